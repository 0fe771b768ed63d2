/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-layout-preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small picture of a large graph while it is laid out: points and lines that settle. It is visible only while there
 * is something to see.
 *
 * Property: "preview" (EntenteLayoutPreview): see entente_layout_sketch_set_preview(). */

#define ENTENTE_TYPE_LAYOUT_SKETCH (entente_layout_sketch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLayoutSketch, entente_layout_sketch, ENTENTE, LAYOUT_SKETCH, GtkWidget)

void entente_layout_sketch_set_preview (EntenteLayoutSketch *self, EntenteLayoutPreview *preview);

G_END_DECLS
