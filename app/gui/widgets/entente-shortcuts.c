/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-shortcuts.h"

#include <string.h>

/* Keys that mean something else where one writes must reach the text first: the application would take them
 * before any widget, a window takes what the focused widget has left. Lists and labels that can be selected have keys
 * of their own for their own selection, which is not that of the window. */
typedef enum {
  SCOPE_APPLICATION,    /* whatever has the focus */
  SCOPE_WINDOW,         /* unless the focused widget uses the keys */
  SCOPE_SELECTION,      /* before the focused widget, unless text has use for the keys */
  SCOPE_OUTSIDE_OF_TEXT /* unless text has the focus, even if it has no use for the keys just now */
} Scope;

static const struct {
  const char *action; /* the detailed name */
  const char *keys;   /* alternatives with a | between them; menus show the first */
  Scope scope;
} shortcuts[] = {
  { "app.new-document", "<Control>n", SCOPE_APPLICATION },
  { "app.new-window", "<Control><Shift>n", SCOPE_APPLICATION },
  { "app.preferences", "<Control>comma", SCOPE_APPLICATION },
  { "app.quit", "<Control>q", SCOPE_APPLICATION },
  { "window.close", "<Control>w", SCOPE_APPLICATION },
  { "win.open", "<Control>o", SCOPE_APPLICATION },
  { "win.save", "<Control>s", SCOPE_APPLICATION },
  { "win.save-as", "<Control><Shift>s", SCOPE_APPLICATION },
  { "win.import", "<Control><Shift>i", SCOPE_APPLICATION },
  { "win.export", "<Control><Shift>e", SCOPE_APPLICATION },
  { "win.print", "<Control>p", SCOPE_APPLICATION },
  { "win.copy-picture", "<Control><Shift>c", SCOPE_APPLICATION },
  { "win.add-actor", "<Control>1", SCOPE_APPLICATION },
  { "win.add-relation", "<Control>2", SCOPE_APPLICATION },
  { "win.add-statement", "<Control>3", SCOPE_APPLICATION },
  { "win.add-source", "<Control>4", SCOPE_APPLICATION },
  { "win.search", "<Control>f", SCOPE_APPLICATION },
  { "win.show-help-overlay", "<Control>question|F1", SCOPE_APPLICATION },
  { "win.show-outline", "F9", SCOPE_APPLICATION },
  { "win.show-details", "<Control>F9|<Shift>F9", SCOPE_APPLICATION },
  { "win.show-text", "<Control>t", SCOPE_APPLICATION },
  { "win.show-table", "<Control><Shift>t", SCOPE_APPLICATION },
  { "win.show-time", "<Control>j", SCOPE_APPLICATION },
  { "win.show-timeline", "<Control>l", SCOPE_APPLICATION },
  { "win.measures", "<Control>m", SCOPE_APPLICATION },
  { "win.audit", "<Control>u", SCOPE_APPLICATION },
  { "win.voices", "<Control>k", SCOPE_APPLICATION },
  { "win.back", "<Alt>Left", SCOPE_APPLICATION },
  { "win.forward", "<Alt>Right", SCOPE_APPLICATION },
  { "win.zoom-in", "<Control>plus|<Control>equal|<Control>KP_Add", SCOPE_APPLICATION },
  { "win.zoom-out", "<Control>minus|<Control>KP_Subtract", SCOPE_APPLICATION },
  { "win.zoom-normal", "<Control>0|<Control>KP_0", SCOPE_APPLICATION },
  { "win.zoom-fit", "<Control>9|<Control>KP_9", SCOPE_APPLICATION },
  { "win.zoom-selection", "<Control>8|<Control>KP_8", SCOPE_APPLICATION },
  { "win.add-condition", "<Control><Shift>f", SCOPE_APPLICATION },
  { "win.focus", "<Control>g", SCOPE_APPLICATION },
  { "win.show-all", "<Control><Shift>h", SCOPE_APPLICATION },
  { "win.focus-grow", "<Control><Shift>g", SCOPE_APPLICATION },
  { "win.focus-hide", "<Control>h", SCOPE_WINDOW },
  { "win.focus-up", "Escape", SCOPE_WINDOW },
  { "win.make-group", "<Control><Alt>g", SCOPE_APPLICATION },
  { "win.fold-selected", "<Control><Alt>f", SCOPE_APPLICATION },
  { "win.show-story", "F5", SCOPE_APPLICATION },
  { "win.keep-view", "<Control><Shift>k", SCOPE_APPLICATION },
  { "win.undo", "<Control>z", SCOPE_WINDOW },
  { "win.redo", "<Control><Shift>z|<Control>y", SCOPE_WINDOW },
  { "win.delete", "Delete", SCOPE_WINDOW },
  { "win.edit", "<Control>e", SCOPE_WINDOW },
  { "win.duplicate", "<Control>d", SCOPE_WINDOW },
  { "win.rename::", "F2", SCOPE_WINDOW },
  { "win.select-all", "<Control>a|<Control>slash", SCOPE_SELECTION },
  { "win.select-neighbours", "<Control><Shift>a", SCOPE_SELECTION },
  { "win.cut", "<Control>x|<Shift>Delete", SCOPE_OUTSIDE_OF_TEXT },
  { "win.copy", "<Control>c|<Control>Insert", SCOPE_OUTSIDE_OF_TEXT },
  { "win.paste", "<Control>v|<Shift>Insert", SCOPE_OUTSIDE_OF_TEXT },
};

