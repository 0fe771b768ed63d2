/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-measures.h"

#include "entente-rank-words.h"

#include <glib/gi18n.h>

/* Writes who comes first by each measure, and which groups there are, each with a sentence on what it says and what it
 * does not say. It is about the picture: other actors and relations of the document do not count. */

#define LISTED_MAX 10
#define NAME_LETTERS_MAX 48

/* Among fewer, each place would be told, and none would tell anything. */
#define MIN_ACTORS 5

static void
add_actor (const EntenteReportScope *scope,
           const EntenteRanking     *ranking,
           EntenteCentrality         centrality,
           guint                     node)
{
  const char *id = entente_item_get_id (entente_graph_get_actor (entente_ranking_get_graph (ranking), node));
  g_autofree char *name = entente_report_scope_name_actor (scope, id, NAME_LETTERS_MAX);
  /* Translators: a place in a ranking, before the name. */
  g_autofree char *place = g_strdup_printf (C_("report", "%u. "), entente_ranking_get_rank (ranking, centrality, node));
  gboolean any = TRUE;

  entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
  entente_report_add (scope->report, ENTENTE_REPORT_PLAIN, place);
  entente_report_add (scope->report, ENTENTE_REPORT_STRONG, name);
  entente_report_scope_add_quiet (scope, &any, entente_rank_words_format (ranking, centrality, node));
}

/* Those who share the last place that is listed and have no room are counted. Who has nothing is at no place. */
static void
add_centrality (const EntenteReportScope *scope,
                const EntenteRanking     *ranking,
                EntenteCentrality         centrality)
{
  const guint *order = entente_ranking_list (ranking, centrality);
  guint n = entente_ranking_get_n_actors (ranking), n_tied = 0, i;

  entente_report_add_block (scope->report, ENTENTE_REPORT_TOPIC, entente_rank_words_name (centrality));
  entente_report_scope_add_note (scope, entente_rank_words_explain (centrality));
  for (i = 0; i < MIN (n, LISTED_MAX) && entente_ranking_get_value (ranking, centrality, order[i]) > 0; i++)
    add_actor (scope, ranking, centrality, order[i]);
  while (i > 0 && i + n_tied < n && entente_ranking_get_rank (ranking, centrality, order[i + n_tied])
                                    == entente_ranking_get_rank (ranking, centrality, order[i - 1]))
    n_tied++;
  if (n_tied > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u other at the last of these places",
                                                         "And %u others at the last of these places", n_tied), n_tied);

      entente_report_add_block (scope->report, ENTENTE_REPORT_ITEM, more);
    }
}

/* An actor alone is no group; the largest ones come first. */
static void
add_groups (const EntenteReportScope *scope,
            const EntenteRanking     *ranking)
{
  guint n = entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMMUNITY);

  entente_report_add_block (scope->report, ENTENTE_REPORT_TOPIC, _("Communities"));
  entente_report_scope_add_note (scope, entente_rank_words_explain_grouping (ENTENTE_GROUPING_COMMUNITY));
  for (guint i = 0; i < MIN (n, LISTED_MAX); i++)
    {
      guint hub = entente_ranking_get_group_hub (ranking, ENTENTE_GROUPING_COMMUNITY, i);
      g_autofree char *words = NULL;

      if (entente_ranking_get_group_size (ranking, ENTENTE_GROUPING_COMMUNITY, i) <= 1)
        break;
      words = entente_rank_words_tell_group (ranking, scope->document, ENTENTE_GROUPING_COMMUNITY, hub);
      entente_report_add_block (scope->report, ENTENTE_REPORT_ITEM, words);
    }
}

static void
add_ranking (const EntenteReportScope *scope,
             const EntenteRanking     *ranking)
{
  entente_report_add_block (scope->report, ENTENTE_REPORT_SECTION, _("Places in the Network"));
  for (guint i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    if (entente_ranking_has (ranking, i))
      add_centrality (scope, ranking, i);
  if (!entente_ranking_has (ranking, ENTENTE_CENTRALITY_BETWEENNESS))
    entente_report_scope_add_note (scope, _("Measures that would take long for so many actors are left out."));
  add_groups (scope, ranking);
}

/**
 * entente_report_measures_add:
 * @scope: what the report is on
 *
 * Adds who comes first by each measure. A picture of few actors, or without relations, has no such section.
 *
 * Returns: %FALSE if the report was cancelled
 */
gboolean
entente_report_measures_add (const EntenteReportScope *scope)
{
  g_autoptr (EntenteRanking) ranking = NULL;
  g_autoptr (GError) error = NULL;
  EntenteGraph *graph;

  if (scope->actors->len < MIN_ACTORS || scope->relations->len == 0)
    return TRUE;
  graph = entente_graph_new_for_items (scope->actors, scope->relations);
  ranking = entente_ranking_new (graph, NULL, entente_ranking_afford (graph), scope->cancellable, &error);
  if (ranking != NULL)
    add_ranking (scope, ranking);
  else if (!g_cancellable_is_cancelled (scope->cancellable))
    entente_report_scope_add_note (scope, error->message);
  return !g_cancellable_is_cancelled (scope->cancellable);
}
