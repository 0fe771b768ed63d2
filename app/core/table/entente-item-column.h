/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-measures.h"
#include "entente-ranking.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* A column of a table of items of one kind. Immutable and reference-counted. */

/* What is in its cells, which decides how they are shown and sorted. */
typedef enum {
  ENTENTE_ITEM_COLUMN_TEXT,
  ENTENTE_ITEM_COLUMN_NAME,        /* of an actor, as it is shown */
  ENTENTE_ITEM_COLUMN_WORD,        /* of a vocabulary, if there is one */
  ENTENTE_ITEM_COLUMN_GRADED,      /* a grade of the Admiralty code, with its meaning */
  ENTENTE_ITEM_COLUMN_DATE,
  ENTENTE_ITEM_COLUMN_NUMBER,
  ENTENTE_ITEM_COLUMN_FLAG,
  ENTENTE_ITEM_COLUMN_TEXTS,
  ENTENTE_ITEM_COLUMN_PHRASES,     /* the part of each record of a list */
  ENTENTE_ITEM_COLUMN_PART,        /* the part of a record: a text or a number */
  ENTENTE_ITEM_COLUMN_ITEM,        /* another item, of the kind @other */
  ENTENTE_ITEM_COLUMN_ITEMS,
  ENTENTE_ITEM_COLUMN_TARGETS,     /* what a statement is about */
  ENTENTE_ITEM_COLUMN_IDENTIFIERS,
  ENTENTE_ITEM_COLUMN_LENGTH,      /* of a text that is too long to be shown */
  ENTENTE_ITEM_COLUMN_GRADE,       /* of a statement with its source: "B2" */
  ENTENTE_ITEM_COLUMN_COUNT,       /* @member is an EntenteTableCount */
  ENTENTE_ITEM_COLUMN_EVIDENCE,    /* of a relation, or how much of each class an actor has */
  ENTENTE_ITEM_COLUMN_DATUM,       /* further fact, under a name of the file's own */
  ENTENTE_ITEM_COLUMN_MEASURE,     /* @member is an EntenteCentrality */
  ENTENTE_ITEM_COLUMN_GROUPING,    /* @member is an EntenteGrouping */
  ENTENTE_ITEM_COLUMN_CUT,
} EntenteItemColumnType;

typedef struct {
  char *id;                     /* by which settings remember it */
  char *title;                  /* translated, or a name from the file, fit to be shown */
  EntenteItemKind kind;         /* of the items in the rows */
  EntenteItemColumnType type;
  guint member;
  guint part;
  EntenteVocabulary vocabulary; /* ENTENTE_N_VOCABULARIES for none */
  EntenteItemKind other;
  char *datum;                  /* nullable: its name in the file */
  gboolean is_usual;            /* shown until the user chooses otherwise */
  gboolean is_frozen;           /* computed, or never to be altered */
  guint width;                  /* in characters */
} EntenteItemColumn;

EntenteItemColumn *entente_item_column_new_for_datum (EntenteItemKind kind, const char *name);
EntenteItemColumn *entente_item_column_new_for_id (EntenteItemKind kind, const char *id);
EntenteItemColumn *entente_item_column_ref (EntenteItemColumn *self);
void entente_item_column_unref (EntenteItemColumn *self);

gboolean entente_item_column_is_number (const EntenteItemColumn *self);
gboolean entente_item_column_is_measured (const EntenteItemColumn *self);

GPtrArray *entente_item_columns_list (EntenteItemKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteItemColumn, entente_item_column_unref)

G_END_DECLS
