/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-list.h"

struct _EntenteOutlineList
{
  GObject parent_instance;

  GtkListView *view;              /* borrowed */
  EntenteSelectionModel *rows;
  EntenteSession *session;        /* nullable */
  gboolean was_entered;           /* a row has had the focus since the model was set */
  GSignalGroup *signals;
  GSignalGroup *view_signals;
};

enum { TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteOutlineList, entente_outline_list, G_TYPE_OBJECT)

static EntenteDocument *
get_document (EntenteOutlineList *self)
{
  return self->session != NULL ? entente_session_get_document (self->session) : NULL;
}

static EntenteViewState *
get_view_state (EntenteOutlineList *self)
{
  return self->session != NULL ? entente_session_get_view_state (self->session) : NULL;
}

/* The list's own widget is around each row. */
static EntenteOutlineRow *
get_row_in (GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_first_child (widget) : NULL;

  return ENTENTE_IS_OUTLINE_ROW (row) ? ENTENTE_OUTLINE_ROW (row) : NULL;
}

static void
toggled_cb (EntenteOutlineList *self,
            EntenteOutlineRow  *row)
{
  g_signal_emit (self, signals[TOGGLED], 0, entente_outline_row_get_heading (row));
}

/* A renamed item has another row, at another position. */
static gboolean
focus_cb (gpointer data)
{
  EntenteOutlineList *self = data;

  if (self->view != NULL && gtk_widget_get_root (GTK_WIDGET (self->view)) != NULL)
    entente_outline_list_focus_selected (self);
  return G_SOURCE_REMOVE;
}

static void
renamed_cb (EntenteOutlineList *self,
            EntenteOutlineRow  *row)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list_row));

  /* The user may have moved the focus meanwhile. */
  if (focus == NULL || focus == list_row || gtk_widget_is_ancestor (focus, list_row))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (self), g_object_unref);
}

static void
setup_cb (EntenteOutlineList *self,
          GtkListItem        *list_item)
{
  GtkWidget *row = entente_outline_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
show_whether_shown (EntenteOutlineList *self,
                    EntenteOutlineRow  *row)
{
  EntenteItem *item = entente_outline_row_get_item (row);
  EntenteViewState *state = get_view_state (self);
  EntenteView *view = state != NULL ? entente_view_state_get_view (state) : NULL;
  EntenteItemMarks *marks = state != NULL ? entente_view_state_get_marks (state) : NULL;

  entente_outline_row_set_shown (row, view == NULL || item == NULL || entente_view_shows (view, item),
                                 marks != NULL && item != NULL ? entente_item_marks_get (marks, item) : 0);
}

static void
bind_cb (EntenteOutlineList *self,
         GtkListItem        *list_item)
{
  EntenteOutlineRow *row = ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (list_item));
  gpointer object = gtk_list_item_get_item (list_item);

  if (ENTENTE_IS_OUTLINE_HEADING (object))
    entente_outline_row_show_heading (row, object);
  else if (ENTENTE_IS_SEARCH_HIT (object))
    entente_outline_row_show_hit (row, get_document (self), object);
  else
    entente_outline_row_show_item (row, get_document (self), object);
  show_whether_shown (self, row);
}

static void
unbind_cb (EntenteOutlineList *self,
           GtkListItem        *list_item)
{
  entente_outline_row_clear (ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (list_item)));
}

static void
enter_cb (EntenteOutlineList *self)
{
  self->was_entered = TRUE;
}

static void
view_cb (EntenteOutlineList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row_in (child) != NULL)
      show_whether_shown (self, get_row_in (child));
}

static void
document_cb (EntenteOutlineList *self)
{
  g_signal_group_set_target (self->view_signals, get_view_state (self));
  view_cb (self);
}

static void
entente_outline_list_dispose (GObject *object)
{
  EntenteOutlineList *self = ENTENTE_OUTLINE_LIST (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->view_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->rows);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (entente_outline_list_parent_class)->dispose (object);
}

static void
entente_outline_list_class_init (EntenteOutlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_outline_list_dispose;

  signals[TOGGLED] = g_signal_new ("toggled", ENTENTE_TYPE_OUTLINE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, ENTENTE_TYPE_OUTLINE_HEADING);
}

static void
entente_outline_list_init (EntenteOutlineList *self)
{
  self->view_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->view_signals, "view-changed", G_CALLBACK (view_cb), self);
  g_signal_group_connect_swapped (self->view_signals, "marks-changed", G_CALLBACK (view_cb), self);
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
}

/**
 * entente_outline_list_new:
 * @view: a list view, which gets its rows and its factory
 * @item_of_row: returns the item of an object of the list
 *
 * Returns: (transfer full): a list without objects and without a session
 */
