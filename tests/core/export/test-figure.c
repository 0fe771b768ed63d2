/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"
#include "entente-figure.h"

#include "sample-pdf.h"
#include "sample-png.h"
#include "sample.h"

#include <string.h>

#define MM (72.0 / 25.4)

/* So many actors in a line, so that the picture is far too wide. */
static EntenteDocument *
new_document (guint n_actors)
{
  EntenteDocument *document = entente_document_new ();

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "A title");
  sample_add (document, ENTENTE_ITEM_SOURCE, "s", ENTENTE_SOURCE_TITLE, "An article", ENTENTE_SOURCE_PUBLISHER, "0", 0);
  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *name = g_strdup_printf ("Actor number %u", i);
      g_autofree char *relation = g_strdup_printf ("r%u", i);
      g_autofree char *statement = g_strdup_printf ("s%u", i);
      g_autofree char *about = g_strdup_printf ("r%u supports", i);

      sample_add (document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, name, 0);
      sample_add (document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, "0", ENTENTE_RELATION_TO, id, 0);
      sample_add (document, ENTENTE_ITEM_STATEMENT, statement, ENTENTE_STATEMENT_TEXT, "Words",
                  ENTENTE_STATEMENT_FORM, "narration", ENTENTE_STATEMENT_SOURCE, "s", ENTENTE_STATEMENT_ABOUT, about,
                  0);
      entente_layout_set_position (entente_document_get_layout (document), id, &(EntentePoint) { (int) i * 1200, 0 });
    }
  return document;
}

static EntenteSheet *
new_sheet (guint  n_actors,
           double width)
{
  g_autoptr (EntenteDocument) document = new_document (n_actors);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);

  return entente_figure_new_sheet (scene, document, &(EntenteExportOptions) { .size_width = width });
}

static gboolean
has_words (EntenteSheet *sheet,
           const char   *text)
{
  for (guint i = 0; i < entente_sheet_get_n_words (sheet); i++)
    if (strstr (entente_sheet_get_words (sheet, i)->text, text) != NULL)
      return TRUE;
  return FALSE;
}

/* A picture that is too wide becomes denser, so that its letters can be read, and says what it is and where it is
 * from. */
static void
test_legible (void)
{
  for (guint n = 1; n <= 12; n += 11)
    {
      g_autoptr (EntenteSheet) sheet = new_sheet (n, 170.0 * MM);
      g_autofree char *trouble = entente_figure_describe_trouble (sheet, 170.0 * MM);
      const EntenteBox *box = entente_sheet_get_box (sheet);

      g_assert_null (trouble);
      g_assert_cmpfloat (entente_figure_get_letters (sheet, 170.0 * MM), >=, ENTENTE_FIGURE_LETTERS_MIN - 0.05);
      g_assert_cmpfloat (box->height * 170.0 * MM / box->width, <=, ENTENTE_FIGURE_HEIGHT_MAX + 1.0);
      g_assert_cmpuint (entente_sheet_get_n_cards (sheet), ==, n);
      g_assert_true (has_words (sheet, "A title"));
      g_assert_true (has_words (sheet, "Sources: Actor number 0."));
    }
}

/* What cannot be read is said to be so. The figure still fits its page, and has all actors. */
static void
test_trouble (void)
{
  g_autoptr (EntenteSheet) sheet = new_sheet (120, 82.0 * MM);
  g_autofree char *trouble = entente_figure_describe_trouble (sheet, 82.0 * MM);
  const EntenteBox *box = entente_sheet_get_box (sheet);

  g_assert_nonnull (strstr (trouble, "less than 7 points"));
  g_assert_cmpuint (entente_sheet_get_n_cards (sheet), ==, 120);
  g_assert_cmpfloat (box->height * 82.0 * MM / box->width, <=, ENTENTE_FIGURE_HEIGHT_MAX * 1.05);
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize size, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;
  return FALSE;
}

static int
decode (GBytes *png)
{
  cairo_surface_t *surface = sample_png_decode (png);
  int width = cairo_image_surface_get_width (surface);

  cairo_surface_destroy (surface);
  return width;
}

/* The file tells the size that was asked for, in every format. */
static void
test_sizes (void)
{
  g_autoptr (EntenteDocument) document = new_document (3);
  const EntenteExportOptions options = { .size_width = 120.0 * MM };
  g_autoptr (GBytes) svg = entente_export_write (document, ENTENTE_EXPORT_FORMAT_SVG, &options, NULL, NULL, NULL);
  g_autoptr (GBytes) png = entente_export_write (document, ENTENTE_EXPORT_FORMAT_PNG, &options, NULL, NULL, NULL);
  g_autoptr (GBytes) packed = entente_export_write (document, ENTENTE_EXPORT_FORMAT_PDF, &options, NULL, NULL, NULL);
  g_autoptr (GBytes) pdf = sample_pdf_unpack (packed);
  const guint8 *bytes = g_bytes_get_data (png, NULL);

  g_assert_true (holds (svg, " width=\"120mm\""));
  g_assert_cmpuint (sample_png_read_number (png, 16), ==, 1418); /* 120 mm with 300 pixels an inch */
  g_assert_cmpmem (bytes + 37, 4, "pHYs", 4);
  g_assert_cmpuint (sample_png_read_number (png, 41), ==, 11811);
  g_assert_cmpuint (bytes[49], ==, 1);
  g_assert_cmpuint (sample_png_read_number (png, 50), ==, 0x78a53f76); /* known from other files with this density */
  g_assert_cmpint (decode (png), ==, 1418);
  g_assert_true (holds (pdf, "MediaBox [ 0 0 340.157"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/legible", test_legible);
  g_test_add_func ("/figure/trouble", test_trouble);
  g_test_add_func ("/figure/sizes", test_sizes);
  return g_test_run ();
}
