/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* Networks and projects of Pajek. Sections begin with an asterisk. Vertices are numbered from 1; of a network of two
 * modes, the first ones are of the first mode. */

typedef enum {
  SECTION_NONE,
  SECTION_VERTICES,
  SECTION_LINES,     /* two ends a line */
  SECTION_LISTS,     /* one end, and all that it leads to */
  SECTION_MATRIX,
  SECTION_VALUES,    /* a value for each vertex, in a line of its own */
  SECTION_UNKNOWN,
} Section;

typedef struct {
  EntenteImport *import;
  EntenteTextLines lines;
  gsize length; /* of the file */
  Section section;
  guint n_networks;
  guint64 n, n_first; /* vertices of the network, and those of its first mode; 0: it has one mode */
  guint64 n_counted;  /* vertices that all networks count */
  gboolean undirected;
  char *relation;     /* the name of the relation whose lines follow */
  char *values;       /* the name of the values that follow */
  guint64 place;      /* of the next cell of the matrix, or of the next value */
} Reading;

/* Words before values that say how something is drawn, as Pajek's manual lists them. */
static const char *const looks[] = { "s_size", "x_fact", "y_fact", "phi", "r", "q", "ic", "bc", "bw", "lc", "la", "lr",
                                     "lphi", "fos", "font", "h1", "h2", "a", "a1", "a2", "k1", "k2", "ap", "lp", "c",
                                     "p", "s", "w", "size", "hook1", "hook2", NULL };
static const char *const shapes[] = { "ellipse", "box", "diamond", "triangle", "cross", "empty",
                                      "house",   "man", "woman",   "circle",   NULL };

static const EntenteImportReason no_number = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u vertex without a number", "%u vertices without a number"),
};

static const EntenteImportReason unknown = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u line of the section %s", "%u lines of the section %s"),
};

static const EntenteImportReason no_vertex = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u value for a vertex that is not there", "%u values for vertices that are not there"),
};

#define QUOTED '\x1f'

static const char *
unquote (const char *word)
{
  return *word == QUOTED ? word + 1 : word;
}

static char *
dup_line (const Reading *self)
{
  g_autofree char *line = g_strndup (self->lines.line, MIN (self->lines.length, 200));

  return g_utf8_make_valid (line, -1);
}

static void
report (Reading                   *self,
        const EntenteImportReason *reason,
        const char                *name)
{
  g_autofree char *line = dup_line (self);

  entente_import_report_add (entente_import_get_report (self->import), reason, name, self->lines.number, line);
}

static void
leave_line (Reading *self)
{
  g_autofree char *line = dup_line (self);

  entente_import_leave_line (self->import, self->lines.number, line);
}

/* What the import calls a vertex. Numbers begin anew in each network of a project. */
static char *
make_key (Reading *self,
          guint64  number)
{
  return self->n_networks <= 1 ? g_strdup_printf ("%" G_GUINT64_FORMAT, number)
                               : g_strdup_printf ("%u/%" G_GUINT64_FORMAT, self->n_networks, number);
}

static EntenteImportItem *
name_vertex (Reading *self,
             guint64  number)
{
  g_autofree char *key = make_key (self, number);

  return entente_import_name (self->import, ENTENTE_ITEM_ACTOR, key);
}

static gboolean
read_number (const char *word,
             guint64    *number)
{
  return word != NULL && g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT32, number, NULL);
}

static void
add_value (EntenteImportItem *item,
           const char        *name,
           const char        *value)
{
  entente_import_item_add_datum (item, name, *value != QUOTED && entente_text_is_number (value) ? ENTENTE_DATUM_NUMBER
                                                                                                : ENTENTE_DATUM_TEXT,
                                 unquote (value));
}

/* What stands behind a vertex or a line: a shape, periods in brackets, and names with values. */
static void
read_parameters (Reading           *self,
                 EntenteImportItem *item,
                 char             **words)
{
  for (; *words != NULL; words++)
    {
      g_autofree char *name = g_ascii_strdown (unquote (*words), -1);

      if (*name == '[')
        entente_import_item_add_datum (item, "time", ENTENTE_DATUM_TEXT, *words);
      else if (g_strv_contains (shapes, name))
        entente_import_leave_look (self->import, name);
      else if (words[1] == NULL)
        add_value (item, "value", *words);
      else if (g_str_equal (name, "l") && item->kind == ENTENTE_ITEM_RELATION)
        entente_import_item_set_text (item, ENTENTE_RELATION_KIND, unquote (*++words));
      else if (g_strv_contains (looks, name))
        {
          entente_import_leave_look (self->import, name);
          words++;
        }
      else
        {
          add_value (item, unquote (words[0]), words[1]);
          words++;
        }
    }
}

