/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-kind.h"

#include <glib/gi18n.h>

#include "entente-actor.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

/* The table of what an audit finds. The words are in files and in what --audit prints, and never change. */

#define OWN ENTENTE_N_FINDINGS /* it is not among the findings of core/evidence */

static const struct {
  const char *word;
  const char *title; /* the heading of a list */
  EntenteRemedy remedy;
  EntenteFindingKind finding;
} kinds[ENTENTE_N_AUDIT_KINDS] = {
  [ENTENTE_AUDIT_NOT_IN_SOURCE] = { "not-in-source", N_("Quotations that their source does not hold"),
                                    ENTENTE_REMEDY_EDIT, ENTENTE_FINDING_NOT_IN_SOURCE },
  [ENTENTE_AUDIT_PASSAGE_NOT_IN_SOURCE] = { "passage-not-in-source", N_("Passages that their source does not hold"),
                                            ENTENTE_REMEDY_EDIT, ENTENTE_FINDING_PASSAGE_NOT_IN_SOURCE },
  [ENTENTE_AUDIT_CONTRADICTS_ITSELF] = { "contradicts-itself", N_("Statements that contradict themselves"),
                                         ENTENTE_REMEDY_EDIT, ENTENTE_FINDING_CONTRADICTION },
  [ENTENTE_AUDIT_ENDS_BEFORE_START] = { "ends-before-start", N_("Ends before their starts"), ENTENTE_REMEDY_DATE,
                                        ENTENTE_FINDING_ENDS_BEFORE_START },
  [ENTENTE_AUDIT_SAID_AFTER_PUBLISHED] = { "said-after-published", N_("Said after they were published"),
                                           ENTENTE_REMEDY_DATE, ENTENTE_FINDING_SAID_AFTER_PUBLISHED },
  [ENTENTE_AUDIT_READ_BEFORE_PUBLISHED] = { "read-before-published", N_("Read before they were published"),
                                            ENTENTE_REMEDY_DATE, ENTENTE_FINDING_READ_BEFORE_PUBLISHED },
  [ENTENTE_AUDIT_NO_STATEMENT] = { "no-statement", N_("Relations that no statement supports"),
                                   ENTENTE_REMEDY_ADD_SUPPORT, OWN },
  [ENTENTE_AUDIT_NOTHING_CONFIRMS] = { "nothing-confirms", N_("Relations with doubtful statements alone"),
                                       ENTENTE_REMEDY_ADD_SUPPORT, OWN },
  [ENTENTE_AUDIT_UNNAMED_ONLY] = { "unnamed-only", N_("Relations with unnamed voices alone"),
                                   ENTENTE_REMEDY_ADD_SUPPORT, OWN },
  [ENTENTE_AUDIT_HEDGED_ONLY] = { "hedged-only", N_("Relations that are only expected or guessed"),
                                  ENTENTE_REMEDY_ADD_SUPPORT, OWN },
  [ENTENTE_AUDIT_ONE_ORIGIN] = { "one-origin", N_("Relations with one origin"), ENTENTE_REMEDY_ADD_SUPPORT, OWN },
  [ENTENTE_AUDIT_MUCH_ON_ONE_SOURCE] = { "much-on-one-source", N_("Much rests on one source"), ENTENTE_REMEDY_NONE,
                                         OWN },
  [ENTENTE_AUDIT_CIRCULAR_CITING] = { "circular-citing", N_("Sources that cite each other"), ENTENTE_REMEDY_EDIT,
                                      OWN },
  [ENTENTE_AUDIT_NO_SOURCE] = { "no-source", N_("Statements without a source"), ENTENTE_REMEDY_SOURCE,
                                ENTENTE_FINDING_NO_SOURCE },
  [ENTENTE_AUDIT_NO_SPEAKER] = { "no-speaker", N_("Statements without a speaker"), ENTENTE_REMEDY_SPEAKER,
                                 ENTENTE_FINDING_NO_ORIGIN },
  [ENTENTE_AUDIT_SPEAKER_AND_MEDIUM] = { "speaker-and-medium", N_("Speakers and media that may be confused"),
                                         ENTENTE_REMEDY_SPEAKER, OWN },
  [ENTENTE_AUDIT_NO_DATE] = { "no-date", N_("Statements without a date"), ENTENTE_REMEDY_DATE, OWN },
  [ENTENTE_AUDIT_SAME_WORDS] = { "same-words", N_("The same words twice"), ENTENTE_REMEDY_EDIT, OWN },
  [ENTENTE_AUDIT_SAME_NAME] = { "same-name", N_("Actors that share a name"), ENTENTE_REMEDY_MERGE, OWN },
  [ENTENTE_AUDIT_LOOKALIKE_NAMES] = { "lookalike-names", N_("Names that look the same"), ENTENTE_REMEDY_MERGE, OWN },
  [ENTENTE_AUDIT_MIXED_LETTERS] = { "mixed-letters", N_("Names in letters of two scripts"), ENTENTE_REMEDY_EDIT, OWN },
  [ENTENTE_AUDIT_NO_NAME] = { "no-name", N_("Without a name, title or words"), ENTENTE_REMEDY_EDIT,
                              ENTENTE_FINDING_NO_NAME },
  [ENTENTE_AUDIT_NOBODY_SPEAKS_OF] = { "nobody-speaks-of", N_("Actors of whom nobody speaks"),
                                       ENTENTE_REMEDY_ADD_STATEMENT, OWN },
  [ENTENTE_AUDIT_SOURCE_NO_DATE] = { "source-no-date", N_("Sources without a date"), ENTENTE_REMEDY_DATE, OWN },
  [ENTENTE_AUDIT_SOURCE_NO_ADDRESS] = { "source-no-address", N_("Sources without an address"), ENTENTE_REMEDY_ADDRESS,
                                        OWN },
  [ENTENTE_AUDIT_SOURCE_NO_COPY] = { "source-no-copy", N_("Sources of which no copy is kept"), ENTENTE_REMEDY_ADDRESS,
                                     OWN },
};

