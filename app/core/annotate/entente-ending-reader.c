/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ending-reader.h"

#include "entente-line-end.h"
#include "entente-unsaid.h"

#include <string.h>

/* A speaker has no more words. */
#define PHRASE_MAX 6
/* A quotation without a word of saying has at least so many. */
#define WORDS_MIN 4

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

static char *
dup_word (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_dup_phrase (frame, (EntentePhrase) { nth, nth + 1 });
}

static gsize
match_ending (const EntenteFrame *frame,
              guint               nth,
              EntenteWordClass    class)
{
  const EntenteToken *token = token_at (frame, nth);

  return entente_lexicon_match_ending (frame->lexicon, class, frame->text + token->start, token->end - token->start);
}

/* The verb of saying that a word begins, alone or with the word behind it. */
static const EntenteCue *
get_cue (const EntenteFrame *frame,
         guint               nth)
{
  g_autofree char *words = NULL;

  if (!is_word (frame, nth))
    return NULL;
  words = entente_frame_dup_phrase (frame, (EntentePhrase) { nth, MIN (nth + 2, frame->tokens->len) });
  return entente_lexicon_find_cue (frame->lexicon, words);
}

/* The verb behind a run; not beyond the next run and its own verb. */
static guint
find_verb (const EntenteFrame    *frame,
           const EntenteSentence *sentence,
           guint                  run)
{
  guint found = ENTENTE_NO_CUE;

  for (guint i = run + 1; i < sentence->end; i++)
    {
      if (token_at (frame, i)->kind == ENTENTE_TOKEN_RUN && found != ENTENTE_NO_CUE)
        break;
      if (get_cue (frame, i) != NULL && found == ENTENTE_NO_CUE)
        found = i;
    }
  return found;
}

/* A particle of quoting right behind the closing mark. */
static gboolean
is_quoted (const EntenteFrame    *frame,
           const EntenteSentence *sentence,
           guint                  run)
{
  g_autofree char *word = NULL;

  if (run + 1 >= sentence->end || !is_word (frame, run + 1) ||
      token_at (frame, run + 1)->start != token_at (frame, run)->end)
    return FALSE;
  word = dup_word (frame, run + 1);
  return entente_lexicon_starts_with (frame->lexicon, ENTENTE_WORD_QUOTING, word);
}

/* "김정은 위원장은": the name ends as a topic does, but the title behind it is the topic. */
static gboolean
has_title_behind (const EntenteFrame *frame,
                  guint               nth)
{
  g_autofree char *word = is_word (frame, nth + 1) ? dup_word (frame, nth + 1) : NULL;

  if (word == NULL)
    return FALSE;
  word[strlen (word) - MAX (match_ending (frame, nth + 1, ENTENTE_WORD_PARTICLE),
                            match_ending (frame, nth + 1, ENTENTE_WORD_SUBJECT_PARTICLE))] = '\0';
  return entente_word_is (entente_lexicon_find (frame->lexicon, word), ENTENTE_WORD_ROLE);
}

/* Whether a word is the topic or the subject; the length of its particle in bytes. */
static gsize
get_particle (const EntenteFrame *frame,
              guint               nth,
              gboolean            is_topic)
{
  const EntenteToken *token = token_at (frame, nth);
  gsize length = match_ending (frame, nth, is_topic ? ENTENTE_WORD_PARTICLE : ENTENTE_WORD_SUBJECT_PARTICLE);

  if (length == 0 || entente_frame_is (frame, nth, ENTENTE_WORD_PREPOSITION) ||
      match_ending (frame, nth, ENTENTE_WORD_ATTRIBUTE) > 0 || token->end - length - token->start < 3)
    return 0;
  return length;
}

