/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-booklet.h"

#include "sample.h"

static EntenteSheet *
new_sheet (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;

  entente_layout_set_position (entente_document_get_layout (document), "shoigu", &(EntentePoint) { 0, 0 });
  entente_layout_set_position (entente_document_get_layout (document), "kim", &(EntentePoint) { 9000, 0 });
  scene = entente_scene_new (document, measure);
  return entente_sheet_new (scene, document, &(EntenteSheetOptions) { .footnotes = ENTENTE_SHEET_NOTES_NUMBERS });
}

static EntenteReport *
new_report (guint n_paragraphs)
{
  EntenteReport *report = entente_report_new ("Title");

  entente_report_add_block (report, ENTENTE_REPORT_TITLE, "Title");
  entente_report_start (report, ENTENTE_REPORT_PICTURE);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      entente_report_add_block (report, ENTENTE_REPORT_SECTION, "Heading");
      entente_report_add_block (report, ENTENTE_REPORT_PARAGRAPH, "Words that make a paragraph of a report");
    }
  return report;
}

static void
paint_all (EntenteBooklet *booklet)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < entente_booklet_get_n (booklet); i++)
    entente_booklet_paint (booklet, i, cr, entente_theme_get (ENTENTE_THEME_PRINT), FALSE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The picture follows the page on which it is called for, on its side if it is wide; longer reports have more
 * pages. */
static void
test_pages (void)
{
  const EntenteBookletOptions options = { 595, 842, TRUE };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSheet) sheet = new_sheet (document);
  guint n_before = 0;

  for (guint n = 0; n < 100; n += 33)
    {
      g_autoptr (EntenteReport) report = new_report (n);
      EntenteBooklet *booklet = entente_booklet_new (sheet, report, &options, NULL, NULL);
      cairo_matrix_t matrix;
      double width, height;

      g_assert_cmpuint (entente_booklet_get_n (booklet), >, n_before);
      n_before = entente_booklet_get_n (booklet);
      g_assert_false (entente_booklet_get_picture_matrix (booklet, 0, &matrix));
      g_assert_true (entente_booklet_get_picture_matrix (booklet, 1, &matrix));
      entente_booklet_get_size (booklet, 1, &width, &height);
      g_assert_cmpfloat (width, >, height);
      paint_all (booklet);
      g_assert_finalize_object (booklet);
    }
}

/* Notes come after the picture; a page made for the picture is the only one. */
static void
test_notes (void)
{
  const EntenteBookletOptions paper = { 595, 842, FALSE }, fitted = { 0.0, };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSheet) sheet = new_sheet (document);
  g_autoptr (EntenteBooklet) pages = entente_booklet_new_for_sheet (sheet, document, &paper, NULL, NULL);
  g_autoptr (EntenteBooklet) page = entente_booklet_new (sheet, NULL, &fitted, NULL, NULL);
  cairo_matrix_t matrix;
  double width, height;

  g_assert_cmpuint (entente_booklet_get_n (pages), ==, 2);
  g_assert_true (entente_booklet_get_picture_matrix (pages, 0, &matrix));
  g_assert_false (entente_booklet_get_picture_matrix (pages, 1, &matrix));
  g_assert_cmpuint (entente_booklet_get_n (page), ==, 1);
  entente_booklet_get_size (page, 0, &width, &height);
  g_assert_cmpfloat (width, ==, entente_sheet_get_box (sheet)->width);
}

static void
test_cancel (void)
{
  const EntenteBookletOptions options = { 595, 842, TRUE };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSheet) sheet = new_sheet (document);
  g_autoptr (EntenteReport) report = new_report (10);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_booklet_new (sheet, report, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name) g_test_add_func ("/booklet/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (pages);
  ADD (notes);
  ADD (cancel);
  return g_test_run ();
}
