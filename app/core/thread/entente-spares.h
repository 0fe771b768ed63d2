/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Things that only one thread at a time can use, and that take time to make: a thread takes one, and gives it back for
 * the next thread. Any thread may do so. */
typedef struct _EntenteSpares EntenteSpares;

typedef gpointer (*EntenteMakeFunc) (void);

EntenteSpares *entente_spares_new (guint most, EntenteMakeFunc make, GDestroyNotify free_func);
void entente_spares_free (EntenteSpares *self);

gpointer entente_spares_take (EntenteSpares *self);
void entente_spares_give_back (EntenteSpares *self, gpointer thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSpares, entente_spares_free)

G_END_DECLS
