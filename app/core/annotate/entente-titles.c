/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-titles.h"

#include "entente-tags.h"

/* What stands in quotation marks without being said: titles, nicknames, words that somebody does not want to own. */

/* A title may have so many words; so may be quoted without a word of saying near. */
#define TITLE_MAX 12
#define LONE_MAX 4

typedef struct {
  guint n_words, n_capitals, n_small; /* small: of, the, and their like */
  gboolean has_stop;                  /* it ends as a sentence does */
} Shape;

static Shape
measure (const EntenteFrame *frame,
         const EntenteRun   *run)
{
  Shape shape = { 0 };
  gboolean is_in_word = FALSE;
  gunichar last = entente_frame_get_last_character (frame, run);
  gsize i = run->start;

  for (; i < run->end && shape.n_words <= 40; i += g_utf8_skip[(guchar) frame->text[i]])
    {
      gunichar c = g_utf8_get_char (frame->text + i);

      if (g_unichar_isalnum (c) && !is_in_word)
        {
          shape.n_words++;
          if (g_unichar_isupper (c) || g_unichar_isdigit (c))
            shape.n_capitals++;
          else if (i > run->start)
            {
              gsize end = i;

              while (end < run->end && g_unichar_isalnum (g_utf8_get_char (frame->text + end)))
                end += g_utf8_skip[(guchar) frame->text[end]];
              if (end - i <= 3)
                shape.n_small++;
            }
        }
      is_in_word = !g_unichar_isspace (c);
    }
  shape.has_stop = last == '?' || last == '!' || last == '.';
  return shape;
}

/**
 * entente_titles_count_words:
 * @frame: a frame
 * @run: one of its runs
 *
 * Returns: how many words it has; many are not counted exactly
 */
guint
entente_titles_count_words (const EntenteFrame *frame,
                            const EntenteRun   *run)
{
  return measure (frame, run).n_words;
}

/* Robert “Bob” Hale */
static gboolean
is_nickname (const EntenteFrame    *frame,
             const EntenteSentence *sentence,
             guint                  run,
             const Shape           *shape)
{
  return shape->n_words <= 2 && run > sentence->first && run + 1 < sentence->end &&
         entente_frame_token (frame, run - 1)->tag == ENTENTE_TAG_NAME &&
         entente_frame_token (frame, run + 1)->tag == ENTENTE_TAG_NAME && shape->n_capitals > 0;
}

/* A verb that makes things rather than saying them stands near, or a noun for a work: "the film Q", "named it Q". */
static gboolean
names_a_title (const EntenteFrame    *frame,
               const EntenteSentence *sentence,
               guint                  run,
               guint                  reach)
{
  for (guint i = run; i > sentence->first && i + reach > run; i--)
    if (entente_frame_is (frame, i - 1, ENTENTE_WORD_TITLE_KIND))
      return TRUE;
  return FALSE;
}

/* "on Q", "at Q": a place or a work, even behind a verb of saying. */
static gboolean
follows_preposition (const EntenteFrame    *frame,
                     const EntenteSentence *sentence,
                     guint                  run)
{
  const EntenteToken *before = run > sentence->first ? entente_frame_token (frame, run - 1) : NULL;

  return before != NULL &&
         (before->tag == ENTENTE_TAG_PREPOSITION || entente_word_is (before->word, ENTENTE_WORD_MEDIA) ||
          (before->tag == ENTENTE_TAG_POSSESSIVE && !entente_word_is (before->word, ENTENTE_WORD_POSSESSIVE)));
}

/* Whether the run is in a clause that the verb of saying governs,
  and so part of what is said: "X said she was on Q". */
static gboolean
is_in_clause (const EntenteFrame  *frame,
              guint                run,
              const EntenteSpoken *spoken)
{
  if (spoken->cue_token == ENTENTE_NO_CUE || spoken->cue_token >= run)
    return FALSE;
  for (guint i = spoken->cue_token + 1; i < run; i++)
    if (entente_frame_token (frame, i)->tag == ENTENTE_TAG_VERB ||
        entente_frame_token (frame, i)->tag == ENTENTE_TAG_AUXILIARY)
      return TRUE;
  return FALSE;
}

