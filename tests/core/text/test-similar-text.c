/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-similar-text.h"

#include <string.h>

/* A text, a quotation, and the passage that is like it; NULL if there is none. */
typedef struct {
  const char *name;
  const char *text;
  const char *quotation;
  const char *found;
} Case;

static const Case cases[] = {
  { "same", "He said: all is well now. He left.", "all is well now", "all is well now" },
  { "one-letter", "We will defend the harbour, he said.", "We will defent the harbour", "We will defend the harbour" },
  { "one-word-one-letter", "She called it \u201cdestabilising\u201d again.", "destabilizing", "destabilising" },
  { "first-letter", "She called it \u201csweeping\u201d again.", "zweeping", "sweeping" },
  { "first-word", "It was a broad agreement on trade and tariffs, he said.", "a sweeping agreement on trade and tariffs",
    "a broad agreement on trade and tariffs" },
  { "first-of-all", "Broad agreement on trade and tariffs was reached.", "Sweeping agreement on trade and tariffs",
    "Broad agreement on trade and tariffs" },
  { "word-added", "We do not agree with this plan at all.", "We do agree with this plan", "We do not agree with this plan" },
  { "word-removed", "We agree with this plan.", "We do not agree with this plan", "We agree with this plan" },
  { "other-case", "ALL IS WELL in the town.", "all is well", "ALL IS WELL" },
  { "full-stop", "It ends now. Then it began.", "It ended now.", "It ends now." },
  { "best-of-two", "The ship left the port on Monday. The ship left the port at nine on Friday.",
    "ship left the port at nine on Saturday", "ship left the port at nine on Friday" },
  { "nothing", "The ship left the port on Monday.", "Nobody expected rain tomorrow", NULL },
  { "few-words", "The ship left the port on Monday and came back.", "the harbour burned on Monday night again", NULL },
  { "short-words", "It is as it is.", "We are", NULL },
  { "empty-text", "", "all is well", NULL },
  { "no-words", "all is well", "\u2026 !", NULL },
  { "cut-start", "well in the whole of the town.", "All is well in the whole of the town",
    "well in the whole of the town" },
  { "russian", "Песков заявил: «Мы ведём переговоры о мире».", "Мы ведем переговоры о мире",
    "Мы ведём переговоры о мире" },
  { "korean", "통일부 관계자는 “상황을 예의주시하고 있다”고 말했다.", "상황을 예의주시 하고 있다",
    "상황을 예의주시하고 있다" },
  { "chinese", "外交部表示双方将继续谈判。", "双方将继续对话", "双方将继续谈判" },
  { "apostrophe", "We don\u2019t know who did it.", "We don't know who made it", "We don\u2019t know who did it" },
};

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  g_autoptr (EntenteSimilarText) text = entente_similar_text_new (the->text);
  g_autofree char *found = NULL;
  EntentePassage passage;

  if (entente_similar_text_find (text, the->quotation, &passage))
    found = g_strndup (the->text + passage.start, passage.end - passage.start);
  g_assert_cmpstr (found, ==, the->found);
}

/* In a long text of the same few words each quotation is found where it was taken, with one of its words changed. */
static void
test_random (void)
{
  static const char *const words[] = { "talks", "the", "of", "minister", "harbour", "on", "said", "вчера", "и",
                                       "통일부는", "war", "grain", "ship", "left", "in", "a", "port" };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntenteSimilarText) prepared = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      /* Every seventh word stands nowhere else. */
      char *word = i % 7 == 0 ? g_strdup_printf ("w%uord", i)
                              : g_strdup (words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

      g_ptr_array_add (all, word);
      g_string_append_printf (text, "%s ", word);
    }
  prepared = entente_similar_text_new (text->str);
  for (guint round = 0; round < 100; round++)
    {
      guint first = g_test_rand_int_range (0, 2980), n = g_test_rand_int_range (10, 20);
      guint changed = g_test_rand_int_range (1, (int) n - 1);
      g_autoptr (GString) quotation = g_string_new (NULL), wanted = g_string_new (NULL);
      g_autofree char *found = NULL;
      EntentePassage passage;

      for (guint i = first; i < first + n; i++)
        {
          g_string_append_printf (wanted, "%s%s", i > first ? " " : "", (char *) all->pdata[i]);
          g_string_append_printf (quotation, "%s%s", i > first ? " " : "",
                                  i == first + changed ? "something" : (char *) all->pdata[i]);
        }
      g_assert_true (entente_similar_text_find (prepared, quotation->str, &passage));
      found = g_strndup (text->str + passage.start, passage.end - passage.start);
      g_assert_cmpstr (found, ==, wanted->str);
    }
}

/* A text of one word, again and again, has it everywhere, and is still answered soon. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL), quotation = g_string_new (NULL);
  g_autoptr (EntenteSimilarText) prepared = NULL;
  EntentePassage passage;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "no ");
  for (guint i = 0; i < 5000; i++)
    g_string_append (quotation, "no ");
  prepared = entente_similar_text_new (text->str);
  g_assert_false (entente_similar_text_find (prepared, quotation->str, &passage));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/similar-text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/similar-text/random", test_random);
  g_test_add_func ("/similar-text/hostile", test_hostile);
  return g_test_run ();
}
