/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-arrange-problem.h"
#include "entente-layout-preview.h"

G_BEGIN_DECLS

#define ENTENTE_ARRANGE_ERROR (entente_arrange_error_quark ())

/**
 * EntenteArrangeError:
 * @ENTENTE_ARRANGE_ERROR_UNAVAILABLE: the layout process cannot be started
 * @ENTENTE_ARRANGE_ERROR_FAILED: it ended without a layout
 * @ENTENTE_ARRANGE_ERROR_TIMED_OUT: it took too long and was stopped
 * @ENTENTE_ARRANGE_ERROR_TOO_LARGE: the graph is too large for any engine
 */
typedef enum {
  ENTENTE_ARRANGE_ERROR_UNAVAILABLE,
  ENTENTE_ARRANGE_ERROR_FAILED,
  ENTENTE_ARRANGE_ERROR_TIMED_OUT,
  ENTENTE_ARRANGE_ERROR_TOO_LARGE,
} EntenteArrangeError;

/**
 * EntenteArrangement:
 * @points: (array length=n_points): by node, the centre of its card, in tenths of a point
 * @n_points: the number of nodes
 * @engine: the engine that laid out the largest component; auto only if there is @trouble or there was
 *   nothing to lay out
 * @trouble: (nullable): why no engine made this arrangement, in words for the user. It is a simple one then:
 *   nodes with a place keep it, and the others are beside them or in rows.
 */
typedef struct {
  EntentePoint *points;
  guint n_points;
  EntenteEngine engine;
  GError *trouble;
} EntenteArrangement;

GQuark entente_arrange_error_quark (void);

void entente_arrangement_free (EntenteArrangement *arrangement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteArrangement, entente_arrangement_free)

void entente_arrange_process_run_async (const EntenteArrangeProblem *problem, EntenteLayoutPreview *preview,
                                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
EntenteArrangement *entente_arrange_process_run_finish (GAsyncResult *result, GError **error);
EntenteArrangement *entente_arrange_process_run (const EntenteArrangeProblem *problem, EntenteLayoutPreview *preview,
                                                 GCancellable *cancellable, GError **error);

G_END_DECLS
