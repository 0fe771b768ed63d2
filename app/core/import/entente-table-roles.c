/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-roles.h"

#include "entente-id.h"
#include "entente-import-format.h"
#include "entente-table-header.h"
#include "entente-table-words.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* A table says what it means by the words of its header, in the language of whoever made it. What the words leave open
 * is told by what stands in the columns. */

static const struct { const char *name; EntenteColumnRole role; } role_names[] = {
  { "data", ENTENTE_COLUMN_DATA },
  { "leave-out", ENTENTE_COLUMN_LEFT_OUT },
  { "id", ENTENTE_COLUMN_ID },
  { "name", ENTENTE_COLUMN_NAME },
  { "kind", ENTENTE_COLUMN_KIND },
  { "aliases", ENTENTE_COLUMN_ALIASES },
  { "description", ENTENTE_COLUMN_DESCRIPTION },
  { "note", ENTENTE_COLUMN_NOTE },
  { "tags", ENTENTE_COLUMN_TAGS },
  { "link", ENTENTE_COLUMN_LINK },
  { "start", ENTENTE_COLUMN_START },
  { "end", ENTENTE_COLUMN_END },
  { "period", ENTENTE_COLUMN_PERIOD },
  { "from", ENTENTE_COLUMN_FROM },
  { "from-kind", ENTENTE_COLUMN_FROM_KIND },
  { "to", ENTENTE_COLUMN_TO },
  { "to-kind", ENTENTE_COLUMN_TO_KIND },
  { "directed", ENTENTE_COLUMN_DIRECTION },
  { "text", ENTENTE_COLUMN_TEXT },
  { "speaker", ENTENTE_COLUMN_SPEAKER },
  { "about", ENTENTE_COLUMN_ABOUT },
  { "stance", ENTENTE_COLUMN_STANCE },
  { "date", ENTENTE_COLUMN_DATE },
  { "source", ENTENTE_COLUMN_SOURCE },
  { "url", ENTENTE_COLUMN_URL },
  { "page", ENTENTE_COLUMN_PAGE },
};

/**
 * entente_column_role_get_name:
 * @role: a role
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
entente_column_role_get_name (EntenteColumnRole role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (role_names); i++)
    if (role_names[i].role == role)
      return role_names[i].name;
  return NULL;
}

/**
 * entente_column_role_find:
 * @name: a name on the command line
 * @role: (out): the role of that name
 *
 * Returns: whether there is one
 */
