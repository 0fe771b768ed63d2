/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-booklet.h"

#include "entente-report-contents.h"
#include "entente-sheet-painter.h"
#include "entente-typesetter-heights.h"
#include "entente-typesetter.h"

#include <math.h>

/* Breaks a picture and a report into pages. Blocks are set to find where pages end; but for the first of them
 * they are set again when their page is painted, so that a long report takes little memory. Lengths are
 * points. */

#define PICTURE_MARGIN 28.0
#define TEXT_MARGIN_SIDE 62.0
#define TEXT_MARGIN_TOP 56.0
#define TEXT_MARGIN_BOTTOM 66.0
#define TEXT_WIDTH_MAX 470.0   /* longer lines are hard to read */
#define FOOT 34.0              /* from the bottom to the line at the foot */
#define KEEP_WITH_HEADING 44.0 /* what must follow a heading on its page */
#define WHOLE_LINES_MAX 6      /* a block of no more lines is not broken */
#define SIDE_MAX 14400.0       /* larger pages are refused by many readers */
#define DETAIL 8.0             /* pixels a point, for the painter: nothing is left out */
#define BLOCKS_AT_ONCE 64
#define KEPT_MAX 16000         /* so many blocks are kept from when they were first set: a report of usual length */

typedef struct {
  gboolean is_picture;
  double width, height;
  EntenteBox part;   /* of the sheet, on a page with a picture */
  double scale;
  guint block, line; /* where the text of a page starts */
  guint end_block, end_line;
} Page;

struct _EntenteBooklet
{
  GObject parent_instance;

  EntenteSheet *sheet;
  EntenteReport *report;         /* nullable */
  EntenteTypesetter *typesetter; /* nullable */
  EntenteBookletOptions options;
  GArray *pages;
  GPtrArray *kept;        /* nullable elements: the first blocks as they were set, in the colors of print */
};

G_DEFINE_FINAL_TYPE (EntenteBooklet, entente_booklet, G_TYPE_OBJECT)

/* Where the text has come to while it is broken into pages. */
typedef struct {
  EntenteBooklet *self;
  EntenteTypesetterHeights *heights; /* nullable: of the blocks that are not kept */
  guint block, line;  /* where the page starts */
  double y;
  double height;
  gboolean waiting;   /* whether the picture comes after this page */
} Breaking;

static double
text_left (EntenteBooklet *self)
{
  return MAX (MIN (TEXT_MARGIN_SIDE, self->options.width / 8.0), (self->options.width - TEXT_WIDTH_MAX) / 2.0);
}

static double
text_width (EntenteBooklet *self)
{
  return self->options.width - 2 * text_left (self);
}

static void
add_picture_page (EntenteBooklet *self,
                  double          width,
                  double          height,
                  double          scale,
                  EntenteBox      part)
{
  Page page = { .is_picture = TRUE, .width = width, .height = height, .scale = scale, .part = part };

  g_array_append_val (self->pages, page);
}

static double
fit_scale (const EntenteBox *box,
           double            width,
           double            height)
{
  return MIN ((width - 2 * PICTURE_MARGIN) / box->width, (height - 2 * PICTURE_MARGIN) / box->height);
}

static void
add_fitted (EntenteBooklet *self)
{
  const EntenteBox *box = entente_sheet_get_box (self->sheet);
  double scale = MIN (1.0, SIDE_MAX / MAX (box->width, box->height));

  add_picture_page (self, box->width * scale, box->height * scale, scale, *box);
}

static void
add_picture (EntenteBooklet *self)
{
  const EntenteBox *box = entente_sheet_get_box (self->sheet);
  double width = self->options.width, height = self->options.height;

  if (self->options.turn && fit_scale (box, height, width) > fit_scale (box, width, height))
    {
      width = self->options.height;
      height = self->options.width;
    }
  add_picture_page (self, width, height, MIN (fit_scale (box, width, height), 1.0), *box);
}

