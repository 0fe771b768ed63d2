/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout-graph.h"

G_BEGIN_DECLS

typedef enum {
  LAYOUT_ENGINE_AUTO,
  LAYOUT_ENGINE_DOT,
  LAYOUT_ENGINE_NEATO,
  LAYOUT_ENGINE_FDP,
  LAYOUT_ENGINE_SFDP,
  LAYOUT_ENGINE_CIRCO,
  LAYOUT_ENGINE_TWOPI,
} LayoutEngine;

const char *layout_engine_to_name (LayoutEngine engine);

GByteArray *layout_request_load (int fd);
LayoutGraph *layout_request_read (const GByteArray *request, LayoutEngine *engine, const char **reason);
void layout_answer_write (int fd, const LayoutGraph *graph, LayoutEngine engine);

G_END_DECLS
