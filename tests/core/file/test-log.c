/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-log.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ID "4f9a1c9e-36a1-4f9f-9d5b-0a5fd1f4b2c7"
#define OTHER_ID "0b7c4a52-8d3e-4f0b-8a51-6d2f9e1c3a48"
#define HEAD "the head"

static const char *const entries[] = {
  "first", "", "two\nlines\n", "entry 5 00000000000000000000000000000000\nwrong\n", "세르게이",
};

#define N_ENTRIES G_N_ELEMENTS (entries)

static GBytes *
seal (const char *id,
      guint       number,
      const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (contents, strlen (contents));

  return entente_log_seal (id, number, bytes);
}

static GBytes *
read_back (const char *path)
{
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_no_errno (g_unlink (path));
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* Fills in where each entry ends. The first is the head in the older form, the second the head. */
static GBytes *
write_log (gsize *ends)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-log-XXXXXX", &path, NULL);
  g_autoptr (GBytes) head = g_bytes_new_static (HEAD, strlen (HEAD));
  g_autoptr (GBytes) sealed = entente_log_seal (ID, 0, head);

  g_assert_true (entente_log_append_head (fd, ID, head, NULL));
  ends[1] = (gsize) lseek (fd, 0, SEEK_END);
  ends[0] = ends[1] - g_bytes_get_size (sealed);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (GBytes) entry = g_bytes_new_static (entries[i], strlen (entries[i]));

      g_assert_true (entente_log_append (fd, ID, i + 1, entry, NULL));
      ends[i + 2] = (gsize) lseek (fd, 0, SEEK_END);
    }
  g_close (fd, NULL);
  return read_back (path);
}

/* A log as older programs wrote it: without numbers. */
static GBytes *
write_old_log (void)
{
  GByteArray *all = g_byte_array_new ();

  for (guint i = 0; i <= N_ENTRIES; i++)
    {
      const char *contents = i == 0 ? HEAD : entries[i - 1];
      g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
      g_autofree char *text = g_strdup_printf ("entry %zu %.32s\n%s\n", strlen (contents), checksum, contents);

      g_byte_array_append (all, (const guint8 *) text, (guint) strlen (text));
    }
  return g_byte_array_free_to_bytes (all);
}

static void
assert_text (GBytes     *bytes,
             const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (data, length, text, strlen (text));
}

/* What was read is what was written under that number, in order. Returns which are missing, as bits. */
static guint
find_missing (EntenteLog *log)
{
  guint missing = (1u << N_ENTRIES) - 1, last = 0;

  if (log->head != NULL)
    assert_text (log->head, HEAD);
  for (guint i = 0; i < log->entries->len; i++)
    {
      const EntenteLogEntry *entry = log->entries->pdata[i];

      g_assert_cmpuint (entry->number, >, last);
      g_assert_cmpuint (entry->number, <=, N_ENTRIES);
      assert_text (entry->contents, entries[entry->number - 1]);
      last = entry->number;
      missing &= ~(1u << (last - 1));
    }
  return missing;
}

static GBytes *
flip (GBytes *file,
      gsize   at,
      int     bit)
{
  gsize size;
  guint8 *data = g_memdup2 (g_bytes_get_data (file, &size), g_bytes_get_size (file));

  data[at] ^= (guint8) (1 << bit);
  return g_bytes_new_take (data, size);
}

static GBytes *
join (GBytes *first,
      ...) G_GNUC_NULL_TERMINATED;

static GBytes *
join (GBytes *first,
      ...)
{
  GByteArray *all = g_byte_array_new ();
  va_list parts;

  va_start (parts, first);
  for (GBytes *part = first; part != NULL; part = va_arg (parts, GBytes *))
    g_byte_array_append (all, g_bytes_get_data (part, NULL), (guint) g_bytes_get_size (part));
  va_end (parts);
  return g_byte_array_free_to_bytes (all);
}

/* Each bit of the file, one at a time: at most the entry that it is in is lost, and this is told. */
static void
test_flipped (void)
{
  gsize ends[N_ENTRIES + 2];
  g_autoptr (GBytes) file = write_log (ends);

  for (gsize at = 0; at < g_bytes_get_size (file); at++)
    for (int bit = 0; bit < 8; bit++)
      {
        g_autoptr (GBytes) damaged = flip (file, at, bit);
        g_autoptr (EntenteLog) log = entente_log_read (damaged);
        guint missing = find_missing (log), n = 0;

        while (at >= ends[n])
          n++;
        g_assert_nonnull (log->head);
        /* The line end of an entry tells nothing. */
        if (n < 2 || at == ends[n] - 1)
          g_assert_cmpuint (missing, ==, 0);
        else
          g_assert_cmpuint (missing, ==, 1u << (n - 2));
        g_assert_cmpuint (log->n_lost, ==, missing != 0);
      }
}

/* The file is cut off anywhere: all complete entries are read, and an incomplete one is told of. */
static void
test_cut (void)
{
  gsize ends[N_ENTRIES + 2];
  g_autoptr (GBytes) file = write_log (ends);

  for (gsize size = 0; size < g_bytes_get_size (file); size++)
    {
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (file, 0, size);
      g_autoptr (EntenteLog) log = entente_log_read (start);
      guint n_whole = 0, n_steps;
      gboolean is_clean;

      find_missing (log);
      while (n_whole < G_N_ELEMENTS (ends) && size >= ends[n_whole] - 1)
        n_whole++;
      is_clean = n_whole > 0 && (size == ends[n_whole - 1] || size == ends[n_whole - 1] - 1);
      n_steps = n_whole > 2 ? n_whole - 2 : 0;
      g_assert_cmpuint (log->entries->len, ==, n_steps);
      g_assert_true ((log->head != NULL) == (n_whole > 0));
      /* A part of the fourth entry looks like another one. */
      if (n_whole >= 2)
        g_assert_true ((log->n_lost > 0) == !is_clean && log->n_lost <= (n_whole == 5 ? 2 : 1));
    }
}

