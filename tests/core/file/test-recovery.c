/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-recovery.h"

#include "entente-file.h"
#include "entente-journal.h"
#include "entente-log.h"
#include "entente-save.h"
#include "sample-folder.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* The recovery from damaged journals: each statement of the sample gets other words in a step of its own, the files of
 * the journal are damaged, and the words tell which steps were restored. */

static const char *const ids[] = { "honor", "meeting", "twice", "handshake", "never" };

#define N_STEPS G_N_ELEMENTS (ids)
#define ALL_STEPS ((1u << N_STEPS) - 1)

typedef struct {
  char *folder;
  char *journals;
  char *own;         /* the folder of the journal */
  char *path;        /* its file */
  char *base;        /* the copy of the document */
  GFile *location;
  char *hash;
  GBytes *in_file;
  GBytes *journal, *copy; /* as they were written */
  EntenteDocument *before;
} Fixture;

static GBytes *
read_file (const char *path)
{
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

static void
write_file (const char *path,
            GBytes     *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  /* Without flags the file is not truncated; with them there is a wait for the disk. */
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, length > 0 ? data : "", (gssize) length, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
}

static char *
new_words (const char *id)
{
  return g_strdup_printf ("other words of %s", id);
}

static void
change (EntenteHistory *history,
        const char     *id)
{
  g_autoptr (EntenteDraft) draft = entente_draft_new (entente_history_get_document (history), id);
  g_autofree char *words = new_words (id);

  entente_record_set_text (entente_draft_edit (draft, id), ENTENTE_STATEMENT_TEXT, words);
  g_assert_true (entente_history_apply (history, draft));
}

static void
drop_files (Fixture *fixture)
{
  g_clear_pointer (&fixture->own, g_free);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->base, g_free);
  g_clear_pointer (&fixture->journal, g_bytes_unref);
  g_clear_pointer (&fixture->copy, g_bytes_unref);
}

/* Reads what an interrupted process left. */
static void
take_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->journals, 0, NULL);
  const char *name;

  drop_files (fixture);

  fixture->own = g_build_filename (fixture->journals, g_dir_read_name (dir), NULL);
  fixture->path = g_build_filename (fixture->own, "journal", NULL);
  fixture->journal = read_file (fixture->path);
  g_clear_pointer (&dir, g_dir_close);
  dir = g_dir_open (fixture->own, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "base-"))
      fixture->base = g_build_filename (fixture->own, name, NULL);
  fixture->copy = read_file (fixture->base);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteHistory) history = NULL;
  g_autoptr (EntenteJournal) journal = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-recovery-XXXXXX", NULL);
  fixture->journals = g_build_filename (fixture->folder, "journals", NULL);
  path = g_build_filename (fixture->folder, "visit.entente.json", NULL);
  fixture->location = g_file_new_for_path (path);
  fixture->before = sample_document_new ();
  fixture->hash = entente_save_document (fixture->before, fixture->location, NULL, 0, NULL, NULL);
  fixture->in_file = read_file (path);

  history = entente_history_new (fixture->before);
  journal = entente_journal_new (fixture->journals, history, fixture->location, fixture->hash, TRUE);
  for (guint i = 0; i < N_STEPS; i++)
    change (history, ids[i]);
  g_clear_object (&journal);
  take_files (fixture);
  entente_history_go_to (history, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->journals);
  g_free (fixture->hash);
  g_object_unref (fixture->location);
  g_bytes_unref (fixture->in_file);
  drop_files (fixture);
  g_object_unref (fixture->before);
}

/* The document is no longer in its file, so that the copy is needed. */
static void
lose_file (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->location), "{}", -1, NULL));
}

/* Returns NULL if nothing is offered. */
static EntenteRecovery *
recover (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = entente_recovery_list (fixture->journals, NULL);

  g_assert_cmpuint (found->len, <=, 1);
  return found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

static EntenteRecovery *
recover_from (Fixture *fixture,
              GBytes  *journal)
{
  write_file (fixture->path, journal);
  return recover (fixture);
}

/* Returns the steps that a document has, as bits. Whatever became of the journal, words are the old ones or the new. */
static guint
find_steps (Fixture         *fixture,
            EntenteDocument *document)
{
  guint steps = 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      EntenteItem *item = entente_document_lookup (document, ids[i]);
      EntenteItem *old = entente_document_lookup (fixture->before, ids[i]);
      const char *words = entente_record_get_text (entente_item_get_record (item), ENTENTE_STATEMENT_TEXT);
      g_autofree char *new = new_words (ids[i]);

      if (g_str_equal (words, new))
        steps |= 1u << i;
      else
        g_assert_cmpstr (words, ==, entente_record_get_text (entente_item_get_record (old), ENTENTE_STATEMENT_TEXT));
    }
  return steps;
}

