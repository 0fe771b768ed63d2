/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-words.h"

#include "random-document.h"
#include "sample.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define N_RANDOM 60

/* A chain a → b → c → d → e, a tie b – x of another kind that has no direction, f alone, and a relation that leads
 * to nobody. What is told of b and c is from a source. */
static EntenteDocument *
document_new (void)
{
  static const struct { const char *id, *from, *to, *kind, *directed; } relations[] = {
    { "ab", "a", "b", "knows", "true" }, { "bc", "b", "c", "knows", "true" }, { "cd", "c", "d", "knows", "true" },
    { "de", "d", "e", "knows", "true" }, { "bx", "b", "x", "owns", "false" },
    { "astray", "a", "nobody", "knows", "true" },
  };
  EntenteDocument *document = entente_document_new ();

  for (const char *id = "abcdexf"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      sample_add (document, ENTENTE_ITEM_ACTOR, name, ENTENTE_ACTOR_KIND, *id == 'x' ? "place" : "person", 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    sample_add (document, ENTENTE_ITEM_RELATION, relations[i].id, ENTENTE_RELATION_FROM, relations[i].from,
                ENTENTE_RELATION_TO, relations[i].to, ENTENTE_RELATION_KIND, relations[i].kind,
                ENTENTE_RELATION_DIRECTED, relations[i].directed, 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "paper", ENTENTE_SOURCE_TITLE, "Paper", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "unused", ENTENTE_SOURCE_TITLE, "Unused", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "said", ENTENTE_STATEMENT_SPEAKER, "e",
              ENTENTE_STATEMENT_SOURCE, "paper", ENTENTE_STATEMENT_ABOUT, "bc supports", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "of-nothing", ENTENTE_STATEMENT_TEXT, "Well", 0);
  return document;
}

static EntenteViewInput *
input_new (EntenteDocument *document)
{
  g_autoptr (EntenteEvidenceCache) cache = entente_evidence_cache_new (document);

  return entente_view_input_new (document, cache);
}

static EntenteFilter *
filter_new (EntenteCondition *condition,
            gboolean          negated)
{
  g_autoptr (EntenteCondition) owned = condition;
  g_autoptr (EntenteCondition) used = negated ? entente_condition_new_negated (condition)
                                              : entente_condition_ref (condition);
  g_autoptr (EntenteFilter) all = entente_filter_new ();

  return entente_filter_new_with (all, used);
}

/* The ids of what is shown, kinds of item apart. */
static char *
describe (EntenteView      *view,
          EntenteViewInput *input)
{
  GString *text = g_string_new (NULL);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      guint n = 0, next = 0;

      for (guint i = 0; i < entente_view_input_get_n (input, kind); i++)
        if (entente_view_shows_nth (view, kind, i))
          {
            EntenteItem *item = entente_view_input_get_item (input, kind, i);

            g_assert_true (entente_view_shows (view, item));
            g_assert_true (entente_view_shows_next (view, item, &next));
            g_string_append_printf (text, "%s%s", n++ > 0 ? " " : "", entente_item_get_id (item));
          }
      g_assert_cmpuint (entente_view_get_n_shown (view, kind), ==, n);
      g_string_append (text, kind < ENTENTE_ITEM_SOURCE ? "; " : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_view (EntenteFilter *filter,
             EntenteFocus  *focus,
             const char    *expected)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteFilter) owned = filter;
  g_autoptr (EntenteFocus) owned_focus = focus;
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, focus, FALSE);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
  g_autofree char *found = describe (view, input);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_all (void)
{
  assert_view (NULL, NULL, "a b c d e x f; ab bc cd de bx astray; said of-nothing; paper unused");
}

static void
test_filter (void)
{
  /* Of actors: relations lose an end. */
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("c")), TRUE), NULL,
               "a b d e x f; ab de bx; of-nothing; ");
  /* Of relations: actors that none joins are left out. */
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, WORDS ("owns")), FALSE),
               NULL, "b x; bx; of-nothing; ");
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE,
                                                  WORDS ("unsupported")), TRUE), NULL, "b c; bc; said of-nothing; paper");
  /* Of statements: what they tell of, and who says them. */
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SOURCE, WORDS ("paper")),
                           FALSE), NULL, "b c e; bc; said; paper");
}

