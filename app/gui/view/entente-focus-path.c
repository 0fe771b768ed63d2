/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-focus-path.h"

#include <glib/gi18n.h>

#include "entente-condition-words.h"
#include "entente-wrap-layout.h"

/* The parts are made anew when the focus changes. */

#define SPACING 4
#define LINE_SPACING 4

/* Of more changes than these, the first ones are one part of the path. */
#define MAX_CHANGES 3

#define MAX_WIDTH_CHARS 32

/* Where a part leads: before all changes, after so many of them, or out of the focus. */
#define OUT -1

struct _EntenteFocusPath
{
  GtkWidget parent_instance;

  EntenteViewState *state; /* nullable */
};

G_DEFINE_FINAL_TYPE (EntenteFocusPath, entente_focus_path, GTK_TYPE_WIDGET)

static void
remove_parts (EntenteFocusPath *self)
{
  GtkWidget *part;

  while ((part = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (part);
}

/* The part that was pressed is gone, and the keyboard goes on where one is now. */
static void
focus_end (EntenteFocusPath *self)
{
  GtkWidget *end = gtk_widget_get_last_child (GTK_WIDGET (self));

  if (end != NULL)
    gtk_widget_grab_focus (gtk_widget_get_last_child (end));
  else
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
go_cb (GtkWidget *button,
       gpointer   data)
{
  g_autoptr (EntenteFocusPath) self = g_object_ref (data);
  int n_changes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "n-changes"));
  EntenteFocus *focus = entente_viewpoint_get_focus (entente_view_state_get_viewpoint (self->state));
  g_autoptr (EntenteFocus) before = NULL;

  if (focus != NULL && n_changes != OUT)
    before = entente_focus_new_up_to (focus, n_changes);
  entente_view_state_set_focus (self->state, before);
  focus_end (self);
}

static void
lead_to (EntenteFocusPath *self,
         GtkWidget        *button,
         int               n_changes)
{
  g_object_set_data (G_OBJECT (button), "n-changes", GINT_TO_POINTER (n_changes));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (go_cb), self, 0);
}

static GtkWidget *
label_new (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "ellipsize", PANGO_ELLIPSIZE_END,
                       "max-width-chars", MAX_WIDTH_CHARS, NULL);
}

static void
add_part (EntenteFocusPath *self,
          const char       *words,
          const char       *tooltip,
          int               n_changes)
{
  GtkWidget *button = gtk_button_new (), *separator = gtk_label_new ("›");

  gtk_button_set_child (GTK_BUTTON (button), label_new (words));
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "crumb");
  lead_to (self, button, n_changes);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  gtk_widget_add_css_class (separator, "dim-label");
  gtk_widget_set_parent (separator, GTK_WIDGET (self));
}

/* The last part is where one is. */
static void
add_end (EntenteFocusPath *self,
         const char       *words,
         int               n_changes)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (n_changes == OUT ? C_("filter", "Leave: %s") : C_("filter", "Remove: %s"),
                                           words);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "circular");
  lead_to (self, button, n_changes);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "focus");
  gtk_box_append (GTK_BOX (chip), label_new (words));
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
}

/* Describes what is shown after so many changes by the last of them. */
static char *
describe (const EntenteFocus *focus,
          EntenteDocument    *document,
          guint               n_changes)
{
  return n_changes == 0 ? entente_focus_describe (focus, document)
                        : entente_focus_describe_change (focus, n_changes - 1, document);
}

static void
add_parts (EntenteFocusPath   *self,
           const EntenteFocus *focus,
           EntenteDocument    *document)
{
  guint n = entente_focus_get_n_changes (focus);
  guint first = n > MAX_CHANGES ? n - MAX_CHANGES : 0;
  g_autofree char *end = describe (focus, document, n);

  add_part (self, C_("focus", "Everything"), _("Leave the Focus"), OUT);
  for (guint i = 0; i < n; i = MAX (i + 1, first))
    {
      g_autofree char *words = describe (focus, document, i);

      add_part (self, i > 0 && i == first ? "…" : words, words, i);
    }
  add_end (self, end, n > 0 ? (int) n - 1 : OUT);
}

static void
entente_focus_path_dispose (GObject *object)
{
  EntenteFocusPath *self = ENTENTE_FOCUS_PATH (object);

  remove_parts (self);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (entente_focus_path_parent_class)->dispose (object);
}

static void
entente_focus_path_class_init (EntenteFocusPathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_focus_path_dispose;

  gtk_widget_class_set_css_name (widget_class, "focuspath");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_focus_path_init (EntenteFocusPath *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), entente_wrap_layout_new (SPACING, LINE_SPACING));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("focus", "Focus"), -1);
}

/**
 * entente_focus_path_new:
 *
 * Returns: (transfer floating): a path, which is hidden
 */
GtkWidget *
entente_focus_path_new (void)
{
  return g_object_new (ENTENTE_TYPE_FOCUS_PATH, "visible", FALSE, NULL);
}

/**
 * entente_focus_path_show:
 * @self: a path
 * @state: (nullable): what is shown, with or without a focus
 * @document: (nullable): its document
 */
void
entente_focus_path_show (EntenteFocusPath *self,
                         EntenteViewState *state,
                         EntenteDocument  *document)
{
  EntenteFocus *focus;

  g_return_if_fail (ENTENTE_IS_FOCUS_PATH (self) && (state == NULL || ENTENTE_IS_VIEW_STATE (state)));

  remove_parts (self);
  g_set_object (&self->state, state);
  focus = state != NULL ? entente_viewpoint_get_focus (entente_view_state_get_viewpoint (state)) : NULL;
  if (focus != NULL)
    add_parts (self, focus, document);
  gtk_widget_set_visible (GTK_WIDGET (self), focus != NULL);
}
