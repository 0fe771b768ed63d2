/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-doubt.h"

#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-quotation.h"
#include "entente-source.h"

#include <glib/gi18n.h>

/* The reasons why a statement confirms nothing. Each is a question about one statement, its source and its origin. */

/* The modalities that contradict a stance, and why. Only pairs of which one part must be wrong are listed:
 * to assert, expect, speculate and call for something says nothing of whether it is so or not so. */
static const struct {
  const char *modality;
  EntenteStanceSet contradicted;
} contradictions[] = {
  /* Who denies a thing does not say that it is so. */
  { ENTENTE_MODALITY_DENIES, ENTENTE_STANCE_SET_SUPPORTS },
  /* Who confirms a thing does not say that it is not so. */
  { ENTENTE_MODALITY_CONFIRMS, ENTENTE_STANCE_SET_DISPUTES },
  /* Who declines to comment says neither. */
  { ENTENTE_MODALITY_DECLINES_TO_COMMENT, ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES },
};

/* Each question below reads the record of a statement, which is asked for once: all statements of a document are looked
 * at whenever it is weighed or audited. */

static const EntenteRecord *
record_of (EntenteStatement *statement)
{
  return entente_item_get_record ((EntenteItem *) statement);
}

static gboolean
is_own_voice (const EntenteRecord *statement)
{
  return g_strcmp0 (entente_record_get_text (statement, ENTENTE_STATEMENT_FORM), ENTENTE_FORM_NARRATION) == 0;
}

static gboolean
is_on_record (const EntenteRecord *statement)
{
  const char *attribution = entente_record_get_text (statement, ENTENTE_STATEMENT_ATTRIBUTION);

  if (attribution == NULL)
    return entente_record_get_text (statement, ENTENTE_STATEMENT_SPEAKER) != NULL || is_own_voice (statement);
  if (g_str_equal (attribution, ENTENTE_ATTRIBUTION_UNATTRIBUTED))
    return is_own_voice (statement);
  return g_str_equal (attribution, ENTENTE_ATTRIBUTION_ON_RECORD);
}

static gboolean
is_hedged (const EntenteRecord *statement)
{
  const char *modality = entente_record_get_text (statement, ENTENTE_STATEMENT_MODALITY);

  return modality != NULL &&
         (g_str_equal (modality, ENTENTE_MODALITY_EXPECTS) || g_str_equal (modality, ENTENTE_MODALITY_SPECULATES));
}

/* A source without a publisher speaks for itself. If its publisher was deleted, the document no longer tells whether
 * two sources have the same. */
static EntenteItem *
find_publisher (EntenteItem                 *source,
                const EntenteEvidenceLookup *lookup)
{
  const EntenteRecord *record = entente_item_get_record (source);
  const char *publisher = entente_record_get_text (record, ENTENTE_SOURCE_PUBLISHER);

  if (publisher != NULL)
    return entente_evidence_lookup_find (lookup, ENTENTE_ITEM_ACTOR, publisher);
  if (entente_former_get_name (record, ENTENTE_SOURCE_FORMER, ENTENTE_ROLE_PUBLISHER, 0) != NULL)
    return NULL;
  return source;
}

/* Whether the document says that the speaker has no name, rather than nothing. */
static gboolean
is_said_unnamed (const EntenteRecord *statement)
{
  return entente_record_get_text (statement, ENTENTE_STATEMENT_ATTRIBUTION) != NULL && !is_on_record (statement);
}

/**
 * entente_doubt_get_stances:
 * @statement: a statement
 * @target: the id of a relation
 *
 * Returns: how the statement stands to the relation
 */
