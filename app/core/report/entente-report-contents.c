/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-contents.h"

#include "entente-bibliography.h"
#include "entente-display-text.h"
#include "entente-report-audit.h"
#include "entente-report-chain.h"
#include "entente-report-details.h"
#include "entente-report-gaps.h"
#include "entente-report-measures.h"
#include "entente-report-summary.h"
#include "entente-report-without.h"
#include "entente-vocabulary.h"

#include <string.h>
#include <glib/gi18n.h>

/* Writes a report on the actors and relations of a picture: a summary on one page, the picture, and then the details:
 * what the document says of them, and on which statements and sources it rests. */

/* What is faded in the picture is not what it is on. */
static GPtrArray *
list_items (EntenteSheet *sheet,
            EntentePart   part)
{
  EntenteScene *scene = entente_sheet_get_scene (sheet);
  guint n;
  const guint *indexes = entente_sheet_list (sheet, part, &n);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    if (!entente_scene_is_faded (scene, part, indexes[i]))
      entente_scene_add_items (scene, part, indexes[i], items);
  return items;
}

static const char *
language_of (const EntenteReportScope *scope,
             EntenteStatement         *statement)
{
  EntenteSource *source = entente_citation_find_source (scope->document, statement);

  return source != NULL ? entente_source_get_language (source) : NULL;
}

static void
add_line (const EntenteReportScope *scope,
          EntenteReportStyle        style,
          const char               *text)
{
  if (text == NULL)
    return;
  entente_report_add (scope->report, style, "\n");
  entente_report_add (scope->report, style, text);
}

/* The words, then who said them, where they are written, and what else is known of them in one line, and the note. */
static void
add_note (const EntenteReportScope *scope,
          guint                     number)
{
  EntenteStatement *statement = entente_footnotes_get_statement (scope->footnotes, number);
  g_autoptr (EntenteCitation) citation = entente_footnotes_cite (scope->footnotes, number);
  const char *note = entente_statement_get_note (statement);
  g_autofree char *shown = note != NULL ? entente_display_text_reveal (note) : NULL;
  gboolean any = TRUE;

  entente_report_start_note (scope->report, number);
  entente_report_add_foreign (scope->report, citation->words, language_of (scope, statement));
  add_line (scope, ENTENTE_REPORT_PLAIN, citation->translation);
  add_line (scope, ENTENTE_REPORT_QUIET, citation->said != NULL ? citation->said : "");
  if (citation->said != NULL)
    entente_report_add (scope->report, ENTENTE_REPORT_QUIET, ENTENTE_REPORT_SEPARATOR);
  entente_report_add_link (scope->report, ENTENTE_REPORT_QUIET, citation->written, citation->link);
  entente_report_scope_add_facts (scope, ENTENTE_ITEM (statement), &any);
  add_line (scope, ENTENTE_REPORT_QUIET, shown);
}

static gboolean
add_footnotes (const EntenteReportScope *scope,
               const char               *heading)
{
  guint n = entente_footnotes_get_n (scope->footnotes);

  if (n > 0)
    entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, heading);
  for (guint number = 1; number <= n; number++)
    {
      if (entente_report_scope_is_cancelled (scope, number))
        return FALSE;
      add_note (scope, number);
    }
  return TRUE;
}

/* Lists the sources of the statements; all sources if the picture is of the whole document. */
static GPtrArray *
list_sources (EntenteDocument  *document,
              EntenteFootnotes *footnotes,
              gboolean          whole)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  for (guint number = 1; number <= entente_footnotes_get_n (footnotes); number++)
    {
      EntenteSource *source = entente_citation_find_source (document,
                                                            entente_footnotes_get_statement (footnotes, number));

      if (source != NULL)
        g_hash_table_add (used, source);
    }
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (all, i);

      if (whole || g_hash_table_contains (used, source))
        g_ptr_array_add (sources, g_steal_pointer (&source));
    }
  return sources;
}

static gboolean
is_graded (const EntenteReportScope *scope)
{
  for (guint i = 0; i < scope->sources->len; i++)
    if (entente_source_get_reliability (scope->sources->pdata[i]) != NULL)
      return TRUE;
  for (guint number = 1; number <= entente_footnotes_get_n (scope->footnotes); number++)
    if (entente_statement_get_credibility (entente_footnotes_get_statement (scope->footnotes, number))
        != ENTENTE_NUMBER_ABSENT)
      return TRUE;
  return FALSE;
}

static void
add_own_rules (const EntenteReportScope *scope)
{
  guint rules = entente_rules_for_document (scope->document);

  for (int rule = 0; rule < ENTENTE_N_RULES; rule++)
    if (rules & 1u << rule)
      entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, entente_rule_get_description (rule));
}

