/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-view.h"

#include "entente-fit.h"

/* The margin around the scene when all of it is shown, in addition to what belongs to its bounds. */
#define FIT_MARGIN 8.0

/* The margin around a part of the scene that is brought into sight. */
#define SHOW_MARGIN 48.0

/* The most panels that lie over the canvas. */
#define MAX_COVERS 4

/* Between an item that is brought into sight and a panel, in logical pixels. */
#define COVER_GAP 12.0

/* Panels get their sizes in idle callbacks of their own. */
#define REFIT_PRIORITY (G_PRIORITY_DEFAULT_IDLE + 10)

/* Below this scale names cannot be read. To see an item, the user is brought nearer, to the other scale. */
#define REVEAL_BELOW_SCALE 0.3
#define REVEAL_SCALE 0.8

/* What is chosen is not shown larger than this, in logical pixels a point. */
#define MAX_ZOOM_TO 2.0

struct _EntenteCanvasView
{
  GObject parent_instance;

  /* owned */
  EntenteViewport *viewport;
  EntenteNavigator *navigator;

  EntenteScene *scene;     /* nullable */
  EntenteScene *additions; /* nullable: that of the additions above it */

  /* borrowed */
  GtkWidget *widget;
  GtkWidget *covers[MAX_COVERS]; /* nullable: panels over its corners */

  guint refit_source;

  gboolean keep_fitting;   /* all of the scene is shown, whatever the size of the widget */
  gboolean adjusting;      /* the viewport changes, but not by the user */
  gboolean has_cards;      /* the scene has */
  graphene_point_t origin; /* of the widget in the window */
};

G_DEFINE_FINAL_TYPE (EntenteCanvasView, entente_canvas_view, G_TYPE_OBJECT)

static void
viewport_cb (EntenteCanvasView *self)
{
  if (!self->adjusting)
    self->keep_fitting = FALSE;
}

