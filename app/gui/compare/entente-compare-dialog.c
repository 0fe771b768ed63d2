/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-compare-dialog.h"

#include "entente-chosen-items.h"
#include "entente-compare-task.h"
#include "entente-compared-row.h"
#include "entente-difference-words.h"
#include "entente-id.h"
#include "entente-take-over.h"
#include "entente-text.h"
#include "entente-vocabulary.h"
#include "entente-wrap-layout.h"

#include <glib/gi18n.h>

/* What is ticked is known by kind and id, so that it stays when the files are compared anew.
 *
 * The other file is read once. It is compared in another thread, with a copy of the document, and anew after each step
 * of the history. A list view makes rows only for what is seen. */

struct _EntenteCompareDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *window_title;
  GtkWidget *all_button;
  GtkWidget *ticked_button;
  GtkWidget *picture_button;
  GtkStack *stack;
  AdwStatusPage *status_page;
  GtkListView *list_view;

  /* owned */
  EntenteSession *session;
  EntenteHistory *history;         /* of the document that is compared */
  GFile *location;
  char *name;                      /* of the other file */
  EntenteDocument *other;          /* nullable: until it is read */
  EntenteComparison *comparison;   /* nullable */
  GCancellable *cancellable;       /* of the comparison that goes on; nullable */
  GListStore *rows;                /* of EntenteComparedRow */
  GHashTable *ticked;              /* set of keys of differences */
  EntenteViewState *state;         /* of the document */
  EntenteItemMarks *marks;         /* nullable: those that the picture has got from here */
};

G_DEFINE_FINAL_TYPE (EntenteCompareDialog, entente_compare_dialog, ADW_TYPE_WINDOW)

static EntenteDocument *
get_document (EntenteCompareDialog *self)
{
  return entente_history_get_document (self->history);
}

static void
show_status (EntenteCompareDialog *self,
             const char           *title,
             const char           *description)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, markup);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->status_page));
}

static EntenteItemDifference *
get_difference (EntenteCompareDialog *self,
                EntenteComparedRow   *row)
{
  return self->comparison->items->pdata[entente_compared_row_get_nth (row)];
}

static char *
make_key (const EntenteItemDifference *difference)
{
  EntenteItem *item = difference->before != NULL ? difference->before : difference->after;

  return g_strdup_printf ("%d %s", (int) difference->kind, entente_item_get_id (item));
}

static gboolean
is_ticked (EntenteCompareDialog        *self,
           const EntenteItemDifference *difference)
{
  g_autofree char *key = make_key (difference);

  return entente_take_over_can (difference) && g_hash_table_contains (self->ticked, key);
}

/* Returns the differences that are ticked, in the order of the comparison. */
static GPtrArray *
list_ticked (EntenteCompareDialog *self)
{
  GPtrArray *differences = g_ptr_array_new ();

  for (guint i = 0; self->comparison != NULL && i < self->comparison->items->len; i++)
    if (is_ticked (self, self->comparison->items->pdata[i]))
      g_ptr_array_add (differences, self->comparison->items->pdata[i]);
  return differences;
}

static void
show_ticked (EntenteCompareDialog *self)
{
  g_autoptr (GPtrArray) ticked = list_ticked (self);
  g_autofree char *label = ticked->len > 0 ? g_strdup_printf (C_("button", "Take _Over Ticked (%u)"), ticked->len)
                                           : g_strdup (C_("button", "Take _Over Ticked"));

  gtk_button_set_label (GTK_BUTTON (self->ticked_button), label);
  gtk_widget_set_sensitive (self->ticked_button, ticked->len > 0 && entente_session_is_editable (self->session));
}

/* It is where it would be if it were taken over. */
static void
add_there (EntenteCompareDialog *self,
           EntenteItemMarks     *marks,
           EntenteItem          *item)
{
  EntentePoint at;
  gboolean placed = entente_layout_get_position (entente_document_get_layout (self->comparison->after),
                                                 entente_item_get_id (item), &at);

  entente_item_marks_add_there (marks, item, placed ? &at : NULL);
}