static void
add_rules (const EntenteReportScope *scope)
{
  if (entente_footnotes_get_n (scope->footnotes) == 0)
    return;
  entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("How the Evidence Is Counted"));
  entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH,
                            _("Origins are counted, not repetitions. The origin of a statement is who said it, or,"
                              " where a source speaks for itself, who published it. Whoever passes a statement on"
                              " adds no origin. A statement that is expected or guessed, and one whose speaker is"
                              " not named, confirms nothing."));
  add_own_rules (scope);
  if (is_graded (scope))
    entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH,
                              _("A grade such as B2 is of the Admiralty code: the letter, from A to F, tells how"
                                " reliable the source is, and the figure, from 1 to 6, how credible the statement."
                                " What has no grade was not graded."));
}

/* The summary may have cut it. */
static void
add_whole_text (const EntenteReportScope *scope)
{
  const char *text = entente_document_get_summary (scope->document);
  g_autofree char *shown = text != NULL ? entente_display_text_reveal (text) : NULL;
  guint max = entente_report_summary_get_max_letters (scope->options);

  if (shown != NULL && (g_utf8_strlen (text, -1) > max || strchr (text, '\n') != NULL))
    entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, shown);
}

static gboolean
add_details (const EntenteReportScope *scope)
{
  add_whole_text (scope);
  entente_report_chain_add (scope);
  if (!entente_report_details_add (scope))
    return FALSE;
  if (!entente_report_audit_add_disputes (scope))
    return FALSE;
  entente_report_without_add (scope);
  entente_report_gaps_add (scope);
  if (!entente_report_audit_add_set_aside (scope) || !entente_report_audit_add_voices (scope))
    return FALSE;
  if (!entente_report_measures_add (scope))
    return FALSE;
  add_rules (scope);
  if (!add_footnotes (scope, entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT)))
    return FALSE;
  if (scope->sources->len > 0)
    entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION,
                              entente_vocabulary_item_kinds (ENTENTE_ITEM_SOURCE));
  entente_bibliography_add (scope->report, scope->document, scope->sources);
  return TRUE;
}

static gboolean
add_all (const EntenteReportScope *scope)
{
  gboolean is_empty = scope->actors->len == 0 && entente_footnotes_get_n (scope->footnotes) == 0
                      && scope->sources->len == 0;

  entente_report_summary_add (scope);
  if (scope->actors->len > 0)
    entente_report_start (scope->report, ENTENTE_REPORT_PICTURE);
  if (is_empty || scope->options->brief)
    return !g_cancellable_is_cancelled (scope->cancellable);
  return add_details (scope);
}

static EntenteReport *
new_report (EntenteDocument *document)
{
  const char *given = entente_document_get_title (document);
  g_autofree char *title = entente_display_text_name (given != NULL && *given != '\0' ? given
                                                                               : C_("picture", "Relationships"));

  return entente_report_new (title);
}

/**
 * entente_report_contents_new:
 * @sheet: a picture
 * @document: the document its scene was made from, which must not change meanwhile
 * @options: what is in the report
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): a report on what is in the picture
 */
EntenteReport *
entente_report_contents_new (EntenteSheet                *sheet,
                             EntenteDocument             *document,
                             const EntenteReportOptions  *options,
                             GCancellable                *cancellable,
                             GError                     **error)
{
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GPtrArray) relations = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (EntenteFootnotes) footnotes = NULL;
  EntenteReportScope scope;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);

  report = new_report (document);
  actors = list_items (sheet, ENTENTE_PART_CARD);
  relations = list_items (sheet, ENTENTE_PART_LINE);
  footnotes = entente_footnotes_new (document, relations, actors, options->whole);
  sources = list_sources (document, footnotes, options->whole);
  scope = (EntenteReportScope) { report, document, footnotes, options, actors, relations, sources, cancellable };
  if (add_all (&scope))
    return g_steal_pointer (&report);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

/**
 * entente_report_contents_new_footnotes:
 * @sheet: a picture
 * @document: the document its scene was made from, which must not change meanwhile
 * @heading: what is above the footnotes
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): a report of the picture and, if there are numbers in it, their footnotes alone
 */
EntenteReport *
entente_report_contents_new_footnotes (EntenteSheet     *sheet,
                                       EntenteDocument  *document,
                                       const char       *heading,
                                       GCancellable     *cancellable,
                                       GError          **error)
{
  g_autoptr (EntenteReport) report = NULL;
  EntenteReportScope scope = { NULL, };

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document) && heading != NULL, NULL);

  report = new_report (document);
  scope = (EntenteReportScope) {
    .report = report, .document = document, .footnotes = entente_sheet_get_footnotes (sheet),
    .cancellable = cancellable,
  };
  entente_report_start (report, ENTENTE_REPORT_PICTURE);
  if (scope.footnotes == NULL || add_footnotes (&scope, heading))
    return g_steal_pointer (&report);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}
