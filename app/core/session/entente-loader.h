/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-file.h"
#include "entente-layout-preview.h"
#include "entente-outline-model.h"
#include "entente-recovery.h"
#include "entente-scene-builder.h"
#include "entente-search.h"

G_BEGIN_DECLS

/* Loads a document with all that a window needs to show it. The work runs outside the main thread.
 *
 * Properties: "stage" (string, read-only): see entente_loader_get_stage(); "preview" (EntenteLayoutPreview, read-only):
 * see entente_loader_get_preview(). */

#define ENTENTE_TYPE_LOADER (entente_loader_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLoader, entente_loader, ENTENTE, LOADER, GObject)

EntenteLoader *entente_loader_new (GFile *location);
EntenteLoader *entente_loader_new_copy (GFile *location);
EntenteLoader *entente_loader_new_for_recovery (EntenteRecovery *recovery);

void entente_loader_set_reader (EntenteLoader *self, const char *language, gboolean shows_names);
void entente_loader_set_memory (EntenteLoader *self, guint64 memory);
void entente_loader_run_async (EntenteLoader *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data);
gboolean entente_loader_run_finish (EntenteLoader *self, GAsyncResult *result, GError **error);

const char *entente_loader_get_stage (EntenteLoader *self);
EntenteLayoutPreview *entente_loader_get_preview (EntenteLoader *self);
const char *entente_loader_get_trouble (EntenteLoader *self);

gboolean entente_loader_is_as_file (EntenteLoader *self);

EntenteFile *entente_loader_get_file (EntenteLoader *self);
EntenteRecovery *entente_loader_get_recovery (EntenteLoader *self);
EntenteHistory *entente_loader_get_history (EntenteLoader *self);
EntenteOutlineModel *entente_loader_get_outline (EntenteLoader *self);
EntenteSceneBuilder *entente_loader_get_scene_builder (EntenteLoader *self);
EntenteSearch *entente_loader_get_search (EntenteLoader *self);

G_END_DECLS
