/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-measure.h"
#include "entente-stored-image.h"
#include "entente-svg.h"
#include "sample-image.h"
#include "sample.h"

#include <string.h>

/* The pictures of actors in a picture that leaves Entente. */

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static char *
write_svg (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, &(EntenteSheetOptions) { NULL });
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_svg_write (sheet, document, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add (EntenteDocument *document,
     const char      *id,
     const char      *kind,
     const char      *image,
     int              x)
{
  sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, ENTENTE_ACTOR_KIND, kind, ENTENTE_ACTOR_IMAGE,
              image, 0);
  entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { x, 0 });
}

static GBytes *
find_image (const char *svg,
            gsize       nth)
{
  const char *at = svg, *end;
  g_autofree char *value = NULL;

  for (gsize i = 0; i <= nth; i++)
    at = strstr (at + 1, "xlink:href=\"data:");
  at += strlen ("xlink:href=\"");
  end = strchr (at, '"');
  value = g_strndup (at, (gsize) (end - at));
  return entente_stored_image_decode (value);
}

/* It is in the file itself, and nothing is in it of the file that it came from but what is to be seen. */
static void
test_image (void)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (GBytes) file = sample_image_new_exif (1), large = sample_image_new_png (256, 256, 0xff336699);
  g_autofree char *image = entente_stored_image_encode (file), *other = entente_stored_image_encode (large);
  g_autofree char *svg = NULL, *again = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  gsize length;
  const char *bytes;

  add (document, "ann", "person", image, 0);
  add (document, "eva", "state", other, 4000);
  svg = write_svg (document);
  again = write_svg (document);
  g_assert_cmpstr (svg, ==, again);
  g_assert_cmpuint (count (svg, "<image "), ==, 2);
  g_assert_cmpuint (count (svg, "<clipPath "), ==, 2);
  /* The icon of a person is not in the picture; that of a state is at the corner. */
  g_assert_cmpuint (count (svg, "xlink:href=\"#icon-person\""), ==, 0);
  g_assert_cmpuint (count (svg, "xlink:href=\"#icon-state\""), ==, 1);

  first = find_image (svg, 0);
  bytes = g_bytes_get_data (first, &length);
  g_assert_cmpuint (length, >, 100);
  g_assert_null (g_strstr_len (bytes, (gssize) length, "secret"));
  second = find_image (svg, 1);
  g_assert_false (g_bytes_equal (second, large));
}

/* What is no picture, or could break out of its attribute, does not come into the file. */
static void
test_hostile (void)
{
  static const char *const images[] = {
    "https://example.org/a.png", "data:image/png;base64,\"/><script>alert(1)</script>", "data:image/png;base64,AAAA",
    "file:///etc/passwd", "data:image/svg+xml;base64,PHN2Zy8+",
  };
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autofree char *svg = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%" G_GSIZE_FORMAT, i);

      add (document, id, "person", images[i], (int) i * 4000);
    }
  svg = write_svg (document);
  g_assert_cmpuint (count (svg, "<image "), ==, 0);
  g_assert_cmpuint (count (svg, "xlink:href=\"#icon-person\""), ==, G_N_ELEMENTS (images));
  g_assert_null (strstr (svg, "script"));
  g_assert_null (strstr (svg, "passwd"));
  g_assert_null (strstr (svg, "a.png"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-portrait/image", test_image);
  g_test_add_func ("/svg-portrait/hostile", test_hostile);

  return g_test_run ();
}
