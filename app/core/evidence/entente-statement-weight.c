/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-statement-weight.h"

#include "entente-date.h"
#include "entente-former.h"
#include "entente-source.h"

/* Grades from A to C and from 1 to 3 are good. */
#define LAST_GOOD_GRADE 2

/* @source is nullable. */
static guint8
read_reliability (const EntenteRecord *source)
{
  const char *letter = source != NULL ? entente_record_get_text (source, ENTENTE_SOURCE_RELIABILITY) : NULL;

  if (letter == NULL || letter[0] < 'A' || letter[0] > 'F' || letter[1] != '\0')
    return ENTENTE_NOT_GRADED;
  return (guint8) (letter[0] - 'A');
}

static guint8
read_credibility (EntenteStatement *statement)
{
  gint64 number = entente_statement_get_credibility (statement);

  return number >= 1 && number <= 6 ? (guint8) (number - 1) : ENTENTE_NOT_GRADED;
}

/**
 * entente_statement_weight_read_dates:
 * @self: what matters of a statement
 *
 * Finds out when the statement was known, which is needed only if it is weighed for a day. It is known since the day on
 * which it was made; if nobody says when that was, since its source is out.
 */
void
entente_statement_weight_read_dates (EntenteStatementWeight *self)
{
  EntenteDateSpan span;

  g_return_if_fail (self != NULL);

  self->dated = entente_date_parse (entente_statement_get_date (self->statement), &span)
                || (self->source != NULL
                    && entente_date_parse (entente_source_get_published (ENTENTE_SOURCE (self->source)), &span));
  if (!self->dated)
    return;

  self->first = span.first;
  self->last = span.last;
  self->vague = span.approximate || span.uncertain;
}

/**
 * entente_statement_weight_init:
 * @self: (out): what matters of @statement
 * @statement: a statement, which must outlive the result
 * @lookup: finds the items that it names
 *
 * Dates are left out, see entente_statement_weight_read_dates().
 */
void
entente_statement_weight_init (EntenteStatementWeight      *self,
                               EntenteStatement            *statement,
                               const EntenteEvidenceLookup *lookup)
{
  const EntenteRecord *record, *source_record = NULL;
  EntenteItem *source;

  g_return_if_fail (self != NULL && ENTENTE_IS_STATEMENT (statement) && lookup != NULL);

  record = entente_item_get_record ((EntenteItem *) statement);
  source = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_SOURCE,
                                         entente_record_get_text (record, ENTENTE_STATEMENT_SOURCE));
  *self = (EntenteStatementWeight) { .statement = statement, .source = source };
  if (source != NULL)
    {
      source_record = entente_item_get_record (source);
      self->publisher = entente_evidence_lookup_find (lookup, ENTENTE_ITEM_ACTOR,
                                                      entente_record_get_text (source_record,
                                                                               ENTENTE_SOURCE_PUBLISHER));
      self->draws = entente_record_get_texts (source_record, ENTENTE_SOURCE_CITES)[0] != NULL
                    || entente_former_get_name (source_record, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_CITES, 0) != NULL;
    }
  self->own_voice = entente_doubt_is_own_voice (statement);
  self->origin = entente_doubt_choose_origin (statement, source, lookup);
  self->doubt = entente_doubt_find_lasting (statement, source, self->origin);
  self->contradicted = entente_doubt_get_contradicted (entente_record_get_text (record, ENTENTE_STATEMENT_MODALITY));
  self->reliability = read_reliability (source_record);
  self->credibility = read_credibility (statement);
}

/**
 * entente_statement_weight_find_doubt:
 * @self: what matters of a statement
 * @stances: how it stands to a relation, which it supports
 * @weighing: how to weigh
 *
 * Returns: why the statement alone does not confirm the relation
 */
