/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-batch.h"

#include "entente-import-json.h"

#include <string.h>

static void
clear_line (gpointer data)
{
  EntenteImportLine *line = data;

  g_clear_error (&line->problem);
}

/**
 * entente_import_batch_init:
 * @self: (out caller-allocates): becomes empty
 */
void
entente_import_batch_init (EntenteImportBatch *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (EntenteImportLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->text = g_string_new (NULL);
}

/**
 * entente_import_batch_clear:
 * @self: a batch
 *
 * Frees its lines.
 */
void
entente_import_batch_clear (EntenteImportBatch *self)
{
  g_array_unref (self->lines);
  g_string_free (self->text, TRUE);
}

/**
 * entente_import_batches_init:
 * @self: (out caller-allocates): begins with the first line
 * @bytes: a text in UTF-8
 * @cancellable: (nullable): checked for each line
 */
void
entente_import_batches_init (EntenteImportBatches *self,
                             GBytes               *bytes,
                             GCancellable         *cancellable)
{
  gsize size;

  *self = (EntenteImportBatches) {
    .bytes = g_bytes_ref (bytes),
    .cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL,
    .next = g_bytes_get_data (bytes, &size),
    .ends = g_array_new (FALSE, FALSE, sizeof (gsize)),
  };
  self->end = self->next + size;
  if (size >= 3 && memcmp (self->next, "\xef\xbb\xbf", 3) == 0)
    self->next += 3;
}

/**
 * entente_import_batches_clear:
 * @self: batches
 *
 * Frees the text.
 */
void
entente_import_batches_clear (EntenteImportBatches *self)
{
  g_array_unref (self->ends);
  g_clear_object (&self->cancellable);
  g_bytes_unref (self->bytes);
}

/**
 * entente_import_line_is_blank:
 * @line: (array length=length): a line
 * @length: how long it is
 *
 * Returns: whether there is nothing in it but white space
 */
gboolean
entente_import_line_is_blank (const char *line,
                              gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

/* Finds the next line that is not blank; FALSE at the end. */
static gboolean
find_line (EntenteImportBatches  *self,
           const char           **line,
           gsize                 *length)
{
  while (self->next < self->end)
    {
      const char *end = memchr (self->next, '\n', self->end - self->next);

      *line = self->next;
      *length = (end != NULL ? end : self->end) - self->next;
      self->number++;
      self->next += *length + (end != NULL);
      if (!entente_import_line_is_blank (*line, *length))
        return TRUE;
    }
  return FALSE;
}

/* Adds the next line. A cancelled line is the last one, because its problem tells of that. */
static void
add_line (EntenteImportBatches *self,
          EntenteImportBatch   *batch)
{
  EntenteImportLine line = { 0 };
  const char *text;
  gsize length;

  self->is_done = !find_line (self, &text, &length);
  if (self->is_done)
    return;
  line.number = self->number;
  self->is_done = g_cancellable_set_error_if_cancelled (self->cancellable, &line.problem);
  g_array_append_val (batch->lines, line);
  g_string_append_c (batch->text, batch->text->len == 0 ? '[' : ',');
  g_string_append_len (batch->text, text, length);
  g_array_append_val (self->ends, batch->text->len);
}

/* Looks at each line of a batch alone, and leaves those out that are no JSON. */
static void
scan_lines (EntenteImportBatches *self,
            EntenteImportBatch   *batch)
{
  g_autoptr (GString) list = g_steal_pointer (&batch->text);
  gsize start = 1;

  batch->text = g_string_new (NULL);
  for (guint i = 0; i < batch->lines->len; i++)
    {
      EntenteImportLine *line = &g_array_index (batch->lines, EntenteImportLine, i);
      gsize end = g_array_index (self->ends, gsize, i);
      g_autoptr (GBytes) bytes = g_bytes_new_static (list->str + start, end - start);

      if (line->problem == NULL)
        entente_import_json_append_text (batch->text, bytes, self->cancellable, &line->problem);
      self->is_done |= g_error_matches (line->problem, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      start = end + 1;
    }
  g_string_append (batch->text, batch->text->len == 0 ? "[]" : "]");
}

/**
 * entente_import_batches_read:
 * @self: batches
 * @batch: receives the next one; its memory is used again
 * @size: how many bytes at least, if they are there
 *
 * Finds the next lines that are not blank, and keeps from json-glib what crashes or bends it. A line whose problem is
 * that the reading is cancelled is the last one. At the end the batch is empty.
 */
void
entente_import_batches_read (EntenteImportBatches *self,
                             EntenteImportBatch   *batch,
                             gssize                size)
{
  const char *start = self->next;
  gboolean is_cancelled;

  g_array_set_size (batch->lines, 0);
  g_array_set_size (self->ends, 0);
  g_string_truncate (batch->text, 0);
  while (!self->is_done && self->next - start < size)
    add_line (self, batch);
  if (batch->lines->len == 0)
    return;
  is_cancelled = g_array_index (batch->lines, EntenteImportLine, batch->lines->len - 1).problem != NULL;
  g_string_append_c (batch->text, ']');
  /* Lines that are no JSON are few. */
  if (is_cancelled || !entente_import_json_check_list (batch->text, (const gsize *) (gpointer) self->ends->data,
                                                       self->ends->len, self->cancellable))
    scan_lines (self, batch);
}
