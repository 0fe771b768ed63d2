/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-evidence-cache.h"
#include "entente-fold.h"
#include "entente-relation.h"
#include "entente-search-plan.h"
#include "entente-statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "large-graph.h"

/* How long a search takes as one types, against one pass of strstr() over the same folded bytes.
 * Prints a row for each search: its name, our time and the other's in milliseconds, their ratio. */

#define N_RUNS 15

typedef struct {
  const char *name;
  const char *words[24]; /* the texts are made of these */
  const char *queries[5]; /* from a single letter to a whole word, several words, and one that is not there */
} Language;

static const Language languages[] = {
  { "latin",
    { "the", "ministry", "visit", "schedule", "Shoigu’s", "highly", "unusual", "in", "terms", "of", "both",
      "diplomatic", "context", "treaty", "Pyongyang", "Moscow", "said", "officials", "expect", "summit", "and",
      "celebration", "Victory" },
    { "e", "sh", "minist", "treaty summit", "zeppelin" } },
  { "cyrillic",
    { "секретарь", "Совета", "Безопасности", "Шойгу", "прибыл", "в", "Пхеньян", "для", "встречи", "с", "лидером",
      "страны", "Ким", "Чен", "Ыном", "сообщило", "агентство", "договор", "и", "визит", "министерство", "заявил" },
    { "е", "шо", "секрет", "договор визит", "дирижабль" } },
  { "hangul",
    { "통일부는", "쇼이구의", "방문을", "매우", "이례적이라고", "설명했다", "김정은", "위원장이", "모스크바를",
      "가능성을", "예의주시하고", "있다", "러시아", "안보회의", "서기가", "평양을", "조약", "정상회담" },
    { "ㅅ", "쇼", "통일", "조약 방문", "비행선" } },
};

static char *
make_text (const Language *language,
           GRand          *rand,
           guint           n_words)
{
  GString *text = g_string_new (NULL);
  guint n = g_strv_length ((char **) language->words);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", language->words[g_rand_int_range (rand, 0, n)]);
  return g_string_free (text, FALSE);
}

static void
add_items (EntenteDocument *document,
           EntenteItemKind  kind,
           guint            member,
           const Language  *language,
           guint            n,
           guint            n_words,
           GRand           *rand)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d-%u", kind, i);
      EntenteItem *item = entente_item_new (kind, id);

      entente_record_take_text (entente_item_edit_record (item), member, make_text (language, rand, n_words));
      g_ptr_array_add (items, item);
    }
  entente_document_append_all (document, kind, items);
}

static EntenteDocument *
make_document (const Language *language,
               guint           n_statements)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  add_items (document, ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_NAME, language, n_statements / 5, 2, rand);
  add_items (document, ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_TEXT, language, n_statements, 20, rand);
  return document;
}

static char *
fold_all (EntenteDocument *document)
{
  GListModel *statements = entente_document_get_items (document, ENTENTE_ITEM_STATEMENT);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
    {
      g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);

      entente_fold_append (text, entente_statement_get_text (statement));
    }
  return g_string_free (text, FALSE);
}

/* The fastest run is the one that other programs disturbed least. */
static double
fastest (const gint64 *times)
{
  gint64 least = times[0];

  for (guint i = 1; i < N_RUNS; i++)
    least = MIN (least, times[i]);
  return least / 1000.0;
}

static guint
count_with_strstr (const char *text,
                   const char *word)
{
  guint n = 0;
  gsize length = strlen (word);

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + length, word))
    n++;
  return n;
}

static void
measure (const Language *language,
         EntenteSearch  *search,
         const char     *text,
         guint           nth)
{
  const char *query = language->queries[nth];
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_autofree char *folded = entente_fold (words[0]);
  gint64 ours[N_RUNS], reference[N_RUNS];
  volatile guint n_reference = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) hits = entente_search_query (search, query, 200, NULL);

      ours[i] = g_get_monotonic_time () - start;
      start = g_get_monotonic_time ();
      n_reference += count_with_strstr (text, folded);
      reference[i] = g_get_monotonic_time () - start;
    }
  printf ("search-%s-%u %.2f %.2f %.2f\n", language->name, nth + 1, fastest (ours), fastest (reference),
          fastest (ours) / fastest (reference));
}

