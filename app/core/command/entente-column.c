/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-column.h"

#include <string.h>
#include <pango/pango.h>

/* A column of plain text. Lines are broken where the script allows it. Their width is counted in
 * terminal cells, of which a Chinese character takes two. */

/* The second and later lines of a paragraph are indented by this many cells. */
#define HANGING_INDENT 2

struct _EntenteColumn
{
  GString *text;
  guint width; /* in cells; 0 for no limit */
};

static guint
count_cells (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static void
add_line (EntenteColumn *self,
          guint          indent,
          const char    *start,
          const char    *end)
{
  while (end > start && end[-1] == ' ')
    end--;
  if (end > start)
    g_string_append_printf (self->text, "%*s", (int) indent, "");
  g_string_append_len (self->text, start, end - start);
  g_string_append_c (self->text, '\n');
}

/* A word that is longer than the line is not broken. */
static void
add_paragraph (EntenteColumn *self,
               guint          indent,
               const char    *text)
{
  int n = g_utf8_strlen (text, -1) + 1;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  const char *line = text, *last_break = NULL;
  guint used = indent, used_after_break = 0;
  int i = 0;

  pango_get_log_attrs (text, strlen (text), -1, pango_language_get_default (), attributes, n);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      guint cells = count_cells (g_utf8_get_char (at));

      if (attributes[i].is_line_break && at > line)
        {
          last_break = at;
          used_after_break = 0;
        }
      used += cells;
      used_after_break += cells;
      if (self->width == 0 || used <= self->width || *at == ' ' || last_break == NULL)
        continue;

      add_line (self, indent, line, last_break);
      if (line == text)
        indent += HANGING_INDENT;
      line = last_break;
      last_break = NULL;
      used = indent + used_after_break;
    }
  add_line (self, indent, line, line + strlen (line));
}

/**
 * entente_column_new:
 * @width: the largest number of cells in a line; 0 for no limit
 *
 * Returns: (transfer full): an empty column
 */
EntenteColumn *
entente_column_new (guint width)
{
  EntenteColumn *self = g_new0 (EntenteColumn, 1);

  self->text = g_string_new (NULL);
  self->width = width;
  return self;
}

/**
 * entente_column_free:
 * @self: (transfer full): a column
 *
 * Returns: (transfer full): its text, in which every line ends with a line feed
 */
char *
entente_column_free (EntenteColumn *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_free (self->text, FALSE);
  g_free (self);
  return text;
}

/**
 * entente_column_add:
 * @self: a column
 * @indent: the indentation, in cells
 * @text: paragraphs, with line feeds between them
 */
void
entente_column_add (EntenteColumn *self,
                    guint          indent,
                    const char    *text)
{
  g_auto (GStrv) paragraphs = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  paragraphs = g_strsplit (text, "\n", -1);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    {
      g_strdelimit (*paragraph, "\r\t", ' ');
      add_paragraph (self, indent, *paragraph);
    }
}

/**
 * entente_column_add_space:
 * @self: a column
 *
 * Adds an empty line, unless the last line is empty or the column is empty.
 */
void
entente_column_add_space (EntenteColumn *self)
{
  g_return_if_fail (self != NULL);

  if (self->text->len > 0 && !g_str_has_suffix (self->text->str, "\n\n"))
    g_string_append_c (self->text, '\n');
}
