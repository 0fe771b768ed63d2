/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-keyboard-order.h"

#include <math.h>

/* In the order of reading, cards that overlap in height are one row. In a direction, the next card is the nearest one
 * within a wide cone. A card that is joined by a line may be somewhat farther away. */

/* How far to the side of the direction a card may be, for each point ahead. */
#define CONE 1.2

/* The distance of a card that is joined by a line is multiplied by this. */
#define JOINED 0.6

struct _EntenteKeyboardOrder
{
  EntenteScene *scene;
  guint *order; /* indexes of cards, in the order of reading */
  guint *place; /* for each card its place in that order */
  guint n;      /* how many cards */
};

typedef struct {
  EntenteScene *scene;
  gboolean to_left;
} Reading;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Reading *reading = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  double y = entente_card_get_center (entente_scene_get_card (reading->scene, first)).y;
  double other = entente_card_get_center (entente_scene_get_card (reading->scene, second)).y;

  if (y != other)
    return y > other ? 1 : -1;

  return (first > second) - (first < second);
}

static int
compare_columns (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Reading *reading = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  double x = entente_card_get_center (entente_scene_get_card (reading->scene, first)).x;
  double other = entente_card_get_center (entente_scene_get_card (reading->scene, second)).x;

  if (x != other)
    return (x > other) != reading->to_left ? 1 : -1;

  return (first > second) - (first < second);
}

static guint
find_end_of_row (EntenteKeyboardOrder *self,
                 guint                 start)
{
  const EntenteBox *box = &entente_scene_get_card (self->scene, self->order[start])->box;
  guint end = start + 1;

  while (end < self->n &&
         entente_card_get_center (entente_scene_get_card (self->scene, self->order[end])).y < box->y + box->height)
    end++;

  return end;
}

static void
sort_cards (EntenteKeyboardOrder *self,
            GtkTextDirection      direction)
{
  Reading reading = { self->scene, direction == GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < self->n; i++)
    self->order[i] = i;

  g_qsort_with_data (self->order, self->n, sizeof (guint), compare_rows, &reading);
  for (guint start = 0, end; start < self->n; start = end)
    {
      end = find_end_of_row (self, start);
      g_qsort_with_data (self->order + start, end - start, sizeof (guint), compare_columns, &reading);
    }

  for (guint i = 0; i < self->n; i++)
    self->place[self->order[i]] = i;
}

/* Turns a vector so that the direction is to the right. */
static EntenteVec
turn (EntenteVec       vector,
      GtkDirectionType direction)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return (EntenteVec) { -vector.x, vector.y };
    case GTK_DIR_UP:
      return (EntenteVec) { -vector.y, vector.x };
    case GTK_DIR_DOWN:
      return (EntenteVec) { vector.y, vector.x };
    default:
      return vector;
    }
}

/* Returns how far a card seems to be in the direction, from the vector to it; infinite outside the cone. */
static double
get_distance (EntenteVec vector)
{
  double side = fabs (vector.y);

  if (vector.x <= 0 || side > CONE * vector.x)
    return INFINITY;

  return hypot (vector.x, side) * (1 + side / vector.x);
}

static GHashTable *
list_joined (EntenteScene *scene,
             EntentePart   part,
             guint         from)
{
  GHashTable *joined = g_hash_table_new (NULL, NULL);
  const guint *lines;
  guint n;

  if (part == ENTENTE_PART_LINE)
    {
      g_hash_table_add (joined, GUINT_TO_POINTER (entente_scene_get_line (scene, from)->from));
      g_hash_table_add (joined, GUINT_TO_POINTER (entente_scene_get_line (scene, from)->to));
      return joined;
    }

  lines = entente_scene_get_lines_of (scene, from, &n);
  for (guint i = 0; i < n; i++)
    {
      const EntenteLine *line = entente_scene_get_line (scene, lines[i]);

      g_hash_table_add (joined, GUINT_TO_POINTER (line->from == from ? line->to : line->from));
    }

  return joined;
}

