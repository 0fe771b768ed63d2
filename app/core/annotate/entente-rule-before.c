/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rule-before.h"

#include "entente-rule-outer.h"
#include "entente-subjects.h"
#include "entente-tags.h"

/* So far before a quotation its verb may stand, and a weak one. */
#define REACH 100
#define WEAK_REACH 16

static const EntenteToken *
token_at (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_token (frame, nth);
}

static gboolean
is_empty (EntentePhrase phrase)
{
  return phrase.end <= phrase.first;
}

static gboolean
is_pause (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_is_mark (frame, nth, ',') || entente_frame_is_mark (frame, nth, 0x2014);
}

static EntenteAttribution
found (EntenteRule   rule,
       EntentePhrase speaker,
       guint         cue,
       guint         clause)
{
  return (EntenteAttribution) { rule, speaker, cue, clause, { 0, 0 } };
}

static const EntenteCue *
get_cue (const EntenteFrame *frame,
         guint               nth)
{
  const EntenteToken *token = token_at (frame, nth);

  return entente_tags_are_verbal (token) && token->word != NULL ? token->word->cue : NULL;
}

static gboolean
is_strong (const EntenteFrame *frame,
           guint               nth)
{
  const EntenteCue *cue = get_cue (frame, nth);

  return cue != NULL && cue->is_strong;
}

/**
 * entente_rule_before_is_direct:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: whether “X said,” or a colon stands right before the run
 */
gboolean
entente_rule_before_is_direct (const EntenteFrame    *frame,
                               const EntenteSentence *sentence,
                               guint                  run)
{
  guint at = run;

  if (at > sentence->first && entente_frame_is_mark (frame, at - 1, ':'))
    return TRUE;
  if (at > sentence->first && is_pause (frame, at - 1))
    at--;
  return at > sentence->first && is_strong (frame, at - 1) &&
         token_at (frame, at - 1)->tag != ENTENTE_TAG_PARTICIPLE;
}

/* "quoted X as saying": the verb before "as". ENTENTE_NO_CUE if it is not so. */
static guint
find_quoting (const EntenteFrame    *frame,
              const EntenteSentence *sentence,
              guint                  verb)
{
  if (verb < sentence->first + 2 || !entente_frame_has_text (frame, verb - 1, "as") ||
      token_at (frame, verb)->tag != ENTENTE_TAG_ING)
    return ENTENTE_NO_CUE;
  for (guint i = verb - 1; i > sentence->first && i + 14 > verb; i--)
    if (entente_tags_are_verbal (token_at (frame, i - 1)))
      return i - 1;
  return ENTENTE_NO_CUE;
}

static EntenteAttribution
find_reported (const EntenteFrame    *frame,
               const EntenteSentence *sentence,
               guint                  quoting,
               guint                  verb)
{
  EntentePhrase object = entente_phrases_behind (frame, quoting + 1, verb - 1);
  EntenteAttribution self = found (ENTENTE_RULE_REPORTED, object, verb, quoting);

  if (is_empty (object))
    self.speaker = entente_subjects_of_verb (frame, sentence->first, quoting);
  else
    self.via = entente_subjects_of_verb (frame, sentence->first, quoting);
  return is_empty (self.speaker) ? entente_attribution_none () : self;
}

/* "by X" right behind a place. */
static EntentePhrase
find_agent (const EntenteFrame    *frame,
            const EntenteSentence *sentence,
            guint                  nth)
{
  if (nth < sentence->end && entente_frame_has_text (frame, nth, "by"))
    return entente_phrases_behind (frame, nth + 1, sentence->end);
  return (EntentePhrase) { nth, nth };
}

/* "was called Q by X", "called by X Q". Without X nobody says it, unless a clause outside does. */
static EntenteAttribution
find_passive (const EntenteFrame    *frame,
              const EntenteSentence *sentence,
              guint                  verb,
              guint                  run)
{
  EntentePhrase agent = find_agent (frame, sentence, run + 1);
  EntenteAttribution self;

  for (guint i = verb + 1; is_empty (agent) && i < run && i < verb + 8; i++)
    agent = find_agent (frame, sentence, i);
  if (!is_empty (agent) && agent.end <= sentence->end)
    return found (ENTENTE_RULE_BEFORE_WEAK, agent, verb, agent.first);
  self = found (ENTENTE_RULE_NONE, (EntentePhrase) { 0, 0 }, verb,
                entente_subjects_find_group (frame, sentence->first, verb));
  self.clause = entente_subjects_of_verb (frame, sentence->first, verb).first;
  entente_rule_outer_apply (frame, sentence, run, &self);
  return self;
}

