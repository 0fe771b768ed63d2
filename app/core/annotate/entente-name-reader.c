/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-name-reader.h"

#include "entente-phrases.h"

#include <string.h>

#define CHAIN_MAX 10

static const EntenteToken *
token_at (const EntenteFrame *frame,
          guint               nth)
{
  return entente_frame_token (frame, nth);
}

static gboolean
is_name (const EntenteFrame *frame,
         guint               nth)
{
  return nth < frame->tokens->len && token_at (frame, nth)->tag == ENTENTE_TAG_NAME;
}

/* What stands before a name and is no part of it: President, Mr., the ministry. */
static gboolean
is_prefix (const EntenteFrame *frame,
           guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_TITLE) || entente_frame_is (frame, nth, ENTENTE_WORD_ROLE);
}

static gboolean
is_first_name (const EntenteFrame *frame,
               guint               nth)
{
  return entente_frame_is (frame, nth, ENTENTE_WORD_FIRST_MALE) ||
         entente_frame_is (frame, nth, ENTENTE_WORD_FIRST_FEMALE);
}

/* Names that stand together without anything between: "Refugee Council Enver Solomon" is two. */
static EntentePhrase
find_chain (const EntenteFrame *frame,
            guint               first,
            guint               end)
{
  guint at = first;

  while (at < end && is_name (frame, at) && at - first < CHAIN_MAX)
    at++;
  return (EntentePhrase) { first, at };
}

static gboolean
is_organization (const EntenteFrame *frame,
                 EntentePhrase       phrase)
{
  return entente_phrases_have (frame, phrase, ENTENTE_WORD_ORGANIZATION) ||
         entente_phrases_have (frame, phrase, ENTENTE_WORD_MEDIA) ||
         entente_phrases_have (frame, phrase, ENTENTE_WORD_MEDIA_HEAD);
}

/* The name within a chain: what follows the last title or role, or a body whose member is named behind it. */
static EntentePhrase
strip (const EntenteFrame *frame,
       EntentePhrase       chain)
{
  for (guint i = chain.end; i > chain.first + 1; i--)
    {
      if (i - 1 == chain.first && chain.end - chain.first == 1)
        break;
      if (i < chain.end && is_prefix (frame, i - 1))
        return (EntentePhrase) { i, chain.end };
      if (i + 1 < chain.end && entente_frame_is (frame, i - 1, ENTENTE_WORD_ORGANIZATION) && is_first_name (frame, i))
        return (EntentePhrase) { i, chain.end };
      if (chain.end == i + 2 && entente_frame_is (frame, i - 1, ENTENTE_WORD_ORGANIZATION) &&
          token_at (frame, i)->word == NULL && token_at (frame, i + 1)->word == NULL)
        return (EntentePhrase) { i, chain.end };
    }
  if (chain.end > chain.first + 1 && is_prefix (frame, chain.first))
    return (EntentePhrase) { chain.first + 1, chain.end };
  return chain;
}

static EntenteSex
find_sex (const EntenteFrame *frame,
          EntentePhrase       chain,
          EntentePhrase       name)
{
  for (guint i = chain.first; i < name.first; i++)
    {
      if (entente_frame_is (frame, i, ENTENTE_WORD_MALE))
        return ENTENTE_SEX_MALE;
      if (entente_frame_is (frame, i, ENTENTE_WORD_FEMALE))
        return ENTENTE_SEX_FEMALE;
    }
  if (chain.first > 0)
    {
      if (entente_frame_is (frame, chain.first - 1, ENTENTE_WORD_MALE))
        return ENTENTE_SEX_MALE;
      if (entente_frame_is (frame, chain.first - 1, ENTENTE_WORD_FEMALE))
        return ENTENTE_SEX_FEMALE;
    }
  if (entente_frame_is (frame, name.first, ENTENTE_WORD_FIRST_MALE))
    return ENTENTE_SEX_MALE;
  return entente_frame_is (frame, name.first, ENTENTE_WORD_FIRST_FEMALE) ? ENTENTE_SEX_FEMALE : ENTENTE_SEX_UNKNOWN;
}

static void
describe (const EntenteFrame *frame,
          EntentePhrase       chain,
          EntentePhrase       name,
          EntenteNamed       *named)
{
  EntenteSex sex = find_sex (frame, chain, name);
  gboolean has_title = name.first > chain.first || (chain.first > 0 && is_prefix (frame, chain.first - 1));

  if (named->sex == ENTENTE_SEX_UNKNOWN)
    named->sex = sex;
  named->is_organization |= is_organization (frame, name) && !is_first_name (frame, name.first) && !has_title;
  named->is_medium |= entente_frame_is (frame, name.end - 1, ENTENTE_WORD_MEDIA) ||
                      entente_frame_is (frame, name.end - 1, ENTENTE_WORD_MEDIA_HEAD);
  named->is_person |= !named->is_organization && (has_title || sex != ENTENTE_SEX_UNKNOWN ||
                      (name.end - name.first >= 2 && name.end - name.first <= 3 && !is_organization (frame, chain)));
  if (named->role == NULL && name.first > chain.first)
    named->role = entente_frame_dup_phrase (frame, (EntentePhrase) { chain.first, name.first });
}

