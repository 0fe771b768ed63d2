/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-keys.h"

#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-keyboard-order.h"
#include "entente-nudge.h"

/* How far an arrow moves the view, in logical pixels. */
#define VIEW_STEP 80.0

/* How far an arrow moves cards, in tenths of a point. */
#define CARD_STEP 50
#define LARGE_CARD_STEP 500

struct _EntenteCanvasKeys
{
  GObject parent_instance;

  /* owned */
  EntenteCanvasContent *content;
  EntenteCanvasView *view;
  EntenteCanvasPointer *pointer;
  EntenteCanvasDrag *drag;
  EntenteNudge *nudge;
  EntenteKeyboardOrder *order; /* of the scene; NULL until it is needed */

  /* borrowed */
  GtkWidget *widget;
  GtkEventController *controller;

  gboolean leaving;            /* the focus leaves the canvas */
  gboolean space;              /* the space bar is held */
};

enum {
  ACTIVATE_ITEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCanvasKeys, entente_canvas_keys, G_TYPE_OBJECT)

static void
scene_cb (EntenteCanvasKeys *self)
{
  g_clear_pointer (&self->order, entente_keyboard_order_free);
}

static EntenteKeyboardOrder *
get_order (EntenteCanvasKeys *self)
{
  EntenteScene *scene = entente_canvas_content_get_scene (self->content);

  if (self->order == NULL && scene != NULL)
    self->order = entente_keyboard_order_new (scene, gtk_widget_get_direction (self->widget));

  return self->order;
}

static void
show_card (EntenteCanvasKeys *self,
           guint              card)
{
  EntenteBox box = entente_canvas_geometry_get_card_box (self->content, card);

  entente_canvas_view_show (self->view, &box);
}

static void
go_to (EntenteCanvasKeys *self,
       guint              card)
{
  g_autoptr (GPtrArray) items = entente_canvas_items_list (self->content, ENTENTE_PART_CARD, card);

  entente_canvas_pointer_forget (self->pointer);
  entente_session_select_many (entente_canvas_content_get_session (self->content), items);
  show_card (self, card);
}

/* With nothing selected Tab begins at the first card, and Shift+Tab goes back to where the user came from. */
static gboolean
tab (EntenteCanvasKeys *self,
     gboolean           backward)
{
  EntenteKeyboardOrder *order = get_order (self);
  guint index, card;
  EntentePart part = entente_canvas_content_get_selected (self->content, &index);

  if (order == NULL)
    return FALSE;

  if (part == ENTENTE_PART_CARD)
    {
      if (!entente_keyboard_order_step (order, index, backward ? -1 : 1, &card))
        return FALSE;
    }
  else if (part == ENTENTE_PART_LINE)
    {
      const EntenteLine *line = entente_scene_get_line (entente_canvas_content_get_scene (self->content), index);

      card = backward ? line->from : line->to;
    }
  else if (backward || !entente_keyboard_order_get_first (order, &card))
    {
      return FALSE;
    }
  go_to (self, card);

  return TRUE;
}

static int
get_across (GtkDirectionType direction)
{
  return direction == GTK_DIR_LEFT ? -1 : direction == GTK_DIR_RIGHT ? 1 : 0;
}

static int
get_down (GtkDirectionType direction)
{
  return direction == GTK_DIR_UP ? -1 : direction == GTK_DIR_DOWN ? 1 : 0;
}

static gboolean
go_in_direction (EntenteCanvasKeys *self,
                 GtkDirectionType   direction)
{
  guint index, card;
  EntentePart part = entente_canvas_content_get_selected (self->content, &index);

  if (entente_canvas_content_get_scene (self->content) == NULL)
    return FALSE;

  if (part == ENTENTE_PART_NONE)
    entente_navigator_pan (entente_canvas_view_get_navigator (self->view), VIEW_STEP * get_across (direction),
                           VIEW_STEP * get_down (direction));
  else if (entente_keyboard_order_go (get_order (self), part, index, direction, &card))
    go_to (self, card);
  else
    gtk_widget_error_bell (self->widget);

  return TRUE;
}

/* Returns whether there is something to move. */
static gboolean
move_cards (EntenteCanvasKeys *self,
            GtkDirectionType   direction,
            int                step)
{
  guint index;

  if (entente_canvas_drag_is_running (self->drag) || !entente_nudge_can_move (self->nudge))
    return FALSE;

  entente_canvas_view_stop_fitting (self->view);
  entente_canvas_pointer_forget (self->pointer);
  if (entente_nudge_move (self->nudge, step * get_across (direction), step * get_down (direction)) &&
      entente_canvas_content_get_selected (self->content, &index) == ENTENTE_PART_CARD)
    show_card (self, index);

  return TRUE;
}

