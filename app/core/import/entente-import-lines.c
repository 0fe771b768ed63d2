/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-lines.h"

#include "entente-import-json.h"

#include <string.h>

/* How much text is parsed before it is handed over, in bytes. The values take several times as much. Those of larger
 * batches leave the cache of the processor before they are read and freed, which takes nearly twice the time. */
#define BATCH_SIZE (8 * 1024)

/* One batch is read, one is parsed, and one waits between, so that nobody waits for short. */
#define N_BATCHES 4

/* Some lines. Only who has the batch touches it. */
typedef struct {
  GArray *lines; /* of EntenteImportLine */
  gboolean is_last;
} Batch;

struct _EntenteImportLines {
  GBytes *bytes;
  GCancellable *cancellable;

  /* Of the thread, if there is one. */
  const char *next, *end;
  guint number; /* of the latest line, from 1 */
  JsonParser *parser;

  /* More than one thread would be slower: the signals of json-glib's parser have a lock that all parsers share. */
  GThread *thread;    /* (nullable): parses ahead; without it a batch is parsed when it is needed */
  GAsyncQueue *empty; /* of Batch, for the thread */
  GAsyncQueue *full;  /* of Batch, in the order of the lines */
  gint is_stopped;    /* atomic: nobody wants more */

  Batch *batch; /* (nullable): the one that is read */
  guint nth;    /* the next line of it */
};

static void
clear_line (gpointer data)
{
  EntenteImportLine *line = data;

  g_clear_pointer (&line->node, json_node_unref);
  g_clear_error (&line->problem);
}

static Batch *
batch_new (void)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->lines = g_array_new (FALSE, FALSE, sizeof (EntenteImportLine));
  g_array_set_clear_func (batch->lines, clear_line);
  return batch;
}

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_array_unref (batch->lines);
  g_free (batch);
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

/* Parses lines until they have so many bytes. A cancelled line is the last one, because its problem tells of that. */
static void
fill (EntenteImportLines *self,
      Batch              *batch,
      gssize              size)
{
  const char *start = self->next;

  g_array_set_size (batch->lines, 0);
  while (!batch->is_last && self->next - start < size && !g_atomic_int_get (&self->is_stopped))
    {
      g_autoptr (GBytes) bytes = find_line (self);
      EntenteImportLine line = { self->number, NULL, NULL };

      batch->is_last = bytes == NULL;
      if (bytes == NULL)
        break;
      if (!g_cancellable_set_error_if_cancelled (self->cancellable, &line.problem))
        line.node = entente_import_json_parse_with (self->parser, bytes, self->cancellable, &line.problem);
      if (line.node != NULL)
        json_node_ref (line.node);
      batch->is_last = g_error_matches (line.problem, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_array_append_val (batch->lines, line);
    }
}

static gpointer
thread_func (gpointer data)
{
  EntenteImportLines *self = data;
  gboolean is_last = FALSE;

  while (!is_last && !g_atomic_int_get (&self->is_stopped))
    {
      Batch *batch = g_async_queue_pop (self->empty);

      fill (self, batch, BATCH_SIZE);
      is_last = batch->is_last;
      g_async_queue_push (self->full, batch);
    }
  return NULL;
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
  self->empty = g_async_queue_new_full (batch_free);
  self->full = g_async_queue_new_full (batch_free);
  self->batch = batch_new ();
  self->parser = json_parser_new ();
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

  g_atomic_int_set (&self->is_stopped, TRUE);
  /* The thread may wait for it. */
  g_async_queue_push (self->empty, self->batch);
  if (self->thread != NULL)
    g_thread_join (self->thread);
  g_object_unref (self->parser);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->full);
  g_clear_object (&self->cancellable);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
start_thread (EntenteImportLines *self)
{
  for (guint i = 1; i < N_BATCHES; i++)
    g_async_queue_push (self->empty, batch_new ());
  self->thread = g_thread_try_new ("entente-lines", thread_func, self, NULL);
}

/* The first line is often all that is asked for, and a short text is parsed before a thread has started. The thread
 * frees what it has allocated, which is faster than to do it here. */
static void
get_batch (EntenteImportLines *self)
{
  self->nth = 0;
  if (self->thread == NULL && self->number > 0 && self->end - self->next > BATCH_SIZE)
    start_thread (self);
  if (self->thread == NULL)
    {
      fill (self, self->batch, self->number == 0 ? 1 : BATCH_SIZE);
      return;
    }
  g_async_queue_push (self->empty, self->batch);
  self->batch = g_async_queue_pop (self->full);
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

  while (self->nth == self->batch->lines->len)
    {
      if (self->batch->is_last)
        return NULL;
      get_batch (self);
    }
  return &g_array_index (self->batch->lines, EntenteImportLine, self->nth++);
}