/* Back from the last word of a name over titles and what else belongs to it. */
static guint
extend_left (const EntenteFrame *frame,
             guint               first,
             guint               last)
{
  guint at = last;

  while (at > first && last - at < PHRASE_MAX && is_word (frame, at - 1) &&
         !entente_frame_is (frame, at - 1, ENTENTE_WORD_BREAK) &&
           !entente_frame_is (frame, at - 1, ENTENTE_WORD_PREPOSITION))
    {
      const EntenteToken *token = token_at (frame, at - 1);

      if (match_ending (frame, at - 1, ENTENTE_WORD_LINK) > 0 && !entente_frame_is (frame, at - 1, ENTENTE_WORD_ROLE) &&
          
          !(at == last && match_ending (frame, at - 1, ENTENTE_WORD_PARTICLE) > 0 &&
            has_title_behind (frame, at - 1)) &&
          g_utf8_strlen (frame->text + token->start, token->end - token->start) > 1)
        break;
      at--;
    }
  return at;
}

/* The words that name somebody: up to the token @nth, without its particle. */
static EntenteSpan
make_span (const EntenteFrame *frame,
           guint               first,
           guint               nth,
           gsize               particle)
{
  guint start = extend_left (frame, first, nth);

  return (EntenteSpan) { token_at (frame, start)->start, token_at (frame, nth)->end - particle };
}

/* The first topic between two places, else the first subject. */
static gboolean
find_topic (const EntenteFrame *frame,
            guint               first,
            guint               end,
            EntenteSpan        *span)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = first; i < end; i++)
      {
        gsize particle = is_word (frame, i) ? get_particle (frame, i, pass == 0) : 0;

        if (particle == 0 || has_title_behind (frame, i))
          continue;
        *span = make_span (frame, first, i, particle);
        return TRUE;
      }
  return FALSE;
}

/* "X에 따르면": who passes the words on. */
static gboolean
find_according (const EntenteFrame *frame,
                guint               first,
                guint               end,
                EntenteSpan        *span,
                guint              *behind)
{
  for (guint i = first + 1; i < end; i++)
    {
      if (!entente_frame_is (frame, i, ENTENTE_WORD_ACCORDING))
        continue;
      *span = make_span (frame, first, i - 1, match_ending (frame, i - 1, ENTENTE_WORD_LINK));
      *behind = i + 1;
      return TRUE;
    }
  return FALSE;
}

/* The token behind the last run before @run in its sentence. */
static guint
find_start (const EntenteFrame    *frame,
            const EntenteSentence *sentence,
            guint                  run)
{
  for (guint i = run; i > sentence->first; i--)
    if (token_at (frame, i - 1)->kind == ENTENTE_TOKEN_RUN)
      return i + 1 < run ? i + 1 : i;
  return sentence->first;
}

static void
take (EntenteSpoken *spoken,
      EntenteRule    rule,
      EntenteSpan    speaker,
      double         confidence)
{
  spoken->rule = rule;
  spoken->speaker = speaker;
  spoken->confidence = confidence;
}

/* Who says a quotation: before it in its part of the sentence, behind it, as the one before, or as in the sentence
 * before. */
static void
find_speaker (const Reader          *self,
              const EntenteSentence *sentence,
              guint                  run,
              EntenteSpoken         *spoken)
{
  const EntenteFrame *frame = self->frame;
  guint nth = token_at (frame, run)->mark, start = find_start (frame, sentence, run), behind = start;
  const EntenteSpoken *other = nth > 0 ? get (self, nth - 1) : NULL;
  EntenteSpan span = { 0, 0 }, medium = { 0, 0 };
  gboolean is_reported = find_according (frame, start, run, &medium, &behind);

  if (find_topic (frame, behind, run, &span))
    {
      take (spoken, ENTENTE_RULE_BEFORE, span, 0.97);
      if (is_reported)
        entente_spoken_set_via (spoken, medium);
    }
  else if (is_reported)
    take (spoken, ENTENTE_RULE_ACCORDING, medium, 0.93);
  else if (other != NULL && other->nth_sentence == spoken->nth_sentence && !entente_span_is_empty (other->speaker))
    entente_spoken_copy_speaker (spoken, other, ENTENTE_RULE_SAME);
  else if (spoken->cue_token != ENTENTE_NO_CUE && find_topic (frame, run + 2, spoken->cue_token, &span))
    take (spoken, ENTENTE_RULE_BEHIND, span, 0.93);
  else if (other != NULL && !other->is_dropped && !entente_span_is_empty (other->speaker))
    entente_spoken_copy_speaker (spoken, other, ENTENTE_RULE_SAME);
  else if (spoken->nth_sentence > 0 &&
           find_topic (frame, g_array_index (frame->sentences, EntenteSentence, spoken->nth_sentence - 1).first,
                       sentence->first, &span))
    take (spoken, ENTENTE_RULE_SENTENCE_BEFORE, span, 0.8);
  else if (self->memory->has_last)
    entente_spoken_copy_speaker (spoken, &self->memory->last, ENTENTE_RULE_LAST);
}

