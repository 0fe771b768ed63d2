/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-pen.h"

#include "entente-card-shape.h"
#include "entente-display-text.h"
#include "entente-icon.h"
#include "entente-stroke.h"
#include "entente-xml.h"

#include <math.h>

/* The shapes and their order are those of the painter. A picture has tens of thousands of elements, so they are written
 * attribute by attribute, without a tree of them in memory. */

/* In points: a curve that bends less is written as a straight line. The difference cannot be seen at any zoom. */
#define BEND_MIN 0.02

static void
add (EntenteSvgPen *self,
     const char    *text)
{
  g_string_append (self->svg, text);
}

/**
 * entente_svg_pen_coordinates:
 * @self: a pen, within a path
 * @command: the command of the path
 * @numbers: (array length=n): its numbers
 * @n: how many
 */
void
entente_svg_pen_coordinates (EntenteSvgPen *self,
                             char           command,
                             const double  *numbers,
                             guint          n)
{
  g_string_append_c (self->svg, command);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (self->svg, ' ');
      entente_xml_append_number (self->svg, numbers[i]);
    }
}

/**
 * entente_svg_pen_point:
 * @self: a pen, within a path
 * @command: the command of the path
 * @at: its point
 */
void
entente_svg_pen_point (EntenteSvgPen *self,
                       char           command,
                       EntenteVec     at)
{
  entente_svg_pen_coordinates (self, command, (double[]) { at.x, at.y }, 2);
}

/**
 * entente_svg_pen_open:
 * @self: a pen
 * @name: the name of an element
 * @class: (nullable): its class
 *
 * Begins the tag of an element, so that attributes can be added.
 */
void
entente_svg_pen_open (EntenteSvgPen *self,
                      const char    *name,
                      const char    *class)
{
  g_string_append_c (self->svg, '<');
  g_string_append (self->svg, name);
  if (class != NULL)
    {
      g_string_append (self->svg, " class=\"");
      g_string_append (self->svg, class);
      g_string_append_c (self->svg, '"');
    }
}

/* SVG joins several spaces into one, unless an attribute says that they are to be kept. */
static gboolean
has_spaces_to_keep (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\t' || (*at == ' ' && (at == text || at[1] == ' ' || at[1] == '\0')))
      return TRUE;
  return FALSE;
}

static void
add_text (EntenteSvgPen *self,
          EntenteFont    font,
          const char    *text,
          double         x,
          double         baseline,
          double         width)
{
  entente_svg_pen_number (self, "x", x);
  entente_svg_pen_number (self, "y", baseline);
  entente_svg_pen_number (self, "font-size", entente_font_get_size (font));
  if (entente_font_get_weight (font) != PANGO_WEIGHT_NORMAL)
    entente_svg_pen_number (self, "font-weight", entente_font_get_weight (font));
  /* The reader may have another font than the one that was measured. Words without a length could leave their card. */
  if (width > 0.0)
    {
      entente_svg_pen_number (self, "textLength", width);
      add (self, " lengthAdjust=\"spacingAndGlyphs\"");
    }
  if (entente_display_text_are_rtl (text))
    add (self, " direction=\"rtl\" text-anchor=\"end\"");
  if (has_spaces_to_keep (text))
    add (self, " xml:space=\"preserve\"");
  add (self, ">");
  entente_xml_append_text (self->svg, text);
  add (self, "</text>\n");
}

static void
add_curve (EntenteSvgPen      *self,
           const EntenteCurve *curve)
{
  EntenteVec middle = entente_curve_at (curve, 0.5);
  const EntenteVec *p = curve->p;

  add (self, " d=\"");
  entente_svg_pen_point (self, 'M', p[0]);
  if (hypot (middle.x - (p[0].x + p[3].x) / 2.0, middle.y - (p[0].y + p[3].y) / 2.0) < BEND_MIN)
    entente_svg_pen_point (self, 'L', p[3]);
  else
    entente_svg_pen_coordinates (self, 'C', (double[]) { p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y }, 6);
  add (self, "\"");
}

