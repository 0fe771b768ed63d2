/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas.h"

#include "entente-band-task.h"
#include "entente-canvas-caption.h"
#include "entente-canvas-geometry.h"
#include "entente-canvas-keys.h"
#include "entente-canvas-menu.h"
#include "entente-connect-task.h"
#include "entente-context-menu.h"
#include "entente-map-layer.h"
#include "entente-move-task.h"
#include "entente-name-entry.h"

/* The canvas only composes objects that do the work, and passes on what it hears as a widget. A screen reader
 * cannot reach what is drawn, so the canvas only says what it shows and points to the outline. */

#define ZOOM_STEP 1.25

struct _EntenteCanvas
{
  GtkWidget parent_instance;

  EntenteCanvasView *view;
  EntenteCanvasLayers *layers;
  EntenteMapLayer *map;
  EntenteCanvasContent *content;
  EntenteCanvasPointer *pointer;
  EntenteCanvasDrag *drag;
  EntenteCanvasKeys *keys;
  GSignalGroup *session_signals;
  gboolean with_cairo; /* cairo renders the canvas */
};

enum {
  PROP_SESSION = 1,
  PROP_SCENE,
  PROP_WHEEL_ZOOMS,
  N_PROPS
};

enum { ACTIVATE_ITEM, CONNECT, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCanvas, entente_canvas, GTK_TYPE_WIDGET)

