/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-view-list.h"

#include "entente-context-menu.h"
#include "entente-display-text.h"
#include "entente-kept-view.h"
#include "entente-viewpoint-record.h"

#include <glib/gi18n.h>

/* The rows are made anew when other views are kept. There are few of them: a story that one tells. What a row does is
 * an action of the window, whose target is the id of the view. */

/* More than this is scrolled, in logical pixels. */
#define MAX_HEIGHT 190

#define ID_KEY "entente-view-id"
#define VIEWPOINT_KEY "entente-view-viewpoint"

struct _EntenteViewList
{
  GtkBox parent_instance;

  EntenteSession *session;       /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *state_signals;
  char *open_id;                 /* nullable: the view that was opened last */

  /* children */
  GtkWidget *scroller;
  GtkListBox *list;
};

enum { PROP_SESSION = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteViewList, entente_view_list, GTK_TYPE_BOX)

static EntenteDocument *
get_document (EntenteViewList *self)
{
  return self->session != NULL ? entente_session_get_document (self->session) : NULL;
}

static const char *
get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ID_KEY);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
append_move (GMenu      *menu,
             const char *label,
             const char *id,
             int         by)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.move-view", "(si)", id, by);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (GtkWidget          *row,
           const GdkRectangle *at,
           GdkRectangle       *pointing_to)
{
  const char *id = get_id (row);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new (), change = g_menu_new (), move = g_menu_new (), remove = g_menu_new ();
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  append_item (open, C_("menu", "_Open"), "win.open-view", id);
  append_item (change, C_("menu", "_Title and Sentence…"), "win.edit-view", id);
  append_item (change, C_("menu", "_Update to What Is Shown"), "win.update-view", id);
  if (index > 0)
    append_move (move, C_("menu", "Move U_p"), id, -1);
  if (gtk_widget_get_next_sibling (row) != NULL)
    append_move (move, C_("menu", "Move Dow_n"), id, 1);
  append_item (remove, C_("menu", "_Remove View"), "win.remove-view", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  *pointing_to = at != NULL ? *at : (GdkRectangle) { 0, 0, gtk_widget_get_width (row), gtk_widget_get_height (row) };
  return G_MENU_MODEL (menu);
}

static const EntenteContextMenu context_menu = { .make = make_menu };

static gboolean
move_key_cb (GtkWidget *row,
             GVariant  *arguments,
             gpointer   by)
{
  return gtk_widget_activate_action (row, "win.move-view", "(si)", get_id (row), GPOINTER_TO_INT (by));
}

static void
add_key (GtkEventController *controller,
         const char         *keys,
         GtkShortcutAction  *action,
         GVariant           *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), action);

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
add_keys (GtkWidget *row)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const char *id = get_id (row);

  add_key (controller, "<Alt>Up|<Alt>KP_Up", gtk_callback_action_new (move_key_cb, GINT_TO_POINTER (-1), NULL), NULL);
  add_key (controller, "<Alt>Down|<Alt>KP_Down", gtk_callback_action_new (move_key_cb, GINT_TO_POINTER (1), NULL),
           NULL);
  add_key (controller, "F2", gtk_named_action_new ("win.edit-view"), g_variant_new_string (id));
  add_key (controller, "Delete|KP_Delete", gtk_named_action_new ("win.remove-view"), g_variant_new_string (id));
  gtk_widget_add_controller (row, controller);
}

static GdkContentProvider *
drag_cb (GtkDragSource *source,
         double         x,
         double         y,
         GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

/* A row takes the place of the one on which it is dropped. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *row)
{
  GtkWidget *dragged = g_value_get_object (value);

  if (dragged == NULL || dragged == row || gtk_widget_get_parent (dragged) != gtk_widget_get_parent (row))
    return FALSE;
  return gtk_widget_activate_action (row, "win.move-view", "(si)", get_id (dragged),
                                     gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
                                     - gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged)));
}

static void
add_dragging (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_cb), row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       row)
{
  GdkRectangle area;
  g_autoptr (GMenuModel) menu = make_menu (row, NULL, &area);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static GtkWidget *
make_button (GtkWidget  *row,
             const char *title)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: the button in the row of a view that opens the menu of it. */
  g_autofree char *name = g_strdup_printf (C_("view", "Menu of %s"), title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, row, NULL);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
row_new (const EntenteRecord *view)
{
  const char *title = entente_record_get_text (view, ENTENTE_KEPT_VIEW_TITLE);
  const char *note = entente_record_get_text (view, ENTENTE_KEPT_VIEW_NOTE);
  g_autofree char *shown = entente_display_text_name (title != NULL ? title : _("View without a title"));
  g_autofree char *sentence = note != NULL ? entente_display_text_reveal (note) : NULL;
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (shown);

  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (entente_record_get_text (view, ENTENTE_KEPT_VIEW_ID)),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), VIEWPOINT_KEY, entente_viewpoint_new_for_record (view, troubles),
                          (GDestroyNotify) entente_viewpoint_unref);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (row, sentence != NULL ? sentence : shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_button (row, shown));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  add_keys (row);
  add_dragging (row);
  entente_context_menu_add (row, &context_menu);
  return row;
}

