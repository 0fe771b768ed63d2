/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-date.h"
#include "entente-import-kind.h"
#include "entente-import-matrix.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-import-table.h"
#include "entente-table-map.h"
#include "entente-table-reasons.h"
#include "entente-table-values.h"

#include <glib/gi18n.h>
#include <string.h>

/* Tables: an actor, a relation or a statement a row. */

typedef struct {
  EntenteImport *import;
  const EntenteTable *table;
  const EntenteTableRoles *roles;
  guint row;
  guint columns[ENTENTE_N_COLUMN_ROLES]; /* the first column of each role, or G_MAXUINT */
  GPtrArray *titles;                     /* of char *, of all columns */
} Reading;

static const char *
get_cell (const Reading     *self,
          EntenteColumnRole  role)
{
  return entente_table_get_cell (self->table, self->row, self->columns[role]);
}

static void
find_columns (Reading *self)
{
  for (guint role = 0; role < ENTENTE_N_COLUMN_ROLES; role++)
    self->columns[role] = G_MAXUINT;
  for (guint column = self->roles->n_columns; column-- > 0;)
    self->columns[self->roles->roles[column]] = column;
}

static GPtrArray *
list_titles (const EntenteTableRoles *roles,
             const EntenteTable      *table)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint column = 0; column < roles->n_columns; column++)
    g_ptr_array_add (titles, entente_table_roles_dup_title (roles, table, column));
  return titles;
}

/* Behind its end a row has only empty cells. */
static guint
get_width (const Reading *self)
{
  return entente_table_get_width (self->table, self->row);
}

static guint
get_line (const Reading *self)
{
  return entente_table_get_line (self->table, self->row);
}

static void
report (const Reading             *self,
        const EntenteImportReason *reason,
        const char                *text)
{
  entente_import_report_add (entente_import_get_report (self->import), reason, NULL, get_line (self), text);
}

static void
add_datum (const Reading     *self,
           EntenteImportItem *item,
           guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);

  entente_import_item_add_datum (item, self->titles->pdata[column], entente_table_value_get_type (cell), cell);
}

static void
set_date (const Reading     *self,
          EntenteImportItem *item,
          guint              member,
          guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);

  if (*cell != '\0' && !entente_import_item_set_date (item, member, self->titles->pdata[column], cell,
                                                      self->roles->date_order))
    report (self, &entente_table_unread_date, cell);
}

static void
set_period (const Reading     *self,
            EntenteImportItem *item,
            guint              start_member,
            guint              end_member,
            guint              column)
{
  g_autofree char *start = NULL, *end = NULL;
  guint n = entente_table_value_read_period (entente_table_get_cell (self->table, self->row, column), &start, &end);

  entente_import_item_set_text (item, start_member, start);
  entente_import_item_set_text (item, end_member, end);
  /* Where it comes and goes, its start and end do not tell all. */
  if (n != 1)
    add_datum (self, item, column);
}

static void
add_list (EntenteImportItem *item,
          EntenteColumnRole  role,
          const char        *cell)
{
  g_auto (GStrv) parts = entente_table_value_split (cell, "|;");

  for (char **part = parts; *part != NULL; part++)
    if (role == ENTENTE_COLUMN_ALIASES)
      entente_import_item_add_alias (item, *part, NULL);
    else
      entente_import_item_add_tag (item, *part);
}

/* Whether a column is told by the item itself, as its key, its ends, its words or what it is about. A column of another
 * role, which rows of this kind do not have, is kept as a fact. */
static gboolean
is_told (EntenteItemKind   kind,
         EntenteColumnRole role)
{
  switch (role)
    {
    case ENTENTE_COLUMN_ID:
      return TRUE;
    case ENTENTE_COLUMN_FROM:
    case ENTENTE_COLUMN_FROM_KIND:
    case ENTENTE_COLUMN_TO:
    case ENTENTE_COLUMN_TO_KIND:
      return kind == ENTENTE_ITEM_RELATION;
    case ENTENTE_COLUMN_TEXT:
    case ENTENTE_COLUMN_ABOUT:
    case ENTENTE_COLUMN_STANCE:
    case ENTENTE_COLUMN_SOURCE:
    case ENTENTE_COLUMN_URL:
      return kind == ENTENTE_ITEM_STATEMENT;
    default:
      return FALSE;
    }
}

