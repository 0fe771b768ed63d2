/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-article-source.h"
#include "entente-history.h"
#include "entente-json.h"
#include "entente-passage-statement.h"
#include "entente-statement.h"

#include <string.h>

static EntenteArticle *
make_article (void)
{
  EntenteArticle *article = entente_article_new ();

  entente_article_take_text (article, g_strdup ("Title\n\nThe council met.\n\n\f“We will not wait,” she said."));
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, "The ferry");
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHER, "Harbour Notes");
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHED, "2025-03-21");
  entente_article_offer (article, ENTENTE_ARTICLE_MADE, "2025-03-22");
  entente_article_offer (article, ENTENTE_ARTICLE_URL, "https://harbour.example/ferry");
  entente_article_offer (article, ENTENTE_ARTICLE_LANGUAGE, "en");
  entente_article_offer_author (article, "Ada Brook");
  return article;
}

static EntenteSource *
add (EntenteHistory       *history,
     const EntenteArticle *article,
     const char           *file)
{
  EntenteDocument *document = entente_history_get_document (history);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autofree char *id = NULL;
  g_autoptr (EntenteDraft) draft = entente_article_source_make_draft (document, article, file, measure, &id);

  g_assert_true (entente_history_apply (history, draft));
  return ENTENTE_SOURCE (entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, id));
}

/* One step adds the source with all that is known, and its publisher; one Undo takes all of it away. */
static void
test_add (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteArticle) article = make_article ();
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  EntenteSource *source;
  EntenteActor *publisher;

  g_assert_null (entente_article_source_find (document, article));
  source = add (history, article, "ferry.html");
  g_assert_cmpstr (entente_source_get_title (source), ==, "The ferry");
  g_assert_cmpstr (entente_source_get_text (source), ==, article->text);
  g_assert_cmpstr (entente_source_get_url (source), ==, article->url);
  g_assert_cmpstr (entente_source_get_published (source), ==, "2025-03-21");
  g_assert_cmpstr (entente_source_get_language (source), ==, "en");
  g_assert_cmpstr (entente_source_get_authors (source)[0], ==, "Ada Brook");
  g_assert_cmpstr (entente_source_get_sha256 (source), ==, sum);
  publisher = ENTENTE_ACTOR (entente_document_lookup (document, entente_source_get_publisher (source)));
  g_assert_cmpstr (entente_actor_get_name (publisher), ==, "Harbour Notes");
  g_assert_true (entente_article_source_find (document, article) == source);
  g_assert_cmpstr (entente_history_get_undo_name (history), ==, "Add “The ferry”");
  g_assert_true (entente_history_undo (history));
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_SOURCE), ==, 0);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 0);
}

/* Who is in the document under this name is the publisher. */
static void
test_publisher (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteArticle) first = make_article (), second = make_article ();

  add (history, first, "a.html");
  entente_article_take_text (second, g_strdup ("Other words"));
  g_clear_pointer (&second->publisher, g_free);
  entente_article_offer (second, ENTENTE_ARTICLE_PUBLISHER, "HARBOUR NOTES");
  add (history, second, "b.html");
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, 1);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_SOURCE), ==, 2);
}

/* A page may be called like its publisher. */
static void
test_same_name (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteArticle) article = entente_article_new ();
  EntenteSource *source;

  entente_article_take_text (article, g_strdup ("Words."));
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, "Harbour Notes");
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHER, "Harbour Notes");
  source = add (history, article, "");
  g_assert_true (ENTENTE_IS_ACTOR (entente_document_lookup (document, entente_source_get_publisher (source))));
}

/* Without a title the first line is one, or the name of the file. */
static void
test_titles (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteArticle) lined = entente_article_new (), long_one = entente_article_new ();

  entente_article_take_text (lined, g_strdup ("First line\n\nWords."));
  entente_article_take_text (long_one, g_strnfill (500, 'a'));
  g_assert_cmpstr (entente_source_get_title (add (history, lined, "a.txt")), ==, "First line");
  g_assert_cmpstr (entente_source_get_title (add (history, long_one, "my notes.txt")), ==, "my notes");
}

/* A statement of a text with pages says its page. */
static void
test_page (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteArticle) article = make_article ();
  EntenteSource *source = add (history, article, "a.pdf");
  glong start = g_utf8_pointer_to_offset (article->text, strstr (article->text, "We will"));
  g_autoptr (EntenteItem) statement = entente_passage_statement_new (source, (guint) start, (guint) start + 16);
  const EntenteRecord *anchor = entente_statement_get_anchor (ENTENTE_STATEMENT (statement));

  g_assert_cmpstr (entente_statement_get_text (ENTENTE_STATEMENT (statement)), ==, "We will not wait");
  g_assert_cmpint (entente_record_get_number (anchor, ENTENTE_ANCHOR_PAGE), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-source/add", test_add);
  g_test_add_func ("/article-source/publisher", test_publisher);
  g_test_add_func ("/article-source/same-name", test_same_name);
  g_test_add_func ("/article-source/titles", test_titles);
  g_test_add_func ("/article-source/page", test_page);

  return g_test_run ();
}
