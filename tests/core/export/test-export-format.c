/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-format.h"

#include <string.h>

/* A name leads to the format of its suffix, in capital letters as well. Any other name leads to none. */
static void
test_names (void)
{
  static const char *const strange[] = { "", "svg", "a.svgz", ".svg.txt", "a", "json", "a.json" };
  g_autoptr (GError) error = NULL;
  EntenteExportFormat found;

  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      g_autofree char *name = g_strconcat ("a", entente_export_format_get_suffix (format), NULL);
      g_autofree char *loud = g_ascii_strup (name, -1);

      g_assert_true (entente_export_format_for_name (name, &found, &error));
      g_assert_no_error (error);
      g_assert_cmpint (found, ==, format);
      g_assert_true (entente_export_format_for_name (loud, &found, NULL));
      g_assert_cmpint (found, ==, format);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_assert_false (entente_export_format_for_name (strange[i], &found, &error));
      g_assert_error (error, ENTENTE_EXPORT_ERROR, ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT);
      g_assert_nonnull (strstr (error->message, ".svg .pdf"));
      g_clear_error (&error);
    }
}

/* Each format says what it loses, but the one that loses nothing. */
static void
test_loss (void)
{
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    g_assert_true ((entente_export_format_get_loss (format) == NULL) == (format == ENTENTE_EXPORT_FORMAT_ENTENTE));
}

/* The row of each format is complete, and no two formats have the same label. */
static void
test_rows (void)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      const char *label = entente_export_format_get_label (format);

      g_assert_cmpstr (label, !=, "");
      g_assert_true (g_hash_table_add (labels, (gpointer) label));
      g_assert_cmpstr (entente_export_format_get_name (format), !=, "");
      g_assert_true (g_str_has_prefix (entente_export_format_get_suffix (format), "."));
      g_assert_true (g_regex_match_simple ("^[a-z]+/[a-z0-9+.-]+$", entente_export_format_get_mime_type (format), 0, 0));
    }
}

/* The picture and the report have a sheet, so they take a selection. A story has what its views show, and a timeline all
 * that has a date. Legend and footnotes are options of the picture alone. */
static void
test_categories (void)
{
  for (EntenteExportFormat format = 0; format < ENTENTE_N_EXPORT_FORMATS; format++)
    {
      EntenteExportCategory category = entente_export_format_get_category (format);
      EntenteExportTakes takes = entente_export_format_get_takes (format);

      if (category == ENTENTE_EXPORT_CATEGORY_PICTURE || category == ENTENTE_EXPORT_CATEGORY_REPORT)
        g_assert_true (takes & ENTENTE_EXPORT_TAKES_SELECTION);
      g_assert_true ((category == ENTENTE_EXPORT_CATEGORY_PICTURE) == ((takes & ENTENTE_EXPORT_TAKES_FOOTNOTES) != 0));
    }
}

#define ADD(name) g_test_add_func ("/export-format/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (names);
  ADD (loss);
  ADD (rows);
  ADD (categories);
  return g_test_run ();
}
