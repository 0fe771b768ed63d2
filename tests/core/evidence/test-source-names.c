/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-source-names.h"

#include "entente-citation.h"
#include "entente-footnotes.h"
#include "entente-id.h"
#include "sample.h"

static EntenteSource *
add_source (EntenteDocument *document,
            const char      *id,
            const char      *title,
            const char      *publisher,
            const char      *published)
{
  return ENTENTE_SOURCE (sample_add (document, ENTENTE_ITEM_SOURCE, id, ENTENTE_SOURCE_TITLE, title,
                                     ENTENTE_SOURCE_PUBLISHER, publisher, ENTENTE_SOURCE_PUBLISHED, published, 0));
}

static void
count (EntenteSourceNames *names,
       EntenteSource      *source,
       guint               n)
{
  for (guint i = 0; i < n; i++)
    entente_source_names_count (names, source);
}

/* The source that is cited most has the name of its publisher; the others have as much as they need. */
static void
test_main (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSourceNames) names = entente_source_names_new (document);
  EntenteSource *article = add_source (document, "a", "Article", "joongang", "2025-03-25");
  EntenteSource *photo = add_source (document, "p", "Photo", "joongang", "2025-03-26");
  EntenteSource *same_day = add_source (document, "q", "Other photo", "joongang", "2025-03-25");
  EntenteSource *alone = add_source (document, "t", "Report", "tass", "2025-03-25");

  count (names, photo, 1);
  count (names, article, 5);
  count (names, same_day, 1);
  count (names, alone, 1);
  g_assert_cmpstr (entente_source_names_get (names, article), ==, "Korea JoongAng Daily");
  g_assert_cmpstr (entente_source_names_get (names, photo), ==, "Korea JoongAng Daily, 26 March 2025");
  g_assert_cmpstr (entente_source_names_get (names, same_day), ==, "Korea JoongAng Daily, 25 March 2025");
  g_assert_cmpstr (entente_source_names_get (names, alone), ==, "TASS");
}

/* Where no source is cited more than the others, none has the name alone. */
static void
test_equal (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSourceNames) names = entente_source_names_new (document);
  EntenteSource *one = add_source (document, "a", "One", "joongang", "2025-03-25");
  EntenteSource *two = add_source (document, "b", "Two", "joongang", "2025-03-25");

  count (names, one, 2);
  count (names, two, 2);
  g_assert_cmpstr (entente_source_names_get (names, one), ==, "Korea JoongAng Daily, “One”");
  g_assert_cmpstr (entente_source_names_get (names, two), ==, "Korea JoongAng Daily, “Two”");
}

/* Sources that are alike in all but their ids still have names of their own. */
static void
test_unique (void)
{
  static const char *const titles[] = {
    "T", "T", "Title that is so long that it is cut before it differs: one", "",
    "Title that is so long that it is cut before it differs: two", "T",
  };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSourceNames) names = entente_source_names_new (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("source-%u", i);

      g_ptr_array_add (sources, add_source (document, id, titles[i % G_N_ELEMENTS (titles)],
                                            i % 4 == 0 ? "gone" : "joongang", i % 5 == 0 ? "2025" : "2024-01"));
      count (names, sources->pdata[i], i % 3 + 1);
    }
  for (guint i = 0; i < sources->len; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) entente_source_names_get (names, sources->pdata[i])));
}

static EntenteFootnotes *
new_footnotes (EntenteDocument *document)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return entente_footnotes_new (document, none, none, TRUE);
}

/* The first footnote cites the source in full, the others shortly, with the paragraph that is counted in its text. */
static void
test_citations (void)
{
  static const char text[] = "Headline\n\nFirst paragraph.\nStill the first.\n\nSecond says yes. Second says no.\n";
  static const struct { const char *anchor, *written; } cases[] = {
    { "|Headline|", "T ·\302\240" "TASS ·\302\240" "Paragraph 1" },
    { "|Still the|", "TASS, ¶\302\240" "2" },
    { "Second says |no|.", "TASS, ¶\302\240" "3" },
    { "|Second says|", "TASS" },
    { "|not in it|", "TASS" },
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteFootnotes) footnotes = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "tass", ENTENTE_ACTOR_NAME, "TASS", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "s", ENTENTE_SOURCE_TITLE, "T", ENTENTE_SOURCE_PUBLISHER, "tass",
              ENTENTE_SOURCE_TEXT, text, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, "Words", ENTENTE_STATEMENT_SOURCE, "s",
                  ENTENTE_STATEMENT_FORM, "narration", ENTENTE_STATEMENT_ATTRIBUTION, "on-record",
                  ENTENTE_STATEMENT_ANCHOR, cases[i].anchor, 0);
    }
  footnotes = new_footnotes (document);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteCitation) citation = entente_footnotes_cite (footnotes, i + 1);

      g_assert_cmpstr (citation->written, ==, cases[i].written);
      /* A source is not on the record in its own voice. */
      g_assert_cmpstr (citation->said, ==, "the source’s own words");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-names/main", test_main);
  g_test_add_func ("/source-names/equal", test_equal);
  g_test_add_func ("/source-names/unique", test_unique);
  g_test_add_func ("/source-names/citations", test_citations);
  return g_test_run ();
}
