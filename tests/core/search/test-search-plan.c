/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-offers.h"
#include "entente-search-plan.h"

#include "entente-condition-words.h"
#include "entente-view.h"
#include "sample.h"

typedef struct {
  EntenteDocument *document;
  EntenteSearch *search;
  EntenteSearchLexicon *lexicon;
  EntenteViewInput *input;
} Fixture;

/* Ann and Bo are persons, Ann Hill is another one, Coal is an organization. Ann met Bo in 2021, and Bo advises Coal
 * since 2023; that Hill owns Coal, nobody says. Coal says the one in the gazette, and Ann the other one in the journal, in 2024. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteEvidenceCache) cache = NULL;
  EntenteDocument *document = entente_document_new ();

  sample_add (document, ENTENTE_ITEM_ACTOR, "ann", ENTENTE_ACTOR_NAME, "Ann", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "bo", ENTENTE_ACTOR_NAME, "Bo", ENTENTE_ACTOR_KIND, "person",
              ENTENTE_ACTOR_TAGS, "press", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "hill", ENTENTE_ACTOR_NAME, "Ann Hill", ENTENTE_ACTOR_KIND, "person", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "coal", ENTENTE_ACTOR_NAME, "Coal", ENTENTE_ACTOR_KIND, "organization", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "bo",
              ENTENTE_RELATION_KIND, "met", ENTENTE_RELATION_START, "2021-05", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "advises", ENTENTE_RELATION_FROM, "bo", ENTENTE_RELATION_TO, "coal",
              ENTENTE_RELATION_KIND, "advises", ENTENTE_RELATION_START, "2023", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "owns", ENTENTE_RELATION_FROM, "hill", ENTENTE_RELATION_TO, "coal",
              ENTENTE_RELATION_KIND, "owns", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "gazette", ENTENTE_SOURCE_TITLE, "The Gazette", ENTENTE_SOURCE_KIND,
              "article", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "journal", ENTENTE_SOURCE_TITLE, "The Journal", ENTENTE_SOURCE_TAGS,
              "press", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s1", ENTENTE_STATEMENT_TEXT, "They met.", ENTENTE_STATEMENT_SPEAKER,
              "coal", ENTENTE_STATEMENT_SOURCE, "gazette", ENTENTE_STATEMENT_ABOUT, "met supports", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "s2", ENTENTE_STATEMENT_TEXT, "He advises.", ENTENTE_STATEMENT_SPEAKER,
              "ann", ENTENTE_STATEMENT_SOURCE, "journal", ENTENTE_STATEMENT_DATE, "2024",
              ENTENTE_STATEMENT_ABOUT, "advises supports", 0);
  cache = entente_evidence_cache_new (document);
  fixture->document = document;
  fixture->search = entente_search_new (document);
  fixture->lexicon = entente_search_lexicon_new (document);
  fixture->input = entente_view_input_new (document, cache);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_view_input_unref (fixture->input);
  g_assert_finalize_object (fixture->lexicon);
  g_assert_finalize_object (fixture->search);
  g_assert_finalize_object (fixture->document);
}

static char *
join (const GPtrArray *items)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_item_get_id (items->pdata[i]));
  return g_string_free (ids, FALSE);
}

static char *
find (Fixture    *fixture,
      const char *text)
{
  g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (fixture->search, fixture->lexicon, text);
  g_autoptr (EntenteSearchMatch) match = NULL;
  g_autoptr (EntenteSearchFound) found = NULL;
  const GPtrArray *items;

  g_assert_null (entente_search_plan_get_problem (plan));
  g_assert_true (entente_search_plan_has_terms (plan));
  match = entente_search_plan_match (plan, fixture->input, NULL);
  found = entente_search_find (fixture->search, "", match);
  items = entente_search_found_get_items (found);
  for (guint i = 0; i < items->len; i++)
    g_assert_true (entente_search_match_has (match, items->pdata[i]));
  return join (items);
}

static void
test_found (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *text, *ids; } cases[] = {
    { "kind:person", "ann bo hill" },
    { "kind:people", "ann bo hill" },
    { "kind:PERS", "ann bo hill" },
    { "-kind:person", "coal" },
    { "kind:person kind:organization", "ann bo hill coal" },
    { "kind:met", "met" },
    { "kind:article", "gazette" },
    /* One is called just so; the other is found by what her name has besides. */
    { "speaker:Ann", "s2" },
    { "speaker:hill", "" },
    { "speaker:an", "s2" },
    { "-speaker:ann", "s1" },
    { "source:gazette", "s1" },
    { "source:\"the\"", "s1 s2" },
    { "tag:press", "bo journal" },
    { "tag:pre", "bo journal" },
    { "since:2022", "advises s2" },
    { "until:2022", "met" },
    { "since:2021 until:2022", "met" },
    { "since:2021 since:2022", "advises s2" },
    /* With a kind, the others ask for what is told. */
    { "kind:person speaker:coal", "ann bo" },
    { "kind:person source:journal", "ann bo" },
    { "kind:met speaker:coal", "met" },
    { "kind:met speaker:ann", "" },
    { "kind:person since:2022", "bo" },
    { "kind:organization since:2022", "coal" },
    { "kind:met since:2022", "" },
    { "kind:article speaker:coal", "gazette" },
    { "kind:article speaker:ann", "" },
    { "speaker:ann since:2024", "s2" },
    { "speaker:ann since:2025", "" },
    { "kind:person -tag:press", "ann hill" },
    { "evidence:reported", "met advises" },
    { "-evidence:reported", "owns" },
    { "evidence:unsupported", "owns" },
    { "evidence:UNSUPP", "owns" },
    { "-evidence:unsupported", "met advises" },
    { "evidence:reported evidence:unsupported", "met advises owns" },
    { "evidence:disputed", "" },
    { "evidence:unsupported since:2020", "" },
    { "kind:organization evidence:unsupported", "coal" },
    { "kind:article evidence:reported", "gazette" },
    { "speaker:ann evidence:reported", "s2" },
    { "speaker:ann evidence:unsupported", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = find (fixture, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

/* What is wrong is said, and names what was typed; what is still being typed is not wrong. */
static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *text, *part; } cases[] = {
    { "since:foo", "“foo” is not a date" },
    { "since:2024-13", "“2024-13” is not a date" },
    { "since:20 kim", "“20” is not a date" },
    { "kind:ship", "“ship”" },
    { "speaker:zoe", "“zoe”" },
    { "source:%s", "“%s”" },
    { "tag:none", "“none”" },
    { "evidence:sure", "“sure”" },
    { "kind: person", "“kind:”" },
  };
  static const char *const unfinished[] = { "kind:", "since:2", "since:202", "since:2024-", "since:2024-0", "speaker:\"",
                                            "x until:", "kim" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (fixture->search, fixture->lexicon, cases[i].text);
      g_autoptr (EntenteSearchMatch) match = entente_search_plan_match (plan, fixture->input, NULL);
      g_autoptr (EntenteSearchFound) found = entente_search_find (fixture->search, "", match);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (entente_search_plan_get_problem (plan));
      g_assert_nonnull (strstr (entente_search_plan_get_problem (plan), cases[i].part));
      g_assert_cmpuint (entente_search_found_get_n (found), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++)
    {
      g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (fixture->search, fixture->lexicon, unfinished[i]);

      g_assert_null (entente_search_plan_get_problem (plan));
      g_assert_false (entente_search_plan_has_terms (plan));
    }
}

/* A filter shows the same; where it would not, there is none. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *text, *chips; } cases[] = {
    { "kind:person", "only People" },
    { "-kind:person", "no People" },
    { "kind:met", "Relations: only met" },
    { "speaker:ann since:2024", "said by Ann, Statements: since 2024" },
    { "since:2022", "since 2022" },
    { "-evidence:unsupported", "not unsupported" },
    { "evidence:reported since:2022", "only reported, since 2022" },
    { "speaker:ann evidence:reported", "said by Ann, only reported" },
    { "kind:met speaker:coal", "Relations: only met, said by Coal" },
    { "kind:person speaker:coal", NULL },
    { "tag:press", NULL },
    { "kind:person ann", NULL },
    { "kind:article", NULL },
  };
  g_autoptr (EntenteFilter) none = entente_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (fixture->search, fixture->lexicon, cases[i].text);
      g_autoptr (EntenteSearchMatch) match = entente_search_plan_match (plan, fixture->input, NULL);
      g_autoptr (EntenteFilter) filter = entente_search_plan_make_filter (plan, none, match);
      g_autoptr (GString) chips = g_string_new (NULL);
      g_autoptr (EntenteViewpoint) viewpoint = NULL;
      g_autoptr (EntenteView) view = NULL;

      if (cases[i].chips == NULL)
        {
          g_assert_null (filter);
          continue;
        }
      g_assert_nonnull (filter);
      for (guint j = 0; j < entente_filter_get_n (filter); j++)
        {
          g_autofree char *words = entente_condition_describe (entente_filter_get_nth (filter, j), fixture->document);

          g_string_append_printf (chips, "%s%s", j > 0 ? ", " : "", words);
        }
      g_assert_cmpstr (chips->str, ==, cases[i].chips);
      viewpoint = entente_viewpoint_new (filter, NULL, FALSE);
      view = entente_view_new (fixture->input, viewpoint, NULL);
      for (EntenteItemKind kind = 0; kind <= ENTENTE_ITEM_RELATION; kind++)
        if (entente_search_match_count (match, kind) > 0)
          g_assert_cmpuint (entente_view_get_n_shown (view, kind), ==, entente_search_match_count (match, kind));
    }
}

static char *
offer (Fixture    *fixture,
       const char *text)
{
  g_autoptr (EntenteSearchOffers) offers = entente_search_offers_new (fixture->lexicon, text, strlen (text));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < offers->offers->len; i++)
    {
      const EntenteSearchOffer *one = offers->offers->pdata[i];

      g_string_append_printf (all, "%s%.*s%s", i > 0 ? "|" : "", (int) offers->start, text, one->text);
      g_assert_cmpstr (one->explanation, !=, "");
    }
  if (offers->hint != NULL)
    g_string_append (all, "?");
  return g_string_free (all, FALSE);
}

/* Whatever is offered for a value is understood. */
static void
test_offers (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *text, *offers; } cases[] = {
    { "", "" },
    { "s", "" },
    { "si", "since:" },
    { "kim ta", "kim tag:" },
    { "-ki", "-kind:" },
    { "zz", "" },
    { "kind:pe", "kind:person " },
    { "kind:person", "" },
    { "kind:m", "kind:met " },
    { "speaker:", "speaker:Coal |speaker:Ann " },
    { "source:gaz", "source:\"The Gazette\" " },
    { "tag:", "tag:press " },
    { "evi", "evidence:" },
    { "evidence:", "evidence:confirmed |evidence:reported |evidence:tentative |evidence:unsupported |evidence:disputed " },
    { "evidence:con", "evidence:confirmed " },
    { "since:", "?" },
    { "since:2", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *offers = offer (fixture, cases[i].text);
      g_auto (GStrv) single = g_strsplit (offers, "|", -1);

      g_test_message ("%s", cases[i].text);
      if (g_str_equal (cases[i].text, "speaker:"))
        g_assert_cmpuint (g_strv_length (single), ==, 2);
      else
        g_assert_cmpstr (offers, ==, cases[i].offers);
      for (guint j = 0; strchr (cases[i].text, ':') != NULL && single[j] != NULL && *single[j] != '?'; j++)
        {
          g_autoptr (EntenteSearchPlan) plan = entente_search_plan_new (fixture->search, fixture->lexicon, single[j]);

          g_assert_null (entente_search_plan_get_problem (plan));
        }
    }
}

/* A new kind is understood at once. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteSearchPlan) before = entente_search_plan_new (fixture->search, fixture->lexicon, "kind:vessel");
  g_autoptr (EntenteSearchPlan) after = NULL;

  g_assert_nonnull (entente_search_plan_get_problem (before));
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "ship", ENTENTE_ACTOR_KIND, "vessel", 0);
  after = entente_search_plan_new (fixture->search, fixture->lexicon, "kind:vessel");
  g_assert_null (entente_search_plan_get_problem (after));
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/search-plan/found", test_found);
  add ("/search-plan/problems", test_problems);
  add ("/search-plan/filter", test_filter);
  add ("/search-plan/offers", test_offers);
  add ("/search-plan/changes", test_changes);
  return g_test_run ();
}
