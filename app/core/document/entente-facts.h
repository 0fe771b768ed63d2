/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* What there is to say of an item, member by member. One table for each kind of item says it for all
 * that tell it: the details, the merge dialog, the command line, reports and tables. A new member is
 * one row here. */

/* What a fact is, which decides how it is shown. */
typedef enum {
  ENTENTE_FACT_TEXT,       /* text as the file has it */
  ENTENTE_FACT_WORD,       /* a word of a vocabulary */
  ENTENTE_FACT_GRADE,      /* a letter of the Admiralty code, with its meaning */
  ENTENTE_FACT_DATE,
  ENTENTE_FACT_PERIOD,     /* two dates: this member is the first, the part is the member of the second */
  ENTENTE_FACT_NUMBER,
  ENTENTE_FACT_FLAG,
  ENTENTE_FACT_ADDRESS,    /* of a page, safe to open or not */
  ENTENTE_FACT_ITEM,       /* another item, by its id */
  ENTENTE_FACT_LIST,       /* several texts, told as one fact */
  ENTENTE_FACT_EACH,       /* several texts, each a fact of its own */
  ENTENTE_FACT_OTHER_NAME, /* of an actor: its names besides the one that is shown, each a fact of its own */
  ENTENTE_FACT_LENGTH,     /* how long a text is that is too long to be told */
  ENTENTE_FACT_FORMER,     /* who or what was deleted: each a fact of its own */
  ENTENTE_FACT_IDENTIFIER, /* how other systems call the item: each a fact of its own */
  ENTENTE_FACT_IMAGE,      /* a stored picture, or the address of one */
  ENTENTE_FACT_DATA,       /* facts under names of the file's own, which are their labels */
} EntenteFactType;

/* Where facts are told. */
typedef enum {
  ENTENTE_FACT_IN_DETAILS = 1 << 0, /* the window, below the head of a page */
  ENTENTE_FACT_IN_MERGE = 1 << 1,   /* the dialog that compares two actors */
  ENTENTE_FACT_IN_TEXT = 1 << 2,    /* the command line */
  ENTENTE_FACT_IN_REPORT = 1 << 3,
  ENTENTE_FACT_IN_MORE = 1 << 4,    /* the window, below the other facts and under a heading of their own */
  ENTENTE_FACT_IN_CAPTION = 1 << 5, /* the words behind a card of a picture that has left Entente */
} EntenteFactPlaces;

/* A row of the table. */
typedef struct {
  const char *column; /* in tables; programs read it, so it is not translated; nullable: not in tables */
  const char *label;  /* in the context "fact"; nullable: the item is told so otherwise, or the type says it */
  EntenteFactType type;
  guint member;
  guint part;                   /* of a record: which of its members */
  EntenteVocabulary vocabulary; /* of a word */
  EntenteItemKind kind;         /* of an item that is named */
  gboolean is_rare;             /* tables leave the column out if no item has it */
  EntenteFactPlaces places;
} EntenteFactRow;

/* A fact about one item. */
typedef struct {
  const EntenteFactRow *row;
  char *label; /* translated */
  char *text;  /* as the file has it; of a date, a word or a number, as it is told; NULL if no item is given */
  char *shown; /* fit to be shown in plain text, after the label */
  char *alone; /* fit to be shown without the label: "until 1945" */
} EntenteFact;

GPtrArray *entente_facts_list (EntenteDocument *document, EntenteItem *item, EntenteFactPlaces places);
void entente_fact_free (EntenteFact *self);

const EntenteFactRow *entente_facts_get_rows (EntenteItemKind kind, guint *n_rows);
char *entente_fact_row_dup_cell (const EntenteFactRow *row, EntenteItem *item);
char *entente_facts_dup_cell (EntenteItem *item, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFact, entente_fact_free)

G_END_DECLS
