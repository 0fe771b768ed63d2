/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-highlight.h"

/* What the canvas raises above the rest: what is selected, with the lines of a selected actor and what
 * a selected statement is about, and what the pointer is on, with its neighbours. */

/* So many selected items are shown with what belongs to them; of more, each would drown the others. */
#define MAX_WITH_NEIGHBOURS 12

typedef struct {
  EntenteEmphasis *emphasis;
  EntenteScene *scene;
} Light;

static void
raise_mentioned_cb (EntenteLink  link,
                    const char  *id,
                    gpointer     data)
{
  Light *light = data;
  EntentePart part;
  guint index;

  if (link != ENTENTE_LINK_ABOUT && link != ENTENTE_LINK_SPEAKER)
    return;

  part = entente_scene_find (light->scene, id, &index);
  if (part == ENTENTE_PART_LINE)
    entente_emphasis_raise_neighbours (light->emphasis, part, index, ENTENTE_RAISE_SELECTED);
  else if (part == ENTENTE_PART_CARD)
    entente_emphasis_raise (light->emphasis, part, index, ENTENTE_RAISE_NEAR);
}

static void
raise_statements_of (Light           *light,
                     EntenteDocument *document,
                     EntenteItem     *source)
{
  const GPtrArray *statements =
    entente_document_get_linked (document, entente_item_get_id (source), ENTENTE_LINK_SOURCE);

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    entente_item_foreach_link (g_ptr_array_index (statements, i), raise_mentioned_cb, light);
}

static void
raise_item (Light           *light,
            EntenteDocument *document,
            EntenteItem     *item,
            gboolean         with_neighbours)
{
  guint index;
  EntentePart part;

  if (entente_item_get_kind (item) == ENTENTE_ITEM_STATEMENT)
    {
      entente_item_foreach_link (item, raise_mentioned_cb, light);
      return;
    }
  if (entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE)
    {
      raise_statements_of (light, document, item);
      return;
    }

  part = entente_scene_find (light->scene, entente_item_get_id (item), &index);
  if (part == ENTENTE_PART_NONE)
    return;
  if (with_neighbours)
    entente_emphasis_raise_neighbours (light->emphasis, part, index, ENTENTE_RAISE_SELECTED);
  else
    entente_emphasis_raise (light->emphasis, part, index, ENTENTE_RAISE_SELECTED);
}

/**
 * entente_highlight_new:
 * @scene: a scene
 * @document: the document it shows
 * @selection: (element-type EntenteItem): what is selected
 * @pointed: what the pointer is on, or %ENTENTE_PART_NONE
 * @index: its index
 *
 * Returns: (transfer full) (nullable): what to raise, or %NULL if it is nothing
 */
EntenteEmphasis *
entente_highlight_new (EntenteScene    *scene,
                       EntenteDocument *document,
                       const GPtrArray *selection,
                       EntentePart      pointed,
                       guint            index)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;
  Light light;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (selection != NULL, NULL);

  if (selection->len == 0 && pointed == ENTENTE_PART_NONE)
    return NULL;

  emphasis = entente_emphasis_new (scene);
  light = (Light) { emphasis, scene };
  for (guint i = 0; i < selection->len; i++)
    raise_item (&light, document, g_ptr_array_index (selection, i), selection->len <= MAX_WITH_NEIGHBOURS);
  if (pointed != ENTENTE_PART_NONE)
    entente_emphasis_raise_neighbours (emphasis, pointed, index, ENTENTE_RAISE_NEAR);

  return entente_emphasis_is_empty (emphasis) ? NULL : g_steal_pointer (&emphasis);
}
