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
}
