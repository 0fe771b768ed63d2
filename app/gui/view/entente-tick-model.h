/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-aside.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* What of a document can be set aside: its sources, speakers, media and grades, as GtkStringObject. */

GListStore *entente_tick_model_new (EntenteDocument *document);

EntenteAsideKind entente_tick_get_kind (GObject *tick);
const char *entente_tick_get_word (GObject *tick);
const char *entente_tick_get_label (GObject *tick);
gboolean entente_tick_matches (GObject *tick, const char *typed);

G_END_DECLS
