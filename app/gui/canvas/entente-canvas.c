/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "entente-canvas-caption.h"
#include "entente-context-menu.h"
#include "entente-highlight.h"
#include "entente-id.h"
#include "entente-style.h"

/* Two layers of tiles: the scene, and above it what is raised, with the scene faded in between while
 * the pointer is on something. The viewport says where they are. What is drawn cannot be reached by a
 * screen reader, so the canvas only says what it shows and points to the outline. */

#define FADE_MS 120
#define FADE_POINTED 0.4

/* What lies over the canvas lies at its bottom and is so high, in logical pixels; a low canvas has to do
 * without this room. */
#define COVERED_BELOW 170.0
#define HIGH_ENOUGH 560.0

/* Below this scale names cannot be read; whoever asks to see an item is brought nearer, to the other. */
#define REVEAL_BELOW_SCALE 0.3
#define REVEAL_SCALE 0.8

enum {
  PROP_SESSION = 1,
  PROP_SCENE,
  N_PROPS
};

enum {
  ACTIVATE_ITEM,
  CONNECT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCanvas, entente_canvas, GTK_TYPE_WIDGET)

static void
fade_cb (double   value,
         gpointer data)
{
  EntenteCanvas *self = data;

  self->fade = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fade_to (EntenteCanvas *self,
         double         goal)
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
update_label (EntenteCanvas *self)
{
  g_autofree char *caption = entente_canvas_caption_new (self->session);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
}

static void
fit (EntenteCanvas *self)
{
  self->allocating = TRUE;
  entente_viewport_fit (self->viewport, ENTENTE_CANVAS_FIT_MARGIN);
  self->allocating = FALSE;
}

/* A change of the document leaves the view as it is, unless there was nothing to be seen. */
static void
update_view (EntenteCanvas *self,
             gboolean       leave)
{
  if (self->scene == NULL)
    return;

  entente_viewport_set_bounds (self->viewport, entente_scene_get_bounds (self->scene));
  self->keep_fitting = !leave;
  if (self->keep_fitting)
    fit (self);
}

/* What was pointed at may have moved or gone; the next motion of the pointer tells. */
static void
update_scene (EntenteCanvas *self)
{
  EntenteScene *scene = self->session != NULL ? entente_session_get_scene (self->session) : NULL;
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;
  gboolean same_document = document != NULL && document == self->document;
  gboolean leave_view = same_document && self->scene != NULL && entente_scene_get_n_cards (self->scene) > 0;

  self->pointed = ENTENTE_PART_NONE;
  g_clear_pointer (&self->order, entente_keyboard_order_free);
  if (!same_document)
    entente_canvas_cancel_hand (self);
  g_set_object (&self->scene, scene);
  if (scene == NULL)
    document = NULL;
  g_set_object (&self->document, document);
  update_view (self, leave_view);

  entente_tiles_set_content (self->tiles, scene, self->theme, NULL);
  entente_canvas_begin_switch (self);
  entente_canvas_renew_moved_cards (self, same_document);
  entente_canvas_resume_hand (self);
  entente_canvas_update_emphasis (self);
  update_label (self);
  if (scene != NULL)
    entente_tiles_prepare (self->tiles, self->viewport, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}

static void
scene_cb (EntenteCanvas *self)
{
  update_scene (self);
}

static void
selected_cb (EntenteCanvas *self)
{
  if (entente_session_get_selected (self->session) != NULL)
    self->keep_fitting = FALSE;
  self->nudge_gesture = 0;
  entente_canvas_update_emphasis (self);
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
reveal_cb (EntenteCanvas *self,
           EntenteItem   *item)
{
  guint index;
  EntentePart part;
  EntenteBox box;

  if (self->scene == NULL)
    return;

  part = entente_scene_find (self->scene, entente_item_get_id (item), &index);
  if (part == ENTENTE_PART_NONE)
    return;

  self->keep_fitting = FALSE;
  box = entente_canvas_get_box (self, part, index);
  if (entente_viewport_get_scale (self->viewport) < REVEAL_BELOW_SCALE)
    entente_navigator_show_close (self->navigator, &box, REVEAL_SCALE);
  else
    entente_canvas_show (self, part, index);
}

static void
update_theme (EntenteCanvas *self)
{
  self->theme = entente_style_get_theme ();
  entente_tiles_set_content (self->tiles, self->scene, self->theme, NULL);
  entente_canvas_update_emphasis (self);
}

static void
style_cb (EntenteCanvas *self)
{
  update_theme (self);
}

static void
viewport_cb (EntenteCanvas *self)
{
  if (!self->allocating)
    self->keep_fitting = FALSE;
  if (self->pointer_inside)
    entente_canvas_await_hover (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_focus (EntenteCanvas *self,
                GtkSnapshot   *snapshot)
{
  guint index;
  double scale = entente_viewport_get_scale (self->viewport);
  const EntenteColor *accent = &self->theme->accent;
  const GdkRGBA color = { accent->red, accent->green, accent->blue, 0.5 };
  EntenteBox box;
  EntenteVec corner;
  GskRoundedRect ring;

  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)) ||
      entente_canvas_get_selected_part (self, &index) != ENTENTE_PART_CARD)
    return;

  box = entente_canvas_get_card_box (self, index);
  corner = entente_viewport_from_scene (self->viewport, box.x, box.y);
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
  const EntenteColor *background = &self->theme->background;
  GdkRGBA color = { background->red, background->green, background->blue, 1 };
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  int scale_factor = gtk_widget_get_scale_factor (widget);

  entente_canvas_try_switch (self);
  entente_tiles_snapshot (self->tiles, snapshot, self->viewport, scale_factor);
  entente_canvas_update_moved_cards (self);
  if (self->fade > 0)
    {
      color.alpha = self->fade;
      gtk_snapshot_append_color (snapshot, &color, &all);
    }
  entente_tiles_snapshot (self->raised, snapshot, self->viewport, scale_factor);
  entente_canvas_snapshot_hand (self, snapshot);
  entente_canvas_snapshot_moved_cards (self, snapshot);
  snapshot_focus (self, snapshot);
  entente_canvas_snapshot_handles (self, snapshot);
}

static gboolean
is_in_sight (EntenteCanvas *self,
             EntentePart    part,
             guint          index)
{
  EntenteBox box, visible;

  if (part == ENTENTE_PART_NONE)
    return FALSE;

  box = entente_canvas_get_box (self, part, index);
  entente_viewport_get_visible (self->viewport, &visible);

  return entente_box_contains (&visible, box.x, box.y) &&
         entente_box_contains (&visible, box.x + box.width, box.y + box.height);
}

/* When a side opens or folds, what one looks at stays where it is on the screen, but what is selected
 * is not covered. */
static void
resize (EntenteCanvas *self,
        double         width,
        double         height)
{
  guint index;
  EntentePart part = entente_canvas_get_selected_part (self, &index);
  gboolean in_sight = is_in_sight (self, part, index);
  double before_width = entente_viewport_get_width (self->viewport);
  double before_height = entente_viewport_get_height (self->viewport);
  graphene_point_t origin = self->origin;
  EntenteBox box;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                 &GRAPHENE_POINT_INIT (0, 0), &self->origin))
    self->origin = origin;

  entente_viewport_set_size (self->viewport, width, height);
  if (before_width > 0 && before_height > 0)
    entente_viewport_pan (self->viewport, (width - before_width) / 2 + self->origin.x - origin.x,
                          (height - before_height) / 2 + self->origin.y - origin.y);
  if (in_sight)
    {
      box = entente_canvas_get_box (self, part, index);
      entente_viewport_show_box (self->viewport, &box, ENTENTE_CANVAS_SHOW_MARGIN / 2);
    }
}

