/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* What the page of two actors has besides their names: the relations between them, the actors that are related to
 * both, and who said what of whom, in the order of time. */

void entente_pair_sections_add (GtkBox *page, EntenteDocument *document, EntenteItem *first, EntenteItem *second);

G_END_DECLS
