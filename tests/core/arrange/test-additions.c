/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-additions.h"
#include "sample-grid.h"
#include "sample.h"

#define COLUMNS 5
#define ROWS 4

/* What is only in another file. */
typedef struct {
  EntenteScene *below;
  EntenteDocument *other;
  GArray *additions;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->below = sample_grid_scene_new (COLUMNS, ROWS);
  fixture->other = entente_document_new ();
  fixture->additions = g_array_new (FALSE, FALSE, sizeof (EntenteAddition));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_array_unref (fixture->additions);
  g_object_unref (fixture->other);
  g_object_unref (fixture->below);
}

static void
add_actor (Fixture            *fixture,
           const char         *id,
           const EntentePoint *at)
{
  EntenteAddition addition = { .placed = at != NULL };

  sample_add (fixture->other, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, "Somebody Else", 0);
  addition.item = entente_document_lookup (fixture->other, id);
  if (at != NULL)
    addition.at = *at;
  g_array_append_val (fixture->additions, addition);
}

static void
add_relation (Fixture    *fixture,
              const char *id,
              const char *from,
              const char *to)
{
  EntenteAddition addition = { NULL };

  sample_add (fixture->other, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to,
              ENTENTE_RELATION_KIND, "knows", 0);
  addition.item = entente_document_lookup (fixture->other, id);
  g_array_append_val (fixture->additions, addition);
}

static EntenteAdditions *
make (Fixture *fixture)
{
  return entente_additions_new (fixture->below, (const EntenteAddition *) fixture->additions->data,
                                fixture->additions->len);
}

static EntenteVec
get_center (EntenteScene *scene,
            const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);
  return entente_card_get_center (entente_scene_get_card (scene, index));
}

static EntentePoint
place_of (EntenteScene *scene,
          const char   *id)
{
  EntenteVec center = get_center (scene, id);

  return (EntentePoint) { entente_coordinate_round (center.x * 10), entente_coordinate_round (center.y * 10) };
}

static double
distance (EntenteScene *scene,
          const char   *a,
          const char   *b)
{
  EntenteVec p = get_center (scene, a), q = get_center (scene, b);

  return hypot (p.x - q.x, p.y - q.y);
}

/* That no card of the document is elsewhere, and none is below an addition. */
static void
assert_good (Fixture          *fixture,
             EntenteAdditions *additions)
{
  EntenteScene *scene = entente_additions_get_scene (additions);
  guint n_below = entente_scene_get_n_cards (fixture->below);

  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (scene, i);

      g_assert_cmpint (card->addition, ==, i >= n_below);
      g_assert_cmpint (entente_emphasis_get (entente_additions_get_parts (additions), ENTENTE_PART_CARD, i), ==,
                       i < n_below ? ENTENTE_RAISE_NOT : ENTENTE_RAISE_NEAR);
      if (i < n_below)
        g_assert_cmpmem (&card->box, sizeof card->box, &entente_scene_get_card (fixture->below, i)->box,
                         sizeof card->box);
      for (guint j = 0; i >= n_below && j < i; j++)
        g_assert_false (entente_box_overlaps (&entente_scene_get_card (scene, j)->box, &card->box));
    }
}