static guint
count_steps (guint steps)
{
  guint n = 0;

  for (; steps != 0; steps &= steps - 1)
    n++;
  return n;
}

/* Loads it, and returns the steps that were restored. The recovery tells as many. */
static guint
load_steps (Fixture         *fixture,
            EntenteRecovery *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteHistory) history = entente_recovery_load (recovery, NULL, &error);
  guint steps;

  g_assert_no_error (error);
  steps = find_steps (fixture, entente_history_get_document (history));
  g_assert_cmpuint (entente_history_get_position (history), ==, entente_recovery_get_n_steps (recovery));
  g_assert_cmpuint (count_steps (steps), ==, entente_recovery_get_n_steps (recovery));
  return steps;
}

static GBytes *
flip (GBytes *bytes,
      gsize   at,
      int     bit)
{
  gsize size;
  guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  data[at] ^= (guint8) (1 << bit);
  return g_bytes_new_take (data, size);
}

/* Returns a part of the journal: @n entries from entry @first on. The two heads are the entries 0 and 1. */
static GBytes *
cut_entries (GBytes *journal,
             guint   first,
             guint   n)
{
  gsize size, start = 0, end;
  const char *data = g_bytes_get_data (journal, &size);

  for (guint i = 0; i < first; i++)
    start += strcspn (data + start + 1, "\n") + 2 + (gsize) g_ascii_strtoull (data + start + 6, NULL, 10) + 1;
  end = start;
  for (guint i = 0; i < n; i++)
    end += strcspn (data + end + 1, "\n") + 2 + (gsize) g_ascii_strtoull (data + end + 6, NULL, 10) + 1;
  g_assert_cmpuint (end, <=, size);
  return g_bytes_new_from_bytes (journal, start, end - start);
}

static GBytes *
join (GBytes *a,
      GBytes *b)
{
  GByteArray *all = g_byte_array_new ();

  g_byte_array_append (all, g_bytes_get_data (a, NULL), (guint) g_bytes_get_size (a));
  g_byte_array_append (all, g_bytes_get_data (b, NULL), (guint) g_bytes_get_size (b));
  return g_byte_array_free_to_bytes (all);
}

/* One bit, anywhere in the journal: at most the step that it is in is lost, which is told, and the others are
 * restored. */
static void
test_flipped (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint seen = 0;

  for (gsize at = 0; at < g_bytes_get_size (fixture->journal); at += (gsize) g_rand_int_range (random, 1, 12))
    {
      g_autoptr (GBytes) damaged = flip (fixture->journal, at, g_rand_int_range (random, 0, 8));
      g_autoptr (EntenteRecovery) recovery = recover_from (fixture, damaged);
      guint missing = ALL_STEPS & ~load_steps (fixture, recovery);

      g_assert_cmpuint (missing & (missing - 1), ==, 0);
      g_assert_cmpuint (entente_recovery_get_n_lost (recovery), ==, missing != 0);
      g_assert_true (entente_recovery_is_damaged (recovery) == (missing != 0));
      g_assert_false (entente_recovery_is_copy_damaged (recovery));
      g_assert_true (g_file_equal (entente_recovery_get_location (recovery), fixture->location));
      seen |= missing;
    }
  g_assert_cmpuint (seen, ==, ALL_STEPS);
}

