/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-subjects.h"

#include "entente-tags.h"

/* Clauses in clauses, no deeper than this. */
#define DEPTH_MAX 6
/* A subject is no farther from its verb. */
#define REACH 120

static EntentePhrase find_subject (const EntenteFrame *frame, guint first, guint verb, guint depth);

static EntenteTag
tag_of (const EntenteFrame *frame,
        guint               nth)
{
  return entente_frame_token (frame, nth)->tag;
}

static gboolean
is_empty (EntentePhrase phrase)
{
  return phrase.end <= phrase.first;
}

static EntentePhrase
nothing (guint at)
{
  return (EntentePhrase) { at, at };
}

static gboolean
is_pause (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_is_mark (frame, nth, ',') || entente_frame_is_mark (frame, nth, 0x2014);
}

static gboolean
is_finite (const EntenteFrame *frame,
           guint               nth)
{
  return tag_of (frame, nth) == ENTENTE_TAG_VERB || tag_of (frame, nth) == ENTENTE_TAG_AUXILIARY;
}

/**
 * entente_subjects_find_group:
 * @frame: a frame with tags
 * @first: the first token of the clause
 * @verb: a verb
 *
 * Returns: the first word of the verb and what belongs to it: "has not wanted to say"
 */
guint
entente_subjects_find_group (const EntenteFrame *frame,
                             guint               first,
                             guint               verb)
{
  guint start = verb;

  while (start > first)
    {
      EntenteTag tag = tag_of (frame, start - 1);

      /* "is heard saying" */
      if (tag == ENTENTE_TAG_PARTICIPLE && tag_of (frame, start) == ENTENTE_TAG_ING)
        start--;
      else if (tag == ENTENTE_TAG_AUXILIARY || tag == ENTENTE_TAG_ADVERB ||
          entente_frame_is (frame, start - 1, ENTENTE_WORD_NEGATION))
        start--;
      else if (tag == ENTENTE_TAG_TO && start - 1 > first &&
               (entente_tags_are_verbal (entente_frame_token (frame, start - 2)) ||
                                                             tag_of (frame, start - 2) == ENTENTE_TAG_AUXILIARY))
        start -= 2;
      /* "was quick to say" */
      else if (tag == ENTENTE_TAG_TO && start > first + 3 && tag_of (frame, start - 2) == ENTENTE_TAG_NOUN &&
               tag_of (frame, start - 3) == ENTENTE_TAG_AUXILIARY)
        start -= 3;
      else
        break;
    }
  return start;
}

/* "Two hours later, …" */
static gboolean
is_time_phrase (const EntenteFrame *frame,
                guint               first,
                guint               end)
{
  for (guint i = first; i + 1 < end && i < first + 5; i++)
    {
      if (entente_tags_are_verbal (entente_frame_token (frame, i)) || is_pause (frame, i))
        return FALSE;
      if (is_pause (frame, i + 1))
        return i > first && (tag_of (frame, i) == ENTENTE_TAG_ADVERB || tag_of (frame, i) == ENTENTE_TAG_TIME);
    }
  return FALSE;
}

/* "In Ohio, …", "Asked about it, …": where the clause behind it begins. */
static guint
skip_leading (const EntenteFrame *frame,
              guint               first,
              guint               end)
{
  for (guint n = 0; n < 3 && first < end; n++)
    {
      guint comma = first;

      switch ((int) tag_of (frame, first))
        {
        case ENTENTE_TAG_PREPOSITION:
        case ENTENTE_TAG_SUBORDINATOR:
        case ENTENTE_TAG_ING:
        case ENTENTE_TAG_PARTICIPLE:
        case ENTENTE_TAG_TO:
        case ENTENTE_TAG_INFINITIVE:
        case ENTENTE_TAG_VERB:
        case ENTENTE_TAG_TIME:
        case ENTENTE_TAG_ADVERB:
        case ENTENTE_TAG_CONJUNCTION:
          break;
        default:
          if (!is_time_phrase (frame, first, end))
            return first;
        }
      if (tag_of (frame, first) == ENTENTE_TAG_CONJUNCTION || tag_of (frame, first) == ENTENTE_TAG_ADVERB)
        {
          first++;
          if (first < end && is_pause (frame, first))
            first++;
          continue;
        }
      while (comma < end && comma < first + REACH && !is_pause (frame, comma))
        {
          /* A run that ends with a comma ends such a part as well. */
          if (tag_of (frame, comma) == ENTENTE_TAG_RUN &&
              entente_frame_get_last_character (frame,
                                                entente_frame_run (frame,
                                                                   entente_frame_token (frame, comma)->mark)) == ',')
            break;
          comma++;
        }
      if (comma >= end || comma >= first + REACH)
        return first;
      first = comma + 1;
    }
  return first;
}

