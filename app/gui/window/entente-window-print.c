/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-window-private.h"

#include "entente-printing.h"

#include <glib/gi18n.h>

/* Printing. What was chosen of the printer is kept as long as the window is there. */

static void
failed_cb (EntenteWindow *self,
           const char    *message)
{
  g_autofree char *text = g_strdup_printf (_("Not printed: %s"), message);

  entente_window_add_toast (self, text, NULL, NULL);
}

static void
done_cb (EntenteWindow           *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
}

static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  EntenteWindow *self = data;
  g_autoptr (EntenteExportJob) job = entente_window_new_job (self);
  g_autofree char *name = entente_window_dup_name (self);
  g_autoptr (EntentePrinting) printing = entente_printing_new (job, name, self->settings);
  GtkPrintOperation *operation = entente_printing_get_operation (printing);

  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->print_settings);
  g_signal_connect_object (printing, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  entente_printing_run (printing, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self));
}

static const GActionEntry entries[] = {
  { "print", print_action },
};

void
entente_window_add_print_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
entente_window_update_print_actions (EntenteWindow *self)
{
  entente_window_enable (self, "print", entente_window_has_document (self));
}
