/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rule-behind.h"

#include "entente-subjects.h"
#include "entente-tags.h"

/* So far behind a quotation its verb may stand. */
#define REACH 40
/* So many words may stand behind "X said" at the end of a sentence. */
#define TAIL_MAX 14

static const EntenteToken *
token_at (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_token (frame, nth);
}

static gboolean
is_pause (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_is_mark (frame, nth, ',') || entente_frame_is_mark (frame, nth, 0x2014);
}

static gunichar
last_character (const EntenteFrame *frame,
                guint               run)
{
  return entente_frame_get_last_character (frame, entente_frame_run (frame, token_at (frame, run)->mark));
}

/**
 * entente_rule_behind_may_apply:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: whether the run ends as a quotation does whose speaker follows: with a comma, ?, !, a dash or …
 */
gboolean
entente_rule_behind_may_apply (const EntenteFrame    *frame,
                               const EntenteSentence *sentence,
                               guint                  run)
{
  gunichar last = last_character (frame, run);

  if (run + 1 >= sentence->end)
    return FALSE;
  return last == ',' || last == '?' || last == '!' || last == 0x2014 || last == 0x2013 || last == '-' ||
         last == 0x2026 ||
         is_pause (frame, run + 1);
}

static gboolean
is_strong_verb (const EntenteFrame *frame,
                guint               nth)
{
  const EntenteToken *token = token_at (frame, nth);

  return token->tag == ENTENTE_TAG_VERB && token->word != NULL && token->word->cue != NULL &&
         token->word->cue->is_strong;
}

/* "was quoted as saying", "was heard saying" */
static gboolean
is_reported_saying (const EntenteFrame *frame,
                    guint               nth)
{
  guint at = nth + 1;

  if (token_at (frame, nth)->tag != ENTENTE_TAG_PARTICIPLE)
    return FALSE;
  if (entente_frame_has_text (frame, at, "as"))
    at++;
  return at < frame->tokens->len && token_at (frame, at)->tag == ENTENTE_TAG_ING &&
         token_at (frame, at)->word != NULL &&
         token_at (frame, at)->word->cue != NULL;
}

/* Only what a sentence may still say behind "X said": when, where, to whom. */
static gboolean
is_plain_tail (const EntenteFrame    *frame,
               const EntenteSentence *sentence,
               guint                  first)
{
  for (guint i = first; i < sentence->end; i++)
    {
      const EntenteToken *token = token_at (frame, i);

      if (token->kind == ENTENTE_TOKEN_RUN)
        return i > first && (is_pause (frame, i - 1) || entente_frame_is_mark (frame, i - 1, ':'));
      if (token->tag == ENTENTE_TAG_VERB || token->tag == ENTENTE_TAG_SUBORDINATOR || i > first + TAIL_MAX)
        return entente_frame_is_mark (frame, i - 1, ',') || token->tag == ENTENTE_TAG_SUBORDINATOR;
    }
  return TRUE;
}

static EntenteAttribution
found (EntenteRule   rule,
       EntentePhrase speaker,
       guint         cue,
       guint         clause)
{
  return (EntenteAttribution) { rule, speaker, cue, clause, { 0, 0 } };
}

/* A verb that makes the phrase before it a subject; one that can be a participle may go with the phrase. */
static gboolean
is_clause_verb (const EntenteToken *token)
{
  return token->tag == ENTENTE_TAG_AUXILIARY ||
         (token->tag == ENTENTE_TAG_VERB && token->word != NULL &&
          (token->word->forms & ENTENTE_FORM_IS_PARTICIPLE) == 0);
}

/* Whether a verb can stand between a quotation and its speaker. One that says little can only if the sentence begins
 * with the quotation and the speaker has a name: “…”, smiled Ann Wells. */
static gboolean
may_be_inverted (const EntenteFrame    *frame,
                 const EntenteSentence *sentence,
                 guint                  verb,
                 EntentePhrase          phrase)
{
  const EntenteCue *cue = token_at (frame, verb)->word->cue;
  EntenteTag tag = token_at (frame, phrase.first)->tag;

  if (cue != NULL && cue->is_strong && cue->place == ENTENTE_PLACE_ANY)
    return TRUE;
  if (entente_frame_is (frame, verb, ENTENTE_WORD_BE) || (tag != ENTENTE_TAG_NAME && tag != ENTENTE_TAG_DETERMINER))
    return FALSE;
  if (cue != NULL && cue->is_strong && cue->place == ENTENTE_PLACE_NAME)
    return TRUE;
  return entente_phrases_have_name (frame, phrase) && token_at (frame, sentence->first)->kind == ENTENTE_TOKEN_RUN;
}

