/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-booklet.h"
#include "entente-poster.h"

#include "sample.h"

#define PRINT_WIDTH 520
#define PRINT_HEIGHT 760

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

/* The picture follows the page on which its place is. Its page lies on its side if it is wide. A longer report has more
 * pages. */
static void
test_pages (void)
{
  const EntenteBookletOptions options = { .width = 595, .height = 842, .turn = TRUE };
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

/* Footnotes come after the picture. A page as large as the picture is the only one. */
static void
test_notes (void)
{
  const EntenteBookletOptions paper = { .width = 595, .height = 842 }, fitted = { 0.0, };
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

/* A page as large as the picture can be followed by pages of usual size. Their footnotes are in columns, in letters as
 * large as they are below a picture. */
static void
test_many_notes (void)
{
  const EntenteBookletOptions options = { .width = 595, .height = 842, .fit = TRUE };
  guint before = 0;

  for (guint n = 10; n < 400; n *= 6)
    {
      g_autoptr (EntenteDocument) document = sample_document_new ();
      g_autoptr (EntenteSheet) sheet = NULL;
      g_autoptr (EntenteBooklet) booklet = NULL;
      double width, height;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("said-%u", i);

          sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, "Words", ENTENTE_STATEMENT_SPEAKER,
                      "kim", ENTENTE_STATEMENT_ABOUT, "met supports", 0);
        }
      sheet = new_sheet (document);
      booklet = entente_booklet_new_for_sheet (sheet, document, &options, NULL, NULL);
      g_assert_cmpuint (entente_booklet_get_n (booklet), >, before);
      before = entente_booklet_get_n (booklet);
      entente_booklet_get_size (booklet, 0, &width, &height);
      g_assert_cmpfloat (width, ==, entente_sheet_get_box (sheet)->width);
      for (guint i = 1; i < before; i++)
        {
          entente_booklet_get_size (booklet, i, &width, &height);
          g_assert_cmpfloat (width, ==, 595.0);
          g_assert_cmpfloat (height, ==, 842.0);
        }
      /* Two columns of 18 footnotes or more. */
      g_assert_cmpuint (before, <=, 2 + n / 30);
      paint_all (booklet);
    }
}

static void
test_cancel (void)
{
  const EntenteBookletOptions options = { .width = 595, .height = 842, .turn = TRUE };
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSheet) sheet = new_sheet (document);
  g_autoptr (EntenteReport) report = new_report (10);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_booklet_new (sheet, report, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static EntenteSheet *
new_large_sheet (EntenteDocument   *document,
                 EntenteSheetNotes  footnotes,
                 guint              n_statements)
{
  static const char *const ids[] = { "shoigu", "kim", "tass", "joongang" };
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSheetOptions options = { .title = TRUE, .legend = TRUE, .footnotes = footnotes };

  for (int i = 0; i < (int) G_N_ELEMENTS (ids); i++)
    entente_layout_set_position (entente_document_get_layout (document), ids[i],
                                 &(EntentePoint) { i % 2 * 9000, i / 2 * 6000 });
  for (guint i = 0; i < n_statements; i++)
    {
      g_autofree char *id = g_strdup_printf ("said-%u", i);
      g_autofree char *text = g_strdup_printf ("%u words that go on and on, so that they take several lines %s", i,
                                               i == 7 ? "without an end " : "of it");
      g_autoptr (GString) words = g_string_new (text);

      for (int j = 0; i == 7 && j < 400; j++)
        g_string_append (words, "and on and on and on ");
      sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, words->str, ENTENTE_STATEMENT_SPEAKER,
                  "kim", ENTENTE_STATEMENT_ABOUT, "met supports", 0);
    }
  scene = entente_scene_new (document, measure);
  return entente_sheet_new (scene, document, &options);
}

/* Counts the pixels of a printed page that are not white, on the page and in the margin around it. */
static void
count_ink (EntenteBooklet *booklet,
           guint           index,
           guint          *inside,
           guint          *outside)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PRINT_WIDTH + 40, PRINT_HEIGHT + 40);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  int stride;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 20, 20);
  entente_booklet_paint (booklet, index, cr, entente_theme_get (ENTENTE_THEME_PRINT), FALSE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  *inside = *outside = 0;
  for (int y = 0; y < PRINT_HEIGHT + 40; y++)
    for (int x = 0; x < PRINT_WIDTH + 40; x++)
      if (data[y * stride + 4 * x] < 0xf0)
        {
          gboolean in = x >= 18 && y >= 18 && x < PRINT_WIDTH + 22 && y < PRINT_HEIGHT + 22;

          *(in ? inside : outside) += 1;
        }
  cairo_surface_destroy (surface);
}

