/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-period.h"

#include "entente-condition-words.h"
#include "entente-date.h"
#include "entente-view.h"
#include "sample.h"

/* Ann met Bo in 2021 and sued Cy in 2024; when she knew Di is not written. Fay founded something in 2022 and has no
 * relation, Gil neither, and Ed said in 2023 something about Ann. */
static EntenteDocument *
document_new (void)
{
  static const struct { const char *id, *to, *start; } relations[] = {
    { "met", "bo", "2021-05" }, { "sued", "cy", "2024" }, { "knew", "di", NULL },
  };
  EntenteDocument *document = entente_document_new ();

  for (const char *const *id = (const char *const[]) { "ann", "bo", "cy", "di", "ed", "fay", "gil", NULL }; *id; id++)
    sample_add (document, ENTENTE_ITEM_ACTOR, *id, ENTENTE_ACTOR_NAME, *id,
                ENTENTE_ACTOR_START, g_str_equal (*id, "fay") ? "2022" : NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    sample_add (document, ENTENTE_ITEM_RELATION, relations[i].id, ENTENTE_RELATION_FROM, "ann",
                ENTENTE_RELATION_TO, relations[i].to, ENTENTE_RELATION_START, relations[i].start, 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "of-ann", ENTENTE_STATEMENT_SPEAKER, "ed",
              ENTENTE_STATEMENT_DATE, "2023-02-03", ENTENTE_STATEMENT_ABOUT, "ann mentions", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "of-met", ENTENTE_STATEMENT_SPEAKER, "cy",
              ENTENTE_STATEMENT_DATE, "2025", ENTENTE_STATEMENT_ABOUT, "met supports", 0);
  return document;
}

static gint64
first_day (const char *date)
{
  EntenteDateSpan span;

  if (date == NULL)
    return G_MININT64;
  g_assert_true (entente_date_parse (date, &span));
  return span.first;
}

static gint64
last_day (const char *date)
{
  EntenteDateSpan span;

  if (date == NULL)
    return G_MAXINT64;
  g_assert_true (entente_date_parse (date, &span));
  return span.last;
}

static EntentePeriod *
period_new (const char *since,
            const char *until,
            gboolean    shows_undated)
{
  return entente_period_new (first_day (since), last_day (until), shows_undated);
}

static char *
list_shown (EntenteView      *view,
            EntenteViewInput *input)
{
  GString *text = g_string_new (NULL);

  for (int kind = 0; kind < ENTENTE_ITEM_SOURCE; kind++)
    {
      for (guint i = 0; i < entente_view_input_get_n (input, kind); i++)
        if (entente_view_shows_nth (view, kind, i))
          g_string_append_printf (text, "%s ", entente_item_get_id (entente_view_input_get_item (input, kind, i)));
      g_string_append (text, kind < ENTENTE_ITEM_STATEMENT ? "; " : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_shown (EntenteFilter *filter,
              const char    *since,
              const char    *until,
              gboolean       shows_undated,
              const char    *expected)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
  g_autoptr (EntenteViewInput) input = entente_view_input_new (document, cache);
  g_autoptr (EntenteFilter) owned = filter;
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (filter, NULL, FALSE);
  g_autoptr (EntentePeriod) period = period_new (since, until, shows_undated);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new_with_period (all, period);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
  g_autofree char *shown = list_shown (view, input);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_shown (void)
{
  /* Who said in 2025 what was in 2021 is not of 2021, but the statement tells of it. */
  assert_shown (NULL, "2021", "2021", FALSE, "ann bo ; met ; of-met ");
  /* Nothing with a date tells of Di and Gil. */
  assert_shown (NULL, "2021", "2021", TRUE, "ann bo di gil ; met knew ; of-met ");
  assert_shown (NULL, "2022", "2022", FALSE, "fay ; ; ");
  assert_shown (NULL, "2023", "2023", FALSE, "ann ed ; ; of-ann ");
  assert_shown (NULL, "2024-03", NULL, FALSE, "ann cy ; sued ; ");
  assert_shown (NULL, NULL, "2000", FALSE, "; ; ");
  assert_shown (NULL, NULL, NULL, FALSE, "ann bo cy ed fay ; met sued ; of-ann of-met ");
  assert_shown (NULL, NULL, NULL, TRUE, "ann bo cy di ed fay gil ; met sued knew ; of-ann of-met ");
}

/* What may lie within counts as within, and is pale. */
static void
test_perhaps (void)
{
  static const struct { const char *since, *until, *relation; gboolean may_miss; } cases[] = {
    { "2024", "2024", "sued", FALSE }, { "2024-03", "2024-05", "sued", TRUE }, { NULL, "2024-05", "sued", TRUE },
    { "2024-05", NULL, "sued", TRUE }, { NULL, NULL, "sued", FALSE }, { "2021-05", "2021-05", "met", FALSE },
    { "2021-05-03", "2021-05-03", "met", TRUE }, { "2021", "2021", "knew", FALSE },
    /* It lasted over all of the period, whenever it began and ended. */
    { "2022-06", "2022-07", "lasted", FALSE }, { "2021-06", "2021-07", "lasted", TRUE },
    { NULL, "2022", "lasted", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteDocument) document = document_new ();
      g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);
      g_autoptr (EntenteFilter) none = entente_filter_new ();
      g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (none, NULL, FALSE), viewpoint = NULL;
      g_autoptr (EntentePeriod) period = period_new (cases[i].since, cases[i].until, TRUE);
      g_autoptr (EntenteViewInput) input = NULL;
      g_autoptr (EntenteView) view = NULL;
      EntenteStrength strength = { 0, };
      EntenteItem *relation;

      sample_add (document, ENTENTE_ITEM_RELATION, "lasted", ENTENTE_RELATION_FROM, "ann", ENTENTE_RELATION_TO, "bo",
                  ENTENTE_RELATION_START, "2021", ENTENTE_RELATION_END, "2023", 0);
      input = entente_view_input_new (document, cache);
      viewpoint = entente_viewpoint_new_with_period (all, period);
      view = entente_view_new (input, viewpoint, NULL);
      relation = entente_document_lookup (document, cases[i].relation);
      g_assert_true (entente_view_shows (view, relation));
      g_assert_cmpint (entente_view_may_be_outside (view, relation), ==, cases[i].may_miss);
      entente_view_weigh (view, relation, &strength);
      g_assert_cmpint (strength.pale, ==, cases[i].may_miss);
    }
}

static EntenteFilter *
filter_new (EntenteItemKind  subject,
            EntenteAspect    aspect,
            const char      *word)
{
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteCondition) condition = entente_condition_new (subject, aspect, (const char *const[]) { word, NULL });

  return entente_filter_new_with (none, condition);
}

/* What the filter asks for must be there as well. */
static void
test_filter (void)
{
  assert_shown (filter_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_ITEM, "met"), "2021", "2023", FALSE,
                "ann bo ; met ; of-ann of-met ");
  assert_shown (filter_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_ITEM, "met"), "2023", "2023", TRUE, "; ; ");
  assert_shown (filter_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, "cy"), "2021", "2021", FALSE,
                "ann bo ; met ; of-met ");
  assert_shown (filter_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, "ed"), "2023", "2023", FALSE,
                "ann ed ; ; of-ann ");
}