static void
test_focus (void)
{
  assert_view (NULL, entente_focus_new (WORDS ("b"), 1, ENTENTE_FOCUS_BOTH, NULL),
               "a b c x; ab bc bx; said of-nothing; paper");
  assert_view (NULL, entente_focus_new (WORDS ("b"), 0, ENTENTE_FOCUS_BOTH, NULL), "b; ; of-nothing; ");
  assert_view (NULL, entente_focus_new (WORDS ("b"), 2, ENTENTE_FOCUS_OUT, NULL),
               "b c d x; bc cd bx; said of-nothing; paper");
  assert_view (NULL, entente_focus_new (WORDS ("b"), 2, ENTENTE_FOCUS_IN, NULL), "a b x; ab bx; of-nothing; ");
  assert_view (NULL, entente_focus_new (WORDS ("b"), 9, ENTENTE_FOCUS_BOTH, WORDS ("owns")), "b x; bx; of-nothing; ");
  assert_view (NULL, entente_focus_new (WORDS ("a", "e"), 1, ENTENTE_FOCUS_BOTH, NULL),
               "a b d e; ab de; of-nothing; ");
  assert_view (NULL, entente_focus_new (WORDS ("gone"), 1, ENTENTE_FOCUS_BOTH, NULL), "; ; of-nothing; ");
}

/* The focus goes only where the filter lets it, but its center is there. */
static void
test_both (void)
{
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("c")), TRUE),
               entente_focus_new (WORDS ("b"), 3, ENTENTE_FOCUS_BOTH, NULL), "a b x; ab bx; of-nothing; ");
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("b")), TRUE),
               entente_focus_new (WORDS ("b"), 1, ENTENTE_FOCUS_BOTH, NULL),
               "a b c x; ab bc bx; said of-nothing; paper");
}

/* Of two changes the later one counts, the filter still holds for what was added, and a center stays. */
static void
test_changes (void)
{
  g_autoptr (EntenteFocus) b = entente_focus_new (WORDS ("b"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteFocus) with_e = entente_focus_new_with (b, WORDS ("e", "d"), "c");
  g_autoptr (EntenteFocus) without_c = entente_focus_new_without (with_e, WORDS ("c", "b", "gone"));
  g_autoptr (EntenteFocus) with_c = entente_focus_new_with (without_c, WORDS ("c"), NULL);

  assert_view (NULL, entente_focus_ref (with_e), "a b c d e x; ab bc cd de bx; said of-nothing; paper");
  assert_view (NULL, entente_focus_ref (without_c), "a b d e x; ab de bx; of-nothing; ");
  assert_view (NULL, entente_focus_ref (with_c), "a b c d e x; ab bc cd de bx; said of-nothing; paper");
  assert_view (filter_new (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("e")), TRUE),
               entente_focus_ref (with_c), "a b c d x; ab bc cd bx; said of-nothing; paper");
}

static void
assert_others (EntenteFilter *filter,
               EntenteFocus  *focus,
               const char    *expected)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteFilter) owned = filter;
  g_autoptr (EntenteFocus) owned_focus = focus;
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (filter, focus, FALSE);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR); i++)
    {
      EntenteItem *actor = entente_view_input_get_item (input, ENTENTE_ITEM_ACTOR, i);
      g_auto (GStrv) ids = entente_view_list_others (view, actor);
      g_autofree char *joined = g_strjoinv (" ", ids);

      g_assert_cmpuint (entente_view_count_others (view, actor), ==, g_strv_length (ids));
      if (ids[0] != NULL)
        g_string_append_printf (found, "%s: %s; ", entente_item_get_id (actor), joined);
      if (entente_view_can_add (view, actor))
        g_string_append_printf (found, "(%s) ", entente_item_get_id (actor));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* A focus can grow only by what its filter, its kinds of relation and its direction let through. */
static void
test_others (void)
{
  g_autoptr (EntenteFocus) c = entente_focus_new (WORDS ("c"), 0, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteFocus) hidden = NULL;

  assert_others (NULL, NULL, "");
  assert_others (NULL, entente_focus_ref (c), "(a) (b) c: b d; (d) (e) (x) (f) ");
  assert_others (NULL, entente_focus_new (WORDS ("c"), 0, ENTENTE_FOCUS_OUT, NULL), "(a) (b) c: d; (d) (e) (x) (f) ");
  assert_others (NULL, entente_focus_new (WORDS ("b"), 0, ENTENTE_FOCUS_IN, WORDS ("owns")),
                 "(a) b: x; (c) (d) (e) (x) (f) ");
  assert_others (filter_new (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("b")), TRUE),
                 entente_focus_ref (c), "(a) c: d; (d) (e) (x) (f) ");
  hidden = entente_focus_new_without (c, WORDS ("d"));
  assert_others (NULL, entente_focus_ref (hidden), "(a) (b) c: b d; (d) (e) (x) (f) ");
}

