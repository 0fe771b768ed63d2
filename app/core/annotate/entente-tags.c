/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tags.h"

#include <string.h>

/* What each word of a frame is in its sentence, from the words around it. Forms that several classes share are decided
 * from left to right: what stands before a word is decided already. */

#define FINITE (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_THIRD | ENTENTE_FORM_IS_BASE)

typedef struct {
  EntenteFrame *frame;
  const EntenteSentence *sentence;
  guint nth;
} Place;

/**
 * entente_tags_are_nominal:
 * @token: a token with its tag
 *
 * Returns: whether it can be part of a noun phrase
 */
gboolean
entente_tags_are_nominal (const EntenteToken *token)
{
  return token->tag == ENTENTE_TAG_NOUN || token->tag == ENTENTE_TAG_NAME || token->tag == ENTENTE_TAG_NUMBER ||
         token->tag == ENTENTE_TAG_PRONOUN;
}

/**
 * entente_tags_are_verbal:
 * @token: a token with its tag
 *
 * Returns: whether it is a verb in any form
 */
gboolean
entente_tags_are_verbal (const EntenteToken *token)
{
  return token->tag == ENTENTE_TAG_VERB || token->tag == ENTENTE_TAG_ING || token->tag == ENTENTE_TAG_PARTICIPLE ||
         token->tag == ENTENTE_TAG_INFINITIVE;
}

static const EntenteToken *
get (const Place *at,
     int          offset)
{
  gint64 nth = (gint64) at->nth + offset;

  if (nth < at->sentence->first || nth >= at->sentence->end)
    return NULL;
  return entente_frame_token (at->frame, nth);
}

static gboolean
is_at (const Place     *at,
       int              offset,
       EntenteWordClass class)
{
  const EntenteToken *token = get (at, offset);

  return token != NULL && entente_word_is (token->word, class);
}

static gboolean
has_tag (const Place *at,
         int          offset,
         EntenteTag   tag)
{
  const EntenteToken *token = get (at, offset);

  return token != NULL && token->tag == tag;
}

/* The nearest token to the left that is no adverb. */
static int
skip_adverbs (const Place *at,
              int          offset)
{
  while (has_tag (at, offset, ENTENTE_TAG_ADVERB) || is_at (at, offset, ENTENTE_WORD_NEGATION))
    offset--;
  return offset;
}

/* Whether a noun is likelier here than a verb, since something before it waits for one. */
static gboolean
awaits_noun (const Place *at)
{
  const EntenteToken *before = get (at, -1);

  return before != NULL && (before->tag == ENTENTE_TAG_DETERMINER || before->tag == ENTENTE_TAG_POSSESSIVE ||
                            before->tag == ENTENTE_TAG_PREPOSITION || before->tag == ENTENTE_TAG_NUMBER);
}

/* Whether the words to the left can be the subject of a verb here. */
static gboolean
follows_subject (const Place *at)
{
  int offset = skip_adverbs (at, -1);
  const EntenteToken *before = get (at, offset);

  while (before != NULL && before->tag == ENTENTE_TAG_TIME)
    before = get (at, --offset);
  return before != NULL && (entente_tags_are_nominal (before) || before->tag == ENTENTE_TAG_RELATIVE ||
                            before->tag == ENTENTE_TAG_RUN || before->tag == ENTENTE_TAG_MARK ||
                            before->tag == ENTENTE_TAG_CONJUNCTION);
}

static gboolean
is_auxiliary (const EntenteToken *token)
{
  return entente_word_is (token->word, ENTENTE_WORD_BE) || entente_word_is (token->word, ENTENTE_WORD_HAVE) ||
         entente_word_is (token->word, ENTENTE_WORD_DO) || entente_word_is (token->word, ENTENTE_WORD_MODAL) ||
         (entente_word_is (token->word, ENTENTE_WORD_NEGATION) && entente_word_is (token->word, ENTENTE_WORD_DO));
}

/* A form of be to the left, with nothing but adverbs and a participle of be between. */
static gboolean
follows_be (const Place *at)
{
  int offset = skip_adverbs (at, -1);

  return is_at (at, offset, ENTENTE_WORD_BE) && has_tag (at, offset, ENTENTE_TAG_AUXILIARY);
}

