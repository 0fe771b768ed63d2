/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-map-layer.h"

#include <math.h>

#include "entente-background.h"
#include "entente-task-thread.h"

/* So many names are shown at once, and of what is raised as many. More could not be taken in, and would take longer to
 * draw than a frame may. */
#define MAX_SHOWN 90

/* Names that are kept for the next frames. */
#define MAX_LAYOUTS 600

#define PLATE_STRENGTH 0.86
#define CORNER 5

/* Areas that are named at once, and the strength of what is below their names. */
#define MAX_AREAS 40
#define AREA_PLATE_STRENGTH 0.78

/* How much of a name fades when others are raised. */
#define FADED 0.6

/* From the edges of the view, in pixels. */
#define MARGIN 4

/* So far a mark may reach into the plate of a name, in pixels, without touching its words. */
#define PLATE_RIM 2

/* A name that is drawn. */
typedef struct {
  graphene_rect_t rect; /* in the view, in logical pixels */
  guint card;           /* NO_CARD if it is the name of an area */
} Shown;

#define NO_CARD ENTENTE_MAP_LAYER_NO_CARD

struct _EntenteMapLayer
{
  GObject parent_instance;

  /* borrowed */
  GtkWidget *widget; /* NULL when it is gone: a search may hold the layer a moment longer */

  /* owned */
  EntenteViewport *viewport;
  EntenteTiles *tiles;
  EntenteScene *scene;       /* NULL if there is none */
  EntenteMapNames *names;    /* of the scene; NULL until they are found */
  EntenteMapAreas *areas;    /* of it, or of the one before until its own are found; nullable */
  EntenteEmphasis *emphasis; /* NULL if nothing is raised */
  GCancellable *cancellable; /* of the search for the names; NULL if there is none */
  GHashTable *layouts;       /* card -> PangoLayout */
  GHashTable *area_layouts;  /* EntenteMapArea -> PangoLayout */
  GArray *shown;             /* of Shown: what was drawn last */
};

G_DEFINE_FINAL_TYPE (EntenteMapLayer, entente_map_layer, G_TYPE_OBJECT)

/* What a thread looks for. To find the communities of a very large scene takes seconds; until then the areas of the
 * scene before do, which are nearly the same after an edit. */
typedef struct {
  EntenteScene *scene;
  EntenteMapAreas *areas; /* nullable: those of the scene before */
  gboolean finds_areas;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->scene);
  g_clear_pointer (&search->areas, entente_map_areas_unref);
  g_free (search);
}

static EntenteMapAreas *
find_areas (EntenteScene *scene,
            GCancellable *cancellable)
{
  guint n_items = entente_scene_get_n_cards (scene) + entente_scene_get_n_lines (scene);
  EntenteMapAreas *areas;

  entente_background_wait (n_items, cancellable);
  areas = entente_map_areas_new (scene, NULL, 0, cancellable);
  entente_background_end (n_items);
  return areas;
}

static void
find_thread (GTask        *task,
             gpointer      source_object,
             gpointer      data,
             GCancellable *cancellable)
{
  Search *search = data;
  g_autoptr (EntenteMapAreas) found = NULL;

  if (search->finds_areas)
    found = find_areas (search->scene, cancellable);
  g_task_return_pointer (task, entente_map_names_new (search->scene, search->finds_areas ? found : search->areas,
                                                      cancellable), (GDestroyNotify) entente_map_names_free);
}

static void start (EntenteMapLayer *self, EntenteMapAreas *before, gboolean finds_areas);

static void
set_areas (EntenteMapLayer *self,
           EntenteMapAreas *areas)
{
  g_autoptr (EntenteMapAreas) before = self->areas;

  self->areas = areas != NULL ? entente_map_areas_ref (areas) : NULL;
  entente_tiles_set_areas (self->tiles, areas);
}

