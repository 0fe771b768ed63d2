/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-column-words.h"

#include "entente-table-map.h"

#include <glib/gi18n.h>

static const char *const role_words[ENTENTE_N_COLUMN_ROLES] = {
  [ENTENTE_COLUMN_DATA] = NC_("column", "Keep as Data"),
  [ENTENTE_COLUMN_LEFT_OUT] = NC_("column", "Leave Out"),
  [ENTENTE_COLUMN_ID] = NC_("column", "ID"),
  [ENTENTE_COLUMN_NAME] = NC_("column", "Name"),
  [ENTENTE_COLUMN_KIND] = NC_("column", "Kind"),
  [ENTENTE_COLUMN_ALIASES] = NC_("column", "Other Names"),
  [ENTENTE_COLUMN_DESCRIPTION] = NC_("column", "Description"),
  [ENTENTE_COLUMN_NOTE] = NC_("column", "Note"),
  [ENTENTE_COLUMN_TAGS] = NC_("column", "Tags"),
  [ENTENTE_COLUMN_LINK] = NC_("column", "Link"),
  [ENTENTE_COLUMN_START] = NC_("column", "Since"),
  [ENTENTE_COLUMN_END] = NC_("column", "Until"),
  [ENTENTE_COLUMN_PERIOD] = NC_("column", "Since and Until"),
  [ENTENTE_COLUMN_FROM] = NC_("column", "From"),
  [ENTENTE_COLUMN_FROM_KIND] = NC_("column", "Kind of From"),
  [ENTENTE_COLUMN_TO] = NC_("column", "To"),
  [ENTENTE_COLUMN_TO_KIND] = NC_("column", "Kind of To"),
  [ENTENTE_COLUMN_DIRECTION] = NC_("column", "Has a Direction"),
  [ENTENTE_COLUMN_TEXT] = NC_("column", "Words"),
  [ENTENTE_COLUMN_SPEAKER] = NC_("column", "Speaker"),
  [ENTENTE_COLUMN_ABOUT] = NC_("column", "About"),
  [ENTENTE_COLUMN_STANCE] = NC_("column", "Stance"),
  [ENTENTE_COLUMN_DATE] = NC_("column", "Date"),
  [ENTENTE_COLUMN_SOURCE] = NC_("column", "Source"),
  [ENTENTE_COLUMN_URL] = NC_("column", "Address of Source"),
  [ENTENTE_COLUMN_PAGE] = NC_("column", "Page"),
};

static const char *const contents_words[ENTENTE_N_TABLE_CONTENTS] = {
  [ENTENTE_TABLE_ACTORS] = NC_("row of a table", "An actor"),
  [ENTENTE_TABLE_RELATIONS] = NC_("row of a table", "A relation"),
  [ENTENTE_TABLE_STATEMENTS] = NC_("row of a table", "A statement"),
  [ENTENTE_TABLE_MATRIX] = NC_("row of a table", "A line of a matrix"),
  [ENTENTE_TABLE_ADJACENCY] = NC_("row of a table", "An actor and its neighbors"),
};

static const EntenteColumnRole actor_roles[] = {
  ENTENTE_COLUMN_NAME, ENTENTE_COLUMN_ID, ENTENTE_COLUMN_KIND, ENTENTE_COLUMN_ALIASES, ENTENTE_COLUMN_DESCRIPTION,
  ENTENTE_COLUMN_NOTE, ENTENTE_COLUMN_TAGS, ENTENTE_COLUMN_LINK, ENTENTE_COLUMN_START, ENTENTE_COLUMN_END,
  ENTENTE_COLUMN_PERIOD, ENTENTE_COLUMN_DATA, ENTENTE_COLUMN_LEFT_OUT,
};

static const EntenteColumnRole relation_roles[] = {
  ENTENTE_COLUMN_FROM, ENTENTE_COLUMN_TO, ENTENTE_COLUMN_KIND, ENTENTE_COLUMN_START, ENTENTE_COLUMN_END,
  ENTENTE_COLUMN_PERIOD, ENTENTE_COLUMN_SOURCE, ENTENTE_COLUMN_DIRECTION, ENTENTE_COLUMN_FROM_KIND,
  ENTENTE_COLUMN_TO_KIND, ENTENTE_COLUMN_NOTE, ENTENTE_COLUMN_TAGS, ENTENTE_COLUMN_ID, ENTENTE_COLUMN_DATA,
  ENTENTE_COLUMN_LEFT_OUT,
};

static const EntenteColumnRole statement_roles[] = {
  ENTENTE_COLUMN_TEXT, ENTENTE_COLUMN_SPEAKER, ENTENTE_COLUMN_ABOUT, ENTENTE_COLUMN_STANCE, ENTENTE_COLUMN_DATE,
  ENTENTE_COLUMN_SOURCE, ENTENTE_COLUMN_URL, ENTENTE_COLUMN_PAGE, ENTENTE_COLUMN_NOTE, ENTENTE_COLUMN_TAGS,
  ENTENTE_COLUMN_DATA, ENTENTE_COLUMN_LEFT_OUT,
};

