/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-mapping.h"

#include "entente-id.h"
#include "entente-own-members.h"

static const EntenteImportReason other_name = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u name that is not the one which its id has elsewhere",
               "%u names that are not those which their ids have elsewhere"),
};

static void
report (EntenteImport             *import,
        const EntenteImportReason *reason,
        const EntenteOwnRow       *row,
        const char                *text)
{
  entente_import_report_add (entente_import_get_report (import), reason, NULL, entente_own_row_get_line (row), text);
}

/* When all tables are read. */
typedef struct {
  EntenteImport *import;
  GHashTable *by_name[ENTENTE_N_ITEM_KINDS]; /* name -> item, or NULL if several have it; of actors and sources */
} Completion;

/* What an item is called by its own row, or else by others that refer to it. */
static const char *
get_name (EntenteImportItem *item)
{
  guint member = entente_item_kind_get_name (item->kind);
  const char *title = entente_record_get_shape (item->record)->members[member].name;
  const char *name = item->row != NULL ? entente_own_row_find_cell (item->row, ENTENTE_OWN_MEMBER, title)
                                       : entente_record_get_text (item->record, member);

  return name != NULL && *name != '\0' ? name : NULL;
}

/* Another item that no table may describe. */
static EntenteImportItem *
mention (EntenteImport   *import,
         EntenteItemKind  kind,
         const char      *id)
{
  EntenteImportItem *other = entente_import_lookup (import, kind, id);

  if (other == NULL)
    {
      other = entente_import_name (import, kind, id);
      other->is_own = other->is_mention = TRUE;
    }
  return other;
}

/* The source of a statement that is only named is told by two other columns as well. */
static void
describe_source (EntenteImportItem   *source,
                 const EntenteOwnRow *row)
{
  const char *url = entente_own_row_find_cell (row, ENTENTE_OWN_ADDRESS, NULL);
  const char *grade = entente_own_row_find_cell (row, ENTENTE_OWN_GRADE, NULL);

  if (!source->is_mention || source->kind != ENTENTE_ITEM_SOURCE || row->columns->kind != ENTENTE_ITEM_STATEMENT)
    return;
  if (!entente_record_has (source->record, ENTENTE_SOURCE_URL))
    entente_record_set_text (source->record, ENTENTE_SOURCE_URL, url);
  if (!entente_record_has (source->record, ENTENTE_SOURCE_RELIABILITY))
    entente_record_set_text (source->record, ENTENTE_SOURCE_RELIABILITY, grade);
}

static void
name_others (Completion          *self,
             const EntenteOwnRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const EntenteOwnColumn *column = &row->columns->all[i];
      const char *id = entente_own_row_skip_guard (entente_own_row_get_cell (row, i));
      const char *name = entente_own_row_get_cell (row, column->names);
      EntenteImportItem *other;

      if (column->role != ENTENTE_OWN_MEMBER || column->names == G_MAXUINT || *id == '\0' || *name == '\0')
        continue;
      other = mention (self->import, column->fact->kind, id);
      if (get_name (other) == NULL && other->is_mention)
        entente_record_set_text (other->record, entente_item_kind_get_name (other->kind), name);
      else if (get_name (other) != NULL && !entente_own_cell_is (name, get_name (other)))
        report (self->import, &other_name, row, name);
      describe_source (other, row);
    }
}

static void
index_names (Completion      *self,
             EntenteItemKind  kind)
{
  self->by_name[kind] = g_hash_table_new (entente_id_hash, g_str_equal);
  for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
    {
      EntenteImportItem *item = entente_import_get_nth (self->import, kind, i);
      const char *name = get_name (item);

      if (name != NULL)
        g_hash_table_insert (self->by_name[kind], (gpointer) name,
                             g_hash_table_contains (self->by_name[kind], name) ? NULL : item);
    }
}

/* An item of which only the name is given. If there is no such item, or more than one, it is a new one. */
static EntenteImportItem *
find_by_name (Completion      *self,
              EntenteItemKind  kind,
              const char      *name)
{
  EntenteImportItem *item = g_hash_table_lookup (self->by_name[kind], name);

  if (item != NULL)
    return item;
  item = entente_import_name (self->import, kind, name);
  item->is_mention = !item->is_described;
  if (!entente_record_has (item->record, entente_item_kind_get_name (kind)))
    entente_record_set_text (item->record, entente_item_kind_get_name (kind), name);
  return item;
}

