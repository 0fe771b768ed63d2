/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-view.h"

/* The margin around the scene when all of it is shown, in addition to what belongs to its bounds. */
#define FIT_MARGIN 8.0

/* The margin around a part of the scene that is brought into sight. */
#define SHOW_MARGIN 48.0

/* The legend and the minimap cover this much of the canvas at its bottom, in logical pixels. A low canvas has no
 * room to spare for them. */
#define COVERED_BELOW 170.0
#define HIGH_ENOUGH 560.0

/* Below this scale names cannot be read. To see an item, the user is brought nearer, to the other scale. */
#define REVEAL_BELOW_SCALE 0.3
#define REVEAL_SCALE 0.8

struct _EntenteCanvasView
{
  GObject parent_instance;

  /* owned */
  EntenteViewport *viewport;
  EntenteNavigator *navigator;

  /* borrowed */
  GtkWidget *widget;

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

static void
entente_canvas_view_dispose (GObject *object)
{
  EntenteCanvasView *self = ENTENTE_CANVAS_VIEW (object);

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
  if (scene == NULL)
    return;

  entente_viewport_set_bounds (self->viewport, entente_scene_get_bounds (scene));
  entente_canvas_view_refit (self);
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
 * entente_canvas_view_refit:
 * @self: a view
 *
 * Shows all of the scene, unless the user has moved the view.
 */
void
entente_canvas_view_refit (EntenteCanvasView *self)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  if (!self->keep_fitting)
    return;

  self->adjusting = TRUE;
  entente_viewport_fit (self->viewport, FIT_MARGIN);
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
  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self));

  entente_navigator_fit (self->navigator, FIT_MARGIN);
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
  EntenteBox shown;

  g_return_if_fail (ENTENTE_IS_CANVAS_VIEW (self) && box != NULL);

  shown = *box;
  if (entente_viewport_get_height (self->viewport) >= HIGH_ENOUGH)
    shown.height += COVERED_BELOW / entente_viewport_get_scale (self->viewport);
  entente_navigator_show_box (self->navigator, &shown, SHOW_MARGIN);
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
