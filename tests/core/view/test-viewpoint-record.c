/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewpoint-record.h"

#include "entente-meaning-record.h"
#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
add (EntenteFilter    **filter,
     EntenteCondition  *condition)
{
  EntenteFilter *before = *filter;
  g_autoptr (EntenteCondition) owned = condition;

  *filter = entente_filter_new_with (before, owned);
  entente_filter_unref (before);
}

static EntenteCondition *
negate (EntenteCondition *condition)
{
  g_autoptr (EntenteCondition) owned = condition;

  return entente_condition_new_negated (owned);
}

/* Each aspect of each kind of item that it suits, as it is and negated. */
static EntenteFilter *
make_filter (void)
{
  EntenteFilter *filter = entente_filter_new ();

  for (int aspect = 0; aspect < ENTENTE_N_ASPECTS; aspect++)
    for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
      if (entente_aspect_suits (aspect, kind) && aspect != ENTENTE_ASPECT_DATE && aspect != ENTENTE_ASPECT_DATA
          && aspect != ENTENTE_ASPECT_N_RELATIONS)
        {
          add (&filter, entente_condition_new (kind, aspect, WORDS ("a", "", "a b")));
          add (&filter, negate (entente_condition_new (kind, aspect, WORDS ("a"))));
          add (&filter, entente_condition_new (kind, aspect, WORDS (NULL)));
        }
  add (&filter, entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2024", NULL));
  add (&filter, entente_condition_new_for_dates (ENTENTE_ITEM_STATEMENT, NULL, "2024-05~"));
  add (&filter, entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "party", NULL));
  add (&filter, negate (entente_condition_new_for_data (ENTENTE_ITEM_RELATION, "a b", WORDS ("1", ""))));
  add (&filter, entente_condition_new_for_number (0, G_MAXUINT));
  add (&filter, entente_condition_new_for_number (3, 0));
  return filter;
}

static void
assert_round_trip (EntenteViewpoint *viewpoint)
{
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteViewpoint) again = NULL;

  entente_viewpoint_store (viewpoint, view);
  again = entente_viewpoint_new_for_record (view, troubles);
  g_assert_cmpuint (troubles->len, ==, 0);
  g_assert_true (entente_viewpoint_equal (again, viewpoint));
}

static void
test_round_trip (void)
{
  g_autoptr (EntenteFilter) filter = make_filter ();
  g_autoptr (EntenteFocus) near = entente_focus_new (WORDS ("a", "b"), 3, ENTENTE_FOCUS_IN, WORDS ("met", "said"));
  g_autoptr (EntenteFocus) here = entente_focus_new (WORDS ("a"), 0, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteFocus) more = entente_focus_new_with (near, WORDS ("c", "d"), "a");
  g_autoptr (EntenteFocus) fewer = entente_focus_new_without (more, WORDS ("c"));
  g_autoptr (EntenteFocus) again = entente_focus_new_with (fewer, WORDS ("c"), NULL);
  g_autoptr (EntenteFocus) alone = entente_focus_new_alone (again, TRUE);
  g_autoptr (EntenteViewpoint) changed = entente_viewpoint_new (filter, alone, FALSE);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteViewpoint) faded = entente_viewpoint_new (filter, near, TRUE);
  g_autoptr (EntenteViewpoint) hidden = entente_viewpoint_new (filter, here, FALSE);
  g_autoptr (EntentePeriod) year = entente_period_new (738886, 739251, FALSE);
  g_autoptr (EntentePeriod) from = entente_period_new (738890, G_MAXINT64, TRUE);
  g_autoptr (EntenteViewpoint) then = entente_viewpoint_new_with_period (faded, year);
  g_autoptr (EntenteViewpoint) since = entente_viewpoint_new_with_period (all, from);
  g_autoptr (EntentePeriod) day = entente_period_new_known (738890);
  g_autoptr (EntenteViewpoint) known = entente_viewpoint_new_with_period (faded, day);
  g_autoptr (EntenteAside) nothing = entente_aside_new ();
  g_autoptr (EntenteAside) paper = entente_aside_new_with (nothing, ENTENTE_ASIDE_SOURCE, "paper");
  g_autoptr (EntenteAside) voice = entente_aside_new_with (paper, ENTENTE_ASIDE_SPEAKER, "a b");
  g_autoptr (EntenteAside) medium = entente_aside_new_with (voice, ENTENTE_ASIDE_MEDIUM, "daily");
  g_autoptr (EntenteAside) grade = entente_aside_new_with (medium, ENTENTE_ASIDE_GRADE, ENTENTE_NO_GRADE);
  g_autoptr (EntenteViewpoint) without = entente_viewpoint_new_with_aside (known, grade);

  g_assert_false (entente_viewpoint_equal (without, known) || entente_viewpoint_equal (known, faded));
  assert_round_trip (known);
  assert_round_trip (without);
  assert_round_trip (all);
  assert_round_trip (then);
  assert_round_trip (since);
  assert_round_trip (faded);
  assert_round_trip (hidden);
  assert_round_trip (changed);
}

