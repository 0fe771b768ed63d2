/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-duplicates-dialog.h"

#include "entente-actor.h"
#include "entente-duplicates.h"
#include "entente-query.h"
#include "entente-text.h"

#include <glib/gi18n.h>

/* The dialog that lists actors that may be the same. Their names are compared in another thread. This is done
 * again after each change of the document: a merge removes some pairs and can add others. */

struct _EntenteDuplicatesDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkListView *list_view;

  /* owned */
  EntenteHistory *history;
  EntenteDuplicates *duplicates;
  GCancellable *cancellable; /* nullable: of the running comparison */
  GListStore *pairs;         /* of EntenteDuplicateRow */
};

#define ENTENTE_TYPE_DUPLICATE_ROW (entente_duplicate_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDuplicateRow, entente_duplicate_row, ENTENTE, DUPLICATE_ROW, GObject)

struct _EntenteDuplicateRow
{
  GObject parent_instance;

  EntenteItem *actor;
  EntenteItem *other;
  EntenteLikeness likeness;
};

enum { MERGE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteDuplicateRow, entente_duplicate_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (EntenteDuplicatesDialog, entente_duplicates_dialog, ADW_TYPE_WINDOW)

static void
entente_duplicate_row_finalize (GObject *object)
{
  EntenteDuplicateRow *self = ENTENTE_DUPLICATE_ROW (object);

  g_clear_object (&self->actor);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (entente_duplicate_row_parent_class)->finalize (object);
}

static void
entente_duplicate_row_class_init (EntenteDuplicateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_duplicate_row_finalize;
}

static void
entente_duplicate_row_init (EntenteDuplicateRow *self)
{
}

static EntenteDocument *
get_document (EntenteDuplicatesDialog *self)
{
  return entente_history_get_document (self->history);
}

/* The list may still have actors that are no longer in the document. */
static gboolean
is_present (EntenteDuplicatesDialog *self,
            EntenteItem             *actor)
{
  return entente_document_lookup (get_document (self), entente_item_get_id (actor)) == actor;
}

static void
merge_cb (GtkButton   *button,
          GtkListItem *list_item)
{
  EntenteDuplicatesDialog *self = ENTENTE_DUPLICATES_DIALOG (gtk_widget_get_root (GTK_WIDGET (button)));
  EntenteDuplicateRow *duplicate = gtk_list_item_get_item (list_item);

  if (duplicate != NULL && is_present (self, duplicate->actor) && is_present (self, duplicate->other))
    g_signal_emit (self, signals[MERGE], 0, duplicate->actor, duplicate->other);
}

static GtkWidget *
create_label (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (style_class != NULL)
    {
      gtk_widget_add_css_class (label, style_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                   "hexpand", TRUE, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", C_("button", "Merge…"), "valign", GTK_ALIGN_CENTER, NULL);

  gtk_box_append (GTK_BOX (texts), create_label (NULL));
  gtk_box_append (GTK_BOX (texts), create_label (NULL));
  gtk_box_append (GTK_BOX (texts), create_label ("caption"));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), button);
  g_signal_connect (button, "clicked", G_CALLBACK (merge_cb), list_item);
  gtk_list_item_set_child (list_item, row);
  gtk_list_item_set_activatable (list_item, FALSE);
}

/* Returns the name and the description of an actor. The description helps to tell the two apart. */
static char *
describe_actor (EntenteDocument *document,
                EntenteItem     *actor)
{
  const char *description = entente_actor_get_description (ENTENTE_ACTOR (actor));
  g_autofree char *name = entente_query_title (document, actor);
  g_autofree char *shown = description != NULL ? entente_display_text_name (description) : NULL;

  return shown != NULL ? g_strconcat (name, " · ", shown, NULL) : g_steal_pointer (&name);
}

static void
bind_cb (GtkListItemFactory      *factory,
         GtkListItem             *list_item,
         EntenteDuplicatesDialog *self)
{
  EntenteDuplicateRow *duplicate = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  const char *why = duplicate->likeness == ENTENTE_LIKENESS_LOOKALIKE
                    ? _("The names look the same, but are written with letters of different scripts")
                    : _("They share a name or another name");
  g_autofree char *first = describe_actor (get_document (self), duplicate->actor);
  g_autofree char *second = describe_actor (get_document (self), duplicate->other);
  /* Translators: how a screen reader names a pair of actors. */
  g_autofree char *name = g_strdup_printf (C_ ("duplicates", "%1$s, and %2$s"), first, second);

  entente_text_show_plain (GTK_LABEL (label), first);
  label = gtk_widget_get_next_sibling (label);
  entente_text_show_plain (GTK_LABEL (label), second);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_pairs (EntenteDuplicatesDialog *self,
            GPtrArray               *pairs)
{
  g_autoptr (GPtrArray) duplicates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteDuplicatePair *pair = pairs->pdata[i];
      EntenteDuplicateRow *duplicate = g_object_new (ENTENTE_TYPE_DUPLICATE_ROW, NULL);

      duplicate->actor = g_object_ref (pair->actor);
      duplicate->other = g_object_ref (pair->other);
      duplicate->likeness = pair->likeness;
      g_ptr_array_add (duplicates, duplicate);
    }
  g_list_store_splice (self->pairs, 0, g_list_model_get_n_items (G_LIST_MODEL (self->pairs)), duplicates->pdata,
                       duplicates->len);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, duplicates->len > 0 ? "pairs" : "none");
}

