/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-preview.h"

#include <sys/mman.h>
#include <sys/stat.h>

/* Memory that is shared with who waits for the layout: for each node of the graph its x and y, in any unit. It is read
 * there at any time, so nothing is said about when it was written. */

/**
 * layout_preview_map:
 * @fd: a file in memory
 * @n_nodes: (out): for how many nodes it is
 *
 * To be called before the process is locked in.
 *
 * Returns: (nullable): its memory, for @preview of a graph of at most @n_nodes nodes
 */
float *
layout_preview_map (int    fd,
                    gsize *n_nodes)
{
  struct stat info;
  void *memory;

  if (fstat (fd, &info) < 0 || info.st_size <= 0)
    return NULL;
  memory = mmap (NULL, info.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  *n_nodes = info.st_size / (2 * sizeof (float));
  return memory != MAP_FAILED ? memory : NULL;
}

/**
 * layout_preview_show:
 * @part: a part of a graph, or all of it
 * @groups: for each node of @part: which place it has
 * @x: the places
 * @y: the places
 *
 * Shows where the nodes of @part are by now, if somebody wants to see it.
 */
void
layout_preview_show (const LayoutGraph *part,
                     const guint       *groups,
                     const float       *x,
                     const float       *y)
{
  if (part->preview == NULL)
    return;
  for (guint i = 0; i < part->n_nodes; i++)
    {
      float *place = &part->preview[2 * part->members[i]];

      place[0] = x[groups[i]];
      place[1] = y[groups[i]];
    }
}
