/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search.h"

#include "entente-actor.h"
#include "entente-history.h"
#include "entente-language.h"

#include "sample-many.h"
#include "sample.h"

#include <string.h>

static GPtrArray *
query (EntenteSearch *search,
       const char    *words)
{
  return entente_search_query (search, words, 200, NULL);
}

static char *
ids_of (GPtrArray *hits)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            entente_item_get_id (entente_search_hit_get_item (hits->pdata[i])));
  return g_string_free (ids, FALSE);
}

static void
check (EntenteSearch *search,
       const char    *words,
       const char    *expected)
{
  g_autoptr (GPtrArray) hits = query (search, words);
  g_autofree char *ids = ids_of (hits);

  g_assert_cmpstr (ids, ==, expected);
}

/* Returns a text with its marked parts in brackets. */
static char *
bracket (const char               *text,
         const EntenteSearchRange *ranges,
         guint                     n)
{
  GString *marked = g_string_new (text);

  for (guint i = n; i-- > 0;)
    {
      g_string_insert_c (marked, ranges[i].start + ranges[i].length, ']');
      g_string_insert_c (marked, ranges[i].start, '[');
    }
  return g_string_free (marked, FALSE);
}

static void
check_marks (EntenteSearch      *search,
             const char         *words,
             EntenteSearchField  field,
             const char         *text,
             const char         *excerpt)
{
  g_autoptr (GPtrArray) hits = query (search, words);
  g_autofree char *marked_text = NULL;
  g_autofree char *marked_excerpt = NULL;
  const EntenteSearchRange *ranges;
  EntenteSearchHit *hit;
  guint n;

  g_assert_cmpuint (hits->len, >, 0);
  hit = hits->pdata[0];
  ranges = entente_search_hit_get_ranges (hit, &n);
  marked_text = bracket (entente_search_hit_get_text (hit), ranges, n);
  ranges = entente_search_hit_get_marks (hit, &n);
  marked_excerpt = bracket (entente_search_hit_get_excerpt (hit), ranges, n);

  g_assert_cmpint (entente_search_hit_get_field (hit), ==, field);
  g_assert_cmpstr (marked_text, ==, text);
  g_assert_cmpstr (marked_excerpt, ==, excerpt);
}

