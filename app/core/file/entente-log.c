/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-log.h"

#include "entente-save-error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A log of entries. An entry is a line "entry LENGTH CHECKSUM", the contents, and a line end. The checksum
 * is the first half of a SHA-256, in hexadecimal. Everything is text, so that a person can restore the
 * contents even if this program cannot. */

#define CHECKSUM_LENGTH 32
#define MAX_HEAD_LENGTH 80

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      ssize_t n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static char *
get_checksum (const char *data,
              gsize       length)
{
  char *checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);

  checksum[CHECKSUM_LENGTH] = '\0';
  return checksum;
}

/**
 * entente_log_append:
 * @fd: a file, open to be written at its end
 * @entry: the contents of the entry
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Appends an entry. On an error, the file is truncated to its old length if possible.
 *
 * Returns: whether the system has accepted it
 */
gboolean
entente_log_append (int      fd,
                    GBytes  *entry,
                    GError **error)
{
  gsize length;
  const char *data;
  g_autofree char *checksum = NULL;
  g_autoptr (GString) text = NULL;
  off_t end = lseek (fd, 0, SEEK_END);
  int number;

  g_return_val_if_fail (entry != NULL, FALSE);

  data = g_bytes_get_data (entry, &length);
  checksum = get_checksum (data, length);
  text = g_string_sized_new (length + MAX_HEAD_LENGTH);
  g_string_append_printf (text, "entry %" G_GSIZE_FORMAT " %s\n", length, checksum);
  g_string_append_len (text, data, (gssize) length);
  g_string_append_c (text, '\n');
  if (write_all (fd, text->str, text->len))
    return TRUE;

  number = errno;
  if (end < 0 || ftruncate (fd, end) < 0)
    g_info ("The end of a log could not be cut off: %s", g_strerror (errno));
  return entente_save_error_set_errno (error, number);
}

/* Returns the start of the contents, if there is a complete head of an entry. */
static const char *
read_head (const char *data,
           gsize       length,
           gsize      *entry_length,
           char       *checksum)
{
  const char *end = memchr (data, '\n', MIN (length, MAX_HEAD_LENGTH));
  char head[MAX_HEAD_LENGTH + 1] = "";

  if (end == NULL)
    return NULL;
  memcpy (head, data, (gsize) (end - data));
  if (sscanf (head, "entry %zu %32[0-9a-f]", entry_length, checksum) != 2)
    return NULL;
  return end + 1;
}

/**
 * entente_log_read:
 * @file: the contents of the file
 * @length: (out) (optional): the length of all complete entries, in bytes; the rest is to be truncated
 *
 * Returns: (transfer full) (element-type GBytes): the entries, up to the first incomplete one
 */
GPtrArray *
entente_log_read (GBytes *file,
                  gsize  *length)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gsize size, entry_length, done = 0;
  const char *data = g_bytes_get_data (file, &size);

  while (done < size)
    {
      char wanted[CHECKSUM_LENGTH + 1];
      const char *start = read_head (data + done, size - done, &entry_length, wanted);
      gsize offset = start != NULL ? (gsize) (start - data) : size;
      g_autofree char *checksum = NULL;

      if (start == NULL || entry_length >= size - offset || start[entry_length] != '\n')
        break;
      checksum = get_checksum (start, entry_length);
      if (!g_str_equal (checksum, wanted))
        break;
      g_ptr_array_add (entries, g_bytes_new_from_bytes (file, offset, entry_length));
      done = offset + entry_length + 1;
    }
  if (length != NULL)
    *length = done;
  return entries;
}
