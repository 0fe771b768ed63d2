/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-pointer.h"

#include "entente-canvas-caption.h"
#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-handle.h"
#include "entente-query.h"

#include <glib/gi18n.h>
#include <math.h>

/* The pointer has to be on something for this long before it gets its handle. */
#define HOVER_MS 60

/* The pointer has to rest for this long before what it is on is raised. Else the picture would flash while the pointer
 * moves across. */
#define REST_MS 350

/* A hand that does not mean to move the pointer moves it less than this, in logical pixels. */
#define REST_DISTANCE 4.0

/* Below this scale names cannot be read. */
#define LEGIBLE_SCALE 0.5

struct _EntenteCanvasPointer
{
  GObject parent_instance;

  /* owned */
  EntenteCanvasContent *content;
  EntenteCanvasView *view;

  /* borrowed */
  GtkWidget *widget;

  double x, y;                   /* in the view, in logical pixels */
  gboolean inside;
  EntentePart awaited;           /* what the pointer is on, and will be pointed at if it stays */
  guint awaited_index;
  guint hover_source;
  guint rest_source;
  double rest_x, rest_y;         /* where the pointer came to rest */
  gboolean dragging;
  gboolean press_stopped_motion; /* of the view */
};

enum {
  ACTIVATE_ITEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCanvasPointer, entente_canvas_pointer, G_TYPE_OBJECT)

static void
point_at (EntenteCanvasPointer *self,
          EntentePart           part,
          guint                 index)
{
  guint before_index;
  EntentePart before = entente_canvas_content_get_pointed (self->content, &before_index);

  if (part == before && (part == ENTENTE_PART_NONE || index == before_index))
    return;

  gtk_widget_set_cursor_from_name (self->widget, part != ENTENTE_PART_NONE ? "pointer" : NULL);
  entente_canvas_content_point_at (self->content, part, index);
}

static gboolean
is_dragging (EntenteCanvasPointer *self)
{
  return self->dragging || entente_navigator_is_dragging (entente_canvas_view_get_navigator (self->view));
}

/* What the pointer has left is raised no longer. */
static void
leave_rested (EntenteCanvasPointer *self,
              const EntenteHit     *hit)
{
  guint index;
  EntentePart rested = entente_canvas_content_get_rested (self->content, &index);

  if (rested != hit->part || index != hit->index)
    entente_canvas_content_rest_on (self->content, ENTENTE_PART_NONE, 0);
}

static gboolean
hover_cb (gpointer data)
{
  EntenteCanvasPointer *self = data;
  EntenteHit hit = { ENTENTE_PART_NONE, 0, FALSE, FALSE };

  self->hover_source = 0;
  if (is_dragging (self))
    return G_SOURCE_REMOVE;

  gtk_widget_queue_draw (self->widget);
  if (self->inside)
    hit = entente_canvas_geometry_pick (self->content, self->x, self->y);
  self->awaited = hit.part;
  self->awaited_index = hit.index;
  point_at (self, hit.part, hit.index);
  leave_rested (self, &hit);

  return G_SOURCE_REMOVE;
}

static gboolean
rest_cb (gpointer data)
{
  EntenteCanvasPointer *self = data;

  self->rest_source = 0;
  if (self->inside && !is_dragging (self))
    {
      EntenteHit hit = entente_canvas_geometry_pick (self->content, self->x, self->y);

      entente_canvas_content_rest_on (self->content, hit.part, hit.index);
    }

  return G_SOURCE_REMOVE;
}

static void
await_rest (EntenteCanvasPointer *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
  self->rest_x = self->x;
  self->rest_y = self->y;
}

static void
await_hover (EntenteCanvasPointer *self)
{
  g_clear_handle_id (&self->hover_source, g_source_remove);
  self->hover_source = g_timeout_add (HOVER_MS, hover_cb, self);
}

static void
await_nothing (EntenteCanvasPointer *self)
{
  self->inside = FALSE;
  self->awaited = ENTENTE_PART_NONE;
  self->awaited_index = 0;
}

/* The time until a handle is shown begins again only when the pointer comes to something else. So a card gets it even
 * if the pointer keeps moving on it. The time until something is raised begins again whenever the pointer moves on. */
