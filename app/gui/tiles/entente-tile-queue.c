/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tile-queue.h"

#include "entente-background.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

/* All queues share one pool of threads, each with a painter of its own. What is put into the pool is not a tile but a
 * turn. The thread that gets the turn takes the tile that is wanted most at that time. So the list of wanted tiles can
 * be replaced at any time, and a tile that is no longer wanted is never begun. */

#define MAX_THREADS 4

/* The threads that paint are less urgent than the thread that draws frames. */
#define NICENESS 10

struct _EntenteTileQueue
{
  gatomicrefcount refs;
  guint rank;

  GMutex mutex;
  GPtrArray *wanted;   /* of EntenteTile; the last is the most wanted */
  GPtrArray *painting; /* of EntenteTile, borrowed from the threads */
  GQueue done;         /* of EntenteTile */
  guint n_turns;
  guint notify_source;

  EntenteTileQueueFunc notify;
  gpointer data;
};

static EntentePainter *
get_painter (void)
{
  static GPrivate painters = G_PRIVATE_INIT ((GDestroyNotify) entente_painter_free);
  EntentePainter *painter = g_private_get (&painters);

  if (painter == NULL)
    {
      painter = entente_painter_new ();
      entente_painter_set_with_pins (painter, TRUE);
      entente_painter_set_waits (painter, TRUE);
      g_private_set (&painters, painter);
#ifdef __linux__
      /* On Linux this affects only the calling thread. If it is refused, the thread still works. */
      (void) setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
    }

  return painter;
}

static EntenteTileQueue *
queue_ref (EntenteTileQueue *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

static void
queue_unref (gpointer data)
{
  EntenteTileQueue *self = data;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->wanted);
  g_ptr_array_unref (self->painting);
  g_queue_clear_full (&self->done, (GDestroyNotify) entente_tile_free);
  g_mutex_clear (&self->mutex);
  g_free (self);
  entente_tile_end ();
}

static gboolean
notify_cb (gpointer data)
{
  EntenteTileQueue *self = data;
  EntenteTileQueueFunc notify;

  g_mutex_lock (&self->mutex);
  self->notify_source = 0;
  notify = self->notify;
  g_mutex_unlock (&self->mutex);

  if (notify != NULL)
    notify (self->data);

  return G_SOURCE_REMOVE;
}

/* Called with the mutex held. */
static void
schedule_notify (EntenteTileQueue *self)
{
  if (self->notify_source == 0 && self->notify != NULL)
    self->notify_source = g_idle_add_full (G_PRIORITY_DEFAULT, notify_cb, queue_ref (self), queue_unref);
}

static EntenteTile *
begin_tile (EntenteTileQueue *self)
{
  EntenteTile *tile = NULL;

  g_mutex_lock (&self->mutex);
  if (self->wanted->len > 0)
    {
      tile = g_ptr_array_steal_index (self->wanted, self->wanted->len - 1);
      g_ptr_array_add (self->painting, tile);
    }
  g_mutex_unlock (&self->mutex);

  return tile;
}

static void
end_tile (EntenteTileQueue *self,
          EntenteTile      *tile)
{
  g_mutex_lock (&self->mutex);
  g_ptr_array_remove_fast (self->painting, tile);
  if (self->notify != NULL)
    g_queue_push_tail (&self->done, g_steal_pointer (&tile));
  schedule_notify (self);
  g_mutex_unlock (&self->mutex);

  entente_tile_free (tile);
}

static gboolean
needs_another_turn (EntenteTileQueue *self)
{
  gboolean another;

  g_mutex_lock (&self->mutex);
  another = self->wanted->len > 0;
  if (!another)
    self->n_turns--;
  g_mutex_unlock (&self->mutex);
  if (!another)
    entente_background_release ();

  return another;
}

static GThreadPool *get_pool (void);

static void
turn_cb (gpointer data,
         gpointer pool_data)
{
  EntenteTileQueue *self = data;
  EntenteTile *tile = begin_tile (self);

  if (tile != NULL)
    {
      entente_tile_paint (tile, get_painter ());
      end_tile (self, tile);
    }

  if (needs_another_turn (self))
    g_thread_pool_push (get_pool (), self, NULL);
  else
    queue_unref (self);
}

static int
compare_rank (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const EntenteTileQueue *first = a, *second = b;

  return (first->rank > second->rank) - (first->rank < second->rank);
}

static guint
get_n_threads (void)
{
  return CLAMP (g_get_num_processors (), 1, MAX_THREADS);
}

