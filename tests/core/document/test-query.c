/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-query.h"

#include "entente-language.h"

#include "sample.h"

static void
check (GPtrArray  *items,
       const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", entente_item_get_id (items->pdata[i]));
  g_assert_cmpstr (found->str, ==, ids);
  g_ptr_array_unref (items);
}

static void
test_lists (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteItem *article;

  sample_cite (document, "article", "photo gone");
  article = entente_document_lookup (document, "article");
  check (entente_query_said (document, "shoigu"), "honor");
  check (entente_query_said (document, "tass"), "");
  check (entente_query_relayed (document, "tass"), "honor");
  check (entente_query_said_of (document, "kim"), "twice honor handshake meeting");
  check (entente_query_said_of (document, "shoigu"), "never handshake twice meeting");
  check (entente_query_about (document, "met", NULL), "honor handshake meeting");
  check (entente_query_about (document, "met", "supports"), "handshake meeting");
  check (entente_query_about (document, "met-before", "disputes"), "never");
  check (entente_query_relations (document, "shoigu"), "met-before met reports");
  check (entente_query_relations (document, "joongang"), "");
  check (entente_query_sources (document, "tass"), "article");
  check (entente_query_sources (document, "joongang"), "article");
  check (entente_query_sources (document, "kim"), "photo article");
  check (entente_query_written_in (document, "article"), "honor meeting twice never");
  check (entente_query_cites (document, ENTENTE_SOURCE (article)), "photo");
  check (entente_query_cited_by (document, "photo"), "article");
  check (entente_query_said (document, "nobody"), "");

  g_assert_finalize_object (document);
}

/* A changed item keeps its place among those of the same date. */
static void
test_order_after_change (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteItem) changed = NULL;

  for (char id[] = "a"; *id <= 'e'; ++*id)
    sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_SPEAKER, "x", ENTENTE_STATEMENT_SOURCE, "s", 0);
  changed = entente_item_copy (entente_document_lookup (document, "b"), NULL);
  entente_record_set_text (entente_item_edit_record (changed), ENTENTE_STATEMENT_TEXT, "new");
  g_assert_true (entente_document_replace (document, entente_document_lookup (document, "b"), changed));

  check (entente_query_said (document, "x"), "a b c d e");
  check (entente_query_written_in (document, "s"), "a b c d e");
  g_assert_finalize_object (document);
}

/* A relation from an actor to itself is listed once, as is a statement about both an actor and its relation. */
static void
test_once (void)
{
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_RELATION, "loop", ENTENTE_RELATION_FROM, "x", ENTENTE_RELATION_TO, "x", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_SPEAKER, "y", ENTENTE_STATEMENT_VIA, "x x",
              ENTENTE_STATEMENT_ABOUT, "loop supports, x mentions, loop disputes", 0);

  check (entente_query_relations (document, "x"), "loop");
  check (entente_query_said_of (document, "x"), "s");
  check (entente_query_relayed (document, "x"), "s");
  check (entente_query_about (document, "loop", "supports"), "s");
  check (entente_query_about (document, "loop", "disputes"), "s");
  g_assert_finalize_object (document);
}

static void
check_title (EntenteDocument *document,
             EntenteItem     *item,
             const char      *expected)
{
  g_autofree char *title = entente_query_title (document, item);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_titles (void)
{
  EntenteDocument *document = sample_document_new ();

  check_title (document, entente_document_lookup (document, "shoigu"), "Sergei Shoigu");
  check_title (document, entente_document_lookup (document, "met"), "Sergei Shoigu met Kim Jong-un");
  check_title (document, entente_document_lookup (document, "twice"), "“he met Kim twice”");
  check_title (document, entente_document_lookup (document, "meeting"), "During his trip, Shoigu met with Kim");
  check_title (document, entente_document_lookup (document, "photo"), "Photo released by KCNA");
  check_title (document, sample_add (document, ENTENTE_ITEM_ACTOR, "x", ENTENTE_ACTOR_ALIASES, "Икс, X", 0), "Икс");
  check_title (document, sample_add (document, ENTENTE_ITEM_ACTOR, "y", 0), "y");
  check_title (document, sample_add (document, ENTENTE_ITEM_ACTOR, "blank", ENTENTE_ACTOR_NAME, " \u00a0", 0), "blank");
  check_title (document, sample_add (document, ENTENTE_ITEM_ACTOR, "other", ENTENTE_ACTOR_NAME, "", ENTENTE_ACTOR_ALIASES,
                                     " , Other", 0), "Other");
  check_title (document, sample_add (document, ENTENTE_ITEM_SOURCE, "z", ENTENTE_SOURCE_URL, "https://z.org/", 0),
               "https://z.org/");
  check_title (document, sample_add (document, ENTENTE_ITEM_SOURCE, "z2", ENTENTE_SOURCE_TITLE, " ", 0), "z2");
  check_title (document, sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_FROM, "gone", 0),
               "gone – ?");
  check_title (document, sample_add (document, ENTENTE_ITEM_ACTOR, "rtl", ENTENTE_ACTOR_NAME, "\u202eabc\n", 0),
               "⟦U+202E⟧abc⟦U+000A⟧");
  check_title (document, sample_add (document, ENTENTE_ITEM_RELATION, "r2", ENTENTE_RELATION_FROM, "rtl",
                                     ENTENTE_RELATION_TO, "kim", ENTENTE_RELATION_KIND, "%s\u2069", 0),
               "⟦U+202E⟧abc⟦U+000A⟧ %s⟦U+2069⟧ Kim Jong-un");
  g_assert_finalize_object (document);
}

