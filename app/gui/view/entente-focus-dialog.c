/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-focus-dialog.h"

#include <glib/gi18n.h>

#include "entente-check-list.h"
#include "entente-condition-words.h"
#include "entente-vocabulary.h"

/* For each number of steps it is counted once how much is reached, in another thread. So the slider can tell it while
 * it moves. */

#define MAX_STEPS 6

struct _EntenteFocusDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkLabel *sentence_label;
  GtkRange *steps_scale;
  GtkLabel *count_label;
  AdwComboRow *direction_row;
  EntenteCheckList *kinds_list;

  /* owned */
  EntenteSession *session;
  char **centers;
  GArray *reach;             /* of EntenteReach, by the number of steps; NULL while it is counted */
  GCancellable *cancellable; /* of the counting */
};

G_DEFINE_FINAL_TYPE (EntenteFocusDialog, entente_focus_dialog, ADW_TYPE_WINDOW)

static guint
get_n_steps (EntenteFocusDialog *self)
{
  return (guint) (gtk_range_get_value (self->steps_scale) + 0.5);
}

static EntenteFocus *
get_present (EntenteFocusDialog *self)
{
  EntenteViewState *state = entente_session_get_view_state (self->session);

  return entente_viewpoint_get_focus (entente_view_state_get_viewpoint (state));
}

/* What was changed by hand around the same actors stays so. */
static EntenteFocus *
make_focus (EntenteFocusDialog *self)
{
  g_auto (GStrv) kinds = entente_check_list_get_chosen (self->kinds_list);
  g_autoptr (EntenteFocus) focus =
    entente_focus_new ((const char *const *) self->centers, get_n_steps (self),
                       (EntenteFocusDirection) adw_combo_row_get_selected (self->direction_row),
                       kinds[0] != NULL ? (const char *const *) kinds : NULL);
  EntenteFocus *present = get_present (self);

  if (present == NULL || !g_strv_equal (entente_focus_get_centers (present), (const char *const *) self->centers))
    return g_steal_pointer (&focus);
  return entente_focus_new_changed_as (focus, present);
}

static void
show_count (EntenteFocusDialog *self)
{
  g_autofree char *actors = NULL, *relations = NULL, *both = NULL;
  EntenteReach reach;

  if (self->reach == NULL)
    return;
  reach = g_array_index (self->reach, EntenteReach, get_n_steps (self));
  actors = entente_vocabulary_count_items (ENTENTE_ITEM_ACTOR, reach.n_actors);
  relations = entente_vocabulary_count_items (ENTENTE_ITEM_RELATION, reach.n_relations);
  both = g_strdup_printf (C_("shown", "%1$s, %2$s"), actors, relations);
  gtk_label_set_label (self->count_label, both);
}

static void
steps_cb (EntenteFocusDialog *self)
{
  g_autoptr (EntenteFocus) focus = NULL;
  g_autofree char *words = NULL;

  if (self->session == NULL)
    return;
  focus = make_focus (self);
  words = entente_focus_describe (focus, entente_session_get_document (self->session));
  gtk_label_set_label (self->sentence_label, words);
  show_count (self);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteFocusDialog) self = data;
  GArray *reach = entente_view_state_count_reach_finish (result, NULL);

  if (reach == NULL)
    return;
  g_clear_pointer (&self->reach, g_array_unref);
  self->reach = reach;
  if (self->session != NULL)
    show_count (self);
}

static void
changed_cb (EntenteFocusDialog *self)
{
  g_autoptr (EntenteFocus) focus = NULL;

  if (self->session == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  focus = make_focus (self);
  entente_view_state_count_reach_async (entente_session_get_view_state (self->session), focus, MAX_STEPS,
                                        self->cancellable, counted_cb, g_object_ref (self));
  steps_cb (self);
}

static void
apply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  entente_focus_dialog_apply (ENTENTE_FOCUS_DIALOG (widget));
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
entente_focus_dialog_dispose (GObject *object)
{
  EntenteFocusDialog *self = ENTENTE_FOCUS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FOCUS_DIALOG);

  G_OBJECT_CLASS (entente_focus_dialog_parent_class)->dispose (object);
}

