/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The DL files of UCINET: a head with names and values, labels, and the data in one of several forms. Of a network of
 * two modes, the rows are actors of one kind and the columns of another. */

typedef enum { PART_HEAD, PART_LABELS, PART_ROW_LABELS, PART_COLUMN_LABELS, PART_MATRIX_LABELS, PART_DATA } Part;

typedef enum { FORM_MATRIX, FORM_LOWER, FORM_UPPER, FORM_EDGES, FORM_NODES, FORM_RANKED } Form;

typedef struct {
  EntenteImport *import;
  EntenteTextLines lines;
  gsize length; /* of the file */
  Part part;
  Form form;
  gboolean two_modes, rows_embedded, columns_embedded, no_diagonal;
  guint64 n_rows, n_columns, n_matrices;
  GPtrArray *row_labels, *column_labels, *matrix_labels; /* of char * */
  GHashTable *row_numbers, *column_numbers;              /* label -> its number, from 1 */
  guint matrix;                                          /* the one that is read, from 0 */
  guint64 row, column;                                   /* of the next cell of a matrix, from 0 */
  gboolean has_columns;                                  /* the labels of the columns of this matrix were read */
} Reading;

static const EntenteImportReason unread = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u word of the data that is no value", "%u words of the data that are no values"),
};

static const EntenteImportReason surplus = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u value beyond the last row", "%u values beyond the last row"),
};

#define SEPARATORS ","

static void
report (Reading                   *self,
        const EntenteImportReason *reason,
        const char                *text)
{
  entente_import_report_add (entente_import_get_report (self->import), reason, NULL, self->lines.number, text);
}

static gboolean
fail (Reading     *self,
      const char  *problem,
      GError     **error)
{
  g_set_error (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _ ("Line %u: %s"), self->lines.number,
               problem);
  return FALSE;
}

static void
add_label (GPtrArray  *labels,
           GHashTable *numbers,
           const char *label)
{
  char *copy = g_strdup (label);

  g_ptr_array_add (labels, copy);
  if (numbers != NULL && !g_hash_table_contains (numbers, copy))
    g_hash_table_insert (numbers, copy, GUINT_TO_POINTER (labels->len));
}

/* The actor of a row, or of a column, which has a label or only a number, from 1. The two kinds of a network of two
 * modes may have the same labels. */
static EntenteImportItem *
name_number (Reading *self,
             guint64  number,
             gboolean is_column)
{
  gboolean other = is_column && self->two_modes;
  GPtrArray *labels = other ? self->column_labels : self->row_labels;
  g_autofree char *key = g_strdup_printf (other ? "column %" G_GUINT64_FORMAT : "%" G_GUINT64_FORMAT, number);
  EntenteImportItem *actor = entente_import_name (self->import, ENTENTE_ITEM_ACTOR, key);

  if (number >= 1 && number <= labels->len)
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, labels->pdata[number - 1]);
  else
    {
      g_autofree char *name = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name);
    }
  return actor;
}

/* A label that is not in the list is added to it. */
static EntenteImportItem *
name_label (Reading    *self,
            const char *label,
            gboolean    is_column)
{
  gboolean other = is_column && self->two_modes;
  GPtrArray *labels = other ? self->column_labels : self->row_labels;
  GHashTable *numbers = other ? self->column_numbers : self->row_numbers;

  if (!g_hash_table_contains (numbers, label))
    add_label (labels, numbers, label);
  return name_number (self, GPOINTER_TO_UINT (g_hash_table_lookup (numbers, label)), is_column);
}

/* An end is a label where labels are embedded, else a number. */
static EntenteImportItem *
name_word (Reading    *self,
           const char *word,
           gboolean    is_column)
{
  guint64 number;

  if (is_column ? self->columns_embedded : self->rows_embedded)
    return name_label (self, word, is_column);
  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT32, &number, NULL))
    return name_number (self, number, is_column);
  return NULL;
}

static void
relate (Reading           *self,
        EntenteImportItem *from,
        EntenteImportItem *to,
        const char        *weight)
{
  EntenteImportItem *relation = entente_import_relate (self->import, NULL, from, to, self->lines.number);

  if (self->matrix < self->matrix_labels->len)
    entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, self->matrix_labels->pdata[self->matrix]);
  entente_import_item_add_datum (relation, "weight",
                                 weight != NULL && entente_text_is_number (weight) ? ENTENTE_DATUM_NUMBER
                                                                                    : ENTENTE_DATUM_TEXT, weight);
}

