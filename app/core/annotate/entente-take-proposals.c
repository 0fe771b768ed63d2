/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-take-proposals.h"

#include "entente-actor.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-new-item.h"
#include "entente-offsets.h"
#include "entente-place-new.h"
#include "entente-quotation.h"
#include "entente-statement.h"
#include "entente-supported-relation.h"

#include <string.h>
#include <glib/gi18n.h>

typedef struct {
  EntenteDraft *draft;
  const char *text;
  EntenteOffsets *places;
  GHashTable *actors; /* of ids, by name: those of the document and of the draft */
} Taker;

static char *
dup_part (const Taker *self,
          guint        start,
          guint        end)
{
  gsize first = entente_offsets_get_byte (self->places, start),
    behind = entente_offsets_get_byte (self->places, end);

  return g_strndup (self->text + first, behind - first);
}

static void
add_names (const Taker *self)
{
  GListModel *actors = entente_document_get_items (entente_draft_get_document (self->draft), ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) added = entente_draft_list_added (self->draft, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);

      if (entente_actor_get_name (actor) != NULL)
        g_hash_table_insert (self->actors, g_strdup (entente_actor_get_name (actor)),
                             g_strdup (entente_item_get_id (ENTENTE_ITEM (actor))));
    }
  for (guint i = 0; i < added->len; i++)
    if (entente_actor_get_name (added->pdata[i]) != NULL)
      g_hash_table_insert (self->actors, g_strdup (entente_actor_get_name (added->pdata[i])),
                           g_strdup (entente_item_get_id (added->pdata[i])));
}

/* The id of the actor that a voice is: one of the document, or a new one. NULL if nobody knows who it is. */
static const char *
take_voice (const Taker        *self,
            const EntenteVoice *voice)
{
  EntenteItem *known = voice->actor != NULL ? entente_draft_lookup (self->draft, voice->actor) : NULL;
  g_autoptr (EntenteItem) item = NULL;
  g_autofree char *id = NULL;
  const char *other;
  EntenteRecord *record;

  if (known != NULL && entente_item_get_kind (known) == ENTENTE_ITEM_ACTOR)
    return voice->actor;
  if (voice->name == NULL)
    return NULL;
  other = g_hash_table_lookup (self->actors, voice->name);
  if (other != NULL)
    return other;
  id = entente_draft_make_id (self->draft, voice->name);
  item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  record = entente_item_edit_record (item);
  entente_record_set_text (record, ENTENTE_ACTOR_NAME, voice->name);
  if (voice->kind != NULL)
    entente_record_set_text (record, ENTENTE_ACTOR_KIND, voice->kind);
  if (voice->role != NULL)
    entente_record_set_text (record, ENTENTE_ACTOR_DESCRIPTION, voice->role);
  entente_draft_add (self->draft, item, G_MAXUINT);
  g_hash_table_insert (self->actors, g_strdup (voice->name), g_strdup (id));
  return g_hash_table_lookup (self->actors, voice->name);
}

static EntenteRecord *
make_anchor (const Taker           *self,
             const EntenteProposal *proposal)
{
  const EntentePassage passage = { entente_offsets_get_byte (self->places, proposal->words.start),
                                   entente_offsets_get_byte (self->places, proposal->words.end) };
  EntenteRecord *anchor = entente_quotation_make_anchor (self->text, &passage);

  entente_record_set_number (anchor, ENTENTE_ANCHOR_PARAGRAPH, proposal->paragraph);
  return anchor;
}

/* The actors in the sentence, but for those who speak. */
static void
add_about (const Taker           *self,
           const EntenteProposal *proposal,
           EntenteRecord         *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (entente_id_hash, g_str_equal);
  const char *speaker = entente_record_get_text (record, ENTENTE_STATEMENT_SPEAKER);

  for (guint i = 0; i < proposal->mentions->len; i++)
    {
      const EntenteActorMention *mention = &g_array_index (proposal->mentions, EntenteActorMention, i);
      const char *const *via = entente_record_get_texts (record, ENTENTE_STATEMENT_VIA);
      EntenteRecord *target;

      if (g_strcmp0 (mention->actor, speaker) == 0 || (via != NULL && g_strv_contains (via, mention->actor)) ||
          !g_hash_table_add (seen, mention->actor) || entente_draft_lookup (self->draft, mention->actor) == NULL)
        continue;
      target = entente_record_new (&entente_target_shape);
      entente_record_set_text (target, ENTENTE_TARGET_ID, mention->actor);
      entente_record_set_text (target, ENTENTE_TARGET_STANCE, ENTENTE_STANCE_MENTIONS);
      entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, target);
    }
}

/* What the source tells itself is its narration; what it passes on is not. */
static void
set_form (EntenteRecord         *record,
          const EntenteProposal *proposal)
{
  if (proposal->relation == NULL)
    entente_record_set_text (record, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_QUOTE);
  else
    entente_record_set_text (record, ENTENTE_STATEMENT_FORM, proposal->attribution != NULL ? ENTENTE_FORM_PARAPHRASE
                                                                                           : ENTENTE_FORM_NARRATION);
}

static const char *
take_relation (const Taker                   *self,
               const EntenteProposedRelation *relation)
{
  return entente_supported_relation_ensure (self->draft, relation->from, relation->to, relation->kind,
                                            relation->is_directed);
}

