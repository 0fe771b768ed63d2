/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

typedef struct _LayoutIndex LayoutIndex;

typedef gboolean (*LayoutIndexFunc) (guint node, gpointer data);

LayoutIndex *layout_index_new (const LayoutGraph *graph, double margin);
void layout_index_free (LayoutIndex *index);
void layout_index_clear (LayoutIndex *index);
void layout_index_add (LayoutIndex *index, guint node);
void layout_index_fill (LayoutIndex *index);
gboolean layout_index_visit (const LayoutIndex *index, double x, double y, LayoutIndexFunc visit,
                             gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutIndex, layout_index_free)

G_END_DECLS
