/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-article-actions.h"
#include "entente-import-result.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions that import files of other programs. */

#define ENTENTE_TYPE_IMPORT_ACTIONS (entente_import_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportActions, entente_import_actions, ENTENTE, IMPORT_ACTIONS, EntenteActions)

EntenteImportActions *entente_import_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                  EntenteToasts *toasts, GSettings *settings,
                                                  EntenteArticleActions *article_actions);
void entente_import_actions_import_files (EntenteImportActions *self, GPtrArray *files);
void entente_import_actions_import_bytes (EntenteImportActions *self, GBytes *bytes, const char *name);
void entente_import_actions_take_result (EntenteImportActions *self, EntenteImportResult *result);

G_END_DECLS
