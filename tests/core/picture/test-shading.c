/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-shading.h"

#include <math.h>
#include <string.h>

#include "entente-number-scale.h"
#include "entente-svg.h"
#include "entente-view-state.h"
#include "sample-session.h"
#include "sample.h"

/* Two stars whose middles know each other, "a" with five rays and "b" with three, and one actor alone. Stars have a tag
 * each, and the rays of "a" a column. */
static EntenteDocument *
make_document (void)
{
  EntenteDocument *document = entente_document_new ();
  int x = 0;

  for (guint i = 0; i < 11; i++)
    {
      const char *star = i < 6 ? "a" : i < 10 ? "b" : "alone";
      g_autofree char *id = i == 0 || i == 6 || i == 10 ? g_strdup (star) : g_strdup_printf ("%s%u", star, i);
      g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
      EntenteRecord *record = entente_item_edit_record (actor);

      entente_record_set_text (record, ENTENTE_ACTOR_NAME, id);
      entente_record_set_texts (record, ENTENTE_ACTOR_TAGS, (const char *const[]) { star, NULL });
      if (i > 0 && i < 6)
        entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "side", ENTENTE_DATUM_TEXT, i < 4 ? "left" : "right");
      entente_document_insert (document, actor, G_MAXUINT);
      entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { x += 3000, 0 });
    }
  for (guint i = 1; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *from = i == 6 ? g_strdup ("b") : g_strdup_printf (i < 6 ? "a%u" : "b%u", i);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, from, ENTENTE_RELATION_TO,
                  i <= 6 ? "a" : "b", 0);
    }
  return document;
}

static const EntenteCard *
get_card (EntenteScene *scene,
          const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);
  return entente_scene_get_card (scene, index);
}

static EntenteScene *
shade (EntenteDocument *document,
       EntenteColorBy   color_by,
       const char      *column,
       guint            size_by)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) whole = entente_scene_new (document, measure);
  g_autoptr (EntenteMeaning) meaning = entente_meaning_new (color_by, column, size_by);
  g_autoptr (EntenteRanking) ranking = NULL;
  EntenteScene *shaded = entente_shading_new_scene (whole, whole, NULL, meaning, &ranking, NULL);

  g_assert_cmpint (ranking != NULL, ==, entente_meaning_needs_measures (meaning));
  g_assert_null (entente_scene_get_shades (whole));
  g_assert_cmpint (entente_scene_get_card (whole, 0)->group, ==, ENTENTE_GROUP_NONE);
  return shaded;
}

static const char *
get_label (EntenteScene *scene,
           const char   *id)
{
  return entente_shades_get_label (entente_scene_get_shades (scene), get_card (scene, id)->group);
}

static void
test_community (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteScene) scene = shade (document, ENTENTE_COLOR_BY_COMMUNITY, NULL, ENTENTE_SIZE_BY_NOTHING);

  g_assert_cmpstr (get_label (scene, "a3"), ==, "Around a");
  g_assert_cmpstr (get_label (scene, "a"), ==, "Around a");
  g_assert_cmpstr (get_label (scene, "b8"), ==, "Around b");
  g_assert_cmpint (get_card (scene, "alone")->group, ==, ENTENTE_GROUP_REST);
  g_assert_cmpuint (get_card (scene, "alone")->ink, ==, ENTENTE_LOOK_OTHER);
  g_assert_cmpuint (get_card (scene, "a")->ink, >=, ENTENTE_INK_GROUP);
  g_assert_cmpuint (get_card (scene, "a")->ink, !=, get_card (scene, "b")->ink);

  /* The kind is still told, by icon and shape. */
  g_assert_cmpint (get_card (scene, "a")->look, ==, ENTENTE_LOOK_OTHER);
  g_assert_cmpfloat (get_card (scene, "a")->size, <, 0);
}

