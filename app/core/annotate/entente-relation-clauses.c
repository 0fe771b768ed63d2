/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-relation-reader.h"

#include "entente-phrases.h"
#include "entente-subjects.h"

/* Relations in sentences of the grammar of clauses: "Ann met Bob", "Ann was met by Bob", "Ann and Bob met". */

/* A preposition that belongs to a verb is no farther from it, in words: "met in Seoul on Monday with Bob". */
#define REACH 8
/* Names that are joined by "and". */
#define HEADS_MAX 2

typedef struct {
  EntenteParty parties[HEADS_MAX];
  guint n;
} Parties;

static EntenteTag
tag_of (const EntenteFrame *frame,
        guint               nth)
{
  return entente_frame_token (frame, nth)->tag;
}

/* The actor that a word means: by name, or as "he". */
static EntenteParty
get_party (const EntenteRelationReader *self,
           guint                        head)
{
  EntenteParty party = entente_relation_reader_get_party (self, head);

  if (party.actor == NULL && tag_of (self->frame, head) == ENTENTE_TAG_PRONOUN &&
      (entente_frame_is (self->frame, head, ENTENTE_WORD_HE) || entente_frame_is (self->frame, head, ENTENTE_WORD_SHE)))
    party.actor = self->find_pronoun (self->data, self->frame, head, self->paragraph);
  return party;
}

/* The actors that a noun phrase names: by its head, not by what belongs to it; two if both are joined by "and". */
static Parties
list_parties (const EntenteRelationReader *self,
              EntentePhrase                phrase)
{
  Parties parties = { .n = 0 };
  guint end = phrase.end, first;

  if (phrase.end <= phrase.first)
    return parties;
  first = entente_phrases_find_head (self->frame, phrase);
  parties.parties[parties.n++] = get_party (self, first);
  for (guint i = MAX (first, phrase.first) + 1; i < end; i++)
    {
      EntentePhrase rest = { i + 1, end };

      if (i < parties.parties[0].tokens.end)
        continue;
      if (tag_of (self->frame, i) != ENTENTE_TAG_CONJUNCTION)
        break;
      if (rest.end > rest.first)
        parties.parties[parties.n++] = get_party (self, entente_phrases_find_head (self->frame, rest));
      break;
    }
  return parties;
}

/* What is done to somebody ends with the name, not with "his word" or a second object. */
static gboolean
ends_object (const EntenteFrame *frame,
             guint               nth,
             guint               end)
{
  if (nth >= end)
    return TRUE;
  switch ((int) tag_of (frame, nth))
    {
    case ENTENTE_TAG_MARK:
    case ENTENTE_TAG_PREPOSITION:
    case ENTENTE_TAG_CONJUNCTION:
    case ENTENTE_TAG_SUBORDINATOR:
    case ENTENTE_TAG_RELATIVE:
    case ENTENTE_TAG_ADVERB:
    case ENTENTE_TAG_TIME:
    case ENTENTE_TAG_TO:
    case ENTENTE_TAG_ING:
      return TRUE;
    default:
      return FALSE;
    }
}

static guint
skip_adverbs (const EntenteFrame *frame,
              guint               nth,
              guint               end)
{
  while (nth < end && tag_of (frame, nth) == ENTENTE_TAG_ADVERB)
    nth++;
  return nth;
}

/* The token behind a word that belongs to the verb and may stand a little behind it; @end if it is not there. */
static guint
find_preposition (const EntenteFrame *frame,
                  guint               first,
                  guint               end,
                  const char         *word)
{
  for (guint i = first; i < end && i < first + REACH; i++)
    {
      if (entente_frame_has_text (frame, i, word))
        return i + 1;
      if (tag_of (frame, i) == ENTENTE_TAG_MARK || tag_of (frame, i) == ENTENTE_TAG_RUN ||
          tag_of (frame, i) == ENTENTE_TAG_CONJUNCTION || tag_of (frame, i) == ENTENTE_TAG_VERB ||
          tag_of (frame, i) == ENTENTE_TAG_TO)
        return end;
    }
  return end;
}

