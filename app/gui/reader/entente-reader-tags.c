/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-tags.h"

#include "entente-style.h"

/* The colours of the picture's kinds: they are told apart, and readable, in every style. */
#define N_COLORS ENTENTE_N_KNOWN_LOOKS

/* How much of a colour is behind the words. */
#define TINT 0.14
#define SELECTED_TINT 0.38

struct _EntenteReaderTags
{
  /* borrowed from the table */
  GtkTextTag *tags[N_COLORS][2][2]; /* by colour, selected, several */
  GtkTextTag *proposals[2][2];      /* by sure, current */
  GtkTextTag *relations[2];         /* owned, by current */
};

static void
style_tag (GtkTextTag *tag,
           guint       color,
           gboolean    selected)
{
  GdkRGBA line, fill;

  entente_reader_tags_get_color (color, &line);
  fill = line;
  fill.alpha = selected ? SELECTED_TINT : TINT;
  g_object_set (tag, "background-rgba", &fill, "underline-rgba", &line, NULL);
}

static void
style_proposal (GtkTextTag *tag,
                gboolean    sure,
                gboolean    current)
{
  const EntenteTheme *theme = entente_style_get_theme ();
  const EntenteColor *own = sure ? &theme->accent : &theme->dispute;
  GdkRGBA line = { (float) own->red, (float) own->green, (float) own->blue, 1 }, fill = line;

  fill.alpha = SELECTED_TINT;
  g_object_set (tag, "underline-rgba", &line, "background-rgba", current ? &fill : NULL, NULL);
}

static void
style_relation (GtkTextTag *tag,
                gboolean    current)
{
  const EntenteColor *own = &entente_style_get_theme ()->accent;
  GdkRGBA line = { (float) own->red, (float) own->green, (float) own->blue, 1 }, fill = line;

  fill.alpha = current ? SELECTED_TINT : TINT;
  g_object_set (tag, "overline-rgba", &line, "background-rgba", &fill, NULL);
}

/* A line above the words says that they tell of a relation: lines below them are those of quotations. */
static void
add_relation_tags (EntenteReaderTags *self,
                   GtkTextTagTable   *table)
{
  for (guint current = 0; current < 2; current++)
    {
      g_autoptr (GtkTextTag) tag = gtk_text_tag_new (NULL);

      g_object_set (tag, "overline", PANGO_OVERLINE_SINGLE, NULL);
      gtk_text_tag_table_add (table, tag);
      self->relations[current] = g_steal_pointer (&tag);
    }
}

/* A line of another shape says that a proposal is not sure, and not the colour alone. */
static void
add_proposal_tags (EntenteReaderTags *self,
                   GtkTextTagTable   *table)
{
  for (guint sure = 0; sure < 2; sure++)
    for (guint current = 0; current < 2; current++)
      {
        g_autoptr (GtkTextTag) tag = gtk_text_tag_new (NULL);

        g_object_set (tag, "underline", sure ? PANGO_UNDERLINE_SINGLE : PANGO_UNDERLINE_ERROR, NULL);
        gtk_text_tag_table_add (table, tag);
        self->proposals[sure][current] = tag;
      }
}

/**
 * entente_reader_tags_new:
 * @table: where to add the tags; must outlive them
 *
 * Returns: (transfer full): the tags, in the style that the window has now
 */
EntenteReaderTags *
entente_reader_tags_new (GtkTextTagTable *table)
{
  EntenteReaderTags *self = g_new0 (EntenteReaderTags, 1);

  for (guint color = 0; color < N_COLORS; color++)
    for (guint selected = 0; selected < 2; selected++)
      for (guint several = 0; several < 2; several++)
        {
          g_autoptr (GtkTextTag) tag = gtk_text_tag_new (NULL);

          g_object_set (tag, "underline", several ? PANGO_UNDERLINE_DOUBLE : PANGO_UNDERLINE_SINGLE, NULL);
          gtk_text_tag_table_add (table, tag);
          self->tags[color][selected][several] = tag;
        }
  add_proposal_tags (self, table);
  add_relation_tags (self, table);
  entente_reader_tags_follow_style (self);
  return self;
}

