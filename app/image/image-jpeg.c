/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-formats.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

/* libjpeg jumps out of what it does where it finds a mistake. All that is to be freed then is in this struct. */
typedef struct {
  struct jpeg_error_mgr errors; /* the first, so that it can be taken for the whole */
  struct jpeg_progress_mgr progress;
  jmp_buf escape;
  gboolean is_cut_off;
  guint8 *row;
} Reading;

/* A file of a few kilobytes can ask for a picture to be refined thousands of times. */
#define MAX_SCANS 200

static void
error_exit (j_common_ptr info)
{
  longjmp (((Reading *) info->err)->escape, 1);
}

/* libjpeg fills with grey what is missing, and only warns of it. Half a picture is none. */
static void
emit_message (j_common_ptr info,
              int          level)
{
  if (level < 0 && (info->err->msg_code == JWRN_JPEG_EOF || info->err->msg_code == JWRN_HIT_MARKER))
    ((Reading *) info->err)->is_cut_off = TRUE;
}

static void
output_message (j_common_ptr info)
{
}

static void
progress_monitor (j_common_ptr info)
{
  if (info->is_decompressor && ((j_decompress_ptr) info)->input_scan_number > MAX_SCANS)
    error_exit (info);
}

static void
begin (struct jpeg_decompress_struct *info,
       Reading                       *reading)
{
  info->err = jpeg_std_error (&reading->errors);
  reading->errors.error_exit = error_exit;
  reading->errors.emit_message = emit_message;
  reading->errors.output_message = output_message;
  reading->progress.progress_monitor = progress_monitor;
}

static guint
find_orientation (const struct jpeg_decompress_struct *info)
{
  for (jpeg_saved_marker_ptr marker = info->marker_list; marker != NULL; marker = marker->next)
    if (marker->marker == JPEG_APP0 + 1)
      {
        guint orientation = image_orientation_read (marker->data, marker->data_length);

        if (orientation != 1)
          return orientation;
      }
  return 1;
}

/* A large photograph is decoded at a half, a quarter or an eighth of its size, which is quicker. */
static void
choose_scale (struct jpeg_decompress_struct *info,
              guint                          max_side)
{
  guint side = MAX (info->image_width, info->image_height);

  info->scale_num = 1;
  info->scale_denom = 1;
  while (info->scale_denom < 8 && side / (info->scale_denom * 2) >= 2 * max_side)
    info->scale_denom *= 2;
}

/* Photoshop writes inks the other way round. */
static void
add_inks (guint8       *to,
          const guint8 *from,
          guint         width,
          gboolean      is_inverted)
{
  for (guint x = 0; x < width; x++, from += 4, to += 4)
    {
      guint black = is_inverted ? from[3] : 255 - from[3];

      for (guint i = 0; i < 3; i++)
        to[i] = (guint8) ((is_inverted ? from[i] : 255u - from[i]) * black / 255);
      to[3] = 255;
    }
}

static void
add_colors (guint8       *to,
            const guint8 *from,
            guint         width)
{
  for (guint x = 0; x < width; x++, from += 3, to += 4)
    {
      memcpy (to, from, 3);
      to[3] = 255;
    }
}

static ImageState
read_rows (struct jpeg_decompress_struct *info,
           Reading                       *reading,
           ImagePixels                   *pixels)
{
  gboolean is_ink = info->jpeg_color_space == JCS_CMYK || info->jpeg_color_space == JCS_YCCK;
  ImageState state;

  info->out_color_space = is_ink ? JCS_CMYK : JCS_RGB;
  jpeg_start_decompress (info);
  state = image_pixels_init (pixels, info->output_width, info->output_height);
  if (state != IMAGE_READ)
    return state;
  reading->row = g_malloc ((gsize) info->output_width * 4);
  while (info->output_scanline < info->output_height)
    {
      guint8 *to = pixels->bytes + (gsize) info->output_scanline * pixels->width * 4;

      jpeg_read_scanlines (info, &reading->row, 1);
      if (is_ink)
        add_inks (to, reading->row, pixels->width, info->saw_Adobe_marker);
      else
        add_colors (to, reading->row, pixels->width);
    }
  return reading->is_cut_off ? IMAGE_UNREADABLE : IMAGE_READ;
}

gboolean
image_jpeg_is (const guint8 *file,
               gsize         length)
{
  return length >= 3 && memcmp (file, "\xff\xd8\xff", 3) == 0;
}

ImageState
image_jpeg_read (const guint8 *file,
                 gsize         length,
                 guint         max_side,
                 ImagePixels  *pixels)
{
  struct jpeg_decompress_struct info = { 0 };
  Reading *reading = g_new0 (Reading, 1);
  volatile ImageState state = IMAGE_UNREADABLE;

  begin (&info, reading);
  if (setjmp (reading->escape) == 0)
    {
      jpeg_create_decompress (&info);
      info.progress = &reading->progress;
      jpeg_mem_src (&info, (guint8 *) file, (gulong) length);
      jpeg_save_markers (&info, JPEG_APP0 + 1, 0xffff);
      jpeg_read_header (&info, TRUE);
      state = image_pixels_check_size (pixels, info.image_width, info.image_height);
      if (state == IMAGE_READ)
        {
          state = IMAGE_UNREADABLE;
          choose_scale (&info, max_side);
          state = read_rows (&info, reading, pixels);
        }
      if (state == IMAGE_READ)
        image_pixels_turn (pixels, find_orientation (&info));
    }
  else
    state = IMAGE_UNREADABLE;
  jpeg_destroy_decompress (&info);
  g_free (reading->row);
  g_free (reading);
  return state;
}