/* "Municipality of Livorno" */
static EntentePhrase
extend_organization (const EntenteFrame *frame,
                     EntentePhrase       name,
                     guint               end)
{
  if (name.end + 1 < end && entente_frame_has_text (frame, name.end, "of") && is_name (frame, name.end + 1) &&
      (entente_phrases_have (frame, name, ENTENTE_WORD_ORGANIZATION)))
    name.end = find_chain (frame, name.end + 1, end).end;
  return name;
}

static EntenteNamed *
add_chain (const EntenteFrame *frame,
           EntentePhrase       chain,
           guint               end,
           EntenteNames       *names,
           EntentePhrase      *place)
{
  EntentePhrase name = extend_organization (frame, strip (frame, chain), end);
  g_autofree char *form = entente_frame_dup_phrase (frame, name);
  EntenteNamed *named;

  *place = name;
  if (name.end == name.first + 1 && is_prefix (frame, name.first) && entente_names_find (names, form) == NULL)
    return NULL;
  named = entente_names_add (names, form);
  describe (frame, chain, name, named);
  return named;
}

/**
 * entente_name_reader_read:
 * @frame: a paragraph with tags
 * @paragraph: its number
 * @names: receives the names
 *
 * Finds the names of a paragraph outside quotations.
 */
void
entente_name_reader_read (const EntenteFrame *frame,
                          guint               paragraph,
                          EntenteNames       *names)
{
  for (guint i = 0; i < frame->tokens->len; i++)
    {
      EntentePhrase chain, place;
      EntenteNamed *named;

      if (!is_name (frame, i))
        continue;
      chain = find_chain (frame, i, frame->tokens->len);
      named = add_chain (frame, chain, frame->tokens->len, names, &place);
      if (named != NULL)
        entente_names_add_place (names, named, token_at (frame, place.first)->start,
                                 token_at (frame, place.end - 1)->end,
                                 paragraph, token_at (frame, chain.first)->is_first ||
                                 (i > 0 && token_at (frame, i - 1)->is_first));
      i = MAX (place.end, chain.end) - 1;
    }
}

/* The chain of names that the phrase means: the one at its head, else one behind a role without an article. */
static EntentePhrase
choose_chain (const EntenteFrame *frame,
              EntentePhrase       phrase)
{
  guint head = entente_phrases_find_head (frame, phrase);
  EntentePhrase best = { phrase.first, phrase.first };
  gboolean has_article = token_at (frame, phrase.first)->tag == ENTENTE_TAG_DETERMINER ||
                         token_at (frame, phrase.first)->tag == ENTENTE_TAG_POSSESSIVE;

  for (guint i = phrase.first; i < phrase.end; i++)
    {
      EntentePhrase chain;

      if (!is_name (frame, i))
        continue;
      chain = find_chain (frame, i, phrase.end);
      if (i > phrase.first && chain.end > i + 1 && entente_frame_is (frame, i, ENTENTE_WORD_TITLE))
        return chain; /* “Undersecretary for Education Mr. X” */
      if (chain.first <= head && head < chain.end && (chain.end > chain.first + 1 || !is_prefix (frame, head)))
        return chain;
      /* "the Interfax news agency" */
      if (chain.end <= head && entente_frame_is (frame, head, ENTENTE_WORD_MEDIA_HEAD) &&
          token_at (frame, chain.end)->tag != ENTENTE_TAG_POSSESSIVE && is_organization (frame, chain))
        best = chain;
      if ((i > head && (!has_article || entente_frame_is_mark (frame, i - 1, ',')) &&
           !entente_frame_has_text (frame, i - 1, "for")) ||
          (chain.end < phrase.end && token_at (frame, chain.end)->tag == ENTENTE_TAG_POSSESSIVE &&
           (entente_frame_is (frame, head, ENTENTE_WORD_TEXT) || entente_frame_is (frame, head, ENTENTE_WORD_SAYINGS))))
        best = chain;
      i = chain.end - 1;
    }
  return best;
}

/**
 * entente_name_reader_resolve_pronoun:
 * @frame: a paragraph
 * @token: a pronoun in it
 * @paragraph: its number
 * @last_speaker: (nullable): who spoke before
 * @names: the names of the text as far as this paragraph
 *
 * Returns: (transfer none) (nullable): who is likely to be meant, in any language that has words for he and she
 */