static gboolean
follows_auxiliary (const Place *at)
{
  int offset = skip_adverbs (at, -1);

  if (has_tag (at, offset, ENTENTE_TAG_AUXILIARY))
    return TRUE;
  /* "did Clinton say": the subject stands between. */
  return has_tag (at, offset, ENTENTE_TAG_PRONOUN) && has_tag (at, offset - 1, ENTENTE_TAG_AUXILIARY) &&
         !has_tag (at, offset - 2, ENTENTE_TAG_NAME) && !has_tag (at, offset - 2, ENTENTE_TAG_NOUN);
}

static gboolean
starts_noun (const EntenteToken *token)
{
  return token != NULL && token->kind == ENTENTE_TOKEN_WORD &&
         (token->word == NULL || (token->word->forms == 0 && token->word->classes == 0) ||
          entente_word_is (token->word, ENTENTE_WORD_ROLE) || entente_word_is (token->word, ENTENTE_WORD_TEXT) ||
          entente_word_is (token->word, ENTENTE_WORD_ORGANIZATION));
}

/* "that" joins a clause to a verb, is a relative pronoun behind a noun, or points at something. */
static EntenteTag
tag_that (const Place *at)
{
  const EntenteToken *before = get (at, -1), *next = get (at, 1);
  gboolean is_verb_next = next != NULL && next->word != NULL && !next->is_capital &&
                          (is_auxiliary (next) ||
                           (next->word->forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_THIRD)) != 0);

  if (before == NULL || before->tag == ENTENTE_TAG_PREPOSITION || before->tag == ENTENTE_TAG_CONJUNCTION)
    return is_verb_next || next == NULL ? ENTENTE_TAG_PRONOUN
         : before == NULL || before->tag == ENTENTE_TAG_PREPOSITION ? ENTENTE_TAG_DETERMINER : ENTENTE_TAG_SUBORDINATOR;
  if ((before->tag == ENTENTE_TAG_NOUN || before->tag == ENTENTE_TAG_NAME) && is_verb_next)
    return ENTENTE_TAG_RELATIVE;
  return ENTENTE_TAG_SUBORDINATOR;
}

/* "his", "her", "one": before a noun a determiner, else a pronoun. */
static gboolean
stands_alone (const Place *at)
{
  const EntenteToken *next = get (at, 1);

  if (next == NULL || next->kind != ENTENTE_TOKEN_WORD)
    return next == NULL || next->kind != ENTENTE_TOKEN_NUMBER;
  if (is_auxiliary (next) || entente_word_is (next->word, ENTENTE_WORD_PREPOSITION) ||
      entente_word_is (next->word, ENTENTE_WORD_SUBORDINATOR) ||
        entente_word_is (next->word, ENTENTE_WORD_CONJUNCTION) ||
      entente_word_is (next->word, ENTENTE_WORD_DETERMINER) || entente_word_is (next->word, ENTENTE_WORD_RELATIVE) ||
      entente_word_is (next->word, ENTENTE_WORD_POSSESSIVE))
    return TRUE;
  return !next->is_capital && next->word != NULL && !starts_noun (next) &&
         (next->word->forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_THIRD)) != 0 &&
         !entente_word_is (next->word, ENTENTE_WORD_NOUNS_TOO);
}

/* A name, if it has a capital that does not come from the start of a sentence. */
static gboolean
is_name (const Place        *at,
         const EntenteToken *token)
{
  const EntenteToken *next = get (at, 1);

  if (!token->is_capital || entente_word_is (token->word, ENTENTE_WORD_TIME))
    return FALSE;
  if (!token->is_first)
    return TRUE;
  if (token->word == NULL || (token->word->classes == 0 && token->word->forms == 0))
    return TRUE;
  if (entente_word_is (token->word, ENTENTE_WORD_FIRST_MALE) ||
      entente_word_is (token->word, ENTENTE_WORD_FIRST_FEMALE) ||
      entente_word_is (token->word, ENTENTE_WORD_TITLE) || entente_word_is (token->word, ENTENTE_WORD_MEDIA) ||
      entente_word_is (token->word, ENTENTE_WORD_MEDIA_HEAD) ||
        entente_word_is (token->word, ENTENTE_WORD_ORGANIZATION))
    return TRUE;
  return next != NULL && next->is_capital && next->kind == ENTENTE_TOKEN_WORD &&
         entente_word_is (token->word, ENTENTE_WORD_ROLE);
}

