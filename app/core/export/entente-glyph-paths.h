/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-font.h"

G_BEGIN_DECLS

/* Turns words into the outlines of their letters. Only one thread may use it at a time. */
typedef struct _EntenteGlyphPaths EntenteGlyphPaths;

EntenteGlyphPaths *entente_glyph_paths_new (void);
void entente_glyph_paths_free (EntenteGlyphPaths *self);

char *entente_glyph_paths_trace (EntenteGlyphPaths *self, EntenteFont font, const char *text, double x,
                                 double baseline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGlyphPaths, entente_glyph_paths_free)

G_END_DECLS
