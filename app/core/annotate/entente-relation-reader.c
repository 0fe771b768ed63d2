/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-reader.h"

#include "entente-file-words.h"

/* No word of a verb is longer, in bytes. */
#define WORD_MAX 48

/**
 * entente_relation_reader_find_verb:
 * @self: a reader
 * @token: a token
 *
 * Returns: (transfer none) (nullable) (element-type EntenteRelationPattern): what relations it tells of
 */
const GPtrArray *
entente_relation_reader_find_verb (const EntenteRelationReader *self,
                                   guint                        token)
{
  const EntenteToken *word = entente_frame_token (self->frame, token);
  g_autofree char *lower = NULL;

  if (word->kind != ENTENTE_TOKEN_WORD || word->end - word->start > WORD_MAX)
    return NULL;
  lower = g_utf8_strdown (self->frame->text + word->start, word->end - word->start);
  return entente_relation_verbs_find (self->verbs, lower);
}

/**
 * entente_relation_reader_find_place:
 * @self: a reader
 * @start: a place in the text, in bytes
 *
 * Returns: the index of the first of its places that ends behind it
 */
guint
entente_relation_reader_find_place (const EntenteRelationReader *self,
                                    gsize                        start)
{
  guint low = 0, high = self->n_places;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->places[middle].end <= start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_relation_reader_get_party:
 * @self: a reader
 * @token: a token
 *
 * Returns: the actor of whose name the token is a part, or nobody
 */
EntenteParty
entente_relation_reader_get_party (const EntenteRelationReader *self,
                                   guint                        token)
{
  const EntenteToken *word = entente_frame_token (self->frame, token);
  guint nth = entente_relation_reader_find_place (self, word->start);
  EntenteParty party = { NULL, { word->start, word->end }, { token, token + 1 } };

  if (nth == self->n_places || self->places[nth].start > word->start)
    return party;
  party.actor = self->places[nth].actor;
  party.place = (EntenteSpan) { self->places[nth].start, self->places[nth].end };
  party.tokens = entente_frame_find_phrase (self->frame, party.place.start, MAX (party.place.end, word->end));
  return party;
}

/**
 * entente_relation_reader_is_unreal:
 * @self: a reader
 * @first: a token
 * @end: the token behind the last one
 *
 * Returns: whether a word between them says that what is told has not happened, or not for sure
 */
gboolean
entente_relation_reader_is_unreal (const EntenteRelationReader *self,
                                   guint                        first,
                                   guint                        end)
{
  for (guint i = first; i < end; i++)
    if (entente_frame_is (self->frame, i, ENTENTE_WORD_UNREAL) ||
        entente_frame_is (self->frame, i, ENTENTE_WORD_NEGATION))
      return TRUE;
  return FALSE;
}

/**
 * entente_relation_reader_is_firm:
 * @cue: a verb of saying
 *
 * Returns: whether what is said with it is meant as a fact
 */
gboolean
entente_relation_reader_is_firm (const EntenteCue *cue)
{
  return g_str_equal (cue->modality, ENTENTE_MODALITY_ASSERTS) ||
         g_str_equal (cue->modality, ENTENTE_MODALITY_CONFIRMS);
}

static gboolean
is_known (const EntenteRelationReader  *self,
          const EntenteRelationPattern *pattern,
          const EntenteParty           *from,
          const EntenteParty           *to,
          gsize                         sentence)
{
  for (guint i = self->found->len; i > 0; i--)
    {
      const EntenteRelated *other = &g_array_index (self->found, EntenteRelated, i - 1);

      if (other->sentence.start != sentence)
        return FALSE;
      if (g_str_equal (other->from, from->actor) && g_str_equal (other->to, to->actor) &&
          g_str_equal (other->pattern->kind, pattern->kind))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_relation_reader_add:
 * @self: a reader
 * @sentence: a sentence
 * @pattern: the kind of a relation
 * @from: who does something
 * @to: to whom
 * @verb: the token that tells so
 * @is_reported: whether the sentence tells what somebody says
 * @speaker: (nullable): who that is
 *
 * Adds the relation, unless the sentence tells of it already or nobody has it with another.
 */
void
entente_relation_reader_add (EntenteRelationReader        *self,
                             const EntenteSentence        *sentence,
                             const EntenteRelationPattern *pattern,
                             const EntenteParty           *from,
                             const EntenteParty           *to,
                             guint                         verb,
                             gboolean                      is_reported,
                             const EntenteParty           *speaker)
{
  EntenteRelated related = { pattern, from->actor, to->actor, from->place, to->place, .paragraph = self->paragraph };

  if (from->actor == NULL || to->actor == NULL || g_str_equal (from->actor, to->actor))
    return;
  related.verb = entente_spoken_get_span (self->frame, (EntentePhrase) { verb, verb + 1 });
  related.sentence = entente_spoken_get_span (self->frame, (EntentePhrase) { sentence->first, sentence->end });
  if (is_known (self, pattern, from, to, related.sentence.start))
    return;
  related.is_reported = is_reported;
  if (speaker != NULL && speaker->actor != NULL)
    {
      related.speaker = speaker->actor;
      related.speaker_place = speaker->place;
    }
  g_array_append_val (self->found, related);
}

/* A question tells nothing. */
static gboolean
is_question (const EntenteFrame    *frame,
             const EntenteSentence *sentence)
{
  return entente_frame_is_mark (frame, sentence->end - 1, '?');
}

/**
 * entente_relation_reader_read:
 * @self: a reader of a paragraph
 *
 * Adds the relations of which the paragraph tells.
 */
void
entente_relation_reader_read (EntenteRelationReader *self)
{
  static void (*const readers[ENTENTE_N_GRAMMARS]) (EntenteRelationReader *, const EntenteSentence *) = {
    entente_relation_clauses_read, entente_relation_cases_read, entente_relation_endings_read,
  };
  EntenteGrammar grammar;

  g_return_if_fail (self != NULL && self->frame != NULL && self->found != NULL);

  grammar = entente_lexicon_get_grammar (self->frame->lexicon);
  for (guint i = 0; i < self->frame->sentences->len; i++)
    {
      const EntenteSentence *sentence = &g_array_index (self->frame->sentences, EntenteSentence, i);

      if (!is_question (self->frame, sentence))
        readers[grammar] (self, sentence);
    }
}
