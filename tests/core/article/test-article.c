/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article.h"

/* The first value that can be one is taken. */
static void
test_details (void)
{
  g_autoptr (EntenteArticle) article = entente_article_new ();
  g_autofree char *large = g_strnfill (1000, 'a');

  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, NULL);
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, " \n ");
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, large);
  g_assert_null (article->title);
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, " The \n ferry\t");
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, "Another");
  g_assert_cmpstr (article->title, ==, "The ferry");
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHED, "soon");
  g_assert_null (article->published);
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHED, "2025-03-21T08:10:00+01:00");
  g_assert_cmpstr (article->published, ==, "2025-03-21");
  entente_article_offer (article, ENTENTE_ARTICLE_URL, "javascript:alert(1)");
  entente_article_offer (article, ENTENTE_ARTICLE_URL, "/ferry");
  g_assert_null (article->url);
  entente_article_offer (article, ENTENTE_ARTICLE_URL, "https://harbour.example/ferry");
  g_assert_cmpstr (article->url, ==, "https://harbour.example/ferry");
  entente_article_offer (article, ENTENTE_ARTICLE_LANGUAGE, "no language at all");
  g_assert_null (article->language);
  entente_article_offer (article, ENTENTE_ARTICLE_LANGUAGE, "en_GB");
  g_assert_cmpstr (article->language, ==, "en-GB");
}

static void
test_authors (void)
{
  g_autoptr (EntenteArticle) article = entente_article_new ();

  entente_article_offer_author (article, NULL);
  entente_article_offer_author (article, "Ada Brook");
  entente_article_offer_author (article, " Ada  Brook ");
  entente_article_offer_author (article, "https://harbour.example/ada");
  entente_article_offer_author (article, "Tom Reed");
  g_assert_cmpuint (article->authors->len, ==, 2);
  g_assert_cmpstr (article->authors->pdata[1], ==, "Tom Reed");
}

/* Pages begin behind form feeds, and are counted in characters. */
static void
test_pages (void)
{
  g_autoptr (EntenteArticle) article = entente_article_new ();

  entente_article_take_text (article, g_strdup ("é one"));
  g_assert_cmpuint (article->pages->len, ==, 0);
  entente_article_take_text (article, g_strdup ("é one\n\n\ftwo\fthree"));
  g_assert_cmpuint (article->pages->len, ==, 3);
  g_assert_cmpuint (g_array_index (article->pages, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (article->pages, guint, 1), ==, 8);
  g_assert_cmpuint (g_array_index (article->pages, guint, 2), ==, 12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/details", test_details);
  g_test_add_func ("/article/authors", test_authors);
  g_test_add_func ("/article/pages", test_pages);

  return g_test_run ();
}