/* Where the object begins, behind the words that belong to the verb; @end if they are not there. */
static guint
skip_more (const EntenteFrame *frame,
           char              **more,
           guint               at,
           guint               end)
{
  for (guint i = 0; more[i] != NULL; i++)
    {
      if (more[i + 1] == NULL)
        return find_preposition (frame, at, end, more[i]);
      if (at >= end || !entente_frame_has_text (frame, at, more[i]))
        return end;
      at++;
    }
  return skip_adverbs (frame, at, end);
}

/* "wrote to Bob" tells of a relation, and not what the sentence says. */
static gboolean
tells_relation (const EntenteRelationReader *self,
                guint                        nth)
{
  const GPtrArray *patterns = entente_relation_reader_find_verb (self, nth);

  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    {
      const EntenteRelationPattern *pattern = patterns->pdata[i];

      if (pattern->more[0] != NULL && entente_frame_has_text (self->frame, nth + 1, pattern->more[0]))
        return TRUE;
    }
  return FALSE;
}

/* A verb of saying that is not the one of the relation. */
static gboolean
is_saying (const EntenteRelationReader *self,
           guint                        nth,
           guint                        verb)
{
  const EntenteToken *token = entente_frame_token (self->frame, nth);

  return nth != verb && token->tag == ENTENTE_TAG_VERB && token->word != NULL && token->word->cue != NULL &&
         token->word->cue->is_strong && !tells_relation (self, nth);
}

/* Who says what the sentence tells: “X said Ann met Bob”; “Ann met Bob, X said”; “according to X”. Returns whether what
 * is said is meant as a fact. */
static gboolean
find_saying (const EntenteRelationReader *self,
             const EntenteSentence       *sentence,
             guint                        verb,
             gboolean                    *is_reported,
             EntenteParty                *speaker)
{
  const EntenteFrame *frame = self->frame;
  EntentePhrase phrase = { 0, 0 };

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      if (entente_frame_is (frame, i, ENTENTE_WORD_ACCORDING))
        phrase = entente_phrases_behind (frame, i + 1, sentence->end);
      else if (is_saying (self, i, verb))
        {
          guint start = entente_subjects_find_group (frame, sentence->first, i);

          if (i < verb && (!entente_relation_reader_is_firm (entente_frame_token (frame, i)->word->cue) ||
                           entente_relation_reader_is_unreal (self, start, i)))
            return FALSE;
          phrase = entente_subjects_of_verb (frame, sentence->first, i);
        }
      else
        continue;
      *is_reported = TRUE;
      if (phrase.end > phrase.first)
        *speaker = get_party (self, entente_phrases_find_head (frame, phrase));
    }
  return TRUE;
}

/* The verb and what belongs to it tell what has happened: "has met", but not "will meet" or "wants to meet". The clause
 * is none of "if", nor "had Ann met Bob". */
static gboolean
is_real (const EntenteRelationReader *self,
         guint                        first,
         EntentePhrase                subject,
         guint                        verb)
{
  const EntenteFrame *frame = self->frame;
  guint start = entente_subjects_find_group (frame, first, verb), clause = subject.first;

  for (guint i = start; i < verb; i++)
    if (entente_frame_is (frame, i, ENTENTE_WORD_MODAL) || tag_of (frame, i) == ENTENTE_TAG_TO)
      return FALSE;
  while (clause > first && tag_of (frame, clause - 1) != ENTENTE_TAG_MARK)
    clause--;
  if (subject.first > first && tag_of (frame, subject.first - 1) == ENTENTE_TAG_AUXILIARY)
    return FALSE;
  return !entente_relation_reader_is_unreal (self, clause, verb);
}

static void
add_all (EntenteRelationReader        *self,
         const EntenteSentence        *sentence,
         const EntenteRelationPattern *pattern,
         const Parties                *from,
         const Parties                *to,
         guint                         verb)
{
  EntenteParty speaker = { NULL, { 0, 0 }, { 0, 0 } };
  gboolean is_reported = FALSE;

  if (!find_saying (self, sentence, verb, &is_reported, &speaker))
    return;
  for (guint i = 0; i < from->n; i++)
    for (guint j = 0; j < to->n; j++)
      entente_relation_reader_add (self, sentence, pattern, &from->parties[i], &to->parties[j], verb, is_reported,
                                   &speaker);
}

