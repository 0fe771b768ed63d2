/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-width.h"

/* The width of a text in one row. A layout finds out where a text may be broken, which font has each character, and in
 * which direction it runs. That takes several times as long as to shape the text. A text of English letters, digits
 * and the signs between them is of one script and in one font, so that it is shaped with what a layout found for such
 * a text before. The width is the same. */

#define SAMPLE "Aa"

typedef struct {
  PangoItem *item; /* nullable: what the layout made of the sample; NULL if no text can be shaped with it */
  PangoGlyphString *glyphs;
} Shaper;

static void
shaper_free (gpointer data)
{
  Shaper *shaper = data;

  g_clear_pointer (&shaper->item, pango_item_free);
  pango_glyph_string_free (shaper->glyphs);
  g_free (shaper);
}

/* The glyphs of a text that is measured later need another item if a letter or a sign is in another font. */
static Shaper *
shaper_new (PangoLayout *layout)
{
  Shaper *shaper = g_new0 (Shaper, 1);
  g_autoptr (GString) all = g_string_new (SAMPLE);
  const PangoLayoutLine *line;

  for (char c = ' ' + 1; c < 0x7F; c++)
    g_string_append_c (all, c);
  shaper->glyphs = pango_glyph_string_new ();
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, all->str, -1);
  line = pango_layout_get_line_readonly (layout, 0);
  if (line->runs != NULL && line->runs->next == NULL && pango_layout_get_attributes (layout) == NULL)
    shaper->item = pango_item_copy (((PangoLayoutRun *) line->runs->data)->item);
  return shaper;
}

/* The layout keeps it. Its font and its context must stay as they are. */
static Shaper *
get_shaper (PangoLayout *layout)
{
  static GQuark quark;
  Shaper *shaper;

  if (G_UNLIKELY (quark == 0))
    quark = g_quark_from_static_string ("entente-text-width");
  shaper = g_object_get_qdata (G_OBJECT (layout), quark);
  if (shaper == NULL)
    {
      shaper = shaper_new (layout);
      g_object_set_qdata_full (G_OBJECT (layout), quark, shaper, shaper_free);
    }
  return shaper;
}

/* Signs have the script of the letter beside them; without a letter they have none. Returns the length of the text, or
 * 0 if it has to be measured by the layout. */
static int
get_plain_length (const char *text)
{
  gboolean has_letter = FALSE;
  int n = 0;

  for (; text[n] != '\0'; n++)
    if (text[n] < ' ' || text[n] == 0x7F)
      return 0;
    else
      has_letter = has_letter || g_ascii_isalpha (text[n]);
  return has_letter ? n : 0;
}

static int
measure_in_layout (PangoLayout *layout,
                   const char  *text)
{
  PangoRectangle logical;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width;
}

/**
 * entente_text_width_measure:
 * @layout: a layout whose font and context do not change, without attributes; its text may be another one then
 * @text: a text of one paragraph
 *
 * Returns: the width of the text in one row, in points
 */
double
entente_text_width_measure (PangoLayout *layout,
                            const char  *text)
{
  int length, width;
  Shaper *shaper;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout) && text != NULL, 0.0);

  length = get_plain_length (text);
  shaper = length > 0 ? get_shaper (layout) : NULL;
  if (shaper != NULL && shaper->item != NULL)
    {
      pango_shape_full (text, length, text, length, &shaper->item->analysis, shaper->glyphs);
      width = pango_glyph_string_get_width (shaper->glyphs);
    }
  else
    width = measure_in_layout (layout, text);
  return (double) width / PANGO_SCALE;
}
