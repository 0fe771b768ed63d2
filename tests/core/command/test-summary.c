/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-summary.h"

#include "sample.h"

#include <locale.h>
#include <string.h>

#define ARTICLE_LINE "    Written in: Shoigu's surprise visit to Pyongyang · Korea JoongAng Daily · 25 March 2025\n"

#define HONOR \
  "  “I am sure that we will honor these events”\n" \
  "    Sergei Shoigu · 21 March 2025 · via TASS\n" \
  "    quotation · on record · asserts · B2 (Source: mostly reliable. Statement: probably true.)\n" \
  "    … in 1945. “ … ” he added …\n" \
  ARTICLE_LINE

#define TWICE \
  "  “he met Kim twice”\n" \
  "    25 March 2025\n" \
  "    quotation · unnamed · B (Source: mostly reliable.)\n" \
  ARTICLE_LINE

#define NEVER \
  "  “I have never met him”\n" \
  "    Kim Jong-un · October 2024\n" \
  "    quotation · B (Source: mostly reliable.)\n" \
  ARTICLE_LINE

#define HANDSHAKE \
  "  Kim Jong-un shakes hands with Sergei Shoigu\n" \
  "    22 March 2025\n" \
  "    the source’s own words\n" \
  "    Written in: Photo released by KCNA · 22 March 2025\n"

#define MEETING \
  "  During his trip, Shoigu met with Kim\n" \
  "    the source’s own words · B (Source: mostly reliable.)\n" \
  ARTICLE_LINE

static const struct {
  const char *id;
  const char *text;
} pages[] = {
  { "shoigu",
    "Sergei Shoigu\n"
    "Also called: Сергей Шойгу\n"
    "Also called: 세르게이 쇼이구\n"
    "Kind: Person\n"
    "Description: Secretary of Russia’s Security Council\n"
    "\n"
    "Said (1)\n\n" HONOR "\n"
    "Said of it (4)\n\n" NEVER "\n" HANDSHAKE "\n" TWICE "\n" MEETING "\n"
    "Relations (3)\n"
    "\n"
    "  Sergei Shoigu met Kim Jong-un · 13 September 2024\n"
    "    Tentative: only unnamed voices; disputed by Kim Jong-un.\n"
    "\n"
    "  Sergei Shoigu met Kim Jong-un · 21 March 2025\n"
    "    Confirmed: 2 independent origins on the record, Korea JoongAng Daily and Photo released by KCNA;"
    " disputed by nobody.\n"
    "\n"
    "  TASS reports on Sergei Shoigu\n"
    "    Unsupported: no statement in this document supports it.\n"
    "\n"
    "Sources (2)\n"
    "\n"
    "  Photo released by KCNA · 22 March 2025\n"
    "  Shoigu's surprise visit to Pyongyang · Korea JoongAng Daily · 25 March 2025\n" },
  { "met-before",
    "Sergei Shoigu met Kim Jong-un\n"
    "From: Sergei Shoigu\n"
    "To: Kim Jong-un\n"
    "When: 13 September 2024\n"
    "\n"
    "Tentative: only unnamed voices; disputed by Kim Jong-un.\n"
    "\n"
    "Supported by (1)\n\n" TWICE "\n"
    "Disputed by (1)\n\n" NEVER },
  { "honor",
    "“I am sure that we will honor these events”\n"
    "  Sergei Shoigu · 21 March 2025 · via TASS\n"
    "  quotation · on record · asserts · B2 (Source: mostly reliable. Statement: probably true.)\n"
    "  … in 1945. “ … ” he added …\n"
    "  Written in: Shoigu's surprise visit to Pyongyang · Korea JoongAng Daily · 25 March 2025\n"
    "  Compared with the text: no text stored\n"
    "\n"
    "About (1)\n"
    "  mentions: Sergei Shoigu met Kim Jong-un\n" },
  { "article",
    "Shoigu's surprise visit to Pyongyang\n"
    "Kind: Article\n"
    "Publisher: Korea JoongAng Daily\n"
    "Authors: Seo\n"
    "Published: 25 March 2025\n"
    "Reliability: B · mostly reliable\n"
    "Address: https://koreajoongangdaily.joins.com/visit\n"
    "Draws on: “gone”, which is not in the document\n"
    "\n"
    "Statements (4)\n\n" HONOR "\n" MEETING "\n" TWICE "\n" NEVER "\n"
    "Draws on (1)\n"
    "\n"
    "  Photo released by KCNA · 22 March 2025\n" },
};