/* Returns where a panel lies: in the corner that its alignment tells, in logical pixels of the canvas. */
static EntenteBox
get_cover_box (EntenteCanvasView *self,
               GtkWidget         *cover)
{
  gboolean at_left = (gtk_widget_get_halign (cover) == GTK_ALIGN_START)
                     == (gtk_widget_get_direction (cover) != GTK_TEXT_DIR_RTL);
  gboolean at_top = gtk_widget_get_valign (cover) == GTK_ALIGN_START;
  int width, height;

  gtk_widget_measure (cover, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (cover, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return (EntenteBox) { at_left ? 0 : entente_viewport_get_width (self->viewport) - width,
                        at_top ? 0 : entente_viewport_get_height (self->viewport) - height, width, height };
}

static guint
list_covers (EntenteCanvasView *self,
             EntenteBox        *boxes)
{
  guint n = 0;

  for (guint i = 0; i < MAX_COVERS; i++)
    if (self->covers[i] != NULL && gtk_widget_get_visible (self->covers[i]))
      boxes[n++] = get_cover_box (self, self->covers[i]);
  return n;
}

/* Returns what is to be seen when all is in sight. */
static EntenteScene *
get_all (EntenteCanvasView *self)
{
  return self->additions != NULL ? self->additions : self->scene;
}

static void
find_fit (EntenteCanvasView *self,
          EntenteVec        *center,
          double            *scale)
{
  EntenteBox covers[MAX_COVERS];
  guint n = list_covers (self, covers);

  entente_fit_find (self->viewport, get_all (self), covers, n, FIT_MARGIN, center, scale);
}

static gboolean
refit_cb (gpointer data)
{
  EntenteCanvasView *self = data;

  self->refit_source = 0;
  entente_canvas_view_refit (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refit (EntenteCanvasView *self)
{
  if (self->keep_fitting && self->refit_source == 0)
    self->refit_source = g_idle_add_full (REFIT_PRIORITY, refit_cb, self, NULL);
}

static void
entente_canvas_view_dispose (GObject *object)
{
  EntenteCanvasView *self = ENTENTE_CANVAS_VIEW (object);

  g_clear_handle_id (&self->refit_source, g_source_remove);
  for (guint i = 0; i < MAX_COVERS; i++)
    g_clear_weak_pointer (&self->covers[i]);
  g_clear_object (&self->scene);
  g_clear_object (&self->additions);
  g_clear_object (&self->navigator);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_canvas_view_parent_class)->dispose (object);
}

static void
entente_canvas_view_class_init (EntenteCanvasViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_canvas_view_dispose;
}

static void
entente_canvas_view_init (EntenteCanvasView *self)
{
  self->viewport = entente_viewport_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_canvas_view_new:
 * @widget: the widget that shows the scene
 *
 * Returns: (transfer full): a view that obeys the widget's pointer
 */
EntenteCanvasView *
entente_canvas_view_new (GtkWidget *widget)
{
  EntenteCanvasView *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_VIEW, NULL);
  self->widget = widget;
  self->navigator = entente_navigator_new (widget, self->viewport);

  return self;
}

/**
 * entente_canvas_view_get_viewport:
 * @self: a view
 *
 * Returns: (transfer none): what is seen of the scene
 */
EntenteViewport *
entente_canvas_view_get_viewport (EntenteCanvasView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (self), NULL);

  return self->viewport;
}

/**
 * entente_canvas_view_get_navigator:
 * @self: a view
 *
 * Returns: (transfer none): what moves the viewport for the user
 */
EntenteNavigator *
entente_canvas_view_get_navigator (EntenteCanvasView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (self), NULL);

  return self->navigator;
}

/**
 * entente_canvas_view_set_scene:
 * @self: a view
 * @scene: (nullable): the scene that is shown from now on
 * @same_document: whether it shows the same document as the one before
 *
 * A change of the document leaves the view as it is, unless there was nothing to be seen.
 */
void
entente_canvas_view_set_scene (EntenteCanvasView *self,
                               EntenteScene      *scene,
                               gboolean           same_document)
{
  gboolean had_cards;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));
  g_return_if_fail (scene == NULL || ENTENTE_IS_SCENE (scene));

  had_cards = self->has_cards;
  self->has_cards = scene != NULL && entente_scene_get_n_cards (scene) > 0;
  self->keep_fitting = scene != NULL && (!same_document || !had_cards);
  g_set_object (&self->scene, scene);
  if (scene == NULL || !same_document)
    g_clear_object (&self->additions);
  if (scene == NULL)
    return;

  entente_viewport_set_bounds (self->viewport, entente_scene_get_bounds (get_all (self)));
  entente_canvas_view_refit (self);
  queue_refit (self);
}

/**
 * entente_canvas_view_set_additions:
 * @self: a view with a scene
 * @additions: (nullable): the scene of the additions above it from now on
 *
 * Where all was in sight, the additions are as well.
 */
void
entente_canvas_view_set_additions (EntenteCanvasView *self,
                                   EntenteScene      *additions)
{
  gboolean all_in_sight;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && (additions == NULL || ENTENTE_IS_SCENE (additions)));

  all_in_sight = entente_canvas_view_has_all_in_sight (self);
  g_set_object (&self->additions, additions);
  if (self->scene == NULL)
    return;

  entente_viewport_set_bounds (self->viewport, entente_scene_get_bounds (get_all (self)));
  if (all_in_sight && additions != NULL)
    entente_canvas_view_keep_all_in_sight (self);
}

/**
 * entente_canvas_view_has_all_in_sight:
 * @self: a view
 *
 * Returns: whether there is a scene, and all of it is in sight, with the additions above it
 */
gboolean
entente_canvas_view_has_all_in_sight (EntenteCanvasView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (self), FALSE);

  return self->scene != NULL && entente_canvas_view_contains (self, entente_scene_get_bounds (get_all (self)));
}

/**
 * entente_canvas_view_resize:
 * @self: a view
 * @width: the width that the widget has from now on
 * @height: its height
 *
 * When a side of the window opens or folds, what the user looks at stays where it is on the screen.
 */
