/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-curve.h"
#include "entente-document.h"
#include "entente-sheet-words.h"

G_BEGIN_DECLS

/* What is written below a picture and its legend. */
typedef struct {
  const char *key;      /* nullable: what a sign between numbers means, and by which rules lines are drawn */
  const char *caption;  /* nullable: what the picture shows */
  const char *credit;   /* nullable: where it is from */
} EntenteSheetCaption;

char *entente_sheet_caption_make_key (gboolean has_sign, EntenteDocument *document);
double entente_sheet_caption_add (const EntenteSheetCaption *self, PangoContext *context, const EntenteBox *area,
                                  double zoom, GArray *words);
void entente_sheet_caption_add_title (const char *title, PangoContext *context, double width, double zoom,
                                      GArray *words, EntenteBox *box);

G_END_DECLS
