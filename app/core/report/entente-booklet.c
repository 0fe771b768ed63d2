/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-booklet.h"

#include "entente-display-text.h"
#include "entente-poster.h"
#include "entente-report-columns.h"
#include "entente-report-contents.h"
#include "entente-sheet-painter.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>
#include <math.h>

/* Makes pages of a picture and a report: for PDF pages and for printers. The columns of the report are put on pages,
 * and the picture on one page or, as a poster, on several. Lengths are points.
 *
 * The picture is painted anew on each page of a poster, and cairo keeps what is on that page. To play a recording back
 * would be quicker, but cairo 1.16 cuts it off in a PDF. */

#define PICTURE_MARGIN 28.0
#define SIDE_MAX 14400.0       /* larger pages are refused by many readers */
#define DETAIL 8.0             /* pixels for each point: the painter leaves nothing out */

/* Pages of text. */
#define TEXT_MARGIN_SIDE 62.0
#define TEXT_MARGIN_TOP 50.0
#define TEXT_MARGIN_BOTTOM 60.0
#define TEXT_WIDTH_MAX 470.0   /* longer lines are hard to read */
#define FOOT 34.0              /* from the bottom to the baseline of the foot */

/* Pages of footnotes. A printer has margins of its own. */
#define COLUMNS_MARGIN 42.0
#define PRINT_HEADING 34.0     /* the strip above the columns */
#define PRINT_COLUMN_MIN_WIDTH 240.0 /* where there is room for two */
#define PRINT_COLUMN_GAP 22.0
#define PRINT_FOOT 5.0

typedef struct {
  gboolean is_picture;
  double width, height;
  guint first_column, n_columns; /* of the report, on a page of text */
  EntenteBox part;               /* of the sheet, on a page with a picture */
  EntenteVec corner;             /* where the upper left corner of the part is on the page */
  double scale;
  guint nth;                     /* of the pages of a poster, by rows */
} Page;

/* Where the columns are on a page of text. */
typedef struct {
  double page_width, page_height;
  double left, heading, top;     /* of the columns, and of what is above them */
  double width, height;          /* of a column */
  double step;                   /* from one column to the next */
  guint n_columns;
  double foot;                   /* from the bottom to the baseline of the foot */
} TextArea;

struct _EntenteBooklet
{
  GObject parent_instance;

  EntenteSheet *sheet;
  EntenteReport *report;         /* nullable */
  EntenteReportColumns *columns; /* nullable */
  char *title;                   /* nullable: in the foot */
  EntenteBookletOptions options;
  EntentePoster poster;          /* for a printer */
  TextArea text_area;
  GArray *pages;
};

G_DEFINE_FINAL_TYPE (EntenteBooklet, entente_booklet, G_TYPE_OBJECT)

static void
find_text_area (EntenteBooklet *self)
{
  double width = self->options.width;
  double left = MAX (MIN (TEXT_MARGIN_SIDE, width / 8.0), (width - TEXT_WIDTH_MAX) / 2.0);

  self->text_area = (TextArea) {
    .page_width = width, .page_height = self->options.height,
    .left = left,
    .top = TEXT_MARGIN_TOP,
    .width = width - 2 * left,
    .height = self->options.height - TEXT_MARGIN_TOP - TEXT_MARGIN_BOTTOM,
    .n_columns = 1,
    .foot = FOOT,
  };
}

/* Finds columns on pages of a size, with margins around them and room below them. */
static void
find_columns_area (EntenteBooklet *self,
                   double          page_width,
                   double          page_height,
                   double          margin,
                   double          foot_room)
{
  double width = page_width - 2 * margin;
  double n_columns = MAX (floor ((width + PRINT_COLUMN_GAP) / (PRINT_COLUMN_MIN_WIDTH + PRINT_COLUMN_GAP)), 1.0);
  double step = (width + PRINT_COLUMN_GAP) / n_columns;

  self->text_area = (TextArea) {
    .page_width = page_width, .page_height = page_height,
    .left = margin,
    .heading = margin,
    .top = margin + PRINT_HEADING,
    .width = step - PRINT_COLUMN_GAP,
    .height = page_height - margin - PRINT_HEADING - foot_room,
    .step = step,
    .n_columns = (guint) n_columns,
    .foot = self->options.print ? PRINT_FOOT : FOOT,
  };
}

static void
add_picture_page (EntenteBooklet *self,
                  double          width,
                  double          height,
                  double          scale)
{
  const EntenteBox *box = entente_sheet_get_box (self->sheet);
  Page page = {
    .is_picture = TRUE, .width = width, .height = height, .part = *box, .scale = scale,
    .corner = { (width - box->width * scale) / 2.0, (height - box->height * scale) / 2.0 },
  };

  g_array_append_val (self->pages, page);
}

static double
fit_scale (const EntenteBox *box,
           double            width,
           double            height)
{
  return MIN ((width - 2 * PICTURE_MARGIN) / box->width, (height - 2 * PICTURE_MARGIN) / box->height);
}