gboolean
entente_column_role_find (const char        *name,
                          EntenteColumnRole *role)
{
  g_return_val_if_fail (name != NULL && role != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (role_names); i++)
    if (g_str_equal (role_names[i].name, name))
      {
        *role = role_names[i].role;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_table_contents_get_name:
 * @contents: what the rows are
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
entente_table_contents_get_name (EntenteTableContents contents)
{
  static const char *const names[ENTENTE_N_TABLE_CONTENTS] = {
    [ENTENTE_TABLE_ACTORS] = "actors",       [ENTENTE_TABLE_RELATIONS] = "relations",
    [ENTENTE_TABLE_STATEMENTS] = "statements", [ENTENTE_TABLE_MATRIX] = "matrix",
    [ENTENTE_TABLE_ADJACENCY] = "adjacency",
  };

  g_return_val_if_fail (contents < ENTENTE_N_TABLE_CONTENTS, NULL);

  return names[contents];
}

static gboolean
is_number (const char *cell)
{
  double number;

  return entente_text_read_number (cell, &number);
}

/**
 * entente_table_roles_dup_title:
 * @self: roles
 * @table: their table
 * @column: which column
 *
 * Returns: (transfer full): the title of the column, or "Column 3" if it has none
 */
char *
entente_table_roles_dup_title (const EntenteTableRoles *self,
                               const EntenteTable      *table,
                               guint                    column)
{
  const char *title = self->has_header ? entente_table_get_cell (table, 0, column) : "";

  /* Translators: the title of a column of a table that has no titles. */
  return *title != '\0' ? g_strdup (title) : g_strdup_printf (_("Column %u"), column + 1);
}

/* The first column of each title counts. */
static GHashTable *
list_titles (const EntenteTable *table)
{
  GHashTable *titles = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);

  for (guint column = entente_table_get_width (table, 0); column-- > 0;)
    g_hash_table_replace (titles, entente_table_words_fold (entente_table_get_cell (table, 0, column)),
                          GUINT_TO_POINTER (column + 1));
  return titles;
}

static guint
find_title (const EntenteTableRoles *self,
            const char              *word)
{
  guint number = self->has_header ? GPOINTER_TO_UINT (g_hash_table_lookup (self->titles, word)) : 0;

  return number > 0 ? number - 1 : G_MAXUINT;
}

/* The first column of these titles that has no role yet. */
static guint
find_column (const EntenteTableRoles *self,
             const char              *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (char **word = list; *word != NULL; word++)
    {
      guint column = find_title (self, *word);

      if (column != G_MAXUINT && self->roles[column] == ENTENTE_COLUMN_DATA)
        return column;
    }
  return G_MAXUINT;
}

static guint
find_role (const EntenteTableRoles *self,
           EntenteColumnRole        role)
{
  for (guint column = 0; column < self->n_columns; column++)
    if (self->roles[column] == role)
      return column;
  return G_MAXUINT;
}

static gboolean
has_role (const EntenteTableRoles *self,
          EntenteColumnRole        role)
{
  return find_role (self, role) != G_MAXUINT;
}

static gboolean
is_date_or_empty (const char *cell)
{
  return *cell == '\0' || (entente_import_date_begins_with_year (cell) && entente_import_date_is_plain (cell));
}

/* Whether two columns hold dates, of something that other columns name. Years may also be the numbers of ends. */
static gboolean
are_dates (const EntenteTableRoles *self,
           const EntenteTable      *table,
           guint                    first,
           guint                    second)
{
  if (self->n_columns < 4)
    return FALSE;
  for (guint row = 1; row < entente_table_get_n_rows (table); row++)
    if (!is_date_or_empty (entente_table_get_cell (table, row, first)) ||
        !is_date_or_empty (entente_table_get_cell (table, row, second)))
      return FALSE;
  return entente_table_get_n_rows (table) > 1;
}

/* Ends whose titles tell it only by standing together. */
static void
assign_end_pair (EntenteTableRoles  *self,
                 const EntenteTable *table,
                 gboolean            surely)
{
  const char *from, *to;
  gboolean is_sure;

  for (guint i = 0; (from = entente_table_words_get_end_pair (i, &to, &is_sure)) != NULL; i++)
    {
      guint first = find_title (self, from), second = find_title (self, to);

      if (is_sure != surely || first == G_MAXUINT || second == G_MAXUINT || are_dates (self, table, first, second))
        continue;
      self->roles[first] = ENTENTE_COLUMN_FROM;
      self->roles[second] = ENTENTE_COLUMN_TO;
      return;
    }
}

/* In a list of offices, "from" and "to" may be since when and until when. */
static void
assign_words (EntenteTableRoles  *self,
              const EntenteTable *table)
{
  guint n, from = find_title (self, "from"), to = find_title (self, "to");
  gboolean is_period = from != G_MAXUINT && to != G_MAXUINT && are_dates (self, table, from, to);
  const EntenteTableWords *words = entente_table_words_get (self->contents, &n);

  for (guint i = 0; i < n; i++)
    {
      guint column = find_column (self, words[i].words);

      if (column != G_MAXUINT && !has_role (self, words[i].role) && !(is_period && (column == from || column == to)))
        self->roles[column] = words[i].role;
    }
}

static gboolean
is_direction (const char *cell)
{
  return g_ascii_strcasecmp (cell, "directed") == 0 || g_ascii_strcasecmp (cell, "undirected") == 0 ||
         g_ascii_strcasecmp (cell, "mutual") == 0;
}

/* Gephi calls the direction "Type"; others so call the word on the line. */
static void
assign_type (EntenteTableRoles  *self,
             const EntenteTable *table)
{
  guint column = find_column (self, "type|typ|tipo|тип|종류|유형");
  gboolean all = TRUE, any = FALSE;

  if (column == G_MAXUINT)
    return;
  for (guint row = 1; all && row < entente_table_get_n_rows (table); row++)
    {
      const char *cell = entente_table_get_cell (table, row, column);

      all = *cell == '\0' || is_direction (cell);
      any |= *cell != '\0';
    }
  if (all && any)
    self->roles[column] = ENTENTE_COLUMN_DIRECTION;
  else
    for (guint other = 0; other < self->n_columns; other++)
      if (self->roles[other] == ENTENTE_COLUMN_KIND)
        return;
  if (self->roles[column] == ENTENTE_COLUMN_DATA)
    self->roles[column] = ENTENTE_COLUMN_KIND;
}

static void
assign_pair (EntenteTableRoles  *self,
             const EntenteTable *table)
{
  for (guint column = 0; self->has_header && column < self->n_columns; column++)
    {
      g_autofree char *title = entente_table_words_fold (entente_table_get_cell (table, 0, column));
      g_autofree char *other = entente_table_words_dup_other_end (title);
      guint other_column = other != NULL ? find_title (self, other) : G_MAXUINT;

      if (other_column == G_MAXUINT)
        continue;
      self->roles[column] = ENTENTE_COLUMN_FROM;
      self->roles[other_column] = ENTENTE_COLUMN_TO;
      return;
    }
}

static gboolean
has_ends (const EntenteTableRoles *self)
{
  return has_role (self, ENTENTE_COLUMN_FROM) && has_role (self, ENTENTE_COLUMN_TO);
}

/* Of a long table so many rows tell whether two columns name the same things. */
#define MAX_COMMON_ROWS 10000

/* Whether two columns name the same things. Under titles numbers do not count: a rank and another one do. Nor do two
 * cells of one row: an actor may be called as its id is. */
static gboolean
have_common_names (const EntenteTableRoles *self,
                   const EntenteTable      *table,
                   guint                    second)
{
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) others = g_hash_table_new (entente_id_hash, g_str_equal);
  guint n_rows = MIN (entente_table_get_n_rows (table), MAX_COMMON_ROWS), n = 0, first = self->has_header;
  GHashTableIter iter;
  gpointer cell;

  for (guint row = first; row < n_rows; row++)
    {
      const char *name = entente_table_get_cell (table, row, 0), *other = entente_table_get_cell (table, row, second);

      if (g_str_equal (name, other))
        continue;
      g_hash_table_add (names, (gpointer) name);
      g_hash_table_add (others, (gpointer) other);
    }
  g_hash_table_remove (others, "");
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    n += g_hash_table_contains (names, cell) && !(self->has_header && is_number (cell));
  return n > 0 && n * 10 >= g_hash_table_size (others);
}