static void
entente_canvas_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);

  self->allocating = TRUE;
  resize (self, width, height);
  if (self->keep_fitting && self->scene != NULL)
    entente_viewport_fit (self->viewport, ENTENTE_CANVAS_FIT_MARGIN);
  self->allocating = FALSE;
  entente_context_menu_allocate (widget);
}

static void
entente_canvas_realize (GtkWidget *widget)
{
  EntenteCanvas *self = ENTENTE_CANVAS (widget);
  GskRenderer *renderer;

  GTK_WIDGET_CLASS (entente_canvas_parent_class)->realize (widget);

  renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  entente_tiles_set_renderer (self->tiles, renderer);
  entente_tiles_set_renderer (self->raised, renderer);
  self->with_cairo = GSK_IS_CAIRO_RENDERER (renderer);
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
      g_value_set_object (value, self->session);
      break;
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
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
  EntenteCanvas *self = ENTENTE_CANVAS (object);

  switch (id)
    {
    case PROP_SESSION:
      entente_canvas_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_canvas_dispose (GObject *object)
{
  EntenteCanvas *self = ENTENTE_CANVAS (object);

  g_clear_handle_id (&self->hover_source, g_source_remove);
  if (self->fading != NULL)
    adw_animation_pause (self->fading);
  g_clear_object (&self->fading);
  entente_canvas_clear_hand (self);
  g_clear_object (&self->navigator);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->tiles);
  g_clear_object (&self->raised);
  g_clear_pointer (&self->moved_layer, entente_moved_cards_layer_free);
  g_clear_pointer (&self->last_moved_layer, entente_moved_cards_layer_free);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->order, entente_keyboard_order_free);
  g_clear_object (&self->scene);
  g_clear_object (&self->document);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_canvas_parent_class)->dispose (object);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

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

  entente_canvas_class_add_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
watch_session (EntenteCanvas *self)
{
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
}

