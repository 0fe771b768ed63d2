/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* All there is to say of a statement in a note: its words, and on what they rest. Fit to be shown. */
typedef struct {
  char *words;       /* all of them, a quotation in the quotation marks of the language */
  char *translation; /* nullable */
  char *said;        /* nullable: who said it, through whom, when and how, and how it is graded */
  char *written;     /* where it is written, or that the document does not tell */
  char *link;        /* nullable: an address of the source that is safe to open */
} EntenteCitation;

EntenteCitation *entente_citation_new (EntenteDocument *document, EntenteStatement *statement);
void entente_citation_free (EntenteCitation *self);

char *entente_citation_who (EntenteDocument *document, EntenteStatement *statement);
char *entente_citation_via (EntenteDocument *document, EntenteStatement *statement);
gboolean entente_citation_is_unnamed (EntenteStatement *statement);
const char *entente_citation_get_attribution (EntenteStatement *statement);
char *entente_citation_grade (EntenteSource *source, EntenteStatement *statement);
char *entente_citation_quote (EntenteStatement *statement, guint max);
const char *entente_citation_find_link (EntenteSource *source);
EntenteSource *entente_citation_find_source (EntenteDocument *document, EntenteStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCitation, entente_citation_free)

G_END_DECLS
