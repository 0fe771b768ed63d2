/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-flag-row.h"

#include "entente-field.h"

/* The row for a flag. A flag that was not changed is not stored, since the file may leave it out. */

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

static void
entente_flag_row_class_init (EntenteFlagRowClass *klass)
{
}

static void
entente_flag_row_init (EntenteFlagRow *self)
{
  self->shown = TRUE;
  self->toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, "active", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (entente_field_edited), self);
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
