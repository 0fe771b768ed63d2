/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of the numbers from 0 to before a size, such as the positions of items in a list. */
typedef struct _EntenteBits EntenteBits;

EntenteBits *entente_bits_new (guint size, gboolean full);
void entente_bits_free (EntenteBits *self);

guint entente_bits_get_size (const EntenteBits *self);
gboolean entente_bits_get (const EntenteBits *self, guint number);
void entente_bits_set (EntenteBits *self, guint number, gboolean is_in);
void entente_bits_intersect (EntenteBits *self, const EntenteBits *other);
void entente_bits_complement (EntenteBits *self);
guint entente_bits_count (const EntenteBits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBits, entente_bits_free)

G_END_DECLS
