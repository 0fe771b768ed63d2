/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-actor-group.h"

G_BEGIN_DECLS

/* What the details say of groups. */

const EntenteRecord *entente_group_sections_find (EntenteDocument *document, const GPtrArray *items);
char *entente_group_sections_make_title (const EntenteRecord *group);
void entente_group_sections_add_commands (GtkWidget *box, const EntenteRecord *group);
void entente_group_sections_add_relations (GtkBox *page, EntenteDocument *document, const GPtrArray *members);

void entente_group_sections_add_groups (GtkBox *page, EntenteDocument *document, EntenteItem *actor,
                                        gboolean editable);

G_END_DECLS
