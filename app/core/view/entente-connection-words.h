/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-connection.h"

G_BEGIN_DECLS

/* How two actors are connected, in words. All of them can be shown. */

char *entente_connection_describe (const EntenteConnection *self, EntenteDocument *document);
char *entente_connection_describe_search (const EntenteConnection *self, EntenteDocument *document);
char *entente_connection_describe_others (const EntenteConnection *self, guint n_told);
char *entente_connection_to_text (const EntenteConnection *self, EntenteDocument *document, guint max_others);

char *entente_hops_describe (const EntenteHops *self);
char *entente_hops_name_actors (const EntenteHops *self, EntenteDocument *document, EntenteItem *from);
char *entente_hop_describe (const EntenteHop *self, EntenteDocument *document, EntenteItem *from);
char *entente_hop_describe_class (const EntenteHop *self);
char *entente_hop_describe_besides (const EntenteHop *self);

G_END_DECLS
