/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-falls.h"
#include "entente-view-input.h"
#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* Which items of a document are shown. These are all the rules:
 *
 * A condition speaks of items of one kind. An actor, relation or statement matches a filter if all conditions hold that
 * speak of items of its kind.
 *
 * If a condition speaks of statements, a relation matches only if a statement about it matches.
 *
 * A relation is shown if it matches and both its ends are shown. An actor is shown if it matches; and if a condition
 * speaks of relations or statements, only if a shown relation joins it to something, or a statement that matches is
 * about it or is said by it.
 *
 * With a period a relation matches only if its dates meet it; a statement, if it was said then or tells of an actor or
 * a relation whose dates meet it. An actor is shown only if its own dates do, if a shown relation joins it to
 * something, or if a statement that was said then and matches is about it or is said by it. What has no date is shown
 * if the period says so; of actors, those of which nothing tells that has one. A relation whose dates are not exact
 * enough to tell that they lie in the period is shown, and pale.
 *
 * A focus goes from its centers along relations that match to actors that match. What it does not reach is not shown.
 * Its centers are always shown, so that one sees where one is. Then come the changes made by hand: an actor that was
 * added is shown if it matches, one that was taken out is not, and what is reached over it still is.
 *
 * A statement is shown if it matches and something that it is about is shown, or if it is about nothing that could be
 * shown. A source is shown if a statement from it is; one without statements is shown if everything is.
 *
 * What is set aside, and a day of knowledge, leave out nothing: the relations are weighed without the statements that
 * are not there, and conditions ask for what they weigh then.
 *
 * A view is made from what the document was at one moment, and does not change. Reference-counted. */
typedef struct _EntenteView EntenteView;

EntenteView *entente_view_new (EntenteViewInput *input, EntenteViewpoint *viewpoint, GCancellable *cancellable);
EntenteView *entente_view_ref (EntenteView *self);
void entente_view_unref (EntenteView *self);

EntenteViewpoint *entente_view_get_viewpoint (EntenteView *self);
EntenteViewInput *entente_view_get_input (EntenteView *self);
gboolean entente_view_may_be_outside (EntenteView *self, EntenteItem *relation);
gboolean entente_view_weigh (EntenteView *self, EntenteItem *relation, EntenteStrength *strength);
GArray *entente_view_get_falls (EntenteView *self);
gboolean entente_view_shows (EntenteView *self, EntenteItem *item);
gboolean entente_view_shows_next (EntenteView *self, EntenteItem *item, guint *position);
gboolean entente_view_shows_nth (EntenteView *self, EntenteItemKind kind, guint position);
guint entente_view_get_n_shown (EntenteView *self, EntenteItemKind kind);
guint entente_view_get_n_all (EntenteView *self, EntenteItemKind kind);

guint entente_view_count_others (EntenteView *self, EntenteItem *item);
char **entente_view_list_others (EntenteView *self, EntenteItem *item);
gboolean entente_view_can_add (EntenteView *self, EntenteItem *item);

/* How much is reached in some number of steps. */
typedef struct {
  guint n_actors, n_relations;
} EntenteReach;

GArray *entente_view_count_reach (EntenteViewInput *input, EntenteViewpoint *viewpoint, guint max_steps,
                                  GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteView, entente_view_unref)

G_END_DECLS
