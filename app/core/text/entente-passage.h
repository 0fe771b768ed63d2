/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text that is prepared for finding quotations in it. */
typedef struct _EntentePassageText EntentePassageText;

/* A place in a text. Both offsets are in bytes, between two characters. */
typedef struct {
  gsize start, end;
} EntentePassage;

EntentePassageText *entente_passage_text_new (const char *text);
void entente_passage_text_free (EntentePassageText *self);
guint entente_passage_text_find (const EntentePassageText *self, const char *quotation, EntentePassage *passages,
                                 guint max);

gboolean entente_passage_can_compare (const char *quotation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePassageText, entente_passage_text_free)

G_END_DECLS
