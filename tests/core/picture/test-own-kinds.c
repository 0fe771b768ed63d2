/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-kinds.h"

#include <string.h>

#include "entente-scene.h"
#include "sample.h"

static void
add_actors (EntenteDocument *document,
            const char      *kind,
            guint            n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", kind, i);
      EntentePoint at = { (int) i * 3000, 0 };

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, ENTENTE_ACTOR_KIND, kind, 0);
      entente_layout_set_position (entente_document_get_layout (document), id, &at);
    }
}

static EntenteScene *
build (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  return entente_scene_new (document, measure);
}

static EntenteLook
look_of (EntenteScene *scene,
         const char   *id)
{
  guint index;

  g_assert_cmpint (entente_scene_find (scene, id, &index), ==, ENTENTE_PART_CARD);
  return entente_scene_get_card (scene, index)->look;
}

static char *
label_of (EntenteScene *scene,
          const char   *id)
{
  return entente_own_kinds_get_label (entente_scene_get_own_kinds (scene), look_of (scene, id));
}

/* There are more kinds than looks: the rarest share one. */
static void
test_most_frequent (void)
{
  static const char *const kinds[] = { "company", "vessel", "bank", "law", "party", "club", "passport", "address" };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;
  guint n_cards[ENTENTE_N_LOOKS] = { 0 };
  EntenteLook order[ENTENTE_N_LOOKS];

  add_actors (document, "person", 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_actors (document, kinds[i], G_N_ELEMENTS (kinds) - i);
  scene = build (document);
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    n_cards[entente_scene_get_card (scene, i)->look]++;

  g_assert_cmpuint (entente_own_kinds_sort (n_cards, order), ==, 1 + ENTENTE_N_OWN_LOOKS + 1);
  g_assert_cmpint (order[0], ==, ENTENTE_LOOK_PERSON);
  g_assert_cmpint (order[1 + ENTENTE_N_OWN_LOOKS], ==, ENTENTE_LOOK_OTHER);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-0", kinds[i]);
      g_autofree char *label = label_of (scene, id);

      g_assert_cmpstr (label, ==, i < ENTENTE_N_OWN_LOOKS ? kinds[i] : "Other");
      g_assert_cmpint (look_of (scene, id), ==, order[MIN (i, ENTENTE_N_OWN_LOOKS) + 1]);
    }
}

/* A kind keeps its look when there are more actors of others. */
static void
test_stable (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) before = NULL;
  g_autoptr (EntenteScene) after = NULL;

  add_actors (document, "company", 2);
  before = build (document);
  add_actors (document, "vessel", 5);
  after = build (document);
  g_assert_cmpint (look_of (before, "company-0"), ==, look_of (after, "company-1"));
  g_assert_cmpint (look_of (after, "vessel-0"), !=, look_of (after, "company-1"));
  g_assert_cmpint (look_of (after, "vessel-0"), >=, ENTENTE_LOOK_OWN);
}

/* A word from a file can be long, or try to deceive. An actor without a kind is of no kind. */
static void
test_hostile (void)
{
  g_autofree char *kind = g_strnfill (5000, 'x');
  g_autofree char *deceiving = g_strdup ("gov\xe2\x80\xae");
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteScene) scene = NULL;
  g_autofree char *long_label = NULL;
  g_autofree char *boxed = NULL;
  g_autofree char *none = NULL;
  EntentePoint at = { 0, 0 };

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", ENTENTE_ACTOR_KIND, kind, 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "B", ENTENTE_ACTOR_KIND, deceiving, 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "c", ENTENTE_ACTOR_NAME, "C", 0);
  entente_layout_set_position (entente_document_get_layout (document), "a", &at);
  entente_layout_set_position (entente_document_get_layout (document), "b", &at);
  entente_layout_set_position (entente_document_get_layout (document), "c", &at);
  scene = build (document);
  long_label = label_of (scene, "a");
  boxed = label_of (scene, "b");
  none = label_of (scene, "c");
  g_assert_cmpint (g_utf8_strlen (long_label, -1), <, 40);
  g_assert_null (strstr (boxed, "\xe2\x80\xae"));
  g_assert_cmpstr (none, ==, "Other");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-kinds/most-frequent", test_most_frequent);
  g_test_add_func ("/own-kinds/stable", test_stable);
  g_test_add_func ("/own-kinds/hostile", test_hostile);
  return g_test_run ();
}
