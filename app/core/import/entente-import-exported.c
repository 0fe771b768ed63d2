/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-exported.h"

#include "entente-id.h"
#include "entente-own-cell.h"

/* The file has the ids of the document. In another document they may be those of other things: so it is told by what
 * the items say whether it is the same document, maybe in an earlier or a later state. Half of them must be as they are
 * there; of the file or of the document, whichever has fewer, because both may have grown since.
 *
 * Relations and statements get ids of common words, such as “met-2”. Two people who work on copies of a document give
 * them to different things. So these must be about the same as well. */

static gboolean
has_text (const EntenteRecord *record,
          guint                member)
{
  const char *text = entente_record_get_text (record, member);

  return text != NULL && *text != '\0';
}

static gboolean
has_same_text (EntenteImportItem *imported,
               EntenteItem       *item,
               guint              member)
{
  const char *text = entente_record_get_text (imported->record, member);

  if (imported->row != NULL || imported->is_mention)
    return entente_own_cell_is (text != NULL ? text : "", entente_item_get_text (item, member));
  return g_strcmp0 (text, entente_item_get_text (item, member)) == 0;
}

/* Whether the member refers to the item of the id that the other's does. */
static gboolean
has_same_reference (EntenteImport     *import,
                    EntenteImportItem *imported,
                    EntenteItem       *item,
                    guint              member)
{
  EntenteImportItem *other = entente_import_find (import, entente_record_get_text (imported->record, member));

  return g_strcmp0 (other != NULL ? other->key : NULL, entente_item_get_text (item, member)) == 0;
}

/* The name of an actor, or the title of a source, that the file has because the document has none. */
static gboolean
is_stand_in (EntenteImportItem *imported,
             guint              member)
{
  const char *text = entente_record_get_text (imported->record, member);

  if (imported->kind == ENTENTE_ITEM_ACTOR)
    return member == ENTENTE_ACTOR_NAME && g_strcmp0 (text, imported->key) == 0;
  return imported->kind == ENTENTE_ITEM_SOURCE && member == ENTENTE_SOURCE_TITLE &&
         (g_strcmp0 (text, imported->key) == 0 ||
          g_strcmp0 (text, entente_record_get_text (imported->record, ENTENTE_SOURCE_URL)) == 0);
}

static gboolean
has_same_name (EntenteImportItem *imported,
               EntenteItem       *item,
               guint              member)
{
  return has_same_text (imported, item, member) ||
         (is_stand_in (imported, member) && !has_text (entente_item_get_record (item), member));
}

static gboolean
has_same_ends (EntenteImport     *import,
               EntenteImportItem *imported,
               EntenteItem       *item)
{
  return has_same_reference (import, imported, item, ENTENTE_RELATION_FROM) &&
         has_same_reference (import, imported, item, ENTENTE_RELATION_TO);
}

/* A spreadsheet changes whole columns. Names and words may all be new there; then the other cells tell. */
static gboolean
has_same_cells (EntenteImportItem *imported,
                EntenteItem       *item,
                EntenteDocument   *document)
{
  guint n_unchanged, n_changed;

  if (imported->row == NULL)
    return FALSE;
  entente_own_row_count (imported->row, item, document, &n_unchanged, &n_changed);
  return n_unchanged > 1 && n_unchanged > n_changed;
}

