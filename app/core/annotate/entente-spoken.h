/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-attribution.h"

G_BEGIN_DECLS

/* Words of the text, in bytes; both are the same if there are none. */
typedef struct {
  gsize start, end;
} EntenteSpan;

/* What was found out about one run. */
typedef struct {
  EntenteSpan words;          /* of the quotation, without marks */
  EntenteSpan speaker;
  EntenteSpan via[2];         /* who passed it on, the nearest to the speaker first */
  EntenteSpan sentence;
  EntenteRule rule;
  const EntenteCue *cue;      /* (nullable) */
  guint cue_token;            /* of the frame; ENTENTE_NO_CUE if it has none */
  guint nth_sentence;         /* of the frame */
  gboolean is_dropped;        /* it is a title, a nickname or a single word: no quotation */
  gboolean is_copied;         /* the speaker is that of another run */
  gboolean is_unsaid;         /* its sentence does not tell that it was said */
  double confidence;          /* 0 to 1 */
} EntenteSpoken;

/* What is remembered from one paragraph to the next. */
typedef struct {
  EntenteSpoken last;         /* the last quotation with a speaker */
  gboolean has_last;
  EntenteSpoken announced;    /* who was announced by a paragraph that ends with a colon */
  gboolean has_announced;
  gboolean is_unclosed;       /* the last run ran to the end of its paragraph */
  EntenteSpan heading;        /* a paragraph that is but a name */
} EntenteMemory;

static inline gboolean
entente_span_is_empty (EntenteSpan span)
{
  return span.end <= span.start;
}

/* Finds who says a run: the token of the frame that stands for it, in a sentence. */
typedef void (*EntenteReadRunFunc) (gpointer reader, const EntenteSentence *sentence, guint token,
                                    EntenteSpoken *spoken);

void entente_spoken_read_runs (const EntenteFrame *frame, EntenteMemory *memory, GArray *spoken,
                               EntenteReadRunFunc read_run, gpointer reader);
void entente_spoken_set_via (EntenteSpoken *self, EntenteSpan via);
EntenteSpan entente_spoken_get_span (const EntenteFrame *frame, EntentePhrase phrase);
void entente_spoken_copy_speaker (EntenteSpoken *self, const EntenteSpoken *from, EntenteRule rule);

void entente_clause_reader_read (EntenteFrame *frame, EntenteMemory *memory, GArray *spoken);

G_END_DECLS
