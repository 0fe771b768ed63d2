/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-words.h"

#include "sample.h"

#include <locale.h>

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
assert_words (EntenteFocus *focus,
              const char   *expected)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFocus) owned = focus;
  g_autofree char *said = entente_focus_describe (focus, document);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_words (void)
{
  assert_words (entente_focus_new (WORDS ("kim"), 2, ENTENTE_FOCUS_BOTH, NULL), "2 steps around Kim Jong-un");
  assert_words (entente_focus_new (WORDS ("kim"), 1, ENTENTE_FOCUS_OUT, NULL), "1 step from Kim Jong-un");
  assert_words (entente_focus_new (WORDS ("kim", "tass"), 3, ENTENTE_FOCUS_IN, NULL),
                "3 steps to Kim Jong-un and TASS");
  assert_words (entente_focus_new (WORDS ("kim", "tass", "shoigu"), 1, ENTENTE_FOCUS_BOTH, NULL),
                "1 step around Kim Jong-un and 2 others");
  assert_words (entente_focus_new (WORDS ("kim", "tass"), 0, ENTENTE_FOCUS_BOTH, NULL), "Kim Jong-un and TASS");
}

static void
assert_change (const EntenteFocus *focus,
               guint               nth,
               const char         *expected)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autofree char *said = entente_focus_describe_change (focus, nth, document);

  g_assert_cmpstr (said, ==, expected);
}

/* A focus never changes, so that Back finds it as it was. */
static void
test_changes (void)
{
  g_autoptr (EntenteFocus) base = entente_focus_new (WORDS ("kim"), 2, ENTENTE_FOCUS_OUT, WORDS ("met"));
  g_autoptr (EntenteFocus) more = entente_focus_new_with (base, WORDS ("tass", "joongang"), "shoigu");
  g_autoptr (EntenteFocus) added = entente_focus_new_with (more, WORDS ("joongang"), NULL);
  g_autoptr (EntenteFocus) less = entente_focus_new_without (added, WORDS ("tass", "shoigu"));
  g_autoptr (EntenteFocus) before = entente_focus_new_up_to (less, 1);
  g_autoptr (EntenteFocus) alone = entente_focus_new_alone (less, TRUE);
  g_autoptr (EntenteFocus) farther = entente_focus_new (WORDS ("kim"), 3, ENTENTE_FOCUS_OUT, WORDS ("met"));
  g_autoptr (EntenteFocus) farther_changed = entente_focus_new_changed_as (farther, alone);

  g_assert_cmpuint (entente_focus_get_n_changes (base), ==, 0);
  g_assert_cmpuint (entente_focus_get_n_changes (less), ==, 3);
  assert_change (less, 0, "+ 2 around Sergei Shoigu");
  assert_change (less, 1, "+ Korea JoongAng Daily");
  assert_change (less, 2, "− TASS and Sergei Shoigu");
  g_assert_true (entente_focus_equal (before, more));
  g_assert_false (entente_focus_equal (less, added));
  g_assert_false (entente_focus_equal (less, alone));
  g_assert_true (entente_focus_has_same_base (base, alone));
  g_assert_false (entente_focus_has_same_base (base, farther));
  g_assert_true (entente_focus_is_alone (alone));
  g_assert_false (entente_focus_is_alone (less));
  g_assert_cmpuint (entente_focus_get_n_steps (farther_changed), ==, 3);
  g_assert_cmpuint (entente_focus_get_n_changes (farther_changed), ==, 3);
  g_assert_true (entente_focus_is_alone (farther_changed));
}

static void
test_equal (void)
{
  g_autoptr (EntenteFocus) a = entente_focus_new (WORDS ("kim"), 2, ENTENTE_FOCUS_BOTH, WORDS ("met"));
  g_autoptr (EntenteFocus) b = entente_focus_new (WORDS ("kim"), 2, ENTENTE_FOCUS_BOTH, WORDS ("met"));
  g_autoptr (EntenteFocus) all = entente_focus_new (WORDS ("kim"), 2, ENTENTE_FOCUS_BOTH, NULL);
  g_autoptr (EntenteFocus) farther = entente_focus_new (WORDS ("kim"), 3, ENTENTE_FOCUS_BOTH, WORDS ("met"));

  g_assert_true (entente_focus_equal (a, b));
  g_assert_false (entente_focus_equal (a, all));
  g_assert_false (entente_focus_equal (all, a));
  g_assert_false (entente_focus_equal (a, farther));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/words", test_words);
  g_test_add_func ("/focus/equal", test_equal);
  g_test_add_func ("/focus/changes", test_changes);
  return g_test_run ();
}
