/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-viewpoint.h"

#include "entente-view-weights.h"

struct _EntenteViewpoint {
  EntenteFilter *filter;
  EntenteFocus *focus;   /* nullable */
  EntentePeriod *period; /* nullable */
  EntenteAside *aside;   /* nullable: nothing is set aside */
  gboolean fades;
};

static void
viewpoint_clear (gpointer data)
{
  EntenteViewpoint *self = data;

  entente_filter_unref (self->filter);
  g_clear_pointer (&self->focus, entente_focus_unref);
  g_clear_pointer (&self->period, entente_period_unref);
  g_clear_pointer (&self->aside, entente_aside_unref);
}

static EntenteViewpoint *
make (EntenteFilter *filter,
      EntenteFocus  *focus,
      EntentePeriod *period,
      EntenteAside  *aside,
      gboolean       fades)
{
  EntenteViewpoint *self = g_atomic_rc_box_new0 (EntenteViewpoint);

  self->filter = filter != NULL ? entente_filter_ref (filter) : entente_filter_new ();
  self->focus = focus != NULL ? entente_focus_ref (focus) : NULL;
  self->period = period != NULL ? entente_period_ref (period) : NULL;
  self->aside = !entente_aside_is_empty (aside) ? entente_aside_ref (aside) : NULL;
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
  return make (filter, focus, NULL, NULL, fades);
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

  return make (filter, self->focus, self->period, self->aside, self->fades);
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

  return make (self->filter, focus, self->period, self->aside, self->fades);
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
               self->aside, self->fades);
}

/**
 * entente_viewpoint_new_with_aside:
 * @self: a viewpoint
 * @aside: (nullable): what is set aside, instead of what was
 *
 * Returns: (transfer full): a viewpoint without that, which is otherwise the same
 */
EntenteViewpoint *
entente_viewpoint_new_with_aside (const EntenteViewpoint *self,
                                  EntenteAside           *aside)
{
  g_return_val_if_fail (self != NULL, NULL);

  return make (self->filter, self->focus, self->period, aside, self->fades);
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

  return make (self->filter, self->focus, self->period, self->aside, fades);
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

  if (a->fades != b->fades || !entente_filter_equal (a->filter, b->filter) || !entente_aside_equal (a->aside, b->aside))
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
 * entente_viewpoint_get_aside:
 * @self: a viewpoint
 *
 * Returns: (transfer none) (nullable): what is set aside; %NULL if nothing is
 */
EntenteAside *
entente_viewpoint_get_aside (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->aside;
}

/**
 * entente_viewpoint_make_weighing:
 * @self: a viewpoint
 * @rules: the rules of the document, as entente_rules_for_document() tells them
 *
 * Returns: (transfer full): how statements are weighed from there
 */
EntenteWeighing *
entente_viewpoint_make_weighing (const EntenteViewpoint *self,
                                 guint                   rules)
{
  gboolean is_of_knowledge;

  g_return_val_if_fail (self != NULL, NULL);

  is_of_knowledge = self->period != NULL && entente_period_is_of_knowledge (self->period);
  return entente_weighing_new (rules, is_of_knowledge ? entente_period_get_last (self->period) : ENTENTE_KNOWN_ALL,
                               self->aside);
}

/**
 * entente_viewpoint_weigh:
 * @self: a viewpoint
 * @input: a complete input
 * @cancellable: (nullable): ends the work
 *
 * Any thread can do it.
 *
 * Returns: (transfer full) (nullable): the same items, weighed as seen from there; %NULL if the work was cancelled
 */
EntenteViewInput *
entente_viewpoint_weigh (const EntenteViewpoint *self,
                         EntenteViewInput       *input,
                         GCancellable           *cancellable)
{
  g_autoptr (EntenteWeighing) weighing = NULL;

  g_return_val_if_fail (self != NULL && input != NULL, NULL);

  weighing = entente_viewpoint_make_weighing (self, entente_view_input_get_rules (input));
  if (entente_weighing_is_of_document (weighing))
    return entente_view_input_ref (entente_view_input_get_base (input));
  return entente_view_weights_weigh_input (input, weighing, cancellable);
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
 * Returns: whether it has neither a condition nor a focus nor a period, and nothing is set aside: the whole document is
 *   shown as it is
 */
gboolean
entente_viewpoint_shows_all (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->focus == NULL && self->period == NULL && self->aside == NULL
         && entente_filter_get_n (self->filter) == 0;
}

/**
 * entente_viewpoint_chooses:
 * @self: a viewpoint
 *
 * Returns: whether it leaves out something of the document, and does not only weigh it
 */
gboolean
entente_viewpoint_chooses (const EntenteViewpoint *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->focus != NULL || entente_filter_get_n (self->filter) > 0
         || (self->period != NULL && !entente_period_is_of_knowledge (self->period));
}
