/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-match.h"

#include "entente-id.h"
#include "entente-import-alike.h"
#include "entente-import-update.h"
#include "entente-reference.h"

#include <string.h>

/* Items are found again by their identifiers alone: a scheme, and an id in it. Where the ids of a format hold in one
 * file only, the scheme is the format and the name of the data set. A source is also found by its address. What was
 * exported from the document is found by the ids of the document; it needs no identifiers. */

#define SCHEME_URL "url"

/* While the items are looked for. */
typedef struct {
  EntenteImport *import;
  EntenteDocument *document;
  const char *scheme;
  GHashTable *exported;
  GHashTable *identified; /* kind, scheme and id -> item of the document */
  GHashTable *taken;      /* set of the items that were exported */
  GHashTable *here;       /* provisional id -> item of the document */
} Matching;

/* A file may give one id to an actor and to a relation. */
static char *
make_identity (EntenteItemKind  kind,
               const char      *scheme,
               const char      *id)
{
  return g_strdup_printf ("%d\x1f%s\x1f%s", kind, scheme, id);
}

static void
index_identifiers (Matching    *self,
                   EntenteItem *item)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint member = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);
  const char *url = entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE
                      ? entente_item_get_text (item, ENTENTE_SOURCE_URL) : NULL;

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (record, member, i);
      const char *scheme = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME);
      const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

      if (scheme != NULL && id != NULL)
        g_hash_table_insert (self->identified, make_identity (entente_item_get_kind (item), scheme, id), item);
    }
  if (url != NULL)
    g_hash_table_insert (self->identified, make_identity (ENTENTE_ITEM_SOURCE, SCHEME_URL, url), item);
}

static void
index_document (Matching *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (self->document, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          index_identifiers (self, item);
        }
    }
}

static EntenteItem *
find_identified (Matching          *self,
                 EntenteImportItem *imported,
                 const char        *scheme,
                 const char        *id)
{
  g_autofree char *identity = NULL;

  if (scheme == NULL || id == NULL)
    return NULL;
  identity = make_identity (imported->kind, scheme, id);
  return g_hash_table_lookup (self->identified, identity);
}

static EntenteItem *
find_here (Matching          *self,
           EntenteImportItem *imported,
           const char        *key)
{
  guint member = entente_item_kind_get_common (imported->kind, ENTENTE_COMMON_IDENTIFIERS);
  EntenteItem *item = find_identified (self, imported, self->scheme, key);

  for (guint i = 0; item == NULL && i < entente_record_get_n_records (imported->record, member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (imported->record, member, i);

      item = find_identified (self, imported, entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME),
                              entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID));
    }
  if (item == NULL && imported->kind == ENTENTE_ITEM_SOURCE)
    item = find_identified (self, imported, SCHEME_URL, entente_record_get_text (imported->record, ENTENTE_SOURCE_URL));
  return item;
}

/* A row that somebody has added to a table of the document is none of its other rows, whatever it has in common. */
static gboolean
is_other_row (Matching          *self,
              EntenteImportItem *imported,
              EntenteItem       *item)
{
  return imported->row != NULL && !imported->is_own && g_hash_table_contains (self->taken, item);
}

/* Two items of the file can have been merged in the document; then both are that one. */
static void
match_by_key (Matching           *self,
              EntenteImportAlike *alike,
              EntenteItemKind     kind)
{
  for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
    {
      EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
      gboolean tells = !entente_import_update_has_global_key (imported) && !entente_import_alike_has (alike, imported);
      EntenteItem *item = g_hash_table_lookup (self->exported, imported->id);

      if (item == NULL)
        item = find_here (self, imported, tells ? imported->key : NULL);
      if (item != NULL && !is_other_row (self, imported, item))
        g_hash_table_insert (self->here, imported->id, item);
    }
}

static const char *
map_here (EntenteLink link,
          const char *id,
          gpointer    here)
{
  return entente_import_match_map (here, id);
}

static EntenteRecord *
copy_here (EntenteImportItem *imported,
           gpointer           here)
{
  EntenteRecord *record = entente_record_copy (imported->record);

  entente_reference_map (record, map_here, here);
  return record;
}

/* What others refer to is found before them. */
static void
find_all (Matching *self)
{
  static const EntenteItemKind order[] = { ENTENTE_ITEM_ACTOR, ENTENTE_ITEM_SOURCE, ENTENTE_ITEM_RELATION,
                                           ENTENTE_ITEM_STATEMENT };
  g_autoptr (EntenteImportAlike) alike = entente_import_alike_new (self->import, self->document, self->scheme);

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      match_by_key (self, alike, order[i]);
      entente_import_alike_match (alike, order[i], copy_here, self->here, self->here);
    }
}

static void
take_exported (Matching *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->exported);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_hash_table_add (self->taken, item);
}

static gboolean
is_of_scheme (const char *identity,
              const char *scheme)
{
  const char *start = strchr (identity, '\x1f') + 1;
  gsize length = strlen (scheme);

  return strncmp (start, scheme, length) == 0 && start[length] == '\x1f';
}

static void
count_missing (Matching *self,
               guint    *n_missing)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key, item;

  g_hash_table_iter_init (&iter, self->here);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_hash_table_add (found, item);
  g_hash_table_iter_init (&iter, self->identified);
  while (g_hash_table_iter_next (&iter, &key, &item))
    if (is_of_scheme (key, self->scheme) && g_hash_table_add (found, item))
      n_missing[entente_item_get_kind (item)]++;
}

/**
 * entente_import_match:
 * @import: what a file says, with all keys. What is alike may get other ones
 * @document: a document
 * @scheme: the scheme of the ids that hold in the data set of the file
 * @exported: (element-type utf8 EntenteItem): provisional id -> item, of what was exported from the document
 * @n_missing: (out) (array fixed-size=4): how many items of each kind are of the data set, and not in the file
 *
 * Returns: (transfer container) (element-type utf8 EntenteItem): provisional id -> item, of what is in the document
 */
GHashTable *
entente_import_match (EntenteImport   *import,
                      EntenteDocument *document,
                      const char      *scheme,
                      GHashTable      *exported,
                      guint           *n_missing)
{
  g_autoptr (GHashTable) identified = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  Matching matching = { import, document, scheme, exported, identified, taken, NULL };

  g_return_val_if_fail (import != NULL && ENTENTE_IS_DOCUMENT (document) && scheme != NULL && exported != NULL &&
                        n_missing != NULL, NULL);

  matching.here = g_hash_table_new (entente_id_hash, g_str_equal);
  index_document (&matching);
  take_exported (&matching);
  find_all (&matching);
  count_missing (&matching, n_missing);
  return matching.here;
}

/**
 * entente_import_match_map:
 * @here: what entente_import_match() returned
 * @id: a provisional id
 *
 * Returns: the id of that item in the document, or @id
 */
const char *
entente_import_match_map (GHashTable *here,
                          const char *id)
{
  EntenteItem *item = g_hash_table_lookup (here, id);

  return item != NULL ? entente_item_get_id (item) : id;
}
