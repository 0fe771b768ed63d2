/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-passage.h"

#include "sample.h"

#include <string.h>

/* A text, a quotation, and the passages that it has there; NULL ends them. */
typedef struct {
  const char *name;
  const char *text;
  const char *quotation;
  const char *found[4];
} Case;

static const Case cases[] = {
  { "same", "He said: all is well. He left.", "all is well", { "all is well" } },
  { "other-words", "He said: all is well.", "all is lost", { 0 } },
  { "other-case", "He said: all is well.", "All is well", { 0 } },
  { "other-dash", "peace \u2014 at last", "peace - at last", { 0 } },
  { "missing-letter", "the honour", "the honor", { 0 } },
  { "nothing-added", "we do not agree", "we do agree", { 0 } },
  { "whole", "all", "all", { "all" } },
  { "longer-than-text", "all", "all is well", { 0 } },
  { "empty-text", "", "all", { 0 } },
  { "spaces-around", "so all is well", "  all is\n well ", { "all is well" } },
  { "white-space", "all  is\n\tvery\u00a0well", "all is very well", { "all  is\n\tvery\u00a0well" } },
  { "superscript", "the 10⁶ voters in 2020³", "10⁶ voters in 2020³", { "10⁶ voters in 2020³" } },
  { "no-superscript", "the 10⁶ voters", "106 voters", { 0 } },
  { "no-space", "all iswell", "all is well", { 0 } },
  { "quotation-marks", "\u201cIt\u2019s \u00abfine\u00bb\u201d, he said", "\"It's \u201efine\u201c\"",
    { "\u201cIt\u2019s \u00abfine\u00bb\u201d" } },
  { "korean-marks", "그는 「좋다」고 말했다", "“좋다”고", { "「좋다」고" } },
  { "several", "yes, and yes, and yes", "yes", { "yes", "yes", "yes" } },
  { "hyphen-at-line-end", "an exam-\nple of it", "an example of it", { "an exam-\nple of it" } },
  { "hyphen-kept-at-line-end", "the US-\n  Russia talks", "US-Russia talks", { "US-\n  Russia talks" } },
  { "both-at-line-ends", "exam-\nple of US-\nRussia talks", "example of US-Russia", { "exam-\nple of US-\nRussia" } },
  { "hyphen-in-line", "to re-cover it", "to recover it", { 0 } },
  { "hyphen-added", "to recover it", "to re-cover it", { 0 } },
  { "dash-at-line-end", "all -\nwell", "all well", { 0 } },
  { "quotation-has-line-ends", "an example of it", "an exam-\nple of it", { "an example of it" } },
  { "soft-hyphens", "an exam\u00adple of ty\u00ad\npe", "example of type", { "exam\u00adple of ty\u00ad\npe" } },
  { "hyphen-first", "a pre-war and war-like", "-like", { "like" } },
  { "hyphen-first-missing", "they like it", "-like", { 0 } },
  { "hyphen-last", "a pre-war and prewar", "pre-", { "pre" } },
  { "hyphen-last-missing", "the press", "pre-", { 0 } },
  { "two-hyphens", "all--well", "all-well", { 0 } },
  { "ellipsis", "We will go, and then we will return home.", "We will go … return home.",
    { "We will go, and then we will return home." } },
  { "three-dots", "We will go, and return home.", "We will go ... home", { "We will go, and return home" } },
  { "spaced-dots", "We will go, and return home.", "We will go . . . home", { "We will go, and return home" } },
  { "brackets", "We will go, and return home.", "We will go […] home", { "We will go, and return home" } },
  { "brackets-with-dots", "We will go, and return home.", "We [. . .] return (...) home.",
    { "We will go, and return home." } },
  { "wrong-order", "We will go, and return home.", "return … go", { 0 } },
  { "part-missing", "We will go, and return home.", "We will … stay … home", { 0 } },
  { "part-not-twice", "We will go.", "We will … will go", { 0 } },
  { "ellipsis-in-text", "We will… perhaps", "We will… perhaps", { "We will… perhaps" } },
  { "ellipsis-at-ends", "We will go home.", "… go …", { "go" } },
  { "full-stop-and-ellipsis", "It ended. Nothing followed. They left.", "It ended.... They left.",
    { "It ended. Nothing followed. They left." } },
  { "remark", "He will come on Friday.", "[Putin] will come", { "will come" } },
  { "remark-inside", "He told them on Friday.", "told [the ministers] on Friday", { "told them on Friday" } },
  { "capital", "“The visit is over”", "[t]he visit", { "he visit" } },
  { "brackets-of-the-source", "It [the visit] is over, is over", "It [the visit] is over", { "It [the visit] is over" } },
  { "korean", "통일부 관계자는 “예의주시하고 있다”고 말했다.", "예의주시하고 있다", { "예의주시하고 있다" } },
  { "korean-other-particle", "통일부는 말했다.", "통일부가", { 0 } },
  { "korean-line-end", "조선민\n주의 인민", "조선민주의 인민", { "조선민\n주의 인민" } },
  { "korean-line-end-is-space", "조선\n인민", "조선 인민", { "조선\n인민" } },
  { "korean-space-matters", "조선인민", "조선 인민", { 0 } },
  { "korean-part-of-syllable", "간다", "가", { 0 } },
  { "korean-decomposed", "\u1100\u1161\u11ab\u1103\u1161", "간다", { "\u1100\u1161\u11ab\u1103\u1161" } },
  { "korean-part-of-decomposed", "\u1100\u1161\u11ab\u1103\u1161", "가", { 0 } },
  { "chinese-line-end", "外交\n部", "外交部", { "外交\n部" } },
  { "russian", "Песков заявил: «Мы ведём пере-\nговоры».", "Мы ведём переговоры", { "Мы ведём пере-\nговоры" } },
  { "russian-other-letter", "Мы ведём переговоры", "Мы ведем переговоры", { 0 } },
  { "accent", "a caf\u00e9 there", "cafe\u0301", { "caf\u00e9" } },
  { "accent-missing", "a caf\u00e9 there", "cafe", { 0 } },
  { "accent-apart", "a cafe\u0301 there", "cafe", { 0 } },
  { "non-bmp", "𝒜 🙂 is 𠮷", "🙂 is 𠮷", { "🙂 is 𠮷" } },
  { "non-bmp-other", "🙂", "🙃", { 0 } },
  { "fails-first", "a-b, then ab", "ab", { "ab" } },
};

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  g_autoptr (EntentePassageText) text = entente_passage_text_new (the->text);
  EntentePassage passages[G_N_ELEMENTS (the->found) + 1];
  guint n = entente_passage_text_find (text, the->quotation, passages, G_N_ELEMENTS (passages));
  guint i;

  for (i = 0; i < n && the->found[i] != NULL; i++)
    {
      g_autofree char *found = g_strndup (the->text + passages[i].start, passages[i].end - passages[i].start);

      g_assert_cmpstr (found, ==, the->found[i]);
      g_assert_true (i == 0 || passages[i].start > passages[i - 1].start);
    }
  g_assert_cmpuint (i, ==, n);
  g_assert_true (i == G_N_ELEMENTS (the->found) || the->found[i] == NULL);
}

