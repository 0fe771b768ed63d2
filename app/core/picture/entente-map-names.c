/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-map-names.h"

#include <math.h>

/* Of two names that would cover each other the more important one is shown. Each name has a scale from which on it is
 * shown, and it stays at all larger ones: the scale at which it is free of all more important names that are there. So
 * nothing flickers, neither while the view moves nor while it zooms. After Been, Daiches and Yap, “Dynamic Map
 * Labeling”, 2006.
 *
 * The names of areas come before all others. The actors of an area have none before it opens, and its own name goes
 * when it has opened. */

/* Of a larger scene so many of the most connected actors have names. Each is compared with all that are more
 * important. */
#define MAX_NAMES 5000

/* Between two names, in pixels. */
#define GAP 4.0

typedef struct {
  guint card;
  guint n_lines;
  double x, y;    /* of the middle of the card, in points */
  double width;   /* on the screen, in pixels */
  double scale;   /* from which on it is shown */
} Name;

struct _EntenteMapNames {
  EntenteScene *scene;
  EntenteMapAreas *areas; /* nullable */
  double max_scale; /* from here on the names on cards can be read */
  GArray *names;    /* of Name, the most important first */
};

/* The name in one row, however many rows it has on its card. */
static double
measure_name (const EntenteCard *card)
{
  const EntenteTextRows *title = &card->text->title;
  double width = 0;

  for (guint i = 0; i < title->n_rows; i++)
    width += title->rows[i].width + (i > 0 ? entente_font_get_size (ENTENTE_FONT_TITLE) / 4 : 0);
  width *= ENTENTE_MAP_NAME_SIZE / entente_font_get_size (ENTENTE_FONT_TITLE);
  return MIN (ceil (width) + 2 * ENTENTE_MAP_NAME_PADDING, ENTENTE_MAP_NAME_MAX_WIDTH);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Name *first = a, *second = b;

  if (first->n_lines != second->n_lines)
    return first->n_lines > second->n_lines ? -1 : 1;
  return (first->card > second->card) - (first->card < second->card);
}

/* All cards if none are given. */
static GArray *
list_names (EntenteScene *scene,
            const guint  *cards,
            guint         n_cards)
{
  guint n = cards != NULL ? n_cards : entente_scene_get_n_cards (scene);
  GArray *names = g_array_sized_new (FALSE, FALSE, sizeof (Name), n);

  for (guint i = 0; i < n; i++)
    {
      guint index = cards != NULL ? cards[i] : i;
      const EntenteCard *card = entente_scene_get_card (scene, index);
      EntenteVec center = entente_card_get_center (card);
      Name name = { .card = index, .x = center.x, .y = center.y, .width = measure_name (card) };

      if (card->faded)
        continue;
      entente_scene_get_lines_of (scene, index, &name.n_lines);
      g_array_append_val (names, name);
    }
  g_array_sort (names, compare_names);
  g_array_set_size (names, MIN (names->len, MAX_NAMES));
  return names;
}

/* Returns the scale from which on two names do not cover each other, whose middles are so far apart, and whose boxes
 * would touch at these distances on the screen. */
static double
get_free_scale (double dx,
                double dy,
                double width,
                double height)
{
  double beside = dx != 0 ? (width + GAP) / fabs (dx) : G_MAXDOUBLE;
  double below = dy != 0 ? (height + GAP) / fabs (dy) : G_MAXDOUBLE;

  return MIN (beside, below);
}

/* Returns the scale from which on the names of areas leave room for a name. */
static double
get_scale_beside_areas (const Name      *name,
                        EntenteMapAreas *areas)
{
  const EntenteMapArea *own = entente_map_areas_get_of_card (areas, name->card);
  double scale = own != NULL && own->from < own->until ? own->open : 0;

  for (guint i = 0; i < entente_map_areas_get_n (areas); i++)
    {
      const EntenteMapArea *area = entente_map_areas_get (areas, i);
      double free_scale = MIN (get_free_scale (name->x - area->x, name->y - area->y, (name->width + area->width) / 2,
                                               (ENTENTE_MAP_NAME_HEIGHT + ENTENTE_MAP_AREA_NAME_HEIGHT) / 2),
                               area->until);

      if (area->from < free_scale)
        scale = MAX (scale, free_scale);
    }
  return scale;
}