static void
test_sample (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteSearch *search = entente_search_new (document);

  check (search, "shoigu", "shoigu met met-before reports article meeting handshake");
  check (search, "SHOIGU  serg", "shoigu met met-before reports handshake");
  check (search, "쇼이구", "shoigu");
  check (search, "쇼익", "shoigu");
  check (search, "шойг", "shoigu");
  check (search, "security secretary", "shoigu");
  check (search, "met kim", "met met-before meeting twice");
  check (search, "kcna", "photo");
  check (search, "honor sure", "honor");
  check (search, "putin", "");
  check (search, "", "");
  check (search, " \t\n\u200b", "");
  check (search, "\x01", "");
  check (search, "\x04", "");
  check (search, "%s", "");
  check (search, "\xff", "");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

static void
test_ranks (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSearch *search;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "text", ENTENTE_STATEMENT_TEXT, "Kim", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "title", ENTENTE_SOURCE_TITLE, "Kim", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "description", ENTENTE_ACTOR_DESCRIPTION, "Kim",
              ENTENTE_ACTOR_NAME, "Son", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "inside", ENTENTE_ACTOR_NAME, "Hakim", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "word", ENTENTE_ACTOR_NAME, "Ri-Kim", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "start", ENTENTE_ACTOR_NAME, "Kimchi", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "exact", ENTENTE_ACTOR_NAME, "Leader", ENTENTE_ACTOR_ALIASES, "Kim, X", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "last", ENTENTE_ACTOR_NAME, "Kim’s", ENTENTE_ACTOR_ALIASES, "Y, kím",
              ENTENTE_ACTOR_DESCRIPTION, "Kim", 0);
  search = entente_search_new (document);

  check (search, "kim", "exact last start word inside description title text");
  check (search, "k", "start exact last word inside description title text");
  check (search, "im k", "inside word start exact last description title text");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

/* Tags, ids of other systems and values of data are found, after all items that have the word in their titles. */
static void
test_common (void)
{
  static const EntenteSearchField fields[] = {
    ENTENTE_SEARCH_TAG, ENTENTE_SEARCH_IDENTIFIER, ENTENTE_SEARCH_DATUM, ENTENTE_SEARCH_DATUM,
  };
  static const char *const words[] = { "sanctions", "Q123", "brown", "1.50" };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, "tagged");
  EntenteRecord *record = entente_item_edit_record (actor);
  EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);
  const char *const tags[] = { "sanctions", NULL };
  g_autoptr (EntenteSearch) search = NULL;

  entente_record_set_text (record, ENTENTE_ACTOR_NAME, "Ro");
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, "wikidata");
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, "Q123");
  entente_record_add_record (record, ENTENTE_ACTOR_IDENTIFIERS, identifier);
  entente_record_set_texts (record, ENTENTE_ACTOR_TAGS, tags);
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "eyes", ENTENTE_DATUM_TEXT, "brown");
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "height", ENTENTE_DATUM_NUMBER, "1.50");
  entente_record_add_datum (record, ENTENTE_ACTOR_DATA, "alive", ENTENTE_DATUM_FLAG, "true");
  entente_document_insert (document, actor, G_MAXUINT);
  sample_add (document, ENTENTE_ITEM_ACTOR, "described", ENTENTE_ACTOR_NAME, "Kim",
              ENTENTE_ACTOR_DESCRIPTION, "under sanctions", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "called", ENTENTE_ACTOR_NAME, "Sanctions", 0);
  search = entente_search_new (document);

  check (search, "sanctions", "called described tagged");
  check (search, "ro sanctions", "tagged");
  check (search, "true", "");
  check (search, "wikidata", "");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GPtrArray) hits = query (search, words[i]);
      EntenteSearchHit *hit = hits->pdata[hits->len - 1];

      g_assert_cmpstr (entente_item_get_id (entente_search_hit_get_item (hit)), ==, "tagged");
      g_assert_cmpint (entente_search_hit_get_field (hit), ==, fields[i]);
      g_assert_cmpstr (entente_search_hit_get_text (hit), ==, words[i]);
    }
}

