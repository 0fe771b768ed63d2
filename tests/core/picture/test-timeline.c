/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-drawing.h"
#include "entente-timeline-words.h"

#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteTimeline *timeline;
} Fixture;

/* Cy comes up first, then Ann with Bo, and of Di, who has no name, nothing has a date. Three relations are of the same day. */
static void
begin (Fixture *fixture)
{
  static const struct { const char *id, *from, *to, *start; } relations[] = {
    { "met", "ann", "bo", "2024-05-01" }, { "paid", "bo", "cy", "2024-05-01" }, { "sued", "ann", "cy", "2024-05-01" },
    { "leads", "ann", "bo", "2023" }, { "knew", "ann", "di", NULL }, { "astray", "ann", "nobody", "2024" },
  };
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  g_autoptr (EntenteViewInput) input = NULL;

  fixture->document = entente_document_new ();
  for (const char *const *id = (const char *const[]) { "ann", "bo", "cy", "di", NULL }; *id != NULL; id++)
    sample_add (fixture->document, ENTENTE_ITEM_ACTOR, *id,
                ENTENTE_ACTOR_NAME, g_str_equal (*id, "di") ? NULL : *id,
                ENTENTE_ACTOR_START, g_str_equal (*id, "cy") ? "1999" : NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    sample_add (fixture->document, ENTENTE_ITEM_RELATION, relations[i].id, ENTENTE_RELATION_FROM, relations[i].from,
                ENTENTE_RELATION_TO, relations[i].to, ENTENTE_RELATION_START, relations[i].start, 0);
  sample_add (fixture->document, ENTENTE_ITEM_STATEMENT, "said", ENTENTE_STATEMENT_SPEAKER, "bo",
              ENTENTE_STATEMENT_DATE, "2024-06-01", ENTENTE_STATEMENT_ABOUT, "knew mentions", 0);
  cache = entente_evidence_cache_new (fixture->document);
  input = entente_view_input_new (fixture->document, cache);
  fixture->timeline = entente_timeline_new (input, all, NULL, NULL);
}

static void
end (Fixture *fixture)
{
  entente_timeline_unref (fixture->timeline);
  g_object_unref (fixture->document);
}

static const EntenteTimelineMark *
find (Fixture    *fixture,
      const char *id)
{
  guint n;
  const EntenteTimelineMark *marks = entente_timeline_get_marks (fixture->timeline, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (entente_item_get_id (marks[i].item), id))
      return &marks[i];
  return NULL;
}

static void
test_rows (void)
{
  Fixture fixture;
  guint n;
  const EntenteTimelineRow *rows;

  begin (&fixture);
  rows = entente_timeline_get_rows (fixture.timeline, &n);
  /* "knew" is known from when it was told of, so that Di has a row. */
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (rows[0].name, ==, "cy");
  g_assert_cmpstr (rows[1].name, ==, "ann");
  g_assert_cmpstr (rows[2].name, ==, "bo");
  g_assert_cmpstr (rows[3].name, ==, "di");
  g_assert_cmpuint (entente_timeline_get_n_undated (fixture.timeline), ==, 0);
  g_assert_null (find (&fixture, "astray"));
  g_assert_cmpuint (find (&fixture, "said")->row, ==, 2);
  g_assert_cmpuint (find (&fixture, "met")->row, ==, 1);
  g_assert_cmpuint (find (&fixture, "met")->other_row, ==, 2);
  g_assert_true (find (&fixture, "knew")->span.vague);
  end (&fixture);
}

/* Joins of one day do not cover each other. */
static void
test_slots (void)
{
  Fixture fixture;

  begin (&fixture);
  g_assert_cmpuint (find (&fixture, "met")->n_slots, ==, 3);
  g_assert_cmpuint (find (&fixture, "met")->slot, !=, find (&fixture, "sued")->slot);
  g_assert_cmpuint (find (&fixture, "paid")->slot, !=, find (&fixture, "sued")->slot);
  g_assert_cmpuint (find (&fixture, "leads")->n_slots, ==, 1);
  end (&fixture);
}

static void
assert_picked (Fixture    *fixture,
               double      x,
               double      y,
               const char *id)
{
  EntenteDayRange range = entente_timeline_get_range (fixture->timeline);
  EntenteTimelineScale scale = { 100, 1100, 400, (double) range.last - 1000, 1, 0 };
  EntenteItem *item = entente_timeline_pick (fixture->timeline, &scale, x, y);

  g_assert_cmpstr (item != NULL ? entente_item_get_id (item) : NULL, ==, id);
}

static void
test_pick (void)
{
  Fixture fixture;
  EntenteDayRange range;
  double day, top = ENTENTE_TIMELINE_AXIS_HEIGHT, row = ENTENTE_TIMELINE_ROW_HEIGHT;

  begin (&fixture);
  range = entente_timeline_get_range (fixture.timeline);
  day = 100 + (double) find (&fixture, "said")->span.first - ((double) range.last - 1000);
  assert_picked (&fixture, 50, top + 0.5 * row, "cy");
  assert_picked (&fixture, 50, top + 3.5 * row, "di");
  assert_picked (&fixture, 50, top + 4.5 * row, NULL);
  assert_picked (&fixture, 50, 5, NULL);
  assert_picked (&fixture, day, top + 2.5 * row, "said");
  assert_picked (&fixture, day - 200, top + 1.5 * row, NULL);
  /* Between the rows of Ann and Bo, at 1 May. */
  assert_picked (&fixture, 100 + (double) find (&fixture, "met")->span.first - ((double) range.last - 1000) + 3,
                 top + 2 * row, "met");
  end (&fixture);
}

static void
assert_described (Fixture    *fixture,
                  const char *id,
                  const char *expected)
{
  EntenteItem *item = entente_document_lookup (fixture->document, id);
  guint other_row, row = entente_timeline_find_row (fixture->timeline, item, &other_row);
  g_autofree char *words = entente_timeline_describe (fixture->timeline, item, row, other_row);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  Fixture fixture;

  begin (&fixture);
  assert_described (&fixture, "cy", "cy\n1999");
  assert_described (&fixture, "ann", "ann");
  assert_described (&fixture, "met", "ann – bo\n1 May 2024");
  assert_described (&fixture, "knew", "ann – di");
  end (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/rows", test_rows);
  g_test_add_func ("/timeline/slots", test_slots);
  g_test_add_func ("/timeline/pick", test_pick);
  g_test_add_func ("/timeline/words", test_words);
  return g_test_run ();
}
