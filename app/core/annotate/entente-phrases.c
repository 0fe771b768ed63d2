/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-phrases.h"

/* A phrase of more words is two. */
#define PHRASE_MAX 24

static EntenteTag
tag_of (const EntenteFrame *frame,
        guint               nth)
{
  return entente_frame_token (frame, nth)->tag;
}

/* Words that stand before a noun. */
static gboolean
is_part (const EntenteFrame *frame,
         guint               nth)
{
  switch ((int) tag_of (frame, nth))
    {
    case ENTENTE_TAG_NOUN:
    case ENTENTE_TAG_NAME:
    case ENTENTE_TAG_NUMBER:
      return TRUE;
    case ENTENTE_TAG_POSSESSIVE:
      return TRUE;
    case ENTENTE_TAG_MARK:
      return entente_frame_is_mark (frame, nth, '$') || entente_frame_is_mark (frame, nth, '%') ||
             entente_frame_is_mark (frame, nth, '&') || entente_frame_is_mark (frame, nth, '/') ||
             entente_frame_is_mark (frame, nth, '@') || entente_frame_is_mark (frame, nth, '#');
    default:
      return FALSE;
    }
}

static gboolean
is_clitic (const EntenteFrame *frame,
           guint               nth)
{
  return tag_of (frame, nth) == ENTENTE_TAG_POSSESSIVE && !entente_frame_is (frame, nth, ENTENTE_WORD_POSSESSIVE);
}

/* "told reporters Clinton had": two phrases meet without a word between them, for a plural takes no name behind it. */
static gboolean
is_seam (const EntenteFrame *frame,
         guint               nth)
{
  const EntenteToken *before = entente_frame_token (frame, nth - 1);

  /* "In 2012 Lowe called" */
  if (tag_of (frame, nth) == ENTENTE_TAG_NAME && before->tag == ENTENTE_TAG_NUMBER && before->end - before->start == 4)
    return TRUE;
  return tag_of (frame, nth) == ENTENTE_TAG_NAME && before->tag == ENTENTE_TAG_NOUN && !before->is_capital &&
         before->end - before->start > 3 && frame->text[before->end - 1] == 's' && frame->text[before->end - 2] != 's';
}

/* The start of the phrase without what is attached by a preposition. */
static guint
find_start (const EntenteFrame *frame,
            guint               first,
            guint               end)
{
  guint start = end;

  while (start > first && end - start < PHRASE_MAX)
    {
      EntenteTag tag = tag_of (frame, start - 1);

      if (tag == ENTENTE_TAG_DETERMINER && start < end)
        {
          start--;
          /* "all the", "one of" are one more. */
          if (start > first && tag_of (frame, start - 1) == ENTENTE_TAG_DETERMINER)
            start--;
          break;
        }
      /* "his" starts a phrase; "'s" goes on to the left. */
      if (tag == ENTENTE_TAG_POSSESSIVE && !is_clitic (frame, start - 1))
        return start < end ? start - 1 : start;
      if (tag == ENTENTE_TAG_TIME && start < end && start - 1 > first && is_clitic (frame, start))
        start--; /* Monday's meeting */
      else if (tag == ENTENTE_TAG_TIME && start < end && entente_frame_is (frame, start - 1, ENTENTE_WORD_TITLE))
        start--;
      else if (is_part (frame, start - 1) && !is_seam (frame, start))
        start--;
      /* A participle or adverb between a determiner and a noun. */
      else if (start < end && start - 1 > first && (tag == ENTENTE_TAG_ADVERB || tag == ENTENTE_TAG_ING ||
               tag == ENTENTE_TAG_PARTICIPLE) && tag_of (frame, start - 2) == ENTENTE_TAG_DETERMINER)
        start--;
      else
        break;
    }
  while (start < end && (is_clitic (frame, start) || tag_of (frame, start) == ENTENTE_TAG_MARK))
    start++;
  return start;
}

static gboolean
is_conjunction (const EntenteFrame *frame,
                guint               nth)
{
  return tag_of (frame, nth) == ENTENTE_TAG_CONJUNCTION;
}