/* A surname may be at either end of a name. Things that are named after a person must not come before the person. */
static void
test_surnames (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSearch *search;

  sample_add (document, ENTENTE_ITEM_ACTOR, "person", ENTENTE_ACTOR_NAME, "Ro Kim", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "event", ENTENTE_ACTOR_NAME, "Kim in Moscow", 0);
  search = entente_search_new (document);

  check (search, "kim", "person event");
  check (search, "ki", "person event");
  check (search, "kim in", "event");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

/* The longest word is searched first, but an item must have all words, in any of its texts. */
static void
test_several_words (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSearch *search;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Sergei", ENTENTE_ACTOR_ALIASES, "쇼이구",
              ENTENTE_ACTOR_DESCRIPTION, "secretary", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_NAME, "secretary Sergei", 0);
  search = entente_search_new (document);

  check (search, "sergei secretary", "b a");
  check (search, "쇼이구 sergei", "a");
  check (search, "secretary sergei x", "");
  check (search, "gei se", "a b");
  check (search, "s s s s s s s s s s s s s s s s s s zzz", "a b");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

static void
test_marks (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *padding = g_strnfill (300, 'x');
  g_autofree char *late = g_strdup_printf ("One two three four five six seven eight nine ten. Straße %s", padding);
  g_autofree char *late_cut = g_strdup_printf ("…four five six seven eight nine ten. [Straße] %.117s…", padding);
  g_autofree char *late_marked = g_strdup_printf ("One two three four five six seven eight nine ten. [Straße] %s",
                                                  padding);
  EntenteSearch *search;

  sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_NAME, "Se\u0301rgei Seŕ\u0301gei",
              ENTENTE_ACTOR_ALIASES, "Σίσυφος\u202e, 쇼이구", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, late, 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "t", ENTENTE_STATEMENT_TEXT, "line\none\r\n“two”\u200b three", 0);
  search = entente_search_new (document);

  check_marks (search, "ser", ENTENTE_SEARCH_NAME, "[Se\u0301r]gei [Seŕ\u0301]gei", "[Se\u0301r]gei [Seŕ\u0301]gei");
  check_marks (search, "er rg", ENTENTE_SEARCH_NAME,
               "S[e\u0301rg]ei S[eŕ\u0301g]ei", "S[e\u0301rg]ei S[eŕ\u0301g]ei");
  check_marks (search, "ΣΥ", ENTENTE_SEARCH_ALIAS, "Σί[συ]φος\u202e", "Σί[συ]φος⟦U+202E⟧");
  check_marks (search, "ΦΟΣ", ENTENTE_SEARCH_ALIAS, "Σίσυ[φος\u202e]", "Σίσυ[φος⟦U+202E⟧]");
  check_marks (search, "이ㄱ", ENTENTE_SEARCH_ALIAS, "쇼[이구]", "쇼[이구]");
  check_marks (search, "strasse", ENTENTE_SEARCH_TEXT, late_marked, late_cut);
  check_marks (search, "\"two\" th", ENTENTE_SEARCH_TEXT, "line\none\r\n[“two”\u200b] [th]ree",
               "line one  [“two”⟦U+200B⟧] [th]ree");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

/* A match that the end of the excerpt cuts is marked up to there, and one behind it is not marked. */
static void
test_cut_marks (void)
{
  for (gsize n = 140; n < 165; n++)
    {
      g_autoptr (EntenteDocument) document = entente_document_new ();
      g_autofree char *padding = g_strnfill (n, 'x');
      g_autofree char *text = g_strdup_printf ("Kim %s 쇼이구는말했다 and more", padding);
      g_autoptr (EntenteSearch) search = NULL;
      g_autoptr (GPtrArray) hits = NULL;
      const EntenteSearchRange *marks;
      const char *excerpt;
      guint n_marks;

      sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, text, 0);
      search = entente_search_new (document);
      hits = query (search, "kim 쇼이구는말했다");
      excerpt = entente_search_hit_get_excerpt (hits->pdata[0]);
      marks = entente_search_hit_get_marks (hits->pdata[0], &n_marks);
      g_assert_true (g_str_has_suffix (excerpt, "…"));
      g_assert_cmpuint (n_marks, ==, n < 155 ? 2 : 1);
      if (n_marks == 2)
        {
          g_autofree char *marked = g_strndup (excerpt + marks[1].start, marks[1].length);

          g_assert_true (g_str_has_prefix ("쇼이구는말했다", marked));
          g_assert_cmpint (g_utf8_strlen (marked, -1), ==, MIN (7, 155 - (glong) n));
        }
    }
}

static void
test_limit (void)
{
  EntenteDocument *document = entente_document_new ();
  EntenteSearch *search;
  guint n_found;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, i < 499 ? "Kimchi" : "Kim", 0);
    }
  search = entente_search_new (document);
  for (guint limit = 0; limit < 3; limit++)
    {
      g_autoptr (GPtrArray) hits = entente_search_query (search, "kim", limit, &n_found);

      g_assert_cmpuint (hits->len, ==, limit);
      g_assert_cmpuint (n_found, ==, 500);
      if (limit > 0)
        g_assert_cmpstr (entente_item_get_id (entente_search_hit_get_item (hits->pdata[0])), ==, "a499");
    }

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

