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
                "3 steps to Kim Jong-un and 1 other");
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
  return g_test_run ();
}