/* A place that is free is kept, even close to a card; one that is taken is not, be it by a card or by an addition. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  const EntentePoint far = { -30000, -20000 };
  EntentePoint taken = place_of (fixture->below, "2-1"), close = place_of (fixture->below, "0-0");
  g_autoptr (EntenteAdditions) additions = NULL;
  EntenteScene *scene;

  close.y -= 500;
  add_actor (fixture, "far", &far);
  add_actor (fixture, "taken", &taken);
  add_actor (fixture, "second", &far);
  add_actor (fixture, "close", &close);
  additions = make (fixture);
  assert_good (fixture, additions);
  scene = entente_additions_get_scene (additions);
  g_assert_cmpint (place_of (scene, "far").x, ==, far.x);
  g_assert_cmpint (place_of (scene, "far").y, ==, far.y);
  g_assert_cmpint (place_of (scene, "close").x, ==, close.x);
  g_assert_cmpint (place_of (scene, "close").y, ==, close.y);
  g_assert_true (entente_box_contains (entente_scene_get_bounds (scene), far.x / 10, far.y / 10));
}

/* What has no place is beside what it is related to, also if that is an addition; what is related to none is below. */
static void
test_related (Fixture       *fixture,
              gconstpointer  data)
{
  const EntenteBox *bounds = entente_scene_get_bounds (fixture->below);
  g_autoptr (EntenteAdditions) additions = NULL;
  EntenteScene *scene;

  add_actor (fixture, "lone", NULL);
  add_actor (fixture, "near", NULL);
  add_actor (fixture, "next", NULL);
  add_relation (fixture, "a", "near", "4-3");
  add_relation (fixture, "b", "next", "near");
  additions = make (fixture);
  assert_good (fixture, additions);
  scene = entente_additions_get_scene (additions);
  g_assert_cmpfloat (distance (scene, "near", "4-3"), <, 600);
  g_assert_cmpfloat (distance (scene, "near", "4-3"), <, distance (scene, "near", "0-0"));
  g_assert_cmpfloat (distance (scene, "next", "near"), <, 600);
  g_assert_cmpfloat (get_center (scene, "lone").y, >, bounds->y + bounds->height - 24);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  EntentePoint taken = place_of (fixture->below, "1-1");
  g_autoptr (EntenteAdditions) first = NULL, second = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i), *relation = g_strdup_printf ("relation-%u", i);

      add_actor (fixture, id, i % 3 == 0 ? &taken : NULL);
      add_relation (fixture, relation, id, i % 2 == 0 ? "2-2" : "new-0");
    }
  first = make (fixture);
  second = make (fixture);
  assert_good (fixture, first);
  for (guint i = 0; i < entente_scene_get_n_cards (entente_additions_get_scene (first)); i++)
    g_assert_cmpmem (&entente_scene_get_card (entente_additions_get_scene (first), i)->box, sizeof (EntenteBox),
                     &entente_scene_get_card (entente_additions_get_scene (second), i)->box, sizeof (EntenteBox));
}

/* Only lines that the document has not, with both ends. */
static void
test_relations (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntenteAdditions) additions = NULL;
  EntenteScene *scene;
  EntenteVec middle;
  guint index;

  add_relation (fixture, "here", "0-0", "4-3");
  add_relation (fixture, "gone", "0-0", "who-is-not-there");
  additions = make (fixture);
  assert_good (fixture, additions);
  scene = entente_additions_get_scene (additions);
  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, 1);
  g_assert_cmpstr (entente_item_get_id (entente_scene_get_line (scene, 0)->item), ==, "here");
  g_assert_cmpint (entente_emphasis_get (entente_additions_get_parts (additions), ENTENTE_PART_LINE, 0), ==,
                   ENTENTE_RAISE_NEAR);
  middle = entente_curve_at (&entente_scene_get_line (scene, 0)->curve, 0.05);
  g_assert_cmpint (entente_additions_pick (additions, middle.x, middle.y, 2, &index), ==, ENTENTE_PART_LINE);
  middle = get_center (scene, "0-0");
  g_assert_cmpint (entente_additions_pick (additions, middle.x, middle.y, 2, &index), ==, ENTENTE_PART_NONE);
}

/* What the document has by now is no addition, and neither are so many that they would hide the picture. */
static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_null (make (fixture));
  add_actor (fixture, "0-0", NULL);
  add_relation (fixture, "gone", "0-0", "who-is-not-there");
  g_assert_null (make (fixture));
  for (guint i = fixture->additions->len; i < ENTENTE_ADDITIONS_MAX; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);

      add_actor (fixture, id, &(EntentePoint) { (int) i * 3000, -9000 });
    }
  {
    g_autoptr (EntenteAdditions) additions = make (fixture);

    g_assert_nonnull (additions);
  }
  add_actor (fixture, "too-many", NULL);
  g_assert_null (make (fixture));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/additions/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (places);
  ADD (related);
  ADD (again);
  ADD (relations);
  ADD (none);

  return g_test_run ();
}