static void
add_stroke (EntenteSvgPen        *self,
            EntenteEvidenceClass  evidence,
            const EntenteStroke  *stroke)
{
  EntenteColor color = entente_theme_get_line (self->theme, evidence);

  entente_svg_pen_color (self, "stroke", &color);
  entente_svg_pen_number (self, "stroke-width", stroke->width);
  if (stroke->n_dashes > 0)
    {
      add (self, " stroke-dasharray=");
      entente_svg_pen_coordinates (self, '"', stroke->dash, (guint) stroke->n_dashes);
      add (self, "\"");
    }
  if (stroke->round)
    add (self, " stroke-linecap=\"round\"");
}

static void
add_curve_element (EntenteSvgPen        *self,
                   EntenteEvidenceClass  evidence,
                   const EntenteStroke  *stroke,
                   const EntenteCurve   *curve)
{
  entente_svg_pen_open (self, "path", "line");
  add (self, " fill=\"none\"");
  add_stroke (self, evidence, stroke);
  add_curve (self, curve);
  add (self, "/>\n");
}

static void
add_arrow (EntenteSvgPen        *self,
           EntenteEvidenceClass  evidence,
           const EntenteVec     *head)
{
  EntenteColor color = entente_theme_get_line (self->theme, evidence);

  entente_svg_pen_open (self, "path", "arrow");
  entente_svg_pen_color (self, "fill", &color);
  add (self, " d=\"");
  entente_svg_pen_point (self, 'M', head[0]);
  entente_svg_pen_point (self, 'L', head[1]);
  entente_svg_pen_point (self, 'L', head[2]);
  add (self, "Z\"/>\n");
}

static void
open_circle (EntenteSvgPen *self,
             const char    *class,
             EntenteVec     center,
             double         radius)
{
  entente_svg_pen_open (self, "circle", class);
  entente_svg_pen_number (self, "cx", center.x);
  entente_svg_pen_number (self, "cy", center.y);
  entente_svg_pen_number (self, "r", radius);
}

static void
open_plate (EntenteSvgPen     *self,
            const char        *class,
            const EntenteLine *line)
{
  EntenteBox plate = entente_label_get_plate (&line->label_box);

  entente_svg_pen_open (self, "rect", class);
  entente_svg_pen_box (self, &plate);
  entente_svg_pen_number (self, "rx", ENTENTE_PLATE_CORNER);
}

static void
open_numbers_plate (EntenteSvgPen                *self,
                    const char                   *class,
                    const EntenteFootnoteNumbers *numbers)
{
  entente_svg_pen_open (self, "rect", class);
  entente_svg_pen_box (self, &numbers->box);
  entente_svg_pen_number (self, "rx", ENTENTE_PLATE_CORNER);
}

/**
 * entente_svg_pen_number:
 * @self: a pen
 * @attribute: name of an attribute
 * @number: its value
 */
void
entente_svg_pen_number (EntenteSvgPen *self,
                        const char    *attribute,
                        double         number)
{
  g_string_append_c (self->svg, ' ');
  g_string_append (self->svg, attribute);
  g_string_append (self->svg, "=\"");
  entente_xml_append_number (self->svg, number);
  g_string_append_c (self->svg, '"');
}

/**
 * entente_svg_pen_color:
 * @self: a pen
 * @attribute: name of an attribute
 * @color: its value, without the alpha
 */
void
entente_svg_pen_color (EntenteSvgPen      *self,
                       const char         *attribute,
                       const EntenteColor *color)
{
  static const char digits[] = "0123456789abcdef";
  const double parts[] = { color->red, color->green, color->blue };

  g_string_append_c (self->svg, ' ');
  g_string_append (self->svg, attribute);
  g_string_append (self->svg, "=\"#");
  for (guint i = 0; i < 3; i++)
    {
      guint value = (guint) lround (parts[i] * 255.0);

      g_string_append_c (self->svg, digits[value >> 4]);
      g_string_append_c (self->svg, digits[value & 15]);
    }
  g_string_append_c (self->svg, '"');
}