static gboolean
go_cb (GtkWidget *widget,
       GVariant  *args,
       gpointer   data)
{
  return go_in_direction (data, g_variant_get_int32 (args));
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  return move_cards (data, g_variant_get_int32 (args), CARD_STEP) || go_cb (widget, args, data);
}

static gboolean
shift_arrow_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  return move_cards (data, g_variant_get_int32 (args), LARGE_CARD_STEP) || go_cb (widget, args, data);
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntenteCanvasKeys *self = data;
  EntenteKeyboardOrder *order = get_order (self);
  guint card;

  if (order == NULL)
    return FALSE;

  if (g_variant_get_boolean (args) ? entente_keyboard_order_get_last (order, &card)
                                   : entente_keyboard_order_get_first (order, &card))
    go_to (self, card);

  return TRUE;
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  EntenteCanvasKeys *self = data;
  guint index;
  EntentePart part = entente_canvas_content_get_selected (self->content, &index);

  if (part == ENTENTE_PART_NONE)
    return FALSE;

  if (entente_canvas_items_get_folded (self->content, part, index) != NULL)
    gtk_widget_activate_action (widget, "win.fold-group", "s",
                                entente_canvas_items_get_folded (self->content, part, index)->id);
  else if (entente_canvas_items_get (self->content, part, index) != NULL)
    g_signal_emit (self, signals[ACTIVATE_ITEM], 0, entente_canvas_items_get (self->content, part, index));

  return TRUE;
}

/* What is set aside comes back first: then all is as the document says. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  EntenteCanvasKeys *self = data;
  EntenteSession *session = entente_canvas_content_get_session (self->content);
  EntenteViewState *state;

  if (entente_canvas_drag_cancel (self->drag))
    return TRUE;
  if (session == NULL)
    return FALSE;
  state = entente_session_get_view_state (session);
  if (entente_viewpoint_get_aside (entente_view_state_get_viewpoint (state)) != NULL)
    {
      entente_view_state_set_aside (state, NULL);
      return TRUE;
    }
  if (entente_session_get_selection (session)->len == 0)
    return FALSE;

  entente_session_select (session, NULL);

  return TRUE;
}

/* Ctrl+Tab leaves at once, because there may be thousands of cards. */
static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  EntenteCanvasKeys *self = data;

  self->leaving = TRUE;
  g_signal_emit_by_name (gtk_widget_get_root (widget), "move-focus",
                         g_variant_get_boolean (args) ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  self->leaving = FALSE;

  return TRUE;
}

/* The shortcut takes the arguments, which may be floating. */
static void
add_key (EntenteCanvasKeys *self,
         guint              key,
         GdkModifierType    modifiers,
         GtkShortcutFunc    callback,
         GVariant          *args)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                            gtk_callback_action_new (callback, self, NULL));

  gtk_shortcut_set_arguments (shortcut, args);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (self->controller), shortcut);
}

static void
add_arrow (EntenteCanvasKeys *self,
           guint              key,
           guint              keypad_key,
           GtkDirectionType   direction)
{
  const guint keys[] = { key, keypad_key };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      add_key (self, keys[i], 0, arrow_cb, g_variant_new_int32 (direction));
      add_key (self, keys[i], GDK_SHIFT_MASK, shift_arrow_cb, g_variant_new_int32 (direction));
      add_key (self, keys[i], GDK_CONTROL_MASK, go_cb, g_variant_new_int32 (direction));
    }
}

/* While the space bar is held, every drag moves the view. Without a drag it is like Enter. */
static gboolean
pressed_cb (EntenteCanvasKeys *self,
            guint              key,
            guint              code,
            GdkModifierType    state)
{
  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!self->space)
    {
      entente_canvas_drag_begin_panning (self->drag);
      gtk_widget_set_cursor_from_name (self->widget, "grab");
    }
  self->space = TRUE;
  return GDK_EVENT_STOP;
}

/* Returns whether the space bar was held without a drag. */
static gboolean
release_space (EntenteCanvasKeys *self)
{
  gboolean was_held = self->space;

  self->space = FALSE;
  if (!was_held)
    return FALSE;
  gtk_widget_set_cursor (self->widget, NULL);
  return !entente_canvas_drag_end_panning (self->drag);
}

