/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sentences.h"

/* How far behind a run "X said" may stand when the run ends with ? or !. */
#define TAIL_MAX 10
/* No sentence is longer, so that no text takes more than linear time. */
#define SENTENCE_MAX 400

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002;
}

/* What a sentence may begin with. */
static gboolean
can_start (const EntenteFrame *frame,
           guint               nth)
{
  const EntenteToken *token;

  if (nth >= frame->tokens->len)
    return FALSE;
  token = entente_frame_token (frame, nth);
  if (token->kind == ENTENTE_TOKEN_RUN || token->kind == ENTENTE_TOKEN_NUMBER)
    return TRUE;
  if (token->kind == ENTENTE_TOKEN_MARK)
    return token->mark == 0x2014 || token->mark == '#' || token->mark == '@';
  return token->is_capital || entente_lexicon_get_grammar (frame->lexicon) == ENTENTE_GRAMMAR_ENDINGS;
}

/* “…!” Ann Wells said. “…?” asked Ann Wells. */
static gboolean
is_attribution (const EntenteFrame *frame,
                guint               nth)
{
  for (guint i = nth; i < frame->tokens->len && i < nth + TAIL_MAX; i++)
    {
      const EntenteToken *token = entente_frame_token (frame, i);

      if (token->kind == ENTENTE_TOKEN_RUN || (token->kind == ENTENTE_TOKEN_MARK && is_stop (token->mark)))
        return FALSE;
      if (token->word != NULL && token->word->cue != NULL && token->word->cue->is_strong && i > nth &&
          (token->word->forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_THIRD)) != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
ends_behind_run (const EntenteFrame *frame,
                 guint               nth)
{
  const EntenteRun *run = entente_frame_run (frame, entente_frame_token (frame, nth)->mark);
  const EntenteToken *next;
  gunichar last;

  if (nth + 1 >= frame->tokens->len || !can_start (frame, nth + 1))
    return FALSE;
  next = entente_frame_token (frame, nth + 1);
  last = entente_frame_get_last_character (frame, run);
  if (next->kind == ENTENTE_TOKEN_MARK)
    return FALSE;
  if (!run->is_closed)
    return TRUE;
  if (entente_lexicon_get_grammar (frame->lexicon) == ENTENTE_GRAMMAR_ENDINGS && next->start == run->close)
    return FALSE; /* a particle */
  if (last == '?' || last == '!' || last == 0x2026)
    return next->kind == ENTENTE_TOKEN_RUN || !is_attribution (frame, nth + 1);
  return last == '.';
}

/* Jan. 6 and Mr. Kim go on; “… in the U.S. He said” does not. */
static gboolean
ends_behind_abbreviation (const EntenteFrame *frame,
                          guint               nth)
{
  const EntenteToken *token = entente_frame_token (frame, nth);
  const EntenteToken *next = nth + 1 < frame->tokens->len ? entente_frame_token (frame, nth + 1) : NULL;

  if (next == NULL || !next->is_capital || entente_word_is (token->word, ENTENTE_WORD_TITLE))
    return FALSE;
  return token->end - token->start > 2 &&
         (entente_word_is (next->word, ENTENTE_WORD_SUBJECT_PRONOUN) ||
          entente_word_is (next->word, ENTENTE_WORD_DETERMINER) || entente_word_is (next->word, ENTENTE_WORD_BREAK) ||
          entente_word_is (next->word, ENTENTE_WORD_PREPOSITION));
}

static gboolean
ends_behind (const EntenteFrame *frame,
             guint               nth)
{
  const EntenteToken *token = entente_frame_token (frame, nth);

  if (token->kind == ENTENTE_TOKEN_MARK)
    return is_stop (token->mark) && can_start (frame, nth + 1);
  if (token->kind == ENTENTE_TOKEN_RUN)
    return ends_behind_run (frame, nth);
  return token->is_abbreviation && ends_behind_abbreviation (frame, nth);
}

/* “…” – Ann Wells “…”: the name belongs to what stands before it. */
static gboolean
is_signature (const EntenteFrame *frame,
              guint               first,
              guint               end)
{
  return end > first + 1 && entente_frame_token (frame, first)->kind == ENTENTE_TOKEN_RUN &&
         entente_frame_is_mark (frame, first + 1, 0x2014);
}

static void
find (EntenteFrame *frame)
{
  EntenteSentence sentence = { 0, 0 };

  for (guint i = 0; i < frame->tokens->len; i++)
    {
      gboolean ends = i + 1 == frame->tokens->len || i - sentence.first >= SENTENCE_MAX || ends_behind (frame, i);

      if (!ends && i + 1 < frame->tokens->len && entente_frame_token (frame, i + 1)->kind == ENTENTE_TOKEN_RUN)
        ends = is_signature (frame, sentence.first, i + 1) && entente_frame_token (frame, i)->is_capital;
      if (!ends)
        continue;
      sentence.end = i + 1;
      entente_frame_token (frame, sentence.first)->is_first = TRUE;
      g_array_append_val (frame->sentences, sentence);
      sentence.first = i + 1;
    }
}

/**
 * entente_sentences_read:
 * @lexicon: the words of the language; it must live longer
 * @text: a text in valid UTF-8, which must live longer
 * @start: where a paragraph begins, in bytes
 * @end: where it ends
 *
 * Returns: (transfer full): the frame of the paragraph with its sentences. A sentence within a quotation is none of the
 *   frame.
 */
EntenteFrame *
entente_sentences_read (const EntenteLexicon *lexicon,
                        const char           *text,
                        gsize                 start,
                        gsize                 end)
{
  EntenteFrame *frame = entente_frame_new (lexicon, text, start, end);

  find (frame);
  return frame;
}
