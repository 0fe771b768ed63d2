/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-reader-marks.h"

typedef struct {
  guint at;
  guint nth; /* the mark that begins or ends there */
  gboolean begins;
} Border;

typedef struct {
  const GArray *marks, *selected;
  GArray *open;  /* of guint: the marks that have begun and not ended */
  GArray *parts;
} Division;

static const EntenteReaderMark *
get_mark (const GArray *marks,
          guint         nth)
{
  return &g_array_index (marks, EntenteReaderMark, nth);
}

static int
compare_borders (gconstpointer a,
                 gconstpointer b)
{
  const Border *first = a, *second = b;

  return (first->at > second->at) - (first->at < second->at);
}

static GArray *
list_borders (const GArray *marks)
{
  GArray *borders = g_array_sized_new (FALSE, FALSE, sizeof (Border), 2 * marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      const Border start = { get_mark (marks, i)->start, i, TRUE }, end = { get_mark (marks, i)->end, i, FALSE };

      if (end.at <= start.at)
        continue;
      g_array_append_val (borders, start);
      g_array_append_val (borders, end);
    }
  g_array_sort (borders, compare_borders);
  return borders;
}

static void
add_part (Division *self,
          guint     start,
          guint     end)
{
  EntenteReaderPart part = { start, end, .several = self->open->len > 1 };
  guint shortest = G_MAXUINT;

  if (self->open->len == 0 || start == end)
    return;
  for (guint i = 0; i < self->open->len; i++)
    {
      guint nth = g_array_index (self->open, guint, i);
      const EntenteReaderMark *mark = get_mark (self->marks, nth);

      part.selected |= g_array_index (self->selected, gboolean, nth);
      if (mark->end - mark->start >= shortest)
        continue;
      shortest = mark->end - mark->start;
      part.color = mark->color;
    }
  g_array_append_val (self->parts, part);
}

static void
cross_border (GArray       *open,
              const Border *border)
{
  if (border->begins)
    {
      g_array_append_val (open, border->nth);
      return;
    }
  for (guint i = 0; i < open->len; i++)
    if (g_array_index (open, guint, i) == border->nth)
      {
        g_array_remove_index_fast (open, i);
        return;
      }
}

void
entente_reader_mark_clear (gpointer mark)
{
  g_clear_pointer (&((EntenteReaderMark *) mark)->name, g_free);
}

/**
 * entente_reader_marks_divide:
 * @marks: (element-type EntenteReaderMark): passages of a text
 * @selected: (element-type gboolean): for each mark, whether it is selected
 *
 * Returns: (transfer full) (element-type EntenteReaderPart): the parts that have any mark, in the order of the text
 */
GArray *
entente_reader_marks_divide (const GArray *marks,
                             const GArray *selected)
{
  g_autoptr (GArray) borders = NULL, open = g_array_new (FALSE, FALSE, sizeof (guint));
  Division self = { marks, selected, open, NULL };
  guint from = 0;

  g_return_val_if_fail (marks != NULL && selected != NULL && marks->len == selected->len, NULL);

  borders = list_borders (marks);
  self.parts = g_array_new (FALSE, FALSE, sizeof (EntenteReaderPart));
  for (guint i = 0; i < borders->len; i++)
    {
      const Border *border = &g_array_index (borders, Border, i);

      add_part (&self, from, border->at);
      from = border->at;
      cross_border (open, border);
    }
  return self.parts;
}
