/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-keyboard-order.h"

#include <math.h>

/* The reading order takes the cards that overlap in height as one row. In a direction, the next card is
 * the near one in a wide cone; one that is joined by a line may be somewhat farther. */

/* How far to the side of the direction a card may be, for each point ahead. */
#define CONE 1.2

/* What a card that is joined by a line counts of its distance. */
#define JOINED 0.6

struct _EntenteKeyboardOrder
{
  EntenteScene *scene;
  guint *order; /* indexes of cards, as one reads */
  guint *place; /* for each card where it is in the order */
  guint n;
};

typedef struct {
  EntenteScene *scene;
  gboolean to_left;
} Reading;

static EntenteVec
get_center (const EntenteCard *card)
{
  return (EntenteVec) { card->box.x + card->box.width / 2, card->box.y + card->box.height / 2 };
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Reading *reading = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  double y = get_center (entente_scene_get_card (reading->scene, first)).y;
  double other = get_center (entente_scene_get_card (reading->scene, second)).y;

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
  double x = get_center (entente_scene_get_card (reading->scene, first)).x;
  double other = get_center (entente_scene_get_card (reading->scene, second)).x;

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
         get_center (entente_scene_get_card (self->scene, self->order[end])).y < box->y + box->height)
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

/* Turns a way so that the direction is to the right. */
static EntenteVec
turn (EntenteVec       way,
      GtkDirectionType direction)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return (EntenteVec) { -way.x, way.y };
    case GTK_DIR_UP:
      return (EntenteVec) { -way.y, way.x };
    case GTK_DIR_DOWN:
      return (EntenteVec) { way.y, way.x };
    default:
      return way;
    }
}

static double
reckon (EntenteVec way)
{
  double side = fabs (way.y);

  if (way.x <= 0 || side > CONE * way.x)
    return INFINITY;

  return hypot (way.x, side) * (1 + side / way.x);
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
    return get_center (entente_scene_get_card (scene, from));

  label = &entente_scene_get_line (scene, from)->label_box;

  return (EntenteVec) { label->x + label->width / 2, label->y + label->height / 2 };
}

/**
 * entente_keyboard_order_new:
 * @scene: a scene
 * @direction: which way one reads
 *
 * Returns: (transfer full): the ways through the scene
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
 * @self: a walk
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
 * @self: a walk
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
 * @self: a walk
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
 * @self: a walk
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
      EntenteVec center = get_center (entente_scene_get_card (self->scene, i));
      double distance = reckon (turn ((EntenteVec) { center.x - start.x, center.y - start.y }, direction));

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
