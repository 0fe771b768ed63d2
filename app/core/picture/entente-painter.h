/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "entente-emphasis.h"

G_BEGIN_DECLS

/* A painter draws scenes with cairo. Each thread needs its own painter, because Pango objects must
 * not be shared between threads. */
typedef struct _EntentePainter EntentePainter;

EntentePainter *entente_painter_new (void);
void entente_painter_free (EntentePainter *self);
void entente_painter_set_with_pins (EntentePainter *self, gboolean with_pins);
void entente_painter_set_waits (EntentePainter *self, gboolean waits);
void entente_painter_set_min_mark_radius (EntentePainter *self, double radius);
double entente_painter_get_reach (double scale);

void entente_painter_paint (EntentePainter *self, cairo_t *cr, EntenteScene *scene,
                            const EntenteTheme *theme, const EntenteBox *area, double scale);
void entente_painter_paint_raised (EntentePainter *self, cairo_t *cr, EntenteScene *scene,
                                   const EntenteTheme *theme, const EntenteBox *area, double scale,
                                   EntenteEmphasis *emphasis);
void entente_painter_paint_grounds (EntentePainter *self, cairo_t *cr, EntenteScene *scene, const EntenteTheme *theme,
                                    const EntenteBox *area, double scale, gboolean names);
void entente_painter_paint_parts (EntentePainter *self, cairo_t *cr, EntenteScene *scene,
                                  const EntenteTheme *theme, const guint *lines, guint n_lines,
                                  const guint *cards, guint n_cards, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePainter, entente_painter_free)

G_END_DECLS
