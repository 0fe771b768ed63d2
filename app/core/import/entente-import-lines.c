/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-lines.h"

#include "entente-import-batch.h"
#include "entente-import-json.h"

/* How much text json-glib parses at once, in bytes. To begin with a text takes it as long as to parse two lines. The
 * values of more text leave the cache of the processor before they are read and freed, which takes nearly twice the
 * time. */
#define BATCH_SIZE 2048

/* A thread scans ahead of json-glib. What it hands over at once is more than waiting for it takes, and leaves time to
 * cancel. */
#define N_BATCHES 32
#define N_STACKS 3

/* Batches that are handed over at once. */
typedef struct {
  EntenteImportBatch batches[N_BATCHES];
  guint n;          /* those that are read */
  gboolean is_last; /* no other comes */
} Stack;

struct _EntenteImportLines {
  EntenteImportBatches source; /* of the thread, while there is one */
  GThread *thread;             /* (nullable): from the second batch on */
  gint is_ended;               /* (atomic): nobody waits for the thread any more */
  GAsyncQueue *scanned;        /* of Stack, from the thread */
  GAsyncQueue *read;           /* of Stack, likewise back */

  Stack *stack;       /* (nullable): the latest one */
  guint nth_batch;    /* the next of it */
  JsonParser *parser; /* keeps the values of the latest batch */
  GArray *lines;      /* (unowned) (nullable): of the latest batch */
  guint nth;          /* the next of them */
};

static Stack *
stack_new (void)
{
  Stack *self = g_new0 (Stack, 1);

  for (guint i = 0; i < N_BATCHES; i++)
    entente_import_batch_init (&self->batches[i]);
  return self;
}

static void
stack_free (gpointer data)
{
  Stack *self = data;

  for (guint i = 0; self != NULL && i < N_BATCHES; i++)
    entente_import_batch_clear (&self->batches[i]);
  g_free (self);
}

static void
scan_stack (EntenteImportLines *self,
            Stack              *stack)
{
  for (stack->n = 0; stack->n < N_BATCHES && !self->source.is_done; stack->n++)
    entente_import_batches_read (&self->source, &stack->batches[stack->n], BATCH_SIZE);
  stack->is_last = self->source.is_done;
}

static gpointer
scan_ahead (gpointer data)
{
  EntenteImportLines *self = data;
  gboolean is_last = FALSE;

  while (!is_last && !g_atomic_int_get (&self->is_ended))
    {
      Stack *stack = g_async_queue_pop (self->read);

      if (!g_atomic_int_get (&self->is_ended))
        scan_stack (self, stack);
      is_last = stack->is_last;
      g_async_queue_push (self->scanned, stack);
    }
  return NULL;
}

/* Where there is no other thread, this one scans a stack when it is needed. */
static void
start_thread (EntenteImportLines *self)
{
  self->thread = g_thread_try_new ("lines", scan_ahead, self, NULL);
  for (guint i = 1; self->thread != NULL && i < N_STACKS; i++)
    g_async_queue_push (self->read, stack_new ());
}

/* The first line is often all that is asked for. */
static void
read_first_stack (EntenteImportLines *self)
{
  self->stack = stack_new ();
  entente_import_batches_read (&self->source, &self->stack->batches[0], 1);
  self->stack->n = 1;
  self->stack->is_last = self->source.is_done;
}

static void
read_stack (EntenteImportLines *self)
{
  if (self->stack == NULL)
    read_first_stack (self);
  else
    {
      if (self->thread == NULL)
        start_thread (self);
      if (self->thread == NULL)
        scan_stack (self, self->stack);
      else
        {
          g_async_queue_push (self->read, self->stack);
          self->stack = g_async_queue_pop (self->scanned);
        }
    }
  self->nth_batch = 0;
}

/* Gives each line without a problem its value. What passed the scan has one, unless json-glib is stricter still. */
static void
parse_batch (EntenteImportLines *self,
             EntenteImportBatch *batch)
{
  g_autoptr (GError) problem = NULL;
  JsonNode *values = entente_import_json_load (self->parser, batch->text, &problem);
  guint n_values = 0;

  for (guint i = 0; i < batch->lines->len; i++)
    {
      EntenteImportLine *line = &g_array_index (batch->lines, EntenteImportLine, i);

      if (line->problem == NULL && values == NULL)
        line->problem = g_error_copy (problem);
      else if (line->problem == NULL)
        line->node = entente_import_json_get_nth (values, n_values++);
    }
}

/* FALSE at the end. */
static gboolean
read_batch (EntenteImportLines *self)
{
  EntenteImportBatch *batch;

  while (self->stack == NULL || self->nth_batch == self->stack->n)
    {
      if (self->stack != NULL && self->stack->is_last)
        return FALSE;
      read_stack (self);
    }
  batch = &self->stack->batches[self->nth_batch++];
  self->lines = batch->lines;
  self->nth = 0;
  if (self->lines->len > 0)
    parse_batch (self, batch);
  return TRUE;
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

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (EntenteImportLines, 1);
  entente_import_batches_init (&self->source, bytes, cancellable);
  self->scanned = g_async_queue_new_full (stack_free);
  self->read = g_async_queue_new_full (stack_free);
  self->parser = json_parser_new ();
  return self;
}

static void
end_thread (EntenteImportLines *self)
{
  g_atomic_int_set (&self->is_ended, TRUE);
  /* It may wait for one. */
  if (self->stack != NULL)
    g_async_queue_push (self->read, g_steal_pointer (&self->stack));
  if (self->thread != NULL)
    g_thread_join (self->thread);
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

  end_thread (self);
  g_async_queue_unref (self->scanned);
  g_async_queue_unref (self->read);
  entente_import_batches_clear (&self->source);
  g_object_unref (self->parser);
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

  while (self->lines == NULL || self->nth == self->lines->len)
    if (!read_batch (self))
      return NULL;
  return &g_array_index (self->lines, EntenteImportLine, self->nth++);
}
