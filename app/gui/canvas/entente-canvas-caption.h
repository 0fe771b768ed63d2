/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-session.h"

G_BEGIN_DECLS

char *entente_canvas_caption_new (EntenteSession *session, char **description);
char *entente_canvas_caption_describe_line (EntenteDocument *document, EntenteRelation *relation);

G_END_DECLS