/* Ends a page before a line of a block. A picture that waits comes next. */
static void
end_page (Breaking *breaking,
          guint     block,
          guint     line)
{
  EntenteBooklet *self = breaking->self;
  Page page = {
    .width = self->options.width, .height = self->options.height,
    .block = breaking->block, .line = breaking->line, .end_block = block, .end_line = line,
  };

  if (block != breaking->block || line != breaking->line)
    g_array_append_val (self->pages, page);
  if (breaking->waiting)
    add_picture (self);
  breaking->waiting = FALSE;
  breaking->block = block;
  breaking->line = line;
  breaking->y = 0.0;
}

static gboolean
is_heading (EntenteReportKind kind)
{
  return kind == ENTENTE_REPORT_TITLE || kind == ENTENTE_REPORT_SECTION || kind == ENTENTE_REPORT_TOPIC;
}

static double
total_of (GArray *heights)
{
  double total = 0.0;

  for (guint i = 0; i < heights->len; i++)
    total += g_array_index (heights, double, i);
  return total;
}

/* No line of a block stands alone at the foot or at the head of a page. */
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
  guint first = 0; /* of the lines on this page */

  for (guint i = 0; i < heights->len; i++)
    {
      double height = g_array_index (heights, double, i);

      if (breaking->y > 0.0 && breaking->y + height > breaking->height)
        {
          guint end = MAX (choose_break (heights, i), first);

          if (end == first && breaking->block == block && breaking->line == first)
            end = i;
          end_page (breaking, block, end);
          first = end;
          for (guint j = end; j < i; j++)
            breaking->y += g_array_index (heights, double, j);
        }
      breaking->y += height;
    }
}

static void
let_go (gpointer layout)
{
  if (layout != NULL)
    g_object_unref (layout);
}

/* Sets a block, and keeps it if it is one of the first. */
static GArray *
list_lines (Breaking *breaking,
            guint     block)
{
  EntenteBooklet *self = breaking->self;

  if (block < KEPT_MAX)
    {
      PangoLayout *layout = entente_typesetter_set (self->typesetter, block, entente_theme_get (ENTENTE_THEME_PRINT));

      g_ptr_array_set_size (self->kept, (int) block + 1);
      self->kept->pdata[block] = layout;
      return entente_typesetter_list_lines (layout);
    }
  if (breaking->heights == NULL)
    breaking->heights = entente_typesetter_heights_new (self->report, text_width (self));
  return entente_typesetter_heights_take (breaking->heights, block);
}

/* A block is painted once as a rule, and then no longer kept. */
static PangoLayout *
take_block (EntenteBooklet     *self,
            guint               block,
            const EntenteTheme *theme)
{
  if (block < self->kept->len && self->kept->pdata[block] != NULL && theme == entente_theme_get (ENTENTE_THEME_PRINT))
    return g_steal_pointer (&self->kept->pdata[block]);
  return entente_typesetter_set (self->typesetter, block, theme);
}

static void
break_block (Breaking *breaking,
             guint     block)
{
  EntenteBooklet *self = breaking->self;
  EntenteReportKind kind = entente_report_get_block (self->report, block)->kind;
  g_autoptr (GArray) heights = NULL;
  double needed;

  if (kind == ENTENTE_REPORT_PICTURE)
    {
      breaking->waiting = TRUE;
      if (breaking->y <= 0.0)
        end_page (breaking, block, 0);
      return;
    }
  heights = list_lines (breaking, block);
  needed = total_of (heights) + (is_heading (kind) ? KEEP_WITH_HEADING : 0.0);
  if (breaking->y > 0.0)
    breaking->y += entente_typesetter_get_space (kind);
  if (breaking->y > 0.0 && (is_heading (kind) || heights->len <= WHOLE_LINES_MAX)
      && breaking->y + needed > breaking->height)
    end_page (breaking, block, 0);
  break_lines (breaking, block, heights);
}

static gboolean
break_text (EntenteBooklet *self,
            GCancellable   *cancellable)
{
  Breaking breaking = { self, .height = self->options.height - TEXT_MARGIN_TOP - TEXT_MARGIN_BOTTOM };
  guint n = entente_report_get_n_blocks (self->report), i = 0;

  while (i < n && (i % BLOCKS_AT_ONCE != 0 || !g_cancellable_is_cancelled (cancellable)))
    break_block (&breaking, i++);
  if (i == n)
    end_page (&breaking, n, 0);
  entente_typesetter_heights_free (breaking.heights);
  return i == n;
}

