/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"
#include "entente-window-journal.h"
#include "sample-actions.h"

typedef SampleActions Fixture;

static guint
count_recoveries (void)
{
  g_autoptr (GPtrArray) recoveries = entente_recovery_list (NULL, NULL);

  return recoveries->len;
}

static void
change (Fixture *fixture)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);
  g_autoptr (EntenteDraft) draft = entente_commands_set_title (document, "Changed", NULL);

  g_assert_true (entente_history_apply (entente_session_get_history (fixture->session), draft));
}

/* A journal is there from the beginning until it is discarded. */
static void
test_discard (Fixture       *fixture,
              gconstpointer  data)
{
  EntenteWindowJournal *keeper = entente_window_journal_new (fixture->document, fixture->toasts, NULL);
  EntenteJournal *journal = entente_window_journal_begin_save (keeper, fixture->file);

  g_assert_null (journal);
  entente_window_journal_write_copy (keeper);
  entente_window_journal_begin (keeper, NULL);
  journal = entente_window_journal_begin_save (keeper, fixture->file);
  g_assert_nonnull (journal);
  entente_window_journal_end_save (keeper, journal, fixture->file, entente_session_get_hash (fixture->session));
  g_object_unref (journal);
  change (fixture);
  entente_window_journal_discard (keeper);
  g_assert_null (entente_window_journal_begin_save (keeper, fixture->file));
  g_assert_finalize_object (keeper);
  g_assert_cmpuint (count_recoveries (), ==, 0);
}

/* What is saved leaves nothing, what is not saved can be recovered. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  EntenteWindowJournal *keeper = entente_window_journal_new (fixture->document, fixture->toasts, NULL);
  g_autoptr (GPtrArray) recoveries = NULL;

  entente_window_journal_begin (keeper, NULL);
  entente_window_journal_close (keeper);
  g_assert_cmpuint (count_recoveries (), ==, 0);
  entente_window_journal_begin (keeper, NULL);
  change (fixture);
  entente_window_journal_close (keeper);
  g_assert_finalize_object (keeper);
  recoveries = entente_recovery_list (NULL, NULL);
  g_assert_cmpuint (recoveries->len, ==, 1);
  entente_recovery_discard (recoveries->pdata[0]);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/window-journal/" name, Fixture, NULL, sample_actions_set_up, func, sample_actions_tear_down)
  ADD ("discard", test_discard);
  ADD ("close", test_close);

  return g_test_run ();
}