/* "Kim and Putin": both are names, or both are nouns without an article between. */
static guint
join_left (const EntenteFrame *frame,
           guint               first,
           guint               start)
{
  guint other;

  if (start < first + 2 || !is_conjunction (frame, start - 1) || tag_of (frame, start) != ENTENTE_TAG_NAME ||
      tag_of (frame, start - 2) != ENTENTE_TAG_NAME)
    return start;
  other = find_start (frame, first, start - 1);
  return other < start - 1 ? other : start;
}

/* Trailing words that name no one: "Trump on Monday said" has them after the name. */
static guint
skip_trailing (const EntenteFrame *frame,
               guint               first,
               guint               end)
{
  guint at = end;

  while (at > first && (tag_of (frame, at - 1) == ENTENTE_TAG_ADVERB || tag_of (frame, at - 1) == ENTENTE_TAG_TIME ||
                        (tag_of (frame, at - 1) == ENTENTE_TAG_NUMBER && at - 1 > first &&
                         tag_of (frame, at - 2) == ENTENTE_TAG_TIME) ||
                        (at < end && tag_of (frame, at - 1) == ENTENTE_TAG_DETERMINER)))
    at--;
  if (at < end && at > first && tag_of (frame, at - 1) == ENTENTE_TAG_PREPOSITION)
    at--;
  return at;
}

static gboolean
is_of (const EntenteFrame *frame,
       guint               nth)
{
  return entente_frame_has_text (frame, nth, "of");
}

/* Whether the noun that ends there is what somebody is: "a spokesman" for, "officials" at. */
static gboolean
is_role (const EntenteFrame *frame,
         guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_ROLE) || entente_frame_is (frame, nth, ENTENTE_WORD_ORGANIZATION) ||
         entente_frame_is (frame, nth, ENTENTE_WORD_TEXT);
}

/* "a spokesman for X": the phrase that governs the one at @start. */
static guint
attach_left (const EntenteFrame *frame,
             guint               first,
             guint               start)
{
  for (guint n = 0; n < 4 && start >= first + 2 && tag_of (frame, start - 1) == ENTENTE_TAG_PREPOSITION; n++)
    {
      guint other = find_start (frame, first, start - 1);

      if (tag_of (frame, start - 2) == ENTENTE_TAG_PRONOUN && is_of (frame, start - 1))
        other = start - 2;
      if (other >= start - 1 || (!is_of (frame, start - 1) && !is_role (frame, start - 2)))
        break;
      start = other;
    }
  return start;
}

/**
 * entente_phrases_before:
 * @frame: a frame with tags
 * @first: the first token that may be part of the phrase
 * @end: the token behind the phrase
 *
 * Returns: the noun phrase that ends there, days and adverbs skipped, with what governs it; an empty one if there is
 *   none
 */
EntentePhrase
entente_phrases_before (const EntenteFrame *frame,
                        guint               first,
                        guint               end)
{
  EntentePhrase phrase = { end, end };

  if (end <= first)
    return phrase;
  phrase.end = skip_trailing (frame, first, end);
  if (phrase.end > first && tag_of (frame, phrase.end - 1) == ENTENTE_TAG_PRONOUN)
    phrase.first = phrase.end - 1;
  else
    phrase.first = find_start (frame, first, phrase.end);
  if (phrase.first >= phrase.end)
    return (EntentePhrase) { end, end };
  if (tag_of (frame, phrase.end - 1) != ENTENTE_TAG_PRONOUN)
    phrase.first = join_left (frame, first, phrase.first);
  phrase.first = attach_left (frame, first, phrase.first);
  return phrase;
}

