/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-focus.h"

struct _EntenteFocus {
  char **centers;
  guint n_steps;
  EntenteFocusDirection direction;
  char **kinds; /* nullable */
};

static void
focus_clear (gpointer data)
{
  EntenteFocus *self = data;

  g_strfreev (self->centers);
  g_strfreev (self->kinds);
}

/**
 * entente_focus_new:
 * @centers: (array zero-terminated=1): ids of actors, at least one
 * @n_steps: how many steps from them is the farthest actor
 * @direction: which way relations may be gone; those without a direction may be gone both ways
 * @kinds: (array zero-terminated=1) (nullable): the kinds of relation that may be gone; %NULL for all
 *
 * Returns: (transfer full): a focus
 */
EntenteFocus *
entente_focus_new (const char *const     *centers,
                   guint                  n_steps,
                   EntenteFocusDirection  direction,
                   const char *const     *kinds)
{
  EntenteFocus *self;

  g_return_val_if_fail (centers != NULL && centers[0] != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteFocus);
  self->centers = g_strdupv ((char **) centers);
  self->n_steps = n_steps;
  self->direction = direction;
  self->kinds = g_strdupv ((char **) kinds);
  return self;
}

EntenteFocus *
entente_focus_ref (EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_focus_unref (EntenteFocus *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, focus_clear);
}

static gboolean
equal_kinds (char **a,
             char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

gboolean
entente_focus_equal (const EntenteFocus *a,
                     const EntenteFocus *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->n_steps == b->n_steps && a->direction == b->direction && equal_kinds (a->kinds, b->kinds)
         && equal_kinds (a->centers, b->centers);
}

/**
 * entente_focus_get_centers:
 * @self: a focus
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of actors
 */
const char *const *
entente_focus_get_centers (const EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->centers;
}

guint
entente_focus_get_n_steps (const EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_steps;
}

EntenteFocusDirection
entente_focus_get_direction (const EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_FOCUS_BOTH);

  return self->direction;
}

/**
 * entente_focus_get_kinds:
 * @self: a focus
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the kinds of relation that may be gone
 */
const char *const *
entente_focus_get_kinds (const EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->kinds;
}
