/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measures-dialog.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteMeasuresDialog *dialog;
} Fixture;

/* Many rows are sorted bit by bit. */
static gboolean
is_sorted (gpointer dialog)
{
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (entente_measures_dialog_get_rows (dialog));

  return gtk_sort_list_model_get_pending (GTK_SORT_LIST_MODEL (gtk_single_selection_get_model (rows))) == 0;
}

static gboolean
is_ready (gpointer dialog)
{
  GtkWidget *spinner = GTK_WIDGET (gtk_widget_get_template_child (dialog, ENTENTE_TYPE_MEASURES_DIALOG, "spinner"));

  return !gtk_widget_get_visible (spinner) && is_sorted (dialog);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->dialog = ENTENTE_MEASURES_DIALOG (entente_measures_dialog_new (fixture->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  sample_wait (is_ready, fixture->dialog);
}

static gboolean
is_gone (gpointer fixture)
{
  return ((Fixture *) fixture)->dialog == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
  g_assert_finalize_object (fixture->session);
}

static void
assert_cell (Fixture    *fixture,
             guint       row,
             guint       column,
             const char *expected)
{
  g_autofree char *cell = entente_measures_dialog_get_cell (fixture->dialog, row, column);

  g_assert_cmpstr (cell, ==, expected);
}

static void
sort_by (Fixture *fixture,
         guint    nth)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                                        ENTENTE_TYPE_MEASURES_DIALOG, "column_view"));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), nth);

  gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
  sample_wait (is_sorted, fixture->dialog);
}

/* Who has most comes first; then by name. */
static void
test_sorted (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entente_measures_dialog_get_rows (fixture->dialog))), ==, 4);
  assert_cell (fixture, 0, 0, "Sergei Shoigu");
  assert_cell (fixture, 0, 1, "3");
  sort_by (fixture, 0);
  assert_cell (fixture, 0, 0, "Kim Jong-un");
  sort_by (fixture, 3);
  assert_cell (fixture, 0, 0, "Sergei Shoigu");
  assert_cell (fixture, 4, 0, NULL);

  /* The menu is for those who have no pointer. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "measures.sort", "u", 0));
  sample_wait (is_sorted, fixture->dialog);
  assert_cell (fixture, 0, 0, "Kim Jong-un");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "measures.sort", "u", 1));
  sample_wait (is_sorted, fixture->dialog);
  assert_cell (fixture, 0, 0, "Sergei Shoigu");
}

/* What is selected in the list is selected in the session, and the other way round. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSelectionModel *rows = entente_measures_dialog_get_rows (fixture->dialog);
  EntenteDocument *document = entente_session_get_document (fixture->session);

  g_assert_null (entente_session_get_selected (fixture->session));
  gtk_selection_model_select_item (rows, 0, TRUE);
  g_assert_true (entente_session_get_selected (fixture->session) == entente_document_lookup (document, "shoigu"));
  sort_by (fixture, 0);
  entente_session_select (fixture->session, entente_document_lookup (document, "kim"));
  g_assert_true (gtk_selection_model_is_selected (rows, 0));
  entente_session_select (fixture->session, NULL);
  g_assert_false (gtk_selection_model_is_selected (rows, 0));
}

/* A change is measured again, and the actor stays selected. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteDocument *document = entente_session_get_document (fixture->session);

  entente_session_select (fixture->session, entente_document_lookup (document, "kim"));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);

      sample_add (document, ENTENTE_ITEM_RELATION, id, ENTENTE_RELATION_FROM, "kim", ENTENTE_RELATION_TO, "tass", 0);
    }
  g_assert_false (is_ready (fixture->dialog));
  sample_wait (is_ready, fixture->dialog);
  assert_cell (fixture, 0, 0, "Kim Jong-un");
  g_assert_true (gtk_selection_model_is_selected (entente_measures_dialog_get_rows (fixture->dialog), 0));
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (fixture->session)), ==, "kim");
}

static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog),
                                                                           ENTENTE_TYPE_MEASURES_DIALOG,
                                                                           "evidence_check"));
  g_autofree char *before = entente_measures_dialog_get_cell (fixture->dialog, 0, 1), *after = NULL;

  gtk_check_button_set_active (check, TRUE);
  sample_wait (is_ready, fixture->dialog);
  after = entente_measures_dialog_get_cell (fixture->dialog, 0, 1);
  g_assert_cmpfloat (g_ascii_strtod (after, NULL), <, g_ascii_strtod (before, NULL));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/measures-dialog/sorted", Fixture, NULL, set_up, test_sorted, tear_down);
  g_test_add ("/measures-dialog/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/measures-dialog/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/measures-dialog/evidence", Fixture, NULL, set_up, test_evidence, tear_down);
  return g_test_run ();
}
