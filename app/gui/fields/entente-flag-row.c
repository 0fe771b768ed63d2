/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-flag-row.h"

#include "entente-field.h"

/* The row for a flag. A flag that was not changed is not stored, since the file may leave it out.
 *
 * The row itself takes the focus, and the switch in it does not, so that there is one Tab stop. A user who types there
 * means the next text, so the focus goes on to it and nothing is lost. */

struct _EntenteFlagRow
{
  AdwActionRow parent_instance;

  /* borrowed */
  GtkSwitch *toggle;

  /* owned */
  gboolean shown; /* the flag as the file has it */
};

static void entente_flag_row_field_init (EntenteFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteFlagRow, entente_flag_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_FIELD, entente_flag_row_field_init))

static void
show_field (EntenteField        *field,
            const EntenteRecord *record,
            guint                member)
{
  EntenteFlagRow *self = ENTENTE_FLAG_ROW (field);

  self->shown = entente_record_get_flag (record, member);
  entente_flag_row_set_flag (self, self->shown);
}

static void
store_field (EntenteField  *field,
             EntenteRecord *record,
             guint          member)
{
  EntenteFlagRow *self = ENTENTE_FLAG_ROW (field);

  if (entente_flag_row_get_flag (self) != self->shown)
    entente_record_set_flag (record, member, !self->shown);
}

static void
entente_flag_row_field_init (EntenteFieldInterface *iface)
{
  iface->show = show_field;
  iface->store = store_field;
}

static gboolean
is_text (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
}

/* Returns the next text in the order of Tab, which then has the focus. */
static GtkWidget *
go_to_next_text (EntenteFlagRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  do
    {
      if (!gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD))
        break;
      focus = gtk_root_get_focus (root);
      if (focus != NULL && is_text (focus))
        return focus;
    }
  while (focus != NULL && focus != GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return NULL;
}

static gboolean
key_cb (EntenteFlagRow     *self,
        guint               key,
        guint               code,
        GdkModifierType     modifiers,
        GtkEventController *keys)
{
  gunichar c = gdk_keyval_to_unicode (key);
  GtkWidget *text;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 || !g_unichar_isgraph (c))
    return GDK_EVENT_PROPAGATE;
  text = go_to_next_text (self);
  if (text == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (keys), text);
  return GDK_EVENT_STOP;
}

static void
active_cb (EntenteFlagRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_switch_get_active (self->toggle), -1);
  entente_field_edited (ENTENTE_FIELD (self));
}

static void
entente_flag_row_class_init (EntenteFlagRowClass *klass)
{
}

static void
entente_flag_row_init (EntenteFlagRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->shown = TRUE;
  self->toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, "active", TRUE, "focusable", FALSE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, TRUE, -1);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (active_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

gboolean
entente_flag_row_get_flag (EntenteFlagRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_FLAG_ROW (self), FALSE);

  return gtk_switch_get_active (self->toggle);
}

void
entente_flag_row_set_flag (EntenteFlagRow *self,
                           gboolean        flag)
{
  g_return_if_fail (ENTENTE_IS_FLAG_ROW (self));

  gtk_switch_set_active (self->toggle, flag);
}
