/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mark-layer.h"

/* Marks keep one size on the screen, so that they are seen from afar. There they would lie upon each other: in each
 * cell of a grid is at most one. The names that are shown from afar stay free of them. */

/* In logical pixels. */
#define RADIUS 7.5
#define CORNER 3.5
#define RING 1.5
#define BAR 4.2      /* half the length of a bar of a sign */
#define GAP 2.0      /* of two bars from the middle */
#define THICK 1.5
#define CELL 14

/* An addition has nothing but its name, which must not be covered from afar. So its mark is so far from its corner. */
#define AWAY 5.0

/* How far along its line a mark is: not where its word is. */
#define PLACE 0.22

typedef struct {
  EntenteVec at; /* in the scene */
  guint card;    /* ENTENTE_MAP_LAYER_NO_CARD if it is a line */
  EntenteItemMark mark;
  double away;   /* how far from there to the right and up, in logical pixels */
} Place;

struct _EntenteMarkLayer
{
  GObject parent_instance;

  GtkWidget *widget;           /* borrowed */
  EntenteViewport *viewport;
  EntenteScene *scene;         /* nullable */
  EntenteViewState *state;     /* nullable */
  EntenteAdditions *additions; /* nullable */
  GSignalGroup *state_signals;
  GArray *places;              /* of Place */
};

G_DEFINE_FINAL_TYPE (EntenteMarkLayer, entente_mark_layer, G_TYPE_OBJECT)

/* A group that is folded, or a line for several relations, is different if one of them is. */
static EntenteItemMark
find_mark (EntenteMarkLayer *self,
           EntenteItemMarks *marks,
           EntentePart       part,
           guint             index)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  entente_scene_add_items (self->scene, part, index, items);
  if (items->len == 1)
    return entente_item_marks_get (marks, items->pdata[0]);
  for (guint i = 0; i < items->len; i++)
    if (entente_item_marks_get (marks, items->pdata[i]) != ENTENTE_ITEM_MARK_NONE)
      return ENTENTE_ITEM_MARK_DIFFERENT;
  return ENTENTE_ITEM_MARK_NONE;
}

static void
add_place (EntenteMarkLayer *self,
           EntenteItemMark   mark,
           guint             card,
           EntenteVec        at,
           double            away)
{
  Place place = { at, card, mark, away };

  if (mark != ENTENTE_ITEM_MARK_NONE)
    g_array_append_val (self->places, place);
}

static void
find_places (EntenteMarkLayer *self,
             EntenteItemMarks *marks)
{
  for (guint i = 0; i < entente_scene_get_n_lines (self->scene); i++)
    add_place (self, find_mark (self, marks, ENTENTE_PART_LINE, i), ENTENTE_MAP_LAYER_NO_CARD,
               entente_curve_at (&entente_scene_get_line (self->scene, i)->curve, PLACE), 0);
  for (guint i = 0; i < entente_scene_get_n_cards (self->scene); i++)
    {
      const EntenteBox *box = &entente_scene_get_card (self->scene, i)->box;

      add_place (self, find_mark (self, marks, ENTENTE_PART_CARD, i), i, (EntenteVec) { box->x + box->width, box->y },
                 0);
    }
}

static void
find_additions (EntenteMarkLayer *self)
{
  EntenteScene *scene = entente_additions_get_scene (self->additions);
  EntenteEmphasis *parts = entente_additions_get_parts (self->additions);
  guint n;
  const guint *indexes = entente_emphasis_list (parts, ENTENTE_PART_LINE, &n);

  for (guint i = 0; i < n; i++)
    add_place (self, ENTENTE_ITEM_MARK_THERE, ENTENTE_MAP_LAYER_NO_CARD,
               entente_curve_at (&entente_scene_get_line (scene, indexes[i])->curve, PLACE), 0);
  indexes = entente_emphasis_list (parts, ENTENTE_PART_CARD, &n);
  for (guint i = 0; i < n; i++)
    {
      const EntenteBox *box = &entente_scene_get_card (scene, indexes[i])->box;

      add_place (self, ENTENTE_ITEM_MARK_THERE, ENTENTE_MAP_LAYER_NO_CARD,
                 (EntenteVec) { box->x + box->width, box->y }, AWAY);
    }
}

static void
marks_cb (EntenteMarkLayer *self)
{
  EntenteItemMarks *marks = self->state != NULL ? entente_view_state_get_marks (self->state) : NULL;

  g_array_set_size (self->places, 0);
  if (marks != NULL && self->scene != NULL)
    find_places (self, marks);
  if (self->additions != NULL)
    find_additions (self);
  if (self->widget != NULL)
    gtk_widget_queue_draw (self->widget);
}

static void
entente_mark_layer_finalize (GObject *object)
{
  EntenteMarkLayer *self = ENTENTE_MARK_LAYER (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->state_signals);
  g_clear_object (&self->state);
  g_clear_object (&self->scene);
  g_clear_object (&self->viewport);
  g_clear_pointer (&self->additions, entente_additions_unref);
  g_array_unref (self->places);

  G_OBJECT_CLASS (entente_mark_layer_parent_class)->finalize (object);
}

static void
entente_mark_layer_class_init (EntenteMarkLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_mark_layer_finalize;
}

static void
entente_mark_layer_init (EntenteMarkLayer *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->state_signals = g_signal_group_new (ENTENTE_TYPE_VIEW_STATE);
  g_signal_group_connect_swapped (self->state_signals, "marks-changed", G_CALLBACK (marks_cb), self);
}

/**
 * entente_mark_layer_new:
 * @widget: the widget that shows it
 * @viewport: what is seen of the scene
 *
 * Returns: (transfer full): a layer without a scene
 */
