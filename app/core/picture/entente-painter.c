/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-painter.h"

#include "entente-card-shape.h"
#include "entente-icon.h"
#include "entente-id.h"
#include "entente-line-painter.h"
#include "entente-marks.h"
#include "entente-others-mark.h"
#include "entente-pin.h"
#include "entente-stroke.h"

/* The painter, which draws a scene with cairo. Parts that are too small to see are simplified or left
 * out. Thus a far view of many thousand cards costs little more than a near view of a few. */

/* Limits of detail: sizes on the screen, in pixels. Below them a part is drawn in a simpler way. */
#define MIN_TEXT_SIZE 4.5    /* font size: smaller text becomes a bar */
#define MIN_BAR_SIZE 1.6     /* font size: smaller text is left out */
#define GOOD_NAME_SIZE 8.5   /* font size: a smaller name is enlarged and replaces other parts of the card */
#define MIN_NAME_SIZE 4.9    /* font size: a name that stays smaller is not enlarged */
#define MIN_LABEL_SIZE 5.8   /* font size: smaller labels are enlarged where there is room, and else left out */
#define GOOD_LABEL_SIZE 7.5  /* font size of an enlarged label */
#define MIN_CARD_HEIGHT 5.0  /* smaller cards become plain boxes */
#define MIN_CARD_SIZE 4.0    /* still smaller cards get this height, so that none becomes invisible */
#define MIN_DASH 1.0         /* outlines with shorter dashes become solid */

#define MAX_LAYOUTS 8000     /* cached text layouts of each font */

struct _EntentePainter {
  PangoContext *context;
  GHashTable *layouts[ENTENTE_N_FONTS]; /* text -> PangoLayout */
  double min_mark_radius;               /* points */
  gboolean with_pins;
};

/* The state of one painting. */
typedef struct {
  EntentePainter *painter;
  cairo_t *cr;
  EntenteScene *scene;
  const EntenteTheme *theme;
  EntenteBox area;
  double scale;       /* pixels per point */
  gboolean solid;     /* whether all lines are */
  double mark_radius; /* points */
  GArray *lines;      /* indexes of the lines in the area */
  GArray *cards;      /* likewise of the cards */
  EntenteEmphasis *emphasis; /* nullable */
  EntenteTheme faded;
} Painting;

static void
set_color (cairo_t            *cr,
           const EntenteColor *color,
           double              alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static PangoLayout *
get_layout (EntentePainter *self,
            EntenteFont     font,
            const char     *text)
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

static void
show_text (const Painting     *painting,
           EntenteFont         font,
           const char         *text,
           double              x,
           double              baseline,
           const EntenteColor *color)
{
  PangoLayout *layout = get_layout (painting->painter, font, text);

  set_color (painting->cr, color, 1.0);
  cairo_move_to (painting->cr, x, baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (painting->cr, layout);
}

/* Shows text. Text that is too small to be read becomes a bar of its length, so that one still sees
 * where text is. */
static void
show_text_or_bar (const Painting     *painting,
                  EntenteFont         font,
                  const char         *text,
                  double              width,
                  double              x,
                  double              baseline,
                  const EntenteColor *color)
{
  double size = entente_font_get_size (font);

  if (size * painting->scale >= MIN_TEXT_SIZE)
    show_text (painting, font, text, x, baseline, color);
  else if (size * painting->scale >= MIN_BAR_SIZE)
    {
      set_color (painting->cr, color, 0.28);
      cairo_rectangle (painting->cr, x, baseline - size * 0.55, width, size * 0.45);
      cairo_fill (painting->cr);
    }
}

static void
set_outline_path (cairo_t          *cr,
                  EntenteCardShape  shape,
                  const EntenteBox *box)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];

  entente_corners_trace (corners, entente_card_shape_get_corners (shape, box, corners), cr);
}

static void
set_plate_path (cairo_t          *cr,
                const EntenteBox *plate)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];

  entente_corners_trace (corners, entente_card_shape_round_box (plate, ENTENTE_PLATE_CORNER, corners), cr);
}

