/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_ITEM_ACTOR,
  ENTENTE_ITEM_RELATION,
  ENTENTE_ITEM_STATEMENT,
  ENTENTE_ITEM_SOURCE,
  ENTENTE_N_ITEM_KINDS
} EntenteItemKind;

/* Every kind of item has its id as its first member. */
#define ENTENTE_ITEM_ID 0

#define ENTENTE_TYPE_ITEM (entente_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteItem, entente_item, ENTENTE, ITEM, GObject)

struct _EntenteItemClass
{
  GObjectClass parent_class;

  EntenteItemKind kind;
  const EntenteShape *shape;
  const char *plural; /* the member of the file that lists such items */
};

EntenteItem *entente_item_new (EntenteItemKind kind, const char *id);
EntenteItem *entente_item_new_for_record (EntenteItemKind kind, EntenteRecord *record);
EntenteItem *entente_item_copy (EntenteItem *self, const char *id);
gboolean entente_item_equal (EntenteItem *a, EntenteItem *b);

const EntenteShape *entente_item_kind_get_shape (EntenteItemKind kind);
const char *entente_item_kind_get_plural (EntenteItemKind kind);

EntenteItemKind entente_item_get_kind (EntenteItem *self);
const char *entente_item_get_id (EntenteItem *self);
const EntenteRecord *entente_item_get_record (EntenteItem *self);
EntenteRecord *entente_item_edit_record (EntenteItem *self);
void entente_item_seal (EntenteItem *self);
void entente_item_succeed (EntenteItem *self, EntenteItem *before);
gsize entente_item_get_rank (EntenteItem *self);

const char *entente_item_get_text (EntenteItem *self, guint member);
const char *const *entente_item_get_texts (EntenteItem *self, guint member);

typedef void (*EntenteLinkFunc) (EntenteLink link, const char *id, gpointer data);
void entente_item_foreach_link (EntenteItem *self, EntenteLinkFunc func, gpointer data);

/* The id of an item in another system, such as "wikidata" and "Q123". */
enum { ENTENTE_IDENTIFIER_SCHEME, ENTENTE_IDENTIFIER_ID, ENTENTE_IDENTIFIER_IMPORTED, ENTENTE_N_IDENTIFIER };
extern const EntenteShape entente_identifier_shape;

/* The members that items of every kind have. They are last in each table of members, in this order. */
typedef enum { ENTENTE_COMMON_IDENTIFIERS, ENTENTE_COMMON_TAGS, ENTENTE_COMMON_DATA, ENTENTE_N_COMMON } EntenteCommon;

#define ENTENTE_MEMBER_IDENTIFIERS \
  { "identifiers", ENTENTE_VALUE_RECORDS, .shape = &entente_identifier_shape, .one_line = TRUE }
#define ENTENTE_MEMBER_TAGS { "tags", ENTENTE_VALUE_TEXTS }
#define ENTENTE_MEMBER_DATA { "data", ENTENTE_VALUE_DATA }

guint entente_item_kind_get_common (EntenteItemKind kind, EntenteCommon common);
guint entente_item_kind_get_name (EntenteItemKind kind);
guint entente_item_get_common (EntenteItem *self, EntenteCommon common);
const char *const *entente_item_get_tags (EntenteItem *self);

/* A text in a language, such as an alias or a translation. */
enum { ENTENTE_PHRASE_TEXT, ENTENTE_PHRASE_LANG, ENTENTE_N_PHRASE };
extern const EntenteShape entente_phrase_shape;

G_END_DECLS
