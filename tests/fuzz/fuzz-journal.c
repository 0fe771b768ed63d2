/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-journal-base.h"
#include "entente-journal-folder.h"
#include "entente-log.h"
#include "entente-recovery.h"
#include "entente-step-json.h"
#include "sample-folder.h"
#include "sample.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A journal, whatever is in it: the whole input is a log; and its parts are where the journal is damaged, the copy of
 * the document, and steps. Parts are sealed with their checksums first, which no fuzzer finds. What a journal restores
 * is a document, and each step can be undone. Nothing outside a folder of its own is touched. */

#define N_PARTS 6
#define ID "00000000-0000-4000-8000-000000000000"

static char *folder; /* of journals */

static void
remove_folder (void)
{
  sample_remove_tree (folder);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  folder = g_dir_make_tmp ("entente-fuzz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  atexit (remove_folder);
  return 0;
}

static void
check_log (GBytes *bytes)
{
  g_autoptr (EntenteLog) log = entente_log_read (bytes);
  g_autoptr (EntenteJournalHead) head = entente_journal_head_read (bytes);
  guint last = 0;

  for (guint i = 0; i < log->entries->len; i++)
    {
      const EntenteLogEntry *entry = log->entries->pdata[i];

      g_assert_cmpuint (entry->number, >, last);
      last = entry->number;
    }
  if (head != NULL && head->id != NULL)
    {
      g_autoptr (GBytes) written = entente_journal_head_write (head);
      g_autoptr (EntenteJournalHead) again = entente_journal_head_read (written);

      g_assert_nonnull (again);
      g_assert_cmpstr (again->uri, ==, head->uri);
      g_assert_cmpstr (again->hash, ==, head->hash);
      g_assert_true (again->base == head->base && again->from_file == head->from_file);
    }
}

static void
check_step (GBytes *bytes)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDraft) draft = entente_step_json_read (document, bytes, &error);

  g_assert_true ((draft == NULL) == (error != NULL));
  if (draft != NULL)
    fuzz_check_draft (document, draft);
}

/* Damages a byte of the file at a place that the first part tells, if it tells one. */
static void
damage (int     fd,
        GBytes *where)
{
  g_autofree char *text = fuzz_dup_text (where);
  guint64 place = g_ascii_strtoull (text, NULL, 10);

  if (place > 0 && (off_t) place < lseek (fd, 0, SEEK_END))
    g_assert_cmpint (pwrite (fd, "#", 1, (off_t) place), ==, 1);
}

static void
write_journal (const char *own,
               GPtrArray  *parts)
{
  g_autofree char *path = g_build_filename (own, ENTENTE_JOURNAL_FILE, NULL);
  g_autoptr (EntenteJournalHead) head = entente_journal_head_new (NULL, NULL, FALSE, 1);
  g_autoptr (GBytes) head_bytes = NULL;
  int fd = g_open (path, O_CREAT | O_TRUNC | O_RDWR, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_free (head->id);
  head->id = g_strdup (ID);
  head_bytes = entente_journal_head_write (head);
  entente_log_append_head (fd, ID, head_bytes, NULL);
  for (guint i = 2; i < parts->len; i++)
    if (g_bytes_get_size (parts->pdata[i]) > 0)
      entente_log_append (fd, ID, i - 1, parts->pdata[i], NULL);
  damage (fd, parts->pdata[0]);
  close (fd);
  if (g_bytes_get_size (parts->pdata[1]) > 0)
    entente_journal_base_write (own, head, 0, parts->pdata[1], NULL);
}

static void
check_recovery (EntenteRecovery *recovery)
{
  g_autoptr (GError) error = NULL;
  gboolean is_needed;
  g_autoptr (EntenteHistory) history = entente_recovery_load (recovery, &is_needed, &error);
  guint n = entente_recovery_get_n_steps (recovery);

  g_assert_true ((history == NULL) == (error != NULL));
  g_assert_cmpuint (n, <=, N_PARTS);
  if (history == NULL)
    {
      fuzz_check_text (error->message);
      return;
    }
  fuzz_check_document (entente_history_get_document (history));
  entente_history_go_to (history, 0);
  fuzz_check_document (entente_history_get_document (history));
}

static void
check_journal (GPtrArray *parts)
{
  g_autofree char *own = g_build_filename (folder, ID, NULL);
  g_autoptr (GPtrArray) recoveries = NULL;

  g_assert_cmpint (g_mkdir (own, 0700), ==, 0);
  write_journal (own, parts);
  recoveries = entente_recovery_list (folder, NULL);
  for (guint i = 0; i < recoveries->len; i++)
    {
      check_recovery (recoveries->pdata[i]);
      entente_recovery_discard (recoveries->pdata[i]);
    }
  /* Nothing is left of a journal that restores nothing. */
  if (g_file_test (own, G_FILE_TEST_EXISTS))
    sample_remove_tree (own);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) parts = fuzz_split (data, size, N_PARTS);

  check_log (bytes);
  for (guint i = 2; i < parts->len; i++)
    check_step (parts->pdata[i]);
  check_journal (parts);
  return 0;
}