static gboolean
read_coordinate (const char *word,
                 double     *number)
{
  return word != NULL && *word != QUOTED && entente_text_read_number (word, number);
}

static void
read_vertex (Reading  *self,
             char    **words)
{
  guint64 number;
  EntenteImportItem *actor;
  g_autofree char *key = NULL;
  double x, y, z;

  if (!read_number (words[0], &number))
    {
      report (self, &no_number, NULL);
      return;
    }
  key = make_key (self, number);
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, self->lines.number);
  if (self->n_first > 0)
    entente_import_item_add_datum (actor, "mode", ENTENTE_DATUM_NUMBER, number <= self->n_first ? "1" : "2");
  if (words[1] == NULL)
    return;
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, unquote (words[1]));
  words += 2;
  if (words[0] != NULL && read_coordinate (words[0], &x) && read_coordinate (words[1], &y))
    {
      entente_import_item_set_position (actor, x, y);
      words += read_coordinate (words[2], &z) ? 3 : 2;
    }
  read_parameters (self, actor, words);
}

static EntenteImportItem *
relate (Reading *self,
        guint64  from,
        guint64  to)
{
  EntenteImportItem *start = name_vertex (self, from);
  EntenteImportItem *relation =
    entente_import_relate (self->import, NULL, start, name_vertex (self, to), self->lines.number);

  if (self->undirected)
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  return relation;
}

/* "2: 1 5 1" begins with the number of the relation. */
static void
read_line (Reading  *self,
           char    **words)
{
  guint64 from, to;
  EntenteImportItem *relation;
  const char *number = NULL;
  double value;

  if (g_str_has_suffix (words[0], ":"))
    number = *words++;
  if (!read_number (words[0], &from) || !read_number (words[1], &to))
    {
      leave_line (self);
      return;
    }
  relation = relate (self, from, to);
  words += 2;
  if (read_coordinate (words[0], &value))
    add_value (relation, "weight", *words++);
  read_parameters (self, relation, words);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, self->relation);
  entente_import_item_add_datum (relation, "relation", ENTENTE_DATUM_TEXT, number);
}

static void
read_list (Reading  *self,
           char    **words)
{
  guint64 from, to;

  for (guint i = 1; words[i] != NULL || i == 1; i++)
    {
      if (!read_number (words[0], &from) || !read_number (words[i], &to))
        {
          leave_line (self);
          return;
        }
      entente_import_item_set_text (relate (self, from, to), ENTENTE_RELATION_KIND, self->relation);
    }
}

/* The rows of a network of two modes are the vertices of the first, and its columns those of the second. */
static void
read_cells (Reading  *self,
            char    **words)
{
  guint64 n_columns = self->n_first > 0 && self->n_first < self->n ? self->n - self->n_first : self->n;
  guint64 n_rows = n_columns < self->n ? self->n_first : self->n;

  for (; *words != NULL; words++, self->place++)
    {
      guint64 row = n_columns > 0 ? self->place / n_columns : 0, column = n_columns > 0 ? self->place % n_columns : 0;
      double value;
      EntenteImportItem *relation;

      if (row >= n_rows || !read_coordinate (*words, &value))
        {
          report (self, &no_vertex, NULL);
          continue;
        }
      if (value == 0.0)
        continue;
      relation = relate (self, row + 1, self->n - n_columns + column + 1);
      entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, self->relation);
      add_value (relation, "weight", *words);
    }
}

static void
read_values (Reading  *self,
             char    **words)
{
  g_autofree char *key = make_key (self, ++self->place);
  EntenteImportItem *actor = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, key);

  if (actor == NULL)
    report (self, &no_vertex, NULL);
  else
    add_value (actor, self->values, words[0]);
}

/* Vertices that the file counts but does not list have their numbers alone. */
static void
complete_vertices (Reading *self)
{
  for (guint64 number = 1; number <= self->n && !entente_import_is_too_large (self->import); number++)
    name_vertex (self, number)->is_described = TRUE;
}

/* A vertex of a partition is counted again; it is one of the network. */
static gboolean
open_vertices (Reading  *self,
               char    **words,
               GError  **error)
{
  if (self->values != NULL)
    {
      self->section = SECTION_VALUES;
      return TRUE;
    }
  complete_vertices (self);
  if (self->n_networks == 0 || self->n > 0)
    self->n_networks++;
  self->n = self->n_first = 0;
  read_number (words[1], &self->n);
  if (words[1] != NULL)
    read_number (words[2], &self->n_first);
  self->section = SECTION_VERTICES;
  self->n_counted += self->n;
  return entente_import_check_declared (MIN (self->n_counted, G_MAXUINT), self->length, self->lines.number, error);
}

