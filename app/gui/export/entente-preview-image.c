/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-preview-image.h"

#include <math.h>
#include <string.h>

#include "entente-booklet.h"
#include "entente-figure.h"
#include "entente-display-text.h"
#include "entente-sheet-painter.h"
#include "entente-task-thread.h"
#include "entente-texture.h"

/* A picture is painted as small as the preview shows it. It has all the details that the file will have, even those
 * that are too small to see, unless the picture has so many parts that the user would have to wait. Of any other format
 * the file is written, and the beginning of its text is shown. */

/* How much of a text is shown. Longer lines are cut off. */
#define LINES_MAX 60
#define LINE_LENGTH_MAX 160 /* characters */

/* A picture with more cards and lines than this is painted without the details that are too small to see. */
#define DETAILED_PARTS_MAX 4000

/* At this scale the painter leaves nothing out, in pixels a point. */
#define FULL_DETAIL 8.0

/* A small picture is not enlarged to more than this, in pixels a point. */
#define SCALE_MAX 3.0

#define CHECK_SIZE 8 /* pixels, of the squares behind a transparent picture */

typedef struct {
  EntenteExportJob *job;
  EntenteChoices choices;
  int width, height;
} Request;

/* The page that the preview shows, and how the scene is placed on it. */
typedef struct {
  double width, height;  /* points */
  cairo_matrix_t matrix; /* from the scene to the page */
} Page;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->job);
  g_free (request);
}

/* Paints the squares that show through a transparent picture. */
static void
paint_checkerboard (cairo_t *cr,
                    int      width,
                    int      height)
{
  cairo_set_source_rgb (cr, 0.98, 0.98, 0.98);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.92, 0.92, 0.92);
  for (int y = 0; y * CHECK_SIZE < height; y++)
    for (int x = y % 2; x * CHECK_SIZE < width; x += 2)
      cairo_rectangle (cr, x * CHECK_SIZE, y * CHECK_SIZE, CHECK_SIZE, CHECK_SIZE);
  cairo_fill (cr);
}

/* The picture fills its page, unless the user has chosen the size of the page. */
static Page
place_picture (EntenteSheet         *sheet,
               const EntenteChoices *choices)
{
  const EntenteBox *box = entente_sheet_get_box (sheet);
  EntenteBookletOptions options = { .turn = TRUE };
  Page page = { box->width, box->height };
  g_autoptr (EntenteBooklet) booklet = NULL;

  if (choices->options.size_width > 0.0)
    {
      double scale = choices->options.size_width / MAX (box->width, 1.0);

      cairo_matrix_init_scale (&page.matrix, scale, scale);
      cairo_matrix_translate (&page.matrix, -box->x, -box->y);
      page.width *= scale;
      page.height *= scale;
      return page;
    }
  cairo_matrix_init_translate (&page.matrix, -box->x, -box->y);
  if (!(entente_export_format_get_takes (choices->format) & ENTENTE_EXPORT_TAKES_PAPER)
      || choices->options.paper == ENTENTE_PAPER_FITTED)
    return page;
  entente_paper_get_size (choices->options.paper, &options.width, &options.height);
  booklet = entente_booklet_new (sheet, NULL, &options, NULL, NULL);
  entente_booklet_get_size (booklet, 0, &page.width, &page.height);
  entente_booklet_get_picture_matrix (booklet, 0, &page.matrix);
  return page;
}

static void
paint_sheet (cairo_t          *cr,
             EntenteSheet     *sheet,
             const Page       *page,
             EntenteThemeName  name,
             gboolean          transparent,
             double            scale,
             double            detail)
{
  EntenteTheme theme = *entente_theme_get (name);

  if (transparent)
    theme.background.alpha = 0.0;
  cairo_save (cr);
  cairo_set_source_rgba (cr, theme.background.red, theme.background.green, theme.background.blue,
                         theme.background.alpha);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_transform (cr, &page->matrix);
  entente_sheet_painter_paint (sheet, cr, &theme, detail);
  cairo_restore (cr);
}

/* An adaptive picture is shown in both themes: one half is light, and this half is dark. */
static void
paint_dark_half (cairo_t      *cr,
                 EntenteSheet *sheet,
                 const Page   *page,
                 int           width,
                 int           height,
                 double        scale,
                 double        detail)
{
  cairo_move_to (cr, width, 0.0);
  cairo_line_to (cr, width, height);
  cairo_line_to (cr, 0.0, height);
  cairo_close_path (cr);
  cairo_clip (cr);
  paint_sheet (cr, sheet, page, ENTENTE_THEME_DARK, FALSE, scale, detail);
}

/* A picture made of pixels leaves out what is too small at its own scale, and the preview must do the same. */
static double
choose_detail (EntenteSheet         *sheet,
               const EntenteChoices *choices,
               double                scale)
{
  if (entente_sheet_get_n_cards (sheet) + entente_sheet_get_n_lines (sheet) > DETAILED_PARTS_MAX)
    return scale;
  if (!(entente_export_format_get_takes (choices->format) & ENTENTE_EXPORT_TAKES_SCALE))
    return FULL_DETAIL;
  if (choices->options.width > 0)
    return choices->options.width / MAX (entente_sheet_get_box (sheet)->width, 1.0);
  return choices->options.scale > 0.0 ? choices->options.scale : 1.0;
}

