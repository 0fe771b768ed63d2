/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-plan.h"

#include "entente-fold.h"
#include "entente-id.h"
#include "entente-import-editions.h"
#include "entente-import-exported.h"
#include "entente-import-ids.h"
#include "entente-import-match.h"
#include "entente-import-names.h"
#include "entente-import-positions.h"
#include "entente-import-update.h"
#include "entente-own-mapping.h"
#include "entente-reference.h"

#include <glib/gi18n.h>

struct _EntenteImportPlan {
  EntenteImport *import;     /* borrowed */
  EntenteDocument *document; /* borrowed */
  char *scheme;              /* of the ids that hold in this data set only */
  GHashTable *here;          /* provisional id -> item of the document */
  GHashTable *exported;      /* likewise, of the items that were exported from the document; they are also here */
  GHashTable *names;         /* imported item -> name, of what a table mentions and calls otherwise */
  GHashTable *spare;         /* set of provisional ids: what a table mentions and nothing new refers to */
  GHashTable *ids;           /* provisional id -> id in the document, while the draft is made */
  GHashTable *last_numbers;  /* id without its number -> the last number that was given */
  guint n_here[ENTENTE_N_ITEM_KINDS];
  guint n_missing[ENTENTE_N_ITEM_KINDS];
  guint n_filled;
  GPtrArray *differences;    /* of EntenteImportDifference */
  GHashTable *first_differences; /* imported item -> the number of its first difference, from 1 */
  GPtrArray *editions;       /* of EntenteTextEdition */
  GPtrArray *namesakes;      /* of EntenteImportNamesake */
  EntenteImportFiles *files;
};

static void
difference_free (gpointer data)
{
  EntenteImportDifference *difference = data;

  g_free (difference->before);
  g_free (difference->after);
  g_free (difference);
}

static const char *
map_to_here (EntenteLink  link,
             const char  *id,
             gpointer     data)
{
  EntenteImportPlan *self = data;

  return entente_import_match_map (self->here, id);
}

static gboolean
is_exported (EntenteImportPlan *self,
             EntenteImportItem *imported)
{
  return g_hash_table_contains (self->exported, imported->id);
}

/* A table of the document does not tell all of an item, and may refer to what only the document has. */
static gboolean
is_row_of_document (EntenteImportPlan *self,
                    EntenteImportItem *imported)
{
  return imported->row != NULL && g_hash_table_size (self->exported) > 0;
}

/* What the item of a document, or a new one if there is none, gets from the file. */
static EntenteRecord *
copy_mapped (EntenteImportPlan    *self,
             EntenteImportItem    *imported,
             EntenteItem          *item,
             EntenteReferenceFunc  func)
{
  const char *name = g_hash_table_lookup (self->names, imported);
  EntenteRecord *record;

  if (name != NULL)
    return entente_own_mapping_dup_name (imported, name);
  if (is_row_of_document (self, imported))
    return entente_own_mapping_dup_record (imported, self->document, item, func, self);
  record = entente_record_copy (imported->record);
  entente_reference_map (record, func, self);
  return record;
}

/* Whether the file tells of the item. What a table only mentions is told elsewhere, unless somebody has changed its
 * name there. */
static gboolean
is_described (EntenteImportPlan *self,
              EntenteImportItem *imported)
{
  if (imported->is_mention && is_exported (self, imported))
    return g_hash_table_contains (self->names, imported);
  return imported->is_described;
}

static void
count_here (EntenteImportPlan *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      self->n_here[kind] += g_hash_table_contains (self->here, entente_import_get_nth (self->import, kind, i)->id);
}

static gboolean
is_compared (const EntenteRecord *record,
             guint                member)
{
  const EntenteMember *known = &entente_record_get_shape (record)->members[member];

  return member != ENTENTE_ITEM_ID && !g_str_equal (known->name, "identifiers") &&
         known->type != ENTENTE_VALUE_OTHER && entente_record_has (record, member);
}

/* A flag of what was exported from the document: one that is not there says the opposite. */
static gboolean
is_flag (EntenteImportPlan   *self,
         EntenteImportItem   *imported,
         const EntenteRecord *old,
         guint                member)
{
  return is_exported (self, imported) &&
         entente_record_get_shape (old)->members[member].type == ENTENTE_VALUE_FLAG;
}

