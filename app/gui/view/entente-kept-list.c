/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-kept-list.h"

#include "entente-context-menu.h"
#include "entente-menus.h"

#include <glib/gi18n.h>

/* The rows are made anew when the list is another one. There are few of them. */

/* More than this is scrolled, in logical pixels. */
#define MAX_HEIGHT 190

#define ID_KEY "entente-kept-id"

typedef struct {
  EntenteSession *session;       /* nullable */
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;

  /* children */
  GtkWidget *head;
  GtkWidget *heading;
  GtkWidget *scroller;
  GtkListBox *list;
} EntenteKeptListPrivate;

enum { PROP_SESSION = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteKeptList, entente_kept_list, GTK_TYPE_BOX)

static EntenteKeptListPrivate *
get_private (gpointer self)
{
  return entente_kept_list_get_instance_private (ENTENTE_KEPT_LIST (self));
}

static EntenteKeptList *
find_list (GtkWidget *row)
{
  return ENTENTE_KEPT_LIST (gtk_widget_get_ancestor (row, ENTENTE_TYPE_KEPT_LIST));
}

static EntenteKeptListClass *
find_class (GtkWidget *row)
{
  return ENTENTE_KEPT_LIST_GET_CLASS (find_list (row));
}

static void
append_move (GMenu      *menu,
             const char *label,
             const char *action,
             const char *id,
             int         by)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(si)", id, by);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (GtkWidget          *row,
           const GdkRectangle *at,
           GdkRectangle       *pointing_to)
{
  EntenteKeptListClass *klass = find_class (row);
  const char *id = entente_kept_list_get_id (row);
  GMenu *menu = g_menu_new (), *move = entente_menus_new_section (), *remove = entente_menus_new_section ();
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  klass->fill_menu (find_list (row), row, menu);
  if (index > 0)
    append_move (move, C_("menu", "Move U_p"), klass->move_action, id, -1);
  if (gtk_widget_get_next_sibling (row) != NULL)
    append_move (move, C_("menu", "Move Dow_n"), klass->move_action, id, 1);
  entente_kept_list_append_entry (remove, g_dpgettext2 (NULL, "menu", klass->remove_label), klass->remove_action, id);
  entente_menus_take_section (menu, move);
  entente_menus_take_section (menu, remove);
  *pointing_to = at != NULL ? *at : (GdkRectangle) { 0, 0, gtk_widget_get_width (row), gtk_widget_get_height (row) };
  return G_MENU_MODEL (menu);
}

static const EntenteContextMenu context_menu = { .make = make_menu };

static gboolean
move_key_cb (GtkWidget *row,
             GVariant  *arguments,
             gpointer   by)
{
  return gtk_widget_activate_action (row, find_class (row)->move_action, "(si)", entente_kept_list_get_id (row),
                                     GPOINTER_TO_INT (by));
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
add_keys (EntenteKeptListClass *klass,
          GtkWidget            *row)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const char *id = entente_kept_list_get_id (row);

  add_key (controller, "<Alt>Up|<Alt>KP_Up", gtk_callback_action_new (move_key_cb, GINT_TO_POINTER (-1), NULL), NULL);
  add_key (controller, "<Alt>Down|<Alt>KP_Down", gtk_callback_action_new (move_key_cb, GINT_TO_POINTER (1), NULL),
           NULL);
  add_key (controller, "F2", gtk_named_action_new (klass->edit_action), g_variant_new_string (id));
  add_key (controller, "Delete|KP_Delete", gtk_named_action_new (klass->remove_action), g_variant_new_string (id));
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
  return gtk_widget_activate_action (row, find_class (row)->move_action, "(si)", entente_kept_list_get_id (dragged),
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

  entente_menus_replace (button, menu);
}

static GtkWidget *
make_button (GtkWidget  *row,
             const char *title)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: the button in the row of a view or of a group that opens the menu of it. */
  g_autofree char *name = g_strdup_printf (C_("view", "Menu of %s"), title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, row, NULL);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
row_new (EntenteKeptList     *self,
         const EntenteRecord *record)
{
  EntenteKeptListClass *klass = ENTENTE_KEPT_LIST_GET_CLASS (self);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (entente_record_get_text (record, 0)), g_free);
  klass->fill_row (self, row, box, record);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  add_keys (klass, row);
  add_dragging (row);
  entente_context_menu_add (row, &context_menu);
  return row;
}