EntenteStanceSet
entente_doubt_get_stances (EntenteStatement *statement,
                           const char       *target)
{
  const EntenteRecord *record;
  EntenteStanceSet stances = 0;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), 0);

  record = record_of (statement);
  n = entente_record_get_n_records (record, ENTENTE_STATEMENT_ABOUT);
  for (guint i = 0; i < n; i++)
    {
      const EntenteRecord *about = entente_record_get_nth (record, ENTENTE_STATEMENT_ABOUT, i);
      const char *stance = entente_record_get_text (about, ENTENTE_TARGET_STANCE);

      if (stance == NULL || g_strcmp0 (entente_record_get_text (about, ENTENTE_TARGET_ID), target) != 0)
        continue;
      if (g_str_equal (stance, ENTENTE_STANCE_SUPPORTS))
        stances |= ENTENTE_STANCE_SET_SUPPORTS;
      else if (g_str_equal (stance, ENTENTE_STANCE_DISPUTES))
        stances |= ENTENTE_STANCE_SET_DISPUTES;
    }
  return stances;
}

/**
 * entente_doubt_get_contradicted:
 * @modality: (nullable): how a statement is put
 *
 * Returns: the stances that contradict it
 */
EntenteStanceSet
entente_doubt_get_contradicted (const char *modality)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contradictions); i++)
    if (g_strcmp0 (modality, contradictions[i].modality) == 0)
      return contradictions[i].contradicted;
  return 0;
}

/**
 * entente_doubt_is_contradiction:
 * @modality: (nullable): how a statement is put
 * @stances: how it stands to one relation
 *
 * Returns: whether they contradict each other, or the stances do so
 */
gboolean
entente_doubt_is_contradiction (const char       *modality,
                                EntenteStanceSet  stances)
{
  return stances == (ENTENTE_STANCE_SET_SUPPORTS | ENTENTE_STANCE_SET_DISPUTES)
         || (stances & entente_doubt_get_contradicted (modality)) != 0;
}

/**
 * entente_doubt_is_own_voice:
 * @statement: a statement
 *
 * Returns: whether the source speaks in its own voice. Only the form says so: a statement without a speaker can be
 *   anybody's.
 */
gboolean
entente_doubt_is_own_voice (EntenteStatement *statement)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), FALSE);

  return is_own_voice (record_of (statement));
}

/**
 * entente_doubt_is_on_record:
 * @statement: a statement
 *
 * Returns: whether its origin stands for it by name
 */
gboolean
entente_doubt_is_on_record (EntenteStatement *statement)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), FALSE);

  return is_on_record (record_of (statement));
}

/**
 * entente_doubt_choose_origin:
 * @statement: a statement
 * @source: (nullable): its source
 * @lookup: finds the actors that both name
 *
 * Returns: (transfer none) (nullable): the origin of the statement: an actor, or a source without a publisher;
 *   %NULL if it is unknown or cannot be found
 */
EntenteItem *
entente_doubt_choose_origin (EntenteStatement            *statement,
                             EntenteItem                 *source,
                             const EntenteEvidenceLookup *lookup)
{
  const EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement) && lookup != NULL, NULL);

  record = record_of (statement);
  if (!is_own_voice (record))
    return entente_evidence_lookup_find (lookup, ENTENTE_ITEM_ACTOR,
                                         entente_record_get_text (record, ENTENTE_STATEMENT_SPEAKER));
  return source != NULL ? find_publisher (source, lookup) : NULL;
}

/**
 * entente_doubt_find_origin:
 * @document: a document
 * @statement: a statement of it
 *
 * Returns: (transfer none) (nullable): as entente_doubt_choose_origin()
 */
EntenteItem *
entente_doubt_find_origin (EntenteDocument  *document,
                           EntenteStatement *statement)
{
  EntenteEvidenceLookup lookup;
  EntenteItem *source;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_STATEMENT (statement), NULL);

  lookup = entente_evidence_lookup_for_document (document);
  source = entente_evidence_lookup_find (&lookup, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
  return entente_doubt_choose_origin (statement, source, &lookup);
}

/**
 * entente_doubt_find_lasting:
 * @statement: a statement
 * @source: (nullable): its source
 * @origin: (nullable): its origin
 *
 * Returns: why the statement confirms nothing, whatever its stance is, and however grades are weighed
 */