/* A page as large as the picture. */
static void
add_fitted (EntenteBooklet *self)
{
  const EntenteBox *box = entente_sheet_get_box (self->sheet);
  double wanted = self->options.fit_width > 0.0 ? self->options.fit_width / box->width : 1.0;
  double scale = MIN (wanted, SIDE_MAX / MAX (box->width, box->height));

  add_picture_page (self, box->width * scale, box->height * scale, scale);
}

static void
add_on_paper (EntenteBooklet *self)
{
  const EntenteBox *box = entente_sheet_get_box (self->sheet);
  double width = self->options.width, height = self->options.height;

  if (self->options.turn && fit_scale (box, height, width) > fit_scale (box, width, height))
    {
      width = self->options.height;
      height = self->options.width;
    }
  add_picture_page (self, width, height, MIN (fit_scale (box, width, height), 1.0));
}

static void
add_poster (EntenteBooklet *self)
{
  for (guint i = 0; i < entente_poster_get_n (&self->poster); i++)
    {
      Page page = {
        .is_picture = TRUE, .width = self->text_area.page_width, .height = self->text_area.page_height,
        .part = entente_poster_get_area (&self->poster, i), .scale = self->poster.scale, .nth = i,
      };

      g_array_append_val (self->pages, page);
    }
}

static void
add_picture (EntenteBooklet *self)
{
  if (self->options.print)
    add_poster (self);
  else if (self->options.width > 0.0 && !self->options.fit)
    add_on_paper (self);
  else
    add_fitted (self);
}

static void
add_text_page (EntenteBooklet *self,
               guint           first_column,
               guint           n_columns)
{
  Page page = {
    .width = self->text_area.page_width, .height = self->text_area.page_height,
    .first_column = first_column, .n_columns = n_columns,
  };

  g_array_append_val (self->pages, page);
}

/* Puts as many columns on a page as there is room for, unless they have different headings. The picture comes after
 * the page on which its place is. */
static void
add_columns (EntenteBooklet *self)
{
  guint n = entente_report_columns_get_n (self->columns);

  for (guint i = 0, end; i < n; i = end)
    {
      const EntenteReportColumn *column = entente_report_columns_get (self->columns, i);
      int heading = column->heading;
      gboolean is_empty = TRUE, has_picture = FALSE;

      for (end = i; end < n && end < i + self->text_area.n_columns; end++)
        {
          column = entente_report_columns_get (self->columns, end);
          if (column->heading != heading)
            break;
          is_empty &= entente_report_column_is_empty (column);
          has_picture |= column->has_picture;
        }
      if (!is_empty)
        add_text_page (self, i, end - i);
      if (has_picture)
        add_picture (self);
    }
}

static void
paint_picture (EntenteBooklet     *self,
               guint               nth,
               cairo_t            *cr,
               const EntenteTheme *theme)
{
  const Page *page = &g_array_index (self->pages, Page, nth);
  cairo_matrix_t matrix;

  entente_booklet_get_picture_matrix (self, nth, &matrix);
  cairo_save (cr);
  cairo_transform (cr, &matrix);
  cairo_rectangle (cr, page->part.x, page->part.y, page->part.width, page->part.height);
  cairo_clip (cr);
  entente_sheet_painter_paint (self->sheet, cr, theme, DETAIL);
  cairo_restore (cr);
  if (self->options.print)
    entente_poster_paint_ticks (&self->poster, page->nth, cr);
}

static void
paint_text (EntenteBooklet     *self,
            const Page         *page,
            cairo_t            *cr,
            const EntenteTheme *theme,
            gboolean            linked)
{
  const TextArea *area = &self->text_area;

  cairo_save (cr);
  cairo_translate (cr, area->left, area->heading);
  entente_report_columns_paint_heading (self->columns, page->first_column, cr, theme, linked);
  cairo_translate (cr, 0.0, area->top - area->heading);
  for (guint i = 0; i < page->n_columns; i++)
    {
      entente_report_columns_paint (self->columns, page->first_column + i, cr, theme, linked);
      cairo_translate (cr, area->step, 0.0);
    }
  cairo_restore (cr);
}

static char *
format_number (EntenteBooklet *self,
               guint           nth)
{
  if (!self->options.print)
    return g_strdup_printf ("%u / %u", nth + 1, self->pages->len);
  if (self->pages->len == 1)
    return NULL;
  return g_strdup_printf (C_("print", "Page %1$u of %2$u"), nth + 1, self->pages->len);
}

static void
paint_foot (EntenteBooklet     *self,
            guint               nth,
            cairo_t            *cr,
            const EntenteTheme *theme)
{
  const Page *page = &g_array_index (self->pages, Page, nth);
  double left = self->text_area.left;
  g_autofree char *number = format_number (self, nth);

  cairo_save (cr);
  cairo_translate (cr, left, page->height - self->text_area.foot);
  entente_typesetter_paint_foot (entente_report_columns_get_typesetter (self->columns), cr, page->width - 2 * left,
                                 self->title, number, theme);
  cairo_restore (cr);
}

