/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table.h"

#include "entente-id.h"
#include "entente-import-format.h"
#include "entente-table-separator.h"

#include <glib/gi18n.h>
#include <string.h>

/* Rows end with LF, CRLF or CR. A cell may be in quotes, and then has separators, line ends and, doubled, quotes. A
 * quote within a cell that does not begin with one is a letter. */

typedef struct {
  guint first; /* in cells */
  guint n_cells;
  guint line;
} Row;

struct _EntenteTable {
  GBytes *bytes;    /* of the text */
  const char *text; /* all cells, each with a null character behind it */
  guint32 *cells;   /* where each begins in the text */
  guint n_cells, n_allocated;
  GArray *rows;   /* of Row */
  guint n_columns;
  char separator;
  gboolean is_exact;     /* the blanks of cells are kept */
  guint8 ends_cell[256]; /* whether a byte is the separator or a line end */
  guint n_comments;    /* lines before the first row */
  guint unclosed_line; /* where a quote is not closed; 0 if there is none */
};

/* As many as a spreadsheet program has. A longer row is no row, but a file without line ends. */
#define MAX_COLUMNS 16384

/* Of a long table so many rows tell what is above it. */
#define MAX_SAMPLE 30

/* How many rows above a table may be no part of it. */
#define MAX_HEADINGS 10

/* "sep=;" in the first line names the separator and is no row. */
static gsize
read_separator_line (const char *text,
                     gsize       length,
                     char       *separator)
{
  gsize width = 5;

  if (length < width || g_ascii_strncasecmp (text, "sep=", 4) != 0)
    return 0;
  while (width < length && (text[width] == '\r' || text[width] == '\n'))
    width++;
  *separator = text[4];
  return width > 5 ? width : 0;
}

/* The line at the text, with its end. */
static gsize
get_line_length (const char *text,
                 const char *end)
{
  const char *c = text;

  while (c < end && *c != '\n' && *c != '\r')
    c++;
  while (c < end && (*c == '\n' || *c == '\r'))
    c++;
  return c - text;
}

/* Lines before the table that begin with "#" or "%" are comments. The last of them is the header if it has as many
 * separators as the line behind it. Returns how much is to be skipped, and counts the comments. */
static gsize
skip_comments (const char *text,
               const char *end,
               guint      *n_comments)
{
  const char *c = text, *last = NULL;

  while (c < end && (*c == '#' || *c == '%'))
    {
      last = c;
      c += get_line_length (c, end);
      (*n_comments)++;
    }
  if (last == NULL || c == end)
    {
      *n_comments = 0;
      return 0;
    }
  if (!entente_table_rows_are_alike (last, c, end))
    return c - text;
  (*n_comments)--;
  return last + 1 - text;
}

/* The place of the quote that closes the one at the text; NULL if there is none. */
static const char *
find_closing_quote (const char *c,
                    const char *end)
{
  while ((c = memchr (c + 1, '"', end - c - 1)) != NULL)
    {
      if (c + 1 == end || c[1] != '"')
        return c;
      c++;
    }
  return NULL;
}

/* Writes the text between quotes, whose doubled quotes become single ones. Returns where the writing ended. */
static char *
write_quoted (const char *c,
              const char *end,
              char       *out,
              guint      *line)
{
  for (; c < end; c++)
    {
      if (*c == '"')
        c++;
      else if (*c == '\n' || (*c == '\r' && c[1] != '\n'))
        (*line)++;
      *out++ = *c;
    }
  return out;
}

static const char *
find_cell_end (const EntenteTable *self,
               const char         *c,
               const char         *end)
{
  const guint8 *ends_cell = self->ends_cell;

  for (; end - c >= 4; c += 4)
    {
      if (ends_cell[(guchar) c[0]])
        return c;
      if (ends_cell[(guchar) c[1]])
        return c + 1;
      if (ends_cell[(guchar) c[2]])
        return c + 2;
      if (ends_cell[(guchar) c[3]])
        return c + 3;
    }
  while (c < end && !ends_cell[(guchar) *c])
    c++;
  return c;
}

/* Where the text is read, and where its cells are written: in the same memory, and never further than it was read. */
typedef struct {
  const char *in, *end;
  char *out;
  guint line;
  char last; /* what ended the latest cell; a null character at the end of the text */
} Place;