static void
released_cb (EntenteCanvasKeys *self,
             guint              key,
             guint              code,
             GdkModifierType    state)
{
  if (key == GDK_KEY_space && release_space (self))
    enter_cb (self->widget, NULL, self);
}

static void
focus_left_cb (EntenteCanvasKeys *self)
{
  release_space (self);
}

static void
add_space (EntenteCanvasKeys *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, keys);
  gtk_widget_add_controller (self->widget, focus);
}

static void
add_keys (EntenteCanvasKeys *self)
{
  add_arrow (self, GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT);
  add_arrow (self, GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT);
  add_arrow (self, GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP);
  add_arrow (self, GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN);
  add_key (self, GDK_KEY_Home, 0, end_cb, g_variant_new_boolean (FALSE));
  add_key (self, GDK_KEY_End, 0, end_cb, g_variant_new_boolean (TRUE));
  add_key (self, GDK_KEY_Return, 0, enter_cb, NULL);
  add_key (self, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  add_key (self, GDK_KEY_Escape, 0, escape_cb, NULL);
  add_key (self, GDK_KEY_Tab, GDK_CONTROL_MASK, leave_cb, g_variant_new_boolean (FALSE));
  add_key (self, GDK_KEY_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK, leave_cb, g_variant_new_boolean (TRUE));
  add_key (self, GDK_KEY_ISO_Left_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK, leave_cb, g_variant_new_boolean (TRUE));
}

static void
entente_canvas_keys_dispose (GObject *object)
{
  EntenteCanvasKeys *self = ENTENTE_CANVAS_KEYS (object);

  if (self->controller != NULL)
    gtk_widget_remove_controller (self->widget, self->controller);
  self->controller = NULL;
  g_clear_pointer (&self->order, entente_keyboard_order_free);
  g_clear_object (&self->nudge);
  g_clear_object (&self->drag);
  g_clear_object (&self->pointer);
  g_clear_object (&self->view);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (entente_canvas_keys_parent_class)->dispose (object);
}

static void
entente_canvas_keys_class_init (EntenteCanvasKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_canvas_keys_dispose;

  /**
   * EntenteCanvasKeys::activate-item:
   * @item: the item that is selected
   *
   * Enter was pressed.
   */
  signals[ACTIVATE_ITEM] = g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
}

static void
entente_canvas_keys_init (EntenteCanvasKeys *self)
{
}

/**
 * entente_canvas_keys_new:
 * @widget: the widget that shows the content
 * @content: what it shows
 * @view: what of it is in sight
 * @pointer: told that the user works with the keyboard
 * @drag: cancelled by Escape
 *
 * Returns: (transfer full): the keys, which work while the widget has the focus
 */
EntenteCanvasKeys *
entente_canvas_keys_new (GtkWidget            *widget,
                         EntenteCanvasContent *content,
                         EntenteCanvasView    *view,
                         EntenteCanvasPointer *pointer,
                         EntenteCanvasDrag    *drag)
{
  EntenteCanvasKeys *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_CANVAS_CONTENT (content), NULL);
  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (view) && ENTENTE_IS_CANVAS_POINTER (pointer), NULL);
  g_return_val_if_fail (ENTENTE_IS_CANVAS_DRAG (drag), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_KEYS, NULL);
  self->widget = widget;
  self->content = g_object_ref (content);
  self->view = g_object_ref (view);
  self->pointer = g_object_ref (pointer);
  self->drag = g_object_ref (drag);
  self->nudge = entente_nudge_new (content);
  g_signal_connect_object (content, "scene-changed", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  self->controller = gtk_shortcut_controller_new ();
  add_keys (self);
  gtk_widget_add_controller (widget, self->controller);
  add_space (self);

  return self;
}

/**
 * entente_canvas_keys_focus:
 * @self: the keys
 * @direction: where the focus is to go
 *
 * What the focus function of the widget has to do.
 *
 * Returns: whether the focus stays in the widget
 */
gboolean
entente_canvas_keys_focus (EntenteCanvasKeys *self,
                           GtkDirectionType   direction)
{
  GtkWidget *child;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_KEYS (self), FALSE);

  /* The arrows lead through the menu while it is open. */
  child = gtk_widget_get_focus_child (self->widget);
  if (GTK_IS_POPOVER_MENU (child))
    return gtk_widget_child_focus (child, direction);
  if (!gtk_widget_is_focus (self->widget))
    return gtk_widget_grab_focus (self->widget);
  if (self->leaving)
    return FALSE;

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      return tab (self, FALSE);
    case GTK_DIR_TAB_BACKWARD:
      return tab (self, TRUE);
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
    default:
      return FALSE;
    }
}
