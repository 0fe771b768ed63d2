/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-transition.h"

#include <adwaita.h>
#include <math.h>

#include "entente-painter.h"
#include "entente-style.h"
#include "entente-task-thread.h"
#include "entente-texture.h"

/* The canvas shows a new scene at once. The transition covers it for a moment with an image of what the canvas showed
 * before, which fades, and with the cards, which move from their old places to their new ones. The cards are painted
 * in another thread, so that a frame only has to put textures in their places. */

#define TRANSITION_MS 400
#define FADE_MS 200

/* When the old image is gone, and when the new scene begins to appear, as parts of the time. */
#define OLD_GONE 0.35
#define NEW_COMES 0.6

/* The eye cannot follow more cards than this, and painting them would take too long. */
#define MAX_CARDS 300

/* If no new scene has come after this time, none is awaited any longer. */
#define TIMEOUT_MS 10000

/* The margin around a card for its shadow and its frame, in points. */
#define CARD_MARGIN 4.0

typedef struct {
  guint index;       /* in the new scene */
  EntenteBox from;   /* in the old scene, with its margin */
  EntenteBox to;     /* in the new scene, likewise */
  graphene_rect_t start; /* where it was in the view, in logical pixels */
  GdkTexture *texture;
} Card;

/* The cards that another thread paints. */
typedef struct {
  EntenteScene *scene;
  const EntenteTheme *theme;
  double scale; /* pixels a point */
  GArray *cards; /* of Card */
} Painting;

struct _EntenteTransition
{
  GtkWidget parent_instance;

  /* owned */
  EntenteCanvas *canvas;
  GSignalGroup *canvas_signals;
  GdkPaintable *watcher; /* always shows what the canvas shows */
  EntenteScene *before;  /* while a new scene is awaited */
  GdkPaintable *image;   /* of what the canvas showed; NULL if nothing runs */
  GArray *cards;         /* of Card: those that move; NULL if the image only fades */
  AdwAnimation *animation;
  GCancellable *painting;
  guint timeout_source;

  gboolean fit;
  double progress;
};

enum {
  PROP_CANVAS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteTransition, entente_transition, GTK_TYPE_WIDGET)

static void
clear_card (gpointer data)
{
  g_clear_object (&((Card *) data)->texture);
}

static void
painting_free (gpointer data)
{
  Painting *painting = data;

  g_object_unref (painting->scene);
  g_array_unref (painting->cards);
  g_free (painting);
}

static void
forget_awaited (EntenteTransition *self)
{
  g_clear_handle_id (&self->timeout_source, g_source_remove);
  g_clear_object (&self->before);
}

static void
stop (EntenteTransition *self)
{
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
  adw_animation_pause (self->animation);
  g_clear_object (&self->image);
  g_clear_pointer (&self->cards, g_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
paint_card (EntentePainter *painter,
            const Painting *painting,
            const Card     *card)
{
  int width = (int) ceil (card->to.width * painting->scale), height = (int) ceil (card->to.height * painting->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (width, 1), MAX (height, 1));
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, painting->scale, painting->scale);
  cairo_translate (cr, -card->to.x, -card->to.y);
  entente_painter_paint_parts (painter, cr, painting->scene, painting->theme, NULL, 0, &card->index, 1,
                               painting->scale);
  cairo_destroy (cr);
  texture = entente_texture_new_for_surface (surface, NULL);
  cairo_surface_destroy (surface);

  return texture;
}

static void
paint_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Painting *painting = data;
  g_autoptr (EntentePainter) painter = entente_painter_new ();

  entente_painter_set_with_pins (painter, TRUE);
  for (guint i = 0; i < painting->cards->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Card *card = &g_array_index (painting->cards, Card, i);

      card->texture = paint_card (painter, painting, card);
    }
  g_task_return_boolean (task, TRUE);
}

static void
play (EntenteTransition *self,
      guint              milliseconds)
{
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->animation), milliseconds);
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (EntenteTransition) self = data;

  /* Another scene may have come meanwhile, or the canvas may be gone. */
  if (self->painting == NULL || self->painting != g_task_get_cancellable (G_TASK (result)) ||
      g_cancellable_is_cancelled (self->painting))
    return;

  self->cards = g_array_ref (((Painting *) g_task_get_task_data (G_TASK (result)))->cards);
  g_clear_object (&self->painting);
  play (self, TRANSITION_MS);
}

static EntenteBox
add_margin (const EntenteBox *box)
{
  return entente_box_grow (box, CARD_MARGIN);
}

static gboolean
has_moved (const EntenteBox *a,
           const EntenteBox *b)
{
  return fabs (a->x + a->width / 2 - b->x - b->width / 2) > 0.01 ||
         fabs (a->y + a->height / 2 - b->y - b->height / 2) > 0.01;
}

