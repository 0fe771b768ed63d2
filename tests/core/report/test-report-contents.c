/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-contents.h"

#include "entente-citation.h"
#include "entente-set-aside.h"

#include "sample.h"

#include <string.h>

static EntenteReport *
new_part_report (EntenteDocument *document,
                 gboolean         brief,
                 const char      *part)
{
  const EntenteReportOptions options = {
    .whole = TRUE, .brief = brief, .part = part, .n_listed = ENTENTE_REPORT_LISTED_MAX,
  };
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      entente_layout_set_position (entente_document_get_layout (document), entente_item_get_id (actor),
                                   &(EntentePoint) { 0, (int) i * 1000 });
    }
  scene = entente_scene_new (document, measure);
  sheet = entente_sheet_new (scene, document, &(EntenteSheetOptions) { .footnotes = ENTENTE_SHEET_NOTES_NUMBERS });
  return entente_report_contents_new (sheet, document, &options, NULL, NULL);
}

static EntenteReport *
new_report (EntenteDocument *document,
            gboolean         brief)
{
  return new_part_report (document, brief, NULL);
}

static char *
block_text (EntenteReport *report,
            guint          nth)
{
  const EntenteReportBlock *block = entente_report_get_block (report, nth);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->n_runs; i++)
    g_string_append (text, entente_report_get_run (report, block, i)->text);
  return g_string_free (text, FALSE);
}

/* All of a report, a line for each block. */
static char *
whole_text (EntenteReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    {
      g_autofree char *line = block_text (report, i);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static int
find_picture (EntenteReport *report)
{
  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    if (entente_report_get_block (report, i)->kind == ENTENTE_REPORT_PICTURE)
      return (int) i;
  return -1;
}

/* A document without anything is called so, and nothing is claimed of what is not there. */
static void
test_empty (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteReport) report = new_report (document, FALSE);
  g_autoptr (EntenteReport) brief = new_report (document, TRUE);
  g_autofree char *text = whole_text (report);
  g_autofree char *brief_text = whole_text (brief);

  g_assert_cmpuint (count (text, "There is nothing to report"), ==, 1);
  g_assert_null (strstr (text, "Every "));
  g_assert_null (strstr (text, "Confirmed"));
  g_assert_cmpint (find_picture (report), ==, -1);
  g_assert_cmpstr (text, ==, brief_text);
}

/* What is there is told; of what is not there nothing is claimed. */
static void
test_no_relations (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteReport) report = NULL;
  g_autofree char *text = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", 0);
  report = new_report (document, FALSE);
  text = whole_text (report);
  g_assert_nonnull (strstr (text, "There are no relations."));
  g_assert_nonnull (strstr (text, "There are no statements."));
  g_assert_null (strstr (text, "Every "));
  g_assert_null (strstr (text, "Confirmed"));
}

/* The words of each statement are in a report once, however many relations rest on it, and each source in full once
 * beside the list of sources. */
static void
test_once (void)
{
  static const char *const words[] = {
    "Kim Jong-un shakes hands", "During his trip", "I have never met him", "he met Kim twice", "I am sure that",
  };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteReport) report = NULL;
  g_autofree char *text = NULL;

  sample_add (document, ENTENTE_ITEM_RELATION, "more", ENTENTE_RELATION_FROM, "kim", ENTENTE_RELATION_TO, "tass", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "both", ENTENTE_STATEMENT_TEXT, "Both of it", ENTENTE_STATEMENT_SPEAKER,
              "kim", ENTENTE_STATEMENT_SOURCE, "article", ENTENTE_STATEMENT_ABOUT, "more supports, met supports", 0);
  report = new_report (document, FALSE);
  text = whole_text (report);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (count (text, words[i]), ==, 1);
  g_assert_cmpuint (count (text, "Both of it"), ==, 1);
  g_assert_cmpuint (count (text, "Shoigu's surprise visit to Pyongyang"), ==, 2);
}

/* A name and a word do not make a sentence. */
static void
test_titles (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteReport) report = NULL;
  g_autofree char *text = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "visit", ENTENTE_ACTOR_NAME, "Shoigu in Pyongyang", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "city", ENTENTE_ACTOR_NAME, "Pyongyang", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "to", ENTENTE_RELATION_FROM, "visit", ENTENTE_RELATION_TO, "city",
              ENTENTE_RELATION_KIND, "to", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "of", ENTENTE_RELATION_FROM, "city", ENTENTE_RELATION_TO, "visit",
              ENTENTE_RELATION_KIND, "scene of", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "Words", ENTENTE_STATEMENT_ABOUT,
              "to supports", ENTENTE_STATEMENT_SPEAKER, "city", 0);
  report = new_report (document, FALSE);
  text = whole_text (report);
  g_assert_null (strstr (text, "Shoigu in Pyongyang to Pyongyang"));
  g_assert_nonnull (strstr (text, "\nShoigu in Pyongyang: to Pyongyang"));
  g_assert_nonnull (strstr (text, "\nPyongyang: scene of Shoigu in Pyongyang"));
}

