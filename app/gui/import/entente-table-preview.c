/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-preview.h"

#include "entente-column-words.h"
#include "entente-display-text.h"

#include <glib/gi18n.h>

/* So many cells are made within a frame or two. */
#define MAX_COLUMNS 60
#define MAX_ROWS 25
#define MIN_ROWS 4
#define MAX_CELLS 240

/* No cell is wider, in letters. */
#define MAX_WIDTH 26

static GtkWidget *
cell_new (const char *text,
          const char *style_class)
{
  g_autofree char *shown = entente_display_text_name (text);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", shown, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", MAX_WIDTH, "single-line-mode", TRUE, NULL);
  glong length = g_utf8_strlen (shown, -1);

  gtk_widget_add_css_class (label, "cell");
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  /* A narrow window scrolls, and does not squeeze the columns. */
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (length, MAX_WIDTH));
  if (length > MAX_WIDTH)
    gtk_widget_set_tooltip_text (label, shown);
  return label;
}

static GtkWidget *
head_new (const EntenteImportPart *part,
          guint                    column,
          EntenteColumnFunc        func,
          gpointer                 object)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = entente_table_roles_dup_title (part->roles, part->table, column);
  guint n;

  gtk_widget_add_css_class (box, "head");
  if (entente_column_words_list_roles (part->roles->contents, &n) != NULL)
    gtk_box_append (GTK_BOX (box), entente_column_button_new (part, column, func, object));
  gtk_box_append (GTK_BOX (box), cell_new (title, "title"));
  return box;
}

/* The lines of the file whose rows do not come. */
static GHashTable *
list_lines_left_out (EntenteImportReading *reading)
{
  const EntenteImportReport *report = entente_import_get_report (entente_import_reading_get_import (reading));
  GHashTable *lines = g_hash_table_new (NULL, NULL);

  for (guint i = 0; entente_import_reading_get_n_parts (reading) == 1 && i < entente_import_report_get_n (report); i++)
    if (entente_import_report_get_outcome (report, i) == ENTENTE_IMPORT_LEFT_OUT)
      for (guint place = 0; place < entente_import_report_get_n_places (report, i); place++)
        g_hash_table_add (lines, GUINT_TO_POINTER (entente_import_report_get_place (report, i, place)->line));
  return lines;
}

static void
add_row (GtkGrid                 *grid,
         const EntenteImportPart *part,
         guint                    row,
         guint                    n_columns,
         gboolean                 left_out)
{
  for (guint column = 0; column < n_columns; column++)
    {
      const char *text = entente_table_get_cell (part->table, row, column);
      EntenteColumnRole role = part->roles->roles[column];
      gboolean missing = *text == '\0' && entente_column_words_is_needed (role, part->roles->contents);
      GtkWidget *cell;

      /* Translators: stands for an empty cell of a table that should have something in it. */
      cell = cell_new (missing ? C_("cell", "(empty)") : text, missing ? "missing" : NULL);
      if (left_out)
        gtk_widget_add_css_class (cell, "left-out");
      if (role == ENTENTE_COLUMN_LEFT_OUT)
        gtk_widget_add_css_class (cell, "unused");
      gtk_grid_attach (grid, cell, column, 1 + row, 1, 1);
    }
}

static void
add_rest (GtkGrid *grid,
          guint    n_columns,
          guint    n_more_columns,
          guint    n_more_rows)
{
  g_autofree char *rows =
    g_strdup_printf (ngettext ("and %u more row", "and %u more rows", n_more_rows), n_more_rows);
  g_autofree char *columns =
    g_strdup_printf (ngettext ("and %u more column", "and %u more columns", n_more_columns), n_more_columns);

  if (n_more_rows > 0)
    gtk_grid_attach (grid, cell_new (rows, "rest"), 0, 2 + MAX_ROWS, MAX (n_columns, 1), 1);
  if (n_more_columns > 0)
    gtk_grid_attach (grid, cell_new (columns, "rest"), n_columns, 0, 1, 1);
}

/**
 * entente_table_preview_new:
 * @reading: what was read
 * @part: the table of it that is shown
 * @func: (scope forever): called when the user says what a column is
 * @object: for @func; must live as long as the preview
 *
 * Returns: (transfer none): the first rows of the table
 */
GtkWidget *
entente_table_preview_new (EntenteImportReading    *reading,
                           const EntenteImportPart *part,
                           EntenteColumnFunc        func,
                           gpointer                 object)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autoptr (GHashTable) left_out = NULL;
  guint n_rows, n_columns, first, most;

  g_return_val_if_fail (reading != NULL && part != NULL && part->table != NULL, NULL);

  left_out = list_lines_left_out (reading);
  n_rows = entente_table_get_n_rows (part->table);
  n_columns = MIN (part->roles->n_columns, MAX_COLUMNS);
  first = part->roles->has_header ? 1 : 0;
  most = first + CLAMP (MAX_CELLS / MAX (n_columns, 1), MIN_ROWS, MAX_ROWS);
  gtk_widget_add_css_class (grid, "table-preview");
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_set_valign (grid, GTK_ALIGN_START);
  gtk_widget_set_halign (grid, GTK_ALIGN_START);
  for (guint column = 0; column < n_columns; column++)
    gtk_grid_attach (GTK_GRID (grid), head_new (part, column, func, object), column, 0, 1, 1);
  for (guint row = first; row < MIN (n_rows, most); row++)
    add_row (GTK_GRID (grid), part, row, n_columns,
             g_hash_table_contains (left_out, GUINT_TO_POINTER (entente_table_get_line (part->table, row))));
  add_rest (GTK_GRID (grid), n_columns, part->roles->n_columns - n_columns, n_rows > most ? n_rows - most : 0);
  return grid;
}