static gboolean
agrees (EntenteImport     *import,
        EntenteImportItem *imported,
        EntenteItem       *item,
        EntenteDocument   *document)
{
  switch (imported->kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return has_same_name (imported, item, ENTENTE_ACTOR_NAME) || has_same_cells (imported, item, document);
    case ENTENTE_ITEM_RELATION:
      return has_same_ends (import, imported, item);
    case ENTENTE_ITEM_STATEMENT:
      return has_same_text (imported, item, ENTENTE_STATEMENT_TEXT) || has_same_cells (imported, item, document);
    case ENTENTE_ITEM_SOURCE:
      return has_same_name (imported, item, ENTENTE_SOURCE_TITLE) || has_same_cells (imported, item, document);
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* Whether all but one cell of a row are as they were. */
static gboolean
has_one_change (EntenteImportItem *imported,
                EntenteItem       *item,
                EntenteDocument   *document)
{
  guint n_unchanged, n_changed;

  if (imported->row == NULL)
    return FALSE;
  entente_own_row_count (imported->row, item, document, &n_unchanged, &n_changed);
  return n_changed <= 1 && n_unchanged > n_changed;
}

/* Whether an item of another name or other words can be the same. */
static gboolean
can_be (EntenteImport     *import,
        EntenteImportItem *imported,
        EntenteItem       *item,
        EntenteDocument   *document)
{
  if (imported->kind == ENTENTE_ITEM_RELATION)
    return has_same_ends (import, imported, item) || has_one_change (imported, item, document);
  return imported->kind != ENTENTE_ITEM_STATEMENT || has_same_text (imported, item, ENTENTE_STATEMENT_TEXT) ||
         has_same_reference (import, imported, item, ENTENTE_STATEMENT_SOURCE);
}

static EntenteItem *
find_candidate (EntenteDocument   *document,
                EntenteImportItem *imported)
{
  return imported->is_own ? entente_document_lookup_kind (document, imported->kind, imported->key) : NULL;
}

/* Whether a table only refers to the item, so that there is nothing by which to tell what it is. */
static gboolean
is_only_id (EntenteImportItem *imported)
{
  return imported->is_mention && is_stand_in (imported, entente_item_kind_get_name (imported->kind));
}

static gboolean
is_same_document (EntenteImport   *import,
                  EntenteDocument *document)
{
  guint n_own = 0, n_items = 0, n_equal = 0;

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      guint n_before = n_own;

      for (guint i = 0; i < entente_import_get_n (import, kind); i++)
        {
          EntenteImportItem *imported = entente_import_get_nth (import, kind, i);
          EntenteItem *item = find_candidate (document, imported);

          if (is_only_id (imported))
            continue;
          n_own += imported->is_own;
          n_equal += item != NULL && agrees (import, imported, item, document);
        }
      if (n_own > n_before)
        n_items += entente_document_get_n_items (document, kind);
    }
  return n_equal > 0 && 2 * n_equal >= MIN (n_own, n_items);
}

static guint
count_changes (EntenteImportItem *imported,
               EntenteItem       *item,
               EntenteDocument   *document)
{
  guint n_unchanged, n_changed;

  entente_own_row_count (imported->row, item, document, &n_unchanged, &n_changed);
  return n_changed;
}

/* The other row becomes that of the item to which all refer by the id. */
static void
exchange_rows (EntenteImportItem *original,
               EntenteImportItem *copy)
{
  EntenteOwnRow *row = original->row;
  EntenteRecord *record = original->record;

  original->row = copy->row;
  original->record = copy->record;
  original->row->is_copy = FALSE;
  copy->row = row;
  copy->record = record;
  copy->row->is_copy = TRUE;
  entente_record_clear (copy->record, entente_item_kind_get_common (copy->kind, ENTENTE_COMMON_IDENTIFIERS));
}

/* Of rows with one id, whoever copied a row or sorted the table may have put the copy before the original. That is the
 * one which is more like the item. */
static void
find_originals (EntenteImport   *import,
                EntenteDocument *document)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (import, kind); i++)
      {
        EntenteImportItem *copy = entente_import_get_nth (import, kind, i);
        EntenteImportItem *original =
          copy->row != NULL && copy->row->is_copy
            ? entente_import_lookup (import, kind, entente_own_row_get_id (copy->row)) : NULL;
        EntenteItem *item = original != NULL ? find_candidate (document, original) : NULL;

        if (item != NULL && count_changes (copy, item, document) < count_changes (original, item, document))
          exchange_rows (original, copy);
      }
}

/**
 * entente_import_exported_find:
 * @import: what was read; of rows with the same id, this finds the right one
 * @document: a document
 *
 * Returns: (transfer full) (element-type utf8 EntenteItem): the provisional ids of those items that Entente has
 *   exported from this document, and what they are there; it borrows both
 */
GHashTable *
entente_import_exported_find (EntenteImport   *import,
                              EntenteDocument *document)
{
  GHashTable *found = g_hash_table_new (entente_id_hash, g_str_equal);

  g_return_val_if_fail (import != NULL && ENTENTE_IS_DOCUMENT (document), found);

  if (!is_same_document (import, document))
    return found;
  find_originals (import, document);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (import, kind, i);
        EntenteItem *item = find_candidate (document, imported);

        if (item != NULL && can_be (import, imported, item, document))
          g_hash_table_insert (found, imported->id, item);
      }
  return found;
}

/**
 * entente_import_exported_is_told:
 * @imported: an item that Entente has exported
 * @record: its record, which refers to items of the document
 * @old: the record of the same item of the document
 * @member: a member that @record has
 *
 * Returns: whether the file says something with it; %FALSE if it only says that there is nothing
 */
gboolean
entente_import_exported_is_told (EntenteImportItem   *imported,
                                 const EntenteRecord *record,
                                 const EntenteRecord *old,
                                 guint                member)
{
  EntenteValueType type = entente_record_get_shape (record)->members[member].type;

  if (type != ENTENTE_VALUE_TEXT || has_text (old, member))
    return TRUE;
  return has_text (record, member) && !is_stand_in (imported, member);
}

static gboolean
is_made (const EntenteRecord *identifier)
{
  const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

  return id != NULL && g_str_has_prefix (id, "urn:uuid:");
}

/**
 * entente_import_exported_drop_made:
 * @record: the record of an item that Entente has exported
 * @kind: its kind
 *
 * Removes the identifiers that an export has made, because annotations must have one. They are no ids of the item.
 */
void
entente_import_exported_drop_made (EntenteRecord   *record,
                                   EntenteItemKind  kind)
{
  guint member = entente_item_kind_get_common (kind, ENTENTE_COMMON_IDENTIFIERS);
  g_autoptr (EntenteRecord) copy = entente_record_copy (record);

  entente_record_clear (record, member);
  for (guint i = 0; i < entente_record_get_n_records (copy, member); i++)
    if (!is_made (entente_record_get_nth (copy, member, i)))
      entente_record_add_record (record, member, entente_record_copy (entente_record_get_nth (copy, member, i)));
}
