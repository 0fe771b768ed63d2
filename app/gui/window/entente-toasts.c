/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-toasts.h"

#include <glib/gi18n.h>

/* How many seconds every toast stays, if the user wants another time than the program; 0: until it is closed. */
#define TIME_VARIABLE "ENTENTE_TOAST_SECONDS"

struct _EntenteToasts
{
  GObject parent_instance;

  /* borrowed */
  AdwToastOverlay *overlay; /* NULL once the window is gone */
  AdwToast *undo_toast;     /* while it is there */

  guint position;           /* of the history */
  guint undo_position;      /* the position after the step of the toast */
};

G_DEFINE_FINAL_TYPE (EntenteToasts, entente_toasts, G_TYPE_OBJECT)

static void
entente_toasts_finalize (GObject *object)
{
  EntenteToasts *self = ENTENTE_TOASTS (object);

  g_clear_weak_pointer (&self->overlay);
  g_clear_weak_pointer (&self->undo_toast);

  G_OBJECT_CLASS (entente_toasts_parent_class)->finalize (object);
}

static void
entente_toasts_class_init (EntenteToastsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_toasts_finalize;
}

static void
entente_toasts_init (EntenteToasts *self)
{
}

static gboolean
is_toast (GtkWidget *child)
{
  return g_str_equal (gtk_widget_get_css_name (child), "toast");
}

static guint
count_toasts (GtkWidget *overlay)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += is_toast (child);
  return n;
}

/* A toast that is closed while another still makes way for it crashes libadwaita 1.2. It closes one at Escape wherever
 * the focus is in the window, so that there is no Escape until one toast is left. */
static gboolean
key_pressed_cb (GtkWidget      *overlay,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  return key == GDK_KEY_Escape && count_toasts (overlay) > 1;
}

/**
 * entente_toasts_new:
 * @overlay: where the toasts are shown
 *
 * Returns: (transfer full): toasts, of which nothing is shown any more once @overlay is gone
 */
EntenteToasts *
entente_toasts_new (AdwToastOverlay *overlay)
{
  EntenteToasts *self;
  GtkEventController *keys;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (ENTENTE_TYPE_TOASTS, NULL);
  g_set_weak_pointer (&self->overlay, overlay);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), overlay);
  gtk_widget_add_controller (GTK_WIDGET (overlay), keys);
  return self;
}

