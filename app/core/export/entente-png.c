/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-png.h"

#include "entente-png-file.h"
#include "entente-sheet-painter.h"

#include <math.h>
#include <glib/gi18n.h>

/* Writes a sheet as pixels. The file holds nothing else: no text and no date. */

/* The most pixels that a picture can have, on each side and in all. */
#define SIDE_MAX 32000
#define PIXELS_MAX 250000000.0

#define USUAL_SCALE 2.0

/* Of a picture that is to be printed. */
#define PRINT_PIXELS_PER_INCH 300.0
#define PRINT_PIXELS_PER_METER 11811

static gboolean
fits (double width,
      double height)
{
  return width <= SIDE_MAX && height <= SIDE_MAX && width * height <= PIXELS_MAX;
}

/* The sides are rounded up to whole pixels, so the greatest scale stays a little below the limits. */
static double
get_usual_scale (const EntenteBox *box)
{
  double pixels = MAX (box->width * box->height, 1.0), side = MAX (MAX (box->width, box->height), 1.0);

  return MIN (USUAL_SCALE, MIN (sqrt (0.98 * PIXELS_MAX / pixels), (SIDE_MAX - 1.0) / side));
}

static double
choose_scale (const EntentePngOptions *options,
              const EntenteBox        *box)
{
  if (options->size_width > 0.0)
    return options->size_width / 72.0 * PRINT_PIXELS_PER_INCH / box->width;
  if (options->width > 0)
    return options->width / box->width;
  if (options->scale == ENTENTE_PNG_SCALE_USUAL)
    return get_usual_scale (box);
  return options->scale > 0.0 ? options->scale : 1.0;
}

/* The product of a length and a scale can be a tiny bit above a whole number. This must not add a pixel. */
static double
count_pixels (double length)
{
  return MAX (ceil (length - 1e-6), 1.0);
}

static cairo_status_t
paint (EntenteSheet            *sheet,
       const EntentePngOptions *options,
       double                   scale,
       cairo_surface_t         *surface)
{
  const EntenteBox *box = entente_sheet_get_box (sheet);
  EntenteTheme theme = *entente_theme_get (options->theme);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (options->transparent)
    theme.background.alpha = 0.0;
  /* The sheet may end within the last row or column of pixels. */
  cairo_set_source_rgba (cr, theme.background.red, theme.background.green, theme.background.blue,
                         theme.background.alpha);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box->x, -box->y);
  entente_sheet_painter_paint (sheet, cr, &theme, scale);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/**
 * entente_png_write:
 * @sheet: what to write
 * @options: (nullable): how it is to be written; %NULL is the same as all zero
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error: %G_IO_ERROR_NO_SPACE if the picture would have too many pixels
 *
 * Writes a picture as PNG. The same sheet always gives the same bytes. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_png_write (EntenteSheet             *sheet,
                   const EntentePngOptions  *options,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  static const EntentePngOptions plain = { ENTENTE_THEME_LIGHT, };
  GBytes *file = NULL;
  double scale, width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet), NULL);

  if (options == NULL)
    options = &plain;
  scale = choose_scale (options, entente_sheet_get_box (sheet));
  width = count_pixels (entente_sheet_get_box (sheet)->width * scale);
  height = count_pixels (entente_sheet_get_box (sheet)->height * scale);
  if (!fits (width, height))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("The picture would have %.0f × %.0f pixels, which is too large; a smaller scale, SVG or PDF"
                     " can hold it"), width, height);
      return NULL;
    }

  surface = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        (int) width, (int) height);
  status = paint (sheet, options, scale, surface);
  /* Without a density, programs that set pages would show a picture to be printed several times too large. */
  if (status == CAIRO_STATUS_SUCCESS)
    file = entente_png_file_write (surface, options->size_width > 0.0 ? PRINT_PIXELS_PER_METER : 0, cancellable, error);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  return file;
}
