/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-font.h"

#include "entente-spares.h"

/* The fonts of the picture. Measuring and painting must use the same fonts, in every size and in
 * every thread. Nothing is rounded to pixels, so that the picture has the same shape at every zoom
 * and on paper. */

static const struct {
  double size; /* points */
  PangoWeight weight;
} fonts_used[ENTENTE_N_FONTS] = {
  [ENTENTE_FONT_TITLE] = { 13.5, PANGO_WEIGHT_SEMIBOLD },
  [ENTENTE_FONT_SUBTITLE] = { 10.75, PANGO_WEIGHT_NORMAL },
  [ENTENTE_FONT_LABEL] = { 11.0, PANGO_WEIGHT_NORMAL },
  [ENTENTE_FONT_HEADING] = { 22.0, PANGO_WEIGHT_SEMIBOLD },
  [ENTENTE_FONT_SECTION] = { 15.0, PANGO_WEIGHT_SEMIBOLD },
  [ENTENTE_FONT_NOTE] = { 9.5, PANGO_WEIGHT_NORMAL },
  [ENTENTE_FONT_NUMBERS] = { 8.5, PANGO_WEIGHT_SEMIBOLD },
};

/* A new font map searches all fonts of the computer again, which takes as long as to measure a thousand names, and an
 * export needs several contexts, one after the other. So many maps are kept for the next contexts. */
#define MAX_SPARE_MAPS 2

static gpointer
new_font_map (void)
{
  return pango_cairo_font_map_new ();
}

static EntenteSpares *
get_spare_maps (void)
{
  static EntenteSpares *spares;

  if (g_once_init_enter (&spares))
    g_once_init_leave (&spares, entente_spares_new (MAX_SPARE_MAPS, new_font_map, g_object_unref));
  return spares;
}

/* The context is gone, and with it all layouts. */
static void
give_font_map_back (gpointer  map,
                    GObject  *context)
{
  entente_spares_give_back (get_spare_maps (), map);
}

/**
 * entente_font_create_own_context:
 *
 * Returns: (transfer full): a context in which widths grow evenly with the size. It shares nothing with
 *   other contexts, so that any thread may use it, but only one thread at a time. Fonts that it gave must not be used
 *   after it is gone
 */
PangoContext *
entente_font_create_own_context (void)
{
  PangoFontMap *fonts = entente_spares_take (get_spare_maps ());
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  g_object_weak_ref (G_OBJECT (context), give_font_map_back, fonts);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * entente_font_create_layout:
 * @context: from entente_font_create_own_context()
 * @font: which font
 *
 * Returns: (transfer full): an empty layout of one line, with lengths in points
 */
PangoLayout *
entente_font_create_layout (PangoContext *context,
                            EntenteFont   font)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (description, fonts_used[font].size * PANGO_SCALE);
  pango_font_description_set_weight (description, fonts_used[font].weight);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_font_description_free (description);
  return layout;
}

double
entente_font_get_size (EntenteFont font)
{
  g_return_val_if_fail (font < ENTENTE_N_FONTS, 0.0);

  return fonts_used[font].size;
}

int
entente_font_get_weight (EntenteFont font)
{
  g_return_val_if_fail (font < ENTENTE_N_FONTS, 400);

  return fonts_used[font].weight;
}
