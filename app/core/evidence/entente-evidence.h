/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* The evidence of a relation: how well statements support it. These are all the rules:
 *
 * Only statements about the relation with the stance "supports" or "disputes" count. A statement without
 * a stance only mentions the relation.
 *
 * The origin of a statement is its speaker. If the source speaks in its own voice (form "narration", or no
 * speaker), the origin is its publisher, or the source itself if it has no publisher. Those who relay a
 * statement ("via") are not origins. The origin is unknown if it is not in the document.
 *
 * A statement is on the record in three cases: its attribution is "on-record"; it has no attribution, but
 * has a speaker or is the source's own voice; its attribution is "unattributed" and it is the source's own
 * voice. Every other statement counts as unnamed.
 *
 * A statement is hedged if its modality is "expects", "speculates" or "declines-to-comment".
 *
 * Each origin of statements that are on the record and not hedged counts once. With at least
 * ENTENTE_EVIDENCE_CONFIRMING such origins the relation is confirmed, with fewer it is reported. Without
 * such origins it is tentative if other statements support it, and otherwise unsupported. A relation of any
 * class is also disputed if at least one statement disputes it. */
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
  ENTENTE_VOICE_HEDGED,  /* on the record, but only expected or guessed */
  ENTENTE_VOICE_UNNAMED, /* not on the record */
  ENTENTE_VOICE_UNKNOWN, /* its origin is not in the document */
  ENTENTE_N_VOICES
} EntenteVoice;

typedef struct {
  EntenteEvidenceClass support;
  gboolean disputed;
  GPtrArray *origins;                  /* of EntenteItem: on the record; actors, or sources without a publisher */
  GPtrArray *others;                   /* of EntenteItem: other known origins that support it */
  GPtrArray *disputing;                /* of EntenteItem: known origins that dispute it */
  guint n_supporting[ENTENTE_N_VOICES]; /* number of supporting statements in each voice */
  guint n_disputing;                   /* number of disputing statements */
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