/**
 * entente_subjects_of_sentence:
 * @frame: a frame with tags
 * @first: the first token of a sentence
 * @end: the token behind the last one
 *
 * Returns: the subject of its main clause; an empty phrase if there is none
 */
EntentePhrase
entente_subjects_of_sentence (const EntenteFrame *frame,
                              guint               first,
                              guint               end)
{
  guint start = skip_leading (frame, first, end);

  for (guint i = start; i < end && i < start + REACH; i++)
    {
      EntentePhrase phrase = entente_phrases_behind (frame, i, end);

      if (!is_empty (phrase) && (i == first || tag_of (frame, i - 1) != ENTENTE_TAG_PREPOSITION))
        return phrase;
      if (!is_empty (phrase))
        i = phrase.end - 1;
      else if (is_finite (frame, i))
        break;
    }
  return nothing (first);
}

/* The tokens in front of a phrase by which one sees that a clause begins with it. */
static gboolean
starts_clause (const EntenteFrame *frame,
               guint               first,
               guint               nth)
{
  if (nth <= first)
    return TRUE;
  switch ((int) tag_of (frame, nth - 1))
    {
    case ENTENTE_TAG_CONJUNCTION:
      /* "curator and director" is one phrase. */
      return nth < first + 2 || tag_of (frame, nth) == ENTENTE_TAG_NAME || tag_of (frame, nth) == ENTENTE_TAG_PRONOUN ||
             !entente_tags_are_nominal (entente_frame_token (frame, nth - 2));
    case ENTENTE_TAG_SUBORDINATOR:
    case ENTENTE_TAG_RUN:
    case ENTENTE_TAG_MARK:
    case ENTENTE_TAG_RELATIVE:
      return TRUE;
    case ENTENTE_TAG_ADVERB:
    case ENTENTE_TAG_TIME:
      return starts_clause (frame, first, nth - 1);
    case ENTENTE_TAG_VERB:
      return entente_frame_token (frame, nth - 1)->word != NULL &&
             entente_frame_token (frame, nth - 1)->word->cue != NULL &&
             entente_frame_token (frame, nth - 1)->word->cue->is_outer;
    default:
      return FALSE;
    }
}

/* "those who back the ban say": the verb before the phrase has a relative pronoun for its subject. */
static gboolean
is_in_relative_clause (const EntenteFrame *frame,
                       guint               first,
                       guint               verb)
{
  guint start;

  if (!entente_tags_are_verbal (entente_frame_token (frame, verb)))
    return FALSE;
  start = entente_subjects_find_group (frame, first, verb);
  return start > first && tag_of (frame, start - 1) == ENTENTE_TAG_RELATIVE;
}

/* "a source familiar with the matter" is one phrase; of "Kim in Seoul" only the name is. */
static gboolean
is_whole (const EntenteFrame *frame,
          EntentePhrase       phrase)
{
  return tag_of (frame, entente_phrases_find_head (frame, phrase)) == ENTENTE_TAG_NOUN;
}

/* From a phrase behind prepositions to the one that governs them: "officials in Seoul". A verb before them is a
 * participle, for the clause has its verb: "the man charged with it said". */
static EntentePhrase
climb (const EntenteFrame *frame,
       guint               first,
       EntentePhrase       phrase,
       guint               depth)
{
  for (guint n = 0; n < 5; n++)
    {
      EntentePhrase other;
      guint before;

      if (phrase.first > first && depth < DEPTH_MAX && is_in_relative_clause (frame, first, phrase.first - 1))
        return find_subject (frame, first, phrase.first - 1, depth + 1);
      /* "a man wearing a hat yelled" */
      if (phrase.first > first + 1 && tag_of (frame, phrase.first - 1) == ENTENTE_TAG_ING &&
          entente_tags_are_nominal (entente_frame_token (frame, phrase.first - 2)))
        phrase = (EntentePhrase) { entente_phrases_before (frame, first, phrase.first - 1).first, phrase.end };
      if (phrase.first <= first || tag_of (frame, phrase.first - 1) != ENTENTE_TAG_PREPOSITION)
        return phrase;
      before = phrase.first - 1;
      if (before == first)
        return nothing (first);
      other = entente_phrases_before (frame, first, before);
      if (!is_empty (other) && other.end == before)
        phrase = (EntentePhrase) { other.first, is_whole (frame, other) ? phrase.end : other.end };
      else if (entente_tags_are_verbal (entente_frame_token (frame, before - 1)) && depth < DEPTH_MAX)
        return find_subject (frame, first, before - 1, depth + 1);
      else
        return nothing (first);
    }
  return phrase;
}

