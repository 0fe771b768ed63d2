/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article-omissions.h"
#include "entente-article-words.h"
#include "entente-markup.h"

G_BEGIN_DECLS

void entente_html_text_add (EntenteArticleWords *words, const EntenteMarkupNode *top,
                            EntenteArticleOmissions *omissions);
char *entente_html_text_dup (const EntenteMarkupNode *top);

G_END_DECLS
