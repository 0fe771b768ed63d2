/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two ways in which a text counts: documents count characters, and the program counts bytes. An index leads
 * from one to the other without reading the text from its start. */
typedef struct _EntenteOffsets EntenteOffsets;

EntenteOffsets *entente_offsets_new (const char *text);
void entente_offsets_free (EntenteOffsets *self);

guint entente_offsets_get_n_characters (const EntenteOffsets *self);
gsize entente_offsets_get_byte (const EntenteOffsets *self, guint character);
guint entente_offsets_get_character (const EntenteOffsets *self, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOffsets, entente_offsets_free)

G_END_DECLS