/* The picture shows the marks until this window is closed. */
static void
show_marks (EntenteCompareDialog *self)
{
  g_autoptr (EntenteItemMarks) marks = entente_item_marks_new (self->comparison->after, self->name);

  for (guint i = 0; i < self->comparison->items->len; i++)
    {
      const EntenteItemDifference *difference = self->comparison->items->pdata[i];

      if (difference->before == NULL)
        add_there (self, marks, difference->after);
      else
        entente_item_marks_add (marks, difference->before, entente_compared_row_find_mark (difference));
    }
  g_clear_pointer (&self->marks, entente_item_marks_unref);
  self->marks = g_steal_pointer (&marks);
  entente_view_state_set_marks (self->state, self->marks);
}

static void
add_row (EntenteCompareDialog *self,
         EntenteComparedRow   *row)
{
  g_list_store_append (self->rows, row);
  g_object_unref (row);
}

static void
fill_rows (EntenteCompareDialog *self)
{
  g_autofree char *rest = entente_difference_words_tell_rest (self->comparison);
  int kind = -1;

  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < self->comparison->items->len; i++)
    {
      const EntenteItemDifference *difference = self->comparison->items->pdata[i];

      if ((int) difference->kind != kind)
        add_row (self, entente_compared_row_new_heading (entente_vocabulary_item_kinds (difference->kind), ""));
      kind = (int) difference->kind;
      add_row (self, entente_compared_row_new (self->comparison, i));
    }
  if (*rest != '\0')
    add_row (self, entente_compared_row_new_heading (C_("difference", "Besides"), rest));
}

static void
show_comparison (EntenteCompareDialog *self)
{
  g_autofree char *count = entente_difference_words_count (self->comparison);
  gboolean empty = entente_comparison_is_empty (self->comparison);

  adw_window_title_set_subtitle (self->window_title, count);
  gtk_widget_set_sensitive (self->all_button, !empty && entente_session_is_editable (self->session));
  gtk_widget_set_sensitive (self->picture_button, self->comparison->items->len > 0);
  if (self->marks != NULL)
    show_marks (self);
  show_ticked (self);
  fill_rows (self);
  if (empty)
    show_status (self, C_("difference", "No Differences"), _("Both files say the same."));
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (EntenteCompareDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDocument) other = NULL;
  g_autoptr (EntenteComparison) comparison = entente_compare_task_run_finish (result, &other, &error);
  const char *language;

  /* Another comparison has begun, or the window is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || self->stack == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (comparison == NULL)
    {
      show_status (self, C_("difference", "The Other File Can’t Be Opened"), error->message);
      return;
    }
  g_set_object (&self->other, other);
  g_clear_pointer (&self->comparison, entente_comparison_free);
  self->comparison = g_steal_pointer (&comparison);
  /* Both are told of in the same language. */
  language = entente_document_get_name_language (get_document (self));
  entente_document_set_reader (self->comparison->after, language, language != NULL);
  show_comparison (self);
}

static void
stop (EntenteCompareDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
compare (EntenteCompareDialog *self)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  entente_compare_task_run_async (get_document (self), self->location, self->other, self->cancellable, compared_cb,
                                  g_object_ref (self));
}

/* The window shows another document now. */
static void
document_cb (EntenteCompareDialog *self)
{
  if (entente_session_get_history (self->session) != self->history)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_cb (GtkButton   *button,
         GtkListItem *list_item)
{
  EntenteCompareDialog *self = ENTENTE_COMPARE_DIALOG (gtk_widget_get_root (GTK_WIDGET (button)));

  entente_compare_dialog_take (self, entente_compared_row_get_nth (gtk_list_item_get_item (list_item)));
}

static void
ticked_cb (GtkCheckButton *check,
           GtkListItem    *list_item)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (check));
  EntenteComparedRow *row = gtk_list_item_get_item (list_item);

  /* GTK 4.18 fills a row before it is in the window; nobody has ticked it then. */
  if (root == NULL || row == NULL || entente_compared_row_get_command (row) == NULL)
    return;
  entente_compare_dialog_tick (ENTENTE_COMPARE_DIALOG (root), entente_compared_row_get_nth (row),
                               gtk_check_button_get_active (check));
}

