/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-journal-base.h"

#include "entente-file.h"
#include "entente-journal-folder.h"
#include "entente-json.h"
#include "entente-log.h"
#include "entente-replacement.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

static gboolean
has_hash (GBytes     *bytes,
          const char *hash)
{
  g_autofree char *found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strcmp0 (found, hash) == 0;
}

/* Returns what follows the first line. */
static GBytes *
skip_line (GBytes *file)
{
  gsize length, offset;
  const char *data = g_bytes_get_data (file, &length);
  const char *end = length > 0 ? memchr (data, '\n', length) : NULL;

  offset = end != NULL ? (gsize) (end + 1 - data) : length;
  return g_bytes_new_from_bytes (file, offset, length - offset);
}

/* A copy of an older Entente: a line with the number of steps, and the document. If it includes no steps, it is the
 * file, whose checksum the head has. */
static GBytes *
parse_old (GBytes                   *file,
           const EntenteJournalHead *head,
           guint                    *n_steps,
           EntenteJournalBaseState  *state)
{
  g_autofree char *line = g_strndup (g_bytes_get_data (file, NULL), MIN (g_bytes_get_size (file), 16));
  g_autoptr (GBytes) json = skip_line (file);

  /* Of an empty file there is no text. */
  *n_steps = line != NULL ? (guint) strtoul (line, NULL, 10) : 0;
  *state = ENTENTE_JOURNAL_BASE_UNKNOWN;
  if (*n_steps == 0 && head->from_file)
    *state = has_hash (json, head->hash) ? ENTENTE_JOURNAL_BASE_GOOD : ENTENTE_JOURNAL_BASE_DAMAGED;
  return g_steal_pointer (&json);
}

/**
 * entente_journal_base_write:
 * @folder: the folder of one journal
 * @head: the head of the journal, with the number of the copy
 * @n_steps: the number of steps of the journal that it includes
 * @json: the document, as in a file
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Returns: whether the copy was written, as a whole or not at all
 */
gboolean
entente_journal_base_write (const char               *folder,
                            const EntenteJournalHead *head,
                            guint                     n_steps,
                            GBytes                   *json,
                            GError                  **error)
{
  g_autofree char *name = g_strdup_printf (ENTENTE_JOURNAL_BASE, head->base);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = entente_log_seal (head->id, n_steps, json);
  g_autoptr (EntenteReplacement) file = entente_replacement_new (path, error);

  if (file == NULL)
    return FALSE;
  entente_replacement_make_private (file);
  return entente_replacement_run (file, bytes, error);
}

/**
 * entente_journal_base_parse:
 * @file: the contents of such a file
 * @head: the head of the journal
 * @n_steps: (out): the number of steps of the journal that it includes
 * @state: (out): whether it is as it was written
 *
 * Returns: (transfer full): the document, as in a file; the rest of the file, if that is damaged
 */
GBytes *
entente_journal_base_parse (GBytes                   *file,
                            const EntenteJournalHead *head,
                            guint                    *n_steps,
                            EntenteJournalBaseState  *state)
{
  g_autoptr (EntenteLog) log = NULL;

  if (head->id == NULL)
    return parse_old (file, head, n_steps, state);

  log = entente_log_read (file);
  *state = ENTENTE_JOURNAL_BASE_GOOD;
  *n_steps = 0;
  if (log->head != NULL && g_strcmp0 (log->id, head->id) == 0)
    return g_bytes_ref (log->head);
  if (log->entries->len == 1 && g_strcmp0 (log->id, head->id) == 0)
    {
      const EntenteLogEntry *entry = log->entries->pdata[0];

      *n_steps = entry->number;
      return g_bytes_ref (entry->contents);
    }
  *state = ENTENTE_JOURNAL_BASE_DAMAGED;
  return skip_line (file);
}

/**
 * entente_journal_base_read:
 * @folder: the folder of one journal
 * @head: the head of the journal, with the number of the copy
 * @is_damaged: whether a copy is wanted that is not as it was written, or one that is
 * @n_steps: (out): the number of steps of the journal that it includes
 *
 * Returns: (transfer full) (nullable): the document; %NULL if there is no such copy, or if it cannot be read
 */
EntenteDocument *
entente_journal_base_read (const char               *folder,
                           const EntenteJournalHead *head,
                           gboolean                  is_damaged,
                           guint                    *n_steps)
{
  g_autofree char *name = g_strdup_printf (ENTENTE_JOURNAL_BASE, head->base);
  g_autoptr (GBytes) file = entente_journal_folder_read (folder, name), json = NULL;
  g_autoptr (EntenteDocument) document = NULL;
  EntenteJournalBaseState state;

  if (file == NULL)
    return NULL;
  json = entente_journal_base_parse (file, head, n_steps, &state);
  if ((state == ENTENTE_JOURNAL_BASE_DAMAGED) != is_damaged)
    return NULL;
  document = entente_json_read (json, NULL, NULL, NULL);
  /* A newer format can be read, but not written. */
  if (document == NULL || entente_record_has (entente_document_get_record (document), ENTENTE_DOCUMENT_VERSION))
    return NULL;
  return g_steal_pointer (&document);
}

/**
 * entente_journal_base_find:
 * @folder: the folder of one journal
 * @id: (nullable): the identity of the journal; %NULL if that is not known either
 *
 * Looks for the copy of a journal whose head is damaged. The file of the document is not known then.
 *
 * Returns: (transfer full) (nullable): a head with the number of the copy
 */
EntenteJournalHead *
entente_journal_base_find (const char *folder,
                           const char *id)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GBytes) file = g_str_has_prefix (name, "base-") ? entente_journal_folder_read (folder, name) : NULL;
      g_autoptr (EntenteLog) log = file != NULL ? entente_log_read (file) : NULL;

      if (log != NULL && log->id != NULL && (id == NULL || g_str_equal (log->id, id)))
        {
          guint number = (guint) strtoul (name + strlen ("base-"), NULL, 10);
          EntenteJournalHead *head = entente_journal_head_new (NULL, NULL, FALSE, number);

          g_free (head->id);
          head->id = g_strdup (log->id);
          return head;
        }
    }
  return NULL;
}

/**
 * entente_journal_base_copy_file:
 * @folder: the folder of one journal
 * @head: the head of the journal, with the number of the copy, and the SHA-256 of the document before the steps
 * @location: the file of the document
 * @error: return location for an error
 *
 * Copies the document before the steps, in case the file is replaced. It may have been replaced already.
 *
 * Returns: whether the file still had this document, and the copy was written
 */
gboolean
entente_journal_base_copy_file (const char               *folder,
                                const EntenteJournalHead *head,
                                GFile                    *location,
                                GError                  **error)
{
  g_autoptr (GBytes) bytes = entente_file_read (location, NULL, error);

  if (bytes == NULL)
    return FALSE;
  if (has_hash (bytes, head->hash))
    return entente_journal_base_write (folder, head, 0, bytes, error);
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
