/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewpoint.h"

struct _EntenteViewpoint {
  EntenteFilter *filter;
  EntenteFocus *focus; /* nullable */
  gboolean fades;
};

static void
viewpoint_clear (gpointer data)
{
  EntenteViewpoint *self = data;

  entente_filter_unref (self->filter);
  g_clear_pointer (&self->focus, entente_focus_unref);
}

/**
 * entente_viewpoint_new:
 * @filter: (nullable): a filter; %NULL for one that everything passes
 * @focus: (nullable): a focus
 * @fades: whether what is not to be seen is drawn faintly; else it is hidden
 *
 * Returns: (transfer full): a viewpoint
 */
EntenteViewpoint *
entente_viewpoint_new (EntenteFilter *filter,
                       EntenteFocus  *focus,
                       gboolean       fades)
{
  EntenteViewpoint *self = g_atomic_rc_box_new0 (EntenteViewpoint);

  self->filter = filter != NULL ? entente_filter_ref (filter) : entente_filter_new ();
  self->focus = focus != NULL ? entente_focus_ref (focus) : NULL;
  self->fades = fades;
  return self;
}

/**
 * entente_viewpoint_new_with_filter:
 * @self: a viewpoint
 * @filter: another filter
 *
 * Returns: (transfer full): a viewpoint with that filter, which is otherwise the same
 */
EntenteViewpoint *
entente_viewpoint_new_with_filter (const EntenteViewpoint *self,
                                   EntenteFilter          *filter)
{
  g_return_val_if_fail (self != NULL && filter != NULL, NULL);

  return entente_viewpoint_new (filter, self->focus, self->fades);
}

/**
 * entente_viewpoint_new_with_focus:
 * @self: a viewpoint
 * @focus: (nullable): another focus, or none
 *
 * Returns: (transfer full): a viewpoint with that focus, which is otherwise the same
 */
EntenteViewpoint *
entente_viewpoint_new_with_focus (const EntenteViewpoint *self,
                                  EntenteFocus           *focus)
{
  g_return_val_if_fail (self != NULL, NULL);

  return entente_viewpoint_new (self->filter, focus, self->fades);
}

EntenteViewpoint *
entente_viewpoint_ref (EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_viewpoint_unref (EntenteViewpoint *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, viewpoint_clear);
}

gboolean
entente_viewpoint_equal (const EntenteViewpoint *a,
                         const EntenteViewpoint *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->fades != b->fades || !entente_filter_equal (a->filter, b->filter))
    return FALSE;
  if (a->focus == NULL || b->focus == NULL)
    return a->focus == b->focus;
  return entente_focus_equal (a->focus, b->focus);
}

/**
 * entente_viewpoint_get_filter:
 * @self: a viewpoint
 *
 * Returns: (transfer none): its filter
 */
EntenteFilter *
entente_viewpoint_get_filter (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->filter;
}

/**
 * entente_viewpoint_get_focus:
 * @self: a viewpoint
 *
 * Returns: (transfer none) (nullable): its focus
 */
EntenteFocus *
entente_viewpoint_get_focus (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->focus;
}

/**
 * entente_viewpoint_fades:
 * @self: a viewpoint
 *
 * Returns: whether what is not to be seen is drawn faintly
 */
gboolean
entente_viewpoint_fades (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->fades;
}

/**
 * entente_viewpoint_shows_all:
 * @self: a viewpoint
 *
 * Returns: whether it has neither a condition nor a focus
 */
gboolean
entente_viewpoint_shows_all (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->focus == NULL && entente_filter_get_n (self->filter) == 0;
}
