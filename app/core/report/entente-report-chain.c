/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-chain.h"

#include "entente-connection-words.h"

#include <glib/gi18n.h>

/* A report on a part of a document that is a single chain, as if it was lit in the picture, tells its steps in their
 * order, and which is the weakest. */

static gboolean
ends_at (EntenteRelation *relation,
         const char      *id)
{
  return g_strcmp0 (entente_relation_get_from (relation), id) == 0 ||
         g_strcmp0 (entente_relation_get_to (relation), id) == 0;
}

static guint
count_relations (const EntenteReportScope *scope,
                 EntenteItem              *actor)
{
  guint n = 0;

  for (guint i = 0; i < scope->relations->len; i++)
    n += ends_at (scope->relations->pdata[i], entente_item_get_id (actor));
  return n;
}

/* The first of the two actors with one relation; NULL if the picture is no chain for sure. */
static EntenteItem *
find_start (const EntenteReportScope *scope)
{
  EntenteItem *start = NULL;

  if (scope->options->part == NULL || scope->relations->len == 0 || scope->actors->len != scope->relations->len + 1)
    return NULL;
  for (guint i = 0; i < scope->actors->len; i++)
    {
      guint n = count_relations (scope, scope->actors->pdata[i]);

      if (n == 0 || n > 2)
        return NULL;
      if (n == 1 && start == NULL)
        start = scope->actors->pdata[i];
    }
  return start;
}

static EntenteRelation *
find_next (const EntenteReportScope *scope,
           const char               *at,
           EntenteRelation          *last)
{
  for (guint i = 0; i < scope->relations->len; i++)
    if (scope->relations->pdata[i] != last && ends_at (scope->relations->pdata[i], at))
      return scope->relations->pdata[i];
  return NULL;
}

static guint
rank (const EntenteHop *hop)
{
  return 2 * hop->support + (hop->disputed ? 1 : 0);
}

/* Returns %FALSE if the relations are in several pieces. */
static gboolean
list_hops (const EntenteReportScope *scope,
           EntenteItem              *start,
           EntenteHops              *hops)
{
  EntenteRelation *relation = NULL;
  EntenteItem *at = start;

  for (guint i = 0; i < scope->relations->len; i++)
    {
      EntenteHop hop = { NULL };
      const char *next;

      relation = find_next (scope, entente_item_get_id (at), relation);
      if (relation == NULL)
        return FALSE;
      hop.relation = ENTENTE_ITEM (relation);
      hop.is_turned = g_strcmp0 (entente_relation_get_from (relation), entente_item_get_id (at)) != 0;
      next = hop.is_turned ? entente_relation_get_from (relation) : entente_relation_get_to (relation);
      hop.actor = next != NULL ? entente_document_lookup_kind (scope->document, ENTENTE_ITEM_ACTOR, next) : NULL;
      if (hop.actor == NULL)
        return FALSE;
      hop.support = entente_evidence_weigh (scope->document, relation, NULL, &hop.disputed);
      if (i > 0 && rank (&hop) > rank (&g_array_index (hops->hops, EntenteHop, hops->weakest)))
        hops->weakest = i;
      g_array_append_val (hops->hops, hop);
      at = hop.actor;
    }
  return TRUE;
}

static void
add_hops (const EntenteReportScope *scope,
          EntenteItem              *start,
          const EntenteHops        *hops)
{
  EntenteItem *last = g_array_index (hops->hops, EntenteHop, hops->hops->len - 1).actor, *from = start;
  g_autofree char *first = entente_report_scope_name_actor (scope, entente_item_get_id (start), 0);
  g_autofree char *second = entente_report_scope_name_actor (scope, entente_item_get_id (last), 0);
  g_autofree char *title = g_strdup_printf (_("How %1$s and %2$s are connected"), first, second);

  entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, title);
  for (guint i = 0; i < hops->hops->len; i++)
    {
      const EntenteHop *hop = &g_array_index (hops->hops, EntenteHop, i);
      g_autofree char *words = entente_hop_describe (hop, scope->document, from);
      gboolean any = TRUE;

      entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
      entente_report_add (scope->report, ENTENTE_REPORT_STRONG, words);
      if (hops->hops->len > 1 && i == hops->weakest)
        entente_report_scope_add_quiet (scope, &any, g_strdup (_("the weakest step")));
      entente_report_scope_add_evidence (scope, ENTENTE_RELATION (hop->relation), TRUE);
      from = hop->actor;
    }
}

/**
 * entente_report_chain_add:
 * @scope: what the report is on
 *
 * Adds the steps of the chain, if the picture is of a part of the document that is one.
 */
void
entente_report_chain_add (const EntenteReportScope *scope)
{
  EntenteItem *start = find_start (scope);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (EntenteHop));
  EntenteHops hops = { steps, 0, FALSE, FALSE };

  if (start != NULL && list_hops (scope, start, &hops))
    add_hops (scope, start, &hops);
}
