/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-names.h"

#include "entente-style.h"

/* In pixels. */
#define DOT 1.5f
#define DOT_GAP 3.0f
#define DASH 7.0f
#define DASH_GAP 3.0f
#define THICKNESS 1.5f

/* How plain the dots are below known names. */
#define QUIET 0.5f

typedef struct {
  GtkTextView *view;
  GtkSnapshot *snapshot;
  const EntenteReaderText *text;
  GdkRGBA known, fresh;
} Drawing;

static void
get_iter (const Drawing *self,
          guint          stored,
          GtkTextIter   *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), iter,
                                      (int) entente_reader_text_to_shown (self->text, stored));
}

static void
draw_line (const Drawing *self,
           float          left,
           float          right,
           float          y,
           gboolean       is_new)
{
  float length = is_new ? DASH : DOT, gap = is_new ? DASH_GAP : DOT_GAP;

  for (float x = left; x < right; x += length + gap)
    gtk_snapshot_append_color (self->snapshot, is_new ? &self->fresh : &self->known,
                               &GRAPHENE_RECT_INIT (x, y, MIN (length, right - x), THICKNESS));
}

/* Words in one line of the view. Where the text runs to the left, the end is at the left. */
static void
draw_part (const Drawing     *self,
           const GtkTextIter *start,
           const GtkTextIter *end,
           gboolean           is_new)
{
  GdkRectangle first, last;

  gtk_text_view_get_iter_location (self->view, start, &first);
  gtk_text_view_get_iter_location (self->view, end, &last);
  if (last.y != first.y)
    {
      GtkTextIter before = *end;

      gtk_text_iter_backward_char (&before);
      gtk_text_view_get_iter_location (self->view, &before, &last);
      last.x += last.width;
    }
  draw_line (self, (float) MIN (first.x, last.x), (float) MAX (first.x, last.x),
             (float) (first.y + first.height) - THICKNESS, is_new);
}

/* A name that goes on in the next line of the view has a line in each. */
static void
draw_name (const Drawing           *self,
           const EntenteReaderName *name)
{
  GtkTextIter start, end;

  get_iter (self, name->start, &start);
  get_iter (self, name->end, &end);
  while (gtk_text_iter_compare (&start, &end) < 0)
    {
      GtkTextIter next = start;

      if (!gtk_text_view_forward_display_line (self->view, &next) || gtk_text_iter_compare (&next, &start) <= 0
          || gtk_text_iter_compare (&next, &end) > 0)
        next = end;
      draw_part (self, &start, &next, name->is_new);
      start = next;
    }
}

/**
 * entente_reader_names_find_from:
 * @names: (element-type EntenteReaderName): names in the order of the text, of which none covers another
 * @place: a place in the stored text
 *
 * Returns: the index of the first name that ends behind the place
 */
guint
entente_reader_names_find_from (const GArray *names,
                                guint         place)
{
  guint low = 0, high;

  g_return_val_if_fail (names != NULL, 0);

  high = names->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (names, EntenteReaderName, middle).end <= place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_reader_names_draw:
 * @view: a view of a text
 * @snapshot: a snapshot in the coordinates of the buffer
 * @text: the text
 * @names: (element-type EntenteReaderName): its names, in the order of the text
 *
 * Draws the lines below the names that are seen.
 */
void
entente_reader_names_draw (GtkTextView             *view,
                           GtkSnapshot             *snapshot,
                           const EntenteReaderText *text,
                           const GArray            *names)
{
  const EntenteColor *accent = &entente_style_get_theme ()->accent;
  Drawing self = { view, snapshot, text };
  GtkTextIter first, last;
  GdkRectangle seen;
  guint end;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &self.known);
  self.known.alpha *= QUIET;
  self.fresh = (GdkRGBA) { (float) accent->red, (float) accent->green, (float) accent->blue, 1 };
  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, &first, seen.y, NULL);
  gtk_text_view_get_line_at_y (view, &last, seen.y + seen.height, NULL);
  gtk_text_iter_forward_line (&last);
  end = entente_reader_text_to_stored (text, (guint) gtk_text_iter_get_offset (&last));
  for (guint i = entente_reader_names_find_from (names, entente_reader_text_to_stored (text,
                                                 (guint) gtk_text_iter_get_offset (&first)));
       i < names->len && g_array_index (names, EntenteReaderName, i).start < end; i++)
    draw_name (&self, &g_array_index (names, EntenteReaderName, i));
}
