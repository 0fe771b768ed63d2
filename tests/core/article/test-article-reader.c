/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"

#include <string.h>

#define PROSE "The harbour council met on Tuesday, for the first time since the storms. Nobody spoke of the ferry.\n"

/* What is told by what is in it. */
static const struct { const char *name, *text; gboolean is; } cases[] = {
  { "notes.txt", PROSE, TRUE },
  { "notes", PROSE, TRUE },
  { "notes.md", "# Ferry\n\nA short one.\n", TRUE },
  { "short.txt", "It was a short one.\n", TRUE },
  { "names.txt", "Kim\nPark\nLee\n", FALSE },
  { "wrapped.txt", "The harbour council met on Tuesday, for the first time\nsince the winter storms. Its members, all of\n"
                   "them, spoke of the ferry, the pier, and the fish.\nThen they went home.\n", TRUE },
  { "bracket.txt", "[The editor: this was cut.] The council met on Tuesday and spoke of the ferry.\n", TRUE },
  { "page.html", "<p>Words", TRUE },
  { "page", " <!-- saved -->\n<!DOCTYPE html><p>Words", TRUE },
  { "page", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>", TRUE },
  { "mail", "From: a@example.org\nSubject: x\n\nWords", TRUE },
  { "table.csv", "From,To\nKim,Park\nPark,Kim\n", FALSE },
  { "table.txt", "From,To\nKim,Park\nPark,Kim\n", FALSE },
  { "table.txt", "Name\tSaid\nKim\tWe will go there in the morning. It is far.\nPark\tWe will not. Never in life.\n", FALSE },
  { "prose.csv", PROSE, FALSE },
  { "data.json", "{\"a\": \"The council met on Tuesday for the first time since the storms. All of it.\"}", FALSE },
  { "data.txt", "[{\"from\": \"The council met on Tuesday for the first time since the storms. All.\"}]", FALSE },
  { "graph.gml", "graph [ node [ id 1 label \"Ann\" ] node [ id 2 ] ]", FALSE },
  { "graph.xml", "<gexf><graph/></gexf>", FALSE },
  { "refs.txt", "TY  - JOUR\nTI  - The council met on Tuesday, for the first time since the storms. And so on.\nER  - \n", FALSE },
  { "empty", "", FALSE },
};

static void
test_sniff (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_test_message ("%s: %s", cases[i].name, cases[i].text);
      g_assert_cmpint (entente_article_is (bytes, cases[i].name), ==, cases[i].is);
    }
}

/* A plain text is as it is in the file, but for a byte order mark. */
static void
test_plain (void)
{
  static const char text[] = "\xef\xbb\xbf" "Title\r\n\r\n  “Words that never end, and a \xc2\xad hyphen-\n\n\n" PROSE "  ";
  g_autoptr (EntenteArticle) article = article_sample_read ("a.txt", text, -1);

  g_assert_cmpstr (article->text, ==, text + 3);
  g_assert_cmpstr (article->encoding, ==, "UTF-8");
  g_assert_false (article->is_guess);
  g_assert_null (article->title);
}

static void
test_markdown (void)
{
  static const char text[] = "---\ntitle: \"The ferry\"\nauthor: Ada Brook\ndate: 2025-03-21\nlang: en\n---\n\n# Other\n\n*Words.*\n";
  g_autoptr (EntenteArticle) article = article_sample_read ("a.md", text, -1);
  g_autoptr (EntenteArticle) headed = article_sample_read ("a.md", "\n# The ferry\n\nWords.", -1);

  g_assert_cmpstr (article->text, ==, text);
  g_assert_cmpstr (article->title, ==, "The ferry");
  g_assert_cmpstr (article->authors->pdata[0], ==, "Ada Brook");
  g_assert_cmpstr (article->published, ==, "2025-03-21");
  g_assert_cmpstr (article->language, ==, "en");
  g_assert_cmpstr (headed->title, ==, "The ferry");
}

