/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ground.h"

#include "entente-group-commands.h"
#include "entente-scene.h"
#include "sample.h"

#include <math.h>

#define COLUMNS 6
#define N_ACTORS 42

static void
add_group (EntenteDocument *document,
           const char      *name,
           GPtrArray       *ids,
           const char      *drawn)
{
  g_autoptr (EntenteRecord) group = entente_group_commands_new_group (document, name);

  for (guint i = 0; i < ids->len; i++)
    entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, ids->pdata[i]);
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_DRAWN, drawn);
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_GROUPS, g_steal_pointer (&group));
}

/* Cards in rows and columns, which are farther apart in some pictures than in others. */
static EntenteDocument *
new_document (GRand *random)
{
  EntenteDocument *document = entente_document_new ();
  int across = g_rand_int_range (random, 880, 2400), down = g_rand_int_range (random, 560, 1500);

  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i), *relation = g_strdup_printf ("r%u", i);
      g_autofree char *to = g_strdup_printf ("%u", i / 2);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, "n", 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, to,
                  ENTENTE_RELATION_KIND, "knows", 0);
      entente_layout_set_position (entente_document_get_layout (document), id,
                                   &(EntentePoint) { (int) (i % COLUMNS) * across + g_rand_int_range (random, 0, 60),
                                                     (int) (i / COLUMNS) * down + g_rand_int_range (random, 0, 30) });
    }
  return document;
}

static gboolean
is_in (GPtrArray  *ids,
       const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* Members are on their ground, and no other card is, or is nearer to it than it can be seen. */
static void
check (EntenteScene        *scene,
       const EntenteGround *ground,
       GPtrArray           *ids)
{
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (scene, i);
      EntenteBox around = entente_box_grow (&card->box, 1.0);
      gboolean is_member = is_in (ids, entente_item_get_id (card->item));

      g_assert_true (entente_ground_contains (ground, &around) == is_member);
      if (ground->has_name)
        g_assert_false (entente_box_overlaps (&card->box, &ground->plate));
    }
  for (guint i = 0; i < ground->patches->len; i++)
    g_assert_cmpfloat (g_array_index (ground->patches, EntenteGroundPatch, i).radius, >=, 2.0);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);
  guint n_joined = 0;

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (EntenteDocument) document = new_document (random);
      g_autoptr (EntenteMeasure) measure = entente_measure_new ();
      g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_autoptr (EntenteScene) scene = NULL;
      const GPtrArray *grounds;

      for (guint i = 0; i < 4; i++)
        {
          GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
          int share = g_rand_int_range (random, 2, 12);

          for (guint j = 0; j < N_ACTORS; j++)
            if (g_rand_int_range (random, 0, share) == 0)
              g_ptr_array_add (ids, g_strdup_printf ("%u", j));
          if (ids->len == 0)
            g_ptr_array_add (ids, g_strdup ("0"));
          add_group (document, "A group", ids, NULL);
          g_ptr_array_add (groups, ids);
        }
      scene = entente_scene_new (document, measure);
      grounds = entente_scene_get_grounds (scene);
      g_assert_cmpuint (grounds->len, ==, groups->len);
      for (guint i = 0; i < grounds->len; i++)
        {
          const EntenteGround *ground = grounds->pdata[i];

          check (scene, ground, groups->pdata[i]);
          n_joined += ground->patches->len < ((GPtrArray *) groups->pdata[i])->len;
          for (guint j = 0; j < i; j++)
            g_assert_false (ground->has_name && ((const EntenteGround *) grounds->pdata[j])->has_name
                            && entente_box_overlaps (&ground->plate, &((const EntenteGround *) grounds->pdata[j])->plate));
        }
    }
  g_assert_cmpuint (n_joined, >, 40);
}

/* All of one group are on one patch, and nothing of a group is drawn that has no card. */
static void
test_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (EntenteDocument) document = new_document (random);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free), none = g_ptr_array_new ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteGround *ground;
  const EntenteBox *bounds;

  for (guint i = 0; i < N_ACTORS; i++)
    g_ptr_array_add (all, g_strdup_printf ("%u", i));
  add_group (document, "None", none, NULL);
  add_group (document, "All", all, ENTENTE_DRAWN_GROUND);
  scene = entente_scene_new (document, measure);
  g_assert_cmpuint (entente_scene_get_grounds (scene)->len, ==, 1);
  ground = entente_scene_get_grounds (scene)->pdata[0];
  bounds = entente_scene_get_bounds (scene);
  g_assert_cmpstr (ground->id, ==, "all");
  g_assert_cmpuint (ground->patches->len, ==, 1);
  g_assert_true (ground->has_name);
  g_assert_cmpfloat (ground->bounds.x, >, bounds->x);
  g_assert_cmpfloat (ground->bounds.y + ground->bounds.height, <, bounds->y + bounds->height);
}

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const EntenteColor *color)
{
  return 0.2126 * to_linear (color->red) + 0.7152 * to_linear (color->green) + 0.0722 * to_linear (color->blue);
}

/* The names can be read, by WCAG 2, and so can what lies on the grounds. */
static void
test_contrast (void)
{
  for (EntenteThemeName name = 0; name < ENTENTE_N_THEMES; name++)
    for (guint i = 0; i < 7; i++)
      {
        const EntenteTheme *theme = entente_theme_get (name);
        guint ink = entente_ground_choose_ink (i);
        EntenteColor plate = entente_ground_get_plate (theme, ink), words = entente_ground_get_words (theme, ink);
        double x = get_luminance (&plate), y = get_luminance (&words), z = get_luminance (&theme->line);

        g_assert_cmpfloat ((MAX (x, y) + 0.05) / (MIN (x, y) + 0.05), >=, 4.5);
        g_assert_cmpfloat ((MAX (x, z) + 0.05) / (MIN (x, z) + 0.05), >=, 3.0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ground/random", test_random);
  g_test_add_func ("/ground/whole", test_whole);
  g_test_add_func ("/ground/contrast", test_contrast);
  return g_test_run ();
}
