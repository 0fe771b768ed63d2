/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-case-reader.h"

#include "entente-inserts.h"
#include "entente-name-reader.h"
#include "entente-phrases.h"
#include "entente-titles.h"
#include "entente-unsaid.h"

#include <string.h>

/* A speaker has no more words, and without a verb near a quotation no fewer. */
#define PHRASE_MAX 12
#define LONE_MAX 5

typedef struct {
  EntenteFrame *frame;
  EntenteMemory *memory;
  GArray *spoken; /* of EntenteSpoken, one for each run */
} Reader;

static const EntenteToken *
token_at (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_token (frame, nth);
}

static EntenteSpoken *
get (const Reader *self,
     guint         nth)
{
  return &g_array_index (self->spoken, EntenteSpoken, nth);
}

static gboolean
is_word (const EntenteFrame *frame,
         guint               nth)
{
  return nth < frame->tokens->len && token_at (frame, nth)->kind == ENTENTE_TOKEN_WORD;
}

static const EntenteCue *
get_cue (const EntenteFrame *frame,
         guint               nth)
{
  const EntenteToken *token;

  if (!is_word (frame, nth))
    return NULL;
  token = token_at (frame, nth);
  if (token->is_capital && !token->is_first)
    return NULL;
  return entente_inserts_find_verb (frame->lexicon, frame->text, token->start, token->end);
}

/* What ends a name or a noun with what belongs to it. */
static gboolean
ends_phrase (const EntenteFrame *frame,
             guint               nth)
{
  return !is_word (frame, nth) || entente_frame_is (frame, nth, ENTENTE_WORD_PREPOSITION) ||
         entente_frame_is (frame, nth, ENTENTE_WORD_RELATIVE) || entente_frame_is (frame, nth, ENTENTE_WORD_ADVERB) ||
         entente_frame_is (frame, nth, ENTENTE_WORD_TIME) || get_cue (frame, nth) != NULL;
}

static gboolean
is_pronoun (const EntenteFrame *frame,
            guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_PRONOUN);
}

/* The words behind a verb that name somebody. Words of place and time before them are skipped. */
static EntentePhrase
find_behind (const EntenteFrame *frame,
             guint               first,
             guint               end)
{
  guint at = first;

  while (at < end && is_word (frame, at) && !is_pronoun (frame, at))
    {
      if (entente_frame_is (frame, at, ENTENTE_WORD_PREPOSITION) && at + 1 < end)
        at += 2;
      else if (entente_frame_is (frame, at, ENTENTE_WORD_ADVERB) || entente_frame_is (frame, at, ENTENTE_WORD_TIME))
        at++;
      else
        break;
    }
  first = at;
  if (at < end && is_pronoun (frame, at) && !entente_frame_is (frame, at, ENTENTE_WORD_DETERMINER))
    return (EntentePhrase) { at, at + 1 };
  while (at < end && at < first + PHRASE_MAX && !ends_phrase (frame, at))
    at++;
  return (EntentePhrase) { first, at };
}

static gboolean
is_latin (const EntenteFrame *frame,
          guint               nth)
{
  return (guchar) frame->text[token_at (frame, nth)->start] < 0x80;
}

static guint
find_clause (const EntenteFrame *frame,
             guint               first,
             guint               end)
{
  guint at = end;

  while (at > first && token_at (frame, at - 1)->kind != ENTENTE_TOKEN_MARK &&
         token_at (frame, at - 1)->kind != ENTENTE_TOKEN_RUN &&
         !entente_frame_is (frame, at - 1, ENTENTE_WORD_RELATIVE))
    at--;
  return at;
}

