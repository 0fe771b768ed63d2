/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-items.h"

/**
 * entente_canvas_items_get:
 * @content: what the canvas shows
 * @part: whether @index is of a card or of a line
 * @index: index in the scene
 *
 * Returns: (transfer none) (nullable): the actor or the relation; %NULL if it stands for none, or for several
 */
EntenteItem *
entente_canvas_items_get (EntenteCanvasContent *content,
                          EntentePart           part,
                          guint                 index)
{
  EntenteScene *scene;

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), NULL);

  scene = entente_canvas_content_get_scene (content);
  switch (part)
    {
    case ENTENTE_PART_CARD:
      return entente_scene_get_card (scene, index)->folded != NULL ? NULL : entente_scene_get_card (scene, index)->item;
    case ENTENTE_PART_LINE:
      return entente_scene_get_line (scene, index)->bundle != NULL ? NULL : entente_scene_get_line (scene, index)->item;
    case ENTENTE_PART_NONE:
    default:
      return NULL;
    }
}

/**
 * entente_canvas_items_list:
 * @content: what the canvas shows
 * @part: whether @index is of a card or of a line
 * @index: index in the scene
 *
 * Returns: (transfer full) (element-type EntenteItem): the actors or relations that it shows, which are several for a
 *   folded group; none for %ENTENTE_PART_NONE
 */
GPtrArray *
entente_canvas_items_list (EntenteCanvasContent *content,
                           EntentePart           part,
                           guint                 index)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), items);

  if (part != ENTENTE_PART_NONE)
    entente_scene_add_items (entente_canvas_content_get_scene (content), part, index, items);
  return items;
}

/**
 * entente_canvas_items_get_folded:
 * @content: what the canvas shows
 * @part: whether @index is of a card or of a line
 * @index: index in the scene
 *
 * Returns: (transfer none) (nullable): the folded group that it shows
 */
const EntenteFoldedGroup *
entente_canvas_items_get_folded (EntenteCanvasContent *content,
                                 EntentePart           part,
                                 guint                 index)
{
  g_return_val_if_fail (ENTENTE_IS_CANVAS_CONTENT (content), NULL);

  return part == ENTENTE_PART_CARD
           ? entente_scene_get_card (entente_canvas_content_get_scene (content), index)->folded : NULL;
}
