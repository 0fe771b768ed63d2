/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-unsaid.h"

#include "entente-file-words.h"
#include "entente-inserts.h"
#include "entente-subjects.h"

/* Sentences that name a quotation and do not tell that it was said: the verb of saying is denied, or only possible, or
 * what tells of it is declared false. What is denied within the quotation does not count. */

/* With the grammar of endings, what denies a verb is no farther behind it, in words. */
#define REACH 3

/* Words that deny or doubt the verb that they belong to. */
static gboolean
denies (const EntenteFrame *frame,
        guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_NEGATION) || entente_frame_is (frame, nth, ENTENTE_WORD_UNREAL) ||
         entente_frame_is (frame, nth, ENTENTE_WORD_UNSAID);
}

/* What is said with the verb is not meant as a fact. */
static gboolean
is_doubtful (const EntenteCue *cue)
{
  return cue != NULL && !g_str_equal (cue->modality, ENTENTE_MODALITY_ASSERTS) &&
         !g_str_equal (cue->modality, ENTENTE_MODALITY_CONFIRMS);
}

static gboolean
is_word (const EntenteFrame *frame,
         guint               nth)
{
  return nth < frame->tokens->len && entente_frame_token (frame, nth)->kind == ENTENTE_TOKEN_WORD;
}

static gboolean
is_border (const EntenteFrame *frame,
           guint               nth)
{
  EntenteTokenKind kind = entente_frame_token (frame, nth)->kind;

  return kind == ENTENTE_TOKEN_MARK || kind == ENTENTE_TOKEN_RUN;
}

/* "did not say", "might have said", "failed to say" */
static gboolean
is_group_unsaid (const EntenteFrame *frame,
                 guint               start,
                 guint               verb)
{
  gboolean has_modal = FALSE;

  for (guint i = start; i < verb; i++)
    {
      if (denies (frame, i) || entente_frame_is (frame, i, ENTENTE_WORD_SPECULATING) ||
          (has_modal && entente_frame_is (frame, i, ENTENTE_WORD_HAVE)))
        return TRUE;
      has_modal |= entente_frame_is (frame, i, ENTENTE_WORD_MODAL);
    }
  return FALSE;
}

static gboolean
is_nobody (const EntenteFrame *frame,
           guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_UNSAID) && entente_frame_is (frame, nth, ENTENTE_WORD_PRONOUN);
}

/* "no official", but not "No 10" */
static gboolean
is_no (const EntenteFrame *frame,
       guint               nth)
{
  return entente_frame_has_text (frame, nth, "no") && is_word (frame, nth + 1);
}

/* "nobody", "no official", "neither Ann nor Bob"; not "the failed candidate" */
static gboolean
are_nobody (const EntenteFrame *frame,
            EntentePhrase       speaker)
{
  for (guint i = speaker.first; i < speaker.end; i++)
    if (is_nobody (frame, i) || entente_frame_is (frame, i, ENTENTE_WORD_NEGATION) ||
        (i == speaker.first && is_no (frame, i)))
      return TRUE;
  return FALSE;
}

/* What follows on a quotation: "That Ann said “…” is untrue." */
static gboolean
is_declared_false (const EntenteFrame    *frame,
                   const EntenteSentence *sentence,
                   guint                  run)
{
  if (!entente_frame_is (frame, run + 1, ENTENTE_WORD_BE))
    return FALSE;
  for (guint i = run + 1; i < sentence->end && !is_border (frame, i); i++)
    if (denies (frame, i))
      return TRUE;
  return FALSE;
}

/* "Did Ann say", "Had Ann said"; not "It was Ann". */
static gboolean
is_inverted (const EntenteFrame    *frame,
             const EntenteSentence *sentence,
             guint                  subject)
{
  return subject > sentence->first && entente_frame_token (frame, subject - 1)->tag == ENTENTE_TAG_AUXILIARY &&
         (subject - 1 == sentence->first || is_border (frame, subject - 2));
}

