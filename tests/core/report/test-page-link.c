/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-page-link.h"

#include <cairo-pdf.h>
#include <string.h>

#include "entente-substring.h"

typedef struct {
  GString *pdf;
  cairo_surface_t *surface;
  cairo_t *cr;
} Fixture;

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_string_append_len (data, (const char *) bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* In this version of the format links can be read as text. On a page without a picture cairo leaves them out. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->pdf = g_string_new (NULL);
  fixture->surface = cairo_pdf_surface_create_for_stream (append_cb, fixture->pdf, 400, 400);
  cairo_pdf_surface_restrict_to_version (fixture->surface, CAIRO_PDF_VERSION_1_4);
  fixture->cr = cairo_create (fixture->surface);
  cairo_rectangle (fixture->cr, 0, 0, 400, 400);
  cairo_fill (fixture->cr);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_string_free (fixture->pdf, TRUE);
}

static void
write_page (Fixture *fixture)
{
  cairo_show_page (fixture->cr);
  g_assert_cmpint (cairo_status (fixture->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (fixture->cr);
  cairo_surface_finish (fixture->surface);
  g_assert_cmpint (cairo_surface_status (fixture->surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (fixture->surface);
}

static gboolean
contains (Fixture    *fixture,
          const char *word)
{
  return entente_substring_find (fixture->pdf->str, fixture->pdf->len, word, strlen (word)) != NULL;
}

/* Boxes are rounded outwards, in the coordinates of the page, which in a PDF file go upwards. */
static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  EntentePageLink *link;
  cairo_matrix_t to_page;

  cairo_matrix_init_translate (&to_page, 100, 50);
  link = entente_page_link_new (fixture->cr, &to_page);
  entente_page_link_add_box (link, &(EntenteBox) { 0.5, 0.5, 20, 10 });
  entente_page_link_end_at_address (link, "https://example.org/it's (a) page");
  entente_page_link_free (link);
  write_page (fixture);
  g_assert_true (contains (fixture, "https://example.org/it%27s%20%28a%29%20page"));
  g_assert_true (contains (fixture, "/Rect [ 100 339 121 350 ]"));
}

static void
test_footnote (Fixture       *fixture,
               gconstpointer  data)
{
  EntentePageLink *link;
  cairo_matrix_t to_page;

  cairo_matrix_init_identity (&to_page);
  entente_page_link_mark_footnote (fixture->cr, 12);
  link = entente_page_link_new (fixture->cr, &to_page);
  entente_page_link_add_box (link, &(EntenteBox) { 0, 0, 20, 10 });
  entente_page_link_end_at_footnote (link, 12);
  entente_page_link_free (link);
  write_page (fixture);
  g_assert_true (contains (fixture, "/Link"));
}

static void
test_no_box (Fixture       *fixture,
             gconstpointer  data)
{
  EntentePageLink *link;
  cairo_matrix_t to_page;

  cairo_matrix_init_identity (&to_page);
  link = entente_page_link_new (fixture->cr, &to_page);
  entente_page_link_end_at_address (link, "https://example.org/");
  entente_page_link_free (link);
  write_page (fixture);
  g_assert_false (contains (fixture, "/Link"));
}

#define ADD(name, test) g_test_add ("/page-link/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("address", test_address);
  ADD ("footnote", test_footnote);
  ADD ("no-box", test_no_box);
  return g_test_run ();
}
