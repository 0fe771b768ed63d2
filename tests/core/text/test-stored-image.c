/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-stored-image.h"

#include <string.h>

static void
test_find (void)
{
  static const struct { const char *value, *format, *code; } values[] = {
    { "data:image/png;base64,AAAA", "PNG", "AAAA" },
    { "DATA:image/JPEG;base64,/9j/", "JPEG", "/9j/" },
    { "data:image/jpg;base64,", "JPEG", "" },
    { "data:image/webp;base64,UklG", "WebP", "UklG" },
    { "data:image/svg+xml;base64,PHN2Zz4=", NULL, NULL },
    { "data:image/png,AAAA", NULL, NULL },
    { "https://example.org/a.png", NULL, NULL },
    { "", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *format = NULL;

      g_assert_cmpstr (entente_stored_image_find (values[i].value, &format), ==, values[i].code);
      g_assert_cmpstr (format, ==, values[i].format);
    }
}

/* Any bytes come back, and their number is told without decoding them. */
static void
test_bytes (void)
{
  static const guint8 bytes[] = { 0x89, 'P', 0, 255, 10, 13, 26 };

  for (gsize length = 1; length <= sizeof bytes; length++)
    {
      g_autoptr (GBytes) file = g_bytes_new (bytes, length);
      g_autofree char *value = entente_stored_image_encode (file);
      g_autoptr (GBytes) back = entente_stored_image_decode (value);

      g_assert_true (g_str_has_prefix (value, "data:image/png;base64,"));
      g_assert_true (g_bytes_equal (file, back));
      g_assert_cmpuint (entente_stored_image_get_size (value), ==, length);
    }
  g_assert_cmpuint (entente_stored_image_get_size ("https://example.org/"), ==, 0);
  g_assert_null (entente_stored_image_decode ("https://example.org/"));
}

static void
test_too_long (void)
{
  g_autofree char *code = g_strnfill (2u << 20, 'A');
  g_autofree char *value = g_strconcat ("data:image/png;base64,", code, NULL);

  g_assert_nonnull (entente_stored_image_find (value, NULL));
  g_assert_null (entente_stored_image_decode (value));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stored-image/find", test_find);
  g_test_add_func ("/stored-image/bytes", test_bytes);
  g_test_add_func ("/stored-image/too-long", test_too_long);

  return g_test_run ();
}
