/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-content.h"

#include "entente-handle.h"
#include "entente-highlight.h"
#include "entente-others-mark-search.h"

/* How far from a line the pointer may be, in logical pixels. */
#define REACH 6.0

/* A line that takes more of the width or height of the view than this is known by its middle. */
#define MAX_PART_OF_VIEW 0.8

struct _EntenteCanvasContent
{
  GObject parent_instance;

  EntenteViewport *viewport;
  EntenteCardOverlay *overlay;
  EntenteMapLayer *map;            /* nullable */
  EntenteAdditionLayer *additions; /* nullable */
  EntenteSession *session;         /* nullable */
  GSignalGroup *session_signals;
  EntenteScene *scene;             /* nullable */
  EntenteDocument *document;       /* that the scene shows; nullable */

  EntentePart pointed;
  guint pointed_index;
  EntentePart rested;           /* what the pointer rests on for a while, which is raised */
  guint rested_index;
  EntenteSearchLight *light;    /* what was found */
  EntenteEmphasis *raised;      /* instead of what is selected and what the pointer rests on; nullable */
};

enum {
  SCENE_CHANGED,
  SELECTION_CHANGED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCanvasContent, entente_canvas_content, G_TYPE_OBJECT)

static void
changed_cb (EntenteCanvasContent *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_cb (EntenteCanvasContent *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* The part that was pointed at may have moved, or be gone. The next motion of the pointer tells. */
static void
scene_cb (EntenteCanvasContent *self)
{
  EntenteScene *scene = self->session != NULL ? entente_session_get_scene (self->session) : NULL;
  EntenteDocument *document = self->session != NULL ? entente_session_get_document (self->session) : NULL;
  gboolean same_document = document != NULL && document == self->document;

  if (scene == NULL)
    document = NULL;
  self->pointed = ENTENTE_PART_NONE;
  self->rested = ENTENTE_PART_NONE;
  g_clear_pointer (&self->raised, entente_emphasis_unref);
  g_set_object (&self->scene, scene);
  g_set_object (&self->document, document);
  entente_search_light_set_scene (self->light, scene,
                                  scene != NULL ? entente_session_get_finder (self->session) : NULL);
  g_signal_emit (self, signals[SCENE_CHANGED], 0, same_document);
}

static void
entente_canvas_content_finalize (GObject *object)
{
  EntenteCanvasContent *self = ENTENTE_CANVAS_CONTENT (object);

  g_clear_pointer (&self->raised, entente_emphasis_unref);
  g_clear_object (&self->light);
  g_clear_object (&self->document);
  g_clear_object (&self->scene);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->map);
  g_clear_object (&self->additions);
  g_clear_object (&self->overlay);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (entente_canvas_content_parent_class)->finalize (object);
}

static void
entente_canvas_content_class_init (EntenteCanvasContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_canvas_content_finalize;

  /**
   * EntenteCanvasContent::scene-changed:
   * @same_document: whether the scene shows the same document as the one before
   */
  signals[SCENE_CHANGED] = g_signal_new ("scene-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * EntenteCanvasContent::selection-changed:
   *
   * Other items are selected in the session.
   */
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EntenteCanvasContent::changed:
   *
   * The same scene is to be drawn in another way.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_canvas_content_init (EntenteCanvasContent *self)
{
  self->light = entente_search_light_new ();
  g_signal_connect_object (self->light, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->session_signals = g_signal_group_new (ENTENTE_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scene", G_CALLBACK (scene_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * entente_canvas_content_new:
 * @viewport: what is seen
 * @overlay: the cards that are moved; whoever hears of "scene-changed" gives it the scene
 *
 * Returns: (transfer full): content without a session
 */
EntenteCanvasContent *
entente_canvas_content_new (EntenteViewport    *viewport,
                            EntenteCardOverlay *overlay)
{
  EntenteCanvasContent *self;

  g_return_val_if_fail (ENTENTE_IS_VIEWPORT (viewport) && ENTENTE_IS_CARD_OVERLAY (overlay), NULL);

  self = g_object_new (ENTENTE_TYPE_CANVAS_CONTENT, NULL);
  self->viewport = g_object_ref (viewport);
  self->overlay = g_object_ref (overlay);
  g_signal_connect_object (overlay, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_canvas_content_set_session:
 * @self: the content
 * @session: (nullable): whose scene to show
 */
void
entente_canvas_content_set_session (EntenteCanvasContent *self,
                                    EntenteSession       *session)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));
  g_return_if_fail (session == NULL || ENTENTE_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  scene_cb (self);
}

/**
 * entente_canvas_content_get_session:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the session
 */
EntenteSession *
entente_canvas_content_get_session (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->session;
}

/**
 * entente_canvas_content_get_scene:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the scene; if there is one there is a session as well
 */
EntenteScene *
entente_canvas_content_get_scene (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->scene;
}

/**
 * entente_canvas_content_get_document:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): the document that the scene shows
 */
EntenteDocument *
entente_canvas_content_get_document (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->document;
}

/**
 * entente_canvas_content_get_viewport:
 * @self: the content
 *
 * Returns: (transfer none): what is seen of the scene
 */
EntenteViewport *
entente_canvas_content_get_viewport (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->viewport;
}

/**
 * entente_canvas_content_get_overlay:
 * @self: the content
 *
 * Returns: (transfer none): the cards that are moved
 */
EntenteCardOverlay *
entente_canvas_content_get_overlay (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->overlay;
}

/**
 * entente_canvas_content_set_map:
 * @self: the content
 * @map: the names above the scene, which can be picked
 */
void
entente_canvas_content_set_map (EntenteCanvasContent *self,
                                EntenteMapLayer      *map)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && ENTENTE_IS_MAP_LAYER (map));

  g_set_object (&self->map, map);
}

/**
 * entente_canvas_content_set_additions:
 * @self: the content
 * @additions: the additions above the scene
 */
void
entente_canvas_content_set_additions (EntenteCanvasContent *self,
                                      EntenteAdditionLayer *additions)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && ENTENTE_IS_ADDITION_LAYER (additions));

  g_set_object (&self->additions, additions);
}

/**
 * entente_canvas_content_get_additions:
 * @self: the content
 *
 * Returns: (transfer none): the additions above the scene
 */
EntenteAdditionLayer *
entente_canvas_content_get_additions (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->additions;
}

/**
 * entente_canvas_content_is_editable:
 * @self: the content
 *
 * Returns: whether there is a scene, and its document may be changed
 */
gboolean
entente_canvas_content_is_editable (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), FALSE);

  return self->scene != NULL && entente_session_is_editable (self->session);
}

