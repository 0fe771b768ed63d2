/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LayoutQuadtree LayoutQuadtree;

LayoutQuadtree *layout_quadtree_new (guint n_nodes, const float *masses);
void layout_quadtree_free (LayoutQuadtree *self);
void layout_quadtree_push (LayoutQuadtree *self, const float *x, const float *y, float *push_x, float *push_y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutQuadtree, layout_quadtree_free)

G_END_DECLS
