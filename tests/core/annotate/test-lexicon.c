/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-annotate.h"
#include "entente-inflection.h"
#include "entente-lexicons.h"

#include <glib/gstdio.h>

static void
test_program (void)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();
  const EntenteLexicon *english = entente_lexicons_choose (lexicons, "“Yes,” she said.", NULL);
  const EntenteWord *said = entente_lexicon_find (english, "said"), *ripped = entente_lexicon_find (english, "ripped");

  g_assert_cmpuint (entente_lexicons_get_n (lexicons), ==, 3);
  g_assert_cmpstr (said->cue->name, ==, "say");
  g_assert_cmpuint (said->forms, ==, ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_PARTICIPLE);
  g_assert_cmpstr (ripped->cue->name, ==, "rip");
  g_assert_true (entente_word_is (entente_lexicon_find (english, "according to"), ENTENTE_WORD_ACCORDING));
  g_assert_cmpuint (entente_lexicon_find (english, "according")->n_more, ==, 1);
  g_assert_null (entente_lexicon_find (english, "zzz"));
}

static void
test_script (void)
{
  g_autoptr (EntenteLexicons) lexicons = entente_lexicons_load ();

  g_assert_cmpstr (entente_lexicon_get_code (entente_lexicons_choose (lexicons, "Kim said 그는 말했다", NULL)), ==, "ko");
  g_assert_cmpstr (entente_lexicon_get_code (entente_lexicons_choose (lexicons, "он сказал", NULL)), ==, "ru");
  g_assert_cmpstr (entente_lexicon_get_code (entente_lexicons_choose (lexicons, "12", NULL)), ==, "en");
  g_assert_cmpstr (entente_lexicon_get_code (entente_lexicons_choose (lexicons, "он сказал", "en")), ==, "en");
}

static void
test_inflection (void)
{
  static const char *const verbs[][4] = {
    { "warn", "warns", "warned", "warning" }, { "reply", "replies", "replied", "replying" },
    { "agree", "agrees", "agreed", "agreeing" }, { "stress", "stresses", "stressed", "stressing" },
    { "quip", "quips", "quipped", "quipping" }, { "argue", "argues", "argued", "arguing" },
    { "say_out", "says_out", "sayed_out", "saying_out" }, { "echo", "echoes", "echoed", "echoing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_auto (GStrv) forms = entente_inflection_list (verbs[i][0]);

      for (guint j = 0; j < 3; j++)
        g_assert_cmpstr (forms[j], ==, verbs[i][j + 1]);
    }
}

static void
test_errors (void)
{
  static const char *const texts[] = {
    "word before a section", "[language]\ngrammar odd", "[cues]\nsay strong any outer",
      "[cues]\nsay strong any outer loudly",
    "[cues]\nsay strong any outer asserts says said", "[no-such-section]\nword", "[nominative]\none",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteLexicon) lexicon = entente_lexicon_new_from_text (texts[i], &error);

      g_assert_null (lexicon);
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL);
      g_assert_nonnull (g_strstr_len (error->message, -1, i == 0 ? "1" : "2"));
    }
}

/* A translator's fourth language: one file, nothing else. */
static const char german[] =
  "[language]\ncode de\ngrammar clauses\nscript Latin\n"
  "[cues]\nsagen strong any outer asserts : sagt sagte gesagt sagend\n"
  "[determiner]\nder die das ein eine\n[subject-pronoun]\ner sie es\n[he]\ner\n[she]\nsie\n";

static void
test_fourth_language (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-words-XXXXXX", &error), *path = NULL;
  g_autoptr (EntenteLexicons) lexicons = NULL;
  g_autoptr (EntenteAnnotation) annotation = NULL;
  const EntenteProposal *proposal;

  g_assert_null (entente_lexicons_load_folder (folder, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  path = g_build_filename (folder, "de.words", NULL);
  g_file_set_contents (path, german, -1, &error);
  g_assert_no_error (error);
  lexicons = entente_lexicons_load_folder (folder, &error);
  g_assert_no_error (error);
  annotation = entente_annotate ("„Wir gehen“, sagte Anna Weber.", lexicons, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (annotation->proposals->len, ==, 1);
  proposal = annotation->proposals->pdata[0];
  g_assert_cmpstr (proposal->speaker->name, ==, "Anna Weber");
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/program", test_program);
  g_test_add_func ("/lexicon/script", test_script);
  g_test_add_func ("/lexicon/inflection", test_inflection);
  g_test_add_func ("/lexicon/errors", test_errors);
  g_test_add_func ("/lexicon/fourth-language", test_fourth_language);
  return g_test_run ();
}
