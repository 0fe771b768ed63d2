/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "entente-geometry.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_LAYOUT (entente_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLayout, entente_layout, ENTENTE, LAYOUT, GObject)

EntenteLayout *entente_layout_new (void);
EntenteLayout *entente_layout_copy (EntenteLayout *self);
gboolean entente_layout_is_same (EntenteLayout *self, EntenteLayout *copy);
void entente_layout_exchange (EntenteLayout *self, EntenteLayout *other);

const char *entente_layout_get_engine (EntenteLayout *self);
void entente_layout_set_engine (EntenteLayout *self, const char *engine);

gboolean entente_layout_get_position (EntenteLayout *self, const char *id, EntentePoint *position);
void entente_layout_set_position (EntenteLayout *self, const char *id, const EntentePoint *position);
guint entente_layout_get_n_positions (EntenteLayout *self);
char **entente_layout_list_positions (EntenteLayout *self);

gboolean entente_layout_is_pinned (EntenteLayout *self, const char *id);
void entente_layout_set_pinned (EntenteLayout *self, const char *id, gboolean pinned);
char **entente_layout_list_pinned (EntenteLayout *self);

G_END_DECLS
