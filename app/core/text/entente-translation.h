/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gi18n.h>

G_BEGIN_DECLS

/* A phrase that is translated many thousand times in a row, such as the comma of a list in an export. Include this file
 * instead of glib/gi18n.h: then each place in the code keeps its translation, until the language changes. */
typedef struct {
  gpointer translation;
  int valid_for; /* the state of all translations in which it was found, from 1 on */
} EntenteTranslation;

const char *entente_translation_find (EntenteTranslation *self, const char *text) G_GNUC_FORMAT (2);
const char *entente_translation_find_in_context (EntenteTranslation *self, const char *context_and_text,
                                                 gsize text_start) G_GNUC_FORMAT (2);
const char *entente_translation_find_pair (EntenteTranslation *self, const char *context, const char *text)
  G_GNUC_FORMAT (3);

char *entente_translation_fill (const char *format, ...) G_GNUC_PRINTF (1, 2);

#define ENTENTE_TRANSLATION_HERE (__extension__ ({ static EntenteTranslation translation_here; &translation_here; }))

/* The text must be a literal, because a place keeps only one. */
#undef _
#define _(String) entente_translation_find (ENTENTE_TRANSLATION_HERE, "" String "")

#undef C_
#define C_(Context, String) \
  entente_translation_find_in_context (ENTENTE_TRANSLATION_HERE, Context "\004" String "", sizeof Context)

G_END_DECLS