static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           EntenteCanvasPointer     *self)
{
  EntenteHit hit = entente_canvas_geometry_pick (self->content, x, y);
  guint card;

  /* The handle that the pointer is on is drawn larger. */
  if (hit.on_handle != entente_canvas_geometry_find_handle (self->content, self->x, self->y, &card))
    gtk_widget_queue_draw (self->widget);
  self->x = x;
  self->y = y;
  self->inside = TRUE;
  if (hit.part != self->awaited || hit.index != self->awaited_index)
    await_hover (self);
  if (self->rest_source == 0 || hypot (x - self->rest_x, y - self->rest_y) > REST_DISTANCE)
    await_rest (self);
  self->awaited = hit.part;
  self->awaited_index = hit.index;
}

static void
leave_cb (GtkEventControllerMotion *controller,
          EntenteCanvasPointer     *self)
{
  await_nothing (self);
  await_hover (self);
}

/* The scene has moved under the pointer. */
static void
viewport_cb (EntenteCanvasPointer *self)
{
  if (!self->inside)
    return;
  await_hover (self);
  await_rest (self);
}

static void
toggle_selected (EntenteSession *session,
                 GPtrArray      *toggled)
{
  const GPtrArray *selection = entente_session_get_selection (session);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_selected = entente_session_is_selected (session, toggled->pdata[0]);

  for (guint i = 0; i < selection->len; i++)
    if (!g_ptr_array_find (toggled, g_ptr_array_index (selection, i), NULL))
      g_ptr_array_add (items, g_object_ref (g_ptr_array_index (selection, i)));
  for (guint i = 0; i < toggled->len && !is_selected; i++)
    g_ptr_array_add (items, g_object_ref (toggled->pdata[i]));

  entente_session_select_many (session, items);
}

static void
pressed_cb (GtkGestureClick      *gesture,
            int                   n_press,
            double                x,
            double                y,
            EntenteCanvasPointer *self)
{
  entente_canvas_view_stop_fitting (self->view);
  self->press_stopped_motion = entente_navigator_stop (entente_canvas_view_get_navigator (self->view));
  gtk_widget_grab_focus (self->widget);
}

static void
edit (EntenteCanvasPointer *self,
      EntenteSession       *session,
      EntenteItem          *item)
{
  entente_session_select (session, item);
  gtk_widget_activate_action (self->widget, "win.edit", NULL);
}

static void
grow (EntenteCanvasPointer *self,
      EntenteSession       *session,
      EntenteItem          *item)
{
  entente_session_select (session, item);
  gtk_widget_activate_action (self->widget, "win.focus-grow", NULL);
}

/* A press that stops the motion of the view is not meant for what happens to be there. */
static void
released_cb (GtkGestureClick      *gesture,
             int                   n_press,
             double                x,
             double                y,
             EntenteCanvasPointer *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  EntenteSession *session = entente_canvas_content_get_session (self->content);
  EntenteHit hit;
  EntenteItem *item;
  const EntenteFoldedGroup *folded;
  g_autoptr (GPtrArray) items = NULL;

  if (entente_canvas_content_get_scene (self->content) == NULL || self->press_stopped_motion)
    return;

  hit = entente_canvas_geometry_pick (self->content, x, y);
  if (hit.part == ENTENTE_PART_NONE
      && entente_addition_layer_choose (entente_canvas_content_get_additions (self->content), x, y))
    return;
  item = entente_canvas_items_get (self->content, hit.part, hit.index);
  items = entente_canvas_items_list (self->content, hit.part, hit.index);
  folded = entente_canvas_items_get_folded (self->content, hit.part, hit.index);
  if (folded != NULL && !(state & GDK_CONTROL_MASK) && (n_press > 1 || hit.on_others_mark))
    gtk_widget_activate_action (self->widget, "win.fold-group", "s", folded->id);
  else if (n_press > 1 && item != NULL && (state & GDK_CONTROL_MASK))
    edit (self, session, item);
  else if (n_press > 1 && item != NULL)
    g_signal_emit (self, signals[ACTIVATE_ITEM], 0, item);
  else if (hit.on_others_mark && !(state & GDK_CONTROL_MASK))
    grow (self, session, item);
  else if (!(state & GDK_CONTROL_MASK))
    entente_session_select_many (session, items);
  else if (items->len > 0)
    toggle_selected (session, items);
}

