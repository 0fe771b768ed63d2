/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-direction.h"

#include "entente-relation.h"

/* Formats of graphs say for a whole graph whether its edges have a direction, and for a single edge if it is
 * otherwise. */

/**
 * entente_direction_is_default:
 * @sheet: a picture
 *
 * Returns: whether the graph of the picture is a directed one; it is not if all of its relations are without direction
 */
gboolean
entente_direction_is_default (EntenteSheet *sheet)
{
  guint n;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet), TRUE);

  n = entente_sheet_get_n_lines (sheet);
  for (guint i = 0; i < n; i++)
    if (entente_relation_is_directed (ENTENTE_RELATION (entente_sheet_get_line (sheet, i)->item)))
      return TRUE;
  return n == 0;
}
