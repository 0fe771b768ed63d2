/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-positions.h"

#include "entente-place-new.h"

#include <math.h>

static const EntenteImportReason few_positions = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u position, because most actors have none", "%u positions, because most actors have none"),
};

/* Where the actors of a file stand. Files use units of their own, so the arrangement is scaled: the median of the
 * distances between nearest neighbours becomes the width of a card and a gap. */

/* In tenths of a point: a card of middling width, and a gap beside it. */
#define NEIGHBOUR_DISTANCE 1900.0

/* For the median so many actors are enough. */
#define MAX_SAMPLE 500

typedef struct {
  EntenteImportItem *item;
  double x, y;
} Place;

static GArray *
list_places (EntenteImport *import)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < entente_import_get_n (import, ENTENTE_ITEM_ACTOR); i++)
    {
      EntenteImportItem *item = entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, i);
      Place place = { item, item->x, item->y };

      if (item->has_position)
        g_array_append_val (places, place);
    }
  return places;
}

/**
 * entente_import_positions_count:
 * @import: an import
 *
 * Returns: for how many actors the file has a position
 */
guint
entente_import_positions_count (EntenteImport *import)
{
  guint n = 0;

  g_return_val_if_fail (import != NULL, 0);

  for (guint i = 0; i < entente_import_get_n (import, ENTENTE_ITEM_ACTOR); i++)
    n += entente_import_get_nth (import, ENTENTE_ITEM_ACTOR, i)->has_position;
  return n;
}

/* The actors keep their positions if at least half of them have one. */
static gboolean
are_kept (EntenteImport *import)
{
  guint n = entente_import_positions_count (import);

  return n > 0 && 2 * n >= entente_import_get_n (import, ENTENTE_ITEM_ACTOR);
}

static int
compare_x (gconstpointer a,
           gconstpointer b)
{
  double x = ((const Place *) a)->x, y = ((const Place *) b)->x;

  return (x > y) - (x < y);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Looks to both sides along the x axis until no nearer one can come. */
static double
find_nearest (GArray *sorted,
              guint   nth)
{
  const Place *place = &g_array_index (sorted, Place, nth), *other;
  double nearest = INFINITY;

  for (guint i = nth; i-- > 0;)
    {
      other = &g_array_index (sorted, Place, i);
      if (place->x - other->x >= nearest)
        break;
      nearest = fmin (nearest, hypot (place->x - other->x, place->y - other->y));
    }
  for (guint i = nth + 1; i < sorted->len; i++)
    {
      other = &g_array_index (sorted, Place, i);
      if (other->x - place->x >= nearest)
        break;
      nearest = fmin (nearest, hypot (place->x - other->x, place->y - other->y));
    }
  return nearest;
}

/* Actors at exactly one place say nothing of the scale. Returns 0 if there is no distance. */
static double
find_median_distance (GArray *places)
{
  g_autoptr (GArray) sorted = g_array_copy (places);
  g_autoptr (GArray) distances = g_array_new (FALSE, FALSE, sizeof (double));
  guint step = MAX (1, places->len / MAX_SAMPLE);

  g_array_sort (sorted, compare_x);
  for (guint i = 0; i < sorted->len; i += step)
    {
      double distance = find_nearest (sorted, i);

      if (distance > 0 && isfinite (distance))
        g_array_append_val (distances, distance);
    }
  g_array_sort (distances, compare_numbers);
  return distances->len > 0 ? g_array_index (distances, double, distances->len / 2) : 0.0;
}

/**
 * entente_import_positions_list:
 * @import: an import
 *
 * Returns: (transfer full) (element-type EntentePosition): the positions that its actors keep, by their provisional
 *   ids, around the origin
 */
GArray *
entente_import_positions_list (EntenteImport *import)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  g_autoptr (GArray) places = NULL;
  double distance, scale, middle_x = 0, middle_y = 0;

  g_return_val_if_fail (import != NULL, positions);

  if (!are_kept (import))
    return positions;
  places = list_places (import);
  scale = entente_import_get_unit (import);
  distance = scale > 0 ? 0 : find_median_distance (places);
  if (scale <= 0)
    scale = distance > 0 ? NEIGHBOUR_DISTANCE / distance : 1.0;
  for (guint i = 0; i < places->len; i++)
    {
      middle_x += g_array_index (places, Place, i).x / places->len;
      middle_y += g_array_index (places, Place, i).y / places->len;
    }
  /* So that rounding moves all of them alike. */
  middle_x = rint (middle_x * scale) / scale;
  middle_y = rint (middle_y * scale) / scale;
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      EntentePosition position = {
        place->item->id,
        { entente_coordinate_round ((place->x - middle_x) * scale),
          entente_coordinate_round ((place->y - middle_y) * scale) },
      };

      g_array_append_val (positions, position);
    }
  return positions;
}

/**
 * entente_import_positions_report:
 * @import: an import that is finished
 *
 * Reports positions that are not kept.
 */
void
entente_import_positions_report (EntenteImport *import)
{
  g_return_if_fail (import != NULL);

  if (!are_kept (import))
    entente_import_report_add_n (entente_import_get_report (import), &few_positions, NULL,
                                 entente_import_positions_count (import));
}

/**
 * entente_import_positions_place:
 * @import: an import
 * @ids: provisional ids of the new items, with their ids in the document
 * @draft: the draft that adds them
 * @measure: how large cards are
 *
 * Gives the new actors their places: as they stand in the file, beside what is there, or else free ones.
 */
void
entente_import_positions_place (EntenteImport  *import,
                                GHashTable     *ids,
                                EntenteDraft   *draft,
                                EntenteMeasure *measure)
{
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (EntentePosition));

  g_return_if_fail (import != NULL && ids != NULL && draft != NULL && ENTENTE_IS_MEASURE (measure));

  all = entente_import_positions_list (import);
  for (guint i = 0; i < all->len; i++)
    {
      EntentePosition position = g_array_index (all, EntentePosition, i);

      position.id = g_hash_table_lookup (ids, position.id);
      if (position.id != NULL)
        g_array_append_val (positions, position);
    }
  if (positions->len > 0)
    entente_place_new_group (draft, measure, (const EntentePosition *) positions->data, positions->len);
  /* A document without actors is arranged as a whole. */
  if (positions->len > 0 || entente_document_get_n_items (entente_draft_get_document (draft), ENTENTE_ITEM_ACTOR) > 0)
    entente_place_new_actors (draft, measure, NULL);
}