/* "*Arcs :2 "sells to"" names the relation whose lines follow. */
static void
open_lines (Reading  *self,
            Section   section,
            char    **words,
            gboolean  undirected)
{
  g_clear_pointer (&self->relation, g_free);
  for (words++; *words != NULL; words++)
    if (**words == QUOTED || (**words != ':' && !g_ascii_isdigit (**words)))
      {
        self->relation = g_strdup (unquote (*words));
        break;
      }
    else if (**words == ':' && self->relation == NULL && words[1] == NULL)
      self->relation = g_strdup (*words + 1);
  self->section = section;
  self->undirected = undirected;
  self->place = 0;
}

static gboolean
open_section (Reading  *self,
              char    **words,
              GError  **error)
{
  g_autofree char *name = g_ascii_strdown (words[0], -1);

  if (g_str_equal (name, "*network"))
    {
      g_clear_pointer (&self->values, g_free);
      self->section = SECTION_NONE;
      if (words[1] != NULL)
        entente_import_leave_heading (self->import, words[0]);
    }
  else if (g_str_equal (name, "*vertices"))
    return open_vertices (self, words, error);
  else if (g_str_has_prefix (name, "*arcslist") || g_str_has_prefix (name, "*edgeslist"))
    open_lines (self, SECTION_LISTS, words, name[1] == 'e');
  else if (g_str_has_prefix (name, "*arcs") || g_str_has_prefix (name, "*edges"))
    open_lines (self, SECTION_LINES, words, name[1] == 'e');
  else if (g_str_has_prefix (name, "*matrix"))
    open_lines (self, SECTION_MATRIX, words, FALSE);
  else if (g_str_equal (name, "*partition") || g_str_equal (name, "*vector") || g_str_equal (name, "*permutation"))
    {
      g_free (self->values);
      self->values = g_strdup (words[1] != NULL ? unquote (words[1]) : words[0] + 1);
      self->section = SECTION_NONE;
      self->place = 0;
    }
  else
    {
      report (self, &unknown, words[0]);
      self->section = SECTION_UNKNOWN;
      g_free (self->relation);
      self->relation = g_strdup (words[0]);
    }
  return TRUE;
}

static void
read_words (Reading  *self,
            char    **words)
{
  switch (self->section)
    {
    case SECTION_VERTICES:
      read_vertex (self, words);
      break;
    case SECTION_LINES:
      read_line (self, words);
      break;
    case SECTION_LISTS:
      read_list (self, words);
      break;
    case SECTION_MATRIX:
      read_cells (self, words);
      break;
    case SECTION_VALUES:
      read_values (self, words);
      break;
    case SECTION_UNKNOWN:
      report (self, &unknown, self->relation);
      break;
    case SECTION_NONE:
    default:
      break; /* words before the first section are a comment */
    }
}

static gboolean
read_lines (Reading       *self,
            GCancellable  *cancellable,
            GError       **error)
{
  while (entente_text_lines_next (&self->lines))
    {
      g_auto (GStrv) words = entente_text_split_words (self->lines.line, self->lines.length, "", QUOTED);

      if (self->lines.number % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (words[0] == NULL || *words[0] == '%')
        continue;
      if (*words[0] != '*')
        read_words (self, words);
      else if (!open_section (self, words, error))
        return FALSE;
    }
  complete_vertices (self);
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
  Reading reading = { import, .length = length };
  gboolean done;

  entente_text_lines_init (&reading.lines, text, length);
  done = read_lines (&reading, cancellable, error);
  g_free (reading.relation);
  g_free (reading.values);
  entente_import_set_summary (import, "Pajek");
  return done;
}

/* A section of vertices, which says how many there are. What is before it is a comment. */
static gboolean
sniff (EntenteImportInput *input)
{
  gsize length;
  const char *text = entente_import_input_get_plain_text (input, &length);
  EntenteTextLines lines;

  if (text == NULL || strchr (text, '*') == NULL)
    return FALSE;
  entente_text_lines_init (&lines, text, length);
  while (entente_text_lines_next (&lines))
    {
      gsize blanks = strspn (lines.line, " \t");
      const char *word = lines.line + MIN (blanks, lines.length);

      if (g_ascii_strncasecmp (word, "*vertices", 9) == 0 && g_ascii_isdigit (word[9 + strspn (word + 9, " \t")]))
        return TRUE;
    }
  return FALSE;
}

const EntenteImportFormat entente_import_pajek = {
  .name = "pajek",
  .title = "Pajek",
  .sniff = sniff,
  .read = read_input,
};