static gboolean
is_very_large (EntenteScene *scene)
{
  return entente_scene_get_n_cards (scene) >= ENTENTE_MAP_AREAS_MIN_CARDS;
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  EntenteMapLayer *self = ENTENTE_MAP_LAYER (object);
  const Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (EntenteMapNames) names = g_task_propagate_pointer (G_TASK (result), NULL);

  /* There is another scene by now, or none. */
  if (names == NULL || self->scene != entente_map_names_get_scene (names))
    return;
  g_clear_object (&self->cancellable);
  g_hash_table_remove_all (self->area_layouts);
  g_clear_pointer (&self->names, entente_map_names_free);
  self->names = g_steal_pointer (&names);
  set_areas (self, entente_map_names_get_areas (self->names));
  if (self->widget != NULL)
    gtk_widget_queue_draw (self->widget);
  if (!search->finds_areas && is_very_large (self->scene))
    start (self, NULL, TRUE);
}

static void
start (EntenteMapLayer *self,
       EntenteMapAreas *before,
       gboolean         finds_areas)
{
  Search *search = g_new (Search, 1);
  g_autoptr (GTask) task = NULL;

  *search = (Search) {
    g_object_ref (self->scene), before != NULL ? entente_map_areas_ref (before) : NULL, finds_areas,
  };
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, found_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, search, search_free);
  entente_task_run_in_thread (task, find_thread);
}

static void
cancel (EntenteMapLayer *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
entente_map_layer_dispose (GObject *object)
{
  EntenteMapLayer *self = ENTENTE_MAP_LAYER (object);

  cancel (self);
  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  g_clear_pointer (&self->names, entente_map_names_free);
  g_clear_pointer (&self->areas, entente_map_areas_unref);
  g_clear_pointer (&self->layouts, g_hash_table_unref);
  g_clear_pointer (&self->area_layouts, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_object (&self->scene);
  g_clear_object (&self->tiles);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_map_layer_parent_class)->dispose (object);
}

static void
entente_map_layer_class_init (EntenteMapLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_map_layer_dispose;
}

static void
entente_map_layer_init (EntenteMapLayer *self)
{
  self->layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->area_layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->shown = g_array_new (FALSE, FALSE, sizeof (Shown));
}

/**
 * entente_map_layer_new:
 * @widget: the widget that shows the scene
 * @viewport: what of it is in sight
 * @tiles: those of the scene, which get the ground of its areas
 *
 * Returns: (transfer full): a layer without a scene
 */
EntenteMapLayer *
entente_map_layer_new (GtkWidget       *widget,
                       EntenteViewport *viewport,
                       EntenteTiles    *tiles)
{
  EntenteMapLayer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && ENTENTE_IS_VIEWPORT (viewport) && ENTENTE_IS_TILES (tiles), NULL);

  self = g_object_new (ENTENTE_TYPE_MAP_LAYER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->viewport = g_object_ref (viewport);
  self->tiles = g_object_ref (tiles);
  return self;
}

/**
 * entente_map_layer_set_scene:
 * @self: the layer
 * @scene: (nullable): the scene
 * @same_document: whether the scene before was of the same document
 *
 * The names and areas are found in another thread, the names first. Until then the names of the scene before are not
 * shown, but its areas are, if it was of the same document.
 */
void
entente_map_layer_set_scene (EntenteMapLayer *self,
                             EntenteScene    *scene,
                             gboolean         same_document)
{
  g_autoptr (EntenteMapAreas) before = NULL;

  g_return_if_fail (ENTENTE_IS_MAP_LAYER (self) && (scene == NULL || ENTENTE_IS_SCENE (scene)));

  if (!g_set_object (&self->scene, scene))
    return;
  cancel (self);
  if (same_document && scene != NULL && is_very_large (scene) && self->areas != NULL)
    before = entente_map_areas_ref (self->areas);
  g_clear_pointer (&self->names, entente_map_names_free);
  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  g_hash_table_remove_all (self->layouts);
  g_hash_table_remove_all (self->area_layouts);
  g_array_set_size (self->shown, 0);
  if (scene == NULL || !same_document)
    set_areas (self, NULL);
  if (scene != NULL)
    start (self, before, FALSE);
}

/**
 * entente_map_layer_raise:
 * @self: the layer
 * @emphasis: (nullable): what of the scene is raised
 */
void
entente_map_layer_raise (EntenteMapLayer *self,
                         EntenteEmphasis *emphasis)
{
  g_return_if_fail (ENTENTE_IS_MAP_LAYER (self));

  g_clear_pointer (&self->emphasis, entente_emphasis_unref);
  if (emphasis != NULL && !entente_emphasis_is_empty (emphasis))
    self->emphasis = entente_emphasis_ref (emphasis);
}

static PangoLayout *
new_layout (EntenteMapLayer *self,
            const char      *text,
            double           size)
{
  PangoLayout *layout = entente_font_create_layout (gtk_widget_get_pango_context (self->widget), ENTENTE_FONT_TITLE);
  PangoFontDescription *font = pango_font_description_copy (pango_layout_get_font_description (layout));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static PangoLayout *
get_layout (EntenteMapLayer *self,
            guint            card)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, GUINT_TO_POINTER (card));

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = new_layout (self, entente_scene_get_card (self->scene, card)->text->title.text, ENTENTE_MAP_NAME_SIZE);
  g_hash_table_insert (self->layouts, GUINT_TO_POINTER (card), layout);
  return layout;
}

