/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-frame.h"

#include "entente-inserts.h"
#include "entente-line-end.h"

#include <string.h>

/* Longer words are none that a lexicon has. */
#define WORD_MAX 64
/* Brackets around more tokens are no remark. */
#define REMARK_MAX 14

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2bc;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Letters, and the marks above and below them. */
static gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Writes a word in lower case, without a line end in it. A word that is too long becomes an empty one. */
static gsize
lower (const char *word,
       gsize       length,
       char        out[WORD_MAX * 2])
{
  gsize n = 0;

  if (length > WORD_MAX)
    length = 0;
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar c;

      at += entente_line_end_get_length (at, word + length);
      c = g_utf8_get_char (at);
      n += g_unichar_to_utf8 (is_apostrophe (c) ? '\'' : is_hyphen (c) ? '-' : g_unichar_tolower (c), out + n);
    }
  out[n] = '\0';
  return n;
}

static const EntenteWord *
look_up (const EntenteFrame *self,
         gsize               start,
         gsize               end)
{
  char word[WORD_MAX * 2];

  return lower (self->text + start, end - start, word) > 0 ? entente_lexicon_find (self->lexicon, word) : NULL;
}

/* Where a word ends that begins at @start: letters, with hyphens, apostrophes and dots between them. */
static gsize
find_word_end (const EntenteFrame *self,
               gsize               start)
{
  gsize end = start;

  while (end < self->end)
    {
      gunichar c;
      gsize next;
      gunichar behind;

      if (end > start)
        end += entente_line_end_get_length (self->text + end, self->text + self->end);
      c = g_utf8_get_char (self->text + end);
      next = end + g_utf8_skip[(guchar) self->text[end]];
      behind = next < self->end ? g_utf8_get_char (self->text + next) : ' ';

      if (!is_letter (c) && !((is_apostrophe (c) || is_hyphen (c) || c == '.' || c == '&' || c == '@') &&
                              end > start && is_letter (behind)))
        if (!(c == ',' && end > start && g_unichar_isdigit (behind) && g_ascii_isdigit (self->text[end - 1])))
          break;
      end = next;
    }
  return end;
}

/* The words that stand behind an apostrophe are words of their own: Kim's, he'd. Not so don't. */
static gsize
find_clitic (const EntenteFrame *self,
             gsize               start,
             gsize               end)
{
  static const char *const clitics[] = { "s", "d", "ll", "ve", "re", "m" };

  for (gsize i = 0; i < G_N_ELEMENTS (clitics); i++)
    {
      gsize length = strlen (clitics[i]);
      gsize place = end - MIN (length, end - start);
      const char *mark;

      if (end - start <= length + 1 || g_ascii_strncasecmp (self->text + place, clitics[i], length) != 0)
        continue;
      mark = g_utf8_prev_char (self->text + place);
      if (mark > self->text + start && is_apostrophe (g_utf8_get_char (mark)))
        return mark - self->text;
    }
  return end;
}

static gboolean
keeps_stop (const EntenteFrame *self,
            gsize               start,
            gsize               end)
{
  gunichar first = g_utf8_get_char (self->text + start);
  gsize length = g_utf8_skip[(guchar) self->text[start]];

  if (start + length == end)
    return g_unichar_isupper (first);
  return memchr (self->text + start, '.', end - start) != NULL ||
         entente_word_is (look_up (self, start, end + 1), ENTENTE_WORD_ABBREVIATION);
}

static void
describe_word (EntenteFrame *self,
               EntenteToken *token)
{
  const char *at = self->text + token->start;
  gunichar first = g_utf8_get_char (at);
  guint n_upper = 0, n_lower = 0;

  for (gsize i = token->start; i < token->end &&
       (n_lower == 0 || n_upper == 0); i += g_utf8_skip[(guchar) self->text[i]])
    {
      gunichar c = g_utf8_get_char (self->text + i);

      n_upper += g_unichar_isupper (c);
      n_lower += g_unichar_islower (c);
    }
  token->is_capital = g_unichar_isupper (first) || g_unichar_istitle (first) ||
                      (n_upper > 0 && g_unichar_islower (first) && g_utf8_strlen (at, token->end - token->start) > 2);
  token->is_all_capitals = n_upper > 1 && n_lower == 0;
  token->kind = g_unichar_isdigit (first) ? ENTENTE_TOKEN_NUMBER : ENTENTE_TOKEN_WORD;
  token->word = look_up (self, token->start, token->end);
}

static gsize
add_word (EntenteFrame *self,
          gsize         start)
{
  gsize end = find_word_end (self, start);
  gsize clitic = find_clitic (self, start, end);
  EntenteToken token = { .start = start, .end = clitic };

  if (clitic == end && end < self->end && self->text[end] == '.' && keeps_stop (self, start, end))
    {
      token.is_abbreviation = TRUE;
      token.end = ++end;
    }
  describe_word (self, &token);
  g_array_append_val (self->tokens, token);
  if (clitic < end && !token.is_abbreviation)
    {
      EntenteToken tail = { .start = clitic, .end = end };

      tail.word = look_up (self, clitic, end);
      g_array_append_val (self->tokens, tail);
    }
  return end;
}