static guint
find_end (const EntenteFrame *frame,
          guint               first,
          guint               end)
{
  guint at = first;

  if (at < end && tag_of (frame, at) == ENTENTE_TAG_PRONOUN)
    return at + 1;
  while (at < end && at - first < PHRASE_MAX)
    {
      EntenteTag tag = tag_of (frame, at);

      if (tag == ENTENTE_TAG_DETERMINER && (at == first || tag_of (frame, at - 1) == ENTENTE_TAG_DETERMINER))
        at++;
      else if (is_part (frame, at) && (at == first || !is_seam (frame, at)))
        at++;
      else if (tag == ENTENTE_TAG_TIME && at + 1 < end && at == first && is_part (frame, at + 1))
        at++;
      else if ((tag == ENTENTE_TAG_ADVERB || tag == ENTENTE_TAG_ING || tag == ENTENTE_TAG_PARTICIPLE) && at + 1 < end &&
               at > first && tag_of (frame, at - 1) == ENTENTE_TAG_DETERMINER)
        at++;
      else
        break;
    }
  while (at > first && (tag_of (frame, at - 1) == ENTENTE_TAG_DETERMINER || tag_of (frame, at - 1) == ENTENTE_TAG_MARK))
    at--;
  return at;
}

/**
 * entente_phrases_behind:
 * @frame: a frame with tags
 * @first: the first token of the phrase
 * @end: the token behind the last one that may be part of it
 *
 * Returns: the noun phrase that begins there, with what it governs; an empty one if there is none
 */
EntentePhrase
entente_phrases_behind (const EntenteFrame *frame,
                        guint               first,
                        guint               end)
{
  guint at = find_end (frame, first, end);

  for (guint n = 0; n < 3 && at > first && at + 1 < end; n++)
    {
      gboolean joins = is_conjunction (frame, at) && tag_of (frame, at + 1) == ENTENTE_TAG_NAME &&
                       tag_of (frame, at - 1) == ENTENTE_TAG_NAME;
      gboolean governs = tag_of (frame, at) == ENTENTE_TAG_PREPOSITION &&
                         (is_of (frame, at) || is_role (frame, at - 1)) && !entente_frame_has_text (frame, at, "in") &&
                         !entente_frame_has_text (frame, at, "on");
      guint next = joins || governs ? find_end (frame, at + 1, end) : at;

      if (next <= at + 1)
        break;
      at = next;
    }
  return (EntentePhrase) { first, at };
}

/**
 * entente_phrases_find_head:
 * @frame: a frame with tags
 * @phrase: a noun phrase that is not empty
 *
 * Returns: its last word before a preposition
 */
guint
entente_phrases_find_head (const EntenteFrame *frame,
                           EntentePhrase       phrase)
{
  guint end = phrase.end;

  for (guint i = phrase.first + 1; i < end; i++)
    if (tag_of (frame, i) == ENTENTE_TAG_PREPOSITION || entente_frame_is_mark (frame, i, ','))
      end = i;
  /* "Kim and Putin", but "Seoul and Moscow officials" */
  for (guint i = phrase.first + 1; i < end; i++)
    if (is_conjunction (frame, i) &&
        (tag_of (frame, end - 1) == ENTENTE_TAG_NAME || tag_of (frame, i - 1) != ENTENTE_TAG_NAME))
      return i - 1;
  return end - 1;
}

/**
 * entente_phrases_are_pronoun:
 * @frame: a frame with tags
 * @phrase: a noun phrase
 *
 * Returns: whether it is a pronoun
 */
gboolean
entente_phrases_are_pronoun (const EntenteFrame *frame,
                             EntentePhrase       phrase)
{
  return phrase.end == phrase.first + 1 && tag_of (frame, phrase.first) == ENTENTE_TAG_PRONOUN;
}

/**
 * entente_phrases_have_name:
 * @frame: a frame with tags
 * @phrase: a noun phrase
 *
 * Returns: whether a name is in it
 */
gboolean
entente_phrases_have_name (const EntenteFrame *frame,
                           EntentePhrase       phrase)
{
  for (guint i = phrase.first; i < phrase.end; i++)
    if (tag_of (frame, i) == ENTENTE_TAG_NAME)
      return TRUE;
  return FALSE;
}

/**
 * entente_phrases_have:
 * @frame: a frame
 * @phrase: a place of words
 * @class: a class of words
 *
 * Returns: whether a word of that class is in it
 */
gboolean
entente_phrases_have (const EntenteFrame *frame,
                      EntentePhrase       phrase,
                      EntenteWordClass    class)
{
  for (guint i = phrase.first; i < phrase.end; i++)
    if (entente_frame_is (frame, i, class))
      return TRUE;
  return FALSE;
}
