/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-svg.h"

#include <math.h>

#include "entente-display-text.h"
#include "entente-font.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-statement.h"
#include "entente-timeline-drawing.h"
#include "entente-xml.h"

/* In points. */
#define DATES_WIDTH 900
#define NAMES_MARGIN 40
#define MAX_NAMES_WIDTH 420
#define FONT_SIZE 12
#define BASELINE 4.3 /* below the middle of a text */

#define FONTS "Noto Sans, DejaVu Sans, Cantarell, Adwaita Sans, Segoe UI, Helvetica Neue, Arial, Noto Sans CJK KR, " \
              "Malgun Gothic, sans-serif"

typedef struct {
  GString *svg;
  GHashTable *titles;  /* EntenteItem -> what it is, in words */
  GHashTable *written; /* set of ids that are taken */
} Writer;

static void
append_number (GString    *svg,
               const char *name,
               double      value)
{
  g_string_append_printf (svg, " %s=\"", name);
  entente_xml_append_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
append_color (GString            *svg,
              const char         *name,
              const EntenteColor *color)
{
  g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", name, (guint) lround (color->red * 255.0),
                          (guint) lround (color->green * 255.0), (guint) lround (color->blue * 255.0));
  if (color->alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      append_number (svg, opacity, color->alpha);
    }
}

/* A row and the dates of its actor are two groups; only the first one has the id. */
static void
begin (gpointer     data,
       EntenteItem *item)
{
  Writer *writer = data;
  const char *title = g_hash_table_lookup (writer->titles, item);

  g_string_append (writer->svg, "<g");
  if (g_hash_table_add (writer->written, item))
    entente_xml_append_id (writer->svg, "time-", entente_item_get_id (item));
  g_string_append (writer->svg, ">");
  if (title != NULL)
    {
      g_string_append (writer->svg, "<title>");
      entente_xml_append_text (writer->svg, title);
      g_string_append (writer->svg, "</title>");
    }
}

static void
end (gpointer data)
{
  g_string_append (((Writer *) data)->svg, "</g>\n");
}

static void
draw_box (gpointer            data,
          double              x,
          double              y,
          double              width,
          double              height,
          double              radius,
          const EntenteColor *color)
{
  GString *svg = ((Writer *) data)->svg;

  g_string_append (svg, "<rect");
  append_number (svg, "x", x);
  append_number (svg, "y", y);
  append_number (svg, "width", width);
  append_number (svg, "height", height);
  if (radius > 0)
    append_number (svg, "rx", radius);
  append_color (svg, "fill", color);
  g_string_append (svg, "/>");
}

static void
draw_line (gpointer            data,
           double              x,
           double              from,
           double              to,
           double              width,
           const EntenteColor *color,
           const double       *dashes,
           int                 n_dashes)
{
  GString *svg = ((Writer *) data)->svg;

  g_string_append (svg, "<line");
  append_number (svg, "x1", x);
  append_number (svg, "y1", from);
  append_number (svg, "x2", x);
  append_number (svg, "y2", to);
  append_number (svg, "stroke-width", width);
  append_color (svg, "stroke", color);
  if (n_dashes == 2)
    {
      g_string_append (svg, " stroke-dasharray=\"");
      entente_xml_append_number (svg, dashes[0]);
      g_string_append_c (svg, ' ');
      entente_xml_append_number (svg, dashes[1]);
      g_string_append_c (svg, '"');
    }
  g_string_append (svg, "/>");
}

static void
draw_text (gpointer            data,
           double              x,
           double              middle,
           double              max_width,
           const char         *text,
           gboolean            strong,
           const EntenteColor *color)
{
  GString *svg = ((Writer *) data)->svg;

  g_string_append (svg, "<text");
  append_number (svg, "x", x);
  append_number (svg, "y", middle + BASELINE);
  append_color (svg, "fill", color);
  g_string_append (svg, ">");
  entente_xml_append_text (svg, text);
  g_string_append (svg, "</text>");
}

static const EntenteTimelinePen pen = { begin, end, draw_box, draw_line, draw_text };