static void
check_print (EntenteBooklet *booklet)
{
  for (guint i = 0; i < entente_booklet_get_n (booklet); i++)
    {
      guint inside, outside;

      count_ink (booklet, i, &inside, &outside);
      g_assert_cmpuint (inside, >, 20);
      g_assert_cmpuint (outside, ==, 0);
    }
}

static EntenteBooklet *
new_print (EntenteSheet    *sheet,
           EntenteDocument *document,
           double           scale)
{
  const EntenteBookletOptions options = {
    .width = PRINT_WIDTH, .height = PRINT_HEIGHT, .print = TRUE, .scale = scale,
  };

  return entente_booklet_new_for_sheet (sheet, document, &options, NULL, NULL);
}

static void
test_print_fit (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSheet) sheet = NULL;
  EntenteBooklet *booklet;

  entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "A title");
  sheet = new_large_sheet (document, ENTENTE_SHEET_NOTES_NONE, 3);
  booklet = new_print (sheet, document, 0.0);
  g_assert_cmpuint (entente_booklet_get_n (booklet), ==, 1);
  check_print (booklet);
  g_assert_finalize_object (booklet);
}

/* The pages are those of the poster, and on each of them is the part of the picture that belongs there. */
static void
test_print_poster (void)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (EntenteSheet) sheet = new_large_sheet (document, ENTENTE_SHEET_NOTES_NONE, 0);
  g_autoptr (EntenteBooklet) booklet = new_print (sheet, document, 1.5);
  EntentePoster poster;

  entente_poster_init (&poster, entente_sheet_get_box (sheet), PRINT_WIDTH, PRINT_HEIGHT, 1.5);
  g_assert_cmpuint (poster.n_columns, >, 1);
  g_assert_cmpuint (poster.n_rows, >, 1);
  g_assert_cmpuint (entente_booklet_get_n (booklet), ==, entente_poster_get_n (&poster));
  for (guint i = 0; i < entente_booklet_get_n (booklet); i++)
    {
      EntenteBox area = entente_poster_get_area (&poster, i);
      cairo_matrix_t matrix;

      g_assert_true (entente_booklet_get_picture_matrix (booklet, i, &matrix));
      cairo_matrix_transform_point (&matrix, &area.x, &area.y);
      g_assert_cmpfloat_with_epsilon (area.x, 0.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (area.y, 0.0, 1e-6);
    }
  check_print (booklet);
}

/* Footnotes fill as many pages as they need, also one that is longer than a page, and none is lost. */
static void
test_print_footnotes (void)
{
  guint before = 1;

  for (guint n = 1; n < 200; n = n * 3 + 1)
    {
      g_autoptr (EntenteDocument) document = sample_document_new ();
      g_autoptr (EntenteSheet) sheet = NULL;
      g_autoptr (EntenteBooklet) booklet = NULL;

      entente_record_set_text (entente_document_get_record (document), ENTENTE_DOCUMENT_TITLE, "A title");
      sheet = new_large_sheet (document, ENTENTE_SHEET_NOTES_NUMBERS, n);
      booklet = new_print (sheet, document, 0.0);
      g_assert_cmpuint (entente_footnotes_get_n (entente_sheet_get_footnotes (sheet)), >=, n);
      g_assert_cmpuint (entente_booklet_get_n (booklet), >=, before);
      before = entente_booklet_get_n (booklet);
      check_print (booklet);
    }
  g_assert_cmpuint (before, >, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/booklet/pages", test_pages);
  g_test_add_func ("/booklet/notes", test_notes);
  g_test_add_func ("/booklet/many-notes", test_many_notes);
  g_test_add_func ("/booklet/cancel", test_cancel);
  g_test_add_func ("/booklet/print-fit", test_print_fit);
  g_test_add_func ("/booklet/print-poster", test_print_poster);
  g_test_add_func ("/booklet/print-footnotes", test_print_footnotes);
  return g_test_run ();
}
