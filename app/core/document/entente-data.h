/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-pool.h"

G_BEGIN_DECLS

/* Further plain facts of an item, under names of the file's own, in the order of the file. */

/* What a fact is. */
typedef enum {
  ENTENTE_DATUM_TEXT,
  ENTENTE_DATUM_NUMBER,
  ENTENTE_DATUM_FLAG,
  ENTENTE_DATUM_OTHER,            /* an object, a list or null: kept, but no plain fact */
} EntenteDatumType;

/* A fact. */
typedef struct {
  char *name;                     /* a GRefString */
  EntenteDatumType type;
  char *text;                     /* a text as it is; anything else as JSON, as the file has it: 1.50, true */
} EntenteDatum;

typedef struct _EntenteData EntenteData;

EntenteData *entente_data_copy (const EntenteData *self, EntentePool *pool);
void entente_data_free (EntenteData *self);
gboolean entente_data_equal (const EntenteData *a, const EntenteData *b);

EntenteData *entente_data_add (EntenteData *self, EntentePool *pool, const char *name, EntenteDatumType type,
                               const char *text);
guint entente_data_get_n (const EntenteData *self);
const EntenteDatum *entente_data_get_nth (const EntenteData *self, guint nth);

G_END_DECLS
