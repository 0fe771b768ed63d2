/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sole-support.h"

#include "entente-task-thread.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

#include "entente-actor.h"
#include "entente-source.h"
#include "entente-view-weights.h"

/* The view state has, or reads, what is counted. The counts stay with it as long as the document does not change. */

struct _EntenteSoleSupport
{
  GtkBox parent_instance;

  EntenteViewState *state;
  EntenteItem *item;
  GCancellable *cancellable;
  gboolean is_counting;
};

G_DEFINE_FINAL_TYPE (EntenteSoleSupport, entente_sole_support, GTK_TYPE_BOX)

typedef struct {
  EntenteViewInput *input;
  EntenteAsideKind kind;
  char *id;
} Counting;

static void
counting_free (gpointer data)
{
  Counting *counting = data;

  entente_view_input_unref (counting->input);
  g_free (counting->id);
  g_free (counting);
}

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Counting *counting = data;
  EntenteViewWeights *weights = entente_view_weights_get (counting->input);

  g_task_return_int (task, entente_view_weights_get_alone (weights, counting->kind, counting->id));
}

static void
show (EntenteSoleSupport *self,
      guint               n)
{
  g_autofree char *words = NULL;
  GtkWidget *label, *button;

  if (n == 0)
    return;
  words = g_strdup_printf (ngettext ("%u line rests on this alone", "%u lines rest on this alone", n), n);
  label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);
  button = gtk_button_new_with_label (C_("button", "Show Without This"));
  gtk_widget_set_tooltip_text (button, _("Draw every line as if its statements did not exist. The document stays as it "
                                         "is"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.without-this");
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  gssize n = g_task_propagate_int (G_TASK (result), NULL);

  if (n > 0)
    show (ENTENTE_SOLE_SUPPORT (source), (guint) n);
}

static void
begin (EntenteSoleSupport *self)
{
  EntenteViewInput *input;
  g_autoptr (GTask) task = NULL;
  Counting *counting;

  if (self->is_counting || self->state == NULL)
    return;
  input = entente_view_state_get_input (self->state);
  if (input == NULL)
    return;
  self->is_counting = TRUE;
  counting = g_new0 (Counting, 1);
  counting->input = entente_view_input_ref (input);
  counting->kind = ENTENTE_IS_SOURCE (self->item) ? ENTENTE_ASIDE_SOURCE : ENTENTE_ASIDE_SPEAKER;
  counting->id = g_strdup (entente_item_get_id (self->item));
  task = g_task_new (self, self->cancellable, counted_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, counting, counting_free);
  entente_task_run_in_thread (task, count_thread);
}

static void
entente_sole_support_dispose (GObject *object)
{
  EntenteSoleSupport *self = ENTENTE_SOLE_SUPPORT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->state);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (entente_sole_support_parent_class)->dispose (object);
}

static void
entente_sole_support_class_init (EntenteSoleSupportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_sole_support_dispose;
}

static void
entente_sole_support_init (EntenteSoleSupport *self)
{
  self->cancellable = g_cancellable_new ();
  /* The button comes below the words where there is no room beside them. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), g_object_new (ENTENTE_TYPE_WRAP_LAYOUT, "spacing", 12,
                                                                  "line-spacing", 6, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entente_sole_support_new:
 * @session: what is open
 * @item: a source or an actor of its document
 *
 * Returns: (transfer floating): a note, hidden until there is something to say
 */
GtkWidget *
entente_sole_support_new (EntenteSession *session,
                          EntenteItem    *item)
{
  EntenteSoleSupport *self = g_object_new (ENTENTE_TYPE_SOLE_SUPPORT, NULL);

  self->state = g_object_ref (entente_session_get_view_state (session));
  self->item = g_object_ref (item);
  g_signal_connect_object (self->state, "input-ready", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  begin (self);
  return GTK_WIDGET (self);
}
