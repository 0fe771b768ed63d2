/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-markup.h"

G_BEGIN_DECLS

/* What is the article of a page. What is beside it, such as menus and advertisements, is left out of the tree. */
EntenteMarkupNode *entente_html_choose (EntenteMarkup *page);

G_END_DECLS