/* What is alike for items of all kinds. */
static void
add_common (const Reading     *self,
            EntenteImportItem *item,
            guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);

  switch (self->roles->roles[column])
    {
    case ENTENTE_COLUMN_DATA:
      add_datum (self, item, column);
      break;
    case ENTENTE_COLUMN_NOTE:
      entente_import_item_append_note (item, cell);
      break;
    case ENTENTE_COLUMN_TAGS:
      add_list (item, ENTENTE_COLUMN_TAGS, cell);
      break;
    case ENTENTE_COLUMN_LEFT_OUT:
      break;
    default:
      if (!is_told (item->kind, self->roles->roles[column]))
        add_datum (self, item, column);
      break;
    }
}

static void
add_to_actor (const Reading     *self,
              EntenteImportItem *actor,
              guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);

  switch (self->roles->roles[column])
    {
    case ENTENTE_COLUMN_NAME:
      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, cell);
      break;
    case ENTENTE_COLUMN_KIND:
      entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (cell));
      break;
    case ENTENTE_COLUMN_ALIASES:
      add_list (actor, ENTENTE_COLUMN_ALIASES, cell);
      break;
    case ENTENTE_COLUMN_DESCRIPTION:
      entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, cell);
      break;
    case ENTENTE_COLUMN_LINK:
      entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, cell);
      break;
    case ENTENTE_COLUMN_START:
      set_date (self, actor, ENTENTE_ACTOR_START, column);
      break;
    case ENTENTE_COLUMN_END:
      set_date (self, actor, ENTENTE_ACTOR_END, column);
      break;
    case ENTENTE_COLUMN_PERIOD:
      set_period (self, actor, ENTENTE_ACTOR_START, ENTENTE_ACTOR_END, column);
      break;
    default:
      add_common (self, actor, column);
      break;
    }
}

static void
read_actor (const Reading *self)
{
  const char *id = get_cell (self, ENTENTE_COLUMN_ID);
  const char *name = get_cell (self, ENTENTE_COLUMN_NAME);
  const char *key = *id != '\0' ? id : name;
  EntenteImportItem *actor;

  if (*key == '\0')
    {
      entente_import_leave_row (self->import, get_line (self));
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, get_line (self));
  for (guint column = 0, width = get_width (self); column < width; column++)
    add_to_actor (self, actor, column);
}

/* A row with a source says what it says itself: the words are those of the table. */
static void
cite (const Reading     *self,
      EntenteImportItem *relation,
      const char        *key,
      gboolean           is_address)
{
  EntenteImportItem *source = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, key);
  /* Translators: the note of a statement whose words come from a cell of a table. */
  g_autofree char *note = g_strdup_printf (_("Words of the table, row %u"), self->row + 1);
  EntenteImportItem *statement;

  if (is_address)
    {
      entente_import_item_set_text (source, ENTENTE_SOURCE_URL, key);
      entente_import_item_add_identifier (source, "url", key);
    }
  else
    entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, key);
  statement = entente_import_state (self->import, get_cell (self, ENTENTE_COLUMN_KIND), source);
  entente_import_item_set_text (statement, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION);
  entente_import_item_add_target (statement, relation, ENTENTE_STANCE_SUPPORTS);
  entente_import_item_append_note (statement, note);
}

static void
add_sources (const Reading     *self,
             EntenteImportItem *relation,
             guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);
  g_auto (GStrv) parts = entente_table_value_split (cell, " \n\t;|");
  gboolean all = TRUE;

  if (*get_cell (self, ENTENTE_COLUMN_KIND) == '\0')
    {
      add_datum (self, relation, column);
      return;
    }
  for (char **part = parts; *part != NULL; part++)
    all &= entente_table_value_is_address (*part);
  if (all)
    for (char **part = parts; *part != NULL; part++)
      cite (self, relation, *part, TRUE);
  else
    cite (self, relation, cell, FALSE);
}