static void
test_words (void)
{
  static const struct { const char *since, *until; gboolean undated; const char *words; } cases[] = {
    { "2021", "2025-03", TRUE, "since 2021 until March 2025" }, { "2021", NULL, TRUE, "since 2021" },
    { NULL, "2025-03-21", TRUE, "until 21 March 2025" }, { "2025-03", "2025-03", TRUE, "in March 2025" },
    { "2021", "2021", FALSE, "in 2021, with a date" },
    { "2025-01", "2025-03", TRUE, "since January 2025 until March 2025" }, { NULL, NULL, FALSE, "with a date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntentePeriod) period = period_new (cases[i].since, cases[i].until, cases[i].undated);
      g_autofree char *words = entente_period_describe (period);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Every way to another viewpoint keeps what it does not change. */
static void
test_viewpoint (void)
{
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntentePeriod) period = period_new ("2021", NULL, TRUE), always = period_new (NULL, NULL, TRUE);
  g_autoptr (EntentePeriod) dated = period_new ("2021", NULL, FALSE);
  g_autoptr (EntenteViewpoint) since = entente_viewpoint_new_with_period (all, period);
  g_autoptr (EntenteViewpoint) since_dated = entente_viewpoint_new_with_period (all, dated);
  g_autoptr (EntenteViewpoint) faded = entente_viewpoint_new_with_fades (since, TRUE);
  g_autoptr (EntenteFilter) filter = filter_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, "person");
  g_autoptr (EntenteViewpoint) filtered = entente_viewpoint_new_with_filter (faded, filter);
  g_autoptr (EntenteViewpoint) focused = entente_viewpoint_new_with_focus (filtered, NULL);
  g_autoptr (EntenteViewpoint) back = entente_viewpoint_new_with_period (since, always);

  g_assert_false (entente_viewpoint_shows_all (since));
  g_assert_false (entente_viewpoint_equal (since, all));
  g_assert_false (entente_viewpoint_equal (since, since_dated));
  g_assert_true (entente_viewpoint_get_period (focused) == period);
  g_assert_true (entente_viewpoint_fades (focused));
  g_assert_null (entente_viewpoint_get_period (back));
  g_assert_true (entente_viewpoint_equal (back, all));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/shown", test_shown);
  g_test_add_func ("/period/perhaps", test_perhaps);
  g_test_add_func ("/period/filter", test_filter);
  g_test_add_func ("/period/words", test_words);
  g_test_add_func ("/period/viewpoint", test_viewpoint);
  return g_test_run ();
}
