/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-falls.h"

#include "entente-view-weights.h"

/* A list of what falls when something is set aside, and of what stays. */

/* The deepest falls first, then the disputes that are gone, then what stays; each in the order of the document. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const EntenteFall *one = a, *other = b;
  int depth = (int) one->after.support - (int) one->before.support;
  int other_depth = (int) other->after.support - (int) other->before.support;

  if ((depth > 0) != (other_depth > 0))
    return depth > 0 ? -1 : 1;
  if (one->after.support != other->after.support)
    return one->after.support > other->after.support ? -1 : 1;
  if (depth != other_depth)
    return depth > other_depth ? -1 : 1;
  return (one->relation > other->relation) - (one->relation < other->relation);
}

static EntenteStrength
get_strength (EntenteViewInput *input,
              guint             relation)
{
  EntenteStrength strength = { 0, };

  strength.support = entente_view_input_get_evidence (input, relation, &strength.disputed);
  strength.pale = entente_view_input_is_pale (input, relation);
  return strength;
}

/**
 * entente_falls_list:
 * @viewpoint: where something is set aside
 * @after: the items of a document, weighed as seen from there
 * @cancellable: (nullable): ends the work
 *
 * Any thread can do it.
 *
 * Returns: (transfer full) (nullable) (element-type EntenteFall): the relations to which a statement takes a stance
 *   that is set aside: first those that fall, the deepest first; %NULL if the work was cancelled
 */
GArray *
entente_falls_list (EntenteViewpoint *viewpoint,
                    EntenteViewInput *after,
                    GCancellable     *cancellable)
{
  g_autoptr (EntenteViewpoint) with_all = NULL;
  g_autoptr (EntenteViewInput) before = NULL;
  EntenteViewWeights *weights;
  EntenteAside *aside;
  GArray *falls;

  g_return_val_if_fail (viewpoint != NULL && after != NULL, NULL);
  g_return_val_if_fail (entente_viewpoint_get_aside (viewpoint) != NULL, NULL);

  aside = entente_viewpoint_get_aside (viewpoint);
  with_all = entente_viewpoint_new_with_aside (viewpoint, NULL);
  before = entente_viewpoint_weigh (with_all, after, cancellable);
  if (before == NULL)
    return NULL;
  falls = g_array_new (FALSE, FALSE, sizeof (EntenteFall));
  weights = entente_view_weights_get (before);
  for (guint i = 0; i < entente_view_input_get_n (before, ENTENTE_ITEM_RELATION); i++)
    {
      EntenteFall fall = { i, get_strength (before, i), get_strength (after, i) };

      if (fall.before.support != fall.after.support || fall.before.disputed != fall.after.disputed
          || entente_view_weights_touches (weights, i, aside))
        g_array_append_val (falls, fall);
    }
  g_array_sort (falls, compare);
  return falls;
}

/**
 * entente_fall_is_deep:
 * @self: what became of a relation
 *
 * Returns: whether it is of a lower class
 */
gboolean
entente_fall_is_deep (const EntenteFall *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->after.support > self->before.support;
}

/**
 * entente_falls_count:
 * @falls: (element-type EntenteFall): what became of relations
 *
 * Returns: how many are of a lower class
 */
guint
entente_falls_count (GArray *falls)
{
  guint n = 0;

  g_return_val_if_fail (falls != NULL, 0);

  while (n < falls->len && entente_fall_is_deep (&g_array_index (falls, EntenteFall, n)))
    n++;
  return n;
}
