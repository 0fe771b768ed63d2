/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-statement-weight.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_EVIDENCE_CONFIRMED,
  ENTENTE_EVIDENCE_REPORTED,
  ENTENTE_EVIDENCE_TENTATIVE,
  ENTENTE_EVIDENCE_UNSUPPORTED,
  ENTENTE_N_EVIDENCE_CLASSES
} EntenteEvidenceClass;

/* What a relation weighs. */
typedef struct {
  EntenteEvidenceClass support;
  gboolean disputed;
  gboolean pale; /* it would weigh something else without what perhaps was not known on the day */
} EntenteStrength;

/* Why a statement that confirms a relation adds no origin to those before it. */
typedef enum {
  ENTENTE_ADDS_ORIGIN,
  ENTENTE_ADDS_SAME_ORIGIN,
  ENTENTE_ADDS_SAME_BODY,    /* its origin and that of another are parts of one body */
  ENTENTE_ADDS_SAME_SOURCES, /* their sources draw on each other, or on the same */
} EntenteAdds;

/* How a statement stands to the relation that is weighed; and what came of it. */
typedef struct {
  const EntenteStatementWeight *weight;
  EntenteStanceSet stances;
  gboolean aside;     /* it is set aside */
  gboolean counts;    /* it is there: not set aside, and known */
  EntenteDoubt doubt; /* if it supports the relation */
  EntenteAdds adds;   /* if there is no doubt */
} EntenteBearing;

/* Weighs relations by the rules that entente-evidence.h tells. It remembers which sources draw on which, and who is a
 * part of what; items that change must be forgotten. One thread may use it at a time. */
typedef struct _EntenteWeigher EntenteWeigher;

/* With so many independent origins a relation is confirmed. */
#define ENTENTE_EVIDENCE_CONFIRMING 2

EntenteWeigher *entente_weigher_new (const EntenteEvidenceLookup *lookup, EntenteWeighing *weighing);
void entente_weigher_free (EntenteWeigher *self);
void entente_weigher_forget (EntenteWeigher *self);
void entente_weigher_set_weighing (EntenteWeigher *self, EntenteWeighing *weighing);
EntenteWeighing *entente_weigher_get_weighing (EntenteWeigher *self);

EntenteStrength entente_weigher_weigh (EntenteWeigher *self, EntenteBearing *bearings, guint n);
EntenteStrength entente_weigher_weigh_fully (EntenteWeigher *self, EntenteBearing *bearings, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWeigher, entente_weigher_free)

G_END_DECLS
