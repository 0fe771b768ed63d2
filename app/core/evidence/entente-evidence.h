/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-doubt.h"
#include "entente-relation.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* The evidence of a relation: how well statements support it. These are all the rules:
 *
 * Only statements about the relation with the stance "supports" or "disputes" count. A statement without
 * a stance only mentions the relation.
 *
 * The origin of a statement is its speaker. Only if the source speaks in its own voice, which the form "narration"
 * says, the origin is its publisher, or the source itself if it never had one. In every other form a statement
 * without a speaker has an unknown origin, also if its speaker was deleted. Those who relay a statement ("via") are
 * not origins. The origin is unknown if it is not in the document.
 *
 * A statement is on the record in three cases: its attribution is "on-record"; it has no attribution, but
 * has a speaker or is the source's own voice; its attribution is "unattributed" and it is the source's own
 * voice. Every other statement counts as unnamed.
 *
 * A statement is hedged if its modality is "expects" or "speculates".
 *
 * A statement confirms what it supports only if there is no reason to doubt it (EntenteDoubt). It confirms nothing
 * if
 *
 *   - how it is put contradicts its stance: it denies what it supports, confirms what it disputes, declines to
 *     comment and still takes a stance, or supports and disputes the same;
 *   - it has no source, or its source is not in the document: nobody can check it;
 *   - it is a quotation, and the stored text of its source does not hold its words (entente-passage.c says what is
 *     tolerated);
 *   - it is unnamed, its origin is unknown, or it is hedged.
 *
 * Such a statement is not forgotten: what it supports is at least tentative. A doubtful statement that disputes a
 * relation disputes it like any other, because a line must not look better than it is.
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

typedef struct {
  EntenteEvidenceClass support;
  gboolean disputed;
  GPtrArray *origins;                   /* of EntenteItem: on the record; actors, or sources without a publisher */
  GPtrArray *others;                    /* of EntenteItem: other origins, of hedged or unnamed support */
  GPtrArray *disputing;                 /* of EntenteItem: known origins that dispute it */
  guint n_supporting[ENTENTE_N_DOUBTS]; /* number of supporting statements of each doubt */
  guint n_disputing;                    /* number of disputing statements */
} EntenteEvidence;

EntenteEvidence *entente_evidence_for_relation (EntenteDocument *document, EntenteRelation *relation);
void entente_evidence_free (EntenteEvidence *self);
char *entente_evidence_explain (EntenteEvidence *self, EntenteDocument *document);
char *entente_evidence_explain_briefly (EntenteEvidence *self, EntenteDocument *document);

char *entente_evidence_name_origins (EntenteDocument *document, GPtrArray *origins);

EntenteEvidenceClass entente_evidence_weigh (EntenteDocument *document, EntenteRelation *relation, gboolean *disputed);

const char *entente_evidence_class_get_word (EntenteEvidenceClass support);
const char *entente_evidence_class_get_label (EntenteEvidenceClass support);
const char *entente_evidence_class_get_description (EntenteEvidenceClass support);
const char *entente_evidence_get_dispute_label (void);
const char *entente_evidence_get_dispute_description (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEvidence, entente_evidence_free)

G_END_DECLS