/* What is not UTF-8 is a guess, unless somebody says what it is. */
static void
test_encodings (void)
{
  static const char latin[] = PROSE "The end, \xe4\xf6\xfc.";
  g_autoptr (GBytes) bytes = g_bytes_new_static (latin, strlen (latin));
  g_autoptr (EntenteArticle) guessed = article_sample_read_bytes ("a.txt", bytes);
  g_autoptr (EntenteArticle) chosen = NULL, wide = NULL;
  g_autoptr (GError) error = NULL, unknown = NULL;
  const EntenteArticleOptions cyrillic = { "WINDOWS-1251" }, utf8 = { "UTF-8" }, none = { "NO-SUCH" };

  g_assert_true (guessed->is_guess);
  g_assert_nonnull (strstr (guessed->text, "äöü"));
  chosen = entente_article_read (bytes, "a.txt", &cyrillic, NULL, NULL);
  g_assert_false (chosen->is_guess);
  g_assert_nonnull (strstr (chosen->text, "дць"));
  g_assert_null (entente_article_read (bytes, "a.txt", &utf8, NULL, &error));
  g_assert_error (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCODING);
  g_assert_null (entente_article_read (bytes, "a.txt", &none, NULL, &unknown));
  g_assert_nonnull (strstr (unknown->message, "NO-SUCH"));
  wide = article_sample_read ("a.txt", "\xff\xfeT\0h\0e\0 \0e\0n\0d\0.\0", 18);
  g_assert_cmpstr (wide->text, ==, "The end.");
  g_assert_false (wide->is_guess);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) zero = g_bytes_new_static ("The end\0of it. And all of that was long ago.", 44);
  g_autoptr (GBytes) blank = g_bytes_new_static (" \n\t\n", 4);
  g_autoptr (GBytes) picture = g_bytes_new_static ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  g_autoptr (GBytes) rtf = g_bytes_new_static ("{\\rtf1 Words}", 13);
  g_autoptr (GBytes) word = g_bytes_new_static ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", 33);
  g_autoptr (GBytes) locked =
    g_bytes_new_static ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 41);

  article_sample_assert_refused ("a.txt", zero, ENTENTE_ARTICLE_ERROR_INVALID, "zero");
  article_sample_assert_refused ("a.md", blank, ENTENTE_ARTICLE_ERROR_NO_WORDS, "no words");
  article_sample_assert_refused ("a.png", picture, ENTENTE_ARTICLE_ERROR_UNKNOWN, "no text");
  article_sample_assert_refused ("a.rtf", rtf, ENTENTE_ARTICLE_ERROR_UNKNOWN, "DOCX");
  article_sample_assert_refused ("a.doc", word, ENTENTE_ARTICLE_ERROR_UNKNOWN, "DOCX");
  article_sample_assert_refused ("a.docx", locked, ENTENTE_ARTICLE_ERROR_ENCRYPTED, "password");
}

/* A paragraph of five million letters with an opening mark and no closing one. */
static void
test_large (void)
{
  GString *text = g_string_new ("“");
  g_autoptr (EntenteArticle) article = NULL;

  while (text->len < 5000000)
    g_string_append (text, "The council met on Tuesday. ");
  article = article_sample_read ("a.txt", text->str, (gssize) text->len);
  g_assert_cmpstr (article->text, ==, text->str);
  g_string_free (text, TRUE);
}

/* Invalid and cut UTF-8 never becomes other words in silence. */
static void
test_cut (void)
{
  static const char text[] = PROSE "“회의는 화요일에 열렸다.” Совет собрался.";

  for (gsize length = strlen (text); length > 60; length--)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
      g_autoptr (EntenteArticle) article = entente_article_read (bytes, "a.txt", NULL, NULL, NULL);

      if (article != NULL && !article->is_guess)
        g_assert_true (strncmp (article->text, text, length) == 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-reader/sniff", test_sniff);
  g_test_add_func ("/article-reader/plain", test_plain);
  g_test_add_func ("/article-reader/markdown", test_markdown);
  g_test_add_func ("/article-reader/encodings", test_encodings);
  g_test_add_func ("/article-reader/refused", test_refused);
  g_test_add_func ("/article-reader/large", test_large);
  g_test_add_func ("/article-reader/cut", test_cut);

  return g_test_run ();
}