static void
paint_picture (EntenteBooklet     *self,
               const Page         *page,
               cairo_t            *cr,
               const EntenteTheme *theme)
{
  cairo_save (cr);
  cairo_rectangle (cr, page->part.x, page->part.y, page->part.width, page->part.height);
  cairo_clip (cr);
  entente_sheet_painter_paint (self->sheet, cr, theme, DETAIL);
  cairo_restore (cr);
}

static void
paint_text (EntenteBooklet     *self,
            const Page         *page,
            cairo_t            *cr,
            const EntenteTheme *theme,
            gboolean            linked)
{
  double y = 0.0;

  cairo_translate (cr, text_left (self), TEXT_MARGIN_TOP);
  for (guint block = page->block; block < page->end_block || (block == page->end_block && page->end_line > 0); block++)
    {
      EntenteReportKind kind = entente_report_get_block (self->report, block)->kind;
      guint first = block == page->block ? page->line : 0;
      guint end = block == page->end_block ? page->end_line : G_MAXUINT;
      g_autoptr (GObject) layout = NULL;

      if (kind == ENTENTE_REPORT_PICTURE)
        continue;
      layout = G_OBJECT (take_block (self, block, theme));
      if (y > 0.0)
        y += entente_typesetter_get_space (kind);
      cairo_save (cr);
      cairo_translate (cr, 0.0, y);
      y += entente_typesetter_paint (self->typesetter, cr, block, PANGO_LAYOUT (layout), first, end, theme, linked);
      cairo_restore (cr);
    }
}

static void
paint_foot (EntenteBooklet     *self,
            guint               nth,
            cairo_t            *cr,
            const EntenteTheme *theme)
{
  const Page *page = &g_array_index (self->pages, Page, nth);
  g_autofree char *number = g_strdup_printf ("%u / %u", nth + 1, self->pages->len);

  cairo_translate (cr, text_left (self), page->height - FOOT);
  entente_typesetter_paint_foot (self->typesetter, cr, number, theme);
}

static void
entente_booklet_finalize (GObject *object)
{
  EntenteBooklet *self = ENTENTE_BOOKLET (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->report);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->typesetter, entente_typesetter_free);
  g_clear_pointer (&self->pages, g_array_unref);

  G_OBJECT_CLASS (entente_booklet_parent_class)->finalize (object);
}

static void
entente_booklet_class_init (EntenteBookletClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_booklet_finalize;
}

static void
entente_booklet_init (EntenteBooklet *self)
{
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  self->kept = g_ptr_array_new_with_free_func (let_go);
}

/**
 * entente_booklet_new:
 * @sheet: the picture
 * @report: (nullable): the text; the picture is where it belongs in it, on pages of its own
 * @options: the pages
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * May be called in any thread; the pages are for one thread at a time.
 *
 * Returns: (transfer full) (nullable): the pages
 */
EntenteBooklet *
entente_booklet_new (EntenteSheet                 *sheet,
                     EntenteReport                *report,
                     const EntenteBookletOptions  *options,
                     GCancellable                 *cancellable,
                     GError                      **error)
{
  g_autoptr (EntenteBooklet) self = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && options != NULL, NULL);
  g_return_val_if_fail ((options->width > 0.0 && options->height > 0.0) || report == NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_BOOKLET, NULL);
  self->sheet = g_object_ref (sheet);
  self->options = *options;
  if (report == NULL)
    {
      if (options->width > 0.0)
        add_picture (self);
      else
        add_fitted (self);
      return g_steal_pointer (&self);
    }
  self->report = g_object_ref (report);
  self->typesetter = entente_typesetter_new (report, text_width (self));
  if (break_text (self, cancellable))
    return g_steal_pointer (&self);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

/**
 * entente_booklet_new_for_sheet:
 * @sheet: the picture; if it has numbers, the notes they lead to follow it
 * @document: the document its scene was made from, which must not change meanwhile
 * @options: the pages
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): the pages
 */