static EntenteItem *
renamed (EntenteItem *item,
         const char  *name)
{
  EntenteItem *copy = entente_item_copy (item, NULL);

  entente_record_set_text (entente_item_edit_record (copy), ENTENTE_ACTOR_NAME, name);
  return copy;
}

static void
test_changes (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteSearch *search = entente_search_new (document);
  EntenteItem *shoigu = entente_document_lookup (document, "shoigu");
  g_autoptr (EntenteItem) other = renamed (shoigu, "Andrei Belousov");

  g_assert_true (entente_document_replace (document, shoigu, other));
  check (search, "belousov", "shoigu met met-before reports");
  check (search, "shoigu", "article meeting handshake");
  check (search, "쇼이구", "shoigu");

  entente_document_remove (document, entente_document_lookup (document, "meeting"));
  entente_document_remove (document, other);
  check (search, "belousov", "");
  check (search, "trip", "");
  check (search, "shoigu met", "met met-before");
  sample_add (document, ENTENTE_ITEM_ACTOR, "shoigu", ENTENTE_ACTOR_NAME, "Belousov", 0);
  check (search, "belousov", "shoigu met met-before reports");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

/* After many changes, the search finds the same as a new search. */
static void
test_many_changes (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteSearch *search = entente_search_new (document);
  g_autofree char *long_name = g_strnfill (20000, 'z');
  static const char *const names[] = { "Sergei Shoigu", "Kim", "", "쇼이구", NULL };

  for (guint i = 0; i < 400; i++)
    {
      const char *name = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];
      EntenteItem *actor = entente_document_lookup (document, i % 2 ? "shoigu" : "kim");
      g_autoptr (EntenteItem) changed = renamed (actor, name != NULL ? name : long_name);

      g_assert_true (entente_document_replace (document, actor, changed));
      if (i % 40 == 0)
        {
          g_autoptr (EntenteSearch) fresh = entente_search_new (document);
          static const char *const queries[] = { "shoigu", "kim", "met", "e", "z", "쇼" };

          for (gsize j = 0; j < G_N_ELEMENTS (queries); j++)
            {
              guint n, n_fresh;
              g_autoptr (GPtrArray) hits = entente_search_query (search, queries[j], 9, &n);
              g_autoptr (GPtrArray) fresh_hits = entente_search_query (fresh, queries[j], 9, &n_fresh);

              g_assert_cmpuint (n, ==, n_fresh);
              g_assert_cmpuint (hits->len, ==, fresh_hits->len);
            }
        }
    }

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

/* A text that is as long as a book is found, but not all of its matches are marked. */
static void
test_long_text (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autofree char *text = g_strnfill (5 * 1000 * 1000, 'e');
  g_autofree char *longer_words = g_strnfill (100 * 1000, 'e');
  EntenteSearch *search;

  sample_add (document, ENTENTE_ITEM_STATEMENT, "s", ENTENTE_STATEMENT_TEXT, text, 0);
  search = entente_search_new (document);
  check (search, "e", "s");
  check (search, longer_words, "s");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

static gpointer
make_search (gpointer document)
{
  return entente_search_new (document);
}

static void
test_thread (void)
{
  EntenteDocument *document = sample_document_new ();
  EntenteSearch *search = g_thread_join (g_thread_new ("search", make_search, document));

  check (search, "kcna", "photo");
  entente_document_remove (document, entente_document_lookup (document, "photo"));
  check (search, "kcna", "");

  g_assert_finalize_object (search);
  g_assert_finalize_object (document);
}

/* A relation is found by the names in the file and by those in the reader's language, also after a change of one. */
static void
test_names (void)
{
  EntenteDocument *document = sample_document_new ();
  g_autoptr (EntenteItem) before = g_object_ref (entente_document_lookup (document, "kim"));
  g_autoptr (EntenteItem) now = NULL;
  g_autoptr (EntenteSearch) search = NULL;

  sample_add_alias (document, "shoigu", "쇼이구", "ko");
  sample_add_alias (document, "kim", "김 위원장", "ko");
  entente_document_set_reader (document, entente_language_parse ("ko"), FALSE);
  search = entente_search_new (document);
  check (search, "shoigu met kim", "met met-before meeting");
  check (search, "쇼이구 met 위원장", "met met-before");
  now = g_object_ref (entente_document_lookup (document, "kim"));
  entente_document_replace (document, now, before);
  check (search, "쇼이구 met 위원장", "");
  check (search, "쇼이구 met kim", "met met-before");
  g_clear_object (&search);
  g_assert_finalize_object (document);
}

/* All that is found, however many hits are asked for. */
static void
test_list (void)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (EntenteSearch) search = entente_search_new (document);
  g_autoptr (EntenteSearchFound) all = NULL, none = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  guint n;

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, i % 3 == 0 ? "Same name" : "Other", 0);
    }
  all = entente_search_find (search, "same", NULL);
  hits = entente_search_query (search, "same", 30, &n);
  g_assert_cmpuint (hits->len, ==, 30);
  g_assert_cmpuint (n, ==, 500);
  g_assert_cmpuint (entente_search_found_get_n (all), ==, n);
  for (guint i = 0; i < hits->len; i++)
    g_assert_true (entente_search_hit_get_item (hits->pdata[i]) == entente_search_found_get_items (all)->pdata[i]);
  none = entente_search_find (search, "nowhere", NULL);
  g_assert_cmpuint (entente_search_found_get_n (none), ==, 0);
  g_clear_object (&search);
  g_assert_finalize_object (document);
}

