/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-shortcuts.h"
#include "sample-widget.h"

/* A menu shows the first of several keys, and none for an action that has none. */
static void
test_keys (void)
{
  g_autofree char *edit = entente_shortcuts_get_keys ("win.edit"), *copy = entente_shortcuts_get_keys ("win.copy");
  g_autofree char *rename = entente_shortcuts_get_keys ("win.rename"), *pin = entente_shortcuts_get_keys ("win.pin");

  g_assert_cmpstr (edit, ==, "<Control>e");
  g_assert_cmpstr (copy, ==, "<Control>c");
  g_assert_cmpstr (rename, ==, "F2");
  g_assert_null (pin);
}

static void
test_application (void)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_auto (GStrv) zoom = NULL, edit = NULL;

  entente_shortcuts_add_to_application (application);
  zoom = gtk_application_get_accels_for_action (application, "win.zoom-in");
  g_assert_cmpuint (g_strv_length (zoom), ==, 3);
  g_assert_cmpstr (zoom[0], ==, "<Control>plus");
  /* Text must get these first. */
  edit = gtk_application_get_accels_for_action (application, "win.edit");
  g_assert_cmpuint (g_strv_length (edit), ==, 0);
}

static GtkShortcut *
find_shortcut (GtkWidget  *window,
               const char *keys)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);
  GListModel *shortcuts;

  for (guint i = 0; (shortcuts = sample_find_controller (window, GTK_TYPE_SHORTCUT_CONTROLLER, i)) != NULL; i++)
    for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
      {
        g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

        if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
          return shortcut;
      }
  return NULL;
}

static void
count_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ++*(guint *) data;
}

/* The keys of the clipboard belong to text that has the focus, even if it has no use for them. */
static void
test_window (void)
{
  const GActionEntry entries[] = { { "copy", count_cb }, { "rename", count_cb, "s" } };
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new (), *button = gtk_button_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkShortcut *copy, *rename;
  guint n = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &n);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  entente_shortcuts_add_to_window (window);
  copy = find_shortcut (window, "<Control>c|<Control>Insert");
  rename = find_shortcut (window, "F2");
  g_assert_null (find_shortcut (window, "<Control>s"));

  gtk_widget_grab_focus (entry);
  g_assert_false (gtk_shortcut_action_activate (gtk_shortcut_get_action (copy), 0, window,
                                                gtk_shortcut_get_arguments (copy)));
  g_assert_cmpuint (n, ==, 0);
  gtk_widget_grab_focus (button);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (copy), 0, window,
                                               gtk_shortcut_get_arguments (copy)));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (rename), 0, window,
                                               gtk_shortcut_get_arguments (rename)));
  g_assert_cmpuint (n, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
activate (GtkWidget   *window,
          GtkShortcut *shortcut)
{
  return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window,
                                       gtk_shortcut_get_arguments (shortcut));
}

/* Lists and labels have the keys as well, for what is selected in them. The window comes first, unless the rest of a text
 * can be selected, or text copied. */
static void
test_selection (void)
{
  const GActionEntry entries[] = { { "select-all", count_cb }, { "select-neighbours", count_cb }, { "copy", count_cb } };
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", "some words", "selectable", TRUE, NULL);
  GtkWidget *entry = gtk_entry_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkShortcut *all, *neighbours, *copy;
  guint n = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &n);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_window_set_child (GTK_WINDOW (window), box);
  entente_shortcuts_add_to_window (window);
  all = find_shortcut (window, "<Control>a|<Control>slash");
  neighbours = find_shortcut (window, "<Control><Shift>a");
  copy = find_shortcut (window, "<Control>c|<Control>Insert");

  gtk_widget_grab_focus (label);
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
  g_assert_true (activate (window, all) && activate (window, neighbours) && activate (window, copy));
  g_assert_cmpuint (n, ==, 3);
  gtk_label_select_region (GTK_LABEL (label), 0, 4);
  g_assert_false (activate (window, all));
  g_assert_true (activate (window, neighbours));
  g_assert_false (activate (window, copy));
  gtk_label_select_region (GTK_LABEL (label), 0, -1);
  g_assert_true (activate (window, all));
  gtk_widget_grab_focus (entry);
  g_assert_false (activate (window, all));
  g_assert_false (activate (window, neighbours));
  g_assert_cmpuint (n, ==, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window listens before the list that has the focus. */
static void
test_phase (void)
{
  GtkWidget *window = gtk_window_new ();
  gboolean captured = FALSE;

  entente_shortcuts_add_to_window (window);
  for (guint i = 0;; i++)
    {
      GListModel *shortcuts = sample_find_controller (window, GTK_TYPE_SHORTCUT_CONTROLLER, i);

      if (shortcuts == NULL)
        break;
      if (gtk_event_controller_get_propagation_phase (GTK_EVENT_CONTROLLER (shortcuts)) == GTK_PHASE_CAPTURE)
        captured = captured || g_list_model_get_n_items (shortcuts) == 2;
    }
  g_assert_true (captured);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortcuts/keys", test_keys);
  g_test_add_func ("/shortcuts/application", test_application);
  g_test_add_func ("/shortcuts/window", test_window);
  g_test_add_func ("/shortcuts/selection", test_selection);
  g_test_add_func ("/shortcuts/phase", test_phase);
  return g_test_run ();
}
