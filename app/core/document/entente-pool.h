/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that is freed as a whole: for hundreds of thousands of small things that begin and end together, such as all
 * that is read of a file. One thread at a time may add to it; what is in it never moves. */
typedef struct _EntentePool EntentePool;

EntentePool *entente_pool_new (void);
EntentePool *entente_pool_new_small (void);
EntentePool *entente_pool_ref (EntentePool *self);
void entente_pool_unref (EntentePool *self);

gpointer entente_pool_alloc (EntentePool *self, gsize size);
gpointer entente_pool_alloc0 (EntentePool *self, gsize size);
gboolean entente_pool_extend (EntentePool *self, gconstpointer memory, gsize size, gsize more);
char *entente_pool_alloc_text (EntentePool *self, gsize size);
char *entente_pool_add_text (EntentePool *self, const char *text);
char *entente_pool_add_name (EntentePool *self, const char *name);
void entente_pool_keep (EntentePool *self, GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePool, entente_pool_unref)

G_END_DECLS
