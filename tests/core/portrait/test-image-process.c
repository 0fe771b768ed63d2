/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-image-process.h"
#include "sample-image.h"

#include <string.h>

/* The process for images, and that nothing of its answers is believed. */

static const EntenteImageWishes pixels = { 64, 1000000, 0 };

static EntenteImageAnswer
decode (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  EntenteImageAnswer *answers = entente_image_process_run (&file, 1, &pixels, NULL, &error), answer;

  g_assert_no_error (error);
  answer = answers[0];
  g_free (answers);
  return answer;
}

static void
assert_refused (GBytes            *file,
                EntenteImageState  state)
{
  EntenteImageAnswer answer = decode (file);

  g_assert_cmpint (answer.state, ==, state);
  g_assert_null (answer.bytes);
}

static guint32
get_pixel (const EntenteImageAnswer *answer,
           guint                     x,
           guint                     y)
{
  guint32 pixel;

  memcpy (&pixel, (const guint8 *) g_bytes_get_data (answer->bytes, NULL) + (y * answer->width + x) * 4, 4);
  return pixel;
}

static void
test_pixels (void)
{
  g_autoptr (GBytes) plain = sample_image_new_png (30, 20, 0xff336699);
  g_autoptr (GBytes) clear = sample_image_new_png (30, 20, 0x80ff0000);
  g_autoptr (GBytes) large = sample_image_new_png (640, 320, 0xff336699);
  EntenteImageAnswer answer = decode (plain);

  g_assert_cmpuint (answer.width, ==, 30);
  g_assert_cmpuint (answer.height, ==, 20);
  g_assert_cmphex (get_pixel (&answer, 29, 19), ==, 0xff336699);
  g_bytes_unref (answer.bytes);

  answer = decode (clear);
  g_assert_cmphex (get_pixel (&answer, 3, 3), ==, 0x80800000);
  g_bytes_unref (answer.bytes);

  answer = decode (large);
  g_assert_cmpuint (answer.width, ==, 64);
  g_assert_cmpuint (answer.height, ==, 32);
  g_assert_cmphex (get_pixel (&answer, 63, 31), ==, 0xff336699);
  g_bytes_unref (answer.bytes);
}

/* A picture of one row of many pixels has still a row when it is small. */
static void
test_narrow (void)
{
  g_autoptr (GBytes) narrow = sample_image_new_png (4000, 1, 0xff336699);
  EntenteImageAnswer answer = decode (narrow);

  g_assert_cmpuint (answer.width, ==, 64);
  g_assert_cmpuint (answer.height, ==, 1);
  g_assert_cmphex (get_pixel (&answer, 10, 0), ==, 0xff336699);
  g_bytes_unref (answer.bytes);
}

/* Where the white half of the picture is, for each of the eight ways in which a camera can be held. */
static void
test_orientation (void)
{
  static const struct { guint orientation, width, height; guint white_x, white_y; } ways[] = {
    { 1, 40, 20, 2, 10 }, { 2, 40, 20, 37, 10 }, { 3, 40, 20, 37, 10 }, { 4, 40, 20, 2, 10 },
    { 5, 20, 40, 10, 2 }, { 6, 20, 40, 10, 2 }, { 7, 20, 40, 10, 37 }, { 8, 20, 40, 10, 37 }, { 99, 40, 20, 2, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GBytes) file = sample_image_new_exif (ways[i].orientation == 99 ? 0 : ways[i].orientation);
      EntenteImageAnswer answer = decode (file);

      g_assert_cmpint (answer.state, ==, ENTENTE_IMAGE_READ);
      g_assert_cmpuint (answer.width, ==, ways[i].width);
      g_assert_cmpuint (answer.height, ==, ways[i].height);
      g_assert_cmphex (get_pixel (&answer, ways[i].white_x, ways[i].white_y) & 0xf0f0f0, ==, 0xf0f0f0);
      g_assert_cmphex (get_pixel (&answer, answer.width - 1 - ways[i].white_x, answer.height - 1 - ways[i].white_y)
                         & 0xf0f0f0, ==, 0);
      g_bytes_unref (answer.bytes);
    }
}

/* Many files end in their middle; not one gives half a picture. They are decoded together, which is quick. */
static void
assert_cut_is_refused (GBytes *file)
{
  gsize length = g_bytes_get_size (file);
  gsize step = MAX (length / 100, 1);
  g_autoptr (GPtrArray) cut = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  EntenteImageAnswer *answers;

  for (gsize n = 0; n + 8 < length; n += step)
    g_ptr_array_add (cut, g_bytes_new_from_bytes (file, 0, n));
  answers = entente_image_process_run ((GBytes *const *) cut->pdata, cut->len, &pixels, NULL, NULL);
  g_assert_nonnull (answers);
  for (guint i = 0; i < cut->len; i++)
    g_assert_cmpint (answers[i].state, ==, ENTENTE_IMAGE_UNREADABLE);
  entente_image_answers_free (answers, cut->len);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) png = sample_image_new_noise (60, 40);
  g_autoptr (GBytes) jpeg = sample_image_new_jpeg ();
  g_autoptr (GBytes) exif = sample_image_new_exif (6);

  assert_cut_is_refused (png);
  assert_cut_is_refused (jpeg);
  assert_cut_is_refused (exif);
}