static gsize
add_mark (EntenteFrame *self,
          gsize         start)
{
  gunichar c = g_utf8_get_char (self->text + start);
  EntenteToken token = { .start = start, .kind = ENTENTE_TOKEN_MARK, .tag = ENTENTE_TAG_MARK, .mark = c };

  token.end = start + g_utf8_skip[(guchar) self->text[start]];
  /* "--" is a dash. */
  if (c == '-' && token.end < self->end && self->text[token.end] == '-')
    {
      token.mark = 0x2014;
      token.end++;
    }
  else if (c == '-' || c == 0x2013 || c == 0x2015 || c == 0x2012)
    token.mark = 0x2014;
  g_array_append_val (self->tokens, token);
  return token.end;
}

static void
add_run (EntenteFrame *self,
         guint         nth)
{
  const EntenteRun *run = entente_frame_run (self, nth);
  EntenteToken token = { .start = run->open, .end = run->close, .kind = ENTENTE_TOKEN_RUN, .tag = ENTENTE_TAG_RUN,
                         .mark = nth };

  g_array_append_val (self->tokens, token);
}

static gboolean
is_skipped (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == '*' ||
         c == '_' || c == '"' || c == 0x201d || c == 0x201c;
}

static void
split (EntenteFrame *self)
{
  guint nth = 0;

  for (gsize i = self->start; i < self->end;)
    {
      gunichar c;

      if (nth < self->runs->len && i >= entente_frame_run (self, nth)->open)
        {
          i = entente_frame_run (self, nth)->close;
          add_run (self, nth++);
          continue;
        }
      c = g_utf8_get_char (self->text + i);
      if (is_letter (c))
        i = add_word (self, i);
      else if (is_skipped (c))
        i += g_utf8_skip[(guchar) self->text[i]];
      else
        i = add_mark (self, i);
    }
}

static const EntenteWord *
look_up_phrase (const EntenteFrame *self,
                guint               first,
                guint               n)
{
  GString *phrase = g_string_sized_new (WORD_MAX);
  const EntenteWord *found = NULL;

  for (guint i = first; i < first + n && i < self->tokens->len; i++)
    {
      const EntenteToken *token = entente_frame_token (self, i);
      char word[WORD_MAX * 2];

      if (token->kind != ENTENTE_TOKEN_WORD || lower (self->text + token->start, token->end - token->start, word) == 0)
        break;
      g_string_append_printf (phrase, "%s%s", i > first ? " " : "", word);
      if (i == first + n - 1)
        found = entente_lexicon_find (self->lexicon, phrase->str);
    }
  g_string_free (phrase, TRUE);
  return found;
}

/* The phrases of the lexicon become one token each, and brackets without a run are left out. */
static void
join_phrases (EntenteFrame *self)
{
  guint n = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      EntenteToken token = *entente_frame_token (self, i);
      guint more = token.word != NULL ? token.word->n_more : 0;

      for (; more > 0; more--)
        {
          const EntenteWord *phrase = look_up_phrase (self, i, more + 1);

          if (phrase != NULL && (phrase->classes != 0 || phrase->forms != 0))
            {
              token.word = phrase;
              token.end = entente_frame_token (self, i + more)->end;
              i += more;
              break;
            }
        }
      *entente_frame_token (self, n++) = token;
    }
  g_array_set_size (self->tokens, n);
}

/* The bracket that closes the one at @nth, if there are few words between them and no run. 0 if there is none. */
static guint
find_remark_end (const EntenteFrame *self,
                 guint               nth)
{
  gunichar opening = entente_frame_token (self, nth)->mark, closing = opening == '(' ? ')' : ']';

  for (guint i = nth + 1; i < self->tokens->len && i < nth + REMARK_MAX; i++)
    {
      if (entente_frame_token (self, i)->kind == ENTENTE_TOKEN_RUN)
        return 0;
      if (entente_frame_is_mark (self, i, closing))
        return i;
    }
  return 0;
}

static void
drop_remarks (EntenteFrame *self)
{
  guint n = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      if (entente_frame_is_mark (self, i, '(') || entente_frame_is_mark (self, i, '['))
        {
          guint end = find_remark_end (self, i);

          i = MAX (i, end);
          continue;
        }
      if (entente_frame_is_mark (self, i, ')') || entente_frame_is_mark (self, i, ']'))
        continue;
      *entente_frame_token (self, n++) = *entente_frame_token (self, i);
    }
  g_array_set_size (self->tokens, n);
}