static void
entente_focus_dialog_finalize (GObject *object)
{
  EntenteFocusDialog *self = ENTENTE_FOCUS_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reach, g_array_unref);
  g_strfreev (self->centers);

  G_OBJECT_CLASS (entente_focus_dialog_parent_class)->finalize (object);
}

static void
entente_focus_dialog_class_init (EntenteFocusDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_focus_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_focus_dialog_finalize;

  g_type_ensure (ENTENTE_TYPE_CHECK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/entente-focus-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFocusDialog, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFocusDialog, steps_scale);
  gtk_widget_class_bind_template_child (widget_class, EntenteFocusDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteFocusDialog, direction_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteFocusDialog, kinds_list);
  gtk_widget_class_bind_template_callback (widget_class, steps_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply_action);
}

static void
entente_focus_dialog_init (EntenteFocusDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 1; i <= MAX_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      gtk_scale_add_mark (GTK_SCALE (self->steps_scale), i, GTK_POS_BOTTOM, number);
    }
  entente_check_list_set_label (self->kinds_list, C_("focus", "Kinds of relation"));
}

/* A focus that is there already is changed; its centers stay only if none are given. */
static void
take_present (EntenteFocusDialog *self)
{
  EntenteFocus *present = get_present (self);

  if (present == NULL)
    return;
  if (self->centers[0] == NULL)
    {
      g_strfreev (self->centers);
      self->centers = g_strdupv ((char **) entente_focus_get_centers (present));
    }
  gtk_range_set_value (self->steps_scale, entente_focus_get_n_steps (present));
  adw_combo_row_set_selected (self->direction_row, entente_focus_get_direction (present));
}

/**
 * entente_focus_dialog_new:
 * @session: a session with a document
 * @centers: (array zero-terminated=1): the ids of actors; may be empty if there is a focus, whose centers stay then
 *
 * Returns: (transfer none): the dialog; the caller sets its parent and presents it
 */
GtkWindow *
entente_focus_dialog_new (EntenteSession    *session,
                          const char *const *centers)
{
  EntenteFocusDialog *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && centers != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_FOCUS_DIALOG, NULL);
  self->centers = g_strdupv ((char **) centers);
  self->session = g_object_ref (session);
  entente_check_list_set_words (self->kinds_list, entente_session_get_document (session), ENTENTE_ITEM_RELATION,
                                ENTENTE_ASPECT_KIND, NULL);
  take_present (self);
  changed_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->steps_scale));
  return GTK_WINDOW (self);
}

/**
 * entente_focus_dialog_set_n_steps:
 * @self: a dialog
 * @n_steps: the number of steps that the slider is to show
 */
void
entente_focus_dialog_set_n_steps (EntenteFocusDialog *self,
                                  guint               n_steps)
{
  g_return_if_fail (ENTENTE_IS_FOCUS_DIALOG (self));

  gtk_range_set_value (self->steps_scale, n_steps);
}

/**
 * entente_focus_dialog_get_count:
 * @self: a dialog
 *
 * Returns: how much would be shown, in words; empty while it is counted
 */
const char *
entente_focus_dialog_get_count (EntenteFocusDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_FOCUS_DIALOG (self), NULL);

  return gtk_label_get_label (self->count_label);
}

/**
 * entente_focus_dialog_apply:
 * @self: a dialog
 *
 * Shows what is around the actors.
 */
void
entente_focus_dialog_apply (EntenteFocusDialog *self)
{
  g_autoptr (EntenteFocus) focus = NULL;

  g_return_if_fail (ENTENTE_IS_FOCUS_DIALOG (self));

  focus = make_focus (self);
  if (entente_session_get_view_state (self->session) != NULL)
    entente_view_state_set_focus (entente_session_get_view_state (self->session), focus);
}
