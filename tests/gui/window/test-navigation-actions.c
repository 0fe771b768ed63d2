/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-navigation-actions.h"
#include "sample-actions.h"

typedef SampleActions Fixture;

static void
count_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ++*(guint *) data;
}

static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *canvas = g_object_ref_sink (gtk_label_new ("canvas"));
  g_autoptr (EntenteNavigationActions) actions =
    entente_navigation_actions_new (fixture->document, fixture->window, canvas, NULL);

  entente_actions_update (ENTENTE_ACTIONS (actions));
  g_assert_false (sample_actions_can (fixture, "back"));
  sample_actions_select (fixture, "kim");
  g_assert_false (sample_actions_can (fixture, "forward"));
  sample_actions_do (fixture, "back");
  g_assert_null (entente_session_get_selected (fixture->session));
  sample_actions_do (fixture, "forward");
  g_assert_cmpstr (entente_item_get_id (entente_session_get_selected (fixture->session)), ==, "kim");
  g_object_unref (canvas);
}

/* The canvas does it. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  const GActionEntry entries[] = { { "zoom-in", count_cb } };
  GtkWidget *canvas = g_object_ref_sink (gtk_label_new ("canvas"));
  g_autoptr (GSimpleActionGroup) zooming = g_simple_action_group_new ();
  g_autoptr (EntenteNavigationActions) actions =
    entente_navigation_actions_new (fixture->document, fixture->window, canvas, NULL);
  guint n = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (zooming), entries, G_N_ELEMENTS (entries), &n);
  gtk_widget_insert_action_group (canvas, "canvas", G_ACTION_GROUP (zooming));
  entente_actions_update (ENTENTE_ACTIONS (actions));
  sample_actions_do (fixture, "zoom-in");
  g_assert_cmpuint (n, ==, 1);
  entente_open_document_set_shown (fixture->document, FALSE);
  entente_actions_update (ENTENTE_ACTIONS (actions));
  g_assert_false (sample_actions_can (fixture, "zoom-in"));
  g_object_unref (canvas);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) \
  g_test_add ("/navigation-actions/" name, Fixture, NULL, sample_actions_set_up, func, sample_actions_tear_down)
  ADD ("back", test_back);
  ADD ("zoom", test_zoom);

  return g_test_run ();
}