static void
read_edge (Reading  *self,
           char    **words)
{
  EntenteImportItem *from = words[0] != NULL ? name_word (self, words[0], FALSE) : NULL;
  EntenteImportItem *to = from != NULL && words[1] != NULL ? name_word (self, words[1], TRUE) : NULL;

  if (to == NULL)
    {
      entente_import_leave_line (self->import, self->lines.number, words[0]);
      return;
    }
  relate (self, from, to, words[2]);
  for (char **word = words + 2; *word != NULL && word[1] != NULL; word++)
    report (self, &unread, word[1]);
}

/* The first leads to all others; in a ranked list the next is the dearer. */
static void
read_nodes (Reading  *self,
            char    **words)
{
  EntenteImportItem *from = words[0] != NULL ? name_word (self, words[0], FALSE) : NULL, *to;

  if (from == NULL)
    {
      entente_import_leave_line (self->import, self->lines.number, words[0]);
      return;
    }
  for (guint i = 1; words[i] != NULL; i++)
    {
      g_autofree char *rank = self->form == FORM_RANKED ? g_strdup_printf ("%u", i) : NULL;

      to = name_word (self, words[i], TRUE);
      if (to == NULL)
        entente_import_leave_line (self->import, self->lines.number, words[i]);
      else
        relate (self, from, to, rank);
    }
}

/* The columns of a row that are in the file. */
static void
get_columns (const Reading *self,
             guint64        row,
             guint64       *first,
             guint64       *end)
{
  *first = self->form == FORM_UPPER ? row + self->no_diagonal : 0;
  *end = self->form == FORM_LOWER ? MIN (row + !self->no_diagonal, self->n_columns) : self->n_columns;
}

static void
next_matrix (Reading *self)
{
  self->matrix++;
  self->row = self->column = 0;
  self->has_columns = FALSE;
}

/* Goes over cells that are not in the file to one that is. */
static gboolean
find_cell (Reading *self)
{
  guint64 first, end;

  if (self->n_columns == 0)
    return FALSE;
  while (self->matrix < MAX (self->n_matrices, 1))
    {
      for (; self->row < self->n_rows; self->row++, self->column = 0)
        {
          get_columns (self, self->row, &first, &end);
          self->column = MAX (self->column, first);
          if (self->form == FORM_MATRIX && self->no_diagonal && self->column == self->row)
            self->column++;
          if (self->column < end)
            return TRUE;
          if (self->form == FORM_UPPER && first >= end)
            break; /* the rows below have no cells either */
        }
      next_matrix (self);
    }
  return FALSE;
}

static void
read_cell (Reading    *self,
           const char *word)
{
  double value;

  if (!find_cell (self))
    report (self, &surplus, word);
  else if (!entente_text_read_number (word, &value))
    {
      report (self, &unread, word);
      self->column++;
    }
  else
    {
      if (value != 0.0)
        {
          EntenteImportItem *from = name_number (self, self->row + 1, FALSE);

          relate (self, from, name_number (self, self->column + 1, TRUE), word);
        }
      self->column++;
    }
}

/* With embedded labels, a line of labels comes first, and a label before each row. */
static void
read_cells (Reading  *self,
            char    **words)
{
  if (self->columns_embedded && !self->has_columns)
    {
      for (; *words != NULL; words++)
        name_label (self, *words, TRUE);
      self->has_columns = TRUE;
      return;
    }
  find_cell (self);
  if (self->rows_embedded && self->column == 0 && *words != NULL)
    name_label (self, *words++, FALSE);
  for (; *words != NULL; words++)
    read_cell (self, *words);
}

static void
read_data (Reading  *self,
           char    **words)
{
  if (g_str_equal (words[0], "!"))
    next_matrix (self);
  else if (self->form == FORM_EDGES)
    read_edge (self, words);
  else if (self->form == FORM_NODES || self->form == FORM_RANKED)
    read_nodes (self, words);
  else
    read_cells (self, words);
}

