/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-printout.h"

#include "entente-display-text.h"
#include "entente-footnote-columns.h"
#include "entente-sheet-painter.h"

#include <glib/gi18n.h>
#include <math.h>

/* The picture is painted anew on each page, of which cairo keeps what is on it. A recording that is played
 * back would be quicker, but cairo 1.16 cuts it off in a PDF. */

struct _EntentePrintout
{
  GObject parent_instance;

  EntenteSheet *sheet;
  char *title;                /* nullable */
  EntentePoster poster;
  double width, height;       /* of what can be printed on of a page */
  GArray *words;              /* of EntenteSheetWords: the notes, where they are on their pages */
  GArray *starts;             /* of guint: the first of the words on each page of notes */
};

G_DEFINE_FINAL_TYPE (EntentePrintout, entente_printout, G_TYPE_OBJECT)

#define DETAIL 8.0          /* pixels a point, for the painter: nothing is left out */
#define COLUMN_WIDTH 240.0  /* the least of a column of notes, where there is room for two */
#define COLUMN_GAP 22.0
#define HEADING 34.0        /* the strip above the notes */
#define BELOW 5.0           /* how far letters reach below their line */
#define TICK 10.0           /* the marks of where pages meet */

/* Where the next words go. */
typedef struct {
  double room;      /* how high a column is */
  double step;      /* from one column to the next */
  guint n_columns;
  guint column;
  double move;      /* from where they are in one long column */
} Fill;

static void
words_clear (gpointer data)
{
  EntenteSheetWords *words = data;

  g_free (words->text);
  g_free (words->link);
}

static EntenteSheetWords *
words_at (EntentePrintout *self,
          guint            index)
{
  return &g_array_index (self->words, EntenteSheetWords, index);
}

static double
top_of (EntentePrintout *self,
        guint            index)
{
  return words_at (self, index)->baseline - entente_font_get_size (words_at (self, index)->font);
}

/* How far down the note reaches that begins there. */
static double
bottom_of (EntentePrintout *self,
           guint            first)
{
  double bottom = 0.0;

  for (guint i = first; i < self->words->len && words_at (self, i)->note == words_at (self, first)->note; i++)
    bottom = MAX (bottom, words_at (self, i)->baseline + BELOW);
  return bottom;
}

static void
begin_column (EntentePrintout *self,
              Fill            *fill,
              guint            index)
{
  fill->move = -top_of (self, index);
  if (++fill->column < fill->n_columns)
    return;
  fill->column = 0;
  g_array_append_val (self->starts, index);
}

/* A note stays in one column, unless it is longer than any. */
static gboolean
needs_column (EntentePrintout *self,
              const Fill      *fill,
              guint            index)
{
  gboolean is_first = index == 0 || words_at (self, index - 1)->note != words_at (self, index)->note;
  double top = top_of (self, index), bottom = is_first ? bottom_of (self, index) : 0.0;

  if (top + fill->move <= 0.0)
    return FALSE;
  if (is_first && bottom - top <= fill->room && bottom + fill->move > fill->room)
    return TRUE;
  return words_at (self, index)->baseline + BELOW + fill->move > fill->room;
}

static void
set_notes (EntentePrintout *self)
{
  EntenteFootnotes *footnotes = entente_sheet_get_footnotes (self->sheet);
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  guint n_columns = (guint) MAX (floor ((self->width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)), 1.0);
  double step = (self->width + COLUMN_GAP) / n_columns;
  Fill fill = { self->height - ENTENTE_POSTER_FOOT - HEADING, step, n_columns, 0, 0.0 };
  guint first = 0;

  if (footnotes == NULL || entente_footnotes_get_n (footnotes) == 0)
    return;
  entente_footnote_columns_add (footnotes, PANGO_CONTEXT (context), &(EntenteBox) { .width = step - COLUMN_GAP },
                                self->words);
  g_array_append_val (self->starts, first);
  for (guint i = 0; i < self->words->len; i++)
    {
      if (needs_column (self, &fill, i))
        begin_column (self, &fill, i);
      words_at (self, i)->x += fill.column * fill.step;
      words_at (self, i)->baseline += fill.move;
    }
  for (guint i = 0; i < self->words->len; i++)
    words_at (self, i)->baseline += HEADING;
}

static void
set_gray (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
}