/* A view is open until something else is shown. */
static void
viewpoint_cb (EntenteViewList *self)
{
  EntenteViewState *state = self->session != NULL ? entente_session_get_view_state (self->session) : NULL;
  EntenteViewpoint *viewpoint = state != NULL ? entente_view_state_get_viewpoint (state) : NULL;
  GtkListBoxRow *row;

  for (int i = 0; viewpoint != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      gboolean is_open = g_strcmp0 (get_id (GTK_WIDGET (row)), self->open_id) == 0
                         && entente_viewpoint_equal (g_object_get_data (G_OBJECT (row), VIEWPOINT_KEY), viewpoint);

      if (is_open)
        gtk_widget_add_css_class (GTK_WIDGET (row), "open");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "open");
    }
}

static void
activated_cb (EntenteViewList *self,
              GtkListBoxRow   *row)
{
  g_free (self->open_id);
  self->open_id = g_strdup (get_id (GTK_WIDGET (row)));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-view", "s", self->open_id);
  viewpoint_cb (self);
}

static char *
get_focus_id (EntenteViewList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return focus != NULL ? g_strdup (get_id (focus)) : NULL;
}

/* Returns the row that gets the focus: that of the view that had it, or the one in its place. */
static GtkWidget *
find_focus_row (EntenteViewList *self,
                const char      *id,
                int              index)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_id (GTK_WIDGET (row)), id) == 0)
      return GTK_WIDGET (row);
  row = gtk_list_box_get_row_at_index (self->list, index);
  return row != NULL ? GTK_WIDGET (row) : gtk_widget_get_last_child (GTK_WIDGET (self->list));
}

static void
views_cb (EntenteViewList *self)
{
  EntenteDocument *document = get_document (self);
  guint n = document != NULL ? entente_kept_view_get_n (document) : 0;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)), *row;
  g_autofree char *focus_id = get_focus_id (self);
  int index = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, row_new (entente_kept_view_get_nth (document, i)));
  gtk_widget_set_visible (self->scroller, n > 0);
  viewpoint_cb (self);
  row = focus_id != NULL ? find_focus_row (self, focus_id, index) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
document_cb (EntenteViewList *self)
{
  EntenteDocument *document = get_document (self);

  g_clear_pointer (&self->open_id, g_free);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->state_signals,
                             document != NULL ? entente_session_get_view_state (self->session) : NULL);
  views_cb (self);
}

static void
entente_view_list_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ENTENTE_VIEW_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_view_list_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteViewList *self = ENTENTE_VIEW_LIST (object);

  switch (id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      g_signal_group_set_target (self->session_signals, self->session);
      document_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_view_list_dispose (GObject *object)
{
  EntenteViewList *self = ENTENTE_VIEW_LIST (object);

  g_clear_object (&self->state_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->open_id, g_free);

  G_OBJECT_CLASS (entente_view_list_parent_class)->dispose (object);
}

static void
entente_view_list_class_init (EntenteViewListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_view_list_get_property;
  object_class->set_property = entente_view_list_set_property;
  object_class->dispose = entente_view_list_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "viewlist");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_head_button (const char *icon,
                  const char *action,
                  const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = gtk_label_new (C_("view", "Views"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head),
                  make_head_button ("media-playback-start-symbolic", "win.show-story", _("Show the Views as a Story")));
  gtk_box_append (GTK_BOX (head),
                  make_head_button ("list-add-symbolic", "win.keep-view", _("Keep What Is Shown as a View")));
  gtk_widget_add_css_class (head, "head");
  return head;
}

static void
entente_view_list_init (EntenteViewList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("view", "Views"), -1);
  gtk_box_append (GTK_BOX (self), make_head ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("view", "Views"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, "child",
                                 self->list, NULL);
  gtk_box_append (GTK_BOX (self), self->scroller);

  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  self->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "views-changed", G_CALLBACK (views_cb), self);
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "viewpoint-changed", G_CALLBACK (viewpoint_cb), self);
}
