/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-data.h"
#include "entente-pool.h"

G_BEGIN_DECLS

/* A record is one JSON object of the file. A table, its shape, describes the members that Entente knows.
 * Foreign members, which it does not know, are kept as they were written. Reading, writing, copying,
 * comparing and indexing all follow the table, so that a new member is one new line. */

typedef enum {
  ENTENTE_VALUE_TEXT,    /* free text */
  ENTENTE_VALUE_WORD,    /* a word of an open list, such as a kind */
  ENTENTE_VALUE_DATE,    /* EDTF, as written */
  ENTENTE_VALUE_REF,     /* the id of another item */
  ENTENTE_VALUE_TEXTS,   /* a list of texts */
  ENTENTE_VALUE_REFS,    /* a list of ids */
  ENTENTE_VALUE_FLAG,    /* true unless the file says false */
  ENTENTE_VALUE_NUMBER,  /* a whole number; G_MININT64 when absent */
  ENTENTE_VALUE_RECORD,  /* a record of the member's own shape */
  ENTENTE_VALUE_RECORDS, /* a list of such records */
  ENTENTE_VALUE_DATA,    /* an object of facts; the file chooses their names */
  ENTENTE_VALUE_OTHER,   /* the owner of the shape reads and writes it; listed here only for its place */
} EntenteValueType;

/* The kinds of reference from one item to another; the document indexes each. */
typedef enum {
  ENTENTE_LINK_NONE,
  ENTENTE_LINK_FROM,       /* relation -> the actor it starts at */
  ENTENTE_LINK_TO,         /* relation -> the actor it ends at */
  ENTENTE_LINK_SPEAKER,    /* statement -> who said it */
  ENTENTE_LINK_VIA,        /* statement -> who relayed it */
  ENTENTE_LINK_ABOUT,      /* statement -> what it is about */
  ENTENTE_LINK_SOURCE,     /* statement -> where it is written */
  ENTENTE_LINK_PUBLISHER,  /* source -> who published it */
  ENTENTE_LINK_CITES,      /* source -> a source it draws on */
  ENTENTE_N_LINKS,         /* what follows does not start at items, and is not indexed */
  ENTENTE_LINK_VIEW_ACTOR, /* kept view -> an actor that it names */
  ENTENTE_LINK_VIEW_RELATION,
  ENTENTE_LINK_VIEW_STATEMENT,
  ENTENTE_LINK_VIEW_SOURCE,
  ENTENTE_LINK_GROUP_ACTOR, /* kept group -> an actor that it names */
  ENTENTE_LINK_SET_ASIDE,  /* a finding that was set aside -> an item of any kind */
} EntenteLink;

typedef struct _EntenteShape EntenteShape;
typedef struct _EntenteRecord EntenteRecord;

typedef struct {
  const char *name;
  EntenteValueType type;
  EntenteLink link;               /* for REF and REFS */
  const EntenteShape *shape;      /* for RECORD and RECORDS */
  const char *const *words;       /* for WORD: the words that Entente knows; NULL: any */
  gboolean one_line;              /* for RECORD and RECORDS: each is written on one line */
} EntenteMember;

struct _EntenteShape {
  const char *name;               /* the name of such a record in messages: "actor" */
  const EntenteMember *members;   /* in the order of the file */
  guint n_members;
};

/* A member that Entente does not know. */
typedef struct {
  char *name;
  char *json;                     /* its value as JSON text, unchanged except for white space */
  int after;                      /* index of the known member it followed, or -1 */
} EntenteForeign;

#define ENTENTE_NUMBER_ABSENT G_MININT64

EntenteRecord *entente_record_new (const EntenteShape *shape);
EntenteRecord *entente_record_new_in (EntentePool *pool, const EntenteShape *shape);
EntenteRecord *entente_record_new_part (EntenteRecord *self, guint member);
EntenteRecord *entente_record_copy (const EntenteRecord *self);
void entente_record_free (EntenteRecord *self);
EntentePool *entente_record_get_pool (const EntenteRecord *self);
gboolean entente_record_equal (const EntenteRecord *a, const EntenteRecord *b);
gboolean entente_record_equal_member (const EntenteRecord *a, const EntenteRecord *b, guint member);

const EntenteShape *entente_record_get_shape (const EntenteRecord *self);
gboolean entente_record_is_empty (const EntenteRecord *self);
gboolean entente_record_has (const EntenteRecord *self, guint member);

const char *entente_record_get_text (const EntenteRecord *self, guint member);
const char *const *entente_record_get_texts (const EntenteRecord *self, guint member);
gboolean entente_record_get_flag (const EntenteRecord *self, guint member);
gint64 entente_record_get_number (const EntenteRecord *self, guint member);
EntenteRecord *entente_record_get_record (const EntenteRecord *self, guint member);
guint entente_record_get_n_records (const EntenteRecord *self, guint member);
EntenteRecord *entente_record_get_nth (const EntenteRecord *self, guint member, guint nth);

guint entente_record_get_n_data (const EntenteRecord *self, guint member);
const EntenteDatum *entente_record_get_datum (const EntenteRecord *self, guint member, guint nth);
const EntenteDatum *entente_record_find_datum (const EntenteRecord *self, guint member, const char *name);

void entente_record_set_text (EntenteRecord *self, guint member, const char *text);
void entente_record_take_text (EntenteRecord *self, guint member, char *text);
void entente_record_set_texts (EntenteRecord *self, guint member, const char *const *texts);
void entente_record_take_texts (EntenteRecord *self, guint member, char **texts);
void entente_record_add_text (EntenteRecord *self, guint member, const char *text);
void entente_record_set_flag (EntenteRecord *self, guint member, gboolean flag);
void entente_record_set_number (EntenteRecord *self, guint member, gint64 number);
void entente_record_take_record (EntenteRecord *self, guint member, EntenteRecord *record);
void entente_record_add_record (EntenteRecord *self, guint member, EntenteRecord *record);
void entente_record_add_datum (EntenteRecord *self, guint member, const char *name, EntenteDatumType type,
                               const char *text);
void entente_record_move (EntenteRecord *from, EntenteRecord *to, guint member);
void entente_record_copy_member (EntenteRecord *self, guint member, const EntenteRecord *from);
void entente_record_clear (EntenteRecord *self, guint member);

void entente_record_add_foreign (EntenteRecord *self, const char *name, const char *json, gssize length, int after);
guint entente_record_get_n_foreign (const EntenteRecord *self);
const EntenteForeign *entente_record_get_foreign (const EntenteRecord *self, guint nth);
void entente_record_remove_foreign (EntenteRecord *self, const char *name);
gboolean entente_record_has_foreign (const EntenteRecord *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecord, entente_record_free)

G_END_DECLS