EntenteMarkLayer *
entente_mark_layer_new (GtkWidget       *widget,
                        EntenteViewport *viewport)
{
  EntenteMarkLayer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ENTENTE_TYPE_MARK_LAYER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->viewport = g_object_ref (viewport);
  return self;
}

/**
 * entente_mark_layer_set_scene:
 * @self: the layer
 * @scene: (nullable): the scene that is shown
 * @state: (nullable): what is shown of its document
 */
void
entente_mark_layer_set_scene (EntenteMarkLayer *self,
                              EntenteScene     *scene,
                              EntenteViewState *state)
{
  g_return_if_fail (ENTENTE_IS_MARK_LAYER (self));

  g_set_object (&self->scene, scene);
  g_set_object (&self->state, state);
  g_signal_group_set_target (self->state_signals, state);
  marks_cb (self);
}

/**
 * entente_mark_layer_set_additions:
 * @self: the layer
 * @additions: (nullable): the additions above the scene, which have marks as well
 */
void
entente_mark_layer_set_additions (EntenteMarkLayer *self,
                                  EntenteAdditions *additions)
{
  g_return_if_fail (ENTENTE_IS_MARK_LAYER (self));

  if (additions != NULL)
    entente_additions_ref (additions);
  g_clear_pointer (&self->additions, entente_additions_unref);
  self->additions = additions;
  marks_cb (self);
}

guint
entente_mark_layer_get_n (EntenteMarkLayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_MARK_LAYER (self), 0);

  return self->places->len;
}

static GdkRGBA
to_rgba (const EntenteColor *color)
{
  return (GdkRGBA) { color->red, color->green, color->blue, 1 };
}

static void
append_square (GtkSnapshot   *snapshot,
               double         radius,
               const GdkRGBA *color)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (-radius, -radius, 2 * radius, 2 * radius);
  GskRoundedRect square;

  gsk_rounded_rect_init_from_rect (&square, &rect, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &square);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
append_bar (GtkSnapshot   *snapshot,
            double         y,
            const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (-BAR, y - THICK / 2, 2 * BAR, THICK));
}

/**
 * entente_mark_layer_draw:
 * @snapshot: where to draw
 * @theme: the colours
 * @mark: a mark
 * @at: its middle, in logical pixels
 *
 * Draws a square with a sign. Marks differ in their signs and in their tones, and are no circles as that of a dispute.
 */
void
entente_mark_layer_draw (GtkSnapshot        *snapshot,
                         const EntenteTheme *theme,
                         EntenteItemMark     mark,
                         const EntenteVec   *at)
{
  GdkRGBA ground, paper;

  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot) && theme != NULL && at != NULL);

  ground = to_rgba (mark == ENTENTE_ITEM_MARK_DIFFERENT ? &theme->accent : &theme->text);
  paper = to_rgba (&theme->card);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (at->x, at->y));
  append_square (snapshot, RADIUS + RING, &paper);
  append_square (snapshot, RADIUS, &ground);
  if (mark == ENTENTE_ITEM_MARK_DIFFERENT)
    {
      append_bar (snapshot, -GAP, &paper);
      append_bar (snapshot, GAP, &paper);
      gtk_snapshot_rotate (snapshot, -60);
    }
  append_bar (snapshot, 0, &paper);
  if (mark == ENTENTE_ITEM_MARK_THERE)
    {
      gtk_snapshot_rotate (snapshot, 90);
      append_bar (snapshot, 0, &paper);
    }
  gtk_snapshot_restore (snapshot);
}

/* Returns whether a mark there is in sight, and the first of its cell. */
static gboolean
take_cell (GHashTable       *cells,
           EntenteMarkLayer *self,
           const EntenteVec *at)
{
  double width = entente_viewport_get_width (self->viewport), height = entente_viewport_get_height (self->viewport);
  guint columns = (guint) (width + 2 * RADIUS) / CELL + 2;

  if (at->x < -RADIUS || at->y < -RADIUS || at->x > width + RADIUS || at->y > height + RADIUS)
    return FALSE;
  return g_hash_table_add (cells, GUINT_TO_POINTER ((guint) (at->y + RADIUS) / CELL * columns
                                                    + (guint) (at->x + RADIUS) / CELL + 1));
}

/**
 * entente_mark_layer_snapshot:
 * @self: the layer
 * @snapshot: where to draw, with the view's top left at its origin
 * @names: the names that are below it
 * @theme: the colours
 */
void
entente_mark_layer_snapshot (EntenteMarkLayer   *self,
                             GtkSnapshot        *snapshot,
                             EntenteMapLayer    *names,
                             const EntenteTheme *theme)
{
  g_autoptr (GHashTable) cells = NULL;
  g_autoptr (GHashTable) clear_cells = NULL;

  g_return_if_fail (ENTENTE_IS_MARK_LAYER (self) && GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (ENTENTE_IS_MAP_LAYER (names) && theme != NULL);

  if (self->places->len == 0)
    return;
  cells = g_hash_table_new (NULL, NULL);
  clear_cells = g_hash_table_new (NULL, NULL);
  /* Cards come last, and are more than lines. */
  for (guint i = self->places->len; i > 0; i--)
    {
      const Place *place = &g_array_index (self->places, Place, i - 1);
      EntenteVec at = entente_viewport_from_scene (self->viewport, place->at.x, place->at.y);

      at = (EntenteVec) { at.x + place->away, at.y - place->away };
      if (!take_cell (cells, self, &at))
        continue;
      at = entente_map_layer_find_clear (names, place->card, &at, RADIUS + RING);
      if (take_cell (clear_cells, self, &at))
        entente_mark_layer_draw (snapshot, theme, place->mark, &at);
    }
}