/* What a view had of another viewpoint does not stay, but what it is called and what nobody knows here does. */
static void
test_store_again (void)
{
  g_autoptr (EntenteFilter) filter = make_filter ();
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("a"), 2, ENTENTE_FOCUS_OUT, WORDS ("met"));
  g_autoptr (EntenteViewpoint) first = entente_viewpoint_new (filter, focus, TRUE);
  g_autoptr (EntenteViewpoint) all = entente_viewpoint_new (NULL, NULL, FALSE);
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);

  entente_record_set_text (view, ENTENTE_KEPT_VIEW_TITLE, "Title");
  entente_record_add_foreign (view, "x-of-tomorrow", "7", -1, ENTENTE_KEPT_VIEW_TITLE);
  entente_record_add_foreign (view, "conditions", "5", -1, ENTENTE_KEPT_VIEW_TITLE);
  entente_viewpoint_store (first, view);
  entente_viewpoint_store (all, view);
  g_assert_cmpuint (entente_record_get_n_records (view, ENTENTE_KEPT_VIEW_CONDITIONS), ==, 0);
  g_assert_null (entente_record_get_record (view, ENTENTE_KEPT_VIEW_FOCUS));
  g_assert_cmpstr (entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE), ==, "Title");
  g_assert_true (entente_record_has_foreign (view, "x-of-tomorrow"));
  g_assert_false (entente_record_has_foreign (view, "conditions"));
}

static EntenteRecord *
add_condition (EntenteRecord *view,
               const char    *of,
               const char    *by)
{
  EntenteRecord *condition = entente_record_new (&entente_kept_condition_shape);

  entente_record_set_text (condition, ENTENTE_KEPT_CONDITION_OF, of);
  entente_record_set_text (condition, ENTENTE_KEPT_CONDITION_BY, by);
  entente_record_add_record (view, ENTENTE_KEPT_VIEW_CONDITIONS, condition);
  return condition;
}

/* What is not understood hides nothing, and is told. */
static void
test_strange (void)
{
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteViewpoint) viewpoint = NULL;
  EntenteRecord *focus = entente_record_new (&entente_kept_focus_shape);
  EntenteRecord *period = entente_record_new (&entente_kept_period_shape);

  entente_record_set_text (period, ENTENTE_KEPT_PERIOD_SINCE, "2024");
  entente_record_set_text (period, ENTENTE_KEPT_PERIOD_UNTIL, "2023");
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_PERIOD, period);
  add_condition (view, NULL, NULL);
  add_condition (view, "actor", "weather");
  add_condition (view, "planet", "kind");
  add_condition (view, "actor", "evidence");
  add_condition (view, "source", "evidence");
  add_condition (view, "actor", "data");
  entente_record_set_text (add_condition (view, "relation", "date"), ENTENTE_KEPT_CONDITION_SINCE, "yesterday");
  entente_record_set_number (add_condition (view, "actor", "relations"), ENTENTE_KEPT_CONDITION_LEAST, -1);
  entente_record_set_number (add_condition (view, "actor", "relations"), ENTENTE_KEPT_CONDITION_MOST, G_MAXINT64);
  entente_record_add_foreign (add_condition (view, "actor", "kind"), "words", "5", -1, -1);
  entente_record_add_text (focus, ENTENTE_KEPT_FOCUS_CENTERS, "a");
  entente_record_set_number (focus, ENTENTE_KEPT_FOCUS_STEPS, G_MAXINT64);
  entente_record_take_record (view, ENTENTE_KEPT_VIEW_FOCUS, focus);
  entente_record_add_foreign (view, "x-of-tomorrow", "7", -1, -1);

  viewpoint = entente_viewpoint_new_for_record (view, troubles);
  g_assert_true (entente_viewpoint_shows_all (viewpoint));
  g_assert_cmpuint (troubles->len, ==, 13);
  g_assert_cmpstr (troubles->pdata[0], ==, "What the file says as “x-of-tomorrow” is not understood.");
  g_assert_cmpstr (troubles->pdata[2], ==, "A condition by “weather” is not understood, and left out.");
  g_assert_cmpstr (troubles->pdata[11], ==, "Its focus is not understood, and left out.");
  g_assert_cmpstr (troubles->pdata[12], ==, "Its period is not understood, and left out.");
}

