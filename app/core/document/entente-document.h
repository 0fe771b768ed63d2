/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-change.h"
#include "entente-item-list.h"
#include "entente-layout.h"

G_BEGIN_DECLS

/* The newest version of the format that this program reads and writes. */
#define ENTENTE_FORMAT_VERSION 1

/* The members of the file's outermost object. */
enum {
  ENTENTE_DOCUMENT_FORMAT,
  ENTENTE_DOCUMENT_VERSION,
  ENTENTE_DOCUMENT_TITLE,
  ENTENTE_DOCUMENT_SUMMARY,
  ENTENTE_DOCUMENT_ACTORS,
  ENTENTE_DOCUMENT_RELATIONS,
  ENTENTE_DOCUMENT_STATEMENTS,
  ENTENTE_DOCUMENT_SOURCES,
  ENTENTE_DOCUMENT_VIEW,
  ENTENTE_DOCUMENT_VIEWS,
  ENTENTE_DOCUMENT_GROUPS,
  ENTENTE_DOCUMENT_WEIGHING, /* words: how evidence is weighed, if not as usual */
  ENTENTE_DOCUMENT_SET_ASIDE,
  ENTENTE_N_DOCUMENT
};
extern const EntenteShape entente_document_shape;

/* The members of "view". The members of its "positions" are named by ids, and are not listed here. */
enum { ENTENTE_VIEW_ENGINE, ENTENTE_VIEW_POSITIONS, ENTENTE_VIEW_PINNED, ENTENTE_N_VIEW };
extern const EntenteShape entente_view_shape;
extern const EntenteShape entente_positions_shape;

/* The records that belong to the document itself: the members of the outermost object of its file, and the
 * parts of "view" that could not be understood. */
typedef enum {
  ENTENTE_OWN_RECORD_DOCUMENT,
  ENTENTE_OWN_RECORD_VIEW,
  ENTENTE_N_OWN_RECORDS
} EntenteOwnRecord;

/* More changes than this are signalled as one. */
#define ENTENTE_DOCUMENT_MANY 1000

#define ENTENTE_TYPE_DOCUMENT (entente_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDocument, entente_document, ENTENTE, DOCUMENT, GObject)

EntenteDocument *entente_document_new (void);
EntenteDocument *entente_document_copy (EntenteDocument *self);

EntenteDocument *entente_document_new_part (EntenteDocument *self, EntenteItemFilter is_in, gpointer data);
gboolean entente_document_has (EntenteDocument *self, EntenteItem *item);

EntenteRecord *entente_document_get_record (EntenteDocument *self);
EntenteRecord *entente_document_get_view_record (EntenteDocument *self);
EntenteRecord *entente_document_swap_record (EntenteDocument *self, EntenteOwnRecord which, EntenteRecord *record);
const char *entente_document_get_title (EntenteDocument *self);
const char *entente_document_get_summary (EntenteDocument *self);
EntenteLayout *entente_document_get_layout (EntenteDocument *self);

void entente_document_set_reader (EntenteDocument *self, const char *language, gboolean shows_names);
const char *entente_document_get_reader_language (EntenteDocument *self);
const char *entente_document_get_name_language (EntenteDocument *self);

GListModel *entente_document_get_items (EntenteDocument *self, EntenteItemKind kind);
gboolean entente_document_find (EntenteDocument *self, EntenteItem *item, guint *position);
guint entente_document_get_n_items (EntenteDocument *self, EntenteItemKind kind);
EntenteItem *entente_document_lookup (EntenteDocument *self, const char *id);
EntenteItem *entente_document_lookup_kind (EntenteDocument *self, EntenteItemKind kind, const char *id);
const GPtrArray *entente_document_get_linked (EntenteDocument *self, const char *id, EntenteLink link);

gboolean entente_document_append_all (EntenteDocument *self, EntenteItemKind kind, GPtrArray *items);
gboolean entente_document_insert (EntenteDocument *self, EntenteItem *item, guint position);
guint entente_document_remove (EntenteDocument *self, EntenteItem *item);
gboolean entente_document_replace (EntenteDocument *self, EntenteItem *before, EntenteItem *after);
gboolean entente_document_apply (EntenteDocument *self, const EntenteChange *changes, guint n_changes);
void entente_document_exchange (EntenteDocument *self, EntenteDocument *other, GArray *changes);
gboolean entente_document_is_same (EntenteDocument *self, EntenteDocument *copy);

char *entente_document_make_id (EntenteDocument *self, const char *wish);

G_END_DECLS