/* "criticized X for calling Q", "accused X of saying Q": X says it. */
static EntentePhrase
find_blamed (const EntenteFrame    *frame,
             const EntenteSentence *sentence,
             guint                  verb)
{
  EntentePhrase phrase = { verb, verb };
  const EntenteToken *last;

  if (verb < sentence->first + 2 ||
      !(entente_frame_has_text (frame, verb - 1, "for") || entente_frame_has_text (frame, verb - 1, "of")))
    return phrase;
  phrase = entente_phrases_before (frame, sentence->first, verb - 1);
  if (is_empty (phrase) || phrase.end != verb - 1)
    return (EntentePhrase) { verb, verb };
  last = token_at (frame, phrase.end - 1);
  return last->tag == ENTENTE_TAG_NAME || last->tag == ENTENTE_TAG_PRONOUN ||
         entente_word_is (last->word, ENTENTE_WORD_ROLE)
         ? phrase : (EntentePhrase) { verb, verb };
}

/* "X is seen in the video saying Q": the video does not speak. */
static EntentePhrase
find_witnessed (const EntenteFrame    *frame,
                const EntenteSentence *sentence,
                guint                  verb)
{
  EntentePhrase phrase = entente_phrases_before (frame, sentence->first, verb);

  if (is_empty (phrase) || phrase.end != verb || phrase.first < sentence->first + 2 ||
      token_at (frame, phrase.first - 1)->tag != ENTENTE_TAG_PREPOSITION ||
      token_at (frame, phrase.first - 2)->tag != ENTENTE_TAG_PARTICIPLE)
    return (EntentePhrase) { verb, verb };
  return entente_subjects_of_verb (frame, sentence->first, phrase.first - 2);
}

/* The subject of the nearest verb to the left, or of the sentence: "…, adding Q". */
static EntenteAttribution
find_participle (const EntenteFrame    *frame,
                 const EntenteSentence *sentence,
                 guint                  verb,
                 guint                  run)
{
  EntentePhrase phrase = find_blamed (frame, sentence, verb);
  EntenteAttribution self;

  if (!is_empty (phrase))
    return found (ENTENTE_RULE_PARTICIPLE, phrase, verb, phrase.first);
  phrase = find_witnessed (frame, sentence, verb);
  if (!is_empty (phrase))
    return found (ENTENTE_RULE_PARTICIPLE, phrase, verb, phrase.first);
  phrase = entente_subjects_of_participle (frame, sentence->first, verb);

  if (!is_empty (phrase))
    {
      self = found (ENTENTE_RULE_PARTICIPLE, phrase, verb, phrase.first);
      if (entente_phrases_are_pronoun (frame, phrase))
        entente_rule_outer_apply (frame, sentence, run, &self);
      return self;
    }
  for (guint i = verb; i > sentence->first; i--)
    {
      if (token_at (frame, i - 1)->tag != ENTENTE_TAG_VERB)
        continue;
      phrase = entente_subjects_of_verb (frame, sentence->first, i - 1);
      if (is_empty (phrase))
        phrase = entente_phrases_behind (frame, i, sentence->end);
      if (is_empty (phrase))
        continue;
      self = found (ENTENTE_RULE_PARTICIPLE, phrase, verb, MIN (phrase.first, i - 1));
      if (!entente_frame_is_mark (frame, verb - 1, ','))
        entente_rule_outer_apply (frame, sentence, run, &self);
      return self;
    }
  phrase = entente_subjects_of_sentence (frame, sentence->first, sentence->end);
  return is_empty (phrase) ? entente_attribution_none () : found (ENTENTE_RULE_PARTICIPLE, phrase, verb, phrase.first);
}

/* "what he called Q": he is the subject of the sentence, which may stand behind. */
static EntentePhrase
resolve_what (const EntenteFrame    *frame,
              const EntenteSentence *sentence,
              EntentePhrase          phrase)
{
  EntentePhrase main;

  if (!entente_phrases_are_pronoun (frame, phrase) || phrase.first <= sentence->first)
    return phrase;
  if (!entente_frame_has_text (frame, phrase.first - 1, "what") &&
      token_at (frame, phrase.first - 1)->tag != ENTENTE_TAG_RELATIVE)
    return phrase;
  main = entente_subjects_of_sentence (frame, sentence->first, sentence->end);
  if (is_empty (main) || (entente_phrases_are_pronoun (frame, main) && main.first > phrase.first))
    return phrase;
  return main.first != phrase.first ? main : phrase;
}