/* Without a header, the word on the line may stand between its ends, as in the plainest files of Cytoscape. */
static gboolean
are_triples (const EntenteTableRoles *self,
             const EntenteTable      *table)
{
  return !self->has_header && self->n_columns == 3 && !have_common_names (self, table, 1) &&
         have_common_names (self, table, 2) && !is_number (entente_table_get_cell (table, 0, 1));
}

/* Ends that no title tells are the first two columns. */
static void
ensure_ends (EntenteTableRoles *self)
{
  static const EntenteColumnRole ends[] = { ENTENTE_COLUMN_FROM, ENTENTE_COLUMN_TO };
  guint column = 0;

  if (self->contents != ENTENTE_TABLE_RELATIONS || has_ends (self))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      while (column < self->n_columns && self->roles[column] != ENTENTE_COLUMN_DATA)
        column++;
      if (!has_role (self, ends[i]) && column < self->n_columns)
        self->roles[column] = ends[i];
    }
}

static gboolean
is_class (const char *cell)
{
  static const char *const classes[] = { "confirmed", "reported", "tentative", "disputed", "unsupported", NULL };

  return g_strv_contains (classes, cell);
}

/* The tables of Entente itself say how well a relation is supported. That is computed, and names no source. Nor does a
 * column of links without an address. */