static void
test_words (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteScene) tags = shade (document, ENTENTE_COLOR_BY_TAG, NULL, ENTENTE_SIZE_BY_NOTHING);
  g_autoptr (EntenteScene) sides = shade (document, ENTENTE_COLOR_BY_DATA, "side", ENTENTE_SIZE_BY_NOTHING);
  g_autoptr (EntenteScene) evidence = shade (document, ENTENTE_COLOR_BY_EVIDENCE, NULL, ENTENTE_SIZE_BY_NOTHING);
  g_auto (GStrv) columns = entente_shading_list_columns (tags, FALSE);
  g_auto (GStrv) numbers = entente_shading_list_columns (tags, TRUE);

  /* The most frequent word is the first. */
  g_assert_cmpint (get_card (tags, "a1")->group, ==, 0);
  g_assert_cmpstr (get_label (tags, "b7"), ==, "b");
  g_assert_cmpstr (get_label (sides, "a2"), ==, "left");
  g_assert_cmpstr (get_label (sides, "a5"), ==, "right");
  g_assert_cmpint (get_card (sides, "b")->group, ==, ENTENTE_GROUP_REST);
  g_assert_cmpint (get_card (evidence, "a1")->group, ==, ENTENTE_EVIDENCE_UNSUPPORTED);
  g_assert_cmpint (get_card (evidence, "alone")->group, ==, ENTENTE_GROUP_REST);
  g_assert_cmpuint (g_strv_length (columns), ==, 1);
  g_assert_cmpstr (columns[0], ==, "side");
  g_assert_cmpuint (g_strv_length (numbers), ==, 0);
}

/* Numbers have a scale, in their order and not in that of words; what is no number has none. */
static void
test_numbers (void)
{
  static const char *const values[] = { "1", "2", "10", "20", "3", "-4.5", "100", "10" };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL, words = NULL, whole = NULL, sized = NULL;
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteMeaning) meaning = NULL;
  g_autoptr (EntenteRanking) ranking = NULL;
  g_auto (GStrv) columns = NULL;
  const guint n = G_N_ELEMENTS (values);
  guint inks[G_N_ELEMENTS (values)];

  for (guint i = 0; i <= n; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
      EntenteRecord *record = entente_item_edit_record (actor);

      if (i < n)
        {
          entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "size", ENTENTE_DATUM_NUMBER, values[i]);
          entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "code",
                                    i == 0 ? ENTENTE_DATUM_TEXT : ENTENTE_DATUM_NUMBER, values[i]);
        }
      entente_document_insert (document, actor, G_MAXUINT);
      entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { (int) i * 3000, 0 });
    }
  scene = shade (document, ENTENTE_COLOR_BY_DATA, "size", ENTENTE_SIZE_BY_NOTHING);
  words = shade (document, ENTENTE_COLOR_BY_DATA, "code", ENTENTE_SIZE_BY_NOTHING);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      inks[i] = get_card (scene, id)->ink;
      g_assert_cmpuint (inks[i], >=, ENTENTE_INK_SCALE);
      g_assert_cmpuint (get_card (words, id)->ink, <, ENTENTE_INK_SCALE);
      for (guint j = 0; j < i; j++)
        if (g_ascii_strtod (values[i], NULL) < g_ascii_strtod (values[j], NULL))
          g_assert_cmpuint (inks[i], <=, inks[j]);
        else
          g_assert_cmpuint (inks[i], >=, inks[j]);
    }
  g_assert_cmpuint (inks[5], ==, ENTENTE_INK_SCALE);
  g_assert_cmpuint (inks[6], ==, ENTENTE_INK_SCALE + ENTENTE_N_SCALE_INKS - 1);
  g_assert_cmpuint (inks[2], ==, inks[7]);
  g_assert_cmpstr (get_label (scene, "n5"), ==, "-4.5");
  g_assert_cmpstr (get_label (scene, "n6"), ==, "20 to 100");
  g_assert_cmpint (get_card (scene, "n8")->group, ==, ENTENTE_GROUP_REST);
  g_assert_cmpstr (get_label (scene, "n8"), ==, "No number");

  meaning = entente_meaning_new_sized (ENTENTE_COLOR_BY_KIND, NULL, ENTENTE_SIZE_BY_DATA, "size");
  whole = entente_scene_new (document, measure);
  sized = entente_shading_new_scene (whole, whole, NULL, meaning, &ranking, NULL);
  g_assert_null (ranking);
  g_assert_cmpfloat (get_card (sized, "n6")->size, ==, 1.0);
  g_assert_cmpfloat_with_epsilon (get_card (sized, "n3")->size, 0.2, 1e-6);
  g_assert_cmpfloat (get_card (sized, "n5")->size, ==, 0.0);
  g_assert_cmpfloat (get_card (sized, "n8")->size, ==, 0.0);
  g_assert_cmpstr (entente_shades_get_sizes_label (entente_scene_get_shades (sized)), ==, "size");
  columns = entente_shading_list_columns (whole, TRUE);
  g_assert_cmpstr (columns[0], ==, "size");
  g_assert_cmpstr (columns[1], ==, "code");
}