/**
 * entente_svg_pen_box:
 * @self: a pen
 * @box: a box
 *
 * Writes the four attributes of a rectangle.
 */
void
entente_svg_pen_box (EntenteSvgPen    *self,
                     const EntenteBox *box)
{
  entente_svg_pen_number (self, "x", box->x);
  entente_svg_pen_number (self, "y", box->y);
  entente_svg_pen_number (self, "width", box->width);
  entente_svg_pen_number (self, "height", box->height);
}

/**
 * entente_svg_pen_words:
 * @self: a pen
 * @class: the class of the element
 * @font: their font
 * @text: words of one line, without characters that must not be shown
 * @x: their left end, in points
 * @baseline: the y of their baseline, in points
 * @width: their width, in points
 * @color: their color
 */
void
entente_svg_pen_words (EntenteSvgPen      *self,
                       const char         *class,
                       EntenteFont         font,
                       const char         *text,
                       double              x,
                       double              baseline,
                       double              width,
                       const EntenteColor *color)
{
  g_autofree char *shape = NULL;

  if (self->glyphs != NULL)
    shape = entente_glyph_paths_trace (self->glyphs, font, text, x, baseline);

  entente_svg_pen_open (self, shape != NULL ? "path" : "text", class);
  entente_svg_pen_color (self, "fill", color);
  if (shape == NULL)
    {
      add_text (self, font, text, x, baseline, width);
      return;
    }
  entente_xml_append_attribute (self->svg, "aria-label", text);
  add (self, " d=\"");
  add (self, shape);
  add (self, "\"/>\n");
}

static void
add_level (EntenteSvgPen        *self,
           EntenteEvidenceClass  evidence,
           double                from,
           double                to,
           double                clear)
{
  EntenteCurve curve = entente_curve_new_bent ((EntenteVec) { from, 0.0 }, (EntenteVec) { to, 0.0 }, 0.0);
  EntenteStroke stroke;

  entente_stroke_init (&stroke, evidence, clear, 1.0, FALSE);
  g_string_append_printf (self->svg, "<g class=\"%s\">\n", entente_evidence_class_get_word (evidence));
  add_curve_element (self, evidence, &stroke, &curve);
  add (self, "</g>\n");
}

/**
 * entente_svg_pen_sample:
 * @self: a pen
 * @sign: what to show
 * @length: in points
 *
 * Writes a horizontal line from the origin, as a legend shows it; as entente_line_painter_paint_sign() paints it.
 */
void
entente_svg_pen_sample (EntenteSvgPen         *self,
                        const EntenteLineSign *sign,
                        double                 length)
{
  double clear = sign->disputed ? length / 2.0 - ENTENTE_MARK_RADIUS : length;

  if (sign->pale)
    add (self, "<g opacity=\"" ENTENTE_SVG_PALE "\">\n");
  if (sign->evidence < ENTENTE_N_EVIDENCE_CLASSES)
    {
      add_level (self, sign->evidence, 0.0, length, clear);
    }
  else
    {
      add_level (self, ENTENTE_EVIDENCE_CONFIRMED, 0.0, length / 2.0, clear);
      add_level (self, ENTENTE_EVIDENCE_REPORTED, length, length / 2.0, clear);
    }
  if (sign->disputed)
    entente_svg_pen_mark (self, (EntenteVec) { length / 2.0, 0.0 }, ENTENTE_MARK_RADIUS);
  if (sign->pale)
    add (self, "</g>\n");
}

/**
 * entente_svg_pen_open_place:
 * @self: a pen
 * @at: a place
 * @zoom: how much larger what comes next is than its natural size
 *
 * Opens a group whose origin is at the place; "</g>" closes it.
 */
