/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-columns.h"

#include "entente-typesetter-heights.h"

#include <string.h>

/* Breaks a report into columns. To find where a column ends, all blocks are set. They are kept until they are painted:
 * to set a block takes as long as to paint it. Only the last blocks of a very long report are set again when they are
 * painted, so that it does not take all memory. Lengths are points. */

#define KEEP_WITH_HEADING 44.0 /* the room for text that must follow a heading in its column */
#define WHOLE_LINES_MAX 6      /* a block of so many lines is not broken */
#define BLOCKS_AT_ONCE 64      /* between two looks at whether it was cancelled */
#define ALONE_MAX 2000         /* so many blocks are set sooner than other threads have fonts */
#define KEPT_TEXT_MAX (8 << 20) /* so much text is kept, in bytes; what is set takes about 40 times as much */

struct _EntenteReportColumns {
  EntenteReport *report;
  EntenteTypesetter *typesetter;
  double height;
  GArray *columns;        /* of EntenteReportColumn */
  GPtrArray *kept;        /* nullable elements: the first blocks as they were set, in the colors of print */
  gsize kept_text;        /* how much text they have, in bytes */
};

/* How far the report has been broken. */
typedef struct {
  EntenteReportColumns *self;
  EntenteTypesetterHeights *heights; /* nullable: of the blocks that other threads set */
  guint block, line;    /* where the column starts */
  double y;             /* where the next line is in it */
  int heading;
  gboolean has_picture;
} Breaking;

static gboolean
is_heading (EntenteReportKind kind)
{
  return kind == ENTENTE_REPORT_TITLE || kind == ENTENTE_REPORT_SECTION || kind == ENTENTE_REPORT_TOPIC;
}

/* Ends the column before a line of a block. */
static void
end_column (Breaking *breaking,
            guint     block,
            guint     line)
{
  EntenteReportColumn column = { breaking->block, breaking->line, block, line, breaking->heading,
                                 breaking->has_picture };

  if (column.has_picture || !entente_report_column_is_empty (&column))
    g_array_append_val (breaking->self->columns, column);
  breaking->has_picture = FALSE;
  breaking->block = block;
  breaking->line = line;
  breaking->y = 0.0;
}

static double
sum_up (GArray *heights)
{
  double sum = 0.0;

  for (guint i = 0; i < heights->len; i++)
    sum += g_array_index (heights, double, i);
  return sum;
}

/* Returns the line before which to break a block, so that no line of it is alone at the end or the start of a
 * column. */
static guint
choose_break (GArray *heights,
              guint   line)
{
  if (line == 1)
    return 0;
  return line > 0 && line == heights->len - 1 ? line - 1 : line;
}

static void
break_lines (Breaking *breaking,
             guint     block,
             GArray   *heights)
{
  guint first = 0; /* of the lines in this column */

  for (guint i = 0; i < heights->len; i++)
    {
      double height = g_array_index (heights, double, i);

      if (breaking->y > 0.0 && breaking->y + height > breaking->self->height)
        {
          guint end = MAX (choose_break (heights, i), first);

          if (end == first && breaking->block == block && breaking->line == first)
            end = i;
          end_column (breaking, block, end);
          first = end;
          for (guint j = end; j < i; j++)
            breaking->y += g_array_index (heights, double, j);
        }
      breaking->y += height;
    }
}

/* Elements can be NULL, which g_object_unref() does not take. */
static void
clear_layout (gpointer layout)
{
  g_clear_object (&layout);
}

/* Takes the layout. */
static void
keep (EntenteReportColumns *self,
      guint                 block,
      PangoLayout          *layout)
{
  self->kept_text += strlen (pango_layout_get_text (layout));
  g_ptr_array_set_size (self->kept, (int) block + 1);
  self->kept->pdata[block] = layout;
}

