/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-typesetter.h"

#include "entente-font.h"
#include "entente-footnote-columns.h"
#include "entente-page-link.h"

#include <math.h>
#include <string.h>

/* The typography of text on paper. Lengths are points. */

#define LINE_SPACING 1.22    /* of what the font asks for */
#define NO_BREAK_SPACE "\302\240"
#define WORD_JOINER "\342\201\240"
#define BOUND_MAX 6          /* so many numbers stay with each other and with the word before them */
#define BULLET "•"
#define LABEL_GAP 7.0        /* between the number of a footnote and its text */
#define FOOT_SIZE 8.0
#define FOOT_GAP 20.0        /* between the title and the number of a page */
#define FOOT_NUMBER_ROOM 60.0 /* the least that the title leaves to the number */

typedef struct {
  double size;
  double detail_size;    /* of all runs but the first; 0 for @size */
  double line_height;    /* of the size; 0 for LINE_SPACING */
  PangoWeight weight;
  double space;          /* above the block */
  double indent;
} BlockStyle;

static const BlockStyle report_styles[] = {
  [ENTENTE_REPORT_TITLE] = { .size = 22.0, .weight = PANGO_WEIGHT_SEMIBOLD },
  [ENTENTE_REPORT_SECTION] = { .size = 14.0, .weight = PANGO_WEIGHT_SEMIBOLD, .space = 20.0 },
  [ENTENTE_REPORT_TOPIC] = { .size = 10.5, .weight = PANGO_WEIGHT_SEMIBOLD, .space = 9.0 },
  [ENTENTE_REPORT_PARAGRAPH] = { .size = 9.25, .weight = PANGO_WEIGHT_NORMAL, .space = 3.0 },
  [ENTENTE_REPORT_ITEM] = { .size = 9.25, .weight = PANGO_WEIGHT_NORMAL, .space = 2.0, .indent = 12.0 },
  [ENTENTE_REPORT_NOTE] = { .size = 8.75, .weight = PANGO_WEIGHT_NORMAL, .space = 5.0, .indent = 26.0 },
};

struct _EntenteTypesetter {
  EntenteReport *report;
  EntenteTypesetterStyle style;
  double width;
  PangoContext *context;
  BlockStyle styles[G_N_ELEMENTS (report_styles)];
  double foot_size;
  PangoLayout *bullet;   /* beside an item */
  PangoLayout *number;   /* beside a footnote */
};

static void
set_color (cairo_t            *cr,
           const EntenteColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttribute *
color_attribute (const EntenteColor *color)
{
  return pango_attr_foreground_new ((guint16) lround (color->red * 65535.0), (guint16) lround (color->green * 65535.0),
                                    (guint16) lround (color->blue * 65535.0));
}

static gboolean
is_raised (EntenteTypesetter        *self,
           const EntenteReportBlock *block,
           guint                     nth)
{
  return nth < block->n_runs && entente_report_get_run (self->report, block, nth)->raised;
}

/* Numbers of footnotes are in brackets behind a word. Raised they would be too small to read, and Pango parts letters
 * of another size from the word before them at the end of a line. At the start of a line they would seem to belong to
 * what follows. */
static const char *
get_text_before (EntenteTypesetter        *self,
                 const EntenteReportBlock *block,
                 guint                     nth)
{
  if (!is_raised (self, block, nth))
    return "";
  if (nth == 0 || !is_raised (self, block, nth - 1))
    return NO_BREAK_SPACE "[";
  return nth >= BOUND_MAX && is_raised (self, block, nth - BOUND_MAX) ? ", " : ",";
}

static const char *
get_text_after (EntenteTypesetter        *self,
                const EntenteReportBlock *block,
                guint                     nth)
{
  return is_raised (self, block, nth) && !is_raised (self, block, nth + 1) ? "]" : "";
}

/* Returns the words of a run. No line ends after the dash between two numbers. Attributes do not hold it there. */
static char *
get_words (const EntenteReportRun *run)
{
  g_autoptr (GString) words = g_string_new (run->text);

  if (run->note > 0)
    g_string_replace (words, "–", "–" WORD_JOINER, 0);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_run (GString                *text,
         PangoAttrList          *attributes,
         const EntenteReportRun *run,
         const EntenteTheme     *theme)
{
  gsize start = text->len;
  g_autofree char *words = get_words (run);

  g_string_append (text, words);
  if (run->note > 0 || run->link != NULL)
    add_attribute (attributes, color_attribute (&theme->accent), start, text->len);
  else if (run->style == ENTENTE_REPORT_QUIET)
    add_attribute (attributes, color_attribute (&theme->quiet_text), start, text->len);
  if (run->style == ENTENTE_REPORT_STRONG)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, text->len);
  if (run->lang != NULL)
    add_attribute (attributes, pango_attr_language_new (pango_language_from_string (run->lang)), start, text->len);
}

/* The first run is larger than the others, and the height of a line does not depend on the scripts in it. */
static void
add_size (PangoAttrList    *attributes,
          const BlockStyle *style,
          gboolean          is_first,
          gsize             start,
          gsize             end)
{
  double size = is_first ? style->size : style->detail_size;

  add_attribute (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)), start, end);
  add_attribute (attributes, pango_attr_line_height_new_absolute ((int) (size * style->line_height * PANGO_SCALE)),
                 start, end);
}

