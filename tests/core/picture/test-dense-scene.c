/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dense-scene.h"

#include "sample.h"

static EntenteScene *
new_scene (GRand *rand,
           guint  n_actors,
           int    spread)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *name = g_strnfill ((gsize) g_rand_int_range (rand, 1, 60), 'n');
      g_autofree char *relation = g_strdup_printf ("r%u", i);
      g_autofree char *to = g_strdup_printf ("%u", i / 2);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, to,
                  ENTENTE_RELATION_KIND, "knows", 0);
      entente_layout_set_position (entente_document_get_layout (document), id,
                                   &(EntentePoint) { spread > 0 ? g_rand_int_range (rand, 0, spread) : 0,
                                                     spread > 0 ? g_rand_int_range (rand, 0, spread) : 0 });
    }
  return entente_scene_new (document, measure);
}

static EntenteScene *
make_dense (EntenteScene *scene,
            double        width)
{
  guint n_cards = entente_scene_get_n_cards (scene), n_lines = entente_scene_get_n_lines (scene);
  g_autofree guint *indexes = g_new (guint, MAX (n_cards, n_lines));

  for (guint i = 0; i < MAX (n_cards, n_lines); i++)
    indexes[i] = i;
  return entente_dense_scene_new (scene, indexes, n_cards, indexes, n_lines, width);
}

/* Nothing is lost, no card covers another, and all of them are within the width, but for one that is wider. */
static void
check (EntenteScene *scene,
       EntenteScene *dense,
       double        width)
{
  guint n = entente_scene_get_n_cards (scene);
  double left = G_MAXDOUBLE;

  g_assert_cmpuint (entente_scene_get_n_cards (dense), ==, n);
  g_assert_cmpuint (entente_scene_get_n_lines (dense), ==, entente_scene_get_n_lines (scene));
  for (guint i = 0; i < n; i++)
    {
      const EntenteCard *card = entente_scene_get_card (dense, i);

      g_assert_true (card->item == entente_scene_get_card (scene, i)->item);
      left = MIN (left, card->box.x);
      for (guint j = 0; j < i; j++)
        g_assert_false (entente_box_overlaps (&card->box, &entente_scene_get_card (dense, j)->box));
    }
  for (guint i = 0; i < n; i++)
    {
      const EntenteBox *box = &entente_scene_get_card (dense, i)->box;

      g_assert_cmpfloat (box->x + box->width - left, <=, MAX (width, box->width) + 0.01);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (18);

  for (guint i = 0; i < 12; i++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 40);
      double width = i == 0 ? 1.0 : g_rand_double_range (rand, 100.0, 1200.0);
      g_autoptr (EntenteScene) scene = new_scene (rand, n, i % 3 == 0 ? 0 : 60000);
      g_autoptr (EntenteScene) dense = make_dense (scene, width);

      check (scene, dense, width);
    }
}

/* In a strip of half the width there is at most little more than the area of the cards needs. */
static void
test_dense (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);
  g_autoptr (EntenteScene) scene = new_scene (rand, 60, 90000);
  g_autoptr (EntenteScene) dense = make_dense (scene, 900.0);
  double area = 0.0, bottom = -G_MAXDOUBLE, top = G_MAXDOUBLE;

  for (guint i = 0; i < 60; i++)
    {
      const EntenteBox *box = &entente_scene_get_card (dense, i)->box;

      area += (box->width + 20.0) * (box->height + 34.0);
      bottom = MAX (bottom, box->y + box->height);
      top = MIN (top, box->y);
    }
  g_assert_cmpfloat (bottom - top, <, 2.0 * area / 900.0);
}

/* What was on the left stays there, and nothing gets above what was above it. */
static void
test_order (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteScene) dense = NULL;
  const EntenteBox *a, *b, *c;

  for (guint i = 0; i < 3; i++)
    {
      const char *ids[] = { "a", "b", "c" };

      sample_add (document, ENTENTE_ITEM_ACTOR, ids[i], ENTENTE_ACTOR_NAME, ids[i], 0);
      entente_layout_set_position (entente_document_get_layout (document), ids[i],
                                   &(EntentePoint) { i % 2 * 20000, i / 2 * 20000 });
    }
  scene = entente_scene_new (document, measure);
  dense = make_dense (scene, 400.0);
  a = &entente_scene_get_card (dense, 0)->box;
  b = &entente_scene_get_card (dense, 1)->box;
  c = &entente_scene_get_card (dense, 2)->box;
  g_assert_cmpfloat (a->x + a->width, <, b->x);
  g_assert_cmpfloat (a->y, <=, c->y);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dense-scene/random", test_random);
  g_test_add_func ("/dense-scene/dense", test_dense);
  g_test_add_func ("/dense-scene/order", test_order);
  return g_test_run ();
}