/* Whether what stands between two commas can be a remark on the phrase before them. */
static gboolean
is_remark (const EntenteFrame *frame,
           guint               first)
{
  EntenteTag tag = tag_of (frame, first);

  return tag != ENTENTE_TAG_CONJUNCTION && tag != ENTENTE_TAG_RUN && tag != ENTENTE_TAG_VERB &&
         tag != ENTENTE_TAG_AUXILIARY;
}

/* A comma stands before it, perhaps with an adverb between: ", once a friend of X," */
static gboolean
follows_pause (const EntenteFrame *frame,
               guint               first,
               guint               nth)
{
  while (nth > first + 1 && tag_of (frame, nth - 1) == ENTENTE_TAG_ADVERB)
    nth--;
  return nth > first + 1 && is_pause (frame, nth - 1);
}

/* "X, a spokesman for Y, said": back over remarks to the phrase that starts the clause. */
static EntentePhrase
find_behind_remarks (const EntenteFrame *frame,
                     guint               first,
                     guint               comma,
                     guint               depth)
{
  guint at = comma;

  for (guint n = 0; n < 8; n++)
    {
      EntentePhrase phrase = entente_phrases_before (frame, first, at);
      guint other;

      if (!is_empty (phrase))
        {
          phrase = climb (frame, first, phrase, depth);
          if (!is_empty (phrase) && starts_clause (frame, first, phrase.first) &&
              !follows_pause (frame, first, phrase.first))
            return phrase;
        }
      for (other = at; other > first && at - other < REACH && !is_pause (frame, other - 1); other--)
        if (tag_of (frame, other - 1) == ENTENTE_TAG_RUN || entente_frame_is_mark (frame, other - 1, ';'))
          break;
      if (other == first || !is_pause (frame, other - 1) || !is_remark (frame, other))
        {
          /* Nothing more to the left: the phrase that begins here. */
          phrase = entente_phrases_behind (frame, skip_leading (frame, other, comma), comma);
          return phrase;
        }
      at = other - 1;
    }
  return nothing (first);
}

static EntentePhrase
find_antecedent (const EntenteFrame *frame,
                 guint               first,
                 guint               relative)
{
  guint end = relative > first && is_pause (frame, relative - 1) ? relative - 1 : relative;
  EntentePhrase phrase;

  if (end > first && tag_of (frame, end - 1) == ENTENTE_TAG_PREPOSITION)
    end--;
  phrase = entente_phrases_before (frame, first, end);
  /* "The chairman, a friend of X, who said": a remark goes with the name before it. */
  return phrase;
}

/* The nearest verb to the left that has a subject of its own, for a verb that shares it. */
static EntentePhrase
find_shared (const EntenteFrame *frame,
             guint               first,
             guint               end,
             guint               depth)
{
  if (depth < DEPTH_MAX)
    for (guint i = end; i > first && end - i < REACH; i--)
      {
        EntentePhrase phrase;

        if (tag_of (frame, i - 1) != ENTENTE_TAG_VERB && tag_of (frame, i - 1) != ENTENTE_TAG_AUXILIARY)
          continue;
        phrase = find_subject (frame, first, i - 1, depth + 1);
        if (!is_empty (phrase))
          return phrase;
        break;
      }
  return entente_subjects_of_sentence (frame, first, end);
}

static EntentePhrase
find_subject (const EntenteFrame *frame,
              guint               first,
              guint               verb,
              guint               depth)
{
  guint start = entente_subjects_find_group (frame, first, verb);
  EntentePhrase phrase;

  if (start <= first)
    return nothing (first);
  if (is_pause (frame, start - 1) || tag_of (frame, start - 1) == ENTENTE_TAG_RUN)
    return find_behind_remarks (frame, first, start - 1, depth);
  if (tag_of (frame, start - 1) == ENTENTE_TAG_RELATIVE)
    return find_antecedent (frame, first, start - 1);
  if (tag_of (frame, start - 1) == ENTENTE_TAG_CONJUNCTION)
    return find_shared (frame, first, start - 1, depth);
  phrase = entente_phrases_before (frame, first, start);
  if (is_empty (phrase))
    return find_shared (frame, first, start - 1, depth);
  /* "X, of Ohio, on Friday said": what was skipped may have left a comma. */
  phrase = climb (frame, first, phrase, depth);
  return phrase;
}