static PangoLayout *
new_layout (EntenteTypesetter *self,
            double             size,
            PangoWeight        weight)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  return layout;
}

/* A line of a block at its place. */
typedef struct {
  PangoLayoutLine *line;
  double baseline;
} PlacedLine;

static void
add_line_boxes (EntentePageLink  *link,
                const PlacedLine *placed,
                const BlockStyle *style,
                int               start,
                int               end)
{
  PangoLayoutLine *line = placed->line;
  int first = MAX (start, line->start_index), last = MIN (end, line->start_index + line->length);
  g_autofree int *ranges = NULL;
  int n_ranges;

  if (first >= last)
    return;
  pango_layout_line_get_x_ranges (line, first, last, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      const EntenteBox box = {
        style->indent + (double) ranges[2 * i] / PANGO_SCALE, placed->baseline - style->size,
        (double) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE, style->size * 1.25,
      };

      entente_page_link_add_box (link, &box);
    }
}

static void
link_runs (EntenteTypesetter        *self,
           cairo_t                  *cr,
           const EntenteReportBlock *block,
           GArray                   *placed)
{
  cairo_matrix_t to_page;
  int start = 0;

  cairo_get_matrix (cr, &to_page);
  for (guint i = 0; i < block->n_runs; i++)
    {
      const EntenteReportRun *run = entente_report_get_run (self->report, block, i);
      g_autofree char *words = get_words (run);
      int end;

      start += (int) strlen (get_text_before (self, block, i));
      end = start + (int) strlen (words);

      if (run->link != NULL || entente_report_has_note (self->report, run->note))
        {
          g_autoptr (EntentePageLink) link = entente_page_link_new (cr, &to_page);

          for (guint j = 0; j < placed->len; j++)
            add_line_boxes (link, &g_array_index (placed, PlacedLine, j), &self->styles[block->kind], start, end);
          if (run->link != NULL)
            entente_page_link_end_at_address (link, run->link);
          else
            entente_page_link_end_at_footnote (link, run->note);
        }
      start = end + (int) strlen (get_text_after (self, block, i));
    }
}

