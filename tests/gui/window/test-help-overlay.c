/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-dialogs.h"

#include "sample-widget.h"
#include "sample-window.h"

/* The window of shortcuts tells of what the keys do: of all that do something, and of nothing else. */

typedef struct {
  SampleWindow sample;
  GtkApplication *application;
  GHashTable *told;  /* the keys that the window of shortcuts names */
  GHashTable *bound; /* keys that do something, and the action of ours that they are for, or NULL */
} Fixture;

typedef void (*Visit) (Fixture *fixture, GtkWidget *widget);

static void
visit_all (Fixture   *fixture,
           GtkWidget *root,
           Visit      visit)
{
  visit (fixture, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit_all (fixture, child, visit);
}

static void
tell (Fixture    *fixture,
      const char *keys)
{
  guint key;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (keys, &key, &modifiers));
  g_hash_table_add (fixture->told, gtk_accelerator_name (key, modifiers));
}

static void
tell_shortcut (Fixture   *fixture,
               GtkWidget *widget)
{
  g_autofree char *action = NULL, *keys = NULL;
  g_auto (GStrv) names = NULL;

  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return;
  g_object_get (widget, "action-name", &action, "accelerator", &keys, NULL);
  names = action != NULL ? gtk_application_get_accels_for_action (fixture->application, action)
                         : g_strsplit (keys, " ", -1);
  /* A line without keys would be an empty promise. */
  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (guint i = 0; names[i] != NULL; i++)
    tell (fixture, names[i]);
}

static void
bind (Fixture            *fixture,
      GtkShortcutTrigger *trigger,
      const char         *action)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      bind (fixture, gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), action);
      bind (fixture, gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), action);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      GtkKeyvalTrigger *keys = GTK_KEYVAL_TRIGGER (trigger);
      char *name = gtk_accelerator_name (gtk_keyval_trigger_get_keyval (keys), gtk_keyval_trigger_get_modifiers (keys));

      if (action != NULL || !g_hash_table_contains (fixture->bound, name))
        g_hash_table_replace (fixture->bound, name, g_strdup (action));
      else
        g_free (name);
    }
}

/* The action of ours that a shortcut is for. Some keys ask first whether text wants them; those have it
 * as their argument. The canvas has keys of its own for what the window's do as well. */
static const char *
find_action (GtkShortcut *shortcut)
{
  GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  const char *name = NULL;

  if (GTK_IS_NAMED_ACTION (action))
    name = gtk_named_action_get_action_name (GTK_NAMED_ACTION (action));
  else if (arguments != NULL && g_variant_is_of_type (arguments, G_VARIANT_TYPE_STRING))
    name = g_variant_get_string (arguments, NULL);
  return name != NULL && g_str_has_prefix (name, "win.") ? name : NULL;
}

static void
bind_widget (Fixture   *fixture,
             GtkWidget *widget)
{
  GListModel *shortcuts;

  for (guint i = 0; (shortcuts = sample_find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER, i)) != NULL; i++)
    for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
      {
        g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

        bind (fixture, gtk_shortcut_get_trigger (shortcut), find_action (shortcut));
      }
}

static void
bind_accelerators (Fixture *fixture)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (fixture->application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) names = gtk_application_get_accels_for_action (fixture->application, actions[i]);

      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (names[j]);

          bind (fixture, trigger, actions[i]);
        }
    }
}

/* Some keys are those of dialogs. */
static void
bind_dialog (Fixture *fixture)
{
  g_autoptr (EntenteDocument) document = entente_document_new ();
  g_autoptr (EntenteHistory) history = entente_history_new (document);
  EntenteItemDialog *dialog = entente_dialogs_open_new (history, ENTENTE_ITEM_RELATION);

  visit_all (fixture, GTK_WIDGET (dialog), bind_widget);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkShortcutsWindow *overlay;

  sample_window_set_up (&fixture->sample, data);
  fixture->application = gtk_window_get_application (GTK_WINDOW (fixture->sample.window));
  fixture->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture->bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->sample.window));
  g_assert_nonnull (overlay);
  visit_all (fixture, GTK_WIDGET (overlay), tell_shortcut);
  visit_all (fixture, GTK_WIDGET (fixture->sample.window), bind_widget);
  bind_accelerators (fixture);
  bind_dialog (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_hash_table_unref (fixture->told);
  g_hash_table_unref (fixture->bound);
  sample_window_tear_down (&fixture->sample, data);
}

static void
test_promises (Fixture       *fixture,
               gconstpointer  data)
{
  GHashTableIter iter;
  gpointer keys;

  g_assert_cmpuint (g_hash_table_size (fixture->told), >, 40);
  g_hash_table_iter_init (&iter, fixture->told);
  while (g_hash_table_iter_next (&iter, &keys, NULL))
    if (!g_hash_table_contains (fixture->bound, keys))
      {
        g_test_message ("%s does nothing", (const char *) keys);
        g_test_fail ();
      }
}

/* One of the keys of an action is enough. */
static void
test_complete (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer keys, action;

  g_hash_table_iter_init (&iter, fixture->bound);
  while (g_hash_table_iter_next (&iter, &keys, &action))
    if (action != NULL && g_hash_table_contains (fixture->told, keys))
      g_hash_table_add (told, action);
  g_assert_cmpuint (g_hash_table_size (told), >, 25);

  g_hash_table_iter_init (&iter, fixture->bound);
  while (g_hash_table_iter_next (&iter, &keys, &action))
    if (action != NULL && !g_hash_table_contains (told, action))
      {
        g_test_message ("%s, of %s, is not told of", (const char *) keys, (const char *) action);
        g_test_fail ();
      }
}

int
main (int    argc,
      char **argv)
{
  sample_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/help-overlay/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("promises", test_promises);
  ADD ("complete", test_complete);

  return g_test_run ();
}
