/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-log.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char *const entries[] = {
  "first", "", "two\nlines\n", "entry 5 00000000000000000000000000000000\nwrong\n", "세르게이",
};

static GBytes *
write_log (void)
{
  g_autofree char *path = NULL, *data = NULL;
  int fd = g_file_open_tmp ("entente-log-XXXXXX", &path, NULL);
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GBytes) entry = g_bytes_new_static (entries[i], strlen (entries[i]));

      g_assert_true (entente_log_append (fd, entry, NULL));
    }
  g_close (fd, NULL);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_no_errno (g_unlink (path));
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static void
assert_start (GPtrArray *found,
              guint      n)
{
  g_assert_cmpuint (found->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *data = g_bytes_get_data (found->pdata[i], &length);

      g_assert_cmpmem (data, length, entries[i], strlen (entries[i]));
    }
}

/* If a file is cut off anywhere, all earlier entries are read, and nothing else. */
static void
test_cut (void)
{
  g_autoptr (GBytes) file = write_log ();
  g_autoptr (GPtrArray) all = NULL;
  gsize whole, n_seen = 0;

  all = entente_log_read (file, &whole);
  assert_start (all, G_N_ELEMENTS (entries));
  g_assert_cmpuint (whole, ==, g_bytes_get_size (file));
  for (gsize size = 0; size < g_bytes_get_size (file); size++)
    {
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (file, 0, size);
      g_autoptr (GPtrArray) found = entente_log_read (start, &whole);

      assert_start (found, found->len);
      g_assert_cmpuint (whole, <=, size);
      g_assert_cmpuint (found->len, >=, n_seen);
      n_seen = found->len;
    }
  g_assert_cmpuint (n_seen, ==, G_N_ELEMENTS (entries) - 1);
}

/* A changed byte: no entry is read from there on. */
static void
test_spoilt (void)
{
  g_autoptr (GBytes) file = write_log ();
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree char *spoilt = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) found = NULL;

      spoilt[i] ^= 1;
      bytes = g_bytes_new_static (spoilt, size);
      found = entente_log_read (bytes, NULL);
      g_assert_cmpuint (found->len, <, G_N_ELEMENTS (entries));
      assert_start (found, found->len);
    }
}

static void
test_not_writable (void)
{
  int fd = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);
  g_autoptr (GBytes) entry = g_bytes_new_static ("entry", 5);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_log_append (fd, entry, &error));
  g_assert_nonnull (error);
  g_close (fd, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/cut", test_cut);
  g_test_add_func ("/log/spoilt", test_spoilt);
  g_test_add_func ("/log/not-writable", test_not_writable);

  return g_test_run ();
}
