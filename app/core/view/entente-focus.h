/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which way a relation that has a direction may be gone. */
typedef enum {
  ENTENTE_FOCUS_BOTH,
  ENTENTE_FOCUS_OUT, /* as its arrow points */
  ENTENTE_FOCUS_IN,
} EntenteFocusDirection;

/* Only the surroundings of some actors are to be shown: what is reached from them in so many steps from actor to actor.
 * Immutable and reference-counted. */
typedef struct _EntenteFocus EntenteFocus;

EntenteFocus *entente_focus_new (const char *const *centers, guint n_steps, EntenteFocusDirection direction,
                                 const char *const *kinds);
EntenteFocus *entente_focus_ref (EntenteFocus *self);
void entente_focus_unref (EntenteFocus *self);
gboolean entente_focus_equal (const EntenteFocus *a, const EntenteFocus *b);

const char *const *entente_focus_get_centers (const EntenteFocus *self);
guint entente_focus_get_n_steps (const EntenteFocus *self);
EntenteFocusDirection entente_focus_get_direction (const EntenteFocus *self);
const char *const *entente_focus_get_kinds (const EntenteFocus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFocus, entente_focus_unref)

G_END_DECLS
