/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-without.h"

#include "entente-aside-words.h"
#include "entente-evidence.h"

#include <glib/gi18n.h>

/* Compares what relations weigh in the report with what they weigh with everything. */

typedef struct {
  const EntenteReportScope *scope;
  EntenteWeighing *with_all;
  GPtrArray *fallen;  /* of words */
  GPtrArray *left;    /* of words: relations that lose something, and keep their class */
} Comparison;

static guint
count_statements (const EntenteEvidence *evidence)
{
  guint n = evidence->n_disputing;

  for (int i = 0; i < ENTENTE_N_DOUBTS; i++)
    n += evidence->n_supporting[i];
  return n;
}

static char *
describe_change (const EntenteReportScope *scope,
                 EntenteRelation          *relation,
                 const EntenteEvidence    *before,
                 const EntenteEvidence    *after)
{
  g_autofree char *title = entente_report_scope_title (scope, relation);
  g_autofree char *names = entente_evidence_name_origins (scope->document, after->origins);
  const char *from = entente_evidence_class_get_label (before->support);
  const char *to = entente_evidence_class_get_label (after->support);

  if (before->support == after->support)
    /* Translators: a relation; how well it is supported; and by whom. */
    return *names != '\0' ? g_strdup_printf (C_("without", "%1$s: %2$s, by %3$s"), title, to, names)
                          : g_strdup_printf (C_("without", "%1$s: %2$s"), title, to);
  if (*names != '\0')
    /* Translators: a relation; how well it was supported; how well it is without something; and by whom. */
    return g_strdup_printf (C_("without", "%1$s: %2$s → %3$s, by %4$s"), title, from, to, names);
  return g_strdup_printf (C_("without", "%1$s: %2$s → %3$s"), title, from, to);
}

static void
compare (Comparison      *self,
         EntenteRelation *relation)
{
  EntenteDocument *document = self->scope->document;
  g_autoptr (EntenteEvidence) before = entente_evidence_for_relation (document, relation, self->with_all);
  g_autoptr (EntenteEvidence) after = entente_evidence_for_relation (document, relation, NULL);

  if (before->support != after->support)
    g_ptr_array_add (self->fallen, describe_change (self->scope, relation, before, after));
  else if (count_statements (before) != count_statements (after))
    g_ptr_array_add (self->left, describe_change (self->scope, relation, before, after));
}

static void
add_list (const EntenteReportScope *scope,
          const char               *sentence,
          GPtrArray                *items)
{
  if (items->len == 0)
    return;
  entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, sentence);
  for (guint i = 0; i < items->len; i++)
    entente_report_add_block (scope->report, ENTENTE_REPORT_ITEM, items->pdata[i]);
}

/**
 * entente_report_without_add:
 * @scope: what the report is on
 *
 * Adds a section on what falls, if something is set aside.
 */
void
entente_report_without_add (const EntenteReportScope *scope)
{
  g_autoptr (EntenteWeighing) weighing = entente_weighing_for_document (scope->document), with_all = NULL;
  g_autoptr (GPtrArray) fallen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *aside = NULL, *heading = NULL;
  Comparison comparison = { scope, NULL, fallen, left };

  if (entente_aside_is_empty (entente_weighing_get_aside (weighing)))
    return;
  with_all = entente_weighing_new (entente_weighing_get_rules (weighing), entente_weighing_get_known (weighing), NULL);
  comparison.with_all = with_all;
  for (guint i = 0; i < scope->relations->len && !entente_report_scope_is_cancelled (scope, i); i++)
    compare (&comparison, scope->relations->pdata[i]);
  aside = entente_aside_describe (entente_weighing_get_aside (weighing), scope->document);
  heading = g_strdup_printf (_("Without %s"), aside);
  entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, heading);
  if (fallen->len == 0)
    entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, _("No relation is worse supported then."));
  add_list (scope, _("These relations are worse supported then:"), fallen);
  add_list (scope, _("These lose a statement, and stay as they are:"), left);
}
