/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rule-outer.h"

#include "entente-subjects.h"
#include "entente-tags.h"

/* From the clause of a quotation out to the clause that governs it: “X said that Y was Q” are the words of X. */

static const EntenteToken *
token_at (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_token (frame, nth);
}

static gboolean
is_outer_verb (const EntenteFrame *frame,
               guint               nth)
{
  const EntenteToken *token = token_at (frame, nth);

  return (token->tag == ENTENTE_TAG_VERB || token->tag == ENTENTE_TAG_ING || token->tag == ENTENTE_TAG_INFINITIVE) &&
         token->word != NULL && token->word->cue != NULL && token->word->cue->is_outer;
}

/* Whether one clause ends and another begins between two places of a sentence: no words of the first speaker reach
 * beyond. */
static gboolean
is_broken (const EntenteFrame *frame,
           guint               verb,
           guint               inner)
{
  for (guint i = verb + 1; i < inner; i++)
    {
      if (entente_frame_is_mark (frame, i, ';') || entente_frame_is_mark (frame, i, ':'))
        return TRUE;
      if (!entente_frame_is_mark (frame, i, ',') || i + 1 >= inner + 1)
        continue;
      if (i + 1 <= inner && (token_at (frame, i + 1)->tag == ENTENTE_TAG_CONJUNCTION ||
                             entente_frame_is (frame, i + 1, ENTENTE_WORD_BREAK)))
        return TRUE;
    }
  return FALSE;
}

/* A comma before the inner subject parts it from what is outside, unless the clause began with a remark: "said that, in
 * May, he". */
static gboolean
is_parted (const EntenteFrame *frame,
           guint               verb,
           guint               inner)
{
  guint at = inner;

  if (at <= verb + 1 || !entente_frame_is_mark (frame, at - 1, ','))
    return FALSE;
  for (guint i = verb + 1; i < at && i < verb + 8; i++)
    if (token_at (frame, i)->tag == ENTENTE_TAG_SUBORDINATOR || token_at (frame, i)->tag == ENTENTE_TAG_PREPOSITION)
      return FALSE;
  return TRUE;
}

/* "as X yelled", "to which X said": what is outside does not reach into such a clause. */
static gboolean
is_closed_clause (const EntenteFrame *frame,
                  guint               first,
                  guint               inner)
{
  const EntenteToken *before;

  if (inner <= first)
    return FALSE;
  before = token_at (frame, inner - 1);
  return (before->tag == ENTENTE_TAG_SUBORDINATOR && entente_frame_is (frame, inner - 1, ENTENTE_WORD_BREAK)) ||
         before->tag == ENTENTE_TAG_RELATIVE;
}

/* The verb of the clause governs the quotation at once, and its subject is no pronoun: "as the heckler yelled, Q". */
static gboolean
is_direct (const EntenteFrame       *frame,
           guint                     run,
           const EntenteAttribution *self)
{
  const EntenteToken *token = token_at (frame, self->cue);

  gboolean is_finite = token->tag == ENTENTE_TAG_VERB ||
                       (token->tag == ENTENTE_TAG_ING && self->cue > 0 &&
                        token_at (frame, self->cue - 1)->tag == ENTENTE_TAG_AUXILIARY);

  if (!is_finite || token->word == NULL || token->word->cue == NULL || !token->word->cue->is_strong ||
      entente_phrases_are_pronoun (frame, self->speaker) || run > self->cue + 6)
    return FALSE;
  /* "told her, Q" */
  for (guint i = self->cue + 1; i + 1 < run; i++)
    if (!entente_tags_are_nominal (token_at (frame, i)) && token_at (frame, i)->tag != ENTENTE_TAG_ADVERB &&
        token_at (frame, i)->tag != ENTENTE_TAG_POSSESSIVE &&
        token_at (frame, i)->tag != ENTENTE_TAG_DETERMINER)
      return FALSE;
  return self->cue + 1 == run || token_at (frame, run - 1)->kind == ENTENTE_TOKEN_MARK;
}

/* A medium passes on what somebody else says. */
static gboolean
is_relay (const EntenteFrame *frame,
          EntentePhrase       phrase,
          guint               verb)
{
  guint head = entente_phrases_find_head (frame, phrase);
  const EntenteWord *word = token_at (frame, verb)->word;

  return word != NULL && word->cue != NULL &&
         entente_word_is (entente_lexicon_find (frame->lexicon, word->cue->name), ENTENTE_WORD_PASSING) &&
         (entente_frame_is (frame, head, ENTENTE_WORD_MEDIA) ||
          entente_frame_is (frame, head, ENTENTE_WORD_MEDIA_HEAD));
}

static EntentePhrase
find_subject (const EntenteFrame    *frame,
              const EntenteSentence *sentence,
              guint                  verb)
{
  EntentePhrase subject = { 0, 0 };

  if (token_at (frame, verb)->tag == ENTENTE_TAG_ING)
    subject = entente_subjects_of_participle (frame, sentence->first, verb);
  return subject.end > subject.first ? subject : entente_subjects_of_verb (frame, sentence->first, verb);
}

static gboolean
step_out (const EntenteFrame    *frame,
          const EntenteSentence *sentence,
          guint                  run,
          EntenteAttribution    *self)
{
  guint inner = self->clause;

  if (inner <= sentence->first || is_direct (frame, run, self) || is_closed_clause (frame, sentence->first, inner))
    return FALSE;
  for (guint i = inner; i > sentence->first; i--)
    {
      EntentePhrase subject;

      if (token_at (frame, i - 1)->kind == ENTENTE_TOKEN_RUN)
        return FALSE;
      if (!is_outer_verb (frame, i - 1))
        continue;
      subject = find_subject (frame, sentence, i - 1);
      if (subject.end <= subject.first || subject.end > i || is_broken (frame, i - 1, inner) ||
          is_parted (frame, i - 1, inner))
        return FALSE;
      if (is_relay (frame, subject, i - 1) && entente_attribution_has_speaker (self))
        {
          self->via = subject;
          self->clause = subject.first;
          return FALSE;
        }
      self->speaker = subject;
      self->cue = i - 1;
      self->clause = subject.first;
      self->rule = ENTENTE_RULE_OUTER;
      return TRUE;
    }
  return FALSE;
}

/**
 * entente_rule_outer_apply:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 * @attribution: the clause in which the run stands; becomes the outermost clause that says it
 */
void
entente_rule_outer_apply (const EntenteFrame    *frame,
                          const EntenteSentence *sentence,
                          guint                  run,
                          EntenteAttribution    *attribution)
{
  for (guint n = 0; n < 4 && attribution->cue != ENTENTE_NO_CUE && step_out (frame, sentence, run, attribution); n++)
    ;
}