static void
entente_booklet_finalize (GObject *object)
{
  EntenteBooklet *self = ENTENTE_BOOKLET (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->report);
  g_clear_pointer (&self->columns, entente_report_columns_free);
  g_clear_pointer (&self->title, g_free);
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
}

static void
find_areas (EntenteBooklet         *self,
            EntenteTypesetterStyle  style)
{
  const EntenteBookletOptions *options = &self->options;

  if (options->print)
    {
      entente_poster_init (&self->poster, entente_sheet_get_box (self->sheet), options->width, options->height,
                           options->scale);
      find_columns_area (self, self->poster.width, self->poster.height + ENTENTE_POSTER_FOOT, 0.0,
                         ENTENTE_POSTER_FOOT);
    }
  else if (style == ENTENTE_TYPESETTER_FOOTNOTES)
    find_columns_area (self, options->width, options->height, COLUMNS_MARGIN, TEXT_MARGIN_BOTTOM);
  else
    find_text_area (self);
}

/* A page as large as the picture does not tell how large it will be seen. */
static void
set_scale (EntenteBooklet *self)
{
  gboolean fitted = !self->options.print && (self->options.width <= 0.0 || self->options.fit);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = &g_array_index (self->pages, Page, i);

      if (page->is_picture && (!fitted || self->options.fit_width > 0.0))
        {
          entente_sheet_set_scale (self->sheet, page->scale);
          return;
        }
    }
}

static EntenteBooklet *
new_booklet (EntenteSheet                 *sheet,
             EntenteReport                *report,
             EntenteTypesetterStyle        style,
             const EntenteBookletOptions  *options,
             GCancellable                 *cancellable,
             GError                      **error)
{
  g_autoptr (EntenteBooklet) self = g_object_new (ENTENTE_TYPE_BOOKLET, NULL);

  self->sheet = g_object_ref (sheet);
  self->options = *options;
  if (report == NULL)
    {
      add_picture (self);
      set_scale (self);
      return g_steal_pointer (&self);
    }
  self->report = g_object_ref (report);
  self->title = g_strdup (entente_report_get_title (report));
  find_areas (self, style);
  self->columns = entente_report_columns_new (entente_typesetter_new (report, style, self->text_area.width),
                                              self->text_area.height, cancellable);
  if (self->columns == NULL)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  add_columns (self);
  set_scale (self);
  return g_steal_pointer (&self);
}

/**
 * entente_booklet_new:
 * @sheet: the picture
 * @report: (nullable): the text; the picture is at its place in it, on pages of its own. Pages for a printer need one.
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
  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && options != NULL, NULL);
  g_return_val_if_fail (report == NULL || options->print || (options->width > 0.0 && options->height > 0.0), NULL);
  g_return_val_if_fail (report != NULL || !options->print, NULL);

  return new_booklet (sheet, report, options->print ? ENTENTE_TYPESETTER_FOOTNOTES : ENTENTE_TYPESETTER_REPORT, options,
                      cancellable, error);
}

/**
 * entente_booklet_new_for_sheet:
 * @sheet: the picture; if there are numbers in it, pages with their footnotes follow
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
  g_autoptr (EntenteReport) footnotes = NULL;
  EntenteBooklet *self;
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document) && options != NULL, NULL);

  if (entente_sheet_get_footnotes (sheet) != NULL || options->print)
    {
      const char *heading = options->print ? C_("print", "Footnotes")
                                           : entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT);

      footnotes = entente_report_contents_new_footnotes (sheet, document, heading, cancellable, error);
      if (footnotes == NULL)
        return NULL;
    }
  self = new_booklet (sheet, footnotes, ENTENTE_TYPESETTER_FOOTNOTES, options, cancellable, error);
  if (self == NULL || !options->print)
    return self;

  /* A printed picture of a document without a title has none in its foot either. */
  title = entente_document_get_title (document);
  g_free (self->title);
  self->title = title != NULL ? entente_display_text_name (title) : NULL;
  return self;
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
  cairo_matrix_init_translate (matrix, shown->corner.x, shown->corner.y);
  cairo_matrix_scale (matrix, shown->scale, shown->scale);
  cairo_matrix_translate (matrix, -shown->part.x, -shown->part.y);
  return TRUE;
}

/**
 * entente_booklet_paint:
 * @self: pages
 * @page: which, from 0 on
 * @cr: where to paint, in points, from the upper left corner of the page
 * @theme: the colors
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

  g_return_if_fail (ENTENTE_IS_BOOKLET (self) && page < self->pages->len && cr != NULL && theme != NULL);

  painted = &g_array_index (self->pages, Page, page);
  cairo_save (cr);
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_rectangle (cr, 0.0, 0.0, painted->width, painted->height);
  cairo_fill (cr);
  if (painted->is_picture)
    paint_picture (self, page, cr, theme);
  else
    paint_text (self, painted, cr, theme, linked);
  if (self->options.print || !painted->is_picture)
    paint_foot (self, page, cr, theme);
  cairo_restore (cr);
}
