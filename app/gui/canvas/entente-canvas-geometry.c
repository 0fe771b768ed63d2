/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-geometry.h"

#include "entente-handle.h"
#include "entente-others-mark-search.h"

/* How far from a line the pointer may be, in logical pixels. */
#define REACH 6.0

/* A line that takes more of the width or height of the view than this is known by its middle. */
#define MAX_PART_OF_VIEW 0.8

/**
 * entente_canvas_geometry_get_card_box:
 * @content: content with a scene
 * @card: index of a card
 *
 * Returns: where in the scene the card is shown, in points
 */
EntenteBox
entente_canvas_geometry_get_card_box (EntenteCanvasContent *content,
                                      guint                 card)
{
  EntenteMovedCards *moved;
  EntenteScene *scene;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), ((EntenteBox) { 0, 0, 0, 0 }));

  scene = entente_canvas_content_get_scene (content);
  g_return_val_if_fail (scene != NULL, ((EntenteBox) { 0, 0, 0, 0 }));

  moved = entente_card_overlay_get_cards (entente_canvas_content_get_overlay (content));

  return moved != NULL ? entente_moved_cards_get_box (moved, card) : entente_scene_get_card (scene, card)->box;
}

/**
 * entente_canvas_geometry_get_box:
 * @content: content with a scene
 * @part: a card or a line
 * @index: its index
 *
 * Returns: where in the scene it is shown, in points. Of a line that is too long to be seen whole, it is the middle.
 */
EntenteBox
entente_canvas_geometry_get_box (EntenteCanvasContent *content,
                                 EntentePart           part,
                                 guint                 index)
{
  const EntenteLine *line;
  EntenteBox box, visible;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content) && part != ENTENTE_PART_NONE,
                        ((EntenteBox) { 0, 0, 0, 0 }));

  if (part == ENTENTE_PART_CARD)
    return entente_canvas_geometry_get_card_box (content, index);

  line = entente_scene_get_line (entente_canvas_content_get_scene (content), index);
  box = entente_curve_bounds (&line->curve);
  entente_box_add (&box, &line->label_box);
  entente_viewport_get_visible (entente_canvas_content_get_viewport (content), &visible);

  return box.width < visible.width * MAX_PART_OF_VIEW && box.height < visible.height * MAX_PART_OF_VIEW
           ? box : line->label_box;
}

/**
 * entente_canvas_geometry_get_area:
 * @content: content with a scene
 * @part: a card or a line
 * @index: its index
 *
 * Returns: where in the view it is, in logical pixels. For a part that is out of sight, it is the nearest pixel at
 *   the edge of the view.
 */
GdkRectangle
entente_canvas_geometry_get_area (EntenteCanvasContent *content,
                                  EntentePart           part,
                                  guint                 index)
{
  EntenteBox box = entente_canvas_geometry_get_box (content, part, index);
  EntenteViewport *viewport = entente_canvas_content_get_viewport (content);
  double scale = entente_viewport_get_scale (viewport);
  EntenteVec corner = entente_viewport_from_scene (viewport, box.x, box.y);
  GdkRectangle area = { (int) corner.x, (int) corner.y, MAX (1, (int) (box.width * scale)),
                        MAX (1, (int) (box.height * scale)) };
  GdkRectangle all = { 0, 0, (int) entente_viewport_get_width (viewport),
                       (int) entente_viewport_get_height (viewport) };

  if (!gdk_rectangle_intersect (&area, &all, &area))
    area = (GdkRectangle) { CLAMP (area.x, 0, all.width - 1), CLAMP (area.y, 0, all.height - 1), 1, 1 };

  return area;
}

/**
 * entente_canvas_geometry_list_handles:
 * @content: what the canvas shows
 * @cards: (out): the cards that have a handle: the one that is pointed at, and the one that alone is selected
 *
 * Returns: how many they are
 */
guint
entente_canvas_geometry_list_handles (EntenteCanvasContent *content,
                                      guint                 cards[2])
{
  EntenteScene *scene;
  guint n = 0, pointed, selected;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), 0);

  if (!entente_canvas_content_is_editable (content))
    return 0;

  scene = entente_canvas_content_get_scene (content);
  if (entente_canvas_content_get_pointed (content, &pointed) == ENTENTE_PART_CARD
      && entente_scene_get_card (scene, pointed)->folded == NULL)
    cards[n++] = pointed;
  if (entente_session_get_selection (entente_canvas_content_get_session (content))->len == 1 &&
      entente_canvas_content_get_selected (content, &selected) == ENTENTE_PART_CARD &&
      entente_scene_get_card (scene, selected)->folded == NULL &&
      (n == 0 || cards[0] != selected))
    cards[n++] = selected;

  return n;
}

