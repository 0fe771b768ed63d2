/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-raised-words.h"

#include <math.h>

#include "entente-map-names.h"
#include "entente-relation.h"

/* Words are as large on the screen from afar as from near, while cards shrink. So their places depend on the scale.
 * What is taken is marked in a map of cells, so that many places can be tried: by cards, by the names above raised
 * cards, by marks, and by the words that have a place. */

#define TAKEN 1
#define SPECK 2               /* only by a card that is a speck */

#define SPECK_HEIGHT 5.0      /* pixels: lower cards are plain boxes without words; see the painter */
#define CELL 3.0              /* pixels: the sides of a cell */
#define MAX_CELLS 1000000.0   /* a larger map has larger cells */
#define MAX_WORDS 120         /* more could not be taken in */
#define MAX_LINES 200         /* of more lines, the others get no word: each takes up to 0.1 ms if there is no room */
#define SIDE_STEP 14.0        /* pixels: from one place beside a line to the next */
#define CLEARANCE 1.5         /* pixels around a word */

/* Parts of the length of a line, and steps to its side. */
static const double places[] = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8 };
static const double sides[] = { 0.0, 1.0, -1.0, 2.0, -2.0 };

typedef struct {
  EntenteScene *scene;
  double scale;        /* pixels a point */
  EntenteBox area;     /* points: what the map shows */
  double cell;         /* points */
  int n_columns, n_rows;
  guint8 *taken;       /* TAKEN and SPECK of each cell, by rows */
  gboolean specks;     /* cards are so small that a word may cover those that are not raised */
} Map;

typedef struct {
  int first_column, first_row, end_column, end_row;
} Range;

static Range
get_range (const Map        *map,
           const EntenteBox *box)
{
  double x = (box->x - map->area.x) / map->cell, y = (box->y - map->area.y) / map->cell;

  return (Range) {
    (int) CLAMP (floor (x), 0, map->n_columns), (int) CLAMP (floor (y), 0, map->n_rows),
    (int) CLAMP (ceil (x + box->width / map->cell), 0, map->n_columns),
    (int) CLAMP (ceil (y + box->height / map->cell), 0, map->n_rows),
  };
}

static void
take_as (Map              *map,
         const EntenteBox *box,
         guint8            what)
{
  Range range = get_range (map, box);

  for (int row = range.first_row; row < range.end_row; row++)
    for (int column = range.first_column; column < range.end_column; column++)
      map->taken[(gsize) row * (gsize) map->n_columns + (gsize) column] |= what;
}

static void
take (Map              *map,
      const EntenteBox *box)
{
  take_as (map, box, TAKEN);
}

static gboolean
is_free (const Map        *map,
         const EntenteBox *box,
         guint8            what)
{
  Range range = get_range (map, box);

  for (int row = range.first_row; row < range.end_row; row++)
    for (int column = range.first_column; column < range.end_column; column++)
      if ((map->taken[(gsize) row * (gsize) map->n_columns + (gsize) column] & what) != 0)
        return FALSE;
  return TRUE;
}

static gboolean
take_card_cb (EntentePart part,
              guint       index,
              gpointer    data)
{
  Map *map = data;

  if (part == ENTENTE_PART_CARD)
    take_as (map, &entente_scene_get_card (map->scene, index)->box, map->specks ? SPECK : TAKEN);
  return TRUE;
}

/* A word covers no raised card, however small it is. */
static void
take_cards (Map         *map,
            const guint *cards,
            guint        n_cards)
{
  for (guint i = 0; i < n_cards; i++)
    take (map, &entente_scene_get_card (map->scene, cards[i])->box);
}

static void
take_names (Map         *map,
            const guint *cards,
            guint        n_cards)
{
  for (guint i = 0; i < n_cards && map->scale < ENTENTE_MAP_NAME_MAX_SCALE; i++)
    {
      EntenteBox box = entente_map_name_get_box (entente_scene_get_card (map->scene, cards[i]), map->scale);

      take (map, &(EntenteBox) { box.x / map->scale, box.y / map->scale, box.width / map->scale,
                                 box.height / map->scale });
    }
}

static void
take_marks (Map         *map,
            const guint *lines,
            guint        n_lines)
{
  double radius = entente_stroke_get_mark_radius (map->scale) + ENTENTE_MARK_RING;

  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteLine *line = entente_scene_get_line (map->scene, lines[i]);

      if (!line->disputed)
        continue;
      take (map, &(EntenteBox) { line->mark.x - radius, line->mark.y - radius, 2 * radius, 2 * radius });
      take (map, &(EntenteBox) { line->lone_mark.x - radius, line->lone_mark.y - radius, 2 * radius, 2 * radius });
    }
}

static void
map_init (Map          *map,
          EntenteScene *scene,
          const guint  *lines,
          guint         n_lines,
          double        scale)
{
  EntenteBox area = { 0 };

  for (guint i = 0; i < n_lines; i++)
    {
      EntenteBox box = entente_curve_bounds (&entente_scene_get_line (scene, lines[i])->curve);

      entente_box_add (&area, &box);
    }
  area = entente_box_grow (&area, ENTENTE_RAISED_WORD_REACH / scale);
  *map = (Map) { .scene = scene, .scale = scale, .area = area };
  map->cell = MAX (CELL / scale, sqrt (area.width * area.height / MAX_CELLS));
  map->n_columns = (int) ceil (area.width / map->cell);
  map->n_rows = (int) ceil (area.height / map->cell);
  map->specks = ENTENTE_CARD_HEIGHT * scale < SPECK_HEIGHT;
  map->taken = g_malloc0 ((gsize) map->n_columns * (gsize) map->n_rows);
  entente_scene_query (scene, &area, take_card_cb, map);
}

