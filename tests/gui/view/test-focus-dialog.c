/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-focus-dialog.h"

#include "sample-session.h"
#include "sample-widget.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef struct {
  EntenteSession *session;
  EntenteFocusDialog *dialog;
  const char *expected;
} Fixture;

static void
open_dialog (Fixture           *fixture,
             const char *const *centers)
{
  fixture->dialog = ENTENTE_FOCUS_DIALOG (entente_focus_dialog_new (fixture->session, centers));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static gboolean
is_gone (gpointer data)
{
  return ((Fixture *) data)->dialog == NULL;
}

static void
close_dialog (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  sample_wait (is_gone, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = sample_session_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->session);
}

static gpointer
part (Fixture    *fixture,
      const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), ENTENTE_TYPE_FOCUS_DIALOG, name);
}

static gboolean
is_counted (gpointer data)
{
  Fixture *fixture = data;

  return g_str_equal (entente_focus_dialog_get_count (fixture->dialog), fixture->expected);
}

static void
wait_for_count (Fixture    *fixture,
                const char *expected)
{
  fixture->expected = expected;
  sample_wait (is_counted, fixture);
}

static EntenteFocus *
get_focus (Fixture *fixture)
{
  EntenteViewState *state = entente_session_get_view_state (fixture->session);

  return entente_viewpoint_get_focus (entente_view_state_get_viewpoint (state));
}

/* The numbers are there before one decides, and nothing happens until then. */
static void
test_numbers (Fixture       *fixture,
              gconstpointer  data)
{
  open_dialog (fixture, WORDS ("tass"));
  wait_for_count (fixture, "2 actors, 1 relation");
  g_assert_cmpstr (gtk_label_get_label (part (fixture, "sentence_label")), ==, "1 step around TASS");
  entente_focus_dialog_set_n_steps (fixture->dialog, 2);
  g_assert_cmpstr (entente_focus_dialog_get_count (fixture->dialog), ==, "3 actors, 3 relations");
  adw_combo_row_set_selected (part (fixture, "direction_row"), ENTENTE_FOCUS_IN);
  wait_for_count (fixture, "1 actor, 0 relations");
  g_assert_null (get_focus (fixture));
  entente_focus_dialog_apply (fixture->dialog);
  g_assert_cmpuint (entente_focus_get_n_steps (get_focus (fixture)), ==, 2);
  g_assert_cmpint (entente_focus_get_direction (get_focus (fixture)), ==, ENTENTE_FOCUS_IN);
  close_dialog (fixture);
}

/* Who opens it again without a choice changes the focus that there is. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntenteFocus) focus = entente_focus_new (WORDS ("kim"), 3, ENTENTE_FOCUS_OUT, NULL);

  entente_view_state_set_focus (entente_session_get_view_state (fixture->session), focus);
  open_dialog (fixture, WORDS (NULL));
  g_assert_cmpstr (gtk_label_get_label (part (fixture, "sentence_label")), ==, "3 steps from Kim Jong-un");
  close_dialog (fixture);
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/focus-dialog/numbers", test_numbers);
  add ("/focus-dialog/again", test_again);
  return g_test_run ();
}
