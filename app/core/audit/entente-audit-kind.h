/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-finding.h"

G_BEGIN_DECLS

/* What an audit finds, in the order in which it is told: first what cannot be right, then where the evidence is thin,
 * then what a reader would miss. */
typedef enum {
  ENTENTE_AUDIT_NOT_IN_SOURCE,         /* a quotation that the stored text of its source does not hold */
  ENTENTE_AUDIT_PASSAGE_NOT_IN_SOURCE, /* likewise a passage */
  ENTENTE_AUDIT_CONTRADICTS_ITSELF,    /* a statement that is put in a way that contradicts its stance */
  ENTENTE_AUDIT_ENDS_BEFORE_START,
  ENTENTE_AUDIT_SAID_AFTER_PUBLISHED,
  ENTENTE_AUDIT_READ_BEFORE_PUBLISHED,
  ENTENTE_AUDIT_NO_STATEMENT,          /* a relation that no statement supports */
  ENTENTE_AUDIT_NOTHING_CONFIRMS,      /* a relation that has only statements that are doubtful for several reasons */
  ENTENTE_AUDIT_UNNAMED_ONLY,          /* a relation that only unnamed voices support */
  ENTENTE_AUDIT_HEDGED_ONLY,           /* a relation that is only expected or guessed */
  ENTENTE_AUDIT_ONE_ORIGIN,            /* a relation that one origin on the record supports */
  ENTENTE_AUDIT_MUCH_ON_ONE_SOURCE,    /* a source on which more than a third of all relations rest */
  ENTENTE_AUDIT_CIRCULAR_CITING,       /* sources each of which draws on the others */
  ENTENTE_AUDIT_NO_SOURCE,             /* a statement without one */
  ENTENTE_AUDIT_NO_SPEAKER,            /* a quotation or paraphrase, and nothing is said of who said it */
  ENTENTE_AUDIT_SPEAKER_AND_MEDIUM,    /* a statement whose speaker seems to be who passed it on, or the reverse */
  ENTENTE_AUDIT_NO_DATE,               /* a statement without a date, in a source without one */
  ENTENTE_AUDIT_SAME_WORDS,            /* a statement whose words are those of an earlier one */
  ENTENTE_AUDIT_SAME_NAME,             /* an actor that may be an earlier one */
  ENTENTE_AUDIT_LOOKALIKE_NAMES,       /* an actor with a name that only looks like that of an earlier one */
  ENTENTE_AUDIT_MIXED_LETTERS,         /* an actor with letters of two scripts in one word of its name */
  ENTENTE_AUDIT_NO_NAME,               /* an item without a name, title or words */
  ENTENTE_AUDIT_NOBODY_SPEAKS_OF,      /* an actor of whom nothing is told, and who tells nothing */
  ENTENTE_AUDIT_SOURCE_NO_DATE,        /* a source without the day on which it was published */
  ENTENTE_AUDIT_SOURCE_NO_ADDRESS,     /* a source without address, archived copy or identifier */
  ENTENTE_AUDIT_SOURCE_NO_COPY,        /* a source with an address, and without an archived copy or a stored text */
  ENTENTE_N_AUDIT_KINDS
} EntenteAuditKind;

/* What is to be done about it. */
typedef enum {
  ENTENTE_REMEDY_NONE,          /* nothing that one command could do */
  ENTENTE_REMEDY_EDIT,          /* change the item */
  ENTENTE_REMEDY_DATE,          /* likewise: give it a date */
  ENTENTE_REMEDY_SOURCE,        /* likewise: give it a source */
  ENTENTE_REMEDY_SPEAKER,       /* likewise: say who said it */
  ENTENTE_REMEDY_ADDRESS,       /* likewise: say where it is to be found */
  ENTENTE_REMEDY_ADD_SUPPORT,   /* add a statement that supports the relation */
  ENTENTE_REMEDY_ADD_STATEMENT, /* add a statement about the actor */
  ENTENTE_REMEDY_MERGE,         /* make one of the two actors */
  ENTENTE_N_REMEDIES
} EntenteRemedy;

const char *entente_audit_kind_get_word (EntenteAuditKind kind);
const char *entente_audit_kind_get_title (EntenteAuditKind kind);
EntenteRemedy entente_audit_kind_get_remedy (EntenteAuditKind kind);
const char *entente_remedy_get_label (EntenteRemedy remedy);
gboolean entente_remedy_find_member (EntenteRemedy remedy, EntenteItemKind of, guint *member);

gboolean entente_audit_kind_get_finding (EntenteAuditKind kind, EntenteFindingKind *finding);
gboolean entente_audit_kind_for_finding (EntenteFindingKind finding, EntenteAuditKind *kind);

G_END_DECLS
