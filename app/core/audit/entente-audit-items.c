/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-checks.h"

#include "entente-actor.h"
#include "entente-doubt.h"
#include "entente-duplicates.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-source.h"

/* The checks of single items. */

static void
take_finding_cb (const EntenteFinding *finding,
                 gpointer              data)
{
  EntenteAuditSearch *search = data;
  EntenteAuditFinding *told;
  EntenteAuditKind kind;

  if (!entente_audit_kind_for_finding (finding->kind, &kind))
    return;
  told = entente_audit_search_tell (search, kind, finding->item, finding->other);
  told->member = finding->member;
  told->nth = finding->nth;
  told->n = kind == ENTENTE_AUDIT_NO_SPEAKER;
}

/* A relation while it is weighed. */
typedef struct {
  EntenteAuditSearch *search;
  EntenteItem *relation;
  guint n_supporting[ENTENTE_N_DOUBTS]; /* statements that are there, by what is wrong with them */
} Weighed;

/* Counts a relation for each source in which a statement that supports it is written. */
static void
count_load (Weighed     *weighed,
            EntenteItem *source)
{
  EntenteAuditLoad *load = g_hash_table_lookup (weighed->search->loads, source);

  if (load == NULL)
    g_hash_table_insert (weighed->search->loads, source, load = g_new0 (EntenteAuditLoad, 1));
  if (load->last == weighed->relation)
    return;
  load->last = weighed->relation;
  load->n++;
}

static void
take_bearing_cb (const EntenteBearing *bearing,
                 gpointer              data)
{
  Weighed *weighed = data;

  if (!(bearing->stances & ENTENTE_STANCE_SET_SUPPORTS))
    return;
  if (bearing->counts)
    weighed->n_supporting[bearing->doubt]++;
  if (bearing->weight->source != NULL)
    count_load (weighed, bearing->weight->source);
}

static EntenteAuditKind
classify_tentative (const Weighed *weighed)
{
  guint n = 0;

  for (int doubt = 0; doubt < ENTENTE_N_DOUBTS; doubt++)
    n += weighed->n_supporting[doubt];
  if (weighed->n_supporting[ENTENTE_DOUBT_UNNAMED] == n)
    return ENTENTE_AUDIT_UNNAMED_ONLY;
  if (weighed->n_supporting[ENTENTE_DOUBT_HEDGED] == n)
    return ENTENTE_AUDIT_HEDGED_ONLY;
  return ENTENTE_AUDIT_NOTHING_CONFIRMS;
}

static void
check_relation (EntenteAuditSearch *search,
                EntenteItem        *relation)
{
  Weighed weighed = { search, relation, { 0, } };

  switch (entente_evidence_weigh_each (search->weigher, search->document, ENTENTE_RELATION (relation), take_bearing_cb,
                                       &weighed).support)
    {
    case ENTENTE_EVIDENCE_REPORTED:
      entente_audit_search_tell (search, ENTENTE_AUDIT_ONE_ORIGIN, relation, NULL);
      break;
    case ENTENTE_EVIDENCE_TENTATIVE:
      entente_audit_search_tell (search, classify_tentative (&weighed), relation, NULL);
      break;
    case ENTENTE_EVIDENCE_UNSUPPORTED:
      entente_audit_search_tell (search, ENTENTE_AUDIT_NO_STATEMENT, relation, NULL);
      break;
    case ENTENTE_EVIDENCE_CONFIRMED:
    case ENTENTE_N_EVIDENCE_CLASSES:
    default:
      break;
    }
}

static gboolean
is_linked (EntenteAuditSearch *search,
           EntenteItem        *item,
           EntenteLink         link)
{
  return entente_document_get_linked (search->document, entente_item_get_id (item), link)->len > 0;
}

static gboolean
has_told_relation (EntenteAuditSearch *search,
                   EntenteItem        *actor,
                   EntenteLink         end)
{
  const GPtrArray *relations = entente_document_get_linked (search->document, entente_item_get_id (actor), end);

  for (guint i = 0; i < relations->len; i++)
    if (is_linked (search, relations->pdata[i], ENTENTE_LINK_ABOUT))
      return TRUE;
  return FALSE;
}

/* Who speaks, passes on or publishes is in the document for that, also if nobody speaks of it. */
static gboolean
has_part (EntenteAuditSearch *search,
          EntenteItem        *actor)
{
  return is_linked (search, actor, ENTENTE_LINK_ABOUT) || is_linked (search, actor, ENTENTE_LINK_SPEAKER)
         || is_linked (search, actor, ENTENTE_LINK_VIA) || is_linked (search, actor, ENTENTE_LINK_PUBLISHER)
         || has_told_relation (search, actor, ENTENTE_LINK_FROM) || has_told_relation (search, actor, ENTENTE_LINK_TO);
}

static gboolean
is_mixed (const char *name)
{
  g_autofree char *warning = name != NULL && !g_str_is_ascii (name) ? entente_duplicates_warn (name) : NULL;

  return warning != NULL;
}

static gboolean
has_mixed_name (EntenteActor *actor)
{
  if (is_mixed (entente_actor_get_name (actor)))
    return TRUE;
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    if (is_mixed (entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT)))
      return TRUE;
  return FALSE;
}

