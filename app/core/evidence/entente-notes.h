/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor.h"
#include "entente-document.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Numbers for the statements behind a picture, from 1 on: the same in every format.
 *
 * First come the statements that support or dispute the relations of the picture, in the order of the
 * document's relations, and of each relation by date; then those that are about its actors; and then,
 * where all are wanted, the rest, in the order of the document. So a picture with footnotes and a report
 * of the same selection have the same numbers. */
#define ENTENTE_TYPE_NOTES (entente_notes_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNotes, entente_notes, ENTENTE, NOTES, GObject)

EntenteNotes *entente_notes_new (EntenteDocument *document, GPtrArray *relations, GPtrArray *actors, gboolean rest);

EntenteDocument *entente_notes_get_document (EntenteNotes *self);
guint entente_notes_get_n (EntenteNotes *self);
EntenteStatement *entente_notes_get_statement (EntenteNotes *self, guint number);
guint entente_notes_get_number (EntenteNotes *self, EntenteStatement *statement);
GArray *entente_notes_list (EntenteNotes *self, const char *target, const char *stance);
GArray *entente_notes_list_relation (EntenteNotes *self, const char *relation);
GArray *entente_notes_list_actor (EntenteNotes *self, const char *actor);
char *entente_notes_format (GArray *numbers);
char *entente_notes_mark_relation (EntenteNotes *self, const char *relation);
char *entente_notes_mark_actor (EntenteNotes *self, const char *actor);

G_END_DECLS