static void
check_as_anew (EntenteSearch   *search,
               EntenteDocument *document)
{
  static const char *const words[] = { "many", "manifold", "many 77", "kim", "shoigu met", "a" };
  g_autoptr (EntenteSearch) anew = entente_search_new (document);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n, n_anew;
      g_autoptr (GPtrArray) hits = entente_search_query (search, words[i], 1, &n);
      g_autoptr (GPtrArray) hits_anew = entente_search_query (anew, words[i], 1, &n_anew);

      g_assert_cmpuint (n, ==, n_anew);
    }
}

/* Who searches right after very many changes, after a part of them was followed, or after small changes on top, finds
 * what is there. */
static void
test_very_many (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteSearch) search = entente_search_new (document);

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (EntenteStep) step = sample_many_step_new (document, i, i % 2 == 0);
      g_autofree char *id = g_strdup_printf ("single-%u", i);

      g_assert_true (entente_history_apply_step (history, step));
      for (guint n = 0; n < i; n++)
        g_main_context_iteration (NULL, FALSE);
      if (i % 3 == 1)
        {
          g_autoptr (EntenteDraft) draft = entente_draft_new (document, NULL);
          g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);

          entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, "Many More");
          entente_draft_add (draft, actor, 0);
          g_assert_true (entente_history_apply (history, draft));
        }
      check_as_anew (search, document);
      g_assert_true (entente_history_undo (history));
      if (i % 2 == 1)
        check_as_anew (search, document);
    }
  g_assert_true (entente_history_go_to (history, 0));
  check_as_anew (search, document);
  check (search, "many", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/sample", test_sample);
  g_test_add_func ("/search/ranks", test_ranks);
  g_test_add_func ("/search/common", test_common);
  g_test_add_func ("/search/surnames", test_surnames);
  g_test_add_func ("/search/several-words", test_several_words);
  g_test_add_func ("/search/marks", test_marks);
  g_test_add_func ("/search/cut-marks", test_cut_marks);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/names", test_names);
  g_test_add_func ("/search/list", test_list);
  g_test_add_func ("/search/changes", test_changes);
  g_test_add_func ("/search/many-changes", test_many_changes);
  g_test_add_func ("/search/long-text", test_long_text);
  g_test_add_func ("/search/thread", test_thread);
  g_test_add_func ("/search/very-many", test_very_many);
  return g_test_run ();
}
