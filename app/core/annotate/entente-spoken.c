/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-spoken.h"

/**
 * entente_spoken_set_via:
 * @self: what was found out about a run
 * @via: who passed it on
 *
 * Adds one who passed it on, behind the others, unless that is known or there are too many.
 */
void
entente_spoken_set_via (EntenteSpoken *self,
                        EntenteSpan    via)
{
  if (entente_span_is_empty (via))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->via); i++)
    {
      if (entente_span_is_empty (self->via[i]))
        {
          self->via[i] = via;
          return;
        }
      if (self->via[i].start == via.start)
        return;
    }
}

/**
 * entente_spoken_get_span:
 * @frame: a frame
 * @phrase: a place of its words
 *
 * Returns: the place in the text
 */
EntenteSpan
entente_spoken_get_span (const EntenteFrame *frame,
                         EntentePhrase       phrase)
{
  if (phrase.end <= phrase.first)
    return (EntenteSpan) { 0, 0 };
  return (EntenteSpan) { entente_frame_token (frame, phrase.first)->start,
                         entente_frame_token (frame, phrase.end - 1)->end };
}

/**
 * entente_spoken_copy_speaker:
 * @self: what was found out about a run
 * @from: what was found out about another run
 * @rule: why they have one speaker
 *
 * Gives the run the speaker of the other one.
 */
void
entente_spoken_copy_speaker (EntenteSpoken       *self,
                             const EntenteSpoken *from,
                             EntenteRule          rule)
{
  self->speaker = from->speaker;
  for (guint i = 0; i < G_N_ELEMENTS (self->via); i++)
    self->via[i] = from->via[i];
  if (self->cue == NULL)
    self->cue = from->cue;
  self->rule = rule;
  self->confidence = MIN (from->confidence, entente_rule_get_confidence (rule));
  self->is_copied = TRUE;
  self->is_unsaid = from->is_unsaid;
}

static EntenteSpoken
begin (const EntenteFrame *frame,
       guint               nth_sentence,
       guint               nth_run)
{
  const EntenteSentence *sentence = &g_array_index (frame->sentences, EntenteSentence, nth_sentence);
  const EntenteRun *run = entente_frame_run (frame, nth_run);
  EntenteSpoken spoken = { .words = { run->start, run->end }, .cue_token = ENTENTE_NO_CUE,
                           .nth_sentence = nth_sentence,
                           .confidence = entente_rule_get_confidence (ENTENTE_RULE_NONE) };

  spoken.sentence = entente_spoken_get_span (frame, (EntentePhrase) { sentence->first, sentence->end });
  return spoken;
}

static void
remember (EntenteMemory       *memory,
          const EntenteSpoken *spoken)
{
  if (spoken->is_dropped || entente_span_is_empty (spoken->speaker))
    return;
  memory->last = *spoken;
  memory->has_last = TRUE;
}

/**
 * entente_spoken_read_runs:
 * @frame: a paragraph
 * @memory: what was found in the paragraphs before; changes
 * @spoken: (element-type EntenteSpoken): receives one for each run
 * @read_run: finds who says a run
 * @reader: handed to @read_run
 *
 * Reads the runs of a paragraph one after the other, for grammars in which a sentence tells who says its own runs.
 */
void
entente_spoken_read_runs (const EntenteFrame *frame,
                          EntenteMemory      *memory,
                          GArray             *spoken,
                          EntenteReadRunFunc  read_run,
                          gpointer            reader)
{
  g_return_if_fail (frame != NULL && memory != NULL && spoken != NULL && read_run != NULL);

  g_array_set_size (spoken, frame->runs->len);
  for (guint i = 0; i < frame->sentences->len; i++)
    {
      const EntenteSentence *sentence = &g_array_index (frame->sentences, EntenteSentence, i);

      for (guint j = sentence->first; j < sentence->end; j++)
        {
          const EntenteToken *token = entente_frame_token (frame, j);
          EntenteSpoken *one;

          if (token->kind != ENTENTE_TOKEN_RUN)
            continue;
          one = &g_array_index (spoken, EntenteSpoken, token->mark);
          *one = begin (frame, i, token->mark);
          read_run (reader, sentence, j, one);
          remember (memory, one);
        }
    }
}