static void
leave_evidence (EntenteTableRoles  *self,
                const EntenteTable *table)
{
  guint column = find_role (self, ENTENTE_COLUMN_SOURCE);
  gboolean all = TRUE, any = FALSE, is_link;

  if (column == G_MAXUINT)
    return;
  is_link = column == find_title (self, "link") || column == find_title (self, "url");
  for (guint row = 1; row < entente_table_get_n_rows (table); row++)
    {
      const char *cell = entente_table_get_cell (table, row, column);

      all &= is_class (cell);
      any |= is_link && strchr (cell, '.') != NULL;
    }
  if (all || (is_link && !any))
    self->roles[column] = ENTENTE_COLUMN_DATA;
}

/* What somebody is to another is the word on the line, if no other is. */
static void
assign_part (EntenteTableRoles *self)
{
  guint column = find_column (self, "role|rolle|rôle|cargo|роль|должность|역할|직책");

  if (column != G_MAXUINT && !has_role (self, ENTENTE_COLUMN_KIND))
    self->roles[column] = ENTENTE_COLUMN_KIND;
}

static void
assign (EntenteTableRoles  *self,
        const EntenteTable *table)
{
  for (guint column = 0; column < self->n_columns; column++)
    self->roles[column] = ENTENTE_COLUMN_DATA;
  if (self->contents == ENTENTE_TABLE_RELATIONS)
    assign_end_pair (self, table, TRUE);
  assign_words (self, table);
  if (self->contents != ENTENTE_TABLE_RELATIONS)
    return;
  if (!has_ends (self))
    assign_pair (self, table);
  /* With a name, such a pair may be two things that are said of it. */
  if (!has_ends (self) && find_title (self, "name") == G_MAXUINT && find_title (self, "title") == G_MAXUINT)
    assign_end_pair (self, table, FALSE);
  if (!has_ends (self) && are_triples (self, table))
    {
      self->roles[0] = ENTENTE_COLUMN_FROM;
      self->roles[1] = ENTENTE_COLUMN_KIND;
      self->roles[2] = ENTENTE_COLUMN_TO;
    }
  assign_type (self, table);
  assign_part (self);
  leave_evidence (self, table);
}

/* The first row and the first column have the same names. A matrix may have a corner of one or two columns. */
static gboolean
is_matrix (const EntenteTable *table)
{
  guint n_rows = entente_table_get_n_rows (table), width = entente_table_get_width (table, 0), n = 0;
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);

  if (n_rows < 3 || width < 3 || n_rows > width + 1 || width > n_rows + 2)
    return FALSE;
  for (guint row = 2; row < n_rows; row++)
    if (entente_table_get_width (table, row) != entente_table_get_width (table, 1))
      return FALSE;
  for (guint column = 1; column < width; column++)
    g_hash_table_add (names, (gpointer) entente_table_get_cell (table, 0, column));
  g_hash_table_remove (names, "");
  for (guint row = 1; row < n_rows; row++)
    n += g_hash_table_contains (names, entente_table_get_cell (table, row, 0));
  return n * 10 >= (n_rows - 1) * 8;
}

/* How many titles in the first row say what their column is. */
static guint
count_known_titles (EntenteTableRoles  *self,
                    const EntenteTable *table)
{
  guint most = 0;

  for (EntenteTableContents contents = 0; contents <= ENTENTE_TABLE_STATEMENTS; contents++)
    {
      guint n = 0;

      self->contents = contents;
      assign (self, table);
      for (guint column = 0; column < self->n_columns; column++)
        n += self->roles[column] != ENTENTE_COLUMN_DATA;
      most = MAX (most, n);
    }
  return most;
}

/* A column without a title, or with a year for one, does not spoil a header: programs that number rows leave it
 * empty. */
static gboolean
has_known_header (EntenteTableRoles  *self,
                  const EntenteTable *table)
{
  guint n_words = 0, n_known;

  for (guint column = 0; column < entente_table_get_width (table, 0); column++)
    {
      const char *title = entente_table_get_cell (table, 0, column);

      n_words += *title != '\0' && !is_number (title);
    }
  self->has_header = TRUE;
  n_known = count_known_titles (self, table);
  self->has_header = FALSE;
  return n_known >= 2 || (n_known > 0 && n_known == n_words);
}

