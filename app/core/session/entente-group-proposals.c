/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-proposals.h"

#include "entente-actor.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-relation.h"

#include <glib/gi18n.h>
#include <string.h>

/* Groups that could be made. By a tag and by a relation they are rules: who gets the tag later is in the group too.
 * Communities change with each relation, so that a group that is made of one names its members. Groups of one are not
 * proposed. */

static void
proposal_clear (gpointer data)
{
  EntenteGroupProposal *proposal = data;

  g_clear_pointer (&proposal->group, entente_record_free);
}

static int
compare_proposals (gconstpointer a,
                   gconstpointer b)
{
  const EntenteGroupProposal *first = a, *second = b;

  if (first->n_members != second->n_members)
    return first->n_members > second->n_members ? -1 : 1;
  return g_strcmp0 (entente_record_get_text (first->group, ENTENTE_ACTOR_GROUP_NAME),
                    entente_record_get_text (second->group, ENTENTE_ACTOR_GROUP_NAME));
}

static GArray *
proposals_new (void)
{
  GArray *proposals = g_array_new (FALSE, TRUE, sizeof (EntenteGroupProposal));

  g_array_set_clear_func (proposals, proposal_clear);
  return proposals;
}

static GArray *
sort (GArray *proposals)
{
  g_array_sort (proposals, compare_proposals);
  g_array_set_size (proposals, MIN (proposals->len, ENTENTE_GROUP_PROPOSALS_MAX));
  return proposals;
}

static EntenteRecord *
add (GArray     *proposals,
     const char *name,
     guint       n_members)
{
  EntenteGroupProposal proposal = { entente_record_new (&entente_actor_group_shape), n_members };

  entente_record_set_text (proposal.group, ENTENTE_ACTOR_GROUP_NAME, name);
  g_array_append_val (proposals, proposal);
  return proposal.group;
}

static void
count (GHashTable *counts,
       const char *word)
{
  g_hash_table_insert (counts, g_strdup (word),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) + 1));
}

/* An actor may bear a tag twice. */
static gboolean
is_repeated (const char *const *tags,
             guint              nth)
{
  for (guint i = 0; i < nth; i++)
    if (g_str_equal (tags[i], tags[nth]))
      return TRUE;
  return FALSE;
}

/**
 * entente_group_proposals_by_tag:
 * @document: a document
 *
 * Returns: (transfer full) (element-type EntenteGroupProposal): a group for each tag of several actors, those with the
 *   most members first
 */
GArray *
entente_group_proposals_by_tag (EntenteDocument *document)
{
  GListModel *actors;
  GArray *proposals = proposals_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer tag, n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), proposals);

  actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      const char *const *tags = entente_item_get_texts (actor, ENTENTE_ACTOR_TAGS);

      for (guint j = 0; tags[j] != NULL; j++)
        if (!is_repeated (tags, j))
          count (counts, tags[j]);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &tag, &n))
    if (GPOINTER_TO_UINT (n) > 1)
      entente_record_set_text (add (proposals, tag, GPOINTER_TO_UINT (n)), ENTENTE_ACTOR_GROUP_TAG, tag);
  return sort (proposals);
}

/* The members are counted when all are there: a part of a part is a part. */
static void
add_whole (EntenteDocument *document,
           GArray          *proposals,
           const char      *whole,
           const char      *kind,
           guint            n_parts)
{
  EntenteItem *actor = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, whole);
  g_autofree char *name = actor != NULL ? entente_query_raw_title (document, actor) : NULL;
  EntenteRecord *group;

  if (actor == NULL || n_parts < 2)
    return;
  group = add (proposals, name, n_parts);
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_WHOLE, whole);
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_RELATION, kind);
}

/**
 * entente_group_proposals_by_relation:
 * @document: a document
 *
 * Returns: (transfer full) (element-type EntenteGroupProposal): a group for each actor to which several relations of
 *   one kind lead, those with the most members first
 */
GArray *
entente_group_proposals_by_relation (EntenteDocument *document)
{
  GListModel *relations;
  GArray *proposals = proposals_new ();
  /* A key is the id of the whole and the kind, each behind its length. */
  g_autoptr (GHashTable) counts = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  g_autoptr (EntenteMembership) membership = NULL;
  GHashTableIter iter;
  gpointer key, n;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), proposals);

  relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      const char *to = entente_relation_get_to (relation), *kind = entente_relation_get_kind (relation);
      g_autofree char *word = NULL;

      if (to == NULL || kind == NULL || !entente_relation_is_directed (relation))
        continue;
      word = g_strdup_printf ("%" G_GSIZE_FORMAT " %s%s", strlen (to), to, kind);
      count (counts, word);
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &n))
    {
      char *start;
      gsize length = g_ascii_strtoull (key, &start, 10);
      g_autofree char *whole = g_strndup (start + 1, length);

      add_whole (document, proposals, whole, start + 1 + length, GPOINTER_TO_UINT (n));
    }
  sort (proposals);
  membership = entente_membership_new_for_document (document);
  for (guint i = 0; i < proposals->len; i++)
    {
      EntenteGroupProposal *proposal = &g_array_index (proposals, EntenteGroupProposal, i);
      g_autoptr (GArray) members = entente_membership_list_members (membership, proposal->group);

      proposal->n_members = members->len;
    }
  return sort (proposals);
}

static void
add_community (EntenteDocument      *document,
               GArray               *proposals,
               const EntenteRanking *ranking,
               guint                 community)
{
  const EntenteGraph *graph = entente_ranking_get_graph (ranking);
  guint n = entente_ranking_get_group_size (ranking, ENTENTE_GROUPING_COMMUNITY, community);
  guint hub = entente_ranking_get_group_hub (ranking, ENTENTE_GROUPING_COMMUNITY, community);
  g_autofree char *title = entente_query_raw_title (document, entente_graph_get_actor (graph, hub));
  /* Translators: the name of a group of actors, called by its most connected one. */
  g_autofree char *name = g_strdup_printf (C_("group", "Around %s"), title);
  EntenteRecord *group = add (proposals, name, n);

  for (guint node = 0; node < entente_ranking_get_n_actors (ranking); node++)
    if (entente_ranking_get_group (ranking, ENTENTE_GROUPING_COMMUNITY, node) == community)
      entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS,
                               entente_item_get_id (entente_graph_get_actor (graph, node)));
}

/**
 * entente_group_proposals_by_community:
 * @document: a document
 * @ranking: its measures
 *
 * Returns: (transfer full) (element-type EntenteGroupProposal): a group for each community of several actors, those
 *   with the most members first
 */
GArray *
entente_group_proposals_by_community (EntenteDocument      *document,
                                      const EntenteRanking *ranking)
{
  GArray *proposals = proposals_new ();

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ranking != NULL, proposals);

  for (guint i = 0; i < entente_ranking_get_n_groups (ranking, ENTENTE_GROUPING_COMMUNITY)
                    && proposals->len < ENTENTE_GROUP_PROPOSALS_MAX; i++)
    if (entente_ranking_get_group_size (ranking, ENTENTE_GROUPING_COMMUNITY, i) > 1)
      add_community (document, proposals, ranking, i);
  return sort (proposals);
}