/**
 * entente_canvas_geometry_find_handle:
 * @content: what the canvas shows
 * @x: a place in the view, in logical pixels
 * @y: likewise
 * @card: (out): the card whose handle is there
 *
 * Returns: whether there is a handle
 */
gboolean
entente_canvas_geometry_find_handle (EntenteCanvasContent *content,
                                     double                x,
                                     double                y,
                                     guint                *card)
{
  guint cards[2];
  guint n = entente_canvas_geometry_list_handles (content, cards);

  g_return_val_if_fail (card != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    {
      EntenteBox box = entente_canvas_geometry_get_card_box (content, cards[i]);
      EntenteVec at;

      if (entente_handle_get_place (&box, entente_canvas_content_get_viewport (content), &at)
          && entente_handle_contains (&at, x, y))
        {
          *card = cards[i];
          return TRUE;
        }
    }

  return FALSE;
}

/* Cards that are moved take their marks with them. */
static gboolean
find_others_mark (EntenteCanvasContent *content,
                  double                x,
                  double                y,
                  guint                *card)
{
  EntenteScene *scene = entente_canvas_content_get_scene (content);

  return scene != NULL && !entente_card_overlay_has_cards (entente_canvas_content_get_overlay (content))
         && entente_others_mark_search (scene, entente_canvas_content_get_viewport (content), x, y, card);
}

/**
 * entente_canvas_geometry_pick:
 * @content: what the canvas shows
 * @x: a place in the view, in logical pixels
 * @y: likewise
 *
 * A handle is above all else, and then a name of the map. Cards that are moved are above the rest of the scene. What
 * is below the card of an addition cannot be pointed at, and the addition is no part of the scene.
 *
 * Returns: what the user sees there
 */
EntenteHit
entente_canvas_geometry_pick (EntenteCanvasContent *content,
                              double                x,
                              double                y)
{
  EntenteHit hit = { ENTENTE_PART_NONE, 0, FALSE, FALSE };
  EntenteAdditionLayer *additions;
  EntenteViewport *viewport;
  EntenteMapLayer *map;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), hit);

  additions = entente_canvas_content_get_additions (content);
  viewport = entente_canvas_content_get_viewport (content);
  map = entente_canvas_content_get_map (content);
  hit.on_handle = entente_canvas_geometry_find_handle (content, x, y, &hit.index);
  hit.on_others_mark = !hit.on_handle && find_others_mark (content, x, y, &hit.index);
  if (hit.on_handle || hit.on_others_mark)
    hit.part = ENTENTE_PART_CARD;
  else if (map != NULL && entente_map_layer_pick (map, x, y, &hit.index))
    hit.part = ENTENTE_PART_CARD;
  else if (additions == NULL || !entente_addition_layer_covers (additions, x, y))
    hit.part = entente_canvas_geometry_pick_in_scene (content, entente_viewport_to_scene (viewport, x, y),
                                                      REACH / entente_viewport_get_scale (viewport), &hit.index);

  return hit;
}

/**
 * entente_canvas_geometry_pick_in_scene:
 * @content: what the canvas shows
 * @place: a place in the scene, in points
 * @reach: how far from a line the place may be, in points
 * @index: (out): index of the card or line
 *
 * The scene still has a card where it was before it was moved. There is nothing to be seen in that place.
 *
 * Returns: what is seen at the place, apart from handles
 */
EntentePart
entente_canvas_geometry_pick_in_scene (EntenteCanvasContent *content,
                                       EntenteVec            place,
                                       double                reach,
                                       guint                *index)
{
  EntenteCardOverlay *overlay;
  EntenteMovedCards *moved;
  EntenteScene *scene;
  EntentePart part;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content) && index != NULL, ENTENTE_PART_NONE);

  scene = entente_canvas_content_get_scene (content);
  if (scene == NULL)
    return ENTENTE_PART_NONE;

  overlay = entente_canvas_content_get_overlay (content);
  part = entente_card_overlay_pick (overlay, place, reach, index);
  if (part != ENTENTE_PART_NONE)
    return part;

  part = entente_scene_pick (scene, place.x, place.y, reach, index);
  moved = entente_card_overlay_get_cards (overlay);
  if (part != ENTENTE_PART_NONE && moved != NULL &&
      entente_emphasis_get (entente_moved_cards_get_parts (moved), part, *index) != ENTENTE_RAISE_NOT)
    return ENTENTE_PART_NONE;

  return part;
}