/* Each of a few numbers has a step of its own, and the ends of the scale are always used. */
static void
test_scale (void)
{
  const double few[] = { 3, 1, 3, NAN, 2 }, same[] = { 7, 7, NAN }, skewed[] = { 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 1e9 };
  EntenteNumberScale scale;

  entente_number_scale_init (&scale, few, G_N_ELEMENTS (few));
  g_assert_cmpuint (scale.n, ==, 3);
  for (guint step = 0; step < 3; step++)
    {
      g_assert_cmpuint (entente_number_scale_find (&scale, step + 1), ==, step);
      g_assert_cmpuint (entente_number_scale_get_ink (&scale, step), ==, 2 * step);
    }
  entente_number_scale_init (&scale, skewed, G_N_ELEMENTS (skewed));
  g_assert_cmpuint (scale.n, ==, ENTENTE_N_SCALE_INKS);
  g_assert_cmpuint (entente_number_scale_find (&scale, 0), ==, 0);
  g_assert_cmpuint (entente_number_scale_find (&scale, 1), ==, 1);
  g_assert_cmpuint (entente_number_scale_find (&scale, 1e9), ==, scale.n - 1);
  g_assert_cmpuint (entente_number_scale_get_ink (&scale, scale.n - 1), ==, ENTENTE_N_SCALE_INKS - 1);
  entente_number_scale_init (&scale, same, G_N_ELEMENTS (same));
  g_assert_cmpuint (scale.n, ==, 1);
  g_assert_cmpuint (entente_number_scale_find (&scale, 7), ==, 0);
  g_assert_cmpuint (entente_number_scale_get_ink (&scale, 0), ==, 0);
  entente_number_scale_init (&scale, NULL, 0);
  g_assert_cmpuint (scale.n, ==, 0);
}

/* A measure has a scale too: the most connected has its last color. */
static void
test_measure (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteScene) scene = shade (document, ENTENTE_COLOR_BY_DEGREE, NULL, ENTENTE_SIZE_BY_NOTHING);

  g_assert_cmpuint (get_card (scene, "a")->ink, ==, ENTENTE_INK_SCALE + ENTENTE_N_SCALE_INKS - 1);
  g_assert_cmpuint (get_card (scene, "alone")->ink, ==, ENTENTE_INK_SCALE);
  g_assert_cmpuint (get_card (scene, "a1")->ink, <, get_card (scene, "b")->ink);
  g_assert_cmpstr (get_label (scene, "a"), ==, "6");
  g_assert_cmpstr (get_label (scene, "alone"), ==, "0");
}

static void
test_sizes (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteScene) scene = shade (document, ENTENTE_COLOR_BY_KIND, NULL,
                                          ENTENTE_SIZE_BY (ENTENTE_CENTRALITY_DEGREE));

  g_assert_cmpfloat (get_card (scene, "a")->size, ==, 1.0);
  g_assert_cmpfloat_with_epsilon (get_card (scene, "b")->size, 4.0 / 6.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_card (scene, "a1")->size, 1.0 / 6.0, 1e-6);
  g_assert_cmpfloat (get_card (scene, "alone")->size, ==, 0.0);
  g_assert_cmpuint (get_card (scene, "a")->ink, ==, get_card (scene, "a")->look);
  g_assert_nonnull (entente_shades_get_sizes_label (entente_scene_get_shades (scene)));
}

