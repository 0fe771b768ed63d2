/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-painter.h"

#include "entente-card-icon.h"
#include "entente-card-shape.h"
#include "entente-ground-painter.h"
#include "entente-id.h"
#include "entente-line-painter.h"
#include "entente-marks.h"
#include "entente-raised-words.h"
#include "entente-stroke.h"

/* The painter, which draws a scene with cairo. Parts that are too small to see are simplified or left
 * out. Thus a far view of many thousand cards costs little more than a near view of a few. */

/* Limits of detail: sizes on the screen, in pixels. Below them a part is drawn in a simpler way. */
#define MIN_LABEL_SIZE 5.8   /* font size: smaller labels are enlarged where there is room, and else left out */
#define GOOD_LABEL_SIZE 7.5  /* font size of an enlarged label */

static void
set_plate_path (cairo_t          *cr,
                const EntenteBox *plate)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];

  entente_corners_trace (corners, entente_card_shape_round_box (plate, ENTENTE_PLATE_CORNER, corners), cr);
}

/* Whether the label is on the line, in its usual size. A raised line can have another one beside it. */
static gboolean
shows_label (const EntentePainting *painting,
             const EntenteLine     *line)
{
  return entente_line_has_word (line) && entente_font_get_size (ENTENTE_FONT_LABEL) * painting->scale >= MIN_LABEL_SIZE;
}

/* A line ends where the outline of its card is, and the shape of the card's size can be smaller. */
static void
extend_line (const EntentePainting *painting,
             const EntenteTheme    *theme,
             const EntenteLine     *line,
             guint                  card,
             EntenteVec             end,
             EntenteRaise           raise)
{
  const EntenteCard *the = entente_scene_get_card (painting->scene, card);

  if (entente_card_is_sized (the, painting->scale))
    entente_line_painter_paint_extension (painting->cr, theme, line, entente_card_get_center (the), end,
                                          painting->scale, raise);
}

static void
paint_line (const EntentePainting *painting,
            guint                  index,
            EntenteRaise           raise)
{
  const EntenteLine *line = entente_scene_get_line (painting->scene, index);
  gboolean faded = line->faded && raise == ENTENTE_RAISE_NOT;

  extend_line (painting, faded ? &painting->faded : painting->theme, line, line->from, line->curve.p[0], raise);
  extend_line (painting, faded ? &painting->faded : painting->theme, line, line->to, line->curve.p[3], raise);

  entente_line_painter_paint (painting->cr, faded ? &painting->faded : painting->theme, line, painting->scale,
                              painting->solid, raise, shows_label (painting, line));
}

/* The background of a label covers the lines below it. If the page is transparent, the lines are
 * cleared there. */
static void
fill_background (cairo_t            *cr,
                 const EntenteColor *paper)
{
  entente_painting_set_color (cr, paper, 1.0);
  if (paper->alpha <= 0.0)
    cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

static void
show_label (const EntentePainting  *painting,
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

      entente_painting_show_text (painting, ENTENTE_FONT_LABEL, label->rows.rows[i].text, at.x, at.y, color);
    }
}

/* In a far view a label is enlarged if there is room for it. Returns 0 if it would be too small to be read. */
static double
get_label_zoom (const EntentePainting *painting,
                const EntenteLine     *line)
{
  double size = entente_font_get_size (ENTENTE_FONT_LABEL) * painting->scale;

  if (size >= MIN_LABEL_SIZE)
    return 1.0;
  return GOOD_LABEL_SIZE / size <= line->label_zoom ? GOOD_LABEL_SIZE / size : 0.0;
}

/* Shows a label enlarged around the middle of a box. */
static void
show_zoomed_label (const EntentePainting  *painting,
                   const EntenteLabelText *label,
                   const EntenteBox       *box,
                   double                  zoom,
                   EntenteRaise            raise)
{
  double width = label->width + 2 * ENTENTE_LABEL_PADDING, height = label->height;
  const EntenteBox natural = { -width / 2.0, -height / 2.0, width, height };

  cairo_save (painting->cr);
  cairo_translate (painting->cr, box->x + box->width / 2.0, box->y + box->height / 2.0);
  cairo_scale (painting->cr, zoom, zoom);
  show_label (painting, label, &natural,
              raise == ENTENTE_RAISE_SELECTED ? &painting->theme->accent : &painting->theme->label);
  cairo_restore (painting->cr);
}