/**
 * entente_column_words_get_role:
 * @role: what a column is
 * @contents: what the rows of its table are
 *
 * Returns: (transfer none): it in words
 */
const char *
entente_column_words_get_role (EntenteColumnRole    role,
                               EntenteTableContents contents)
{
  g_return_val_if_fail (role < ENTENTE_N_COLUMN_ROLES, NULL);

  if (role == ENTENTE_COLUMN_KIND && contents == ENTENTE_TABLE_RELATIONS)
    return C_("column", "Word on the Line");
  return g_dpgettext2 (NULL, "column", role_words[role]);
}

/**
 * entente_column_words_get_contents:
 * @contents: what the rows of a table are
 *
 * Returns: (transfer none): it in words that can follow "Each row is"
 */
const char *
entente_column_words_get_contents (EntenteTableContents contents)
{
  g_return_val_if_fail (contents < ENTENTE_N_TABLE_CONTENTS, NULL);

  return g_dpgettext2 (NULL, "row of a table", contents_words[contents]);
}

/**
 * entente_column_words_list_roles:
 * @contents: what the rows of a table are
 * @n_roles: (out): how many
 *
 * Returns: (transfer none) (array length=n_roles) (nullable): what a column of the table can be; %NULL if that is not
 *   for the user to say
 */
const EntenteColumnRole *
entente_column_words_list_roles (EntenteTableContents  contents,
                                 guint                *n_roles)
{
  g_return_val_if_fail (n_roles != NULL, NULL);

  switch (contents)
    {
    case ENTENTE_TABLE_ACTORS:
      *n_roles = G_N_ELEMENTS (actor_roles);
      return actor_roles;
    case ENTENTE_TABLE_RELATIONS:
      *n_roles = G_N_ELEMENTS (relation_roles);
      return relation_roles;
    case ENTENTE_TABLE_STATEMENTS:
      *n_roles = G_N_ELEMENTS (statement_roles);
      return statement_roles;
    case ENTENTE_TABLE_MATRIX:
    case ENTENTE_TABLE_ADJACENCY:
    case ENTENTE_N_TABLE_CONTENTS:
    default:
      *n_roles = 0;
      return NULL;
    }
}

/* Several columns may be of such a role. */
static gboolean
may_repeat (EntenteColumnRole role)
{
  return role == ENTENTE_COLUMN_DATA || role == ENTENTE_COLUMN_LEFT_OUT || role == ENTENTE_COLUMN_NOTE ||
         role == ENTENTE_COLUMN_TAGS || role == ENTENTE_COLUMN_ALIASES || role == ENTENTE_COLUMN_LINK ||
         role == ENTENTE_COLUMN_SOURCE || role == ENTENTE_COLUMN_URL;
}

/**
 * entente_column_words_set_role:
 * @roles: what a table means
 * @column: a column
 * @role: what it is from now on
 *
 * A column that was the same until now is kept as data, if only one can be that.
 *
 * Returns: (transfer full): what all columns are then, for entente_table_roles_set_names()
 */
char *
entente_column_words_set_role (const EntenteTableRoles *roles,
                               guint                    column,
                               EntenteColumnRole        role)
{
  EntenteTableRoles changed;
  g_autofree EntenteColumnRole *list = NULL;

  g_return_val_if_fail (roles != NULL && column < roles->n_columns, NULL);

  changed = *roles;
  changed.roles = list = g_memdup2 (roles->roles, sizeof *list * roles->n_columns);
  for (guint i = 0; i < roles->n_columns; i++)
    if (list[i] == role && !may_repeat (role))
      list[i] = ENTENTE_COLUMN_DATA;
  list[column] = role;
  return entente_table_roles_dup_names (&changed);
}

/**
 * entente_column_words_is_needed:
 * @role: what a column is
 * @contents: what the rows of its table are
 *
 * Returns: whether a row with nothing in that column does not come
 */
gboolean
entente_column_words_is_needed (EntenteColumnRole    role,
                                EntenteTableContents contents)
{
  switch (contents)
    {
    case ENTENTE_TABLE_RELATIONS:
      return role == ENTENTE_COLUMN_FROM || role == ENTENTE_COLUMN_TO;
    case ENTENTE_TABLE_STATEMENTS:
      return role == ENTENTE_COLUMN_TEXT;
    case ENTENTE_TABLE_ACTORS:
    case ENTENTE_TABLE_MATRIX:
    case ENTENTE_TABLE_ADJACENCY:
    case ENTENTE_N_TABLE_CONTENTS:
    default:
      return FALSE;
    }
}

/**
 * entente_column_words_is_missing:
 * @roles: what a table means
 * @role: what a column can be
 *
 * Returns: whether the table needs such a column and has none
 */
gboolean
entente_column_words_is_missing (const EntenteTableRoles *roles,
                                 EntenteColumnRole        role)
{
  g_return_val_if_fail (roles != NULL, FALSE);

  if (!entente_column_words_is_needed (role, roles->contents))
    return FALSE;
  for (guint column = 0; column < roles->n_columns; column++)
    if (roles->roles[column] == role)
      return FALSE;
  return TRUE;
}