static void
test_size (void)
{
  g_autoptr (GBytes) huge = sample_image_new_lie (2000000000, 2000000000);
  g_autoptr (GBytes) wide = sample_image_new_lie (900000, 1000);
  g_autoptr (GBytes) none = sample_image_new_lie (0, 4);
  g_autoptr (GBytes) large = sample_image_new_lie (400, 400);
  g_autoptr (GBytes) bomb = sample_image_new_png (1200, 1000, 0xff000000);
  EntenteImageAnswer answer;

  assert_refused (huge, ENTENTE_IMAGE_UNREADABLE);
  assert_refused (none, ENTENTE_IMAGE_UNREADABLE);
  assert_refused (large, ENTENTE_IMAGE_UNREADABLE);
  assert_refused (wide, ENTENTE_IMAGE_TOO_LARGE);
  g_assert_cmpuint (g_bytes_get_size (bomb), <, 20000);
  answer = decode (bomb);
  g_assert_cmpint (answer.state, ==, ENTENTE_IMAGE_TOO_LARGE);
  g_assert_cmpuint (answer.width, ==, 1200);
  g_assert_null (answer.bytes);
}

/* The size in a JPEG is changed without its data. */
static void
test_jpeg_size (void)
{
  g_autoptr (GBytes) jpeg = sample_image_new_jpeg ();
  gsize length;
  const guint8 *data = g_bytes_get_data (jpeg, &length);
  g_autofree guint8 *lie = g_memdup2 (data, length);
  g_autoptr (GBytes) file = NULL;
  gsize at = 0;

  while (lie[at] != 0xff || lie[at + 1] != 0xc0)
    at++;
  memset (lie + at + 5, 0xea, 4);
  file = g_bytes_new (lie, length);
  assert_refused (file, ENTENTE_IMAGE_TOO_LARGE);
}

/* Bytes are changed at random. Whatever comes of it, there is an answer for each file, and one that is possible. */
static void
test_damage (void)
{
  g_autoptr (GBytes) png = sample_image_new_noise (24, 24);
  g_autoptr (GBytes) jpeg = sample_image_new_exif (3);
  GBytes *seeds[] = { png, jpeg };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      EntenteImageAnswer *answers;

      for (guint i = 0; i < 30; i++)
        {
          gsize length;
          const guint8 *data = g_bytes_get_data (seeds[i % 2], &length);
          guint8 *changed = g_memdup2 (data, length);

          for (guint n = 0; n < 1 + i % 5; n++)
            changed[g_rand_int_range (random, 2, (gint32) length)] = (guint8) g_rand_int_range (random, 0, 256);
          g_ptr_array_add (files, g_bytes_new_take (changed, length));
        }
      answers = entente_image_process_run ((GBytes *const *) files->pdata, files->len, &pixels, NULL, NULL);
      g_assert_nonnull (answers);
      for (guint i = 0; i < files->len; i++)
        g_assert_true ((answers[i].state == ENTENTE_IMAGE_READ) == (answers[i].bytes != NULL));
      entente_image_answers_free (answers, files->len);
    }
}

static void
test_other_formats (void)
{
  static const char *const texts[] = { "", "G", "GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "RIFF....WEBP",
                                       "BM", "\xff\xd8\xff", "\x89PNG\r\n\x1a\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (texts[i], strlen (texts[i]));

      assert_refused (file, ENTENTE_IMAGE_UNREADABLE);
    }
}

/* Another program in its place: it cannot be started, says nothing, or what was not asked. */
static void
test_wrong_program (void)
{
  static const struct { const char *program; GQuark (*domain) (void); } others[] = {
    { "/nowhere/entente-image", g_spawn_error_quark }, { "/bin/false", NULL }, { "/bin/true", NULL },
    { "/bin/cat", NULL }, { "/usr/bin/yes", NULL },
  };
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_IMAGE_PROGRAM"));
  g_autoptr (GBytes) first = sample_image_new_png (8, 8, 0xff336699);
  GBytes *files[] = { first, first };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteImageAnswer *answers;

      g_setenv ("ENTENTE_IMAGE_PROGRAM", others[i].program, TRUE);
      answers = entente_image_process_run (files, 2, &pixels, NULL, &error);
      g_assert_true ((answers == NULL) == (others[i].domain != NULL));
      if (answers == NULL)
        g_assert_true (error->domain == others[i].domain ());
      for (guint f = 0; answers != NULL && f < 2; f++)
        g_assert_cmpint (answers[f].state, ==, ENTENTE_IMAGE_UNREADABLE);
      entente_image_answers_free (answers, 2);
    }
  g_setenv ("ENTENTE_IMAGE_PROGRAM", program, TRUE);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) file = sample_image_new_png (8, 8, 0xff336699);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_image_process_run (&file, 1, &pixels, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image-process/pixels", test_pixels);
  g_test_add_func ("/image-process/narrow", test_narrow);
  g_test_add_func ("/image-process/orientation", test_orientation);
  g_test_add_func ("/image-process/cut", test_cut);
  g_test_add_func ("/image-process/size", test_size);
  g_test_add_func ("/image-process/jpeg-size", test_jpeg_size);
  g_test_add_func ("/image-process/damage", test_damage);
  g_test_add_func ("/image-process/other-formats", test_other_formats);
  g_test_add_func ("/image-process/wrong-program", test_wrong_program);
  g_test_add_func ("/image-process/cancel", test_cancel);

  return g_test_run ();
}
