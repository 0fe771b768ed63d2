/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-focus.h"

struct _EntenteFocus {
  char **centers;
  guint n_steps;
  EntenteFocusDirection direction;
  char **kinds;       /* nullable */
  GPtrArray *changes; /* of EntenteFocusChange */
  gboolean alone;
};

static void
change_free (gpointer data)
{
  EntenteFocusChange *change = data;

  g_free (change->around);
  g_strfreev (change->actors);
  g_free (change);
}

static void
add_change (EntenteFocus      *self,
            gboolean           adds,
            const char        *around,
            const char *const *actors)
{
  EntenteFocusChange *change = g_new (EntenteFocusChange, 1);

  *change = (EntenteFocusChange) { adds, g_strdup (around), g_strdupv ((char **) actors) };
  g_ptr_array_add (self->changes, change);
}

static void
change_as (EntenteFocus       *self,
           const EntenteFocus *other,
           guint               n_changes)
{
  for (guint i = 0; i < MIN (n_changes, other->changes->len); i++)
    {
      const EntenteFocusChange *change = other->changes->pdata[i];

      add_change (self, change->adds, change->around, (const char *const *) change->actors);
    }
  self->alone = other->alone;
}

static EntenteFocus *
copy (const EntenteFocus *self,
      guint               n_changes)
{
  EntenteFocus *focus = entente_focus_new ((const char *const *) self->centers, self->n_steps, self->direction,
                                           (const char *const *) self->kinds);

  change_as (focus, self, n_changes);
  return focus;
}

static void
focus_clear (gpointer data)
{
  EntenteFocus *self = data;

  g_strfreev (self->centers);
  g_strfreev (self->kinds);
  g_ptr_array_unref (self->changes);
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
  self->changes = g_ptr_array_new_with_free_func (change_free);
  return self;
}

/**
 * entente_focus_new_with:
 * @self: a focus
 * @actors: (array zero-terminated=1): ids of actors
 * @around: (nullable): the id of the actor whose neighbours they are
 *
 * Returns: (transfer full): a focus that shows these actors as well
 */
EntenteFocus *
entente_focus_new_with (const EntenteFocus *self,
                        const char *const  *actors,
                        const char         *around)
{
  EntenteFocus *focus;

  g_return_val_if_fail (self != NULL && actors != NULL, NULL);

  focus = copy (self, G_MAXUINT);
  add_change (focus, TRUE, around, actors);
  return focus;
}

/**
 * entente_focus_new_without:
 * @self: a focus
 * @actors: (array zero-terminated=1): ids of actors
 *
 * What is reached over these actors is still shown.
 *
 * Returns: (transfer full): a focus that does not show these actors, apart from its centers
 */
EntenteFocus *
entente_focus_new_without (const EntenteFocus *self,
                           const char *const  *actors)
{
  EntenteFocus *focus;

  g_return_val_if_fail (self != NULL && actors != NULL, NULL);

  focus = copy (self, G_MAXUINT);
  add_change (focus, FALSE, NULL, actors);
  return focus;
}

/**
 * entente_focus_new_up_to:
 * @self: a focus
 * @n_changes: how many of its changes are kept
 *
 * Returns: (transfer full): the focus as it was before the later changes
 */
EntenteFocus *
entente_focus_new_up_to (const EntenteFocus *self,
                         guint               n_changes)
{
  g_return_val_if_fail (self != NULL, NULL);

  return copy (self, n_changes);
}

/**
 * entente_focus_new_changed_as:
 * @self: a focus without changes
 * @other: another focus
 *
 * Returns: (transfer full): the focus with the changes that were made of the other by hand, and arranged as that one is
 */
EntenteFocus *
entente_focus_new_changed_as (const EntenteFocus *self,
                              const EntenteFocus *other)
{
  EntenteFocus *focus;

  g_return_val_if_fail (self != NULL && other != NULL, NULL);

  focus = copy (self, 0);
  change_as (focus, other, G_MAXUINT);
  return focus;
}

/**
 * entente_focus_new_alone:
 * @self: a focus
 * @alone: whether what it shows is arranged by itself
 *
 * Returns: (transfer full): a focus that is otherwise the same
 */
EntenteFocus *
entente_focus_new_alone (const EntenteFocus *self,
                         gboolean            alone)
{
  EntenteFocus *focus;

  g_return_val_if_fail (self != NULL, NULL);

  focus = copy (self, G_MAXUINT);
  focus->alone = alone;
  return focus;
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
equal_words (char **a,
             char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static gboolean
equal_changes (const GPtrArray *a,
               const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const EntenteFocusChange *x = a->pdata[i], *y = b->pdata[i];

      if (x->adds != y->adds || g_strcmp0 (x->around, y->around) != 0 || !equal_words (x->actors, y->actors))
        return FALSE;
    }
  return TRUE;
}

gboolean
entente_focus_equal (const EntenteFocus *a,
                     const EntenteFocus *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return entente_focus_has_same_base (a, b) && a->alone == b->alone && equal_changes (a->changes, b->changes);
}

/**
 * entente_focus_has_same_base:
 * @a: a focus
 * @b: a focus
 *
 * Returns: whether the two differ at most in the changes made by hand, and in how they are arranged
 */
gboolean
entente_focus_has_same_base (const EntenteFocus *a,
                             const EntenteFocus *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->n_steps == b->n_steps && a->direction == b->direction && equal_words (a->kinds, b->kinds)
         && equal_words (a->centers, b->centers);
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

guint
entente_focus_get_n_changes (const EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

/**
 * entente_focus_get_change:
 * @self: a focus
 * @nth: which of its changes, from 0
 *
 * Returns: (transfer none): the change
 */
const EntenteFocusChange *
entente_focus_get_change (const EntenteFocus *self,
                          guint               nth)
{
  g_return_val_if_fail (self != NULL && nth < self->changes->len, NULL);

  return self->changes->pdata[nth];
}

/**
 * entente_focus_is_alone:
 * @self: a focus
 *
 * Returns: whether what it shows is arranged by itself
 */
gboolean
entente_focus_is_alone (const EntenteFocus *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->alone;
}