/**
 * entente_audit_kind_get_word:
 * @kind: a kind of finding
 *
 * Returns: its word in files and for programs, the same in all languages
 */
const char *
entente_audit_kind_get_word (EntenteAuditKind kind)
{
  g_return_val_if_fail (kind < ENTENTE_N_AUDIT_KINDS, NULL);

  return kinds[kind].word;
}

/**
 * entente_audit_kind_get_title:
 * @kind: a kind of finding
 *
 * Returns: the heading of a list of such findings
 */
const char *
entente_audit_kind_get_title (EntenteAuditKind kind)
{
  g_return_val_if_fail (kind < ENTENTE_N_AUDIT_KINDS, NULL);

  return _(kinds[kind].title);
}

EntenteRemedy
entente_audit_kind_get_remedy (EntenteAuditKind kind)
{
  g_return_val_if_fail (kind < ENTENTE_N_AUDIT_KINDS, ENTENTE_REMEDY_NONE);

  return kinds[kind].remedy;
}

/**
 * entente_remedy_get_label:
 * @remedy: what is to be done
 *
 * Returns: (nullable): what a button for it is called; %NULL for %ENTENTE_REMEDY_NONE
 */
const char *
entente_remedy_get_label (EntenteRemedy remedy)
{
  switch (remedy)
    {
    case ENTENTE_REMEDY_EDIT:
      return C_("remedy", "Edit…");
    case ENTENTE_REMEDY_DATE:
      return C_("remedy", "Set Date…");
    case ENTENTE_REMEDY_SOURCE:
      return C_("remedy", "Set Source…");
    case ENTENTE_REMEDY_SPEAKER:
      return C_("remedy", "Set Speaker…");
    case ENTENTE_REMEDY_ADDRESS:
      return C_("remedy", "Set Address…");
    case ENTENTE_REMEDY_ADD_SUPPORT:
    case ENTENTE_REMEDY_ADD_STATEMENT:
      return C_("remedy", "Add Statement…");
    case ENTENTE_REMEDY_MERGE:
      return C_("remedy", "Merge…");
    case ENTENTE_REMEDY_NONE:
    case ENTENTE_N_REMEDIES:
    default:
      return NULL;
    }
}

/**
 * entente_remedy_find_member:
 * @remedy: what is to be done
 * @of: the kind of the item
 * @member: (out): the member of such an item that is to be set
 *
 * Returns: whether it is one member
 */
gboolean
entente_remedy_find_member (EntenteRemedy    remedy,
                            EntenteItemKind  of,
                            guint           *member)
{
  static const struct { EntenteRemedy remedy; EntenteItemKind of; guint member; } members[] = {
    { ENTENTE_REMEDY_DATE, ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_END },
    { ENTENTE_REMEDY_DATE, ENTENTE_ITEM_RELATION, ENTENTE_RELATION_END },
    { ENTENTE_REMEDY_DATE, ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_DATE },
    { ENTENTE_REMEDY_DATE, ENTENTE_ITEM_SOURCE, ENTENTE_SOURCE_PUBLISHED },
    { ENTENTE_REMEDY_SOURCE, ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_SOURCE },
    { ENTENTE_REMEDY_SPEAKER, ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_SPEAKER },
    { ENTENTE_REMEDY_ADDRESS, ENTENTE_ITEM_SOURCE, ENTENTE_SOURCE_URL },
  };

  g_return_val_if_fail (member != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].remedy == remedy && members[i].of == of)
      {
        *member = members[i].member;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_audit_kind_get_finding:
 * @kind: a kind of finding of an audit
 * @finding: (out): what core/evidence calls it
 *
 * Returns: whether core/evidence finds it
 */
gboolean
entente_audit_kind_get_finding (EntenteAuditKind    kind,
                                EntenteFindingKind *finding)
{
  g_return_val_if_fail (kind < ENTENTE_N_AUDIT_KINDS && finding != NULL, FALSE);

  *finding = kinds[kind].finding;
  return kinds[kind].finding != OWN;
}

/**
 * entente_audit_kind_for_finding:
 * @finding: a kind of finding of core/evidence
 * @kind: (out): what the audit calls it
 *
 * Returns: whether an audit tells it. Where cards are tells nothing of the evidence.
 */
gboolean
entente_audit_kind_for_finding (EntenteFindingKind  finding,
                                EntenteAuditKind   *kind)
{
  g_return_val_if_fail (finding < ENTENTE_N_FINDINGS && kind != NULL, FALSE);

  for (*kind = 0; *kind < ENTENTE_N_AUDIT_KINDS; (*kind)++)
    if (kinds[*kind].finding == finding)
      return TRUE;
  return FALSE;
}
