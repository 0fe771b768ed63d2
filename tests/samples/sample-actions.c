/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-actions.h"

#include "sample-session.h"
#include "sample-widget.h"
#include "sample.h"

void
sample_actions_set_up (SampleActions *self,
                       gconstpointer  data)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  self->file = sample_file_new (document);
  self->session = entente_session_new ();
  g_assert_true (sample_session_open (self->session, self->file, NULL, &error));
  g_assert_no_error (error);
  self->document = entente_open_document_new (self->session);
  entente_open_document_set_location (self->document, self->file);
  entente_open_document_set_shown (self->document, TRUE);
  self->window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "content", overlay, NULL);
  self->toasts = entente_toasts_new (ADW_TOAST_OVERLAY (overlay));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("content"));
  gtk_window_present (GTK_WINDOW (self->window));
  sample_settle (GTK_WIDGET (self->window));
}

void
sample_actions_tear_down (SampleActions *self,
                          gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->toasts);
  entente_open_document_close (self->document);
  g_assert_finalize_object (self->document);
  g_object_unref (self->session);
  g_file_delete (self->file, NULL, NULL);
  g_object_unref (self->file);
}

gboolean
sample_actions_can (SampleActions *self,
                    const char    *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action);
}

void
sample_actions_do (SampleActions *self,
                   const char    *action)
{
  g_assert_true (sample_actions_can (self, action));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, NULL);
}

void
sample_actions_select (SampleActions *self,
                       const char    *id)
{
  entente_session_select (self->session, entente_document_lookup (entente_session_get_document (self->session), id));
}

gboolean
sample_actions_says (SampleActions *self,
                     const char    *text)
{
  return sample_find_label (GTK_WIDGET (self->window), text) != NULL;
}

AdwMessageDialog *
sample_actions_find_question (SampleActions *self)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (other) && gtk_widget_get_visible (GTK_WIDGET (other)) &&
          gtk_window_get_transient_for (other) == GTK_WINDOW (self->window))
        return ADW_MESSAGE_DIALOG (other);
    }
  return NULL;
}
