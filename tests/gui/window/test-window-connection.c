/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-chooser.h"
#include "entente-connection-part.h"
#include "entente-details-panel.h"
#include "entente-lit-chain.h"
#include "entente-other-actor-dialog.h"
#include "entente-widget-tree.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

typedef SampleWindow Fixture;

static EntenteViewpoint *
get_viewpoint (Fixture *fixture)
{
  return entente_view_state_get_viewpoint (entente_session_get_view_state (fixture->session));
}

static GtkWidget *
find_part (GtkWidget *root)
{
  if (ENTENTE_IS_CONNECTION_PART (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_part (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_told (gpointer data)
{
  GtkWidget *part = find_part (sample_window_get_part (data, "details"));

  return part != NULL && !entente_connection_part_is_busy (ENTENTE_CONNECTION_PART (part));
}

static GtkWidget *
wait_for_part (Fixture *fixture)
{
  sample_wait (is_told, fixture);
  return find_part (sample_window_get_part (fixture, "details"));
}

/* The page of two actors tells the steps; the button lights them, and Esc leaves and shows what was shown before. */
static void
test_show (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *part, *button;
  const char *relations[] = { "met", "reports", NULL };

  sample_window_select (fixture, "kim", "tass", NULL);
  part = wait_for_part (fixture);
  g_assert_nonnull (sample_find_label (part, "Shortest and best supported: 2 steps"));
  g_assert_nonnull (sample_find_label (part, "The Weakest Step"));
  g_assert_nonnull (sample_find_label (part, "No statement supports it."));
  button = sample_find_button (part, "Show in Picture");
  g_assert_nonnull (button);
  g_assert_false (sample_window_can (fixture, "focus-up"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-chain", g_variant_new_strv (relations, -1));
  g_assert_true (entente_lit_chain_is_lit (get_viewpoint (fixture)));
  g_assert_true (wait_for_part (fixture) == part);
  g_assert_true (sample_find_button (part, "Show in Picture") == button);
  sample_window_do (fixture, "focus-up", NULL);
  g_assert_true (entente_viewpoint_shows_all (get_viewpoint (fixture)));
  g_assert_false (entente_viewpoint_fades (get_viewpoint (fixture)));
  sample_window_do (fixture, "back", NULL);
  g_assert_true (entente_lit_chain_is_lit (get_viewpoint (fixture)));
}

/* Over what is shown alone. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  sample_window_select (fixture, "met", NULL);
  sample_window_do (fixture, "only-selected", NULL);
  sample_window_select (fixture, "kim", "tass", NULL);
  g_assert_nonnull (sample_find_label (wait_for_part (fixture), "Kim Jong-un and TASS are not connected."));
}

static void
test_directed (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *part, *check;

  sample_window_select (fixture, "kim", "tass", NULL);
  part = wait_for_part (fixture);
  check = gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_widget_get_first_child (part)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_nonnull (sample_find_label (wait_for_part (fixture), "Kim Jong-un and TASS are not connected."));
}

static EntenteOtherActorDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ENTENTE_IS_OTHER_ACTOR_DIALOG (link->data))
      return link->data;
  return NULL;
}

static GtkWidget *
find_chooser (GtkWidget *root)
{
  if (ENTENTE_IS_CHOOSER (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chooser (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The other actor is chosen in a dialog, and both are selected then. */
static void
test_ask (Fixture       *fixture,
          gconstpointer  data)
{
  EntenteOtherActorDialog *dialog;

  sample_window_select (fixture, "kim", "tass", NULL);
  g_assert_false (sample_window_can (fixture, "how-connected"));
  sample_window_select (fixture, "kim", NULL);
  sample_window_do (fixture, "how-connected", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_false (entente_other_actor_dialog_show (dialog));
  entente_chooser_choose (ENTENTE_CHOOSER (find_chooser (GTK_WIDGET (dialog))), "tass");
  g_assert_true (entente_other_actor_dialog_show (dialog));
  g_assert_cmpuint (entente_session_get_selection (fixture->session)->len, ==, 2);
  g_assert_nonnull (sample_find_label (wait_for_part (fixture), "Shortest and best supported: 2 steps"));
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name) \
  g_test_add ("/window-connection/" #name, Fixture, NULL, sample_window_set_up, test_##name, sample_window_tear_down)
  ADD (show);
  ADD (filter);
  ADD (directed);
  ADD (ask);

  return g_test_run ();
}
