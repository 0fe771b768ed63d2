/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-back-list.h"

/* The places lie in one array, oldest first. Visiting a new one drops those ahead. */

#define LONGEST 500

struct _EntenteBackList {
  GPtrArray *places; /* of char *, NULL for the document */
  guint now;
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
  if (place <= self->now && self->now > 0)
    self->now--;
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
 * Goes to a place. To go to where one is already changes nothing.
 */
void
entente_back_list_visit (EntenteBackList *self,
                         const char      *id)
{
  g_return_if_fail (self != NULL);

  if (g_strcmp0 (self->places->pdata[self->now], id) == 0)
    return;
  g_ptr_array_set_size (self->places, self->now + 1);
  g_ptr_array_add (self->places, g_strdup (id));
  self->now++;
  if (self->places->len > LONGEST)
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

  return step < 0 ? self->now > 0 : self->now + 1 < self->places->len;
}

/**
 * entente_back_list_step:
 * @self: a back list
 * @step: -1 for back, 1 for forward; it must be possible
 *
 * Returns: (nullable): the place one comes to
 */
const char *
entente_back_list_step (EntenteBackList *self,
                        int              step)
{
  g_return_val_if_fail (self != NULL && entente_back_list_can_step (self, step), NULL);

  self->now += step;
  return self->places->pdata[self->now];
}

/**
 * entente_back_list_forget:
 * @self: a back list
 * @id: the id of an item
 * @now: (nullable): the id that it has now; %NULL if the item is gone
 *
 * Takes a place out of the back list, or gives it its new name.
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