/* The whole name of a card where the name is clipped or too small to be read; of a line, always what it says. */
static char *
get_tip (EntenteCanvasPointer *self,
         EntentePart           part,
         guint                 index)
{
  EntenteScene *scene = entente_canvas_content_get_scene (self->content);
  EntenteViewport *viewport = entente_canvas_content_get_viewport (self->content);
  gboolean legible = entente_viewport_get_scale (viewport) >= LEGIBLE_SCALE;
  g_autofree char *title = NULL;
  const EntenteCard *card;

  if (part == ENTENTE_PART_CARD)
    {
      card = entente_scene_get_card (scene, index);
      if (card->folded != NULL)
        return g_strdup_printf ("%s\n%s", card->text->title.text, card->text->subtitle.text);
      title = entente_query_title (entente_canvas_content_get_document (self->content), card->item);
      return legible && g_str_equal (title, card->text->title.text) ? NULL : g_steal_pointer (&title);
    }

  if (entente_scene_get_line (scene, index)->bundle != NULL)
    return entente_bundle_describe_classes (entente_scene_get_line (scene, index)->bundle);
  return entente_canvas_caption_describe_line (entente_canvas_content_get_document (self->content),
                                               ENTENTE_RELATION (entente_scene_get_line (scene, index)->item));
}

static char *
describe_others (EntenteCanvasPointer *self,
                 guint                 card)
{
  guint n = entente_scene_get_card (entente_canvas_content_get_scene (self->content), card)->n_others;

  if (entente_scene_get_card (entente_canvas_content_get_scene (self->content), card)->folded != NULL)
    return g_strdup (_("Unfold the Group"));
  return g_strdup_printf (ngettext ("Show Its %u Other Neighbor", "Show Its %u Other Neighbors", n), n);
}

static void
show_tip (EntenteCanvasPointer *self,
          GtkTooltip           *tooltip,
          const char           *tip,
          EntentePart           part,
          guint                 index,
          gboolean              keyboard)
{
  EntenteViewport *viewport = entente_canvas_content_get_viewport (self->content);
  EntenteScene *scene = entente_canvas_content_get_scene (self->content);
  double scale = entente_viewport_get_scale (viewport);
  EntenteBox box = part == ENTENTE_PART_CARD ? entente_canvas_geometry_get_card_box (self->content, index)
                                             : entente_scene_get_line (scene, index)->label_box;
  EntenteVec corner = entente_viewport_from_scene (viewport, box.x, box.y);

  gtk_tooltip_set_text (tooltip, tip);
  if (part == ENTENTE_PART_CARD || keyboard)
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { corner.x, corner.y, MAX (box.width * scale, 1),
                                                         MAX (box.height * scale, 1) });
}

static void
entente_canvas_pointer_dispose (GObject *object)
{
  EntenteCanvasPointer *self = ENTENTE_CANVAS_POINTER (object);

  g_clear_handle_id (&self->hover_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->content);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (entente_canvas_pointer_parent_class)->dispose (object);
}

static void
entente_canvas_pointer_class_init (EntenteCanvasPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_canvas_pointer_dispose;

  /**
   * EntenteCanvasPointer::activate-item:
   * @item: an actor or a relation
   *
   * The user has clicked twice on it.
   */
  signals[ACTIVATE_ITEM] = g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);
}

static void
entente_canvas_pointer_init (EntenteCanvasPointer *self)
{
}

/**
 * entente_canvas_pointer_new:
 * @widget: the widget that shows the content
 * @content: what it shows
 * @view: what of it is in sight
 *
 * Returns: (transfer full): a pointer
 */
EntenteCanvasPointer *
entente_canvas_pointer_new (GtkWidget            *widget,
                            EntenteCanvasContent *content,
                            EntenteCanvasView    *view)
{
  EntenteCanvasPointer *self;
  GtkEventController *motion;
  GtkGesture *click;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_CANVAS_CONTENT (content), NULL);
  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (view), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_POINTER, NULL);
  self->widget = widget;
  self->content = g_object_ref (content);
  self->view = g_object_ref (view);
  g_signal_connect_object (entente_canvas_content_get_viewport (content), "changed", G_CALLBACK (viewport_cb), self,
                           G_CONNECT_SWAPPED);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (widget, motion);

  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  return self;
}

