/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-markup.h"
#include "entente-shifted-text.h"

G_BEGIN_DECLS

/* The styles of a text of OpenDocument, by their names. */
typedef struct _EntenteOdtStyles EntenteOdtStyles;

/* How words look. */
typedef struct {
  gboolean is_struck, is_hidden;
  EntenteShift shift;
} EntenteOdtLook;

EntenteOdtStyles *entente_odt_styles_new (EntenteMarkup *content, GPtrArray *entries, GCancellable *cancellable);
void entente_odt_styles_free (EntenteOdtStyles *self);
EntenteOdtLook entente_odt_styles_look (const EntenteOdtStyles *self, const EntenteMarkupNode *node,
                                        EntenteOdtLook around);

G_END_DECLS
