/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-margin.h"

#include "entente-reader-tags.h"

/* Between the text and what is in the margins, in pixels. */
#define GAP 14

typedef struct {
  GtkTextView *view;
  const EntenteReaderText *text;
  const GArray *marks; /* of EntenteReaderMark */
} Margin;

static const EntenteReaderMark *
get_mark (const GArray *marks,
          guint         nth)
{
  return &g_array_index (marks, EntenteReaderMark, nth);
}

static gboolean
is_rtl (const Margin *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
}

static void
get_iter (const Margin *self,
          guint         stored,
          GtkTextIter  *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), iter,
                                      (int) entente_reader_text_to_shown (self->text, stored));
}

static PangoLayout *
make_note (const Margin *self,
           const char        *words)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), words);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
draw_note (GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           double         x,
           double         y,
           const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_paragraph_number (const Margin       *self,
                       GtkSnapshot        *snapshot,
                       const GdkRectangle *line,
                       guint               number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = make_note (self, words);
  GdkRGBA color;
  int width, height, x;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)), &color);
  color.alpha *= 0.55f;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (is_rtl (self))
    x = gtk_widget_get_width (GTK_WIDGET (self->view)) - gtk_text_view_get_right_margin (self->view) + GAP;
  else
    x = gtk_text_view_get_left_margin (self->view) - GAP - width;
  draw_note (snapshot, layout, x, line->y + (line->height - height) / 2.0, &color);
}

/* Returns the first letters of the first two words. */
static char *
get_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", 3);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; i < 2 && words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_unichar (initials, g_utf8_get_char (words[i]));
  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/* Draws the name of a mark beside its first line, but not over the name before. Where there is no room for names, the
 * initials tell the colours apart. Returns where the next one can be. */
static double
draw_name (const Margin            *self,
           GtkSnapshot             *snapshot,
           const EntenteReaderMark *mark,
           double                   from)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  gboolean rtl = is_rtl (self);
  int margin = rtl ? gtk_text_view_get_left_margin (self->view) : gtk_text_view_get_right_margin (self->view);
  g_autofree char *initials = margin < ENTENTE_READER_NAMES_MARGIN ? get_initials (mark->name) : NULL;
  g_autoptr (PangoLayout) layout = make_note (self, initials != NULL ? initials : mark->name);
  GtkTextIter iter;
  GdkRectangle line;
  GdkRGBA color;
  PangoRectangle name;
  double y;

  get_iter (self, mark->start, &iter);
  gtk_text_view_get_iter_location (self->view, &iter, &line);
  pango_layout_set_width (layout, (margin - GAP - 6) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_extents (layout, NULL, &name);
  y = MAX (from, line.y + (line.height - name.height) / 2.0);
  entente_reader_tags_get_color (mark->color, &color);
  draw_note (snapshot, layout, (rtl ? margin - GAP - name.width : width - margin + GAP) - name.x, y, &color);
  return y + name.height;
}

static void
draw_names (const Margin *self,
            GtkSnapshot       *snapshot,
            guint              first,
            guint              last)
{
  double from = 0;

  for (guint i = 0; i < self->marks->len && get_mark (self->marks, i)->start <= last; i++)
    if (get_mark (self->marks, i)->start >= first && get_mark (self->marks, i)->name != NULL)
      from = draw_name (self, snapshot, get_mark (self->marks, i), from);
}

/**
 * entente_reader_margin_draw:
 * @view: a view of a text
 * @snapshot: a snapshot in the coordinates of the buffer
 * @text: the text
 * @marks: (element-type EntenteReaderMark): its marks, in the order of their starts
 * @paragraphs: (element-type guint): for each line, the number of its paragraph; 0 for a blank line
 *
 * Draws what stands beside the lines that are seen.
 */
void
entente_reader_margin_draw (GtkTextView             *view,
                            GtkSnapshot             *snapshot,
                            const EntenteReaderText *text,
                            const GArray            *marks,
                            const GArray            *paragraphs)
{
  const Margin self = { view, text, marks };
  GtkTextIter first, iter;
  GdkRectangle seen, line;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, &first, seen.y, NULL);
  iter = first;
  do
    {
      guint number = g_array_index (paragraphs, guint, gtk_text_iter_get_line (&iter));

      gtk_text_view_get_iter_location (view, &iter, &line);
      if (number > 0)
        draw_paragraph_number (&self, snapshot, &line, number);
    }
  while (line.y < seen.y + seen.height && gtk_text_iter_forward_line (&iter));
  draw_names (&self, snapshot,
              entente_reader_text_to_stored (text, (guint) gtk_text_iter_get_offset (&first)),
              entente_reader_text_to_stored (text, (guint) gtk_text_iter_get_offset (&iter)));
}
