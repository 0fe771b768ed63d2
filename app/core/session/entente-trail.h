/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the user has been, as in a browser: a list of places and one of them that is now. A place is
 * the id of an item, or NULL for the document as a whole. */
typedef struct _EntenteTrail EntenteTrail;

EntenteTrail *entente_trail_new (void);
void entente_trail_free (EntenteTrail *self);

void entente_trail_visit (EntenteTrail *self, const char *id);
gboolean entente_trail_can_step (EntenteTrail *self, int step);
const char *entente_trail_step (EntenteTrail *self, int step);
void entente_trail_forget (EntenteTrail *self, const char *id, const char *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTrail, entente_trail_free)

G_END_DECLS