static gboolean
set_form (Reading     *self,
          const char  *word,
          GError     **error)
{
  static const struct { const char *name; Form form; gboolean two_modes; } forms[] = {
    { "fullmatrix", FORM_MATRIX, FALSE },  { "fm", FORM_MATRIX, FALSE },       { "lowerhalf", FORM_LOWER, FALSE },
    { "lh", FORM_LOWER, FALSE },           { "upperhalf", FORM_UPPER, FALSE }, { "uh", FORM_UPPER, FALSE },
    { "edgelist1", FORM_EDGES, FALSE },    { "el1", FORM_EDGES, FALSE },       { "edgelist", FORM_EDGES, FALSE },
    { "edgelist2", FORM_EDGES, TRUE },     { "el2", FORM_EDGES, TRUE },        { "edgearray1", FORM_EDGES, FALSE },
    { "nodelist1", FORM_NODES, FALSE },    { "nl1", FORM_NODES, FALSE },       { "nodelist", FORM_NODES, FALSE },
    { "nodelist2", FORM_NODES, TRUE },     { "nl2", FORM_NODES, TRUE },        { "rankedlist1", FORM_RANKED, FALSE },
    { "rl1", FORM_RANKED, FALSE },         { "rankedlist2", FORM_RANKED, TRUE }, { "rl2", FORM_RANKED, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_ascii_strcasecmp (forms[i].name, word) == 0)
      {
        self->form = forms[i].form;
        self->two_modes |= forms[i].two_modes;
        return TRUE;
      }
  /* Translators: DL is the format of a file. */
  return fail (self, _("This form of a DL file is not known."), error);
}

/* "n=5", "nr = 6", "format = edgelist1". */
static gboolean
set_value (Reading     *self,
           const char  *name,
           const char  *value,
           GError     **error)
{
  guint64 number = 0;

  if (g_ascii_strcasecmp (name, "format") == 0)
    return set_form (self, value, error);
  if (g_ascii_strcasecmp (name, "diagonal") == 0)
    {
      self->no_diagonal = g_ascii_strcasecmp (value, "absent") == 0;
      return TRUE;
    }
  if (!g_ascii_string_to_unsigned (value, 10, 0, ENTENTE_IMPORT_MAX_ITEMS, &number, NULL))
    return fail (self, _("A number is missing, or is too large."), error);
  if (!entente_import_check_declared (number, self->length, self->lines.number, error))
    return FALSE;
  if (g_ascii_strcasecmp (name, "n") == 0)
    self->n_rows = self->n_columns = number;
  else if (g_ascii_strcasecmp (name, "nm") == 0)
    self->n_matrices = number;
  else if (g_ascii_strcasecmp (name, "nr") == 0 || g_ascii_strcasecmp (name, "nc") == 0)
    {
      *(g_ascii_tolower (name[1]) == 'r' ? &self->n_rows : &self->n_columns) = number;
      self->two_modes = TRUE;
    }
  return TRUE;
}

/* Puts the head into words of its own: "n=5" becomes "n", "5", and "labels:" becomes "labels". */
static char **
split_head (const char *text,
            gsize       length)
{
  return entente_text_split_words (text, length, SEPARATORS "=:", '\0');
}

static gboolean
is_word (const char *word,
         const char *name)
{
  return word != NULL && g_ascii_strcasecmp (word, name) == 0;
}

/* Which labels a word of the head begins, if it is followed by "labels". */
static Part
get_labels_part (const char *word)
{
  if (is_word (word, "row"))
    return PART_ROW_LABELS;
  if (is_word (word, "column") || is_word (word, "col"))
    return PART_COLUMN_LABELS;
  return is_word (word, "matrix") || is_word (word, "level") ? PART_MATRIX_LABELS : PART_LABELS;
}

static void
embed (Reading *self,
       Part     part)
{
  self->rows_embedded |= part == PART_LABELS || part == PART_ROW_LABELS;
  self->columns_embedded |= part == PART_LABELS || part == PART_COLUMN_LABELS;
  self->part = PART_HEAD;
}

/* Returns how many words of the head were read; 0 if it is no word of a head, or there is an error. */
static guint
read_head_word (Reading  *self,
                char    **words,
                GError  **error)
{
  static const char *const values[] = { "n", "nr", "nc", "nm", "format", "diagonal", NULL };
  g_autofree char *name = g_ascii_strdown (words[0], -1);
  gboolean is_labels = is_word (words[0], "labels") || is_word (words[0], "label");

  if (is_word (words[0], "data"))
    {
      self->part = PART_DATA;
      return 1;
    }
  if (is_labels || is_word (words[1], "labels") || is_word (words[1], "label"))
    {
      self->part = get_labels_part (words[0]);
      if (!is_word (words[is_labels ? 1 : 2], "embedded"))
        return is_labels ? 1 : 2;
      embed (self, self->part);
      return is_labels ? 2 : 3;
    }
  if (!g_strv_contains ((const char *const *) values, name) || words[1] == NULL)
    return 0;
  return set_value (self, words[0], words[1], error) ? 2 : 0;
}

static void
read_label (Reading    *self,
            const char *word)
{
  if (self->part == PART_COLUMN_LABELS)
    add_label (self->column_labels, self->column_numbers, word);
  else if (self->part == PART_MATRIX_LABELS)
    add_label (self->matrix_labels, NULL, word);
  else
    add_label (self->row_labels, self->row_numbers, word);
}

/* Whether a line of labels is in truth the next line of the head. */
static gboolean
is_head (char **words)
{
  return is_word (words[0], "data") || is_word (words[0], "labels") ||
         ((is_word (words[0], "row") || is_word (words[0], "column") || is_word (words[0], "col") ||
           is_word (words[0], "matrix") || is_word (words[0], "level")) &&
          is_word (words[1], "labels"));
}

static gboolean
read_head (Reading  *self,
           GError  **error)
{
  g_auto (GStrv) words = split_head (self->lines.line, self->lines.length);
  g_auto (GStrv) labels = entente_text_split_words (self->lines.line, self->lines.length, SEPARATORS, '\0');
  guint i = 0, n;

  if (self->part != PART_HEAD && !is_head (words))
    {
      for (char **label = labels; *label != NULL; label++)
        read_label (self, *label);
      return TRUE;
    }
  self->part = PART_HEAD;
  for (; words[i] != NULL && self->part == PART_HEAD; i += n)
    {
      g_autoptr (GError) problem = NULL;

      n = read_head_word (self, words + i, &problem);
      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (n == 0)
        {
          if (!is_word (words[i], "dl"))
            entente_import_leave_heading (self->import, words[i]);
          n = 1;
        }
    }
  for (; words[i] != NULL; i++)
    if (self->part == PART_DATA)
      report (self, &unread, words[i]);
    else
      read_label (self, words[i]);
  return TRUE;
}

/* Actors that have a label come first, in the order of the labels. */
static void
name_labels (Reading *self)
{
  for (guint i = 1; i <= self->row_labels->len; i++)
    name_number (self, i, FALSE)->is_described = TRUE;
  for (guint i = 1; self->two_modes && i <= self->column_labels->len; i++)
    name_number (self, i, TRUE)->is_described = TRUE;
}

/* Actors that nothing is said of are there all the same. */
static void
complete (Reading *self)
{
  name_labels (self);
  for (guint64 i = self->row_labels->len + 1; i <= self->n_rows; i++)
    name_number (self, i, FALSE)->is_described = TRUE;
  for (guint64 i = self->column_labels->len + 1; self->two_modes && i <= self->n_columns; i++)
    name_number (self, i, TRUE)->is_described = TRUE;
}

static gboolean
read_lines (Reading       *self,
            GCancellable  *cancellable,
            GError       **error)
{
  while (entente_text_lines_next (&self->lines))
    {
      g_auto (GStrv) words = NULL;

      if (self->lines.number % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (self->part != PART_DATA)
        {
          if (!read_head (self, error))
            return FALSE;
          if (self->part == PART_DATA)
            name_labels (self);
          continue;
        }
      words = entente_text_split_words (self->lines.line, self->lines.length, SEPARATORS, '\0');
      if (words[0] != NULL)
        read_data (self, words);
    }
  if (self->part != PART_DATA)
    return fail (self, _("There are no data in it."), error);
  complete (self);
  return TRUE;
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  const char *text = entente_import_input_get_text (input, &length);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) matrices = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) row_numbers = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) column_numbers = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, .length = length, .row_labels = rows, .column_labels = columns, .matrix_labels = matrices,
                      .row_numbers = row_numbers, .column_numbers = column_numbers };

  entente_text_lines_init (&reading.lines, text, length);
  entente_import_set_summary (import, "UCINET DL");
  return read_lines (&reading, cancellable, error);
}

/* "dl", and the number of actors or the form. */
static gboolean
sniff (EntenteImportInput *input)
{
  static const char *const names[] = { "n", "nr", "nc", "nm", "format", NULL };
  gsize length;
  const char *text = entente_import_input_get_plain_text (input, &length);
  g_auto (GStrv) words = text != NULL ? split_head (text, MIN (length, 200)) : NULL;
  g_autofree char *name = NULL;

  if (words == NULL || !is_word (words[0], "dl") || words[1] == NULL || words[2] == NULL)
    return FALSE;
  name = g_ascii_strdown (words[1], -1);
  return g_strv_contains (names, name);
}

const EntenteImportFormat entente_import_dl = {
  .name = "dl",
  .title = "UCINET DL",
  .sniff = sniff,
  .read = read_input,
};