static void
add_to_relation (const Reading     *self,
                 EntenteImportItem *relation,
                 guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);

  switch (self->roles->roles[column])
    {
    case ENTENTE_COLUMN_KIND:
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, cell);
      break;
    case ENTENTE_COLUMN_DIRECTION:
      if (entente_table_value_is_undirected (cell))
        entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
      break;
    case ENTENTE_COLUMN_START:
      set_date (self, relation, ENTENTE_RELATION_START, column);
      break;
    case ENTENTE_COLUMN_END:
      set_date (self, relation, ENTENTE_RELATION_END, column);
      break;
    case ENTENTE_COLUMN_PERIOD:
      set_period (self, relation, ENTENTE_RELATION_START, ENTENTE_RELATION_END, column);
      break;
    case ENTENTE_COLUMN_SOURCE:
      if (*cell != '\0')
        add_sources (self, relation, column);
      break;
    default:
      add_common (self, relation, column);
      break;
    }
}

static EntenteImportItem *
name_end (const Reading     *self,
          const char        *name,
          EntenteColumnRole  kind_role)
{
  EntenteImportItem *actor = entente_import_name (self->import, ENTENTE_ITEM_ACTOR, name);

  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, entente_import_kind_get (get_cell (self, kind_role)));
  return actor;
}

static void
relate (const Reading *self,
        const char    *from,
        const char    *to)
{
  EntenteImportItem *start = name_end (self, from, ENTENTE_COLUMN_FROM_KIND);
  EntenteImportItem *end = name_end (self, to, ENTENTE_COLUMN_TO_KIND);
  EntenteImportItem *relation =
    entente_import_relate (self->import, get_cell (self, ENTENTE_COLUMN_ID), start, end, get_line (self));

  for (guint column = 0, width = get_width (self); column < width; column++)
    add_to_relation (self, relation, column);
}

/* Lists in both ends mean each pair. Long ones mean more than an import holds. */
static void
relate_lists (const Reading *self,
              const char    *all_from,
              const char    *all_to)
{
  g_auto (GStrv) from = entente_table_value_split (all_from, ";");
  g_auto (GStrv) to = entente_table_value_split (all_to, ";");

  if (from[0] == NULL || to[0] == NULL)
    {
      report (self, &entente_table_no_ends, from[0] != NULL ? from[0] : to[0]);
      return;
    }
  for (char **f = from; *f != NULL; f++)
    for (char **t = to; *t != NULL && !entente_import_is_too_large (self->import); t++)
      relate (self, *f, *t);
}

static void
read_relation (const Reading *self)
{
  const char *from = get_cell (self, ENTENTE_COLUMN_FROM), *to = get_cell (self, ENTENTE_COLUMN_TO);

  if (*from == '\0' || *to == '\0' || strchr (from, ';') != NULL || strchr (to, ';') != NULL)
    relate_lists (self, from, to);
  else
    relate (self, from, to);
}

/* The tables of Entente itself say "supports ID" on a line each. Returns whether the cell is so. */
static gboolean
add_own_targets (const Reading     *self,
                 EntenteImportItem *statement)
{
  static const char *const stances[] = { ENTENTE_STANCE_SUPPORTS, ENTENTE_STANCE_DISPUTES, ENTENTE_STANCE_MENTIONS,
                                         NULL };
  g_auto (GStrv) lines = entente_table_value_split (get_cell (self, ENTENTE_COLUMN_ABOUT), "\n\r");

  for (char **line = lines; *line != NULL; line++)
    {
      char *blank = strchr (*line, ' ');

      if (blank == NULL)
        return FALSE;
      *blank = '\0';
      if (!g_strv_contains (stances, *line))
        return FALSE;
    }
  for (char **line = lines; *line != NULL; line++)
    {
      const char *id = *line + strlen (*line) + 1;
      EntenteImportItem *target = entente_import_lookup (self->import, ENTENTE_ITEM_RELATION, id);

      if (target == NULL)
        target = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, id);
      /* Without the table that has it nobody can tell what it is. */
      if (target != NULL)
        entente_import_item_add_target (statement, target, *line);
      else
        entente_import_item_add_datum (statement, *line, ENTENTE_DATUM_TEXT, id);
    }
  return lines[0] != NULL;
}

