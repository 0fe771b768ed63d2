/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-layout-sketch.h"

#include "entente-style.h"
#include "entente-task-thread.h"
#include "entente-texture.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Painted anew ten times a second, in a thread, from what the layout process has shown by then. Of a small graph it
 * shows nothing, so that there is nothing to see. */

/* In pixels. It is shrunk where there is less room. */
#define WIDTH 560
#define HEIGHT 350
#define MARGIN 12.0

#define INTERVAL 100 /* milliseconds */

/* More lines could not be told apart. Of more, as many are painted, evenly chosen. */
#define MAX_LINES 3000
#define LINE_OPACITY 0.25

/* All points together cover about so much of the picture. In pixels no side is shorter or longer than these. */
#define COVERAGE 0.12
#define MIN_SIDE 1.0
#define MAX_SIDE 4.0

struct _EntenteLayoutSketch
{
  GtkWidget parent_instance;

  /* owned */
  EntenteLayoutPreview *preview; /* NULL while nothing is laid out */
  GdkTexture *picture;           /* NULL while there is nothing to see */
  GTask *painting;               /* NULL while nothing is painted */

  EntenteBox shown; /* the box of all places in the picture; each step of the layout changes it */
  guint source;
};

enum { PROP_0, PROP_PREVIEW, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteLayoutSketch, entente_layout_sketch, GTK_TYPE_WIDGET)

/* What a thread needs to paint. */
typedef struct {
  EntenteLayoutPreview *preview;
  const EntenteTheme *theme;
  int factor;
  EntenteBox shown; /* in and out, as of the sketch */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->preview);
  g_free (order);
}

/* Where the places are in the picture, in pixels. */
static void
fit (EntenteVec       *points,
     guint             n_points,
     const EntenteBox *box,
     double            factor)
{
  double across = (WIDTH - 2 * MARGIN) / MAX (box->width, 1e-9);
  double down = (HEIGHT - 2 * MARGIN) / MAX (box->height, 1e-9);
  double scale = factor * MIN (across, down);

  for (guint i = 0; i < n_points; i++)
    {
      points[i].x = factor * WIDTH / 2 + scale * (points[i].x - box->x - box->width / 2);
      points[i].y = factor * HEIGHT / 2 + scale * (points[i].y - box->y - box->height / 2);
    }
}

static void
paint_lines (cairo_t          *cr,
             const Order      *order,
             const EntenteVec *points)
{
  const EntenteColor *color = &order->theme->line;
  guint n_edges;
  const EntenteGraphEdge *edges = entente_layout_preview_get_edges (order->preview, &n_edges);
  guint n_lines = MIN (n_edges, MAX_LINES);

  cairo_set_line_width (cr, 0.7 * order->factor);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, LINE_OPACITY);
  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteGraphEdge *edge = &edges[(guint64) i * n_edges / n_lines];
      const EntenteVec *from = &points[edge->from], *to = &points[edge->to];

      if (!isfinite (from->x) || !isfinite (to->x))
        continue;
      cairo_move_to (cr, from->x, from->y);
      cairo_line_to (cr, to->x, to->y);
      cairo_stroke (cr);
    }
}

static void
paint_points (cairo_t          *cr,
              const Order      *order,
              const EntenteVec *points,
              guint             n_points)
{
  const EntenteColor *color = &order->theme->text;
  double side = order->factor * CLAMP (sqrt (COVERAGE * WIDTH * HEIGHT / n_points), MIN_SIDE, MAX_SIDE);

  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  for (guint i = 0; i < n_points; i++)
    {
      if (!isfinite (points[i].x))
        continue;
      cairo_rectangle (cr, points[i].x - side / 2, points[i].y - side / 2, side, side);
      cairo_fill (cr);
    }
}

/* Returns NULL if there is nothing else to see than before. */
static GdkTexture *
paint (Order *order)
{
  guint n_points = entente_layout_preview_get_n_nodes (order->preview);
  g_autofree EntenteVec *points = g_new (EntenteVec, n_points);
  GdkTexture *picture;
  cairo_surface_t *surface;
  cairo_t *cr;
  EntenteBox box;

  if (!entente_layout_preview_read (order->preview, points, &box))
    return NULL;
  if (memcmp (&box, &order->shown, sizeof box) == 0)
    return NULL;
  order->shown = box;
  fit (points, n_points, &box, order->factor);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * order->factor, HEIGHT * order->factor);
  cr = cairo_create (surface);
  paint_lines (cr, order, points);
  paint_points (cr, order, points, n_points);
  cairo_destroy (cr);
  picture = entente_texture_new_for_surface (surface, NULL);
  cairo_surface_destroy (surface);
  return picture;
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      order,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, paint (order), g_object_unref);
}

