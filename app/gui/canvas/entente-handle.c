/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-handle.h"

#include <math.h>

/* In logical pixels. */
#define RADIUS 7.0
#define LARGE_RADIUS (RADIUS + 2)
#define REACH 12.0
#define SIGN 3.5
#define OUTSIDE 5.0 /* of the card, because the handle must not cover the words on it */

/* A card that is seen lower than this has no handle, because the handle would hide most of the card. */
#define CARD_HEIGHT_MIN 13.0

static GdkRGBA
to_rgba (const EntenteColor *color)
{
  return (GdkRGBA) { color->red, color->green, color->blue, 1 };
}

static void
append_disc (GtkSnapshot      *snapshot,
             const EntenteVec *at,
             double            radius,
             const GdkRGBA    *color)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (at->x - radius, at->y - radius, 2 * radius, 2 * radius);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

/**
 * entente_handle_get_place:
 * @card: the box of a card, in the scene, in points
 * @viewport: what is seen of the scene
 * @at: (out): the middle of its handle, in the view, in logical pixels
 *
 * Returns: whether there is room for a handle in the view
 */
gboolean
entente_handle_get_place (const EntenteBox *card,
                          EntenteViewport  *viewport,
                          EntenteVec       *at)
{
  double scale, width;

  g_return_val_if_fail (card != NULL && ENTENTE_IS_VIEWPORT (viewport) && at != NULL, FALSE);

  scale = entente_viewport_get_scale (viewport);
  width = entente_viewport_get_width (viewport);
  if (card->height * scale < CARD_HEIGHT_MIN)
    return FALSE;

  *at = entente_viewport_from_scene (viewport, card->x + card->width, card->y + card->height / 2);
  at->x += OUTSIDE;
  if (at->x + RADIUS > width)
    at->x -= card->width * scale + 2 * OUTSIDE;

  return at->x >= 0 && at->x <= width && at->y >= 0 && at->y <= entente_viewport_get_height (viewport);
}

/**
 * entente_handle_contains:
 * @at: the middle of a handle, in the view, in logical pixels
 * @x: a place in the view
 * @y: likewise
 *
 * Returns: whether the place is on the handle, or so near that the user means the handle
 */
gboolean
entente_handle_contains (const EntenteVec *at,
                         double            x,
                         double            y)
{
  g_return_val_if_fail (at != NULL, FALSE);

  return hypot (x - at->x, y - at->y) <= REACH;
}

/**
 * entente_handle_snapshot:
 * @at: the middle of a handle, in the view, in logical pixels
 * @theme: its colours
 * @large: whether the pointer is on it
 * @snapshot: where to draw, with the view's top left at its origin
 */
void
entente_handle_snapshot (const EntenteVec   *at,
                         const EntenteTheme *theme,
                         gboolean            large,
                         GtkSnapshot        *snapshot)
{
  GdkRGBA accent, ground;
  double radius = large ? LARGE_RADIUS : RADIUS;

  g_return_if_fail (at != NULL && theme != NULL && GTK_IS_SNAPSHOT (snapshot));

  accent = to_rgba (&theme->accent);
  ground = to_rgba (&theme->card);
  append_disc (snapshot, at, radius + 2, &ground);
  append_disc (snapshot, at, radius, &accent);
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (at->x - SIGN, at->y - 0.75, 2 * SIGN, 1.5));
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (at->x - 0.75, at->y - SIGN, 1.5, 2 * SIGN));
}