static void
activated_cb (EntenteKeptList *self,
              GtkListBoxRow   *row)
{
  EntenteKeptListClass *klass = ENTENTE_KEPT_LIST_GET_CLASS (self);
  g_autofree char *id = g_strdup (entente_kept_list_get_id (GTK_WIDGET (row)));

  gtk_widget_activate_action (GTK_WIDGET (self), klass->open_action, "s", id);
  if (klass->opened != NULL)
    klass->opened (self, id);
}

static char *
get_focus_id (EntenteKeptListPrivate *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return focus != NULL ? g_strdup (entente_kept_list_get_id (focus)) : NULL;
}

/* Returns the row that gets the focus: that of the record that had it, or the one in its place. */
static GtkWidget *
find_focus_row (EntenteKeptListPrivate *self,
                const char      *id,
                int              index)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (entente_kept_list_get_id (GTK_WIDGET (row)), id) == 0)
      return GTK_WIDGET (row);
  row = gtk_list_box_get_row_at_index (self->list, index);
  return row != NULL ? GTK_WIDGET (row) : gtk_widget_get_last_child (GTK_WIDGET (self->list));
}

static void
list_cb (EntenteKeptList *self)
{
  EntenteKeptListPrivate *priv = get_private (self);
  EntenteKeptListClass *klass = ENTENTE_KEPT_LIST_GET_CLASS (self);
  EntenteDocument *document = entente_kept_list_get_document (self);
  guint n = document != NULL ? entente_own_list_get_n (document, klass->member) : 0;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (priv->list)), *row;
  g_autofree char *focus_id = get_focus_id (priv);
  int index = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;

  entente_menus_empty_in (GTK_WIDGET (priv->list));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (priv->list))) != NULL)
    gtk_list_box_remove (priv->list, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (priv->list, row_new (self, entente_own_list_get_nth (document, klass->member, i)));
  gtk_widget_set_visible (priv->scroller, n > 0);
  if (klass->filled != NULL)
    klass->filled (self);
  row = focus_id != NULL ? find_focus_row (priv, focus_id, index) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
document_cb (EntenteKeptList *self)
{
  EntenteKeptListClass *klass = ENTENTE_KEPT_LIST_GET_CLASS (self);

  g_signal_group_set_target (get_private (self)->document_signals, entente_kept_list_get_document (self));
  if (klass->followed != NULL)
    klass->followed (self);
  list_cb (self);
}

static void
entente_kept_list_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, entente_kept_list_get_session (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_kept_list_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteKeptListPrivate *priv = get_private (object);

  switch (id)
    {
    case PROP_SESSION:
      g_set_object (&priv->session, g_value_get_object (value));
      g_signal_group_set_target (priv->session_signals, priv->session);
      document_cb (ENTENTE_KEPT_LIST (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_kept_list_constructed (GObject *object)
{
  EntenteKeptListPrivate *priv = get_private (object);

  G_OBJECT_CLASS (entente_kept_list_parent_class)->constructed (object);
  g_signal_group_connect_swapped (priv->document_signals, ENTENTE_KEPT_LIST_GET_CLASS (object)->changed,
                                  G_CALLBACK (list_cb), object);
}

static void
entente_kept_list_dispose (GObject *object)
{
  EntenteKeptListPrivate *priv = get_private (object);

  g_clear_object (&priv->document_signals);
  g_clear_object (&priv->session_signals);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (entente_kept_list_parent_class)->dispose (object);
}

/* All rows are one stop for the Tab key; the arrow keys lead from row to row, and the key for menus opens a row's. */
static gboolean
entente_kept_list_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  EntenteKeptListPrivate *priv = get_private (ENTENTE_KEPT_LIST (widget));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  gboolean is_inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  if (is_inside && row != NULL && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (is_inside && row != NULL && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (row, direction) || gtk_widget_child_focus (priv->head, direction);
  row = gtk_widget_get_first_child (GTK_WIDGET (priv->list));
  if (!is_inside && row != NULL && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (row);
  return GTK_WIDGET_CLASS (entente_kept_list_parent_class)->focus (widget, direction);
}

static void
entente_kept_list_class_init (EntenteKeptListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_kept_list_get_property;
  object_class->set_property = entente_kept_list_set_property;
  object_class->constructed = entente_kept_list_constructed;
  object_class->dispose = entente_kept_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = entente_kept_list_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "keptlist");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_head (EntenteKeptListPrivate *priv)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  priv->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->heading), 0);
  gtk_widget_set_hexpand (priv->heading, TRUE);
  gtk_box_append (GTK_BOX (head), priv->heading);
  gtk_widget_add_css_class (head, "head");
  return head;
}

static void
entente_kept_list_init (EntenteKeptList *self)
{
  EntenteKeptListPrivate *priv = get_private (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  priv->head = make_head (priv);
  gtk_box_append (GTK_BOX (self), priv->head);
  priv->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (priv->list, GTK_SELECTION_NONE);
  g_signal_connect_object (priv->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  priv->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, "child",
                                 priv->list, NULL);
  gtk_box_append (GTK_BOX (self), priv->scroller);

  priv->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (priv->session_signals, "notify::document", G_CALLBACK (document_cb), self);
  priv->document_signals = g_signal_group_new (ENTENTE_TYPE_DOCUMENT);
}

/**
 * entente_kept_list_get_session:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the session whose document it shows
 */
EntenteSession *
entente_kept_list_get_session (gpointer self)
{
  g_return_val_if_fail (ENTENTE_IS_KEPT_LIST (self), NULL);

  return get_private (self)->session;
}

/**
 * entente_kept_list_get_document:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the document
 */
EntenteDocument *
entente_kept_list_get_document (gpointer self)
{
  EntenteSession *session = entente_kept_list_get_session (self);

  return session != NULL ? entente_session_get_document (session) : NULL;
}

/**
 * entente_kept_list_get_row:
 * @self: a list
 * @nth: the place of a record
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkListBoxRow *
entente_kept_list_get_row (gpointer self,
                           int      nth)
{
  g_return_val_if_fail (ENTENTE_IS_KEPT_LIST (self), NULL);

  return gtk_list_box_get_row_at_index (get_private (self)->list, nth);
}

/**
 * entente_kept_list_get_id:
 * @row: a row of a list
 *
 * Returns: (transfer none): the id of its record
 */
const char *
entente_kept_list_get_id (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);

  return g_object_get_data (G_OBJECT (row), ID_KEY);
}

/**
 * entente_kept_list_set_heading:
 * @self: a list
 * @heading: what the list is called
 */
void
entente_kept_list_set_heading (gpointer    self,
                               const char *heading)
{
  EntenteKeptListPrivate *priv;

  g_return_if_fail (ENTENTE_IS_KEPT_LIST (self));

  priv = get_private (self);
  gtk_label_set_text (GTK_LABEL (priv->heading), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

/**
 * entente_kept_list_add_head_button:
 * @self: a list
 * @icon: the name of an icon
 * @action: the action that it activates
 * @name: what it does
 *
 * Returns: (transfer none): a new button beside the heading
 */
GtkWidget *
entente_kept_list_add_head_button (gpointer    self,
                                   const char *icon,
                                   const char *action,
                                   const char *name)
{
  GtkWidget *button;

  g_return_val_if_fail (ENTENTE_IS_KEPT_LIST (self), NULL);

  button = gtk_button_new_from_icon_name (icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (get_private (self)->head), button);
  return button;
}

/**
 * entente_kept_list_set_words:
 * @row: a row of a list
 * @box: its contents
 * @title: what it is called, as shown
 * @tip: its tooltip
 * @description: (nullable): what a screen reader says after the title
 *
 * Adds the title, and the button of the menu.
 */
void
entente_kept_list_set_words (GtkWidget  *row,
                             GtkWidget  *box,
                             const char *title,
                             const char *tip,
                             const char *description)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (row, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_button (row, title));
}

/**
 * entente_kept_list_append_entry:
 * @menu: a menu
 * @label: what an entry says
 * @action: what it does
 * @id: the id of the record that it does it to
 */
void
entente_kept_list_append_entry (GMenu      *menu,
                                const char *label,
                                const char *action,
                                const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}
