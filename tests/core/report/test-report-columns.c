/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-columns.h"

#define WIDTH 240.0
#define HEIGHT 300.0
#define N_FOOTNOTES 60
#define N_LONG 5000 /* blocks */

static EntenteReport *
new_report (guint n_lines)
{
  EntenteReport *report = entente_report_new ("Title");

  entente_report_start (report, ENTENTE_REPORT_PICTURE);
  entente_report_add_block (report, ENTENTE_REPORT_SECTION, "Statements");
  for (guint i = 1; i <= N_FOOTNOTES; i++)
    {
      entente_report_start_note (report, i);
      entente_report_add (report, ENTENTE_REPORT_PLAIN, "Words of a statement");
      for (guint j = 0; j < (i == 7 ? 100 : n_lines); j++)
        entente_report_add (report, ENTENTE_REPORT_QUIET, "\nsaid by somebody");
    }
  return report;
}

static EntenteReportColumns *
new_columns (EntenteReport          *report,
             EntenteTypesetterStyle  style)
{
  return entente_report_columns_new (entente_typesetter_new (report, style, WIDTH), HEIGHT, NULL);
}

/* Each column starts where the one before it ends, and together they hold all of the report. */
static void
assert_complete (EntenteReportColumns *columns,
                 EntenteReport        *report)
{
  guint n = entente_report_columns_get_n (columns);
  const EntenteReportColumn *last = entente_report_columns_get (columns, n - 1);

  for (guint i = 1; i < n; i++)
    {
      const EntenteReportColumn *before = entente_report_columns_get (columns, i - 1);
      const EntenteReportColumn *column = entente_report_columns_get (columns, i);

      g_assert_false (entente_report_column_is_empty (column));
      if (before->heading == column->heading && !before->has_picture)
        {
          g_assert_cmpuint (column->block, ==, before->end_block);
          g_assert_cmpuint (column->line, ==, before->end_line);
        }
    }
  g_assert_cmpuint (last->end_block, ==, entente_report_get_n_blocks (report));
  g_assert_cmpuint (last->end_line, ==, 0);
}

/* The place of the picture at the start is an empty column, so that the picture comes first. */
static void
test_report (void)
{
  g_autoptr (EntenteReport) report = new_report (8);
  g_autoptr (EntenteReportColumns) columns = new_columns (report, ENTENTE_TYPESETTER_REPORT);

  g_assert_true (entente_report_columns_get (columns, 0)->has_picture);
  g_assert_true (entente_report_column_is_empty (entente_report_columns_get (columns, 0)));
  g_assert_cmpuint (entente_report_columns_get (columns, 1)->block, ==, 1);
  g_assert_cmpint (entente_report_columns_get (columns, 1)->heading, ==, -1);
  assert_complete (columns, report);
}

/* In columns of footnotes the heading is above the text. No footnote is broken but one that is higher than a column. */
static void
test_footnotes (void)
{
  g_autoptr (EntenteReport) report = new_report (8);
  g_autoptr (EntenteReportColumns) columns = new_columns (report, ENTENTE_TYPESETTER_FOOTNOTES);

  g_assert_true (entente_report_columns_get (columns, 0)->has_picture);
  for (guint i = 1; i < entente_report_columns_get_n (columns); i++)
    {
      const EntenteReportColumn *column = entente_report_columns_get (columns, i);

      g_assert_cmpint (column->heading, ==, 1);
      g_assert_false (column->has_picture);
      if (column->line > 0)
        g_assert_cmpuint (entente_report_get_block (report, column->block)->note, ==, 7);
    }
  assert_complete (columns, report);
}

/* Paints a column twice, on the same pixels. */
static void
assert_painted_alike (EntenteReportColumns *columns,
                      guint                 nth)
{
  cairo_surface_t *surfaces[2];
  gsize size = 0;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) WIDTH, (int) HEIGHT);
      cr = cairo_create (surfaces[i]);
      entente_report_columns_paint_heading (columns, nth, cr, entente_theme_get (ENTENTE_THEME_PRINT), FALSE);
      entente_report_columns_paint (columns, nth, cr, entente_theme_get (ENTENTE_THEME_PRINT), FALSE);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
      size = (gsize) cairo_image_surface_get_stride (surfaces[i]) * (gsize) HEIGHT;
    }
  g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]), size, cairo_image_surface_get_data (surfaces[1]), size);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* Blocks that are set again look as those that were kept. */
static void
test_paint (void)
{
  g_autoptr (EntenteReport) report = new_report (2);
  g_autoptr (EntenteReportColumns) columns = new_columns (report, ENTENTE_TYPESETTER_FOOTNOTES);

  assert_painted_alike (columns, 1);
}

/* So do those of a long report, which other threads have set with fonts of their own. */
static void
test_paint_long (void)
{
  g_autoptr (EntenteReport) report = entente_report_new ("Title");
  g_autoptr (EntenteReportColumns) columns = NULL;

  for (guint i = 0; i < N_LONG; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u: Shoigu met Kim, Шойгу и Ким, 쇼이구와 김정은", i);

      entente_report_add_block (report, ENTENTE_REPORT_ITEM, words);
    }
  columns = new_columns (report, ENTENTE_TYPESETTER_REPORT);
  assert_complete (columns, report);
  for (guint i = 0; i < entente_report_columns_get_n (columns); i += 7)
    assert_painted_alike (columns, i);
  assert_painted_alike (columns, entente_report_columns_get_n (columns) - 1);
}

static void
test_cancel (void)
{
  g_autoptr (EntenteReport) report = new_report (1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_report_columns_new (entente_typesetter_new (report, ENTENTE_TYPESETTER_REPORT, WIDTH), HEIGHT,
                                             cancellable));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-columns/report", test_report);
  g_test_add_func ("/report-columns/footnotes", test_footnotes);
  g_test_add_func ("/report-columns/paint", test_paint);
  g_test_add_func ("/report-columns/paint-long", test_paint_long);
  g_test_add_func ("/report-columns/cancel", test_cancel);
  return g_test_run ();
}