/**
 * entente_canvas_content_can_move:
 * @self: the content
 *
 * Returns: whether cards may be moved: the document may be changed, and its places are those of the scene
 */
gboolean
entente_canvas_content_can_move (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), FALSE);

  return entente_canvas_content_is_editable (self)
         && !entente_view_state_is_alone (entente_session_get_view_state (self->session));
}

/* Cards that are moved take their marks with them. */
static gboolean
find_others_mark (EntenteCanvasContent *self,
                  double                x,
                  double                y,
                  guint                *card)
{
  return self->scene != NULL && !entente_card_overlay_has_cards (self->overlay)
         && entente_others_mark_search (self->scene, self->viewport, x, y, card);
}

/**
 * entente_canvas_content_pick:
 * @self: the content
 * @x: a place in the view, in logical pixels
 * @y: likewise
 *
 * A handle is above all else, and then a name of the map. Cards that are moved are above the rest of the scene. What
 * is below the card of an addition cannot be pointed at, and the addition is no part of the scene.
 *
 * Returns: what the user sees there
 */
EntenteHit
entente_canvas_content_pick (EntenteCanvasContent *self,
                             double                x,
                             double                y)
{
  EntenteHit hit = { ENTENTE_PART_NONE, 0, FALSE, FALSE };

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), hit);

  hit.on_handle = entente_canvas_content_find_handle (self, x, y, &hit.index);
  hit.on_others_mark = !hit.on_handle && find_others_mark (self, x, y, &hit.index);
  if (hit.on_handle || hit.on_others_mark)
    hit.part = ENTENTE_PART_CARD;
  else if (self->map != NULL && entente_map_layer_pick (self->map, x, y, &hit.index))
    hit.part = ENTENTE_PART_CARD;
  else if (self->additions == NULL || !entente_addition_layer_covers (self->additions, x, y))
    hit.part = entente_canvas_content_pick_in_scene (self, entente_viewport_to_scene (self->viewport, x, y),
                                                     REACH / entente_viewport_get_scale (self->viewport), &hit.index);

  return hit;
}