static void
update_label (EntenteCanvas *self)
{
  g_autofree char *description = NULL;
  g_autofree char *caption = entente_canvas_caption_new (entente_canvas_get_session (self), &description);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
changed_cb (EntenteCanvas *self)
{
  g_autoptr (EntenteEmphasis) emphasis = entente_canvas_content_new_emphasis (self->content);
  EntenteSearchLight *light = entente_canvas_content_get_light (self->content);

  entente_canvas_layers_raise (self->layers, emphasis, entente_search_light_is_on (light));
  entente_map_layer_raise (self->map, emphasis);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The tiles get the scene before the cards that are left out of it. A drag that goes on needs both. */
static void
scene_cb (EntenteCanvas *self,
          gboolean       same_document)
{
  EntenteScene *scene = entente_canvas_content_get_scene (self->content);

  entente_canvas_view_set_scene (self->view, scene, same_document);
  entente_canvas_layers_set_scene (self->layers, scene, scene != NULL ? entente_session_get_view_state (
                                                                          entente_canvas_get_session (self)) : NULL);
  entente_map_layer_set_scene (self->map, scene, same_document);
  entente_card_overlay_set_scene (entente_canvas_content_get_overlay (self->content), scene,
                                  entente_canvas_content_get_document (self->content));
  entente_canvas_drag_set_scene (self->drag, same_document);
  changed_cb (self);
  update_label (self);
  if (scene != NULL)
    entente_canvas_layers_prepare (self->layers);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}

static void
additions_cb (EntenteCanvas *self)
{
  EntenteAdditionLayer *layer = entente_canvas_layers_get_additions (self->layers);
  EntenteAdditions *additions = entente_addition_layer_get_additions (layer);

  entente_canvas_view_set_additions (self->view, additions != NULL ? entente_additions_get_scene (additions) : NULL);
}

static void
selection_cb (EntenteCanvas *self)
{
  if (entente_session_get_selected (entente_canvas_get_session (self)) != NULL)
    entente_canvas_view_stop_fitting (self->view);
  changed_cb (self);
  update_label (self);
}

static void
reveal_cb (EntenteCanvas *self,
           EntenteItem   *item)
{
  EntenteScene *scene = entente_canvas_content_get_scene (self->content);
  guint index;
  EntentePart part = scene != NULL ? entente_scene_find (scene, entente_item_get_id (item), &index)
                                   : ENTENTE_PART_NONE;
  EntenteBox box;

  if (part == ENTENTE_PART_NONE)
    return;

  entente_canvas_view_stop_fitting (self->view);
  box = entente_canvas_geometry_get_box (self->content, part, index);
  entente_canvas_view_reveal (self->view, &box);
}

static void
activate_item_cb (EntenteCanvas *self,
                  EntenteItem   *item)
{
  g_signal_emit (self, signals[ACTIVATE_ITEM], 0, item);
}

static void
connect_cb (EntenteCanvas *self,
            EntenteItem   *from,
            EntenteItem   *to,
            int            x,
            int            y)
{
  g_signal_emit (self, signals[CONNECT], 0, from, to, x, y);
}

/* Of statements and sources nothing is in the scene. */
static void
zoom_to_selection (EntenteCanvas *self)
{
  EntenteScene *scene = entente_canvas_content_get_scene (self->content);
  EntenteSession *session = entente_canvas_get_session (self);
  const GPtrArray *items = session != NULL ? entente_session_get_selection (session) : NULL;
  EntenteBox all = { 0 };

  for (guint i = 0; scene != NULL && items != NULL && i < items->len; i++)
    {
      guint index;
      EntentePart part = entente_scene_find (scene, entente_item_get_id (items->pdata[i]), &index);
      EntenteBox box;

      if (part == ENTENTE_PART_NONE)
        continue;
      box = entente_canvas_geometry_get_box (self->content, part, index);
      entente_box_add (&all, &box);
    }
  if (all.width > 0)
    entente_canvas_view_zoom_to (self->view, &all);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  EntenteNavigator *navigator = entente_canvas_view_get_navigator (self->view);

  entente_canvas_view_stop_fitting (self->view);
  if (g_str_equal (name, "canvas.zoom-in"))
    entente_navigator_zoom (navigator, ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-out"))
    entente_navigator_zoom (navigator, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-normal"))
    entente_navigator_zoom_to (navigator, 1);
  else if (g_str_equal (name, "canvas.zoom-selection"))
    zoom_to_selection (self);
  else
    entente_canvas_view_fit (self->view);
}

static GMenuModel *
make_menu (GtkWidget          *widget,
           const GdkRectangle *at,
           GdkRectangle       *pointing_to)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  if (at != NULL && entente_canvas_content_get_scene (self->content) != NULL)
    {
      entente_navigator_stop (entente_canvas_view_get_navigator (self->view));
      gtk_widget_grab_focus (widget);
    }

  return entente_canvas_menu_new (self->content, at, pointing_to);
}

static const EntenteContextMenu menu = { make_menu, NULL, FALSE };

static void
snapshot_focus (EntenteCanvas *self,
                GtkSnapshot   *snapshot)
{
  EntenteViewport *viewport = entente_canvas_view_get_viewport (self->view);
  double scale = entente_viewport_get_scale (viewport);
  const EntenteColor *accent = &entente_canvas_layers_get_theme (self->layers)->accent;
  const GdkRGBA color = { accent->red, accent->green, accent->blue, 0.5 };
  EntenteBox box;
  EntenteVec corner;
  GskRoundedRect ring;
  guint index;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)) ||
      entente_canvas_content_get_selected (self->content, &index) != ENTENTE_PART_CARD)
    return;

  box = entente_canvas_geometry_get_card_box (self->content, index);
  corner = entente_viewport_from_scene (viewport, box.x, box.y);
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (corner.x - 6, corner.y - 6, box.width * scale + 12,
                                                        box.height * scale + 12), 8);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
entente_canvas_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  const EntenteTheme *theme = entente_canvas_layers_get_theme (self->layers);

  entente_canvas_layers_snapshot (self->layers, snapshot);
  entente_map_layer_snapshot (self->map, snapshot, theme, entente_canvas_layers_get_fade (self->layers));
  entente_canvas_layers_snapshot_marks (self->layers, snapshot, self->map);
  entente_canvas_drag_snapshot (self->drag, snapshot, theme);
  entente_card_overlay_snapshot (entente_canvas_content_get_overlay (self->content), snapshot,
                                 entente_canvas_view_get_viewport (self->view), theme,
                                 gtk_widget_get_scale_factor (widget), self->with_cairo);
  snapshot_focus (self, snapshot);
  entente_canvas_pointer_snapshot (self->pointer, snapshot, theme);
}

/* A bar above the picture takes only height. Where all of the picture was in sight it still is, if there is room. */
static gboolean
is_all_in_sight (EntenteCanvas *self,
                 int            width)
{
  return width == entente_viewport_get_width (entente_canvas_view_get_viewport (self->view))
         && entente_canvas_view_has_all_in_sight (self->view);
}

