/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-audit.h"

#include "entente-audit.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-dispute.h"
#include "entente-query.h"
#include "entente-set-aside.h"
#include "entente-voices.h"

#include <glib/gi18n.h>

/* Tells which relations are disputed, by whom and when; who is spoken of and never heard; and what somebody has set
 * aside, and why. A reader of a report cannot see it otherwise. */

/* So many pairs of who speaks of whom are listed. */
#define LISTED_MAX 10

static gboolean
is_in_scope (const EntenteReportScope *scope,
             EntenteItem              *item)
{
  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      return scope->options->whole || g_ptr_array_find (scope->actors, item, NULL);
    case ENTENTE_ITEM_RELATION:
      return scope->options->whole || g_ptr_array_find (scope->relations, item, NULL);
    case ENTENTE_ITEM_STATEMENT:
      return scope->options->whole || entente_footnotes_get_number (scope->footnotes, ENTENTE_STATEMENT (item)) > 0;
    case ENTENTE_ITEM_SOURCE:
      return scope->options->whole || g_ptr_array_find (scope->sources, item, NULL);
    case ENTENTE_N_ITEM_KINDS:
    default:
      return FALSE;
    }
}

static void
add_finding (const EntenteReportScope  *scope,
             const EntenteAuditFinding *finding)
{
  g_autofree char *title = entente_query_title (scope->document, finding->item);
  g_autofree char *sentence = entente_audit_finding_describe (finding, scope->document);
  g_autofree char *reason = entente_display_text_reveal (finding->reason);
  gboolean any = TRUE;

  entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
  entente_report_add (scope->report, ENTENTE_REPORT_STRONG, title);
  entente_report_add (scope->report, ENTENTE_REPORT_PLAIN, C_("report", ": "));
  entente_report_add (scope->report, ENTENTE_REPORT_PLAIN, sentence);
  entente_report_scope_add_quiet (scope, &any,
                                  g_strdup (*reason != '\0' ? reason : C_("report", "no reason is given")));
}

static const char *
name_stances (EntenteStanceSet stances)
{
  switch ((int) stances)
    {
    case ENTENTE_STANCE_SET_SUPPORTS:
      return C_("report", "supports it");
    case ENTENTE_STANCE_SET_DISPUTES:
      return C_("report", "disputes it");
    default:
      return C_("report", "supports and disputes it");
    }
}

/* When, who, with which stance, and the number of the statement. */
static void
add_entry (const EntenteReportScope  *scope,
           const EntenteDisputeEntry *entry)
{
  guint number = entente_footnotes_get_number (scope->footnotes, entry->statement);
  g_autofree char *who = entente_dispute_tell_who (entry, scope->document);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean any = FALSE;

  entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
  entente_report_scope_add_quiet (scope, &any, entente_date_format (entry->date));
  if (any)
    entente_report_add (scope->report, ENTENTE_REPORT_QUIET, ENTENTE_REPORT_SEPARATOR);
  entente_report_add (scope->report, ENTENTE_REPORT_STRONG, name_stances (entry->stances));
  any = TRUE;
  entente_report_scope_add_quiet (scope, &any, g_strdup (who));
  if (number == 0)
    return;
  g_array_append_val (numbers, number);
  entente_report_add_note_list (scope->report, numbers);
}

static void
add_dispute (const EntenteReportScope *scope,
             const EntenteDispute     *dispute)
{
  g_autofree char *title = entente_report_scope_title (scope, dispute->relation);

  entente_report_add_block (scope->report, ENTENTE_REPORT_TOPIC, title);
  for (guint i = 0; i < dispute->changes->len; i++)
    {
      g_autofree char *sentence = entente_dispute_tell_change (dispute, scope->document, i);

      entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, sentence);
    }
  for (guint i = 0; i < dispute->entries->len; i++)
    add_entry (scope, entente_dispute_get_entry (dispute, i));
}

