/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-typesetter-heights.h"

#include "entente-typesetter.h"

/* Nearly all the time that a long report takes to be broken into pages goes into setting its blocks, none of
 * which needs another. So a run of them is set at once, a part in each thread with fonts of its own, of which
 * no more is kept than the heights. */

#define BLOCKS_AT_ONCE 1024   /* in each thread */
#define THREADS_MAX 8

typedef struct {
  EntenteReport *report;
  EntenteTypesetter *typesetter;
  guint first, n;
  GArray *heights[BLOCKS_AT_ONCE]; /* of double; nullable */
} Part;

struct _EntenteTypesetterHeights {
  EntenteReport *report;
  Part *parts;
  guint n_parts;
  guint first, end;   /* the blocks that are set */
};

static gpointer
set_part_cb (gpointer data)
{
  Part *part = data;

  for (guint i = 0; i < part->n; i++)
    if (entente_report_get_block (part->report, part->first + i)->kind != ENTENTE_REPORT_PICTURE)
      {
        g_autoptr (GObject) layout = G_OBJECT (entente_typesetter_set (part->typesetter, part->first + i,
                                                                       entente_theme_get (ENTENTE_THEME_PRINT)));

        part->heights[i] = entente_typesetter_list_lines (PANGO_LAYOUT (layout));
      }
  return NULL;
}

static void
clear_part (Part *part)
{
  for (guint i = 0; i < part->n; i++)
    g_clear_pointer (&part->heights[i], g_array_unref);
  part->n = 0;
}

static void
set_from (EntenteTypesetterHeights *self,
          guint                     block)
{
  guint n_blocks = entente_report_get_n_blocks (self->report);
  GThread *threads[THREADS_MAX];

  self->first = self->end = block;
  for (guint i = 0; i < self->n_parts; i++)
    {
      Part *part = &self->parts[i];

      clear_part (part);
      part->first = self->end;
      part->n = MIN (BLOCKS_AT_ONCE, n_blocks - self->end);
      self->end += part->n;
      threads[i] = g_thread_new ("entente-heights", set_part_cb, part);
    }
  for (guint i = 0; i < self->n_parts; i++)
    g_thread_join (threads[i]);
}

/**
 * entente_typesetter_heights_new:
 * @report: a report, which must not change any more
 * @width: how wide the text is, in points
 *
 * Returns: (transfer full): the heights of its lines
 */
EntenteTypesetterHeights *
entente_typesetter_heights_new (EntenteReport *report,
                                double         width)
{
  EntenteTypesetterHeights *self;

  g_return_val_if_fail (ENTENTE_IS_REPORT (report), NULL);

  self = g_new0 (EntenteTypesetterHeights, 1);
  self->report = g_object_ref (report);
  self->n_parts = CLAMP (g_get_num_processors (), 1, THREADS_MAX);
  self->parts = g_new0 (Part, self->n_parts);
  for (guint i = 0; i < self->n_parts; i++)
    {
      self->parts[i].report = report;
      self->parts[i].typesetter = entente_typesetter_new (report, width);
    }
  return self;
}

void
entente_typesetter_heights_free (EntenteTypesetterHeights *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_parts; i++)
    {
      clear_part (&self->parts[i]);
      entente_typesetter_free (self->parts[i].typesetter);
    }
  g_free (self->parts);
  g_object_unref (self->report);
  g_free (self);
}

/**
 * entente_typesetter_heights_take:
 * @self: the heights
 * @block: a block that is not a picture; quickest if those after it are asked for next, each once
 *
 * Returns: (transfer full) (element-type double): how high each of its lines is, in points
 */
GArray *
entente_typesetter_heights_take (EntenteTypesetterHeights *self,
                                 guint                     block)
{
  Part *part;

  g_return_val_if_fail (self != NULL && block < entente_report_get_n_blocks (self->report), NULL);

  if (block < self->first || block >= self->end)
    set_from (self, block);
  part = &self->parts[(block - self->first) / BLOCKS_AT_ONCE];
  return g_steal_pointer (&part->heights[block - part->first]);
}