/* The links of an actor can be followed if they are safe. Notes of statements are there. Grades are explained only where
 * something is graded. */
static void
test_facts (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (EntenteReport) graded = NULL;
  g_autofree char *text = NULL;
  g_autofree char *graded_text = NULL;
  guint n_links = 0;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "A", ENTENTE_ACTOR_LINKS,
              "https://example.org/a javascript:alert(1)", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "Words", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_NOTE, "A note on it", 0);
  report = new_report (document, FALSE);
  text = whole_text (report);
  for (guint i = 0; i < entente_report_get_n_blocks (report); i++)
    for (guint j = 0; j < entente_report_get_block (report, i)->n_runs; j++)
      {
        const char *link = entente_report_get_run (report, entente_report_get_block (report, i), j)->link;

        if (link != NULL)
          g_assert_cmpstr (link, ==, "https://example.org/a");
        n_links += link != NULL;
      }
  g_assert_cmpuint (n_links, ==, 1);
  g_assert_nonnull (strstr (text, "javascript:alert(1)"));
  g_assert_nonnull (strstr (text, "\nA note on it\n"));
  g_assert_null (strstr (text, "Admiralty"));

  sample_add (document, ENTENTE_ITEM_STATEMENT, "t", ENTENTE_STATEMENT_TEXT, "Words", ENTENTE_STATEMENT_CREDIBILITY, "2",
              0);
  graded = new_report (document, FALSE);
  graded_text = whole_text (graded);
  g_assert_cmpuint (count (graded_text, "Admiralty"), ==, 1);
}

/* What supports and what disputes a relation is told apart, and best and worst are what they are called. */
static void
test_best_and_worst (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteReport) report = new_report (document, FALSE);
  g_autofree char *text = whole_text (report);
  const char *best = strstr (text, "\nBest Supported\n"), *worst = strstr (text, "\nLeast Supported, or Disputed\n");
  const char *confirmed = strstr (text, "\nSergei Shoigu: met Kim Jong-un ·\302\240" "21 March 2025");
  const char *disputed = strstr (text, "\nSergei Shoigu: met Kim Jong-un ·\302\240" "13 September 2024");
  const char *unsupported = strstr (text, "\nTASS: reports on Sergei Shoigu");

  g_assert_true (best != NULL && best < confirmed && confirmed < worst);
  g_assert_true (worst < disputed && disputed < unsupported);
  g_assert_nonnull (strstr (text, "disputed by Kim Jong-un4 ·\302\240" "disputed in 3\n"));
}

/* No line of a block ends in a separator, and none has an empty part. */
static void
test_separators (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteReport) report = new_report (document, FALSE);
  g_autofree char *text = whole_text (report);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_false (g_str_has_suffix (*line, "·\302\240") || g_str_has_suffix (*line, "· "));
      g_assert_false (g_str_has_prefix (*line, " ·"));
      g_assert_null (strstr (*line, "· "));
      g_assert_null (strstr (*line, "·\302\240 ·"));
    }
}

/* A brief report ends with the picture and has no numbers that lead nowhere. */
static void
test_brief (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteReport) brief = new_report (document, TRUE);
  g_autoptr (EntenteReport) full = new_report (document, FALSE);
  g_autofree char *text = whole_text (brief);

  g_assert_cmpint (find_picture (brief), ==, (int) entente_report_get_n_blocks (brief) - 1);
  g_assert_cmpuint (entente_report_get_last_note (brief), ==, 0);
  g_assert_nonnull (strstr (text, "Who Speaks"));
  /* The source of what one who is not named has said; the origins of the others are told as such. */
  g_assert_nonnull (strstr (text, "(Korea JoongAng Daily)"));
  g_assert_cmpuint (count (text, "(Korea JoongAng Daily)"), ==, 1);
  for (guint i = 0; i < entente_report_get_n_blocks (brief); i++)
    for (guint j = 0; j < entente_report_get_block (brief, i)->n_runs; j++)
      g_assert_cmpuint (entente_report_get_run (brief, entente_report_get_block (brief, i), j)->note, ==, 0);
  g_assert_cmpint (find_picture (full), >, 3);
  g_assert_cmpuint (entente_report_get_last_note (full), ==, 5);
}

/* A star of so many actors beside the centre. */
static EntenteDocument *
star_new (guint n)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "centre", ENTENTE_ACTOR_NAME, "The Centre", 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i), *relation = g_strdup_printf ("r%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, id, ENTENTE_RELATION_TO, "centre",
                  0);
    }
  return document;
}

/* Ten are listed by each measure, and those who share the last place are counted. Who is on no way between others has
 * no place by that. */