/* Whether the item says nothing of the member, so that what the file says can be filled in. */
static gboolean
is_open (EntenteImportPlan   *self,
         EntenteImportItem   *imported,
         const EntenteRecord *old,
         guint                member)
{
  return !entente_record_has (old, member) && !is_flag (self, imported, old, member);
}

/* Whether the file says something of the member that the document may not have. */
static gboolean
is_told (EntenteImportPlan   *self,
         EntenteImportItem   *imported,
         const EntenteRecord *record,
         const EntenteRecord *old,
         guint                member)
{
  /* A row says yes or no. */
  if (imported->row != NULL && is_flag (self, imported, old, member))
    return entente_record_get_flag (record, member) != entente_record_get_flag (old, member);
  return is_compared (record, member) &&
         (!is_exported (self, imported) || entente_import_exported_is_told (imported, record, old, member));
}

static void
compare_member (EntenteImportPlan   *self,
                EntenteImportItem   *imported,
                const EntenteRecord *new,
                EntenteItem         *item,
                guint                member)
{
  const EntenteRecord *old = entente_item_get_record (item);
  g_autofree char *before = entente_import_update_dup_value (old, member);
  g_autofree char *after = entente_import_update_dup_value (new, member);
  const char *digest = entente_import_update_get_digest (item);
  EntenteImportDifference *difference;

  if (g_str_equal (before, after))
    return;
  if (is_open (self, imported, old, member))
    {
      self->n_filled++;
      return;
    }
  difference = g_new0 (EntenteImportDifference, 1);
  difference->item = item;
  difference->member = member;
  difference->imported = imported;
  difference->before = entente_import_update_describe (self->document, old, member);
  difference->after = is_row_of_document (self, imported) || imported->is_mention
                        ? entente_import_update_describe_new (imported, self->document, new, member)
                        : entente_import_update_describe_imported (imported, member);
  difference->was_imported = digest != NULL;
  difference->is_unchanged = entente_import_update_is_unchanged (old, member, digest);
  difference->is_chosen = difference->is_unchanged;
  g_ptr_array_add (self->differences, difference);
  if (!g_hash_table_contains (self->first_differences, imported))
    g_hash_table_insert (self->first_differences, imported, GUINT_TO_POINTER (self->differences->len));
}

/* The first item of the file that is an item of the document is compared with it. */
static void
compare (EntenteImportPlan *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
        EntenteItem *item = g_hash_table_lookup (self->here, imported->id);
        g_autoptr (EntenteRecord) record = NULL;

        if (item == NULL || !is_described (self, imported) || !g_hash_table_add (seen, item))
          continue;
        record = copy_mapped (self, imported, item, map_to_here);
        for (guint member = 0; member < entente_record_get_shape (record)->n_members; member++)
          if (is_told (self, imported, record, entente_item_get_record (item), member))
            compare_member (self, imported, record, item, member);
      }
}

static const char *
need (EntenteLink  link,
      const char  *id,
      gpointer     data)
{
  EntenteImportPlan *self = data;

  g_hash_table_remove (self->spare, id);
  return id;
}

/* A relation of the document may have an end that is not there. Its row makes no actor of that. */
static void
find_spare (EntenteImportPlan *self)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);

        if (imported->is_mention && !g_hash_table_contains (self->here, imported->id))
          g_hash_table_add (self->spare, imported->id);
      }
  for (int kind = 0; g_hash_table_size (self->spare) > 0 && kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
        g_autoptr (EntenteRecord) record =
          copy_mapped (self, imported, g_hash_table_lookup (self->here, imported->id), map_to_here);

        entente_reference_map (record, need, self);
      }
}

static guint
count_spare (EntenteImportPlan *self,
             EntenteItemKind    kind)
{
  GHashTableIter iter;
  gpointer id;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->spare);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n += entente_import_find (self->import, id)->kind == kind;
  return n;
}