/* What stands behind a verb rather than behind a noun: “…”, that, the, his, it. */
static gboolean
opens_object (const Place        *at,
              const EntenteToken *next)
{
  return next != NULL && (next->kind == ENTENTE_TOKEN_RUN || entente_word_is (next->word, ENTENTE_WORD_DETERMINER) ||
                          entente_word_is (next->word, ENTENTE_WORD_POSSESSIVE) ||
                          entente_word_is (next->word, ENTENTE_WORD_PRONOUN) ||
                          entente_word_is (next->word, ENTENTE_WORD_SUBJECT_PRONOUN) ||
                          entente_frame_has_text (at->frame, at->nth + 1, "that"));
}

/* A form in -s or a base that may be a noun is a verb only where a subject stands before and no noun is due. */
static gboolean
is_verb_here (const Place        *at,
              const EntenteToken *token)
{
  guint forms = token->word->forms;
  const EntenteToken *before = get (at, skip_adverbs (at, -1)), *next = get (at, 1);
  gboolean may_be_noun = entente_word_is (token->word, ENTENTE_WORD_NOUNS_TOO) ||
                         entente_word_is (token->word, ENTENTE_WORD_ROLE) ||
                           entente_word_is (token->word, ENTENTE_WORD_TEXT);

  if (before == NULL || awaits_noun (at))
    return FALSE;
  if ((forms & ENTENTE_FORM_IS_PAST) != 0 && !may_be_noun)
    return TRUE;
  if (before->tag == ENTENTE_TAG_PRONOUN || before->tag == ENTENTE_TAG_RELATIVE)
    return TRUE;
  if ((forms & ENTENTE_FORM_IS_THIRD) != 0)
    {
      if (!may_be_noun)
        return before->tag != ENTENTE_TAG_ING;
      if ((entente_tags_are_nominal (before) || has_tag (at, -1, ENTENTE_TAG_ADVERB)) && opens_object (at, next))
        return TRUE;
      return before->tag == ENTENTE_TAG_NAME && next != NULL && next->tag != ENTENTE_TAG_PREPOSITION &&
             !entente_word_is (next->word, ENTENTE_WORD_PREPOSITION) && !is_auxiliary (next) &&
             !(next->word != NULL && (next->word->forms & ENTENTE_FORM_IS_PAST) != 0 && !next->is_capital);
    }
  /* "Officials say": a plural before a base. */
  if ((forms & ENTENTE_FORM_IS_BASE) != 0 && (before->tag == ENTENTE_TAG_NOUN || before->tag == ENTENTE_TAG_NAME))
    {
      char last = at->frame->text[before->end - 1];

      if (!may_be_noun && token->word->cue != NULL && token->word->cue->is_strong)
        return TRUE;
      if (may_be_noun && last == 's' && at->frame->text[before->end - 2] != 's' && opens_object (at, next))
        return TRUE;
      return !may_be_noun && (last == 's' || entente_word_is (before->word, ENTENTE_WORD_PLURAL) ||
                              entente_word_is (before->word, ENTENTE_WORD_ROLE));
    }
  return FALSE;
}

static gboolean
opens_subject (const EntenteToken *next)
{
  return next != NULL && (next->is_capital || entente_word_is (next->word, ENTENTE_WORD_DETERMINER));
}

