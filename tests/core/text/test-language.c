/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-language.h"

#include <locale.h>

static void
test_parse (void)
{
  g_assert_cmpstr (entente_language_parse ("ko"), ==, "ko");
  g_assert_cmpstr (entente_language_parse ("ko_KR.UTF-8"), ==, "ko-kr");
  g_assert_cmpstr (entente_language_parse ("sr-Latn-RS"), ==, "sr-latn-rs");
  g_assert_true (entente_language_parse ("KO-kr") == entente_language_parse ("ko_KR"));
  g_assert_null (entente_language_parse (NULL));
  g_assert_null (entente_language_parse (""));
  g_assert_null (entente_language_parse ("C"));
  g_assert_null (entente_language_parse ("k o"));
  g_assert_null (entente_language_parse ("한국어"));
}

/* The name of the user's language is that of the translations. */
static void
test_locale (void)
{
  g_setenv ("LANGUAGE", "ko:ru", TRUE);
  setlocale (LC_ALL, "C");
  g_assert_null (entente_language_of_locale ());
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
  g_assert_cmpstr (entente_language_of_locale (), ==, "ko");
  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "C");
}

static void
test_match (void)
{
  const char *korean = entente_language_parse ("ko-KR");

  g_assert_cmpuint (entente_language_match (korean, "ko-kr"), ==, 3);
  g_assert_cmpuint (entente_language_match (korean, "ko"), ==, 2);
  g_assert_cmpuint (entente_language_match (korean, "KO-KP"), ==, 1);
  g_assert_cmpuint (entente_language_match (korean, "kok"), ==, 0);
  g_assert_cmpuint (entente_language_match (korean, "ru"), ==, 0);
  g_assert_cmpuint (entente_language_match (korean, ""), ==, 0);
  g_assert_cmpuint (entente_language_match (korean, NULL), ==, 0);
}

/* A name in Latin letters may have the tag of the language that it comes from. */
static void
test_letters (void)
{
  g_assert_true (entente_language_has_letters ("ko", "김정은"));
  g_assert_true (entente_language_has_letters ("ko", "LG전자"));
  g_assert_false (entente_language_has_letters ("ko", "Kim Jong-un"));
  g_assert_false (entente_language_has_letters ("ko", "2025"));
  g_assert_true (entente_language_has_letters ("ru", "Ким"));
  g_assert_false (entente_language_has_letters ("ru", "Kim"));
  g_assert_true (entente_language_has_letters ("en", "Kim"));
}

static void
test_read (void)
{
  g_assert_false (entente_language_is_read_like ("ko", "Kim Jong-un", "김정은"));
  g_assert_false (entente_language_is_read_like ("ko", "金正恩", "김정은"));
  g_assert_true (entente_language_is_read_like ("ko", "김정은 (1984)", "김 위원장"));
  g_assert_true (entente_language_is_read_like ("ru", "Сергей Шойгу", "Шойгу С. К."));
  /* The letters of Ukrainian that Russian lacks. */
  g_assert_false (entente_language_is_read_like ("ru", "Олексій Резніков", "Алексей Резников"));
  g_assert_true (entente_language_is_read_like ("en", "Kim Jong Un", "Kim Jong-eun"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/parse", test_parse);
  g_test_add_func ("/language/locale", test_locale);
  g_test_add_func ("/language/match", test_match);
  g_test_add_func ("/language/letters", test_letters);
  g_test_add_func ("/language/read", test_read);
  return g_test_run ();
}