static void
paint_label (const EntentePainting *painting,
             guint                  index,
             EntenteRaise           raise)
{
  const EntenteLine *line = entente_scene_get_line (painting->scene, index);
  double zoom = get_label_zoom (painting, line);
  EntenteBox box = line->label_box;
  const EntenteLabelText *label = line->label_fits ? line->label : NULL;

  if (painting->emphasis != NULL && entente_emphasis_enlarges_words (painting->emphasis))
    {
      zoom = entente_raised_words_get_zoom (painting->scale);
      label = entente_emphasis_get_word (painting->emphasis, index, painting->scale, &box);
    }
  else if (painting->emphasis != NULL && zoom == 1.0)
    label = entente_emphasis_get_label (painting->emphasis, index, &box);
  if (label != NULL && zoom > 0.0)
    show_zoomed_label (painting, label, &box, zoom, raise);
}

/* Below the raised lines there is a picture of all. Where it has the word of such a line, the line would go through it,
 * if the word is larger now and elsewhere. */
static void
hide_label (const EntentePainting *painting,
            guint                  index,
            EntenteRaise           raise)
{
  const EntenteLine *line = entente_scene_get_line (painting->scene, index);
  double zoom = get_label_zoom (painting, line);
  EntenteBox box, plate;

  if (line->faded || !entente_line_has_word (line) || zoom <= 0.0)
    return;
  box = entente_line_get_zoomed_label (line, zoom);
  plate = entente_label_get_plate (&box);
  set_plate_path (painting->cr, &plate);
  fill_background (painting->cr, &painting->theme->background);
}

static gboolean
clear_card_cb (EntentePart part,
               guint       index,
               gpointer    data)
{
  const EntentePainting *painting = data;

  if (part != ENTENTE_PART_CARD || entente_emphasis_get (painting->emphasis, part, index) != ENTENTE_RAISE_NOT)
    return TRUE;
  entente_painting_set_card_path (painting, entente_scene_get_card (painting->scene, index));
  cairo_fill (painting->cr);
  return TRUE;
}

/* Raised lines are above a picture of all, but they go beneath its cards. What is cleared shows the cards below. */
static void
clear_cards (EntentePainting *painting)
{
  EntenteBox area = { 0 };

  for (guint i = 0; i < painting->lines->len; i++)
    {
      const EntenteLine *line = entente_scene_get_line (painting->scene, g_array_index (painting->lines, guint, i));
      EntenteBox box = entente_curve_bounds (&line->curve);

      entente_box_add (&area, &box);
    }
  if (area.width <= 0.0 || !entente_box_overlaps (&area, &painting->area))
    return;
  area = entente_box_intersect (&area, &painting->area);
  cairo_save (painting->cr);
  cairo_set_operator (painting->cr, CAIRO_OPERATOR_CLEAR);
  entente_scene_query (painting->scene, &area, clear_card_cb, painting);
  cairo_restore (painting->cr);
}

static void
paint_mark (const EntentePainting *painting,
            guint                  index,
            EntenteRaise           raise)
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
  EntentePainting *painting = data;

  g_array_append_val (part == ENTENTE_PART_LINE ? painting->lines : painting->cards, index);
  return TRUE;
}