static EntenteTag
tag_past (const Place  *at,
          EntenteToken *token)
{
  const EntenteToken *next = get (at, 1);
  int offset = skip_adverbs (at, -1);
  const EntenteToken *before = get (at, offset);

  if (follows_be (at) && (token->word->forms & ENTENTE_FORM_IS_PARTICIPLE) != 0)
    {
      token->is_passive = TRUE;
      return ENTENTE_TAG_PARTICIPLE;
    }
  if (follows_auxiliary (at))
    return ENTENTE_TAG_VERB;
  /* "Explained one trader, …" */
  if (before == NULL && token->word->cue != NULL && token->word->cue->place == ENTENTE_PLACE_ANY &&
      (token->word->forms & ENTENTE_FORM_IS_PAST) != 0 && opens_subject (next))
    return ENTENTE_TAG_VERB;
  /* A participle alone: "the man called Q", "Q, written by X". Only forms that are no past can be told. */
  if ((token->word->forms & ENTENTE_FORM_IS_PAST) == 0 || before == NULL || before->tag == ENTENTE_TAG_PREPOSITION ||
      entente_word_is (before->word, ENTENTE_WORD_HAVE))
    {
      token->is_passive = TRUE;
      return ENTENTE_TAG_PARTICIPLE;
    }
  if (next != NULL && get (at, 2) != NULL && get (at, 2)->kind == ENTENTE_TOKEN_WORD &&
      !(get (at, 2)->word != NULL && (get (at, 2)->word->forms & ENTENTE_FORM_IS_ING) != 0) &&
      entente_frame_has_text (at->frame, at->nth + 1, "by") &&
      (token->word->forms & ENTENTE_FORM_IS_PARTICIPLE) != 0)
    {
      token->is_passive = TRUE;
      return ENTENTE_TAG_PARTICIPLE;
    }
  if (awaits_noun (at) && starts_noun (next))
    return ENTENTE_TAG_NOUN;
  if (before->tag == ENTENTE_TAG_DETERMINER || before->tag == ENTENTE_TAG_POSSESSIVE)
    return ENTENTE_TAG_NOUN;
  if (!follows_subject (at) && before->tag != ENTENTE_TAG_ADVERB)
    return before->tag == ENTENTE_TAG_SUBORDINATOR && (token->word->forms & ENTENTE_FORM_IS_PARTICIPLE) != 0
           ? ENTENTE_TAG_PARTICIPLE : ENTENTE_TAG_VERB;
  return ENTENTE_TAG_VERB;
}

static EntenteTag
tag_verb (const Place  *at,
          EntenteToken *token)
{
  guint forms = token->word->forms;
  const EntenteToken *before = get (at, skip_adverbs (at, -1));

  if ((forms & ENTENTE_FORM_IS_ING) != 0)
    {
      if (entente_word_is (token->word, ENTENTE_WORD_NOUNS_TOO) && awaits_noun (at) &&
          !has_tag (at, -1, ENTENTE_TAG_PREPOSITION))
        return ENTENTE_TAG_NOUN;
      return before != NULL && (before->tag == ENTENTE_TAG_DETERMINER || before->tag == ENTENTE_TAG_POSSESSIVE)
             ? ENTENTE_TAG_NOUN : ENTENTE_TAG_ING;
    }
  if (before != NULL && before->tag == ENTENTE_TAG_TO && (forms & ENTENTE_FORM_IS_BASE) != 0)
    return ENTENTE_TAG_INFINITIVE;
  if ((forms & ENTENTE_FORM_IS_BASE) != 0 && follows_auxiliary (at))
    return ENTENTE_TAG_VERB;
  if (follows_auxiliary (at) && (forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_PARTICIPLE)) != 0)
    return tag_past (at, token);
  if (is_verb_here (at, token) || ((forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_PARTICIPLE)) != 0 &&
                                   !entente_word_is (token->word, ENTENTE_WORD_NOUNS_TOO)))
    return (forms & (ENTENTE_FORM_IS_PAST | ENTENTE_FORM_IS_PARTICIPLE)) != 0 ? tag_past (at, token) : ENTENTE_TAG_VERB;
  /* "…", said X: no subject before it, for it stands behind. */
  if (token->word->cue != NULL && (forms & ENTENTE_FORM_IS_THIRD) != 0 &&
      (before == NULL || before->tag == ENTENTE_TAG_MARK || before->tag == ENTENTE_TAG_RUN) &&
      !entente_word_is (token->word, ENTENTE_WORD_NOUNS_TOO))
    return ENTENTE_TAG_VERB;
  return ENTENTE_TAG_NOUN;
}

