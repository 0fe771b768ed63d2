/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-spares.h"

struct _EntenteSpares {
  GMutex mutex;
  GPtrArray *things; /* that no thread is using now */
  guint most;
  EntenteMakeFunc make;
  GDestroyNotify free_func;
};

/**
 * entente_spares_new:
 * @most: how many things are kept while no thread uses them
 * @make: makes a thing
 * @free_func: frees a thing
 *
 * Returns: (transfer full): spares, none of which has been made yet
 */
EntenteSpares *
entente_spares_new (guint           most,
                    EntenteMakeFunc make,
                    GDestroyNotify  free_func)
{
  EntenteSpares *self;

  g_return_val_if_fail (make != NULL && free_func != NULL, NULL);

  self = g_new0 (EntenteSpares, 1);
  g_mutex_init (&self->mutex);
  self->things = g_ptr_array_new_with_free_func (free_func);
  self->most = most;
  self->make = make;
  self->free_func = free_func;
  return self;
}

/**
 * entente_spares_free:
 * @self: (nullable) (transfer full): spares; all things must have been given back
 */
void
entente_spares_free (EntenteSpares *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->things);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * entente_spares_take:
 * @self: spares
 *
 * Returns: (transfer full): a thing that no other thread uses until it is given back
 */
gpointer
entente_spares_take (EntenteSpares *self)
{
  gpointer thing;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  thing = self->things->len > 0 ? g_ptr_array_steal_index_fast (self->things, self->things->len - 1) : NULL;
  g_mutex_unlock (&self->mutex);
  return thing != NULL ? thing : self->make ();
}

/**
 * entente_spares_give_back:
 * @self: spares
 * @thing: (transfer full): a thing that was taken
 *
 * Keeps the thing for the next thread, or frees it if there are enough.
 */
void
entente_spares_give_back (EntenteSpares *self,
                          gpointer       thing)
{
  gboolean kept;

  g_return_if_fail (self != NULL && thing != NULL);

  g_mutex_lock (&self->mutex);
  kept = self->things->len < self->most;
  if (kept)
    g_ptr_array_add (self->things, thing);
  g_mutex_unlock (&self->mutex);
  if (!kept)
    self->free_func (thing);
}
