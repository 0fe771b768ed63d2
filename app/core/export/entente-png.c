/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-png.h"

#include <glib/gi18n.h>
#include <math.h>

#include "entente-sheet-painter.h"

/* A sheet as pixels. The file holds these and nothing else. */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
fits (double width,
      double height)
{
  return width <= ENTENTE_PNG_SIDE_MAX && height <= ENTENTE_PNG_SIDE_MAX
         && width * height <= ENTENTE_PNG_PIXELS_MAX;
}

static double
choose_scale (const EntentePngOptions *options,
              const EntenteBox        *box)
{
  if (options->width > 0)
    return options->width / box->width;
  return options->scale > 0.0 ? options->scale : 1.0;
}

/* A whole number of pixels, of which the rounding of a scale makes no more. */
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
 * @options: (nullable): how; light and on paper if %NULL
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled, or would be too large
 *
 * Writes a picture as PNG, the same bytes for the same sheet. May be called in any thread.
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
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
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
  if (!g_cancellable_is_cancelled (cancellable) && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