static void
paint_text (EntentePrintout *self,
            cairo_t         *cr,
            EntenteFont      font,
            const char      *text,
            double           baseline,
            gboolean         at_end)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GObject) object = G_OBJECT (entente_font_create_layout (PANGO_CONTEXT (context), font));
  PangoLayout *layout = PANGO_LAYOUT (object);
  PangoRectangle logical;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (self->width * (at_end ? 0.35 : 0.6) * PANGO_SCALE));
  pango_layout_get_extents (layout, NULL, &logical);
  cairo_move_to (cr, at_end ? self->width - (double) (logical.x + logical.width) / PANGO_SCALE : 0.0,
                 baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
paint_foot (EntentePrintout *self,
            cairo_t         *cr,
            guint            index)
{
  guint n = entente_printout_get_n_pages (self);
  g_autofree char *number = NULL;

  set_gray (cr);
  if (self->title != NULL)
    paint_text (self, cr, ENTENTE_FONT_NOTE, self->title, self->height - BELOW, FALSE);
  if (n == 1)
    return;
  number = g_strdup_printf (C_("print", "Page %1$u of %2$u"), index + 1, n);
  paint_text (self, cr, ENTENTE_FONT_NOTE, number, self->height - BELOW, TRUE);
}

/* Two short lines in the middle of the strip that this page and its neighbour both have. */
static void
add_ticks (cairo_t *cr,
           gboolean upright,
           double   at,
           double   length)
{
  cairo_move_to (cr, upright ? at : 0.0, upright ? 0.0 : at);
  cairo_rel_line_to (cr, upright ? 0.0 : TICK, upright ? TICK : 0.0);
  cairo_move_to (cr, upright ? at : length, upright ? length : at);
  cairo_rel_line_to (cr, upright ? 0.0 : -TICK, upright ? -TICK : 0.0);
}

static void
paint_ticks (EntentePrintout *self,
             cairo_t         *cr,
             guint            index)
{
  const EntentePoster *poster = &self->poster;
  guint column = index % poster->n_columns, row = index / poster->n_columns;
  const double middle = ENTENTE_POSTER_OVERLAP / 2.0;

  if (column > 0)
    add_ticks (cr, TRUE, middle, poster->height);
  if (column + 1 < poster->n_columns)
    add_ticks (cr, TRUE, poster->width - middle, poster->height);
  if (row > 0)
    add_ticks (cr, FALSE, middle, poster->width);
  if (row + 1 < poster->n_rows)
    add_ticks (cr, FALSE, poster->height - middle, poster->width);
  set_gray (cr);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

static void
paint_picture (EntentePrintout *self,
               cairo_t         *cr,
               guint            index)
{
  EntenteVec corner = entente_poster_get_corner (&self->poster, index);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, self->poster.width, self->poster.height);
  cairo_clip (cr);
  cairo_translate (cr, corner.x, corner.y);
  cairo_scale (cr, self->poster.scale, self->poster.scale);
  cairo_translate (cr, -self->poster.box.x, -self->poster.box.y);
  entente_sheet_painter_paint (self->sheet, cr, entente_theme_get (ENTENTE_THEME_PRINT), DETAIL);
  cairo_restore (cr);
  paint_ticks (self, cr, index);
}

static void
paint_notes (EntentePrintout *self,
             cairo_t         *cr,
             guint            index)
{
  guint first = g_array_index (self->starts, guint, index);
  guint end = index + 1 < self->starts->len ? g_array_index (self->starts, guint, index + 1) : self->words->len;

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  paint_text (self, cr, ENTENTE_FONT_SECTION, C_("print", "Footnotes"), entente_font_get_size (ENTENTE_FONT_SECTION),
              FALSE);
  entente_sheet_painter_paint_words (words_at (self, first), end - first, cr,
                                     entente_theme_get (ENTENTE_THEME_PRINT));
}

static void
entente_printout_finalize (GObject *object)
{
  EntentePrintout *self = ENTENTE_PRINTOUT (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);

  G_OBJECT_CLASS (entente_printout_parent_class)->finalize (object);
}

static void
entente_printout_class_init (EntentePrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_printout_finalize;
}

static void
entente_printout_init (EntentePrintout *self)
{
  self->words = g_array_new (FALSE, FALSE, sizeof (EntenteSheetWords));
  g_array_set_clear_func (self->words, words_clear);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * entente_printout_new:
 * @sheet: a picture; if there are numbers in it, pages with their notes follow
 * @title: (nullable): what is written at the foot of each page
 * @use: how to spread it
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): a printout
 */
EntentePrintout *
entente_printout_new (EntenteSheet          *sheet,
                      const char            *title,
                      const EntentePaperUse *use)
{
  EntentePrintout *self;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && use != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PRINTOUT, NULL);
  self->sheet = g_object_ref (sheet);
  self->title = title != NULL ? entente_display_text_name (title) : NULL;
  if (use->scale > 0.0)
    entente_poster_spread (&self->poster, entente_sheet_get_box (sheet), use->width, use->height, use->scale);
  else
    entente_poster_fit (&self->poster, entente_sheet_get_box (sheet), use->width, use->height);
  self->width = self->poster.width;
  self->height = self->poster.height + ENTENTE_POSTER_FOOT;
  set_notes (self);
  return self;
}

guint
entente_printout_get_n_pages (EntentePrintout *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRINTOUT (self), 0);

  return entente_poster_get_n (&self->poster) + self->starts->len;
}

/**
 * entente_printout_get_poster:
 * @self: a printout
 *
 * Returns: (transfer none): how the picture is spread over the first of its pages
 */
const EntentePoster *
entente_printout_get_poster (EntentePrintout *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRINTOUT (self), NULL);

  return &self->poster;
}

/**
 * entente_printout_paint:
 * @self: a printout, in one thread at a time
 * @cr: where to paint, in points from the upper left corner of what can be printed on
 * @index: the page
 */
void
entente_printout_paint (EntentePrintout *self,
                        cairo_t         *cr,
                        guint            index)
{
  guint n_pictures;

  g_return_if_fail (ENTENTE_IS_PRINTOUT (self) && cr != NULL && index < entente_printout_get_n_pages (self));

  n_pictures = entente_poster_get_n (&self->poster);
  if (index < n_pictures)
    paint_picture (self, cr, index);
  else
    paint_notes (self, cr, index - n_pictures);
  paint_foot (self, cr, index);
}