static EntenteVec
get_start (EntenteScene *scene,
           EntentePart   part,
           guint         from)
{
  const EntenteBox *label;

  if (part == ENTENTE_PART_CARD)
    return entente_card_get_center (entente_scene_get_card (scene, from));

  label = &entente_scene_get_line (scene, from)->label_box;

  return (EntenteVec) { label->x + label->width / 2, label->y + label->height / 2 };
}

/**
 * entente_keyboard_order_new:
 * @scene: a scene
 * @direction: the direction of reading
 *
 * Returns: (transfer full): the order of the cards of the scene
 */
EntenteKeyboardOrder *
entente_keyboard_order_new (EntenteScene     *scene,
                            GtkTextDirection  direction)
{
  EntenteKeyboardOrder *self;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene), NULL);

  self = g_new0 (EntenteKeyboardOrder, 1);
  self->scene = g_object_ref (scene);
  self->n = entente_scene_get_n_cards (scene);
  self->order = g_new (guint, self->n);
  self->place = g_new (guint, self->n);
  sort_cards (self, direction);

  return self;
}

void
entente_keyboard_order_free (EntenteKeyboardOrder *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->scene);
  g_free (self->order);
  g_free (self->place);
  g_free (self);
}

/**
 * entente_keyboard_order_get_first:
 * @self: an order
 * @card: (out): the card at which reading begins
 *
 * Returns: whether there is a card at all
 */
gboolean
entente_keyboard_order_get_first (EntenteKeyboardOrder *self,
                                  guint                *card)
{
  g_return_val_if_fail (self != NULL && card != NULL, FALSE);

  if (self->n == 0)
    return FALSE;

  *card = self->order[0];

  return TRUE;
}

/**
 * entente_keyboard_order_get_last:
 * @self: an order
 * @card: (out): the card at which reading ends
 *
 * Returns: whether there is a card at all
 */
gboolean
entente_keyboard_order_get_last (EntenteKeyboardOrder *self,
                                 guint                *card)
{
  g_return_val_if_fail (self != NULL && card != NULL, FALSE);

  if (self->n == 0)
    return FALSE;

  *card = self->order[self->n - 1];

  return TRUE;
}

/**
 * entente_keyboard_order_step:
 * @self: an order
 * @from: a card
 * @step: 1 for the card that is read next, -1 for the one before
 * @card: (out): that card
 *
 * Returns: whether there is one
 */
gboolean
entente_keyboard_order_step (EntenteKeyboardOrder *self,
                             guint                 from,
                             int                   step,
                             guint                *card)
{
  gint64 place;

  g_return_val_if_fail (self != NULL && card != NULL, FALSE);
  g_return_val_if_fail (from < self->n, FALSE);

  place = (gint64) self->place[from] + step;
  if (place < 0 || place >= self->n)
    return FALSE;

  *card = self->order[place];

  return TRUE;
}

/**
 * entente_keyboard_order_go:
 * @self: an order
 * @part: whether @from is a card or a line
 * @from: where to start
 * @direction: left, right, up or down
 * @card: (out): the next card there
 *
 * Returns: whether there is one
 */
gboolean
entente_keyboard_order_go (EntenteKeyboardOrder *self,
                           EntentePart           part,
                           guint                 from,
                           GtkDirectionType      direction,
                           guint                *card)
{
  g_autoptr (GHashTable) joined = NULL;
  double best = INFINITY;
  EntenteVec start;

  g_return_val_if_fail (self != NULL && card != NULL, FALSE);
  g_return_val_if_fail (part != ENTENTE_PART_NONE, FALSE);

  joined = list_joined (self->scene, part, from);
  start = get_start (self->scene, part, from);
  for (guint i = 0; i < self->n; i++)
    {
      EntenteVec center = entente_card_get_center (entente_scene_get_card (self->scene, i));
      double distance = get_distance (turn ((EntenteVec) { center.x - start.x, center.y - start.y }, direction));

      if (part == ENTENTE_PART_CARD && i == from)
        continue;
      if (g_hash_table_contains (joined, GUINT_TO_POINTER (i)))
        distance *= JOINED;
      if (distance < best)
        {
          best = distance;
          *card = i;
        }
    }

  return isfinite (best);
}