/* The journal is cut off anywhere: the steps before are restored, and an incomplete one is told of. */
static void
test_cut (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GBytes) first = cut_entries (fixture->journal, 0, 1), heads = cut_entries (fixture->journal, 0, 2);
  gsize least = g_bytes_get_size (heads);

  for (gsize size = least + 1; size < g_bytes_get_size (fixture->journal); size += 7)
    {
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (fixture->journal, 0, size);
      g_autoptr (EntenteRecovery) recovery = recover_from (fixture, start);
      guint steps = load_steps (fixture, recovery);

      g_assert_cmpuint (steps & (steps + 1), ==, 0);
      g_assert_cmpuint (entente_recovery_get_n_lost (recovery), <=, 1);
      g_assert_true (entente_recovery_is_damaged (recovery) == (entente_recovery_get_n_lost (recovery) > 0));
    }
  for (gsize size = 1; size < g_bytes_get_size (first) - 1; size += 5)
    {
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (fixture->journal, 0, size);
      g_autoptr (EntenteRecovery) recovery = recover_from (fixture, start);

      g_assert_true (entente_recovery_is_damaged (recovery));
    }
}

/* Steps that are missing, repeated or exchanged, or belong to another journal. */
static void
test_spliced (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) start = cut_entries (fixture->journal, 0, 3), third = cut_entries (fixture->journal, 4, 1);
  g_autoptr (GBytes) second = cut_entries (fixture->journal, 3, 1), end = cut_entries (fixture->journal, 5, 2);
  g_autoptr (GBytes) spoken = g_bytes_new_static ("{\"name\":null,\"edits\":[],\"moves\":[]}\n{}", 38);
  g_autoptr (GBytes) foreign = entente_log_seal ("4f9a1c9e-36a1-4f9f-9d5b-0a5fd1f4b2c7", 2, spoken);
  struct {
    GBytes *middle;
    guint missing;
  } cases[] = {
    { join (second, third), 0 },
    { join (third, second), 0 },
    { g_bytes_ref (third), 1u << 1 },
    { join (foreign, third), 1u << 1 },
    { join (second, foreign), 1u << 2 },
    { g_bytes_new_static ("", 0), 3u << 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) head = join (start, cases[i].middle), twice = join (head, cases[i].middle);
      g_autoptr (GBytes) whole = join (twice, end);
      g_autoptr (EntenteRecovery) recovery = recover_from (fixture, whole);

      g_assert_cmpuint (load_steps (fixture, recovery), ==, ALL_STEPS & ~cases[i].missing);
      g_assert_cmpuint (entente_recovery_get_n_lost (recovery), ==, count_steps (cases[i].missing));
      g_bytes_unref (cases[i].middle);
    }
}

/* All kinds of damage together: nothing is invented, and nothing that is missing goes untold. */
static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GBytes) heads = cut_entries (fixture->journal, 0, 2);
  gint32 size = (gint32) g_bytes_get_size (fixture->journal), least = (gint32) g_bytes_get_size (heads);

  for (guint i = 0; i < 300; i++)
    {
      gsize to = (gsize) g_rand_int_range (random, least, size), from = (gsize) g_rand_int_range (random, 0, size);
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (fixture->journal, 0, to);
      g_autoptr (GBytes) end = g_bytes_new_from_bytes (fixture->journal, from, (gsize) size - from);
      g_autoptr (GBytes) spliced = join (start, end);
      gsize at = (gsize) g_rand_int_range (random, least, (gint32) g_bytes_get_size (spliced));
      g_autoptr (GBytes) damaged = flip (spliced, at, g_rand_int_range (random, 0, 8));
      g_autoptr (EntenteRecovery) recovery = recover_from (fixture, damaged);
      guint missing = ALL_STEPS & ~load_steps (fixture, recovery);

      g_assert_cmpuint (entente_recovery_get_n_lost (recovery), >=, missing != 0);
    }
}

/* Both heads are damaged. The copy has the identity of the journal, so that the document is restored without its
 * file. Without the copy nothing can be restored, and nothing is removed. */
