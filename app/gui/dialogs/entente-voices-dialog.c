/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-voices-dialog.h"

#include "entente-scope-note.h"
#include "entente-table-file.h"
#include "entente-task-thread.h"
#include "entente-text.h"
#include "entente-voices-matrix.h"

#include <glib/gi18n.h>

/* The statements are counted in another thread, and anew after each change of the document and for each order. */

struct _EntenteVoicesDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkWidget *save_button;
  GtkDropDown *order_choice;
  GtkStack *stack;
  EntenteVoicesMatrix *matrix;
  GtkLabel *unheard_label;

  /* owned */
  EntenteSession *session;
  EntenteHistory *history;
  GCancellable *cancellable; /* nullable: of the running count */
  EntenteVoices *voices;     /* nullable */
};

/* The data of the thread that counts. */
typedef struct {
  EntenteDocument *document;
  EntenteVoicesOrder order;
} CountData;

G_DEFINE_FINAL_TYPE (EntenteVoicesDialog, entente_voices_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteVoicesDialog *self)
{
  return entente_history_get_document (self->history);
}

static void
count_data_free (gpointer data)
{
  CountData *count_data = data;

  g_object_unref (count_data->document);
  g_free (count_data);
}

static void
show_title (EntenteVoicesDialog *self)
{
  guint n_speakers = entente_voices_get_n_speakers (self->voices);
  guint n_spoken = entente_voices_get_n_spoken (self->voices);
  g_autofree char *speakers = g_strdup_printf (ngettext ("%u speaks", "%u speak", n_speakers), n_speakers);
  g_autofree char *spoken = g_strdup_printf (ngettext ("of %u", "of %u", n_spoken), n_spoken);
  /* Translators: “7 speak” “of 21”. */
  g_autofree char *both = g_strdup_printf (C_("voices", "%1$s %2$s"), speakers, spoken);

  adw_window_title_set_subtitle (self->title, both);
}

static void
take_voices (EntenteVoicesDialog *self,
             EntenteVoices       *voices)
{
  g_autofree char *unheard = entente_voices_tell_unheard (voices, get_document (self));
  gboolean is_first = self->voices == NULL;
  gboolean is_empty = entente_voices_get_n_speakers (voices) == 0 || entente_voices_get_n_spoken (voices) == 0;

  g_clear_pointer (&self->voices, entente_voices_unref);
  self->voices = entente_voices_ref (voices);
  entente_voices_matrix_set_voices (self->matrix, voices, get_document (self));
  entente_text_show_plain (self->unheard_label, unheard);
  gtk_widget_set_sensitive (self->save_button, !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "none" : "matrix");
  show_title (self);
  /* The arrow keys are for the cells. */
  if (is_first && !is_empty)
    gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const CountData *count_data = data;
  EntenteVoices *voices = entente_voices_new (count_data->document, count_data->order, cancellable);

  g_task_return_pointer (task, voices, voices != NULL ? (GDestroyNotify) entente_voices_unref : NULL);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteVoicesDialog) self = data;
  g_autoptr (EntenteVoices) voices = g_task_propagate_pointer (G_TASK (result), NULL);

  if (voices != NULL && self->cancellable == g_task_get_cancellable (G_TASK (result)))
    take_voices (self, voices);
}

static void
cancel (EntenteVoicesDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start (EntenteVoicesDialog *self)
{
  g_autoptr (GTask) task = NULL;
  CountData *data;

  if (self->history == NULL)
    return;
  cancel (self);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, counted_cb, g_object_ref (self));
  g_task_set_source_tag (task, start);
  data = g_new (CountData, 1);
  *data = (CountData) { entente_document_copy (get_document (self)), gtk_drop_down_get_selected (self->order_choice) };
  g_task_set_task_data (task, data, count_data_free);
  entente_task_run_in_thread (task, count_thread);
}

static GBytes *
write_table (gconstpointer voices)
{
  return entente_voices_write_table (voices);
}

static void
save_cb (EntenteVoicesDialog *self)
{
  if (self->voices != NULL)
    entente_table_file_ask (GTK_WINDOW (self), C_("dialog", "Save Who Speaks of Whom"),
                            C_("file name", "voices.csv"), write_table, entente_voices_ref (self->voices),
                            (GDestroyNotify) entente_voices_unref);
}

/* The matrix may be of the document as it was: items are looked up as they are now. */
static void
activate_cell_cb (EntenteVoicesDialog *self,
                  guint                speaker,
                  guint                spoken)
{
  EntenteDocument *document = get_document (self);
  EntenteItem *who = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR,
                                                   entente_item_get_id (entente_voices_get_speaker (self->voices,
                                                                                                    speaker)));
  EntenteItem *whom = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR,
                                                    entente_item_get_id (entente_voices_get_spoken (self->voices,
                                                                                                    spoken)));
  g_autoptr (GPtrArray) statements = NULL;

  if (who == NULL || whom == NULL || document != entente_session_get_document (self->session))
    return;
  statements = entente_voices_list_statements (document, who, whom);
  if (statements->len > 0)
    entente_session_select_many (self->session, statements);
}

static void
entente_voices_dialog_dispose (GObject *object)
{
  EntenteVoicesDialog *self = ENTENTE_VOICES_DIALOG (object);

  cancel (self);

  G_OBJECT_CLASS (entente_voices_dialog_parent_class)->dispose (object);
}

static void
entente_voices_dialog_finalize (GObject *object)
{
  EntenteVoicesDialog *self = ENTENTE_VOICES_DIALOG (object);

  g_clear_pointer (&self->voices, entente_voices_unref);
  g_clear_object (&self->history);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_voices_dialog_parent_class)->finalize (object);
}

static void
entente_voices_dialog_class_init (EntenteVoicesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_voices_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_voices_dialog_finalize;

  g_type_ensure (ENTENTE_TYPE_VOICES_MATRIX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-voices-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteVoicesDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteVoicesDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteVoicesDialog, order_choice);
  gtk_widget_class_bind_template_child (widget_class, EntenteVoicesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteVoicesDialog, matrix);
  gtk_widget_class_bind_template_child (widget_class, EntenteVoicesDialog, unheard_label);
  gtk_widget_class_bind_template_callback (widget_class, start);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cell_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_voices_dialog_init (EntenteVoicesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_voices_dialog_new:
 * @session: a session with a document
 *
 * Returns: (transfer none): a dialog on the document that the session has now, to be presented
 */
GtkWindow *
entente_voices_dialog_new (EntenteSession *session)
{
  EntenteVoicesDialog *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && entente_session_get_history (session) != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_VOICES_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->history = g_object_ref (entente_session_get_history (session));
  g_signal_connect_object (self->history, "notify::position", G_CALLBACK (start), self, G_CONNECT_SWAPPED);
  entente_scope_note_add (ADW_WINDOW (self), session);
  start (self);
  return GTK_WINDOW (self);
}

/**
 * entente_voices_dialog_get_voices:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what it shows, once it is counted
 */
EntenteVoices *
entente_voices_dialog_get_voices (EntenteVoicesDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_VOICES_DIALOG (self), NULL);

  return self->voices;
}

GtkWidget *
entente_voices_dialog_get_matrix (EntenteVoicesDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_VOICES_DIALOG (self), NULL);

  return GTK_WIDGET (self->matrix);
}
