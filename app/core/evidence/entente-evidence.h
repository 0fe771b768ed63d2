/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* How well a relation is supported, by these rules and no others:
 *
 * Only statements about the relation whose stance is "supports" or "disputes" count; one without a
 * stance only mentions it.
 *
 * The origin of a statement is its speaker. A source's own voice (form "narration", or no speaker)
 * has its publisher for origin, or the source itself where no publisher is given. Those who relay a
 * statement ("via") are no origins. Where the file names an actor or a source that is not in it, the
 * origin is not known.
 *
 * A statement is on the record if its attribution is "on-record"; if it has none, but has a speaker
 * or is the source's own voice; and if it is "unattributed" in the source's own voice. Any other
 * attribution, and words of another whom nobody names, count as unnamed.
 *
 * A statement is hedged if its modality is "expects", "speculates" or "declines-to-comment".
 *
 * What counts towards confirming is each origin, once, of statements that are on the record and not
 * hedged. If there are at least ENTENTE_EVIDENCE_CONFIRMING of them, the relation is confirmed; if
 * there are fewer, reported; if there is none, but there are other supporting statements, tentative;
 * and without those unsupported. It is disputed, besides, as soon as one statement disputes it. */
#define ENTENTE_EVIDENCE_CONFIRMING 2

typedef enum {
  ENTENTE_EVIDENCE_CONFIRMED,
  ENTENTE_EVIDENCE_REPORTED,
  ENTENTE_EVIDENCE_TENTATIVE,
  ENTENTE_EVIDENCE_UNSUPPORTED,
  ENTENTE_N_EVIDENCE_CLASSES
} EntenteEvidenceClass;

/* How one statement counts. */
typedef enum {
  ENTENTE_VOICE_ON_RECORD,
  ENTENTE_VOICE_HEDGED,  /* on the record, but no more than expected or guessed */
  ENTENTE_VOICE_UNNAMED, /* not on the record */
  ENTENTE_VOICE_UNKNOWN, /* its origin is not in the document */
  ENTENTE_N_VOICES
} EntenteVoice;

typedef struct {
  EntenteEvidenceClass support;
  gboolean disputed;
  GPtrArray *origins;                  /* of EntenteItem: actors, or sources without a publisher, on the record */
  GPtrArray *others;                   /* of EntenteItem: those whose supporting statements are not, if known */
  GPtrArray *disputing;                /* of EntenteItem: those who dispute it, if known */
  guint n_supporting[ENTENTE_N_VOICES]; /* how many statements support it in which voice */
  guint n_disputing;                   /* how many statements dispute it */
} EntenteEvidence;

EntenteEvidence *entente_evidence_for_relation (EntenteDocument *document, EntenteRelation *relation);
void entente_evidence_free (EntenteEvidence *self);
char *entente_evidence_explain (EntenteEvidence *self, EntenteDocument *document);

EntenteEvidenceClass entente_evidence_weigh (EntenteDocument *document, EntenteRelation *relation, gboolean *disputed);

EntenteItem *entente_evidence_get_origin (EntenteDocument *document, EntenteStatement *statement);

const char *entente_evidence_class_get_word (EntenteEvidenceClass support);
const char *entente_evidence_class_get_label (EntenteEvidenceClass support);
const char *entente_evidence_class_get_description (EntenteEvidenceClass support);
const char *entente_evidence_get_dispute_label (void);
const char *entente_evidence_get_dispute_description (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEvidence, entente_evidence_free)

G_END_DECLS
