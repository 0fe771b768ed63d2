/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene-builder.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* Writes a document into a file of its own, which the caller deletes. */
GFile *sample_file_new (EntenteDocument *document);

/* A session that has opened the sample document, as the program does it. */
EntenteSession *sample_session_new (void);

/* Opens a file in a session, and waits until this succeeds or fails. */
gboolean sample_session_open (EntenteSession *session, GFile *file, GCancellable *cancellable, GError **error);

/* Runs the main loop as long as a condition is FALSE. If that takes too long, the test fails. */
typedef gboolean (*SampleCondition) (gpointer data);
void sample_wait (SampleCondition condition, gpointer data);

/* Waits until nobody else has a reference to an object: a thread that was given it may keep it a little longer than its
 * result. */
void sample_wait_until_alone (gpointer object);

/* Gives a builder away, and checks that nothing keeps it once the scene that it may still be making is complete. */
void sample_finish_builder (EntenteSceneBuilder *builder);

/* Ends a session that nobody else has, and waits until no thread builds a scene of its items any more: when the program
 * ends, libraries take away what a thread may need. */
void sample_session_end (EntenteSession *session);

G_END_DECLS
