/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-merge-places.h"

#include "entente-id.h"

/* Where the cards of a document are that two have changed. Of a card that both have moved, our place holds. */

typedef struct {
  EntenteLayout *base, *ours, *theirs, *result;
  EntenteDocument *our_document, *document;
  guint n_both;
} Places;

/* The place of a card; -1, -1 and not placed if it has none. */
static gboolean
get_place (EntenteLayout *layout,
           const char    *id,
           EntentePoint  *at)
{
  *at = (EntentePoint) { -1, -1 };
  return entente_layout_get_position (layout, id, at);
}

static gboolean
are_same_places (EntenteLayout *a,
                 EntenteLayout *b,
                 const char    *id)
{
  EntentePoint p, q;

  return get_place (a, id, &p) == get_place (b, id, &q) && p.x == q.x && p.y == q.y;
}

/* A card that came back has its place where it was not removed. */
static gboolean
came_back (Places     *places,
           const char *id)
{
  return entente_document_lookup (places->our_document, id) == NULL &&
         entente_document_lookup (places->document, id) != NULL;
}

static void
place (Places     *places,
       const char *id)
{
  EntenteLayout *from = places->ours;
  EntentePoint at;

  if (came_back (places, id) || (are_same_places (places->base, places->ours, id)))
    from = places->theirs;
  else if (!are_same_places (places->base, places->theirs, id) && !are_same_places (places->ours, places->theirs, id))
    places->n_both++;
  if (get_place (from, id, &at))
    entente_layout_set_position (places->result, id, &at);
}

static void
pin (Places     *places,
     const char *id)
{
  gboolean was = entente_layout_is_pinned (places->base, id);
  gboolean ours = entente_layout_is_pinned (places->ours, id);
  gboolean theirs = entente_layout_is_pinned (places->theirs, id);

  if (came_back (places, id) || was == ours ? theirs : ours)
    entente_layout_set_pinned (places->result, id, TRUE);
}

static void
foreach_id (EntenteLayout *layout,
            Places        *places,
            GHashTable    *visited)
{
  g_auto (GStrv) placed = entente_layout_list_positions (layout), pinned = entente_layout_list_pinned (layout);
  char **lists[] = { placed, pinned };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (char **id = lists[i]; *id != NULL; id++)
      if (g_hash_table_add (visited, g_strdup (*id)))
        {
          place (places, *id);
          pin (places, *id);
        }
}

static char *
dup_place_key (const EntentePoint *at)
{
  return g_strdup_printf ("%d %d", at->x, at->y);
}

/* What both have added may be in one free place. Theirs then gets another one when the document is opened. */
static void
drop_same_places (Places *places)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) ours = entente_layout_list_positions (places->ours);
  g_auto (GStrv) all = entente_layout_list_positions (places->result);
  EntentePoint at;

  for (char **id = ours; *id != NULL; id++)
    if (!get_place (places->base, *id, &at) && get_place (places->ours, *id, &at))
      g_hash_table_add (taken, dup_place_key (&at));
  for (char **id = all; g_hash_table_size (taken) > 0 && *id != NULL; id++)
    {
      g_autofree char *key = NULL;

      if (get_place (places->base, *id, &at) || get_place (places->ours, *id, &at))
        continue;
      get_place (places->result, *id, &at);
      key = dup_place_key (&at);
      if (g_hash_table_contains (taken, key))
        entente_layout_set_position (places->result, *id, NULL);
    }
}

/**
 * entente_merge_places:
 * @base: a document
 * @ours: as one has changed it
 * @theirs: as the other has
 * @result: a document with the items of both, whose places are set
 *
 * Returns: how many cards both have moved, each to another place
 */
guint
entente_merge_places (EntenteDocument *base,
                      EntenteDocument *ours,
                      EntenteDocument *theirs,
                      EntenteDocument *result)
{
  Places places = {
    entente_document_get_layout (base), entente_document_get_layout (ours), entente_document_get_layout (theirs),
    entente_document_get_layout (result), ours, result, 0,
  };
  g_autoptr (GHashTable) visited = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  const char *engine = entente_layout_get_engine (places.ours);

  foreach_id (places.ours, &places, visited);
  foreach_id (places.theirs, &places, visited);
  drop_same_places (&places);
  if (g_strcmp0 (engine, entente_layout_get_engine (places.base)) == 0)
    engine = entente_layout_get_engine (places.theirs);
  entente_layout_set_engine (places.result, engine);
  return places.n_both;
}
