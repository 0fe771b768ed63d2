/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-caption.h"

#include "sample.h"

static EntenteCaption *
caption_of (EntenteDocument *document,
            const char      *id)
{
  g_autoptr (EntenteCaptions) captions = entente_captions_new (document);
  EntenteItem *item = entente_document_lookup (document, id);

  return ENTENTE_IS_ACTOR (item) ? entente_captions_for_actor (captions, ENTENTE_ACTOR (item))
                                 : entente_captions_for_relation (captions, ENTENTE_RELATION (item));
}

static void
test_actor (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) caption = caption_of (document, "shoigu");

  g_assert_cmpstr (caption->label, ==, "Sergei Shoigu, Person");
  g_assert_cmpstr (caption->title, ==,
                   "Sergei Shoigu\nСергей Шойгу, 세르게이 쇼이구\nPerson\nSecretary of Russia’s Security Council");
  g_assert_cmpstr (caption->description, ==,
                   "“I am sure that we will honor these events” — Sergei Shoigu, via TASS, 21 March 2025, B2 "
                   "(Shoigu's surprise visit to Pyongyang, https://koreajoongangdaily.joins.com/visit)");
  g_assert_null (caption->link);
}

static void
test_relation (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) caption = caption_of (document, "met-before");

  g_assert_cmpstr (caption->label, ==, "Sergei Shoigu met Kim Jong-un. "
                                       "Tentative: only unnamed voices; disputed by Kim Jong-un.");
  /* Words of somebody who is not named are not put into the mouth of the paper. */
  g_assert_cmpstr (caption->title, ==, "Sergei Shoigu met Kim Jong-un\n"
                                       "Tentative: only unnamed voices; disputed by Kim Jong-un.\n"
                                       "“he met Kim twice” — unnamed\n"
                                       "Disputing it: “I have never met him” — Kim Jong-un");
  g_assert_cmpstr (caption->description, ==,
                   "“he met Kim twice” — 25 March 2025, unnamed, B (Shoigu's surprise visit to Pyongyang, "
                   "https://koreajoongangdaily.joins.com/visit)\n"
                   "Disputing it: “I have never met him” — Kim Jong-un, October 2024, B (Shoigu's surprise visit to "
                   "Pyongyang, https://koreajoongangdaily.joins.com/visit)");
  g_assert_cmpstr (caption->link, ==, "https://koreajoongangdaily.joins.com/visit");
  g_assert_cmpstr (caption->link_name, ==, "Source at koreajoongangdaily.joins.com");
}

static void
test_own_voice (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) caption = caption_of (document, "met");

  /* By date, and the one without a date last; a source without a publisher speaks for itself. */
  g_assert_cmpstr (caption->description, ==,
                   "Kim Jong-un shakes hands with Sergei Shoigu — 22 March 2025 (Photo released by KCNA)\n"
                   "During his trip, Shoigu met with Kim — Korea JoongAng Daily, B "
                   "(Shoigu's surprise visit to Pyongyang, https://koreajoongangdaily.joins.com/visit)");
  g_assert_nonnull (strstr (caption->title, "shakes hands with Sergei Shoigu — Photo released by KCNA"));
}

static void
test_nothing_known (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) caption = caption_of (document, "reports");

  g_assert_cmpstr (caption->title, ==, "TASS reports on Sergei Shoigu\n"
                                       "Unsupported: no statement in this document supports it.");
  g_assert_null (caption->description);
  g_assert_null (caption->link);
}

static void
test_unsafe_links (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) caption = NULL;
  g_autoptr (EntenteCaption) unsafe = NULL;
  g_autoptr (EntenteCaption) archived = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "linked", ENTENTE_ACTOR_LINKS,
              "javascript:alert(1) https://user@evil.org/ http://good.example.org/a?b=1&c=2", 0);
  caption = caption_of (document, "linked");
  g_assert_cmpstr (caption->link, ==, "http://good.example.org/a?b=1&c=2");
  g_assert_cmpstr (caption->link_name, ==, "Page at good.example.org");

  sample_add (document, ENTENTE_ITEM_ACTOR, "unsafe", ENTENTE_ACTOR_LINKS,
              "file:///etc/passwd data:text/html,x http://127.0.0.1/", 0);
  unsafe = caption_of (document, "unsafe");
  g_assert_null (unsafe->link);

  sample_add (document, ENTENTE_ITEM_SOURCE, "gone", ENTENTE_SOURCE_URL, "smb://server/file",
              ENTENTE_SOURCE_ARCHIVED, "https://archive.example.org/1", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "on-reports", ENTENTE_STATEMENT_ABOUT, "reports supports",
              ENTENTE_STATEMENT_SOURCE, "gone", 0);
  archived = caption_of (document, "reports");
  g_assert_cmpstr (archived->link, ==, "https://archive.example.org/1");
}

