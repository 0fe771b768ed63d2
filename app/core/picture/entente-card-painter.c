/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-painting.h"

#include "entente-card-icon.h"
#include "entente-card-shape.h"
#include "entente-others-mark.h"
#include "entente-pin.h"

/* Paints cards and words. */

/* Limits of detail: sizes on the screen, in pixels. Below them a part is drawn in a simpler way. */
#define MIN_TEXT_SIZE 4.5    /* font size: smaller text becomes a bar */
#define MIN_BAR_SIZE 1.6     /* font size: smaller text is left out */
#define GOOD_NAME_SIZE 8.5   /* font size: a smaller name is enlarged and replaces other parts of the card */
#define MIN_NAME_SIZE 4.9    /* font size: a name that stays smaller is not enlarged */
#define MIN_CARD_HEIGHT 5.0  /* smaller cards become plain boxes */
#define MIN_DASH 1.0         /* outlines with shorter dashes become solid */

#define FAINT_PORTRAIT 0.25  /* the alpha of a picture on a faint card */

#define MAX_LAYOUTS 8000     /* cached text layouts of each font */

void
entente_painting_set_color (cairo_t            *cr,
                            const EntenteColor *color,
                            double              alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static PangoLayout *
get_layout (struct _EntentePainter *self,
            EntenteFont             font,
            const char             *text)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts[font], text);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->layouts[font]) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts[font]);
  layout = entente_font_create_layout (self->context, font);
  pango_layout_set_text (layout, text, -1);
  g_hash_table_insert (self->layouts[font], g_strdup (text), layout);
  return layout;
}

void
entente_painting_show_text (const EntentePainting *painting,
                            EntenteFont            font,
                            const char            *text,
                            double                 x,
                            double                 baseline,
                            const EntenteColor    *color)
{
  PangoLayout *layout = get_layout (painting->painter, font, text);

  entente_painting_set_color (painting->cr, color, 1.0);
  cairo_move_to (painting->cr, x, baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (painting->cr, layout);
}

static void
set_outline_path (cairo_t          *cr,
                  EntenteCardShape  shape,
                  const EntenteBox *box)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];

  entente_corners_trace (corners, entente_card_shape_get_corners (shape, box, corners), cr);
}

/* Shows text. Text that is too small to be read becomes a bar of its length, so that one still sees
 * where text is. */
static void
show_text_or_bar (const EntentePainting *painting,
                  EntenteFont            font,
                  const char            *text,
                  double                 width,
                  double                 x,
                  double                 baseline,
                  const EntenteColor    *color)
{
  double size = entente_font_get_size (font);

  if (size * painting->scale >= MIN_TEXT_SIZE)
    entente_painting_show_text (painting, font, text, x, baseline, color);
  else if (size * painting->scale >= MIN_BAR_SIZE)
    {
      entente_painting_set_color (painting->cr, color, 0.28);
      cairo_rectangle (painting->cr, x, baseline - size * 0.55, width, size * 0.45);
      cairo_fill (painting->cr);
    }
}

static void
paint_shadow (const EntentePainting *painting,
              const EntenteCard     *card)
{
  EntenteBox box = card->box;

  if (painting->theme->shadow.alpha <= 0.0)
    return;
  box.y += ENTENTE_SHADOW_DROP;
  set_outline_path (painting->cr, card->shape, &box);
  entente_painting_set_color (painting->cr, &painting->theme->shadow, 1.0);
  cairo_set_line_width (painting->cr, ENTENTE_SHADOW_WIDTH);
  cairo_stroke_preserve (painting->cr);
  cairo_fill (painting->cr);
}

