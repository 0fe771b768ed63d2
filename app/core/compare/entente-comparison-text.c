/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-comparison-text.h"

#include "entente-display-text.h"
#include "entente-id.h"
#include "entente-kept-view.h"
#include "entente-member-lines.h"
#include "entente-member-values.h"
#include "entente-query.h"
#include "entente-relation.h"

/* Each line begins with what it says: "+" is new, "-" is no more, and a blank leads to what follows. */

#define ADDED "+ "
#define REMOVED "- "
#define NEITHER "  "
#define INDENT "  "

static void
append_head (GString    *out,
             const char *prefix,
             const char *kind,
             const char *id,
             const char *title)
{
  g_autofree char *shown = entente_display_text_name (id != NULL ? id : "");

  g_string_append_printf (out, "%s%s %s: %s\n", prefix, kind, shown, title);
}

static void
append_item_head (GString         *out,
                  const char      *prefix,
                  EntenteDocument *document,
                  EntenteItem     *item)
{
  g_autofree char *title = entente_query_title (document, item);

  append_head (out, prefix, entente_item_kind_get_shape (entente_item_get_kind (item))->name,
               entente_item_get_id (item), title);
}

static char *
describe_class (const EntenteComparedClass *weight)
{
  return g_strdup_printf ("class: %s%s", entente_evidence_class_get_word (weight->support),
                          weight->disputed ? ", disputed" : "");
}

static void
append_line (GString    *out,
             const char *prefix,
             const char *line)
{
  g_string_append_printf (out, "%s" INDENT "%s\n", prefix, line);
}

/* A record can have very many members that Entente does not know. So they are found by an index, and not one by one. */
typedef struct {
  const EntenteRecord *record; /* nullable */
  GHashTable *foreign;
} Indexed;

static Indexed
index_record (const EntenteRecord *record)
{
  return (Indexed) { record, entente_member_values_index_foreign (record) };
}

static void
indexed_clear (Indexed *self)
{
  g_hash_table_unref (self->foreign);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Indexed, indexed_clear)

static GPtrArray *
list_lines (const Indexed *indexed,
            const char    *name)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (indexed->record != NULL)
    entente_member_lines_add (lines, indexed->record, indexed->foreign, name);
  return lines;
}

/* All members of a record but its id, which the head tells. */
static GPtrArray *
list_all_lines (const EntenteRecord *record)
{
  g_autoptr (GPtrArray) names = entente_member_values_list_names (&record, 1);
  g_auto (Indexed) indexed = index_record (record);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (names->pdata[i], "id"))
      entente_member_lines_add (lines, record, indexed.foreign, names->pdata[i]);
  return lines;
}

static void
append_all_lines (GString             *out,
                  const char          *prefix,
                  const EntenteRecord *record,
                  gboolean             whole)
{
  g_autoptr (GPtrArray) lines = list_all_lines (record);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = whole ? g_strdup (lines->pdata[i])
                                    : entente_member_lines_shorten (lines->pdata[i], NULL);

      append_line (out, prefix, line);
    }
}

/* How often each line is there. */
static GHashTable *
count_lines (GPtrArray *lines)
{
  GHashTable *counts = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, lines->pdata[i]));

      g_hash_table_insert (counts, lines->pdata[i], GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

/* The lines that the others do not have. */
static GPtrArray *
list_own_lines (GPtrArray *lines,
                GPtrArray *others)
{
  g_autoptr (GHashTable) counts = count_lines (others);
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, lines->pdata[i]));

      if (n > 0)
        g_hash_table_insert (counts, lines->pdata[i], GUINT_TO_POINTER (n - 1));
      else
        g_ptr_array_add (own, lines->pdata[i]);
    }
  return own;
}

static void
append_changed_lines (GString    *out,
                      const char *prefix,
                      GPtrArray  *lines,
                      GPtrArray  *others)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = entente_member_lines_shorten (lines->pdata[i], i < others->len ? others->pdata[i] : NULL);

      append_line (out, prefix, line);
    }
}

static void
append_member (GString       *out,
               const Indexed *before,
               const Indexed *after,
               const char    *name)
{
  g_autoptr (GPtrArray) old_lines = list_lines (before, name), new_lines = list_lines (after, name);
  g_autoptr (GPtrArray) removed = list_own_lines (old_lines, new_lines);
  g_autoptr (GPtrArray) added = list_own_lines (new_lines, old_lines);

  append_changed_lines (out, REMOVED, removed, added);
  append_changed_lines (out, ADDED, added, removed);
  if (removed->len == 0 && added->len == 0)
    {
      g_autofree char *line = g_strconcat (name, ": order", NULL);

      append_line (out, NEITHER, line);
    }
}