static void
add_targets (const Reading     *self,
             EntenteImportItem *statement)
{
  g_auto (GStrv) names = entente_table_value_split (get_cell (self, ENTENTE_COLUMN_ABOUT), ";");
  g_auto (GStrv) stances = entente_table_value_split (get_cell (self, ENTENTE_COLUMN_STANCE), ";");
  guint n_stances = g_strv_length (stances);

  if (self->columns[ENTENTE_COLUMN_STANCE] == G_MAXUINT && add_own_targets (self, statement))
    return;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *stance = n_stances == 1 ? stances[0] : i < n_stances ? stances[i] : NULL;

      entente_import_item_add_target (statement, entente_import_name (self->import, ENTENTE_ITEM_ACTOR, names[i]),
                                      entente_table_value_read_stance (stance));
    }
}

static EntenteImportItem *
find_source (const Reading *self)
{
  const char *url = get_cell (self, ENTENTE_COLUMN_URL), *title = get_cell (self, ENTENTE_COLUMN_SOURCE);
  const char *key = *url != '\0' ? url : title;
  EntenteImportItem *source;

  if (*key == '\0')
    return NULL;
  source = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, key);
  entente_import_item_set_text (
    source, entente_table_value_is_address (title) ? ENTENTE_SOURCE_URL : ENTENTE_SOURCE_TITLE, title);
  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, url);
  entente_import_item_add_identifier (source, "url", entente_record_get_text (source->record, ENTENTE_SOURCE_URL));
  return source;
}

static void
add_to_statement (const Reading     *self,
                  EntenteImportItem *statement,
                  guint              column)
{
  const char *cell = entente_table_get_cell (self->table, self->row, column);
  guint64 page;

  switch (self->roles->roles[column])
    {
    case ENTENTE_COLUMN_SPEAKER:
      if (*cell != '\0')
        entente_import_item_set_reference (statement, ENTENTE_STATEMENT_SPEAKER,
                                           entente_import_name (self->import, ENTENTE_ITEM_ACTOR, cell));
      break;
    case ENTENTE_COLUMN_DATE:
      set_date (self, statement, ENTENTE_STATEMENT_DATE, column);
      break;
    case ENTENTE_COLUMN_PAGE:
      if (g_ascii_string_to_unsigned (cell, 10, 0, G_MAXINT, &page, NULL))
        {
          entente_import_item_set_anchor (statement, NULL, NULL, NULL);
          entente_record_set_number (entente_record_get_record (statement->record, ENTENTE_STATEMENT_ANCHOR),
                                     ENTENTE_ANCHOR_PAGE, page);
        }
      else
        add_datum (self, statement, column);
      break;
    default:
      add_common (self, statement, column);
      break;
    }
}

/* Statements are never joined: one whose id another has keeps it as a fact. */
static void
take_id (const Reading     *self,
         EntenteImportItem *statement)
{
  const char *id = get_cell (self, ENTENTE_COLUMN_ID);

  entente_import_take_key (self->import, statement, id);
  if (g_strcmp0 (statement->key, id) != 0)
    entente_import_item_add_datum (statement, "id", ENTENTE_DATUM_TEXT, id);
}

static void
read_statement (const Reading *self)
{
  const char *text = get_cell (self, ENTENTE_COLUMN_TEXT);
  EntenteImportItem *statement;

  if (*text == '\0')
    {
      report (self, &entente_table_no_words, NULL);
      return;
    }
  statement = entente_import_state (self->import, text, find_source (self));
  take_id (self, statement);
  add_targets (self, statement);
  for (guint column = 0, width = get_width (self); column < width; column++)
    add_to_statement (self, statement, column);
}