/* A card that stands for several lies on others. */
static void
paint_stack (const EntentePainting *painting,
             const EntenteCard     *card)
{
  EntenteColor edge = entente_theme_get_edge (painting->theme, card->ink);

  for (guint i = ENTENTE_STACK_CARDS; i > 0; i--)
    {
      EntenteBox box = card->box;

      box.x += i * ENTENTE_STACK_STEP;
      box.y -= i * ENTENTE_STACK_STEP;
      set_outline_path (painting->cr, card->shape, &box);
      entente_painting_set_color (painting->cr, &painting->theme->card, 1.0);
      cairo_fill_preserve (painting->cr);
      entente_painting_set_color (painting->cr, &edge, 1.0);
      cairo_set_line_width (painting->cr, ENTENTE_FRAME_WIDTH);
      cairo_stroke (painting->cr);
    }
}

static void
paint_frame (const EntentePainting *painting,
             const EntenteCard     *card,
             EntenteRaise           raise)
{
  static const double dashes[] = { ENTENTE_FRAME_DASH, ENTENTE_FRAME_DASH_GAP };
  cairo_t *cr = painting->cr;
  EntenteColor border = entente_theme_get_edge (painting->theme, card->ink);

  set_outline_path (cr, card->shape, &card->box);
  entente_painting_set_color (cr, &painting->theme->card, 1.0);
  cairo_fill_preserve (cr);

  if (raise == ENTENTE_RAISE_SELECTED)
    {
      entente_painting_set_color (cr, &painting->theme->accent, 1.0);
      cairo_set_line_width (cr, MAX (2.6, 1.8 / painting->scale));
    }
  else
    {
      entente_painting_set_color (cr, &border, 1.0);
      cairo_set_line_width (cr, MAX (ENTENTE_FRAME_WIDTH, 0.8 / painting->scale));
    }
  /* The line before may have set round ends, which would make the dashes longer. */
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if ((card->shape == ENTENTE_CARD_SHAPE_DASHED || card->addition) && ENTENTE_FRAME_DASH * painting->scale > MIN_DASH)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_fold (const EntentePainting *painting,
            const EntenteCard     *card)
{
  cairo_t *cr = painting->cr;
  double right = card->box.x + card->box.width;
  EntenteColor fill = entente_theme_get_fold (painting->theme, card->ink);
  EntenteColor border = entente_theme_get_edge (painting->theme, card->ink);

  cairo_move_to (cr, right - ENTENTE_CARD_FOLD, card->box.y);
  cairo_rel_line_to (cr, 0, ENTENTE_CARD_FOLD);
  cairo_rel_line_to (cr, ENTENTE_CARD_FOLD, 0);
  cairo_close_path (cr);
  entente_painting_set_color (cr, &fill, 1.0);
  cairo_fill_preserve (cr);
  entente_painting_set_color (cr, &border, 1.0);
  cairo_set_line_width (cr, ENTENTE_FOLD_WIDTH);
  cairo_stroke (cr);
}

/* A card that is faint has faint colours. A picture has only its own. */
static void
paint_icon (const EntentePainting *painting,
            const EntenteCard     *card)
{
  gboolean faint = painting->theme == painting->faint;

  entente_card_icon_paint (card, painting->theme, painting->scale, faint ? FAINT_PORTRAIT : 1.0, painting->cr);
}

/* A card without a name shows its id, in the colour of what is not from the file's words. */
static const EntenteColor *
get_title_color (const EntentePainting *painting,
                 const EntenteCard     *card)
{
  return card->text->nameless ? &painting->theme->quiet_text : &painting->theme->text;
}

static void
paint_card_text (const EntentePainting *painting,
                 const EntenteCard     *card)
{
  const EntenteTextRows *title = &card->text->title, *subtitle = &card->text->subtitle;
  double left = entente_card_get_text_left (card);

  if (subtitle->n_rows > 0)
    show_text_or_bar (painting, ENTENTE_FONT_SUBTITLE, subtitle->rows[0].text, subtitle->width, left,
                      entente_card_get_subtitle_baseline (card), &painting->theme->quiet_text);
  for (guint i = 0; i < title->n_rows; i++)
    show_text_or_bar (painting, ENTENTE_FONT_TITLE, title->rows[i].text, title->rows[i].width, left,
                      entente_card_get_title_baseline (card, i), get_title_color (painting, card));
}

/* Returns how much the name must be enlarged to be readable in a far view. The enlarged name takes
 * the place of the second line, and if necessary also that of the icon. */
static double
get_name_zoom (const EntentePainting *painting,
               const EntenteCard     *card,
               gboolean              *beside_icon)
{
  double width = card->text->title.width;
  double tallest = card->box.height / (card->text->title.n_rows * ENTENTE_TITLE_ROW);
  double wanted = GOOD_NAME_SIZE / (entente_font_get_size (ENTENTE_FONT_TITLE) * painting->scale);
  double end = card->box.x + card->box.width;
  double beside = (end - 8.0 - entente_card_get_text_left (card)) / width;
  double alone = (card->box.width - 16.0) / width;

  *beside_icon = wanted <= beside;
  return MIN (MIN (wanted, tallest), MIN (*beside_icon ? beside : alone, 2.4));
}

/* Returns FALSE if the name would be too small nevertheless. */
static gboolean
paint_large_name (const EntentePainting *painting,
                  const EntenteCard     *card)
{
  cairo_t *cr = painting->cr;
  const EntenteTextRows *title = &card->text->title;
  double size = entente_font_get_size (ENTENTE_FONT_TITLE);
  double first = ENTENTE_TITLE_ALONE_BASELINE - (title->n_rows - 1) * ENTENTE_TITLE_ROW / 2.0;
  gboolean beside_icon;
  double zoom = get_name_zoom (painting, card, &beside_icon);
  EntenteVec center = entente_card_get_center (card);
  double left = beside_icon ? entente_card_get_text_left (card) : center.x - title->width * zoom / 2.0;

  if (zoom * size * painting->scale < MIN_NAME_SIZE)
    return FALSE;
  if (beside_icon)
    paint_icon (painting, card);
  cairo_save (cr);
  cairo_translate (cr, left, center.y);
  cairo_scale (cr, zoom, zoom);
  for (guint i = 0; i < title->n_rows; i++)
    entente_painting_show_text (painting, ENTENTE_FONT_TITLE, title->rows[i].text, 0.0, first + i * ENTENTE_TITLE_ROW,
               get_title_color (painting, card));
  cairo_restore (cr);
  return TRUE;
}

static void
paint_card_content (const EntentePainting *painting,
                    const EntenteCard     *card)
{
  if (entente_font_get_size (ENTENTE_FONT_TITLE) * painting->scale < GOOD_NAME_SIZE &&
      paint_large_name (painting, card))
    return;
  paint_icon (painting, card);
  paint_card_text (painting, card);
}

/* From afar, where sizes tell something, a card is drawn as a shape of its size. */
static gboolean
is_sized (const EntentePainting *painting,
          const EntenteCard     *card)
{
  return entente_card_is_sized (card, painting->scale);
}

/* The shape is that of the kind, in a square. */
static void
set_sized_path (const EntentePainting *painting,
                const EntenteCard     *card)
{
  const EntenteBox natural = { -ENTENTE_CARD_HEIGHT / 2.0, -ENTENTE_CARD_HEIGHT / 2.0, ENTENTE_CARD_HEIGHT,
                               ENTENTE_CARD_HEIGHT };
  double zoom = entente_card_get_sized (card) / (ENTENTE_CARD_HEIGHT * painting->scale);
  EntenteVec center = entente_card_get_center (card);
  cairo_matrix_t before;

  cairo_get_matrix (painting->cr, &before);
  cairo_translate (painting->cr, center.x, center.y);
  cairo_scale (painting->cr, zoom, zoom);
  set_outline_path (painting->cr, card->shape, &natural);
  cairo_set_matrix (painting->cr, &before);
}

static void
paint_sized (const EntentePainting *painting,
             const EntenteCard     *card,
             EntenteRaise           raise)
{
  const EntenteColor *color = raise == ENTENTE_RAISE_SELECTED ? &painting->theme->accent
                                                              : &painting->theme->kinds[card->ink];

  set_sized_path (painting, card);
  entente_painting_set_color (painting->cr, color, 1.0);
  cairo_fill_preserve (painting->cr);
  entente_painting_set_color (painting->cr, &painting->theme->card, 1.0);
  cairo_set_line_width (painting->cr, 1.0 / painting->scale);
  cairo_stroke (painting->cr);
}

/* Near enough, a bar at the foot of the card tells its size. */
static void
paint_bar (const EntentePainting *painting,
           const EntenteCard     *card)
{
  EntenteColor track = entente_theme_get_tint (painting->theme, card->ink);
  EntenteBox bar;

  if (card->size < 0.0)
    return;
  bar = entente_card_get_bar (card, 1.0);
  entente_painting_set_color (painting->cr, &track, 1.0);
  cairo_rectangle (painting->cr, bar.x, bar.y, bar.width, bar.height);
  cairo_fill (painting->cr);
  bar = entente_card_get_bar (card, card->size);
  entente_painting_set_color (painting->cr, &painting->theme->kinds[card->ink], 1.0);
  cairo_rectangle (painting->cr, bar.x, bar.y, bar.width, bar.height);
  cairo_fill (painting->cr);
}

/* Returns the box in which a card that is too small for an outline is drawn. */
static EntenteBox
get_plain_box (const EntentePainting *painting,
               const EntenteCard     *card)
{
  double grow = MAX (ENTENTE_PAINTING_MIN_CARD / painting->scale - card->box.height, 0.0) / 2.0;

  return entente_box_grow (&card->box, grow);
}

static gboolean
is_plain (const EntentePainting *painting,
          const EntenteCard     *card)
{
  return card->box.height * painting->scale < MIN_CARD_HEIGHT;
}

void
entente_painting_set_card_path (const EntentePainting *painting,
                                const EntenteCard     *card)
{
  EntenteBox box;

  if (is_sized (painting, card))
    {
      set_sized_path (painting, card);
      return;
    }
  if (!is_plain (painting, card))
    {
      set_outline_path (painting->cr, card->shape, &card->box);
      return;
    }
  box = get_plain_box (painting, card);
  cairo_rectangle (painting->cr, box.x, box.y, box.width, box.height);
}

static void
paint_plain_card (const EntentePainting *painting,
                  const EntenteCard     *card,
                  EntenteRaise           raise)
{
  if (is_sized (painting, card))
    {
      paint_sized (painting, card, raise);
      return;
    }
  if (is_plain (painting, card))
    {
      EntenteBox box = get_plain_box (painting, card);
      const EntenteColor *color = raise == ENTENTE_RAISE_SELECTED ? &painting->theme->accent
                                                                  : &painting->theme->kinds[card->ink];
      EntenteColor flat = entente_color_mix (&painting->theme->card, color,
                                             raise == ENTENTE_RAISE_SELECTED ? 1.0 : 0.55);

      entente_painting_set_color (painting->cr, &flat, 1.0);
      cairo_rectangle (painting->cr, box.x, box.y, box.width, box.height);
      cairo_fill (painting->cr);
      return;
    }

  if (painting->scale > 0.3)
    paint_shadow (painting, card);
  if (card->folded != NULL)
    paint_stack (painting, card);
  paint_frame (painting, card, raise);
  if (card->shape == ENTENTE_CARD_SHAPE_FOLDED)
    paint_fold (painting, card);
  paint_bar (painting, card);
  paint_card_content (painting, card);
  if (card->pinned && painting->painter->with_pins)
    entente_pin_paint (painting->cr, painting->theme, card, painting->scale);
  if (card->n_others > 0 && painting->painter->with_pins)
    entente_others_mark_paint (painting->cr, painting->theme, card, painting->scale, painting->painter->context);
}

void
entente_painting_paint_card (const EntentePainting *painting,
                             guint                  index,
                             EntenteRaise           raise)
{
  const EntenteCard *card = entente_scene_get_card (painting->scene, index);
  EntentePainting own;

  if (card->faded && raise == ENTENTE_RAISE_NOT)
    {
      own = *painting;
      own.theme = own.faint = &painting->faded;
      painting = &own;
    }
  paint_plain_card (painting, card, raise);
}

