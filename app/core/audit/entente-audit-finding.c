/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-finding.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-duplicates.h"
#include "entente-evidence.h"
#include "entente-query.h"
#include "entente-set-aside.h"

#include <glib/gi18n.h>

/* What the findings of an audit say. The words are made when they are wanted: there may be many findings. */

static char *
describe_evidence (EntenteDocument *document,
                   EntenteItem     *relation)
{
  /* All of the document was audited, also what is looked at without a part of it. */
  g_autoptr (EntenteWeighing) weighing = entente_weighing_new_for_document (document);
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (document, ENTENTE_RELATION (relation),
                                                                        weighing);

  return entente_evidence_explain (evidence, document);
}

static char *
describe_much (const EntenteAuditFinding *self)
{
  /* Translators: how many relations rest on a source, of how many. */
  return g_strdup_printf (ngettext ("%1$u of %2$u relation rests on it.", "%1$u of %2$u relations rest on it.",
                                    self->of), self->n, self->of);
}

static char *
describe_circle (const EntenteAuditFinding *self,
                 const char                *other)
{
  if (self->other == NULL)
    return g_strdup (_("It is given as a source of itself."));
  if (self->n == 2)
    /* Translators: %s is the title of another source. */
    return g_strdup_printf (_("It cites “%s”, which cites it."), other);
  /* Translators: %s is the title of another source. */
  return g_strdup_printf (ngettext ("It cites “%1$s”, which draws on it in turn; %2$u source is in the circle.",
                                    "It cites “%1$s”, which draws on it in turn; %2$u sources are in the circle.",
                                    self->n), other, self->n);
}

static char *
describe_confusion (const EntenteAuditFinding *self,
                    const char                *other)
{
  switch ((EntenteConfusion) self->n)
    {
    case ENTENTE_CONFUSION_NARRATION_SPEAKER:
      /* Translators: %s is the name of an actor. */
      return g_strdup_printf (_("Its form says that the source itself speaks, but “%s” is given as the speaker."),
                              other);
    case ENTENTE_CONFUSION_SPEAKER_RELAYS:
      /* Translators: %s is the name of an actor. */
      return g_strdup_printf (_("“%s” is given both as who said it and as who passed it on."), other);
    case ENTENTE_CONFUSION_MEDIUM_SPEAKS:
    default:
      /* Translators: %s is the name of a medium. */
      return g_strdup_printf (_("“%s” published the source, and is given as the speaker. If it speaks for itself, the "
                                "form is narration; if it tells what somebody said, that is the speaker."), other);
    }
}

static char *
describe_letters (EntenteActor *actor)
{
  char *warning = entente_actor_get_name (actor) != NULL ? entente_duplicates_warn (entente_actor_get_name (actor))
                                                          : NULL;

  for (guint i = 0; warning == NULL && i < entente_actor_get_n_aliases (actor); i++)
    {
      const char *alias = entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT);

      if (alias != NULL)
        warning = entente_duplicates_warn (alias);
    }
  return warning != NULL ? warning : g_strdup (entente_audit_kind_get_title (ENTENTE_AUDIT_MIXED_LETTERS));
}

static char *
describe_own (const EntenteAuditFinding *self,
              EntenteDocument           *document,
              const char                *other)
{
  switch ((int) self->kind)
    {
    case ENTENTE_AUDIT_MUCH_ON_ONE_SOURCE:
      return describe_much (self);
    case ENTENTE_AUDIT_CIRCULAR_CITING:
      return describe_circle (self, other);
    case ENTENTE_AUDIT_NO_SPEAKER:
      return g_strdup (_("Nobody is given who said it; if the source itself speaks, its form is narration."));
    case ENTENTE_AUDIT_SPEAKER_AND_MEDIUM:
      return describe_confusion (self, other);
    case ENTENTE_AUDIT_NO_DATE:
      return g_strdup (_("Neither the statement nor its source has a date."));
    case ENTENTE_AUDIT_SAME_WORDS:
      /* Translators: %s are the first words of a statement. */
      return g_strdup_printf (_("Another statement has the same words: %s"), other);
    case ENTENTE_AUDIT_SAME_NAME:
      /* Translators: %s is the name of another actor. */
      return g_strdup_printf (_("It shares a name with “%s”."), other);
    case ENTENTE_AUDIT_LOOKALIKE_NAMES:
      /* Translators: %s is the name of another actor. */
      return g_strdup_printf (_("Its name looks like that of “%s”, but is written with letters of different scripts."),
                              other);
    case ENTENTE_AUDIT_MIXED_LETTERS:
      return describe_letters (ENTENTE_ACTOR (self->item));
    case ENTENTE_AUDIT_NOBODY_SPEAKS_OF:
      return g_strdup (_("No statement is about it or about a relation of it, and it tells nothing."));
    case ENTENTE_AUDIT_SOURCE_NO_DATE:
      return g_strdup (_("When it was published is not given."));
    case ENTENTE_AUDIT_SOURCE_NO_ADDRESS:
      return g_strdup (_("No address, archived copy or identifier tells where it can be found."));
    case ENTENTE_AUDIT_SOURCE_NO_COPY:
      return g_strdup (_("It has an address, but no archived copy and no stored text, should it vanish there."));
    default:
      return describe_evidence (document, self->item);
    }
}

/**
 * entente_audit_finding_describe:
 * @self: a finding
 * @document: the document that was audited
 *
 * Returns: (transfer full): what was found about the item, as a sentence
 */
char *
entente_audit_finding_describe (const EntenteAuditFinding *self,
                                EntenteDocument           *document)
{
  EntenteFinding finding;
  g_autofree char *other = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  finding = (EntenteFinding) { 0, self->item, self->member, self->nth, self->other };
  /* Who said it is missing from a statement that supports nothing, too. */
  if (entente_audit_kind_get_finding (self->kind, &finding.kind)
      && (self->kind != ENTENTE_AUDIT_NO_SPEAKER || self->n > 0))
    return entente_finding_write (document, &finding);
  other = self->other != NULL ? entente_query_mention (document, entente_item_get_kind (self->other),
                                                       entente_item_get_id (self->other)) : NULL;
  return describe_own (self, document, other);
}

gboolean
entente_audit_finding_is_open (const EntenteAuditFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->reason == NULL;
}

/**
 * entente_audit_finding_record:
 * @self: a finding
 * @reason: (nullable): why it is set aside
 *
 * Returns: (transfer full): the finding as it is kept in a document when it is set aside
 */
EntenteRecord *
entente_audit_finding_record (const EntenteAuditFinding *self,
                              const char                *reason)
{
  EntenteRecord *record;

  g_return_val_if_fail (self != NULL, NULL);

  record = entente_record_new (&entente_set_aside_shape);
  entente_record_set_text (record, ENTENTE_SET_ASIDE_FINDING, entente_audit_kind_get_word (self->kind));
  entente_record_set_text (record, ENTENTE_SET_ASIDE_ITEM, entente_item_get_id (self->item));
  if (self->other != NULL)
    entente_record_set_text (record, ENTENTE_SET_ASIDE_OTHER, entente_item_get_id (self->other));
  if (reason != NULL && *reason != '\0')
    entente_record_set_text (record, ENTENTE_SET_ASIDE_REASON, reason);
  return record;
}