static const char *
map_to_import (EntenteItemKind  kind,
               guint            member,
               const char      *id,
               const char      *name,
               gpointer         data)
{
  Completion *self = data;
  EntenteImportItem *other = entente_import_lookup (self->import, kind, entente_own_row_skip_guard (id));

  if (*id == '\0' && *name != '\0')
    other = find_by_name (self, kind, name);
  return other != NULL ? other->id : NULL;
}

/* A relation needs both ends, also if nobody tells who they are. */
static void
mention_ends (Completion          *self,
              const EntenteOwnRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->columns->all[i].role == ENTENTE_OWN_MEMBER && row->columns->all[i].fact->type == ENTENTE_FACT_ITEM &&
        *entente_own_row_get_cell (row, i) != '\0')
      mention (self->import, ENTENTE_ITEM_ACTOR, entente_own_row_skip_guard (entente_own_row_get_cell (row, i)));
}

static void
read_row (EntenteImportItem *item,
          gpointer           data)
{
  Completion *self = data;
  const EntenteOwnContext context = { map_to_import, self, .import = self->import };

  if (item->kind == ENTENTE_ITEM_RELATION)
    mention_ends (self, item->row);
  entente_own_members_read (item->row, &context, item->record);
}

static void
name_others_of (EntenteImportItem *item,
                gpointer           data)
{
  name_others (data, item->row);
}

static void
foreach_row (EntenteImport *import,
             void         (*func) (EntenteImportItem *item, gpointer data),
             gpointer       data)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (import, kind); i++)
      {
        EntenteImportItem *item = entente_import_get_nth (import, kind, i);

        if (item->row != NULL)
          func (item, data);
      }
}

/**
 * entente_own_mapping_complete:
 * @import: an import into which all files were read
 *
 * Reads the rows, with what they refer to.
 */
void
entente_own_mapping_complete (EntenteImport *import)
{
  Completion completion = { import, { NULL } };

  g_return_if_fail (import != NULL);

  foreach_row (import, name_others_of, &completion);
  index_names (&completion, ENTENTE_ITEM_ACTOR);
  index_names (&completion, ENTENTE_ITEM_SOURCE);
  foreach_row (import, read_row, &completion);
  g_hash_table_unref (completion.by_name[ENTENTE_ITEM_ACTOR]);
  g_hash_table_unref (completion.by_name[ENTENTE_ITEM_SOURCE]);
}

/* Where a row refers to what it referred to, the name beside the id is that of the same item. */
static void
list_names_of_row (EntenteImportItem *imported,
                   EntenteItem       *item,
                   EntenteDocument   *document,
                   GHashTable        *names,
                   GHashTable        *undecided)
{
  g_auto (EntenteOwnPast) past = { 0 };

  entente_own_past_init (&past, item, document);
  for (guint i = 0; i < imported->row->n_cells; i++)
    {
      const EntenteOwnColumn *column = &imported->row->columns->all[i];
      const char *name = entente_own_row_get_cell (imported->row, column->names);
      const char *id = entente_own_row_skip_guard (entente_own_row_get_cell (imported->row, i)), *told;
      EntenteImportItem *other;

      if (*name == '\0' || *id == '\0' || !entente_own_row_is_unchanged (imported->row, i, &past))
        continue;
      other = entente_import_lookup (imported->import, column->fact->kind, id);
      if (other == NULL || !other->is_mention)
        continue;
      told = g_hash_table_lookup (names, other);
      if (told == NULL)
        g_hash_table_insert (names, other, (gpointer) name);
      else if (!g_str_equal (told, name))
        g_hash_table_add (undecided, other);
    }
}

/* Rows may call one item differently; then it is not known which of them was changed, and that is reported. */
static gboolean
is_no_change (gpointer key,
              gpointer name,
              gpointer data)
{
  EntenteImportItem *other = key;
  EntenteItem *item = entente_document_lookup_kind (data, other->kind, other->key);

  return item == NULL ||
         entente_own_cell_is (name, entente_item_get_text (item, entente_item_kind_get_name (other->kind)));
}

static gboolean
is_undecided (gpointer key,
              gpointer name,
              gpointer undecided)
{
  return g_hash_table_contains (undecided, key);
}

