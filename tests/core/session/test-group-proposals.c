/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-proposals.h"

#include "entente-actor.h"
#include "sample.h"

static void
add_actor (EntenteDocument *document,
           const char      *id,
           const char      *tags)
{
  if (tags != NULL)
    sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, ENTENTE_ACTOR_TAGS, tags, 0);
  else
    sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
}

static void
relate (EntenteDocument *document,
        const char      *from,
        const char      *kind,
        const char      *to)
{
  g_autofree char *id = g_strdup_printf ("%s-%s-%s", from, kind, to);

  sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to,
              ENTENTE_RELATION_KIND, kind, 0);
}

static void
assert_proposal (const GArray *proposals,
                 guint         nth,
                 const char   *name,
                 guint         n_members)
{
  const EntenteGroupProposal *proposal = &g_array_index (proposals, EntenteGroupProposal, nth);

  g_assert_cmpstr (entente_record_get_text (proposal->group, ENTENTE_ACTOR_GROUP_NAME), ==, name);
  g_assert_cmpuint (proposal->n_members, ==, n_members);
}

/* Those with the most members come first, then by name. Groups of one are left out, and a tag that an actor bears twice
 * is one. */
static void
test_tags (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GArray) proposals = NULL;

  add_actor (document, "a", "press north");
  add_actor (document, "b", "press south");
  add_actor (document, "c", "press north south");
  add_actor (document, "d", "alone alone");
  add_actor (document, "e", NULL);
  proposals = entente_group_proposals_by_tag (document);
  g_assert_cmpuint (proposals->len, ==, 3);
  assert_proposal (proposals, 0, "press", 3);
  assert_proposal (proposals, 1, "north", 2);
  assert_proposal (proposals, 2, "south", 2);
  /* It is a rule: who gets the tag later is a member too. */
  g_assert_cmpstr (entente_record_get_text (g_array_index (proposals, EntenteGroupProposal, 0).group,
                                            ENTENTE_ACTOR_GROUP_TAG), ==, "press");
}

/* A group has its whole, the parts, and the parts of parts. Relations of another word, without a direction, or to an
 * actor that is not there make none. */
static void
test_relations (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GArray) proposals = NULL;
  const EntenteRecord *group;

  for (const char *const *id = (const char *const[]) { "whole", "a", "b", "c", "d", "e", NULL }; *id != NULL; id++)
    add_actor (document, *id, NULL);
  relate (document, "a", "part of", "whole");
  relate (document, "b", "part of", "whole");
  relate (document, "c", "part of", "a");
  relate (document, "d", "knows", "whole");
  relate (document, "d", "part of", "gone");
  relate (document, "e", "part of", "gone");
  sample_add (document, ENTENTE_ITEM_RELATION, "1", ENTENTE_RELATION_FROM, "d", ENTENTE_RELATION_TO, "b",
              ENTENTE_RELATION_KIND, "allied with", ENTENTE_RELATION_DIRECTED, "false", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "2", ENTENTE_RELATION_FROM, "e", ENTENTE_RELATION_TO, "b",
              ENTENTE_RELATION_KIND, "allied with", ENTENTE_RELATION_DIRECTED, "false", 0);
  proposals = entente_group_proposals_by_relation (document);
  g_assert_cmpuint (proposals->len, ==, 1);
  assert_proposal (proposals, 0, "whole", 4);
  group = g_array_index (proposals, EntenteGroupProposal, 0).group;
  g_assert_cmpstr (entente_record_get_text (group, ENTENTE_ACTOR_GROUP_WHOLE), ==, "whole");
  g_assert_cmpstr (entente_record_get_text (group, ENTENTE_ACTOR_GROUP_RELATION), ==, "part of");
}

/* Ids and words may hold whatever stands between them in a key. */
static void
test_keys (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GArray) proposals = NULL;

  for (const char *const *id = (const char *const[]) { "2 x", "2", "a", "b", NULL }; *id != NULL; id++)
    add_actor (document, *id, NULL);
  relate (document, "a", "x", "2");
  relate (document, "b", "", "2 x");
  relate (document, "a", " xx", "2");
  relate (document, "b", " xx", "2");
  proposals = entente_group_proposals_by_relation (document);
  g_assert_cmpuint (proposals->len, ==, 1);
  assert_proposal (proposals, 0, "2", 3);
  g_assert_cmpstr (entente_record_get_text (g_array_index (proposals, EntenteGroupProposal, 0).group,
                                            ENTENTE_ACTOR_GROUP_RELATION), ==, " xx");
}

/* A community is called by its most connected actor, and names its members, because communities change. */
static void
test_communities (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteRanking) ranking = NULL;
  g_autoptr (GArray) proposals = NULL;
  const char *const *members;

  for (const char *const *id = (const char *const[]) { "hub", "a", "b", "c", "x", "y", "alone", NULL }; *id != NULL; id++)
    add_actor (document, *id, NULL);
  relate (document, "hub", "met", "a");
  relate (document, "hub", "met", "b");
  relate (document, "hub", "met", "c");
  relate (document, "x", "met", "y");
  ranking = entente_ranking_new (entente_graph_new_for_document (document), NULL, ENTENTE_MEASURES_DEFAULT, NULL, NULL);
  proposals = entente_group_proposals_by_community (document, ranking);
  g_assert_cmpuint (proposals->len, ==, 2);
  assert_proposal (proposals, 0, "Around hub", 4);
  members = entente_record_get_texts (g_array_index (proposals, EntenteGroupProposal, 0).group,
                                      ENTENTE_ACTOR_GROUP_MEMBERS);
  g_assert_cmpuint (g_strv_length ((char **) members), ==, 4);
  g_assert_true (g_strv_contains (members, "c"));
  g_assert_cmpuint (g_array_index (proposals, EntenteGroupProposal, 1).n_members, ==, 2);
}

/* Of very many those with the fewest members are left out. */
static void
test_many (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GString) tags = g_string_new ("most");
  g_autoptr (GArray) proposals = NULL;

  for (guint i = 0; i < ENTENTE_GROUP_PROPOSALS_MAX + 5; i++)
    g_string_append_printf (tags, " t%03u", i);
  add_actor (document, "a", tags->str);
  add_actor (document, "b", tags->str);
  add_actor (document, "c", "most");
  proposals = entente_group_proposals_by_tag (document);
  g_assert_cmpuint (proposals->len, ==, ENTENTE_GROUP_PROPOSALS_MAX);
  assert_proposal (proposals, 0, "most", 3);
  assert_proposal (proposals, ENTENTE_GROUP_PROPOSALS_MAX - 1, "t198", 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-proposals/tags", test_tags);
  g_test_add_func ("/group-proposals/relations", test_relations);
  g_test_add_func ("/group-proposals/keys", test_keys);
  g_test_add_func ("/group-proposals/communities", test_communities);
  g_test_add_func ("/group-proposals/many", test_many);
  return g_test_run ();
}