/* Whether two names whose middles are so far apart are surely free of each other at a scale. The scale itself, which
 * takes divisions, is needed for few of millions of pairs. */
static gboolean
is_surely_free (double dx,
                double dy,
                double width,
                double height,
                double scale)
{
  const double more_than_rounding = 1.0 + 1e-12;

  return fabs (dx) * scale > (width + GAP) * more_than_rounding
         || fabs (dy) * scale > (height + GAP) * more_than_rounding;
}

/* A more important name that appears only where both are free of each other does not matter. */
static void
set_scales (GArray          *names,
            EntenteMapAreas *areas,
            double           max_scale,
            GCancellable    *cancellable)
{
  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Name *name = &g_array_index (names, Name, i);

      name->scale = areas != NULL ? get_scale_beside_areas (name, areas) : 0;
      for (guint j = 0; j < i && name->scale < max_scale; j++)
        {
          const Name *other = &g_array_index (names, Name, j);
          double dx = name->x - other->x, dy = name->y - other->y, width = (name->width + other->width) / 2, scale;

          if (is_surely_free (dx, dy, width, ENTENTE_MAP_NAME_HEIGHT, name->scale))
            continue;
          scale = get_free_scale (dx, dy, width, ENTENTE_MAP_NAME_HEIGHT);
          if (other->scale < scale)
            name->scale = MAX (name->scale, scale);
        }
    }
}

static EntenteMapNames *
new_names (EntenteScene    *scene,
           const guint     *cards,
           guint            n_cards,
           EntenteMapAreas *areas,
           double           max_scale,
           GCancellable    *cancellable)
{
  EntenteMapNames *self = g_new (EntenteMapNames, 1);

  self->scene = g_object_ref (scene);
  self->areas = areas != NULL ? entente_map_areas_ref (areas) : NULL;
  self->max_scale = max_scale;
  self->names = list_names (scene, cards, n_cards);
  set_scales (self->names, areas, max_scale, cancellable);
  return self;
}

/**
 * entente_map_names_new:
 * @scene: a scene
 * @areas: (nullable): the areas of @scene that have names, if it is large enough for any
 * @cancellable: (nullable): asked regularly
 *
 * Finds out which names are shown at which scale. The more relations an actor has, the more important is its name. One
 * that has faded has none. This can take a tenth of a second, and is meant for a thread.
 *
 * Returns: (transfer full): the names of the scene
 */
EntenteMapNames *
entente_map_names_new (EntenteScene    *scene,
                       EntenteMapAreas *areas,
                       GCancellable    *cancellable)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  return new_names (scene, NULL, 0, areas, ENTENTE_MAP_NAME_MAX_SCALE, cancellable);
}

/**
 * entente_map_names_new_for_cards:
 * @scene: a scene
 * @cards: (array length=n_cards): the only cards that are to be seen
 * @n_cards: how many
 * @areas: (nullable): the areas of these cards
 * @max_scale: from here on no names are wanted, in pixels a point
 * @cancellable: (nullable): asked regularly
 *
 * Like entente_map_names_new(), for a picture of a part of a scene.
 *
 * Returns: (transfer full): the names of these cards
 */
EntenteMapNames *
entente_map_names_new_for_cards (EntenteScene    *scene,
                                 const guint     *cards,
                                 guint            n_cards,
                                 EntenteMapAreas *areas,
                                 double           max_scale,
                                 GCancellable    *cancellable)
{
  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && cards != NULL, NULL);

  return new_names (scene, cards, n_cards, areas, max_scale, cancellable);
}

/**
 * entente_map_names_free:
 * @self: (nullable) (transfer full): the names of a scene
 */
void
entente_map_names_free (EntenteMapNames *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->scene);
  g_clear_pointer (&self->areas, entente_map_areas_unref);
  g_array_unref (self->names);
  g_free (self);
}