static void
test_no_head (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) first = cut_entries (fixture->journal, 0, 1);
  g_autoptr (GBytes) once = flip (fixture->journal, 60, 0);
  g_autoptr (GBytes) damaged = flip (once, g_bytes_get_size (first) + 120, 0);
  g_autoptr (EntenteRecovery) recovery = recover_from (fixture, damaged);
  g_autoptr (EntenteRecovery) again = NULL;
  g_autoptr (EntenteHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = NULL;

  g_assert_cmpuint (load_steps (fixture, recovery), ==, ALL_STEPS);
  g_assert_null (entente_recovery_get_location (recovery));
  g_assert_true (entente_recovery_is_damaged (recovery));
  g_clear_object (&recovery);

  g_assert_no_errno (g_unlink (fixture->base));
  again = recover (fixture);
  g_assert_true (entente_recovery_is_damaged (again));
  history = entente_recovery_load (again, NULL, &error);
  g_assert_null (history);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, fixture->own));
  kept = read_file (fixture->path);
  g_assert_true (g_bytes_equal (kept, damaged));
}

/* A step that needs one that is lost does not apply, and is counted too. */
static void
test_unfit (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteHistory) history = entente_history_new (fixture->before), restored = NULL;
  g_autoptr (EntenteDraft) draft = entente_draft_new (fixture->before, "add");
  g_autoptr (EntenteItem) added = entente_item_new (ENTENTE_ITEM_STATEMENT, "added");
  g_autoptr (GBytes) start = NULL, end = NULL, damaged = NULL;
  g_autoptr (EntenteJournal) journal = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;

  g_free (fixture->journals);
  fixture->journals = g_build_filename (fixture->folder, "others", NULL);
  journal = entente_journal_new (fixture->journals, history, fixture->location, fixture->hash, TRUE);
  entente_draft_add (draft, added, 0);
  g_assert_true (entente_history_apply (history, draft));
  change (history, "added");
  change (history, "never");
  g_clear_object (&journal);
  entente_history_go_to (history, 0);

  take_files (fixture);
  start = cut_entries (fixture->journal, 0, 2);
  end = cut_entries (fixture->journal, 3, 2);
  damaged = join (start, end);
  recovery = recover_from (fixture, damaged);
  restored = entente_recovery_load (recovery, NULL, NULL);
  g_assert_cmpuint (find_steps (fixture, entente_history_get_document (restored)), ==, 1u << 4);
  g_assert_cmpuint (entente_recovery_get_n_steps (recovery), ==, 1);
  g_assert_cmpuint (entente_recovery_get_n_lost (recovery), ==, 2);
}

/* The copy is damaged: it is restored only if there is nothing else, and that is told. */
static void
test_damaged_copy (Fixture      *fixture,
                   gconstpointer data)
{
  guint n_restored = 0, n_refused = 0;

  lose_file (fixture);
  for (gsize at = 0; at < g_bytes_get_size (fixture->copy); at += 11)
    {
      g_autoptr (GBytes) damaged = flip (fixture->copy, at, (int) (at % 7));
      g_autoptr (EntenteRecovery) recovery = NULL;
      g_autoptr (EntenteHistory) history = NULL;
      g_autoptr (GError) error = NULL;

      write_file (fixture->base, damaged);
      recovery = recover (fixture);
      history = entente_recovery_load (recovery, NULL, &error);
      g_assert_true ((history == NULL) == (error != NULL));
      if (history == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
          n_refused++;
          continue;
        }
      g_assert_true (entente_recovery_is_copy_damaged (recovery) && entente_recovery_is_damaged (recovery));
      n_restored++;
    }
  g_assert_cmpuint (n_restored, >, 0);
  g_assert_cmpuint (n_refused, >, 0);

  /* It does not matter while the file is as it was. */
  write_file (g_file_peek_path (fixture->location), fixture->in_file);
  {
    g_autoptr (EntenteRecovery) recovery = recover (fixture);

    g_assert_cmpuint (load_steps (fixture, recovery), ==, ALL_STEPS);
    g_assert_false (entente_recovery_is_damaged (recovery));
  }
}

/* The copy of another journal is not taken for that of this one. */
static void
test_other_copy (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GBytes) other = entente_log_seal ("4f9a1c9e-36a1-4f9f-9d5b-0a5fd1f4b2c7", 0, fixture->in_file);
  g_autoptr (EntenteRecovery) recovery = NULL, good = NULL;

  lose_file (fixture);
  good = recover (fixture);
  g_assert_cmpuint (load_steps (fixture, good), ==, ALL_STEPS);
  g_assert_false (entente_recovery_is_damaged (good));
  g_clear_object (&good);
  write_file (fixture->base, other);
  recovery = recover (fixture);
  g_assert_cmpuint (load_steps (fixture, recovery), ==, ALL_STEPS);
  g_assert_true (entente_recovery_is_copy_damaged (recovery));
}

