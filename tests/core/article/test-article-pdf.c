/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

/* PDFs that cairo writes, read by the process for PDFs. */

#define COUNCIL \
  "The harbour council met on Tuesday for the first time since the winter storms. Its members spoke for three hours " \
  "about the ferry, which has not run since January."
#define SPRING \
  "“We will not wait for another spring,” said Mara Lind, who leads the council. She asked for an answer in writing " \
  "before the end of the month."
#define OWNERS \
  "The owners of the ferry, a family that has run it for sixty years, were not there. In a short note they said that a " \
  "new engine would cost more than the boat is worth."

typedef struct {
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
} Pdf;

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
begin (Pdf *pdf)
{
  pdf->bytes = g_byte_array_new ();
  pdf->surface = cairo_pdf_surface_create_for_stream (write_cb, pdf->bytes, 595, 842);
  cairo_pdf_surface_set_metadata (pdf->surface, CAIRO_PDF_METADATA_TITLE, "The ferry");
  cairo_pdf_surface_set_metadata (pdf->surface, CAIRO_PDF_METADATA_AUTHOR, "Ada Brook; Tom Reed");
  cairo_pdf_surface_set_metadata (pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2025-03-21T10:00:00Z");
  pdf->cr = cairo_create (pdf->surface);
}

/* Sets paragraphs in a column. */
static void
set (Pdf        *pdf,
     const char *text,
     double      x,
     double      y,
     double      width,
     const char *font)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (pdf->cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_indent (layout, 12 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (pdf->cr, x, y);
  pango_cairo_show_layout (pdf->cr, layout);
}

static GBytes *
end (Pdf *pdf)
{
  cairo_destroy (pdf->cr);
  cairo_surface_finish (pdf->surface);
  cairo_surface_destroy (pdf->surface);
  return g_byte_array_free_to_bytes (pdf->bytes);
}

static EntenteArticle *
read_pdf (Pdf *pdf)
{
  g_autoptr (GBytes) bytes = end (pdf);

  return article_sample_read_bytes ("a.pdf", bytes);
}

/* Columns are read one after the other, and paragraphs are whole. */
static void
test_columns (void)
{
  g_autoptr (EntenteArticle) article = NULL;
  Pdf pdf;

  begin (&pdf);
  set (&pdf, "The ferry will not sail", 50, 40, 495, "Sans 20");
  set (&pdf, COUNCIL "\n" SPRING, 50, 100, 235, "Sans 10");
  set (&pdf, OWNERS, 310, 100, 235, "Sans 10");
  cairo_show_page (pdf.cr);
  article = read_pdf (&pdf);
  g_assert_cmpstr (article->text, ==, "The ferry will not sail\n\n" COUNCIL "\n\n" SPRING "\n\n" OWNERS);
  g_assert_cmpstr (article->title, ==, "The ferry");
  g_assert_cmpuint (article->authors->len, ==, 2);
  g_assert_cmpstr (article->made, ==, "2025-03-21");
  g_assert_cmpuint (article->pages->len, ==, 0);
}

/* A form feed is between pages, also between two parts of a paragraph. A page without words is one too. */
static void
test_pages (void)
{
  g_autoptr (EntenteArticle) article = NULL;
  Pdf pdf;

  begin (&pdf);
  set (&pdf, "The council met and spoke of the old", 50, 700, 235, "Sans 10");
  cairo_show_page (pdf.cr);
  set (&pdf, "ferry for three hours.", 50, 50, 235, "Sans 10");
  cairo_show_page (pdf.cr);
  cairo_rectangle (pdf.cr, 50, 50, 100, 100);
  cairo_fill (pdf.cr);
  cairo_show_page (pdf.cr);
  set (&pdf, "The end.", 50, 50, 235, "Sans 10");
  cairo_show_page (pdf.cr);
  article = read_pdf (&pdf);
  g_assert_cmpstr (article->text, ==, "The council met and spoke of the old\fferry for three hours.\f\fThe end.");
  g_assert_cmpuint (article->pages->len, ==, 4);
  article_sample_assert_remark (article, "1 page has no words");
}

/* A hyphen at the end of a line stays. If the word has none elsewhere, a mark stands behind it. */
static void
test_hyphens (void)
{
  g_autoptr (EntenteArticle) article = NULL;
  Pdf pdf;

  begin (&pdf);
  set (&pdf, "The council asked the minis-\u2028ter, who is well-known. Every well-\u2028known man asked him.", 50, 50, 400,
       "Sans 10");
  cairo_show_page (pdf.cr);
  article = read_pdf (&pdf);
  g_assert_cmpstr (article->text, ==,
                   "The council asked the minis-\u2028ter, who is well-known. Every well-known man asked him.");
}

static void
test_from_right (void)
{
  static const char text[] = "قالت رئيسة المجلس: «لن ننتظر ربيعا آخر». وأكدت الوزارة أنها تلقت رسالة من الجزر.";
  g_autoptr (EntenteArticle) article = NULL;
  Pdf pdf;

  begin (&pdf);
  set (&pdf, text, 50, 50, 200, "Noto Sans Arabic, Sans 12");
  cairo_show_page (pdf.cr);
  article = read_pdf (&pdf);
  g_assert_cmpstr (article->text, ==, text);
}

static void
test_refused (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "article", "encrypted.pdf", NULL);
  g_autofree char *data = NULL, *program = g_strdup (g_getenv ("ENTENTE_PDF_PROGRAM"));
  gsize length;
  g_autoptr (GBytes) encrypted = NULL, scanned = NULL, broken = g_bytes_new_static ("%PDF-1.4\nrubbish", 16);
  Pdf pdf;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  encrypted = g_bytes_new (data, length);
  begin (&pdf);
  cairo_rectangle (pdf.cr, 50, 50, 100, 100);
  cairo_fill (pdf.cr);
  cairo_show_page (pdf.cr);
  scanned = end (&pdf);
  article_sample_assert_refused ("a.pdf", encrypted, ENTENTE_ARTICLE_ERROR_ENCRYPTED, "password");
  article_sample_assert_refused ("a.pdf", scanned, ENTENTE_ARTICLE_ERROR_NO_WORDS, "scanned");
  article_sample_assert_refused ("a.pdf", broken, ENTENTE_ARTICLE_ERROR_INVALID, "damaged");
  g_setenv ("ENTENTE_PDF_PROGRAM", "/nowhere/entente-pdf", TRUE);
  article_sample_assert_refused ("a.pdf", broken, ENTENTE_ARTICLE_ERROR_INVALID, "started");
  g_setenv ("ENTENTE_PDF_PROGRAM", "/bin/false", TRUE);
  article_sample_assert_refused ("a.pdf", broken, ENTENTE_ARTICLE_ERROR_INVALID, "damaged");
  g_setenv ("ENTENTE_PDF_PROGRAM", "/bin/cat", TRUE);
  article_sample_assert_refused ("a.pdf", broken, ENTENTE_ARTICLE_ERROR_INVALID, "damaged");
  g_setenv ("ENTENTE_PDF_PROGRAM", program, TRUE);
}

/* A PDF with other bytes here and there. */
static void
test_changed (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *copy = NULL;
  gsize size;
  Pdf pdf;

  begin (&pdf);
  set (&pdf, "The end.", 50, 50, 235, "Sans 10");
  cairo_show_page (pdf.cr);
  bytes = end (&pdf);
  copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  for (guint i = 0; i < 40; i++)
    {
      gsize at = 20 + (size - 20) * i / 40;

      copy[at] ^= 0x15;
      article_sample_assert_any ("a.pdf", copy, size);
      copy[at] ^= 0x15;
    }
  article_sample_assert_any ("a.pdf", copy, size / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article-pdf/columns", test_columns);
  g_test_add_func ("/article-pdf/pages", test_pages);
  g_test_add_func ("/article-pdf/hyphens", test_hyphens);
  g_test_add_func ("/article-pdf/from-right", test_from_right);
  g_test_add_func ("/article-pdf/refused", test_refused);
  g_test_add_func ("/article-pdf/changed", test_changed);

  return g_test_run ();
}