/**
 * entente_map_names_get_scene:
 * @self: the names of a scene
 *
 * Returns: (transfer none): the scene
 */
EntenteScene *
entente_map_names_get_scene (EntenteMapNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scene;
}

/**
 * entente_map_names_get_areas:
 * @self: the names of a scene
 *
 * Returns: (transfer none) (nullable): its areas
 */
EntenteMapAreas *
entente_map_names_get_areas (EntenteMapNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->areas;
}

/**
 * entente_map_names_list:
 * @self: the names of a scene
 * @scale: how large the scene is seen, in pixels a point
 * @area: the part of the scene that is seen, in points
 * @cards: (out caller-allocates) (array length=max): the cards whose names are shown there, the most important first
 * @max: the most names that are wanted
 *
 * A name is either there or not, because one that is half there hides the name on its card.
 *
 * Returns: how many there are; 0 where the names on the cards can be read
 */
guint
entente_map_names_list (EntenteMapNames  *self,
                        double            scale,
                        const EntenteBox *area,
                        guint            *cards,
                        guint             max)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && area != NULL && cards != NULL, 0);

  if (scale >= self->max_scale)
    return 0;
  for (guint i = 0; i < self->names->len && n < max; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      if (name->scale < scale && name->x > area->x && name->x < area->x + area->width && name->y > area->y
          && name->y < area->y + area->height)
        cards[n++] = name->card;
    }
  return n;
}

/**
 * entente_map_names_list_areas:
 * @self: the names of a scene
 * @scale: how large the scene is seen, in pixels a point
 * @area: the part of the scene that is seen, in points
 * @names: (out caller-allocates) (array length=max): the names of areas that are shown there, those of large ones first
 * @max: the most names that are wanted
 *
 * Returns: how many there are
 */
guint
entente_map_names_list_areas (EntenteMapNames    *self,
                              double              scale,
                              const EntenteBox   *area,
                              EntenteMapAreaName *names,
                              guint               max)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && area != NULL && names != NULL, 0);

  if (self->areas == NULL || scale >= self->max_scale)
    return 0;
  for (guint i = 0; i < entente_map_areas_get_n (self->areas) && n < max; i++)
    {
      const EntenteMapArea *named = entente_map_areas_get (self->areas, i);
      double strength = entente_map_area_get_strength (named, scale);
      EntenteBox box = { named->x * scale - named->width / 2, named->y * scale - ENTENTE_MAP_AREA_NAME_HEIGHT / 2,
                         named->width, ENTENTE_MAP_AREA_NAME_HEIGHT };

      if (strength > 0 && entente_box_contains (area, named->x, named->y))
        names[n++] = (EntenteMapAreaName) { named, box, strength };
    }
  return n;
}

/**
 * entente_map_name_get_box:
 * @card: a card
 * @scale: how large its scene is seen, in pixels a point
 *
 * Returns: where the name of the card is shown, if it is, in pixels from the origin of the scene
 */
EntenteBox
entente_map_name_get_box (const EntenteCard *card,
                          double             scale)
{
  EntenteVec center = entente_card_get_center (card);
  double width = measure_name (card);

  return (EntenteBox) { center.x * scale - width / 2, center.y * scale - ENTENTE_MAP_NAME_HEIGHT / 2, width,
                        ENTENTE_MAP_NAME_HEIGHT };
}

/**
 * entente_map_names_get_box:
 * @self: the names of a scene
 * @card: a card of the scene
 * @scale: how large the scene is seen, in pixels a point
 *
 * Returns: where the name of the card is shown, in pixels from the origin of the scene
 */
EntenteBox
entente_map_names_get_box (EntenteMapNames *self,
                           guint            card,
                           double           scale)
{
  g_return_val_if_fail (self != NULL && card < entente_scene_get_n_cards (self->scene), (EntenteBox) { 0 });

  return entente_map_name_get_box (entente_scene_get_card (self->scene, card), scale);
}
