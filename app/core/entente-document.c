/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document.h"

#include "entente-id.h"

#include <string.h>

/* A document: four lists of items, found by id, and for each id who names it and how. A name that
 * leads nowhere is kept: the index holds it, and when an item of that id arrives the link is there. */

struct _EntenteDocument
{
  GObject parent_instance;

  EntenteRecord *record;      /* title, summary and what else the outermost object holds */
  EntenteRecord *view_record; /* of "view": only what is foreign */
  EntenteLayout *layout;
  GListStore *items[ENTENTE_N_ITEM_KINDS];
  GHashTable *by_id; /* id, owned by the item -> EntenteItem */
  GHashTable *links; /* id -> Links */
};

/* The items that name one id, by the way they do; NULL where there are none. */
typedef struct {
  GPtrArray *by_link[ENTENTE_N_LINKS];
} Links;

typedef struct {
  EntenteDocument *self;
  EntenteItem *item;
} LinkContext;

enum { ITEM_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteDocument, entente_document, G_TYPE_OBJECT)

static const EntenteMember document_members[] = {
  [ENTENTE_DOCUMENT_FORMAT] = { "format", ENTENTE_VALUE_WORD },
  [ENTENTE_DOCUMENT_VERSION] = { "version", ENTENTE_VALUE_NUMBER },
  [ENTENTE_DOCUMENT_TITLE] = { "title", ENTENTE_VALUE_TEXT },
  [ENTENTE_DOCUMENT_SUMMARY] = { "summary", ENTENTE_VALUE_TEXT },
  [ENTENTE_DOCUMENT_ACTORS] = { "actors", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_RELATIONS] = { "relations", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_STATEMENTS] = { "statements", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_SOURCES] = { "sources", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_VIEW] = { "view", ENTENTE_VALUE_OTHER },
};

const EntenteShape entente_document_shape = { "document", document_members, ENTENTE_N_DOCUMENT };

const EntenteShape entente_positions_shape = { "positions", NULL, 0 };

static const EntenteMember view_members[] = {
  [ENTENTE_VIEW_ENGINE] = { "engine", ENTENTE_VALUE_WORD },
  [ENTENTE_VIEW_POSITIONS] = { "positions", ENTENTE_VALUE_RECORD, .shape = &entente_positions_shape },
  [ENTENTE_VIEW_PINNED] = { "pinned", ENTENTE_VALUE_TEXTS },
};

const EntenteShape entente_view_shape = { "view", view_members, ENTENTE_N_VIEW };

static void
links_free (gpointer data)
{
  Links *links = data;

  for (int i = 0; i < ENTENTE_N_LINKS; i++)
    g_clear_pointer (&links->by_link[i], g_ptr_array_unref);
  g_free (links);
}

static void
add_link (EntenteLink  link,
          const char  *id,
          gpointer     data)
{
  LinkContext *context = data;
  Links *links = g_hash_table_lookup (context->self->links, id);
  GPtrArray *items;

  if (links == NULL)
    {
      links = g_new0 (Links, 1);
      g_hash_table_insert (context->self->links, g_strdup (id), links);
    }

  if (links->by_link[link] == NULL)
    links->by_link[link] = g_ptr_array_new ();
  items = links->by_link[link];

  /* A statement can name the same target twice; it is listed once. */
  if (items->len == 0 || items->pdata[items->len - 1] != context->item)
    g_ptr_array_add (items, context->item);
}

static void
drop_link (EntenteLink  link,
           const char  *id,
           gpointer     data)
{
  LinkContext *context = data;
  Links *links = g_hash_table_lookup (context->self->links, id);

  if (links != NULL && links->by_link[link] != NULL)
    g_ptr_array_remove (links->by_link[link], context->item);
}

static void
index_item (EntenteDocument *self,
            EntenteItem     *item)
{
  LinkContext context = { self, item };

  entente_item_seal (item);
  g_hash_table_insert (self->by_id, (gpointer) entente_item_get_id (item), item);
  entente_item_foreach_link (item, add_link, &context);
}

static void
unindex_item (EntenteDocument *self,
              EntenteItem     *item)
{
  LinkContext context = { self, item };

  entente_item_foreach_link (item, drop_link, &context);
  g_hash_table_remove (self->by_id, entente_item_get_id (item));
}

static GListStore *
list_of (EntenteDocument *self,
         EntenteItem     *item)
{
  return self->items[entente_item_get_kind (item)];
}

