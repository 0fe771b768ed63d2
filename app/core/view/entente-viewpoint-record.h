/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-kept-view.h"
#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* A viewpoint as it is kept in a document. */

void entente_viewpoint_store (const EntenteViewpoint *self, EntenteRecord *view);
EntenteViewpoint *entente_viewpoint_new_for_record (const EntenteRecord *view, GPtrArray *troubles);
void entente_viewpoint_list_missing (const EntenteViewpoint *self, EntenteDocument *document, GPtrArray *troubles);

const char *entente_aspect_get_word (EntenteAspect aspect);

G_END_DECLS
