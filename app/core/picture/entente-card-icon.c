/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-card-icon.h"

#include "entente-icon.h"
#include "entente-portrait-painter.h"

/* What is at the start of a card: the icon of its kind, or the picture of its actor. */

#define MIN_ICON_SIZE 4.5     /* pixels: a smaller icon becomes a dot */
#define MIN_PORTRAIT_SIZE 8.0 /* pixels: a smaller picture becomes an icon */
#define MIN_BADGE_SIZE 9.0    /* pixels: a smaller badge is left out */

#define PORTRAIT_SHIFT 2.5    /* points: how far a picture is to the left of the place of an icon */

#define BATCH 64              /* cards whose pictures are decoded together */

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
paint_circle (cairo_t            *cr,
              EntenteVec          center,
              double              radius,
              const EntenteColor *color)
{
  cairo_new_path (cr);
  cairo_arc (cr, center.x, center.y, radius, 0, 2 * G_PI);
  set_color (cr, color);
  cairo_fill (cr);
}

static void
paint_icon (const EntenteCard  *card,
            const EntenteTheme *theme,
            EntenteVec          center,
            double              zoom,
            cairo_t            *cr)
{
  cairo_save (cr);
  set_color (cr, &theme->kinds[card->ink]);
  cairo_translate (cr, center.x - ENTENTE_ICON_SIZE * zoom / 2.0, center.y - ENTENTE_ICON_SIZE * zoom / 2.0);
  cairo_scale (cr, zoom, zoom);
  entente_icon_fill (card->look, cr);
  cairo_restore (cr);
}

static void
paint_kind (const EntenteCard  *card,
            const EntenteTheme *theme,
            double              scale,
            cairo_t            *cr)
{
  EntenteVec center = entente_card_get_icon_center (card);
  EntenteColor tint = entente_theme_get_tint (theme, card->ink);

  paint_circle (cr, center, ENTENTE_ICON_CIRCLE / 2.0, &tint);
  if (ENTENTE_ICON_SIZE * scale < MIN_ICON_SIZE)
    paint_circle (cr, center, ENTENTE_ICON_SIZE / 3.0, &theme->kinds[card->ink]);
  else
    paint_icon (card, theme, center, 1.0, cr);
}

static void
paint_badge (const EntenteCard  *card,
             const EntenteTheme *theme,
             const EntenteBox   *frame,
             cairo_t            *cr)
{
  EntenteVec center = entente_card_icon_get_badge (frame);
  EntenteColor tint = entente_theme_get_tint (theme, card->ink);

  paint_circle (cr, center, ENTENTE_CARD_BADGE / 2.0 + ENTENTE_CARD_BADGE_RING, &theme->card);
  paint_circle (cr, center, ENTENTE_CARD_BADGE / 2.0, &tint);
  paint_icon (card, theme, center, ENTENTE_CARD_BADGE_ICON, cr);
}

static void
paint_portrait (const EntenteCard     *card,
                const EntentePortrait *portrait,
                const EntenteTheme    *theme,
                double                 scale,
                double                 alpha,
                cairo_t               *cr)
{
  EntenteColor edge = entente_theme_get_edge (theme, card->ink);
  EntentePortraitPlace place;

  entente_portrait_place (card->look, entente_card_icon_get_portrait_center (card), ENTENTE_CARD_PORTRAIT,
                          portrait->width, portrait->height, &place);
  entente_portrait_paint (portrait, &place, ENTENTE_CARD_PORTRAIT, alpha, cr);
  entente_portrait_trace_frame (&place, ENTENTE_CARD_PORTRAIT, cr);
  set_color (cr, &edge);
  cairo_set_line_width (cr, ENTENTE_FOLD_WIDTH);
  cairo_stroke (cr);
  if (entente_card_icon_has_badge (card) && ENTENTE_CARD_BADGE * scale >= MIN_BADGE_SIZE)
    paint_badge (card, theme, &place.frame, cr);
}

/**
 * entente_card_icon_get_portrait_center:
 * @card: a card
 *
 * Returns: where the centre of the picture of its actor is: as far from the end of the card as from its other edges
 */
EntenteVec
entente_card_icon_get_portrait_center (const EntenteCard *card)
{
  EntenteVec center = entente_card_get_icon_center (card);

  center.x -= PORTRAIT_SHIFT;
  return center;
}

gboolean
entente_card_icon_has_badge (const EntenteCard *card)
{
  return card->shape == ENTENTE_CARD_SHAPE_BOX;
}

/**
 * entente_card_icon_get_badge:
 * @frame: the frame of the picture of an actor
 *
 * Returns: where the centre of its badge is
 */
EntenteVec
entente_card_icon_get_badge (const EntenteBox *frame)
{
  return (EntenteVec) { frame->x + frame->width - ENTENTE_CARD_BADGE_INSET,
                        frame->y + frame->height - ENTENTE_CARD_BADGE_INSET };
}

/**
 * entente_card_icon_load_next:
 * @scene: a scene
 * @cards: (element-type guint): the indexes of cards in it, which are painted one after the other
 * @at: which of them is painted next
 * @scale: pixels per point
 * @cancellable: (nullable): to stop
 *
 * Before the first of each %BATCH cards, waits until the pictures on these are decoded. So this is not for the thread
 * of a window.
 */
void
entente_card_icon_load_next (EntenteScene *scene,
                             const GArray *cards,
                             guint         at,
                             double        scale,
                             GCancellable *cancellable)
{
  EntenteItem *actors[BATCH];
  guint n = 0;

  g_return_if_fail (ENTENTE_IS_SCENE (scene) && cards != NULL && at < cards->len);

  if (at % BATCH != 0 || ENTENTE_CARD_PORTRAIT * scale < MIN_PORTRAIT_SIZE)
    return;
  for (guint i = at; i < MIN (at + BATCH, cards->len); i++)
    {
      const EntenteCard *card = entente_scene_get_card (scene, g_array_index (cards, guint, i));

      if (card->has_portrait)
        actors[n++] = card->item;
    }
  if (n > 0)
    entente_portraits_load (actors, n, ENTENTE_CARD_PORTRAIT * scale, cancellable);
}

/**
 * entente_card_icon_paint:
 * @card: a card
 * @theme: the colours
 * @scale: pixels per point
 * @alpha: 1 for a plain card, less for a faint one
 * @cr: a cairo context, in the coordinates of the scene
 *
 * Paints the picture of the actor if it is decoded, and else the icon of its kind.
 */
void
entente_card_icon_paint (const EntenteCard  *card,
                         const EntenteTheme *theme,
                         double              scale,
                         double              alpha,
                         cairo_t            *cr)
{
  g_auto (EntentePortrait) portrait = { NULL, 0, 0 };

  g_return_if_fail (card != NULL && theme != NULL && cr != NULL);

  if (card->has_portrait && ENTENTE_CARD_PORTRAIT * scale >= MIN_PORTRAIT_SIZE &&
      entente_portraits_get (card->item, ENTENTE_CARD_PORTRAIT * scale, &portrait))
    paint_portrait (card, &portrait, theme, scale, alpha, cr);
  else
    paint_kind (card, theme, scale, cr);
}
