/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-names.h"

#include "sample.h"

#define TEXT "Ann Wells met Rustam Bek. Wells left. “No,” she said. “Yes,” said Rustam Bek. Wells sat. She met Cid Roe."

typedef struct {
  EntenteDocument *document;
  GArray *names;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  g_autoptr (EntenteAnnotation) annotation = NULL;

  fixture->document = entente_document_new ();
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "wells", ENTENTE_ACTOR_NAME, "Ann Wells", ENTENTE_ACTOR_KIND,
              "person", 0);
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "roe", ENTENTE_ACTOR_NAME, "Cid Roe", ENTENTE_ACTOR_KIND, "person",
              0);
  annotation = entente_annotate (TEXT, lexicons, "en", fixture->document, NULL, NULL);
  fixture->names = entente_text_names_list (annotation, fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_array_unref (fixture->names);
  g_object_unref (fixture->document);
}

static guint
place_of (const char *words)
{
  return g_utf8_pointer_to_offset (TEXT, strstr (TEXT, words));
}

static const EntenteTextName *
find (Fixture    *fixture,
      const char *words)
{
  guint place = place_of (words);

  return entente_text_names_find (fixture->names, place, place);
}

/* By name, by surname, as "she"; and somebody of whom the document knows nothing. */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpstr (find (fixture, "Ann Wells")->actor, ==, "wells");
  g_assert_false (find (fixture, "Ann Wells")->is_meant);
  g_assert_cmpstr (find (fixture, "Wells left")->actor, ==, "wells");
  g_assert_cmpstr (find (fixture, "she said")->actor, ==, "wells");
  g_assert_true (find (fixture, "she said")->is_meant);
  g_assert_cmpstr (find (fixture, "She met")->actor, ==, "wells");
  g_assert_true (find (fixture, "She met")->is_meant);
  g_assert_null (find (fixture, "Rustam")->actor);
  g_assert_cmpstr (find (fixture, "Rustam")->voice->name, ==, "Rustam Bek");
  g_assert_null (find (fixture, "left"));
  g_assert_null (find (fixture, "met"));
}

/* In order, and none covers another. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  guint end = 0;

  g_assert_cmpuint (fixture->names->len, ==, 8);
  for (guint i = 0; i < fixture->names->len; i++)
    {
      const EntenteTextName *name = &g_array_index (fixture->names, EntenteTextName, i);

      g_assert_cmpuint (name->start, >=, end);
      g_assert_cmpuint (name->end, >, name->start);
      end = name->end;
    }
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  const char *actors[4];

  g_assert_cmpuint (entente_text_names_list_known (fixture->names, 0, G_MAXUINT, actors, 4), ==, 2);
  g_assert_cmpstr (actors[0], ==, "wells");
  g_assert_cmpstr (actors[1], ==, "roe");
  g_assert_cmpuint (entente_text_names_list_known (fixture->names, place_of ("met"), place_of ("Wells left"), actors,
                                                   4), ==, 0);
  g_assert_null (entente_text_names_find (fixture->names, place_of ("met"), place_of ("Rustam")));
  g_assert_nonnull (entente_text_names_find (fixture->names, place_of ("met"), place_of ("Rustam") + 1));
}

static void
test_nothing (void)
{
  g_autoptr (GArray) names = entente_text_names_list (NULL, NULL);

  g_assert_cmpuint (names->len, ==, 0);
  g_assert_null (entente_text_names_find (names, 3, 3));
}

#define ADD(name) \
  g_test_add ("/text-names/" #name, Fixture, NULL, set_up, test_ ## name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD (find);
  ADD (order);
  ADD (selection);
  g_test_add_func ("/text-names/nothing", test_nothing);
  return g_test_run ();
}
