/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-disputes-dialog.h"

#include "entente-commands.h"
#include "entente-dispute-view.h"
#include "entente-dispute.h"
#include "entente-item-link.h"
#include "entente-scope-note.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* The relations are found in another thread, and anew after each change of the document. What is said of each is made
 * when it comes into sight. */

struct _EntenteDisputesDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkListView *list_view;

  /* owned */
  EntenteSession *session;
  EntenteHistory *history;
  GCancellable *cancellable; /* nullable: of the running search */
  GListStore *relations;
};

G_DEFINE_FINAL_TYPE (EntenteDisputesDialog, entente_disputes_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteDisputesDialog *self)
{
  return entente_history_get_document (self->history);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
}

static void
empty (GtkListItem *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item), *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
bind_cb (GtkListItemFactory    *factory,
         GtkListItem           *list_item,
         EntenteDisputesDialog *self)
{
  GtkWidget *box = gtk_list_item_get_child (list_item), *link;
  EntenteItem *relation = gtk_list_item_get_item (list_item);
  g_autofree char *name = entente_commands_name_item (relation);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  link = entente_item_link_new (get_document (self), ENTENTE_ITEM_RELATION, entente_item_get_id (relation));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "heading");
  gtk_box_append (GTK_BOX (box), link);
  gtk_box_append (GTK_BOX (box), entente_dispute_view_new (get_document (self), ENTENTE_RELATION (relation)));
}

static void
unbind_cb (GtkListItemFactory    *factory,
           GtkListItem           *list_item,
           EntenteDisputesDialog *self)
{
  empty (list_item);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteDisputesDialog *self = ENTENTE_DISPUTES_DIALOG (widget);
  EntenteItem *item = entente_document_lookup (get_document (self), g_variant_get_string (parameter, NULL));

  if (item == NULL || get_document (self) != entente_session_get_document (self->session))
    return;
  entente_session_select (self->session, item);
  entente_session_reveal (self->session, item);
}

static void
show_relations (EntenteDisputesDialog *self,
                GPtrArray             *relations)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u relation is disputed", "%u relations are disputed",
                                                      relations->len), relations->len);

  g_list_store_splice (self->relations, 0, g_list_model_get_n_items (G_LIST_MODEL (self->relations)),
                       relations->pdata, relations->len);
  adw_window_title_set_subtitle (self->title, count);
  gtk_stack_set_visible_child_name (self->stack, relations->len > 0 ? "relations" : "none");
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      document,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, entente_dispute_list (document, cancellable), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntenteDisputesDialog) self = data;
  g_autoptr (GPtrArray) relations = g_task_propagate_pointer (G_TASK (result), NULL);

  if (relations != NULL && self->cancellable == g_task_get_cancellable (G_TASK (result)))
    show_relations (self, relations);
}

static void
cancel (EntenteDisputesDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start (EntenteDisputesDialog *self)
{
  g_autoptr (GTask) task = NULL;

  cancel (self);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, listed_cb, g_object_ref (self));
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, entente_document_copy (get_document (self)), g_object_unref);
  entente_task_run_in_thread (task, list_thread);
}

static void
entente_disputes_dialog_dispose (GObject *object)
{
  EntenteDisputesDialog *self = ENTENTE_DISPUTES_DIALOG (object);

  cancel (self);

  G_OBJECT_CLASS (entente_disputes_dialog_parent_class)->dispose (object);
}

static void
entente_disputes_dialog_finalize (GObject *object)
{
  EntenteDisputesDialog *self = ENTENTE_DISPUTES_DIALOG (object);

  g_clear_object (&self->relations);
  g_clear_object (&self->history);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_disputes_dialog_parent_class)->finalize (object);
}

static void
entente_disputes_dialog_class_init (EntenteDisputesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_disputes_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_disputes_dialog_finalize;

  /* What links to items activate. */
  gtk_widget_class_install_action (widget_class, "details.show", "s", show_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-disputes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDisputesDialog, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteDisputesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDisputesDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_disputes_dialog_init (EntenteDisputesDialog *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->relations = g_list_store_new (ENTENTE_TYPE_RELATION);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->relations))));
  gtk_list_view_set_model (self->list_view, model);
}

/**
 * entente_disputes_dialog_new:
 * @session: a session with a document
 *
 * Returns: (transfer none): a dialog on the document that the session has now, to be presented
 */
GtkWindow *
entente_disputes_dialog_new (EntenteSession *session)
{
  EntenteDisputesDialog *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && entente_session_get_history (session) != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DISPUTES_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->history = g_object_ref (entente_session_get_history (session));
  g_signal_connect_object (self->history, "notify::position", G_CALLBACK (start), self, G_CONNECT_SWAPPED);
  entente_scope_note_add (ADW_WINDOW (self), session);
  start (self);
  return GTK_WINDOW (self);
}

/**
 * entente_disputes_dialog_get_relations:
 * @self: a dialog
 *
 * Returns: (transfer none) (element-type EntenteRelation): the relations that it lists
 */
GListModel *
entente_disputes_dialog_get_relations (EntenteDisputesDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_DISPUTES_DIALOG (self), NULL);

  return G_LIST_MODEL (self->relations);
}
