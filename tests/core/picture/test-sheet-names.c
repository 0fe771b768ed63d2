/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet.h"

#include "sample.h"

#define N_ACTORS 300

/* Actors on a wide plain; those with low numbers have more relations. */
static EntenteDocument *
make_document (int spread)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  EntenteDocument *document = entente_document_new ();

  for (int i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%d", i);
      g_autofree char *name = g_strnfill ((gsize) g_rand_int_range (rand, 3, 60), 'm');
      EntentePoint at = { g_rand_int_range (rand, 0, spread), g_rand_int_range (rand, 0, spread) };

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, 0);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
  for (int i = 1; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%d", i);
      g_autofree char *from = g_strdup_printf ("a%d", i);
      g_autofree char *to = g_strdup_printf ("a%d", g_rand_int_range (rand, 0, (i + 9) / 10));

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO, to, 0);
    }
  return document;
}

static EntenteSheet *
make_sheet (EntenteDocument           *document,
            const EntenteSheetOptions *options)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);

  return entente_sheet_new (scene, document, options);
}

static guint
count_lines (EntenteSheet *sheet,
             guint         card)
{
  guint n;

  entente_scene_get_lines_of (entente_sheet_get_scene (sheet), card, &n);
  return n;
}

/* All names are readable at the scale, whole within the picture, and none covers another. */
static void
check (EntenteSheet *sheet,
       double        scale)
{
  GArray *names = entente_sheet_get_names (sheet);
  const EntenteBox *picture = entente_sheet_get_picture (sheet);

  g_assert_nonnull (names);
  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++)
    {
      const EntenteSheetName *name = &g_array_index (names, EntenteSheetName, i);
      const EntenteBox *plate = &name->plate;

      g_assert_cmpfloat (entente_font_get_size (ENTENTE_FONT_TITLE) * name->zoom * scale, >=, 6.5);
      g_assert_cmpfloat (name->x, >=, plate->x);
      g_assert_cmpfloat (name->x + name->width, <=, plate->x + plate->width);
      g_assert_cmpfloat (plate->x, >=, picture->x - 0.01);
      g_assert_cmpfloat (plate->y, >=, picture->y - 0.01);
      g_assert_cmpfloat (plate->x + plate->width, <=, picture->x + picture->width + 0.01);
      g_assert_cmpfloat (plate->y + plate->height, <=, picture->y + picture->height + 0.01);
      for (guint j = 0; j < i; j++)
        g_assert_false (entente_box_overlaps (plate, &g_array_index (names, EntenteSheetName, j).plate));
    }
}

static void
test_apart (void)
{
  g_autoptr (EntenteDocument) document = make_document (60000);
  g_autoptr (EntenteSheet) sheet = make_sheet (document, NULL);
  double usual = entente_sheet_names_get_usual_scale (entente_sheet_get_picture (sheet));
  guint few, first;

  /* Who says nothing gets the names that fit on a small sheet of paper, the most connected first. */
  check (sheet, usual);
  first = g_array_index (entente_sheet_get_names (sheet), EntenteSheetName, 0).card;
  for (guint card = 0; card < N_ACTORS; card++)
    g_assert_cmpuint (count_lines (sheet, first), >=, count_lines (sheet, card));

  /* A larger sheet has more. */
  few = entente_sheet_get_names (sheet)->len;
  entente_sheet_set_scale (sheet, usual * 1.4);
  check (sheet, usual * 1.4);
  g_assert_cmpuint (entente_sheet_get_names (sheet)->len, >, few);
}

/* Where the names on cards can be read, nothing is added. */
static void
test_near (void)
{
  g_autoptr (EntenteDocument) document = make_document (15000);
  g_autoptr (EntenteSheet) sheet = make_sheet (document, NULL);

  g_assert_null (entente_sheet_get_names (sheet));
  entente_sheet_set_scale (sheet, 0.1);
  check (sheet, 0.1);
  entente_sheet_set_scale (sheet, 1.0);
  g_assert_null (entente_sheet_get_names (sheet));
}

/* Of a part of the picture, only what is in it is named. */
static void
test_part (void)
{
  g_autoptr (EntenteDocument) document = make_document (60000);
  const EntenteBox area = { 0.0, 0.0, 3000.0, 3000.0 };
  g_autoptr (EntenteSheet) part = make_sheet (document, &(EntenteSheetOptions) { .area = &area });
  const char *const ids[] = { "a299", NULL };
  g_autoptr (EntenteSheet) two = make_sheet (document, &(EntenteSheetOptions) { .ids = ids });

  entente_sheet_set_scale (part, 0.1);
  check (part, 0.1);
  entente_sheet_set_scale (two, 0.25);
  g_assert_cmpuint (entente_sheet_get_names (two)->len, <=, 2);
  check (two, 0.25);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-names/apart", test_apart);
  g_test_add_func ("/sheet-names/near", test_near);
  g_test_add_func ("/sheet-names/part", test_part);
  return g_test_run ();
}
