/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-lines.h"

#include "entente-import-json.h"

#include <string.h>

/* How much text json-glib parses at once, in bytes. To begin with a text takes it as long as to parse two lines. The
 * values of more text leave the cache of the processor before they are read and freed, which takes nearly twice the
 * time. */
#define BATCH_SIZE 2048

struct _EntenteImportLines {
  GBytes *bytes;
  GCancellable *cancellable;
  const char *next, *end;
  guint number; /* of the latest line, from 1 */

  JsonParser *parser; /* keeps the values of the batch */
  GString *texts;     /* of the batch */
  GArray *batch;      /* of EntenteImportLine */
  guint nth;          /* the next line of it */
  gboolean is_done;   /* nothing comes after the batch */
};

static void
clear_line (gpointer data)
{
  EntenteImportLine *line = data;

  g_clear_error (&line->problem);
}

static gboolean
is_blank (const char *line,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

/* Returns the next line that is not blank; NULL at the end. */
static GBytes *
find_line (EntenteImportLines *self)
{
  while (self->next < self->end)
    {
      const char *line = self->next, *end = memchr (line, '\n', self->end - line);
      gsize length = (end != NULL ? end : self->end) - line;

      self->number++;
      self->next += length + (end != NULL);
      if (!is_blank (line, length))
        return g_bytes_new_from_bytes (self->bytes, line - (const char *) g_bytes_get_data (self->bytes, NULL), length);
    }
  return NULL;
}

/* Adds the next line. A cancelled line is the last one, because its problem tells of that. */
static void
add_line (EntenteImportLines *self)
{
  g_autoptr (GBytes) bytes = find_line (self);
  EntenteImportLine line = { self->number, NULL, NULL };

  self->is_done = bytes == NULL;
  if (bytes == NULL)
    return;
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, &line.problem))
    entente_import_json_append_text (self->texts, bytes, self->cancellable, &line.problem);
  self->is_done = g_error_matches (line.problem, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_array_append_val (self->batch, line);
}

/* Gives each line without a problem its value. What passed the scan has one, unless json-glib is stricter still. */
static void
parse_batch (EntenteImportLines *self)
{
  g_autoptr (GError) problem = NULL;
  JsonNode *values = entente_import_json_parse_texts (self->parser, self->texts, &problem);
  guint n_values = 0;

  for (guint i = 0; i < self->batch->len; i++)
    {
      EntenteImportLine *line = &g_array_index (self->batch, EntenteImportLine, i);

      if (line->problem == NULL && values == NULL)
        line->problem = g_error_copy (problem);
      else if (line->problem == NULL)
        line->node = entente_import_json_get_nth (values, n_values++);
    }
}

/* Reads lines until they have so many bytes. */
static void
read_batch (EntenteImportLines *self,
            gssize              size)
{
  const char *start = self->next;

  self->nth = 0;
  g_array_set_size (self->batch, 0);
  g_string_truncate (self->texts, 0);
  while (!self->is_done && self->next - start < size)
    add_line (self);
  parse_batch (self);
}

/**
 * entente_import_lines_new:
 * @bytes: a text in UTF-8
 * @cancellable: (nullable): checked regularly
 *
 * Returns: (transfer full): its lines
 */
EntenteImportLines *
entente_import_lines_new (GBytes       *bytes,
                          GCancellable *cancellable)
{
  EntenteImportLines *self;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (EntenteImportLines, 1);
  self->bytes = g_bytes_ref (bytes);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->next = g_bytes_get_data (bytes, &size);
  self->end = self->next + size;
  if (size >= 3 && memcmp (self->next, "\xef\xbb\xbf", 3) == 0)
    self->next += 3;
  self->parser = json_parser_new ();
  self->texts = g_string_new (NULL);
  self->batch = g_array_new (FALSE, FALSE, sizeof (EntenteImportLine));
  g_array_set_clear_func (self->batch, clear_line);
  return self;
}

/**
 * entente_import_lines_free:
 * @self: (nullable) (transfer full): lines, of which some may not have been asked for
 */
void
entente_import_lines_free (EntenteImportLines *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->parser);
  g_string_free (self->texts, TRUE);
  g_array_unref (self->batch);
  g_clear_object (&self->cancellable);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * entente_import_lines_next:
 * @self: lines
 *
 * Returns: (transfer none) (nullable): the next line that is not blank, until this is called again; %NULL at the end.
 *   A line whose problem is that the reading is cancelled is the last one
 */
const EntenteImportLine *
entente_import_lines_next (EntenteImportLines *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* The first line is often all that is asked for. */
  while (self->nth == self->batch->len && !self->is_done)
    read_batch (self, self->number == 0 ? 1 : BATCH_SIZE);
  return self->nth < self->batch->len ? &g_array_index (self->batch, EntenteImportLine, self->nth++) : NULL;
}