static void
set_picture (EntenteLayoutSketch *self,
             GdkTexture          *picture)
{
  g_set_object (&self->picture, picture);
  gtk_widget_set_visible (GTK_WIDGET (self), picture != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  EntenteLayoutSketch *self = ENTENTE_LAYOUT_SKETCH (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), NULL);

  /* It may be of an earlier layout. */
  if (self->painting != G_TASK (result))
    return;
  self->shown = order->shown;
  g_clear_object (&self->painting);
  if (picture != NULL)
    set_picture (self, picture);
}

/* A picture that takes long is not begun anew before it is there. */
static gboolean
paint_cb (gpointer data)
{
  EntenteLayoutSketch *self = data;
  Order *order;

  if (self->painting != NULL)
    return G_SOURCE_CONTINUE;
  order = g_new (Order, 1);
  order->preview = g_object_ref (self->preview);
  order->theme = entente_style_get_theme ();
  order->shown = self->shown;
  order->factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  self->painting = g_task_new (self, NULL, painted_cb, NULL);
  g_task_set_source_tag (self->painting, paint_cb);
  g_task_set_task_data (self->painting, order, order_free);
  entente_task_run_in_thread (self->painting, paint_in_thread);
  return G_SOURCE_CONTINUE;
}

static void
entente_layout_sketch_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  EntenteLayoutSketch *self = ENTENTE_LAYOUT_SKETCH (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float scale = MIN (width / WIDTH, height / HEIGHT);

  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture,
                                 &GRAPHENE_RECT_INIT ((width - scale * WIDTH) / 2, (height - scale * HEIGHT) / 2,
                                                      scale * WIDTH, scale * HEIGHT));
}

static void
entente_layout_sketch_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
entente_layout_sketch_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *spec)
{
  switch (id)
    {
    case PROP_PREVIEW: g_value_set_object (value, ENTENTE_LAYOUT_SKETCH (object)->preview); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
entente_layout_sketch_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *spec)
{
  switch (id)
    {
    case PROP_PREVIEW:
      entente_layout_sketch_set_preview (ENTENTE_LAYOUT_SKETCH (object), g_value_get_object (value));
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
entente_layout_sketch_dispose (GObject *object)
{
  EntenteLayoutSketch *self = ENTENTE_LAYOUT_SKETCH (object);

  entente_layout_sketch_set_preview (self, NULL);

  G_OBJECT_CLASS (entente_layout_sketch_parent_class)->dispose (object);
}

static void
entente_layout_sketch_class_init (EntenteLayoutSketchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_layout_sketch_get_property;
  object_class->set_property = entente_layout_sketch_set_property;
  object_class->dispose = entente_layout_sketch_dispose;
  widget_class->snapshot = entente_layout_sketch_snapshot;
  widget_class->measure = entente_layout_sketch_measure;

  properties[PROP_PREVIEW] = g_param_spec_object ("preview", NULL, NULL, ENTENTE_TYPE_LAYOUT_PREVIEW,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_layout_sketch_init (EntenteLayoutSketch *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview of the layout"), -1);
}

/**
 * entente_layout_sketch_set_preview:
 * @self: a sketch
 * @preview: (nullable): of what is laid out now; %NULL if nothing is
 *
 * Shows from now on how the cards settle. Nothing is shown before the first of them have a place.
 */
void
entente_layout_sketch_set_preview (EntenteLayoutSketch  *self,
                                   EntenteLayoutPreview *preview)
{
  g_return_if_fail (ENTENTE_IS_LAYOUT_SKETCH (self) && (preview == NULL || ENTENTE_IS_LAYOUT_PREVIEW (preview)));

  if (!g_set_object (&self->preview, preview))
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->painting);
  self->shown = (EntenteBox) { 0 };
  set_picture (self, NULL);
  if (preview != NULL)
    self->source = g_timeout_add (INTERVAL, paint_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}
