/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-dialog.h"

#include "entente-entry-row.h"
#include "entente-field.h"
#include "entente-json.h"
#include "entente-text-row.h"

#include "sample-session.h"
#include "sample.h"

static void
saved_cb (SampleDialog *self)
{
  self->n_saved++;
}

void
sample_dialog_set_up (SampleDialog  *self,
                      gconstpointer  data)
{
  self->document = sample_document_new ();
  self->history = entente_history_new (self->document);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
sample_dialog_tear_down (SampleDialog  *self,
                         gconstpointer  data)
{
  if (self->dialog != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->dialog));
      sample_wait (is_gone, &self->dialog);
    }
  sample_wait_until_alone (self->history);
  g_assert_finalize_object (self->history);
  sample_wait_until_alone (self->document);
  g_assert_finalize_object (self->document);
  g_clear_pointer (&self->before, g_bytes_unref);
}

void
sample_dialog_open (SampleDialog      *self,
                    EntenteItemDialog *dialog)
{
  g_assert_null (self->dialog);
  g_clear_pointer (&self->before, g_bytes_unref);
  self->before = entente_json_write (self->document, NULL);
  g_set_weak_pointer (&self->dialog, dialog);
  g_signal_connect_swapped (dialog, "saved", G_CALLBACK (saved_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
find_titled (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && ENTENTE_IS_FIELD (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  if (ADW_IS_PREFERENCES_GROUP (widget) && ENTENTE_IS_FIELD (widget)
      && g_str_equal (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_titled (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
sample_dialog_field_of (EntenteItemDialog *dialog,
                        const char        *title)
{
  GtkWidget *field = find_titled (GTK_WIDGET (dialog), title);

  if (field == NULL)
    g_error ("the dialog has no field “%s”", title);
  return field;
}

gpointer
sample_dialog_field (SampleDialog *self,
                     const char   *title)
{
  return sample_dialog_field_of (self->dialog, title);
}

void
sample_dialog_type (SampleDialog *self,
                    const char   *title,
                    const char   *text)
{
  GtkWidget *field = sample_dialog_field (self, title);

  if (ENTENTE_IS_TEXT_ROW (field))
    entente_text_row_set_text (ENTENTE_TEXT_ROW (field), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (field), text);
}

const char *
sample_dialog_hint (SampleDialog *self,
                    const char   *title)
{
  return entente_entry_row_get_hint (sample_dialog_field (self, title));
}

gboolean
sample_dialog_is_open (SampleDialog *self)
{
  return self->dialog != NULL;
}

void
sample_dialog_save (SampleDialog *self,
                    const char   *step)
{
  guint position = entente_history_get_position (self->history);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  g_assert_true (entente_item_dialog_save (self->dialog));
  sample_wait (is_gone, &self->dialog);
  g_assert_cmpuint (self->n_saved, ==, 1);
  g_assert_cmpuint (entente_history_get_position (self->history), ==, position + 1);
  g_assert_cmpstr (entente_history_get_undo_name (self->history), ==, step);

  after = entente_json_write (self->document, NULL);
  g_assert_false (g_bytes_equal (self->before, after));
  g_assert_true (entente_history_undo (self->history));
  undone = entente_json_write (self->document, NULL);
  g_assert_true (g_bytes_equal (self->before, undone));
  g_assert_true (entente_history_redo (self->history));
  redone = entente_json_write (self->document, NULL);
  g_assert_true (g_bytes_equal (after, redone));
}

EntenteItemDialog *
sample_dialog_find_other (SampleDialog *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ENTENTE_IS_ITEM_DIALOG (window) && ENTENTE_ITEM_DIALOG (window) != self->dialog)
        return ENTENTE_ITEM_DIALOG (window);
    }
  return NULL;
}