/* Sets a block, and keeps it if it is one of the first. */
static GArray *
list_lines (Breaking *breaking,
            guint     block)
{
  EntenteReportColumns *self = breaking->self;
  gboolean kept = self->kept_text < KEPT_TEXT_MAX;
  PangoLayout *layout = NULL;
  GArray *heights;

  if (block < ALONE_MAX)
    {
      layout = entente_typesetter_set (self->typesetter, block, entente_theme_get (ENTENTE_THEME_PRINT));
      heights = entente_typesetter_list_lines (layout);
      keep (self, block, layout);
      return heights;
    }
  if (breaking->heights == NULL)
    breaking->heights = entente_typesetter_heights_new (self->typesetter);
  heights = entente_typesetter_heights_take (breaking->heights, block, kept ? &layout : NULL);
  if (layout != NULL)
    keep (self, block, layout);
  return heights;
}

/* Columns of footnotes are narrow, so a footnote is broken only if it is higher than a column. */
static gboolean
is_whole (EntenteReportColumns *self,
          EntenteReportKind     kind,
          GArray               *heights,
          double                needed)
{
  if (is_heading (kind) || heights->len <= WHOLE_LINES_MAX)
    return TRUE;
  return entente_typesetter_get_style (self->typesetter) == ENTENTE_TYPESETTER_FOOTNOTES && needed <= self->height;
}

static void
break_block (Breaking *breaking,
             guint     block)
{
  EntenteReportColumns *self = breaking->self;
  EntenteReportKind kind = entente_report_get_block (self->report, block)->kind;
  g_autoptr (GArray) heights = list_lines (breaking, block);
  double needed = sum_up (heights) + (is_heading (kind) ? KEEP_WITH_HEADING : 0.0);

  if (breaking->y > 0.0)
    breaking->y += entente_typesetter_get_space (self->typesetter, kind);
  if (breaking->y > 0.0 && is_whole (self, kind, heights, needed) && breaking->y + needed > self->height)
    end_column (breaking, block, 0);
  break_lines (breaking, block, heights);
}

/* The picture is on pages of its own, so that what is before it, the summary, is too. Above columns of footnotes, the
 * heading of a section is on each page, and not in a column. */
static void
add_block (Breaking *breaking,
           guint     block)
{
  EntenteReportColumns *self = breaking->self;
  EntenteReportKind kind = entente_report_get_block (self->report, block)->kind;

  if (kind == ENTENTE_REPORT_PICTURE)
    {
      breaking->has_picture = TRUE;
      end_column (breaking, block, 0);
      breaking->block = block + 1;
    }
  else if (kind == ENTENTE_REPORT_SECTION
           && entente_typesetter_get_style (self->typesetter) == ENTENTE_TYPESETTER_FOOTNOTES)
    {
      end_column (breaking, block, 0);
      breaking->heading = (int) block;
      breaking->block = block + 1;
    }
  else
    break_block (breaking, block);
}

/* Breaks all of the report. Returns whether it was not cancelled. */
static gboolean
break_report (EntenteReportColumns *self,
              GCancellable         *cancellable)
{
  Breaking breaking = { self, .heading = -1 };
  guint n = entente_report_get_n_blocks (self->report), i = 0;

  while (i < n && (i % BLOCKS_AT_ONCE != 0 || !g_cancellable_is_cancelled (cancellable)))
    add_block (&breaking, i++);
  if (i == n)
    end_column (&breaking, n, 0);
  entente_typesetter_heights_free (breaking.heights);
  return i == n;
}

/* A block is usually painted once, and then no longer kept. */
static PangoLayout *
take_block (EntenteReportColumns *self,
            guint                 block,
            const EntenteTheme   *theme)
{
  if (block < self->kept->len && self->kept->pdata[block] != NULL && theme == entente_theme_get (ENTENTE_THEME_PRINT))
    return g_steal_pointer (&self->kept->pdata[block]);
  return entente_typesetter_set (self->typesetter, block, theme);
}

/**
 * entente_report_columns_new:
 * @typesetter: (transfer full): sets a report, which must not change any more, in the width of a column
 * @height: how high a column is, in points
 * @cancellable: (nullable): to stop it
 *
 * Returns: (transfer full) (nullable): the columns; %NULL if it was cancelled
 */
