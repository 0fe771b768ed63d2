/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-known-actors.h"
#include "entente-relation-verbs.h"
#include "entente-spoken.h"

G_BEGIN_DECLS

/* Finds sentences of a paragraph in which a verb tells of a relation between two known actors. What is within
 * quotation marks does not count, nor what is denied, planned or possible. */

/* A relation that a sentence tells of; places in bytes. */
typedef struct {
  const EntenteRelationPattern *pattern;
  const char *from, *to;       /* ids */
  EntenteSpan from_place, to_place, verb, sentence;
  guint paragraph;
  gboolean is_reported;        /* somebody else than the source says so */
  const char *speaker;         /* (nullable): an id: who, if that is a known actor */
  EntenteSpan speaker_place;
} EntenteRelated;

/* Finds the actor that a pronoun means. */
typedef const char *(*EntenteFindPronounFunc) (gpointer data, const EntenteFrame *frame, guint token,
                                               guint paragraph);

typedef struct {
  const EntenteFrame *frame;
  const EntenteRelationVerbs *verbs;
  const EntenteKnownPlace *places; /* of the paragraph, in order */
  guint n_places;
  guint paragraph;
  EntenteFindPronounFunc find_pronoun;
  gpointer data;
  GArray *found;                   /* of EntenteRelated */
} EntenteRelationReader;

void entente_relation_reader_read (EntenteRelationReader *self);

/* For the grammars. */

/* Somebody who takes part in a relation: a known actor at a place. */
typedef struct {
  const char *actor; /* NULL for nobody */
  EntenteSpan place;
  EntentePhrase tokens;
} EntenteParty;

const GPtrArray *entente_relation_reader_find_verb (const EntenteRelationReader *self, guint token);
guint entente_relation_reader_find_place (const EntenteRelationReader *self, gsize start);
EntenteParty entente_relation_reader_get_party (const EntenteRelationReader *self, guint token);
gboolean entente_relation_reader_is_unreal (const EntenteRelationReader *self, guint first, guint end);
gboolean entente_relation_reader_is_firm (const EntenteCue *cue);
void entente_relation_reader_add (EntenteRelationReader *self, const EntenteSentence *sentence,
                                  const EntenteRelationPattern *pattern, const EntenteParty *from,
                                  const EntenteParty *to, guint verb, gboolean is_reported,
                                  const EntenteParty *speaker);

void entente_relation_clauses_read (EntenteRelationReader *self, const EntenteSentence *sentence);
void entente_relation_cases_read (EntenteRelationReader *self, const EntenteSentence *sentence);
void entente_relation_endings_read (EntenteRelationReader *self, const EntenteSentence *sentence);

G_END_DECLS