EntenteNamed *
entente_name_reader_resolve_pronoun (const EntenteFrame *frame,
                                     guint               token,
                                     guint               paragraph,
                                     const EntenteNamed *last_speaker,
                                     EntenteNames       *names)
{
  gsize place = token_at (frame, token)->start;

  if (entente_frame_is (frame, token, ENTENTE_WORD_HE))
    return entente_names_resolve_pronoun (names, place, paragraph, ENTENTE_SEX_MALE, FALSE, last_speaker);
  if (entente_frame_is (frame, token, ENTENTE_WORD_SHE))
    return entente_names_resolve_pronoun (names, place, paragraph, ENTENTE_SEX_FEMALE, FALSE, last_speaker);
  if (entente_frame_is (frame, token, ENTENTE_WORD_IT))
    return entente_names_resolve_pronoun (names, place, paragraph, ENTENTE_SEX_UNKNOWN, TRUE, last_speaker);
  return NULL;
}

/* "the ministry" is the ministry that was named; "the official" the one who spoke. */
static EntenteNamed *
resolve_description (const EntenteFrame *frame,
                     EntentePhrase       phrase,
                     EntenteNames       *names)
{
  guint head = entente_phrases_find_head (frame, phrase);
  gboolean has_article = token_at (frame, phrase.first)->tag == ENTENTE_TAG_DETERMINER;
  gboolean is_known = has_article && !entente_frame_has_text (frame, phrase.first, "a") &&
                      !entente_frame_has_text (frame, phrase.first, "an") &&
                        !entente_frame_has_text (frame, phrase.first, "one");
  g_autofree char *word = entente_frame_dup_phrase (frame, (EntentePhrase) { head, head + 1 });
  g_autofree char *key = g_utf8_strdown (word, -1), *form = NULL;
  EntenteNamed *named;

  if (is_known && entente_frame_is (frame, head, ENTENTE_WORD_ORGANIZATION))
    {
      named = entente_names_find_word (names, key);
      if (named != NULL && named->is_organization)
        return named;
    }
  form = entente_frame_dup_phrase (frame, (EntentePhrase) { phrase.first + has_article, phrase.end });
  named = entente_names_add_description (names, form, key, is_known);
  named->is_organization |= entente_frame_is (frame, head, ENTENTE_WORD_ORGANIZATION) &&
                            !entente_frame_is (frame, head, ENTENTE_WORD_UNNAMED);
  named->is_medium |= entente_frame_is (frame, head, ENTENTE_WORD_MEDIA_HEAD);
  named->is_anonymous |= entente_phrases_have (frame, phrase, ENTENTE_WORD_ANONYMOUS);
  return named;
}

/**
 * entente_name_reader_resolve:
 * @frame: a paragraph with tags
 * @speaker: words in it that name a speaker
 * @paragraph: its number
 * @last_speaker: (nullable): who spoke before
 * @names: the names of the text as far as this paragraph
 *
 * Returns: (transfer none) (nullable): who that is; %NULL for a pronoun that cannot be resolved
 */
EntenteNamed *
entente_name_reader_resolve (const EntenteFrame *frame,
                             EntenteSpan         speaker,
                             guint               paragraph,
                             const EntenteNamed *last_speaker,
                             EntenteNames       *names)
{
  EntentePhrase phrase = entente_frame_find_phrase (frame, speaker.start, speaker.end), chain, place;
  EntenteNamed *named = NULL;

  if (phrase.end <= phrase.first)
    return NULL;
  if (phrase.end == phrase.first + 1 && (token_at (frame, phrase.first)->tag == ENTENTE_TAG_PRONOUN ||
                                         token_at (frame, phrase.first)->tag == ENTENTE_TAG_POSSESSIVE))
    return entente_name_reader_resolve_pronoun (frame, phrase.first, paragraph, last_speaker, names);
  chain = choose_chain (frame, phrase);
  if (chain.end > chain.first)
    named = add_chain (frame, chain, phrase.end, names, &place);
  if (named == NULL)
    return resolve_description (frame, phrase, names);
  if (named->role == NULL && chain.first > phrase.first &&
      entente_phrases_have (frame, (EntentePhrase) { phrase.first, chain.first },
                                                                                ENTENTE_WORD_ROLE))
    {
      guint start = phrase.first + (token_at (frame, phrase.first)->tag == ENTENTE_TAG_DETERMINER);

      if (start < chain.first)
        {
          named->role = entente_frame_dup_phrase (frame, (EntentePhrase) { start, chain.first });
          g_strchomp (g_strdelimit (named->role, ",", ' '));
          named->is_person = TRUE;
        }
    }
  return named;
}