/* What is selected and in sight is not covered when a side of the window opens. */
static void
resize (EntenteCanvas *self,
        int            width,
        int            height)
{
  guint index;
  EntentePart part = entente_canvas_content_get_selected (self->content, &index);
  gboolean all_in_sight = is_all_in_sight (self, width), in_sight = FALSE;
  EntenteBox box;

  if (part != ENTENTE_PART_NONE)
    {
      box = entente_canvas_geometry_get_box (self->content, part, index);
      in_sight = entente_canvas_view_contains (self->view, &box);
    }
  entente_canvas_view_resize (self->view, width, height);
  if (all_in_sight)
    entente_canvas_view_keep_all_in_sight (self->view);
  if (in_sight)
    {
      box = entente_canvas_geometry_get_box (self->content, part, index);
      entente_canvas_view_keep_in_sight (self->view, &box);
    }
}

static void
entente_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  resize (self, width, height);
  entente_canvas_view_refit (self->view);
  entente_context_menu_allocate (widget);
}

static void
entente_canvas_realize (GtkWidget *widget)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  GskRenderer *renderer;

  GTK_WIDGET_CLASS (entente_canvas_parent_class)->realize (widget);

  renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  entente_canvas_layers_set_renderer (self->layers, renderer);
  self->with_cairo = GSK_IS_CAIRO_RENDERER (renderer);
}

static gboolean
entente_canvas_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return entente_canvas_keys_focus (ENTENTE_CANVAS (widget)->keys, direction);
}

static gboolean
entente_canvas_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  return entente_canvas_pointer_query_tooltip (ENTENTE_CANVAS (widget)->pointer, x, y, keyboard, tooltip);
}

static void
entente_canvas_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteCanvas *self = ENTENTE_CANVAS (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, entente_canvas_get_session (self));
      break;
    case PROP_SCENE:
      g_value_set_object (value, entente_canvas_get_scene (self));
      break;
    case PROP_WHEEL_ZOOMS:
      g_value_set_boolean (value, entente_navigator_get_wheel_zooms (entente_canvas_view_get_navigator (self->view)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_canvas_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      entente_canvas_set_session (ENTENTE_CANVAS (object), g_value_get_object (value));
      break;
    case PROP_WHEEL_ZOOMS:
      entente_navigator_set_wheel_zooms (entente_canvas_view_get_navigator (ENTENTE_CANVAS (object)->view),
                                         g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The objects that use others go first. */
static void
entente_canvas_dispose (GObject *object)
{
  EntenteCanvas *self = ENTENTE_CANVAS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->keys);
  g_clear_object (&self->drag);
  g_clear_object (&self->pointer);
  g_clear_object (&self->content);
  g_clear_object (&self->map);
  g_clear_object (&self->layers);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (entente_canvas_parent_class)->dispose (object);
}

static void
add_zoom (GtkWidgetClass *widget_class,
          const char     *action,
          const guint    *keys,
          guint           n_keys)
{
  gtk_widget_class_install_action (widget_class, action, NULL, zoom_action);
  for (guint i = 0; i < n_keys; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i], 0, action, NULL);
      gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_CONTROL_MASK, action, NULL);
    }
}

static void
add_zooms (GtkWidgetClass *widget_class)
{
  static const guint in[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const guint normal[] = { GDK_KEY_0, GDK_KEY_KP_0 };
  static const guint whole[] = { GDK_KEY_9, GDK_KEY_KP_9 };
  static const guint selection[] = { GDK_KEY_8, GDK_KEY_KP_8 };

  add_zoom (widget_class, "canvas.zoom-in", in, G_N_ELEMENTS (in));
  add_zoom (widget_class, "canvas.zoom-out", out, G_N_ELEMENTS (out));
  add_zoom (widget_class, "canvas.zoom-normal", normal, G_N_ELEMENTS (normal));
  add_zoom (widget_class, "canvas.zoom-fit", whole, G_N_ELEMENTS (whole));
  add_zoom (widget_class, "canvas.zoom-selection", selection, G_N_ELEMENTS (selection));
}

static void
install_signals (EntenteCanvasClass *klass)
{
  /**
   * EntenteCanvas::activate-item:
   * @item: an item that the canvas shows
   *
   * The user wants to see what is known of it.
   */
  signals[ACTIVATE_ITEM] = g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ITEM);

  /**
   * EntenteCanvas::connect:
   * @from: an actor
   * @to: (nullable): another, or %NULL for one that is not there yet
   * @x: where that is to be, in tenths of a point
   * @y: likewise
   *
   * The user has drawn a line from one to the other.
   */
  signals[CONNECT] = g_signal_new ("connect", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 4, ENTENTE_TYPE_ITEM, ENTENTE_TYPE_ITEM,
                                   G_TYPE_INT, G_TYPE_INT);
}

