/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-typesetter-heights.h"

/* To break a long report into pages, nearly all of the time goes into setting its blocks. No block needs another one.
 * So a range of blocks is divided into parts, and a pool of threads sets the parts at once. Each part has fonts of its
 * own. Whoever asks for the heights of the lines of a block may have its layout too; the others are freed with the
 * range. No thread sets anything while a layout is in use elsewhere, because it shares the fonts. */

#define BLOCKS_AT_ONCE 1024   /* in each part */
#define PARTS_MAX 8

typedef struct {
  EntenteTypesetter *typesetter;
  guint first, n;                  /* the blocks */
  GArray *heights[BLOCKS_AT_ONCE]; /* of double; nullable */
  PangoLayout *layouts[BLOCKS_AT_ONCE]; /* nullable */
} Part;

struct _EntenteTypesetterHeights {
  EntenteReport *report;
  Part *parts;
  guint n_parts;
  guint first, end;   /* the blocks of all parts */
};

static void
set_part_cb (gpointer data,
             gpointer pool_data)
{
  Part *part = data;
  EntenteReport *report = entente_typesetter_get_report (part->typesetter);

  for (guint i = 0; i < part->n; i++)
    if (entente_report_get_block (report, part->first + i)->kind != ENTENTE_REPORT_PICTURE)
      {
        part->layouts[i] = entente_typesetter_set (part->typesetter, part->first + i,
                                                   entente_theme_get (ENTENTE_THEME_PRINT));
        part->heights[i] = entente_typesetter_list_lines (part->layouts[i]);
      }
}

static void
clear_part (Part *part)
{
  for (guint i = 0; i < part->n; i++)
    {
      g_clear_pointer (&part->heights[i], g_array_unref);
      g_clear_object (&part->layouts[i]);
    }
  part->n = 0;
}

/* Sets the blocks from one on, and waits for it. A pool that is not exclusive takes its threads from those that GLib
 * keeps, so that it costs little to make one each time. */
static void
set_from (EntenteTypesetterHeights *self,
          guint                     block)
{
  guint n_blocks = entente_report_get_n_blocks (self->report);
  GThreadPool *pool = g_thread_pool_new (set_part_cb, NULL, (int) self->n_parts, FALSE, NULL);

  self->first = self->end = block;
  for (guint i = 0; i < self->n_parts; i++)
    {
      Part *part = &self->parts[i];

      clear_part (part);
      part->first = self->end;
      part->n = MIN (BLOCKS_AT_ONCE, n_blocks - self->end);
      self->end += part->n;
      g_thread_pool_push (pool, part, NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
}

/**
 * entente_typesetter_heights_new:
 * @typesetter: sets a report, which must not change any more
 *
 * Returns: (transfer full): the heights of the lines of its blocks
 */
EntenteTypesetterHeights *
entente_typesetter_heights_new (EntenteTypesetter *typesetter)
{
  EntenteTypesetterHeights *self;

  g_return_val_if_fail (typesetter != NULL, NULL);

  self = g_new0 (EntenteTypesetterHeights, 1);
  self->report = g_object_ref (entente_typesetter_get_report (typesetter));
  self->n_parts = CLAMP (g_get_num_processors (), 1, PARTS_MAX);
  self->parts = g_new0 (Part, self->n_parts);
  for (guint i = 0; i < self->n_parts; i++)
    self->parts[i].typesetter = entente_typesetter_copy (typesetter);
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
 * @block: the index of a block that is not a picture. It is quickest to ask for the blocks in their order, each once.
 * @layout: (out) (optional) (transfer full): the block in lines, in the colors of print. It must not be used while
 *   further blocks are taken.
 *
 * Returns: (transfer full) (element-type double): the height of each of its lines, in points
 */
GArray *
entente_typesetter_heights_take (EntenteTypesetterHeights *self,
                                 guint                     block,
                                 PangoLayout             **layout)
{
  Part *part;

  g_return_val_if_fail (self != NULL && block < entente_report_get_n_blocks (self->report), NULL);

  if (block < self->first || block >= self->end)
    set_from (self, block);
  part = &self->parts[(block - self->first) / BLOCKS_AT_ONCE];
  if (layout != NULL)
    *layout = g_steal_pointer (&part->layouts[block - part->first]);
  return g_steal_pointer (&part->heights[block - part->first]);
}