static guint
count_words (const EntenteFrame *frame,
             const EntenteRun   *run)
{
  guint n = 0;
  gboolean is_in_word = FALSE;

  for (gsize i = run->start; i < run->end && n < 100; i += g_utf8_skip[(guchar) frame->text[i]])
    {
      gboolean is_letter = g_unichar_isalnum (g_utf8_get_char (frame->text + i));

      n += is_letter && !is_in_word;
      is_in_word = !g_unichar_isspace (g_utf8_get_char (frame->text + i));
    }
  return n;
}

static void
read_run (gpointer               data,
          const EntenteSentence *sentence,
          guint                  run,
          EntenteSpoken         *spoken)
{
  const Reader *self = data;
  const EntenteFrame *frame = self->frame;
  guint n_words = count_words (frame, entente_frame_run (frame, token_at (frame, run)->mark));
  gboolean is_said = is_quoted (frame, sentence, run);

  spoken->cue_token = find_verb (frame, sentence, run);
  if (spoken->cue_token != ENTENTE_NO_CUE)
    spoken->cue = get_cue (frame, spoken->cue_token);
  /* A word in marks is mostly a name, unless it is said. */
  spoken->is_dropped = n_words == 0 || (!is_said && (spoken->cue == NULL || n_words < 2) && n_words < WORDS_MIN) ||
                       (is_said && spoken->cue == NULL && n_words < 2);
  if (spoken->is_dropped)
    return;
  find_speaker (self, sentence, run, spoken);
  entente_unsaid_read (frame, sentence, run, spoken);
}

/**
 * entente_ending_reader_read:
 * @frame: a paragraph
 * @memory: what was found in the paragraphs before; changes
 * @paragraph: its number
 * @names: the names of the text so far
 * @spoken: (element-type EntenteSpoken): receives one for each run
 *
 * Finds who says the quotations of a paragraph.
 */
void
entente_ending_reader_read (EntenteFrame  *frame,
                            EntenteMemory *memory,
                            guint          paragraph,
                            EntenteNames  *names,
                            GArray        *spoken)
{
  Reader self = { frame, memory, spoken };

  entente_spoken_read_runs (frame, memory, spoken, read_run, &self);
}

static gboolean
is_class (const EntenteLexicon *lexicon,
          const char           *word,
          EntenteWordClass      class)
{
  g_autofree char *key = g_utf8_strdown (word, -1);

  return entente_word_is (entente_lexicon_find (lexicon, key), class);
}

static gboolean
is_medium (const EntenteLexicon *lexicon,
           const char           *word)
{
  g_autofree char *key = g_utf8_strdown (word, -1);

  return is_class (lexicon, word, ENTENTE_WORD_MEDIA) ||
         entente_lexicon_match_ending (lexicon, ENTENTE_WORD_MEDIA_HEAD, key, strlen (key)) > 0;
}

/* Korean names have two to four syllables; longer words are bodies. */
static gboolean
may_be_name (const EntenteLexicon *lexicon,
             const char           *word)
{
  glong length = g_utf8_strlen (word, -1);

  return length >= 2 && length <= 4 && !is_class (lexicon, word, ENTENTE_WORD_ROLE) &&
         !is_class (lexicon, word, ENTENTE_WORD_ORGANIZATION);
}