/**
 * entente_canvas_content_pick_in_scene:
 * @self: the content
 * @place: a place in the scene, in points
 * @reach: how far from a line the place may be, in points
 * @index: (out): index of the card or line
 *
 * The scene still has a card where it was before it was moved. There is nothing to be seen in that place.
 *
 * Returns: what is seen at the place, apart from handles
 */
EntentePart
entente_canvas_content_pick_in_scene (EntenteCanvasContent *self,
                                      EntenteVec            place,
                                      double                reach,
                                      guint                *index)
{
  EntenteMovedCards *moved;
  EntentePart part;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && index != NULL, ENTENTE_PART_NONE);

  if (self->scene == NULL)
    return ENTENTE_PART_NONE;

  part = entente_card_overlay_pick (self->overlay, place, reach, index);
  if (part != ENTENTE_PART_NONE)
    return part;

  part = entente_scene_pick (self->scene, place.x, place.y, reach, index);
  moved = entente_card_overlay_get_cards (self->overlay);
  if (part != ENTENTE_PART_NONE && moved != NULL &&
      entente_emphasis_get (entente_moved_cards_get_parts (moved), part, *index) != ENTENTE_RAISE_NOT)
    return ENTENTE_PART_NONE;

  return part;
}

/**
 * entente_canvas_content_find_handle:
 * @self: the content
 * @x: a place in the view, in logical pixels
 * @y: likewise
 * @card: (out): the card whose handle is there
 *
 * Returns: whether there is a handle
 */
gboolean
entente_canvas_content_find_handle (EntenteCanvasContent *self,
                                    double                x,
                                    double                y,
                                    guint                *card)
{
  guint cards[2];
  guint n = entente_canvas_content_list_handles (self, cards);

  g_return_val_if_fail (card != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    {
      EntenteBox box = entente_canvas_content_get_card_box (self, cards[i]);
      EntenteVec at;

      if (entente_handle_get_place (&box, self->viewport, &at) && entente_handle_contains (&at, x, y))
        {
          *card = cards[i];
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * entente_canvas_content_list_handles:
 * @self: the content
 * @cards: (out): the cards that have a handle: the one that is pointed at, and the one that alone is selected
 *
 * Returns: how many they are
 */
guint
entente_canvas_content_list_handles (EntenteCanvasContent *self,
                                     guint                 cards[2])
{
  guint n = 0, selected;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), 0);

  if (!entente_canvas_content_is_editable (self))
    return 0;

  if (self->pointed == ENTENTE_PART_CARD && entente_scene_get_card (self->scene, self->pointed_index)->folded == NULL)
    cards[n++] = self->pointed_index;
  if (entente_session_get_selection (self->session)->len == 1 &&
      entente_canvas_content_get_selected (self, &selected) == ENTENTE_PART_CARD &&
      entente_scene_get_card (self->scene, selected)->folded == NULL &&
      (n == 0 || cards[0] != selected))
    cards[n++] = selected;

  return n;
}

/**
 * entente_canvas_content_get_item:
 * @self: the content
 * @part: whether @index is of a card or of a line
 * @index: index in the scene
 *
 * Returns: (transfer none) (nullable): the actor or the relation; %NULL if it stands for none, or for several
 */
EntenteItem *
entente_canvas_content_get_item (EntenteCanvasContent *self,
                                 EntentePart           part,
                                 guint                 index)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  switch (part)
    {
    case ENTENTE_PART_CARD:
      return entente_scene_get_card (self->scene, index)->folded != NULL
               ? NULL : entente_scene_get_card (self->scene, index)->item;
    case ENTENTE_PART_LINE:
      return entente_scene_get_line (self->scene, index)->bundle != NULL
               ? NULL : entente_scene_get_line (self->scene, index)->item;
    case ENTENTE_PART_NONE:
    default:
      return NULL;
    }
}

/**
 * entente_canvas_content_get_card_box:
 * @self: content with a scene
 * @card: index of a card
 *
 * Returns: where in the scene the card is shown, in points
 */
EntenteBox
entente_canvas_content_get_card_box (EntenteCanvasContent *self,
                                     guint                 card)
{
  EntenteMovedCards *moved;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && self->scene != NULL, ((EntenteBox) { 0, 0, 0, 0 }));

  moved = entente_card_overlay_get_cards (self->overlay);

  return moved != NULL ? entente_moved_cards_get_box (moved, card) : entente_scene_get_card (self->scene, card)->box;
}