static void
entente_canvas_class_init (EntenteCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_canvas_get_property;
  object_class->set_property = entente_canvas_set_property;
  object_class->dispose = entente_canvas_dispose;
  widget_class->snapshot = entente_canvas_snapshot;
  widget_class->size_allocate = entente_canvas_size_allocate;
  widget_class->realize = entente_canvas_realize;
  widget_class->focus = entente_canvas_focus;
  widget_class->query_tooltip = entente_canvas_query_tooltip;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ENTENTE_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCENE] =
    g_param_spec_object ("scene", NULL, NULL, ENTENTE_TYPE_SCENE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WHEEL_ZOOMS] =
    g_param_spec_boolean ("wheel-zooms", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (klass);
  add_zooms (widget_class);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_content (EntenteCanvas *self)
{
  EntenteViewport *viewport = entente_canvas_view_get_viewport (self->view);
  g_autoptr (EntenteCardOverlay) overlay = NULL;
  EntenteAdditionLayer *additions;

  self->layers = entente_canvas_layers_new (GTK_WIDGET (self), viewport);
  self->map = entente_map_layer_new (GTK_WIDGET (self), viewport, entente_canvas_layers_get_tiles (self->layers));
  overlay = entente_card_overlay_new (entente_canvas_layers_get_tiles (self->layers));
  self->content = entente_canvas_content_new (viewport, overlay);
  entente_canvas_content_set_map (self->content, self->map);
  additions = entente_canvas_layers_get_additions (self->layers);
  entente_canvas_content_set_additions (self->content, additions);
  g_signal_connect_object (additions, "changed", G_CALLBACK (additions_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->content, "scene-changed", G_CALLBACK (scene_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->content, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->content, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_drag (EntenteCanvas *self)
{
  g_autoptr (EntenteDragTask) move = entente_move_task_new (self->content);
  g_autoptr (EntenteDragTask) band = entente_band_task_new (self->content);
  g_autoptr (EntenteDragTask) connection = entente_connect_task_new (self->content);

  g_signal_connect_object (connection, "connect", G_CALLBACK (connect_cb), self, G_CONNECT_SWAPPED);
  self->drag = entente_canvas_drag_new (GTK_WIDGET (self), self->content, self->view, self->pointer);
  entente_canvas_drag_set_task (self->drag, ENTENTE_DRAG_FROM_HANDLE, connection);
  entente_canvas_drag_set_task (self->drag, ENTENTE_DRAG_FROM_CARD, move);
  entente_canvas_drag_set_task (self->drag, ENTENTE_DRAG_FROM_GROUND, band);
}

static void
entente_canvas_init (EntenteCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);

  self->view = entente_canvas_view_new (widget);
  add_content (self);
  entente_context_menu_add (widget, &menu);
  self->pointer = entente_canvas_pointer_new (widget, self->content, self->view);
  add_drag (self);
  self->keys = entente_canvas_keys_new (widget, self->content, self->view, self->pointer, self->drag);
  g_signal_connect_object (self->pointer, "activate-item", G_CALLBACK (activate_item_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "activate-item", G_CALLBACK (activate_item_cb), self, G_CONNECT_SWAPPED);

  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  update_label (self);
}

/**
 * entente_canvas_new:
 *
 * Returns: (transfer floating): a canvas that shows nothing yet
 */
GtkWidget *
entente_canvas_new (void)
{
  return g_object_new (ENTENTE_TYPE_CANVAS, NULL);
}

EntenteSession *
entente_canvas_get_session (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), NULL);

  return entente_canvas_content_get_session (self->content);
}

/**
 * entente_canvas_set_session:
 * @self: a canvas
 * @session: (nullable): whose scene to show and whose selection to follow and to change
 */
void
entente_canvas_set_session (EntenteCanvas  *self,
                            EntenteSession *session)
{
  g_return_if_fail (ENTENTE_IS_CANVAS (self));
  g_return_if_fail (session == NULL || ENTENTE_IS_SESSION (session));

  if (session == entente_canvas_get_session (self))
    return;

  g_signal_group_set_target (self->session_signals, session);
  entente_canvas_content_set_session (self->content, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * entente_canvas_get_viewport:
 * @self: a canvas
 *
 * Returns: (transfer none): what is seen of the scene
 */
EntenteViewport *
entente_canvas_get_viewport (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), NULL);

  return entente_canvas_view_get_viewport (self->view);
}

/**
 * entente_canvas_get_scene:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows
 */
EntenteScene *
entente_canvas_get_scene (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), NULL);

  return entente_canvas_content_get_scene (self->content);
}

/**
 * entente_canvas_look_at:
 * @self: a canvas
 * @x: a place in the scene, in points
 * @y: likewise
 *
 * Stops all motion of the view, and has the place in the middle at once.
 */
void
entente_canvas_look_at (EntenteCanvas *self,
                        double         x,
                        double         y)
{
  g_return_if_fail (ENTENTE_IS_CANVAS (self));

  entente_navigator_stop (entente_canvas_view_get_navigator (self->view));
  entente_viewport_center_on (entente_canvas_view_get_viewport (self->view), x, y);
}

/**
 * entente_canvas_show_area:
 * @self: a canvas
 * @area: (nullable): a part of the scene, in points; %NULL for all of it
 *
 * Goes to where the part fills the canvas.
 */
void
entente_canvas_show_area (EntenteCanvas    *self,
                          const EntenteBox *area)
{
  g_return_if_fail (ENTENTE_IS_CANVAS (self));

  entente_canvas_view_show_area (self->view, area);
}

/**
 * entente_canvas_add_cover:
 * @self: a canvas
 * @cover: a panel in a corner, above the canvas
 *
 * From now on nothing is put under the panel while there is room elsewhere.
 */
void
entente_canvas_add_cover (EntenteCanvas *self,
                          GtkWidget     *cover)
{
  g_return_if_fail (ENTENTE_IS_CANVAS (self) && GTK_IS_WIDGET (cover));

  entente_canvas_view_add_cover (self->view, cover);
}

/**
 * entente_canvas_rename:
 * @self: a canvas
 * @item: an item of the document
 *
 * Lets the user edit its name beside it.
 *
 * Returns: %FALSE if it is not in the picture
 */
gboolean
entente_canvas_rename (EntenteCanvas *self,
                       EntenteItem   *item)
{
  EntenteScene *scene;
  EntentePart part;
  GdkRectangle area;
  guint index;

  g_return_val_if_fail (ENTENTE_IS_CANVAS (self) && ENTENTE_IS_ITEM (item), FALSE);

  scene = entente_canvas_get_scene (self);
  part = scene != NULL ? entente_scene_find (scene, entente_item_get_id (item), &index) : ENTENTE_PART_NONE;
  if (part == ENTENTE_PART_NONE)
    return FALSE;
  area = entente_canvas_geometry_get_area (self->content, part, index);
  entente_name_entry_popup (GTK_WIDGET (self), &area,
                            entente_session_get_history (entente_canvas_get_session (self)), item);

  return TRUE;
}

/**
 * entente_canvas_is_settled:
 * @self: a canvas
 *
 * Returns: whether what was last shown is complete and sharp
 */
gboolean
entente_canvas_is_settled (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), FALSE);

  return entente_canvas_layers_is_settled (self->layers) && entente_map_layer_is_settled (self->map);
}

/**
 * entente_canvas_get_content:
 * @self: a canvas
 *
 * Returns: (transfer none): what it shows, and where
 */
EntenteCanvasContent *
entente_canvas_get_content (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), NULL);

  return self->content;
}

/**
 * entente_canvas_get_layers:
 * @self: a canvas
 *
 * Returns: (transfer none): how it draws the scene
 */
EntenteCanvasLayers *
entente_canvas_get_layers (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), NULL);

  return self->layers;
}

/**
 * entente_canvas_get_drag:
 * @self: a canvas
 *
 * Returns: (transfer none): what is done on it by dragging
 */
EntenteCanvasDrag *
entente_canvas_get_drag (EntenteCanvas *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS (self), NULL);

  return self->drag;
}