/* There are not many areas. */
static PangoLayout *
get_area_layout (EntenteMapLayer      *self,
                 const EntenteMapArea *area)
{
  PangoLayout *layout = g_hash_table_lookup (self->area_layouts, area);

  if (layout == NULL)
    {
      layout = new_layout (self, area->name, ENTENTE_MAP_AREA_NAME_SIZE);
      g_hash_table_insert (self->area_layouts, (gpointer) area, layout);
    }
  return layout;
}

static GdkRGBA
get_color (const EntenteColor *color,
           double              strength)
{
  return (GdkRGBA) { color->red, color->green, color->blue, strength };
}

/* Returns the box of a name in the view, at whole pixels, so that letters are sharp. A name whose card is in sight is
 * not cut by the edges at the sides. */
static graphene_rect_t
get_rect (EntenteMapLayer  *self,
          const EntenteBox *box)
{
  EntenteVec origin = entente_viewport_from_scene (self->viewport, 0, 0);
  double x = origin.x + box->x, width = entente_viewport_get_width (self->viewport);

  if (x + box->width / 2 >= 0 && x + box->width / 2 <= width)
    x = CLAMP (x, MIN (MARGIN, x + box->width / 2), MAX (width - box->width - MARGIN, x - box->width / 2));
  return GRAPHENE_RECT_INIT (round (x), round (origin.y + box->y), box->width, box->height);
}