/* "The question, says X, is Q." */
static EntentePhrase
find_inserted (const EntenteFrame    *frame,
               const EntenteSentence *sentence,
               guint                  verb)
{
  const EntenteToken *token = token_at (frame, verb);
  EntentePhrase phrase = { verb, verb };

  if (verb <= sentence->first || !is_pause (frame, verb - 1) || token->word->cue->place != ENTENTE_PLACE_ANY ||
      token->tag != ENTENTE_TAG_VERB ||
      entente_word_is (entente_lexicon_find (frame->lexicon, token->word->cue->name), ENTENTE_WORD_ADDRESSING))
    return phrase;
  phrase = entente_phrases_behind (frame, verb + 1, sentence->end);
  return !is_empty (phrase) && is_pause (frame, phrase.end) ? phrase : (EntentePhrase) { verb, verb };
}

/* "Everyone, X said, thinks Q": the words are X's. */
static gboolean
find_parenthesis (const EntenteFrame *frame,
                  EntenteAttribution *self)
{
  guint first = self->speaker.end + 1, start = self->speaker.first;

  /* "Everyone, said X, thinks Q" */
  if (start > 1 && is_pause (frame, start - 2) && is_strong (frame, start - 1) &&
      token_at (frame, start - 1)->tag == ENTENTE_TAG_VERB && is_pause (frame, self->speaker.end))
    {
      self->rule = ENTENTE_RULE_OUTER;
      self->cue = start - 1;
      return TRUE;
    }
  if (!is_pause (frame, self->speaker.end))
    return FALSE;
  for (guint i = first; i < self->cue; i++)
    {
      EntentePhrase phrase;

      if (!is_strong (frame, i) || token_at (frame, i)->tag != ENTENTE_TAG_VERB)
        continue;
      phrase = i == first ? entente_phrases_behind (frame, i + 1, self->cue)
        : entente_subjects_of_verb (frame, first, i);
      if (is_empty (phrase) || phrase.first < first)
        continue;
      *self = found (ENTENTE_RULE_OUTER, phrase, i, self->clause);
      return TRUE;
    }
  return FALSE;
}

static EntenteAttribution
find_verb (const EntenteFrame    *frame,
           const EntenteSentence *sentence,
           guint                  verb,
           guint                  run)
{
  const EntenteToken *token = token_at (frame, verb);
  EntenteRule rule = token->word->cue->is_strong ? ENTENTE_RULE_BEFORE : ENTENTE_RULE_BEFORE_WEAK;
  guint quoting = find_quoting (frame, sentence, verb);
  EntenteAttribution self;

  if (quoting != ENTENTE_NO_CUE)
    return find_reported (frame, sentence, quoting, verb);
  if (token->tag == ENTENTE_TAG_PARTICIPLE ||
      (!token->word->cue->is_strong && (token->word->forms & ENTENTE_FORM_IS_PARTICIPLE) != 0 &&
       entente_frame_has_text (frame, run + 1, "by") && run <= verb + 6) ||
      (token->tag == ENTENTE_TAG_VERB && !token->word->cue->is_strong &&
       entente_subjects_are_missing (frame, sentence->first, verb)))
    return find_passive (frame, sentence, verb, run);
  if (token->tag == ENTENTE_TAG_ING &&
      !(verb > sentence->first && (token_at (frame, verb - 1)->tag == ENTENTE_TAG_AUXILIARY ||
                                                                   token_at (frame,
                                                                             verb - 1)->tag == ENTENTE_TAG_PARTICIPLE)))
    return find_participle (frame, sentence, verb, run);
  self = found (rule, find_inserted (frame, sentence, verb), verb, verb);
  if (!is_empty (self.speaker))
    return self;
  self.speaker = entente_subjects_of_verb (frame, sentence->first, verb);
  if (is_empty (self.speaker) && token->tag == ENTENTE_TAG_VERB)
    self.speaker = entente_phrases_behind (frame, verb + 1, run);
  if (is_empty (self.speaker))
    return entente_attribution_none ();
  self.clause = self.speaker.first;
  if (find_parenthesis (frame, &self))
    return self;
  entente_rule_outer_apply (frame, sentence, run, &self);
  if (self.rule == rule)
    self.speaker = resolve_what (frame, sentence, self.speaker);
  return self;
}