/* The words of a clause before its verb that name somebody. */
static EntentePhrase
find_before (const EntenteFrame *frame,
             guint               first,
             guint               verb)
{
  guint start = find_clause (frame, first, verb), end = verb;

  while (end > start &&
         (entente_frame_is (frame, end - 1, ENTENTE_WORD_ADVERB) ||
          entente_frame_is (frame, end - 1, ENTENTE_WORD_TIME) ||
                         entente_frame_is (frame, end - 1, ENTENTE_WORD_NEGATION)))
    end--;
  if (end > start && is_pronoun (frame, end - 1))
    return (EntentePhrase) { end - 1, end };
  while (start < end &&
         (entente_frame_is (frame, start, ENTENTE_WORD_ADVERB) || entente_frame_is (frame, start, ENTENTE_WORD_BREAK) ||
                         entente_frame_is (frame, start, ENTENTE_WORD_CONJUNCTION)))
    start++;
  /* A part with a preposition stands before: the last words with capitals, or the last one, name somebody. */
  if (start < end && entente_frame_is (frame, start, ENTENTE_WORD_PREPOSITION))
    {
      guint at = end - 1;

      while (at > start + 1 && token_at (frame, at)->is_capital && token_at (frame, at - 1)->is_capital &&
             is_latin (frame, at) == is_latin (frame, at - 1))
        at--;
      /* "Zay and Zayion" */
      while (at > start + 2 && is_latin (frame, at) && is_latin (frame, at - 1))
        at--;
      start = MAX (at, start + 1);
    }
  return (EntentePhrase) { start, MIN (end, start + PHRASE_MAX) };
}

static gboolean
is_medium (const EntenteFrame *frame,
           guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_MEDIA);
}

/* «…», сообщил X ТАСС: the last word is to whom it was said. */
static EntentePhrase
split_medium (const Reader  *self,
              EntenteSpoken *spoken,
              EntentePhrase  phrase)
{
  const EntenteFrame *frame = self->frame;

  if (phrase.end > phrase.first + 1 && is_medium (frame, phrase.end - 1) && !is_medium (frame, phrase.end - 2) &&
      !entente_frame_is (frame, phrase.end - 2, ENTENTE_WORD_MEDIA_HEAD))
    {
      entente_spoken_set_via (spoken, entente_spoken_get_span (frame, (EntentePhrase) { phrase.end - 1, phrase.end }));
      phrase.end--;
    }
  return phrase;
}

static void
take (const Reader  *self,
      EntenteSpoken *spoken,
      EntenteRule    rule,
      EntentePhrase  phrase,
      guint          cue,
      double         confidence)
{
  phrase = split_medium (self, spoken, phrase);
  spoken->rule = rule;
  spoken->speaker = entente_spoken_get_span (self->frame, phrase);
  spoken->cue_token = cue;
  spoken->cue = cue != ENTENTE_NO_CUE ? get_cue (self->frame, cue) : NULL;
  spoken->confidence = confidence;
}

static gboolean
is_empty (EntentePhrase phrase)
{
  return phrase.end <= phrase.first;
}

/* «…», — сказал X; «…», — он сказал; «…», сообщил X */
static gboolean
read_behind (const Reader          *self,
             const EntenteSentence *sentence,
             guint                  run,
             EntenteSpoken         *spoken)
{
  const EntenteFrame *frame = self->frame;
  guint at = run + 1;
  gboolean has_mark = FALSE;

  while (at < sentence->end && token_at (frame, at)->kind == ENTENTE_TOKEN_MARK)
    {
      has_mark = TRUE;
      at++;
    }
  if (!has_mark &&
      entente_frame_get_last_character (frame, entente_frame_run (frame, token_at (frame, run)->mark)) != ',')
    return FALSE;
  for (guint i = at; i < sentence->end && i < at + PHRASE_MAX && is_word (frame, i); i++)
    {
      EntentePhrase phrase;

      if (get_cue (frame, i) == NULL)
        continue;
      phrase = i > at ? find_before (frame, at, i) : (EntentePhrase) { 0, 0 };
      if (is_empty (phrase))
        phrase = find_behind (frame, i + 1, sentence->end);
      if (is_empty (phrase))
        return FALSE;
      take (self, spoken, i > at ? ENTENTE_RULE_BEHIND : ENTENTE_RULE_INVERTED, phrase, i, 0.97);
      return TRUE;
    }
  return FALSE;
}

