/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-contents.h"

#include "entente-outline-list.h"

struct _EntenteOutlineContents
{
  AdwBin parent_instance;

  /* template */
  GtkListView *view;

  EntenteSession *session;
  GSignalGroup *signals;
  GSignalGroup *document_signals;
  EntenteOutlineList *list;
  guint update_source;    /* will update the rows after changes of the document */
  gboolean needs_scroll;  /* the selection has changed while the list was not shown */
};

G_DEFINE_FINAL_TYPE (EntenteOutlineContents, entente_outline_contents, ADW_TYPE_BIN)

static EntenteItem *
get_item_of_row (gpointer row)
{
  return ENTENTE_IS_ITEM (row) ? row : NULL;
}

static EntenteOutlineModel *
get_model (EntenteOutlineContents *self)
{
  return self->session != NULL ? entente_session_get_outline (self->session) : NULL;
}

static void
toggle_heading (EntenteOutlineContents *self,
                EntenteOutlineHeading  *heading)
{
  entente_outline_model_set_collapsed (ENTENTE_OUTLINE_MODEL (entente_outline_list_get_model (self->list)), heading,
                                       !entente_outline_heading_get_collapsed (heading));
}

/* As in a tree, Left collapses a heading and Right expands it. */
static gboolean
key_cb (EntenteOutlineContents *self,
        guint                   key,
        guint                   code,
        GdkModifierType         state)
{
  EntenteOutlineRow *row = entente_outline_list_find_focused_row (GTK_WIDGET (self));
  EntenteOutlineHeading *heading = row != NULL ? entente_outline_row_get_heading (row) : NULL;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean collapses = key == (rtl ? GDK_KEY_Right : GDK_KEY_Left);
  gboolean expands = key == (rtl ? GDK_KEY_Left : GDK_KEY_Right);

  if (heading == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space || (collapses && !entente_outline_heading_get_collapsed (heading))
      || (expands && entente_outline_heading_get_collapsed (heading)))
    {
      toggle_heading (self, heading);
      return GDK_EVENT_STOP;
    }
  return collapses || expands ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
activate_cb (EntenteOutlineContents *self,
             guint                   position)
{
  g_autoptr (GObject) row = g_list_model_get_item (entente_outline_list_get_model (self->list), position);

  if (ENTENTE_IS_OUTLINE_HEADING (row))
    toggle_heading (self, ENTENTE_OUTLINE_HEADING (row));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.read-details", NULL);
}

/* Scrolls to the item that was selected elsewhere. */
static void
show_selected (EntenteOutlineContents *self)
{
  EntenteItem *item = self->session != NULL ? entente_session_get_selected (self->session) : NULL;
  EntenteOutlineModel *model = get_model (self);
  guint position;

  self->needs_scroll = FALSE;
  if (item == NULL || model == NULL)
    return;
  entente_outline_model_reveal (model, item);
  if (entente_outline_model_find (model, item, &position))
    entente_outline_list_scroll_to (self->list, position);
}

static void
selected_cb (EntenteOutlineContents *self)
{
  self->needs_scroll = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    show_selected (self);
}

static gboolean
mapped_cb (gpointer data)
{
  EntenteOutlineContents *self = data;

  if (self->needs_scroll)
    show_selected (self);
  return G_SOURCE_REMOVE;
}

/* The view has its size only after it is shown. */
static void
map_cb (EntenteOutlineContents *self)
{
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, mapped_cb, g_object_ref (self), g_object_unref);
}

static gboolean
update_cb (gpointer data)
{
  EntenteOutlineContents *self = data;

  self->update_source = 0;
  entente_outline_list_update (self->list);
  return G_SOURCE_REMOVE;
}

/* Runs after the update of the outline model and before the next frame. */
static void
queue_update (EntenteOutlineContents *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
document_cb (EntenteOutlineContents *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_signal_group_set_target (self->document_signals,
                             self->session != NULL ? entente_session_get_document (self->session) : NULL);
  entente_outline_list_set_model (self->list, G_LIST_MODEL (get_model (self)));
}

static void
add_keys (EntenteOutlineContents *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static gboolean
entente_outline_contents_grab_focus (GtkWidget *widget)
{
  return entente_outline_list_focus_selected (ENTENTE_OUTLINE_CONTENTS (widget)->list);
}

static gboolean
entente_outline_contents_focus (GtkWidget        *widget,
                                GtkDirectionType  direction)
{
  EntenteOutlineList *list = ENTENTE_OUTLINE_CONTENTS (widget)->list;

  if (!entente_outline_list_was_entered (list) && entente_outline_list_focus_selected (list))
    return TRUE;
  return GTK_WIDGET_CLASS (entente_outline_contents_parent_class)->focus (widget, direction);
}

static void
entente_outline_contents_dispose (GObject *object)
{
  EntenteOutlineContents *self = ENTENTE_OUTLINE_CONTENTS (object);

  if (self->signals != NULL)
    entente_outline_contents_set_session (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->document_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OUTLINE_CONTENTS);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (entente_outline_contents_parent_class)->dispose (object);
}

static void
entente_outline_contents_class_init (EntenteOutlineContentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_outline_contents_dispose;
  widget_class->grab_focus = entente_outline_contents_grab_focus;
  widget_class->focus = entente_outline_contents_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente_app/Entente/entente-outline-contents.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOutlineContents, view);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
entente_outline_contents_init (EntenteOutlineContents *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->list = entente_outline_list_new (self->view, get_item_of_row);
  g_signal_connect_object (self->list, "toggled", G_CALLBACK (toggle_heading), self, G_CONNECT_SWAPPED);
  add_keys (self);

  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "item-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "many-changed", G_CALLBACK (queue_update), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::name-language", G_CALLBACK (queue_update), self);
  self->signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::document", G_CALLBACK (document_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * entente_outline_contents_set_session:
 * @self: the contents
 * @session: (nullable): the session whose document is shown
 */
void
entente_outline_contents_set_session (EntenteOutlineContents *self,
                                      EntenteSession         *session)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_CONTENTS (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  entente_outline_list_set_session (self->list, session);
  document_cb (self);
}

/**
 * entente_outline_contents_rename:
 * @self: the contents
 * @item: an item of the document
 *
 * Lets the user edit the name of the item in its row.
 *
 * Returns: %FALSE if its row is not visible, or the item has no name
 */
gboolean
entente_outline_contents_rename (EntenteOutlineContents *self,
                                 EntenteItem            *item)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_CONTENTS (self), FALSE);

  return entente_outline_list_rename (self->list, item);
}