static void
test_reach (void)
{
  static const EntenteReach expected[] = { { 1, 0 }, { 4, 3 }, { 5, 4 }, { 6, 5 }, { 6, 5 } };
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);

  for (guint steps = 0; steps < G_N_ELEMENTS (expected); steps++)
    {
      g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("b"), steps, ENTENTE_FOCUS_BOTH, NULL);
      g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
      g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
      g_autoptr (GArray) reach = entente_view_count_reach (input, viewpoint, G_N_ELEMENTS (expected) - 1, NULL);
      EntenteReach found = g_array_index (reach, EntenteReach, steps);

      g_assert_cmpuint (found.n_actors, ==, expected[steps].n_actors);
      g_assert_cmpuint (found.n_relations, ==, expected[steps].n_relations);
      g_assert_cmpuint (found.n_actors, ==, entente_view_get_n_shown (view, ENTENTE_ITEM_ACTOR));
      g_assert_cmpuint (found.n_relations, ==, entente_view_get_n_shown (view, ENTENTE_ITEM_RELATION));
    }
}

static void
test_words (void)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("b"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);
  g_autofree char *words = entente_view_words_count (view);

  g_assert_cmpstr (words, ==, "4 of 7 actors, 3 of 6 relations");
}

/* What came later is shown until the next view says otherwise. */
static void
test_later_item (void)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("b"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (EntenteView) view = entente_view_new (input, viewpoint, NULL);

  sample_add (document, ENTENTE_ITEM_ACTOR, "new", ENTENTE_ACTOR_NAME, "New", 0);
  g_assert_true (entente_view_shows (view, entente_document_lookup (document, "new")));
  g_assert_false (entente_view_shows (view, entente_document_lookup (document, "f")));
}

static void
test_cancel (void)
{
  g_autoptr (EntenteDocument) document = document_new ();
  g_autoptr (EntenteViewInput) input = input_new (document);
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("b"), 1, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (NULL, focus, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_view_new (input, viewpoint, cancellable));
  g_assert_null (entente_view_count_reach (input, viewpoint, 3, cancellable));
}

/* A condition that speaks of @subject, with values that random documents have. */
static EntenteCondition *
random_condition (GRand           *random,
                  EntenteItemKind  subject)
{
  g_autoptr (EntenteCondition) condition = NULL;

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      condition = subject == ENTENTE_ITEM_ACTOR
                    ? entente_condition_new_for_number ((guint) g_rand_int_range (random, 0, 3), G_MAXUINT)
                    : entente_condition_new_for_dates (subject, "2005", "2024");
      break;
    case 1:
      condition = entente_condition_new (subject, ENTENTE_ASPECT_TEXT, WORDS ("a"));
      break;
    case 2:
      condition = subject == ENTENTE_ITEM_RELATION
                    ? entente_condition_new (subject, ENTENTE_ASPECT_EVIDENCE, WORDS ("unsupported"))
                    : entente_condition_new (subject, ENTENTE_ASPECT_TAG, WORDS ("Pyongyang", "0"));
      break;
    case 3:
      condition = subject == ENTENTE_ITEM_STATEMENT
                    ? entente_condition_new (subject, ENTENTE_ASPECT_SPEAKER, WORDS (""))
                    : entente_condition_new (subject, ENTENTE_ASPECT_KIND, WORDS ("person", "met", ""));
      break;
    default:
      condition = entente_condition_new_for_data (subject, "a", NULL);
    }
  return g_rand_boolean (random) ? entente_condition_new_negated (condition) : g_steal_pointer (&condition);
}

static EntenteView *
view_new (EntenteViewInput *input,
          EntenteCondition *first,
          EntenteCondition *second)
{
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteFilter) one = entente_filter_new_with (none, first);
  g_autoptr (EntenteFilter) both = second != NULL ? entente_filter_new_with (one, second) : entente_filter_ref (one);
  g_autoptr (EntenteViewpoint) viewpoint = entente_viewpoint_new (both, NULL, FALSE);

  return entente_view_new (input, viewpoint, NULL);
}

