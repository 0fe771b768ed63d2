/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lit-chain.h"

/**
 * entente_lit_chain_is_lit:
 * @viewpoint: a viewpoint
 *
 * Returns: whether a chain is lit: the last condition names relations, and the rest is faded
 */
gboolean
entente_lit_chain_is_lit (const EntenteViewpoint *viewpoint)
{
  EntenteFilter *filter = entente_viewpoint_get_filter (viewpoint);
  guint n = entente_filter_get_n (filter);
  EntenteCondition *last = n > 0 ? entente_filter_get_nth (filter, n - 1) : NULL;

  return last != NULL && entente_viewpoint_fades (viewpoint) &&
         entente_condition_get_subject (last) == ENTENTE_ITEM_RELATION &&
         entente_condition_get_aspect (last) == ENTENTE_ASPECT_ITEM && !entente_condition_is_negated (last);
}

/**
 * entente_lit_chain_leave:
 * @viewpoint: a viewpoint
 *
 * Returns: (transfer full): what is shown without the chain that is lit, if one is
 */
EntenteViewpoint *
entente_lit_chain_leave (const EntenteViewpoint *viewpoint)
{
  EntenteFilter *filter = entente_viewpoint_get_filter (viewpoint);
  g_autoptr (EntenteFilter) without = NULL;

  without = entente_lit_chain_is_lit (viewpoint)
              ? entente_filter_new_without (filter, entente_filter_get_n (filter) - 1) : entente_filter_ref (filter);
  return entente_viewpoint_new_with_filter (viewpoint, without);
}

/**
 * entente_lit_chain_new:
 * @viewpoint: a viewpoint
 * @relations: (array zero-terminated=1): the ids of the relations of a chain; at least one
 *
 * Returns: (transfer full): the same with this chain lit, instead of another one
 */
EntenteViewpoint *
entente_lit_chain_new (const EntenteViewpoint *viewpoint,
                       const char *const      *relations)
{
  g_autoptr (EntenteViewpoint) before = entente_lit_chain_leave (viewpoint), lit = NULL;
  g_autoptr (EntenteCondition) condition = entente_condition_new (ENTENTE_ITEM_RELATION, ENTENTE_ASPECT_ITEM,
                                                                  relations);
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (entente_viewpoint_get_filter (before), condition);

  lit = entente_viewpoint_new_with_filter (before, filter);
  return entente_viewpoint_new_with_fades (lit, TRUE);
}
