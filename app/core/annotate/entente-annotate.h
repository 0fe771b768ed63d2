/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-lexicons.h"

G_BEGIN_DECLS

/* What a text says, and who says it: proposals, which are no statements until a person takes them. */

/* Words of a text; in characters, the end exclusive. Both are 0 if there are none. */
typedef struct {
  guint start, end;
} EntenteCharacters;

/* Somebody who speaks or passes words on. */
typedef struct {
  EntenteCharacters mention; /* the words that name the voice beside the quotation */
  char *name;            /* (nullable): as fully as the text names it; of an unnamed voice what it is called; NULL for a
                          * pronoun of which nobody can tell whom it means */
  char *role;            /* (nullable): what the text says that it is: “Kremlin spokesperson” */
  const char *kind;      /* (nullable): of an actor */
  char *actor;           /* (nullable): the id of the actor of the document that it is */
  gboolean is_named;     /* the name is one, and not a description */
} EntenteVoice;

/* An actor of the document, named in the text. */
typedef struct {
  char *actor;
  EntenteCharacters place;
} EntenteActorMention;

/* A relation between two actors of the document, of which a sentence tells. */
typedef struct {
  char *from, *to;             /* ids */
  char *kind;                  /* the word on the line */
  gboolean is_directed;
  EntenteCharacters from_place, to_place, verb;
} EntenteProposedRelation;

typedef struct {
  EntenteCharacters words;     /* of the quotation, without its marks; or a sentence that supports a relation */
  EntenteCharacters sentence;  /* in which it stands */
  guint paragraph;         /* from 1; blank ones do not count */
  EntenteVoice *speaker;   /* (nullable): nobody is named */
  GPtrArray *via;          /* of EntenteVoice, the nearest to the speaker first */
  const char *attribution; /* words of the file format */
  const char *modality;
  GArray *mentions;        /* of EntenteActorMention, in the sentence and the quotation */
  double confidence;       /* 0 to 1 */
  gboolean is_sure;
  const char *rule;        /* by which the speaker was found, for programs */
  EntenteProposedRelation *relation; /* (nullable): NULL for a quotation */
} EntenteProposal;

/* Where a name stands of which the document has no actor. */
typedef struct {
  guint nth;               /* of the new names */
  EntenteCharacters place;
} EntenteNewNamePlace;

typedef struct {
  GPtrArray *proposals;    /* of EntenteProposal: quotations, in the order of the text */
  GPtrArray *relations;    /* likewise: sentences that support a relation */
  GArray *mentions;        /* of EntenteActorMention: all of actors that are known, in the order of the text */
  GPtrArray *new_names;    /* of EntenteVoice: names of which the document has no actor, each at its first place */
  GArray *new_places;      /* of EntenteNewNamePlace: all of their places, in the order of the text */
  char *language;          /* the tag of the language as which the text was read */
} EntenteAnnotation;

EntenteAnnotation *entente_annotate (const char *text, const EntenteLexicons *lexicons, const char *language,
                                     EntenteDocument *document, GCancellable *cancellable, GError **error);
void entente_annotation_free (EntenteAnnotation *self);

EntenteVoice *entente_voice_copy (const EntenteVoice *self);
void entente_voice_free (EntenteVoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAnnotation, entente_annotation_free)

G_END_DECLS
