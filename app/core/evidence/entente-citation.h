/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* Separates the parts of one line. It stays with the part that follows, so that no line ends in it. */
#define ENTENTE_CITATION_SEPARATOR " ·\302\240"

/* A statement as text for a footnote: its text, who said it, and where it is written. All strings are
 * safe to show. */
typedef struct {
  char *words;       /* the whole text; a quotation is in the quotation marks of the language */
  char *translation; /* nullable */
  char *said;        /* nullable: speaker, relays, date, form, attribution, modality and grade */
  char *written;     /* the source, page and paragraph, or a note that no source is given */
  char *link;        /* nullable: an address of the source that is safe to open */
} EntenteCitation;

EntenteCitation *entente_citation_new (EntenteDocument *document, EntenteStatement *statement);
void entente_citation_free (EntenteCitation *self);
void entente_citation_shorten (EntenteCitation *self, EntenteStatement *statement, EntenteSource *source,
                               const char *name);
char *entente_citation_place (EntenteStatement *statement, EntenteSource *source, const char *name);

char *entente_citation_who (EntenteDocument *document, EntenteStatement *statement);
char *entente_citation_describe_former (EntenteStatement *statement, const char *role);
char *entente_citation_describe_no_source (EntenteStatement *statement, const char *none);
char *entente_citation_via (EntenteDocument *document, EntenteStatement *statement);
gboolean entente_citation_is_unnamed (EntenteStatement *statement);
const char *entente_citation_get_attribution (EntenteStatement *statement);
char *entente_citation_grade (EntenteSource *source, EntenteStatement *statement);
char *entente_citation_quote (EntenteStatement *statement, guint max);
const char *entente_citation_find_link (EntenteSource *source);
EntenteSource *entente_citation_find_source (EntenteDocument *document, EntenteStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCitation, entente_citation_free)

G_END_DECLS
