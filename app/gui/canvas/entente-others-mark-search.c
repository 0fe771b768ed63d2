/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-others-mark-search.h"

#include "entente-others-mark.h"

/* A search for the mark of a card that is at a place. */
typedef struct {
  EntenteScene *scene;
  EntenteVec at;
  double scale;
  gboolean found;
  guint card;
} MarkSearch;

/* The last one is uppermost. */
static gboolean
look_for_mark (EntentePart part,
               guint       index,
               gpointer    data)
{
  MarkSearch *search = data;
  EntenteBox at = { search->at.x, search->at.y, 0, 0 }, box;

  if (part != ENTENTE_PART_CARD)
    return TRUE;
  box = entente_others_mark_get_box (entente_scene_get_card (search->scene, index), search->scale);
  if (box.width > 0 && entente_box_overlaps (&box, &at))
    {
      search->found = TRUE;
      search->card = index;
    }
  return TRUE;
}

/**
 * entente_others_mark_search:
 * @scene: a scene
 * @viewport: what is seen of it
 * @x: a place in the view, in logical pixels
 * @y: likewise
 * @card: (out): index of a card
 *
 * Returns: whether the mark of a card is there that tells how many of its neighbours are not shown
 */
gboolean
entente_others_mark_search (EntenteScene    *scene,
                            EntenteViewport *viewport,
                            double           x,
                            double           y,
                            guint           *card)
{
  MarkSearch search = { scene, { 0, 0 }, 0, FALSE, 0 };
  EntenteBox area;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_VIEWPORT (viewport) && card != NULL, FALSE);

  search.at = entente_viewport_to_scene (viewport, x, y);
  search.scale = entente_viewport_get_scale (viewport);
  area = (EntenteBox) { search.at.x, search.at.y, 0, 0 };
  entente_scene_query (scene, &area, look_for_mark, &search);
  if (search.found)
    *card = search.card;
  return search.found;
}
