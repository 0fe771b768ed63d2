/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-ranker.h"

G_BEGIN_DECLS

/* A part of the page of an actor or a relation: where it stands in the network, in words, and what these words say. It
 * is there as soon as the network has been measured, and as long as the measures are true. */

#define ENTENTE_TYPE_NETWORK_PLACE (entente_network_place_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNetworkPlace, entente_network_place, ENTENTE, NETWORK_PLACE, GtkWidget)

GtkWidget *entente_network_place_new (EntenteRanker *ranker, EntenteItem *item);

G_END_DECLS