/* "со ссылкой на X": the words are X's, and whoever refers to X passed them on. */
static gboolean
read_reference (const Reader          *self,
                const EntenteSentence *sentence,
                EntenteSpoken         *spoken)
{
  const EntenteFrame *frame = self->frame;

  for (guint i = sentence->first + 1; i + 2 < sentence->end; i++)
    {
      EntentePhrase phrase;

      if (!entente_frame_is (frame, i, ENTENTE_WORD_LINK))
        continue;
      phrase = find_behind (frame, i + 2, sentence->end);
      if (is_empty (phrase))
        continue;
      for (guint j = sentence->first; j < i; j++)
        if (get_cue (frame, j) != NULL)
          {
            EntentePhrase medium = find_behind (frame, j + 1, i);

            if (is_empty (medium))
              medium = find_before (frame, sentence->first, j);
            entente_spoken_set_via (spoken, entente_spoken_get_span (frame, medium));
            break;
          }
      take (self, spoken, ENTENTE_RULE_REPORTED, phrase, ENTENTE_NO_CUE, 0.95);
      return TRUE;
    }
  return FALSE;
}

/* X заявил, что «…»; по словам X, «…» */
static gboolean
read_before (const Reader          *self,
             const EntenteSentence *sentence,
             guint                  run,
             EntenteSpoken         *spoken)
{
  const EntenteFrame *frame = self->frame;

  for (guint i = run; i > sentence->first; i--)
    {
      EntentePhrase phrase;

      if (token_at (frame, i - 1)->kind == ENTENTE_TOKEN_RUN || entente_frame_is_mark (frame, i - 1, ';'))
        return FALSE;
      if (entente_frame_is (frame, i - 1, ENTENTE_WORD_ACCORDING))
        {
          phrase = find_behind (frame, i, sentence->end);
          if (is_empty (phrase))
            continue;
          take (self, spoken, ENTENTE_RULE_ACCORDING, phrase, ENTENTE_NO_CUE, 0.95);
          return TRUE;
        }
      if (get_cue (frame, i - 1) == NULL)
        continue;
      phrase = find_before (frame, sentence->first, i - 1);
      if (is_empty (phrase))
        phrase = find_behind (frame, i, run);
      if (is_empty (phrase))
        continue;
      take (self, spoken, ENTENTE_RULE_BEFORE, phrase, i - 1, entente_frame_is_mark (frame, run - 1, ':') ? 0.97
            : 0.93);
      return TRUE;
    }
  return FALSE;
}

/* Names of papers, films and firms stand in marks as well. */
static gboolean
is_title (const Reader          *self,
          const EntenteSentence *sentence,
          guint                  run)
{
  const EntenteFrame *frame = self->frame;
  const EntenteRun *which = entente_frame_run (frame, token_at (frame, run)->mark);
  guint n_words = entente_titles_count_words (frame, which);

  if (n_words == 0)
    return TRUE;
  return n_words <= LONE_MAX && run > sentence->first && entente_frame_is (frame, run - 1, ENTENTE_WORD_TITLE_KIND) &&
         g_unichar_isupper (g_utf8_get_char (frame->text + which->start));
}

static gboolean
is_alone (const Reader          *self,
          const EntenteSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (is_word (self->frame, i))
      return FALSE;
  return TRUE;
}

