/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-preview-image.h"

#include <math.h>
#include <string.h>

#include "entente-booklet.h"
#include "entente-display-text.h"
#include "entente-sheet-painter.h"

/* Pictures are painted as small as they are shown, with all that will be in them, however small, unless
 * there is so much of it that one would wait; texts are written, and their beginning is shown. */

/* So much of a text is shown; longer lines are cut off. */
#define MOST_LINES 60
#define MOST_LETTERS 160

/* Of a picture with more parts only that is painted which can be made out in the preview. */
#define MOST_PARTS 4000

/* The painter leaves nothing out, in pixels a point. */
#define ALL_DETAIL 8.0

/* Small pictures are not enlarged to more than this, in pixels a point. */
#define MOST_SCALE 3.0

#define CHEQUER 8 /* pixels */

typedef struct {
  EntenteExportJob *job;
  EntenteChoices choices;
  int width, height;
} Order;

/* What the preview shows all of, in points, and how the scene comes there. */
typedef struct {
  double width, height;
  cairo_matrix_t matrix;
} Paper;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->job);
  g_free (order);
}

static void
destroy_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

static GdkTexture *
texture_from (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      destroy_surface, cairo_surface_reference (surface));
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* What shows through where there is no paper. */
static void
paint_chequers (cairo_t *cr,
                int      width,
                int      height)
{
  cairo_set_source_rgb (cr, 0.98, 0.98, 0.98);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.92, 0.92, 0.92);
  for (int y = 0; y * CHEQUER < height; y++)
    for (int x = y % 2; x * CHEQUER < width; x += 2)
      cairo_rectangle (cr, x * CHEQUER, y * CHEQUER, CHEQUER, CHEQUER);
  cairo_fill (cr);
}

/* Where the picture is on its paper: on all of it, or on a page of a size that was chosen. */
static Paper
lay_out (EntenteSheet         *sheet,
         const EntenteChoices *choices)
{
  const EntenteBox *box = entente_sheet_get_box (sheet);
  EntenteBookletOptions options = { .turn = TRUE };
  Paper paper = { box->width, box->height };
  g_autoptr (EntenteBooklet) booklet = NULL;

  cairo_matrix_init_translate (&paper.matrix, -box->x, -box->y);
  if (choices->format != ENTENTE_EXPORT_FORMAT_PDF || choices->options.paper == ENTENTE_PAPER_FITTED)
    return paper;
  entente_paper_get_size (choices->options.paper, &options.width, &options.height);
  booklet = entente_booklet_new (sheet, NULL, &options, NULL, NULL);
  entente_booklet_get_size (booklet, 0, &paper.width, &paper.height);
  entente_booklet_get_picture_matrix (booklet, 0, &paper.matrix);
  return paper;
}

static void
paint_sheet (cairo_t          *cr,
             EntenteSheet     *sheet,
             const Paper      *paper,
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
  cairo_transform (cr, &paper->matrix);
  entente_sheet_painter_paint (sheet, cr, &theme, detail);
  cairo_restore (cr);
}

/* A picture that follows the reader's screen is shown half by day and half by night. */
static void
paint_other_half (cairo_t      *cr,
                  EntenteSheet *sheet,
                  const Paper  *paper,
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
  paint_sheet (cr, sheet, paper, ENTENTE_THEME_DARK, FALSE, scale, detail);
}

/* A PNG is itself painted for its size. */
static double
choose_detail (EntenteSheet         *sheet,
               const EntenteChoices *choices,
               double                scale)
{
  guint n_cards, n_lines;

  entente_sheet_list (sheet, ENTENTE_PART_CARD, &n_cards);
  entente_sheet_list (sheet, ENTENTE_PART_LINE, &n_lines);
  if (n_cards + n_lines > MOST_PARTS)
    return scale;
  if (choices->format != ENTENTE_EXPORT_FORMAT_PNG)
    return ALL_DETAIL;
  if (choices->options.width > 0)
    return choices->options.width / MAX (entente_sheet_get_box (sheet)->width, 1.0);
  return choices->options.scale > 0.0 ? choices->options.scale : 1.0;
}