static void
append_old (GByteArray *out,
            GBytes     *contents)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);
  g_autofree char *line = g_strdup_printf ("entry %zu %.32s\n", g_bytes_get_size (contents), checksum);

  g_byte_array_append (out, (const guint8 *) line, (guint) strlen (line));
  g_byte_array_append (out, g_bytes_get_data (contents, NULL), (guint) g_bytes_get_size (contents));
  g_byte_array_append (out, (const guint8 *) "\n", 1);
}

/* Makes the files as an older Entente wrote them. */
static GBytes *
make_old (Fixture *fixture,
          gboolean from_file)
{
  g_autofree char *uri = g_file_get_uri (fixture->location);
  g_autofree char *head = g_strdup_printf ("{\"journal\":1,\"uri\":\"%s\",\"hash\":\"%s\",\"from_file\":%s,\"base\":1}",
                                           uri, fixture->hash, from_file ? "true" : "false");
  g_autoptr (GBytes) head_bytes = g_bytes_new (head, strlen (head)), line = g_bytes_new_static ("0\n", 2);
  g_autoptr (GBytes) base = join (line, fixture->in_file);
  g_autoptr (EntenteLog) log = entente_log_read (fixture->journal);
  GByteArray *out = g_byte_array_new ();

  append_old (out, head_bytes);
  for (guint i = 0; i < log->entries->len; i++)
    append_old (out, ((EntenteLogEntry *) log->entries->pdata[i])->contents);
  write_file (fixture->base, base);
  return g_byte_array_free_to_bytes (out);
}

/* A journal of an older Entente, whose entries have no numbers and whose copy has no checksum. */
static void
test_old (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GBytes) whole = make_old (fixture, TRUE);
  g_autoptr (EntenteRecovery) recovery = recover_from (fixture, whole);

  g_assert_cmpuint (load_steps (fixture, recovery), ==, ALL_STEPS);
  g_assert_false (entente_recovery_is_damaged (recovery));
  g_clear_object (&recovery);
  for (gsize at = 0; at < g_bytes_get_size (whole); at += 31)
    {
      g_autoptr (GBytes) damaged = flip (whole, at, 1);
      g_autoptr (EntenteRecovery) other = recover_from (fixture, damaged);
      guint missing;

      g_assert_nonnull (other);
      /* Its head is there only once. */
      if (entente_recovery_get_location (other) == NULL)
        continue;
      missing = ALL_STEPS & ~load_steps (fixture, other);
      g_assert_cmpuint (entente_recovery_get_n_lost (other), ==, missing != 0);
    }
}

/* The copy of an older Entente is compared with the checksum of the file, if it is one of the file. */
static void
test_old_copy (Fixture      *fixture,
               gconstpointer data)
{
  const char *old_words = "he met Kim twice", *place;

  lose_file (fixture);
  for (int from_file = 0; from_file < 2; from_file++)
    {
      g_autoptr (GBytes) whole = make_old (fixture, from_file), copy = read_file (fixture->base), damaged = NULL;
      g_autoptr (EntenteRecovery) recovery = recover_from (fixture, whole), other = NULL;

      g_assert_cmpuint (load_steps (fixture, recovery), ==, ALL_STEPS);
      g_assert_false (entente_recovery_is_damaged (recovery));
      g_clear_object (&recovery);
      place = g_strstr_len (g_bytes_get_data (copy, NULL), (gssize) g_bytes_get_size (copy), old_words);
      damaged = flip (copy, (gsize) (place - (const char *) g_bytes_get_data (copy, NULL)), 0);
      write_file (fixture->base, damaged);
      other = recover (fixture);
      load_steps (fixture, other);
      g_assert_true (entente_recovery_is_copy_damaged (other) == (from_file == 1));
    }
}

