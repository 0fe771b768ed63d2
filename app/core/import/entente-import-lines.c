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
  GString *list;      /* the lines of the batch, as an array of JSON */
  GArray *ends;       /* of gsize: where each line ends in it */
  GString *texts;     /* of a batch with lines that are no JSON: the others */
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

/* Finds the next line that is not blank; FALSE at the end. */
static gboolean
find_line (EntenteImportLines  *self,
           const char         **line,
           gsize               *length)
{
  while (self->next < self->end)
    {
      const char *end = memchr (self->next, '\n', self->end - self->next);

      *line = self->next;
      *length = (end != NULL ? end : self->end) - self->next;
      self->number++;
      self->next += *length + (end != NULL);
      if (!is_blank (*line, *length))
        return TRUE;
    }
  return FALSE;
}

/* Adds the next line. A cancelled line is the last one, because its problem tells of that. */
static void
add_line (EntenteImportLines *self)
{
  EntenteImportLine line = { 0 };
  const char *text;
  gsize length;

  self->is_done = !find_line (self, &text, &length);
  if (self->is_done)
    return;
  line.number = self->number;
  self->is_done = g_cancellable_set_error_if_cancelled (self->cancellable, &line.problem);
  g_array_append_val (self->batch, line);
  g_string_append_c (self->list, self->list->len == 0 ? '[' : ',');
  g_string_append_len (self->list, text, length);
  g_array_append_val (self->ends, self->list->len);
}

/* Looks at each line of a batch alone. What passed the scan has a value, unless json-glib is stricter still. */
static void
parse_lines (EntenteImportLines *self)
{
  g_autoptr (GError) problem = NULL;
  JsonNode *values;
  guint n_values = 0;
  gsize start = 1;

  g_string_truncate (self->texts, 0);
  for (guint i = 0; i < self->batch->len; i++)
    {
      EntenteImportLine *line = &g_array_index (self->batch, EntenteImportLine, i);
      gsize end = g_array_index (self->ends, gsize, i);
      g_autoptr (GBytes) bytes = g_bytes_new_static (self->list->str + start, end - start);

      if (line->problem == NULL)
        entente_import_json_append_text (self->texts, bytes, self->cancellable, &line->problem);
      self->is_done |= g_error_matches (line->problem, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      start = end + 1;
    }
  values = entente_import_json_parse_texts (self->parser, self->texts, &problem);
  for (guint i = 0; i < self->batch->len; i++)
    {
      EntenteImportLine *line = &g_array_index (self->batch, EntenteImportLine, i);

      if (line->problem == NULL && values == NULL)
        line->problem = g_error_copy (problem);
      else if (line->problem == NULL)
        line->node = entente_import_json_get_nth (values, n_values++);
    }
}

/* Gives each line without a problem its value. Lines that are no JSON are few. */
static void
parse_batch (EntenteImportLines *self)
{
  gboolean is_cancelled = g_array_index (self->batch, EntenteImportLine, self->batch->len - 1).problem != NULL;
  JsonNode *values = NULL;

  if (!is_cancelled)
    {
      g_string_append_c (self->list, ']');
      values = entente_import_json_parse_list (self->parser, self->list, (const gsize *) (gpointer) self->ends->data,
                                               self->ends->len, self->cancellable);
    }
  if (values == NULL)
    parse_lines (self);
  for (guint i = 0; values != NULL && i < self->batch->len; i++)
    g_array_index (self->batch, EntenteImportLine, i).node = entente_import_json_get_nth (values, i);
}

/* Reads lines until they have so many bytes. */
static void
read_batch (EntenteImportLines *self,
            gssize              size)
{
  const char *start = self->next;

  self->nth = 0;
  g_array_set_size (self->batch, 0);
  g_array_set_size (self->ends, 0);
  g_string_truncate (self->list, 0);
  while (!self->is_done && self->next - start < size)
    add_line (self);
  if (self->batch->len > 0)
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
  self->list = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
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
  g_string_free (self->list, TRUE);
  g_array_unref (self->ends);
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