/* Words in front of the subject that reach to its verb: "It is not true that Ann", "If Ann", "Did Ann". */
static gboolean
is_clause_unsaid (const EntenteFrame    *frame,
                  const EntenteSentence *sentence,
                  guint                  subject,
                  guint                  run)
{
  gboolean has_that = FALSE;

  if (is_inverted (frame, sentence, subject))
    return TRUE;
  for (guint i = subject; i > sentence->first && !is_border (frame, i - 1); i--)
    {
      const EntenteToken *token = entente_frame_token (frame, i - 1);
      gboolean is_that = entente_frame_has_text (frame, i - 1, "that");

      if (entente_frame_is (frame, i - 1, ENTENTE_WORD_NEGATION) ||
          entente_frame_is (frame, i - 1, ENTENTE_WORD_UNREAL) || is_nobody (frame, i - 1) ||
          (has_that && is_no (frame, i - 1)) ||
          ((has_that || i == subject) && token->tag == ENTENTE_TAG_VERB && token->word != NULL &&
           is_doubtful (token->word->cue)) ||
          (is_that && !has_that && is_declared_false (frame, sentence, run)))
        return TRUE;
      /* "He did not go because Ann said": another clause. */
      if (!is_that && (token->tag == ENTENTE_TAG_SUBORDINATOR || token->tag == ENTENTE_TAG_CONJUNCTION ||
                       entente_frame_is (frame, i - 1, ENTENTE_WORD_BREAK)))
        return FALSE;
      has_that |= is_that;
    }
  return FALSE;
}

static gboolean
is_unsaid_in_clauses (const EntenteFrame    *frame,
                      const EntenteSentence *sentence,
                      guint                  run,
                      const EntenteSpoken   *spoken)
{
  EntentePhrase speaker = entente_frame_find_phrase (frame, spoken->speaker.start, spoken->speaker.end);
  guint verb = spoken->cue_token;

  if (is_group_unsaid (frame, entente_subjects_find_group (frame, sentence->first, verb), verb))
    return TRUE;
  if (speaker.end <= speaker.first)
    return FALSE;
  return are_nobody (frame, speaker) ||
         (entente_frame_has_text (frame, speaker.first, "that") && is_declared_false (frame, sentence, run)) ||
         (speaker.first < verb && is_clause_unsaid (frame, sentence, speaker.first, run));
}

/* "не" belongs to the verb or to the speaker behind it, not to another word. */
static gboolean
reaches (const EntenteFrame *frame,
         guint               negation,
         guint               speaker,
         guint               verb)
{
  guint at = negation + 1;

  if (negation == speaker)
    return TRUE;
  while (at < verb && at != speaker &&
         (entente_frame_is (frame, at, ENTENTE_WORD_ADVERB) || entente_frame_is (frame, at, ENTENTE_WORD_TIME) ||
          entente_frame_is (frame, at, ENTENTE_WORD_PRONOUN)))
    at++;
  return at == verb || at == speaker;
}

/* The clause on which "что X сказал" hangs: "неправда, что", "то, что X сказал «…», неправда". */
static gboolean
is_outer_unsaid (const EntenteFrame    *frame,
                 const EntenteSentence *sentence,
                 guint                  link,
                 guint                  run)
{
  gboolean is_told = FALSE;
  guint at = link;

  while (at > sentence->first && entente_frame_token (frame, at - 1)->kind == ENTENTE_TOKEN_MARK)
    at--;
  for (; at > sentence->first && !is_border (frame, at - 1); at--)
    {
      const EntenteToken *token = entente_frame_token (frame, at - 1);
      const EntenteCue *cue = is_word (frame, at - 1)
                              ? entente_inserts_find_verb (frame->lexicon, frame->text, token->start, token->end)
                              : NULL;

      if (denies (frame, at - 1) || is_doubtful (cue))
        return TRUE;
      is_told |= cue != NULL;
    }
  for (at = run + 1; !is_told && at < sentence->end && entente_frame_token (frame, at)->kind != ENTENTE_TOKEN_RUN &&
       !entente_frame_is (frame, at, ENTENTE_WORD_CONJUNCTION) && !entente_frame_is (frame, at, ENTENTE_WORD_RELATIVE);
       at++)
    if (denies (frame, at))
      return TRUE;
  return FALSE;
}

