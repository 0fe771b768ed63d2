/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-timeline-svg.h"

#include "entente-font.h"
#include "entente-id.h"
#include "entente-svg-pen.h"
#include "entente-svg-style.h"
#include "entente-timeline-drawing.h"
#include "entente-timeline-words.h"
#include "entente-xml.h"

/* In points. */
#define DATES_WIDTH 900
#define NAMES_MARGIN 40
#define MAX_NAMES_WIDTH 420
#define FONT_SIZE 12
#define BASELINE 4.3 /* below the middle of a text */

typedef struct {
  EntenteSvgPen pen;
  EntenteTimeline *timeline;
  GHashTable *written; /* set of items whose ids are taken */
} Writer;

static void
append_number (Writer     *writer,
               const char *name,
               double      value)
{
  entente_svg_pen_number (&writer->pen, name, value);
}

static void
append_color (Writer             *writer,
              const char         *name,
              const EntenteColor *color)
{
  entente_svg_pen_color (&writer->pen, name, color);
  if (color->alpha < 1)
    {
      g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

      append_number (writer, opacity, color->alpha);
    }
}

static void
append_title (Writer     *writer,
              const char *title)
{
  g_string_append (writer->pen.svg, "<title>");
  entente_xml_append_text (writer->pen.svg, title);
  g_string_append (writer->pen.svg, "</title>");
}

/* A row and the dates of its actor are two groups; only the first one has the id. */
static void
begin (gpointer     data,
       EntenteItem *item,
       guint        row,
       guint        other_row)
{
  Writer *writer = data;
  g_autofree char *title = entente_timeline_describe (writer->timeline, item, row, other_row);

  g_string_append (writer->pen.svg, "<g");
  if (g_hash_table_add (writer->written, item))
    entente_xml_append_id (writer->pen.svg, "time-", entente_item_get_id (item));
  g_string_append (writer->pen.svg, ">");
  append_title (writer, title);
}

static void
end (gpointer data)
{
  g_string_append (((Writer *) data)->pen.svg, "</g>\n");
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
  Writer *writer = data;

  g_string_append (writer->pen.svg, "<rect");
  append_number (writer, "x", x);
  append_number (writer, "y", y);
  append_number (writer, "width", width);
  append_number (writer, "height", height);
  if (radius > 0)
    append_number (writer, "rx", radius);
  append_color (writer, "fill", color);
  g_string_append (writer->pen.svg, "/>");
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
  Writer *writer = data;

  g_string_append (writer->pen.svg, "<line");
  append_number (writer, "x1", x);
  append_number (writer, "y1", from);
  append_number (writer, "x2", x);
  append_number (writer, "y2", to);
  append_number (writer, "stroke-width", width);
  append_color (writer, "stroke", color);
  if (n_dashes == 2)
    {
      g_string_append (writer->pen.svg, " stroke-dasharray=\"");
      entente_xml_append_number (writer->pen.svg, dashes[0]);
      g_string_append_c (writer->pen.svg, ' ');
      entente_xml_append_number (writer->pen.svg, dashes[1]);
      g_string_append_c (writer->pen.svg, '"');
    }
  g_string_append (writer->pen.svg, "/>");
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
  Writer *writer = data;

  g_string_append (writer->pen.svg, "<text");
  append_number (writer, "x", x);
  append_number (writer, "y", middle + BASELINE);
  append_color (writer, "fill", color);
  g_string_append (writer->pen.svg, ">");
  entente_xml_append_text (writer->pen.svg, text);
  g_string_append (writer->pen.svg, "</text>");
}

static const EntenteTimelinePen pen = { begin, end, draw_box, draw_line, draw_text };

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
append_head (Writer                     *writer,
             const EntenteTimelineScale *scale,
             const char                 *title)
{
  GString *svg = writer->pen.svg;
  g_autofree char *fonts = entente_svg_style_list_fonts ();

  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_number (writer, "width", scale->width);
  append_number (writer, "height", scale->height);
  g_string_append (svg, " viewBox=\"0 0 ");
  entente_xml_append_number (svg, scale->width);
  g_string_append_c (svg, ' ');
  entente_xml_append_number (svg, scale->height);
  g_string_append_c (svg, '"');
  entente_xml_append_attribute (svg, "font-family", fonts);
  append_number (writer, "font-size", FONT_SIZE);
  g_string_append (svg, " role=\"img\">\n");
  append_title (writer, title);
  g_string_append (svg, "\n<rect width=\"100%\" height=\"100%\"");
  append_color (writer, "fill", &writer->pen.theme->background);
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
  g_autoptr (GHashTable) written = NULL;
  Writer writer;
  guint n_rows;

  g_return_val_if_fail (timeline != NULL && range != NULL && theme != NULL && title != NULL, NULL);

  entente_timeline_get_rows (timeline, &n_rows);
  written = g_hash_table_new (NULL, NULL);
  writer = (Writer) { { .svg = g_string_new (NULL), .theme = theme }, timeline, written };
  scale.names_width = measure_names (timeline);
  scale.width = scale.names_width + DATES_WIDTH;
  scale.height = ENTENTE_TIMELINE_AXIS_HEIGHT + n_rows * ENTENTE_TIMELINE_ROW_HEIGHT;
  scale.first_day = (double) range->first;
  scale.days_per_unit = MAX ((double) range->last - (double) range->first + 1, 1) / DATES_WIDTH;
  scale.scrolled = 0;
  append_head (&writer, &scale, title);
  if (n_rows > 0)
    entente_timeline_draw (timeline, &scale, theme, NULL, &pen, &writer);
  g_string_append (writer.pen.svg, "</svg>\n");
  return g_string_free_to_bytes (writer.pen.svg);
}

/**
 * entente_timeline_svg_export:
 * @input: a document, and how it is to be exported
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error
 *
 * A few dates that are far from all others would leave no room for these, so that they are left out, as the window does
 * at first.
 *
 * Returns: (transfer full) (nullable): the document as a picture of time, as SVG
 */
GBytes *
entente_timeline_svg_export (const EntenteExportInput  *input,
                             GCancellable              *cancellable,
                             GError                   **error)
{
  g_autoptr (EntenteTimeline) timeline = entente_timeline_new_for_document (input->document, cancellable);
  g_autofree char *title = entente_timeline_make_title (input->document);
  EntenteDayRange range;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  range = entente_timeline_get_main_range (timeline);
  return entente_timeline_svg_write (timeline, &range, entente_theme_get (input->options->theme), title);
}