static void
read_run (gpointer               data,
          const EntenteSentence *sentence,
          guint                  run,
          EntenteSpoken         *spoken)
{
  const Reader *self = data;
  guint nth = token_at (self->frame, run)->mark;
  const EntenteSpoken *other = nth > 0 ? get (self, nth - 1) : self->memory->has_last ? &self->memory->last : NULL;

  if (is_title (self, sentence, run))
    {
      spoken->is_dropped = TRUE;
      return;
    }
  if (read_reference (self, sentence, spoken) || read_behind (self, sentence, run, spoken) ||
      read_before (self, sentence, run, spoken))
    {
      entente_unsaid_read (self->frame, sentence, run, spoken);
      return;
    }
  if (other != NULL && !other->is_dropped && !entente_span_is_empty (other->speaker) &&
      (is_alone (self, sentence) || (nth > 0 && other->nth_sentence == spoken->nth_sentence)))
    entente_spoken_copy_speaker (spoken, other, nth > 0 ? ENTENTE_RULE_SAME : ENTENTE_RULE_LAST);
  else
    spoken->is_dropped = !is_alone (self, sentence) &&
                         entente_titles_count_words (self->frame, entente_frame_run (self->frame, nth)) <= LONE_MAX;
}

static void
read_names (const EntenteFrame *frame,
            guint               paragraph,
            EntenteNames       *names)
{
  for (guint i = 0; i < frame->tokens->len; i++)
    {
      guint first = i, end = i;
      g_autofree char *form = NULL;
      EntenteNamed *named;

      while (end < frame->tokens->len && is_word (frame, end) && token_at (frame, end)->is_capital)
        end++;
      if (end < first + 2 || token_at (frame, first)->is_first)
        continue;
      form = entente_frame_dup_phrase (frame, (EntentePhrase) { first, end });
      named = entente_names_find (names, form);
      if (named != NULL)
        entente_names_add_place (names, named, token_at (frame, first)->start, token_at (frame, end - 1)->end,
                                 paragraph, FALSE);
      i = end - 1;
    }
}

/**
 * entente_case_reader_read:
 * @frame: a paragraph
 * @memory: what was found in the paragraphs before; changes
 * @paragraph: its number
 * @names: the names of the text so far
 * @spoken: (element-type EntenteSpoken): receives one for each run
 *
 * Finds who says the quotations of a paragraph.
 */
void
entente_case_reader_read (EntenteFrame  *frame,
                          EntenteMemory *memory,
                          guint          paragraph,
                          EntenteNames  *names,
                          GArray        *spoken)
{
  Reader self = { frame, memory, spoken };

  entente_spoken_read_runs (frame, memory, spoken, read_run, &self);
  read_names (frame, paragraph, names);
}

/* Behind "по словам" and "со ссылкой на" names are in another case. */
static gboolean
is_declined (const EntenteFrame *frame,
             EntentePhrase       phrase)
{
  return (phrase.first > 0 && entente_frame_is (frame, phrase.first - 1, ENTENTE_WORD_ACCORDING)) ||
         (phrase.first > 1 && entente_frame_is (frame, phrase.first - 2, ENTENTE_WORD_LINK));
}

static char *
dup_name (const EntenteFrame *frame,
          EntentePhrase       name,
          gboolean            is_declined_name)
{
  GString *text = g_string_new (NULL);

  for (guint i = name.first; i < name.end; i++)
    {
      g_autofree char *word = entente_frame_dup_phrase (frame, (EntentePhrase) { i, i + 1 });
      g_autofree char *form = is_declined_name && !token_at (frame, i)->is_all_capitals
                              ? entente_lexicon_dup_nominative (frame->lexicon, word) : g_strdup (word);

      g_string_append_printf (text, "%s%s", i > name.first ? " " : "", form);
    }
  return g_string_free (text, FALSE);
}

static EntenteSex
find_sex (const EntenteFrame *frame,
          EntentePhrase       phrase)
{
  if (entente_phrases_have (frame, phrase, ENTENTE_WORD_FEMALE) ||
      entente_phrases_have (frame, phrase, ENTENTE_WORD_FIRST_FEMALE))
    return ENTENTE_SEX_FEMALE;
  return entente_phrases_have (frame, phrase, ENTENTE_WORD_MALE) ||
         entente_phrases_have (frame, phrase, ENTENTE_WORD_FIRST_MALE)
         ? ENTENTE_SEX_MALE : ENTENTE_SEX_UNKNOWN;
}