static void
test_missing (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("kim", "gone"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = NULL;
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);

  add (&filter, entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, WORDS ("", "kim", "article")));
  add (&filter, entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SOURCE, WORDS ("article")));
  add (&filter, entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, WORDS ("no id")));
  viewpoint = entente_viewpoint_new (filter, focus, FALSE);
  entente_viewpoint_list_missing (viewpoint, document, troubles);
  g_assert_cmpuint (troubles->len, ==, 2);
  g_assert_cmpstr (troubles->pdata[0], ==, "“gone” is not in the document any more.");
  g_assert_cmpstr (troubles->pdata[1], ==, "“article” is not in the document any more.");
}

/* The table of the file format knows the same words as the conditions. */
static void
test_words (void)
{
  const char *const *words = entente_kept_condition_shape.members[ENTENTE_KEPT_CONDITION_BY].words;

  g_assert_cmpuint (g_strv_length ((char **) words), ==, ENTENTE_N_ASPECTS);
  for (int aspect = 0; aspect < ENTENTE_N_ASPECTS; aspect++)
    g_assert_cmpstr (words[aspect], ==, entente_aspect_get_word (aspect));
}

static const char *
get_color_word (guint nth)
{
  return entente_color_by_get_word (nth);
}

static const char *
get_size_word (guint nth)
{
  return entente_size_by_get_word (nth + 1);
}

/* Whatever is kept is a word that a file may have, in any order. */
static void
assert_words (const char *const *words,
              guint              n,
              const char      *(*get) (guint nth))
{
  g_assert_cmpuint (g_strv_length ((char **) words), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (g_strv_contains (words, get (i)));
}

static void
test_meaning (void)
{
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteRecord) view = entente_record_new (&entente_kept_view_shape);
  g_autoptr (EntenteMeaning) strange = NULL;

  for (guint color_by = 0; color_by < ENTENTE_N_COLORS_BY; color_by++)
    for (guint size_by = 0; size_by < ENTENTE_N_SIZES_BY; size_by++)
      {
        g_autoptr (EntenteMeaning) meaning = entente_meaning_new_sized (color_by, "party", size_by, "seats"), again = NULL;

        entente_meaning_store (meaning, view);
        again = entente_meaning_new_for_record (view, troubles);
        g_assert_true (entente_meaning_equal (meaning, again));
      }
  g_assert_cmpuint (troubles->len, ==, 0);
  assert_words (entente_kept_colors_shape.members[ENTENTE_KEPT_COLORS_BY].words, ENTENTE_N_COLORS_BY,
                get_color_word);
  assert_words (entente_kept_view_shape.members[ENTENTE_KEPT_VIEW_SIZES].words, ENTENTE_N_SIZES_BY - 1, get_size_word);
  entente_record_set_text (entente_record_get_record (view, ENTENTE_KEPT_VIEW_COLORS), ENTENTE_KEPT_COLORS_BY, "mood");
  entente_record_set_text (view, ENTENTE_KEPT_VIEW_SIZES, "weight");
  strange = entente_meaning_new_for_record (view, troubles);
  g_assert_true (entente_meaning_is_plain (strange));
  g_assert_cmpuint (troubles->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewpoint-record/round-trip", test_round_trip);
  g_test_add_func ("/viewpoint-record/store-again", test_store_again);
  g_test_add_func ("/viewpoint-record/strange", test_strange);
  g_test_add_func ("/viewpoint-record/missing", test_missing);
  g_test_add_func ("/viewpoint-record/words", test_words);
  g_test_add_func ("/viewpoint-record/meaning", test_meaning);
  return g_test_run ();
}