/* A table may have millions of cells, for which a call of a library each would be the most of the time. */
static void
append_offset (EntenteTable *self,
               guint32       offset)
{
  if (self->n_cells == self->n_allocated)
    {
      self->n_allocated = MAX (2 * self->n_allocated, 64);
      self->cells = g_renew (guint32, self->cells, self->n_allocated);
    }
  self->cells[self->n_cells++] = offset;
}

static void
add_cell (EntenteTable *self,
          Place        *place,
          char         *start)
{
  while (!self->is_exact && place->out > start && g_ascii_isspace (place->out[-1]))
    place->out--;
  while (!self->is_exact && start < place->out && g_ascii_isspace (*start))
    start++;
  /* The null character may be where the separator is. */
  place->last = place->in < place->end ? *place->in : '\0';
  *place->out++ = '\0';
  append_offset (self, start - self->text);
}

static void
take_until (Place      *place,
            const char *end)
{
  if (place->in != place->out)
    memmove (place->out, place->in, end - place->in);
  place->out += end - place->in;
  place->in = end;
}

/* The attributes of an edge are one cell, although they have blanks. */
static void
take_attributes (Place *place)
{
  const char *end = entente_table_find_attributes_end (place->in, place->end);

  if (end != NULL)
    take_until (place, end);
}

/* Reads the cell at the text and adds it. */
static void
read_cell (EntenteTable *self,
           Place        *place)
{
  char *start = place->out;
  const char *quote;

  while (place->in < place->end && *place->in == ' ' && self->separator != ' ' && !self->is_exact)
    place->in++;
  if (self->separator == ' ')
    take_attributes (place);
  if (place->in < place->end && *place->in == '"')
    {
      quote = find_closing_quote (place->in, place->end);
      /* A quote that nothing closes is a letter. Otherwise the rest of the table would be one cell. */
      if (quote == NULL)
        self->unclosed_line = place->line;
      else
        {
          place->out = write_quoted (place->in + 1, quote, place->out, &place->line);
          place->in = quote + 1;
        }
    }
  take_until (place, find_cell_end (self, place->in, place->end));
  add_cell (self, place, start);
}

static const char *
get_nth_cell (const EntenteTable *self,
              guint               nth)
{
  return self->text + self->cells[nth];
}

static gboolean
is_blank (const EntenteTable *self,
          const Row          *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (*get_nth_cell (self, row->first + i) != '\0')
      return FALSE;
  return TRUE;
}

static void
end_row (EntenteTable *self,
         Row          *row,
         guint         line)
{
  row->n_cells = self->n_cells - row->first;
  if (is_blank (self, row))
    self->n_cells = row->first;
  else
    {
      g_array_append_val (self->rows, *row);
      self->n_columns = MAX (self->n_columns, row->n_cells);
    }
  *row = (Row) { self->n_cells, 0, line };
}

/* How many cells of a row are not empty. */
static guint
count_filled (const EntenteTable *self,
              guint               nth)
{
  const Row *row = &g_array_index (self->rows, Row, nth);
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    n += *get_nth_cell (self, row->first + i) != '\0';
  return n;
}

/* Whether a row has only one cell with something in it, the first, as a heading over a table has. A spreadsheet gives
 * it as many cells as the table has columns. Else it is a phrase, and the rows below are of one width. */
static gboolean
is_heading (const EntenteTable *self,
            guint               nth)
{
  const Row *row = &g_array_index (self->rows, Row, nth);
  const char *text = row->n_cells > 0 ? get_nth_cell (self, row->first) : "";

  if (*text == '\0' || count_filled (self, nth) != 1 || self->n_columns < 2)
    return FALSE;
  if (row->n_cells == self->n_columns)
    return self->n_columns > 2;
  if (row->n_cells != 1 || strchr (text, ' ') == NULL)
    return FALSE;
  for (guint i = nth + 2; i < MIN (self->rows->len, nth + MAX_SAMPLE); i++)
    if (g_array_index (self->rows, Row, i).n_cells != g_array_index (self->rows, Row, nth + 1).n_cells)
      return FALSE;
  return TRUE;
}

/* What stands above a table to tell what it is about is no row of it. */
static void
drop_headings (EntenteTable *self)
{
  guint n = 0;

  while (n < MAX_HEADINGS && n + 2 < self->rows->len && is_heading (self, n))
    n++;
  /* What follows is a table, with a header or without. */
  if (n == 0 || count_filled (self, n) < 2 || count_filled (self, n + 1) < 2)
    return;
  g_array_remove_range (self->rows, 0, n);
  self->n_comments += n;
}

