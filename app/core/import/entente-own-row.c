/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-own-row.h"

#include "entente-csv-cell.h"
#include "entente-id.h"

/**
 * entente_own_row_skip_guard:
 * @id: an id in a cell
 *
 * Returns: (transfer none): the id, without the apostrophe that the export puts before a formula
 */
const char *
entente_own_row_skip_guard (const char *id)
{
  return *id == '\'' && entente_csv_cell_is_formula (id + 1) ? id + 1 : id;
}

/**
 * entente_own_row_get_line:
 * @self: a row
 *
 * Returns: where it begins in its file, from 1
 */
guint
entente_own_row_get_line (const EntenteOwnRow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return entente_table_get_line (self->columns->table, self->nth);
}

/* How other systems call an item is not how they call a copy of it. */
static gboolean
is_left_out (const EntenteOwnRow *self,
             guint                column)
{
  const EntenteFactRow *fact = self->columns->all[column].fact;

  return self->is_copy && fact != NULL && fact->type == ENTENTE_FACT_IDENTIFIER;
}

/**
 * entente_own_row_get_cell:
 * @self: a row
 * @column: a column, or %G_MAXUINT
 *
 * Returns: (transfer none): the cell as it stands there; empty where there is none
 */
const char *
entente_own_row_get_cell (const EntenteOwnRow *self,
                          guint                column)
{
  g_return_val_if_fail (self != NULL, "");

  if (column >= self->n_cells || is_left_out (self, column))
    return "";
  return entente_table_get_cell (self->columns->table, self->nth, column);
}

/**
 * entente_own_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id in it; empty if there is none
 */
const char *
entente_own_row_get_id (const EntenteOwnRow *self)
{
  g_return_val_if_fail (self != NULL, "");

  return entente_own_row_skip_guard (entente_own_row_get_cell (self, self->columns->id));
}

/**
 * entente_own_row_find_cell:
 * @self: a row
 * @role: what the column is
 * @name: (nullable): its title, where several columns may have the role
 *
 * Returns: (transfer none): the cell; empty where there is none
 */
const char *
entente_own_row_find_cell (const EntenteOwnRow *self,
                           EntenteOwnRole       role,
                           const char          *name)
{
  const EntenteOwnColumn *column;

  g_return_val_if_fail (self != NULL, "");

  column = entente_own_columns_find (self->columns, role, name);
  return column != NULL ? entente_own_row_get_cell (self, column - self->columns->all) : "";
}

/**
 * entente_own_row_tell:
 * @self: a row
 * @column: one of its columns
 *
 * Returns: (transfer none): what the row says there: the cell, or, where a member refers to an item and has no id, the
 *   name of that; empty if it says nothing
 */
const char *
entente_own_row_tell (const EntenteOwnRow *self,
                      guint                column)
{
  const char *cell = entente_own_row_get_cell (self, column);

  return *cell == '\0' ? entente_own_row_get_cell (self, self->columns->all[column].names) : cell;
}

/* The cells of a row by the names of their columns. Data may be called like a member. */
static GHashTable *
list_cells (const EntenteOwnRow *self,
            gboolean             are_data)
{
  GHashTable *cells = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint i = 0; i < self->n_cells; i++)
    if ((self->columns->all[i].role == ENTENTE_OWN_DATA) == are_data)
      g_hash_table_insert (cells, (gpointer) self->columns->all[i].name, (gpointer) entente_own_row_get_cell (self, i));
  return cells;
}

/**
 * entente_own_row_repeats:
 * @self: a row
 * @other: another one, maybe of another table
 *
 * Returns: whether no cell of @self says anything that @other does not say
 */
gboolean
entente_own_row_repeats (const EntenteOwnRow *self,
                         const EntenteOwnRow *other)
{
  g_autoptr (GHashTable) members = NULL, data = NULL;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  members = list_cells (other, FALSE);
  data = list_cells (other, TRUE);
  for (guint i = 0; i < self->n_cells; i++)
    {
      const EntenteOwnColumn *column = &self->columns->all[i];
      const char *cell = entente_own_row_get_cell (self, i);

      if (*cell != '\0' &&
          g_strcmp0 (cell, g_hash_table_lookup (column->role == ENTENTE_OWN_DATA ? data : members, column->name)) != 0)
        return FALSE;
    }
  return TRUE;
}
