/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-import-date.h"
#include "entente-import-groups.h"
#include "entente-import-report.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* What a reader makes of files of another program: items, where the actors stand, and a report of what does not
 * come. It is no document: the ids of a document are chosen later, by the plan. Until then items refer to
 * each other by provisional ids, and files by keys, which are unique among items of one kind only. */

typedef struct _EntenteImport EntenteImport;

/* How often each entry was given to the lists of an item. */
typedef struct _EntenteImportSeen EntenteImportSeen;

/* A row of a table that Entente has exported. */
typedef struct _EntenteOwnRow EntenteOwnRow;

guint entente_import_seen_count (EntenteImportSeen **self, EntentePool *pool, guint member, const char *entry,
                                 const char *more);

/* It is in the pool of the import, with all that it has. */
typedef struct {
  EntenteImport *import;
  char *id;              /* provisional, unique among all items of the import; the records refer to others by it */
  char *key;             /* (nullable): what the file calls it */
  char *made_key;        /* (nullable): the key that was made of its contents, as it was before it got a number */
  EntenteRecord *record; /* of the shape of its kind; its member "id" is not set */
  EntenteImportSeen *seen; /* (nullable): what its lists have, so that nothing comes twice */
  EntenteOwnRow *row;      /* (nullable): by which a table of Entente tells it */
  double x, y;           /* the centre of its card, in the file's own unit; y grows downwards */
  EntenteItemKind kind;
  guint is_described : 1; /* FALSE: the file only names it */
  guint is_own : 1;       /* Entente has exported it; its key is the id that it had */
  guint is_mention : 1;   /* it is only named, by a row of a table of Entente */
  guint has_position : 1; /* for actors */
} EntenteImportItem;

/* The most items of a file. */
#define ENTENTE_IMPORT_MAX_ITEMS 1000000
/* The most text of a file, which may say it by references again and again. */
#define ENTENTE_IMPORT_MAX_BYTES (512u * 1024 * 1024)

EntenteImport *entente_import_new (void);
void entente_import_free (EntenteImport *self);

gboolean entente_import_is_too_large (EntenteImport *self);
gboolean entente_import_has_room (EntenteImport *self, const char *text);
EntentePool *entente_import_get_pool (EntenteImport *self);
EntenteImportReport *entente_import_get_report (EntenteImport *self);
EntenteImportGroups *entente_import_get_groups (EntenteImport *self);
const char *entente_import_get_summary (EntenteImport *self);
void entente_import_set_summary (EntenteImport *self, const char *summary);
void entente_import_set_own (EntenteImport *self, gboolean own);
double entente_import_get_unit (EntenteImport *self);
void entente_import_set_unit (EntenteImport *self, double unit);

guint entente_import_get_n (EntenteImport *self, EntenteItemKind kind);
EntenteImportItem *entente_import_get_nth (EntenteImport *self, EntenteItemKind kind, guint nth);
EntenteImportItem *entente_import_lookup (EntenteImport *self, EntenteItemKind kind, const char *key);
EntenteImportItem *entente_import_find (EntenteImport *self, const char *id);

EntenteImportItem *entente_import_name (EntenteImport *self, EntenteItemKind kind, const char *key);
EntenteImportItem *entente_import_describe (EntenteImport *self, EntenteItemKind kind, const char *key, guint line);
EntenteImportItem *entente_import_describe_once (EntenteImport *self, EntenteItemKind kind, const char *key);
EntenteImportItem *entente_import_add (EntenteImport *self, EntenteItemKind kind);
void entente_import_take_key (EntenteImport *self, EntenteImportItem *item, const char *key);
EntenteImportItem *entente_import_relate (EntenteImport *self, const char *key, EntenteImportItem *from,
                                          EntenteImportItem *to, guint line);
EntenteImportItem *entente_import_relate_keys (EntenteImport *self, const char *key, const char *from, const char *to,
                                               guint line);
EntenteImportItem *entente_import_state (EntenteImport *self, const char *text, EntenteImportItem *source);
void entente_import_finish (EntenteImport *self, const char *file_name);

void entente_import_item_set_text (EntenteImportItem *self, guint member, const char *text);
void entente_import_item_add_text (EntenteImportItem *self, guint member, const char *text);
void entente_import_item_append_note (EntenteImportItem *self, const char *paragraph);
void entente_import_item_set_reference (EntenteImportItem *self, guint member, EntenteImportItem *other);
void entente_import_item_add_reference (EntenteImportItem *self, guint member, EntenteImportItem *other);
void entente_import_item_keep_alias (EntenteImportItem *self, const char *text, const char *lang);
void entente_import_item_add_alias (EntenteImportItem *self, const char *text, const char *lang);
void entente_import_item_add_identifier (EntenteImportItem *self, const char *scheme, const char *id);
void entente_import_item_add_tag (EntenteImportItem *self, const char *tag);
void entente_import_item_add_datum (EntenteImportItem *self, const char *name, EntenteDatumType type,
                                    const char *text);
void entente_import_item_add_target (EntenteImportItem *self, EntenteImportItem *target, const char *stance);
void entente_import_item_set_anchor (EntenteImportItem *self, const char *prefix, const char *exact,
                                     const char *suffix);
gboolean entente_import_item_set_date (EntenteImportItem *self, guint member, const char *name, const char *text,
                                       EntenteDateOrder order);
void entente_import_item_set_position (EntenteImportItem *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImport, entente_import_free)

G_END_DECLS
