/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actor.h"
#include "entente-citation.h"
#include "entente-document.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* The numbers of the statements behind a picture. They begin with 1 and are the same in every format.
 *
 * First come the statements that support or dispute the relations of the picture. They are in the order of
 * the relations in the document, and by date within each relation. Then come the statements about the actors
 * of the picture. If all statements are wanted, the others follow in the order of the document. Thus a
 * picture with footnotes and a report of the same selection have the same numbers. */
#define ENTENTE_TYPE_FOOTNOTES (entente_footnotes_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFootnotes, entente_footnotes, ENTENTE, FOOTNOTES, GObject)

EntenteFootnotes *entente_footnotes_new (EntenteDocument *document, GPtrArray *relations, GPtrArray *actors,
                                         gboolean rest);

EntenteDocument *entente_footnotes_get_document (EntenteFootnotes *self);
guint entente_footnotes_get_n (EntenteFootnotes *self);
EntenteStatement *entente_footnotes_get_statement (EntenteFootnotes *self, guint number);
EntenteCitation *entente_footnotes_cite (EntenteFootnotes *self, guint number);
char *entente_footnotes_cite_briefly (EntenteFootnotes *self, guint number);
guint entente_footnotes_get_number (EntenteFootnotes *self, EntenteStatement *statement);
GArray *entente_footnotes_list (EntenteFootnotes *self, const char *target, const char *stance);
GArray *entente_footnotes_list_relation (EntenteFootnotes *self, const char *relation);
GArray *entente_footnotes_list_actor (EntenteFootnotes *self, const char *actor);
char *entente_footnotes_format (GArray *numbers);
char *entente_footnotes_mark_relation (EntenteFootnotes *self, const char *relation);
char *entente_footnotes_mark_actor (EntenteFootnotes *self, const char *actor);

G_END_DECLS