static void
draw_words (GtkSnapshot           *snapshot,
            PangoLayout           *layout,
            const graphene_rect_t *rect,
            const GdkRGBA         *ink)
{
  int width, height;

  pango_layout_set_width (layout, (int) ((rect->size.width - ENTENTE_MAP_NAME_PADDING) * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect->origin.x + (int) (rect->size.width - width) / 2,
                                                          rect->origin.y + (int) (rect->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw_plate (GtkSnapshot           *snapshot,
            const graphene_rect_t *rect,
            const GdkRGBA         *color,
            GskRoundedRect        *round)
{
  gsk_rounded_rect_init_from_rect (round, rect, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, round);
  gtk_snapshot_append_color (snapshot, color, rect);
  gtk_snapshot_pop (snapshot);
}

/* The plate covers the card, and has its color. */
static void
draw_name (EntenteMapLayer    *self,
           GtkSnapshot        *snapshot,
           const Shown        *shown,
           const EntenteTheme *theme,
           const EntenteColor *color,
           double              strength)
{
  EntenteColor edge_color = entente_theme_get_edge (theme, entente_scene_get_card (self->scene, shown->card)->ink);
  GdkRGBA plate = get_color (&theme->card, strength * PLATE_STRENGTH), ink = get_color (color, strength);
  GdkRGBA edge = get_color (&edge_color, strength);
  GskRoundedRect round;

  draw_plate (snapshot, &shown->rect, &plate, &round);
  gtk_snapshot_append_border (snapshot, &round, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { edge, edge, edge, edge });
  draw_words (snapshot, get_layout (self, shown->card), &shown->rect, &ink);
}

static EntenteBox
get_area (EntenteMapLayer *self)
{
  EntenteVec start = entente_viewport_to_scene (self->viewport, 0, 0);
  EntenteVec end = entente_viewport_to_scene (self->viewport, entente_viewport_get_width (self->viewport),
                                              entente_viewport_get_height (self->viewport));

  return (EntenteBox) { start.x, start.y, end.x - start.x, end.y - start.y };
}

static gboolean
is_covered (EntenteMapLayer       *self,
            const graphene_rect_t *rect)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (graphene_rect_intersection (rect, &g_array_index (self->shown, Shown, i).rect, NULL))
      return TRUE;
  return FALSE;
}

/* What is raised has been given places beside the names that are raised, but not beside the others. */
static gboolean
covers_word (EntenteMapLayer       *self,
             const graphene_rect_t *rect)
{
  double scale = entente_viewport_get_scale (self->viewport);
  EntenteVec corner = entente_viewport_to_scene (self->viewport, rect->origin.x, rect->origin.y);
  const EntenteBox box = { corner.x, corner.y, rect->size.width / scale, rect->size.height / scale };

  return self->emphasis != NULL && entente_emphasis_covers (self->emphasis, &box, scale);
}

/* Draws a name, unless it would cover one that is there. */
static void
show_name (EntenteMapLayer    *self,
           GtkSnapshot        *snapshot,
           guint               card,
           const EntenteTheme *theme,
           const EntenteColor *color,
           double              strength)
{
  EntenteBox box = entente_map_names_get_box (self->names, card, entente_viewport_get_scale (self->viewport));
  Shown shown = { get_rect (self, &box), card };

  if (is_covered (self, &shown.rect) || covers_word (self, &shown.rect))
    return;
  draw_name (self, snapshot, &shown, theme, color, strength);
  g_array_append_val (self->shown, shown);
}

/* The selected ones come first. */
static void
show_raised (EntenteMapLayer    *self,
             GtkSnapshot        *snapshot,
             const EntenteTheme *theme,
             EntenteRaise        how)
{
  guint n = 0;
  const guint *cards = self->emphasis != NULL ? entente_emphasis_list (self->emphasis, ENTENTE_PART_CARD, &n) : NULL;

  for (guint i = 0; i < n && self->shown->len < MAX_SHOWN; i++)
    if (entente_emphasis_get (self->emphasis, ENTENTE_PART_CARD, cards[i]) == how)
      show_name (self, snapshot, cards[i], theme, how == ENTENTE_RAISE_SELECTED ? &theme->accent : &theme->text, 1);
}

static gboolean
is_raised (EntenteMapLayer *self,
           guint            card)
{
  return self->emphasis != NULL &&
         entente_emphasis_get (self->emphasis, ENTENTE_PART_CARD, card) != ENTENTE_RAISE_NOT;
}

/* The name of an area has no frame, and stands on a veil. */
static void
show_areas (EntenteMapLayer    *self,
            GtkSnapshot        *snapshot,
            const EntenteTheme *theme,
            double              strength)
{
  EntenteBox seen = get_area (self);
  EntenteMapAreaName names[MAX_AREAS];
  guint n = entente_map_names_list_areas (self->names, entente_viewport_get_scale (self->viewport), &seen, names,
                                          MAX_AREAS);

  for (guint i = 0; i < n; i++)
    {
      Shown shown = { get_rect (self, &names[i].box), NO_CARD };
      GdkRGBA veil = get_color (&theme->background, names[i].strength * AREA_PLATE_STRENGTH);
      GdkRGBA ink = get_color (&theme->text, names[i].strength * strength);
      GskRoundedRect round;

      if (is_covered (self, &shown.rect) || covers_word (self, &shown.rect))
        continue;
      draw_plate (snapshot, &shown.rect, &veil, &round);
      draw_words (snapshot, get_area_layout (self, names[i].area), &shown.rect, &ink);
      g_array_append_val (self->shown, shown);
    }
}

/* What is raised, but of which there is too much, is among them. */
static void
show_others (EntenteMapLayer    *self,
             GtkSnapshot        *snapshot,
             const EntenteTheme *theme,
             double              strength)
{
  EntenteBox area = get_area (self);
  guint cards[MAX_SHOWN];
  guint max = MAX_SHOWN - MIN (self->shown->len, MAX_SHOWN);
  guint n = entente_map_names_list (self->names, entente_viewport_get_scale (self->viewport), &area, cards, max);

  for (guint i = 0; i < n; i++)
    show_name (self, snapshot, cards[i], theme, &theme->text, is_raised (self, cards[i]) ? 1 : strength);
}

/**
 * entente_map_layer_snapshot:
 * @self: the layer
 * @snapshot: where to draw, with the view's top left at its origin
 * @theme: the colours
 * @fade: how far what is not raised has faded, from 0 to 1
 */
void
entente_map_layer_snapshot (EntenteMapLayer    *self,
                            GtkSnapshot        *snapshot,
                            const EntenteTheme *theme,
                            double              fade)
{
  g_return_if_fail (ENTENTE_IS_MAP_LAYER (self) && GTK_IS_SNAPSHOT (snapshot) && theme != NULL);

  g_array_set_size (self->shown, 0);
  if (self->names == NULL || entente_viewport_get_scale (self->viewport) >= ENTENTE_MAP_NAME_MAX_SCALE)
    return;
  show_raised (self, snapshot, theme, ENTENTE_RAISE_SELECTED);
  show_raised (self, snapshot, theme, ENTENTE_RAISE_NEAR);
  show_areas (self, snapshot, theme, 1 - fade * FADED);
  show_others (self, snapshot, theme, 1 - fade * FADED);
}

/**
 * entente_map_layer_pick:
 * @self: the layer
 * @x: a place in the view, in logical pixels
 * @y: likewise
 * @card: (out): the card whose name is there
 *
 * Returns: whether a name was shown there last
 */
gboolean
entente_map_layer_pick (EntenteMapLayer *self,
                        double           x,
                        double           y,
                        guint           *card)
{
  g_return_val_if_fail (ENTENTE_IS_MAP_LAYER (self) && card != NULL, FALSE);

  for (guint i = 0; i < self->shown->len; i++)
    {
      const Shown *shown = &g_array_index (self->shown, Shown, i);

      if (shown->card == NO_CARD || !graphene_rect_contains_point (&shown->rect, &GRAPHENE_POINT_INIT (x, y)))
        continue;
      *card = shown->card;
      return TRUE;
    }
  return FALSE;
}

/* Returns how far up or down a mark goes until it is on no name. It goes one way only, so that it comes to an end. */
static double
leave_names (EntenteMapLayer  *self,
             const EntenteVec *at,
             double            reach,
             gboolean          up)
{
  double y = at->y;

  for (guint i = 0; i < self->shown->len; i++)
    {
      const graphene_rect_t *rect = &g_array_index (self->shown, Shown, i).rect;
      double top = rect->origin.y - reach, bottom = rect->origin.y + rect->size.height + reach;

      if (at->x <= rect->origin.x - reach || at->x >= rect->origin.x + rect->size.width + reach
          || y <= top || y >= bottom)
        continue;
      y = up ? top : bottom;
      i = G_MAXUINT; /* It may be on one of the names before. */
    }
  return y;
}

/**
 * entente_map_layer_find_clear:
 * @self: the layer
 * @card: the card that a mark is for, or %ENTENTE_MAP_LAYER_NO_CARD
 * @at: where the middle of the mark would be in the view, in logical pixels
 * @radius: half of its side
 *
 * The mark of a card whose name was shown last is at the top right corner of that name.
 *
 * Returns: where it is instead, so that it covers no words of the names
 */
EntenteVec
entente_map_layer_find_clear (EntenteMapLayer  *self,
                              guint             card,
                              const EntenteVec *at,
                              double            radius)
{
  EntenteVec clear;
  double above, below;

  g_return_val_if_fail (ENTENTE_IS_MAP_LAYER (self) && at != NULL, ((EntenteVec) { 0, 0 }));

  clear = *at;
  for (guint i = 0; card != NO_CARD && i < self->shown->len; i++)
    {
      const Shown *shown = &g_array_index (self->shown, Shown, i);

      if (shown->card == card)
        clear = (EntenteVec) { shown->rect.origin.x + shown->rect.size.width + radius - PLATE_RIM,
                               shown->rect.origin.y };
    }
  above = leave_names (self, &clear, radius - PLATE_RIM, TRUE);
  below = leave_names (self, &clear, radius - PLATE_RIM, FALSE);
  clear.y = clear.y - above < below - clear.y ? above : below;
  return clear;
}

/**
 * entente_map_layer_is_settled:
 * @self: the layer
 *
 * Returns: whether the names and areas of the scene are known
 */
gboolean
entente_map_layer_is_settled (EntenteMapLayer *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAP_LAYER (self), TRUE);

  return self->scene == NULL || (self->names != NULL && self->cancellable == NULL);
}
