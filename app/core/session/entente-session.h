/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-file.h"
#include "entente-finder.h"
#include "entente-history.h"
#include "entente-loader.h"
#include "entente-outline-model.h"
#include "entente-scene.h"
#include "entente-view-state.h"

G_BEGIN_DECLS

/* The session of one window, without any widget: the document, its scene, the selection, and the items
 * that the user has visited. Widgets bind to the session and not to each other.
 *
 * Properties:
 * "file" (EntenteFile, NULL if the document does not come from a file),
 * "document" (EntenteDocument, nullable),
 * "scene" (EntenteScene, nullable; replaced when the document or its layout changes),
 * "selected" (EntenteItem, nullable; the item that canvas, outline and details show; notified whenever any
 * part of the selection changes),
 * "can-go-back", "can-go-forward",
 * "stage" (the current stage of opening a document, in words for the user; else NULL),
 * "preview" (EntenteLayoutPreview: how the cards of the document that is being opened settle; else NULL),
 * "busy" (whether a document is being opened).
 *
 * Signals:
 * "reveal" (EntenteItem): the user asked to see an item on the canvas, which scrolls to it.
 * "subjects-changed": commands now apply to other items, even if the selection is the same. */

#define ENTENTE_TYPE_SESSION (entente_session_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSession, entente_session, ENTENTE, SESSION, GObject)

EntenteSession *entente_session_new (void);

EntenteFile *entente_session_get_file (EntenteSession *self);
EntenteDocument *entente_session_get_document (EntenteSession *self);
EntenteOutlineModel *entente_session_get_outline (EntenteSession *self);
EntenteHistory *entente_session_get_history (EntenteSession *self);
void entente_session_set_reader (EntenteSession *self, const char *language, gboolean shows_names);
gboolean entente_session_is_editable (EntenteSession *self);
gboolean entente_session_is_as_file (EntenteSession *self);
const char *entente_session_get_hash (EntenteSession *self);
void entente_session_set_saved (EntenteSession *self, EntenteState state, const char *hash);
void entente_session_set_hash (EntenteSession *self, const char *hash);
void entente_session_take_reloaded (EntenteSession *self, EntenteFile *file);
EntenteScene *entente_session_get_scene (EntenteSession *self);
EntenteMeasure *entente_session_get_measure (EntenteSession *self);
EntenteFinder *entente_session_get_finder (EntenteSession *self);
EntenteViewState *entente_session_get_view_state (EntenteSession *self);
gboolean entente_session_is_busy (EntenteSession *self);
const char *entente_session_get_stage (EntenteSession *self);
const char *entente_session_get_trouble (EntenteSession *self);

/* Loads a document, lays out the actors without a position, and builds the scene. All of it happens
 * in another thread. */
void entente_session_open_async (EntenteSession *self, EntenteLoader *loader, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
gboolean entente_session_open_finish (EntenteSession *self, GAsyncResult *result, GError **error);

/* Several items can be selected. The first of them is shown by the details. */
EntenteItem *entente_session_get_selected (EntenteSession *self);
const GPtrArray *entente_session_get_selection (EntenteSession *self);
gboolean entente_session_is_selected (EntenteSession *self, EntenteItem *item);
void entente_session_select (EntenteSession *self, EntenteItem *item);
void entente_session_select_many (EntenteSession *self, const GPtrArray *items);
void entente_session_reveal (EntenteSession *self, EntenteItem *item);

/* The subjects of commands: the selected items, or another item on which a menu was opened. */
const GPtrArray *entente_session_get_subjects (EntenteSession *self);
void entente_session_set_subject (EntenteSession *self, EntenteItem *item);

/* Goes back to the items that were visited before, and forward again. */
gboolean entente_session_can_step (EntenteSession *self, int direction);
void entente_session_step (EntenteSession *self, int direction);
gboolean entente_session_is_returning (EntenteSession *self);

G_END_DECLS