static void
append_class (GString                     *out,
              const EntenteItemDifference *difference)
{
  g_autofree char *before = describe_class (&difference->old_class), *after = describe_class (&difference->new_class);

  if (difference->kind != ENTENTE_ITEM_RELATION)
    return;
  if (difference->before != NULL && (difference->after == NULL || entente_item_difference_changes_class (difference)))
    append_line (out, REMOVED, before);
  if (difference->after != NULL && (difference->before == NULL || entente_item_difference_changes_class (difference)))
    append_line (out, ADDED, after);
}

static const EntenteRecord *
get_record (EntenteItem *item)
{
  return item != NULL ? entente_item_get_record (item) : NULL;
}

static void
append_difference (GString                     *out,
                   const EntenteComparison     *comparison,
                   const EntenteItemDifference *difference)
{
  gboolean is_new = difference->before == NULL, is_gone = difference->after == NULL;
  const char *prefix = is_new ? ADDED : is_gone ? REMOVED : NEITHER;
  EntenteItem *item = is_gone ? difference->before : difference->after;
  g_auto (Indexed) before = index_record (get_record (difference->before));
  g_auto (Indexed) after = index_record (get_record (difference->after));

  append_item_head (out, prefix, is_gone ? comparison->before : comparison->after, item);
  append_class (out, difference);
  if (is_new || is_gone)
    append_all_lines (out, prefix, entente_item_get_record (item), FALSE);
  for (guint i = 0; difference->members != NULL && i < difference->members->len; i++)
    append_member (out, &before, &after, difference->members->pdata[i]);
}

static void
append_view_head (GString             *out,
                  const char          *prefix,
                  const EntenteRecord *view)
{
  const char *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE);
  g_autofree char *shown = entente_display_text_name (title != NULL ? title : "");

  append_head (out, prefix, "view", entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID), shown);
}

static void
append_view (GString                     *out,
             const EntenteViewDifference *difference)
{
  const EntenteRecord *records[] = { difference->before, difference->after };
  g_autoptr (GPtrArray) names = NULL;
  g_auto (Indexed) before = index_record (difference->before), after = index_record (difference->after);

  if (difference->before != NULL && difference->after != NULL)
    names = entente_member_values_list_different (difference->before, difference->after);
  else
    names = entente_member_values_list_names (records, 2);
  append_view_head (out, difference->before == NULL ? ADDED : difference->after == NULL ? REMOVED : NEITHER,
                    difference->after != NULL ? difference->after : difference->before);
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (names->pdata[i], "id"))
      append_member (out, &before, &after, names->pdata[i]);
}

static void
append_document (GString                 *out,
                 const EntenteComparison *comparison)
{
  g_auto (Indexed) before = index_record (entente_document_get_record (comparison->before));
  g_auto (Indexed) after = index_record (entente_document_get_record (comparison->after));

  if (comparison->members->len == 0)
    return;
  g_string_append (out, NEITHER "document\n");
  for (guint i = 0; i < comparison->members->len; i++)
    if (g_str_equal (comparison->members->pdata[i], "view"))
      append_line (out, NEITHER, "view: other members");
    else
      append_member (out, &before, &after, comparison->members->pdata[i]);
}

/* Places and orders are only counted: they are many, and say nothing. */
static void
append_rest (GString                 *out,
             const EntenteComparison *comparison)
{
  const char *old_engine = entente_layout_get_engine (entente_document_get_layout (comparison->before));
  const char *new_engine = entente_layout_get_engine (entente_document_get_layout (comparison->after));

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (comparison->order[kind])
      g_string_append_printf (out, NEITHER "order: %s\n", entente_item_kind_get_plural (kind));
  if (comparison->order_of_views)
    g_string_append (out, NEITHER "order: views\n");
  if (comparison->n_moved > 0)
    g_string_append_printf (out, NEITHER "moved: %u\n", comparison->n_moved);
  if (comparison->n_pinned > 0)
    g_string_append_printf (out, NEITHER "pinned: %u\n", comparison->n_pinned);
  if (comparison->engine && old_engine != NULL)
    g_string_append_printf (out, REMOVED "engine: %s\n", old_engine);
  if (comparison->engine && new_engine != NULL)
    g_string_append_printf (out, ADDED "engine: %s\n", new_engine);
}

/**
 * entente_comparison_text_new:
 * @comparison: what differs between two documents
 *
 * Returns: (transfer full): all of it in lines; "" if nothing does
 */
