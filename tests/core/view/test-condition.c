/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-words.h"

#include "sample.h"

#include <locale.h>

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
assert_words (EntenteCondition *condition,
              const char       *yes,
              const char       *no)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCondition) owned = condition;
  g_autoptr (EntenteCondition) negated = entente_condition_new_negated (condition);
  g_autofree char *said = entente_condition_describe (condition, document);
  g_autofree char *opposite = entente_condition_describe (negated, document);

  g_assert_cmpstr (said, ==, yes);
  g_assert_cmpstr (opposite, ==, no);
}

static void
test_words (void)
{
  assert_words (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person", "vessel")),
                "only People, vessel", "no People, vessel");
  assert_words (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, WORDS ("met")),
                "Relations: only met", "Relations: no met");
  assert_words (entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_EVIDENCE,
                                       WORDS ("unsupported", "disputed")),
                "only unsupported, disputed", "not unsupported, disputed");
  assert_words (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, WORDS ("kim")),
                "said by Kim Jong-un", "not said by Kim Jong-un");
  assert_words (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_SPEAKER, WORDS ("")),
                "said by nobody who is known", "not said by nobody who is known");
  assert_words (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_MODALITY, WORDS ("expects")),
                "modality: expects", "modality: not expects");
  assert_words (entente_condition_new (ENTENTE_ITEM_STATEMENT, ENTENTE_ASPECT_GRADE, WORDS ("B2")),
                "grade B2", "grade not B2");
  assert_words (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TAG, WORDS ("secret")),
                "Actors: tagged secret", "Actors: not tagged secret");
  assert_words (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TEXT, WORDS ("kim")),
                "Actors: with “kim”", "Actors: without “kim”");
  assert_words (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_ITEM, WORDS ("kim", "shoigu")),
                "only 2 actors", "without 2 actors");
  assert_words (entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("a", "b", "c", "d", "e")),
                "only a, b, c, 2 more", "no a, b, c, 2 more");
}

static void
test_words_of_values (void)
{
  assert_words (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2024", NULL), "since 2024", "not since 2024");
  assert_words (entente_condition_new_for_dates (ENTENTE_ITEM_STATEMENT, NULL, "2024"),
                "Statements: until 2024", "Statements: not until 2024");
  assert_words (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "2021", "2024"),
                "in 2021 – 2024", "not in 2021 – 2024");
  assert_words (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, NULL, NULL), "with a date", "without a date");
  assert_words (entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "party", WORDS ("green")),
                "Actors: party is green", "Actors: party is not green");
  assert_words (entente_condition_new_for_data (ENTENTE_ITEM_ACTOR, "party", NULL),
                "Actors: any party", "Actors: no party");
  assert_words (entente_condition_new_for_number (3, G_MAXUINT), "relations: 3 or more", "relations: fewer than 3");
  assert_words (entente_condition_new_for_number (0, 3), "relations: 3 or fewer", "relations: more than 3");
  assert_words (entente_condition_new_for_number (2, 3), "relations: 2 to 3", "relations: not 2 to 3");
}

/* What comes from the file cannot pretend to be something else. */
static void
test_deceiving_words (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_TAG,
                                                                  WORDS ("a\xE2\x80\xAE" "b"));
  g_autofree char *said = entente_condition_describe (condition, document);

  g_assert_null (strstr (said, "\xE2\x80\xAE"));
  g_assert_nonnull (strstr (said, "202E"));
}

static void
test_unreadable_date (void)
{
  g_assert_null (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, "yesterday", NULL));
  g_assert_null (entente_condition_new_for_dates (ENTENTE_ITEM_RELATION, NULL, "2024-13"));
}

static void
test_equal (void)
{
  g_autoptr (EntenteCondition) a = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person"));
  g_autoptr (EntenteCondition) b = entente_condition_new (ENTENTE_ITEM_ACTOR, ENTENTE_ASPECT_KIND, WORDS ("person"));
  g_autoptr (EntenteCondition) c = entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_KIND, WORDS ("person"));
  g_autoptr (EntenteCondition) no = entente_condition_new_negated (a);
  g_autoptr (EntenteCondition) yes = entente_condition_new_negated (no);

  g_assert_true (entente_condition_equal (a, b));
  g_assert_false (entente_condition_equal (a, c));
  g_assert_false (entente_condition_equal (a, no));
  g_assert_true (entente_condition_equal (a, yes));
}

/* Each aspect has a name, and suits at least one kind of item. */
static void
test_fields (void)
{
  for (int aspect = 0; aspect < ENTENTE_N_ASPECTS; aspect++)
    {
      guint n = 0;

      for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
        if (entente_aspect_suits (aspect, kind))
          {
            g_assert_cmpstr (entente_aspect_get_label (aspect, kind), !=, "");
            n++;
          }
      g_assert_cmpuint (n, >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/condition/words", test_words);
  g_test_add_func ("/condition/words-of-values", test_words_of_values);
  g_test_add_func ("/condition/deceiving-words", test_deceiving_words);
  g_test_add_func ("/condition/unreadable-date", test_unreadable_date);
  g_test_add_func ("/condition/equal", test_equal);
  g_test_add_func ("/condition/fields", test_fields);
  return g_test_run ();
}