static void
test_places (void)
{
  g_autoptr (EntenteDocument) document = star_new (12), small = star_new (3);
  g_autoptr (EntenteReport) report = new_report (document, FALSE), of_small = new_report (small, FALSE);
  g_autoptr (EntenteReport) brief = new_report (document, TRUE);
  g_autofree char *text = whole_text (report), *small_text = whole_text (of_small), *brief_text = whole_text (brief);

  g_assert_cmpuint (count (text, "Places in the Network\n"), ==, 1);
  g_assert_cmpuint (count (text, "1. The Centre" ENTENTE_CITATION_SEPARATOR "12\n"), ==, 1);
  g_assert_cmpuint (count (text, "1. The Centre" ENTENTE_CITATION_SEPARATOR "1.0000\n"), ==, 2);
  g_assert_cmpuint (count (text, "2. a8" ENTENTE_CITATION_SEPARATOR "1\n"), ==, 1);
  g_assert_cmpuint (count (text, "2. a9" ENTENTE_CITATION_SEPARATOR "1\n"), ==, 0);
  g_assert_cmpuint (count (text, "And 3 others at the last of these places\n"), ==, 3);
  g_assert_cmpuint (count (text, "1, around The Centre (13 actors)\n"), ==, 1);
  g_assert_null (strstr (small_text, "Places in the Network"));
  g_assert_null (strstr (brief_text, "Places in the Network"));
}

static void
set_aside (EntenteDocument *document,
           const char      *finding,
           const char      *item,
           const char      *reason)
{
  EntenteRecord *record = entente_record_new (&entente_set_aside_shape);

  entente_record_set_text (record, ENTENTE_SET_ASIDE_FINDING, finding);
  entente_record_set_text (record, ENTENTE_SET_ASIDE_ITEM, item);
  entente_record_set_text (record, ENTENTE_SET_ASIDE_REASON, reason);
  entente_record_add_record (entente_document_get_record (document), ENTENTE_DOCUMENT_SET_ASIDE, record);
}

/* What was set aside is told with its reason, if it is still found; what is disputed, by whom and when. */
static void
test_audit (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteReport) report = NULL;
  g_autofree char *text = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Ann", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "Bo", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "a", ENTENTE_RELATION_TO, "b", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, "No.", ENTENTE_STATEMENT_SPEAKER, "a",
              ENTENTE_STATEMENT_DATE, "2025-03-21", ENTENTE_STATEMENT_ABOUT, "r disputes", 0);
  set_aside (document, "no-statement", "r", "It is only denied.");
  set_aside (document, "one-origin", "r", "This was so once.");
  report = new_report (document, FALSE);
  text = whole_text (report);
  g_assert_cmpuint (count (text, "What Was Set Aside"), ==, 1);
  g_assert_cmpuint (count (text, "It is only denied."), ==, 1);
  g_assert_cmpuint (count (text, "This was so once."), ==, 0);
  g_assert_cmpuint (count (text, "What Is Disputed"), ==, 1);
  g_assert_nonnull (strstr (text, "21 March 2025 ·\302\240disputes it ·\302\240Ann"));
  g_assert_nonnull (strstr (text, "Only spoken of, and never heard: Bo."));
  g_assert_nonnull (strstr (text, "Ann of Bo: 1 statement, 0 supporting, 1 disputing"));
}

/* A part that is a chain tells its steps in their order; a document that happens to be one does not. */
static void
test_chain (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteReport) report = NULL, whole = NULL, star = NULL;
  g_autofree char *text = NULL, *whole_words = NULL, *star_words = NULL;
  g_autoptr (EntenteDocument) other = star_new (3);

  entente_document_remove (document, entente_document_lookup (document, "met-before"));
  entente_document_remove (document, entente_document_lookup (document, "joongang"));
  report = new_part_report (document, FALSE, "only 2 relations");
  whole = new_report (document, FALSE);
  star = new_part_report (other, FALSE, "only 3 relations");
  text = whole_text (report);
  whole_words = whole_text (whole);
  star_words = whole_text (star);
  g_assert_cmpuint (count (text, "How Kim Jong-un and TASS are connected\nKim Jong-un ← met — Sergei Shoigu"), ==, 1);
  g_assert_cmpuint (count (text, "\nSergei Shoigu ← reports on — TASS" ENTENTE_CITATION_SEPARATOR "the weakest step"),
                    ==, 1);
  g_assert_null (strstr (whole_words, "are connected"));
  g_assert_null (strstr (star_words, "are connected"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-contents/empty", test_empty);
  g_test_add_func ("/report-contents/no-relations", test_no_relations);
  g_test_add_func ("/report-contents/once", test_once);
  g_test_add_func ("/report-contents/titles", test_titles);
  g_test_add_func ("/report-contents/facts", test_facts);
  g_test_add_func ("/report-contents/best-and-worst", test_best_and_worst);
  g_test_add_func ("/report-contents/separators", test_separators);
  g_test_add_func ("/report-contents/brief", test_brief);
  g_test_add_func ("/report-contents/places", test_places);
  g_test_add_func ("/report-contents/audit", test_audit);
  g_test_add_func ("/report-contents/chain", test_chain);
  return g_test_run ();
}
