/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-finding.h"

G_BEGIN_DECLS

/* Notes of what is wrong with an item. */

GtkWidget *entente_finding_notes_new (EntenteDocument *document, EntenteItem *item);

G_END_DECLS