static GdkTexture *
paint (EntenteSheet         *sheet,
       const Paper          *paper,
       const EntenteChoices *choices,
       int                   most_width,
       int                   most_height)
{
  EntenteExportTakes takes = entente_export_format_get_takes (choices->format);
  double scale = MIN (MOST_SCALE, MIN (most_width / MAX (paper->width, 1.0), most_height / MAX (paper->height, 1.0)));
  double detail = choose_detail (sheet, choices, scale * paper->matrix.xx);
  int width = MAX ((int) (paper->width * scale), 1), height = MAX ((int) (paper->height * scale), 1);
  gboolean transparent = choices->options.transparent && (takes & ENTENTE_EXPORT_TAKES_TRANSPARENT);
  gboolean adaptive = choices->options.adaptive && (takes & ENTENTE_EXPORT_TAKES_ADAPTIVE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  if (transparent)
    paint_chequers (cr, width, height);
  paint_sheet (cr, sheet, paper, choices->options.theme, transparent, scale, detail);
  if (adaptive && !transparent)
    paint_other_half (cr, sheet, paper, width, height, scale, detail);
  cairo_destroy (cr);
  texture = texture_from (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static EntentePreviewImage *
prove_picture (const Order  *order,
               GCancellable *cancellable)
{
  g_autoptr (EntenteSheet) sheet = entente_export_job_new_sheet (order->job, &order->choices);
  Paper paper = lay_out (sheet, &order->choices);
  EntentePreviewImage *image = g_new0 (EntentePreviewImage, 1);

  image->width = paper.width;
  image->height = paper.height;
  /* What is painted stops when it is cancelled. */
  g_cancellable_push_current (cancellable);
  image->texture = paint (sheet, &paper, &order->choices, order->width, order->height);
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
  glong n_letters = g_utf8_strlen (shown, -1);

  g_string_append_len (text, shown, g_utf8_offset_to_pointer (shown, MIN (n_letters, MOST_LETTERS)) - shown);
  g_string_append (text, n_letters > MOST_LETTERS ? "…\n" : "\n");
}

/* A line is looked at only as far as it may be shown. */
static char *
first_lines (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *end = data + size;
  GString *text = g_string_new (NULL);
  int n = 0;

  /* By which spreadsheets know the encoding; it is no part of the text. */
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  for (; data < end && n < MOST_LINES; n++)
    {
      const char *stop = memchr (data, '\n', (gsize) (end - data));
      gsize length = (gsize) ((stop != NULL ? stop : end) - data);

      if (length > 0 && data[length - 1] == '\r')
        length--;
      add_line (text, data, MIN (length, 8 * MOST_LETTERS));
      data = stop != NULL ? stop + 1 : end;
    }
  if (data < end)
    g_string_append (text, "…\n");
  return g_string_free (text, FALSE);
}

/* A report is shown by its words, which are those of the report in plain text. */
static EntentePreviewImage *
prove_text (const Order   *order,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  EntenteChoices choices = order->choices;
  EntentePreviewImage *image;

  if (choices.format == ENTENTE_EXPORT_FORMAT_REPORT_PDF || choices.format == ENTENTE_EXPORT_FORMAT_HTML)
    choices.format = ENTENTE_EXPORT_FORMAT_MARKDOWN;
  bytes = entente_export_job_write (order->job, &choices, cancellable, error);
  if (bytes == NULL)
    return NULL;
  image = g_new0 (EntentePreviewImage, 1);
  if (choices.format == order->choices.format)
    image->n_bytes = g_bytes_get_size (bytes);
  image->text = first_lines (bytes);
  return image;
}

static void
prove_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  EntentePreviewImage *image;

  if (entente_export_job_is_picture (order->choices.format))
    image = prove_picture (order, cancellable);
  else
    image = prove_text (order, cancellable, &error);
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
  g_free (self);
}

/**
 * entente_preview_image_set_source:
 * @self: a image with a picture
 * @cr: where it is to be painted, in its pixels
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
 * @choices: how
 * @width: the most pixels that there is room for
 * @height: likewise
 * @cancellable: to give up
 * @callback: called in the main thread
 * @data: for @callback
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
  Order *order;

  g_return_if_fail (ENTENTE_IS_EXPORT_JOB (job) && choices != NULL && width > 0 && height > 0);

  order = g_new0 (Order, 1);
  order->job = g_object_ref (job);
  order->choices = *choices;
  order->width = width;
  order->height = height;
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, entente_preview_image_new_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, prove_thread);
}

/**
 * entente_preview_image_new_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it looks like
 */
EntentePreviewImage *
entente_preview_image_new_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
