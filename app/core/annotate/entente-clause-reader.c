/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-spoken.h"

#include "entente-rule-before.h"
#include "entente-rule-behind.h"
#include "entente-subjects.h"
#include "entente-tags.h"
#include "entente-titles.h"
#include "entente-unsaid.h"

/* A speaker is looked for in so many runs before and behind. */
#define RUNS_MAX 40

/* One paragraph of a language with the grammar of clauses. */

typedef struct {
  EntenteFrame *frame;
  EntenteMemory *memory;
  GArray *spoken; /* of EntenteSpoken, one for each run */
} Reader;

static EntenteSpoken *
get (const Reader *self,
     guint         nth)
{
  return &g_array_index (self->spoken, EntenteSpoken, nth);
}

static EntenteSentence *
sentence_at (const Reader *self,
             guint         nth)
{
  return &g_array_index (self->frame->sentences, EntenteSentence, nth);
}

/* What stands before a run wins if it governs it at once, or if the sentence began before it and what follows is not
 * merely "X said". */
static EntenteAttribution
choose (const Reader          *self,
        const EntenteSentence *sentence,
        guint                  run)
{
  EntenteFrame *frame = self->frame;
  gboolean is_plain = FALSE, is_closing = entente_rule_behind_may_apply (frame, sentence, run);
  gboolean is_direct = entente_rule_before_is_direct (frame, sentence, run);
  EntenteAttribution behind = entente_attribution_none (), before = entente_attribution_none (), end;

  if (is_closing && !is_direct)
    behind = entente_rule_behind_find (frame, sentence, run, &is_plain);
  if (behind.rule != ENTENTE_RULE_NONE && (is_plain || run == sentence->first))
    return behind;
  before = run > sentence->first && entente_frame_is_mark (frame, run - 1, ':')
           ? entente_rule_before_find_colon (frame, sentence, run - 1)
             : entente_rule_before_find (frame, sentence, run);
  if (before.rule != ENTENTE_RULE_NONE)
    return before;
  if (behind.rule != ENTENTE_RULE_NONE)
    return behind;
  end = entente_rule_behind_find_end (frame, sentence, run);
  if (end.rule != ENTENTE_RULE_NONE)
    return end;
  end = entente_rule_behind_find_signature (frame, sentence, run);
  if (end.rule == ENTENTE_RULE_NONE)
    end = entente_rule_behind_find_predicate (frame, sentence, run);
  if (end.rule == ENTENTE_RULE_NONE)
    end = entente_rule_before_find_opinion (frame, sentence, run);
  if (end.rule == ENTENTE_RULE_NONE && before.cue == ENTENTE_NO_CUE)
    end = entente_rule_before_find_announced (frame, sentence, run);
  return end.rule != ENTENTE_RULE_NONE ? end : before;
}

/* "the spokeswoman, Maria Zakharova, said": the name belongs to the speaker. */
static EntentePhrase
add_name (const EntenteFrame    *frame,
          const EntenteSentence *sentence,
          EntentePhrase          phrase)
{
  EntentePhrase name;

  if (phrase.end <= phrase.first || entente_phrases_are_pronoun (frame, phrase) ||
      entente_frame_token (frame, entente_phrases_find_head (frame, phrase))->tag == ENTENTE_TAG_NAME ||
        !entente_frame_is_mark (frame, phrase.end, ',') ||
      phrase.end + 1 >= sentence->end || entente_frame_token (frame, phrase.end + 1)->tag != ENTENTE_TAG_NAME)
    return phrase;
  name = entente_phrases_behind (frame, phrase.end + 1, sentence->end);
  if (name.end < sentence->end && entente_frame_is_mark (frame, name.end, ','))
    phrase.end = name.end;
  return phrase;
}

/* A verb right before a quotation is the surest of those before it; a verb that says little is less sure anywhere. */
static double
weigh (const Reader             *self,
       guint                     run,
       const EntenteAttribution *attribution)
{
  double confidence = entente_rule_get_confidence (attribution->rule);
  const EntenteWord *word = attribution->cue != ENTENTE_NO_CUE
    ? entente_frame_token (self->frame, attribution->cue)->word
                                                               : NULL;
  gboolean is_strong = word != NULL && word->cue != NULL && word->cue->is_strong;

  if ((attribution->rule == ENTENTE_RULE_BEHIND || attribution->rule == ENTENTE_RULE_INVERTED) && !is_strong)
    return 0.85;
  /* "X said, “…”": nothing stands between the three. */
  if (attribution->rule == ENTENTE_RULE_BEFORE && run <= attribution->cue + 2)
    confidence = entente_subjects_find_group (self->frame, attribution->speaker.first, attribution->cue) <=
                 attribution->speaker.end ? 0.97 : 0.95;
  else if (attribution->rule == ENTENTE_RULE_BEFORE)
    confidence = 0.93;
  return confidence;
}