static graphene_rect_t
to_view (EntenteViewport  *viewport,
         const EntenteBox *box)
{
  EntenteVec corner = entente_viewport_from_scene (viewport, box->x, box->y);
  double scale = entente_viewport_get_scale (viewport);

  return GRAPHENE_RECT_INIT ((float) corner.x, (float) corner.y, (float) (box->width * scale),
                             (float) (box->height * scale));
}

/* Lists the cards that are in both scenes, and in sight in one of them. Returns %NULL if there are too many. */
static GArray *
list_cards (EntenteTransition *self,
            EntenteScene      *scene,
            gboolean          *any_moved)
{
  EntenteViewport *viewport = entente_canvas_get_viewport (self->canvas);
  g_autoptr (GArray) cards = g_array_new (FALSE, TRUE, sizeof (Card));
  EntenteBox visible;

  g_array_set_clear_func (cards, clear_card);
  entente_viewport_get_visible (viewport, &visible);
  *any_moved = FALSE;
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      const EntenteCard *now = entente_scene_get_card (scene, i), *before;
      Card card = { .index = i, .to = add_margin (&now->box) };
      guint index;

      if (entente_scene_find (self->before, entente_item_get_id (now->item), &index) != ENTENTE_PART_CARD)
        continue;
      before = entente_scene_get_card (self->before, index);
      *any_moved = *any_moved || has_moved (&before->box, &now->box);
      card.from = add_margin (&before->box);
      if (!self->fit && !entente_box_overlaps (&visible, &card.from) && !entente_box_overlaps (&visible, &card.to))
        continue;
      if (cards->len == MAX_CARDS)
        {
          *any_moved = TRUE;
          return NULL;
        }
      card.start = to_view (viewport, &card.from);
      g_array_append_val (cards, card);
    }
  return g_steal_pointer (&cards);
}

static void
paint (EntenteTransition *self,
       EntenteScene      *scene,
       GArray            *cards)
{
  Painting *painting = g_new0 (Painting, 1);
  g_autoptr (GTask) task = NULL;

  painting->scene = g_object_ref (scene);
  painting->theme = entente_style_get_theme ();
  painting->scale = CLAMP (entente_viewport_get_scale (entente_canvas_get_viewport (self->canvas)), 0.1, 2.0) *
                    gtk_widget_get_scale_factor (GTK_WIDGET (self));
  painting->cards = g_array_ref (cards);
  self->painting = g_cancellable_new ();
  /* A widget belongs to this thread, so the other thread must not drop the last reference to it. */
  task = g_task_new (NULL, self->painting, painted_cb, g_object_ref (self));
  g_task_set_source_tag (task, paint);
  g_task_set_task_data (task, painting, painting_free);
  entente_task_run_in_thread (task, paint_step);
}

static void
begin (EntenteTransition *self,
       EntenteScene      *scene,
       GArray            *cards)
{
  stop (self);
  self->progress = 0;
  self->image = gdk_paintable_get_current_image (self->watcher);
  forget_awaited (self);
  if (cards != NULL)
    paint (self, scene, cards);
  else
    play (self, FADE_MS);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A new scene may not have the new places yet. Then the next one has them. */
static void
scene_cb (EntenteTransition *self)
{
  EntenteScene *scene = entente_canvas_get_scene (self->canvas);
  g_autoptr (GArray) cards = NULL;
  gboolean any_moved;

  if (scene == NULL)
    {
      forget_awaited (self);
      stop (self);
    }
  if (self->before == NULL || scene == NULL)
    return;

  cards = list_cards (self, scene, &any_moved);
  if (!any_moved)
    return;
  if (adw_get_enable_animations (GTK_WIDGET (self)))
    begin (self, scene, cards);
  else
    forget_awaited (self);
  if (self->fit)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.zoom-fit", NULL);
}

static gboolean
timeout_cb (gpointer data)
{
  EntenteTransition *self = data;

  self->timeout_source = 0;
  forget_awaited (self);
  return G_SOURCE_REMOVE;
}

static void
progress_cb (double   value,
             gpointer data)
{
  EntenteTransition *self = data;

  self->progress = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
done_cb (EntenteTransition *self)
{
  stop (self);
}

static double
ease (double part)
{
  double t = CLAMP (part, 0.0, 1.0);

  return t * t * (3 - 2 * t);
}

static void
snapshot_image (EntenteTransition *self,
                GtkSnapshot       *snapshot,
                double             opacity)
{
  if (opacity <= 0)
    return;
  gtk_snapshot_push_opacity (snapshot, opacity);
  gdk_paintable_snapshot (self->image, snapshot, gdk_paintable_get_intrinsic_width (self->image),
                          gdk_paintable_get_intrinsic_height (self->image));
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_background (EntenteTransition *self,
                     GtkSnapshot       *snapshot,
                     double             opacity)
{
  const EntenteColor *color = &entente_style_get_theme ()->background;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { color->red, color->green, color->blue, (float) opacity },
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget)));
}