static AdwToast *
toast_new (const char *text,
           const char *button,
           const char *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_timeout (toast, 8);
  /* The answer to what the user has just done comes at once. A toast that is shown by then comes back
   * afterwards. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  return toast;
}

/**
 * entente_toasts_add:
 * @self: toasts
 * @text: what to say; plain text
 * @button: (nullable): what to offer
 * @action: (nullable): the action of the button
 */
void
entente_toasts_add (EntenteToasts *self,
                    const char    *text,
                    const char    *button,
                    const char    *action)
{
  g_return_if_fail (ENTENTE_IS_TOASTS (self) && text != NULL);

  entente_toasts_add_toast (self, toast_new (text, button, action));
}

static void
add_undo_toast (EntenteToasts *self,
                AdwToast      *toast)
{
  g_set_weak_pointer (&self->undo_toast, toast);
  self->undo_position = self->position;
  entente_toasts_add_toast (self, toast);
}

/**
 * entente_toasts_add_undo:
 * @self: toasts
 * @text: what was done in the last step of the history; plain text
 *
 * Says so and offers to undo it, until entente_toasts_follow_history() tells of another step.
 */
void
entente_toasts_add_undo (EntenteToasts *self,
                         const char    *text)
{
  g_return_if_fail (ENTENTE_IS_TOASTS (self) && text != NULL);

  add_undo_toast (self, toast_new (text, C_("button", "_Undo"), "win.undo"));
}

/**
 * entente_toasts_add_undo_with_button:
 * @self: toasts
 * @text: what was done in the last step of the history; plain text
 * @button: the label of another button, with a mnemonic
 * @action: its action
 *
 * Works like entente_toasts_add_undo().
 */
void
entente_toasts_add_undo_with_button (EntenteToasts *self,
                                     const char    *text,
                                     const char    *button,
                                     const char    *action)
{
  AdwToast *toast;

  g_return_if_fail (ENTENTE_IS_TOASTS (self) && text != NULL && button != NULL && action != NULL);

  toast = toast_new (text, C_("button", "_Undo"), "win.undo");
  entente_toasts_set_title_with_button (toast, text, button, NULL, action);
  add_undo_toast (self, toast);
}

/* A toast puts its title at the start, and would leave room between the buttons. */
static void
fill_parent_cb (GtkWidget *box)
{
  GtkWidget *parent = gtk_widget_get_parent (box);

  if (parent != NULL)
    gtk_widget_set_halign (parent, GTK_ALIGN_FILL);
}

/**
 * entente_toasts_set_title_with_button:
 * @toast: a toast
 * @text: what to say; plain text
 * @button: the label of a button, with a mnemonic
 * @tooltip: (nullable): what the button does
 * @action: its action
 *
 * Gives a toast a button beside its own. Both stand at the end, behind the text.
 */
void
entente_toasts_set_title_with_button (AdwToast   *toast,
                                      const char *text,
                                      const char *button,
                                      const char *tooltip,
                                      const char *action)
{
  GtkWidget *box, *label, *other;

  g_return_if_fail (ADW_IS_TOAST (toast) && text != NULL && button != NULL && action != NULL);

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_signal_connect (box, "notify::parent", G_CALLBACK (fill_parent_cb), NULL);
  /* In a narrow window it takes two lines. */
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END,
                        "xalign", 0.0, "hexpand", TRUE, NULL);
  other = gtk_button_new_with_mnemonic (button);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_tooltip_text (other, tooltip);
  gtk_widget_set_valign (other, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (other), action);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), other);
  adw_toast_set_custom_title (toast, box);
}

/* Nor can one be clicked until then. */
static gboolean
guard_cb (GtkWidget     *overlay,
          GdkFrameClock *clock,
          gpointer       data)
{
  gboolean is_alone = count_toasts (overlay) <= 1;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_toast (child))
      gtk_widget_set_can_target (child, is_alone);
  return is_alone ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * entente_toasts_add_toast:
 * @self: toasts
 * @toast: (transfer full): a toast of another form
 */
void
entente_toasts_add_toast (EntenteToasts *self,
                          AdwToast      *toast)
{
  const char *seconds = g_getenv (TIME_VARIABLE);

  g_return_if_fail (ENTENTE_IS_TOASTS (self) && ADW_IS_TOAST (toast));

  if (seconds != NULL)
    adw_toast_set_timeout (toast, (guint) g_ascii_strtoull (seconds, NULL, 10));
  if (self->overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }
  adw_toast_overlay_add_toast (self->overlay, toast);
  if (guard_cb (GTK_WIDGET (self->overlay), NULL, NULL) == G_SOURCE_CONTINUE)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), guard_cb, NULL, NULL);
}

/* For the same reason this waits until one toast is left. */
static gboolean
dismiss_cb (GtkWidget     *overlay,
            GdkFrameClock *clock,
            gpointer       toast)
{
  if (count_toasts (overlay) > 1)
    return G_SOURCE_CONTINUE;
  adw_toast_dismiss (toast);
  return G_SOURCE_REMOVE;
}

/**
 * entente_toasts_follow_history:
 * @self: toasts
 * @position: the position in the history, which has changed
 *
 * Takes the toast of a step away if that step was undone. If there are later steps, the toast only loses its offer to
 * undo the last step, because that is another one now; its words stay as long as they would have.
 */
void
entente_toasts_follow_history (EntenteToasts *self,
                               guint          position)
{
  g_return_if_fail (ENTENTE_IS_TOASTS (self));

  self->position = position;
  if (self->undo_toast == NULL)
    return;
  adw_toast_set_button_label (self->undo_toast, NULL);
  if (position >= self->undo_position)
    return;
  if (self->overlay != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), dismiss_cb, g_object_ref (self->undo_toast),
                                  g_object_unref);
  g_clear_weak_pointer (&self->undo_toast);
}
