/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-lexicons.h"

G_BEGIN_DECLS

/* The verbs of a language that tell of relations: those of its lexicon, and those by which the relations of a document
 * are called already. */
typedef struct _EntenteRelationVerbs EntenteRelationVerbs;

/* How a verb tells of a relation. */
typedef struct {
  char *kind;            /* the word on the line */
  gboolean is_mutual;    /* both do it: “Ann and Bob met” */
  gboolean is_directed;  /* the line has a direction */
  char *verb;            /* the base; with other grammars than that of clauses what its forms begin with */
  char **more;           /* what stands before the object: words that follow each other, prepositions of which there is
                          * one, or particles of which the object has one; empty if nothing does */
  EntenteWordClass case_class; /* of the object, with the grammar of cases; ENTENTE_N_WORDS for any */
} EntenteRelationPattern;

EntenteRelationVerbs *entente_relation_verbs_new (const EntenteLexicon *lexicon, const EntenteLexicons *lexicons,
                                                  EntenteDocument *document);
void entente_relation_verbs_free (EntenteRelationVerbs *self);

const GPtrArray *entente_relation_verbs_find (const EntenteRelationVerbs *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRelationVerbs, entente_relation_verbs_free)

G_END_DECLS