static char *
make_title (const EntenteTimelineRow  *rows,
            const EntenteTimelineMark *mark)
{
  if (ENTENTE_IS_RELATION (mark->item))
    {
      const char *kind = entente_relation_get_kind (ENTENTE_RELATION (mark->item));
      g_autofree char *word = kind != NULL ? entente_display_text_embed (kind) : NULL;

      return entente_query_join_relation (rows[mark->row].name, word, rows[mark->other_row].name);
    }
  if (ENTENTE_IS_STATEMENT (mark->item))
    {
      const char *text = entente_statement_get_text (ENTENTE_STATEMENT (mark->item));

      return text != NULL ? entente_display_text_embed (text) : NULL;
    }
  return g_strdup (rows[mark->row].name);
}

static GHashTable *
make_titles (EntenteTimeline *timeline)
{
  GHashTable *titles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint n_rows, n_marks;
  const EntenteTimelineRow *rows = entente_timeline_get_rows (timeline, &n_rows);
  const EntenteTimelineMark *marks = entente_timeline_get_marks (timeline, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    g_hash_table_insert (titles, marks[i].item, make_title (rows, &marks[i]));
  for (guint i = 0; i < n_rows; i++)
    g_hash_table_insert (titles, rows[i].actor, g_strdup (rows[i].name));
  return titles;
}

/* Names are written whole, so that the column is as wide as the longest. */
static double
measure_names (EntenteTimeline *timeline)
{
  PangoContext *context = entente_font_create_own_context ();
  g_autoptr (PangoLayout) layout = entente_font_create_layout (context, ENTENTE_FONT_SUBTITLE);
  double factor = FONT_SIZE / entente_font_get_size (ENTENTE_FONT_SUBTITLE), widest = 0;
  guint n_rows;
  const EntenteTimelineRow *rows = entente_timeline_get_rows (timeline, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      int width;

      pango_layout_set_text (layout, rows[i].name, -1);
      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, (double) width / PANGO_SCALE * factor);
    }
  g_object_unref (context);
  return MIN (widest, MAX_NAMES_WIDTH) + NAMES_MARGIN;
}

static void
append_head (GString                    *svg,
             const EntenteTimelineScale *scale,
             const EntenteTheme         *theme,
             const char                 *title)
{
  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_number (svg, "width", scale->width);
  append_number (svg, "height", scale->height);
  g_string_append (svg, " viewBox=\"0 0 ");
  entente_xml_append_number (svg, scale->width);
  g_string_append_c (svg, ' ');
  entente_xml_append_number (svg, scale->height);
  g_string_append_c (svg, '"');
  entente_xml_append_attribute (svg, "font-family", FONTS);
  append_number (svg, "font-size", FONT_SIZE);
  g_string_append (svg, " role=\"img\">\n<title>");
  entente_xml_append_text (svg, title);
  g_string_append (svg, "</title>\n<rect width=\"100%\" height=\"100%\"");
  append_color (svg, "fill", &theme->background);
  g_string_append (svg, "/>\n");
}

/**
 * entente_timeline_svg_write:
 * @timeline: a timeline
 * @range: which days of it
 * @theme: its colours
 * @title: what it is, in displayable form
 *
 * Any thread can do it.
 *
 * Returns: (transfer full): all rows of the timeline as SVG
 */
GBytes *
entente_timeline_svg_write (EntenteTimeline       *timeline,
                            const EntenteDayRange *range,
                            const EntenteTheme    *theme,
                            const char            *title)
{
  EntenteTimelineScale scale;
  g_autoptr (GHashTable) titles = NULL, written = NULL;
  GString *svg = g_string_new (NULL);
  Writer writer;
  guint n_rows;

  g_return_val_if_fail (timeline != NULL && range != NULL && theme != NULL && title != NULL, NULL);

  entente_timeline_get_rows (timeline, &n_rows);
  titles = make_titles (timeline);
  written = g_hash_table_new (NULL, NULL);
  writer = (Writer) { svg, titles, written };
  scale.names_width = measure_names (timeline);
  scale.width = scale.names_width + DATES_WIDTH;
  scale.height = ENTENTE_TIMELINE_AXIS_HEIGHT + n_rows * ENTENTE_TIMELINE_ROW_HEIGHT;
  scale.first_day = (double) range->first;
  scale.days_per_unit = MAX ((double) range->last - (double) range->first + 1, 1) / DATES_WIDTH;
  scale.scrolled = 0;
  append_head (svg, &scale, theme, title);
  if (n_rows > 0)
    entente_timeline_draw (timeline, &scale, theme, NULL, &pen, &writer);
  g_string_append (svg, "</svg>\n");
  return g_string_free_to_bytes (svg);
}
