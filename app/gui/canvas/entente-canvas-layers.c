/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-layers.h"

#include <adwaita.h>

#include "entente-mark-layer.h"
#include "entente-style.h"

#define FADE_MS 120

/* How much of the background covers the parts that are not raised, and how much while what was found is lit. */
#define FADE 0.3
#define FADE_STRONGLY 0.6

struct _EntenteCanvasLayers
{
  GObject parent_instance;

  /* owned */
  EntenteViewport *viewport;
  EntenteTiles *tiles;
  EntenteTiles *raised;
  EntenteMarkLayer *marks;
  EntenteAdditionLayer *additions;
  EntenteScene *scene;       /* nullable */
  EntenteEmphasis *emphasis; /* nullable */
  AdwAnimation *fading;

  /* borrowed */
  GtkWidget *widget;
  const EntenteTheme *theme;

  double fade;
  double fade_goal;
  gboolean switching;        /* to another scene */
};

G_DEFINE_FINAL_TYPE (EntenteCanvasLayers, entente_canvas_layers, G_TYPE_OBJECT)

static void
fade_cb (double   value,
         gpointer data)
{
  EntenteCanvasLayers *self = data;

  self->fade = value;
  gtk_widget_queue_draw (self->widget);
}

static void
fade_to (EntenteCanvasLayers *self,
         double               goal)
{
  if (goal == self->fade_goal)
    return;

  self->fade_goal = goal;
  adw_animation_pause (self->fading);
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->fading), self->fade);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->fading), goal);
  adw_animation_reset (self->fading);
  adw_animation_play (self->fading);
}

static void
update_raised (EntenteCanvasLayers *self)
{
  entente_tiles_set_content (self->raised, self->emphasis != NULL ? self->scene : NULL, self->theme, self->emphasis);
}

static void
style_cb (EntenteCanvasLayers *self)
{
  self->theme = entente_style_get_theme ();
  entente_tiles_set_content (self->tiles, self->scene, self->theme, NULL);
  entente_addition_layer_set_theme (self->additions, self->theme);
  update_raised (self);
}

static void
additions_cb (EntenteCanvasLayers *self)
{
  entente_mark_layer_set_additions (self->marks, entente_addition_layer_get_additions (self->additions));
}

/* Raised parts must not be seen in the new scene while the rest is still seen in the former one. So both layers
 * go on showing the former scene until both can show the new one. */
static void
try_switch (EntenteCanvasLayers *self)
{
  if (!self->switching)
    return;

  entente_canvas_layers_prepare (self);
  entente_tiles_prepare (self->raised, self->viewport, gtk_widget_get_scale_factor (self->widget));
  if (!entente_tiles_is_ready (self->tiles) || !entente_tiles_is_ready (self->raised))
    return;

  self->switching = FALSE;
  entente_tiles_hold (self->tiles, FALSE);
  entente_tiles_hold (self->raised, FALSE);
}

static void
entente_canvas_layers_dispose (GObject *object)
{
  EntenteCanvasLayers *self = ENTENTE_CANVAS_LAYERS (object);

  if (self->fading != NULL)
    adw_animation_pause (self->fading);
  g_clear_object (&self->fading);
  g_clear_object (&self->tiles);
  g_clear_object (&self->raised);
  g_clear_object (&self->marks);
  g_clear_object (&self->additions);
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  g_clear_object (&self->scene);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_canvas_layers_parent_class)->dispose (object);
}

static void
entente_canvas_layers_class_init (EntenteCanvasLayersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_canvas_layers_dispose;
}

static void
entente_canvas_layers_init (EntenteCanvasLayers *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->tiles = entente_tiles_new (TRUE);
  self->raised = entente_tiles_new (FALSE);
  self->theme = entente_style_get_theme ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_canvas_layers_new:
 * @widget: the widget that shows them; it is drawn anew when there is something better to show
 * @viewport: what is seen of the scene
 *
 * Returns: (transfer full): layers without a scene
 */
EntenteCanvasLayers *
entente_canvas_layers_new (GtkWidget       *widget,
                           EntenteViewport *viewport)
{
  EntenteCanvasLayers *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_LAYERS, NULL);
  self->widget = widget;
  self->viewport = g_object_ref (viewport);
  self->marks = entente_mark_layer_new (widget, viewport);
  self->additions = entente_addition_layer_new (viewport);
  entente_addition_layer_set_theme (self->additions, self->theme);
  self->fading = adw_timed_animation_new (widget, 0, 0, FADE_MS,
                                          adw_callback_animation_target_new (fade_cb, self, NULL));
  g_signal_connect_object (self->tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->raised, "changed", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (entente_addition_layer_get_tiles (self->additions), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->additions, "changed", G_CALLBACK (additions_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_canvas_layers_get_tiles:
 * @self: the layers
 *
 * Returns: (transfer none): the lower layer, which shows all of the scene
 */
EntenteTiles *
entente_canvas_layers_get_tiles (EntenteCanvasLayers *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_LAYERS (self), NULL);

  return self->tiles;
}

/**
 * entente_canvas_layers_get_additions:
 * @self: the layers
 *
 * Returns: (transfer none): the layer above it, of what only another file has
 */
EntenteAdditionLayer *
entente_canvas_layers_get_additions (EntenteCanvasLayers *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_LAYERS (self), NULL);

  return self->additions;
}

const EntenteTheme *
entente_canvas_layers_get_theme (EntenteCanvasLayers *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_LAYERS (self), NULL);

  return self->theme;
}

/**
 * entente_canvas_layers_is_settled:
 * @self: the layers
 *
 * Returns: whether what was last shown is complete and sharp
 */
gboolean
entente_canvas_layers_is_settled (EntenteCanvasLayers *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_LAYERS (self), FALSE);

  return entente_tiles_is_settled (self->tiles) && entente_tiles_is_settled (self->raised) &&
         !entente_addition_layer_is_busy (self->additions) &&
         entente_tiles_is_settled (entente_addition_layer_get_tiles (self->additions));
}