static void
find_namesakes (EntenteImportPlan *self)
{
  g_autoptr (GHashTable) names = NULL;

  if (entente_document_get_n_items (self->document, ENTENTE_ITEM_ACTOR) == 0)
    return;
  names = entente_import_names_list (self->document);
  for (guint i = 0; i < entente_import_get_n (self->import, ENTENTE_ITEM_ACTOR); i++)
    {
      EntenteImportItem *imported = entente_import_get_nth (self->import, ENTENTE_ITEM_ACTOR, i);
      const char *name = entente_record_get_text (imported->record, ENTENTE_ACTOR_NAME);
      g_autofree char *folded = name != NULL ? entente_fold (name) : NULL;
      EntenteItem *item = folded != NULL ? g_hash_table_lookup (names, folded) : NULL;
      EntenteImportNamesake *namesake;

      if (item == NULL || g_hash_table_contains (self->here, imported->id) ||
          g_hash_table_contains (self->spare, imported->id))
        continue;
      namesake = g_new0 (EntenteImportNamesake, 1);
      namesake->imported = imported;
      namesake->item = item;
      g_ptr_array_add (self->namesakes, namesake);
    }
}

/**
 * entente_import_plan_new:
 * @import: what was read; it must stay until the plan is freed
 * @document: the document to import into; it must not change until then
 * @format: the name of the format
 * @data_set: the name of the data set; if it is the same as the last time, items are found again
 *
 * Returns: (transfer full): the plan
 */
EntenteImportPlan *
entente_import_plan_new (EntenteImport   *import,
                         EntenteDocument *document,
                         const char      *format,
                         const char      *data_set)
{
  EntenteImportPlan *self;

  g_return_val_if_fail (import != NULL && ENTENTE_IS_DOCUMENT (document) && format != NULL && data_set != NULL, NULL);

  self = g_new0 (EntenteImportPlan, 1);
  self->import = import;
  self->document = document;
  self->scheme = g_strdup_printf ("%s:%s", format, data_set);
  self->differences = g_ptr_array_new_with_free_func (difference_free);
  self->first_differences = g_hash_table_new (NULL, NULL);
  self->namesakes = g_ptr_array_new_with_free_func (g_free);
  self->files = entente_import_files_new (document);
  self->exported = entente_import_exported_find (import, document);
  self->names = entente_own_mapping_find_names (import, document, self->exported);
  self->here = entente_import_match (import, document, self->scheme, self->exported, self->n_missing);
  count_here (self);
  self->spare = g_hash_table_new (entente_id_hash, g_str_equal);
  find_spare (self);
  compare (self);
  self->editions = entente_import_editions_find (document, self->differences, self->here);
  find_namesakes (self);
  return self;
}

/**
 * entente_import_plan_free:
 * @self: (nullable) (transfer full): a plan
 */
void
entente_import_plan_free (EntenteImportPlan *self)
{
  if (self == NULL)
    return;

  g_free (self->scheme);
  g_hash_table_unref (self->here);
  g_hash_table_unref (self->exported);
  g_hash_table_unref (self->spare);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->editions);
  g_hash_table_unref (self->first_differences);
  g_ptr_array_unref (self->namesakes);
  entente_import_files_free (self->files);
  g_free (self);
}

static guint
count_chosen_namesakes (EntenteImportPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->namesakes->len; i++)
    n += ((EntenteImportNamesake *) self->namesakes->pdata[i])->is_chosen;
  return n;
}

/**
 * entente_import_plan_get_n_new:
 * @self: a plan
 * @kind: a kind of item
 *
 * Returns: how many items of the kind the document gets, with the files that are kept as sources
 */
guint
entente_import_plan_get_n_new (EntenteImportPlan *self,
                               EntenteItemKind    kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return entente_import_get_n (self->import, kind) - entente_import_plan_get_n_here (self, kind) -
         count_spare (self, kind) +
         (kind == ENTENTE_ITEM_SOURCE ? entente_import_files_get_n_added (self->files) : 0);
}

/**
 * entente_import_plan_get_n_here:
 * @self: a plan
 * @kind: a kind of item
 *
 * Returns: how many items of the kind the document has already, with the namesakes that were chosen
 */
guint
entente_import_plan_get_n_here (EntenteImportPlan *self,
                                EntenteItemKind    kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return self->n_here[kind] + (kind == ENTENTE_ITEM_ACTOR ? count_chosen_namesakes (self) : 0);
}

/**
 * entente_import_plan_get_n_missing:
 * @self: a plan
 * @kind: a kind of item
 *
 * Returns: how many items of the document came from this data set and are no longer in it; they stay
 */
guint
entente_import_plan_get_n_missing (EntenteImportPlan *self,
                                   EntenteItemKind    kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return self->n_missing[kind];
}

