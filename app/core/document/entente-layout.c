/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-layout.h"

#include "entente-id.h"

#include <string.h>

/* The positions of the actors of a document, which the file calls its view. A position is the centre of an
 * actor's card. Positions belong to the user: only a call that names an actor moves it. A layout and its
 * copies share their tables until one of them changes. Copies are often made for another thread, and
 * copying thousands of positions takes longer than a frame. */

struct _EntenteLayout
{
  GObject parent_instance;

  char *engine;          /* nullable: the engine last used */
  GHashTable *positions; /* id -> EntentePoint */
  GHashTable *pinned;    /* set of ids */
  gboolean shared;       /* whether copies may share both tables */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteLayout, entente_layout, G_TYPE_OBJECT)

static int
compare_ids (const void *a,
             const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
sorted_keys (GHashTable *table)
{
  guint n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (table, &n);
  char **ids = g_new (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup (keys[i]);
  ids[n] = NULL;
  qsort (ids, n, sizeof *ids, compare_ids);
  return ids;
}

static void
entente_layout_finalize (GObject *object)
{
  EntenteLayout *self = ENTENTE_LAYOUT (object);

  g_clear_pointer (&self->engine, g_free);
  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->pinned, g_hash_table_unref);

  G_OBJECT_CLASS (entente_layout_parent_class)->finalize (object);
}

static void
entente_layout_class_init (EntenteLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_layout_finalize;

  /**
   * EntenteLayout::changed:
   * @self: a layout
   * @id: (nullable): the actor whose position or pin changed; %NULL for the engine, or all of them
   */
  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_LAYOUT, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
make_tables (EntenteLayout *self)
{
  self->positions = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  self->pinned = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
}

/* Copies shared tables; to be called before a table is changed. */
static void
unshare_tables (EntenteLayout *self)
{
  g_autoptr (GHashTable) positions = NULL, pinned = NULL;
  GHashTableIter iter;
  gpointer id, point;

  if (!self->shared)
    return;
  positions = self->positions;
  pinned = self->pinned;
  make_tables (self);
  g_hash_table_iter_init (&iter, positions);
  while (g_hash_table_iter_next (&iter, &id, &point))
    g_hash_table_insert (self->positions, g_strdup (id), g_memdup2 (point, sizeof (EntentePoint)));
  g_hash_table_iter_init (&iter, pinned);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->pinned, g_strdup (id));
  self->shared = FALSE;
}

static void
entente_layout_init (EntenteLayout *self)
{
  make_tables (self);
}

EntenteLayout *
entente_layout_new (void)
{
  return g_object_new (ENTENTE_TYPE_LAYOUT, NULL);
}

/**
 * entente_layout_copy:
 * @self: a layout
 *
 * Returns: (transfer full): a layout that equals this one at present
 */
EntenteLayout *
entente_layout_copy (EntenteLayout *self)
{
  EntenteLayout *copy;

  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self), NULL);

  copy = entente_layout_new ();
  copy->engine = g_strdup (self->engine);
  g_hash_table_unref (copy->positions);
  g_hash_table_unref (copy->pinned);
  copy->positions = g_hash_table_ref (self->positions);
  copy->pinned = g_hash_table_ref (self->pinned);
  copy->shared = self->shared = TRUE;
  return copy;
}

/**
 * entente_layout_get_engine:
 * @self: a layout
 *
 * Returns: (nullable): the name of the engine that the user last asked for
 */
const char *
entente_layout_get_engine (EntenteLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self), NULL);

  return self->engine;
}

void
entente_layout_set_engine (EntenteLayout *self,
                           const char    *engine)
{
  g_return_if_fail (ENTENTE_IS_LAYOUT (self));

  if (g_strcmp0 (self->engine, engine) == 0)
    return;
  g_free (self->engine);
  self->engine = g_strdup (engine);
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

/**
 * entente_layout_get_position:
 * @self: a layout
 * @id: id of an actor
 * @position: (out) (optional): the centre of its card, in tenths of a point
 *
 * Returns: whether the actor has a position
 */
gboolean
entente_layout_get_position (EntenteLayout *self,
                             const char    *id,
                             EntentePoint  *position)
{
  const EntentePoint *found;

  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self) && id != NULL, FALSE);

  found = g_hash_table_lookup (self->positions, id);
  if (found != NULL && position != NULL)
    *position = *found;
  return found != NULL;
}