/**
 * entente_own_mapping_find_names:
 * @import: what was read
 * @document: a document
 * @exported: (element-type utf8 EntenteItem): provisional id -> item, of what was exported from the document
 *
 * Returns: (transfer full) (element-type EntenteImportItem utf8): items that tables of the document only mention, and
 *   the names that somebody has given them there; it borrows both
 */
GHashTable *
entente_own_mapping_find_names (EntenteImport   *import,
                                EntenteDocument *document,
                                GHashTable      *exported)
{
  GHashTable *names = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) undecided = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (import != NULL && ENTENTE_IS_DOCUMENT (document) && exported != NULL, names);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (import, kind, i);
        EntenteItem *item = imported->row != NULL ? g_hash_table_lookup (exported, imported->id) : NULL;

        if (item != NULL)
          list_names_of_row (imported, item, document, names, undecided);
      }
  g_hash_table_foreach_remove (names, is_undecided, undecided);
  g_hash_table_foreach_remove (names, is_no_change, document);
  return names;
}

/**
 * entente_own_mapping_dup_name:
 * @imported: an item that a table mentions
 * @name: its name there
 *
 * Returns: (transfer full): a record that has only the name
 */
EntenteRecord *
entente_own_mapping_dup_name (EntenteImportItem *imported,
                              const char        *name)
{
  EntenteRecord *record;

  g_return_val_if_fail (imported != NULL && name != NULL, NULL);

  record = entente_record_new (entente_item_kind_get_shape (imported->kind));
  entente_record_set_text (record, entente_item_kind_get_name (imported->kind), name);
  return record;
}

/* When the document is known. */
typedef struct {
  EntenteImportItem *imported;
  EntenteDocument *document;
  EntenteReferenceFunc map;
  gpointer data; /* of it */
} Mapping;

static const char *
map_to_document (EntenteItemKind  kind,
                 guint            member,
                 const char      *id,
                 const char      *name,
                 gpointer         data)
{
  Mapping *self = data;
  EntenteImportItem *other = entente_import_lookup (self->imported->import, kind, entente_own_row_skip_guard (id));
  EntenteItem *item;

  /* What is only named was found or made when the tables were read. */
  if (*id == '\0' && *name != '\0')
    other = entente_import_find (self->imported->import, entente_record_get_text (self->imported->record, member));
  if (other != NULL)
    return self->map (ENTENTE_LINK_NONE, other->id, self->data);
  item = entente_document_lookup_kind (self->document, kind, entente_own_row_skip_guard (id));
  return item != NULL ? entente_item_get_id (item) : NULL;
}

/* What was completed without the table, such as the name of what has none. */
static void
add_rest (EntenteRecord     *record,
          EntenteImportItem *imported,
          Mapping           *mapping)
{
  g_autoptr (EntenteRecord) all = entente_record_copy (imported->record);

  entente_reference_map (all, mapping->map, mapping->data);
  for (guint member = ENTENTE_ITEM_ID + 1; member < entente_record_get_shape (record)->n_members; member++)
    if (!entente_record_has (record, member) &&
        member != entente_item_kind_get_common (imported->kind, ENTENTE_COMMON_DATA))
      entente_record_copy_member (record, member, all);
}

/**
 * entente_own_mapping_dup_record:
 * @imported: an item that a table tells
 * @document: the document from which the table was exported
 * @item: (nullable): the item there
 * @map: from provisional ids to those of the document
 * @data: for @map
 *
 * Returns: (transfer full): what the document gets of it: if it has the item, only what has changed, with what a table
 *   cannot tell
 */
EntenteRecord *
entente_own_mapping_dup_record (EntenteImportItem    *imported,
                                EntenteDocument      *document,
                                EntenteItem          *item,
                                EntenteReferenceFunc  map,
                                gpointer              data)
{
  Mapping mapping = { imported, document, map, data };
  const EntenteOwnContext context = { map_to_document, &mapping, item, document, NULL };
  EntenteRecord *record;

  g_return_val_if_fail (imported != NULL && imported->row != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  record = entente_record_new (entente_item_kind_get_shape (imported->kind));
  entente_own_members_read (imported->row, &context, record);
  if (item == NULL)
    add_rest (record, imported, &mapping);
  return record;
}