/* Words that a lexicon does not have are told by their ends. */
static EntenteTag
tag_unknown (const Place        *at,
             const EntenteToken *token)
{
  gsize length = token->end - token->start;
  const char *end = at->frame->text + token->end;

  if (length > 4 && strncmp (end - 2, "ly", 2) == 0)
    return ENTENTE_TAG_ADVERB;
  if (length > 4 && strncmp (end - 3, "ing", 3) == 0)
    return awaits_noun (at) || starts_noun (get (at, 1)) ? ENTENTE_TAG_NOUN : ENTENTE_TAG_ING;
  if (length > 4 && strncmp (end - 2, "ed", 2) == 0 && memchr (end - length, '-', length) == NULL)
    {
      if (awaits_noun (at) || starts_noun (get (at, 1)))
        return ENTENTE_TAG_NOUN;
      return follows_be (at) ? ENTENTE_TAG_PARTICIPLE : follows_subject (at) ? ENTENTE_TAG_VERB
             : ENTENTE_TAG_PARTICIPLE;
    }
  return ENTENTE_TAG_NOUN;
}

/* 's, 'd, 'll */
static gboolean
is_clitic (const EntenteFrame *frame,
           const EntenteToken *token)
{
  gunichar first = g_utf8_get_char (frame->text + token->start);

  return first == '\'' || first == 0x2019 || first == 0x2bc;
}

static EntenteTag
tag_clitic (const Place *at)
{
  const EntenteToken *before = get (at, -1);

  if (before != NULL && before->tag == ENTENTE_TAG_PRONOUN)
    return ENTENTE_TAG_AUXILIARY;
  return ENTENTE_TAG_POSSESSIVE;
}

static EntenteTag
tag_particle (const Place        *at,
              const EntenteToken *token)
{
  const EntenteToken *next = get (at, 1);

  if (entente_frame_has_text (at->frame, at->nth, "to"))
    return next != NULL && next->word != NULL && !next->is_capital &&
           ((next->word->forms & ENTENTE_FORM_IS_BASE) != 0 || entente_word_is (next->word, ENTENTE_WORD_BE) ||
            entente_word_is (next->word, ENTENTE_WORD_HAVE) || entente_word_is (next->word, ENTENTE_WORD_DO)) ?
           ENTENTE_TAG_TO : ENTENTE_TAG_PREPOSITION;
  if (entente_frame_has_text (at->frame, at->nth, "that"))
    return tag_that (at);
  if (entente_word_is (token->word, ENTENTE_WORD_NEGATION) && !entente_word_is (token->word, ENTENTE_WORD_DETERMINER) &&
      !entente_word_is (token->word, ENTENTE_WORD_CONJUNCTION))
    return ENTENTE_TAG_ADVERB;
  if (entente_word_is (token->word, ENTENTE_WORD_RELATIVE))
    return get (at, -1) == NULL ? ENTENTE_TAG_PRONOUN : ENTENTE_TAG_RELATIVE;
  if (entente_word_is (token->word, ENTENTE_WORD_CONJUNCTION))
    return ENTENTE_TAG_CONJUNCTION;
  if (entente_word_is (token->word, ENTENTE_WORD_POSSESSIVE))
    return stands_alone (at) && entente_word_is (token->word, ENTENTE_WORD_PRONOUN) ? ENTENTE_TAG_PRONOUN
                                                                                    : ENTENTE_TAG_POSSESSIVE;
  if (entente_word_is (token->word, ENTENTE_WORD_SUBORDINATOR))
    return ENTENTE_TAG_SUBORDINATOR;
  if (entente_word_is (token->word, ENTENTE_WORD_PREPOSITION) || entente_word_is (token->word, ENTENTE_WORD_ACCORDING))
    return ENTENTE_TAG_PREPOSITION;
  if (entente_word_is (token->word, ENTENTE_WORD_SUBJECT_PRONOUN) ||
      entente_word_is (token->word, ENTENTE_WORD_PRONOUN))
    return !entente_word_is (token->word, ENTENTE_WORD_DETERMINER) || stands_alone (at) ? ENTENTE_TAG_PRONOUN
                                                                                        : ENTENTE_TAG_DETERMINER;
  if (entente_word_is (token->word, ENTENTE_WORD_DETERMINER))
    return ENTENTE_TAG_DETERMINER;
  return ENTENTE_TAG_OTHER;
}

