/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "entente-item.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* What stands above the items of one kind in the outline. */

#define ENTENTE_TYPE_HEADING (entente_heading_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHeading, entente_heading, ENTENTE, HEADING, GObject)

EntenteHeading *entente_heading_new (EntenteItemKind kind, EntenteLook look);

EntenteItemKind entente_heading_get_kind (EntenteHeading *self);
const char *entente_heading_get_title (EntenteHeading *self);
guint entente_heading_get_count (EntenteHeading *self);
void entente_heading_set_count (EntenteHeading *self, guint count);
gboolean entente_heading_get_collapsed (EntenteHeading *self);
void entente_heading_set_collapsed (EntenteHeading *self, gboolean collapsed);

G_END_DECLS