static void
take (const Reader             *self,
      guint                     run,
      guint                     nth,
      const EntenteSentence    *sentence,
      const EntenteAttribution *attribution)
{
  EntenteSpoken *spoken = get (self, nth);

  spoken->rule = attribution->rule;
  spoken->confidence = weigh (self, run, attribution);
  spoken->cue_token = attribution->cue;
  if (attribution->cue != ENTENTE_NO_CUE && entente_frame_token (self->frame, attribution->cue)->word != NULL)
    spoken->cue = entente_frame_token (self->frame, attribution->cue)->word->cue;
  spoken->speaker = entente_spoken_get_span (self->frame, add_name (self->frame, sentence, attribution->speaker));
  entente_spoken_set_via (spoken, entente_spoken_get_span (self->frame, attribution->via));
}

/* The run before it in the sentence, if no verb stands between: “dangerous” and “ideological”. */
static gboolean
share_with_run_before (const Reader          *self,
                       const EntenteSentence *sentence,
                       guint                  run,
                       guint                  nth)
{
  for (guint i = run; i > sentence->first; i--)
    {
      const EntenteToken *token = entente_frame_token (self->frame, i - 1);

      if (token->kind == ENTENTE_TOKEN_RUN)
        {
          const EntenteSpoken *other = get (self, token->mark);

          if (other->rule == ENTENTE_RULE_NONE || entente_span_is_empty (other->speaker))
            return FALSE;
          entente_spoken_copy_speaker (get (self, nth), other, ENTENTE_RULE_SAME);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_alone (const Reader          *self,
          const EntenteSentence *sentence,
          guint                  run)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (i != run && entente_frame_token (self->frame, i)->kind != ENTENTE_TOKEN_MARK &&
        entente_frame_token (self->frame, i)->kind != ENTENTE_TOKEN_RUN)
      return FALSE;
  return TRUE;
}

static void
read_run (const Reader *self,
          guint         nth_sentence,
          guint         run)
{
  const EntenteSentence *sentence = sentence_at (self, nth_sentence);
  guint nth = entente_frame_token (self->frame, run)->mark;
  EntenteAttribution attribution;
  EntenteSpoken *spoken = get (self, nth);

  spoken->nth_sentence = nth_sentence;
  spoken->sentence = entente_spoken_get_span (self->frame, (EntentePhrase) { sentence->first, sentence->end });
  if (is_alone (self, sentence, run))
    return;
  attribution = choose (self, sentence, run);
  take (self, run, nth, sentence, &attribution);
  entente_unsaid_read (self->frame, sentence, run, spoken);
  if (attribution.rule == ENTENTE_RULE_NONE && attribution.cue == ENTENTE_NO_CUE &&
      !share_with_run_before (self, sentence, run, nth))
    {
      attribution.speaker = entente_subjects_of_sentence (self->frame, sentence->first, sentence->end);
      if (attribution.speaker.end > attribution.speaker.first)
        {
          attribution.rule = ENTENTE_RULE_SUBJECT;
          take (self, run, nth, sentence, &attribution);
          if (attribution.cue == ENTENTE_NO_CUE)
            spoken->cue = NULL;
        }
    }
}

/* The token of each run. */
static void
read_runs (const Reader *self)
{
  for (guint i = 0; i < self->frame->sentences->len; i++)
    for (guint j = sentence_at (self, i)->first; j < sentence_at (self, i)->end; j++)
      if (entente_frame_token (self->frame, j)->kind == ENTENTE_TOKEN_RUN)
        {
          const EntenteSentence *sentence = sentence_at (self, i);
          EntenteSpoken *spoken = get (self, entente_frame_token (self->frame, j)->mark);

          read_run (self, i, j);
          if (!is_alone (self, sentence, j))
            spoken->is_dropped = entente_titles_are_at (self->frame, sentence, j, spoken);
        }
}

static EntenteSpoken
speak (const Reader *self,
       EntentePhrase phrase,
       EntenteRule   rule)
{
  return (EntenteSpoken) { .speaker = entente_spoken_get_span (self->frame, phrase), .rule = rule };
}

/* A sentence without a verb of saying still tells who speaks if a person does something in it: "Trump was defiant." */
static gboolean
read_actor_before (const Reader  *self,
                   guint          nth_sentence,
                   EntenteSpoken *spoken)
{
  const EntenteSentence *sentence = sentence_at (self, nth_sentence);
  EntentePhrase subject = entente_subjects_of_sentence (self->frame, sentence->first, sentence->end);
  gboolean is_question = entente_frame_is_mark (self->frame, sentence->end - 1, '?'), has_text = FALSE;
  EntenteSpoken found = speak (self, subject, ENTENTE_RULE_SENTENCE_BEFORE);

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      if (entente_frame_token (self->frame, i)->kind == ENTENTE_TOKEN_RUN)
        return FALSE;
      has_text |= entente_frame_is (self->frame, i, ENTENTE_WORD_SAYINGS);
    }
  if (subject.end <= subject.first || entente_frame_has_text (self->frame, subject.first, "it") ||
      !(is_question || has_text || entente_phrases_have_name (self->frame, subject) ||
        entente_phrases_are_pronoun (self->frame, subject)))
    return FALSE;
  spoken->speaker = found.speaker;
  spoken->rule = found.rule;
  spoken->confidence = 0.6;
  return TRUE;
}

/* Who speaks in a sentence without a run: the subject of its first verb of saying. */
static gboolean
read_sentence_before (const Reader  *self,
                      guint          nth_sentence,
                      EntenteSpoken *spoken)
{
  const EntenteSentence *sentence = sentence_at (self, nth_sentence);
  EntentePhrase subject = { 0, 0 };

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      const EntenteToken *token = entente_frame_token (self->frame, i);

      if (token->kind == ENTENTE_TOKEN_RUN)
        return FALSE;
      if (token->tag != ENTENTE_TAG_VERB || token->word == NULL || token->word->cue == NULL ||
          !token->word->cue->is_strong)
        continue;
      subject = entente_subjects_of_verb (self->frame, sentence->first, i);
      if (subject.end > subject.first)
        break;
    }
  if (subject.end <= subject.first)
    return FALSE;
  spoken->speaker = entente_spoken_get_span (self->frame, subject);
  spoken->rule = ENTENTE_RULE_SENTENCE_BEFORE;
  spoken->confidence = entente_rule_get_confidence (spoken->rule);
  return TRUE;
}

