/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-markup.h"
#include "entente-shifted-text.h"

G_BEGIN_DECLS

/* How a browser shows an element, by its name, its attributes and its own style. */

gboolean entente_html_look_is_hidden (const EntenteMarkupNode *node);
gboolean entente_html_look_is_silent (const EntenteMarkupNode *node);
gboolean entente_html_look_is_struck (const EntenteMarkupNode *node);
EntenteShift entente_html_look_get_shift (const EntenteMarkupNode *node);

G_END_DECLS
