/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-file.h"
#include "entente-outline-model.h"
#include "entente-recovery.h"
#include "entente-scene-builder.h"
#include "entente-search.h"

G_BEGIN_DECLS

/* All that it takes to show a document, made step by step off the main thread. */

#define ENTENTE_TYPE_OPENING (entente_opening_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOpening, entente_opening, ENTENTE, OPENING, GObject)

EntenteOpening *entente_opening_new (GFile *location);
EntenteOpening *entente_opening_new_copy (GFile *location);
EntenteOpening *entente_opening_new_for_recovery (EntenteRecovery *recovery);

void entente_opening_run_async (EntenteOpening *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer data);
gboolean entente_opening_run_finish (EntenteOpening *self, GAsyncResult *result, GError **error);

const char *entente_opening_get_stage (EntenteOpening *self);
const char *entente_opening_get_trouble (EntenteOpening *self);

gboolean entente_opening_is_as_file (EntenteOpening *self);

EntenteFile *entente_opening_get_file (EntenteOpening *self);
EntenteRecovery *entente_opening_get_recovery (EntenteOpening *self);
EntenteHistory *entente_opening_get_history (EntenteOpening *self);
EntenteOutlineModel *entente_opening_get_outline (EntenteOpening *self);
EntenteSceneBuilder *entente_opening_get_scene_builder (EntenteOpening *self);
EntenteSearch *entente_opening_get_search (EntenteOpening *self);

G_END_DECLS