static gboolean
take_announced (const Reader  *self,
                EntenteSpoken *spoken,
                guint          nth)
{
  if (nth > 0 || !self->memory->has_announced || spoken->nth_sentence > 0)
    return FALSE;
  entente_spoken_copy_speaker (spoken, &self->memory->announced, ENTENTE_RULE_COLON);
  return TRUE;
}

/* A colon ends the sentence before: "…:" */
static gboolean
take_sentence_before (const Reader  *self,
                      EntenteSpoken *spoken)
{
  return spoken->nth_sentence > 0 && read_sentence_before (self, spoken->nth_sentence - 1, spoken);
}

static gboolean
take_actor_before (const Reader  *self,
                   EntenteSpoken *spoken)
{
  return spoken->nth_sentence > 0 && read_actor_before (self, spoken->nth_sentence - 1, spoken);
}

static gboolean
take_next (const Reader  *self,
           EntenteSpoken *spoken,
           guint          nth)
{
  for (guint i = nth + 1; i < self->spoken->len && i <= nth + RUNS_MAX; i++)
    if (get (self, i)->rule != ENTENTE_RULE_NONE && !get (self, i)->is_dropped)
      {
        entente_spoken_copy_speaker (spoken, get (self, i), ENTENTE_RULE_NEXT);
        return TRUE;
      }
  return FALSE;
}

static gboolean
take_before_in_paragraph (const Reader  *self,
                          EntenteSpoken *spoken,
                          guint          nth)
{
  for (guint i = nth; i > 0 && i + RUNS_MAX > nth; i--)
    {
      const EntenteSpoken *other = get (self, i - 1);

      if (other->is_dropped || entente_span_is_empty (other->speaker) || other->rule == ENTENTE_RULE_SUBJECT)
        continue;
      entente_spoken_copy_speaker (spoken, other, ENTENTE_RULE_SAME);
      return TRUE;
    }
  return FALSE;
}