static const char *
skip_line_end (const char *c,
               const char *end)
{
  return *c == '\r' && c + 1 < end && c[1] == '\n' ? c + 2 : c + 1;
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint n = 0;

  while (text < end)
    if (*text == '\n' || *text == '\r')
      {
        text = skip_line_end (text, end);
        n++;
      }
    else
      text++;
  return n;
}

static void
read_rows (EntenteTable *self,
           Place        *place)
{
  Row row = { 0, 0, place->line };

  while (place->in < place->end)
    {
      read_cell (self, place);
      if (place->in == place->end)
        break;
      place->in++;
      if (place->last == self->separator)
        {
          /* A separator at the very end has an empty cell behind it. */
          if (place->in == place->end)
            read_cell (self, place);
          continue;
        }
      if (place->last == '\r' && place->in < place->end && *place->in == '\n')
        place->in++;
      end_row (self, &row, ++place->line);
    }
  end_row (self, &row, place->line);
}

/* R writes a name before each row, and no title above these names. */
static gboolean
has_row_names (const EntenteTable *self)
{
  const Row *rows = (const Row *) self->rows->data;
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);
  gboolean any_last = FALSE;

  if (self->rows->len < 3 || rows[0].n_cells < 2)
    return FALSE;
  for (guint row = 1; row < self->rows->len; row++)
    {
      if (rows[row].n_cells != rows[0].n_cells + 1 ||
          !g_hash_table_add (names, (gpointer) get_nth_cell (self, rows[row].first)))
        return FALSE;
      any_last |= *get_nth_cell (self, rows[row].first + rows[0].n_cells) != '\0';
    }
  return any_last;
}

static void
add_empty_title (EntenteTable *self)
{
  guint32 offset = g_bytes_get_size (self->bytes) - 1; /* of the null character at the very end */
  guint first = g_array_index (self->rows, Row, 0).first;

  append_offset (self, offset);
  memmove (&self->cells[first + 1], &self->cells[first], (self->n_cells - 1 - first) * sizeof (guint32));
  self->cells[first] = offset;
  for (guint row = 1; row < self->rows->len; row++)
    g_array_index (self->rows, Row, row).first++;
  g_array_index (self->rows, Row, 0).n_cells++;
}

/**
 * entente_table_new:
 * @text: (array length=length): a text in UTF-8, without a byte order mark
 * @length: how long it is
 * @separator: what is between cells; 0 to guess
 *
 * Returns: (transfer full): the table
 */
EntenteTable *
entente_table_new (const char *text,
                   gsize       length,
                   char        separator)
{
  return entente_table_new_take (g_memdup2 (text, length), length, separator);
}

static EntenteTable *
read_table (char     *text,
            gsize     length,
            char      separator,
            gboolean  is_exact)
{
  EntenteTable *self = g_new0 (EntenteTable, 1);
  Place place = { 0 };
  char named = '\0';
  gsize skipped;

  /* A place in nothing is none. */
  if (text == NULL)
    text = g_strdup ("");

  self->is_exact = is_exact;
  skipped = read_separator_line (text, length, &named);
  if (!is_exact)
    skipped += skip_comments (text + skipped, text + length, &self->n_comments);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->separator = separator != '\0' ? separator : named;
  if (self->separator == '\0')
    self->separator = entente_table_guess_separator (text + skipped, text + length);
  self->ends_cell[(guchar) self->separator] = self->ends_cell['\n'] = self->ends_cell['\r'] = TRUE;
  /* Each cell takes a null character, which is where the separator or the line end was, and one may be missing. */
  text = g_realloc (text, length + 2);
  text[length] = text[length + 1] = '\0';
  self->text = text;
  self->bytes = g_bytes_new_take (text, length + 2);
  place = (Place) { text + skipped, text + length, text, 1 + count_lines (text, text + skipped), '\0' };
  read_rows (self, &place);
  if (is_exact)
    return self;
  drop_headings (self);
  if (has_row_names (self))
    add_empty_title (self);
  return self;
}

