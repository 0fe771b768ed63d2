/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "entente-item.h"
#include "entente-theme.h"

G_BEGIN_DECLS

/* A heading above the items of one kind in the outline. */

#define ENTENTE_TYPE_OUTLINE_HEADING (entente_outline_heading_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineHeading, entente_outline_heading, ENTENTE, OUTLINE_HEADING, GObject)

EntenteOutlineHeading *entente_outline_heading_new (EntenteItemKind kind, EntenteLook look);

EntenteItemKind entente_outline_heading_get_kind (EntenteOutlineHeading *self);
const char *entente_outline_heading_get_title (EntenteOutlineHeading *self);
guint entente_outline_heading_get_count (EntenteOutlineHeading *self);
void entente_outline_heading_set_count (EntenteOutlineHeading *self, guint count);
gboolean entente_outline_heading_get_collapsed (EntenteOutlineHeading *self);
void entente_outline_heading_set_collapsed (EntenteOutlineHeading *self, gboolean collapsed);

G_END_DECLS
