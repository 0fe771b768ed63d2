/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-highlight.h"

#include "entente-statement.h"

/* One rule for whatever is selected, and for what the pointer rests on. A card is raised with its lines and the cards
 * at their other ends, and a line with the cards at its ends. A statement stands for the lines and cards that it is
 * about, and for its speaker. So a source raises what its statements are about, and a speaker also what was said. */

/* If more items than this are selected, they are raised without their neighbours, which would be too many. */
#define MAX_WITH_NEIGHBOURS 12

typedef struct {
  EntenteEmphasis *emphasis;
  EntenteScene *scene;
  EntenteDocument *document;
  EntenteRaise how;        /* to raise the lines that statements are about */
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
    entente_emphasis_raise_neighbours (highlight->emphasis, part, index, highlight->how);
  else if (part == ENTENTE_PART_CARD)
    entente_emphasis_raise (highlight->emphasis, part, index, ENTENTE_RAISE_NEAR);
}

/* Raises what the statements are about that have a link to an item: those in a source, or of a speaker. */
static void
raise_statements (Highlight    *highlight,
                  const char   *id,
                  EntenteLink   link,
                  EntenteRaise  how)
{
  const GPtrArray *statements = entente_document_get_linked (highlight->document, id, link);

  highlight->how = how;
  for (guint i = 0; statements != NULL && i < statements->len; i++)
    entente_item_foreach_link (g_ptr_array_index (statements, i), raise_mentioned_cb, highlight);
}

/* What is selected has the accent colour; what it only speaks of has not. */
static void
raise_part (Highlight    *highlight,
            const char   *id,
            EntenteRaise  how,
            gboolean      with_neighbours)
{
  guint index;
  EntentePart part = entente_scene_find (highlight->scene, id, &index);

  if (part == ENTENTE_PART_NONE)
    return;
  if (!with_neighbours)
    {
      entente_emphasis_raise (highlight->emphasis, part, index, how);
      return;
    }
  entente_emphasis_raise_neighbours (highlight->emphasis, part, index, how);
  if (part == ENTENTE_PART_CARD)
    raise_statements (highlight, id, ENTENTE_LINK_SPEAKER, ENTENTE_RAISE_NEAR);
}

static const char *
get_id (EntenteScene *scene,
        EntentePart   part,
        guint         index)
{
  return entente_item_get_id (part == ENTENTE_PART_CARD ? entente_scene_get_card (scene, index)->item
                                                        : entente_scene_get_line (scene, index)->item);
}

static void
raise_item (Highlight   *highlight,
            EntenteItem *item,
            gboolean     with_neighbours)
{
  const char *id = entente_item_get_id (item);

  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_STATEMENT:
      highlight->how = ENTENTE_RAISE_SELECTED;
      entente_item_foreach_link (item, raise_mentioned_cb, highlight);
      break;
    case ENTENTE_ITEM_SOURCE:
      raise_statements (highlight, id, ENTENTE_LINK_SOURCE, ENTENTE_RAISE_SELECTED);
      break;
    case ENTENTE_ITEM_ACTOR:
    case ENTENTE_ITEM_RELATION:
    case ENTENTE_N_ITEM_KINDS:
    default:
      raise_part (highlight, id, ENTENTE_RAISE_SELECTED, with_neighbours);
      break;
    }
}

/**
 * entente_highlight_new:
 * @scene: a scene
 * @document: the document it shows
 * @selection: (element-type EntenteItem): what is selected
 * @pointed: what the pointer rests on, or %ENTENTE_PART_NONE
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
  entente_emphasis_enlarge_words (emphasis);
  highlight = (Highlight) { emphasis, scene, document, ENTENTE_RAISE_NEAR };
  for (guint i = 0; i < selection->len; i++)
    raise_item (&highlight, g_ptr_array_index (selection, i), selection->len <= MAX_WITH_NEIGHBOURS);
  if (pointed != ENTENTE_PART_NONE)
    raise_part (&highlight, get_id (scene, pointed, index), ENTENTE_RAISE_NEAR, TRUE);

  return entente_emphasis_is_empty (emphasis) ? NULL : g_steal_pointer (&emphasis);
}

static void
light_card (EntenteEmphasis *lit,
            guint            card)
{
  entente_emphasis_light (lit, ENTENTE_PART_CARD, card);
}

/* A line says nothing without the cards at its ends. */
static void
light (Highlight  *highlight,
       const char *id)
{
  guint index;
  EntentePart part = entente_scene_find (highlight->scene, id, &index);
  const EntenteLine *line;

  if (part == ENTENTE_PART_CARD)
    light_card (highlight->emphasis, index);
  if (part != ENTENTE_PART_LINE)
    return;
  line = entente_scene_get_line (highlight->scene, index);
  entente_emphasis_light (highlight->emphasis, ENTENTE_PART_LINE, index);
  light_card (highlight->emphasis, line->from);
  light_card (highlight->emphasis, line->to);
}

static void
light_mentioned_cb (EntenteLink  link,
                    const char  *id,
                    gpointer     data)
{
  if (link == ENTENTE_LINK_ABOUT || link == ENTENTE_LINK_SPEAKER)
    light (data, id);
}

/**
 * entente_highlight_new_for_found:
 * @scene: a scene
 * @items: (element-type EntenteItem): what was found
 * @cancellable: (nullable): ends the work
 *
 * Lights the cards and lines of the items, and what statements are about. Of sources nothing is in the picture. Any
 * thread can do it.
 *
 * Returns: (transfer full) (nullable): what to raise, or %NULL if it is nothing
 */
EntenteEmphasis *
entente_highlight_new_for_found (EntenteScene    *scene,
                                 const GPtrArray *items,
                                 GCancellable    *cancellable)
{
  g_autoptr (EntenteEmphasis) emphasis = NULL;
  Highlight highlight;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && items != NULL, NULL);

  emphasis = entente_emphasis_new (scene);
  highlight = (Highlight) { emphasis, scene, NULL, ENTENTE_RAISE_NEAR };
  for (guint i = 0; i < items->len && !g_cancellable_is_cancelled (cancellable); i++)
    if (ENTENTE_IS_STATEMENT (items->pdata[i]))
      entente_item_foreach_link (items->pdata[i], light_mentioned_cb, &highlight);
    else
      light (&highlight, entente_item_get_id (items->pdata[i]));
  return entente_emphasis_is_empty (emphasis) ? NULL : g_steal_pointer (&emphasis);
}