/* The middle of a word on a line, or as far beside it as the word needs. */
static EntenteVec
get_middle (const EntenteCurve *curve,
            double              width,
            double              height,
            double              step,
            double              place,
            double              side)
{
  EntenteVec at = entente_curve_at (curve, place), ahead = entente_curve_at (curve, place + 0.02);
  double dx = ahead.x - at.x, dy = ahead.y - at.y, length = MAX (hypot (dx, dy), 1e-6);
  double x = -dy / length, y = dx / length;
  double reach = (fabs (x) * width + fabs (y) * height) / 2.0 + (fabs (side) - 1.0) * step;

  if (side == 0.0)
    return at;
  return (EntenteVec) { at.x + copysign (reach, side) * x, at.y + copysign (reach, side) * y };
}

static gboolean
try_middle (EntenteRaisedLabel     *self,
            Map                    *map,
            const EntenteLabelText *label,
            guint8                  avoided,
            EntenteVec              middle)
{
  double zoom = entente_raised_words_get_zoom (map->scale);
  double width = (label->width + 2 * ENTENTE_LABEL_PADDING) * zoom, height = label->height * zoom;
  EntenteBox box = { middle.x - width / 2.0, middle.y - height / 2.0, width, height };
  EntenteBox room = entente_box_grow (&box, CLEARANCE / map->scale);

  if (!is_free (map, &room, avoided))
    return FALSE;
  take (map, &room);
  self->label = label;
  self->box = box;
  return TRUE;
}

/* The best place is where the word was before. */
static gboolean
try_form (EntenteRaisedLabel     *self,
          Map                    *map,
          const EntenteLine      *line,
          const EntenteLabelText *label,
          guint8                  avoided)
{
  double zoom = entente_raised_words_get_zoom (map->scale);
  double width = (label->width + 2 * ENTENTE_LABEL_PADDING) * zoom, height = label->height * zoom;
  const EntenteBox *usual = &line->label_box;

  if (line->label_fits && try_middle (self, map, label, avoided,
                                     (EntenteVec) { usual->x + usual->width / 2.0, usual->y + usual->height / 2.0 }))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (guint j = 0; j < G_N_ELEMENTS (places); j++)
      if (try_middle (self, map, label, avoided, get_middle (&line->curve, width, height, SIDE_STEP / map->scale,
                                                             places[j], sides[i])))
        return TRUE;
  return FALSE;
}

static gboolean
place (EntenteRaisedLabel *self,
       Map                *map,
       guint               index,
       guint8              avoided)
{
  const EntenteLine *line = entente_scene_get_line (map->scene, index);
  const char *word = entente_item_get_text (line->item, ENTENTE_RELATION_KIND);

  *self = (EntenteRaisedLabel) { .line = index };
  for (EntenteLabelForm form = ENTENTE_LABEL_WHOLE; line->word != NULL && form <= ENTENTE_LABEL_THREE_ROWS; form++)
    {
      const EntenteLabelText *label = entente_measure_label (entente_scene_get_measure (map->scene), word, form);

      if (label != NULL && try_form (self, map, line, label, avoided))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_raised_words_get_zoom:
 * @scale: how large the scene is seen, in pixels a point
 *
 * Returns: how much larger than its usual size a word is drawn there; at least 1
 */
double
entente_raised_words_get_zoom (double scale)
{
  return MAX (ENTENTE_RAISED_WORD_SIZE / (entente_font_get_size (ENTENTE_FONT_LABEL) * scale), 1.0);
}

/**
 * entente_raised_words_place:
 * @scene: a scene
 * @lines: (array length=n_lines): the lines that are raised, the most important first
 * @n_lines: how many
 * @cards: (array length=n_cards): the cards that are raised
 * @n_cards: how many
 * @scale: how large the scene is seen, in pixels a point
 *
 * Any thread may do it.
 *
 * Returns: (transfer full) (element-type EntenteRaisedLabel): the whole words of the lines, where they cover no card
 *   and not each other; those that have no such place are not among them
 */
GArray *
entente_raised_words_place (EntenteScene *scene,
                            const guint  *lines,
                            guint         n_lines,
                            const guint  *cards,
                            guint         n_cards,
                            double        scale)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (EntenteRaisedLabel));
  Map map;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && scale > 0.0, words);

  if (n_lines == 0)
    return words;
  map_init (&map, scene, lines, n_lines, scale);
  take_cards (&map, cards, n_cards);
  take_names (&map, cards, n_cards);
  take_marks (&map, lines, n_lines);
  for (guint i = 0; i < MIN (n_lines, MAX_LINES) && words->len < MAX_WORDS; i++)
    {
      EntenteRaisedLabel word;

      if (place (&word, &map, lines[i], TAKEN | SPECK) || (map.specks && place (&word, &map, lines[i], TAKEN)))
        g_array_append_val (words, word);
    }
  g_free (map.taken);
  return words;
}
