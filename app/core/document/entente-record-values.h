/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How a record is stored. Only its own files know it, which include this behind entente-record.h. */

/* The values are in an array, in the order of the shape's members. The type of the member tells which field
 * of the union is used. Empty lists and empty texts are stored as absent, because the file does not
 * distinguish them either.
 *
 * A document has many records, most of them with short lists, so that the lists are as small as they can be. All
 * memory of a record in a pool is there; what it no longer uses stays there until the pool is freed. */

typedef struct {
  guint n;
  guint n_allocated;
  EntenteRecord *records[];
} EntenteRecords;

typedef struct {
  guint n;
  guint n_allocated;
  EntenteForeign members[];
} EntenteForeigns;

typedef union {
  char *text;
  char **texts;
  gint64 number;
  EntenteRecord *record;
  EntenteRecords *records;
  EntenteData *data;
} EntenteRecordValue;

struct _EntenteRecord {
  const EntenteShape *shape;
  EntentePool *pool; /* nullable */
  EntenteForeigns *foreign; /* NULL if there are none, as in most records */
  EntenteRecordValue values[];
};

static inline gboolean
is_text (EntenteValueType type)
{
  return type <= ENTENTE_VALUE_REF;
}

static inline gboolean
is_texts (EntenteValueType type)
{
  return type == ENTENTE_VALUE_TEXTS || type == ENTENTE_VALUE_REFS;
}

static inline EntenteValueType
type_of (const EntenteRecord *self,
         guint                member)
{
  return self->shape->members[member].type;
}