EntenteBooklet *
entente_booklet_new_for_sheet (EntenteSheet                 *sheet,
                               EntenteDocument              *document,
                               const EntenteBookletOptions  *options,
                               GCancellable                 *cancellable,
                               GError                      **error)
{
  g_autoptr (EntenteReport) notes = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);

  if (entente_sheet_get_footnotes (sheet) != NULL)
    {
      notes = entente_report_contents_new_footnotes (sheet, document, cancellable, error);
      if (notes == NULL)
        return NULL;
    }
  return entente_booklet_new (sheet, notes, options, cancellable, error);
}

EntenteSheet *
entente_booklet_get_sheet (EntenteBooklet *self)
{
  g_return_val_if_fail (ENTENTE_IS_BOOKLET (self), NULL);

  return self->sheet;
}

/**
 * entente_booklet_get_report:
 * @self: pages
 *
 * Returns: (transfer none) (nullable): the text that is on them
 */
EntenteReport *
entente_booklet_get_report (EntenteBooklet *self)
{
  g_return_val_if_fail (ENTENTE_IS_BOOKLET (self), NULL);

  return self->report;
}

guint
entente_booklet_get_n (EntenteBooklet *self)
{
  g_return_val_if_fail (ENTENTE_IS_BOOKLET (self), 0);

  return self->pages->len;
}

/**
 * entente_booklet_get_size:
 * @self: pages
 * @page: which, from 0 on
 * @width: (out): points
 * @height: (out): points
 */
void
entente_booklet_get_size (EntenteBooklet *self,
                          guint           page,
                          double         *width,
                          double         *height)
{
  g_return_if_fail (ENTENTE_IS_BOOKLET (self) && page < self->pages->len && width != NULL && height != NULL);

  *width = g_array_index (self->pages, Page, page).width;
  *height = g_array_index (self->pages, Page, page).height;
}

/**
 * entente_booklet_get_picture_matrix:
 * @self: pages
 * @page: which, from 0 on
 * @matrix: (out): from the scene's coordinates to those of the page
 *
 * Returns: whether there is a picture on the page
 */
gboolean
entente_booklet_get_picture_matrix (EntenteBooklet *self,
                                    guint           page,
                                    cairo_matrix_t *matrix)
{
  const Page *shown;

  g_return_val_if_fail (ENTENTE_IS_BOOKLET (self) && page < self->pages->len && matrix != NULL, FALSE);

  shown = &g_array_index (self->pages, Page, page);
  if (!shown->is_picture)
    return FALSE;
  cairo_matrix_init_translate (matrix, (shown->width - shown->part.width * shown->scale) / 2.0,
                               (shown->height - shown->part.height * shown->scale) / 2.0);
  cairo_matrix_scale (matrix, shown->scale, shown->scale);
  cairo_matrix_translate (matrix, -shown->part.x, -shown->part.y);
  return TRUE;
}

/**
 * entente_booklet_paint:
 * @self: pages
 * @page: which, from 0 on
 * @cr: where to paint, in points, from the upper left corner of the page
 * @theme: in which colors
 * @linked: whether to make links, for a PDF of all pages
 */
void
entente_booklet_paint (EntenteBooklet     *self,
                       guint               page,
                       cairo_t            *cr,
                       const EntenteTheme *theme,
                       gboolean            linked)
{
  const Page *painted;
  cairo_matrix_t matrix;

  g_return_if_fail (ENTENTE_IS_BOOKLET (self) && page < self->pages->len && cr != NULL && theme != NULL);

  painted = &g_array_index (self->pages, Page, page);
  cairo_save (cr);
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_rectangle (cr, 0.0, 0.0, painted->width, painted->height);
  cairo_fill (cr);
  cairo_save (cr);
  if (entente_booklet_get_picture_matrix (self, page, &matrix))
    {
      cairo_transform (cr, &matrix);
      paint_picture (self, painted, cr, theme);
    }
  else
    paint_text (self, painted, cr, theme, linked);
  cairo_restore (cr);
  if (!painted->is_picture)
    paint_foot (self, page, cr, theme);
  cairo_restore (cr);
}