EntenteOutlineList *
entente_outline_list_new (GtkListView        *view,
                          EntenteRowItemFunc  item_of_row)
{
  EntenteOutlineList *self;
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view) && item_of_row != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_OUTLINE_LIST, NULL);
  g_set_weak_pointer (&self->view, view);
  self->rows = entente_selection_model_new (item_of_row);
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (self->rows));
  return self;
}

/**
 * entente_outline_list_set_session:
 * @self: a list
 * @session: (nullable): the session whose document, selection and view it shows
 */
void
entente_outline_list_set_session (EntenteOutlineList *self,
                                  EntenteSession     *session)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  entente_selection_model_set_session (self->rows, session);
  document_cb (self);
}

/**
 * entente_outline_list_set_model:
 * @self: a list
 * @model: (nullable): headings and items, or hits
 */
void
entente_outline_list_set_model (EntenteOutlineList *self,
                                GListModel         *model)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_LIST (self));

  self->was_entered = FALSE;
  entente_selection_model_set_model (self->rows, model);
}

/**
 * entente_outline_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): headings and items, or hits
 */
GListModel *
entente_outline_list_get_model (EntenteOutlineList *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_LIST (self), NULL);

  return entente_selection_model_get_model (self->rows);
}

/**
 * entente_outline_list_get_selection:
 * @self: a list
 *
 * Returns: (transfer none): what is selected in it
 */
EntenteSelectionModel *
entente_outline_list_get_selection (EntenteOutlineList *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_LIST (self), NULL);

  return self->rows;
}

/**
 * entente_outline_list_update:
 * @self: a list
 *
 * Shows in the rows what has changed in the document.
 */
void
entente_outline_list_update (EntenteOutlineList *self)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_LIST (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_row_in (child) != NULL)
      entente_outline_row_update (get_row_in (child), get_document (self));
}

/**
 * entente_outline_list_scroll_to:
 * @self: a list
 * @position: the position of a row
 *
 * Scrolls to the row, if the list has a size. Without one it cannot scroll, and will start at the top.
 */
void
entente_outline_list_scroll_to (EntenteOutlineList *self,
                                guint               position)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_LIST (self));

  if (gtk_widget_get_height (GTK_WIDGET (self->view)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * entente_outline_list_focus_selected:
 * @self: a list
 *
 * Moves the focus to the selected row. GTK remembers the last focused row of a list, but does not follow the selection
 * of the session. Before any row has had the focus, later versions of GTK remember the row that came first into the
 * list, which may be the last one by then: the uppermost is better.
 *
 * Returns: whether the focus is in the list now
 */
gboolean
entente_outline_list_focus_selected (EntenteOutlineList *self)
{
  GtkWidget *first;

  g_return_val_if_fail (ENTENTE_IS_OUTLINE_LIST (self), FALSE);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  return gtk_widget_grab_focus (self->was_entered || first == NULL ? GTK_WIDGET (self->view) : first);
}

/**
 * entente_outline_list_was_entered:
 * @self: a list
 *
 * Returns: whether a row has had the focus since the model was set
 */
gboolean
entente_outline_list_was_entered (EntenteOutlineList *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_LIST (self), FALSE);

  return self->was_entered;
}

/**
 * entente_outline_list_rename:
 * @self: a list
 * @item: an item of the document
 *
 * Lets the user edit the name of the item in its row.
 *
 * Returns: %FALSE if its row is not visible, or the item has no name
 */
gboolean
entente_outline_list_rename (EntenteOutlineList *self,
                             EntenteItem        *item)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_LIST (self) && ENTENTE_IS_ITEM (item), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      EntenteOutlineRow *row = get_row_in (child);

      if (row != NULL && entente_outline_row_get_item (row) == item && gtk_widget_get_mapped (GTK_WIDGET (row)))
        return entente_outline_row_rename (row, entente_session_get_history (self->session));
    }
  return FALSE;
}

/**
 * entente_outline_list_find_focused_row:
 * @widget: a widget with lists
 *
 * Returns: (transfer none) (nullable): the row that has the focus. The focus is on the list's own widget around it.
 */
EntenteOutlineRow *
entente_outline_list_find_focused_row (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return get_row_in (gtk_root_get_focus (gtk_widget_get_root (widget)));
}

/**
 * entente_outline_list_find_row_at:
 * @widget: a widget with lists
 * @x: a place in the widget
 * @y: likewise
 *
 * The place may be in the margin between a row and the list's own widget around it.
 *
 * Returns: (transfer none) (nullable): the row there
 */
EntenteOutlineRow *
entente_outline_list_find_row_at (GtkWidget *widget,
                                  double     x,
                                  double     y)
{
  GtkWidget *picked, *row;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  row = picked != NULL ? gtk_widget_get_ancestor (picked, ENTENTE_TYPE_OUTLINE_ROW) : NULL;
  return row != NULL ? ENTENTE_OUTLINE_ROW (row) : get_row_in (picked);
}
