/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-card.h"

#include <math.h>

#include "entente-actor.h"
#include "entente-portraits.h"

/* In a farther view, in pixels a point, cards whose size is told are shapes of that size. */
#define SIZED_SCALE 0.22

/* The sides of such a shape, in pixels. */
#define SIZED_MIN 6.0
#define SIZED_MAX 26.0

/* The bar that tells the size, in points: its height, and how far its lower edge is above that of the card. */
#define BAR_HEIGHT 2.5
#define BAR_RISE 2.5

/* The card of an actor: its box, its outline, and the places of its icon and of its text. */

/**
 * entente_card_init:
 * @self: (out): a card
 * @actor: (transfer none): the actor that the card shows; must outlive the card
 * @text: (transfer none): the text on the card and its size; must outlive the card
 * @center: the centre of the card
 */
void
entente_card_init (EntenteCard           *self,
                   EntenteItem           *actor,
                   const EntenteCardText *text,
                   EntenteVec             center)
{
  g_return_if_fail (self != NULL && ENTENTE_IS_ACTOR (actor) && text != NULL);

  self->item = actor;
  self->text = text;
  self->pinned = FALSE;
  self->faded = FALSE;
  self->addition = FALSE;
  self->n_others = 0;
  self->folded = NULL;
  self->has_portrait = entente_portraits_have (actor);
  self->look = entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (actor)));
  self->shape = entente_look_get_card_shape (self->look);
  self->ink = self->look;
  self->group = ENTENTE_GROUP_NONE;
  self->size = -1.0;
  self->box = (EntenteBox) { center.x - text->width / 2.0, center.y - text->height / 2.0,
                             text->width, text->height };
}

EntenteVec
entente_card_get_center (const EntenteCard *self)
{
  return (EntenteVec) { self->box.x + self->box.width / 2.0, self->box.y + self->box.height / 2.0 };
}

/* The sides of a pointed card lean inwards. The icon and the text need this distance from them. */
static double
get_inset (const EntenteCard *self)
{
  return self->shape == ENTENTE_CARD_SHAPE_POINTED ? ENTENTE_CARD_POINT / 2.0 : 0.0;
}

EntenteVec
entente_card_get_icon_center (const EntenteCard *self)
{
  return (EntenteVec) {
    self->box.x + get_inset (self) + ENTENTE_CARD_PADDING + ENTENTE_ICON_CIRCLE / 2.0,
    self->box.y + self->box.height / 2.0,
  };
}

double
entente_card_get_text_left (const EntenteCard *self)
{
  return entente_card_get_icon_center (self).x + ENTENTE_ICON_CIRCLE / 2.0 + ENTENTE_CARD_GAP;
}

/**
 * entente_card_get_title_baseline:
 * @self: a card
 * @row: a row of its title
 *
 * Returns: the y of the baseline of the row
 */
double
entente_card_get_title_baseline (const EntenteCard *self,
                                 guint              row)
{
  guint n_rows = self->text->title.n_rows + self->text->subtitle.n_rows;
  double middle = self->box.y + self->box.height / 2.0;

  if (n_rows <= 1)
    return middle + ENTENTE_TITLE_ALONE_BASELINE;
  return middle + ENTENTE_TITLE_BASELINE - (n_rows - 2) * ENTENTE_TITLE_ROW / 2.0 + row * ENTENTE_TITLE_ROW;
}

double
entente_card_get_subtitle_baseline (const EntenteCard *self)
{
  return entente_card_get_title_baseline (self, self->text->title.n_rows - 1) - ENTENTE_TITLE_BASELINE +
         ENTENTE_SUBTITLE_BASELINE;
}

/**
 * entente_card_contains:
 * @self: a card
 * @x: x of a point
 * @y: y of the point
 * @grow: the largest distance outside the outline that still counts, in points
 *
 * Returns: whether the point is within the outline of the card, and not only within its box
 */
gboolean
entente_card_contains (const EntenteCard *self,
                       double             x,
                       double             y,
                       double             grow)
{
  EntenteVec center = entente_card_get_center (self);
  double dx = fabs (x - center.x), dy = fabs (y - center.y);
  double half_width = self->box.width / 2.0, half_height = self->box.height / 2.0;
  double corner;

  if (dx > half_width + grow || dy > half_height + grow)
    return FALSE;
  if (self->shape == ENTENTE_CARD_SHAPE_POINTED)
    return dx <= half_width + grow - ENTENTE_CARD_POINT * dy / half_height;

  corner = self->shape == ENTENTE_CARD_SHAPE_PILL || self->shape == ENTENTE_CARD_SHAPE_DASHED
             ? half_height : ENTENTE_CARD_CORNER;
  if (dx <= half_width - corner || dy <= half_height - corner)
    return TRUE;
  return hypot (dx - (half_width - corner), dy - (half_height - corner)) <= corner + grow;
}

/**
 * entente_card_is_sized:
 * @self: a card
 * @scale: how large its scene is seen, in pixels a point
 *
 * Returns: whether it is so far away that it is drawn as a shape whose size tells something
 */
gboolean
entente_card_is_sized (const EntenteCard *self,
                       double             scale)
{
  return self->size >= 0.0 && scale < SIZED_SCALE;
}

/**
 * entente_card_get_sized:
 * @self: a card whose size tells something
 *
 * The area grows as what it tells, so that one that is twice as large looks so.
 *
 * Returns: the side of its shape in a far view, in pixels
 */
double
entente_card_get_sized (const EntenteCard *self)
{
  return MAX (SIZED_MAX * sqrt (MAX (self->size, 0.0)), SIZED_MIN);
}

/**
 * entente_card_get_bar:
 * @self: a card whose size tells something
 * @part: the part of the bar that is wanted, from 0 to 1
 *
 * Returns: the bar at the foot of the card, in points
 */
EntenteBox
entente_card_get_bar (const EntenteCard *self,
                      double             part)
{
  double inset = self->box.height / 2.0;

  return (EntenteBox) { self->box.x + inset, self->box.y + self->box.height - BAR_RISE - BAR_HEIGHT,
                        MAX (self->box.width - 2.0 * inset, 0.0) * part, BAR_HEIGHT };
}
