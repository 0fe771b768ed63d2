/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-glyph-paths.h"

#include "entente-xml.h"

struct _EntenteGlyphPaths {
  PangoLayout *layouts[ENTENTE_N_FONTS];
  cairo_t *cr; /* nothing is painted; cairo only makes paths */
};

static void
append_points (GString                 *data,
               char                     command,
               const cairo_path_data_t *points,
               int                      n,
               double                   x,
               double                   y)
{
  g_string_append_c (data, command);
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (data, ' ');
      entente_xml_append_number (data, points[i].point.x + x);
      g_string_append_c (data, ' ');
      entente_xml_append_number (data, points[i].point.y + y);
    }
}

/* Cairo adds a move after each closed part. A move is left out if no line follows it. */
static char *
path_to_text (const cairo_path_t *path,
              double              x,
              double              y)
{
  GString *data = g_string_new (NULL);

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *part = &path->data[i];
      int next = i + part->header.length;

      switch (part->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          if (next < path->num_data && path->data[next].header.type != CAIRO_PATH_MOVE_TO)
            append_points (data, 'M', part + 1, 1, x, y);
          break;
        case CAIRO_PATH_LINE_TO:
          append_points (data, 'L', part + 1, 1, x, y);
          break;
        case CAIRO_PATH_CURVE_TO:
          append_points (data, 'C', part + 1, 3, x, y);
          break;
        case CAIRO_PATH_CLOSE_PATH:
        default:
          g_string_append_c (data, 'Z');
          break;
        }
    }
  return g_string_free (data, FALSE);
}

/* Fonts of emoji have pictures instead of outlines. */
static gboolean
has_outline (EntenteGlyphPaths *self,
             PangoLayoutRun    *run)
{
  PangoRectangle ink;
  double left, top, right, bottom;

  pango_glyph_string_extents (run->glyphs, run->item->analysis.font, &ink, NULL);
  if (ink.width <= 0 || ink.height <= 0)
    return TRUE;
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, 0, 0);
  pango_cairo_glyph_string_path (self->cr, run->item->analysis.font, run->glyphs);
  cairo_path_extents (self->cr, &left, &top, &right, &bottom);
  return right > left && bottom > top;
}

static gboolean
has_outlines (EntenteGlyphPaths *self,
              PangoLayout       *layout)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  for (GSList *run = line->runs; run != NULL; run = run->next)
    if (!has_outline (self, run->data))
      return FALSE;
  return TRUE;
}

/**
 * entente_glyph_paths_new:
 *
 * Returns: (transfer full): an object that finds outlines
 */
EntenteGlyphPaths *
entente_glyph_paths_new (void)
{
  EntenteGlyphPaths *self = g_new0 (EntenteGlyphPaths, 1);
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    self->layouts[i] = entente_font_create_layout (PANGO_CONTEXT (context), i);
  self->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  return self;
}

void
entente_glyph_paths_free (EntenteGlyphPaths *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < ENTENTE_N_FONTS; i++)
    g_object_unref (self->layouts[i]);
  cairo_destroy (self->cr);
  g_free (self);
}

/**
 * entente_glyph_paths_trace:
 * @self: glyph paths
 * @font: the font of the words
 * @text: words of one line
 * @x: their left end, in points
 * @baseline: the y of their baseline, in points
 *
 * Returns: (transfer full) (nullable): path data as in SVG; %NULL if some of the letters have no outline
 */
char *
entente_glyph_paths_trace (EntenteGlyphPaths *self,
                           EntenteFont        font,
                           const char        *text,
                           double             x,
                           double             baseline)
{
  PangoLayout *layout;
  cairo_path_t *path;
  char *data;

  g_return_val_if_fail (self != NULL && font < ENTENTE_N_FONTS && text != NULL, NULL);

  layout = self->layouts[font];
  pango_layout_set_text (layout, text, -1);
  if (!has_outlines (self, layout))
    return NULL;

  /* Cairo is most exact near the origin, so the path is made there and moved when it is written. */
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, 0, 0);
  pango_cairo_layout_line_path (self->cr, pango_layout_get_line_readonly (layout, 0));
  path = cairo_copy_path (self->cr);
  data = path_to_text (path, x, baseline);
  cairo_path_destroy (path);
  return data;
}
