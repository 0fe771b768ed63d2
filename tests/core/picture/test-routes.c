/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-routes.h"

#include "entente-actor.h"
#include "entente-loops.h"
#include "entente-relation.h"
#include "entente-scene.h"

static void
place (EntenteDocument *document,
       const char      *id,
       int              x,
       int              y)
{
  entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { x * 10, y * 10 });
}

static void
add_actor (EntenteDocument *document,
           const char      *id,
           int              x,
           int              y)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  g_autofree char *name = g_strdup_printf ("Actor %s", id);

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, name);
  entente_document_insert (document, item, G_MAXUINT);
  place (document, id, x, y);
}

static void
add_relation (EntenteDocument *document,
              const char      *id,
              const char      *from,
              const char      *to,
              const char      *word)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, word);
  entente_document_insert (document, item, G_MAXUINT);
}

static EntenteScene *
new_scene (EntenteDocument *document,
           EntenteScene    *before)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteSceneInput) input = entente_scene_input_new (document, cache);

  return entente_scene_new_for_snapshot (input, measure, before);
}

/* Counts the lines that run across a card that is not at one of their ends. */
static guint
count_hidden (EntenteScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, i);
      gboolean hidden = FALSE;

      for (guint j = 0; j < entente_scene_get_n_cards (scene); j++)
        for (int k = 0; j != line->from && j != line->to && k <= 200; k++)
          {
            EntenteVec at = entente_curve_at (&line->curve, k / 200.0);

            hidden |= entente_card_contains (entente_scene_get_card (scene, j), at.x, at.y, 0.0);
          }
      n += hidden;
    }
  return n;
}

/* A line goes around one card in its way, around two on different sides, and parallel lines go around together. */
static void
test_around (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;

  add_actor (document, "a", 0, 0);
  add_actor (document, "b", 900, 0);
  add_actor (document, "up", 300, -15);
  add_actor (document, "down", 600, 15);
  add_relation (document, "r1", "a", "b", "met");
  add_relation (document, "r2", "b", "a", "wrote to");
  add_relation (document, "r3", "a", "b", "invited");
  scene = new_scene (document, NULL);
  g_assert_cmpuint (count_hidden (scene), ==, 0);
}

/* Cards stand close to each other on both sides of a lane. The line of each leads through the lane, whose width no bend
 * could use. */
static void
test_lane (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;

  add_actor (document, "hub", 0, 0);
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *left = g_strdup_printf ("l%d", i), *right = g_strdup_printf ("r%d", i);
      g_autofree char *first = g_strdup_printf ("to-l%d", i), *second = g_strdup_printf ("to-r%d", i);

      add_actor (document, left, -85, 200 + 68 * i);
      add_actor (document, right, 85, 200 + 68 * i);
      add_relation (document, first, "hub", left, "met");
      add_relation (document, second, right, "hub", "met");
    }
  scene = new_scene (document, NULL);
  g_assert_cmpuint (count_hidden (scene), ==, 0);
}

static EntenteDocument *
new_random_document (guint32 seed)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i);

      add_actor (document, id, i % 8 * 260 + g_rand_int_range (rand, -50, 50),
                 i / 8 * 170 + g_rand_int_range (rand, -40, 40));
    }
  for (int i = 0; i < 90; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%d", i);
      g_autofree char *from = g_strdup_printf ("a%d", g_rand_int_range (rand, 0, 60));
      g_autofree char *to = g_strdup_printf ("a%d", g_rand_int_range (rand, 0, 60));

      add_relation (document, id, from, to, "knows");
    }
  return document;
}

static void
test_few_are_hidden (void)
{
  guint n_hidden = 0;

  for (guint32 seed = 0; seed < 5; seed++)
    {
      g_autoptr (EntenteDocument) document = new_random_document (seed);
      g_autoptr (EntenteScene) scene = new_scene (document, NULL);

      n_hidden += count_hidden (scene);
    }
  g_test_message ("%u", n_hidden);
  /* Of 450 lines; straight ones would be hidden by the hundred. */
  g_assert_cmpuint (n_hidden, <, 60);
}

static void
assert_same_lines (EntenteScene *a,
                   EntenteScene *b)
{
  g_assert_cmpuint (entente_scene_get_n_lines (a), ==, entente_scene_get_n_lines (b));
  for (guint i = 0; i < entente_scene_get_n_lines (a); i++)
    {
      const EntenteVec *p = entente_scene_get_line (a, i)->curve.p, *q = entente_scene_get_line (b, i)->curve.p;

      for (int j = 0; j < 4; j++)
        {
          g_assert_cmpfloat_with_epsilon (p[j].x, q[j].x, 1e-9);
          g_assert_cmpfloat_with_epsilon (p[j].y, q[j].y, 1e-9);
        }
    }
}

/* After any change the lines are where they would be without the scene before. */
static void
test_after_changes (void)
{
  g_autoptr (EntenteDocument) document = new_random_document (11);
  g_autoptr (EntenteScene) scene = new_scene (document, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (int i = 0; i < 25; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", g_rand_int_range (rand, 0, 60));
      g_autofree char *new_id = g_strdup_printf ("new%d", i);
      g_autoptr (EntenteScene) alone = NULL, next = NULL;

      if (i % 5 == 0)
        add_actor (document, new_id, g_rand_int_range (rand, 0, 2000), g_rand_int_range (rand, 0, 1200));
      else if (i % 5 == 1)
        add_relation (document, new_id, "a1", id, "met");
      else if (i % 5 == 2)
        entente_layout_set_position (entente_document_get_layout (document), id, NULL);
      else
        place (document, id, g_rand_int_range (rand, 0, 2000), g_rand_int_range (rand, 0, 1200));
      next = new_scene (document, scene);
      alone = new_scene (document, NULL);
      assert_same_lines (next, alone);
      g_set_object (&scene, next);
    }
}

static gboolean
crosses (const EntenteLine *line,
         const EntenteBox  *box)
{
  for (int i = 0; i <= 200; i++)
    {
      EntenteVec at = entente_curve_at (&line->curve, i / 200.0);

      if (entente_box_contains (box, at.x, at.y))
        return TRUE;
    }
  return FALSE;
}

/* Each of six lines from a card to itself shows its word, and crosses neither the word of another nor the card. */
static void
test_loops (void)
{
  static const char *const words[] = { "reorganised", "renamed itself", "audited itself", "contradicted itself",
                                       "is", "transferred the rest of the money to an account of its own" };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteBox *bounds, *card;

  add_actor (document, "a", 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      add_relation (document, id, "a", "a", words[i]);
    }
  scene = new_scene (document, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const EntenteLine *loop = entente_scene_get_line (scene, i);

      g_assert_true (entente_line_shows_word (loop));
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          g_assert_true (i == j || !crosses (loop, &entente_scene_get_line (scene, j)->label_box));
          g_assert_true (i == j || !entente_box_overlaps (&loop->label_box,
                                                          &entente_scene_get_line (scene, j)->label_box));
        }
    }

  /* The picture is no higher than the card and its loops. */
  bounds = entente_scene_get_bounds (scene);
  card = &entente_scene_get_card (scene, 0)->box;
  g_assert_cmpfloat (bounds->height, <, card->height + 2 * entente_loops_get_reach (G_N_ELEMENTS (words)) + 2 * 24 + 40);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/routes/around", test_around);
  g_test_add_func ("/routes/lane", test_lane);
  g_test_add_func ("/routes/few-are-hidden", test_few_are_hidden);
  g_test_add_func ("/routes/after-changes", test_after_changes);
  g_test_add_func ("/routes/loops", test_loops);
  return g_test_run ();
}
