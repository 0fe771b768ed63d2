/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-manner.h"

#include "entente-file-words.h"
#include "entente-phrases.h"

#include <string.h>

/* Words of a quotation that are read for how firmly it is said. */
#define WORDS_MAX 60

static const EntenteSentence *
sentence_of (const EntenteFrame  *frame,
             const EntenteSpoken *spoken)
{
  return &g_array_index (frame->sentences, EntenteSentence, spoken->nth_sentence);
}

/* A medium with a name: "TASS", "the Interfax news agency". */
static gboolean
is_medium (const EntenteFrame *frame,
           EntentePhrase       phrase)
{
  return phrase.end > phrase.first && entente_phrases_have_name (frame, phrase) &&
         (entente_phrases_have (frame, phrase, ENTENTE_WORD_MEDIA) ||
          entente_phrases_have (frame, phrase, ENTENTE_WORD_MEDIA_HEAD));
}

static gboolean
is_passing (const EntenteFrame *frame,
            const EntenteCue   *cue)
{
  return cue != NULL && entente_word_is (entente_lexicon_find (frame->lexicon, cue->name), ENTENTE_WORD_PASSING);
}

static void
add (const EntenteFrame *frame,
     EntenteSpoken      *spoken,
     EntentePhrase       phrase)
{
  EntenteSpan span = entente_spoken_get_span (frame, phrase);

  if (span.start != spoken->speaker.start && (span.end <= spoken->speaker.start || span.start >= spoken->speaker.end))
    entente_spoken_set_via (spoken, span);
}

/**
 * entente_manner_find_via:
 * @frame: a frame with tags
 * @spoken: what was found out about one of its runs
 *
 * Adds who passed the words on: "told TASS", ", according to TASS", "in an interview with TASS", "carried by TASS".
 */
void
entente_manner_find_via (const EntenteFrame *frame,
                         EntenteSpoken      *spoken)
{
  const EntenteSentence *sentence = sentence_of (frame, spoken);

  if (spoken->is_copied || entente_span_is_empty (spoken->speaker) ||
      entente_lexicon_get_grammar (frame->lexicon) != ENTENTE_GRAMMAR_CLAUSES)
    return;
  for (guint i = sentence->first; i + 1 < sentence->end; i++)
    {
      EntentePhrase phrase = entente_phrases_behind (frame, i + 1, sentence->end);

      if (phrase.end <= phrase.first)
        continue;
      if (i == spoken->cue_token && is_passing (frame, spoken->cue) && is_medium (frame, phrase))
        add (frame, spoken, phrase);
      else if (entente_frame_is (frame, i, ENTENTE_WORD_ACCORDING) && spoken->rule != ENTENTE_RULE_ACCORDING)
        add (frame, spoken, phrase);
      else if ((entente_frame_has_text (frame, i, "by") ||
                (i > sentence->first && entente_frame_has_text (frame, i, "with") &&
                entente_frame_is (frame, i - 1, ENTENTE_WORD_INTERVIEW))) && is_medium (frame, phrase))
        add (frame, spoken, phrase);
    }
}

/**
 * entente_manner_is_anonymous:
 * @frame: a frame with tags
 * @spoken: what was found out about one of its runs
 *
 * Returns: whether the sentence says that the speaker does not want to be named
 */
gboolean
entente_manner_is_anonymous (const EntenteFrame  *frame,
                             const EntenteSpoken *spoken)
{
  const EntenteSentence *sentence = sentence_of (frame, spoken);

  return !spoken->is_copied &&
         entente_phrases_have (frame, (EntentePhrase) { sentence->first, sentence->end }, ENTENTE_WORD_ANONYMITY);
}

/**
 * entente_manner_get_attribution:
 * @spoken: what was found out about a run
 * @speaker: (nullable): who says it
 *
 * Returns: how the speaker is named, a word of the file format
 */
