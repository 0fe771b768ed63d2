/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-aspect-words.h"

#include "sample.h"

static void
assert_words (EntenteItemKind  subject,
              EntenteAspect    aspect,
              const char      *expected)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GPtrArray) words = entente_aspect_list_words (document, subject, aspect, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const EntenteWordCount *count = words->pdata[i];

      g_string_append_printf (found, "%s%s:%u", i > 0 ? " " : "", count->word, count->count);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_words (void)
{
  assert_words (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, "media:2 person:2");
  assert_words (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, "met:2 reports on:1");
  assert_words (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE,
                "confirmed:0 reported:0 tentative:0 unsupported:0 disputed:0");
  assert_words (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, ":3 kim:1 shoigu:1");
  assert_words (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SOURCE, "article:4 photo:1");
  assert_words (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_GRADE, "B:4 :1 2:1");
  assert_words (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TAG, "");
}

static void
test_data (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItem) ship = entente_item_new (ENTENTE_ITEM_ACTOR, "ship");
  g_autoptr (GPtrArray) columns = NULL, words = NULL;

  entente_record_add_datum (entente_item_edit_record (ship), ENTENTE_ACTOR_DATA, "flag", ENTENTE_DATUM_TEXT, "Malta");
  g_assert_true (entente_document_insert (document, ship, G_MAXUINT));
  sample_add (document, ENTENTE_ITEM_ACTOR, "other", 0);
  columns = entente_aspect_list_columns (document, ENTENTE_ITEM_ACTOR);
  g_assert_cmpuint (columns->len, ==, 1);
  g_assert_cmpstr (((EntenteWordCount *) columns->pdata[0])->word, ==, "flag");
  words = entente_aspect_list_words (document, ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_DATA, "flag");
  g_assert_cmpuint (words->len, ==, 1);
  g_assert_cmpstr (((EntenteWordCount *) words->pdata[0])->word, ==, "Malta");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aspect-words/words", test_words);
  g_test_add_func ("/aspect-words/data", test_data);
  return g_test_run ();
}
