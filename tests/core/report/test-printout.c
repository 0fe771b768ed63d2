/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-printout.h"

#include "sample.h"

#define WIDTH 520
#define HEIGHT 760

static EntenteSheet *
new_sheet (EntenteSheetNotes footnotes,
           guint             n_statements)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
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

/* How many pixels of a page are not white, in it and in the margin around it. */
static void
count_ink (EntentePrintout *printout,
           guint            index,
           guint           *inside,
           guint           *outside)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH + 40, HEIGHT + 40);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  int stride;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 20, 20);
  entente_printout_paint (printout, cr, index);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  *inside = *outside = 0;
  for (int y = 0; y < HEIGHT + 40; y++)
    for (int x = 0; x < WIDTH + 40; x++)
      if (data[y * stride + 4 * x] < 0xf0)
        {
          gboolean in = x >= 18 && y >= 18 && x < WIDTH + 22 && y < HEIGHT + 22;

          *(in ? inside : outside) += 1;
        }
  cairo_surface_destroy (surface);
}

static void
check_pages (EntentePrintout *printout)
{
  for (guint i = 0; i < entente_printout_get_n_pages (printout); i++)
    {
      guint inside, outside;

      count_ink (printout, i, &inside, &outside);
      g_assert_cmpuint (inside, >, 20);
      g_assert_cmpuint (outside, ==, 0);
    }
}

static void
test_fit (void)
{
  g_autoptr (EntenteSheet) sheet = new_sheet (ENTENTE_SHEET_NOTES_NONE, 3);
  EntentePrintout *printout = entente_printout_new (sheet, "A title", &(EntentePaperUse) { WIDTH, HEIGHT, 0.0 });

  g_assert_cmpuint (entente_printout_get_n_pages (printout), ==, 1);
  check_pages (printout);
  g_assert_finalize_object (printout);
}

static void
test_poster (void)
{
  g_autoptr (EntenteSheet) sheet = new_sheet (ENTENTE_SHEET_NOTES_NONE, 0);
  g_autoptr (EntentePrintout) printout = entente_printout_new (sheet, NULL,
                                                               &(EntentePaperUse) { WIDTH, HEIGHT, 1.5 });

  g_assert_cmpuint (entente_printout_get_poster (printout)->n_columns, >, 1);
  g_assert_cmpuint (entente_printout_get_poster (printout)->n_rows, >, 1);
  check_pages (printout);
}

/* Notes fill as many pages as they need, also one that is longer than a page, and none is lost. */
static void
test_notes (void)
{
  guint before = 1;

  for (guint n = 1; n < 200; n = n * 3 + 1)
    {
      g_autoptr (EntenteSheet) sheet = new_sheet (ENTENTE_SHEET_NOTES_NUMBERS, n);
      g_autoptr (EntentePrintout) printout = entente_printout_new (sheet, "A title",
                                                                   &(EntentePaperUse) { WIDTH, HEIGHT, 0.0 });

      g_assert_cmpuint (entente_footnotes_get_n (entente_sheet_get_footnotes (sheet)), >=, n);
      g_assert_cmpuint (entente_printout_get_n_pages (printout), >=, before);
      before = entente_printout_get_n_pages (printout);
      check_pages (printout);
    }
  g_assert_cmpuint (before, >, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/printout/fit", test_fit);
  g_test_add_func ("/printout/poster", test_poster);
  g_test_add_func ("/printout/notes", test_notes);
  return g_test_run ();
}