static void
read_row (const Reading *self)
{
  switch (self->roles->contents)
    {
    case ENTENTE_TABLE_ACTORS:
      read_actor (self);
      break;
    case ENTENTE_TABLE_RELATIONS:
      read_relation (self);
      break;
    case ENTENTE_TABLE_STATEMENTS:
      read_statement (self);
      break;
    case ENTENTE_TABLE_ADJACENCY:
    case ENTENTE_TABLE_MATRIX:
    case ENTENTE_N_TABLE_CONTENTS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_rows (Reading       *self,
           GCancellable  *cancellable,
           GError       **error)
{
  guint width = self->roles->has_header ? entente_table_get_width (self->table, 0) : G_MAXUINT;

  for (self->row = self->roles->has_header; self->row < entente_table_get_n_rows (self->table); self->row++)
    {
      if (self->row % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (entente_table_get_width (self->table, self->row) > width)
        report (self, &entente_table_long_row, NULL);
      read_row (self);
    }
  return TRUE;
}

static void
describe (EntenteImport *import,
          const Reading *reading)
{
  static const char *const titles[ENTENTE_N_TABLE_CONTENTS] = {
    [ENTENTE_TABLE_ACTORS] = N_("Table of actors"),     [ENTENTE_TABLE_RELATIONS] = N_("Table of relations"),
    [ENTENTE_TABLE_STATEMENTS] = N_("Table of statements"), [ENTENTE_TABLE_MATRIX] = N_("Matrix"),
    [ENTENTE_TABLE_ADJACENCY] = N_("Adjacency list"),
  };

  entente_import_set_summary (import, _(titles[reading->roles->contents]));
}

static gboolean
choose_roles (EntenteTableRoles           *roles,
              const EntenteTable          *table,
              const EntenteImportOptions  *options,
              GError                     **error)
{
  for (EntenteTableContents contents = 0; options != NULL && contents < ENTENTE_N_TABLE_CONTENTS; contents++)
    if (g_strcmp0 (options->format, entente_table_contents_get_name (contents)) == 0)
      entente_table_roles_set_contents (roles, table, contents);
  return options == NULL || options->map == NULL || entente_table_roles_map (roles, table, options->map, error);
}

/**
 * entente_import_table_read:
 * @import: where the rows go
 * @table: a table
 * @roles: what it means
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Returns: whether it was read
 */
gboolean
entente_import_table_read (EntenteImport            *import,
                           const EntenteTable       *table,
                           const EntenteTableRoles  *roles,
                           GCancellable             *cancellable,
                           GError                  **error)
{
  g_autoptr (GPtrArray) titles = NULL;
  Reading reading = { import, table, roles, 0, { 0 }, NULL };

  g_return_val_if_fail (import != NULL && table != NULL && roles != NULL, FALSE);

  for (guint i = 0; i < entente_table_get_n_comments (table); i++)
    entente_import_leave_heading (import, "#");
  if (entente_table_get_unclosed_line (table) > 0)
    entente_import_report_add (entente_import_get_report (import), &entente_table_unclosed_quote, NULL,
                               entente_table_get_unclosed_line (table), NULL);
  entente_pool_keep (entente_import_get_pool (import), entente_table_get_bytes (table));
  find_columns (&reading);
  describe (import, &reading);
  if (roles->contents == ENTENTE_TABLE_MATRIX)
    return entente_import_matrix_read (import, table, cancellable, error);
  if (roles->contents == ENTENTE_TABLE_ADJACENCY)
    return entente_import_adjacency_read (import, table, cancellable, error);
  reading.titles = titles = list_titles (roles, table);
  return read_rows (&reading, cancellable, error);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  char *text = entente_import_input_take_text (input, &length);
  g_autoptr (EntenteTable) table = entente_table_new_take (text, length, '\0');
  g_autoptr (EntenteTableRoles) roles = NULL;

  if (!entente_table_check_width (table, error))
    return FALSE;
  roles = entente_table_roles_guess (table);
  return choose_roles (roles, table, options, error)
         && entente_import_table_read (import, table, roles, cancellable, error);
}

/* Whether more than one line has something on it. */
static gboolean
has_lines (const char *text)
{
  const char *end = text + strcspn (text, "\r\n");

  return end > text && end[strspn (end, " \t\r\n")] != '\0';
}

/* Any text is a table, if only of one column; so this is asked last. One word alone is none. */
static gboolean
sniff (EntenteImportInput *input)
{
  gsize length;
  const char *text = entente_import_input_get_plain_text (input, &length);

  return text != NULL && (strpbrk (text, ",;\t|") != NULL || has_lines (text + strspn (text, " \t\r\n")));
}

const EntenteImportFormat entente_import_table = {
  .name = "csv",
  .title = N_("Table"),
  .sniff = sniff,
  .read = read_input,
};
