/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-grounds.h"

/**
 * entente_sheet_has_grounds:
 * @sheet: a sheet
 *
 * Returns: whether the grounds of groups are in it, and not only some of their members
 */
gboolean
entente_sheet_has_grounds (EntenteSheet *sheet)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet), FALSE);

  return entente_sheet_is_clipped (sheet)
         || entente_sheet_get_n_cards (sheet) == entente_scene_get_n_cards (entente_sheet_get_scene (sheet));
}
