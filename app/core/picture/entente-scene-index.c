/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-scene-index.h"

#include <stdlib.h>

#include "entente-grid.h"
#include "entente-id.h"
#include "entente-others-mark.h"

struct _EntenteSceneIndex {
  GHashTable *by_id; /* id -> number */
  EntenteGrid *grid; /* of numbers */

  /* Of a part, which has neither table nor grid. */
  EntenteSceneIndex *whole;
  guint *numbers; /* by the numbers of the whole */
};

/* The ids of so many lines and cards are worth a thread. */
#define IDS_PER_THREAD 8192

/* What is to be found by id. */
typedef struct {
  GHashTable *by_id;
  const EntenteLine *lines;
  guint n_lines;
  const EntenteCard *cards;
  guint n_cards;
} Ids;

static void
add_id (const Ids   *ids,
        EntenteItem *item,
        guint        number)
{
  g_hash_table_insert (ids->by_id, (gpointer) entente_item_get_id (item), GUINT_TO_POINTER (number));
}

static gpointer
add_ids (gpointer data)
{
  const Ids *ids = data;

  for (guint i = 0; i < ids->n_lines; i++)
    add_id (ids, ids->lines[i].item, i);
  for (guint i = 0; i < ids->n_cards; i++)
    add_id (ids, ids->cards[i].item, ids->n_lines + i);
  return NULL;
}

static void
add_line (EntenteSceneIndex *self,
          guint              number,
          const EntenteLine *line)
{
  EntenteBox box;

  entente_grid_add_curve (self->grid, number, &line->curve);
  if (line->label_fits)
    {
      box = entente_line_get_zoomed_label (line, line->label_zoom);
      entente_grid_add_box (self->grid, number, &box);
    }
  if (line->disputed)
    {
      box = entente_line_get_mark_box (line);
      entente_grid_add_box (self->grid, number, &box);
    }
}

static void
add_card (EntenteSceneIndex *self,
          guint              number,
          const EntenteCard *card)
{
  entente_grid_add_box (self->grid, number, &card->box);
  if (card->n_others > 0)
    {
      EntenteBox mark = entente_others_mark_get_largest_box (card);

      entente_grid_add_box (self->grid, number, &mark);
    }
}

/**
 * entente_scene_index_new:
 * @lines: (array length=n_lines): the lines of a scene, with their ways and words
 * @n_lines: how many
 * @cards: (array length=n_cards): its cards
 * @n_cards: how many
 * @bounds: the area of them all, in points
 *
 * Returns: (transfer full): an index of them
 */
EntenteSceneIndex *
entente_scene_index_new (const EntenteLine *lines,
                         guint              n_lines,
                         const EntenteCard *cards,
                         guint              n_cards,
                         const EntenteBox  *bounds)
{
  EntenteSceneIndex *self = g_atomic_rc_box_new0 (EntenteSceneIndex);
  Ids ids = { g_hash_table_new (entente_id_hash, g_str_equal), lines, n_lines, cards, n_cards };
  GThread *thread = NULL;

  self->by_id = ids.by_id;
  if (n_lines + n_cards > IDS_PER_THREAD)
    thread = g_thread_try_new ("ids", add_ids, &ids, NULL);
  if (thread == NULL)
    add_ids (&ids);
  self->grid = entente_grid_new (bounds, n_lines + n_cards);
  for (guint i = 0; i < n_lines; i++)
    add_line (self, i, &lines[i]);
  for (guint i = 0; i < n_cards; i++)
    add_card (self, n_lines + i, &cards[i]);
  if (thread != NULL)
    g_thread_join (thread);
  return self;
}

/**
 * entente_scene_index_add:
 * @self: an index that nothing else has seen yet, and not one of a part
 * @id: the id of an item that is shown together with others
 * @number: the number of the line or card that shows it
 */
void
entente_scene_index_add (EntenteSceneIndex *self,
                         const char        *id,
                         guint              number)
{
  g_return_if_fail (self != NULL && self->by_id != NULL && id != NULL);

  g_hash_table_insert (self->by_id, (gpointer) id, GUINT_TO_POINTER (number));
}

/**
 * entente_scene_index_new_part:
 * @whole: the index of a scene
 * @numbers: (transfer full): for each number there the number in the part, or %ENTENTE_SCENE_INDEX_NONE
 *
 * To index a part anew takes many times as long. Nothing in it may be elsewhere than in the whole.
 *
 * Returns: (transfer full): an index of the part
 */
EntenteSceneIndex *
entente_scene_index_new_part (EntenteSceneIndex *whole,
                              guint             *numbers)
{
  EntenteSceneIndex *self = g_atomic_rc_box_new0 (EntenteSceneIndex);

  self->whole = entente_scene_index_ref (whole);
  self->numbers = numbers;
  return self;
}

EntenteSceneIndex *
entente_scene_index_ref (EntenteSceneIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntenteSceneIndex *self = data;

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->grid, entente_grid_free);
  g_clear_pointer (&self->whole, entente_scene_index_unref);
  g_free (self->numbers);
}

void
entente_scene_index_unref (EntenteSceneIndex *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * entente_scene_index_find:
 * @self: an index
 * @id: the id of an item
 * @number: (out): its number
 *
 * Returns: whether a line or a card shows it
 */
gboolean
entente_scene_index_find (EntenteSceneIndex *self,
                          const char        *id,
                          guint             *number)
{
  gpointer value;

  if (self->whole != NULL)
    {
      if (!entente_scene_index_find (self->whole, id, number))
        return FALSE;
      *number = self->numbers[*number];
      return *number != ENTENTE_SCENE_INDEX_NONE;
    }
  if (!g_hash_table_lookup_extended (self->by_id, id, NULL, &value))
    return FALSE;
  *number = GPOINTER_TO_UINT (value);
  return TRUE;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Gives things their numbers in the part, and leaves out what is not in it. Faded things come first there, so that the
 * order may be another. */
static void
translate (EntenteSceneIndex *self,
           guint             *things,
           guint             *n_things)
{
  guint n = 0;
  gboolean is_sorted = TRUE;

  for (guint i = 0; i < *n_things; i++)
    {
      guint number = self->numbers[things[i]];

      if (number == ENTENTE_SCENE_INDEX_NONE)
        continue;
      is_sorted = is_sorted && (n == 0 || things[n - 1] < number);
      things[n++] = number;
    }
  *n_things = n;
  if (!is_sorted)
    qsort (things, n, sizeof *things, compare_numbers);
}

/**
 * entente_scene_index_list:
 * @self: an index
 * @area: an area, in points
 * @n_numbers: (out): how many there are
 *
 * Returns: (transfer full) (array length=n_numbers) (nullable): the numbers of all that may touch the area, in their
 *   order
 */
guint *
entente_scene_index_list (EntenteSceneIndex *self,
                          const EntenteBox  *area,
                          guint             *n_numbers)
{
  guint *numbers;

  if (self->whole == NULL)
    return entente_grid_list (self->grid, area, n_numbers);
  numbers = entente_scene_index_list (self->whole, area, n_numbers);
  translate (self, numbers, n_numbers);
  return numbers;
}