static GtkWidget *
label_new (const char *style_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

/* A tick, a mark, title and text, and a button. */
static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_LABEL, "width-chars", 2, "valign", GTK_ALIGN_START, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "hexpand", TRUE,
                                 "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "use-underline", TRUE, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (mark, "dim-label");
  gtk_box_append (GTK_BOX (box), label_new (NULL));
  gtk_box_append (GTK_BOX (box), label_new ("caption"));
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), button);
  g_signal_connect (check, "toggled", G_CALLBACK (ticked_cb), list_item);
  g_signal_connect (button, "clicked", G_CALLBACK (take_cb), list_item);
  gtk_list_item_set_child (list_item, row);
}

static void
show_button (EntenteCompareDialog *self,
             GtkWidget            *button,
             EntenteComparedRow   *row)
{
  const char *command = entente_compared_row_get_command (row);

  gtk_widget_set_visible (button, command != NULL);
  gtk_widget_set_sensitive (button, entente_session_is_editable (self->session));
  if (command != NULL)
    gtk_button_set_label (GTK_BUTTON (button), command);
}

static void
show_check (EntenteCompareDialog *self,
            GtkWidget            *check,
            EntenteComparedRow   *row)
{
  gboolean can = entente_compared_row_get_command (row) != NULL;
  /* Translators: the check box of a change in a list of them; the placeholder is the title of an item. */
  g_autofree char *name = g_strdup_printf (_("Tick %s"), entente_compared_row_get_title (row));

  /* Headings begin at the edge, and what cannot be taken over has no box but keeps its place. */
  gtk_widget_set_visible (check, !entente_compared_row_is_heading (row));
  gtk_widget_set_sensitive (check, can && entente_session_is_editable (self->session));
  gtk_widget_set_opacity (check, can ? 1 : 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), can && is_ticked (self, get_difference (self, row)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (GtkListItemFactory   *factory,
         GtkListItem          *list_item,
         EntenteCompareDialog *self)
{
  EntenteComparedRow *row = gtk_list_item_get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item), *check = gtk_widget_get_first_child (child);
  GtkWidget *mark = gtk_widget_get_next_sibling (check);
  GtkWidget *box = gtk_widget_get_next_sibling (mark), *title = gtk_widget_get_first_child (box);
  GtkWidget *text = gtk_widget_get_next_sibling (title);
  const char *words = entente_compared_row_get_text (row);
  g_autofree char *name = g_strconcat (entente_compared_row_get_title (row), ", ", words, NULL);

  gtk_label_set_label (GTK_LABEL (mark), entente_compared_row_get_mark (row));
  gtk_widget_set_visible (mark, !entente_compared_row_is_heading (row));
  gtk_label_set_label (GTK_LABEL (title), entente_compared_row_get_title (row));
  gtk_label_set_label (GTK_LABEL (text), words);
  gtk_widget_set_visible (text, *words != '\0');
  if (entente_compared_row_is_heading (row))
    gtk_widget_add_css_class (title, "heading");
  else
    gtk_widget_remove_css_class (title, "heading");
  show_check (self, check, row);
  show_button (self, gtk_widget_get_next_sibling (box), row);
  gtk_list_item_set_activatable (list_item, !entente_compared_row_is_heading (row));
  gtk_list_item_set_selectable (list_item, !entente_compared_row_is_heading (row));
  if (gtk_widget_get_parent (child) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/* The item in the document; NULL for what is only in the other file. */
static EntenteItem *
find_here (EntenteCompareDialog        *self,
           const EntenteItemDifference *difference)
{
  return difference->before != NULL
           ? entente_document_lookup (get_document (self), entente_item_get_id (difference->before)) : NULL;
}

static void
activate_cb (EntenteCompareDialog *self,
             guint                 position)
{
  g_autoptr (EntenteComparedRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  EntenteItem *item = NULL;

  if (!entente_compared_row_is_heading (row))
    item = find_here (self, get_difference (self, row));
  if (item == NULL)
    return;
  entente_session_select (self->session, item);
  entente_session_reveal (self->session, item);
}

/* In the picture, what differs is lit and has a mark, and the rest is faded; so it is in the outline. */
static void
picture_cb (EntenteCompareDialog *self)
{
  EntenteViewState *state = entente_session_get_view_state (self->session);
  EntenteViewpoint *before = entente_view_state_get_viewpoint (state);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteCondition) condition = NULL;
  g_autoptr (EntenteFilter) filter = NULL;
  g_autoptr (EntenteViewpoint) lit = NULL, faded = NULL;

  for (guint i = 0; i < self->comparison->items->len; i++)
    {
      EntenteItem *item = find_here (self, self->comparison->items->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  show_marks (self);
  condition = entente_chosen_items_make_condition (get_document (self), items);
  if (condition == NULL)
    return;
  filter = entente_filter_new_with (entente_viewpoint_get_filter (before), condition);
  lit = entente_viewpoint_new_with_filter (before, filter);
  faded = entente_viewpoint_new_with_fades (lit, TRUE);
  entente_view_state_set_viewpoint (state, faded);
}

/* The user has clicked on it in the picture. */
static void
addition_chosen_cb (EntenteCompareDialog *self,
                    EntenteItem          *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (EntenteComparedRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (entente_compared_row_is_heading (row) || get_difference (self, row)->after != item)
        continue;
      gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list_view)), i);
      gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", i);
      gtk_window_present (GTK_WINDOW (self));
    }
}

static void
take_ticked_cb (EntenteCompareDialog *self)
{
  entente_compare_dialog_take_ticked (self);
}

static void
all_cb (EntenteCompareDialog *self)
{
  entente_compare_dialog_take_all (self);
}

static void
entente_compare_dialog_dispose (GObject *object)
{
  EntenteCompareDialog *self = ENTENTE_COMPARE_DIALOG (object);

  stop (self);
  if (self->marks != NULL && entente_view_state_get_marks (self->state) == self->marks)
    entente_view_state_set_marks (self->state, NULL);
  g_clear_pointer (&self->marks, entente_item_marks_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_COMPARE_DIALOG);

  G_OBJECT_CLASS (entente_compare_dialog_parent_class)->dispose (object);
}

static void
entente_compare_dialog_finalize (GObject *object)
{
  EntenteCompareDialog *self = ENTENTE_COMPARE_DIALOG (object);

  g_clear_pointer (&self->comparison, entente_comparison_free);
  g_clear_object (&self->rows);
  g_clear_object (&self->state);
  g_hash_table_unref (self->ticked);
  g_free (self->name);
  g_clear_object (&self->other);
  g_clear_object (&self->location);
  g_clear_object (&self->history);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_compare_dialog_parent_class)->finalize (object);
}

static void
entente_compare_dialog_class_init (EntenteCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_compare_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_compare_dialog_finalize;

  g_type_ensure (ENTENTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, ticked_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, picture_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, status_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteCompareDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, picture_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_compare_dialog_init (EntenteCompareDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->ticked = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  self->rows = g_list_store_new (ENTENTE_TYPE_COMPARED_ROW);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list_view, factory);
  g_object_unref (factory);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/**
 * entente_compare_dialog_new:
 * @session: a session with a document
 * @other: the file to compare it with
 * @name: what the other file is called, such as its name; safe to show
 *
 * Returns: (transfer none): a window, to be presented
 */
GtkWindow *
entente_compare_dialog_new (EntenteSession *session,
                            GFile          *other,
                            const char     *name)
{
  EntenteCompareDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session) && G_IS_FILE (other) && name != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_COMPARE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->history = g_object_ref (entente_session_get_history (session));
  self->state = g_object_ref (entente_session_get_view_state (session));
  self->location = g_object_ref (other);
  self->name = g_strdup (name);
  /* Translators: the title of a window; the placeholder is the name of a file. */
  title = g_strdup_printf (_("Compared With %s"), name);
  adw_window_title_set_title (self->window_title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "addition-chosen", G_CALLBACK (addition_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::position", G_CALLBACK (compare), self, G_CONNECT_SWAPPED);
  compare (self);
  return GTK_WINDOW (self);
}

/**
 * entente_compare_dialog_is_busy:
 * @self: a window
 *
 * Returns: whether the files are still being compared
 */
gboolean
entente_compare_dialog_is_busy (EntenteCompareDialog *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARE_DIALOG (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * entente_compare_dialog_take:
 * @self: a window that is not busy
 * @nth: which of the items that differ
 *
 * Makes the item in the document as in the other file, in one step.
 *
 * Returns: %FALSE if that cannot be done
 */
gboolean
entente_compare_dialog_take (EntenteCompareDialog *self,
                             guint                 nth)
{
  EntenteItemDifference *difference;
  g_autoptr (GPtrArray) differences = g_ptr_array_new ();
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_COMPARE_DIALOG (self), FALSE);

  if (self->cancellable != NULL || self->comparison == NULL || nth >= self->comparison->items->len)
    return FALSE;
  difference = self->comparison->items->pdata[nth];
  if (!entente_take_over_can (difference))
    return FALSE;
  g_ptr_array_add (differences, difference);
  draft = entente_take_over_new (get_document (self), self->comparison, differences);
  return draft != NULL && entente_history_apply (self->history, draft);
}

/**
 * entente_compare_dialog_tick:
 * @self: a window that is not busy
 * @nth: which of the items that differ
 * @ticked: whether it is to be taken over with others
 */
void
entente_compare_dialog_tick (EntenteCompareDialog *self,
                             guint                 nth,
                             gboolean              ticked)
{
  g_return_if_fail (ENTENTE_IS_COMPARE_DIALOG (self));

  if (self->comparison == NULL || nth >= self->comparison->items->len)
    return;
  if (ticked)
    g_hash_table_add (self->ticked, make_key (self->comparison->items->pdata[nth]));
  else
    {
      g_autofree char *key = make_key (self->comparison->items->pdata[nth]);

      g_hash_table_remove (self->ticked, key);
    }
  show_ticked (self);
}

/**
 * entente_compare_dialog_take_ticked:
 * @self: a window
 *
 * Makes all items that are ticked as in the other file, in one step.
 *
 * Returns: %FALSE if none is ticked, or they cannot be taken over now
 */
gboolean
entente_compare_dialog_take_ticked (EntenteCompareDialog *self)
{
  g_autoptr (GPtrArray) ticked = NULL;
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (ENTENTE_IS_COMPARE_DIALOG (self), FALSE);

  ticked = list_ticked (self);
  if (self->cancellable != NULL || ticked->len == 0)
    return FALSE;
  draft = entente_take_over_new (get_document (self), self->comparison, ticked);
  if (draft == NULL || !entente_history_apply (self->history, draft))
    return FALSE;
  g_hash_table_remove_all (self->ticked);
  return TRUE;
}

/**
 * entente_compare_dialog_take_all:
 * @self: a window
 *
 * Makes the whole document as the other file, in one step.
 */
void
entente_compare_dialog_take_all (EntenteCompareDialog *self)
{
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_if_fail (ENTENTE_IS_COMPARE_DIALOG (self));

  if (self->cancellable != NULL || self->comparison == NULL)
    return;
  draft = entente_take_over_new_for_all (get_document (self), self->comparison);
  entente_history_apply (self->history, draft);
}