/* What is selected in a label can be copied, and cannot be cut; then the item must not be cut instead. If only a part
 * of the text is selected, the rest can be selected too. */
static gboolean
belongs_to_label (GtkLabel   *focus,
                  const char *action)
{
  int start, end;

  if (!gtk_label_get_selection_bounds (focus, &start, &end))
    return FALSE;
  return g_str_equal (action, "win.copy") || g_str_equal (action, "win.cut")
         || (g_str_equal (action, "win.select-all") && end - start < g_utf8_strlen (gtk_label_get_text (focus), -1));
}

static gboolean
belongs_to_text (GtkWidget  *focus,
                 const char *action)
{
  if (GTK_IS_LABEL (focus))
    return belongs_to_label (GTK_LABEL (focus), action);
  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
outside_of_text_cb (GtkWidget *widget,
                    GVariant  *action,
                    gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));
  const char *name = g_variant_get_string (action, NULL);

  if (focus != NULL && belongs_to_text (focus, name))
    return FALSE;
  return gtk_widget_activate_action (widget, name, NULL);
}

static GtkShortcut *
shortcut_new (const char *action,
              const char *keys,
              Scope       scope)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (keys);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkShortcut *shortcut;

  g_action_parse_detailed_name (action, &name, &target, NULL);
  if (scope == SCOPE_OUTSIDE_OF_TEXT || scope == SCOPE_SELECTION)
    {
      shortcut = gtk_shortcut_new (trigger, gtk_callback_action_new (outside_of_text_cb, NULL, NULL));
      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (name));
      return shortcut;
    }
  shortcut = gtk_shortcut_new (trigger, gtk_named_action_new (name));
  if (target != NULL)
    gtk_shortcut_set_arguments (shortcut, target);
  return shortcut;
}

/**
 * entente_shortcuts_add_to_application:
 * @application: an application
 *
 * Makes it listen to the keys that work wherever the focus is.
 */
void
entente_shortcuts_add_to_application (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].scope == SCOPE_APPLICATION)
      {
        g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, "|", -1);

        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
      }
}

/**
 * entente_shortcuts_add_to_window:
 * @window: a window with the actions
 *
 * Makes it listen to the keys that text gets first.
 */
void
entente_shortcuts_add_to_window (GtkWidget *window)
{
  GtkEventController *before, *after;

  g_return_if_fail (GTK_IS_WINDOW (window));

  before = gtk_shortcut_controller_new ();
  after = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (before, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkEventController *controller = shortcuts[i].scope == SCOPE_SELECTION ? before : after;

      if (shortcuts[i].scope != SCOPE_APPLICATION)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              shortcut_new (shortcuts[i].action, shortcuts[i].keys,
                                                            shortcuts[i].scope));
    }
  gtk_widget_add_controller (window, before);
  gtk_widget_add_controller (window, after);
}

/**
 * entente_shortcuts_get_keys:
 * @action: the name of an action, without a target
 *
 * Returns: (transfer full) (nullable): the keys to show beside the action in a menu, if it has any
 */
char *
entente_shortcuts_get_keys (const char *action)
{
  gsize length;

  g_return_val_if_fail (action != NULL, NULL);

  length = strlen (action);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_has_prefix (shortcuts[i].action, action)
        && (shortcuts[i].action[length] == '\0' || shortcuts[i].action[length] == ':'))
      return g_strndup (shortcuts[i].keys, strcspn (shortcuts[i].keys, "|"));
  return NULL;
}
