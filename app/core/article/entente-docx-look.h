/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-markup.h"
#include "entente-shifted-text.h"

G_BEGIN_DECLS

/* The styles of a text of Word, by their ids. */
typedef struct _EntenteDocxStyles EntenteDocxStyles;

/* How a part of a paragraph looks. */
typedef struct {
  gboolean is_struck, is_hidden;
  EntenteShift shift;
} EntenteDocxLook;

EntenteDocxStyles *entente_docx_styles_new (GPtrArray *entries, GCancellable *cancellable);
void entente_docx_styles_free (EntenteDocxStyles *self);
EntenteDocxLook entente_docx_styles_look (EntenteDocxStyles *self, const EntenteMarkupNode *run,
                                          const EntenteMarkupNode *paragraph);

G_END_DECLS
