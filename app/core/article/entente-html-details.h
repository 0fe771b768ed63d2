/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article.h"
#include "entente-markup.h"

G_BEGIN_DECLS

/* What a page says of itself in its head. */
void entente_html_details_read (EntenteMarkup *page, EntenteArticle *article);

G_END_DECLS
