/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of a source as the reader shows it. Characters that could deceive have boxes there, so that places in the
 * shown text are not those in the stored one. All places are in characters. */
typedef struct _EntenteReaderText EntenteReaderText;

EntenteReaderText *entente_reader_text_new (const char *stored);
void entente_reader_text_free (EntenteReaderText *self);

const char *entente_reader_text_get_stored (const EntenteReaderText *self);
const char *entente_reader_text_get_shown (const EntenteReaderText *self);

guint entente_reader_text_to_shown (const EntenteReaderText *self, guint stored);
guint entente_reader_text_to_stored (const EntenteReaderText *self, guint shown);
char *entente_reader_text_copy (const EntenteReaderText *self, guint start, guint end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReaderText, entente_reader_text_free)

G_END_DECLS