static void
test_many (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) caption = NULL;
  g_autofree char *long_text = g_strnfill (5000, 'a');
  g_auto (GStrv) lines = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%d", i);
      g_autofree char *date = g_strdup_printf ("20%02d", 40 - i);

      sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, long_text,
                  ENTENTE_STATEMENT_SPEAKER, "tass", ENTENTE_STATEMENT_DATE, date, 0);
    }
  caption = caption_of (document, "tass");
  lines = g_strsplit (caption->description, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 9);
  g_assert_true (g_str_has_suffix (lines[0], "… — TASS, 2021"));
  g_assert_cmpuint (strlen (lines[0]), <, 700);
  g_assert_cmpstr (lines[8], ==, "And 12 more statements");
}

static void
test_cite (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaptions) captions = entente_captions_new (document);
  EntenteItem *statement = sample_add (document, ENTENTE_ITEM_STATEMENT, "lost", ENTENTE_STATEMENT_TEXT,
                                       "I did \u202eton\u202c order it", ENTENTE_STATEMENT_FORM, "quote",
                                       ENTENTE_STATEMENT_SPEAKER, "nobody-of-the-file",
                                       ENTENTE_STATEMENT_MODALITY, "denies", 0);
  g_autofree char *cited = entente_captions_cite (captions, ENTENTE_STATEMENT (statement));

  g_assert_cmpstr (cited, ==, "“I did ⟦U+202E⟧ton⟦U+202C⟧ order it” — nobody-of-the-file, denies");
}

/* One set of captions keeps words, which must be those of another set, and the next set has those after an edit. */
static void
test_kept (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaptions) kept = entente_captions_new (document);
  static const char *const ids[] = { "shoigu", "kim", "tass", "met", "met-before", "reports", "met", "shoigu" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      EntenteItem *item = entente_document_lookup (document, ids[i]);
      g_autoptr (EntenteCaption) alone = caption_of (document, ids[i]);
      g_autoptr (EntenteCaption) caption = ENTENTE_IS_ACTOR (item)
                                             ? entente_captions_for_actor (kept, ENTENTE_ACTOR (item))
                                             : entente_captions_for_relation (kept, ENTENTE_RELATION (item));

      g_assert_cmpstr (caption->label, ==, alone->label);
      g_assert_cmpstr (caption->title, ==, alone->title);
      g_assert_cmpstr (caption->description, ==, alone->description);
      g_assert_cmpstr (caption->link, ==, alone->link);
      g_assert_cmpstr (caption->link_name, ==, alone->link_name);
    }
}

static void
test_edit (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCaption) before = caption_of (document, "met-before"), after = NULL;

  sample_set_text (document, "kim", ENTENTE_ACTOR_NAME, "The Marshal");
  sample_set_text (document, "article", ENTENTE_SOURCE_URL, "https://example.org/new");
  after = caption_of (document, "met-before");
  g_assert_nonnull (strstr (before->description, "Kim Jong-un, October 2024"));
  g_assert_nonnull (strstr (after->description, "The Marshal, October 2024"));
  g_assert_null (strstr (after->description, "Kim Jong-un"));
  g_assert_nonnull (strstr (after->label, "disputed by The Marshal"));
  g_assert_nonnull (strstr (after->description, "https://example.org/new"));
  g_assert_cmpstr (after->link, ==, "https://example.org/new");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/caption/actor", test_actor);
  g_test_add_func ("/caption/relation", test_relation);
  g_test_add_func ("/caption/own-voice", test_own_voice);
  g_test_add_func ("/caption/nothing-known", test_nothing_known);
  g_test_add_func ("/caption/unsafe-links", test_unsafe_links);
  g_test_add_func ("/caption/many", test_many);
  g_test_add_func ("/caption/cite", test_cite);
  g_test_add_func ("/caption/kept", test_kept);
  g_test_add_func ("/caption/edit", test_edit);
  return g_test_run ();
}