/* The last words with capitals; the first word of a sentence has one without being a name. */
static EntentePhrase
find_name (const EntenteFrame *frame,
           EntentePhrase       phrase)
{
  EntentePhrase name = { phrase.end, phrase.end };

  while (name.end > phrase.first && !token_at (frame, name.end - 1)->is_capital)
    name.end--;
  name.first = name.end;
  while (name.first > phrase.first && token_at (frame, name.first - 1)->is_capital &&
         !entente_frame_is (frame, name.first - 1, ENTENTE_WORD_ROLE) &&
           !entente_frame_is (frame, name.first - 1, ENTENTE_WORD_TITLE))
    name.first--;
  return name;
}

static EntenteNamed *
resolve_description (const EntenteFrame *frame,
                     EntentePhrase       phrase,
                     EntenteNames       *names)
{
  g_autofree char *form = entente_frame_dup_phrase (frame, phrase);
  g_autofree char *head = entente_frame_dup_phrase (frame, (EntentePhrase) { phrase.first, phrase.first + 1 });
  g_autofree char *key = g_utf8_strdown (head, -1);
  EntenteNamed *named = entente_names_add_description (names, form, key, TRUE);

  named->is_organization |= entente_phrases_have (frame, phrase, ENTENTE_WORD_ORGANIZATION);
  named->is_anonymous |= entente_phrases_have (frame, phrase, ENTENTE_WORD_ANONYMOUS);
  return named;
}

/**
 * entente_case_reader_resolve:
 * @frame: a paragraph
 * @speaker: words in it that name a speaker
 * @paragraph: its number
 * @last_speaker: (nullable): who spoke before
 * @names: the names of the text as far as this paragraph
 *
 * Returns: (transfer none) (nullable): who that is, with the name in the nominative
 */
EntenteNamed *
entente_case_reader_resolve (const EntenteFrame *frame,
                             EntenteSpan         speaker,
                             guint               paragraph,
                             const EntenteNamed *last_speaker,
                             EntenteNames       *names)
{
  EntentePhrase phrase = entente_frame_find_phrase (frame, speaker.start, speaker.end), name;
  g_autofree char *form = NULL;
  EntenteNamed *named;
  EntenteSex sex;

  if (is_empty (phrase))
    return NULL;
  if (phrase.end == phrase.first + 1 && is_pronoun (frame, phrase.first))
    return entente_name_reader_resolve_pronoun (frame, phrase.first, paragraph, last_speaker, names);
  name = find_name (frame, phrase);
  if (is_empty (name) || entente_frame_is (frame, phrase.first, ENTENTE_WORD_UNNAMED) ||
      entente_frame_is (frame, phrase.first, ENTENTE_WORD_ANONYMOUS))
    return resolve_description (frame, phrase, names);
  form = dup_name (frame, name, is_declined (frame, phrase));
  named = entente_names_add (names, form);
  sex = find_sex (frame, phrase);
  if (named->sex == ENTENTE_SEX_UNKNOWN)
    named->sex = sex;
  named->is_medium |= entente_phrases_have (frame, name, ENTENTE_WORD_MEDIA);
  named->is_organization |= named->is_medium || entente_phrases_have (frame, name, ENTENTE_WORD_ORGANIZATION);
  named->is_person |= !named->is_organization;
  if (named->role == NULL && name.first > phrase.first)
    named->role = entente_frame_dup_phrase (frame, (EntentePhrase) { phrase.first, name.first });
  entente_names_add_place (names, named, token_at (frame, name.first)->start, token_at (frame, name.end - 1)->end,
                           paragraph, TRUE);
  return named;
}
