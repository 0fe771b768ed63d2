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

/**
 * EntenteFocusChange:
 * @adds: whether the actors were added; else they were taken out
 * @around: (nullable): the id of the actor whose neighbours they are, if that is why they were added
 * @actors: (array zero-terminated=1): their ids
 *
 * One change of what a focus shows, made by hand. Of two that name the same actor, the later one counts.
 */
typedef struct {
  gboolean adds;
  char *around;
  char **actors;
} EntenteFocusChange;

/* Only the surroundings of some actors are to be shown: what is reached from them in so many steps from actor to actor,
 * and then with actors added and taken out by hand, one change after the other. Perhaps all of it is arranged by
 * itself, in places that are not those of the document. Immutable and reference-counted. */
typedef struct _EntenteFocus EntenteFocus;

EntenteFocus *entente_focus_new (const char *const *centers, guint n_steps, EntenteFocusDirection direction,
                                 const char *const *kinds);
EntenteFocus *entente_focus_new_with (const EntenteFocus *self, const char *const *actors, const char *around);
EntenteFocus *entente_focus_new_without (const EntenteFocus *self, const char *const *actors);
EntenteFocus *entente_focus_new_up_to (const EntenteFocus *self, guint n_changes);
EntenteFocus *entente_focus_new_changed_as (const EntenteFocus *self, const EntenteFocus *other);
EntenteFocus *entente_focus_new_alone (const EntenteFocus *self, gboolean alone);
EntenteFocus *entente_focus_ref (EntenteFocus *self);
void entente_focus_unref (EntenteFocus *self);
gboolean entente_focus_equal (const EntenteFocus *a, const EntenteFocus *b);
gboolean entente_focus_has_same_base (const EntenteFocus *a, const EntenteFocus *b);

const char *const *entente_focus_get_centers (const EntenteFocus *self);
guint entente_focus_get_n_steps (const EntenteFocus *self);
EntenteFocusDirection entente_focus_get_direction (const EntenteFocus *self);
const char *const *entente_focus_get_kinds (const EntenteFocus *self);
guint entente_focus_get_n_changes (const EntenteFocus *self);
const EntenteFocusChange *entente_focus_get_change (const EntenteFocus *self, guint nth);
gboolean entente_focus_is_alone (const EntenteFocus *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFocus, entente_focus_unref)

G_END_DECLS