/* Entries are removed, repeated, exchanged, or come from another log. */
static void
test_spliced (void)
{
  gsize ends[N_ENTRIES + 2];
  g_autoptr (GBytes) file = write_log (ends), start = g_bytes_new_from_bytes (file, 0, ends[1]);
  g_autoptr (GBytes) one = seal (ID, 1, entries[0]), two = seal (ID, 2, entries[1]), three = seal (ID, 3, entries[2]);
  g_autoptr (GBytes) foreign = seal (OTHER_ID, 2, "of another log");
  struct {
    GBytes *file;
    guint missing, n_lost;
  } cases[] = {
    { join (start, one, two, three, NULL), 0x18, 0 },
    { join (start, one, three, NULL), 0x1a, 1 },
    { join (start, three, NULL), 0x1b, 2 },
    { join (start, one, one, two, three, one, NULL), 0x18, 0 },
    { join (start, three, one, two, NULL), 0x18, 0 },
    { join (start, one, foreign, three, NULL), 0x1a, 1 },
    { join (foreign, start, one, two, three, foreign, NULL), 0x18, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteLog) log = entente_log_read (cases[i].file);

      g_assert_cmpuint (find_missing (log), ==, cases[i].missing);
      g_assert_cmpuint (log->n_lost, ==, cases[i].n_lost);
      g_assert_nonnull (log->head);
      g_assert_cmpstr (log->id, ==, ID);
      g_bytes_unref (cases[i].file);
    }
}

/* Anything at all can be read, and nothing is read that was not written. */
static void
test_random (void)
{
  gsize ends[N_ENTRIES + 2];
  g_autoptr (GBytes) file = write_log (ends);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  gint32 size = (gint32) g_bytes_get_size (file);

  for (guint i = 0; i < 3000; i++)
    {
      gsize from = (gsize) g_rand_int_range (random, 0, size), length = (gsize) g_rand_int_range (random, 0, size);
      gsize to = (gsize) g_rand_int_range (random, 0, size);
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (file, 0, from);
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, to, MIN (length, (gsize) size - to));
      g_autoptr (GBytes) end = g_bytes_new_from_bytes (file, from, (gsize) size - from);
      g_autoptr (GBytes) spliced = i % 2 == 0 ? join (start, part, end, NULL) : join (start, part, NULL);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (EntenteLog) log = NULL;

      damaged = flip (spliced, (gsize) g_rand_int_range (random, 0, 1 << 20) % MAX (g_bytes_get_size (spliced), 1), 3);
      log = entente_log_read (g_bytes_get_size (spliced) > 0 ? damaged : spliced);
      find_missing (log);
    }
}

/* Entries without numbers are counted as they come, and what is damaged between them is told of. */
static void
test_old (void)
{
  g_autoptr (GBytes) file = write_old_log ();
  g_autoptr (EntenteLog) whole = entente_log_read (file);

  g_assert_null (whole->id);
  g_assert_cmpuint (find_missing (whole), ==, 0);
  g_assert_cmpuint (whole->n_lost, ==, 0);
  assert_text (whole->head, HEAD);
  for (gsize at = 0; at < g_bytes_get_size (file); at++)
    {
      g_autoptr (GBytes) damaged = flip (file, at, 0);
      g_autoptr (EntenteLog) log = entente_log_read (damaged);
      gboolean is_lost = log->entries->len < N_ENTRIES;

      /* The fourth entry holds what looks like another one. */
      g_assert_cmpuint (log->entries->len, >=, N_ENTRIES - 1);
      if (log->head == NULL)
        g_assert_cmpuint (log->entries->len, ==, N_ENTRIES);
      else
        g_assert_true ((log->n_lost > 0) == is_lost && log->n_lost <= 2);
    }
}

/* An older program finds a head that it does not know, and leaves the log alone. */
static void
test_first_line (void)
{
  gsize ends[N_ENTRIES + 2];
  g_autoptr (GBytes) file = write_log (ends);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, HEAD, -1);
  g_autofree char *text = g_strdup_printf ("entry %zu %.32s\n%s\n", strlen (HEAD), checksum, HEAD);

  g_assert_cmpmem (g_bytes_get_data (file, NULL), ends[0], text, strlen (text));
}

static void
test_not_writable (void)
{
  int fd = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);
  g_autoptr (GBytes) entry = g_bytes_new_static ("entry", 5);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_log_append (fd, ID, 1, entry, &error));
  g_assert_nonnull (error);
  g_close (fd, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/flipped", test_flipped);
  g_test_add_func ("/log/cut", test_cut);
  g_test_add_func ("/log/spliced", test_spliced);
  g_test_add_func ("/log/random", test_random);
  g_test_add_func ("/log/old", test_old);
  g_test_add_func ("/log/first-line", test_first_line);
  g_test_add_func ("/log/not-writable", test_not_writable);

  return g_test_run ();
}
