/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-group-commands.h"
#include "entente-scene.h"
#include "entente-statement.h"
#include "sample.h"

/* Four actors in a square, and seven relations between them. */
static EntenteDocument *
new_document (void)
{
  static const struct {
    const char *id;
    int x, y;
  } actors[] = { { "a", 0, 0 }, { "b", 4000, 0 }, { "c", 0, 3000 }, { "d", 4000, 3000 } };
  static const char *const relations[][3] = {
    { "ab", "a", "b" }, { "ac1", "a", "c" }, { "ac2", "a", "c" }, { "bc", "b", "c" }, { "ca", "c", "a" },
    { "bd", "b", "d" }, { "cd", "c", "d" },
  };
  EntenteDocument *document = entente_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      sample_add (document, ENTENTE_ITEM_ACTOR, actors[i].id, ENTENTE_ACTOR_NAME, actors[i].id, 0);
      entente_layout_set_position (entente_document_get_layout (document), actors[i].id,
                                   &(EntentePoint) { actors[i].x, actors[i].y });
    }
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    sample_add (document, ENTENTE_ITEM_RELATION, relations[i][0], ENTENTE_RELATION_FROM, relations[i][1],
                ENTENTE_RELATION_TO, relations[i][2], ENTENTE_RELATION_KIND, "met", 0);
  return document;
}

static void
add_group (EntenteDocument *document,
           const char      *name,
           const char      *first,
           const char      *second)
{
  EntenteRecord *group = entente_group_commands_new_group (document, name);

  entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, first);
  entente_record_add_text (group, ENTENTE_ACTOR_GROUP_MEMBERS, second);
  entente_record_set_text (group, ENTENTE_ACTOR_GROUP_DRAWN, ENTENTE_DRAWN_FOLDED);
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_GROUPS, group);
}

/* Makes a relation reported, or confirmed. */
static void
support (EntenteDocument *document,
         const char      *id,
         guint            n_speakers)
{
  if (entente_document_lookup (document, "source") == NULL)
    sample_add (document, ENTENTE_ITEM_SOURCE, "source", 0);
  for (guint i = 0; i < n_speakers; i++)
    {
      g_autofree char *statement = g_strdup_printf ("%s-%u", id, i);
      g_autofree char *about = g_strconcat (id, " supports", NULL);

      sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_TEXT, "They met.",
                  ENTENTE_STATEMENT_FORM, "paraphrase", ENTENTE_STATEMENT_SPEAKER, i == 0 ? "c" : "d",
                  ENTENTE_STATEMENT_SOURCE, "source", ENTENTE_STATEMENT_ABOUT, about, 0);
    }
}

static const EntenteCard *
find_card (EntenteScene *scene,
           const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);
  return entente_scene_get_card (scene, index);
}

static const EntenteLine *
find_line (EntenteScene *scene,
           const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_LINE);
  return entente_scene_get_line (scene, index);
}