char *
entente_comparison_text_new (const EntenteComparison *comparison)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (comparison != NULL, g_string_free (out, FALSE));

  append_document (out, comparison);
  for (guint i = 0; i < comparison->items->len; i++)
    append_difference (out, comparison, comparison->items->pdata[i]);
  for (guint i = 0; i < comparison->views->len; i++)
    append_view (out, &g_array_index (comparison->views, EntenteViewDifference, i));
  append_rest (out, comparison);
  return g_string_free (out, FALSE);
}

static void
append_item (GString         *out,
             EntenteDocument *document,
             EntenteItem     *item)
{
  append_item_head (out, "", document, item);
  if (ENTENTE_IS_RELATION (item))
    {
      EntenteComparedClass weight;
      g_autofree char *line = NULL;

      weight.support = entente_evidence_weigh (document, ENTENTE_RELATION (item), NULL, &weight.disputed);
      line = describe_class (&weight);
      append_line (out, "", line);
    }
  append_all_lines (out, "", entente_item_get_record (item), TRUE);
}

/**
 * entente_comparison_text_document:
 * @document: a document
 *
 * Returns: (transfer full): the whole document in lines, for programs that compare lines. Places are left out
 */
char *
entente_comparison_text_document (EntenteDocument *document)
{
  GString *out = g_string_new ("document\n");
  g_autoptr (EntenteRecord) record = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), g_string_free (out, FALSE));

  record = entente_record_copy (entente_document_get_record (document));
  entente_record_clear (record, ENTENTE_DOCUMENT_VIEWS);
  append_all_lines (out, "", record, TRUE);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_document_get_n_items (document, kind); i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);

        append_item (out, document, item);
      }
  for (guint i = 0; i < entente_kept_view_get_n (document); i++)
    {
      append_view_head (out, "", entente_kept_view_get_nth (document, i));
      append_all_lines (out, "", entente_kept_view_get_nth (document, i), TRUE);
    }
  return g_string_free (out, FALSE);
}

static char *
dup_shown (const char *json)
{
  return json != NULL ? entente_display_text_reveal (json) : g_strdup ("-");
}

/* Of long values what is around the difference is told. */
static void
append_side (GString    *out,
             const char *side,
             const char *json,
             const char *other)
{
  g_autofree char *shown = dup_shown (json), *compared = dup_shown (other);
  g_autofree char *line = entente_member_lines_shorten_value (shown, compared);

  g_string_append_printf (out, "    %-6s  %s\n", side, line);
}

static void
append_conflict (GString                    *out,
                 EntenteDocument            *document,
                 const EntenteMergeConflict *conflict)
{
  if (conflict->item != NULL)
    append_item_head (out, "conflict ", document, conflict->item);
  else if (conflict->view != NULL)
    append_view_head (out, "conflict ", entente_kept_view_find (document, conflict->view, NULL));
  else
    g_string_append (out, "conflict document\n");
  if (conflict->kind == ENTENTE_MERGE_CONFLICT_REMOVED_BY_US)
    g_string_append (out, "  removed by ours, used by theirs\n");
  else if (conflict->kind == ENTENTE_MERGE_CONFLICT_REMOVED_BY_THEM)
    g_string_append (out, "  removed by theirs, used by ours\n");
  if (conflict->member == NULL)
    return;
  g_string_append_printf (out, "  %s\n", conflict->member->name);
  append_side (out, "base", conflict->member->base, conflict->member->ours);
  append_side (out, "ours", conflict->member->ours, conflict->member->theirs);
  append_side (out, "theirs", conflict->member->theirs, conflict->member->ours);
}

/**
 * entente_comparison_text_merge:
 * @merge: a merge of two documents
 *
 * Returns: (transfer full): its conflicts, with the values side by side, and what else a reader should know; "" if
 *   there is nothing
 */
char *
entente_comparison_text_merge (const EntenteDocumentMerge *merge)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (merge != NULL, g_string_free (out, FALSE));

  for (guint i = 0; i < merge->conflicts->len; i++)
    append_conflict (out, merge->document, merge->conflicts->pdata[i]);
  for (guint i = 0; i < merge->renamed->len; i++)
    {
      const EntenteRenamedItem *renamed = merge->renamed->pdata[i];
      g_autofree char *id = entente_display_text_name (renamed->id);

      append_item_head (out, "renamed ", merge->document, renamed->item);
      g_string_append_printf (out, "  theirs was %s\n", id);
    }
  if (merge->n_places > 0)
    g_string_append_printf (out, "moved by both: %u\n", merge->n_places);
  return g_string_free (out, FALSE);
}