static void
check_names (EntenteDocument *document,
             const char      *shown,
             const char      *others)
{
  EntenteActor *actor = ENTENTE_ACTOR (entente_document_lookup (document, "shoigu"));
  g_autoptr (GPtrArray) names = entente_query_other_names (document, actor);
  g_autofree char *joined = g_strjoinv (" · ", (char **) names->pdata);

  check_title (document, ENTENTE_ITEM (actor), shown);
  g_assert_cmpstr (joined, ==, others);
}

/* An actor is shown by its name in the reader's language, and none of its names gets lost. The title that is compared
 * and searched is that of the file. */
static void
test_names (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteDocument) copy = NULL;
  g_autofree char *raw = NULL, *mention = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "shoigu", ENTENTE_ACTOR_NAME, "Sergei Shoigu", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "shoigu", ENTENTE_RELATION_TO, "kim",
              ENTENTE_RELATION_KIND, "met", 0);
  sample_add_alias (document, "shoigu", "Syoigu", "ko-Latn");
  sample_add_alias (document, "shoigu", "세르게이 쇼이구", "ko");
  sample_add_alias (document, "shoigu", "쇼이구", "ko");
  sample_add_alias (document, "shoigu", "Сергей Шойгу", "ru-RU");
  check_names (document, "Sergei Shoigu", "Syoigu · 세르게이 쇼이구 · 쇼이구 · Сергей Шойгу");

  entente_document_set_reader (document, entente_language_parse ("ko_KR.UTF-8"), TRUE);
  check_names (document, "세르게이 쇼이구", "Sergei Shoigu · Syoigu · 쇼이구 · Сергей Шойгу");
  check_title (document, entente_document_lookup (document, "met"), "세르게이 쇼이구 met Kim Jong-un");
  raw = entente_query_raw_title (document, entente_document_lookup (document, "met"));
  g_assert_cmpstr (raw, ==, "Sergei Shoigu met Kim Jong-un");
  mention = entente_query_mention (document, ENTENTE_ITEM_ACTOR, "shoigu");
  g_assert_cmpstr (mention, ==, "세르게이 쇼이구");
  copy = entente_document_copy (document);
  check_names (copy, "세르게이 쇼이구", "Sergei Shoigu · Syoigu · 쇼이구 · Сергей Шойгу");

  entente_document_set_reader (document, entente_language_parse ("ru"), TRUE);
  check_names (document, "Сергей Шойгу", "Sergei Shoigu · Syoigu · 세르게이 쇼이구 · 쇼이구");
  entente_document_set_reader (document, entente_language_parse ("ru"), FALSE);
  check_names (document, "Sergei Shoigu", "Syoigu · 세르게이 쇼이구 · 쇼이구 · Сергей Шойгу");
  entente_document_set_reader (document, entente_language_parse ("ja"), TRUE);
  check_names (document, "Sergei Shoigu", "Syoigu · 세르게이 쇼이구 · 쇼이구 · Сергей Шойгу");
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/lists", test_lists);
  g_test_add_func ("/query/order-after-change", test_order_after_change);
  g_test_add_func ("/query/once", test_once);
  g_test_add_func ("/query/titles", test_titles);
  g_test_add_func ("/query/names", test_names);
  return g_test_run ();
}