const char *
entente_manner_get_attribution (const EntenteSpoken *spoken,
                                const EntenteNamed  *speaker)
{
  if (entente_span_is_empty (spoken->speaker))
    return ENTENTE_ATTRIBUTION_UNATTRIBUTED;
  if (speaker != NULL && speaker->is_anonymous)
    return ENTENTE_ATTRIBUTION_ANONYMOUS;
  if (speaker != NULL && speaker->is_description && !speaker->is_organization)
    return ENTENTE_ATTRIBUTION_UNNAMED;
  return ENTENTE_ATTRIBUTION_ON_RECORD;
}

typedef struct {
  gboolean speculates, expects, declines, negates;
} Tone;

static void
add_word (Tone              *tone,
          const EntenteWord *word)
{
  tone->speculates |= entente_word_is (word, ENTENTE_WORD_SPECULATING);
  tone->expects |= entente_word_is (word, ENTENTE_WORD_EXPECTING);
  tone->declines |= tone->negates && entente_word_is (word, ENTENTE_WORD_DECLINE);
  tone->negates |= entente_word_is (word, ENTENTE_WORD_NEGATION);
}

/* The tone of the words of a quotation. */
static Tone
read_tone (const EntenteFrame *frame,
           EntenteSpan         words)
{
  Tone tone = { 0 };
  gsize at = words.start;

  for (guint n = 0; n < WORDS_MAX && at < words.end; n++)
    {
      g_autofree char *word = NULL;
      gsize start;

      while (at < words.end && !g_unichar_isalpha (g_utf8_get_char (frame->text + at)))
        at += g_utf8_skip[(guchar) frame->text[at]];
      for (start = at; at < words.end &&
           (g_unichar_isalpha (g_utf8_get_char (frame->text + at)) || frame->text[at] == '\'');)
        at += g_utf8_skip[(guchar) frame->text[at]];
      word = g_utf8_strdown (frame->text + start, at - start);
      if (*word != '\0')
        add_word (&tone, entente_lexicon_find (frame->lexicon, word));
    }
  return tone;
}

/* "neither confirmed nor denied", "declined to say": words right before the verb. */
static gboolean
declines_before (const EntenteFrame  *frame,
                 const EntenteSpoken *spoken)
{
  const EntenteSentence *sentence = sentence_of (frame, spoken);
  guint first = spoken->cue_token > sentence->first + 4 ? spoken->cue_token - 4 : sentence->first;

  for (guint i = first; i < spoken->cue_token && i < sentence->end; i++)
    {
      const EntenteWord *word = entente_frame_token (frame, i)->word;

      if (entente_word_is (word, ENTENTE_WORD_DECLINE) && entente_word_is (word, ENTENTE_WORD_NEGATION))
        return TRUE;
      if (word != NULL && word->cue != NULL && i + 2 >= spoken->cue_token &&
          g_str_equal (word->cue->modality, ENTENTE_MODALITY_DECLINES_TO_COMMENT))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_manner_get_modality:
 * @frame: a frame
 * @spoken: what was found out about one of its runs
 *
 * Returns: how firmly it is said, a word of the file format: by the verb, and if that is neutral by the words
 */
const char *
entente_manner_get_modality (const EntenteFrame  *frame,
                             const EntenteSpoken *spoken)
{
  const char *modality = spoken->cue != NULL ? spoken->cue->modality : ENTENTE_MODALITY_ASSERTS;
  Tone tone;

  if (spoken->cue_token != ENTENTE_NO_CUE && !spoken->is_copied && declines_before (frame, spoken))
    return ENTENTE_MODALITY_DECLINES_TO_COMMENT;
  if (!g_str_equal (modality, ENTENTE_MODALITY_ASSERTS))
    return modality;
  tone = read_tone (frame, spoken->words);
  if (tone.declines)
    return ENTENTE_MODALITY_DECLINES_TO_COMMENT;
  if (tone.speculates)
    return ENTENTE_MODALITY_SPECULATES;
  return tone.expects ? ENTENTE_MODALITY_EXPECTS : ENTENTE_MODALITY_ASSERTS;
}
