/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* Brings article files in, each as a new source.
 *
 * Signal: "needs-document", an article was read, and the window has no document for it. */

#define ENTENTE_TYPE_ARTICLE_ACTIONS (entente_article_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteArticleActions, entente_article_actions, ENTENTE, ARTICLE_ACTIONS, EntenteActions)

EntenteArticleActions *entente_article_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                    EntenteToasts *toasts);

void entente_article_actions_add_files (EntenteArticleActions *self, GPtrArray *files);

G_END_DECLS