void
entente_canvas_view_resize (EntenteCanvasView *self,
                            double             width,
                            double             height)
{
  graphene_point_t origin;
  double before_width, before_height;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  origin = self->origin;
  before_width = entente_viewport_get_width (self->viewport);
  before_height = entente_viewport_get_height (self->viewport);
  if (!gtk_widget_compute_point (self->widget, GTK_WIDGET (gtk_widget_get_root (self->widget)),
                                 &GRAPHENE_POINT_INIT (0, 0), &self->origin))
    self->origin = origin;

  self->adjusting = TRUE;
  entente_viewport_set_size (self->viewport, width, height);
  if (before_width > 0 && before_height > 0)
    entente_viewport_pan (self->viewport, (width - before_width) / 2 + self->origin.x - origin.x,
                          (height - before_height) / 2 + self->origin.y - origin.y);
  self->adjusting = FALSE;
  queue_refit (self);
}

/**
 * entente_canvas_view_keep_in_sight:
 * @self: a view that was resized
 * @box: a part of the scene that must be in sight as before
 */
void
entente_canvas_view_keep_in_sight (EntenteCanvasView *self,
                                   const EntenteBox  *box)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && box != NULL);

  self->adjusting = TRUE;
  entente_viewport_show_box (self->viewport, box, SHOW_MARGIN / 2);
  self->adjusting = FALSE;
}

/**
 * entente_canvas_view_keep_all_in_sight:
 * @self: a view that was resized, all of whose scene was in sight
 *
 * Shows all of it still. It is made smaller if panels would cover cards, but never larger.
 */
void
entente_canvas_view_keep_all_in_sight (EntenteCanvasView *self)
{
  EntenteVec center;
  double scale;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && self->scene != NULL);

  find_fit (self, &center, &scale);
  if (scale >= entente_viewport_get_scale (self->viewport))
    {
      entente_canvas_view_keep_in_sight (self, entente_scene_get_bounds (get_all (self)));
      return;
    }
  self->adjusting = TRUE;
  entente_viewport_look_at (self->viewport, &center, scale);
  self->adjusting = FALSE;
}

/**
 * entente_canvas_view_refit:
 * @self: a view
 *
 * Shows all of the scene, unless the user has moved the view.
 */
void
entente_canvas_view_refit (EntenteCanvasView *self)
{
  EntenteVec center;
  double scale;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  if (!self->keep_fitting || self->scene == NULL || entente_viewport_get_width (self->viewport) <= 0)
    return;

  find_fit (self, &center, &scale);
  self->adjusting = TRUE;
  entente_viewport_look_at (self->viewport, &center, scale);
  self->adjusting = FALSE;
}

/**
 * entente_canvas_view_stop_fitting:
 * @self: a view
 *
 * The user does something with the scene, so it is no longer moved to show all of it.
 */
void
entente_canvas_view_stop_fitting (EntenteCanvasView *self)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  self->keep_fitting = FALSE;
}

/**
 * entente_canvas_view_contains:
 * @self: a view
 * @box: a part of the scene, in points
 *
 * Returns: whether all of it is in sight
 */
gboolean
entente_canvas_view_contains (EntenteCanvasView *self,
                              const EntenteBox  *box)
{
  EntenteBox visible;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && box != NULL, FALSE);

  entente_viewport_get_visible (self->viewport, &visible);

  return entente_box_contains (&visible, box->x, box->y) &&
         entente_box_contains (&visible, box->x + box->width, box->y + box->height);
}

/**
 * entente_canvas_view_fit:
 * @self: a view
 *
 * Goes to where all of the scene is in sight.
 */
void
entente_canvas_view_fit (EntenteCanvasView *self)
{
  EntenteVec center;
  double scale;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  if (self->scene == NULL)
    return;
  find_fit (self, &center, &scale);
  entente_navigator_look_at (self->navigator, &center, scale);
}

/* Returns how far the view must go down, or up if that is negative, so that the box, where it is to be seen, is clear
 * of the panel. A box that is too high stays. */