void
entente_reader_tags_free (EntenteReaderTags *self)
{
  for (guint current = 0; current < 2; current++)
    {
      /* A tag of GTK 4.8 that goes does not free the colour of its overline. */
      g_object_set (self->relations[current], "overline-rgba", NULL, NULL);
      g_object_unref (self->relations[current]);
    }
  g_free (self);
}

/**
 * entente_reader_tags_get:
 * @self: the tags
 * @color: any number; marks of the same number have the same colour
 * @selected: whether the mark is selected
 * @several: whether several marks are at the same words
 *
 * Returns: (transfer none): the tag for these words
 */
GtkTextTag *
entente_reader_tags_get (EntenteReaderTags *self,
                         guint              color,
                         gboolean           selected,
                         gboolean           several)
{
  return self->tags[color % N_COLORS][selected != FALSE][several != FALSE];
}

/**
 * entente_reader_tags_clear:
 * @self: the tags
 * @buffer: a buffer with their table
 *
 * Takes the tags of marks away from all words. Other tags stay.
 */
void
entente_reader_tags_clear (EntenteReaderTags *self,
                           GtkTextBuffer     *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint color = 0; color < N_COLORS; color++)
    for (guint selected = 0; selected < 2; selected++)
      for (guint several = 0; several < 2; several++)
        gtk_text_buffer_remove_tag (buffer, self->tags[color][selected][several], &start, &end);
}

/**
 * entente_reader_tags_get_proposal:
 * @self: the tags
 * @sure: whether a proposal is likely to be right
 * @current: whether it is looked at
 *
 * Returns: (transfer none): the tag for its words
 */
GtkTextTag *
entente_reader_tags_get_proposal (EntenteReaderTags *self,
                                  gboolean           sure,
                                  gboolean           current)
{
  return self->proposals[sure != FALSE][current != FALSE];
}

/**
 * entente_reader_tags_get_relation:
 * @self: the tags
 * @current: whether the proposal is looked at
 *
 * Returns: (transfer none): the tag for words of which a relation could be made
 */
GtkTextTag *
entente_reader_tags_get_relation (EntenteReaderTags *self,
                                  gboolean           current)
{
  return self->relations[current != FALSE];
}

/**
 * entente_reader_tags_clear_proposals:
 * @self: the tags
 * @buffer: a buffer with their table
 *
 * Takes the tags of proposals away from all words.
 */
void
entente_reader_tags_clear_proposals (EntenteReaderTags *self,
                                     GtkTextBuffer     *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint sure = 0; sure < 2; sure++)
    for (guint current = 0; current < 2; current++)
      gtk_text_buffer_remove_tag (buffer, self->proposals[sure][current], &start, &end);
  for (guint current = 0; current < 2; current++)
    gtk_text_buffer_remove_tag (buffer, self->relations[current], &start, &end);
}

/**
 * entente_reader_tags_follow_style:
 * @self: the tags
 *
 * Takes the colours of the style that the window has now.
 */
void
entente_reader_tags_follow_style (EntenteReaderTags *self)
{
  for (guint color = 0; color < N_COLORS; color++)
    for (guint selected = 0; selected < 2; selected++)
      for (guint several = 0; several < 2; several++)
        style_tag (self->tags[color][selected][several], color, selected);
  for (guint sure = 0; sure < 2; sure++)
    for (guint current = 0; current < 2; current++)
      style_proposal (self->proposals[sure][current], sure, current);
  for (guint current = 0; current < 2; current++)
    style_relation (self->relations[current], current);
}

/**
 * entente_reader_tags_get_color:
 * @color: the number of a colour
 * @rgba: (out): the colour in the present style
 */
void
entente_reader_tags_get_color (guint    color,
                               GdkRGBA *rgba)
{
  const EntenteColor *own = &entente_style_get_theme ()->kinds[color % N_COLORS];

  *rgba = (GdkRGBA) { (float) own->red, (float) own->green, (float) own->blue, 1 };
}