/**
 * entente_import_plan_get_n_filled:
 * @self: a plan
 *
 * Returns: how many members of items of the document have no value yet and get one
 */
guint
entente_import_plan_get_n_filled (EntenteImportPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_filled;
}

/**
 * entente_import_plan_get_n_differences:
 * @self: a plan
 *
 * Returns: how many members of items of the document differ
 */
guint
entente_import_plan_get_n_differences (EntenteImportPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->differences->len;
}

/**
 * entente_import_plan_get_difference:
 * @self: a plan
 * @nth: which one
 *
 * Returns: (transfer none): a difference; the caller may set whether it is chosen
 */
EntenteImportDifference *
entente_import_plan_get_difference (EntenteImportPlan *self,
                                    guint              nth)
{
  g_return_val_if_fail (self != NULL && nth < self->differences->len, NULL);

  return self->differences->pdata[nth];
}

/**
 * entente_import_plan_get_editions:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type EntenteTextEdition): the texts that the file has anew and in which statements
 *   of the document stand; the user may attach these
 */
GPtrArray *
entente_import_plan_get_editions (EntenteImportPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->editions;
}

/**
 * entente_import_plan_get_n_namesakes:
 * @self: a plan
 *
 * Returns: how many new actors are called as one of the document
 */
guint
entente_import_plan_get_n_namesakes (EntenteImportPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->namesakes->len;
}

/**
 * entente_import_plan_get_namesake:
 * @self: a plan
 * @nth: which one
 *
 * Returns: (transfer none): a proposal; the caller may set whether it is chosen
 */
EntenteImportNamesake *
entente_import_plan_get_namesake (EntenteImportPlan *self,
                                  guint              nth)
{
  g_return_val_if_fail (self != NULL && nth < self->namesakes->len, NULL);

  return self->namesakes->pdata[nth];
}

/**
 * entente_import_plan_get_files:
 * @self: a plan
 *
 * Returns: (transfer none): the files themselves, which can be kept as sources; at first there are none
 */
EntenteImportFiles *
entente_import_plan_get_files (EntenteImportPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->files;
}

static const char *
map_to_new (EntenteLink  link,
            const char  *id,
            gpointer     data)
{
  EntenteImportPlan *self = data;
  const char *new_id = g_hash_table_lookup (self->ids, id);

  return new_id != NULL ? new_id : map_to_here (link, id, data);
}

/* The identifier by which the item is found again, and the digests that tell what was changed since. */
static void
complete_identifiers (EntenteImportPlan *self,
                      EntenteImportItem *imported,
                      EntenteRecord     *record)
{
  guint member = entente_item_kind_get_common (imported->kind, ENTENTE_COMMON_IDENTIFIERS);
  g_autofree char *digest = entente_import_update_dup_digest (record);
  EntenteRecord *identifier;

  if (!entente_import_update_has_global_key (imported))
    {
      identifier = entente_record_new (&entente_identifier_shape);
      entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, self->scheme);
      entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, imported->key);
      entente_record_add_record (record, member, identifier);
    }
  entente_import_update_set_digest (record, member, imported, digest);
}

static void
add_items (EntenteImportPlan *self,
           EntenteDraft      *draft)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
        g_autoptr (EntenteItem) item = NULL;
        char *id;

        if (g_hash_table_contains (self->here, imported->id) || g_hash_table_contains (self->spare, imported->id))
          continue;
        id = entente_import_ids_make (self->last_numbers, draft, imported);
        g_hash_table_insert (self->ids, imported->id, id);
        item = entente_item_new (kind, id);
        entente_draft_add (draft, item, G_MAXUINT);
      }
}

static void
fill_items (EntenteImportPlan *self,
            EntenteDraft      *draft)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
        const char *id = g_hash_table_lookup (self->ids, imported->id);
        g_autoptr (EntenteRecord) record = NULL;
        EntenteRecord *new;

        if (id == NULL)
          continue;
        record = copy_mapped (self, imported, NULL, map_to_new);
        complete_identifiers (self, imported, record);
        new = entente_draft_edit (draft, id);
        for (guint member = ENTENTE_ITEM_ID + 1; member < entente_record_get_shape (record)->n_members; member++)
          if (entente_record_has (record, member))
            entente_record_move (record, new, member);
      }
}

