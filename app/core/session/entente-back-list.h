/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-viewpoint.h"

G_BEGIN_DECLS

/* The list behind Back and Forward, as in a web browser: the places that the user has visited in their order, one of
 * which is the current one. A place is the id of an item, of two that are looked at together, or NULL for the document
 * as a whole, and the viewpoint from which it was seen, or NULL if all was shown. */
typedef struct _EntenteBackList EntenteBackList;

EntenteBackList *entente_back_list_new (void);
void entente_back_list_free (EntenteBackList *self);

void entente_back_list_replace_viewpoint (EntenteBackList *self, EntenteViewpoint *viewpoint);
void entente_back_list_visit (EntenteBackList *self, const char *id, const char *other,
                              EntenteViewpoint *viewpoint);
gboolean entente_back_list_can_step (EntenteBackList *self, int step);
const char *entente_back_list_step (EntenteBackList *self, int step);
const char *entente_back_list_get_other (EntenteBackList *self);
GHashTable *entente_back_list_list (EntenteBackList *self);
EntenteViewpoint *entente_back_list_get_viewpoint (EntenteBackList *self);
void entente_back_list_forget (EntenteBackList *self, const char *id, const char *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBackList, entente_back_list_free)

G_END_DECLS