/**
 * entente_canvas_content_get_box:
 * @self: content with a scene
 * @part: a card or a line
 * @index: its index
 *
 * Returns: where in the scene it is shown, in points. Of a line that is too long to be seen whole, it is the middle.
 */
EntenteBox
entente_canvas_content_get_box (EntenteCanvasContent *self,
                                EntentePart           part,
                                guint                 index)
{
  const EntenteLine *line;
  EntenteBox box, visible;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && part != ENTENTE_PART_NONE,
                        ((EntenteBox) { 0, 0, 0, 0 }));

  if (part == ENTENTE_PART_CARD)
    return entente_canvas_content_get_card_box (self, index);

  line = entente_scene_get_line (self->scene, index);
  box = entente_curve_bounds (&line->curve);
  entente_box_add (&box, &line->label_box);
  entente_viewport_get_visible (self->viewport, &visible);

  return box.width < visible.width * MAX_PART_OF_VIEW && box.height < visible.height * MAX_PART_OF_VIEW
           ? box : line->label_box;
}

/**
 * entente_canvas_content_get_area:
 * @self: content with a scene
 * @part: a card or a line
 * @index: its index
 *
 * Returns: where in the view it is, in logical pixels. For a part that is out of sight, it is the nearest pixel at
 *   the edge of the view.
 */
GdkRectangle
entente_canvas_content_get_area (EntenteCanvasContent *self,
                                 EntentePart           part,
                                 guint                 index)
{
  EntenteBox box = entente_canvas_content_get_box (self, part, index);
  double scale = entente_viewport_get_scale (self->viewport);
  EntenteVec corner = entente_viewport_from_scene (self->viewport, box.x, box.y);
  GdkRectangle area = { (int) corner.x, (int) corner.y, MAX (1, (int) (box.width * scale)),
                        MAX (1, (int) (box.height * scale)) };
  GdkRectangle all = { 0, 0, (int) entente_viewport_get_width (self->viewport),
                       (int) entente_viewport_get_height (self->viewport) };

  if (!gdk_rectangle_intersect (&area, &all, &area))
    area = (GdkRectangle) { CLAMP (area.x, 0, all.width - 1), CLAMP (area.y, 0, all.height - 1), 1, 1 };

  return area;
}

/**
 * entente_canvas_content_get_selected:
 * @self: the content
 * @index: (out): index of the first item that is selected
 *
 * Returns: whether that item is a card or a line, or is not in the scene
 */
