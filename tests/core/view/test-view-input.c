/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-input.h"

#include "entente-date.h"
#include "sample.h"

static EntenteViewInput *
input_new (EntenteDocument *document)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);

  return entente_view_input_new (document, cache);
}

static void
test_parts (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteEvidenceCache *cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_begin (document);
  guint n_calls = 1, n_items = 0;

  while (entente_view_input_go_on (input, document, cache, 3))
    n_calls++;
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      guint n = entente_view_input_get_n (input, kind);

      g_assert_cmpuint (n, ==, entente_document_get_n_items (document, kind));
      n_items += n;
      for (guint i = 0; i < n; i++)
        {
          EntenteItem *item = entente_view_input_get_item (input, kind, i);

          g_assert_cmpuint (entente_view_input_find (input, kind, entente_item_get_id (item)), ==, i);
        }
    }
  g_assert_cmpuint (n_calls, ==, (n_items + 2) / 3);
  g_assert_finalize_object (cache);
  g_assert_finalize_object (document);
}

/* The input outlives the document, and links are found when it is gone. */
static void
test_links (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteViewInput) input = NULL;
  const EntenteViewLinks *links;

  sample_add (document, ENTENTE_ITEM_RELATION, "astray", ENTENTE_RELATION_FROM, "kim",
              ENTENTE_RELATION_TO, "nobody", 0);
  input = input_new (document);
  g_assert_finalize_object (document);
  links = entente_view_input_get_links (input);
  g_assert_cmpuint (links->ends[0].from, ==, entente_view_input_find (input, ENTENTE_ITEM_ACTOR, "shoigu"));
  g_assert_cmpuint (links->ends[0].to, ==, entente_view_input_find (input, ENTENTE_ITEM_ACTOR, "kim"));
  g_assert_cmpuint (links->ends[3].to, ==, ENTENTE_VIEW_NOWHERE);
  g_assert_cmpuint (links->n_relations[entente_view_input_find (input, ENTENTE_ITEM_ACTOR, "kim")], ==, 3);
  g_assert_cmpuint (links->n_relations[entente_view_input_find (input, ENTENTE_ITEM_ACTOR, "shoigu")], ==, 3);
  g_assert_cmpuint (entente_view_input_find (input, ENTENTE_ITEM_ACTOR, NULL), ==, ENTENTE_VIEW_NOWHERE);
}

static void
assert_span (EntenteViewInput *input,
             const char       *relation,
             const char       *first,
             const char       *last)
{
  const EntenteViewDates *dates = entente_view_input_get_dates (input);
  EntenteViewSpan span = dates->relations[entente_view_input_find (input, ENTENTE_ITEM_RELATION, relation)];
  EntenteDateSpan from, to;

  g_assert_true (entente_date_parse (first, &from) && entente_date_parse (last, &to));
  g_assert_cmpint (span.first, ==, from.first);
  g_assert_cmpint (span.last, ==, to.last);
}

/* A relation has its own dates, or else those of the statements about it. */
static void
test_dates (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteViewInput) input = NULL;
  EntenteViewSpan none;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "own", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "a",
              ENTENTE_RELATION_START, "2001", ENTENTE_RELATION_END, "2003-05", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "end", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "a",
              ENTENTE_RELATION_END, "2003", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "told", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "a", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "never", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "a",
              ENTENTE_RELATION_START, "some day", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_DATE, "2020-02",
              ENTENTE_STATEMENT_ABOUT, "told supports, own supports", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "t", ENTENTE_STATEMENT_DATE, "2021",
              ENTENTE_STATEMENT_ABOUT, "told disputes", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "u", ENTENTE_STATEMENT_ABOUT, "told supports, never supports", 0);
  input = input_new (document);
  assert_span (input, "own", "2001", "2003-05");
  assert_span (input, "end", "2003", "2003");
  assert_span (input, "told", "2020-02", "2021");
  none = entente_view_input_get_dates (input)->relations[3];
  g_assert_false (entente_view_span_is_dated (&none));
}

static EntenteViewSpan
read_actor (const char *start,
            const char *end)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteViewInput) input = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_START, start, ENTENTE_ACTOR_END, end, 0);
  input = input_new (document);
  return entente_view_input_get_spans (input, ENTENTE_ITEM_ACTOR)[0];
}

static void
assert_day (gint64      day,
            const char *date,
            gboolean    is_last)
{
  EntenteDateSpan span;

  g_assert_true (entente_date_parse (date, &span));
  g_assert_cmpint (day, ==, is_last ? span.last : span.first);
}

/* What is known of the beginning and of the end, and how surely. */
static void
test_spans (void)
{
  EntenteViewSpan span = read_actor ("2001", "2003-05");

  assert_day (span.first, "2001", FALSE);
  assert_day (span.begun, "2001", TRUE);
  assert_day (span.ending, "2003-05", FALSE);
  assert_day (span.last, "2003-05", TRUE);
  g_assert_false (span.is_moment || span.vague);
  span = read_actor ("2001~", NULL);
  g_assert_true (span.is_moment && span.vague);
  span = read_actor ("2001/2003", NULL);
  g_assert_false (span.is_moment || span.vague);
  assert_day (span.begun, "2001", TRUE);
  span = read_actor ("2001/..", NULL);
  g_assert_cmpint (span.ending, ==, G_MAXINT64);
  g_assert_false (span.is_moment || span.vague);
  span = read_actor ("2001/", NULL);
  g_assert_cmpint (span.last, ==, G_MAXINT64);
  g_assert_true (span.vague);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-input/parts", test_parts);
  g_test_add_func ("/view-input/links", test_links);
  g_test_add_func ("/view-input/dates", test_dates);
  g_test_add_func ("/view-input/spans", test_spans);
  return g_test_run ();
}
