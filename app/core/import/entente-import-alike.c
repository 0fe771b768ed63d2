/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-alike.h"

#include "entente-id.h"
#include "entente-import-update.h"

#include <string.h>

/* An item of the document; both are borrowed. */
typedef struct {
  EntenteItem *item;
  const char *key;
} Known;

/* What has one key, but for the number behind it. */
typedef struct {
  GHashTable *known; /* what the file said of an item -> a queue of Known that were not found again yet */
  GHashTable *keys;  /* set of the keys that are taken; borrowed */
  guint last;        /* the last number that was given */
} Group;

struct _EntenteImportAlike {
  EntenteImport *import;     /* borrowed */
  EntenteDocument *document; /* borrowed */
  const char *scheme;        /* borrowed: of the ids of this data set */
  GHashTable *groups[ENTENTE_N_ITEM_KINDS]; /* key without a number -> Group */
};

static void
queue_free (gpointer queue)
{
  g_queue_free_full (queue, g_free);
}

static void
group_free (gpointer data)
{
  Group *group = data;

  g_hash_table_unref (group->known);
  g_hash_table_unref (group->keys);
  g_free (group);
}

static void
add_group (EntenteImportAlike *self,
           EntenteItemKind     kind,
           const char         *key)
{
  Group *group;

  if (g_hash_table_contains (self->groups[kind], key))
    return;
  group = g_new0 (Group, 1);
  group->last = 1;
  group->known = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, queue_free);
  group->keys = g_hash_table_new (entente_id_hash, g_str_equal);
  g_hash_table_insert (self->groups[kind], g_strdup (key), group);
}

/* Returns the key without the number that was put behind it, or NULL if there is none. */
static char *
dup_without_number (const char *key)
{
  const char *open = strrchr (key, '('), *digit;

  if (open == NULL || open - key < 2 || open[-1] != ' ')
    return NULL;
  for (digit = open + 1; g_ascii_isdigit (*digit); digit++)
    ;
  if (digit == open + 1 || digit[0] != ')' || digit[1] != '\0')
    return NULL;
  return g_strndup (key, (gsize) (open - 1 - key));
}

typedef void (*VisitFunc) (EntenteImportAlike *self, EntenteItem *item, const char *key);

static void
visit_keys (EntenteImportAlike *self,
            EntenteItem        *item,
            VisitFunc           func)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint member = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (record, member, i);
      const char *key = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

      if (key != NULL
          && g_strcmp0 (entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME), self->scheme) == 0)
        func (self, item, key);
    }
}

static void
visit_document (EntenteImportAlike *self,
                VisitFunc           func)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (self->document, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          visit_keys (self, item, func);
        }
    }
}

/* What has a number in the document is one of several. */
static void
find_several (EntenteImportAlike *self,
              EntenteItem        *item,
              const char         *key)
{
  g_autofree char *plain = dup_without_number (key);

  if (plain != NULL)
    add_group (self, entente_item_get_kind (item), plain);
}

static void
add_known (Group       *group,
           EntenteItem *item,
           const char  *key)
{
  const char *digest = entente_import_update_get_digest (item);
  GQueue *queue = digest != NULL ? g_hash_table_lookup (group->known, digest) : NULL;
  Known *known;

  if (digest == NULL)
    return;
  if (queue == NULL)
    {
      queue = g_queue_new ();
      g_hash_table_insert (group->known, (gpointer) digest, queue);
    }
  known = g_new (Known, 1);
  *known = (Known) { item, key };
  g_queue_push_tail (queue, known);
}

static void
keep_item (EntenteImportAlike *self,
           EntenteItem        *item,
           const char         *key)
{
  g_autofree char *plain = dup_without_number (key);
  GHashTable *groups = self->groups[entente_item_get_kind (item)];
  Group *group = g_hash_table_lookup (groups, key);

  if (group == NULL && plain != NULL)
    group = g_hash_table_lookup (groups, plain);
  if (group != NULL && g_hash_table_add (group->keys, (gpointer) key))
    add_known (group, item, key);
}

static Group *
find_group (EntenteImportAlike *self,
            EntenteImportItem  *imported)
{
  return imported->made_key != NULL ? g_hash_table_lookup (self->groups[imported->kind], imported->made_key) : NULL;
}

