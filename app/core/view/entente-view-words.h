/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-view.h"

G_BEGIN_DECLS

char *entente_viewpoint_describe (const EntenteViewpoint *self, EntenteDocument *document, guint max_conditions);
char *entente_view_words_count (EntenteView *view);
char *entente_view_words_tell_part (EntenteView *view, EntenteDocument *document);

G_END_DECLS