static void
test_fold (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) whole = NULL, scene = NULL, again = NULL;
  const EntenteCard *group;
  const EntenteLine *bundle;

  add_group (document, "Pair", "a", "b");
  support (document, "ac1", 2);
  support (document, "ac2", 1);
  whole = entente_scene_new (document, measure);
  scene = entente_scene_new_folded (whole);
  g_assert_true (entente_scene_get_unfolded (scene) == whole);
  g_assert_cmpuint (entente_scene_get_grounds (scene)->len, ==, 0);

  /* One card for the two, in their middle, and nothing else has moved. */
  g_assert_cmpuint (entente_scene_get_n_cards (scene), ==, 3);
  group = find_card (scene, "a");
  g_assert_true (group == find_card (scene, "b") && group == find_card (scene, "ab"));
  g_assert_cmpuint (group->folded->members->len, ==, 2);
  g_assert_cmpuint (group->folded->n_within, ==, 1);
  g_assert_cmpstr (group->text->title.text, ==, "Pair");
  g_assert_cmpstr (group->text->subtitle.text, ==, "2 members · 1 relation within");
  g_assert_cmpfloat (entente_card_get_center (group).x, ==, 200.0);
  g_assert_cmpfloat (entente_card_get_center (group).y, ==, 0.0);
  g_assert_cmpfloat (find_card (scene, "c")->box.x, ==, find_card (whole, "c")->box.x);

  /* Three lead to c and one from it, one to d, and one is between others. */
  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, 4);
  bundle = find_line (scene, "ac1");
  g_assert_true (bundle == find_line (scene, "ac2") && bundle == find_line (scene, "bc"));
  g_assert_cmpuint (bundle->bundle->relations->len, ==, 3);
  g_assert_true (bundle->arrow);

  /* The line looks as the worst of them, and says what is better. */
  g_assert_cmpint (bundle->evidence, ==, ENTENTE_EVIDENCE_UNSUPPORTED);
  g_assert_cmpstr (bundle->word->rows.text, ==, "3 relations · 1 confirmed");
  g_assert_null (find_line (scene, "ca")->bundle);
  g_assert_cmpstr (find_line (scene, "ca")->word->rows.text, ==, "met");
  g_assert_null (find_line (scene, "bd")->bundle);

  again = entente_scene_new_folded (scene);
  g_assert_true (again == scene);
}

/* What is selected or exported is what the card and the line stand for. */
static void
test_items (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) whole = NULL, scene = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint index;

  add_group (document, "Pair", "a", "b");
  whole = entente_scene_new (document, measure);
  scene = entente_scene_new_folded (whole);
  entente_scene_find (scene, "b", &index);
  entente_scene_add_items (scene, ENTENTE_PART_CARD, index, items);
  entente_scene_find (scene, "bc", &index);
  entente_scene_add_items (scene, ENTENTE_PART_LINE, index, items);
  g_assert_cmpuint (items->len, ==, 5);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (entente_document_lookup (document, entente_item_get_id (items->pdata[i])) == items->pdata[i]);
}

/* An actor of two groups is in the first, and the line between two groups is one of both. */
static void
test_two (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) whole = NULL, scene = NULL;

  add_group (document, "Left", "a", "c");
  add_group (document, "Rest", "c", "d");
  add_group (document, "Nobody", "nobody", "no one");
  whole = entente_scene_new (document, measure);
  scene = entente_scene_new_folded (whole);
  g_assert_cmpuint (entente_scene_get_n_cards (scene), ==, 3);
  g_assert_true (find_card (scene, "a") == find_card (scene, "c"));
  g_assert_cmpuint (find_card (scene, "d")->folded->members->len, ==, 1);
  g_assert_cmpuint (find_card (scene, "d")->folded->n_all, ==, 2);
  g_assert_cmpstr (find_card (scene, "d")->text->subtitle.text, ==, "1 of 2 members");
  g_assert_cmpuint (find_card (scene, "a")->folded->n_within, ==, 3);
  g_assert_cmpuint (entente_scene_get_n_lines (scene), ==, 4);
}

/* The card is not put over another one. */
static void
test_place (void)
{
  g_autoptr (EntenteDocument) document = new_document ();
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) whole = NULL, scene = NULL;
  const EntenteCard *group;

  sample_add (document, ENTENTE_ITEM_ACTOR, "m", ENTENTE_ACTOR_NAME, "In the middle", 0);
  entente_layout_set_position (entente_document_get_layout (document), "m", &(EntentePoint) { 2000, 0 });
  add_group (document, "Pair", "a", "b");
  whole = entente_scene_new (document, measure);
  scene = entente_scene_new_folded (whole);
  group = find_card (scene, "a");
  g_assert_cmpfloat (entente_card_get_center (group).x, ==, 0.0);
  g_assert_false (entente_box_overlaps (&group->box, &find_card (scene, "m")->box));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-fold/fold", test_fold);
  g_test_add_func ("/scene-fold/items", test_items);
  g_test_add_func ("/scene-fold/two", test_two);
  g_test_add_func ("/scene-fold/place", test_place);
  return g_test_run ();
}