static void
entente_document_finalize (GObject *object)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    g_clear_object (&self->items[i]);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->record, entente_record_free);
  g_clear_pointer (&self->view_record, entente_record_free);

  G_OBJECT_CLASS (entente_document_parent_class)->finalize (object);
}

static void
entente_document_class_init (EntenteDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_document_finalize;

  /**
   * EntenteDocument::item-changed:
   * @self: a document
   * @before: (nullable): the item that was there
   * @after: (nullable): the item that is there now
   *
   * One item was added, removed or replaced. Emitted once lists and indexes are up to date.
   */
  signals[ITEM_CHANGED] = g_signal_new ("item-changed", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        ENTENTE_TYPE_ITEM, ENTENTE_TYPE_ITEM);
}

static void
entente_document_init (EntenteDocument *self)
{
  self->record = entente_record_new (&entente_document_shape);
  self->view_record = entente_record_new (&entente_view_shape);
  self->layout = entente_layout_new ();
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    self->items[i] = g_list_store_new (ENTENTE_TYPE_ITEM);
  self->by_id = g_hash_table_new (entente_id_hash, g_str_equal);
  self->links = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, links_free);
}

/**
 * entente_document_new:
 *
 * Returns: (transfer full): an empty document. It may be filled in any one thread, and handed to another.
 */
EntenteDocument *
entente_document_new (void)
{
  return g_object_new (ENTENTE_TYPE_DOCUMENT, NULL);
}

/**
 * entente_document_get_record:
 * @self: a document
 *
 * Returns: (transfer none): what the file's outermost object holds besides items and view
 */
EntenteRecord *
entente_document_get_record (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->record;
}

/**
 * entente_document_get_view_record:
 * @self: a document
 *
 * Returns: (transfer none): the foreign members of the file's "view", and as foreign members of
 *   its "positions" those that could not be understood; all others are in the layout
 */
EntenteRecord *
entente_document_get_view_record (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->view_record;
}

const char *
entente_document_get_title (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return entente_record_get_text (self->record, ENTENTE_DOCUMENT_TITLE);
}

const char *
entente_document_get_summary (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return entente_record_get_text (self->record, ENTENTE_DOCUMENT_SUMMARY);
}

/**
 * entente_document_get_layout:
 * @self: a document
 *
 * Returns: (transfer none): where its actors lie
 */
EntenteLayout *
entente_document_get_layout (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->layout;
}

/**
 * entente_document_get_items:
 * @self: a document
 * @kind: which list
 *
 * Returns: (transfer none): the items of that kind, in the order of the file
 */
GListModel *
entente_document_get_items (EntenteDocument *self,
                            EntenteItemKind  kind)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && kind < ENTENTE_N_ITEM_KINDS, NULL);

  return G_LIST_MODEL (self->items[kind]);
}

guint
entente_document_get_n_items (EntenteDocument *self,
                              EntenteItemKind  kind)
{
  return g_list_model_get_n_items (entente_document_get_items (self, kind));
}

/**
 * entente_document_lookup:
 * @self: a document
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item that has the id
 */
EntenteItem *
entente_document_lookup (EntenteDocument *self,
                         const char      *id)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * entente_document_lookup_kind:
 * @self: a document
 * @kind: what is expected
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item that has the id, if it is of that kind
 */
EntenteItem *
entente_document_lookup_kind (EntenteDocument *self,
                              EntenteItemKind  kind,
                              const char      *id)
{
  EntenteItem *item = entente_document_lookup (self, id);

  return item != NULL && entente_item_get_kind (item) == kind ? item : NULL;
}

/**
 * entente_document_get_linked:
 * @self: a document
 * @id: (nullable): an id; there need be no item of it
 * @link: how it is named
 *
 * Returns: (transfer none) (element-type EntenteItem): the items that name @id in that way, oldest
 *   first, each once; valid until the document changes
 */
const GPtrArray *
entente_document_get_linked (EntenteDocument *self,
                             const char      *id,
                             EntenteLink      link)
{
  static const GPtrArray none;
  const Links *links;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && link < ENTENTE_N_LINKS, &none);

  links = id != NULL ? g_hash_table_lookup (self->links, id) : NULL;
  return links != NULL && links->by_link[link] != NULL ? links->by_link[link] : &none;
}