static void
test_at_most (void)
{
  g_autoptr (EntentePassageText) text = entente_passage_text_new ("no no no no");
  EntentePassage passages[2];

  g_assert_cmpuint (entente_passage_text_find (text, "no", passages, 2), ==, 2);
  g_assert_cmpuint (entente_passage_text_find (text, "no", passages, 0), ==, 0);
}

static void
test_can_compare (void)
{
  g_assert_false (entente_passage_can_compare (NULL));
  g_assert_false (entente_passage_can_compare (""));
  g_assert_false (entente_passage_can_compare (" -\n… [...] "));
  g_assert_true (entente_passage_can_compare (" … a"));
}

/* Each slice of a text is found in it, however its lines are set. */
static void
test_random (void)
{
  static const char *const words[] = { "go", "통일부", "Песков", "é", "🙂", "US-Russia", "\u201cso\u201d", "don\u2019t",
                                       "a", "aa", "aaa" };
  static const char *const spaces[] = { " ", "\n", "  ", "\u00a0", "\r\n" };

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL), plain = g_string_new (NULL);
      g_autoptr (EntentePassageText) prepared = NULL;
      g_autofree char *quotation = NULL;
      glong length, start;
      EntentePassage passage;

      for (int i = g_test_rand_int_range (1, 30); i > 0; i--)
        {
          const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];

          g_string_append_printf (text, "%s%s", word, spaces[g_test_rand_int_range (0, G_N_ELEMENTS (spaces))]);
          g_string_append_printf (plain, "%s ", word);
        }
      length = g_utf8_strlen (plain->str, -1);
      start = g_test_rand_int_range (0, length);
      quotation = g_utf8_substring (plain->str, start, g_test_rand_int_range (start, length) + 1);
      prepared = entente_passage_text_new (text->str);
      if (entente_passage_can_compare (quotation))
        g_assert_cmpuint (entente_passage_text_find (prepared, quotation, &passage, 1), ==, 1);
    }
}

/* A text in which a quotation can begin at every place. The loose limit only detects a quadratic cost. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *quotation = g_strnfill (20000, 'a');
  g_autoptr (EntentePassageText) prepared = NULL;
  EntentePassage passage;
  gint64 start = sample_processor_time ();

  for (guint i = 0; i < 20; i++)
    {
      for (guint j = 0; j < 19990; j++)
        g_string_append_c (text, 'a');
      g_string_append_c (text, '-');
    }
  prepared = entente_passage_text_new (text->str);
  g_assert_cmpuint (entente_passage_text_find (prepared, quotation, &passage, 1), ==, 0);
  g_assert_cmpint (sample_processor_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* A quotation is compared while it is typed. */
static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntentePassageText) prepared = NULL;
  EntentePassage passage;
  gint64 start, took;

  while (text->len < 1000000)
    g_string_append_printf (text, "Sentence %" G_GSIZE_FORMAT " of the source tells what was said.\n", text->len);
  g_string_append (text, "The end of all, and no-\nthing else.");
  prepared = entente_passage_text_new (text->str);

  start = sample_processor_time ();
  for (guint i = 0; i < 100; i++)
    {
      g_assert_cmpuint (entente_passage_text_find (prepared, "end of all, and nothing else", &passage, 1), ==, 1);
      g_assert_cmpuint (entente_passage_text_find (prepared, "the source told what was said", &passage, 1), ==, 0);
    }
  took = sample_processor_time () - start;
  g_test_minimized_result (took / 200.0, "a quotation compared with 1 MB in %.0f µs", took / 200.0);
  g_assert_cmpint (took, <, 10 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/passage/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/passage/at-most", test_at_most);
  g_test_add_func ("/passage/can-compare", test_can_compare);
  g_test_add_func ("/passage/random", test_random);
  g_test_add_func ("/passage/hostile", test_hostile);
  g_test_add_func ("/passage/large", test_large);
  return g_test_run ();
}
