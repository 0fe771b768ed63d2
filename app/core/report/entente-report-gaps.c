/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-gaps.h"

#include "entente-citation.h"
#include "entente-evidence.h"
#include "entente-id.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/* Tells what has no statement, no source or no address. It claims nothing of what is not there at all. */

static void
add_sentence (const EntenteReportScope *scope,
              const char               *sentence)
{
  entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, sentence);
}

/* Adds a list of items under a sentence that says what they lack. Without items it adds nothing. */
static void
add_incomplete (const EntenteReportScope *scope,
                const char               *sentence,
                GPtrArray                *titles)
{
  if (titles->len == 0)
    return;
  add_sentence (scope, sentence);
  for (guint i = 0; i < titles->len; i++)
    entente_report_add_block (scope->report, ENTENTE_REPORT_ITEM, titles->pdata[i]);
}

static GPtrArray *
list_unsupported (const EntenteReportScope *scope)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < scope->relations->len; i++)
    if (entente_evidence_weigh (scope->document, scope->relations->pdata[i], NULL, NULL)
        == ENTENTE_EVIDENCE_UNSUPPORTED)
      g_ptr_array_add (titles, entente_report_scope_title (scope, scope->relations->pdata[i]));
  return titles;
}

/* A list of all relations would only repeat them. */
static void
add_unsupported (const EntenteReportScope *scope)
{
  g_autoptr (GPtrArray) unsupported = list_unsupported (scope);
  guint n = scope->relations->len;

  if (n == 0)
    add_sentence (scope, _("There are no relations."));
  else if (unsupported->len == 0)
    add_sentence (scope, _("Every relation is supported by a statement."));
  else if (unsupported->len == n && n > 1)
    add_sentence (scope, _("No statement supports any of the relations."));
  else
    add_incomplete (scope, _("No statement supports these relations:"), unsupported);
}

static gboolean
is_shown (GHashTable *shown,
          const char *id)
{
  return id != NULL && g_hash_table_contains (shown, id);
}

/* Lists the relations that lead to an actor who is not in the document. They have no line in the picture. */
static GPtrArray *
list_unconnected (const EntenteReportScope *scope)
{
  GListModel *relations = entente_document_get_items (scope->document, ENTENTE_ITEM_RELATION);
  g_autoptr (GHashTable) shown = g_hash_table_new (entente_id_hash, g_str_equal);
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (relations);

  for (guint i = 0; i < scope->actors->len; i++)
    g_hash_table_add (shown, (gpointer) entente_item_get_id (scope->actors->pdata[i]));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      const char *from = entente_relation_get_from (relation), *to = entente_relation_get_to (relation);
      gboolean is_ours = scope->options->whole || is_shown (shown, from) || is_shown (shown, to);

      if (is_ours && (entente_document_lookup_kind (scope->document, ENTENTE_ITEM_ACTOR, from) == NULL
                      || entente_document_lookup_kind (scope->document, ENTENTE_ITEM_ACTOR, to) == NULL))
        g_ptr_array_add (titles, entente_report_scope_title (scope, relation));
    }
  return titles;
}

static void
add_without_source (const EntenteReportScope *scope)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = entente_footnotes_get_n (scope->footnotes);

  for (guint number = 1; number <= n; number++)
    if (entente_citation_find_source (scope->document,
                                      entente_footnotes_get_statement (scope->footnotes, number)) == NULL)
      g_array_append_val (numbers, number);
  if (n == 0)
    add_sentence (scope, _("There are no statements."));
  else if (numbers->len == 0)
    add_sentence (scope, _("Every statement names its source."));
  else
    {
      entente_report_start (scope->report, ENTENTE_REPORT_PARAGRAPH);
      entente_report_add (scope->report, ENTENTE_REPORT_PLAIN, _("These statements name no source that is in the"
                                                                 " document:"));
      entente_report_add_note_list (scope->report, numbers);
    }
}

static GPtrArray *
list_without_address (const EntenteReportScope *scope)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < scope->sources->len; i++)
    if (entente_citation_find_link (scope->sources->pdata[i]) == NULL)
      g_ptr_array_add (titles, entente_query_title (scope->document, scope->sources->pdata[i]));
  return titles;
}

/**
 * entente_report_gaps_add:
 * @scope: what the report is on
 *
 * Adds a section on what is not sourced.
 */
void
entente_report_gaps_add (const EntenteReportScope *scope)
{
  g_autoptr (GPtrArray) unconnected = list_unconnected (scope);
  g_autoptr (GPtrArray) without_address = list_without_address (scope);

  entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("What Is Not Sourced"));
  add_unsupported (scope);
  add_incomplete (scope,
                  _("These relations lead to an actor that is not in the document, and are not in the picture:"),
                  unconnected);
  add_without_source (scope);
  add_incomplete (scope, _("These sources give no address at which they can be read:"), without_address);
}
