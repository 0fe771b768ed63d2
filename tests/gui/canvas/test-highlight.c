/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-highlight.h"

#include "sample-grid.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteScene *scene;
  GPtrArray *selection;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  fixture->document = sample_grid_new (5, 5);
  sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "letter", ENTENTE_SOURCE_TITLE, "A letter", 0);
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "said", ENTENTE_STATEMENT_TEXT, "They met",
              ENTENTE_STATEMENT_SPEAKER, "4-4", ENTENTE_STATEMENT_ABOUT, "right-0-0 supports",
              ENTENTE_STATEMENT_SOURCE, "letter", 0);
  fixture->scene = entente_scene_new (fixture->document, measure);
  fixture->selection = g_ptr_array_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->selection);
  g_assert_finalize_object (fixture->scene);
  g_assert_finalize_object (fixture->document);
}

static void
select_item (Fixture    *fixture,
             const char *id)
{
  EntenteItem *item = entente_document_lookup (fixture->document, id);

  g_assert_nonnull (item);
  g_ptr_array_add (fixture->selection, item);
}

static EntenteRaise
get_raise (Fixture         *fixture,
           EntenteEmphasis *emphasis,
           const char      *id)
{
  guint index;
  EntentePart part = entente_scene_find (fixture->scene, id, &index);

  g_assert_cmpint (part, !=, ENTENTE_PART_NONE);

  return entente_emphasis_get (emphasis, part, index);
}

static EntenteEmphasis *
shine (Fixture    *fixture,
       const char *pointed)
{
  guint index = 0;
  EntentePart part = pointed != NULL ? entente_scene_find (fixture->scene, pointed, &index) : ENTENTE_PART_NONE;

  return entente_highlight_new (fixture->scene, fixture->document, fixture->selection, part, index);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_null (shine (fixture, NULL));
}

static void
test_actor (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  select_item (fixture, "2-2");
  emphasis = shine (fixture, NULL);
  g_assert_cmpint (get_raise (fixture, emphasis, "2-2"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, emphasis, "right-2-2"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, emphasis, "3-2"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "0-0"), ==, ENTENTE_RAISE_NOT);
  g_assert_cmpint (get_raise (fixture, emphasis, "right-3-2"), ==, ENTENTE_RAISE_NOT);
}

static void
test_pointed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  select_item (fixture, "2-2");
  emphasis = shine (fixture, "right-0-0");
  g_assert_cmpint (get_raise (fixture, emphasis, "right-0-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "0-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "1-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "2-2"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, emphasis, "4-0"), ==, ENTENTE_RAISE_NOT);
}

/* A statement is not in the picture; what it is about is, and who said it. */
static void
test_statement (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  select_item (fixture, data);
  emphasis = shine (fixture, NULL);
  g_assert_cmpint (get_raise (fixture, emphasis, "right-0-0"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, emphasis, "4-4"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "2-2"), ==, ENTENTE_RAISE_NOT);
}

/* Who speaks raises what he speaks of, though he is not part of it; selected or pointed at. */
static void
test_speaker (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  if (data == NULL)
    select_item (fixture, "4-4");
  emphasis = shine (fixture, data);
  g_assert_cmpint (get_raise (fixture, emphasis, "4-4"), ==,
                   data == NULL ? ENTENTE_RAISE_SELECTED : ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "right-0-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "0-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "1-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, emphasis, "2-2"), ==, ENTENTE_RAISE_NOT);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u-%u", i % 5, i / 5);

      select_item (fixture, id);
    }
  emphasis = shine (fixture, NULL);
  g_assert_cmpint (get_raise (fixture, emphasis, "0-0"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, emphasis, "4-3"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, emphasis, "right-0-0"), ==, ENTENTE_RAISE_NOT);
  g_assert_cmpint (get_raise (fixture, emphasis, "0-4"), ==, ENTENTE_RAISE_NOT);
}

/* What was found is lit, and what statements are about; a line never without its ends. */
static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteEmphasis) lit = NULL, selected = NULL;

  select_item (fixture, "letter");
  g_assert_null (entente_highlight_new_for_found (fixture->scene, fixture->selection, NULL));
  select_item (fixture, "2-2");
  select_item (fixture, "said");
  lit = entente_highlight_new_for_found (fixture->scene, fixture->selection, NULL);
  g_assert_cmpint (get_raise (fixture, lit, "2-2"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, lit, "right-0-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, lit, "0-0"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, lit, "4-4"), ==, ENTENTE_RAISE_NEAR);
  g_assert_cmpint (get_raise (fixture, lit, "3-3"), ==, ENTENTE_RAISE_NOT);

  /* What is selected stays so above what is lit. */
  g_ptr_array_set_size (fixture->selection, 0);
  select_item (fixture, "2-2");
  selected = entente_highlight_new (fixture->scene, fixture->document, fixture->selection, ENTENTE_PART_NONE, 0);
  entente_emphasis_add (selected, lit);
  g_assert_cmpint (get_raise (fixture, selected, "2-2"), ==, ENTENTE_RAISE_SELECTED);
  g_assert_cmpint (get_raise (fixture, selected, "0-0"), ==, ENTENTE_RAISE_NEAR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/highlight/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/highlight/actor", Fixture, NULL, set_up, test_actor, tear_down);
  g_test_add ("/highlight/pointed", Fixture, NULL, set_up, test_pointed, tear_down);
  g_test_add ("/highlight/statement", Fixture, "said", set_up, test_statement, tear_down);
  g_test_add ("/highlight/source", Fixture, "letter", set_up, test_statement, tear_down);
  g_test_add ("/highlight/speaker", Fixture, NULL, set_up, test_speaker, tear_down);
  g_test_add ("/highlight/speaker-pointed", Fixture, "4-4", set_up, test_speaker, tear_down);
  g_test_add ("/highlight/found", Fixture, NULL, set_up, test_found, tear_down);
  g_test_add ("/highlight/many", Fixture, NULL, set_up, test_many, tear_down);

  return g_test_run ();
}
