/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-file.h"
#include "entente-history.h"
#include "entente-loader.h"
#include "entente-outline-model.h"
#include "entente-scene.h"
#include "entente-search.h"

G_BEGIN_DECLS

/* What one window works on, without any widget: the document, its scene, what is selected, and where
 * the user has been. Widgets bind to the session and not to each other.
 *
 * Properties: "file" (EntenteFile; NULL if the document does not come from one), "document" (nullable), "scene"
 * (nullable; replaced by a new one when the document or its layout changes), "selected" (EntenteItem, nullable: the
 * item that canvas, outline and details show; notified whenever any part of the selection changes),
 * "can-go-back", "can-go-forward", "stage" (what is being done to open a document, in words; NULL when
 * nothing is), "busy" (one is being opened).
 * Signals: "reveal" (EntenteItem): the user asked to see an item on the canvas, which scrolls to it.
 * "subjects-changed": commands are about something else, though the same may be selected. */

#define ENTENTE_TYPE_SESSION (entente_session_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSession, entente_session, ENTENTE, SESSION, GObject)

EntenteSession *entente_session_new (void);

EntenteFile *entente_session_get_file (EntenteSession *self);
EntenteDocument *entente_session_get_document (EntenteSession *self);
EntenteOutlineModel *entente_session_get_outline (EntenteSession *self);
EntenteHistory *entente_session_get_history (EntenteSession *self);
gboolean entente_session_is_editable (EntenteSession *self);
gboolean entente_session_is_as_file (EntenteSession *self);
const char *entente_session_get_hash (EntenteSession *self);
void entente_session_set_saved (EntenteSession *self, EntenteState state, const char *hash);
void entente_session_set_hash (EntenteSession *self, const char *hash);
void entente_session_take_reloaded (EntenteSession *self, EntenteFile *file);
EntenteScene *entente_session_get_scene (EntenteSession *self);
EntenteMeasure *entente_session_get_measure (EntenteSession *self);
EntenteSearch *entente_session_get_search (EntenteSession *self);
gboolean entente_session_is_busy (EntenteSession *self);
const char *entente_session_get_stage (EntenteSession *self);
const char *entente_session_get_trouble (EntenteSession *self);

/* Loads a document, lays out what has no position, and builds the scene, all off the main thread. */
void entente_session_open_async (EntenteSession *self, EntenteLoader *loader, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
gboolean entente_session_open_finish (EntenteSession *self, GAsyncResult *result, GError **error);

/* The several items that are selected; the first is the one that the details show. */
EntenteItem *entente_session_get_selected (EntenteSession *self);
const GPtrArray *entente_session_get_selection (EntenteSession *self);
gboolean entente_session_is_selected (EntenteSession *self, EntenteItem *item);
void entente_session_select (EntenteSession *self, EntenteItem *item);
void entente_session_select_many (EntenteSession *self, GPtrArray *items);
void entente_session_reveal (EntenteSession *self, EntenteItem *item);

/* What commands are about: what is selected, or something else on which a menu was opened. */
const GPtrArray *entente_session_get_subjects (EntenteSession *self);
void entente_session_set_subject (EntenteSession *self, EntenteItem *item);

/* To what was read before, and forward again. */
gboolean entente_session_can_step (EntenteSession *self, int direction);
void entente_session_step (EntenteSession *self, int direction);
gboolean entente_session_is_returning (EntenteSession *self);

G_END_DECLS