void
entente_svg_pen_open_place (EntenteSvgPen *self,
                            EntenteVec     at,
                            double         zoom)
{
  add (self, "<g transform=\"translate");
  entente_svg_pen_coordinates (self, '(', (double[]) { at.x, at.y }, 2);
  add (self, ")");
  if (zoom != 1.0)
    {
      add (self, " scale");
      entente_svg_pen_coordinates (self, '(', &zoom, 1);
      add (self, ")");
    }
  add (self, "\">\n");
}

/**
 * entente_svg_pen_line:
 * @self: a pen
 * @line: a line
 *
 * Writes a line and its arrow.
 */
void
entente_svg_pen_line (EntenteSvgPen     *self,
                      const EntenteLine *line)
{
  EntenteVec head[3];
  EntenteCurve shaft = line->arrow ? entente_line_get_shaft (line, head) : line->curve;
  EntenteStroke stroke;

  entente_line_get_stroke (line, 1.0, FALSE, entente_line_has_word (line), &stroke);
  add_curve_element (self, line->evidence, &stroke, &shaft);
  if (line->arrow)
    add_arrow (self, line->evidence, head);
}

/**
 * entente_svg_pen_label:
 * @self: a pen
 * @line: a line
 *
 * Writes the word on a line and the plate under it.
 */
void
entente_svg_pen_label (EntenteSvgPen     *self,
                       const EntenteLine *line)
{
  if (line->label == NULL || !line->label_fits)
    return;
  if (!self->transparent)
    {
      open_plate (self, "plate", line);
      entente_svg_pen_color (self, "fill", &self->theme->background);
      add (self, "/>\n");
    }
  for (guint i = 0; i < line->label->rows.n_rows; i++)
    {
      EntenteVec at = entente_label_get_row (&line->label_box, line->label, i);

      entente_svg_pen_words (self, i == 0 ? "word" : "word row", ENTENTE_FONT_LABEL, line->label->rows.rows[i].text,
                             at.x, at.y, line->label->rows.rows[i].width, &self->theme->label);
    }
}

/**
 * entente_svg_pen_mark:
 * @self: a pen
 * @at: its center
 * @radius: its radius, in points
 *
 * Writes the mark of a dispute.
 */
void
entente_svg_pen_mark (EntenteSvgPen *self,
                      EntenteVec     at,
                      double         radius)
{
  double zoom = radius / ENTENTE_MARK_RADIUS;

  if (!self->transparent)
    {
      open_circle (self, "ring", at, radius + ENTENTE_MARK_RING * zoom);
      entente_svg_pen_color (self, "fill", &self->theme->background);
      add (self, "/>\n");
    }
  open_circle (self, "mark", at, radius);
  entente_svg_pen_color (self, "fill", &self->theme->dispute);
  add (self, "/>\n");

  entente_svg_pen_open (self, "path", "sign");
  entente_svg_pen_color (self, "fill", &self->theme->on_dispute);
  add (self, " d=\"");
  for (guint i = 0; i < G_N_ELEMENTS (entente_mark_sign); i++)
    {
      const EntenteBox *bar = &entente_mark_sign[i];
      double width = bar->width * zoom, height = bar->height * zoom;

      entente_svg_pen_point (self, 'M', (EntenteVec) { at.x + bar->x * zoom, at.y + bar->y * zoom });
      entente_svg_pen_coordinates (self, 'h', &width, 1);
      entente_svg_pen_coordinates (self, 'v', &height, 1);
      entente_svg_pen_coordinates (self, 'h', (double[]) { -width }, 1);
      add (self, "Z");
    }
  add (self, "\"/>\n");
}

/**
 * entente_svg_pen_hole:
 * @self: a pen
 * @line: a line
 * @mark_radius: the radius of marks of disputes
 *
 * Writes the plate of its word and the ring of its mark in black, for a mask.
 */
