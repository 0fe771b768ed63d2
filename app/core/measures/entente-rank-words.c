/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rank-words.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-query.h"

#include <glib/gi18n.h>

#define NAME_LETTERS_MAX 48

/**
 * entente_rank_words_name:
 * @centrality: a centrality
 *
 * Returns: (transfer none): how it is called
 */
const char *
entente_rank_words_name (EntenteCentrality centrality)
{
  switch (centrality)
    {
    case ENTENTE_CENTRALITY_DEGREE:
      return C_("measure", "Most connected");
    case ENTENTE_CENTRALITY_PAGERANK:
      return C_("measure", "In the thick of it");
    case ENTENTE_CENTRALITY_BETWEENNESS:
      return C_("measure", "Connects groups");
    case ENTENTE_CENTRALITY_CLOSENESS:
      return C_("measure", "Close to all");
    case ENTENTE_N_CENTRALITIES:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * entente_rank_words_explain:
 * @centrality: a centrality
 *
 * Returns: (transfer none): what it says, and what it does not say, in sentences
 */
const char *
entente_rank_words_explain (EntenteCentrality centrality)
{
  switch (centrality)
    {
    case ENTENTE_CENTRALITY_DEGREE:
      return _("Who has the most relations (degree). It says of whom the document tells most, not who has power.");
    case ENTENTE_CENTRALITY_PAGERANK:
      return _("Who is related to those who are themselves well related (PageRank). It does not say who leads.");
    case ENTENTE_CENTRALITY_BETWEENNESS:
      return _("Who lies on the shortest ways between others (betweenness). It does not say that anything goes along"
               " these ways, and a relation that the document lacks could be a shorter one.");
    case ENTENTE_CENTRALITY_CLOSENESS:
      return _("Who gets to the others in few steps (closeness). A step is any relation, a treaty as well as a"
               " quarrel; whom no way leads to counts against it.");
    case ENTENTE_N_CENTRALITIES:
    default:
      g_return_val_if_reached ("");
    }
}

/* Other languages may have one form for all. */
static char *
make_ordinal (guint n)
{
  if (n % 100 >= 11 && n % 100 <= 13)
    return g_strdup_printf (C_("place in a ranking", "%uth"), n);
  switch (n % 10)
    {
    case 1:
      /* Translators: 1st, 21st, 31st and so on. */
      return g_strdup_printf (C_("place in a ranking", "%ust"), n);
    case 2:
      /* Translators: 2nd, 22nd, 32nd and so on. */
      return g_strdup_printf (C_("place in a ranking", "%und"), n);
    case 3:
      /* Translators: 3rd, 23rd, 33rd and so on. */
      return g_strdup_printf (C_("place in a ranking", "%urd"), n);
    default:
      /* Translators: 4th, 11th and all other places. */
      return g_strdup_printf (C_("place in a ranking", "%uth"), n);
    }
}

static char *
tell_place (EntenteCentrality  centrality,
            const char        *place,
            guint              n)
{
  switch (centrality)
    {
    case ENTENTE_CENTRALITY_DEGREE:
      /* Translators: for example “3rd of 56 by number of relations”. */
      return g_strdup_printf (_("%1$s of %2$u by number of relations"), place, n);
    case ENTENTE_CENTRALITY_PAGERANK:
      return g_strdup_printf (_("%1$s of %2$u by relations to the well related"), place, n);
    case ENTENTE_CENTRALITY_BETWEENNESS:
      return g_strdup_printf (_("%1$s of %2$u by shortest ways between others"), place, n);
    case ENTENTE_CENTRALITY_CLOSENESS:
      return g_strdup_printf (_("%1$s of %2$u by steps to all others"), place, n);
    case ENTENTE_N_CENTRALITIES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Who has nothing is at no place. */
static const char *
tell_none (EntenteCentrality centrality)
{
  return centrality == ENTENTE_CENTRALITY_BETWEENNESS ? _("On no shortest way between two others")
                                                      : _("Not related to anybody else");
}

/**
 * entente_rank_words_tell:
 * @ranking: a ranking
 * @centrality: a centrality that it has
 * @node: the number of an actor
 *
 * Returns: (transfer full): the place of the actor in words, such as “3rd of 56 by number of relations, with 2 others”
 */
char *
entente_rank_words_tell (const EntenteRanking *ranking,
                         EntenteCentrality     centrality,
                         guint                 node)
{
  guint n_tied;
  g_autofree char *ordinal = NULL, *place = NULL;

  g_return_val_if_fail (ranking != NULL && entente_ranking_has (ranking, centrality), NULL);

  if (entente_ranking_get_value (ranking, centrality, node) <= 0)
    return g_strdup (tell_none (centrality));
  n_tied = entente_ranking_get_n_tied (ranking, centrality, node);
  ordinal = make_ordinal (entente_ranking_get_rank (ranking, centrality, node));
  place = tell_place (centrality, ordinal, entente_ranking_get_n_actors (ranking));
  if (n_tied == 0)
    return g_steal_pointer (&place);
  /* Translators: the place of an actor, and how many others share it: “3rd of 56 by number of relations, with 2
   * others”. */
  return g_strdup_printf (ngettext ("%1$s, with %2$u other", "%1$s, with %2$u others", n_tied), place, n_tied);
}

/**
 * entente_rank_words_format:
 * @ranking: a ranking
 * @centrality: a centrality that it has
 * @node: the number of an actor
 *
 * Returns: (transfer full): its value, as short as it can be told from others
 */
char *
entente_rank_words_format (const EntenteRanking *ranking,
                           EntenteCentrality     centrality,
                           guint                 node)
{
  double value;

  g_return_val_if_fail (ranking != NULL && entente_ranking_has (ranking, centrality), NULL);

  value = entente_ranking_get_value (ranking, centrality, node);
  if (centrality == ENTENTE_CENTRALITY_DEGREE)
    return g_strdup_printf ("%.15g", value);
  return g_strdup_printf ("%.4f", value);
}

/**
 * entente_rank_words_name_grouping:
 * @grouping: a way to put actors together
 *
 * Returns: (transfer none): how one such group is called
 */
const char *
entente_rank_words_name_grouping (EntenteGrouping grouping)
{
  return grouping == ENTENTE_GROUPING_COMMUNITY ? C_("measure", "Community") : C_("measure", "Piece");
}

/**
 * entente_rank_words_explain_grouping:
 * @grouping: a way to put actors together
 *
 * Returns: (transfer none): what it says, and what it does not say, in sentences
 */
const char *
entente_rank_words_explain_grouping (EntenteGrouping grouping)
{
  if (grouping == ENTENTE_GROUPING_COMMUNITY)
    return _("Actors with more relations among them than chance would give (Leiden). It is a reading of the picture;"
             " they need not know of it.");
  return _("Actors between whom there is a way (component). That two are in different pieces says only that the"
           " document tells of none.");
}

/**
 * entente_rank_words_tell_group:
 * @ranking: a ranking
 * @document: the document of its actors
 * @grouping: a way to put actors together
 * @node: the number of an actor
 *
 * Returns: (transfer full): the number of its group, how large it is and after whom it is called
 */
char *
entente_rank_words_tell_group (const EntenteRanking *ranking,
                               EntenteDocument      *document,
                               EntenteGrouping       grouping,
                               guint                 node)
{
  guint group, size;
  EntenteItem *hub;
  g_autofree char *size_words = NULL;
  g_autoptr (EntenteDisplayText) name = NULL;

  g_return_val_if_fail (ranking != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  group = entente_ranking_get_group (ranking, grouping, node);
  size = entente_ranking_get_group_size (ranking, grouping, group);
  hub = entente_graph_get_actor (entente_ranking_get_graph (ranking),
                                 entente_ranking_get_group_hub (ranking, grouping, group));
  name = entente_display_text_new (entente_query_shown_name (document, ENTENTE_ACTOR (hub)), ENTENTE_DISPLAY_TEXT_NAME,
                                   NAME_LETTERS_MAX);
  size_words = g_strdup_printf (ngettext ("%u actor", "%u actors", size), size);
  /* Translators: the number of a group of actors, the name of the most connected of them, and how many they are, as
   * “2, around Sergei Shoigu (14 actors)”. */
  return g_strdup_printf (_("%1$u, around %2$s (%3$s)"), group + 1, name->shown, size_words);
}

/**
 * entente_rank_words_name_cut:
 *
 * Returns: (transfer none): how an actor or a relation is called without which others would have no way to each other
 */
const char *
entente_rank_words_name_cut (void)
{
  return C_("measure", "Holds together");
}

/**
 * entente_rank_words_tell_cut:
 *
 * Returns: (transfer none): what such an actor or relation does
 */
const char *
entente_rank_words_tell_cut (void)
{
  return _("Without it the picture would fall into more pieces");
}

/**
 * entente_rank_words_explain_cut:
 *
 * Returns: (transfer none): what it says, and what it does not say, in sentences
 */
const char *
entente_rank_words_explain_cut (void)
{
  return _("Without it, others would have no way to each other (cut actor or bridge). A relation that the document"
           " lacks could be such a way.");
}
