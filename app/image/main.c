/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-lock.h"
#include "image-formats.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The process that decodes the pictures of actors. It reads a request from its standard input, answers it, and ends.
 * Only this process decodes pictures, because a picture can be made to take over what decodes it; but a process can be
 * locked in, and killed.
 *
 * All numbers are 32 bits long. A request has the longest side that a picture may have in the answer; the number of
 * pixels above which it is too large; whether the answer is pixels (0) or new files (1); and for each picture its
 * length and its bytes. An answer has for each picture
 * in turn an #ImageState, its width and its height, a length and so many bytes. Pixels are in the order of cairo's
 * ARGB32. What is too large is answered with its own size, and without bytes. */

#define MAX_SIDE 1024

/* 8000 by 8000. Decoded, they take 256 MiB. */
#define MAX_PIXELS (64u * 1000 * 1000)

#define MAX_MEMORY ((guint64) 1 << 30)
#define MAX_SECONDS 20

enum { FORM_PIXELS, FORM_FILE };

static GByteArray *
read_all (int fd)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 *buffer = g_malloc (1 << 20);

  for (;;)
    {
      gssize n = read (fd, buffer, 1 << 20);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  g_free (buffer);
  return bytes;
}

static void
write_all (gconstpointer data,
           gsize         length)
{
  const guint8 *bytes = data;

  for (gsize written = 0; written < length;)
    {
      gssize n = write (STDOUT_FILENO, bytes + written, length - written);

      if (n < 0 && errno != EINTR)
        _exit (EXIT_FAILURE);
      written += (gsize) MAX (n, 0);
    }
}

typedef struct {
  guint32 max_side;
  guint32 max_pixels;
  guint32 form;
} Wishes;

/* Takes a number from the start of what is left of the request. */
static gboolean
take_number (const guint8 **at,
             const guint8  *end,
             guint32       *number)
{
  if (end - *at < (gssize) sizeof *number)
    return FALSE;
  memcpy (number, *at, sizeof *number);
  *at += sizeof *number;
  return TRUE;
}

static ImageState
decode (const guint8 *file,
        gsize         length,
        guint         max_side,
        ImagePixels  *pixels)
{
  if (image_png_is (file, length))
    return image_png_read (file, length, max_side, pixels);
  if (image_jpeg_is (file, length))
    return image_jpeg_read (file, length, max_side, pixels);
  if (image_webp_is (file, length))
    return image_webp_read (file, length, max_side, pixels);
  return IMAGE_UNREADABLE;
}

/* The colours are multiplied by alpha. */
static GByteArray *
arrange_pixels (const ImagePixels *pixels)
{
  gsize n = (gsize) pixels->width * pixels->height;
  GByteArray *bytes = g_byte_array_sized_new ((guint) (n * 4));

  for (gsize i = 0; i < n; i++)
    {
      const guint8 *p = pixels->bytes + i * 4;
      guint32 pixel = (guint32) p[3] << 24;

      for (guint c = 0; c < 3; c++)
        pixel |= (guint32) ((p[c] * p[3] + 127) / 255) << (16 - 8 * c);
      g_byte_array_append (bytes, (const guint8 *) &pixel, sizeof pixel);
    }
  return bytes;
}

static void
answer_one (const guint8 *file,
            gsize         length,
            const Wishes *wishes)
{
  ImagePixels pixels = { wishes->max_pixels };
  ImageState state = decode (file, length, wishes->max_side, &pixels);
  GByteArray *bytes = NULL;
  guint32 head[4];

  if (state == IMAGE_READ)
    {
      image_pixels_shrink (&pixels, wishes->max_side);
      bytes = wishes->form == FORM_PIXELS ? arrange_pixels (&pixels) : image_encode (&pixels);
      state = bytes != NULL ? IMAGE_READ : IMAGE_UNREADABLE;
    }
  head[0] = state;
  head[1] = pixels.width;
  head[2] = pixels.height;
  head[3] = bytes != NULL ? bytes->len : 0;
  write_all (head, sizeof head);
  if (bytes != NULL)
    {
      write_all (bytes->data, bytes->len);
      g_byte_array_unref (bytes);
    }
  image_pixels_clear (&pixels);
}

static void
answer (void)
{
  GByteArray *request = read_all (STDIN_FILENO);
  const guint8 *at, *end;
  Wishes wishes;
  guint32 length;

  if (request->len == 0)
    _exit (EXIT_FAILURE);
  at = request->data;
  end = at + request->len;
  if (!take_number (&at, end, &wishes.max_side) || !take_number (&at, end, &wishes.max_pixels) ||
      !take_number (&at, end, &wishes.form) || wishes.max_side == 0 || wishes.max_side > MAX_SIDE)
    _exit (EXIT_FAILURE);
  wishes.max_pixels = MIN (wishes.max_pixels, MAX_PIXELS);
  while (take_number (&at, end, &length) && length <= (gsize) (end - at))
    {
      answer_one (at, length, &wishes);
      at += length;
    }
  g_byte_array_unref (request);
}

int
main (void)
{
  entente_lock_process (MAX_MEMORY, MAX_SECONDS);
  answer ();
  /* Ends without the usual clean-up, because there is nothing to clean up. */
  _exit (EXIT_SUCCESS);
}