static void
watch_style (EntenteCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
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

  self->viewport = entente_viewport_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
  self->tiles = entente_tiles_new (TRUE);
  self->raised = entente_tiles_new (FALSE);
  g_signal_connect_object (self->tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->raised, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->fading = adw_timed_animation_new (widget, 0, 0, FADE_MS,
                                          adw_callback_animation_target_new (fade_cb, self, NULL));
  self->navigator = entente_navigator_new (widget, self->viewport);

  entente_canvas_add_menu (self);
  self->held = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  entente_canvas_add_pointer (self);
  entente_canvas_add_hand (self);
  watch_session (self);
  watch_style (self);
  update_theme (self);
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

  return self->session;
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

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  update_scene (self);
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

  return self->viewport;
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

  return self->scene;
}

/**
 * entente_canvas_look_at:
 * @self: a canvas
 * @x: a place in the scene, in points
 * @y: likewise
 *
 * Ends whatever motion there is and has the place in the middle at once.
 */
void
entente_canvas_look_at (EntenteCanvas *self,
                        double         x,
                        double         y)
{
  g_return_if_fail (ENTENTE_IS_CANVAS (self));

  entente_navigator_stop (self->navigator);
  entente_viewport_center_on (self->viewport, x, y);
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

  return entente_tiles_is_settled (self->tiles) && entente_tiles_is_settled (self->raised);
}

/* What the files of the canvas share */

EntenteItem *
entente_canvas_get_item (EntenteCanvas *self,
                         EntentePart    part,
                         guint          index)
{
  switch (part)
    {
    case ENTENTE_PART_CARD:
      return entente_scene_get_card (self->scene, index)->item;
    case ENTENTE_PART_LINE:
      return entente_scene_get_line (self->scene, index)->item;
    case ENTENTE_PART_NONE:
    default:
      return NULL;
    }
}

EntenteBox
entente_canvas_get_box (EntenteCanvas *self,
                        EntentePart    part,
                        guint          index)
{
  const EntenteLine *line;
  EntenteBox box, visible;

  g_assert (part != ENTENTE_PART_NONE);

  if (part == ENTENTE_PART_CARD)
    return entente_canvas_get_card_box (self, index);

  /* Of a line that is too long to be seen whole, the middle. */
  line = entente_scene_get_line (self->scene, index);
  box = entente_curve_bounds (&line->curve);
  entente_box_add (&box, &line->label_box);
  entente_viewport_get_visible (self->viewport, &visible);

  return box.width < visible.width * 0.8 && box.height < visible.height * 0.8 ? box : line->label_box;
}

EntentePart
entente_canvas_get_selected_part (EntenteCanvas *self,
                                  guint         *index)
{
  EntenteItem *item;

  if (self->session == NULL || self->scene == NULL)
    return ENTENTE_PART_NONE;

  item = entente_session_get_selected (self->session);
  if (item == NULL)
    return ENTENTE_PART_NONE;

  return entente_scene_find (self->scene, entente_item_get_id (item), index);
}

void
entente_canvas_update_emphasis (EntenteCanvas *self)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;

  /* What is moved is above all else already. */
  if (self->hand.caught != NULL)
    emphasis = entente_emphasis_is_empty (self->hand.caught) ? NULL : entente_emphasis_ref (self->hand.caught);
  else if (self->scene != NULL && !entente_canvas_is_moving_cards (self))
    emphasis = entente_highlight_new (self->scene, entente_session_get_document (self->session),
                                      entente_session_get_selection (self->session),
                                      self->pointed, self->pointed_index);
  fade_to (self, emphasis != NULL && self->pointed != ENTENTE_PART_NONE ? FADE_POINTED : 0);
  entente_tiles_set_content (self->raised, emphasis != NULL ? self->scene : NULL, self->theme, emphasis);
}

void
entente_canvas_connect_items (EntenteCanvas      *self,
                              EntenteItem        *from,
                              EntenteItem        *to,
                              const EntentePoint *at)
{
  g_signal_emit (self, signals[CONNECT], 0, from, to, at->x, at->y);
}

void
entente_canvas_activate_item (EntenteCanvas *self,
                              EntenteItem   *item)
{
  g_signal_emit (self, signals[ACTIVATE_ITEM], 0, item);
}

/* Scrolls no farther than it must, and not below what lies over the canvas. */
void
entente_canvas_show (EntenteCanvas *self,
                     EntentePart    part,
                     guint          index)
{
  EntenteBox box = entente_canvas_get_box (self, part, index);

  if (entente_viewport_get_height (self->viewport) >= HIGH_ENOUGH)
    box.height += COVERED_BELOW / entente_viewport_get_scale (self->viewport);
  entente_navigator_show_box (self->navigator, &box, ENTENTE_CANVAS_SHOW_MARGIN);
}
