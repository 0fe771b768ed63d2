/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What each row of a table is. */
typedef enum {
  ENTENTE_TABLE_ACTORS,
  ENTENTE_TABLE_RELATIONS,
  ENTENTE_TABLE_STATEMENTS,
  ENTENTE_TABLE_MATRIX,    /* a row and a column for each actor, and a cell for each pair */
  ENTENTE_TABLE_ADJACENCY, /* an actor, and behind it those to which it has a relation */
  ENTENTE_N_TABLE_CONTENTS
} EntenteTableContents;

/* What a column is. */
typedef enum {
  ENTENTE_COLUMN_DATA, /* kept as it is, under its own name */
  ENTENTE_COLUMN_LEFT_OUT,
  ENTENTE_COLUMN_ID,
  ENTENTE_COLUMN_NAME,
  ENTENTE_COLUMN_KIND,
  ENTENTE_COLUMN_ALIASES,
  ENTENTE_COLUMN_DESCRIPTION,
  ENTENTE_COLUMN_NOTE,
  ENTENTE_COLUMN_TAGS,
  ENTENTE_COLUMN_LINK,
  ENTENTE_COLUMN_START,
  ENTENTE_COLUMN_END,
  ENTENTE_COLUMN_PERIOD,
  ENTENTE_COLUMN_FROM,
  ENTENTE_COLUMN_FROM_KIND,
  ENTENTE_COLUMN_TO,
  ENTENTE_COLUMN_TO_KIND,
  ENTENTE_COLUMN_DIRECTION,
  ENTENTE_COLUMN_TEXT,
  ENTENTE_COLUMN_SPEAKER,
  ENTENTE_COLUMN_ABOUT,
  ENTENTE_COLUMN_STANCE,
  ENTENTE_COLUMN_DATE,
  ENTENTE_COLUMN_SOURCE,
  ENTENTE_COLUMN_URL,
  ENTENTE_COLUMN_PAGE,
  ENTENTE_N_COLUMN_ROLES
} EntenteColumnRole;

/* The words of headers by which a column is told, in several languages. */
typedef struct {
  EntenteColumnRole role;
  const char *words; /* folded, with "|" between */
} EntenteTableWords;

char *entente_table_words_fold (const char *title);
const EntenteTableWords *entente_table_words_get (EntenteTableContents contents, guint *n);
const char *entente_table_words_get_end_pair (guint nth, const char **to, gboolean *is_sure);
char *entente_table_words_dup_other_end (const char *title);

G_END_DECLS