/* “…”, said X. */
static EntenteAttribution
find_inverted (const EntenteFrame    *frame,
               const EntenteSentence *sentence,
               guint                  verb)
{
  const EntenteToken *token = token_at (frame, verb);
  const EntenteWord *word = token->word;
  guint at = verb + 1;
  EntentePhrase phrase;

  if (token->kind != ENTENTE_TOKEN_WORD || word == NULL ||
      (word->forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_THIRD)) == 0)
    return entente_attribution_none ();
  while (at < sentence->end && token_at (frame, at)->tag == ENTENTE_TAG_ADVERB)
    at++;
  phrase = entente_phrases_behind (frame, at, sentence->end);
  if (phrase.end <= phrase.first || (entente_phrases_are_pronoun (frame, phrase) &&
                                     !entente_frame_is (frame, phrase.first, ENTENTE_WORD_SUBJECT_PRONOUN)))
    return entente_attribution_none ();
  if (!may_be_inverted (frame, sentence, verb, phrase))
    return entente_attribution_none ();
  /* "…", said X was: not the subject. */
  if (phrase.end < sentence->end && is_clause_verb (token_at (frame, phrase.end)))
    return entente_attribution_none ();
  return found (ENTENTE_RULE_INVERTED, phrase, verb, verb);
}

static EntenteAttribution
find_according (const EntenteFrame    *frame,
                const EntenteSentence *sentence,
                guint                  nth)
{
  EntentePhrase phrase;

  if (!entente_frame_is (frame, nth, ENTENTE_WORD_ACCORDING))
    return entente_attribution_none ();
  phrase = entente_phrases_behind (frame, nth + 1, sentence->end);
  return phrase.end > phrase.first ? found (ENTENTE_RULE_ACCORDING, phrase, nth, nth) : entente_attribution_none ();
}

/* "…", Y quoted X as saying */
static gboolean
is_quoting (const EntenteFrame    *frame,
            const EntenteSentence *sentence,
            guint                  verb)
{
  EntentePhrase object = entente_phrases_behind (frame, verb + 1, sentence->end);

  return token_at (frame, verb)->tag == ENTENTE_TAG_VERB && object.end > object.first &&
         object.end + 1 < sentence->end &&
         entente_frame_has_text (frame, object.end, "as") && token_at (frame, object.end + 1)->tag == ENTENTE_TAG_ING;
}

/* The first verb of saying behind @first whose subject begins there. A short run may stand between. */
static EntenteAttribution
find_subject_first (const EntenteFrame    *frame,
                    const EntenteSentence *sentence,
                    guint                  first)
{
  EntentePhrase start = entente_phrases_behind (frame, first, sentence->end);

  if (start.end <= start.first || (entente_phrases_are_pronoun (frame, start) &&
                                   !entente_frame_is (frame, start.first, ENTENTE_WORD_SUBJECT_PRONOUN)))
    return entente_attribution_none ();
  for (guint i = start.end; i < sentence->end && i < start.end + REACH; i++)
    {
      EntentePhrase subject;

      if (token_at (frame, i)->kind == ENTENTE_TOKEN_RUN && i > start.end + 2)
        break;
      if (!is_strong_verb (frame, i) && !is_reported_saying (frame, i))
        continue;
      if (is_quoting (frame, sentence, i))
        {
          EntenteAttribution self = found (ENTENTE_RULE_REPORTED,
                                           entente_phrases_behind (frame, i + 1, sentence->end), i, first);

          self.via = start;
          return self;
        }
      subject = entente_subjects_of_verb (frame, first, i);
      if (subject.end > subject.first && subject.first <= start.end && subject.end >= start.first)
        return found (ENTENTE_RULE_BEHIND, subject, i, first);
      /* "X, whose son said": the verb is not the one of X. */
      if (subject.end <= subject.first)
        return found (ENTENTE_RULE_BEHIND, start, i, first);
    }
  return entente_attribution_none ();
}

/* "…", Oliver barked. Any verb will do behind a comma, ? or !. */
static EntenteAttribution
find_any_verb (const EntenteFrame    *frame,
               const EntenteSentence *sentence,
               guint                  first)
{
  EntentePhrase start = entente_phrases_behind (frame, first, sentence->end);
  guint at = start.end;

  if (start.end <= start.first)
    return entente_attribution_none ();
  while (at < sentence->end && (token_at (frame, at)->tag == ENTENTE_TAG_ADVERB ||
                                token_at (frame, at)->tag == ENTENTE_TAG_AUXILIARY ||
                                  token_at (frame, at)->tag == ENTENTE_TAG_TIME))
    at++;
  if (at >= sentence->end || token_at (frame, at)->tag != ENTENTE_TAG_VERB)
    return entente_attribution_none ();
  return found (ENTENTE_RULE_BEHIND, start, at, first);
}

/* A verb that says what stands before it, whoever its subject is. */
static gboolean
is_saying (const EntenteFrame *frame,
           guint               verb)
{
  const EntenteWord *word = token_at (frame, verb)->word;

  return entente_word_is (word, ENTENTE_WORD_ACCORDING) ||
         (word != NULL && word->cue != NULL && word->cue->is_strong && word->cue->place == ENTENTE_PLACE_ANY);
}

/**
 * entente_rule_behind_find:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 * @is_plain: (out): whether "X said" is all that follows, but for when, where and to whom
 *
 * Returns: the speaker who follows a run: “…”, X said; “…”, said X; “…”, according to X
 */