static void
check_actor (EntenteAuditSearch *search,
             EntenteItem        *actor)
{
  if (has_mixed_name (ENTENTE_ACTOR (actor)))
    entente_audit_search_tell (search, ENTENTE_AUDIT_MIXED_LETTERS, actor, NULL);
  if (!has_part (search, actor))
    entente_audit_search_tell (search, ENTENTE_AUDIT_NOBODY_SPEAKS_OF, actor, NULL);
}

static EntenteItem *
find_actor (EntenteAuditSearch *search,
            const char         *id)
{
  return entente_document_lookup_kind (search->document, ENTENTE_ITEM_ACTOR, id);
}

static EntenteSource *
find_source (EntenteAuditSearch *search,
             EntenteItem        *statement)
{
  return (EntenteSource *) entente_document_lookup_kind (search->document, ENTENTE_ITEM_SOURCE,
                                                         entente_item_get_text (statement, ENTENTE_STATEMENT_SOURCE));
}

static gboolean
is_medium (EntenteItem *actor)
{
  return g_strcmp0 (entente_actor_get_kind (ENTENTE_ACTOR (actor)), ENTENTE_ACTOR_KIND_MEDIA) == 0;
}

/* Returns how the speaker of a statement may be confused with who passed it on; -1 if nothing tells that. */
static int
find_confusion (EntenteStatement *statement,
                EntenteSource    *source,
                EntenteItem      *speaker)
{
  const char *id = entente_item_get_id (speaker);
  gboolean published = source != NULL && g_strcmp0 (entente_source_get_publisher (source), id) == 0;

  if (g_strv_contains (entente_statement_get_via (statement), id))
    return ENTENTE_CONFUSION_SPEAKER_RELAYS;
  if (entente_doubt_is_own_voice (statement))
    return published ? -1 : ENTENTE_CONFUSION_NARRATION_SPEAKER;
  return published && is_medium (speaker) ? ENTENTE_CONFUSION_MEDIUM_SPEAKS : -1;
}

static void
check_confusion (EntenteAuditSearch *search,
                 EntenteStatement   *statement,
                 EntenteSource      *source)
{
  EntenteItem *speaker = find_actor (search, entente_statement_get_speaker (statement));
  int confusion = speaker != NULL ? find_confusion (statement, source, speaker) : -1;

  if (confusion >= 0)
    entente_audit_search_tell (search, ENTENTE_AUDIT_SPEAKER_AND_MEDIUM, ENTENTE_ITEM (statement), speaker)->n
      = (guint) confusion;
}

/* What supports a relation and has no speaker is told by core/evidence. */
static void
check_speaker (EntenteAuditSearch *search,
               EntenteStatement   *statement)
{
  const GPtrArray *told = search->found[ENTENTE_AUDIT_NO_SPEAKER];
  const EntenteAuditFinding *last = told->len > 0 ? told->pdata[told->len - 1] : NULL;

  if (entente_statement_get_speaker (statement) != NULL || entente_doubt_is_own_voice (statement)
      || (entente_statement_get_attribution (statement) != NULL && !entente_doubt_is_on_record (statement)))
    return;
  if (last == NULL || last->item != ENTENTE_ITEM (statement))
    entente_audit_search_tell (search, ENTENTE_AUDIT_NO_SPEAKER, ENTENTE_ITEM (statement), NULL);
}

static void
check_statement (EntenteAuditSearch *search,
                 EntenteItem        *item)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (item);
  EntenteSource *source = find_source (search, item);

  check_speaker (search, statement);
  check_confusion (search, statement, source);
  if (entente_statement_get_date (statement) == NULL
      && (source == NULL || entente_source_get_published (source) == NULL))
    entente_audit_search_tell (search, ENTENTE_AUDIT_NO_DATE, item, NULL);
}

static void
check_source (EntenteAuditSearch *search,
              EntenteItem        *item)
{
  EntenteSource *source = ENTENTE_SOURCE (item);
  gboolean has_address = entente_source_get_url (source) != NULL;
  gboolean is_kept = entente_source_get_archived (source) != NULL;

  if (entente_source_get_published (source) == NULL)
    entente_audit_search_tell (search, ENTENTE_AUDIT_SOURCE_NO_DATE, item, NULL);
  if (!has_address && !is_kept
      && entente_record_get_n_records (entente_item_get_record (item), ENTENTE_SOURCE_IDENTIFIERS) == 0)
    entente_audit_search_tell (search, ENTENTE_AUDIT_SOURCE_NO_ADDRESS, item, NULL);
  if (has_address && !is_kept && entente_source_get_text (source) == NULL)
    entente_audit_search_tell (search, ENTENTE_AUDIT_SOURCE_NO_COPY, item, NULL);
}

/**
 * entente_audit_check_item:
 * @self: a search
 * @item: an item of its document
 *
 * Tells what the item lacks, and what of it cannot be right.
 */
void
entente_audit_check_item (EntenteAuditSearch *self,
                          EntenteItem        *item)
{
  static void (*const check[ENTENTE_N_ITEM_KINDS]) (EntenteAuditSearch *, EntenteItem *) = {
    [ENTENTE_ITEM_ACTOR] = check_actor,
    [ENTENTE_ITEM_RELATION] = check_relation,
    [ENTENTE_ITEM_STATEMENT] = check_statement,
    [ENTENTE_ITEM_SOURCE] = check_source,
  };

  entente_finding_foreach (self->document, item, TRUE, take_finding_cb, self);
  check[entente_item_get_kind (item)] (self, item);
}
