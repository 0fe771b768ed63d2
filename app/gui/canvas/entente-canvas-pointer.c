/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "entente-query.h"

#include <glib/gi18n.h>

/* What the pointer does with what is on the canvas: what it is on is raised, a click selects, a tooltip
 * tells what cannot be read. How it moves the canvas is the navigator's. */

/* How far from a line the pointer may be, in logical pixels. */
#define REACH 6.0

/* The pointer has to stay so long on something: else every card it passes would light up. */
#define HOVER_MS 60

/* Below this scale names cannot be read. */
#define LEGIBLE_SCALE 0.5

static gboolean
hover_cb (gpointer data)
{
  EntenteCanvas *self = data;
  EntentePart part = ENTENTE_PART_NONE;
  guint index = 0;

  self->hover_source = 0;
  if (entente_navigator_is_dragging (self->navigator) || entente_canvas_is_handling (self))
    return G_SOURCE_REMOVE;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->pointer_inside)
    part = entente_canvas_pick (self, self->pointer_x, self->pointer_y, &index);
  self->awaited = part;
  self->awaited_index = index;
  entente_canvas_point_at (self, part, index);

  return G_SOURCE_REMOVE;
}

/* The handle that the pointer is on looks so. */
static void
update_handle (EntenteCanvas *self,
               double         x,
               double         y)
{
  guint card;

  if (entente_canvas_find_handle (self, x, y, &card) !=
      entente_canvas_find_handle (self, self->pointer_x, self->pointer_y, &card))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Timed anew only when it comes to something else: one that moves on and on over a card sees it too. */
static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           EntenteCanvas            *self)
{
  guint index = 0;
  EntentePart part = entente_canvas_pick (self, x, y, &index);

  update_handle (self, x, y);
  self->pointer_x = x;
  self->pointer_y = y;
  self->pointer_inside = TRUE;
  if (part != self->awaited || index != self->awaited_index)
    entente_canvas_await_hover (self);
  self->awaited = part;
  self->awaited_index = index;
}

static void
leave_cb (GtkEventControllerMotion *controller,
          EntenteCanvas            *self)
{
  self->pointer_inside = FALSE;
  self->awaited = ENTENTE_PART_NONE;
  self->awaited_index = 0;
  entente_canvas_await_hover (self);
}

static void
toggle_selected (EntenteCanvas *self,
                 EntenteItem   *item)
{
  const GPtrArray *selection = entente_session_get_selection (self->session);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selection->len; i++)
    if (g_ptr_array_index (selection, i) != item)
      g_ptr_array_add (items, g_object_ref (g_ptr_array_index (selection, i)));
  if (!entente_session_is_selected (self->session, item))
    g_ptr_array_add (items, g_object_ref (item));

  entente_session_select_many (self->session, items);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            EntenteCanvas   *self)
{
  self->keep_fitting = FALSE;
  self->press_stopped_motion = entente_navigator_stop (self->navigator);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A press that only halts the map is not meant for what happens to be there. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             EntenteCanvas   *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  EntenteItem *item;
  EntentePart part;
  guint index = 0;

  if (self->scene == NULL || self->press_stopped_motion)
    return;

  part = entente_canvas_pick (self, x, y, &index);
  item = entente_canvas_get_item (self, part, index);
  if (n_press > 1 && item != NULL)
    entente_canvas_activate_item (self, item);
  else if (!(state & GDK_CONTROL_MASK))
    entente_session_select (self->session, item);
  else if (item != NULL)
    toggle_selected (self, item);
}

/* The whole name, where it is clipped or too small to be read; likewise the word on a line. */
static char *
get_tip (EntenteCanvas *self,
         EntentePart    part,
         guint          index)
{
  gboolean legible = entente_viewport_get_scale (self->viewport) >= LEGIBLE_SCALE;
  g_autofree char *title = NULL;
  const EntenteLine *line;
  const EntenteCard *card;

  if (part == ENTENTE_PART_CARD)
    {
      card = entente_scene_get_card (self->scene, index);
      title = entente_query_title (entente_session_get_document (self->session), card->item);
      return legible && g_str_equal (title, card->text->title) ? NULL : g_steal_pointer (&title);
    }

  line = entente_scene_get_line (self->scene, index);

  return line->label == NULL || (legible && line->label_fits) ? NULL : g_strdup (line->label->text);
}

/* What the files of the canvas share */

void
entente_canvas_add_pointer (EntenteCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
entente_canvas_point_at (EntenteCanvas *self,
                         EntentePart    part,
                         guint          index)
{
  if (part == self->pointed && (part == ENTENTE_PART_NONE || index == self->pointed_index))
    return;

  self->pointed = part;
  self->pointed_index = index;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), part != ENTENTE_PART_NONE ? "pointer" : NULL);
  entente_canvas_update_emphasis (self);
}

EntentePart
entente_canvas_pick (EntenteCanvas *self,
                     double         x,
                     double         y,
                     guint         *index)
{
  if (self->scene == NULL)
    return ENTENTE_PART_NONE;

  /* The handle of a card belongs to it. */
  if (entente_canvas_find_handle (self, x, y, index))
    return ENTENTE_PART_CARD;

  return entente_canvas_pick_at (self, entente_viewport_to_scene (self->viewport, x, y),
                                 REACH / entente_viewport_get_scale (self->viewport), index);
}

void
entente_canvas_await_hover (EntenteCanvas *self)
{
  g_clear_handle_id (&self->hover_source, g_source_remove);
  self->hover_source = g_timeout_add (HOVER_MS, hover_cb, self);
}

/* Whoever takes to the keyboard does not mean what the pointer happens to be on. */
void
entente_canvas_forget_pointer (EntenteCanvas *self)
{
  self->pointer_inside = FALSE;
  self->awaited = ENTENTE_PART_NONE;
  self->awaited_index = 0;
  g_clear_handle_id (&self->hover_source, g_source_remove);
  entente_canvas_point_at (self, ENTENTE_PART_NONE, 0);
}

gboolean
entente_canvas_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  g_autofree char *tip = NULL;
  EntentePart part;
  EntenteBox box;
  EntenteVec corner;
  double scale = entente_viewport_get_scale (self->viewport);
  guint index;

  if (!keyboard && entente_canvas_find_handle (self, x, y, &index))
    {
      gtk_tooltip_set_text (tooltip, _("Drag to Another Actor to Relate Them"));
      return TRUE;
    }
  if (entente_canvas_is_handling (self))
    return FALSE;

  part = keyboard ? entente_canvas_get_selected_part (self, &index) : entente_canvas_pick (self, x, y, &index);
  if (part == ENTENTE_PART_NONE || (tip = get_tip (self, part, index)) == NULL)
    return FALSE;

  box = part == ENTENTE_PART_CARD ? entente_canvas_get_box (self, part, index)
                                  : entente_scene_get_line (self->scene, index)->label_box;
  corner = entente_viewport_from_scene (self->viewport, box.x, box.y);
  gtk_tooltip_set_text (tooltip, tip);
  if (part == ENTENTE_PART_CARD || keyboard)
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { corner.x, corner.y, MAX (box.width * scale, 1),
                                                         MAX (box.height * scale, 1) });

  return TRUE;
}
