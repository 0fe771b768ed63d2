/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-word-spans.h"

/* A text, and its words with a stroke between them. */
typedef struct {
  const char *name;
  const char *text;
  gboolean with_marks;
  const char *words;
} Case;

static const Case cases[] = {
  { "plain", "All is well.", FALSE, "All|is|well" },
  { "marks", "All is “well”.", TRUE, "All|is|“|well|”|." },
  { "apostrophes", "don't don\u2019t 'so' dogs'", FALSE, "don't|don\u2019t|so|dogs" },
  { "hyphen", "US-Russia", FALSE, "US|Russia" },
  { "russian", "«Мы ведём», сказал", FALSE, "Мы|ведём|сказал" },
  { "korean", "통일부는 말했다", FALSE, "통일부는|말했다" },
  { "chinese", "外交部 said 好", FALSE, "外|交|部|said|好" },
  { "mixed", "A外B", FALSE, "A|外|B" },
  { "accents", "cafe\u0301 la\u0300", FALSE, "cafe\u0301|la\u0300" },
  { "none", " …!? ", FALSE, "" },
  { "empty", "", TRUE, "" },
};

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  g_autoptr (GArray) spans = entente_word_spans_new (the->text, the->with_marks);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntentePassage *span = &g_array_index (spans, EntentePassage, i);

      if (i > 0)
        g_string_append_c (words, '|');
      g_string_append_len (words, the->text + span->start, (gssize) (span->end - span->start));
    }
  g_assert_cmpstr (words->str, ==, the->words);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/word-spans/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
