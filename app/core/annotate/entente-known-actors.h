/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-lexicon.h"

G_BEGIN_DECLS

/* The actors of a document, by their names and aliases. */
typedef struct _EntenteKnownActors EntenteKnownActors;

/* Where an actor is named in a text, in bytes. */
typedef struct {
  const char *actor; /* its id */
  gsize start, end;
  const char *const *words; /* (nullable): the name as the document has it, in lower case; not terminated */
  guint n_words;
  gboolean is_person; /* as far as the document tells */
} EntenteKnownPlace;

typedef enum {
  ENTENTE_NAME_MATCH_WHOLE,
  ENTENTE_NAME_MATCH_SURNAME,
} EntenteNameMatch;

EntenteKnownActors *entente_known_actors_new (EntenteDocument *document, const EntenteLexicon *lexicon);
void entente_known_actors_free (EntenteKnownActors *self);

const char *entente_known_actors_find (const EntenteKnownActors *self, const char *name, EntenteNameMatch match);
void entente_known_actors_scan (const EntenteKnownActors *self, const char *text, gsize start, gsize end,
                                GArray *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteKnownActors, entente_known_actors_free)

G_END_DECLS
