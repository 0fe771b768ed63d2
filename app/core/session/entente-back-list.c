/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-back-list.h"

#include "entente-id.h"

/* The places are in one array, the oldest first. A visit to a new place removes the places ahead of the current one. */

#define MAX_PLACES 500

struct _EntenteBackList {
  GPtrArray *places; /* of char *; NULL for the document as a whole */
  guint current;     /* index of the current place */
};

static gboolean
is_duplicate (EntenteBackList *self,
              guint            place)
{
  return place > 0 && g_strcmp0 (self->places->pdata[place], self->places->pdata[place - 1]) == 0;
}

static void
remove_place (EntenteBackList *self,
              guint            place)
{
  g_ptr_array_remove_index (self->places, place);
  if (place <= self->current && self->current > 0)
    self->current--;
}

/**
 * entente_back_list_new:
 *
 * Returns: (transfer full): a back list that begins at the document as a whole
 */
EntenteBackList *
entente_back_list_new (void)
{
  EntenteBackList *self = g_new0 (EntenteBackList, 1);

  self->places = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->places, NULL);
  return self;
}

void
entente_back_list_free (EntenteBackList *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

/**
 * entente_back_list_visit:
 * @self: a back list
 * @id: (nullable): the id of an item, or %NULL for the document
 *
 * Makes a place the current one. Nothing changes if it is that already.
 */
void
entente_back_list_visit (EntenteBackList *self,
                         const char      *id)
{
  g_return_if_fail (self != NULL);

  if (g_strcmp0 (self->places->pdata[self->current], id) == 0)
    return;
  g_ptr_array_set_size (self->places, self->current + 1);
  g_ptr_array_add (self->places, g_strdup (id));
  self->current++;
  if (self->places->len > MAX_PLACES)
    remove_place (self, 0);
}

/**
 * entente_back_list_can_step:
 * @self: a back list
 * @step: -1 for back, 1 for forward
 *
 * Returns: whether there is a place in that direction
 */
gboolean
entente_back_list_can_step (EntenteBackList *self,
                            int              step)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return step < 0 ? self->current > 0 : self->current + 1 < self->places->len;
}

/**
 * entente_back_list_step:
 * @self: a back list
 * @step: -1 for back, 1 for forward; it must be possible
 *
 * Returns: (nullable): the place that is the current one now
 */
const char *
entente_back_list_step (EntenteBackList *self,
                        int              step)
{
  g_return_val_if_fail (self != NULL && entente_back_list_can_step (self, step), NULL);

  self->current += step;
  return self->places->pdata[self->current];
}

/**
 * entente_back_list_list:
 * @self: a back list
 *
 * Returns: (transfer full) (element-type utf8): the set of the ids that are places of the list, until it changes
 */
GHashTable *
entente_back_list_list (EntenteBackList *self)
{
  GHashTable *ids = g_hash_table_new (entente_id_hash, g_str_equal);

  g_return_val_if_fail (self != NULL, ids);

  for (guint i = 0; i < self->places->len; i++)
    if (self->places->pdata[i] != NULL)
      g_hash_table_add (ids, self->places->pdata[i]);
  return ids;
}

/**
 * entente_back_list_forget:
 * @self: a back list
 * @id: the id of an item
 * @now: (nullable): the id that it has now; %NULL if the item is gone
 *
 * Removes a place from the list, or gives it its new id.
 */
void
entente_back_list_forget (EntenteBackList *self,
                          const char      *id,
                          const char      *now)
{
  g_return_if_fail (self != NULL && id != NULL);

  for (guint i = self->places->len; i-- > 0;)
    if (g_strcmp0 (self->places->pdata[i], id) == 0)
      {
        g_free (self->places->pdata[i]);
        self->places->pdata[i] = g_strdup (now);
      }
  for (guint i = self->places->len; i-- > 1;)
    if (is_duplicate (self, i))
      remove_place (self, i);
}
