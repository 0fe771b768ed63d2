/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-menu.h"

#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-item-menu.h"

/* Lengths in the file are tenths of a point. */
#define PER_POINT 10.0

static GMenuModel *
make_place_menu (EntenteViewport    *viewport,
                 const GdkRectangle *at)
{
  EntenteVec place = entente_viewport_to_scene (viewport, at->x, at->y);

  return entente_item_menu_new_for_place (place.x * PER_POINT, place.y * PER_POINT);
}

static GMenuModel *
make_item_menu (EntenteSession *session,
                GPtrArray      *items)
{
  if (!entente_session_is_selected (session, items->pdata[0]))
    entente_session_select_many (session, items);

  return entente_item_menu_new_with_others (entente_session_get_selection (session), "canvas",
                                            entente_view_state_count_others (
                                              entente_session_get_view_state (session),
                                              entente_session_get_selection (session)));
}

/* With nothing selected the menu is for the middle of the view. */
static EntentePart
find_selected (EntenteCanvasContent *content,
               GdkRectangle         *area,
               guint                *index)
{
  EntenteViewport *viewport = entente_canvas_content_get_viewport (content);
  EntentePart part = entente_canvas_content_get_selected (content, index);

  if (part != ENTENTE_PART_NONE)
    *area = entente_canvas_geometry_get_area (content, part, *index);
  else
    *area = (GdkRectangle) { (int) entente_viewport_get_width (viewport) / 2,
                             (int) entente_viewport_get_height (viewport) / 2, 1, 1 };

  return part;
}

/**
 * entente_canvas_menu_new:
 * @content: what the canvas shows
 * @at: (nullable): the place in the view that the user points at, or %NULL if the user asks by keyboard
 * @pointing_to: (inout): what the menu points to, in the view; set for the keyboard
 *
 * An item that is not selected becomes selected.
 *
 * Returns: (transfer full) (nullable): the menu, or %NULL if there is no scene
 */
GMenuModel *
entente_canvas_menu_new (EntenteCanvasContent *content,
                         const GdkRectangle   *at,
                         GdkRectangle         *pointing_to)
{
  EntenteHit hit = { ENTENTE_PART_NONE, 0, FALSE, FALSE };
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content) && pointing_to != NULL, NULL);

  if (entente_canvas_content_get_scene (content) == NULL)
    return NULL;

  if (at != NULL)
    hit = entente_canvas_geometry_pick (content, at->x, at->y);
  else
    hit.part = find_selected (content, pointing_to, &hit.index);
  if (hit.part == ENTENTE_PART_NONE)
    return make_place_menu (entente_canvas_content_get_viewport (content), at != NULL ? at : pointing_to);

  items = entente_canvas_items_list (content, hit.part, hit.index);
  return make_item_menu (entente_canvas_content_get_session (content), items);
}