static gboolean
has_verb (const EntenteFrame    *frame,
          const EntenteSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (entente_frame_token (frame, i)->tag == ENTENTE_TAG_VERB ||
        entente_frame_token (frame, i)->tag == ENTENTE_TAG_AUXILIARY)
      return TRUE;
  return FALSE;
}

/* A verb of saying that has the quotation for its object, and a subject. */
static gboolean
is_said (const EntenteSpoken *spoken)
{
  return spoken->cue != NULL && spoken->cue->is_strong && !spoken->is_copied && spoken->rule != ENTENTE_RULE_SUBJECT;
}

static gboolean
is_capital_case (const Shape *shape)
{
  return shape->n_capitals + shape->n_small >= shape->n_words && shape->n_capitals * 2 > shape->n_words &&
         shape->n_words <= TITLE_MAX;
}

/* "known as Q": nobody says it. */
static gboolean
is_name (const EntenteFrame  *frame,
         const EntenteSpoken *spoken)
{
  return spoken->rule == ENTENTE_RULE_NONE && spoken->cue != NULL &&
         entente_word_is (entente_lexicon_find (frame->lexicon, spoken->cue->name), ENTENTE_WORD_NAMING);
}

static gboolean
is_title (const EntenteFrame    *frame,
          const EntenteSentence *sentence,
          guint                  run,
          const Shape           *shape,
          const EntenteSpoken   *spoken)
{
  if (names_a_title (frame, sentence, run, 2) && shape->n_words <= TITLE_MAX && !is_said (spoken))
    return TRUE;
  if (!is_capital_case (shape) || (shape->has_stop && shape->n_words > 2))
    return FALSE;
  if (is_said (spoken) && is_in_clause (frame, run, spoken))
    return FALSE;
  if (names_a_title (frame, sentence, run, 5) || follows_preposition (frame, sentence, run) ||
      entente_frame_is (frame, run + 1, ENTENTE_WORD_TITLE_KIND))
    return TRUE;
  if (is_said (spoken))
    return FALSE;
  /* "called her “Crooked”", but not "a user labelled “Anonymous”" */
  return spoken->cue == NULL || spoken->is_copied || spoken->rule == ENTENTE_RULE_NONE;
}

/**
 * entente_titles_are_at:
 * @frame: a frame with tags
 * @sentence: one of its sentences
 * @run: the token of a run in it
 * @spoken: what was found out about it
 *
 * Returns: whether the run is a title, a nickname or a word with a reservation, and no quotation
 */
gboolean
entente_titles_are_at (const EntenteFrame    *frame,
                       const EntenteSentence *sentence,
                       guint                  run,
                       const EntenteSpoken   *spoken)
{
  const EntenteRun *which = entente_frame_run (frame, entente_frame_token (frame, run)->mark);
  Shape shape = measure (frame, which);

  if (shape.n_words == 0 || is_nickname (frame, sentence, run, &shape))
    return TRUE;
  if (which->is_single)
    return !is_said (spoken) || shape.n_words < 2;
  if (shape.n_words > 1 && is_capital_case (&shape) && !(is_said (spoken) && is_in_clause (frame, run, spoken)) &&
      (follows_preposition (frame, sentence, run) ||
                                                        entente_frame_has_text (frame, run + 1, "that")))
    return TRUE;
  if (spoken->rule == ENTENTE_RULE_SIGNATURE || spoken->rule == ENTENTE_RULE_LABEL ||
      spoken->rule == ENTENTE_RULE_COLON ||
      ((spoken->rule == ENTENTE_RULE_INVERTED || spoken->rule == ENTENTE_RULE_BEHIND) && is_said (spoken)))
    return FALSE;
  if (is_title (frame, sentence, run, &shape, spoken) || (is_name (frame, spoken) && shape.n_words <= LONE_MAX))
    return TRUE;
  if (spoken->rule == ENTENTE_RULE_SUBJECT && !has_verb (frame, sentence))
    return TRUE;
  return spoken->cue == NULL && !spoken->is_copied && shape.n_words <= LONE_MAX &&
         (spoken->rule == ENTENTE_RULE_NONE || spoken->rule == ENTENTE_RULE_SUBJECT);
}