/* The view may move as well, to where all of the graph is seen. A card moves to where it will be then. */
static void
snapshot_cards (EntenteTransition *self,
                GtkSnapshot       *snapshot)
{
  EntenteViewport *viewport = entente_canvas_get_viewport (self->canvas);
  double part = ease (self->progress);

  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);
      graphene_rect_t end = to_view (viewport, &card->to), now;

      graphene_rect_interpolate (&card->start, &end, part, &now);
      if (card->texture != NULL)
        gtk_snapshot_append_texture (snapshot, card->texture, &now);
    }
}

static void
entente_transition_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  EntenteTransition *self = ENTENTE_TRANSITION (widget);

  if (self->image == NULL)
    return;
  if (self->cards == NULL)
    {
      snapshot_image (self, snapshot, self->painting != NULL ? 1 : 1 - self->progress);
      return;
    }
  snapshot_background (self, snapshot, 1 - ease ((self->progress - NEW_COMES) / (1 - NEW_COMES)));
  snapshot_image (self, snapshot, 1 - ease (self->progress / OLD_GONE));
  snapshot_cards (self, snapshot);
}

/* After a change of the size nothing is where it was, so the transition ends. */
static void
entente_transition_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  EntenteTransition *self = ENTENTE_TRANSITION (widget);

  if (self->image != NULL && (gdk_paintable_get_intrinsic_width (self->image) != width ||
                              gdk_paintable_get_intrinsic_height (self->image) != height))
    stop (self);
}

static void
entente_transition_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, ENTENTE_TRANSITION (object)->canvas);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_transition_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_CANVAS:
      entente_transition_set_canvas (ENTENTE_TRANSITION (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_transition_dispose (GObject *object)
{
  EntenteTransition *self = ENTENTE_TRANSITION (object);

  forget_awaited (self);
  if (self->animation != NULL)
    stop (self);
  g_clear_object (&self->animation);
  g_clear_object (&self->canvas_signals);
  g_clear_object (&self->watcher);
  g_clear_object (&self->canvas);

  G_OBJECT_CLASS (entente_transition_parent_class)->dispose (object);
}

static void
entente_transition_class_init (EntenteTransitionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_transition_get_property;
  object_class->set_property = entente_transition_set_property;
  object_class->dispose = entente_transition_dispose;
  widget_class->snapshot = entente_transition_snapshot;
  widget_class->size_allocate = entente_transition_size_allocate;

  properties[PROP_CANVAS] =
    g_param_spec_object ("canvas", NULL, NULL, ENTENTE_TYPE_CANVAS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_transition_init (EntenteTransition *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  self->canvas_signals = g_signal_group_new (ENTENTE_TYPE_CANVAS);
  g_signal_group_connect_swapped (self->canvas_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  self->animation = adw_timed_animation_new (widget, 0, 1, TRANSITION_MS,
                                             adw_callback_animation_target_new (progress_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_LINEAR);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_transition_set_canvas:
 * @self: a transition
 * @canvas: (nullable): the canvas that it covers
 */
void
entente_transition_set_canvas (EntenteTransition *self,
                               EntenteCanvas     *canvas)
{
  g_return_if_fail (ENTENTE_IS_TRANSITION (self));
  g_return_if_fail (canvas == NULL || ENTENTE_IS_CANVAS (canvas));

  if (!g_set_object (&self->canvas, canvas))
    return;

  forget_awaited (self);
  stop (self);
  g_signal_group_set_target (self->canvas_signals, canvas);
  g_clear_object (&self->watcher);
  if (canvas != NULL)
    self->watcher = gtk_widget_paintable_new (GTK_WIDGET (canvas));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANVAS]);
}

/**
 * entente_transition_await:
 * @self: a transition
 * @fit: whether the canvas is to show all of the graph then
 *
 * Actors have got new places. The next scene that has them is shown with a transition.
 */
void
entente_transition_await (EntenteTransition *self,
                          gboolean           fit)
{
  g_return_if_fail (ENTENTE_IS_TRANSITION (self));

  forget_awaited (self);
  if (self->canvas == NULL || entente_canvas_get_scene (self->canvas) == NULL)
    return;

  self->before = g_object_ref (entente_canvas_get_scene (self->canvas));
  self->fit = fit;
  self->timeout_source = g_timeout_add (TIMEOUT_MS, timeout_cb, self);
}

/**
 * entente_transition_is_running:
 * @self: a transition
 *
 * Returns: whether there is anything to be seen of it
 */
gboolean
entente_transition_is_running (EntenteTransition *self)
{
  g_return_val_if_fail (ENTENTE_IS_TRANSITION (self), FALSE);

  return self->image != NULL;
}