static double
get_overlap (EntenteCanvasView *self,
             const EntenteBox  *box,
             const EntenteBox  *cover)
{
  EntenteViewport *goal = entente_navigator_get_goal (self->navigator);
  EntenteVec corner = entente_viewport_from_scene (goal, box->x, box->y);
  double scale = entente_viewport_get_scale (goal);
  EntenteBox seen = { corner.x, corner.y, box->width * scale, box->height * scale };
  EntenteBox area = entente_box_grow (cover, COVER_GAP);

  if (!entente_box_overlaps (&seen, &area) ||
      seen.height > entente_viewport_get_height (self->viewport) - area.height - SHOW_MARGIN / 2)
    return 0;
  return cover->y <= 0 ? seen.y - (area.y + area.height) : seen.y + seen.height - area.y;
}

/**
 * entente_canvas_view_show:
 * @self: a view
 * @box: a part of the scene, in points
 *
 * Scrolls no farther than it must to bring the part into sight. The part is not left under the legend and the
 * minimap.
 */
void
entente_canvas_view_show (EntenteCanvasView *self,
                          const EntenteBox  *box)
{
  EntenteBox covers[MAX_COVERS];
  guint n;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && box != NULL);

  n = list_covers (self, covers);
  entente_navigator_show_box (self->navigator, box, SHOW_MARGIN);
  for (guint i = 0; i < n; i++)
    {
      double overlap = get_overlap (self, box, &covers[i]);

      if (overlap != 0)
        entente_navigator_pan (self->navigator, 0, overlap);
    }
}

/**
 * entente_canvas_view_add_cover:
 * @self: a view
 * @cover: a panel in a corner of the canvas, above it
 *
 * From now on nothing is put under the panel while there is room elsewhere.
 */
void
entente_canvas_view_add_cover (EntenteCanvasView *self,
                               GtkWidget         *cover)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && GTK_IS_WIDGET (cover));

  for (guint i = 0; i < MAX_COVERS; i++)
    if (self->covers[i] == NULL || self->covers[i] == cover)
      {
        g_set_weak_pointer (&self->covers[i], cover);
        break;
      }
  queue_refit (self);
}

/**
 * entente_canvas_view_zoom_to:
 * @self: a view
 * @box: a part of the scene, in points
 *
 * Shows the part as large as it fits, but no larger than twice its size.
 */
void
entente_canvas_view_zoom_to (EntenteCanvasView *self,
                             const EntenteBox  *box)
{
  double width, height, scale;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && box != NULL);

  self->keep_fitting = FALSE;
  width = MAX (entente_viewport_get_width (self->viewport) - 2 * SHOW_MARGIN, 1);
  height = MAX (entente_viewport_get_height (self->viewport) - 2 * SHOW_MARGIN, 1);
  scale = MIN (width / MAX (box->width, 1), height / MAX (box->height, 1));
  entente_navigator_show_close (self->navigator, box, MIN (scale, MAX_ZOOM_TO));
}

/**
 * entente_canvas_view_show_area:
 * @self: a view
 * @area: (nullable): a part of the scene, in points; %NULL for all of it
 *
 * Goes to where the part fills the view. A view that had just this part in sight before has it again.
 */
void
entente_canvas_view_show_area (EntenteCanvasView *self,
                               const EntenteBox  *area)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  if (area == NULL)
    {
      entente_canvas_view_fit (self);
      return;
    }
  self->keep_fitting = FALSE;
  entente_navigator_show_close (self->navigator, area,
                                MIN (entente_viewport_get_width (self->viewport) / MAX (area->width, 1),
                                     entente_viewport_get_height (self->viewport) / MAX (area->height, 1)));
}

/**
 * entente_canvas_view_reveal:
 * @self: a view
 * @box: a part of the scene, in points
 *
 * Shows the part so large that it can be read.
 */
void
entente_canvas_view_reveal (EntenteCanvasView *self,
                            const EntenteBox  *box)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && box != NULL);

  self->keep_fitting = FALSE;
  if (entente_viewport_get_scale (self->viewport) < REVEAL_BELOW_SCALE)
    entente_navigator_show_close (self->navigator, box, REVEAL_SCALE);
  else
    entente_canvas_view_show (self, box);
}
