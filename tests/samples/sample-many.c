/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-many.h"

#include "entente-actor.h"
#include "entente-draft.h"
#include "entente-relation.h"

#define N_ACTORS 500
#define N_RELATIONS 900

static void
add_actor (EntenteDraft *draft,
           GRand        *random,
           const char   *id,
           guint         n_items)
{
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  g_autofree char *name = g_strdup_printf ("Many %u", g_rand_int_range (random, 0, 1000));
  EntentePoint at = { g_rand_int_range (random, 0, 100000), g_rand_int_range (random, 0, 100000) };

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_KIND,
                           g_rand_boolean (random) ? "person" : "media");
  entente_draft_add (draft, actor, (guint) g_rand_int_range (random, 0, (int) n_items + 1));
  entente_draft_place (draft, id, &at);
}

static void
add_relation (EntenteDraft *draft,
              GRand        *random,
              const char   *id,
              const char   *prefix,
              guint         n_items)
{
  g_autoptr (EntenteItem) relation = entente_item_new (ENTENTE_ITEM_RELATION, id);
  g_autofree char *from = g_strdup_printf ("%s-a%d", prefix, g_rand_int_range (random, 0, N_ACTORS));
  g_autofree char *to = g_strdup_printf ("%s-a%d", prefix, g_rand_int_range (random, 0, N_ACTORS));

  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, from);
  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, to);
  entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_KIND, "manifold");
  entente_draft_add (draft, relation, (guint) g_rand_int_range (random, 0, (int) n_items + 1));
}

/* Every third item goes, or gets a note in its data by being copied. */
static void
change_items (EntenteDraft    *draft,
              GRand           *random,
              EntenteDocument *document)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0, n = entente_document_get_n_items (document, kind); i < n; i++)
      {
        g_autoptr (EntenteItem) item = g_list_model_get_item (entente_document_get_items (document, kind), i);
        g_autoptr (EntenteItem) after = NULL;

        switch (g_rand_int_range (random, 0, 3))
          {
          case 0:
            entente_draft_remove (draft, item);
            break;
          case 1:
            after = entente_item_copy (item, NULL);
            entente_draft_replace (draft, after);
            break;
          default:
            break;
          }
      }
}

EntenteStep *
sample_many_step_new (EntenteDocument *document,
                      guint32          seed,
                      gboolean         prepared)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (EntenteDocument) copy = entente_document_copy (document);
  g_autoptr (EntenteDraft) draft = entente_draft_new (copy, "Many");
  g_autofree char *prefix = entente_document_make_id (copy, "many");
  guint n_actors = entente_document_get_n_items (copy, ENTENTE_ITEM_ACTOR);
  guint n_relations = entente_document_get_n_items (copy, ENTENTE_ITEM_RELATION);
  g_autofree char *mark = g_strdup_printf ("%s-%u", prefix, seed);
  EntenteStep *step;

  change_items (draft, random, copy);
  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-a%u", mark, i);

      add_actor (draft, random, id, n_actors);
    }
  for (guint i = 0; i < N_RELATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-r%u", mark, i);

      add_relation (draft, random, id, mark, n_relations);
    }
  step = entente_draft_finish (draft);
  g_assert_nonnull (step);
  if (prepared)
    entente_step_prepare (step, copy);
  return step;
}
