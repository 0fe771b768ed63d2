/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-story-pdf.h"

#include "entente-font.h"
#include "entente-pdf.h"
#include "entente-report-columns.h"
#include "entente-sheet-painter.h"
#include "entente-story-pages.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Writes a story as pages that lie on their side: a page for each view, with title, sentence, picture, and the
 * statements in a column beside it. Those for which that column has no room follow on pages of their own. Lengths are
 * points. */

#define MARGIN 42.0
#define FOOT 26.0            /* from the bottom to the baseline of the foot */
#define GAP 22.0
#define N_COLUMNS 3
#define HEADING 24.0         /* the strip above the statements */
#define TITLE_SIZE 20.0
#define NOTE_SIZE 11.0
#define FOOT_SIZE 8.0
#define HEAD_MAX 0.4         /* the part of a page that title and sentence may take; longer ones are smaller */
#define DETAIL 8.0           /* pixels a point: the painter leaves nothing out */
#define PICTURE_SCALE_MAX 1.5

typedef struct {
  const EntenteExportInput *input;
  EntenteStory *story;
  char *title;               /* of the document */
  EntenteThemeName theme;
  double width, height;
  GError *error;
} Writing;

/* A view that is being painted. */
typedef struct {
  const Writing *writing;
  const EntenteStoryPage *page;
  cairo_t *cr;
  double top;                /* of what is below title and sentence */
} Painting;

static PangoLayout *
new_layout (cairo_t    *cr,
            const char *text,
            double      size,
            gboolean    bold,
            double      width)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Sans, sans-serif");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

/* Paints words, with their upper left corner at a place, and returns where they end. */
static double
paint_words (Painting           *painting,
             const char         *text,
             double              size,
             gboolean            bold,
             double              y,
             double              room,
             const EntenteColor *color)
{
  double width = painting->writing->width - 2 * MARGIN;
  g_autoptr (PangoLayout) layout = new_layout (painting->cr, text, size, bold, width);

  /* A sentence that is a treatise is set smaller, but it is all there. */
  for (; get_height (layout) > room && size > 2.0; size *= 0.85)
    {
      g_object_unref (layout);
      layout = new_layout (painting->cr, text, size * 0.85, bold, width);
    }
  set_color (painting->cr, color);
  cairo_move_to (painting->cr, MARGIN, y);
  pango_cairo_show_layout (painting->cr, layout);
  return y + get_height (layout);
}

static void
paint_ground (Painting *painting)
{
  const Writing *writing = painting->writing;

  set_color (painting->cr, &entente_theme_get (writing->theme)->background);
  cairo_paint (painting->cr);
}

static void
paint_foot (Painting *painting)
{
  const Writing *writing = painting->writing;
  g_autofree char *place = g_strdup_printf (C_("story", "%1$u of %2$u"), painting->page->nth + 1, painting->page->n);
  double width = writing->width - 2 * MARGIN;
  g_autoptr (PangoLayout) number = new_layout (painting->cr, place, FOOT_SIZE, FALSE, -1.0);
  g_autoptr (PangoLayout) title = new_layout (painting->cr, writing->title, FOOT_SIZE, FALSE, width * 0.8);
  int number_width;

  pango_layout_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  pango_layout_get_size (number, &number_width, NULL);
  set_color (painting->cr, &entente_theme_get (writing->theme)->quiet_text);
  cairo_move_to (painting->cr, MARGIN, writing->height - FOOT);
  pango_cairo_show_layout (painting->cr, title);
  cairo_move_to (painting->cr, writing->width - MARGIN - (double) number_width / PANGO_SCALE, writing->height - FOOT);
  pango_cairo_show_layout (painting->cr, number);
}

static void
paint_head (Painting *painting)
{
  const EntenteStoryPage *page = painting->page;
  const EntenteTheme *theme = entente_theme_get (painting->writing->theme);
  double room = painting->writing->height * HEAD_MAX;
  double y = paint_words (painting, page->title, TITLE_SIZE, TRUE, MARGIN * 0.8, room / 2, &theme->text);

  if (page->note != NULL)
    y = paint_words (painting, page->note, NOTE_SIZE, FALSE, y + 3.0, room / 2, &theme->text);
  if (page->shown != NULL)
    y = paint_words (painting, page->shown, FOOT_SIZE, FALSE, y + 3.0, room / 4, &theme->quiet_text);
  for (guint i = 0; i < page->troubles->len; i++)
    y = paint_words (painting, page->troubles->pdata[i], FOOT_SIZE, FALSE, y + 1.0, room / 4, &theme->quiet_text);
  painting->top = y + 12.0;
}

static void
paint_picture (Painting *painting,
               double    width,
               double    height)
{
  const EntenteBox *box = entente_sheet_get_box (painting->page->sheet);
  double scale = MIN (MIN (width / box->width, height / box->height), PICTURE_SCALE_MAX);

  cairo_save (painting->cr);
  cairo_translate (painting->cr, MARGIN + (width - box->width * scale) / 2.0, painting->top);
  cairo_scale (painting->cr, scale, scale);
  cairo_translate (painting->cr, -box->x, -box->y);
  cairo_rectangle (painting->cr, box->x, box->y, box->width, box->height);
  cairo_clip (painting->cr);
  entente_sheet_painter_paint (painting->page->sheet, painting->cr, entente_theme_get (painting->writing->theme),
                               DETAIL);
  cairo_restore (painting->cr);
}