/* Paints the bullet of an item or the number of a footnote beside the first line. */
static void
paint_label (EntenteTypesetter        *self,
             cairo_t                  *cr,
             const EntenteReportBlock *block,
             double                    baseline,
             const EntenteTheme       *theme)
{
  gboolean is_note = block->kind == ENTENTE_REPORT_NOTE;
  PangoLayout *layout = is_note ? self->number : self->bullet;
  PangoRectangle logical;
  double x = 1.0;

  if (!is_note && block->kind != ENTENTE_REPORT_ITEM)
    return;
  if (is_note)
    {
      g_autofree char *number = g_strdup_printf ("%u", block->note);

      pango_layout_set_text (layout, number, -1);
      pango_layout_get_extents (layout, NULL, &logical);
      x = self->styles[block->kind].indent - LABEL_GAP - (double) logical.width / PANGO_SCALE;
    }
  set_color (cr, is_note ? &theme->accent : &theme->quiet_text);
  cairo_move_to (cr, x, baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/* Footnotes in columns look like those below a picture. */
static BlockStyle
get_footnote_style (EntenteTypesetter *self)
{
  return (BlockStyle) {
    .size = entente_font_get_size (ENTENTE_FOOTNOTE_WORDS),
    .detail_size = entente_font_get_size (ENTENTE_FONT_NOTE),
    .line_height = ENTENTE_FOOTNOTE_LINE_HEIGHT,
    .weight = PANGO_WEIGHT_NORMAL,
    .space = ENTENTE_FOOTNOTE_GAP + ENTENTE_FOOTNOTE_INNER_GAP,
    .indent = entente_footnote_columns_get_indent (self->context, entente_report_get_last_note (self->report)),
  };
}

/**
 * entente_typesetter_new:
 * @report: a report, which must not change any more
 * @style: how it looks
 * @width: how wide the lines may be, in points
 *
 * Returns: (transfer full): a typesetter
 */
EntenteTypesetter *
entente_typesetter_new (EntenteReport          *report,
                        EntenteTypesetterStyle  style,
                        double                  width)
{
  EntenteTypesetter *self;
  double number_size;

  g_return_val_if_fail (ENTENTE_IS_REPORT (report), NULL);

  self = g_new0 (EntenteTypesetter, 1);
  self->report = g_object_ref (report);
  self->style = style;
  self->width = width;
  self->context = entente_font_create_own_context ();
  pango_context_set_language (self->context, pango_language_from_string (entente_report_get_language ()));
  memcpy (self->styles, report_styles, sizeof report_styles);
  self->foot_size = FOOT_SIZE;
  number_size = self->styles[ENTENTE_REPORT_NOTE].size;
  if (style == ENTENTE_TYPESETTER_FOOTNOTES)
    {
      self->styles[ENTENTE_REPORT_NOTE] = get_footnote_style (self);
      self->foot_size = entente_font_get_size (ENTENTE_FONT_NOTE);
      number_size = entente_font_get_size (ENTENTE_FONT_NUMBERS);
    }
  self->bullet = new_layout (self, self->styles[ENTENTE_REPORT_ITEM].size, PANGO_WEIGHT_NORMAL);
  pango_layout_set_text (self->bullet, BULLET, -1);
  self->number = new_layout (self, number_size, PANGO_WEIGHT_SEMIBOLD);
  return self;
}

/**
 * entente_typesetter_copy:
 * @self: a typesetter
 *
 * Returns: (transfer full): another typesetter that does the same, for use in another thread
 */
EntenteTypesetter *
entente_typesetter_copy (EntenteTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return entente_typesetter_new (self->report, self->style, self->width);
}

void
entente_typesetter_free (EntenteTypesetter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->report);
  g_object_unref (self->bullet);
  g_object_unref (self->number);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * entente_typesetter_get_report:
 * @self: a typesetter
 *
 * Returns: (transfer none): the report that it sets
 */
EntenteReport *
entente_typesetter_get_report (EntenteTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->report;
}

EntenteTypesetterStyle
entente_typesetter_get_style (EntenteTypesetter *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_TYPESETTER_REPORT);

  return self->style;
}

/**
 * entente_typesetter_get_space:
 * @self: a typesetter
 * @kind: a kind of block
 *
 * Returns: the space above such a block, in points, unless it is the first of a column
 */
double
entente_typesetter_get_space (EntenteTypesetter *self,
                              EntenteReportKind  kind)
{
  g_return_val_if_fail (self != NULL && kind < G_N_ELEMENTS (self->styles), 0.0);

  return self->styles[kind].space;
}

/**
 * entente_typesetter_set:
 * @self: a typesetter
 * @block: the index of a block that is not a picture
 * @theme: the colors
 *
 * Returns: (transfer full): the block in lines
 */
PangoLayout *
entente_typesetter_set (EntenteTypesetter  *self,
                        guint               block,
                        const EntenteTheme *theme)
{
  const EntenteReportBlock *set = entente_report_get_block (self->report, block);
  const BlockStyle *style = &self->styles[set->kind];
  PangoLayout *layout = new_layout (self, style->size, style->weight);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < set->n_runs; i++)
    {
      gsize start = text->len;

      g_string_append (text, get_text_before (self, set, i));
      add_run (text, attributes, entente_report_get_run (self->report, set, i), theme);
      g_string_append (text, get_text_after (self, set, i));
      if (style->detail_size > 0.0)
        add_size (attributes, style, i == 0, start, text->len);
    }
  pango_layout_set_width (layout, (int) ((self->width - style->indent) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (style->line_height <= 0.0)
    pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/**
 * entente_typesetter_list_lines:
 * @layout: a block in lines
 *
 * Returns: (transfer full) (element-type double): the height of each line, in points
 */
GArray *
entente_typesetter_list_lines (PangoLayout *layout)
{
  GArray *heights = g_array_new (FALSE, FALSE, sizeof (double));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;
      double height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE;
      g_array_append_val (heights, height);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return heights;
}

/**
 * entente_typesetter_paint:
 * @self: a typesetter
 * @cr: where to paint; the upper left corner of the first line is at the origin
 * @block: the index of the block
 * @layout: the block in lines, from entente_typesetter_set()
 * @first: the first line to paint
 * @end: the line after the last one to paint; more than there are for all of them
 * @theme: the colors
 * @linked: whether to make links; then all footnotes must be painted into the same file
 *
 * Returns: the height of the painted lines, in points
 */
double
entente_typesetter_paint (EntenteTypesetter  *self,
                          cairo_t            *cr,
                          guint               block,
                          PangoLayout        *layout,
                          guint               first,
                          guint               end,
                          const EntenteTheme *theme,
                          gboolean            linked)
{
  const EntenteReportBlock *painted = entente_report_get_block (self->report, block);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (PlacedLine));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double y = 0.0;
  guint i = 0;

  if (linked && first == 0 && painted->note > 0)
    entente_page_link_mark_footnote (cr, painted->note);
  if (linked && first == 0 && painted->kind == ENTENTE_REPORT_SECTION)
    entente_page_link_mark_block (cr, block);
  do
    {
      PangoRectangle logical;
      PlacedLine line = { pango_layout_iter_get_line_readonly (iter) };

      if (i < first)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.baseline = y + (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
      if (i == 0)
        paint_label (self, cr, painted, line.baseline, theme);
      set_color (cr, &theme->text);
      cairo_move_to (cr, self->styles[painted->kind].indent + (double) logical.x / PANGO_SCALE, line.baseline);
      pango_cairo_show_layout_line (cr, line.line);
      g_array_append_val (placed, line);
      y += (double) logical.height / PANGO_SCALE;
    }
  while (++i < end && pango_layout_iter_next_line (iter));
  if (linked)
    link_runs (self, cr, painted, placed);
  pango_layout_iter_free (iter);
  return y;
}

/**
 * entente_typesetter_paint_foot:
 * @self: a typesetter
 * @cr: where to paint; the left end of the baseline is at the origin
 * @width: the length of the line, in points
 * @title: (nullable): what is on the left
 * @number: (nullable): the number of the page, which is on the right
 * @theme: the colors
 */
void
entente_typesetter_paint_foot (EntenteTypesetter  *self,
                               cairo_t            *cr,
                               double              width,
                               const char         *title,
                               const char         *number,
                               const EntenteTheme *theme)
{
  g_autoptr (GObject) object = G_OBJECT (new_layout (self, self->foot_size, PANGO_WEIGHT_NORMAL));
  PangoLayout *layout = PANGO_LAYOUT (object);
  PangoRectangle logical;
  double number_width;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, number != NULL ? number : "", -1);
  pango_layout_get_extents (layout, NULL, &logical);
  number_width = (double) logical.width / PANGO_SCALE;
  set_color (cr, &theme->quiet_text);
  cairo_move_to (cr, width - number_width, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);

  if (title == NULL)
    return;
  pango_layout_set_text (layout, title, -1);
  pango_layout_set_width (layout, (int) ((width - MAX (number_width + FOOT_GAP, FOOT_NUMBER_ROOM)) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, 0.0, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}
