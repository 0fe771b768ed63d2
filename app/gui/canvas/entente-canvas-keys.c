/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

/* The canvas without a pointer: Tab reads card after card, and with Ctrl the arrows go to the next card
 * in a direction. By themselves they move what is selected by a little, with Shift by more; where
 * nothing can be moved, they go from card to card too, and with nothing selected they move the view. */

#define ZOOM_STEP 1.25
#define ARROW_STEP 80.0

/* In tenths of a point. */
#define NUDGE 50
#define LARGE_NUDGE 500

static EntenteKeyboardOrder *
get_order (EntenteCanvas *self)
{
  if (self->order == NULL && self->scene != NULL)
    self->order = entente_keyboard_order_new (self->scene, gtk_widget_get_direction (GTK_WIDGET (self)));

  return self->order;
}

static void
walk_to (EntenteCanvas *self,
         guint          card)
{
  entente_canvas_forget_pointer (self);
  entente_session_select (self->session, entente_canvas_get_item (self, ENTENTE_PART_CARD, card));
  entente_canvas_show (self, ENTENTE_PART_CARD, card);
}

/* With nothing selected Tab begins at the first card, and Shift+Tab goes back where one came from. */
static gboolean
tab (EntenteCanvas *self,
     gboolean       backward)
{
  guint index, card;
  EntentePart part = entente_canvas_get_selected_part (self, &index);

  if (get_order (self) == NULL)
    return FALSE;

  if (part == ENTENTE_PART_CARD)
    {
      if (!entente_keyboard_order_step (self->order, index, backward ? -1 : 1, &card))
        return FALSE;
    }
  else if (part == ENTENTE_PART_LINE)
    {
      const EntenteLine *line = entente_scene_get_line (self->scene, index);

      card = backward ? line->from : line->to;
    }
  else if (backward || !entente_keyboard_order_get_first (self->order, &card))
    {
      return FALSE;
    }
  walk_to (self, card);

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
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  GtkDirectionType direction = g_variant_get_int32 (args);
  guint index, card;
  EntentePart part = entente_canvas_get_selected_part (self, &index);

  if (self->scene == NULL)
    return FALSE;

  if (part != ENTENTE_PART_NONE)
    {
      if (entente_keyboard_order_go (get_order (self), part, index, direction, &card))
        walk_to (self, card);
      else
        gtk_widget_error_bell (widget);
    }
  else
    {
      entente_navigator_pan (self->navigator, ARROW_STEP * get_across (direction), ARROW_STEP * get_down (direction));
    }

  return TRUE;
}

static gboolean
nudge (EntenteCanvas *self,
       GVariant      *args,
       int            step)
{
  GtkDirectionType direction = g_variant_get_int32 (args);

  return entente_canvas_nudge (self, step * get_across (direction), step * get_down (direction));
}

static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  return nudge (ENTENTE_CANVAS (widget), args, NUDGE) || walk_cb (widget, args, data);
}

static gboolean
shift_arrow_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  return nudge (ENTENTE_CANVAS (widget), args, LARGE_NUDGE) || walk_cb (widget, args, data);
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  guint card;

  if (get_order (self) == NULL)
    return FALSE;

  if (g_variant_get_boolean (args) ? entente_keyboard_order_get_last (self->order, &card)
                                   : entente_keyboard_order_get_first (self->order, &card))
    walk_to (self, card);

  return TRUE;
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  guint index;
  EntentePart part = entente_canvas_get_selected_part (self, &index);

  if (part == ENTENTE_PART_NONE)
    return FALSE;

  entente_canvas_activate_item (self, entente_canvas_get_item (self, part, index));

  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  if (entente_canvas_cancel_hand (self))
    return TRUE;
  if (self->session == NULL || entente_session_get_selection (self->session)->len == 0)
    return FALSE;

  entente_session_select (self->session, NULL);

  return TRUE;
}

/* Ctrl+Tab leaves at once, since there may be thousands of cards. */
static gboolean
leave_by_key_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   data)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  self->leaving = TRUE;
  g_signal_emit_by_name (gtk_widget_get_root (widget), "move-focus",
                         g_variant_get_boolean (args) ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  self->leaving = FALSE;

  return TRUE;
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  self->keep_fitting = FALSE;
  if (g_str_equal (name, "canvas.zoom-in"))
    entente_navigator_zoom (self->navigator, ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-out"))
    entente_navigator_zoom (self->navigator, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-normal"))
    entente_navigator_zoom_to (self->navigator, 1);
  else
    entente_navigator_fit (self->navigator, ENTENTE_CANVAS_FIT_MARGIN);
}

static void
add_arrow (GtkWidgetClass   *widget_class,
           guint             key,
           guint             keypad_key,
           GtkDirectionType  direction)
{
  const guint keys[] = { key, keypad_key };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i], 0, arrow_cb, "i", direction);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_SHIFT_MASK, shift_arrow_cb, "i", direction);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_CONTROL_MASK, walk_cb, "i", direction);
    }
}

static void
add_zoom (GtkWidgetClass *widget_class,
          const char     *action,
          const guint    *keys,
          guint           n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i], 0, action, NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, action, NULL);
    }
}

/* What the files of the canvas share */

void
entente_canvas_class_add_keys (GtkWidgetClass *widget_class)
{
  static const guint in[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const guint normal[] = { GDK_KEY_0, GDK_KEY_KP_0 };
  static const guint whole[] = { GDK_KEY_9, GDK_KEY_KP_9 };

  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-normal", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-fit", NULL, zoom_action);

  add_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT);
  add_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT);
  add_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP);
  add_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK, leave_by_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                leave_by_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                leave_by_key_cb, "b", TRUE);

  add_zoom (widget_class, "canvas.zoom-in", in, G_N_ELEMENTS (in));
  add_zoom (widget_class, "canvas.zoom-out", out, G_N_ELEMENTS (out));
  add_zoom (widget_class, "canvas.zoom-normal", normal, G_N_ELEMENTS (normal));
  add_zoom (widget_class, "canvas.zoom-fit", whole, G_N_ELEMENTS (whole));
}

gboolean
entente_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  /* The arrows lead through the menu while it is open. */
  if (GTK_IS_POPOVER_MENU (child))
    return gtk_widget_child_focus (child, direction);
  if (!gtk_widget_is_focus (widget))
    return gtk_widget_grab_focus (widget);
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