/* Returns whether a statement has the sentence already, which supports the relation then. */
static gboolean
support_with_known (const Taker           *self,
                    const EntenteProposal *proposal,
                    const char            *words,
                    const char            *source)
{
  EntenteStatement *statement = proposal->relation != NULL && source != NULL
                                ? entente_supported_relation_find_statement (self->draft, source, words,
                                                                             proposal->words.start) : NULL;
  g_autofree char *relation = NULL;

  if (statement == NULL)
    return FALSE;
  relation = g_strdup (take_relation (self, proposal->relation));
  entente_supported_relation_support (entente_draft_edit (self->draft, entente_item_get_id (ENTENTE_ITEM (statement))),
                                      relation);
  return TRUE;
}

/* Gives the statement an id. What it refers to is there, and may have taken the one that suits best. */
static void
add_statement (const Taker   *self,
               EntenteRecord *statement,
               const char    *words)
{
  g_autofree char *wish = entente_new_item_wish_for_words (words);
  g_autofree char *id = entente_draft_make_id (self->draft, wish);
  g_autoptr (EntenteItem) item = NULL;

  entente_record_set_text (statement, ENTENTE_ITEM_ID, id);
  item = entente_item_new_for_record (ENTENTE_ITEM_STATEMENT, statement);
  entente_draft_add (self->draft, item, G_MAXUINT);
}

static void
take_proposal (const Taker           *self,
               const EntenteProposal *proposal,
               const char            *source,
               EntenteTake            take)
{
  g_autofree char *words = dup_part (self, proposal->words.start, proposal->words.end);
  g_autoptr (EntenteRecord) record = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_STATEMENT));
  const char *speaker;

  if (support_with_known (self, proposal, words, source))
    return;
  speaker = proposal->speaker != NULL ? take_voice (self, proposal->speaker) : NULL;
  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, words);
  set_form (record, proposal);
  if (speaker != NULL)
    entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, speaker);
  for (guint i = 0; i < proposal->via->len; i++)
    {
      const char *via = take_voice (self, proposal->via->pdata[i]);

      if (via != NULL)
        entente_record_add_text (record, ENTENTE_STATEMENT_VIA, via);
    }
  entente_record_set_text (record, ENTENTE_STATEMENT_ATTRIBUTION, proposal->attribution);
  entente_record_set_text (record, ENTENTE_STATEMENT_MODALITY, proposal->modality);
  if (source != NULL)
    entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, source);
  entente_record_take_record (record, ENTENTE_STATEMENT_ANCHOR, make_anchor (self, proposal));
  if (proposal->relation != NULL)
    entente_supported_relation_support (record, take_relation (self, proposal->relation));
  else
    add_about (self, proposal, record);
  if (take == ENTENTE_TAKE_UNREAD)
    entente_record_add_datum (record, ENTENTE_STATEMENT_DATA, ENTENTE_TAKEN, ENTENTE_DATUM_TEXT, ENTENTE_TAKEN_UNREAD);
  add_statement (self, g_steal_pointer (&record), words);
}

/**
 * entente_take_proposals:
 * @draft: a draft, which may add the source
 * @text: the text from which the proposals are
 * @source: (nullable): the id of the source of which that is the text
 * @proposals: (array length=n_proposals): proposals that a person takes
 * @n_proposals: how many there are
 * @take: whether they were read; of a statement that was not, its "data" tells so
 *
 * Adds a statement for each proposal, with its words as they are in the text and their place, and the actors and
 * relations that the document does not have. It places no cards.
 */
void
entente_take_proposals (EntenteDraft           *draft,
                        const char             *text,
                        const char             *source,
                        EntenteProposal *const *proposals,
                        guint                   n_proposals,
                        EntenteTake             take)
{
  g_autoptr (EntenteOffsets) places = NULL;
  g_autoptr (GHashTable) actors = NULL;
  Taker self;

  g_return_if_fail (draft != NULL && text != NULL && (proposals != NULL || n_proposals == 0));

  places = entente_offsets_new (text);
  actors = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  self = (Taker) { draft, text, places, actors };
  add_names (&self);
  for (guint i = 0; i < n_proposals; i++)
    take_proposal (&self, proposals[i], source, take);
}

/**
 * entente_take_proposals_make_draft:
 * @document: a document
 * @measure: measures cards and labels
 * @text: the text of one of its sources
 * @source: (nullable): the id of that source
 * @proposals: (array length=n_proposals): proposals that a person takes
 * @n_proposals: how many there are
 * @take: whether they were read
 *
 * Returns: (transfer full): a draft that takes the proposals, as one step with a name
 */
EntenteDraft *
entente_take_proposals_make_draft (EntenteDocument        *document,
                                   EntenteMeasure         *measure,
                                   const char             *text,
                                   const char             *source,
                                   EntenteProposal *const *proposals,
                                   guint                   n_proposals,
                                   EntenteTake             take)
{
  EntenteDraft *draft = entente_draft_new (document, NULL);

  entente_take_proposals (draft, text, source, proposals, n_proposals, take);
  entente_place_new_actors (draft, measure, NULL);
  if (n_proposals == 1 && proposals[0]->relation != NULL)
    /* Translators: the name of a step. */
    entente_draft_take_name (draft, g_strdup (_("Take a Relation")));
  else
    /* Translators: the name of a step. */
    entente_draft_take_name (draft, g_strdup_printf (ngettext ("Take %u Quotation", "Take %u Quotations", n_proposals),
                                                     n_proposals));
  return draft;
}