static void
collect_raised (EntentePainting *painting,
                EntenteEmphasis *emphasis)
{
  guint n;
  const guint *raised = entente_emphasis_list (emphasis, ENTENTE_PART_LINE, &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteBox box = entente_emphasis_get_line_box (emphasis, raised[i], painting->scale);

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

typedef void (*PaintPart) (const EntentePainting *painting, guint index, EntenteRaise raise);

/* EntentePainting a large scene takes a while, so that it stops when the current task is cancelled. */
static void
paint_all (const EntentePainting *painting,
           const GArray          *indexes,
           EntentePart            part,
           EntenteEmphasis       *emphasis,
           PaintPart              paint_part)
{
  GCancellable *cancellable = g_cancellable_get_current ();

  for (guint i = 0; i < indexes->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint index = g_array_index (indexes, guint, i);

      if (part == ENTENTE_PART_CARD && painting->painter->waits)
        entente_card_icon_load_next (painting->scene, indexes, i, painting->scale, cancellable);
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
paint_layers (EntentePainting *painting,
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
  if (above && entente_emphasis_enlarges_words (emphasis) && entente_raised_words_get_zoom (painting->scale) > 1.0)
    paint_all (painting, painting->lines, ENTENTE_PART_LINE, emphasis, hide_label);
  paint_all (painting, painting->lines, ENTENTE_PART_LINE, emphasis, paint_line);
  if (above)
    clear_cards (painting);
  if (!above)
    paint_all (painting, painting->lines, ENTENTE_PART_LINE, emphasis, paint_label);
  if (!above && !is_far)
    paint_all (painting, marks, ENTENTE_PART_LINE, emphasis, paint_mark);
  paint_all (painting, painting->cards, ENTENTE_PART_CARD, emphasis, entente_painting_paint_card);
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
  EntentePainting painting = { self, cr, scene, theme, box, scale, FALSE, get_mark_radius (self, scale), lines, cards,
                        emphasis };

  if (emphasis != NULL)
    collect_raised (&painting, emphasis);
  else
    entente_scene_query (scene, &painting.area, collect_cb, &painting);

  if (emphasis == NULL)
    entente_ground_painter_paint (&painting);
  paint_layers (&painting, emphasis);
  if (emphasis == NULL)
    entente_ground_painter_paint_names (&painting);
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
 * entente_painter_set_waits:
 * @self: a painter
 * @waits: whether it waits for pictures of actors that are not decoded yet, as it must not in the thread of a window.
 *   Else it paints icons in their places
 */
void
entente_painter_set_waits (EntentePainter *self,
                           gboolean        waits)
{
  g_return_if_fail (self != NULL);

  self->waits = waits;
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
  return MAX (MAX (6.0, ENTENTE_PAINTING_MIN_CARD / scale),
              MAX (entente_marks_get_reach (scale), ENTENTE_CARD_SIZED_REACH / scale));
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
 * entente_painter_paint_grounds:
 * @self: a painter
 * @cr: a cairo context, in the coordinates of the scene
 * @scene: a scene
 * @theme: the colors
 * @area: the wanted part of the scene
 * @scale: pixels per point
 * @names: whether to paint the names of groups, which come over the lines, or their grounds, which come first
 *
 * For callers of entente_painter_paint_parts(), which paints neither.
 */
void
entente_painter_paint_grounds (EntentePainter     *self,
                               cairo_t            *cr,
                               EntenteScene       *scene,
                               const EntenteTheme *theme,
                               const EntenteBox   *area,
                               double              scale,
                               gboolean            names)
{
  EntentePainting painting = { self, cr, scene, theme, *area, scale, FALSE, 0.0, NULL, NULL, NULL };

  g_return_if_fail (self != NULL && cr != NULL && ENTENTE_IS_SCENE (scene) && theme != NULL && scale > 0.0);

  if (names)
    entente_ground_painter_paint_names (&painting);
  else
    entente_ground_painter_paint (&painting);
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
  EntentePainting painting = { self, cr, scene, theme, { 0.0, }, scale, FALSE, 0.0, line_parts, card_parts,
                        NULL };

  g_return_if_fail (self != NULL && cr != NULL && ENTENTE_IS_SCENE (scene) && theme != NULL && scale > 0.0);

  painting.mark_radius = get_mark_radius (self, scale);
  g_array_append_vals (line_parts, lines, n_lines);
  g_array_append_vals (card_parts, cards, n_cards);
  paint_layers (&painting, NULL);
}
