/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-doubt.h"
#include "entente-relation.h"
#include "entente-statement.h"
#include "entente-weigher.h"

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
 *   - it is unnamed, its origin is unknown, or it is hedged;
 *   - the document wants good grades (ENTENTE_RULE_GRADES), and the reliability of its source is not A, B or C, or its
 *     own credibility not 1, 2 or 3. A grade that is not given is not good;
 *   - its source only repeats: it speaks in its own voice, and draws on a source from which a statement comes that
 *     confirms the same. A source draws on those that it cites, on those that these cite, and so on. In a circle
 *     neither repeats the other, unless somebody is quoted in one.
 *
 * Such a statement is not forgotten: what it supports is at least tentative. A doubtful statement that disputes a
 * relation disputes it like any other, because a line must not look better than it is.
 *
 * Two statements that confirm are independent of each other unless
 *
 *   - they have the same origin;
 *   - the document wants parts of one body to be one voice (ENTENTE_RULE_ONE_VOICE), and their origins are parts of
 *     one: there is an actor that both are, or are a part of, by relations with words of data/evidence/bodies.words;
 *   - the source of one speaks in its own voice, and draws on the source of the other, on what the origin of the other
 *     published, or on something on which the source of the other draws that speaks in its own voice as well.
 *
 * With at least ENTENTE_EVIDENCE_CONFIRMING statements that are independent of each other the relation is confirmed,
 * with fewer it is reported. Without any that confirm it is tentative if other statements support it, and otherwise
 * unsupported. A relation of any class is also disputed if at least one statement disputes it.
 *
 * A way to weigh (EntenteWeighing) can leave statements out, as if they did not exist: those that are set aside
 * (EntenteAside), and those that were not known on a day. A statement is known from its date on; without one, from that
 * of its source; without either, always. If its date is an interval that has begun, or is about right, the statement
 * counts, and the relation is pale if it would weigh something else without it. What repeats a statement that is set
 * aside still only repeats. */

typedef struct {
  EntenteWeighing *weighing;
  EntenteEvidenceClass support;
  gboolean disputed;
  gboolean pale;                        /* it would be something else without what perhaps was not known yet */
  GPtrArray *origins;                   /* of EntenteItem: on the record; actors, or sources without a publisher */
  GPtrArray *same_body;                 /* of EntenteItem: other origins on the record, of one body with these */
  GPtrArray *same_sources;              /* of EntenteItem: likewise, who draw on the same sources */
  GPtrArray *others;                    /* of EntenteItem: other origins, of hedged or unnamed support */
  GPtrArray *disputing;                 /* of EntenteItem: known origins that dispute it */
  guint n_supporting[ENTENTE_N_DOUBTS]; /* number of supporting statements of each doubt */
  guint n_disputing;                    /* number of disputing statements */
  guint n_undated;                      /* number of all these that have no date, if a day is looked at */
} EntenteEvidence;

EntenteEvidence *entente_evidence_for_relation (EntenteDocument *document, EntenteRelation *relation,
                                                EntenteWeighing *weighing);
EntenteEvidence *entente_evidence_collect (EntenteWeigher *weigher, EntenteDocument *document,
                                           EntenteRelation *relation);
void entente_evidence_free (EntenteEvidence *self);
char *entente_evidence_explain (EntenteEvidence *self, EntenteDocument *document);
char *entente_evidence_explain_briefly (EntenteEvidence *self, EntenteDocument *document);

char *entente_evidence_name_origins (EntenteDocument *document, GPtrArray *origins);

EntenteEvidenceClass entente_evidence_weigh (EntenteDocument *document, EntenteRelation *relation,
                                             EntenteWeighing *weighing, gboolean *disputed);
EntenteStrength entente_evidence_weigh_with (EntenteWeigher *weigher, EntenteDocument *document,
                                             EntenteRelation *relation);

/* What came of a statement when a relation was weighed. */
typedef void (*EntenteBearingFunc) (const EntenteBearing *bearing, gpointer data);

EntenteWeigher *entente_evidence_new_weigher (EntenteDocument *document, EntenteWeighing *weighing);
EntenteStrength entente_evidence_weigh_each (EntenteWeigher *weigher, EntenteDocument *document,
                                             EntenteRelation *relation, EntenteBearingFunc func, gpointer data);

const char *entente_evidence_class_get_word (EntenteEvidenceClass support);
const char *entente_evidence_class_get_label (EntenteEvidenceClass support);
const char *entente_evidence_class_get_description (EntenteEvidenceClass support);
const char *entente_evidence_get_dispute_label (void);
const char *entente_evidence_get_dispute_description (void);
const char *entente_evidence_get_pale_label (void);
const char *entente_evidence_get_pale_description (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEvidence, entente_evidence_free)

G_END_DECLS