/**
 * entente_report_audit_add_disputes:
 * @scope: what the report is on
 *
 * Adds the relations that are disputed: what supports and what disputes each, in the order of time. If none is, there
 * is no such section.
 *
 * Returns: %FALSE if the report was cancelled
 */
gboolean
entente_report_audit_add_disputes (const EntenteReportScope *scope)
{
  gboolean any = FALSE;

  for (guint i = 0; i < scope->relations->len; i++)
    {
      g_autoptr (EntenteDispute) dispute = NULL;

      if (entente_report_scope_is_cancelled (scope, i))
        return FALSE;
      dispute = entente_dispute_new (scope->document, scope->relations->pdata[i]);
      if (!dispute->is_disputed)
        continue;
      if (!any)
        entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("What Is Disputed"));
      any = TRUE;
      add_dispute (scope, dispute);
    }
  return TRUE;
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const EntenteVoicesCell *x = *(const EntenteVoicesCell *const *) a, *y = *(const EntenteVoicesCell *const *) b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  if (x->speaker != y->speaker)
    return x->speaker < y->speaker ? -1 : 1;
  return x->spoken < y->spoken ? -1 : x->spoken > y->spoken;
}

/* The pairs with the most statements come first. */
static GPtrArray *
list_cells (const EntenteVoices *voices)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint speaker = 0; speaker < entente_voices_get_n_speakers (voices); speaker++)
    {
      guint n;
      const EntenteVoicesCell *row = entente_voices_list_row (voices, speaker, &n);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (list, (gpointer) &row[i]);
    }
  g_ptr_array_sort (list, compare_cells);
  return list;
}

/**
 * entente_report_audit_add_voices:
 * @scope: what the report is on
 *
 * Adds who speaks most of whom, and who is spoken of and never heard. It is about the whole document, and left out of a
 * report on a part, and where nobody speaks.
 *
 * Returns: %FALSE if the report was cancelled
 */
gboolean
entente_report_audit_add_voices (const EntenteReportScope *scope)
{
  g_autoptr (EntenteVoices) voices = NULL;
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *unheard = NULL;

  if (!scope->options->whole)
    return TRUE;
  voices = entente_voices_new (scope->document, ENTENTE_VOICES_BY_COUNT, scope->cancellable);
  if (voices == NULL)
    return FALSE;
  cells = list_cells (voices);
  if (cells->len == 0)
    return TRUE;
  entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("Who Speaks of Whom"));
  unheard = entente_voices_tell_unheard (voices, scope->document);
  entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, unheard);
  for (guint i = 0; i < MIN (cells->len, LISTED_MAX); i++)
    {
      const EntenteVoicesCell *cell = cells->pdata[i];
      g_autofree char *words = entente_voices_tell_cell (voices, scope->document, cell->speaker, cell->spoken);

      entente_report_add_block (scope->report, ENTENTE_REPORT_ITEM, words);
    }
  return TRUE;
}

/**
 * entente_report_audit_add_set_aside:
 * @scope: what the report is on
 *
 * Adds what was set aside of an audit of it, each with the reason. If nothing was, there is no such section.
 *
 * Returns: %FALSE if the report was cancelled
 */
gboolean
entente_report_audit_add_set_aside (const EntenteReportScope *scope)
{
  g_autoptr (EntenteAudit) audit = NULL;
  gboolean any = FALSE;

  if (entente_set_aside_get_n (scope->document) == 0)
    return TRUE;
  audit = entente_audit_new (scope->document, scope->cancellable);
  if (audit == NULL)
    return FALSE;
  for (guint i = 0; i < entente_audit_get_n (audit); i++)
    {
      const EntenteAuditFinding *finding = entente_audit_get_nth (audit, i);

      if (entente_audit_finding_is_open (finding) || !is_in_scope (scope, finding->item))
        continue;
      if (!any)
        entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("What Was Set Aside"));
      any = TRUE;
      add_finding (scope, finding);
    }
  return !g_cancellable_is_cancelled (scope->cancellable);
}