EntentePart
entente_canvas_content_get_selected (EntenteCanvasContent *self,
                                     guint                *index)
{
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self) && index != NULL, ENTENTE_PART_NONE);

  item = self->scene != NULL ? entente_session_get_selected (self->session) : NULL;
  if (item == NULL)
    return ENTENTE_PART_NONE;

  return entente_scene_find (self->scene, entente_item_get_id (item), index);
}

/**
 * entente_canvas_content_get_pointed:
 * @self: the content
 * @index: (out) (optional): index of the part that the pointer is on
 *
 * Returns: whether that part is a card, a line, or nothing
 */
EntentePart
entente_canvas_content_get_pointed (EntenteCanvasContent *self,
                                    guint                *index)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), ENTENTE_PART_NONE);

  if (index != NULL)
    *index = self->pointed_index;

  return self->pointed;
}

/**
 * entente_canvas_content_point_at:
 * @self: the content
 * @part: what the pointer is on
 * @index: its index
 *
 * A card gets its handle.
 */
void
entente_canvas_content_point_at (EntenteCanvasContent *self,
                                 EntentePart           part,
                                 guint                 index)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));

  if (part == self->pointed && (part == ENTENTE_PART_NONE || index == self->pointed_index))
    return;

  self->pointed = part;
  self->pointed_index = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_canvas_content_get_rested:
 * @self: the content
 * @index: (out) (optional): index of the part that the pointer rests on
 *
 * Returns: whether that part is a card, a line, or nothing
 */
EntentePart
entente_canvas_content_get_rested (EntenteCanvasContent *self,
                                   guint                *index)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), ENTENTE_PART_NONE);

  if (index != NULL)
    *index = self->rested_index;

  return self->rested;
}

/**
 * entente_canvas_content_rest_on:
 * @self: the content
 * @part: what the pointer rests on
 * @index: its index
 *
 * It is raised like what is selected.
 */
void
entente_canvas_content_rest_on (EntenteCanvasContent *self,
                                EntentePart           part,
                                guint                 index)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));

  if (part == self->rested && (part == ENTENTE_PART_NONE || index == self->rested_index))
    return;

  self->rested = part;
  self->rested_index = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_canvas_content_get_raised:
 * @self: the content
 *
 * Returns: (transfer none) (nullable): what entente_canvas_content_raise() set, unless there is a new scene since
 */
EntenteEmphasis *
entente_canvas_content_get_raised (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->raised;
}

/**
 * entente_canvas_content_raise:
 * @self: the content
 * @raised: (nullable): what to raise instead of what is selected and what the pointer rests on; %NULL to raise these
 *   again
 */
void
entente_canvas_content_raise (EntenteCanvasContent *self,
                              EntenteEmphasis      *raised)
{
  g_return_if_fail (ENTENTE_IS_CANVAS_CONTENT (self));

  g_clear_pointer (&self->raised, entente_emphasis_unref);
  self->raised = raised != NULL ? entente_emphasis_ref (raised) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

EntenteSearchLight *
entente_canvas_content_get_light (EntenteCanvasContent *self)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  return self->light;
}

/**
 * entente_canvas_content_new_emphasis:
 * @self: the content
 *
 * Returns: (transfer full) (nullable): the parts of the scene to raise, or %NULL if there are none: what is selected,
 *   what the pointer rests on, and what was found. While cards are moved there are none, because the moved cards are
 *   above all else already.
 */
EntenteEmphasis *
entente_canvas_content_new_emphasis (EntenteCanvasContent *self)
{
  EntenteEmphasis *emphasis;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (self), NULL);

  if (self->raised != NULL)
    return entente_emphasis_is_empty (self->raised) ? NULL : entente_emphasis_ref (self->raised);
  if (self->scene == NULL || entente_card_overlay_has_cards (self->overlay))
    return NULL;

  emphasis = entente_highlight_new (self->scene, self->document, entente_session_get_selection (self->session),
                                    self->rested, self->rested_index);
  return entente_search_light_join (self->light, emphasis);
}