/**
 * entente_layout_set_position:
 * @self: a layout
 * @id: id of an actor
 * @position: (nullable): the centre of its card, in tenths of a point; %NULL to remove it. It is clamped to
 *   %ENTENTE_COORDINATE_MAX.
 */
void
entente_layout_set_position (EntenteLayout      *self,
                             const char         *id,
                             const EntentePoint *position)
{
  g_return_if_fail (ENTENTE_IS_LAYOUT (self) && id != NULL);

  unshare_tables (self);
  if (position == NULL)
    g_hash_table_remove (self->positions, id);
  else
    {
      EntentePoint *kept = g_new (EntentePoint, 1);

      kept->x = CLAMP (position->x, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      kept->y = CLAMP (position->y, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      g_hash_table_insert (self->positions, g_strdup (id), kept);
    }
  g_signal_emit (self, signals[CHANGED], 0, id);
}

guint
entente_layout_get_n_positions (EntenteLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self), 0);

  return g_hash_table_size (self->positions);
}

/**
 * entente_layout_list_positions:
 * @self: a layout
 *
 * Returns: (transfer full): the ids that have a position, sorted by byte
 */
char **
entente_layout_list_positions (EntenteLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self), NULL);

  return sorted_keys (self->positions);
}

gboolean
entente_layout_is_pinned (EntenteLayout *self,
                          const char    *id)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self) && id != NULL, FALSE);

  /* In most documents nothing is pinned, and the look-up can be skipped. */
  return g_hash_table_size (self->pinned) > 0 && g_hash_table_contains (self->pinned, id);
}

/**
 * entente_layout_set_pinned:
 * @self: a layout
 * @id: id of an actor
 * @pinned: whether arranging must not move its card
 */
void
entente_layout_set_pinned (EntenteLayout *self,
                           const char    *id,
                           gboolean       pinned)
{
  g_return_if_fail (ENTENTE_IS_LAYOUT (self) && id != NULL);

  unshare_tables (self);
  if (pinned)
    g_hash_table_add (self->pinned, g_strdup (id));
  else
    g_hash_table_remove (self->pinned, id);
  g_signal_emit (self, signals[CHANGED], 0, id);
}

/**
 * entente_layout_list_pinned:
 * @self: a layout
 *
 * Returns: (transfer full): the ids that are pinned, sorted by byte
 */
char **
entente_layout_list_pinned (EntenteLayout *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self), NULL);

  return sorted_keys (self->pinned);
}

/**
 * entente_layout_is_same:
 * @self: a layout
 * @copy: a copy of it
 *
 * Returns: whether the places of both are still those of when it was copied
 */
gboolean
entente_layout_is_same (EntenteLayout *self,
                        EntenteLayout *copy)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT (self) && ENTENTE_IS_LAYOUT (copy), FALSE);

  return (self->positions == copy->positions && self->pinned == copy->pinned) ||
         (g_hash_table_size (self->positions) + g_hash_table_size (self->pinned) == 0 &&
          g_hash_table_size (copy->positions) + g_hash_table_size (copy->pinned) == 0);
}

/**
 * entente_layout_exchange:
 * @self: a layout
 * @other: another layout
 *
 * Gives each layout the places of the other one, but not its engine. Only @self tells of that.
 */
void
entente_layout_exchange (EntenteLayout *self,
                         EntenteLayout *other)
{
  GHashTable *table;
  gboolean shared;

  g_return_if_fail (ENTENTE_IS_LAYOUT (self) && ENTENTE_IS_LAYOUT (other));

  table = self->positions;
  self->positions = other->positions;
  other->positions = table;
  table = self->pinned;
  self->pinned = other->pinned;
  other->pinned = table;
  shared = self->shared;
  self->shared = other->shared;
  other->shared = shared;
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}