static GdkTexture *
paint (EntenteSheet         *sheet,
       const Page           *page,
       const EntenteChoices *choices,
       int                   max_width,
       int                   max_height)
{
  EntenteExportTakes takes = entente_export_format_get_takes (choices->format);
  double scale = MIN (SCALE_MAX, MIN (max_width / MAX (page->width, 1.0), max_height / MAX (page->height, 1.0)));
  double detail = choose_detail (sheet, choices, scale * page->matrix.xx);
  int width = MAX ((int) (page->width * scale), 1), height = MAX ((int) (page->height * scale), 1);
  gboolean transparent = choices->options.transparent && (takes & ENTENTE_EXPORT_TAKES_TRANSPARENT);
  gboolean adaptive = choices->options.adaptive && (takes & ENTENTE_EXPORT_TAKES_ADAPTIVE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  if (transparent)
    paint_checkerboard (cr, width, height);
  paint_sheet (cr, sheet, page, choices->options.theme, transparent, scale, detail);
  if (adaptive && !transparent)
    paint_dark_half (cr, sheet, page, width, height, scale, detail);
  cairo_destroy (cr);
  texture = entente_texture_new_for_surface (surface, NULL);
  cairo_surface_destroy (surface);
  return texture;
}

static EntentePreviewImage *
new_picture (const Request *request,
             GCancellable  *cancellable)
{
  g_autoptr (EntenteSheet) sheet = entente_export_job_new_sheet (request->job, &request->choices);
  Page page = place_picture (sheet, &request->choices);
  EntentePreviewImage *image = g_new0 (EntentePreviewImage, 1);

  image->width = page.width;
  image->height = page.height;
  if (request->choices.options.size_width > 0.0)
    image->trouble = entente_figure_describe_trouble (sheet, request->choices.options.size_width);
  /* The painter looks at the current cancellable. */
  g_cancellable_push_current (cancellable);
  image->texture = paint (sheet, &page, &request->choices, request->width, request->height);
  g_cancellable_pop_current (cancellable);
  return image;
}

static void
add_line (GString    *text,
          const char *line,
          gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (line, (gssize) length);
  g_autofree char *shown = entente_display_text_reveal (valid);
  glong n_characters = g_utf8_strlen (shown, -1);

  g_string_append_len (text, shown, g_utf8_offset_to_pointer (shown, MIN (n_characters, LINE_LENGTH_MAX)) - shown);
  g_string_append (text, n_characters > LINE_LENGTH_MAX ? "…\n" : "\n");
}

/* A line can be as long as the file, so only its beginning is read. */
static char *
get_first_lines (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *end = data != NULL ? data + size : NULL;
  GString *text = g_string_new (NULL);
  int n = 0;

  /* The byte order mark is not part of the text. */
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  for (; data < end && n < LINES_MAX; n++)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));
      gsize length = (gsize) ((stop != NULL ? stop : end) - data);

      if (length > 0 && data[length - 1] == '\r')
        length--;
      add_line (text, data, MIN (length, 8 * LINE_LENGTH_MAX));
      data = stop != NULL ? stop + 1 : end;
    }
  if (data < end)
    g_string_append (text, "…\n");
  return g_string_free (text, FALSE);
}

/* Every report has the same words, so the preview shows them as the report in plain text has them. */
static EntentePreviewImage *
new_text (const Request  *request,
          GCancellable   *cancellable,
          GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  EntenteChoices choices = request->choices;
  EntentePreviewImage *image;

  if (entente_export_format_get_category (choices.format) == ENTENTE_EXPORT_CATEGORY_REPORT)
    choices.format = ENTENTE_EXPORT_FORMAT_MARKDOWN;
  bytes = entente_export_job_write (request->job, &choices, cancellable, error);
  if (bytes == NULL)
    return NULL;
  image = g_new0 (EntentePreviewImage, 1);
  if (choices.format == request->choices.format)
    image->n_bytes = g_bytes_get_size (bytes);
  image->text = get_first_lines (bytes);
  return image;
}

static void
render_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  EntentePreviewImage *image;

  if (entente_export_format_get_category (request->choices.format) == ENTENTE_EXPORT_CATEGORY_PICTURE)
    image = new_picture (request, cancellable);
  else
    image = new_text (request, cancellable, &error);
  if (g_task_return_error_if_cancelled (task))
    {
      g_clear_pointer (&image, entente_preview_image_free);
      g_clear_error (&error);
    }
  else if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify) entente_preview_image_free);
  else
    g_task_return_error (task, error);
}

void
entente_preview_image_free (EntentePreviewImage *self)
{
  g_clear_object (&self->texture);
  g_free (self->text);
  g_free (self->trouble);
  g_free (self);
}

/**
 * entente_preview_image_set_source:
 * @self: an image with a picture
 * @cr: a cairo context; one unit is one pixel of the picture
 *
 * Makes the picture the source of the context.
 */
void
entente_preview_image_set_source (EntentePreviewImage *self,
                                  cairo_t             *cr)
{
  int width = gdk_texture_get_width (self->texture), height = gdk_texture_get_height (self->texture);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  gdk_texture_download (self->texture, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_surface_destroy (surface);
}

/**
 * entente_preview_image_new_async:
 * @job: what is to be exported
 * @choices: how it is to be exported
 * @width: the greatest width that a picture may have, in pixels
 * @height: the greatest height, likewise
 * @cancellable: to cancel it
 * @callback: called in the main thread
 * @data: for @callback
 *
 * Makes the image in another thread.
 */
void
entente_preview_image_new_async (EntenteExportJob     *job,
                                 const EntenteChoices *choices,
                                 int                   width,
                                 int                   height,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (job) && choices != NULL && width > 0 && height > 0);

  request = g_new0 (Request, 1);
  request->job = g_object_ref (job);
  request->choices = *choices;
  request->width = width;
  request->height = height;
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, entente_preview_image_new_async);
  g_task_set_task_data (task, request, request_free);
  entente_task_run_in_thread (task, render_thread);
}

/**
 * entente_preview_image_new_finish:
 * @result: the result that the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the image
 */
EntentePreviewImage *
entente_preview_image_new_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
