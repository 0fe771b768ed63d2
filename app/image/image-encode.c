/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-formats.h"

#include <png.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

/* Pixels as a new file, in which nothing is left of the old one but what can be seen. */

#define QUALITY 88

typedef struct {
  struct jpeg_error_mgr errors; /* the first, so that it can be taken for the whole */
  jmp_buf escape;
  guint8 *file;
  gulong length;
  guint8 *row;
} Writing;

static void
error_exit (j_common_ptr info)
{
  longjmp (((Writing *) info->err)->escape, 1);
}

static GByteArray *
encode_png (const ImagePixels *pixels,
            gboolean           opaque)
{
  png_image image = { .version = PNG_IMAGE_VERSION, .width = pixels->width, .height = pixels->height };
  png_alloc_size_t length = 0;
  GByteArray *file;
  g_autofree guint8 *rgb = NULL;
  const guint8 *from = pixels->bytes;

  image.format = opaque ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
  if (opaque)
    {
      from = rgb = g_malloc ((gsize) pixels->width * pixels->height * 3);
      for (gsize i = 0; i < (gsize) pixels->width * pixels->height; i++)
        memcpy (rgb + i * 3, pixels->bytes + i * 4, 3);
    }
  if (!png_image_write_to_memory (&image, NULL, &length, 0, from, 0, NULL))
    return NULL;
  file = g_byte_array_sized_new ((guint) length);
  g_byte_array_set_size (file, (guint) length);
  if (!png_image_write_to_memory (&image, file->data, &length, 0, from, 0, NULL))
    g_clear_pointer (&file, g_byte_array_unref);
  else
    g_byte_array_set_size (file, (guint) length);
  return file;
}

static void
write_rows (struct jpeg_compress_struct *info,
            Writing                     *writing,
            const ImagePixels           *pixels)
{
  info->image_width = pixels->width;
  info->image_height = pixels->height;
  info->input_components = 3;
  info->in_color_space = JCS_RGB;
  jpeg_set_defaults (info);
  jpeg_set_quality (info, QUALITY, TRUE);
  info->optimize_coding = TRUE;
  jpeg_start_compress (info, TRUE);
  writing->row = g_malloc ((gsize) pixels->width * 3);
  while (info->next_scanline < info->image_height)
    {
      const guint8 *from = pixels->bytes + (gsize) info->next_scanline * pixels->width * 4;

      for (guint x = 0; x < pixels->width; x++)
        memcpy (writing->row + x * 3, from + (gsize) x * 4, 3);
      jpeg_write_scanlines (info, &writing->row, 1);
    }
  jpeg_finish_compress (info);
}

static GByteArray *
encode_jpeg (const ImagePixels *pixels)
{
  struct jpeg_compress_struct info = { 0 };
  Writing *writing = g_new0 (Writing, 1);
  GByteArray *file = NULL;

  info.err = jpeg_std_error (&writing->errors);
  writing->errors.error_exit = error_exit;
  if (setjmp (writing->escape) == 0)
    {
      jpeg_create_compress (&info);
      jpeg_mem_dest (&info, &writing->file, &writing->length);
      write_rows (&info, writing, pixels);
      file = g_byte_array_append (g_byte_array_new (), writing->file, (guint) writing->length);
    }
  jpeg_destroy_compress (&info);
  free (writing->file);
  g_free (writing->row);
  g_free (writing);
  return file;
}

/**
 * image_encode:
 * @pixels: a picture
 *
 * Returns: (transfer full) (nullable): a file: a photograph as JPEG; as PNG what is partly transparent, or what has few
 *   colours and so is hardly larger as PNG
 */
GByteArray *
image_encode (const ImagePixels *pixels)
{
  gboolean opaque = image_pixels_are_opaque (pixels);
  GByteArray *png = encode_png (pixels, opaque);
  GByteArray *jpeg = opaque ? encode_jpeg (pixels) : NULL;

  if (png == NULL || (jpeg != NULL && png->len > 2 * jpeg->len))
    {
      g_clear_pointer (&png, g_byte_array_unref);
      return jpeg;
    }
  g_clear_pointer (&jpeg, g_byte_array_unref);
  return png;
}