/**
 * entente_document_append_all:
 * @self: a document
 * @kind: the kind of all of @items
 * @items: (element-type EntenteItem): items with ids new to the document, which seals them
 *
 * Puts many items at the end of their list at once, without telling of each.
 *
 * Returns: %FALSE if one of the ids was there already; the document is then as it was
 */
gboolean
entente_document_append_all (EntenteDocument *self,
                             EntenteItemKind  kind,
                             GPtrArray       *items)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && items != NULL, FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      EntenteItem *item = items->pdata[i];

      g_return_val_if_fail (entente_item_get_kind (item) == kind, FALSE);
      if (g_hash_table_contains (self->by_id, entente_item_get_id (item)))
        {
          while (i-- > 0)
            unindex_item (self, items->pdata[i]);
          return FALSE;
        }
      index_item (self, item);
    }
  g_list_store_splice (self->items[kind], g_list_model_get_n_items (G_LIST_MODEL (self->items[kind])), 0,
                       items->pdata, items->len);
  return TRUE;
}

/**
 * entente_document_insert:
 * @self: a document
 * @item: an item with an id new to the document, which seals it
 * @position: where in its list; past the end means at the end
 *
 * Returns: %FALSE if there was an item of that id already
 */
gboolean
entente_document_insert (EntenteDocument *self,
                         EntenteItem     *item,
                         guint            position)
{
  GListStore *list;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_ITEM (item), FALSE);

  if (g_hash_table_contains (self->by_id, entente_item_get_id (item)))
    return FALSE;

  list = list_of (self, item);
  index_item (self, item);
  g_list_store_insert (list, MIN (position, g_list_model_get_n_items (G_LIST_MODEL (list))), item);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, NULL, item);
  return TRUE;
}

/**
 * entente_document_remove:
 * @self: a document
 * @item: an item of it. What names it is left as it is.
 *
 * Returns: where in its list the item was
 */
guint
entente_document_remove (EntenteDocument *self,
                         EntenteItem     *item)
{
  g_autoptr (EntenteItem) keep = NULL;
  guint position;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_ITEM (item), G_MAXUINT);
  g_return_val_if_fail (g_list_store_find (list_of (self, item), item, &position), G_MAXUINT);

  keep = g_object_ref (item);
  unindex_item (self, item);
  g_list_store_remove (list_of (self, item), position);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item, NULL);
  return position;
}

/**
 * entente_document_replace:
 * @self: a document
 * @before: an item of it
 * @after: an item of the same kind, which takes its place and is sealed. Its id may be another:
 *   what names the old one is left as it is.
 *
 * Returns: %FALSE if there is another item of @after's id
 */
gboolean
entente_document_replace (EntenteDocument *self,
                          EntenteItem     *before,
                          EntenteItem     *after)
{
  g_autoptr (EntenteItem) keep = NULL;
  EntenteItem *namesake;
  guint position;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (entente_item_get_kind (before) == entente_item_get_kind (after), FALSE);
  g_return_val_if_fail (g_list_store_find (list_of (self, before), before, &position), FALSE);

  namesake = entente_document_lookup (self, entente_item_get_id (after));
  if (namesake != NULL && namesake != before)
    return FALSE;

  keep = g_object_ref (before);
  unindex_item (self, before);
  index_item (self, after);
  g_list_store_splice (list_of (self, before), position, 1, (gpointer *) &after, 1);
  g_signal_emit (self, signals[ITEM_CHANGED], 0, before, after);
  return TRUE;
}

/* Letters and digits stay; anything else becomes one hyphen, so that the id can be read and typed. */
static char *
readable_id (const char *wish)
{
  g_autofree char *ascii = g_str_to_ascii (wish, "C");
  GString *id = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0' && id->len < 40; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (id, g_ascii_tolower (*c));
      else if (*c != '?' && id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  return g_string_free (id, FALSE);
}

/**
 * entente_document_make_id:
 * @self: a document
 * @wish: what the id should remind of, such as a name
 *
 * Returns: (transfer full): an id that no item has, that can be read, and is "item" where @wish has
 *   no letter of the Latin alphabet
 */
char *
entente_document_make_id (EntenteDocument *self,
                          const char      *wish)
{
  g_autofree char *base = NULL;
  char *id;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && wish != NULL, NULL);

  base = readable_id (wish);
  if (*base == '\0')
    {
      g_free (base);
      base = g_strdup ("item");
    }

  id = g_strdup (base);
  for (guint i = 2; g_hash_table_contains (self->by_id, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }
  return id;
}
