/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-highlight.h"

/* The canvas raises what is selected: an actor with its lines, a statement with what it is about, a source with its
 * statements. It also raises what the pointer is on, with its neighbours. */

/* If more items than this are selected, they are raised without their neighbours, which would be too many. */
#define MAX_WITH_NEIGHBOURS 12

typedef struct {
  EntenteEmphasis *emphasis;
  EntenteScene *scene;
} Highlight;

static void
raise_mentioned_cb (EntenteLink  link,
                    const char  *id,
                    gpointer     data)
{
  Highlight *highlight = data;
  EntentePart part;
  guint index;

  if (link != ENTENTE_LINK_ABOUT && link != ENTENTE_LINK_SPEAKER)
    return;

  part = entente_scene_find (highlight->scene, id, &index);
  if (part == ENTENTE_PART_LINE)
    entente_emphasis_raise_neighbours (highlight->emphasis, part, index, ENTENTE_RAISE_SELECTED);
  else if (part == ENTENTE_PART_CARD)
    entente_emphasis_raise (highlight->emphasis, part, index, ENTENTE_RAISE_NEAR);
}

static void
raise_statements_of (Highlight       *highlight,
                     EntenteDocument *document,
                     EntenteItem     *source)
{
  const GPtrArray *statements =
    entente_document_get_linked (document, entente_item_get_id (source), ENTENTE_LINK_SOURCE);

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    entente_item_foreach_link (g_ptr_array_index (statements, i), raise_mentioned_cb, highlight);
}

static void
raise_item (Highlight       *highlight,
            EntenteDocument *document,
            EntenteItem     *item,
            gboolean         with_neighbours)
{
  guint index;
  EntentePart part;

  if (entente_item_get_kind (item) == ENTENTE_ITEM_STATEMENT)
    {
      entente_item_foreach_link (item, raise_mentioned_cb, highlight);
      return;
    }
  if (entente_item_get_kind (item) == ENTENTE_ITEM_SOURCE)
    {
      raise_statements_of (highlight, document, item);
      return;
    }

  part = entente_scene_find (highlight->scene, entente_item_get_id (item), &index);
  if (part == ENTENTE_PART_NONE)
    return;
  if (with_neighbours)
    entente_emphasis_raise_neighbours (highlight->emphasis, part, index, ENTENTE_RAISE_SELECTED);
  else
    entente_emphasis_raise (highlight->emphasis, part, index, ENTENTE_RAISE_SELECTED);
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
  Highlight highlight;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (selection != NULL, NULL);

  if (selection->len == 0 && pointed == ENTENTE_PART_NONE)
    return NULL;

  emphasis = entente_emphasis_new (scene);
  highlight = (Highlight) { emphasis, scene };
  for (guint i = 0; i < selection->len; i++)
    raise_item (&highlight, document, g_ptr_array_index (selection, i), selection->len <= MAX_WITH_NEIGHBOURS);
  if (pointed != ENTENTE_PART_NONE)
    entente_emphasis_raise_neighbours (emphasis, pointed, index, ENTENTE_RAISE_NEAR);

  return entente_emphasis_is_empty (emphasis) ? NULL : g_steal_pointer (&emphasis);
}
