/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-voices-dialog.h"

#include "entente-voices-matrix.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

typedef struct {
  EntenteSession *session;
  EntenteVoicesDialog *dialog;
} Fixture;

static gboolean
is_counted (gpointer fixture)
{
  return entente_voices_dialog_get_voices (((Fixture *) fixture)->dialog) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
  fixture->dialog = ENTENTE_VOICES_DIALOG (entente_voices_dialog_new (fixture->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  sample_wait (is_counted, fixture);
  sample_settle (GTK_WIDGET (fixture->dialog));
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
assert_cursor (Fixture *fixture,
               guint    speaker,
               guint    spoken)
{
  GtkWidget *matrix = entente_voices_dialog_get_matrix (fixture->dialog);
  EntenteVoices *voices = entente_voices_dialog_get_voices (fixture->dialog);
  g_autofree char *words = entente_voices_tell_cell (voices, entente_session_get_document (fixture->session), speaker,
                                                     spoken);
  guint at_speaker, at_spoken;

  entente_voices_matrix_get_cursor (ENTENTE_VOICES_MATRIX (matrix), &at_speaker, &at_spoken);
  g_assert_cmpuint (at_speaker, ==, speaker);
  g_assert_cmpuint (at_spoken, ==, spoken);
  gtk_test_accessible_assert_property (matrix, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

/* The cursor stays within the matrix, and a screen reader is told the cell. */
static void
test_cursor (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *matrix = entente_voices_dialog_get_matrix (fixture->dialog);
  EntenteVoices *voices = entente_voices_dialog_get_voices (fixture->dialog);
  guint n_rows = entente_voices_get_n_speakers (voices), n_columns = entente_voices_get_n_spoken (voices);

  g_assert_cmpuint (n_rows, >, 1);
  g_assert_cmpuint (n_columns, >, 1);
  assert_cursor (fixture, 0, 0);
  g_signal_emit_by_name (matrix, "move-cursor", 1, 1);
  assert_cursor (fixture, 1, 1);
  g_signal_emit_by_name (matrix, "move-cursor", G_MAXINT, G_MAXINT);
  assert_cursor (fixture, n_rows - 1, n_columns - 1);
  g_signal_emit_by_name (matrix, "move-cursor", -G_MAXINT, -1);
  assert_cursor (fixture, 0, n_columns - 2);
}

/* A cell leads to its words. */
static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *matrix = entente_voices_dialog_get_matrix (fixture->dialog);
  const EntenteVoicesCell *cell = NULL;
  const GPtrArray *selected;
  guint n;

  cell = entente_voices_list_row (entente_voices_dialog_get_voices (fixture->dialog), 0, &n);
  g_assert_cmpuint (n, >, 0);
  g_signal_emit_by_name (matrix, "move-cursor", -G_MAXINT, (int) cell->spoken);
  g_signal_emit_by_name (matrix, "activate");
  selected = entente_session_get_selection (fixture->session);
  g_assert_cmpuint (selected->len, ==, cell->n);
  g_assert_true (ENTENTE_IS_STATEMENT (selected->pdata[0]));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/voices-dialog/cursor", Fixture, NULL, set_up, test_cursor, tear_down);
  g_test_add ("/voices-dialog/activate", Fixture, NULL, set_up, test_activate, tear_down);
  return g_test_run ();
}