/* Whether a cell of the first row also stands in another row. */
static gboolean
repeats_first_row (const EntenteTable *table)
{
  g_autoptr (GHashTable) first = g_hash_table_new (entente_id_hash, g_str_equal);

  for (guint column = 0; column < entente_table_get_width (table, 0); column++)
    g_hash_table_add (first, (gpointer) entente_table_get_cell (table, 0, column));
  g_hash_table_remove (first, "");
  for (guint row = 1; row < entente_table_get_n_rows (table); row++)
    for (guint column = 0; column < entente_table_get_width (table, row); column++)
      if (g_hash_table_contains (first, entente_table_get_cell (table, row, column)))
        return TRUE;
  return FALSE;
}

/* Rows differ in length, and the first is no header: others are longer, or its cells stand in them as well. */
static gboolean
is_adjacency (EntenteTableRoles  *self,
              const EntenteTable *table)
{
  guint n_rows = entente_table_get_n_rows (table), width = entente_table_get_width (table, 0);
  guint n_longer = 0, n_shorter = 0;
  gboolean had_header = self->has_header, is_known;

  for (guint row = 1; row < n_rows; row++)
    {
      n_longer += entente_table_get_width (table, row) > width;
      n_shorter += entente_table_get_width (table, row) < width;
    }
  if (width < 2 || (n_longer == 0 && (n_shorter == 0 || !repeats_first_row (table))))
    return FALSE;
  self->has_header = TRUE;
  is_known = count_known_titles (self, table) > 0;
  self->has_header = had_header;
  return !is_known;
}

/* How many letters the cells of a column have in the middle. */
static double
get_mean_length (const EntenteTable *table,
                 guint               column)
{
  guint n_rows = entente_table_get_n_rows (table);
  gsize total = 0;

  for (guint row = 1; row < n_rows; row++)
    total += strlen (entente_table_get_cell (table, row, column));
  return n_rows > 1 ? (double) total / (n_rows - 1) : 0.0;
}

/* Whether the title of the words says that they are the words of somebody, so that they may be short. */
static gboolean
is_quotation (const EntenteTableRoles *self,
              guint                    column)
{
  g_auto (GStrv) words =
    g_strsplit ("quote|quotation|statement|zitat|aussage|cita|цитата|высказывание|발언|인용|진술", "|", -1);

  for (char **word = words; *word != NULL; word++)
    if (find_title (self, *word) == column)
      return TRUE;
  return FALSE;
}

static gboolean
are_statements (EntenteTableRoles  *self,
                const EntenteTable *table)
{
  guint text;

  self->contents = ENTENTE_TABLE_STATEMENTS;
  assign (self, table);
  text = find_role (self, ENTENTE_COLUMN_TEXT);
  if (text == G_MAXUINT || entente_table_get_n_rows (table) < 2)
    return FALSE;
  if (has_role (self, ENTENTE_COLUMN_SPEAKER) && is_quotation (self, text))
    return TRUE;
  return (has_role (self, ENTENTE_COLUMN_SPEAKER) || has_role (self, ENTENTE_COLUMN_SOURCE)) &&
         get_mean_length (table, text) > 15;
}

static void
guess_contents (EntenteTableRoles  *self,
                const EntenteTable *table)
{
  if (is_matrix (table))
    self->contents = ENTENTE_TABLE_MATRIX;
  else if (is_adjacency (self, table))
    {
      self->contents = ENTENTE_TABLE_ADJACENCY;
      self->has_header = FALSE;
    }
  else
    {
      self->contents = ENTENTE_TABLE_RELATIONS;
      assign (self, table);
      if (has_ends (self) || are_statements (self, table))
        return;
      self->contents = have_common_names (self, table, 1) ? ENTENTE_TABLE_RELATIONS : ENTENTE_TABLE_ACTORS;
    }
  assign (self, table);
  ensure_ends (self);
}