static void
paint_shadow (const Painting    *painting,
              const EntenteCard *card)
{
  EntenteBox box = card->box;

  if (painting->theme->shadow.alpha <= 0.0)
    return;
  box.y += ENTENTE_SHADOW_DROP;
  set_outline_path (painting->cr, card->shape, &box);
  set_color (painting->cr, &painting->theme->shadow, 1.0);
  cairo_set_line_width (painting->cr, ENTENTE_SHADOW_WIDTH);
  cairo_stroke_preserve (painting->cr);
  cairo_fill (painting->cr);
}

static void
paint_frame (const Painting    *painting,
             const EntenteCard *card,
             EntenteRaise       raise)
{
  static const double dashes[] = { ENTENTE_FRAME_DASH, ENTENTE_FRAME_DASH_GAP };
  cairo_t *cr = painting->cr;
  EntenteColor border = entente_theme_get_edge (painting->theme, card->look);

  set_outline_path (cr, card->shape, &card->box);
  set_color (cr, &painting->theme->card, 1.0);
  cairo_fill_preserve (cr);

  if (raise == ENTENTE_RAISE_SELECTED)
    {
      set_color (cr, &painting->theme->accent, 1.0);
      cairo_set_line_width (cr, MAX (2.6, 1.8 / painting->scale));
    }
  else
    {
      set_color (cr, &border, 1.0);
      cairo_set_line_width (cr, MAX (ENTENTE_FRAME_WIDTH, 0.8 / painting->scale));
    }
  /* The line before may have set round ends, which would make the dashes longer. */
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (card->shape == ENTENTE_CARD_SHAPE_DASHED && ENTENTE_FRAME_DASH * painting->scale > MIN_DASH)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_fold (const Painting    *painting,
            const EntenteCard *card)
{
  cairo_t *cr = painting->cr;
  double right = card->box.x + card->box.width;
  EntenteColor fill = entente_theme_get_fold (painting->theme, card->look);
  EntenteColor border = entente_theme_get_edge (painting->theme, card->look);

  cairo_move_to (cr, right - ENTENTE_CARD_FOLD, card->box.y);
  cairo_rel_line_to (cr, 0, ENTENTE_CARD_FOLD);
  cairo_rel_line_to (cr, ENTENTE_CARD_FOLD, 0);
  cairo_close_path (cr);
  set_color (cr, &fill, 1.0);
  cairo_fill_preserve (cr);
  set_color (cr, &border, 1.0);
  cairo_set_line_width (cr, ENTENTE_FOLD_WIDTH);
  cairo_stroke (cr);
}

static void
paint_icon (const Painting    *painting,
            const EntenteCard *card)
{
  cairo_t *cr = painting->cr;
  const EntenteColor *kind = &painting->theme->kinds[card->look];
  EntenteVec center = entente_card_get_icon_center (card);
  EntenteColor circle = entente_theme_get_tint (painting->theme, card->look);

  cairo_new_path (cr);
  cairo_arc (cr, center.x, center.y, ENTENTE_ICON_CIRCLE / 2.0, 0, 2 * G_PI);
  set_color (cr, &circle, 1.0);
  cairo_fill (cr);

  set_color (cr, kind, 1.0);
  if (ENTENTE_ICON_SIZE * painting->scale < MIN_TEXT_SIZE)
    {
      cairo_arc (cr, center.x, center.y, ENTENTE_ICON_SIZE / 3.0, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_save (cr);
  cairo_translate (cr, center.x - ENTENTE_ICON_SIZE / 2.0, center.y - ENTENTE_ICON_SIZE / 2.0);
  entente_icon_fill (card->look, cr);
  cairo_restore (cr);
}

/* A card without a name shows its id, in the colour of what is not from the file's words. */
static const EntenteColor *
get_title_color (const Painting    *painting,
                 const EntenteCard *card)
{
  return card->text->nameless ? &painting->theme->quiet_text : &painting->theme->text;
}

static void
paint_card_text (const Painting    *painting,
                 const EntenteCard *card)
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
get_name_zoom (const Painting    *painting,
               const EntenteCard *card,
               gboolean          *beside_icon)
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
paint_large_name (const Painting    *painting,
                  const EntenteCard *card)
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
    show_text (painting, ENTENTE_FONT_TITLE, title->rows[i].text, 0.0, first + i * ENTENTE_TITLE_ROW,
               get_title_color (painting, card));
  cairo_restore (cr);
  return TRUE;
}

static void
paint_card_content (const Painting    *painting,
                    const EntenteCard *card)
{
  if (entente_font_get_size (ENTENTE_FONT_TITLE) * painting->scale < GOOD_NAME_SIZE &&
      paint_large_name (painting, card))
    return;
  paint_icon (painting, card);
  paint_card_text (painting, card);
}

static void
paint_plain_card (const Painting    *painting,
                  const EntenteCard *card,
                  EntenteRaise       raise)
{
  if (card->box.height * painting->scale < MIN_CARD_HEIGHT)
    {
      double grow = MAX (MIN_CARD_SIZE / painting->scale - card->box.height, 0.0) / 2.0;
      EntenteBox box = entente_box_grow (&card->box, grow);
      const EntenteColor *color = raise == ENTENTE_RAISE_SELECTED ? &painting->theme->accent
                                                                  : &painting->theme->kinds[card->look];
      EntenteColor flat = entente_color_mix (&painting->theme->card, color,
                                             raise == ENTENTE_RAISE_SELECTED ? 1.0 : 0.55);

      set_color (painting->cr, &flat, 1.0);
      cairo_rectangle (painting->cr, box.x, box.y, box.width, box.height);
      cairo_fill (painting->cr);
      return;
    }

  if (painting->scale > 0.3)
    paint_shadow (painting, card);
  paint_frame (painting, card, raise);
  if (card->shape == ENTENTE_CARD_SHAPE_FOLDED)
    paint_fold (painting, card);
  paint_card_content (painting, card);
  if (card->pinned && painting->painter->with_pins)
    entente_pin_paint (painting->cr, painting->theme, card, painting->scale);
  if (card->n_others > 0 && painting->painter->with_pins)
    entente_others_mark_paint (painting->cr, painting->theme, card, painting->scale, painting->painter->context);
}

static void
paint_card (const Painting *painting,
            guint           index,
            EntenteRaise    raise)
{
  const EntenteCard *card = entente_scene_get_card (painting->scene, index);
  Painting own;

  if (card->faded && raise == ENTENTE_RAISE_NOT)
    {
      own = *painting;
      own.theme = &painting->faded;
      painting = &own;
    }
  paint_plain_card (painting, card, raise);
}

/* Whether the label is on the line, in its usual size. A raised line can have another one beside it. */
static gboolean
shows_label (const Painting    *painting,
             const EntenteLine *line)
{
  return entente_line_has_word (line) && entente_font_get_size (ENTENTE_FONT_LABEL) * painting->scale >= MIN_LABEL_SIZE;
}

static void
paint_line (const Painting *painting,
            guint           index,
            EntenteRaise    raise)
{
  const EntenteLine *line = entente_scene_get_line (painting->scene, index);
  gboolean faded = line->faded && raise == ENTENTE_RAISE_NOT;

  entente_line_painter_paint (painting->cr, faded ? &painting->faded : painting->theme, line, painting->scale,
                              painting->solid, raise, shows_label (painting, line));
}

/* The background of a label covers the lines below it. If the page is transparent, the lines are
 * cleared there. */
static void
fill_background (cairo_t            *cr,
                 const EntenteColor *paper)
{
  set_color (cr, paper, 1.0);
  if (paper->alpha <= 0.0)
    cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

static void
show_label (const Painting         *painting,
            const EntenteLabelText *label,
            const EntenteBox       *box,
            const EntenteColor     *color)
{
  EntenteBox plate = entente_label_get_plate (box);

  set_plate_path (painting->cr, &plate);
  fill_background (painting->cr, &painting->theme->background);
  for (guint i = 0; i < label->rows.n_rows; i++)
    {
      EntenteVec at = entente_label_get_row (box, label, i);

      show_text (painting, ENTENTE_FONT_LABEL, label->rows.rows[i].text, at.x, at.y, color);
    }
}

/* In a far view a label is enlarged if there is room for it. Returns 0 if it would be too small to be read. */
static double
get_label_zoom (const Painting    *painting,
                const EntenteLine *line)
{
  double size = entente_font_get_size (ENTENTE_FONT_LABEL) * painting->scale;

  if (size >= MIN_LABEL_SIZE)
    return 1.0;
  return GOOD_LABEL_SIZE / size <= line->label_zoom ? GOOD_LABEL_SIZE / size : 0.0;
}

static void
paint_label (const Painting *painting,
             guint           index,
             EntenteRaise    raise)
{
  const EntenteLine *line = entente_scene_get_line (painting->scene, index);
  double zoom = get_label_zoom (painting, line);
  EntenteBox box = line->label_box;
  const EntenteLabelText *label = line->label_fits ? line->label : NULL;

  if (painting->emphasis != NULL && zoom == 1.0)
    label = entente_emphasis_get_label (painting->emphasis, index, &box);
  if (label != NULL && zoom > 0.0)
    {
      EntenteVec middle = { box.x + box.width / 2.0, box.y + box.height / 2.0 };

      cairo_save (painting->cr);
      cairo_translate (painting->cr, middle.x, middle.y);
      cairo_scale (painting->cr, zoom, zoom);
      cairo_translate (painting->cr, -middle.x, -middle.y);
      show_label (painting, label, &box,
                  raise == ENTENTE_RAISE_SELECTED ? &painting->theme->accent : &painting->theme->label);
      cairo_restore (painting->cr);
    }
}

static void
paint_mark (const Painting *painting,
            guint           index,
            EntenteRaise    raise)
{
  const EntenteLine *line = entente_scene_get_line (painting->scene, index);
  EntenteVec at = entente_line_get_mark (line, shows_label (painting, line));

  entente_line_painter_paint_mark (painting->cr, painting->theme, at, painting->mark_radius);
}

static gboolean
collect_cb (EntentePart part,
            guint       index,
            gpointer    data)
{
  Painting *painting = data;

  g_array_append_val (part == ENTENTE_PART_LINE ? painting->lines : painting->cards, index);
  return TRUE;
}

static void
collect_raised (Painting        *painting,
                EntenteEmphasis *emphasis)
{
  guint n;
  const guint *raised = entente_emphasis_list (emphasis, ENTENTE_PART_LINE, &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteBox box = entente_emphasis_get_line_box (emphasis, raised[i]);

      if (entente_box_overlaps (&box, &painting->area))
        g_array_append_val (painting->lines, raised[i]);
    }

  raised = entente_emphasis_list (emphasis, ENTENTE_PART_CARD, &n);
  for (guint i = 0; i < n; i++)
    if (entente_box_overlaps (&entente_scene_get_card (painting->scene, raised[i])->box, &painting->area))
      g_array_append_val (painting->cards, raised[i]);
}

static EntenteRaise
get_raise (EntenteEmphasis *emphasis,
           EntentePart      part,
           guint            index)
{
  return emphasis != NULL ? entente_emphasis_get (emphasis, part, index) : ENTENTE_RAISE_NOT;
}

typedef void (*PaintPart) (const Painting *painting, guint index, EntenteRaise raise);

/* Painting a large scene takes a while, so that it stops when the current task is cancelled. */
static void
paint_all (const Painting  *painting,
           const GArray    *indexes,
           EntentePart      part,
           EntenteEmphasis *emphasis,
           PaintPart        paint_part)
{
  GCancellable *cancellable = g_cancellable_get_current ();

  for (guint i = 0; i < indexes->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint index = g_array_index (indexes, guint, i);

      paint_part (painting, index, get_raise (emphasis, part, index));
    }
}

/**
 * entente_painter_new:
 *
 * Returns: (transfer full): a painter, for use in one thread at a time
 */
EntentePainter *
entente_painter_new (void)
{
  EntentePainter *self = g_new0 (EntentePainter, 1);

  self->context = entente_font_create_own_context ();
  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    self->layouts[i] = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
entente_painter_free (EntentePainter *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    g_hash_table_unref (self->layouts[i]);
  g_object_unref (self->context);
  g_free (self);
}

/* In a far view, lines lie upon each other. */
static int
compare_depth (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  EntenteScene *scene = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  int difference = entente_line_compare_depth (entente_scene_get_line (scene, first),
                                               entente_scene_get_line (scene, second));

  return difference != 0 ? difference : (first > second) - (first < second);
}

/* Marks that are enlarged may lie over cards, and the whole words of raised lines over other lines. */
static void
paint_layers (Painting        *painting,
              EntenteEmphasis *emphasis)
{
  gboolean is_far = entente_stroke_get_mark_radius (painting->scale) > ENTENTE_MARK_RADIUS;
  gboolean above = emphasis != NULL;
  g_autoptr (GArray) marks = entente_marks_choose (painting->scene, (const guint *) painting->lines->data,
                                                   painting->lines->len, painting->scale);

  cairo_save (painting->cr);
  entente_theme_fade (painting->theme, &painting->faded);
  painting->solid = entente_stroke_is_solid (entente_scene_get_n_lines (painting->scene), painting->scale);
  if (is_far)
    g_array_sort_with_data (painting->lines, compare_depth, painting->scene);
  paint_all (painting, painting->lines, ENTENTE_PART_LINE, emphasis, paint_line);
  if (!above)
    paint_all (painting, painting->lines, ENTENTE_PART_LINE, emphasis, paint_label);
  if (!above && !is_far)
    paint_all (painting, marks, ENTENTE_PART_LINE, emphasis, paint_mark);
  paint_all (painting, painting->cards, ENTENTE_PART_CARD, emphasis, paint_card);
  if (above)
    paint_all (painting, painting->lines, ENTENTE_PART_LINE, emphasis, paint_label);
  if (above || is_far)
    paint_all (painting, marks, ENTENTE_PART_LINE, emphasis, paint_mark);
  cairo_restore (painting->cr);
}

static double
get_mark_radius (EntentePainter *self,
                 double          scale)
{
  return MAX (entente_stroke_get_mark_radius (scale), self->min_mark_radius);
}

static void
paint (EntentePainter     *self,
       cairo_t            *cr,
       EntenteScene       *scene,
       const EntenteTheme *theme,
       const EntenteBox   *area,
       double              scale,
       EntenteEmphasis    *emphasis)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (guint));
  EntenteBox box = entente_box_grow (area, entente_painter_get_reach (scale));
  Painting painting = { self, cr, scene, theme, box, scale, FALSE, get_mark_radius (self, scale), lines, cards,
                        emphasis };

  if (emphasis != NULL)
    collect_raised (&painting, emphasis);
  else
    entente_scene_query (scene, &painting.area, collect_cb, &painting);

  paint_layers (&painting, emphasis);
}

/**
 * entente_painter_set_with_pins:
 * @self: a painter
 * @with_pins: whether to show which cards are pinned, and which have neighbours that are not shown. Who works on the
 *   picture wants to see it, but not its readers.
 */
void
entente_painter_set_with_pins (EntentePainter *self,
                               gboolean        with_pins)
{
  g_return_if_fail (self != NULL);

  self->with_pins = with_pins;
}

/**
 * entente_painter_set_min_mark_radius:
 * @self: a painter
 * @radius: in points
 *
 * Sets how small marks of disputes may be, for a picture that will be looked at from afar.
 */
void
entente_painter_set_min_mark_radius (EntentePainter *self,
                                     double          radius)
{
  g_return_if_fail (self != NULL && radius >= 0.0);

  self->min_mark_radius = radius;
}

/**
 * entente_painter_get_reach:
 * @scale: pixels per point
 *
 * Returns: how far outside an area a part of the scene can be that is to be painted with it, in points. Shadows,
 *   frames and marks reach a little beyond their cards and lines.
 */
double
entente_painter_get_reach (double scale)
{
  return MAX (MAX (6.0, MIN_CARD_SIZE / scale), entente_marks_get_reach (scale));
}

/**
 * entente_painter_paint:
 * @self: a painter
 * @cr: a cairo context, in the coordinates of the scene
 * @scene: the scene to paint
 * @theme: the colours
 * @area: the wanted part of the scene; more may be painted
 * @scale: pixels per point, which decides the level of detail
 *
 * Paints the lines, their labels, the marks of disputes, and the cards. The caller must paint the background.
 */
void
entente_painter_paint (EntentePainter     *self,
                       cairo_t            *cr,
                       EntenteScene       *scene,
                       const EntenteTheme *theme,
                       const EntenteBox   *area,
                       double              scale)
{
  g_return_if_fail (self != NULL && cr != NULL && ENTENTE_IS_SCENE (scene));
  g_return_if_fail (theme != NULL && area != NULL && scale > 0.0);

  paint (self, cr, scene, theme, area, scale, NULL);
}

/**
 * entente_painter_paint_raised:
 * @self: a painter
 * @cr: a cairo context, in the coordinates of the scene
 * @scene: the scene to paint
 * @theme: the colours
 * @area: the wanted part of the scene; more may be painted
 * @scale: pixels per point, which decides the level of detail
 * @emphasis: which parts of @scene to paint, and how. Labels for which there was no room are shown too.
 */
void
entente_painter_paint_raised (EntentePainter     *self,
                              cairo_t            *cr,
                              EntenteScene       *scene,
                              const EntenteTheme *theme,
                              const EntenteBox   *area,
                              double              scale,
                              EntenteEmphasis    *emphasis)
{
  g_return_if_fail (self != NULL && cr != NULL && ENTENTE_IS_SCENE (scene));
  g_return_if_fail (theme != NULL && area != NULL && scale > 0.0 && emphasis != NULL);

  paint (self, cr, scene, theme, area, scale, emphasis);
}

/**
 * entente_painter_paint_parts:
 * @self: a painter
 * @cr: a cairo context, in the coordinates of the scene
 * @scene: the scene of the parts
 * @theme: the colours
 * @lines: (array length=n_lines): the indexes of the lines to paint
 * @n_lines: the number of lines
 * @cards: (array length=n_cards): the indexes of the cards to paint
 * @n_cards: the number of cards
 * @scale: pixels per point, which decides the level of detail
 */
void
entente_painter_paint_parts (EntentePainter     *self,
                             cairo_t            *cr,
                             EntenteScene       *scene,
                             const EntenteTheme *theme,
                             const guint        *lines,
                             guint               n_lines,
                             const guint        *cards,
                             guint               n_cards,
                             double              scale)
{
  g_autoptr (GArray) line_parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) card_parts = g_array_new (FALSE, FALSE, sizeof (guint));
  Painting painting = { self, cr, scene, theme, { 0.0, }, scale, FALSE, 0.0, line_parts, card_parts,
                        NULL };

  g_return_if_fail (self != NULL && cr != NULL && ENTENTE_IS_SCENE (scene) && theme != NULL && scale > 0.0);

  painting.mark_radius = get_mark_radius (self, scale);
  g_array_append_vals (line_parts, lines, n_lines);
  g_array_append_vals (card_parts, cards, n_cards);
  paint_layers (&painting, NULL);
}