/* A damaged journal is restored, edited and saved: it stays as it is until the user discards it. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GBytes) damaged = flip (fixture->journal, g_bytes_get_size (fixture->journal) - 30, 0), kept = NULL;
  g_autoptr (EntenteRecovery) recovery = recover_from (fixture, damaged), again = NULL;
  g_autoptr (EntenteHistory) history = entente_recovery_load (recovery, NULL, NULL);
  g_autoptr (EntenteJournal) journal = NULL;
  g_autofree char *hash = NULL;

  g_assert_false (entente_recovery_is_restored (recovery));
  journal = entente_journal_new_for_recovery (recovery, history);
  change (history, "honor");
  entente_journal_begin_save (journal, fixture->location);
  hash = entente_save_document (entente_history_get_document (history), fixture->location, NULL,
                                ENTENTE_SAVE_OVERWRITE, NULL, NULL);
  entente_journal_end_save (journal, fixture->location, hash);
  entente_journal_flush (journal);
  g_assert_null (entente_journal_get_trouble (journal));
  g_clear_object (&journal);
  g_clear_object (&recovery);

  again = recover (fixture);
  g_assert_true (entente_recovery_is_restored (again) && entente_recovery_is_damaged (again));
  kept = read_file (fixture->path);
  g_assert_true (g_bytes_equal (kept, damaged));
  entente_recovery_discard (again);
  g_assert_false (g_file_test (fixture->own, G_FILE_TEST_EXISTS));
}

/* After the crash of a process that had restored a damaged journal, both journals are there. */
static void
test_continued (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GBytes) damaged = flip (fixture->journal, g_bytes_get_size (fixture->journal) - 30, 0);
  g_autoptr (EntenteRecovery) recovery = recover_from (fixture, damaged);
  g_autoptr (EntenteHistory) history = entente_recovery_load (recovery, NULL, NULL);
  g_autoptr (EntenteJournal) journal = entente_journal_new_for_recovery (recovery, history);
  g_autoptr (GPtrArray) found = NULL;
  guint n_damaged = 0;

  change (history, "never");
  g_clear_object (&journal);
  g_clear_object (&recovery);
  found = entente_recovery_list (fixture->journals, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  for (guint i = 0; i < found->len; i++)
    {
      guint steps = load_steps (fixture, found->pdata[i]);
      gboolean is_damaged = entente_recovery_is_damaged (found->pdata[i]);

      g_assert_cmpuint (steps, ==, is_damaged ? ALL_STEPS >> 1 : ALL_STEPS);
      g_assert_true (entente_recovery_is_restored (found->pdata[i]) == is_damaged);
      n_damaged += is_damaged;
    }
  g_assert_cmpuint (n_damaged, ==, 1);
}

/* The power failed before the contents of the files were on the disk. */
static void
test_no_contents (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0), old = make_old (fixture, FALSE);
  g_autofree char *target = g_build_filename (fixture->own, "target", NULL);

  lose_file (fixture);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (EntenteRecovery) recovery = NULL;
      g_autoptr (GError) error = NULL;

      write_file (target, nothing);
      write_file (fixture->base, nothing);
      recovery = recover_from (fixture, i == 0 ? fixture->journal : old);
      g_assert_null (entente_recovery_load (recovery, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
    }
}

/* Nothing but an empty file, or none, is removed. */
static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0), zeros = g_bytes_new_take (g_new0 (char, 4096), 4096);
  g_autoptr (EntenteRecovery) recovery = NULL, none = NULL;

  g_assert_no_errno (g_unlink (fixture->base));
  recovery = recover_from (fixture, zeros);
  g_assert_true (entente_recovery_is_damaged (recovery));
  g_clear_object (&recovery);
  none = recover_from (fixture, nothing);
  g_assert_null (none);
  g_assert_false (g_file_test (fixture->own, G_FILE_TEST_EXISTS));
}

#define ADD(name, func) \
  g_test_add ("/recovery/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("flipped", test_flipped);
  ADD ("cut", test_cut);
  ADD ("spliced", test_spliced);
  ADD ("random", test_random);
  ADD ("no-head", test_no_head);
  ADD ("unfit", test_unfit);
  ADD ("damaged-copy", test_damaged_copy);
  ADD ("other-copy", test_other_copy);
  ADD ("old", test_old);
  ADD ("old-copy", test_old_copy);
  ADD ("kept", test_kept);
  ADD ("continued", test_continued);
  ADD ("no-contents", test_no_contents);
  ADD ("empty", test_empty);

  return g_test_run ();
}