/* The pool is exclusive, because its threads stay less urgent than others. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (g_once_init_enter (&pool))
    {
      GThreadPool *made = g_thread_pool_new (turn_cb, NULL, get_n_threads (), TRUE, NULL);

      g_thread_pool_set_sort_function (made, compare_rank, NULL);
      g_once_init_leave (&pool, made);
    }

  return pool;
}

static gboolean
is_same_tile (gconstpointer a,
              gconstpointer b)
{
  const EntenteTile *first = a, *second = b;

  return first->sheet == second->sheet && first->column == second->column && first->row == second->row;
}

static int
compare_tiles (gconstpointer a,
               gconstpointer b)
{
  return !is_same_tile (a, b);
}

/* Called with the mutex held. */
static gboolean
is_under_way (EntenteTileQueue  *self,
              const EntenteTile *tile)
{
  return g_ptr_array_find_with_equal_func (self->painting, tile, is_same_tile, NULL) ||
         g_queue_find_custom (&self->done, tile, compare_tiles) != NULL;
}

/**
 * entente_tile_queue_new:
 * @rank: queues of a lower rank are served first
 * @notify: called in the main thread when there are tiles to take
 * @data: for @notify
 *
 * Returns: (transfer full): a queue, for entente_tile_queue_close()
 */
EntenteTileQueue *
entente_tile_queue_new (guint                rank,
                        EntenteTileQueueFunc notify,
                        gpointer             data)
{
  EntenteTileQueue *self;

  g_return_val_if_fail (notify != NULL, NULL);

  entente_tile_begin ();
  self = g_new0 (EntenteTileQueue, 1);
  g_atomic_ref_count_init (&self->refs);
  self->rank = rank;
  g_mutex_init (&self->mutex);
  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_tile_free);
  self->painting = g_ptr_array_new ();
  g_queue_init (&self->done);
  self->notify = notify;
  self->data = data;

  return self;
}

/**
 * entente_tile_queue_close:
 * @self: (transfer full): a queue
 *
 * Drops all tiles. The function is not called again. A tile that is being painted is freed when it is done.
 */
void
entente_tile_queue_close (EntenteTileQueue *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->notify = NULL;
  g_ptr_array_set_size (self->wanted, 0);
  g_mutex_unlock (&self->mutex);

  queue_unref (self);
}

/**
 * entente_tile_queue_set_wanted:
 * @self: a queue
 * @tiles: (element-type EntenteTile): the tiles to paint, the most wanted first; emptied
 *
 * Replaces what was wanted before. Tiles that are being painted already are not painted twice.
 */
void
entente_tile_queue_set_wanted (EntenteTileQueue *self,
                               GPtrArray        *tiles)
{
  guint n_turns = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (tiles != NULL);

  g_mutex_lock (&self->mutex);
  g_ptr_array_set_size (self->wanted, 0);
  while (tiles->len > 0)
    {
      EntenteTile *tile = g_ptr_array_steal_index (tiles, tiles->len - 1);

      if (is_under_way (self, tile))
        entente_tile_free (tile);
      else
        g_ptr_array_add (self->wanted, tile);
    }
  while (self->n_turns < get_n_threads () && self->n_turns < self->wanted->len)
    {
      self->n_turns++;
      n_turns++;
    }
  g_mutex_unlock (&self->mutex);

  for (; n_turns > 0; n_turns--)
    {
      entente_background_hold ();
      g_thread_pool_push (get_pool (), queue_ref (self), NULL);
    }
}

/**
 * entente_tile_queue_take:
 * @self: a queue
 *
 * Returns: (transfer full) (nullable): a tile that is done, or %NULL if there is none
 */
EntenteTile *
entente_tile_queue_take (EntenteTileQueue *self)
{
  EntenteTile *tile;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  tile = g_queue_pop_head (&self->done);
  g_mutex_unlock (&self->mutex);

  return tile;
}

/**
 * entente_tile_queue_is_idle:
 * @self: a queue
 *
 * Returns: whether nothing is wanted, being painted, or waiting to be taken
 */
gboolean
entente_tile_queue_is_idle (EntenteTileQueue *self)
{
  gboolean idle;

  g_return_val_if_fail (self != NULL, TRUE);

  g_mutex_lock (&self->mutex);
  idle = self->wanted->len == 0 && self->painting->len == 0 && self->done.length == 0;
  g_mutex_unlock (&self->mutex);

  return idle;
}
