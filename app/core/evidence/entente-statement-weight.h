/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-doubt.h"
#include "entente-evidence-lookup.h"
#include "entente-weighing.h"

G_BEGIN_DECLS

/* What of a statement matters when a relation is weighed, whatever relation that is. The items are borrowed from where
 * they were looked up. */
typedef struct {
  EntenteStatement *statement;
  EntenteItem *source;           /* nullable */
  EntenteItem *publisher;        /* nullable: the actor that published the source */
  EntenteItem *origin;           /* nullable */
  EntenteDoubt doubt;            /* whatever its stance, and without the rule of grades */
  gint64 first, last;            /* if dated: the days on which it may have been said; G_MININT64, G_MAXINT64: open */
  guint8 contradicted;           /* an EntenteStanceSet that its modality contradicts */
  guint8 reliability;            /* 0 to 5 for A to F; ENTENTE_NOT_GRADED */
  guint8 credibility;            /* 0 to 5 for 1 to 6; ENTENTE_NOT_GRADED */
  gboolean dated;
  gboolean vague;                /* its date is about right, or doubtful */
  gboolean own_voice;            /* the source speaks itself */
  gboolean draws;                /* the source cites others */
} EntenteStatementWeight;

#define ENTENTE_NOT_GRADED 6

/* Whether a statement is there on the day of a weighing. */
typedef enum { ENTENTE_KNOWN_NOT_YET, ENTENTE_KNOWN_PERHAPS, ENTENTE_KNOWN_SURELY } EntenteKnown;

void entente_statement_weight_init (EntenteStatementWeight *self, EntenteStatement *statement,
                                    const EntenteEvidenceLookup *lookup);
void entente_statement_weight_read_dates (EntenteStatementWeight *self);
EntenteDoubt entente_statement_weight_find_doubt (const EntenteStatementWeight *self, EntenteStanceSet stances,
                                                  const EntenteWeighing *weighing);
EntenteKnown entente_statement_weight_is_known (const EntenteStatementWeight *self, const EntenteWeighing *weighing);
gboolean entente_statement_weight_is_aside (const EntenteStatementWeight *self, const EntenteAside *aside);

G_END_DECLS
