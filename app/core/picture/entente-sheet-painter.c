/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet-painter.h"

#include "entente-card-shape.h"
#include "entente-icon.h"
#include "entente-painter.h"
#include "entente-sheet-grounds.h"

/* Paints a sheet with cairo: the paper, the picture, and the title, the legend and the footnotes around it. */

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static void
add_box (cairo_t          *cr,
         const EntenteBox *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
}

static void
paint_paper (EntenteSheet       *sheet,
             cairo_t            *cr,
             const EntenteTheme *theme)
{
  set_color (cr, &theme->background);
  add_box (cr, entente_sheet_get_box (sheet));
  cairo_fill (cr);
}

static void
trace_ground (cairo_t          *cr,
              const EntenteBox *box,
              double            corner)
{
  EntenteCorner corners[ENTENTE_CARD_SHAPE_MAX_CORNERS];
  guint n = entente_card_shape_round_box (box, corner, corners);

  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_arc (cr, corners[i].at.x, corners[i].at.y, corners[i].radius,
               (corners[i].quarter - 1) * G_PI_2, corners[i].quarter * G_PI_2);
  cairo_close_path (cr);
}

/* The ground of the numbers of a line is paper. If the paper is transparent, the ground is a hole in the picture.
 * The ground of the numbers of a card looks like a tab of the card. */
