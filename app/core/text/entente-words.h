/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many characters of a text and of a name are shown at once. */
#define ENTENTE_WORDS_MAX 2000
#define ENTENTE_WORDS_NAME_MAX 200

/* A character that could deceive, and the box that is shown in its place, such as ⟦U+202E⟧. All in bytes. */
typedef struct {
  gsize start, length;                   /* the box, in the text shown */
  gsize original_start, original_length; /* the character, in the text as stored */
} EntenteWordsBox;

/* Words from a file, made fit to be shown. */
typedef struct {
  char *shown;
  GArray *boxes;     /* of EntenteWordsBox, in order; NULL when nothing in the text could deceive */
  gboolean clipped;  /* whether there is more of the text than is shown */
} EntenteWords;

typedef enum {
  ENTENTE_WORDS_TEXT, /* may have several lines */
  ENTENTE_WORDS_LINE, /* a text in one line: its line breaks and tabs are shown as spaces */
  ENTENTE_WORDS_NAME, /* is one line: line breaks and tabs get a box as well */
} EntenteWordsForm;

EntenteWords *entente_words_new (const char *text, EntenteWordsForm form, guint max);
void entente_words_free (EntenteWords *self);
gsize entente_words_map (const EntenteWords *self, gsize original);

gboolean entente_words_are_deceiving (const char *text);
char *entente_words_reveal (const char *text);
char *entente_words_name (const char *name);
char *entente_words_embed (const char *name);
gboolean entente_words_are_rtl (const char *text);
char *entente_words_quote (const char *text);
char *entente_words_join (const char *const *names, guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWords, entente_words_free)

G_END_DECLS
