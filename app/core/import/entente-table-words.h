/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-table-roles.h"

G_BEGIN_DECLS

/* The words of headers by which a column is told, in several languages. */
typedef struct {
  EntenteColumnRole role;
  const char *words; /* folded, with "|" between */
} EntenteTableWords;

const EntenteTableWords *entente_table_words_get (EntenteTableContents contents, guint *n);
char *entente_table_words_dup_other_end (const char *title);

G_END_DECLS
