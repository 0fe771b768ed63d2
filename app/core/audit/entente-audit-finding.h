/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-audit-kind.h"

G_BEGIN_DECLS

/* How speaker and medium may be confused. */
typedef enum {
  ENTENTE_CONFUSION_MEDIUM_SPEAKS,     /* the speaker of what is no narration is a medium that published the source */
  ENTENTE_CONFUSION_NARRATION_SPEAKER, /* the source itself speaks, and somebody else is given as speaker */
  ENTENTE_CONFUSION_SPEAKER_RELAYS,    /* somebody said it, and passed it on */
} EntenteConfusion;

typedef struct {
  EntenteAuditKind kind;
  EntenteItem *item;
  EntenteItem *other; /* nullable: the item with which it is compared, or of which the sentence tells */
  int member, nth;    /* as in EntenteFinding; -1 if nothing is told of them */
  guint n, of;        /* what the sentence counts: relations, or sources of a circle; or an EntenteConfusion */
  char *reason;       /* nullable: why it is set aside; empty if no reason was given */
} EntenteAuditFinding;

char *entente_audit_finding_describe (const EntenteAuditFinding *self, EntenteDocument *document);
gboolean entente_audit_finding_is_open (const EntenteAuditFinding *self);
EntenteRecord *entente_audit_finding_record (const EntenteAuditFinding *self, const char *reason);

G_END_DECLS
