/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of pointers that never changes, in order: to go through it takes no longer than through an array. */
typedef struct {
  guint n;
  gpointer members[];
} EntentePointerSet;

EntentePointerSet *entente_pointer_set_new (GHashTable *members);
gboolean entente_pointer_set_has (const EntentePointerSet *self, gconstpointer member);
gboolean entente_pointer_set_meets (const EntentePointerSet *self, const EntentePointerSet *other);

G_END_DECLS