/* "X's claim that Q", "the words of X: Q" */
static EntenteAttribution
find_sayings (const EntenteFrame    *frame,
              const EntenteSentence *sentence,
              guint                  noun,
              guint                  run)
{
  EntentePhrase phrase = { 0, 0 };

  /* "broke into chants of Q", "with the comment Q": whoever did that. */
  if ((noun + 2 == run && entente_frame_has_text (frame, noun + 1, "of")) ||
      (noun + 1 == run && noun > sentence->first + 1 && token_at (frame, noun - 1)->tag == ENTENTE_TAG_DETERMINER &&
       entente_frame_has_text (frame, noun - 2, "with")))
    {
      for (guint i = noun; i > sentence->first; i--)
        if (entente_tags_are_verbal (token_at (frame, i - 1)))
          {
            phrase = entente_subjects_of_verb (frame, sentence->first, i - 1);
            break;
          }
    }
  else if (noun + 2 < run && entente_frame_has_text (frame, noun + 1, "of") && run <= noun + 14 &&
           entente_frame_has_text (frame, noun, "words"))
    phrase = entente_phrases_behind (frame, noun + 2, run);
  else if (noun > sentence->first)
    {
      EntentePhrase before = entente_phrases_before (frame, sentence->first, noun + 1);

      for (guint i = noun; i > before.first && is_empty (phrase); i--)
        if (token_at (frame, i - 1)->tag == ENTENTE_TAG_POSSESSIVE)
          phrase = entente_frame_is (frame, i - 1, ENTENTE_WORD_POSSESSIVE) ? (EntentePhrase) { i - 1, i }
                                                                          : (EntentePhrase) { before.first, i - 1 };
    }
  return is_empty (phrase) ? entente_attribution_none () : found (ENTENTE_RULE_SAYINGS, phrase, noun, phrase.first);
}

/* "in X's view" */
static gboolean
follows_in (const EntenteFrame    *frame,
            const EntenteSentence *sentence,
            guint                  noun)
{
  EntentePhrase phrase = entente_phrases_before (frame, sentence->first, noun + 1);

  return phrase.first > sentence->first && entente_frame_has_text (frame, phrase.first - 1, "in");
}

/* "X is adamant that Q" */
static EntenteAttribution
find_stance (const EntenteFrame    *frame,
             const EntenteSentence *sentence,
             guint                  nth)
{
  EntentePhrase phrase;
  guint at = nth;

  while (at > sentence->first && token_at (frame, at - 1)->tag == ENTENTE_TAG_ADVERB)
    at--;
  if (at == sentence->first || token_at (frame, at - 1)->tag != ENTENTE_TAG_AUXILIARY)
    return entente_attribution_none ();
  phrase = entente_subjects_of_verb (frame, sentence->first, at - 1);
  return is_empty (phrase) ? entente_attribution_none () : found (ENTENTE_RULE_BEFORE_WEAK, phrase, nth, phrase.first);
}

/* One more word to the left that may tell who speaks. */
static EntenteAttribution
look_at (const EntenteFrame    *frame,
         const EntenteSentence *sentence,
         guint                  nth,
         guint                  run,
         gboolean               is_clause_left)
{
  const EntenteCue *cue = get_cue (frame, nth);

  if (cue != NULL && (cue->is_strong || (!is_clause_left && run - nth <= WEAK_REACH)))
    return find_verb (frame, sentence, nth, run);
  if (entente_frame_is (frame, nth, ENTENTE_WORD_ACCORDING))
    {
      EntentePhrase phrase = entente_phrases_behind (frame, nth + 1, run);
      /* "X said, according to Y, that Q": Y passes it on. */
      gboolean is_remark = nth > sentence->first + 1 && is_pause (frame, nth - 1) && is_strong (frame, nth - 2);

      if (!is_empty (phrase) && !is_remark)
        return found (ENTENTE_RULE_ACCORDING, phrase, nth, nth);
    }
  if (entente_frame_is (frame, nth, ENTENTE_WORD_SAYINGS) && token_at (frame, nth)->tag == ENTENTE_TAG_NOUN &&
      (!is_clause_left || entente_frame_has_text (frame, nth, "words") ||
       entente_frame_is (frame, nth + 1, ENTENTE_WORD_BE) ||
       follows_in (frame, sentence, nth)) && run - nth <= WEAK_REACH)
    return find_sayings (frame, sentence, nth, run);
  if (entente_frame_is (frame, nth, ENTENTE_WORD_STANCE) && entente_frame_has_text (frame, nth + 1, "that"))
    return find_stance (frame, sentence, nth);
  return entente_attribution_none ();
}

/**
 * entente_rule_before_find:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: the speaker by the nearest word of saying before a run, and from there out to the clause that governs it;
 *   without one, but with the verb, if that is passive: "It is said that Q"
 */
