/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-timeline-drawing.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Draws a timeline with cairo. */
typedef struct {
  cairo_t *cr;
  PangoLayout *layout;
} EntenteTimelineCairo;

extern const EntenteTimelinePen entente_timeline_cairo_pen;

G_END_DECLS
