/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-portrait-file.h"
#include "entente-stored-image.h"
#include "entente-substring.h"
#include "sample-image.h"
#include "sample.h"

#include <string.h>

/* Pictures that come in, and that leave. */

static char *
take (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  char *value = entente_portrait_file_take (file, NULL, &error);

  g_assert_no_error (error);
  return value;
}

static void
assert_refused (GBytes               *file,
                EntentePortraitError  code,
                const char           *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_portrait_file_take (file, NULL, &error));
  g_assert_error (error, ENTENTE_PORTRAIT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

/* A photograph becomes a JPEG; a sign with few colours, and what is transparent, a PNG. All are small. */
static void
test_formats (void)
{
  g_autoptr (GBytes) noise = sample_image_new_noise (500, 300);
  g_autoptr (GBytes) flag = sample_image_new_png (900, 600, 0xff336699);
  g_autoptr (GBytes) glass = sample_image_new_png (900, 600, 0x40336699);
  g_autofree char *photograph = take (noise);
  g_autofree char *sign = take (flag);
  g_autofree char *clear = take (glass);
  const char *format;

  g_assert_nonnull (entente_stored_image_find (photograph, &format));
  g_assert_cmpstr (format, ==, "JPEG");
  g_assert_cmpuint (entente_stored_image_get_size (photograph), <, 70000);
  g_assert_nonnull (entente_stored_image_find (sign, &format));
  g_assert_cmpstr (format, ==, "PNG");
  g_assert_cmpuint (entente_stored_image_get_size (sign), <, 4000);
  g_assert_nonnull (entente_stored_image_find (clear, &format));
  g_assert_cmpstr (format, ==, "PNG");
}

/* Where a photograph was made is nobody's business. */
static void
test_metadata (void)
{
  g_autoptr (GBytes) file = sample_image_new_exif (6);
  g_autofree char *value = take (file);
  g_autoptr (GBytes) stored = entente_stored_image_decode (value);
  gsize length, stored_length;
  const char *data = g_bytes_get_data (file, &length), *stored_data = g_bytes_get_data (stored, &stored_length);

  g_assert_nonnull (entente_substring_find (data, length, "secret", 6));
  g_assert_null (entente_substring_find (stored_data, stored_length, "secret", 6));
  g_assert_null (entente_substring_find (stored_data, stored_length, "Exif", 4));
  g_assert_cmpuint (stored_length, ==, entente_stored_image_get_size (value));
}

static void
test_refusals (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("This is no picture", 18);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) wide = sample_image_new_lie (100000, 1000);
  g_autofree char *much = g_malloc0 (ENTENTE_PORTRAIT_FILE_MAX_SIZE + 1);
  g_autoptr (GBytes) long_one = g_bytes_new_static (much, ENTENTE_PORTRAIT_FILE_MAX_SIZE + 1);
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_IMAGE_PROGRAM"));

  assert_refused (text, ENTENTE_PORTRAIT_ERROR_UNREADABLE, "not a picture that can be read");
  assert_refused (empty, ENTENTE_PORTRAIT_ERROR_UNREADABLE, "not a picture that can be read");
  assert_refused (wide, ENTENTE_PORTRAIT_ERROR_TOO_LARGE, "100000 × 1000 pixels");
  assert_refused (long_one, ENTENTE_PORTRAIT_ERROR_TOO_LARGE, "more than 33.6");
  g_setenv ("ENTENTE_IMAGE_PROGRAM", "/nowhere/entente-image", TRUE);
  assert_refused (text, ENTENTE_PORTRAIT_ERROR_NO_PROGRAM, "cannot be started");
  g_setenv ("ENTENTE_IMAGE_PROGRAM", program, TRUE);
}

/* What leaves is encoded anew too: a picture in a file can be a stranger's as well. */
static void
test_make (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GBytes) file = sample_image_new_exif (1);
  g_autofree char *foreign = entente_stored_image_encode (file);
  EntenteItem *actors[] = {
    sample_add (document, ENTENTE_ITEM_ACTOR, "a", ENTENTE_ACTOR_IMAGE, foreign, 0),
    sample_add (document, ENTENTE_ITEM_ACTOR, "b", ENTENTE_ACTOR_IMAGE, "https://example.org/b.png", 0),
    sample_add (document, ENTENTE_ITEM_ACTOR, "c", ENTENTE_ACTOR_IMAGE, "data:image/png;base64,!", 0),
    sample_add (document, ENTENTE_ITEM_ACTOR, "d", 0),
    sample_add (document, ENTENTE_ITEM_ACTOR, "e", ENTENTE_ACTOR_IMAGE, foreign, 0),
  };
  EntentePortraitFile files[G_N_ELEMENTS (actors)];
  g_autoptr (GBytes) made = NULL;

  entente_portrait_files_make (actors, G_N_ELEMENTS (actors), 20, files, NULL);
  g_assert_nonnull (files[0].value);
  g_assert_cmpuint (files[0].width, ==, 20);
  g_assert_cmpuint (files[0].height, ==, 10);
  g_assert_cmpstr (files[4].value, ==, files[0].value);
  for (guint i = 1; i < 4; i++)
    g_assert_null (files[i].value);
  made = entente_stored_image_decode (files[0].value);
  g_assert_null (entente_substring_find (g_bytes_get_data (made, NULL), g_bytes_get_size (made), "secret", 6));
  g_free (files[0].value);
  g_free (files[4].value);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portrait-file/formats", test_formats);
  g_test_add_func ("/portrait-file/metadata", test_metadata);
  g_test_add_func ("/portrait-file/refusals", test_refusals);
  g_test_add_func ("/portrait-file/make", test_make);

  return g_test_run ();
}
