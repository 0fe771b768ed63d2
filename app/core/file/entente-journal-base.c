/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal-base.h"

#include "entente-file.h"
#include "entente-replacement.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/**
 * entente_journal_base_write:
 * @folder: the folder of one journal
 * @number: the number of the copy
 * @n_steps: the number of steps of the journal that it includes
 * @json: the document, as in a file
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Returns: whether the copy was written, as a whole or not at all
 */
gboolean
entente_journal_base_write (const char *folder,
                            guint       number,
                            guint       n_steps,
                            GBytes     *json,
                            GError    **error)
{
  g_autofree char *name = g_strdup_printf (ENTENTE_JOURNAL_BASE, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = g_strdup_printf ("%u\n", n_steps);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteReplacement) file = entente_replacement_new (path, error);

  if (file == NULL)
    return FALSE;
  g_byte_array_append (all, (const guint8 *) text, strlen (text));
  g_byte_array_append (all, g_bytes_get_data (json, NULL), (guint) g_bytes_get_size (json));
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  entente_replacement_make_private (file);
  return entente_replacement_run (file, bytes, error);
}

/**
 * entente_journal_base_parse:
 * @file: the contents of such a file
 * @n_steps: (out): the number of steps of the journal that it includes
 *
 * Returns: (transfer full) (nullable): the document, as in a file; %NULL if it is incomplete
 */
GBytes *
entente_journal_base_parse (GBytes *file,
                            guint  *n_steps)
{
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  const char *end = data != NULL ? memchr (data, '\n', length) : NULL;
  gsize offset;

  if (end == NULL)
    return NULL;
  offset = (gsize) (end + 1 - data);
  *n_steps = (guint) strtoul (data, NULL, 10);
  return g_bytes_new_from_bytes (file, offset, length - offset);
}

/**
 * entente_journal_base_copy_file:
 * @folder: the folder of one journal
 * @number: the number of the copy
 * @location: the file of the document
 * @hash: the SHA-256 of the document before the steps
 * @error: return location for an error
 *
 * Copies the document before the steps, in case the file is replaced. It may have been replaced already.
 *
 * Returns: whether the file still had this document, and the copy was written
 */
gboolean
entente_journal_base_copy_file (const char *folder,
                                guint       number,
                                GFile      *location,
                                const char *hash,
                                GError    **error)
{
  g_autoptr (GBytes) bytes = entente_file_read (location, NULL, error);
  g_autofree char *found = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  if (bytes == NULL)
    return FALSE;
  if (g_strcmp0 (found, hash) == 0)
    return entente_journal_base_write (folder, number, 0, bytes, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the file is another");
  return FALSE;
}

/**
 * entente_journal_base_remove_others:
 * @folder: the folder of one journal
 * @number: the number of the copy that stays
 */
void
entente_journal_base_remove_others (const char *folder,
                                    guint       number)
{
  g_autofree char *kept = g_strdup_printf (ENTENTE_JOURNAL_BASE, number);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "base-") && !g_str_equal (name, kept))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}