/**
 * entente_canvas_layers_get_fade:
 * @self: the layers
 *
 * Returns: how much of the background covers what is not raised, or will cover it soon; from 0 to 1
 */
double
entente_canvas_layers_get_fade (EntenteCanvasLayers *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_LAYERS (self), 0);

  return self->fade_goal;
}

void
entente_canvas_layers_set_renderer (EntenteCanvasLayers *self,
                                    GskRenderer         *renderer)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_LAYERS (self));

  entente_tiles_set_renderer (self->tiles, renderer);
  entente_tiles_set_renderer (self->raised, renderer);
  entente_tiles_set_renderer (entente_addition_layer_get_tiles (self->additions), renderer);
}

/**
 * entente_canvas_layers_set_scene:
 * @self: the layers
 * @scene: (nullable): the scene to show
 * @state: (nullable): what is shown of its document
 *
 * What is raised is to be set anew for it.
 */
void
entente_canvas_layers_set_scene (EntenteCanvasLayers *self,
                                 EntenteScene        *scene,
                                 EntenteViewState    *state)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_LAYERS (self));
  g_return_if_fail (scene == NULL || ENTENTE_IS_SCENE (scene));

  g_set_object (&self->scene, scene);
  entente_mark_layer_set_scene (self->marks, scene, state);
  entente_addition_layer_set_scene (self->additions, scene, state);
  entente_tiles_set_content (self->tiles, scene, self->theme, NULL);
  self->switching = TRUE;
  entente_tiles_hold (self->tiles, TRUE);
  entente_tiles_hold (self->raised, TRUE);
}

/**
 * entente_canvas_layers_raise:
 * @self: the layers
 * @emphasis: (nullable): what of the scene to raise; %NULL for nothing
 * @strongly: whether the rest is faded so much that what is raised is seen at a glance, and not a little
 */
void
entente_canvas_layers_raise (EntenteCanvasLayers *self,
                             EntenteEmphasis     *emphasis,
                             gboolean             strongly)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_LAYERS (self));

  if (emphasis != NULL)
    entente_emphasis_ref (emphasis);
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  self->emphasis = emphasis;
  fade_to (self, emphasis == NULL ? 0 : strongly ? FADE_STRONGLY : FADE);
  update_raised (self);
}

/**
 * entente_canvas_layers_prepare:
 * @self: the layers
 *
 * Begins to paint all of the scene that is in sight.
 */
void
entente_canvas_layers_prepare (EntenteCanvasLayers *self)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_LAYERS (self));

  entente_tiles_prepare (self->tiles, self->viewport, gtk_widget_get_scale_factor (self->widget));
}

/**
 * entente_canvas_layers_snapshot:
 * @self: the layers
 * @snapshot: where to draw, with the view's top left at its origin
 */
void
entente_canvas_layers_snapshot (EntenteCanvasLayers *self,
                                GtkSnapshot         *snapshot)
{
  const EntenteColor *color;
  int scale_factor;

  g_return_if_fail (ENTENTE_IS_CANVAS_LAYERS (self) && GTK_IS_SNAPSHOT (snapshot));

  color = &self->theme->background;
  scale_factor = gtk_widget_get_scale_factor (self->widget);
  try_switch (self);
  entente_tiles_snapshot (self->tiles, snapshot, self->viewport, scale_factor);
  entente_tiles_snapshot (entente_addition_layer_get_tiles (self->additions), snapshot, self->viewport, scale_factor);
  if (self->fade > 0)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { color->red, color->green, color->blue, self->fade },
                               &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (self->widget),
                                                    gtk_widget_get_height (self->widget)));
  entente_tiles_snapshot (self->raised, snapshot, self->viewport, scale_factor);
}

/**
 * entente_canvas_layers_snapshot_marks:
 * @self: the layers
 * @snapshot: where to draw, with the view's top left at its origin
 * @names: the names, which were drawn above the tiles
 *
 * Draws the marks of what is compared above the names.
 */
void
entente_canvas_layers_snapshot_marks (EntenteCanvasLayers *self,
                                      GtkSnapshot         *snapshot,
                                      EntenteMapLayer     *names)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_LAYERS (self));

  entente_mark_layer_snapshot (self->marks, snapshot, names, self->theme);
}
