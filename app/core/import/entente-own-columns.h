/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-facts.h"
#include "entente-import-date.h"
#include "entente-pool.h"
#include "entente-table.h"

G_BEGIN_DECLS

/* The columns of a table that Entente has exported, by their titles, wherever they stand. */

typedef enum {
  ENTENTE_OWN_DATA,     /* facts of the data */
  ENTENTE_OWN_ID,
  ENTENTE_OWN_MEMBER,
  ENTENTE_OWN_NAME,     /* the names of the items to which a member refers */
  ENTENTE_OWN_ADDRESS,  /* the addresses of the sources of statements */
  ENTENTE_OWN_GRADE,    /* their grades */
  ENTENTE_OWN_COMPUTED, /* what Entente computes anew */
} EntenteOwnRole;

typedef struct {
  EntenteOwnRole role;
  const EntenteFactRow *fact; /* of a member; of names, that of the member */
  const char *name;           /* the title; of data, the name of the facts */
  guint names;                /* of a member: the column with the names, or G_MAXUINT */
  EntenteDateOrder order;     /* of a date */
} EntenteOwnColumn;

typedef struct {
  const EntenteTable *table; /* borrowed */
  EntenteItemKind kind;
  EntenteOwnColumn *all;
  guint n;
  guint id; /* the column of the ids, or G_MAXUINT */
} EntenteOwnColumns;

gboolean entente_own_columns_recognize (const EntenteTable *table, EntenteItemKind *kind);
EntenteOwnColumns *entente_own_columns_new (EntentePool *pool, const EntenteTable *table, EntenteItemKind kind);
const EntenteOwnColumn *entente_own_columns_find (const EntenteOwnColumns *self, EntenteOwnRole role,
                                                  const char *name);

G_END_DECLS
