/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-lines.h"

#include "pdf-rtl.h"

/* The lines of a page, with their places. Poppler has put the columns of the page in the order in which they are
 * read. */

static void
clear_line (gpointer data)
{
  g_free (((PdfLine *) data)->text);
}

static void
widen (PdfLine                *line,
       const PopplerRectangle *letter)
{
  gboolean is_first = line->size == 0;

  line->left = is_first ? letter->x1 : MIN (line->left, letter->x1);
  line->right = is_first ? letter->x2 : MAX (line->right, letter->x2);
  line->top = is_first ? letter->y1 : MIN (line->top, letter->y1);
  line->bottom = is_first ? letter->y2 : MAX (line->bottom, letter->y2);
  line->size = MAX (line->size, MAX (letter->y2 - letter->y1, 0.1));
}

static char *
write_letters (const PdfLetter *letters,
               guint            n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_unichar (text, letters[i].c);
  return g_strstrip (g_string_free (text, FALSE));
}

static void
add_line (GArray          *lines,
          const PdfLetter *letters,
          guint            n)
{
  PdfLine line = { 0 };

  for (guint i = 0; i < n; i++)
    if (!g_unichar_isspace (letters[i].c))
      widen (&line, &letters[i].place);
  if (line.size == 0)
    return;
  line.is_rtl = pdf_rtl_are_most (letters, n);
  line.text = line.is_rtl ? pdf_rtl_order (letters, n) : write_letters (letters, n);
  g_array_append_val (lines, line);
}

static PdfLine *
line_at (GArray *lines,
         guint   nth)
{
  return &g_array_index (lines, PdfLine, nth);
}

/* Lines that follow each other downwards, with a part of their width in common, are one column. */
static gboolean
is_below (const PdfLine *line,
          const PdfLine *before)
{
  return line->top > before->top && line->left < before->right && line->right > before->left;
}

static void
set_margin (GArray *lines,
            guint   first,
            guint   behind)
{
  double left = line_at (lines, first)->left, right = line_at (lines, first)->right;

  for (guint i = first; i < behind; i++)
    {
      left = MIN (left, line_at (lines, i)->left);
      right = MAX (right, line_at (lines, i)->right);
    }
  for (guint i = first; i < behind; i++)
    line_at (lines, i)->margin = line_at (lines, i)->is_rtl ? left : right;
}

static void
set_margins (GArray *lines)
{
  guint first = 0;

  for (guint i = 1; i <= lines->len; i++)
    if (i == lines->len || !is_below (line_at (lines, i), line_at (lines, i - 1)))
      {
        set_margin (lines, first, i);
        first = i;
      }
}

/* Poppler puts these around words from right to left. They are not in the PDF. */
static gboolean
is_direction (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

/* A zero byte or another control character is no letter. */
static gunichar
get_letter (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_iscntrl (c) && c != '\n' ? ' ' : c;
}

static GArray *
read_letters (PopplerPage      *page,
              PopplerRectangle *area)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (PdfLetter));
  g_autofree char *raw = poppler_page_get_text_for_area (page, area);
  g_autofree char *text = raw != NULL ? g_utf8_make_valid (raw, -1) : g_strdup ("");
  g_autofree PopplerRectangle *places = NULL;
  guint n = 0, i = 0;

  poppler_page_get_text_layout_for_area (page, area, &places, &n);
  for (const char *c = text; *c != '\0' && i < n; c = g_utf8_next_char (c))
    {
      PdfLetter letter = { get_letter (c), places[i] };

      if (is_direction (letter.c))
        continue;
      g_array_append_val (letters, letter);
      i++;
    }
  return letters;
}

/* Poppler goes through a page from the right only if it is told to. */
static GArray *
read_in_order (PopplerPage *page)
{
  PopplerRectangle area = { 0 }, other;
  g_autoptr (GArray) letters = NULL;

  poppler_page_get_size (page, &area.x2, &area.y2);
  letters = read_letters (page, &area);
  if (!pdf_rtl_are_most ((PdfLetter *) letters->data, letters->len))
    return g_steal_pointer (&letters);
  other = (PopplerRectangle) { area.x2, 0, 0, area.y2 };
  return read_letters (page, &other);
}

/**
 * pdf_lines_read:
 * @page: a page
 *
 * Returns: (transfer full) (element-type PdfLine): its lines
 */
GArray *
pdf_lines_read (PopplerPage *page)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PdfLine));
  g_autoptr (GArray) letters = read_in_order (page);
  const PdfLetter *all = (PdfLetter *) letters->data;
  guint first = 0;

  g_array_set_clear_func (lines, clear_line);
  /* A page without letters has no array either. */
  for (guint i = 0; letters->len > 0 && i <= letters->len; i++)
    if (i == letters->len || all[i].c == '\n')
      {
        add_line (lines, all + first, i - first);
        first = i + 1;
      }
  set_margins (lines);
  return lines;
}