/* The words of a speaker that are the name: those before a title at the end, or those behind the last title. */
static char *
choose_name (const EntenteLexicon *lexicon,
             char                **words,
             guint                 n)
{
  guint last = n - 1, first;

  if (n == 1)
    return is_class (lexicon, words[0], ENTENTE_WORD_ROLE) ? NULL : g_strdup (words[0]);
  if (is_class (lexicon, words[last], ENTENTE_WORD_UNNAMED))
    return NULL;
  if (is_class (lexicon, words[last], ENTENTE_WORD_ROLE))
    {
      for (guint i = last; i > 0; i--)
        if (may_be_name (lexicon, words[i - 1]))
          return g_strdup (words[i - 1]);
      /* "김 위원장": a surname with a title. */
      return g_utf8_strlen (words[last - 1], -1) == 1 ? g_strjoin (" ", words[last - 1], words[last], NULL) : NULL;
    }
  for (first = last; first > 0 && !is_class (lexicon, words[first - 1], ENTENTE_WORD_ROLE); first--)
    ;
  return g_strjoinv (" ", words + first);
}

/* "김 위원장" is the Kim who was named last. */
static EntenteNamed *
find_surname (EntenteNames *names,
              const char   *form)
{
  GPtrArray *all = entente_names_list (names);
  gsize length = g_utf8_skip[(guchar) *form];

  if (form[length] != ' ')
    return NULL;
  for (guint i = all->len; i > 0; i--)
    {
      EntenteNamed *named = all->pdata[i - 1];
      const char *name = entente_named_get_name (named);

      if (!named->is_description && strncmp (name, form, length) == 0 && name[length] != ' ' && name[length] != '\0')
        return named;
    }
  return NULL;
}

static EntenteNamed *
describe (const EntenteLexicon *lexicon,
          const char           *form,
          char                **words,
          guint                 n,
          EntenteNames         *names)
{
  EntenteNamed *named = entente_names_add_description (names, form, words[n - 1], TRUE);

  named->is_organization |= is_class (lexicon, words[n - 1], ENTENTE_WORD_ORGANIZATION);
  named->is_medium |= is_medium (lexicon, words[n - 1]);
  named->is_anonymous |= is_class (lexicon, words[n - 1], ENTENTE_WORD_ANONYMOUS);
  return named;
}

/**
 * entente_ending_reader_resolve:
 * @frame: a paragraph
 * @speaker: words in it that name a speaker, without a particle
 * @paragraph: its number
 * @last_speaker: (nullable): who spoke before
 * @names: the names of the text as far as this paragraph
 *
 * Returns: (transfer none) (nullable): who that is
 */
EntenteNamed *
entente_ending_reader_resolve (const EntenteFrame *frame,
                               EntenteSpan         speaker,
                               guint               paragraph,
                               const EntenteNamed *last_speaker,
                               EntenteNames       *names)
{
  const EntenteLexicon *lexicon = frame->lexicon;
  g_autofree char *form = entente_line_end_mend (frame->text + speaker.start, speaker.end - speaker.start);
  g_autofree char *name = NULL;
  g_auto (GStrv) words = g_strsplit (g_strdelimit (form, "\t\n", ' '), " ", -1);
  guint n = g_strv_length (words);
  EntenteNamed *named;

  if (n == 0 || *words[n - 1] == '\0')
    return NULL;
  if (n == 1 && is_class (lexicon, words[0], ENTENTE_WORD_PRONOUN))
    return entente_names_resolve_pronoun (names, speaker.start, paragraph, ENTENTE_SEX_UNKNOWN, FALSE, last_speaker);
  name = choose_name (lexicon, words, n);
  if (name == NULL)
    return describe (lexicon, form, words, n, names);
  named = find_surname (names, name);
  if (named == NULL)
    named = entente_names_add (names, name);
  named->is_medium |= is_medium (lexicon, name);
  named->is_organization |= named->is_medium || g_utf8_strlen (name, -1) > 5;
  named->is_person |= !named->is_organization;
  if (named->role == NULL && n > 1 && named->is_person)
    named->role = g_str_has_prefix (form, name) ? g_strdup (g_strstrip (form + strlen (name))) : NULL;
  entente_names_add_place (names, named, speaker.start, speaker.end, paragraph, TRUE);
  return named;
}
