/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewpoint.h"

struct _EntenteViewpoint {
  EntenteFilter *filter;
  EntenteFocus *focus;   /* nullable */
  EntentePeriod *period; /* nullable */
  gboolean fades;
};

static void
viewpoint_clear (gpointer data)
{
  EntenteViewpoint *self = data;

  entente_filter_unref (self->filter);
  g_clear_pointer (&self->focus, entente_focus_unref);
  g_clear_pointer (&self->period, entente_period_unref);
}

static EntenteViewpoint *
make (EntenteFilter *filter,
      EntenteFocus  *focus,
      EntentePeriod *period,
      gboolean       fades)
{
  EntenteViewpoint *self = g_atomic_rc_box_new0 (EntenteViewpoint);

  self->filter = filter != NULL ? entente_filter_ref (filter) : entente_filter_new ();
  self->focus = focus != NULL ? entente_focus_ref (focus) : NULL;
  self->period = period != NULL ? entente_period_ref (period) : NULL;
  self->fades = fades;
  return self;
}

/**
 * entente_viewpoint_new:
 * @filter: (nullable): a filter; %NULL for one that everything passes
 * @focus: (nullable): a focus
 * @fades: whether what is not to be seen is drawn faintly; else it is hidden
 *
 * Returns: (transfer full): a viewpoint of all times
 */
EntenteViewpoint *
entente_viewpoint_new (EntenteFilter *filter,
                       EntenteFocus  *focus,
                       gboolean       fades)
{
  return make (filter, focus, NULL, fades);
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

  return make (filter, self->focus, self->period, self->fades);
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

  return make (self->filter, focus, self->period, self->fades);
}

/**
 * entente_viewpoint_new_with_period:
 * @self: a viewpoint
 * @period: (nullable): another period, or all times
 *
 * Returns: (transfer full): a viewpoint with that period, which is otherwise the same. A period that leaves nothing out
 *   is none.
 */
EntenteViewpoint *
entente_viewpoint_new_with_period (const EntenteViewpoint *self,
                                   EntentePeriod          *period)
{
  g_return_val_if_fail (self != NULL, NULL);

  return make (self->filter, self->focus, period != NULL && !entente_period_is_all (period) ? period : NULL,
               self->fades);
}

/**
 * entente_viewpoint_new_with_fades:
 * @self: a viewpoint
 * @fades: whether what is not to be seen is drawn faintly; else it is hidden
 *
 * Returns: (transfer full): a viewpoint that is otherwise the same
 */
EntenteViewpoint *
entente_viewpoint_new_with_fades (const EntenteViewpoint *self,
                                  gboolean                fades)
{
  g_return_val_if_fail (self != NULL, NULL);

  return make (self->filter, self->focus, self->period, fades);
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
  if ((a->focus == NULL) != (b->focus == NULL) || (a->period == NULL) != (b->period == NULL))
    return FALSE;
  return (a->focus == NULL || entente_focus_equal (a->focus, b->focus))
         && (a->period == NULL || entente_period_equal (a->period, b->period));
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
 * entente_viewpoint_get_period:
 * @self: a viewpoint
 *
 * Returns: (transfer none) (nullable): its period; %NULL if it is of all times
 */
EntentePeriod *
entente_viewpoint_get_period (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->period;
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
 * Returns: whether it has neither a condition nor a focus nor a period
 */
gboolean
entente_viewpoint_shows_all (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->focus == NULL && self->period == NULL && entente_filter_get_n (self->filter) == 0;
}
