/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery-list.h"

#include "entente-commands.h"
#include "entente-journal.h"

#include "sample-session.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  GFile *location;
  char *hash;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteFile) file = NULL;

  fixture->folder = g_dir_make_tmp ("entente-rescue-XXXXXX", NULL);
  fixture->location = sample_file_new (document);
  file = entente_file_load (fixture->location, NULL, NULL);
  fixture->hash = g_strdup (entente_file_get_hash (file));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_file_delete (fixture->location, NULL, NULL);
  g_free (fixture->folder);
  g_free (fixture->hash);
  g_object_unref (fixture->location);
}

/* Writes the journal of a process that was killed after it had changed a document, and perhaps
 * changed it back. */
static void
write_journal (Fixture    *fixture,
               GFile      *location,
               const char *title,
               gboolean    undone)
{
  g_autoptr (EntenteFile) file = location != NULL ? entente_file_load (location, NULL, NULL) : NULL;
  g_autoptr (EntenteDocument) document =
    file != NULL ? g_object_ref (entente_file_get_document (file)) : entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  g_autoptr (EntenteJournal) journal =
    entente_journal_new (fixture->folder, history, location, location != NULL ? fixture->hash : NULL, TRUE);
  g_autoptr (EntenteDraft) draft = entente_commands_set_title (document, title, NULL);

  g_assert_true (entente_history_apply (history, draft));
  if (undone)
    entente_history_undo (history);
  entente_journal_flush (journal);
}

static gboolean
has_recoveries (gpointer data)
{
  return g_list_model_get_n_items (entente_recovery_list_get_recoveries (data)) > 0;
}

/* Of two documents one is the same as its file, and is not offered. */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteRecoveryList) recovery_list = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autofree char *name = NULL, *words = NULL;

  write_journal (fixture, fixture->location, "Not kept", TRUE);
  write_journal (fixture, NULL, "A new one", FALSE);
  recovery_list = entente_recovery_list_new (fixture->folder);
  sample_wait (has_recoveries, recovery_list);
  g_assert_cmpuint (g_list_model_get_n_items (entente_recovery_list_get_recoveries (recovery_list)), ==, 1);
  g_assert_null (entente_recovery_list_find (recovery_list, fixture->location));
  g_assert_null (entente_recovery_list_find (recovery_list, NULL));
  recovery = g_list_model_get_item (entente_recovery_list_get_recoveries (recovery_list), 0);
  g_assert_true (entente_recovery_list_look_up (recovery_list, entente_recovery_get_folder (recovery)) == recovery);
  name = entente_recovery_list_name (recovery);
  g_assert_cmpstr (name, ==, "A new one");
  words = entente_recovery_list_describe (recovery);
  g_assert_true (g_str_has_suffix (words, " · 1 change"));
  entente_recovery_list_discard (recovery_list, recovery);
  g_assert_cmpuint (g_list_model_get_n_items (entente_recovery_list_get_recoveries (recovery_list)), ==, 0);
}

static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntenteRecoveryList) recovery_list = NULL, other = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;

  write_journal (fixture, fixture->location, "Kept", FALSE);
  recovery_list = entente_recovery_list_new (fixture->folder);
  sample_wait (has_recoveries, recovery_list);
  recovery = g_object_ref (entente_recovery_list_find (recovery_list, fixture->location));
  g_assert_nonnull (recovery);
  entente_recovery_list_take (recovery_list, recovery);
  g_assert_null (entente_recovery_list_find (recovery_list, fixture->location));
  entente_recovery_list_give_back (recovery_list, recovery);
  entente_recovery_list_give_back (recovery_list, recovery);
  g_assert_cmpuint (g_list_model_get_n_items (entente_recovery_list_get_recoveries (recovery_list)), ==, 1);
  g_assert_false (entente_recovery_list_is_told (recovery_list));
  entente_recovery_list_set_told (recovery_list);
  g_assert_true (entente_recovery_list_is_told (recovery_list));
  entente_recovery_list_discard (recovery_list, recovery);
}

static void
flip_last_step (EntenteRecovery *recovery)
{
  g_autofree char *uri = entente_recovery_get_uri (recovery), *path = g_filename_from_uri (uri, NULL, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  text[length - 3] ^= 1;
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

/* The journal is damaged, so that the document equals its file. It is offered even so, and says what is lost. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntenteRecoveryList) recovery_list = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *words = NULL;

  write_journal (fixture, fixture->location, "Lost", FALSE);
  found = entente_recovery_list (fixture->folder, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  flip_last_step (found->pdata[0]);
  g_clear_pointer (&found, g_ptr_array_unref);

  recovery_list = entente_recovery_list_new (fixture->folder);
  sample_wait (has_recoveries, recovery_list);
  recovery = g_object_ref (entente_recovery_list_find (recovery_list, fixture->location));
  words = entente_recovery_list_describe (recovery);
  g_assert_true (g_str_has_suffix (words, " · 1 change can’t be read"));
  g_assert_null (strstr (words, "0 changes"));
  entente_recovery_list_discard (recovery_list, recovery);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/recovery-list/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/recovery-list/take", Fixture, NULL, set_up, test_take, tear_down);
  g_test_add ("/recovery-list/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  return g_test_run ();
}
