/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-miniature.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "entente-style.h"
#include "entente-task-thread.h"
#include "entente-texture.h"

/* The picture is painted once for a scene. This is done in a thread, because a large picture takes a while. Until then
 * the picture before stays. Only the frame is drawn anew when the view moves. */

#define WIDTH 150
#define HEIGHT 100
#define MARGIN 6.0

/* No card is smaller than this, in device pixels. */
#define MIN_CARD 1.5

/* More lines than this could not be told apart, and are not painted. */
#define MAX_LINES 2500
#define LINE_OPACITY 0.22

/* Of what is not in the view, and of what was not found while one searches. */
#define FADED_OPACITY 0.2

/* What was found is not smaller than this, in pixels, and has the accent colour. */
#define MIN_LIT 3.5

struct _EntenteMiniature
{
  GtkWidget parent_instance;

  /* owned */
  EntenteCanvas *canvas;
  GSignalGroup *viewport_signals;
  GSignalGroup *canvas_signals;
  GSignalGroup *light_signals;
  EntenteScene *scene;
  GdkTexture *picture;
  GCancellable *painting;

  EntenteVec grip;         /* from the place under the pointer to the middle of the view, in the scene */
  double press_x, press_y; /* where the drag began */
};

enum {
  PROP_CANVAS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteMiniature, entente_miniature, GTK_TYPE_WIDGET)

/* Where the scene is in the picture, in pixels. */
typedef struct {
  double scale;
  double x, y; /* of the scene's origin */
} Fit;

static Fit
fit_scene (EntenteScene *scene,
           double        factor)
{
  const EntenteBox *bounds = entente_scene_get_bounds (scene);
  double across = (WIDTH - 2 * MARGIN) / MAX (bounds->width, 1);
  double down = (HEIGHT - 2 * MARGIN) / MAX (bounds->height, 1);
  double scale = MIN (across, down) * factor;

  return (Fit) {
    scale,
    WIDTH * factor / 2 - (bounds->x + bounds->width / 2) * scale,
    HEIGHT * factor / 2 - (bounds->y + bounds->height / 2) * scale,
  };
}

/* Everything that a thread needs to paint a picture. */
typedef struct {
  EntenteScene *scene;
  EntenteEmphasis *lit; /* nullable: what was found */
  const EntenteTheme *theme;
  int factor;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->scene);
  g_clear_pointer (&order->lit, entente_emphasis_unref);
  g_free (order);
}

static void
paint_lines (cairo_t     *cr,
             const Order *order,
             const Fit   *fit)
{
  const EntenteColor *color = &order->theme->line;
  guint n = entente_scene_get_n_lines (order->scene);

  if (n > MAX_LINES)
    return;

  cairo_set_line_width (cr, 0.7 * order->factor);
  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = entente_scene_get_line (order->scene, i);
      const EntenteVec *p = line->curve.p;

      cairo_set_source_rgba (cr, color->red, color->green, color->blue,
                             line->faded || order->lit != NULL ? LINE_OPACITY * FADED_OPACITY : LINE_OPACITY);
      cairo_move_to (cr, fit->x + p[0].x * fit->scale, fit->y + p[0].y * fit->scale);
      cairo_line_to (cr, fit->x + p[3].x * fit->scale, fit->y + p[3].y * fit->scale);
      cairo_stroke (cr);
    }
}

static void
paint_card (cairo_t            *cr,
            const EntenteCard  *card,
            const Fit          *fit,
            const EntenteColor *color,
            double              opacity,
            double              least)
{
  double width = MAX (card->box.width * fit->scale, least);
  double height = MAX (card->box.height * fit->scale, least);
  double x = fit->x + (card->box.x + card->box.width / 2) * fit->scale - width / 2;
  double y = fit->y + (card->box.y + card->box.height / 2) * fit->scale - height / 2;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, opacity);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
paint_cards (cairo_t     *cr,
             const Order *order,
             const Fit   *fit)
{
  for (guint i = 0; i < entente_scene_get_n_cards (order->scene); i++)
    {
      const EntenteCard *card = entente_scene_get_card (order->scene, i);

      paint_card (cr, card, fit, &order->theme->kinds[card->ink],
                  card->faded || order->lit != NULL ? FADED_OPACITY : 1.0, MIN_CARD);
    }
}