static void
paint_ground (EntenteSheet                 *sheet,
              const EntenteFootnoteNumbers *numbers,
              cairo_t                      *cr,
              const EntenteTheme           *theme)
{
  trace_ground (cr, &numbers->box, ENTENTE_PLATE_CORNER);
  if (numbers->part == ENTENTE_PART_LINE)
    {
      set_color (cr, &theme->background);
      if (theme->background.alpha <= 0.0)
        cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
      cairo_fill (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
    }
  else
    {
      guint ink = entente_scene_get_card (entente_sheet_get_scene (sheet), numbers->index)->ink;
      EntenteColor edge = entente_theme_get_edge (theme, ink);

      set_color (cr, &theme->card);
      cairo_fill_preserve (cr);
      set_color (cr, &edge);
      cairo_set_line_width (cr, ENTENTE_FOLD_WIDTH);
      cairo_stroke (cr);
    }
}

static void
paint_numbers (EntenteSheet       *sheet,
               cairo_t            *cr,
               const EntenteTheme *theme)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GObject) object = G_OBJECT (entente_font_create_layout (PANGO_CONTEXT (context), ENTENTE_FONT_NUMBERS));
  PangoLayout *layout = PANGO_LAYOUT (object);

  for (guint i = 0; i < entente_sheet_get_n_numbers (sheet); i++)
    {
      const EntenteFootnoteNumbers *numbers = entente_sheet_get_numbers (sheet, i);
      double baseline = numbers->box.y + numbers->box.height / 2.0 + ENTENTE_FOOTNOTE_NUMBERS_BASELINE;

      paint_ground (sheet, numbers, cr, theme);
      pango_layout_set_text (layout, numbers->text, -1);
      set_color (cr, &theme->accent);
      cairo_move_to (cr, numbers->box.x + ENTENTE_FOOTNOTE_NUMBERS_PADDING,
                     baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
paint_line (PangoContext       *context,
            cairo_t            *cr,
            EntenteFont         font,
            const char         *text,
            EntenteVec          start,
            double              zoom,
            const EntenteColor *color)
{
  g_autoptr (GObject) object = G_OBJECT (entente_font_create_layout (context, font));
  PangoLayout *layout = PANGO_LAYOUT (object);

  pango_layout_set_text (layout, text, -1);
  set_color (cr, color);
  cairo_save (cr);
  cairo_translate (cr, start.x, start.y);
  cairo_scale (cr, zoom, zoom);
  cairo_move_to (cr, 0.0, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* The edge of a name has the color of its card. */
static void
paint_edge (EntenteSheet           *sheet,
            cairo_t                *cr,
            const EntenteTheme     *theme,
            const EntenteSheetName *name)
{
  EntenteColor edge = entente_theme_get_edge (theme, entente_scene_get_card (entente_sheet_get_scene (sheet),
                                                                             name->card)->ink);

  set_color (cr, &edge);
  cairo_set_line_width (cr, ENTENTE_FRAME_WIDTH * name->zoom);
  cairo_stroke (cr);
}

/* The names above a picture whose cards are too small to be read. */
static void
paint_names (EntenteSheet       *sheet,
             cairo_t            *cr,
             const EntenteTheme *theme)
{
  GArray *names = entente_sheet_get_names (sheet);
  g_autoptr (GObject) context = NULL;

  if (names == NULL)
    return;
  context = G_OBJECT (entente_font_create_own_context ());
  for (guint i = 0; i < names->len; i++)
    {
      const EntenteSheetName *name = &g_array_index (names, EntenteSheetName, i);

      trace_ground (cr, &name->plate, name->corner);
      set_color (cr, name->is_area ? &theme->background : &theme->card);
      cairo_fill_preserve (cr);
      if (!name->is_area)
        paint_edge (sheet, cr, theme, name);
      cairo_new_path (cr);
      paint_line (PANGO_CONTEXT (context), cr, ENTENTE_FONT_TITLE, name->text, (EntenteVec) { name->x, name->baseline },
                  name->zoom, &theme->text);
    }
}

/* The ground of the areas of a very large picture. */
static void
paint_areas (EntenteSheet       *sheet,
             cairo_t            *cr,
             const EntenteTheme *theme)
{
  double seen;
  EntenteMapAreas *areas = entente_sheet_get_areas (sheet, &seen);

  if (areas != NULL)
    entente_map_areas_paint (areas, cr, theme, entente_sheet_get_picture (sheet), seen);
}

/* If the sheet shows a part of the scene, lines and cards are cut off at its edge. Else they would lie on the title or
 * the legend. */
static void
paint_picture (EntenteSheet       *sheet,
               cairo_t            *cr,
               const EntenteTheme *theme,
               double              scale)
{
  g_autoptr (EntentePainter) painter = entente_painter_new ();
  guint n_lines, n_cards;
  const guint *lines = entente_sheet_list (sheet, ENTENTE_PART_LINE, &n_lines);
  const guint *cards = entente_sheet_list (sheet, ENTENTE_PART_CARD, &n_cards);
  EntenteScene *scene = entente_sheet_get_scene (sheet);
  gboolean with_grounds = entente_sheet_has_grounds (sheet), is_transparent = theme->background.alpha <= 0.0;

  entente_painter_set_waits (painter, TRUE);
  entente_painter_set_min_mark_radius (painter, entente_sheet_get_mark_radius (sheet));
  cairo_save (cr);
  if (entente_sheet_is_clipped (sheet))
    {
      add_box (cr, entente_sheet_get_picture (sheet));
      cairo_clip (cr);
    }
  if (with_grounds && !is_transparent)
    entente_painter_paint_grounds (painter, cr, scene, theme, entente_sheet_get_picture (sheet), scale, FALSE);
  entente_painter_paint_parts (painter, cr, scene, theme, lines, n_lines, cards, n_cards, scale);
  if (with_grounds && is_transparent)
    entente_painter_paint_grounds (painter, cr, scene, theme, entente_sheet_get_picture (sheet), scale, FALSE);
  if (with_grounds)
    entente_painter_paint_grounds (painter, cr, scene, theme, entente_sheet_get_picture (sheet), scale, TRUE);
  paint_areas (sheet, cr, theme);
  paint_numbers (sheet, cr, theme);
  paint_names (sheet, cr, theme);
  cairo_restore (cr);
}

static void
paint_kind (cairo_t            *cr,
            const EntenteTheme *theme,
            EntenteLook         look,
            guint               ink)
{
  EntenteColor circle = entente_theme_get_tint (theme, ink);
  double zoom = ENTENTE_SHEET_CIRCLE / ENTENTE_ICON_CIRCLE;

  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, ENTENTE_SHEET_CIRCLE / 2.0, 0.0, 2 * G_PI);
  set_color (cr, &circle);
  cairo_fill (cr);

  set_color (cr, &theme->kinds[ink]);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -ENTENTE_ICON_SIZE / 2.0, -ENTENTE_ICON_SIZE / 2.0);
  entente_icon_fill (look, cr);
}

static void
paint_group (cairo_t            *cr,
             const EntenteTheme *theme,
             guint               ink)
{
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, ENTENTE_SHEET_DOT / 2.0, 0.0, 2 * G_PI);
  set_color (cr, &theme->kinds[ink]);
  cairo_fill (cr);
}

static void
paint_signs (EntenteSheet       *sheet,
             cairo_t            *cr,
             const EntenteTheme *theme)
{
  for (guint i = 0; i < entente_sheet_get_n_signs (sheet); i++)
    {
      const EntenteSheetSign *sign = entente_sheet_get_sign (sheet, i);

      cairo_save (cr);
      cairo_translate (cr, sign->at.x, sign->at.y);
      cairo_scale (cr, sign->zoom, sign->zoom);
      if (sign->is_line)
        entente_line_painter_paint_sign (cr, theme, &sign->line, ENTENTE_SHEET_SAMPLE, 1.0, FALSE);
      else if (sign->is_group)
        paint_group (cr, theme, sign->ink);
      else
        paint_kind (cr, theme, sign->look, sign->ink);
      cairo_restore (cr);
    }
}

static const EntenteColor *
words_color (const EntenteSheetWords *words,
             const EntenteTheme      *theme)
{
  if (words->link != NULL || words->font == ENTENTE_FONT_NUMBERS)
    return &theme->accent;
  return words->quiet ? &theme->quiet_text : &theme->text;
}

static void
paint_words (EntenteSheet       *sheet,
             cairo_t            *cr,
             const EntenteTheme *theme)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());

  for (guint i = 0; i < entente_sheet_get_n_words (sheet); i++)
    {
      const EntenteSheetWords *words = entente_sheet_get_words (sheet, i);

      paint_line (PANGO_CONTEXT (context), cr, words->font, words->text, (EntenteVec) { words->x, words->baseline },
                  words->zoom, words_color (words, theme));
    }
}

/**
 * entente_sheet_painter_paint:
 * @sheet: a sheet
 * @cr: where to paint, in the scene's coordinates
 * @theme: the colours
 * @scale: pixels for each point; details that are too small to be seen are left out
 *
 * Paints all of a sheet. May be called in any thread.
 */
void
entente_sheet_painter_paint (EntenteSheet       *sheet,
                             cairo_t            *cr,
                             const EntenteTheme *theme,
                             double              scale)
{
  g_return_if_fail (ENTENTE_IS_SHEET (sheet) && cr != NULL && theme != NULL && scale > 0.0);

  paint_paper (sheet, cr, theme);
  paint_picture (sheet, cr, theme, scale);
  paint_signs (sheet, cr, theme);
  paint_words (sheet, cr, theme);
}