static void
paint_column (Painting             *painting,
              EntenteReportColumns *columns,
              guint                 nth,
              double                left,
              gboolean              with_heading)
{
  const EntenteTheme *theme = entente_theme_get (painting->writing->theme);

  cairo_save (painting->cr);
  cairo_translate (painting->cr, left, painting->top);
  if (with_heading)
    entente_report_columns_paint_heading (columns, nth, painting->cr, theme, FALSE);
  cairo_translate (painting->cr, 0.0, HEADING);
  entente_report_columns_paint (columns, nth, painting->cr, theme, FALSE);
  cairo_restore (painting->cr);
}

/* The columns after the first, on pages that have the title again. */
static void
paint_rest (Painting             *painting,
            EntenteReportColumns *columns,
            guint                 nth,
            double                step)
{
  for (guint i = 0; nth < entente_report_columns_get_n (columns); i++, nth++)
    {
      if (entente_report_column_is_empty (entente_report_columns_get (columns, nth)))
        {
          i--;
          continue;
        }
      if (i % N_COLUMNS == 0)
        {
          double top = painting->top;

          cairo_show_page (painting->cr);
          paint_ground (painting);
          paint_head (painting);
          painting->top = top;
          paint_foot (painting);
        }
      paint_column (painting, columns, nth, MARGIN + (i % N_COLUMNS) * step, i % N_COLUMNS == 0);
    }
}

static void
paint_statements (Painting             *painting,
                  EntenteReportColumns *columns,
                  double                step)
{
  guint nth = 0;

  while (nth < entente_report_columns_get_n (columns)
         && entente_report_column_is_empty (entente_report_columns_get (columns, nth)))
    nth++;
  if (nth == entente_report_columns_get_n (columns))
    return;
  paint_column (painting, columns, nth, MARGIN + (N_COLUMNS - 1) * step, TRUE);
  paint_rest (painting, columns, nth + 1, step);
}

static gboolean
paint_page (Writing       *writing,
            cairo_t       *cr,
            guint          nth,
            GCancellable  *cancellable)
{
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (EntenteStoryPage) page = entente_story_pages_make (writing->story, nth, &report, cancellable,
                                                                &writing->error);
  g_autoptr (EntenteReportColumns) columns = NULL;
  Painting painting = { writing, page, cr, 0.0 };
  double width = writing->width - 2 * MARGIN, step = (width + GAP) / N_COLUMNS, height;

  if (page == NULL)
    return FALSE;
  paint_ground (&painting);
  paint_head (&painting);
  paint_foot (&painting);
  height = MAX (writing->height - painting.top - FOOT - 12.0, 60.0);
  if (entente_report_get_last_note (report) == 0)
    paint_picture (&painting, width, height);
  else
    {
      columns = entente_report_columns_new (entente_typesetter_new (report, ENTENTE_TYPESETTER_FOOTNOTES, step - GAP),
                                            height - HEADING, cancellable);
      if (columns == NULL)
        return FALSE;
      paint_picture (&painting, (N_COLUMNS - 1) * step - GAP, height);
      paint_statements (&painting, columns, step);
    }
  cairo_show_page (cr);
  return TRUE;
}

static void
paint_cb (cairo_surface_t *surface,
          cairo_t         *cr,
          GCancellable    *cancellable,
          gpointer         data)
{
  Writing *writing = data;
  Painting empty = { writing, NULL, cr, 0.0 };

  for (guint i = 0; i < entente_story_get_n (writing->story); i++)
    if (!paint_page (writing, cr, i, cancellable))
      return;
  if (entente_story_get_n (writing->story) > 0)
    return;
  paint_words (&empty, _("There are no views in it, so that there are none in the export"), NOTE_SIZE, FALSE, MARGIN,
               writing->height, &entente_theme_get (writing->theme)->text);
  cairo_show_page (cr);
}

/**
 * entente_story_pdf_write:
 * @input: what is exported
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled or failed
 *
 * Returns: (transfer full) (nullable): the story as PDF
 */
GBytes *
entente_story_pdf_write (const EntenteExportInput  *input,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  EntentePaper paper = input->options->paper != ENTENTE_PAPER_FITTED ? input->options->paper : ENTENTE_PAPER_A4;
  Writing writing = { input };
  g_autoptr (EntenteStory) story = NULL;
  g_autofree char *title = NULL;
  GBytes *bytes;
  double width, height;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  entente_paper_get_size (paper, &width, &height);
  writing.width = MAX (width, height);
  writing.height = MIN (width, height);
  writing.theme = input->options->theme != ENTENTE_THEME_LIGHT ? input->options->theme : ENTENTE_THEME_PRINT;
  writing.story = story = entente_story_pages_new (input);
  writing.title = title = entente_story_pages_title (input->document);
  bytes = entente_pdf_write_pages (input->document, writing.width, writing.height, paint_cb, &writing, cancellable,
                                   error);
  if (writing.error == NULL)
    return bytes;
  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_error (error);
  g_propagate_error (error, writing.error);
  return NULL;
}
