/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plain text in lines of limited width, as a terminal shows them. */
typedef struct _EntenteColumn EntenteColumn;

EntenteColumn *entente_column_new (guint width);
char *entente_column_free (EntenteColumn *self);
void entente_column_add (EntenteColumn *self, guint indent, const char *text);
void entente_column_add_space (EntenteColumn *self);

G_END_DECLS