EntenteAttribution
entente_rule_before_find (const EntenteFrame    *frame,
                          const EntenteSentence *sentence,
                          guint                  run)
{
  gboolean is_clause_left = FALSE;
  EntenteAttribution passive = entente_attribution_none ();

  for (guint i = run; i > sentence->first && run - i < REACH; i--)
    {
      const EntenteToken *token = token_at (frame, i - 1);
      EntenteAttribution self;

      if (token->kind == ENTENTE_TOKEN_RUN || entente_frame_is_mark (frame, i - 1, ';'))
        break;
      self = look_at (frame, sentence, i - 1, run, is_clause_left);
      if (self.rule != ENTENTE_RULE_NONE)
        return self;
      if (self.cue != ENTENTE_NO_CUE && passive.cue == ENTENTE_NO_CUE)
        passive = self;
      if (token->tag == ENTENTE_TAG_SUBORDINATOR && entente_frame_has_text (frame, i - 1, "that"))
        is_clause_left = FALSE;
      is_clause_left |= token->tag == ENTENTE_TAG_VERB || token->tag == ENTENTE_TAG_AUXILIARY;
    }
  return passive;
}

/**
 * entente_rule_before_find_colon:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @end: the token of a colon in it
 *
 * Returns: who is announced before a colon: "X:", "X had this to say:"
 */
EntenteAttribution
entente_rule_before_find_colon (const EntenteFrame    *frame,
                                const EntenteSentence *sentence,
                                guint                  end)
{
  EntentePhrase phrase = entente_phrases_behind (frame, sentence->first, end);

  if (end > sentence->first && !is_empty (phrase) &&
      (phrase.end == end || entente_frame_is_mark (frame, phrase.end, ',')) &&
      phrase.end - phrase.first <= 6 && entente_phrases_have_name (frame, phrase))
    {
      gboolean has_verb = FALSE;

      for (guint i = phrase.end; i < end; i++)
        has_verb |= entente_tags_are_verbal (token_at (frame, i));
      if (!has_verb)
        return found (ENTENTE_RULE_LABEL, phrase, ENTENTE_NO_CUE, phrase.first);
    }
  for (guint i = end; i > sentence->first && token_at (frame, i - 1)->kind != ENTENTE_TOKEN_RUN; i--)
    if (is_strong (frame, i - 1))
      {
        EntenteAttribution self = find_verb (frame, sentence, i - 1, end);

        if (entente_attribution_has_speaker (&self))
          {
            self.rule = i == end || i + 3 >= end ? ENTENTE_RULE_BEFORE : ENTENTE_RULE_COLON;
            return self;
          }
      }
  phrase = entente_subjects_of_sentence (frame, sentence->first, end);
  return is_empty (phrase) ? entente_attribution_none ()
         : found (ENTENTE_RULE_COLON, phrase, ENTENTE_NO_CUE, phrase.first);
}

/**
 * entente_rule_before_find_opinion:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: for whom the sentence is so: "To X, the ban is Q."
 */
EntenteAttribution
entente_rule_before_find_opinion (const EntenteFrame    *frame,
                                  const EntenteSentence *sentence,
                                  guint                  run)
{
  EntentePhrase phrase;

  if (!entente_frame_has_text (frame, sentence->first, "to") && !entente_frame_has_text (frame, sentence->first, "for"))
    return entente_attribution_none ();
  phrase = entente_phrases_behind (frame, sentence->first + 1, run);
  if (is_empty (phrase) || !entente_frame_is_mark (frame, phrase.end, ',') ||
      !(entente_phrases_have_name (frame, phrase) || entente_phrases_have (frame, phrase, ENTENTE_WORD_ROLE)))
    return entente_attribution_none ();
  return found (ENTENTE_RULE_BEFORE_WEAK, phrase, ENTENTE_NO_CUE, phrase.first);
}

/**
 * entente_rule_before_find_announced:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: who is announced before a colon somewhere before the run: "X's answer was blunt: Y has Q."
 */
EntenteAttribution
entente_rule_before_find_announced (const EntenteFrame    *frame,
                                    const EntenteSentence *sentence,
                                    guint                  run)
{
  for (guint i = run; i > sentence->first + 1 && run - i < REACH; i--)
    {
      EntenteAttribution self;

      if (token_at (frame, i - 1)->kind == ENTENTE_TOKEN_RUN)
        break;
      if (!entente_frame_is_mark (frame, i - 1, ':'))
        continue;
      self = entente_rule_before_find_colon (frame, sentence, i - 1);
      return self.cue != ENTENTE_NO_CUE || self.rule == ENTENTE_RULE_LABEL ||
             entente_phrases_have (frame, self.speaker, ENTENTE_WORD_SAYINGS) ? self : entente_attribution_none ();
    }
  return entente_attribution_none ();
}
