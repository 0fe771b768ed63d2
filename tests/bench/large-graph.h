/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Which actors are related: those of neighbouring rows and columns, or any. */
typedef enum {
  LARGE_GRAPH_NEAR,
  LARGE_GRAPH_ANY,
} LargeGraphReach;

EntenteDocument *large_graph_new (guint n_actors, guint n_relations, LargeGraphReach reach, GString *dot);

G_END_DECLS