EntenteDoubt
entente_doubt_find_lasting (EntenteStatement *statement,
                            EntenteItem      *source,
                            EntenteItem      *origin)
{
  const EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_DOUBT_NO_ORIGIN);

  record = record_of (statement);
  if (source == NULL)
    return ENTENTE_DOUBT_NO_SOURCE;
  if (entente_quotation_compare_in (ENTENTE_SOURCE (source), statement) == ENTENTE_QUOTATION_NOT_HELD)
    return ENTENTE_DOUBT_NOT_IN_SOURCE;
  if (is_said_unnamed (record))
    return ENTENTE_DOUBT_UNNAMED;
  if (origin == NULL)
    return ENTENTE_DOUBT_NO_ORIGIN;
  if (!is_on_record (record))
    return ENTENTE_DOUBT_UNNAMED;
  return is_hedged (record) ? ENTENTE_DOUBT_HEDGED : ENTENTE_DOUBT_NONE;
}

/**
 * entente_doubt_find:
 * @document: a document
 * @statement: a statement of it
 * @stances: how it stands to a relation, which it supports
 *
 * Returns: why the statement alone does not confirm the relation, however grades are weighed
 */
EntenteDoubt
entente_doubt_find (EntenteDocument  *document,
                    EntenteStatement *statement,
                    EntenteStanceSet  stances)
{
  EntenteItem *source;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), ENTENTE_DOUBT_NO_ORIGIN);
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), ENTENTE_DOUBT_NO_ORIGIN);

  if (entente_doubt_is_contradiction (entente_statement_get_modality (statement), stances))
    return ENTENTE_DOUBT_CONTRADICTION;
  source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
  return entente_doubt_find_lasting (statement, source, entente_doubt_find_origin (document, statement));
}

/**
 * entente_doubt_count:
 * @doubt: a reason other than %ENTENTE_DOUBT_NONE
 * @n: the number of statements to which it applies
 *
 * Returns: (transfer full): the reason in words, as a part of a list: "2 statements without a source"
 */
char *
entente_doubt_count (EntenteDoubt doubt,
                     guint        n)
{
  switch (doubt)
    {
    case ENTENTE_DOUBT_CONTRADICTION:
      /* Translators: such as a denial that is said to support something. */
      return g_strdup_printf (ngettext ("%u statement that contradicts itself",
                                        "%u statements that contradict themselves", n), n);
    case ENTENTE_DOUBT_NO_SOURCE:
      return g_strdup_printf (ngettext ("%u statement without a source", "%u statements without a source", n), n);
    case ENTENTE_DOUBT_NOT_IN_SOURCE:
      return g_strdup_printf (ngettext ("%u quotation that the stored text of its source does not hold",
                                        "%u quotations that the stored texts of their sources do not hold", n), n);
    case ENTENTE_DOUBT_UNNAMED:
      return g_strdup_printf (ngettext ("%u statement of an unnamed voice", "%u statements of unnamed voices", n), n);
    case ENTENTE_DOUBT_HEDGED:
      return g_strdup_printf (ngettext ("%u expectation or guess", "%u expectations or guesses", n), n);
    case ENTENTE_DOUBT_GRADE:
      /* Translators: the grade of the Admiralty code, such as B2. */
      return g_strdup_printf (ngettext ("%u statement without a good grade", "%u statements without a good grade", n),
                              n);
    case ENTENTE_DOUBT_REPEATS:
      return g_strdup_printf (ngettext ("%u statement that repeats a source that its own source cites",
                                        "%u statements that repeat sources that their own sources cite", n), n);
    case ENTENTE_DOUBT_NO_ORIGIN:
    case ENTENTE_DOUBT_NONE:
    case ENTENTE_N_DOUBTS:
    default:
      return g_strdup_printf (ngettext ("%u statement of unknown origin", "%u statements of unknown origin", n), n);
    }
}