static void
measure_language (const Language *language,
                  guint           n_statements)
{
  g_autoptr (EntenteDocument) document = make_document (language, n_statements);
  g_autofree char *text = fold_all (document);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (EntenteSearch) search = entente_search_new (document);
  double took = (g_get_monotonic_time () - start) / 1000.0;
  double reference;
  g_autofree char *copy = NULL;

  start = g_get_monotonic_time ();
  copy = g_utf8_casefold (text, -1);
  reference = (g_get_monotonic_time () - start) / 1000.0;
  printf ("search-%s-build %.2f %.2f %.2f\n", language->name, took, reference, took / reference);
  for (guint i = 0; i < G_N_ELEMENTS (language->queries); i++)
    measure (language, search, text, i);
}

/* What a keystroke costs that asks more than words, in a document of 20,000 actors and 40,000 relations: the main loop
 * makes the plan, and afterwards the list and its first hits; another thread finds what the terms hold for. The
 * references are a frame, and the 50 ms in which the eye sees no delay. */
#define N_ACTORS 20000
#define N_RELATIONS 40000
#define FRAME_MS (1000.0 / 60)
#define UNSEEN_MS 50.0

typedef struct {
  EntenteDocument *document;
  EntenteSearch *search;
  EntenteSearchLexicon *lexicon;
  EntenteViewInput *input;
} Terms;

static void
print_against (const char   *name,
               guint         nth,
               const char   *part,
               const gint64 *times,
               double        reference)
{
  printf ("search-%s-%u-%s %.2f %.2f %.2f\n", name, nth, part, fastest (times), reference, fastest (times) / reference);
}

static void
measure_terms (Terms      *terms,
               const char *text,
               guint       nth)
{
  gint64 main_loop[N_RUNS], thread[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time (), planned, matched;
      g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (terms->search, terms->lexicon, text);
      g_autoptr (EntenteSearchMatch) match = NULL;
      g_autoptr (EntenteSearchFound) found = NULL;
      g_autoptr (GPtrArray) hits = NULL;

      planned = g_get_monotonic_time ();
      match = entente_search_plan_match (plan, terms->input, NULL);
      matched = g_get_monotonic_time ();
      found = entente_search_find (terms->search, entente_search_plan_get_words (plan), match);
      hits = entente_search_make_hits (terms->search, entente_search_plan_get_words (plan),
                                       entente_search_found_get_items (found), 1000);
      main_loop[i] = planned - start + g_get_monotonic_time () - matched;
      thread[i] = matched - planned;
    }
  print_against ("terms", nth, "main", main_loop, FRAME_MS);
  print_against ("terms", nth, "thread", thread, UNSEEN_MS);
}

static void
measure_large_graph (void)
{
  static const char *const texts[] = {
    "kind:person", "kind:person since:2024", "since:2020 until:2024", "speaker:a", "kind:pe -tag:x speaker:1",
  };
  g_autoptr (EntenteDocument) document = large_graph_new (N_ACTORS, N_RELATIONS, LARGE_GRAPH_NEAR, NULL);
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteSearch) search = entente_search_new (document);
  g_autoptr (EntenteSearchLexicon) lexicon = entente_search_lexicon_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  Terms terms = { document, search, lexicon, input };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    measure_terms (&terms, texts[i], i + 1);
}

int
main (int   argc,
      char *argv[])
{
  guint n_statements = argc > 1 ? atoi (argv[1]) : 100000;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    measure_language (&languages[i], n_statements);
  measure_large_graph ();
  return EXIT_SUCCESS;
}
