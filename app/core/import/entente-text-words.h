/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the plain formats for graphs: their files are lines of words, and words with blanks stand in quotes. */

typedef struct {
  const char *next, *end; /* what is not read yet */
  const char *line;       /* the line that was read last, without its end */
  gsize length;
  guint number; /* of that line, from 1; 0 before the first */
} EntenteTextLines;

void entente_text_lines_init (EntenteTextLines *self, const char *text, gsize length);
gboolean entente_text_lines_next (EntenteTextLines *self);

char **entente_text_split_words (const char *text, gsize length, const char *separators, char mark);
gboolean entente_text_is_number (const char *text);
gboolean entente_text_read_number (const char *text, double *number);

G_END_DECLS