/* A table of actors without titles has their names in the first column that is no number. */
static void
ensure_name (EntenteTableRoles  *self,
             const EntenteTable *table)
{
  if (self->contents != ENTENTE_TABLE_ACTORS || self->n_columns == 0 || has_role (self, ENTENTE_COLUMN_NAME) ||
      has_role (self, ENTENTE_COLUMN_ID))
    return;
  for (guint column = 0; column < self->n_columns; column++)
    if (self->roles[column] == ENTENTE_COLUMN_DATA &&
        !is_number (entente_table_get_cell (table, entente_table_get_n_rows (table) - 1, column)))
      {
        self->roles[column] = ENTENTE_COLUMN_NAME;
        return;
      }
  self->roles[0] = ENTENTE_COLUMN_NAME;
}

static gboolean
is_date_role (EntenteColumnRole role)
{
  return role == ENTENTE_COLUMN_START || role == ENTENTE_COLUMN_END || role == ENTENTE_COLUMN_DATE;
}

/**
 * entente_table_roles_guess_dates:
 * @self: roles
 * @table: their table
 *
 * Guesses the order of dates. 1/2/2018 is undecided, until any other date of the table decides.
 */
void
entente_table_roles_guess_dates (EntenteTableRoles  *self,
                                 const EntenteTable *table)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();

  self->has_undecided_dates = FALSE;
  for (guint column = 0; column < self->n_columns; column++)
    for (guint row = self->has_header; is_date_role (self->roles[column]) && row < entente_table_get_n_rows (table);
         row++)
      {
        const char *cell = entente_table_get_cell (table, row, column);

        if (!entente_import_date_begins_with_year (cell))
          g_ptr_array_add (dates, (gpointer) cell);
      }
  g_ptr_array_add (dates, NULL);
  self->date_order = entente_import_date_guess_order ((const char *const *) dates->pdata);
  for (guint i = 0; self->date_order == ENTENTE_DATE_ORDER_UNKNOWN && i + 1 < dates->len; i++)
    {
      g_autofree char *read = entente_import_date_read (dates->pdata[i], ENTENTE_DATE_ORDER_UNKNOWN);
      g_autofree char *guessed = entente_import_date_read (dates->pdata[i], ENTENTE_DATE_ORDER_DAY_FIRST);

      self->has_undecided_dates |= read == NULL && guessed != NULL;
    }
}

/**
 * entente_table_roles_guess:
 * @table: a table
 *
 * Returns: (transfer full): what it seems to mean
 */
EntenteTableRoles *
entente_table_roles_guess (const EntenteTable *table)
{
  EntenteTableRoles *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (EntenteTableRoles, 1);
  self->n_columns = entente_table_get_n_columns (table);
  self->roles = g_new0 (EntenteColumnRole, MAX (self->n_columns, 1));
  if (entente_table_get_n_rows (table) == 0)
    return self;
  self->titles = list_titles (table);
  self->has_header = entente_table_guess_header (table) || has_known_header (self, table);
  guess_contents (self, table);
  ensure_name (self, table);
  entente_table_roles_guess_dates (self, table);
  return self;
}

/**
 * entente_table_roles_free:
 * @self: (nullable) (transfer full): roles
 */
void
entente_table_roles_free (EntenteTableRoles *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_free (self->roles);
  g_free (self);
}

/**
 * entente_table_roles_set_contents:
 * @self: roles
 * @table: their table
 * @contents: what its rows are
 *
 * Guesses the columns anew.
 */
void
entente_table_roles_set_contents (EntenteTableRoles    *self,
                                  const EntenteTable   *table,
                                  EntenteTableContents  contents)
{
  g_return_if_fail (self != NULL && table != NULL && contents < ENTENTE_N_TABLE_CONTENTS);

  self->contents = contents;
  assign (self, table);
  ensure_ends (self);
  ensure_name (self, table);
  entente_table_roles_guess_dates (self, table);
}

/**
 * entente_table_roles_set_header:
 * @self: roles
 * @table: their table
 * @has_header: whether its first row is a header
 *
 * Guesses the columns anew.
 */
void
entente_table_roles_set_header (EntenteTableRoles  *self,
                                const EntenteTable *table,
                                gboolean            has_header)
{
  g_return_if_fail (self != NULL && table != NULL);

  self->has_header = has_header;
  entente_table_roles_set_contents (self, table, self->contents);
}