EntenteDoubt
entente_statement_weight_find_doubt (const EntenteStatementWeight *self,
                                     EntenteStanceSet              stances,
                                     const EntenteWeighing        *weighing)
{
  g_return_val_if_fail (self != NULL && weighing != NULL, ENTENTE_DOUBT_NO_ORIGIN);

  if ((stances & self->contradicted) != 0
      || stances == (ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES))
    return ENTENTE_DOUBT_CONTRADICTION;
  if (self->doubt == ENTENTE_DOUBT_NONE && entente_weighing_has (weighing, ENTENTE_RULE_GRADES)
      && MAX (self->reliability, self->credibility) > LAST_GOOD_GRADE)
    return ENTENTE_DOUBT_GRADE;
  return self->doubt;
}

/**
 * entente_statement_weight_is_known:
 * @self: what matters of a statement
 * @weighing: how to weigh
 *
 * Returns: whether the statement was known on the day of @weighing. What has no date was.
 */
EntenteKnown
entente_statement_weight_is_known (const EntenteStatementWeight *self,
                                   const EntenteWeighing        *weighing)
{
  gint64 known;

  g_return_val_if_fail (self != NULL && weighing != NULL, ENTENTE_KNOWN_SURELY);

  known = entente_weighing_get_known (weighing);
  if (!self->dated || known == ENTENTE_KNOWN_ALL)
    return ENTENTE_KNOWN_SURELY;
  if (self->first > known)
    return ENTENTE_KNOWN_NOT_YET;
  return self->last > known || self->vague ? ENTENTE_KNOWN_PERHAPS : ENTENTE_KNOWN_SURELY;
}

static gboolean
has_item (const EntenteAside *aside,
          EntenteAsideKind    kind,
          EntenteItem        *item)
{
  return item != NULL && entente_aside_get (aside, kind)[0] != NULL
         && entente_aside_has (aside, kind, entente_item_get_id (item));
}

static gboolean
has_medium (const EntenteStatementWeight *self,
            const EntenteAside           *aside)
{
  const char *const *via;

  if (entente_aside_get (aside, ENTENTE_ASIDE_MEDIUM)[0] == NULL)
    return FALSE;
  if (has_item (aside, ENTENTE_ASIDE_MEDIUM, self->publisher))
    return TRUE;
  via = entente_statement_get_via (self->statement);
  for (guint i = 0; via[i] != NULL; i++)
    if (entente_aside_has (aside, ENTENTE_ASIDE_MEDIUM, via[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_grade (const EntenteStatementWeight *self,
           const EntenteAside           *aside)
{
  const char letter[] = { (char) ('A' + self->reliability), '\0' };
  const char number[] = { (char) ('1' + self->credibility), '\0' };
  gboolean by_source = self->reliability != ENTENTE_NOT_GRADED;
  gboolean by_itself = self->credibility != ENTENTE_NOT_GRADED;

  if (entente_aside_get (aside, ENTENTE_ASIDE_GRADE)[0] == NULL)
    return FALSE;
  if (!by_source && !by_itself)
    return entente_aside_has (aside, ENTENTE_ASIDE_GRADE, ENTENTE_NO_GRADE);
  return (by_source && entente_aside_has (aside, ENTENTE_ASIDE_GRADE, letter))
         || (by_itself && entente_aside_has (aside, ENTENTE_ASIDE_GRADE, number));
}

/**
 * entente_statement_weight_is_aside:
 * @self: what matters of a statement
 * @aside: what is set aside
 *
 * Returns: whether the statement is
 */
gboolean
entente_statement_weight_is_aside (const EntenteStatementWeight *self,
                                   const EntenteAside           *aside)
{
  g_return_val_if_fail (self != NULL && aside != NULL, FALSE);

  if (entente_aside_is_empty (aside))
    return FALSE;
  return has_item (aside, ENTENTE_ASIDE_SOURCE, self->source) || has_item (aside, ENTENTE_ASIDE_SPEAKER, self->origin)
         || has_medium (self, aside) || has_grade (self, aside);
}