/* Who says a run that is all of its sentence. */
static void
fill (const Reader *self,
      guint         nth)
{
  EntenteSpoken *spoken = get (self, nth);
  gboolean follows_run = nth > 0 && get (self, nth - 1)->nth_sentence + 1 >= spoken->nth_sentence;

  if (spoken->rule != ENTENTE_RULE_NONE || spoken->is_dropped || spoken->cue != NULL)
    return;
  if (take_announced (self, spoken, nth))
    return;
  if (follows_run && take_before_in_paragraph (self, spoken, nth))
    return;
  if (take_sentence_before (self, spoken))
    return;
  if (take_before_in_paragraph (self, spoken, nth))
    {
      /* Another sentence stands between. */
      spoken->confidence = MIN (spoken->confidence, 0.85);
      return;
    }
  if (self->memory->is_unclosed && self->memory->has_last && nth == 0)
    entente_spoken_copy_speaker (spoken, &self->memory->last, ENTENTE_RULE_CONTINUED);
  else if (!take_next (self, spoken, nth) && !take_actor_before (self, spoken) && self->memory->has_last)
    entente_spoken_copy_speaker (spoken, &self->memory->last, ENTENTE_RULE_LAST);
}

/* Lone runs of few words that no rule answered are words with a reservation. */
static void
drop_lone (const Reader *self)
{
  for (guint i = 0; i < self->spoken->len; i++)
    {
      EntenteSpoken *spoken = get (self, i);
      const EntenteRun *run = entente_frame_run (self->frame, i);

      if (run->is_single && spoken->cue == NULL)
        spoken->is_dropped = TRUE;
      if (entente_titles_count_words (self->frame, run) == 0)
        spoken->is_dropped = TRUE;
    }
}

static void
remember_announced (const Reader *self)
{
  EntenteMemory *memory = self->memory;
  const EntenteSentence *sentence;
  EntenteAttribution attribution;

  memory->has_announced = FALSE;
  if (self->frame->sentences->len == 0)
    return;
  sentence = sentence_at (self, self->frame->sentences->len - 1);
  if (!entente_frame_is_mark (self->frame, sentence->end - 1, ':') &&
      !entente_frame_is_mark (self->frame, sentence->end - 1, ','))
    return;
  attribution = entente_rule_before_find_colon (self->frame, sentence, sentence->end - 1);
  if (!entente_attribution_has_speaker (&attribution))
    return;
  memory->has_announced = TRUE;
  memory->announced = (EntenteSpoken) { .rule = attribution.rule, .cue_token = ENTENTE_NO_CUE,
                                        .confidence = entente_rule_get_confidence (attribution.rule) };
  memory->announced.speaker = entente_spoken_get_span (self->frame, attribution.speaker);
  if (attribution.cue != ENTENTE_NO_CUE && entente_frame_token (self->frame, attribution.cue)->word != NULL)
    {
      memory->announced.cue = entente_frame_token (self->frame, attribution.cue)->word->cue;
      memory->announced.cue_token = attribution.cue;
      entente_unsaid_read (self->frame, sentence, sentence->end - 1, &memory->announced);
      memory->announced.cue_token = ENTENTE_NO_CUE;
    }
}

static void
remember (const Reader *self)
{
  EntenteMemory *memory = self->memory;

  for (guint i = 0; i < self->spoken->len; i++)
    {
      const EntenteSpoken *spoken = get (self, i);

      if (spoken->is_dropped || entente_span_is_empty (spoken->speaker) || spoken->rule == ENTENTE_RULE_SUBJECT)
        continue;
      memory->last = *spoken;
      memory->has_last = TRUE;
    }
  memory->is_unclosed = self->spoken->len > 0 && !entente_frame_run (self->frame, self->spoken->len - 1)->is_closed;
  remember_announced (self);
}

/**
 * entente_clause_reader_read:
 * @frame: a paragraph
 * @memory: what was found in the paragraphs before; changes
 * @spoken: (element-type EntenteSpoken): receives one for each run
 *
 * Finds who says the quotations of a paragraph.
 */
void
entente_clause_reader_read (EntenteFrame  *frame,
                            EntenteMemory *memory,
                            GArray        *spoken)
{
  Reader self = { frame, memory, spoken };

  entente_tags_set (frame);
  for (guint i = 0; i < frame->runs->len; i++)
    {
      const EntenteRun *run = entente_frame_run (frame, i);
      EntenteSpoken one = { .words = { run->start, run->end }, .cue_token = ENTENTE_NO_CUE };

      g_array_append_val (spoken, one);
    }
  read_runs (&self);
  for (guint i = 0; i < spoken->len; i++)
    fill (&self, i);
  drop_lone (&self);
  remember (&self);
}