EntenteReportColumns *
entente_report_columns_new (EntenteTypesetter *typesetter,
                            double             height,
                            GCancellable      *cancellable)
{
  EntenteReportColumns *self;

  g_return_val_if_fail (typesetter != NULL, NULL);

  self = g_new0 (EntenteReportColumns, 1);
  self->report = g_object_ref (entente_typesetter_get_report (typesetter));
  self->typesetter = typesetter;
  self->height = height;
  self->columns = g_array_new (FALSE, FALSE, sizeof (EntenteReportColumn));
  self->kept = g_ptr_array_new_with_free_func (clear_layout);
  if (!break_report (self, cancellable))
    g_clear_pointer (&self, entente_report_columns_free);
  return self;
}

void
entente_report_columns_free (EntenteReportColumns *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->kept);
  g_array_unref (self->columns);
  entente_typesetter_free (self->typesetter);
  g_object_unref (self->report);
  g_free (self);
}

/**
 * entente_report_column_is_empty:
 * @self: a column
 *
 * Returns: whether there is no text in it. Such a column is there for the picture.
 */
gboolean
entente_report_column_is_empty (const EntenteReportColumn *self)
{
  return self->block == self->end_block && self->line == self->end_line;
}

/**
 * entente_report_columns_get_typesetter:
 * @self: the columns
 *
 * Returns: (transfer none): the typesetter that sets them
 */
EntenteTypesetter *
entente_report_columns_get_typesetter (EntenteReportColumns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->typesetter;
}

guint
entente_report_columns_get_n (EntenteReportColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * entente_report_columns_get:
 * @self: the columns
 * @nth: which, from 0 on
 *
 * Returns: (transfer none): the column
 */
const EntenteReportColumn *
entente_report_columns_get (EntenteReportColumns *self,
                            guint                 nth)
{
  g_return_val_if_fail (self != NULL && nth < self->columns->len, NULL);

  return &g_array_index (self->columns, EntenteReportColumn, nth);
}

/**
 * entente_report_columns_paint:
 * @self: the columns
 * @nth: which, from 0 on
 * @cr: where to paint; the upper left corner of the column is at the origin
 * @theme: the colors
 * @linked: whether to make links; then all columns must be painted into the same file
 */
void
entente_report_columns_paint (EntenteReportColumns *self,
                              guint                 nth,
                              cairo_t              *cr,
                              const EntenteTheme   *theme,
                              gboolean              linked)
{
  const EntenteReportColumn *column = entente_report_columns_get (self, nth);
  double y = 0.0;

  g_return_if_fail (column != NULL && cr != NULL && theme != NULL);

  for (guint block = column->block;
       block < column->end_block || (block == column->end_block && column->end_line > 0);
       block++)
    {
      EntenteReportKind kind = entente_report_get_block (self->report, block)->kind;
      guint first = block == column->block ? column->line : 0;
      guint end = block == column->end_block ? column->end_line : G_MAXUINT;
      g_autoptr (GObject) layout = NULL;

      if (kind == ENTENTE_REPORT_PICTURE)
        continue;
      layout = G_OBJECT (take_block (self, block, theme));
      if (y > 0.0)
        y += entente_typesetter_get_space (self->typesetter, kind);
      cairo_save (cr);
      cairo_translate (cr, 0.0, y);
      y += entente_typesetter_paint (self->typesetter, cr, block, PANGO_LAYOUT (layout), first, end, theme, linked);
      cairo_restore (cr);
    }
}

/**
 * entente_report_columns_paint_heading:
 * @self: the columns
 * @nth: which, from 0 on
 * @cr: where to paint; the upper left corner of the heading is at the origin
 * @theme: the colors
 * @linked: whether to make links
 *
 * Paints the heading above a column, if it has one.
 */
void
entente_report_columns_paint_heading (EntenteReportColumns *self,
                                      guint                 nth,
                                      cairo_t              *cr,
                                      const EntenteTheme   *theme,
                                      gboolean              linked)
{
  const EntenteReportColumn *column = entente_report_columns_get (self, nth);
  g_autoptr (GObject) layout = NULL;

  g_return_if_fail (column != NULL && cr != NULL && theme != NULL);

  if (column->heading < 0)
    return;
  layout = G_OBJECT (entente_typesetter_set (self->typesetter, (guint) column->heading, theme));
  entente_typesetter_paint (self->typesetter, cr, (guint) column->heading, PANGO_LAYOUT (layout), 0, G_MAXUINT, theme,
                            linked);
}
