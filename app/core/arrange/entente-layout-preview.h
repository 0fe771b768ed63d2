/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-problem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteLayoutPreview:
 *
 * Where the layout process shows how the cards of a large graph settle, before there is an arrangement.
 */
#define ENTENTE_TYPE_LAYOUT_PREVIEW (entente_layout_preview_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLayoutPreview, entente_layout_preview, ENTENTE, LAYOUT_PREVIEW, GObject)

EntenteLayoutPreview *entente_layout_preview_new (const EntenteArrangeProblem *problem);
int entente_layout_preview_get_fd (EntenteLayoutPreview *self);
guint entente_layout_preview_get_n_nodes (EntenteLayoutPreview *self);
const EntenteGraphEdge *entente_layout_preview_get_edges (EntenteLayoutPreview *self, guint *n_edges);
gboolean entente_layout_preview_read (EntenteLayoutPreview *self, EntenteVec *points, EntenteBox *box);

G_END_DECLS