/* "Ann and Bob met in Seoul." */
static gboolean
read_together (EntenteRelationReader        *self,
               const EntenteSentence        *sentence,
               const EntenteRelationPattern *pattern,
               const Parties                *subjects,
               guint                         verb)
{
  const Parties first = { { subjects->parties[0] }, 1 }, second = { { subjects->parties[1] }, 1 };

  if (!pattern->is_mutual || subjects->n != 2 || pattern->more[0] != NULL
      || !ends_object (self->frame, verb + 1, sentence->end))
    return FALSE;
  if (find_preposition (self->frame, verb + 1, sentence->end, "with") < sentence->end)
    return FALSE;
  add_all (self, sentence, pattern, &first, &second, verb);
  return TRUE;
}

static gboolean
read_active (EntenteRelationReader        *self,
             const EntenteSentence        *sentence,
             const EntenteRelationPattern *pattern,
             const Parties                *subjects,
             guint                         verb)
{
  const EntenteFrame *frame = self->frame;
  guint at = skip_more (frame, pattern->more, verb + 1, sentence->end);
  EntentePhrase object;
  Parties objects;

  if (read_together (self, sentence, pattern, subjects, verb))
    return TRUE;
  if (at >= sentence->end)
    return FALSE;
  object = entente_phrases_behind (frame, at, sentence->end);
  if (object.end <= object.first || !ends_object (frame, object.end, sentence->end))
    return FALSE;
  objects = list_parties (self, object);
  add_all (self, sentence, pattern, subjects, &objects, verb);
  return TRUE;
}

static gboolean
read_passive (EntenteRelationReader        *self,
              const EntenteSentence        *sentence,
              const EntenteRelationPattern *pattern,
              const Parties                *subjects,
              guint                         verb)
{
  guint at = find_preposition (self->frame, verb + 1, sentence->end, "by");
  Parties agents;

  if (pattern->more[0] != NULL || at >= sentence->end)
    return FALSE;
  agents = list_parties (self, entente_phrases_behind (self->frame, at, sentence->end));
  add_all (self, sentence, pattern, &agents, subjects, verb);
  return TRUE;
}

static gboolean
is_passive (const EntenteFrame *frame,
            guint               verb)
{
  guint at = verb;

  while (at > 0 && tag_of (frame, at - 1) == ENTENTE_TAG_ADVERB)
    at--;
  return tag_of (frame, verb) == ENTENTE_TAG_PARTICIPLE && at > 0 && entente_frame_is (frame, at - 1, ENTENTE_WORD_BE);
}

/**
 * entente_relation_clauses_read:
 * @self: a reader of a paragraph with tags
 * @sentence: a sentence of it
 *
 * Adds the relations of which the sentence tells.
 */
void
entente_relation_clauses_read (EntenteRelationReader *self,
                               const EntenteSentence *sentence)
{
  const EntenteFrame *frame = self->frame;

  for (guint i = sentence->first + 1; i < sentence->end; i++)
    {
      gboolean passive = is_passive (frame, i);
      const GPtrArray *patterns = passive || tag_of (frame, i) == ENTENTE_TAG_VERB
                                  ? entente_relation_reader_find_verb (self, i) : NULL;
      EntentePhrase subject;
      Parties subjects;

      if (patterns == NULL)
        continue;
      subject = entente_subjects_of_verb (frame, sentence->first, i);
      subjects = list_parties (self, subject);
      if (subjects.n == 0 || subject.first > i || !is_real (self, sentence->first, subject, i))
        continue;
      for (guint j = 0; j < patterns->len; j++)
        if (passive ? read_passive (self, sentence, patterns->pdata[j], &subjects, i)
                    : read_active (self, sentence, patterns->pdata[j], &subjects, i))
          break;
    }
}
