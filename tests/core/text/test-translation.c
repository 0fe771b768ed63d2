/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-translation.h"

#include "entente-date.h"
#include "entente-display-text.h"
#include "sample-folder.h"

#include <locale.h>

extern int _nl_msg_cat_cntr;

static const char *
translate (void)
{
  return C_("evidence", "Reported");
}

static const char *
translate_pair (void)
{
  static EntenteTranslation kept;

  return entente_translation_find_pair (&kept, "evidence", "Reported");
}

/* Where newer C libraries translate nothing in C.UTF-8, as if it were C, there has to be a locale of a language. */
static void
make_locale (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "en_US.UTF-8", NULL);
  const char *command[] = { "localedef", "-i", "en_US", "-f", "UTF-8", path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_setenv ("LOCPATH", folder, TRUE);
}

/* The C library asks programs to tell it so. */
static void
set_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  _nl_msg_cat_cntr++;
}

static void
test_language (void)
{
  g_autofree char *english = NULL, *russian = NULL, *date = NULL;

  g_assert_cmpstr (translate (), ==, "Reported");
  g_assert_cmpstr (translate_pair (), ==, "Reported");
  english = entente_display_text_quote ("a");
  g_assert_cmpstr (english, ==, "“a”");

  set_language ("ru");
  g_assert_cmpstr (translate (), !=, "Reported");
  g_assert_cmpstr (translate (), ==, g_dpgettext2 (NULL, "evidence", "Reported"));
  g_assert_cmpstr (translate_pair (), ==, translate ());
  g_assert_true (translate () == translate ());
  russian = entente_display_text_quote ("a");
  g_assert_cmpstr (russian, ==, "«a»");

  set_language ("ko");
  g_assert_cmpstr (translate (), ==, g_dpgettext2 (NULL, "evidence", "Reported"));
  g_assert_cmpstr (translate_pair (), ==, translate ());
  date = entente_date_format ("2025");
  g_assert_cmpstr (date, ==, "2025년");

  setlocale (LC_ALL, "C");
  g_assert_cmpstr (translate (), ==, "Reported");
  g_assert_cmpstr (translate_pair (), ==, "Reported");
  g_assert_nonnull (setlocale (LC_ALL, "en_US.UTF-8"));
  g_assert_cmpstr (translate (), !=, "Reported");
  set_language ("en");
  g_assert_cmpstr (translate (), ==, "Reported");
}

static void
assert_filled (const char *format,
               const char *expected)
{
  g_autofree char *filled = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  filled = entente_translation_fill (format, "one", "", "%s");
#pragma GCC diagnostic pop
  g_assert_cmpstr (filled, ==, expected);
}

static void
test_fill (void)
{
  assert_filled ("", "");
  assert_filled ("no text", "no text");
  assert_filled ("%s", "one");
  assert_filled ("%s, %s; %s", "one, ; %s");
  assert_filled ("%3$s %1$s %2$s.", "%s one .");
  assert_filled ("«%1$s» («%1$s», %2$s)", "«one» («one», )");
  assert_filled ("%s is 100 %%", "one is 100 %");
  assert_filled ("%5s|", "  one|");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-locale-XXXXXX", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  make_locale (folder);
  g_assert_nonnull (setlocale (LC_ALL, "en_US.UTF-8"));
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ENTENTE_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  set_language ("en");
  g_test_add_func ("/translation/language", test_language);
  g_test_add_func ("/translation/fill", test_fill);
  status = g_test_run ();
  sample_remove_tree (folder);
  return status;
}