/**
 * entente_subjects_of_verb:
 * @frame: a frame with tags
 * @first: the first token that may belong to the clause
 * @verb: a verb
 *
 * Returns: the noun phrase that is its subject; an empty one if there is none
 */
EntentePhrase
entente_subjects_of_verb (const EntenteFrame *frame,
                          guint               first,
                          guint               verb)
{
  return find_subject (frame, verb - MIN (verb - first, REACH), verb, 0);
}

/* Whether the noun before a participle is what speaks: "a sign reading Q", "with one voter saying Q". */
static gboolean
owns_participle (const EntenteFrame *frame,
                 guint               first,
                 EntentePhrase       phrase,
                 guint               verb)
{
  guint head;

  if (is_empty (phrase) || phrase.end != verb)
    return FALSE;
  head = entente_phrases_find_head (frame, phrase);
  if (entente_frame_is (frame, head, ENTENTE_WORD_TEXT) || entente_frame_is (frame, verb - 1, ENTENTE_WORD_TEXT))
    return TRUE;
  /* "Thousands chanting Q marched" */
  if (phrase.first == first || entente_frame_has_text (frame, phrase.first - 1, "with"))
    return TRUE;
  if (tag_of (frame, verb - 1) == ENTENTE_TAG_NAME)
    return phrase.first == first || tag_of (frame, phrase.first - 1) != ENTENTE_TAG_PREPOSITION ||
           entente_frame_has_text (frame, phrase.first - 1, "of");
  return entente_frame_is (frame, head, ENTENTE_WORD_ROLE) || tag_of (frame, verb - 1) == ENTENTE_TAG_PRONOUN;
}

/**
 * entente_subjects_are_missing:
 * @frame: a frame with tags
 * @first: the first token of the clause
 * @verb: a verb whose form may be a participle
 *
 * Returns: whether the noun phrase before the verb is the object of another one, so that the verb is a participle: “a
 *   print called Q”, “by a user labelled Q”
 */
gboolean
entente_subjects_are_missing (const EntenteFrame *frame,
                              guint               first,
                              guint               verb)
{
  const EntenteToken *token = entente_frame_token (frame, verb);
  EntentePhrase phrase, governing;
  guint before;

  if (token->word == NULL || (token->word->forms & ENTENTE_FORM_IS_PARTICIPLE) == 0 || verb <= first ||
      !entente_tags_are_nominal (entente_frame_token (frame, verb - 1)) ||
        tag_of (frame, verb - 1) == ENTENTE_TAG_PRONOUN)
    return FALSE;
  phrase = entente_phrases_before (frame, first, verb);
  if (is_empty (phrase) || phrase.first <= first)
    return FALSE;
  before = phrase.first - 1;
  if (tag_of (frame, before) == ENTENTE_TAG_AUXILIARY)
    return TRUE;
  if (tag_of (frame, before) == ENTENTE_TAG_VERB || tag_of (frame, before) == ENTENTE_TAG_PARTICIPLE)
    return entente_frame_token (frame, before)->word == NULL ||
           entente_frame_token (frame, before)->word->cue == NULL ||
           !entente_frame_token (frame, before)->word->cue->is_outer;
  if (tag_of (frame, before) != ENTENTE_TAG_PREPOSITION || before == first)
    return FALSE;
  governing = entente_phrases_before (frame, first, before);
  return (is_empty (governing) || governing.end != before) &&
         entente_tags_are_verbal (entente_frame_token (frame, before - 1));
}

/**
 * entente_subjects_of_participle:
 * @frame: a frame with tags
 * @first: the first token of the sentence
 * @verb: a form in -ing
 *
 * Returns: the noun phrase right before it, if it is what speaks and not what the clause before is about: "a sign
 *   reading", "with one voter saying"; else an empty one
 */
EntentePhrase
entente_subjects_of_participle (const EntenteFrame *frame,
                                guint               first,
                                guint               verb)
{
  EntentePhrase phrase = entente_phrases_before (frame, first, verb);

  return owns_participle (frame, first, phrase, verb) ? phrase : nothing (first);
}