/**
 * entente_frame_new:
 * @lexicon: the words of the language; it must live longer
 * @text: a text in valid UTF-8, which must live longer
 * @start: where a paragraph begins, in bytes
 * @end: where it ends
 *
 * Returns: (transfer full): the frame of the paragraph, without its sentences
 */
EntenteFrame *
entente_frame_new (const EntenteLexicon *lexicon,
                   const char           *text,
                   gsize                 start,
                   gsize                 end)
{
  EntenteFrame *self = g_new0 (EntenteFrame, 1);

  self->lexicon = lexicon;
  self->text = text;
  self->start = start;
  self->end = end;
  self->runs = g_array_new (FALSE, FALSE, sizeof (EntenteRun));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (EntenteToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (EntenteSentence));
  entente_runs_find (text, start, end, entente_lexicon_get_grammar (lexicon) == ENTENTE_GRAMMAR_CLAUSES ?
                     ENTENTE_SINGLE_MARKS_CURLY : ENTENTE_SINGLE_MARKS_NONE, self->runs);
  if (entente_lexicon_get_grammar (lexicon) == ENTENTE_GRAMMAR_CASES)
    entente_inserts_split (lexicon, text, start, end, self->runs);
  split (self);
  join_phrases (self);
  drop_remarks (self);
  return self;
}

/**
 * entente_frame_free:
 * @self: (transfer full): a frame
 */
void
entente_frame_free (EntenteFrame *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_free (self);
}

/**
 * entente_frame_is_mark:
 * @self: a frame
 * @nth: a token, which need not be there
 * @mark: a character
 *
 * Returns: whether the token is that mark
 */
gboolean
entente_frame_is_mark (const EntenteFrame *self,
                       guint               nth,
                       gunichar            mark)
{
  return nth < self->tokens->len && entente_frame_token (self, nth)->kind == ENTENTE_TOKEN_MARK &&
         entente_frame_token (self, nth)->mark == mark;
}

/**
 * entente_frame_is:
 * @self: a frame
 * @nth: a token, which need not be there
 * @class: a class of words
 *
 * Returns: whether the token is a word of that class
 */
gboolean
entente_frame_is (const EntenteFrame *self,
                  guint               nth,
                  EntenteWordClass    class)
{
  return nth < self->tokens->len && entente_word_is (entente_frame_token (self, nth)->word, class);
}

/**
 * entente_frame_has_text:
 * @self: a frame
 * @nth: a token, which need not be there
 * @text: a word of ASCII letters in lower case
 *
 * Returns: whether the token is that word, in whatever case
 */
gboolean
entente_frame_has_text (const EntenteFrame *self,
                        guint               nth,
                        const char         *text)
{
  const EntenteToken *token;
  gsize length = strlen (text);

  if (nth >= self->tokens->len)
    return FALSE;
  token = entente_frame_token (self, nth);
  return token->end - token->start == length && g_ascii_strncasecmp (self->text + token->start, text, length) == 0;
}

/**
 * entente_frame_dup_phrase:
 * @self: a frame
 * @phrase: a place of words
 *
 * Returns: (transfer full): the text there, without line ends within words
 */
char *
entente_frame_dup_phrase (const EntenteFrame *self,
                          EntentePhrase       phrase)
{
  gsize start, end;

  if (phrase.end <= phrase.first)
    return g_strdup ("");
  start = entente_frame_token (self, phrase.first)->start;
  end = entente_frame_token (self, phrase.end - 1)->end;
  return entente_line_end_mend (self->text + start, end - start);
}

/**
 * entente_frame_get_last_character:
 * @self: a frame
 * @run: one of its runs
 *
 * Returns: the last character of the words of the run that is neither blank nor an inner mark
 */
gunichar
entente_frame_get_last_character (const EntenteFrame *self,
                                  const EntenteRun   *run)
{
  const char *at = self->text + run->end;

  while (at > self->text + run->start)
    {
      gunichar c;

      at = g_utf8_prev_char (at);
      c = g_utf8_get_char (at);
      if (!g_unichar_isspace (c) && c != '\'' && c != 0x2019 && c != ')' && c != ']' && c != '"' && c != 0xbb)
        return c;
    }
  return ' ';
}

/**
 * entente_frame_find_phrase:
 * @self: a frame
 * @start: where words begin in the text, in bytes
 * @end: where they end
 *
 * Returns: the tokens of these words; none if they are not in the frame
 */
EntentePhrase
entente_frame_find_phrase (const EntenteFrame *self,
                           gsize               start,
                           gsize               end)
{
  guint low = 0, high = self->tokens->len;
  EntentePhrase phrase;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (entente_frame_token (self, middle)->start < start)
        low = middle + 1;
      else
        high = middle;
    }
  for (phrase.first = phrase.end = low; phrase.end < self->tokens->len &&
       entente_frame_token (self, phrase.end)->end <= end;)
    phrase.end++;
  return phrase;
}