static gboolean
is_unsaid_in_cases (const EntenteFrame    *frame,
                    const EntenteSentence *sentence,
                    guint                  run,
                    const EntenteSpoken   *spoken)
{
  EntentePhrase speaker = entente_frame_find_phrase (frame, spoken->speaker.start, spoken->speaker.end);
  guint verb = spoken->cue_token, at = verb;

  if (g_str_equal (spoken->cue->modality, ENTENTE_MODALITY_DECLINES_TO_COMMENT))
    return TRUE;
  for (; at > sentence->first && !is_border (frame, at - 1); at--)
    {
      if (entente_frame_is (frame, at - 1, ENTENTE_WORD_NEGATION) ? reaches (frame, at - 1, speaker.first, verb)
          : denies (frame, at - 1))
        return TRUE;
      if (entente_frame_is (frame, at - 1, ENTENTE_WORD_RELATIVE))
        return is_outer_unsaid (frame, sentence, at - 1, run);
    }
  /* "сказал бы", "сказал ли" */
  return is_word (frame, verb + 1) && entente_frame_is (frame, verb + 1, ENTENTE_WORD_UNREAL);
}

static const EntenteCue *
find_cue (const EntenteFrame *frame,
          const char         *word)
{
  return entente_lexicon_find_cue (frame->lexicon, word);
}

static gsize
match_ending (const EntenteFrame *frame,
              guint               nth,
              EntenteWordClass    class)
{
  const EntenteToken *token = entente_frame_token (frame, nth);

  return entente_lexicon_match_ending (frame->lexicon, class, frame->text + token->start, token->end - token->start);
}

/* "말하지 않았다", "말한 적이 없다", "말했다는 것은 사실이 아니다", "말한다면", "안 말했다" */
static gboolean
is_unsaid_in_endings (const EntenteFrame    *frame,
                      const EntenteSentence *sentence,
                      guint                  run,
                      const EntenteSpoken   *spoken)
{
  guint verb = spoken->cue_token;

  if (match_ending (frame, verb, ENTENTE_WORD_UNREAL) > 0 ||
      (verb > run + 1 && entente_frame_is (frame, verb - 1, ENTENTE_WORD_UNSAID)))
    return TRUE;
  if (match_ending (frame, verb, ENTENTE_WORD_EMBEDDED) == 0 && !entente_frame_is (frame, verb, ENTENTE_WORD_EMBEDDED))
    return FALSE;
  for (guint i = verb + 1; i < sentence->end && i <= verb + REACH && is_word (frame, i); i++)
    {
      g_autofree char *word = entente_frame_dup_phrase (frame, (EntentePhrase) { i, i + 1 });

      /* "말한 뒤": another clause. */
      if (entente_frame_is (frame, i, ENTENTE_WORD_BREAK))
        return FALSE;
      if (entente_lexicon_starts_with (frame->lexicon, ENTENTE_WORD_UNSAID, word) ||
          is_doubtful (find_cue (frame, word)))
        return TRUE;
    }
  return FALSE;
}

/* "Allegedly, Ann said" */
static gboolean
begins_unsaid (const EntenteFrame    *frame,
               const EntenteSentence *sentence)
{
  return entente_frame_is (frame, sentence->first, ENTENTE_WORD_UNREAL) &&
         entente_frame_is_mark (frame, sentence->first + 1, ',');
}

/**
 * entente_unsaid_read:
 * @frame: a paragraph
 * @sentence: one of its sentences
 * @run: the token of a run in it
 * @spoken: what was found out about the run; changes
 *
 * Makes a quotation unsure if its sentence does not tell that it was said.
 */
void
entente_unsaid_read (const EntenteFrame    *frame,
                     const EntenteSentence *sentence,
                     guint                  run,
                     EntenteSpoken         *spoken)
{
  static gboolean (*const readers[ENTENTE_N_GRAMMARS]) (const EntenteFrame *, const EntenteSentence *, guint,
                                                        const EntenteSpoken *) = {
    is_unsaid_in_clauses, is_unsaid_in_cases, is_unsaid_in_endings,
  };

  g_return_if_fail (frame != NULL && sentence != NULL && spoken != NULL);

  if (spoken->cue_token == ENTENTE_NO_CUE || spoken->cue == NULL || spoken->is_copied ||
      !(begins_unsaid (frame, sentence) ||
        readers[entente_lexicon_get_grammar (frame->lexicon)](frame, sentence, run, spoken)))
    return;
  spoken->is_unsaid = TRUE;
  spoken->confidence = MIN (spoken->confidence, entente_rule_get_confidence (ENTENTE_RULE_UNSAID));
}
