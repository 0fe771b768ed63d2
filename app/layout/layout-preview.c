/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-preview.h"

#include <math.h>
#include <sys/mman.h>
#include <sys/stat.h>

/* Each part of a graph is laid out alone, around the origin. It is shown on the right of those that are finished. */

/* As long as so many usual lines. */
#define GAP 4.0f

/**
 * layout_preview_new:
 * @fd: a file in memory, which is shared
 *
 * To be called before the process is locked in.
 *
 * Returns: (nullable): a preview in this memory, to be set in a graph of at most as many nodes
 */
LayoutPreview *
layout_preview_new (int fd)
{
  LayoutPreview *self;
  struct stat info;
  void *memory;

  if (fstat (fd, &info) < 0 || info.st_size <= 0)
    return NULL;
  memory = mmap (NULL, info.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED)
    return NULL;
  self = g_new (LayoutPreview, 1);
  *self = (LayoutPreview) { memory, info.st_size / (2 * sizeof (float)), NAN };
  return self;
}

/**
 * layout_preview_show:
 * @part: a part of a graph that has a preview, or all of it
 * @groups: for each node of @part: which place it has
 * @x: the places
 * @y: the places
 *
 * Shows where the nodes of @part are by now.
 */
void
layout_preview_show (const LayoutGraph *part,
                     const guint       *groups,
                     const float       *x,
                     const float       *y)
{
  float left = G_MAXFLOAT, shift;

  for (guint i = 0; i < part->n_nodes; i++)
    left = MIN (left, x[groups[i]]);
  shift = isnan (part->preview->right) ? 0 : part->preview->right + GAP - left;
  for (guint i = 0; i < part->n_nodes; i++)
    {
      float *place = &part->preview->places[2 * (gsize) part->members[i]];

      place[0] = x[groups[i]] + shift;
      place[1] = y[groups[i]];
    }
}

/**
 * layout_preview_finish:
 * @part: a part of a graph that has a preview
 *
 * What was shown of @part stays, and is not covered by the next part.
 */
void
layout_preview_finish (const LayoutGraph *part)
{
  LayoutPreview *self = part->preview;

  for (guint i = 0; i < part->n_nodes; i++)
    self->right = fmaxf (self->right, self->places[2 * (gsize) part->members[i]]);
}