/* A picture that leaves has the colors and the bars, and its legend says what they tell. */
static void
test_export (void)
{
  g_autoptr (EntenteDocument) document = make_document ();
  g_autoptr (EntenteScene) scene = shade (document, ENTENTE_COLOR_BY_COMMUNITY, NULL,
                                          ENTENTE_SIZE_BY (ENTENTE_CENTRALITY_DEGREE));
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, &(EntenteSheetOptions) { .legend = TRUE });
  g_autoptr (GBytes) svg = entente_svg_write (sheet, document, NULL, NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_nonnull (strstr (text, ".entente .group-1 {"));
  g_assert_nonnull (strstr (text, "class=\"actor other group-1\""));
  g_assert_nonnull (strstr (text, "class=\"bar\""));
  g_assert_nonnull (strstr (text, ">Around a (6)<"));
  g_assert_nonnull (strstr (text, ">Size: Most connected<"));
  for (guint i = 0; i < entente_sheet_get_n_signs (sheet); i++)
    if (!entente_sheet_get_sign (sheet, i)->is_line && !entente_sheet_get_sign (sheet, i)->is_group)
      g_assert_cmpuint (entente_sheet_get_sign (sheet, i)->ink, ==, ENTENTE_LOOK_OTHER);
}

static void
wait_for (EntenteSceneBuilder *builder,
          gboolean             shaded)
{
  while ((entente_scene_get_shades (entente_scene_builder_get_scene (builder)) != NULL) != shaded)
    g_main_context_iteration (NULL, TRUE);
}

/* The window's scene is shaded, and stays so while less of it is shown; the whole is not. */
static void
test_builder (void)
{
  EntenteDocument *document = make_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  EntenteSelection *selection = entente_selection_new (document);
  EntenteSceneBuilder *builder = entente_scene_builder_new (document, measure);
  EntenteViewState *state = entente_view_state_new (selection, builder);
  g_autoptr (EntenteMeaning) plain = entente_view_state_get_meaning (state);
  g_autoptr (EntenteMeaning) meaning = entente_meaning_new (ENTENTE_COLOR_BY_COMMUNITY, NULL,
                                                            ENTENTE_SIZE_BY (ENTENTE_CENTRALITY_PAGERANK));
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TAG,
                                                                  (const char *const[]) { "b", NULL });
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, condition);

  g_assert_true (entente_meaning_is_plain (plain));
  entente_view_state_set_meaning (state, meaning);
  wait_for (builder, TRUE);
  g_assert_cmpfloat (get_card (entente_scene_builder_get_scene (builder), "a")->size, ==, 1.0);
  g_assert_null (entente_scene_get_shades (entente_scene_builder_get_whole (builder)));

  entente_view_state_set_filter (state, filter);
  while (entente_scene_get_n_cards (entente_scene_builder_get_scene (builder)) != 4)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_label (entente_scene_builder_get_scene (builder), "b8"), ==, "Around b");
  g_assert_cmpfloat (get_card (entente_scene_builder_get_scene (builder), "b")->size, <, 1.0);

  entente_view_state_set_meaning (state, plain);
  wait_for (builder, FALSE);
  g_assert_cmpint (get_card (entente_scene_builder_get_scene (builder), "b")->group, ==, ENTENTE_GROUP_NONE);
  g_assert_finalize_object (state);
  sample_finish_builder (builder);
  g_assert_finalize_object (selection);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shading/community", test_community);
  g_test_add_func ("/shading/words", test_words);
  g_test_add_func ("/shading/numbers", test_numbers);
  g_test_add_func ("/shading/scale", test_scale);
  g_test_add_func ("/shading/measure", test_measure);
  g_test_add_func ("/shading/sizes", test_sizes);
  g_test_add_func ("/shading/export", test_export);
  g_test_add_func ("/shading/builder", test_builder);
  return g_test_run ();
}
