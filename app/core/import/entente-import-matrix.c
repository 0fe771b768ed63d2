/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-matrix.h"

#include "entente-import-rest.h"
#include "entente-table-values.h"

static EntenteImportItem *
relate (EntenteImport      *import,
        const EntenteTable *table,
        guint               row,
        const char         *from,
        const char         *to)
{
  return entente_import_relate_keys (import, NULL, from, to, entente_table_get_line (table, row));
}

/* The actors of the columns stand in the first row. */
static void
name_columns (EntenteImport      *import,
              const EntenteTable *table,
              guint               first)
{
  for (guint column = first; column < entente_table_get_width (table, 0); column++)
    if (*entente_table_get_cell (table, 0, column) != '\0')
      entente_import_name (import, ENTENTE_ITEM_ACTOR, entente_table_get_cell (table, 0, column));
    else
      entente_import_leave_row (import, entente_table_get_line (table, 0));
  if (first > 1)
    entente_import_leave_row (import, entente_table_get_line (table, 0));
}

static void
read_weights (EntenteImport      *import,
              const EntenteTable *table,
              guint               row,
              guint               first)
{
  const char *from = entente_table_get_cell (table, row, 0);

  if (*from == '\0')
    {
      entente_import_leave_row (import, entente_table_get_line (table, row));
      return;
    }
  for (guint column = first; column < entente_table_get_width (table, row); column++)
    {
      const char *to = entente_table_get_cell (table, 0, column), *cell = entente_table_get_cell (table, row, column);

      if (*to != '\0' && *cell != '\0' && !entente_table_value_is_zero (cell))
        entente_import_item_add_datum (relate (import, table, row, from, to), "weight",
                                       entente_table_value_get_type (cell), cell);
    }
}

/**
 * entente_import_matrix_read:
 * @import: where the actors and relations go
 * @table: a table with the same actors in its first row and its first column, and weights between them
 * @cancellable: (nullable): checked at each row
 * @error: return location for an error
 *
 * Makes a relation of each weight that is not zero.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
entente_import_matrix_read (EntenteImport       *import,
                            const EntenteTable  *table,
                            GCancellable        *cancellable,
                            GError             **error)
{
  guint first;

  g_return_val_if_fail (import != NULL && table != NULL, FALSE);

  if (entente_table_get_n_rows (table) == 0)
    return TRUE;
  first = entente_table_count_corner (table);
  name_columns (import, table, first);
  for (guint row = 1; row < entente_table_get_n_rows (table); row++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_weights (import, table, row, first);
    }
  return TRUE;
}

static void
read_list (EntenteImport      *import,
           const EntenteTable *table,
           guint               row)
{
  const char *from = entente_table_get_cell (table, row, 0);

  if (*from == '\0')
    {
      entente_import_leave_row (import, entente_table_get_line (table, row));
      return;
    }
  entente_import_name (import, ENTENTE_ITEM_ACTOR, from);
  for (guint column = 1; column < entente_table_get_width (table, row); column++)
    if (*entente_table_get_cell (table, row, column) != '\0')
      relate (import, table, row, from, entente_table_get_cell (table, row, column));
}

/**
 * entente_import_adjacency_read:
 * @import: where the actors and relations go
 * @table: a table without a header: an actor, and behind it all to which it leads
 * @cancellable: (nullable): checked at each row
 * @error: return location for an error
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
entente_import_adjacency_read (EntenteImport       *import,
                               const EntenteTable  *table,
                               GCancellable        *cancellable,
                               GError             **error)
{
  g_return_val_if_fail (import != NULL && table != NULL, FALSE);

  for (guint row = 0; row < entente_table_get_n_rows (table); row++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_list (import, table, row);
    }
  return TRUE;
}