static void
test_pages (void)
{
  EntenteDocument *document = sample_document_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *text = NULL;

      /* A source that draws on another changes what relations say. */
      if (g_strcmp0 (pages[i].id, "article") == 0)
        sample_cite (document, "article", "photo gone");
      text = entente_summary_text (document, pages[i].id, 0);
      g_assert_cmpstr (text, ==, pages[i].text);
    }
  g_assert_null (entente_summary_text (document, "nobody", 0));
  g_assert_finalize_object (document);
}

/* Missing items are named, and odd characters are shown without harm. */
static void
test_poor (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *actor = NULL, *relation = NULL, *statement = NULL, *source = NULL;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "\x1b[31mred\u202e", ENTENTE_ACTOR_KIND, "%s%n",
              ENTENTE_ACTOR_LINKS, "javascript:alert(1)", ENTENTE_ACTOR_START, "soon\n\u202e", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "r", ENTENTE_RELATION_TO, "gone", ENTENTE_RELATION_DIRECTED, "false",
              ENTENTE_RELATION_END, "2024", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_SPEAKER, "nobody",
              ENTENTE_STATEMENT_ABOUT, "gone disputes, r", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "q", ENTENTE_SOURCE_URL, "file:///etc/passwd",
              ENTENTE_SOURCE_RELIABILITY, "Z", ENTENTE_SOURCE_TEXT, "쇼이구", 0);
  actor = entente_summary_text (document, "a", 0);
  relation = entente_summary_text (document, "r", 0);
  statement = entente_summary_text (document, "s", 0);
  source = entente_summary_text (document, "q", 0);

  g_assert_cmpstr (actor, ==, "⟦U+001B⟧[31mred⟦U+202E⟧\nKind: %s%n\nStart: soon⟦U+000A⟧⟦U+202E⟧\n"
                              "Link: javascript:alert(1) (not safe to open)\n");
  g_assert_cmpstr (relation, ==, "? – gone\nBetween: not given\nAnd: “gone”, which is not in the document\n"
                                 "End: 2024\n\nUnsupported: no statement in this document supports it.\n");
  g_assert_cmpstr (statement, ==, "(no words given)\n  nobody\n  Written in: no source given\n"
                                  "  Remark: the statement has no words\n"
                                  "  Remark: the statement has no source, so that it confirms nothing\n\nAbout (2)\n"
                                  "  disputes: “gone”, which is not in the document\n  mentions: ? – gone\n");
  g_assert_cmpstr (source, ==, "file:///etc/passwd\nReliability: Z\nAddress: file:///etc/passwd (not safe to open)\n"
                               "Stored text: 3 characters, kept in the file\nRemark: the source has no title\n");
  g_assert_finalize_object (document);
}

static void
test_width (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autofree char *text = entente_summary_text (document, "shoigu", 40);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpint (g_utf8_strlen (*line, -1), <=, 40);
  g_assert_finalize_object (document);
}

static void
test_overview (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autofree char *text = NULL;

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "A visit");
  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_SUMMARY, "Who met.");
  sample_add (document, ENTENTE_ITEM_ACTOR, "x", ENTENTE_ACTOR_KIND, "vessel", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "y", 0);
  text = entente_summary_overview (document, 0);
  g_assert_cmpstr (text, ==,
                   "A visit\n"
                   "Who met.\n"
                   "\n"
                   "Actors (6)\n"
                   "  People (2): Sergei Shoigu and Kim Jong-un\n"
                   "  News Media (2): TASS and Korea JoongAng Daily\n"
                   "  vessel (1): x\n"
                   "  Of no kind (1): y\n"
                   "\n"
                   "Relations (3)\n"
                   "  Confirmed: 1\n"
                   "  Tentative: 1\n"
                   "  Unsupported: 1\n"
                   "  Disputed: 1\n"
                   "\n"
                   "Statements (5)\n"
                   "  quotation: 3\n"
                   "  the source’s own words: 2\n"
                   "\n"
                   "Sources (2)\n"
                   "\n"
                   "  Shoigu's surprise visit to Pyongyang · Korea JoongAng Daily · 25 March 2025\n"
                   "  Photo released by KCNA · 22 March 2025\n");
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/pages", test_pages);
  g_test_add_func ("/summary/poor", test_poor);
  g_test_add_func ("/summary/width", test_width);
  g_test_add_func ("/summary/overview", test_overview);
  return g_test_run ();
}