EntenteAttribution
entente_rule_behind_find (const EntenteFrame    *frame,
                          const EntenteSentence *sentence,
                          guint                  run,
                          gboolean              *is_plain)
{
  EntenteAttribution self;
  guint first = run + 1;

  *is_plain = FALSE;
  while (first < sentence->end && is_pause (frame, first))
    first++;
  if (first >= sentence->end || token_at (frame, first)->tag == ENTENTE_TAG_CONJUNCTION)
    return entente_attribution_none ();
  while (first < sentence->end && (token_at (frame, first)->tag == ENTENTE_TAG_ADVERB ||
                                   entente_frame_has_text (frame, first, "as")))
    first++;
  if (first >= sentence->end)
    return entente_attribution_none ();
  self = find_inverted (frame, sentence, first);
  if (self.rule == ENTENTE_RULE_NONE)
    self = find_according (frame, sentence, first);
  if (self.rule == ENTENTE_RULE_NONE)
    self = find_subject_first (frame, sentence, first);
  if (self.rule == ENTENTE_RULE_NONE)
    self = find_any_verb (frame, sentence, first);
  /* "he was not Q, as X had claimed" */
  if (self.rule != ENTENTE_RULE_NONE && !(run > sentence->first && entente_frame_has_text (frame, first - 1, "as")))
    *is_plain = is_saying (frame, self.cue) && is_plain_tail (frame, sentence, MAX (self.cue + 1, self.speaker.end));
  return self;
}

/**
 * entente_rule_behind_find_predicate:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run with which it begins
 *
 * Returns: the speaker of a run that the sentence is about: “…” was all that X would say; “…” is how X describes it
 */
EntenteAttribution
entente_rule_behind_find_predicate (const EntenteFrame    *frame,
                                    const EntenteSentence *sentence,
                                    guint                  run)
{
  if (run != sentence->first || run + 1 >= sentence->end || !entente_frame_is (frame, run + 1, ENTENTE_WORD_BE))
    return entente_attribution_none ();
  for (guint i = run + 2; i < sentence->end && i < run + 14; i++)
    {
      const EntenteToken *token = token_at (frame, i);
      EntentePhrase subject;

      if (token->tag != ENTENTE_TAG_VERB || token->word == NULL || token->word->cue == NULL)
        continue;
      subject = entente_subjects_of_verb (frame, run + 2, i);
      if (subject.end > subject.first)
        return found (ENTENTE_RULE_BEFORE_WEAK, subject, i, subject.first);
    }
  return entente_attribution_none ();
}

/**
 * entente_rule_behind_find_end:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: the speaker at the end of the sentence: The plan is “…” in all respects, X said on Monday.
 */
EntenteAttribution
entente_rule_behind_find_end (const EntenteFrame    *frame,
                              const EntenteSentence *sentence,
                              guint                  run)
{
  guint last = sentence->end > run + 150 ? sentence->end - 100 : run;

  for (guint i = sentence->end; i > MAX (last, run) + 1; i--)
    {
      EntentePhrase subject;
      guint verb = i - 1;

      if (token_at (frame, verb)->kind == ENTENTE_TOKEN_RUN)
        break;
      if (entente_frame_is (frame, verb, ENTENTE_WORD_ACCORDING))
        return find_according (frame, sentence, verb);
      if (!is_strong_verb (frame, verb))
        continue;
      if (is_pause (frame, verb - 1) && sentence->end > i)
        return find_inverted (frame, sentence, verb);
      subject = entente_subjects_of_verb (frame, run + 1, verb);
      if (subject.end > subject.first && subject.first > run + 1 && is_pause (frame, subject.first - 1) &&
          is_plain_tail (frame, sentence, i))
        return found (ENTENTE_RULE_END, subject, verb, subject.first);
      break;
    }
  return entente_attribution_none ();
}

/**
 * entente_rule_behind_find_signature:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 *
 * Returns: the name behind a dash that closes a sentence: “…” — X
 */
EntenteAttribution
entente_rule_behind_find_signature (const EntenteFrame    *frame,
                                    const EntenteSentence *sentence,
                                    guint                  run)
{
  guint end = sentence->end;
  EntentePhrase phrase;

  if (run + 2 >= end || !entente_frame_is_mark (frame, run + 1, 0x2014) || !token_at (frame, run + 2)->is_capital ||
      end > run + 16)
    return entente_attribution_none ();
  /* A verb makes it a clause, and a date the entry of a list of sources. */
  for (guint i = run + 2; i < end; i++)
    if (entente_tags_are_verbal (token_at (frame, i)) || token_at (frame, i)->kind == ENTENTE_TOKEN_NUMBER)
      return entente_attribution_none ();
  phrase = entente_phrases_behind (frame, run + 2, end);
  return phrase.end > phrase.first ? found (ENTENTE_RULE_SIGNATURE, phrase, ENTENTE_NO_CUE, run + 2)
                                   : entente_attribution_none ();
}
