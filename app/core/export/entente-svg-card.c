/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-card.h"

#include "entente-card-shape.h"

static void
add (EntenteSvgPen *self,
     const char    *text)
{
  g_string_append (self->svg, text);
}

static void
add_outline (EntenteSvgPen     *self,
             const EntenteCard *card,
             const EntenteBox  *box)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];
  guint n_corners = entente_card_shape_get_corners (card->shape, box, corners);

  add (self, " d=\"");
  for (guint i = 0; i < n_corners; i++)
    {
      double radius = corners[i].radius;
      EntenteVec end = entente_corner_get_end (&corners[i]);

      entente_svg_pen_point (self, i == 0 ? 'M' : 'L', entente_corner_get_start (&corners[i]));
      if (radius > 0.0)
        entente_svg_pen_coordinates (self, 'A', (double[]) { radius, radius, 0, 0, 1, end.x, end.y }, 7);
    }
  add (self, "Z\"");
}

/* A box with four equal corners is written as a rectangle, which is easier to edit than a path. A dashed one is written
 * as a path, because programs start the dashes of a rectangle at different places. */
static void
open_shape (EntenteSvgPen     *self,
            const char        *class,
            const EntenteCard *card,
            const EntenteBox  *box)
{
  double radius = entente_card_shape_get_radius (card->shape, box);

  if (radius > 0.0 && card->shape != ENTENTE_CARD_SHAPE_DASHED)
    {
      entente_svg_pen_open (self, "rect", class);
      entente_svg_pen_box (self, box);
      entente_svg_pen_number (self, "rx", radius);
    }
  else
    {
      entente_svg_pen_open (self, "path", class);
      add_outline (self, card, box);
    }
}

static void
add_shadow (EntenteSvgPen     *self,
            const EntenteCard *card)
{
  const EntenteColor *shadow = &self->theme->shadow;
  EntenteBox box = card->box;

  if (shadow->alpha <= 0.0)
    return;
  box.y += ENTENTE_SHADOW_DROP;
  open_shape (self, "shadow", card, &box);
  entente_svg_pen_color (self, "fill", shadow);
  entente_svg_pen_number (self, "fill-opacity", shadow->alpha);
  entente_svg_pen_color (self, "stroke", shadow);
  entente_svg_pen_number (self, "stroke-opacity", shadow->alpha);
  entente_svg_pen_number (self, "stroke-width", ENTENTE_SHADOW_WIDTH);
  add (self, "/>\n");
}

static void
add_frame (EntenteSvgPen     *self,
           const EntenteCard *card,
           const EntenteBox  *box)
{
  EntenteColor edge = entente_theme_get_edge (self->theme, card->ink);

  open_shape (self, "frame", card, box);
  entente_svg_pen_color (self, "fill", &self->theme->card);
  entente_svg_pen_color (self, "stroke", &edge);
  entente_svg_pen_number (self, "stroke-width", ENTENTE_FRAME_WIDTH);
  if (card->shape == ENTENTE_CARD_SHAPE_DASHED)
    {
      add (self, " stroke-dasharray=");
      entente_svg_pen_coordinates (self, '"', (double[]) { ENTENTE_FRAME_DASH, ENTENTE_FRAME_DASH_GAP }, 2);
      add (self, "\"");
    }
  add (self, "/>\n");
}

static void
add_fold (EntenteSvgPen     *self,
          const EntenteCard *card)
{
  EntenteColor edge = entente_theme_get_edge (self->theme, card->ink);
  EntenteColor fold = entente_theme_get_fold (self->theme, card->ink);
  double right = card->box.x + card->box.width;

  entente_svg_pen_open (self, "path", "fold");
  entente_svg_pen_color (self, "fill", &fold);
  entente_svg_pen_color (self, "stroke", &edge);
  entente_svg_pen_number (self, "stroke-width", ENTENTE_FOLD_WIDTH);
  add (self, " d=\"");
  entente_svg_pen_point (self, 'M', (EntenteVec) { right - ENTENTE_CARD_FOLD, card->box.y });
  entente_svg_pen_coordinates (self, 'v', (double[]) { ENTENTE_CARD_FOLD }, 1);
  entente_svg_pen_coordinates (self, 'h', (double[]) { ENTENTE_CARD_FOLD }, 1);
  add (self, "Z\"/>\n");
}

/* Rows after the first have a second class, so that a reader of the file can tell how many texts there are. */
static void
add_title (EntenteSvgPen     *self,
           const EntenteCard *card)
{
  const EntenteTextRows *title = &card->text->title;
  const EntenteColor *color = card->text->nameless ? &self->theme->quiet_text : &self->theme->text;
  const char *first = card->text->nameless ? "name nameless" : "name";
  const char *other = card->text->nameless ? "name nameless row" : "name row";

  for (guint i = 0; i < title->n_rows; i++)
    entente_svg_pen_words (self, i == 0 ? first : other, ENTENTE_FONT_TITLE, title->rows[i].text,
                           entente_card_get_text_left (card), entente_card_get_title_baseline (card, i),
                           title->rows[i].width, color);
}

static void
add_card_words (EntenteSvgPen     *self,
                const EntenteCard *card)
{
  const EntenteTextRows *subtitle = &card->text->subtitle;

  add_title (self, card);
  if (subtitle->n_rows > 0)
    entente_svg_pen_words (self, "role", ENTENTE_FONT_SUBTITLE, subtitle->rows[0].text,
                           entente_card_get_text_left (card), entente_card_get_subtitle_baseline (card),
                           subtitle->width, &self->theme->quiet_text);
}

/**
 * entente_svg_card_add:
 * @self: a pen
 * @card: a card
 * @with_icon: whether it has the icon of its kind
 */
void
entente_svg_card_add (EntenteSvgPen     *self,
                      const EntenteCard *card,
                      gboolean           with_icon)
{
  add_shadow (self, card);
  for (guint i = card->folded != NULL ? ENTENTE_STACK_CARDS : 0; i > 0; i--)
    {
      EntenteBox box = card->box;

      box.x += i * ENTENTE_STACK_STEP;
      box.y -= i * ENTENTE_STACK_STEP;
      add_frame (self, card, &box);
    }
  add_frame (self, card, &card->box);
  if (card->shape == ENTENTE_CARD_SHAPE_FOLDED)
    add_fold (self, card);
  if (with_icon)
    entente_svg_pen_icon (self, card->look, card->ink, entente_card_get_icon_center (card), ENTENTE_ICON_CIRCLE);
  add_card_words (self, card);
}