/**
 * entente_canvas_pointer_forget:
 * @self: the pointer
 *
 * The user works with the keyboard, so what the pointer happens to be on is not meant until the pointer moves.
 */
void
entente_canvas_pointer_forget (EntenteCanvasPointer *self)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_POINTER (self));

  await_nothing (self);
  g_clear_handle_id (&self->hover_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  point_at (self, ENTENTE_PART_NONE, 0);
  entente_canvas_content_rest_on (self->content, ENTENTE_PART_NONE, 0);
}

/**
 * entente_canvas_pointer_set_dragging:
 * @self: the pointer
 * @dragging: whether it drags something other than the view. It points at nothing meanwhile.
 */
void
entente_canvas_pointer_set_dragging (EntenteCanvasPointer *self,
                                     gboolean              dragging)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_POINTER (self));

  self->dragging = dragging;
  if (dragging)
    entente_canvas_pointer_forget (self);
}

/**
 * entente_canvas_pointer_query_tooltip:
 * @self: the pointer
 * @x: a place in the view, in logical pixels
 * @y: likewise
 * @keyboard: whether the user asks by keyboard; then the tooltip is of what is selected
 * @tooltip: the tooltip to fill
 *
 * Returns: whether there is something to show
 */
gboolean
entente_canvas_pointer_query_tooltip (EntenteCanvasPointer *self,
                                      int                   x,
                                      int                   y,
                                      gboolean              keyboard,
                                      GtkTooltip           *tooltip)
{
  EntenteHit hit;
  g_autofree char *tip = NULL;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_POINTER (self) && GTK_IS_TOOLTIP (tooltip), FALSE);

  hit = entente_canvas_geometry_pick (self->content, x, y);
  if (!keyboard && hit.on_handle)
    {
      gtk_tooltip_set_text (tooltip, _("Drag to Another Actor to Relate Them"));
      return TRUE;
    }
  if (self->dragging)
    return FALSE;
  if (!keyboard && hit.on_others_mark)
    {
      g_autofree char *others = describe_others (self, hit.index);

      gtk_tooltip_set_text (tooltip, others);
      return TRUE;
    }

  if (!keyboard && hit.part == ENTENTE_PART_NONE)
    tip = entente_addition_layer_describe (entente_canvas_content_get_additions (self->content), x, y);
  if (tip != NULL)
    {
      gtk_tooltip_set_text (tooltip, tip);
      return TRUE;
    }
  if (keyboard)
    hit.part = entente_canvas_content_get_selected (self->content, &hit.index);
  if (hit.part == ENTENTE_PART_NONE || (tip = get_tip (self, hit.part, hit.index)) == NULL)
    return FALSE;

  show_tip (self, tooltip, tip, hit.part, hit.index, keyboard);

  return TRUE;
}

/**
 * entente_canvas_pointer_snapshot:
 * @self: the pointer
 * @snapshot: where to draw, with the view's top left at its origin
 * @theme: its colours
 *
 * Draws the handles that can be dragged.
 */
void
entente_canvas_pointer_snapshot (EntenteCanvasPointer *self,
                                 GtkSnapshot          *snapshot,
                                 const EntenteTheme   *theme)
{
  guint cards[2], n, on;
  gboolean over;

  g_return_if_fail (ENTENTE_IS_CANVAS_POINTER (self));

  if (self->dragging || entente_navigator_is_dragging (entente_canvas_view_get_navigator (self->view)))
    return;

  n = entente_canvas_geometry_list_handles (self->content, cards);
  over = entente_canvas_geometry_find_handle (self->content, self->x, self->y, &on);
  for (guint i = 0; i < n; i++)
    {
      EntenteBox box = entente_canvas_geometry_get_card_box (self->content, cards[i]);
      EntenteVec at;

      if (entente_handle_get_place (&box, entente_canvas_content_get_viewport (self->content), &at))
        entente_handle_snapshot (&at, theme, over && on == cards[i], snapshot);
    }
}
