/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-back-list.h"

#include "entente-id.h"

/* The places are in one array, the oldest first. A visit to a new place removes the places ahead of the current one. */

#define MAX_PLACES 500

typedef struct {
  char *id;                    /* NULL for the document as a whole */
  char *other;                 /* of the second item, if two are looked at together; else NULL */
  EntenteViewpoint *viewpoint; /* NULL if all is shown */
} Place;

struct _EntenteBackList {
  GPtrArray *places; /* of Place */
  guint current;     /* index of the current place */
};

static Place *
place_new (const char       *id,
           const char       *other,
           EntenteViewpoint *viewpoint)
{
  Place *place = g_new (Place, 1);

  *place = (Place) { g_strdup (id), g_strdup (other), viewpoint != NULL ? entente_viewpoint_ref (viewpoint) : NULL };
  return place;
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->id);
  g_free (place->other);
  g_clear_pointer (&place->viewpoint, entente_viewpoint_unref);
  g_free (place);
}

static gboolean
is_at (const Place      *place,
       const char       *id,
       const char       *other,
       EntenteViewpoint *viewpoint)
{
  if (g_strcmp0 (place->id, id) != 0 || g_strcmp0 (place->other, other) != 0)
    return FALSE;
  if (place->viewpoint == NULL || viewpoint == NULL)
    return place->viewpoint == viewpoint;
  return entente_viewpoint_equal (place->viewpoint, viewpoint);
}

static gboolean
is_duplicate (EntenteBackList *self,
              guint            nth)
{
  const Place *place = self->places->pdata[nth];

  return nth > 0 && is_at (self->places->pdata[nth - 1], place->id, place->other, place->viewpoint);
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
 * Returns: (transfer full): a back list that begins at the document as a whole, all of which is shown
 */
EntenteBackList *
entente_back_list_new (void)
{
  EntenteBackList *self = g_new0 (EntenteBackList, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);
  g_ptr_array_add (self->places, place_new (NULL, NULL, NULL));
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
 * @other: (nullable): the id of another item, if the two are looked at together
 * @viewpoint: (nullable): the viewpoint from which it is seen, or %NULL if all is shown
 *
 * Makes a place the current one. Nothing changes if it is that already.
 */
void
entente_back_list_visit (EntenteBackList  *self,
                         const char       *id,
                         const char       *other,
                         EntenteViewpoint *viewpoint)
{
  g_return_if_fail (self != NULL);

  if (is_at (self->places->pdata[self->current], id, other, viewpoint))
    return;
  g_ptr_array_set_size (self->places, self->current + 1);
  g_ptr_array_add (self->places, place_new (id, other, viewpoint));
  self->current++;
  if (self->places->len > MAX_PLACES)
    remove_place (self, 0);
}

/**
 * entente_back_list_replace_viewpoint:
 * @self: a back list
 * @viewpoint: (nullable): a viewpoint, or %NULL if all is shown
 *
 * Makes it the viewpoint of the current place, which stays the current one.
 */
void
entente_back_list_replace_viewpoint (EntenteBackList  *self,
                                     EntenteViewpoint *viewpoint)
{
  Place *place;

  g_return_if_fail (self != NULL);

  place = self->places->pdata[self->current];
  if (viewpoint != NULL)
    entente_viewpoint_ref (viewpoint);
  g_clear_pointer (&place->viewpoint, entente_viewpoint_unref);
  place->viewpoint = viewpoint;
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
 * Returns: (nullable): the id of the place that is the current one now
 */
const char *
entente_back_list_step (EntenteBackList *self,
                        int              step)
{
  g_return_val_if_fail (self != NULL && entente_back_list_can_step (self, step), NULL);

  self->current += step;
  return ((Place *) self->places->pdata[self->current])->id;
}

/**
 * entente_back_list_get_other:
 * @self: a back list
 *
 * Returns: (nullable): the id of the other item, if two are looked at together at the current place
 */
const char *
entente_back_list_get_other (EntenteBackList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return ((Place *) self->places->pdata[self->current])->other;
}

/**
 * entente_back_list_get_viewpoint:
 * @self: a back list
 *
 * Returns: (transfer none) (nullable): the viewpoint of the current place; %NULL if all is shown
 */
EntenteViewpoint *
entente_back_list_get_viewpoint (EntenteBackList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return ((Place *) self->places->pdata[self->current])->viewpoint;
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
    {
      const Place *place = self->places->pdata[i];

      if (place->id != NULL)
        g_hash_table_add (ids, place->id);
      if (place->other != NULL)
        g_hash_table_add (ids, place->other);
    }
  return ids;
}

static void
rename_item (char       **item,
             const char  *id,
             const char  *now)
{
  if (g_strcmp0 (*item, id) != 0)
    return;
  g_free (*item);
  *item = g_strdup (now);
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
    {
      Place *place = self->places->pdata[i];

      rename_item (&place->other, id, now);
      rename_item (&place->id, id, now);
      if (place->id == NULL)
        place->id = g_steal_pointer (&place->other);
    }
  for (guint i = self->places->len; i-- > 1;)
    if (is_duplicate (self, i))
      remove_place (self, i);
}