void
entente_svg_pen_hole (EntenteSvgPen     *self,
                      const EntenteLine *line,
                      double             mark_radius)
{
  if (line->label != NULL && line->label_fits)
    {
      open_plate (self, NULL, line);
      add (self, "/>\n");
    }
  if (line->disputed)
    {
      open_circle (self, NULL, entente_line_get_mark (line, entente_line_has_word (line)),
                   mark_radius * (1.0 + ENTENTE_MARK_RING / ENTENTE_MARK_RADIUS));
      add (self, "/>\n");
    }
}

/**
 * entente_svg_pen_numbers:
 * @self: a pen
 * @numbers: numbers of notes
 * @ink: the number of the color of their card; it is ignored if they are on a line
 *
 * Writes numbers and the plate under them.
 */
void
entente_svg_pen_numbers (EntenteSvgPen                *self,
                         const EntenteFootnoteNumbers *numbers,
                         guint                         ink)
{
  if (numbers->part == ENTENTE_PART_CARD)
    {
      EntenteColor edge = entente_theme_get_edge (self->theme, ink);

      open_numbers_plate (self, "frame", numbers);
      entente_svg_pen_color (self, "fill", &self->theme->card);
      entente_svg_pen_color (self, "stroke", &edge);
      entente_svg_pen_number (self, "stroke-width", ENTENTE_FOLD_WIDTH);
      add (self, "/>\n");
    }
  else if (!self->transparent)
    {
      open_numbers_plate (self, "plate", numbers);
      entente_svg_pen_color (self, "fill", &self->theme->background);
      add (self, "/>\n");
    }
  entente_svg_pen_words (self, "number", ENTENTE_FONT_NUMBERS, numbers->text,
                         numbers->box.x + ENTENTE_FOOTNOTE_NUMBERS_PADDING,
                         numbers->box.y + numbers->box.height / 2.0 + ENTENTE_FOOTNOTE_NUMBERS_BASELINE, numbers->width,
                         &self->theme->accent);
}

/**
 * entente_svg_pen_numbers_hole:
 * @self: a pen
 * @numbers: numbers of notes
 *
 * Writes the plate of numbers on a line in black, for a mask.
 */
void
entente_svg_pen_numbers_hole (EntenteSvgPen                *self,
                              const EntenteFootnoteNumbers *numbers)
{
  if (numbers->part != ENTENTE_PART_LINE)
    return;
  open_numbers_plate (self, NULL, numbers);
  add (self, "/>\n");
}

/**
 * entente_svg_pen_icon:
 * @self: a pen
 * @look: a look; the file must define its icon with the id "icon-" and the word of the look
 * @ink: the number of its color
 * @center: the center of the icon
 * @diameter: the diameter of the circle around it, in points
 */
void
entente_svg_pen_icon (EntenteSvgPen *self,
                      EntenteLook    look,
                      guint          ink,
                      EntenteVec     center,
                      double         diameter)
{
  EntenteColor tint = entente_theme_get_tint (self->theme, ink);
  double scale = diameter / ENTENTE_ICON_CIRCLE;
  EntenteVec corner = { center.x - ENTENTE_ICON_SIZE * scale / 2.0, center.y - ENTENTE_ICON_SIZE * scale / 2.0 };

  open_circle (self, "circle", center, diameter / 2.0);
  entente_svg_pen_color (self, "fill", &tint);
  add (self, "/>\n");

  entente_svg_pen_open (self, "use", "icon");
  entente_svg_pen_color (self, "fill", &self->theme->kinds[ink]);
  add (self, " xlink:href=\"#icon-");
  add (self, entente_look_get_word (look));
  add (self, "\"");
  if (scale != 1.0)
    {
      add (self, " transform=\"translate");
      entente_svg_pen_point (self, '(', corner);
      add (self, ") scale");
      entente_svg_pen_coordinates (self, '(', &scale, 1);
      add (self, ")\"");
    }
  else
    {
      entente_svg_pen_number (self, "x", corner.x);
      entente_svg_pen_number (self, "y", corner.y);
    }
  add (self, "/>\n");
}
