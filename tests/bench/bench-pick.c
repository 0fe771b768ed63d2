/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>

#include "entente-relation.h"
#include "entente-scene.h"

/* What is under the pointer, in a scene of 20,000 cards and 40,000 lines, against looking at each card
 * and each line in turn. */

#define N_ACTORS 20000
#define N_RELATIONS 40000
#define N_PICKS 400

static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i);
      EntentePoint at = { i % 160 * 2600, i / 160 * 1300 };

      g_ptr_array_add (actors, entente_item_new (ENTENTE_ITEM_ACTOR, id));
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
  for (int i = 0; i < N_RELATIONS; i++)
    {
      int from = g_rand_int_range (rand, 0, N_ACTORS), to = (from + g_rand_int_range (rand, 1, 500)) % N_ACTORS;
      g_autofree char *id = g_strdup_printf ("r%d", i);
      g_autofree char *from_id = g_strdup_printf ("a%d", from);
      g_autofree char *to_id = g_strdup_printf ("a%d", to);
      EntenteItem *relation = entente_item_new (ENTENTE_ITEM_RELATION, id);

      entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_FROM, from_id);
      entente_record_set_text (entente_item_edit_record (relation), ENTENTE_RELATION_TO, to_id);
      g_ptr_array_add (relations, relation);
    }
  entente_document_append_all (document, ENTENTE_ITEM_ACTOR, actors);
  entente_document_append_all (document, ENTENTE_ITEM_RELATION, relations);
  return document;
}

static EntentePart
pick_slowly (EntenteScene *scene,
             double        x,
             double        y)
{
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    if (entente_card_contains (entente_scene_get_card (scene, i), x, y, 0))
      return ENTENTE_PART_CARD;
  for (guint i = 0; i < entente_scene_get_n_lines (scene); i++)
    if (entente_curve_distance (&entente_scene_get_line (scene, i)->curve, x, y) < 4)
      return ENTENTE_PART_LINE;
  return ENTENTE_PART_NONE;
}

int
main (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  double ours = 0, reference = 0;

  for (int i = 0; i < N_PICKS; i++)
    {
      double x = bounds->x + g_rand_double (rand) * bounds->width;
      double y = bounds->y + g_rand_double (rand) * bounds->height;
      guint index;
      gint64 begin = g_get_monotonic_time (), middle;
      EntentePart found = entente_scene_pick (scene, x, y, 4, &index);

      middle = g_get_monotonic_time ();
      if (i < 20)
        {
          g_assert_cmpint (pick_slowly (scene, x, y), ==, found);
          reference += (double) (g_get_monotonic_time () - middle) * N_PICKS / 20;
        }
      ours += (double) (middle - begin);
    }
  printf ("pick-%d-us %.1f %.1f %.4f\n", N_ACTORS, ours / N_PICKS, reference / N_PICKS, ours / reference);
  return 0;
}