/* What was found is above the rest. */
static void
paint_lit_cards (cairo_t     *cr,
                 const Order *order,
                 const Fit   *fit)
{
  guint n = 0;
  const guint *cards = order->lit != NULL ? entente_emphasis_list (order->lit, ENTENTE_PART_CARD, &n) : NULL;

  for (guint i = 0; i < n; i++)
    paint_card (cr, entente_scene_get_card (order->scene, cards[i]), fit, &order->theme->accent, 1.0,
                MIN_LIT * order->factor);
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Order *order = data;
  Fit fit = fit_scene (order->scene, order->factor);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * order->factor,
                                                         HEIGHT * order->factor);
  cairo_t *cr = cairo_create (surface);

  paint_lines (cr, order, &fit);
  paint_cards (cr, order, &fit);
  paint_lit_cards (cr, order, &fit);
  cairo_destroy (cr);
  g_task_return_pointer (task, entente_texture_new_for_surface (surface, NULL), g_object_unref);
  cairo_surface_destroy (surface);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteMiniature *self = ENTENTE_MINIATURE (source);
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  /* There is none if the task was cancelled, because another picture is on its way. */
  if (picture == NULL)
    return;

  g_set_object (&self->picture, picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_painting (EntenteMiniature *self)
{
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
}

static EntenteSearchLight *
get_light (EntenteMiniature *self)
{
  return self->canvas != NULL ? entente_canvas_content_get_light (entente_canvas_get_content (self->canvas)) : NULL;
}

static void
paint (EntenteMiniature *self)
{
  g_autoptr (GTask) task = NULL;
  EntenteEmphasis *lit;
  Order *order;

  stop_painting (self);
  if (self->scene == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->painting = g_cancellable_new ();
  order = g_new0 (Order, 1);
  order->scene = g_object_ref (self->scene);
  lit = entente_search_light_get (get_light (self));
  order->lit = lit != NULL && entente_emphasis_get_scene (lit) == self->scene ? entente_emphasis_ref (lit) : NULL;
  order->theme = entente_style_get_theme ();
  order->factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  task = g_task_new (self, self->painting, painted_cb, NULL);
  g_task_set_source_tag (task, paint);
  g_task_set_task_data (task, order, order_free);
  entente_task_run_in_thread (task, paint_in_thread);
}

static void
scene_cb (EntenteMiniature *self)
{
  EntenteScene *scene = self->canvas != NULL ? entente_canvas_get_scene (self->canvas) : NULL;

  if (!g_set_object (&self->scene, scene))
    return;

  if (scene == NULL)
    g_clear_object (&self->picture);
  paint (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static EntenteVec
to_scene (EntenteMiniature *self,
          double            x,
          double            y)
{
  Fit fit = fit_scene (self->scene, 1);

  return (EntenteVec) { (x - fit.x) / fit.scale, (y - fit.y) / fit.scale };
}

static void
drag_begin_cb (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               EntenteMiniature *self)
{
  EntenteViewport *viewport;
  EntenteVec place, center;
  EntenteBox visible;

  if (self->scene == NULL)
    return;

  viewport = entente_canvas_get_viewport (self->canvas);
  place = to_scene (self, x, y);
  entente_viewport_get_visible (viewport, &visible);
  entente_viewport_get_center (viewport, &center);

  /* A press on the frame grabs it at that place. A press elsewhere brings the middle of the frame to the pointer. */
  if (entente_box_contains (&visible, place.x, place.y))
    self->grip = (EntenteVec) { center.x - place.x, center.y - place.y };
  else
    self->grip = (EntenteVec) { 0, 0 };

  self->press_x = x;
  self->press_y = y;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  entente_canvas_look_at (self->canvas, place.x + self->grip.x, place.y + self->grip.y);
}

static void
drag_update_cb (GtkGestureDrag   *gesture,
                double            dx,
                double            dy,
                EntenteMiniature *self)
{
  EntenteVec place;

  if (self->scene == NULL)
    return;

  place = to_scene (self, self->press_x + dx, self->press_y + dy);
  entente_canvas_look_at (self->canvas, place.x + self->grip.x, place.y + self->grip.y);
}

static void
snapshot_frame (EntenteMiniature *self,
                GtkSnapshot      *snapshot)
{
  const EntenteColor *accent = &entente_style_get_theme ()->accent;
  GdkRGBA color = { accent->red, accent->green, accent->blue, 1 };
  Fit fit = fit_scene (self->scene, 1);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), frame;
  EntenteBox visible;
  GskRoundedRect outline;

  entente_viewport_get_visible (entente_canvas_get_viewport (self->canvas), &visible);
  frame = GRAPHENE_RECT_INIT (fit.x + visible.x * fit.scale, fit.y + visible.y * fit.scale,
                              MAX (visible.width * fit.scale, 3), MAX (visible.height * fit.scale, 3));

  /* All four sides of the frame are seen, even if the view reaches beyond the miniature. */
  if (!graphene_rect_intersection (&frame, &all, &frame))
    return;

  gsk_rounded_rect_init_from_rect (&outline, &frame, 2);
  color.alpha = 0.07;
  gtk_snapshot_append_color (snapshot, &color, &frame);
  color.alpha = 0.9;
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1.5, 1.5, 1.5, 1.5 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
entente_miniature_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  EntenteMiniature *self = ENTENTE_MINIATURE (widget);

  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  if (self->scene != NULL)
    snapshot_frame (self, snapshot);
}

static void
entente_miniature_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* While the minimap is folded nothing is painted. */
static void
entente_miniature_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_miniature_parent_class)->map (widget);

  paint (ENTENTE_MINIATURE (widget));
}

static void
entente_miniature_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteMiniature *self = ENTENTE_MINIATURE (object);

  switch (id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, self->canvas);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_miniature_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteMiniature *self = ENTENTE_MINIATURE (object);

  switch (id)
    {
    case PROP_CANVAS:
      entente_miniature_set_canvas (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_miniature_dispose (GObject *object)
{
  EntenteMiniature *self = ENTENTE_MINIATURE (object);

  stop_painting (self);
  g_clear_object (&self->viewport_signals);
  g_clear_object (&self->canvas_signals);
  g_clear_object (&self->light_signals);
  g_clear_object (&self->canvas);
  g_clear_object (&self->scene);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (entente_miniature_parent_class)->dispose (object);
}

static void
entente_miniature_class_init (EntenteMiniatureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_miniature_get_property;
  object_class->set_property = entente_miniature_set_property;
  object_class->dispose = entente_miniature_dispose;
  widget_class->snapshot = entente_miniature_snapshot;
  widget_class->measure = entente_miniature_measure;
  widget_class->map = entente_miniature_map;

  properties[PROP_CANVAS] =
    g_param_spec_object ("canvas", NULL, NULL, ENTENTE_TYPE_CANVAS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_miniature_init (EntenteMiniature *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Minimap"), -1);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  self->viewport_signals = g_signal_group_new (ENTENTE_TYPE_VIEWPORT);
  g_signal_group_connect_swapped (self->viewport_signals, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  self->canvas_signals = g_signal_group_new (ENTENTE_TYPE_CANVAS);
  g_signal_group_connect_swapped (self->canvas_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  self->light_signals = g_signal_group_new (ENTENTE_TYPE_SEARCH_LIGHT);
  g_signal_group_connect_swapped (self->light_signals, "changed", G_CALLBACK (paint), self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (paint), NULL);
}

/**
 * entente_miniature_set_canvas:
 * @self: a miniature
 * @canvas: (nullable): the canvas whose scene to show, and to move
 */
void
entente_miniature_set_canvas (EntenteMiniature *self,
                              EntenteCanvas    *canvas)
{
  g_return_if_fail (ENTENTE_IS_MINIATURE (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CANVAS (canvas));

  if (!g_set_object (&self->canvas, canvas))
    return;

  g_signal_group_set_target (self->canvas_signals, canvas);
  g_signal_group_set_target (self->light_signals, get_light (self));
  g_signal_group_set_target (self->viewport_signals, canvas != NULL ? entente_canvas_get_viewport (canvas) : NULL);
  scene_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}