/* "has long argued": between an auxiliary and its verb. */
static gboolean
is_adverb_here (const Place *at)
{
  const EntenteToken *token = get (at, 0), *next = get (at, 1);

  return has_tag (at, -1, ENTENTE_TAG_AUXILIARY) && is_at (at, -1, ENTENTE_WORD_HAVE) &&
         !token->is_capital && (token->word == NULL || token->word->forms == 0) && next != NULL && next->word != NULL &&
         !next->is_capital && (next->word->forms & ENTENTE_FORM_IS_PARTICIPLE) != 0;
}

/* "the Sydney Morning Herald", "the Sunday Times" */
static gboolean
is_in_name (const Place *at)
{
  const EntenteToken *next = get (at, 1);

  return next != NULL && next->is_capital && next->kind == ENTENTE_TOKEN_WORD &&
         (has_tag (at, -1, ENTENTE_TAG_NAME) || entente_word_is (next->word, ENTENTE_WORD_MEDIA_HEAD));
}

/* "will" and "may" with a capital within a sentence are a name and a month. */
static EntenteTag
tag_word (const Place  *at,
          EntenteToken *token)
{
  gboolean is_odd_capital = token->is_capital && !token->is_first && !token->is_all_capitals;
  EntenteTag tag;

  if (is_clitic (at->frame, token))
    return at->frame->text[token->end - 1] == 's' ? tag_clitic (at) : ENTENTE_TAG_AUXILIARY;
  if (token->word == NULL)
    return is_name (at, token) ? ENTENTE_TAG_NAME : is_adverb_here (at) ? ENTENTE_TAG_ADVERB : tag_unknown (at, token);
  if (is_auxiliary (token) && !is_odd_capital && !awaits_noun (at))
    return ENTENTE_TAG_AUXILIARY;
  tag = is_odd_capital && (token->word->forms != 0 || is_auxiliary (token)) ? ENTENTE_TAG_OTHER
    : tag_particle (at, token);
  if (tag != ENTENTE_TAG_OTHER)
    return tag;
  if (entente_word_is (token->word, ENTENTE_WORD_TIME))
    return is_odd_capital && is_in_name (at) ? ENTENTE_TAG_NAME : ENTENTE_TAG_TIME;
  if (is_name (at, token))
    return ENTENTE_TAG_NAME;
  if (entente_word_is (token->word, ENTENTE_WORD_ADVERB) &&
      (token->word->forms == 0 || !(has_tag (at, -1, ENTENTE_TAG_RELATIVE) || has_tag (at, -1, ENTENTE_TAG_TO))))
    return ENTENTE_TAG_ADVERB;
  if (is_adverb_here (at))
    return ENTENTE_TAG_ADVERB;
  return token->word->forms != 0 ? tag_verb (at, token) : token->word->classes == 0 ? tag_unknown (at, token)
                                                                                     : ENTENTE_TAG_NOUN;
}

static void
tag_sentence (EntenteFrame          *frame,
              const EntenteSentence *sentence)
{
  Place at = { frame, sentence, sentence->first };

  for (; at.nth < sentence->end; at.nth++)
    {
      EntenteToken *token = entente_frame_token (frame, at.nth);

      if (token->kind == ENTENTE_TOKEN_NUMBER)
        token->tag = ENTENTE_TAG_NUMBER;
      else if (token->kind == ENTENTE_TOKEN_WORD)
        token->tag = tag_word (&at, token);
    }
}

/**
 * entente_tags_set:
 * @frame: a frame of a language with the grammar of clauses
 *
 * Sets the tags of all its tokens.
 */
void
entente_tags_set (EntenteFrame *frame)
{
  for (guint i = 0; i < frame->sentences->len; i++)
    tag_sentence (frame, &g_array_index (frame->sentences, EntenteSentence, i));
}