/**
 * entente_import_alike_new:
 * @import: what a file says, with all keys; must outlive this
 * @document: a document; must outlive this, and not change
 * @scheme: the scheme of the ids that hold in the data set of the file; likewise
 *
 * Returns: (transfer full): what is alike in the file or in the document
 */
EntenteImportAlike *
entente_import_alike_new (EntenteImport   *import,
                          EntenteDocument *document,
                          const char      *scheme)
{
  EntenteImportAlike *self;

  g_return_val_if_fail (import != NULL && ENTENTE_IS_DOCUMENT (document) && scheme != NULL, NULL);

  self = g_new0 (EntenteImportAlike, 1);
  self->import = import;
  self->document = document;
  self->scheme = scheme;
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      self->groups[kind] = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, group_free);
      for (guint i = 0; i < entente_import_get_n (import, kind); i++)
        {
          EntenteImportItem *imported = entente_import_get_nth (import, kind, i);

          if (imported->made_key != NULL && !g_str_equal (imported->made_key, imported->key))
            add_group (self, kind, imported->made_key);
        }
    }
  visit_document (self, find_several);
  visit_document (self, keep_item);
  return self;
}

void
entente_import_alike_free (EntenteImportAlike *self)
{
  if (self == NULL)
    return;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_hash_table_unref (self->groups[kind]);
  g_free (self);
}

/**
 * entente_import_alike_has:
 * @self: what is alike
 * @imported: an item of the file
 *
 * Returns: whether its key does not tell which item of the document it is
 */
gboolean
entente_import_alike_has (EntenteImportAlike *self,
                          EntenteImportItem  *imported)
{
  g_return_val_if_fail (self != NULL && imported != NULL, FALSE);

  return find_group (self, imported) != NULL;
}

/* Returns (transfer full) (nullable) the item of the document of which a file said the same when it was imported. */
static Known *
take_same (Group               *group,
           const EntenteRecord *record)
{
  g_autofree char *digest = entente_import_update_dup_digest (record);
  GQueue *queue = g_hash_table_lookup (group->known, digest);

  return queue != NULL ? g_queue_pop_head (queue) : NULL;
}

static void
give_new_key (EntenteImportAlike *self,
              Group              *group,
              EntenteImportItem  *imported)
{
  g_autofree char *key = g_strdup (imported->made_key);

  while (g_hash_table_contains (group->keys, key))
    {
      g_free (key);
      key = g_strdup_printf ("%s (%u)", imported->made_key, ++group->last);
    }
  imported->key = entente_pool_add_text (entente_import_get_pool (self->import), key);
  g_hash_table_add (group->keys, imported->key);
}

static void
find_again (EntenteImportAlike  *self,
            Group               *group,
            EntenteImportItem   *imported,
            const EntenteRecord *record,
            GHashTable          *here)
{
  g_autofree Known *known = take_same (group, record);

  if (known == NULL)
    {
      give_new_key (self, group, imported);
      return;
    }
  imported->key = entente_pool_add_text (entente_import_get_pool (self->import), known->key);
  g_hash_table_insert (here, imported->id, known->item);
}

/**
 * entente_import_alike_match:
 * @self: what is alike
 * @kind: a kind; what its items refer to is in @here
 * @func: copies the contents of an item of the file
 * @data: for @func
 * @here: (element-type utf8 EntenteItem): provisional id -> item of the document; what is in it has been found
 *   already, and what is found again is added
 *
 * Finds items that are alike in the document by what the file said of them, and gives the others keys of their own.
 */
void
entente_import_alike_match (EntenteImportAlike     *self,
                            EntenteItemKind         kind,
                            EntenteImportAlikeFunc  func,
                            gpointer                data,
                            GHashTable             *here)
{
  g_return_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS && func != NULL && here != NULL);

  for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
    {
      EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
      Group *group = g_hash_table_contains (here, imported->id) ? NULL : find_group (self, imported);
      g_autoptr (EntenteRecord) record = group != NULL ? func (imported, data) : NULL;

      if (group != NULL)
        find_again (self, group, imported, record, here);
    }
}