/**
 * entente_table_new_take:
 * @text: (array length=length) (transfer full): a text in UTF-8, without a byte order mark
 * @length: how long it is; less than 4 GiB
 * @separator: what is between cells; 0 to guess
 *
 * Works like entente_table_new(), in less memory.
 *
 * Returns: (transfer full): the table
 */
EntenteTable *
entente_table_new_take (char  *text,
                        gsize  length,
                        char   separator)
{
  g_return_val_if_fail (text != NULL || length == 0, NULL);

  return read_table (text, length, separator, FALSE);
}

/**
 * entente_table_new_exact:
 * @text: (array length=length) (transfer full): a text in UTF-8, without a byte order mark
 * @length: how long it is; less than 4 GiB
 * @separator: what is between cells
 *
 * Reads a table whose first row is its header, and whose cells are as they stand there, with their blanks.
 *
 * Returns: (transfer full): the table
 */
EntenteTable *
entente_table_new_exact (char  *text,
                         gsize  length,
                         char   separator)
{
  g_return_val_if_fail ((text != NULL || length == 0) && separator != '\0', NULL);

  return read_table (text, length, separator, TRUE);
}

/**
 * entente_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
entente_table_free (EntenteTable *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * entente_table_get_bytes:
 * @self: a table
 *
 * Returns: (transfer none): the memory in which its cells are, which never changes
 */
GBytes *
entente_table_get_bytes (const EntenteTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * entente_table_get_separator:
 * @self: a table
 *
 * Returns: what is between its cells
 */
char
entente_table_get_separator (const EntenteTable *self)
{
  g_return_val_if_fail (self != NULL, ',');

  return self->separator;
}

/**
 * entente_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, a header among them
 */
guint
entente_table_get_n_rows (const EntenteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * entente_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many cells its longest row has
 */
guint
entente_table_get_n_columns (const EntenteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * entente_table_get_width:
 * @self: a table
 * @row: which row
 *
 * Returns: how many cells the row has
 */
guint
entente_table_get_width (const EntenteTable *self,
                         guint               row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).n_cells;
}

/**
 * entente_table_get_cell:
 * @self: a table
 * @row: which row
 * @column: which column
 *
 * Returns: (transfer none): the cell; an empty text where the row is too short
 */
const char *
entente_table_get_cell (const EntenteTable *self,
                        guint               row,
                        guint               column)
{
  const Row *place;

  g_return_val_if_fail (self != NULL && row < self->rows->len, "");

  place = &g_array_index (self->rows, Row, row);
  return column < place->n_cells ? get_nth_cell (self, place->first + column) : "";
}

/**
 * entente_table_get_line:
 * @self: a table
 * @row: which row
 *
 * Returns: the line of the text where the row begins, from 1
 */
guint
entente_table_get_line (const EntenteTable *self,
                        guint               row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

/**
 * entente_table_get_n_comments:
 * @self: a table
 *
 * Returns: how many lines of comments were before its first row
 */
guint
entente_table_get_n_comments (const EntenteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_comments;
}

/**
 * entente_table_get_unclosed_line:
 * @self: a table
 *
 * Returns: the line of a quote that is not closed and thus was read as a letter; 0 if there is none
 */
guint
entente_table_get_unclosed_line (const EntenteTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->unclosed_line;
}

/**
 * entente_table_count_corner:
 * @self: a table that is a matrix
 *
 * Returns: how many columns are before those of the actors: one or two, which may have names
 */
guint
entente_table_count_corner (const EntenteTable *self)
{
  guint n = 1;

  while (n < 2 && n < entente_table_get_width (self, 0) && *entente_table_get_cell (self, 0, n) == '\0')
    n++;
  return n;
}

/**
 * entente_table_check_width:
 * @self: a table
 * @error: return location for an error of %ENTENTE_IMPORT_ERROR
 *
 * Returns: whether no row has too many cells
 */
gboolean
entente_table_check_width (const EntenteTable  *self,
                           GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint row = 0; row < entente_table_get_n_rows (self); row++)
    if (entente_table_get_width (self, row) > MAX_COLUMNS)
      {
        g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_TOO_LARGE,
                     ngettext ("Line %u: the row has %u cell, and a table has at most %u.",
                               "Line %u: the row has %u cells, and a table has at most %u.",
                               entente_table_get_width (self, row)),
                     entente_table_get_line (self, row), entente_table_get_width (self, row), MAX_COLUMNS);
        return FALSE;
      }
  return TRUE;
}