/* The differences of one item are behind each other. */
static gboolean
is_chosen (EntenteImportPlan *self,
           EntenteImportItem *imported,
           guint              member)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->first_differences, imported));

  for (guint i = first; first > 0 && i <= self->differences->len; i++)
    {
      const EntenteImportDifference *difference = self->differences->pdata[i - 1];

      if (difference->imported != imported)
        break;
      if (difference->member == member)
        return difference->is_chosen;
    }
  return FALSE;
}

/* Fills what the item does not have, and replaces what was chosen. */
static void
update_item (EntenteImportPlan *self,
             EntenteDraft      *draft,
             EntenteImportItem *imported,
             EntenteItem       *item)
{
  g_autoptr (EntenteRecord) record = copy_mapped (self, imported, item, map_to_new);
  g_autoptr (EntenteRecord) whole = NULL;
  g_autoptr (EntenteRecord) after = entente_record_copy (entente_item_get_record (item));
  g_autofree char *digest = NULL;
  guint identifiers = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);
  gboolean changed;

  if (is_row_of_document (self, imported) && !is_exported (self, imported))
    whole = copy_mapped (self, imported, NULL, map_to_new);
  digest = entente_import_update_dup_digest (whole != NULL ? whole : record);
  if (is_exported (self, imported))
    entente_import_exported_drop_made (record, imported->kind);
  else
    {
      complete_identifiers (self, imported, record);
      entente_import_update_forget_note (item, after);
    }
  changed = entente_import_update_join_identifiers (after, record, identifiers);
  for (guint member = 0; member < entente_record_get_shape (record)->n_members; member++)
    if (is_told (self, imported, record, after, member) &&
        (is_open (self, imported, after, member) || is_chosen (self, imported, member)))
      {
        entente_import_update_copy (record, after, member);
        changed = TRUE;
      }
  if (!changed)
    return;
  if (!is_exported (self, imported))
    entente_import_update_set_digest (after, identifiers, imported, digest);
  entente_import_update_replace (entente_draft_edit (draft, entente_item_get_id (item)), after);
}

static void
update_items (EntenteImportPlan *self,
              EntenteDraft      *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_import_get_n (self->import, kind); i++)
      {
        EntenteImportItem *imported = entente_import_get_nth (self->import, kind, i);
        EntenteItem *item = g_hash_table_lookup (self->here, imported->id);

        if (item != NULL && is_described (self, imported) && g_hash_table_add (seen, item))
          update_item (self, draft, imported, item);
      }
}

static void
take_namesakes (EntenteImportPlan *self)
{
  for (guint i = 0; i < self->namesakes->len; i++)
    {
      const EntenteImportNamesake *namesake = self->namesakes->pdata[i];

      if (namesake->is_chosen)
        g_hash_table_insert (self->here, namesake->imported->id, namesake->item);
    }
}

static void
leave_namesakes (EntenteImportPlan *self)
{
  for (guint i = 0; i < self->namesakes->len; i++)
    {
      const EntenteImportNamesake *namesake = self->namesakes->pdata[i];

      if (namesake->is_chosen)
        g_hash_table_remove (self->here, namesake->imported->id);
    }
}

/**
 * entente_import_plan_make_draft:
 * @self: a plan
 * @measure: how large cards are
 * @file_name: the name of the file, for the name of the step
 *
 * Nothing that the document has moves, and nothing is removed.
 *
 * Returns: (transfer full): the draft that does what the plan says
 */
EntenteDraft *
entente_import_plan_make_draft (EntenteImportPlan *self,
                                EntenteMeasure    *measure,
                                const char        *file_name)
{
  EntenteDraft *draft;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_MEASURE (measure) && file_name != NULL, NULL);

  draft = entente_draft_new (self->document, NULL);
  /* Translators: the name of a step; %s is the name of a file. */
  entente_draft_take_name (draft, g_strdup_printf (_("Import %s"), file_name));
  self->ids = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, g_free);
  self->last_numbers = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  take_namesakes (self);
  add_items (self, draft);
  fill_items (self, draft);
  update_items (self, draft);
  entente_import_editions_apply (self->editions, self->differences, draft);
  entente_import_files_add_to (self->files, draft);
  entente_import_groups_add_to (entente_import_get_groups (self->import), self->here, self->ids, draft);
  entente_import_positions_place (self->import, self->ids, draft, measure);
  leave_namesakes (self);
  g_clear_pointer (&self->last_numbers, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  return draft;
}
