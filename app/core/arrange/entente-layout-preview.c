/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* for memfd_create */

#include "config.h"

#include "entente-layout-preview.h"

#include <fcntl.h>
#include <math.h>
#include <sys/mman.h>
#include <unistd.h>

/* Memory that is shared with the layout process: two numbers for each node, x and y, in units of the process. The
 * process writes while this one reads, without a lock, because a card that is read half way between two places does no
 * harm. What the process could do harm by is refused: it cannot shrink the memory, so that reading it would end the
 * program, and each number is read once, and checked. */

struct _EntenteLayoutPreview
{
  GObject parent_instance;

  int fd;
  volatile float *numbers;
  guint n_nodes, n_edges;
  EntenteGraphEdge *edges; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteLayoutPreview, entente_layout_preview, G_TYPE_OBJECT)

static gsize
get_size (EntenteLayoutPreview *self)
{
  return 2 * sizeof *self->numbers * (gsize) self->n_nodes;
}

static void
entente_layout_preview_finalize (GObject *object)
{
  EntenteLayoutPreview *self = ENTENTE_LAYOUT_PREVIEW (object);

  if (self->numbers != NULL)
    munmap ((void *) self->numbers, get_size (self));
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->edges);

  G_OBJECT_CLASS (entente_layout_preview_parent_class)->finalize (object);
}

static void
entente_layout_preview_class_init (EntenteLayoutPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_layout_preview_finalize;
}

static void
entente_layout_preview_init (EntenteLayoutPreview *self)
{
  self->fd = -1;
}

static gboolean
share_memory (EntenteLayoutPreview *self)
{
  void *memory;

  self->fd = memfd_create ("entente-preview", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (self->fd < 0 || ftruncate (self->fd, (off_t) get_size (self)) < 0 ||
      fcntl (self->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0)
    return FALSE;
  memory = mmap (NULL, get_size (self), PROT_READ | PROT_WRITE, MAP_SHARED, self->fd, 0);
  if (memory == MAP_FAILED)
    return FALSE;
  self->numbers = memory;
  for (gsize i = 0; i < 2 * (gsize) self->n_nodes; i++)
    self->numbers[i] = NAN;
  return TRUE;
}

/**
 * entente_layout_preview_new:
 * @problem: what is laid out
 *
 * Returns: (transfer full) (nullable): an empty preview; %NULL if there are no nodes, too many to be laid out, or
 *   no memory can be shared
 */
EntenteLayoutPreview *
entente_layout_preview_new (const EntenteArrangeProblem *problem)
{
  g_autoptr (EntenteLayoutPreview) self = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  if (problem->n_nodes == 0 || problem->n_nodes > ENTENTE_ARRANGE_NODES_MAX)
    return NULL;
  self = g_object_new (ENTENTE_TYPE_LAYOUT_PREVIEW, NULL);
  self->n_nodes = problem->n_nodes;
  self->n_edges = problem->n_edges;
  self->edges = g_memdup2 (problem->edges, problem->n_edges * sizeof *problem->edges);
  return share_memory (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * entente_layout_preview_get_fd:
 * @self: a preview
 *
 * Returns: the file in memory that the layout process writes to; it is the preview's
 */
int
entente_layout_preview_get_fd (EntenteLayoutPreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT_PREVIEW (self), -1);

  return self->fd;
}

/**
 * entente_layout_preview_get_n_nodes:
 * @self: a preview
 *
 * Returns: how many cards there are, with or without a place
 */
guint
entente_layout_preview_get_n_nodes (EntenteLayoutPreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT_PREVIEW (self), 0);

  return self->n_nodes;
}

/**
 * entente_layout_preview_get_edges:
 * @self: a preview
 * @n_edges: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_edges): the lines between the cards
 */
const EntenteGraphEdge *
entente_layout_preview_get_edges (EntenteLayoutPreview *self,
                                  guint                *n_edges)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT_PREVIEW (self) && n_edges != NULL, NULL);

  *n_edges = self->n_edges;
  return self->edges;
}

/* Far more than any layout needs, and far less than what cannot be computed with. */
static gboolean
is_place (float number)
{
  return isfinite (number) && fabsf (number) < 1e9f;
}

/**
 * entente_layout_preview_read:
 * @self: a preview
 * @points: (out) (array): for each card: where it is now, in any unit; NaN if it has no place yet
 * @box: (out): the box of all places
 *
 * May be called in any thread, while the layout process runs and afterwards.
 *
 * Returns: whether the process has shown at least two places; otherwise @box is not set
 */
gboolean
entente_layout_preview_read (EntenteLayoutPreview *self,
                             EntenteVec           *points,
                             EntenteBox           *box)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  g_return_val_if_fail (ENTENTE_IS_LAYOUT_PREVIEW (self) && points != NULL && box != NULL, FALSE);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      float x = self->numbers[2 * i], y = self->numbers[2 * i + 1];

      points[i] = (EntenteVec) { NAN, NAN };
      if (!is_place (x) || !is_place (y))
        continue;
      points[i] = (EntenteVec) { x, y };
      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  if (!(left < right || top < bottom))
    return FALSE;
  *box = (EntenteBox) { left, top, right - left, bottom - top };
  return TRUE;
}
