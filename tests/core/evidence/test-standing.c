/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-standing.h"

#include "entente-quotation.h"

#include "sample.h"

#include <string.h>

#define TEXT "Début. “Yes,” she said. “No,” he said. “Yes,” they said. Nobody answered."

typedef struct {
  EntenteDocument *document;
  EntenteSource *source;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = entente_document_new ();
  fixture->source = ENTENTE_SOURCE (sample_add (fixture->document, ENTENTE_ITEM_SOURCE, "kept", ENTENTE_SOURCE_TITLE,
                                                "Kept", ENTENTE_SOURCE_TEXT, TEXT, 0));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->document);
}

static void
add (Fixture    *fixture,
     const char *id,
     const char *form,
     const char *words)
{
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_FORM, form, ENTENTE_STATEMENT_TEXT, words,
              ENTENTE_STATEMENT_SOURCE, "kept", 0);
}

static void
add_with_anchor (Fixture       *fixture,
                 const char    *id,
                 const char    *form,
                 const char    *words,
                 EntenteRecord *anchor)
{
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, form);
  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, words);
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, "kept");
  entente_record_take_record (record, ENTENTE_STATEMENT_ANCHOR, anchor);
  g_assert_true (entente_document_insert (fixture->document, item, G_MAXUINT));
}

/* Adds a statement with the anchor of the nth place of some words. */
static void
add_anchored (Fixture    *fixture,
              const char *id,
              const char *words,
              guint       nth,
              gboolean    with_places)
{
  g_autoptr (EntentePassageText) prepared = entente_passage_text_new (TEXT);
  EntentePassage places[4];
  EntenteRecord *anchor;

  g_assert_cmpuint (entente_passage_text_find (prepared, words, places, 4), >, nth);
  anchor = entente_quotation_make_anchor (TEXT, &places[nth]);
  if (!with_places)
    {
      entente_record_clear (anchor, ENTENTE_ANCHOR_START);
      entente_record_clear (anchor, ENTENTE_ANCHOR_END);
    }
  add_with_anchor (fixture, id, "quote", words, anchor);
}

static const EntenteStanding *
find (GArray     *standings,
      const char *id)
{
  for (guint i = 0; i < standings->len; i++)
    if (g_str_equal (entente_item_get_id (ENTENTE_ITEM (g_array_index (standings, EntenteStanding, i).statement)), id))
      return &g_array_index (standings, EntenteStanding, i);
  g_assert_not_reached ();
}

static void
assert_words (GArray     *standings,
              const char *id,
              const char *words)
{
  const EntenteStanding *standing = find (standings, id);
  g_autofree char *found = NULL;

  g_assert_cmpint (standing->stands, ==, ENTENTE_STANDS_ONCE);
  found = g_utf8_substring (TEXT, standing->start, standing->end);
  g_assert_cmpstr (found, ==, words);
}

static void
test_quotations (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GArray) standings = NULL;

  add (fixture, "once", "quote", "No");
  add (fixture, "twice", "quote", "Yes");
  add (fixture, "nowhere", "quote", "Perhaps");
  add (fixture, "other", "paraphrase", "Nobody answered");
  standings = entente_standing_find_all (fixture->document, fixture->source, NULL);
  g_assert_cmpuint (standings->len, ==, 4);
  assert_words (standings, "once", "No");
  g_assert_cmpint (find (standings, "twice")->stands, ==, ENTENTE_STANDS_UNCLEAR);
  g_assert_cmpint (find (standings, "nowhere")->stands, ==, ENTENTE_STANDS_NOWHERE);
  g_assert_cmpint (find (standings, "other")->stands, ==, ENTENTE_STANDS_WORDLESS);
}

/* The same words at two places are told apart by their anchors, with and without the places in them. */
static void
test_anchors (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GArray) standings = NULL;

  add_anchored (fixture, "second", "Yes", 1, TRUE);
  add_anchored (fixture, "first", "Yes", 0, FALSE);
  standings = entente_standing_find_all (fixture->document, fixture->source, NULL);
  assert_words (standings, "first", "Yes");
  assert_words (standings, "second", "Yes");
  g_assert_cmpuint (find (standings, "first")->start, ==, 8);
  g_assert_cmpuint (find (standings, "second")->start, ==, 40);
  g_assert_cmpstr (entente_item_get_id (ENTENTE_ITEM (g_array_index (standings, EntenteStanding, 0).statement)), ==,
                   "first");
}

/* Places from another edition are not believed. The words are searched instead. */
static void
test_wrong_places (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GArray) standings = NULL;
  EntenteRecord *anchor = entente_record_new (&entente_anchor_shape);

  entente_record_set_text (anchor, ENTENTE_ANCHOR_EXACT, "Nobody answered");
  entente_record_set_number (anchor, ENTENTE_ANCHOR_START, 2);
  entente_record_set_number (anchor, ENTENTE_ANCHOR_END, G_MAXINT64);
  add_with_anchor (fixture, "moved", "paraphrase", "Silence", anchor);
  standings = entente_standing_find_all (fixture->document, fixture->source, NULL);
  assert_words (standings, "moved", "Nobody answered");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/standing/quotations", Fixture, NULL, set_up, test_quotations, tear_down);
  g_test_add ("/standing/anchors", Fixture, NULL, set_up, test_anchors, tear_down);
  g_test_add ("/standing/wrong-places", Fixture, NULL, set_up, test_wrong_places, tear_down);
  return g_test_run ();
}