/* Conditions on actors leave just the actors for which both hold. */
static void
assert_intersection (EntenteViewInput *input,
                     GRand            *random)
{
  g_autoptr (EntenteCondition) first = random_condition (random, ENTENTE_ITEM_ACTOR);
  g_autoptr (EntenteCondition) second = random_condition (random, ENTENTE_ITEM_ACTOR);
  g_autoptr (EntenteCondition) opposite = entente_condition_new_negated (first);
  g_autoptr (EntenteView) of_first = view_new (input, first, NULL);
  g_autoptr (EntenteView) of_second = view_new (input, second, NULL);
  g_autoptr (EntenteView) of_both = view_new (input, first, second);
  g_autoptr (EntenteView) of_opposite = view_new (input, opposite, NULL);

  for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR); i++)
    {
      gboolean in_first = entente_view_shows_nth (of_first, ENTENTE_ITEM_ACTOR, i);

      g_assert_cmpint (entente_view_shows_nth (of_both, ENTENTE_ITEM_ACTOR, i), ==,
                       in_first && entente_view_shows_nth (of_second, ENTENTE_ITEM_ACTOR, i));
      g_assert_cmpint (in_first, !=, entente_view_shows_nth (of_opposite, ENTENTE_ITEM_ACTOR, i));
    }
}

static EntenteFocus *
random_focus (EntenteViewInput *input,
              GRand            *random)
{
  guint n = entente_view_input_get_n (input, ENTENTE_ITEM_ACTOR);
  EntenteItem *center;

  if (n == 0 || g_rand_boolean (random))
    return NULL;
  center = entente_view_input_get_item (input, ENTENTE_ITEM_ACTOR, (guint) g_rand_int_range (random, 0, (gint32) n));
  return entente_focus_new (WORDS (entente_item_get_id (center)), (guint) g_rand_int_range (random, 0, 4),
                            (EntenteFocusDirection) g_rand_int_range (random, 0, 3), NULL);
}

/* Whatever the filter and the focus are, no relation is shown without both its ends, and no more is shown than with one
 * condition less, but for the centers. */
static void
assert_whole (EntenteViewInput *input,
              GRand            *random)
{
  const EntenteViewLinks *links = entente_view_input_get_links (input);
  g_autoptr (EntenteFocus) focus = random_focus (input, random);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autoptr (EntenteView) before = NULL;

  for (guint n = 0; n < 4; n++)
    {
      EntenteItemKind subject = (EntenteItemKind) g_rand_int_range (random, 0, 3);
      g_autoptr (EntenteCondition) condition = random_condition (random, subject);
      g_autoptr (EntenteFilter) less = g_steal_pointer (&filter);
      g_autoptr (EntenteViewpoint) viewpoint = NULL;
      g_autoptr (EntenteView) view = NULL;

      filter = entente_filter_new_with (less, condition);
      viewpoint = entente_viewpoint_new (filter, focus, FALSE);
      view = entente_view_new (input, viewpoint, NULL);
      for (guint i = 0; i < entente_view_input_get_n (input, ENTENTE_ITEM_RELATION); i++)
        if (entente_view_shows_nth (view, ENTENTE_ITEM_RELATION, i))
          {
            g_assert_true (entente_view_shows_nth (view, ENTENTE_ITEM_ACTOR, links->ends[i].from));
            g_assert_true (entente_view_shows_nth (view, ENTENTE_ITEM_ACTOR, links->ends[i].to));
            g_assert_true (before == NULL || entente_view_shows_nth (before, ENTENTE_ITEM_RELATION, i));
          }
      g_clear_pointer (&before, entente_view_unref);
      before = g_steal_pointer (&view);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (EntenteDocument) document = random_document_new (random, 60);
      g_autoptr (EntenteViewInput) input = input_new (document);

      for (guint j = 0; j < 10; j++)
        {
          assert_intersection (input, random);
          assert_whole (input, random);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/all", test_all);
  g_test_add_func ("/view/filter", test_filter);
  g_test_add_func ("/view/focus", test_focus);
  g_test_add_func ("/view/both", test_both);
  g_test_add_func ("/view/changes", test_changes);
  g_test_add_func ("/view/others", test_others);
  g_test_add_func ("/view/reach", test_reach);
  g_test_add_func ("/view/words", test_words);
  g_test_add_func ("/view/later-item", test_later_item);
  g_test_add_func ("/view/cancel", test_cancel);
  g_test_add_func ("/view/random", test_random);
  return g_test_run ();
}
