/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The verb that tells what a DOT file says; app/layout/layout-dot.c says how. Without a verb the process lays out. */
#define ENTENTE_LAYOUT_VERB_READ_DOT "read-dot"

/* The verb that lays out, and shows meanwhile how the cards settle, in the shared memory of an EntenteLayoutPreview. */
#define ENTENTE_LAYOUT_VERB_PREVIEW "preview"

GSubprocess *entente_layout_process_start (const char *verb, const char *request, gsize length, int shared,
                                           GError **error);
GBytes *entente_layout_process_run (const char *verb, const char *request, gsize length, gsize max_answer,
                                    GCancellable *cancellable, GError **error);

G_END_DECLS