static void
listed_cb (GObject      *duplicates,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (EntenteDuplicatesDialog) self = data;
  g_autoptr (GPtrArray) pairs = entente_duplicates_list_finish (ENTENTE_DUPLICATES (duplicates), result);

  /* The dialog may be closed, or the document may have changed again. */
  if (pairs != NULL && self->cancellable == g_task_get_cancellable (G_TASK (result)))
    show_pairs (self, pairs);
}

static void
cancel_comparison (EntenteDuplicatesDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_comparison (EntenteDuplicatesDialog *self)
{
  cancel_comparison (self);
  self->cancellable = g_cancellable_new ();
  entente_duplicates_list_async (self->duplicates, self->cancellable, listed_cb, g_object_ref (self));
}

static void
entente_duplicates_dialog_dispose (GObject *object)
{
  EntenteDuplicatesDialog *self = ENTENTE_DUPLICATES_DIALOG (object);

  cancel_comparison (self);

  G_OBJECT_CLASS (entente_duplicates_dialog_parent_class)->dispose (object);
}

static void
entente_duplicates_dialog_finalize (GObject *object)
{
  EntenteDuplicatesDialog *self = ENTENTE_DUPLICATES_DIALOG (object);

  g_clear_object (&self->pairs);
  g_clear_object (&self->duplicates);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (entente_duplicates_dialog_parent_class)->finalize (object);
}

static void
entente_duplicates_dialog_class_init (EntenteDuplicatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_duplicates_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_duplicates_dialog_finalize;

  /**
   * EntenteDuplicatesDialog::merge:
   * @self: a dialog
   * @actor: an actor
   * @other: another one that may be the same
   *
   * The user wants to merge them.
   */
  signals[MERGE] = g_signal_new ("merge", ENTENTE_TYPE_DUPLICATES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, ENTENTE_TYPE_ITEM, ENTENTE_TYPE_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_duplicates_dialog_init (EntenteDuplicatesDialog *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->pairs = g_list_store_new (ENTENTE_TYPE_DUPLICATE_ROW);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->pairs))));
  gtk_list_view_set_model (self->list_view, model);
}

/**
 * entente_duplicates_dialog_new:
 * @history: the history of a document
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWindow *
entente_duplicates_dialog_new (EntenteHistory *history)
{
  EntenteDuplicatesDialog *self;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (history), NULL);

  self = g_object_new (ENTENTE_TYPE_DUPLICATES_DIALOG, NULL);
  self->history = g_object_ref (history);
  self->duplicates = entente_duplicates_new (get_document (self));
  g_signal_connect_object (history, "notify::position", G_CALLBACK (start_comparison), self, G_CONNECT_SWAPPED);
  start_comparison (self);
  return GTK_WINDOW (self);
}

/**
 * entente_duplicates_dialog_get_pairs:
 * @self: a dialog
 *
 * Returns: (transfer none): the pairs that it lists
 */
GListModel *
entente_duplicates_dialog_get_pairs (EntenteDuplicatesDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_DUPLICATES_DIALOG (self), NULL);

  return G_LIST_MODEL (self->pairs);
}
