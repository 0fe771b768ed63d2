/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-map.h"

#include "entente-import-format.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the user says of columns, by their titles or numbers, and what follows from it. */

/**
 * entente_table_roles_set_names:
 * @self: roles
 * @table: their table
 * @names: the name of the role of each column, with commas between them
 *
 * Sets what all columns are. A column without a name, or with one that there is not, is data.
 */
void
entente_table_roles_set_names (EntenteTableRoles  *self,
                               const EntenteTable *table,
                               const char         *names)
{
  g_auto (GStrv) list = NULL;
  guint n;

  g_return_if_fail (self != NULL && table != NULL && names != NULL);

  list = g_strsplit (names, ",", -1);
  n = g_strv_length (list);
  for (guint column = 0; column < self->n_columns; column++)
    if (column >= n || !entente_column_role_find (list[column], &self->roles[column]))
      self->roles[column] = ENTENTE_COLUMN_DATA;
  entente_table_roles_guess_dates (self, table);
}

/**
 * entente_table_roles_dup_names:
 * @self: roles
 *
 * Returns: (transfer full): what entente_table_roles_set_names() takes
 */
char *
entente_table_roles_dup_names (const EntenteTableRoles *self)
{
  GString *names = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint column = 0; column < self->n_columns; column++)
    g_string_append_printf (names, "%s%s", column > 0 ? "," : "", entente_column_role_get_name (self->roles[column]));
  return g_string_free (names, FALSE);
}

/* A column by its title or by its number, from 1. */
static guint
find_mapped_column (const EntenteTableRoles *self,
                    const EntenteTable      *table,
                    const char              *name)
{
  guint64 number;

  for (guint column = 0; column < self->n_columns; column++)
    {
      g_autofree char *title = entente_table_roles_dup_title (self, table, column);

      if (g_str_equal (title, name))
        return column;
    }
  if (g_ascii_string_to_unsigned (name, 10, 1, MAX (self->n_columns, 1), &number, NULL))
    return number - 1;
  return G_MAXUINT;
}

static gboolean
map_column (EntenteTableRoles   *self,
            const EntenteTable  *table,
            const char          *pair,
            GError             **error)
{
  const char *colon = strrchr (pair, ':');
  g_autofree char *name = colon != NULL ? g_strstrip (g_strndup (pair, colon - pair)) : NULL;
  guint column = name != NULL ? find_mapped_column (self, table, name) : G_MAXUINT;

  if (colon == NULL || column == G_MAXUINT)
    {
      g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_OPTION,
                   _("There is no column “%s” in the table"), name != NULL ? name : pair);
      return FALSE;
    }
  if (entente_column_role_find (colon + 1, &self->roles[column]))
    return TRUE;
  g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_OPTION, _("A column cannot be “%s”"), colon + 1);
  return FALSE;
}

/* A column that was guessed for a role loses it to one that is named for it. */
static void
release (EntenteTableRoles       *self,
         const EntenteColumnRole *guessed,
         guint                    mapped)
{
  for (guint column = 0; column < self->n_columns; column++)
    if (column != mapped && self->roles[column] == self->roles[mapped] && guessed[column] == self->roles[column])
      self->roles[column] = ENTENTE_COLUMN_DATA;
}

/* What the rows are follows from what the columns are said to be. */
static void
follow_map (EntenteTableRoles  *self,
            const EntenteTable *table,
            const char         *map)
{
  if (strstr (map, ":from") != NULL && strstr (map, ":to") != NULL)
    entente_table_roles_set_contents (self, table, ENTENTE_TABLE_RELATIONS);
  else if (strstr (map, ":text") != NULL)
    entente_table_roles_set_contents (self, table, ENTENTE_TABLE_STATEMENTS);
}

/**
 * entente_table_roles_map:
 * @self: roles
 * @table: their table
 * @map: COLUMN:ROLE, separated by commas; a column by its title or its number
 * @error: return location for an error of %ENTENTE_IMPORT_ERROR
 *
 * Sets what columns are.
 *
 * Returns: whether all of them are there
 */
gboolean
entente_table_roles_map (EntenteTableRoles   *self,
                         const EntenteTable  *table,
                         const char          *map,
                         GError             **error)
{
  g_auto (GStrv) pairs = NULL;
  g_autofree EntenteColumnRole *guessed = NULL;

  g_return_val_if_fail (self != NULL && table != NULL && map != NULL, FALSE);

  follow_map (self, table, map);
  pairs = g_strsplit (map, ",", -1);
  guessed = g_memdup2 (self->roles, sizeof (EntenteColumnRole) * self->n_columns);
  for (char **pair = pairs; *pair != NULL; pair++)
    {
      if (!map_column (self, table, *pair, error))
        return FALSE;
      for (guint column = 0; column < self->n_columns; column++)
        if (self->roles[column] != guessed[column] && self->roles[column] != ENTENTE_COLUMN_DATA)
          release (self, guessed, column);
    }
  entente_table_roles_guess_dates (self, table);
  return TRUE;
}
