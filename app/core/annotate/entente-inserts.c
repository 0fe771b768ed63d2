/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-inserts.h"

#include <string.h>

/* Words of the author within the marks of a quotation, between dashes: «A, — сказал X, — B». And direct speech without
 * marks, behind a dash at the start of a paragraph. */

/* An insert is no longer, in bytes. */
#define INSERT_MAX 400

static gboolean
is_dash (gunichar c)
{
  return c == 0x2014 || c == 0x2013 || c == 0x2015 || c == '-';
}

/**
 * entente_inserts_find_verb:
 * @lexicon: the words of the language
 * @text: a text
 * @start: where a word begins, in bytes
 * @end: where it ends
 *
 * Returns: (nullable): the verb of saying that the word is
 */
const EntenteCue *
entente_inserts_find_verb (const EntenteLexicon *lexicon,
                           const char           *text,
                           gsize                 start,
                           gsize                 end)
{
  g_autofree char *word = g_utf8_strdown (text + start, MIN (end - start, 64));
  const EntenteCue *cue = entente_lexicon_find_cue (lexicon, word);

  return cue != NULL && entente_lexicon_match_ending (lexicon, ENTENTE_WORD_VERB_ENDING, word, strlen (word)) > 0
         ? cue : NULL;
}

static gsize
word_end (const char *text,
          gsize       start,
          gsize       end)
{
  while (start < end && (g_unichar_isalnum (g_utf8_get_char (text + start)) || text[start] == '-'))
    start += g_utf8_skip[(guchar) text[start]];
  return start;
}

static gsize
skip_blanks (const char *text,
             gsize       start,
             gsize       end)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start += g_utf8_skip[(guchar) text[start]];
  return start;
}

/* Whether a verb of saying is the first or the second word behind a dash. */
static gboolean
starts_insert (const EntenteLexicon *lexicon,
               const char           *text,
               gsize                 start,
               gsize                 end)
{
  for (guint i = 0; i < 3; i++)
    {
      gsize first = skip_blanks (text, start, end), behind = word_end (text, first, end);

      if (behind == first)
        return FALSE;
      if (entente_inserts_find_verb (lexicon, text, first, behind) != NULL)
        return TRUE;
      start = behind;
    }
  return FALSE;
}

/* The next dash with blanks around it. @end if there is none. */
static gsize
find_dash (const char *text,
           gsize       start,
           gsize       end)
{
  for (gsize i = start; i < end; i += g_utf8_skip[(guchar) text[i]])
    {
      gsize behind = i + g_utf8_skip[(guchar) text[i]];

      if (is_dash (g_utf8_get_char (text + i)) && i > start && behind < end &&
          g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + i))) &&
          g_unichar_isspace (g_utf8_get_char (text + behind)))
        return i;
    }
  return end;
}

static gsize
trim_back (const char *text,
           gsize       start,
           gsize       end)
{
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + end))))
    end = g_utf8_prev_char (text + end) - text;
  return end;
}

/* The character before the blanks before a dash, by which one sees that an insert may follow. */
static gboolean
may_precede (const char *text,
             gsize       start,
             gsize       dash)
{
  gsize end = trim_back (text, start, dash);
  gunichar c = end > start ? g_utf8_get_char (g_utf8_prev_char (text + end)) : 0;

  return c == ',' || c == '?' || c == '!' || c == 0x2026 || c == '.';
}

/* Adds the parts of one run that inserts leave. */
static void
split_run (const EntenteLexicon *lexicon,
           const char           *text,
           EntenteRun            run,
           GArray               *parts)
{
  gsize at = run.start;

  while (at < run.end)
    {
      gsize dash = find_dash (text, at, run.end), behind, close;
      EntenteRun part = run;

      if (dash == run.end)
        break;
      behind = dash + g_utf8_skip[(guchar) text[dash]];
      if (!may_precede (text, run.start, dash) || !starts_insert (lexicon, text, behind, run.end))
        {
          at = behind;
          continue;
        }
      part.end = trim_back (text, run.start, dash);
      part.close = part.end;
      g_array_append_val (parts, part);
      close = find_dash (text, behind, MIN (run.end, behind + INSERT_MAX));
      if (close >= MIN (run.end, behind + INSERT_MAX))
        return;
      run.open = close + g_utf8_skip[(guchar) text[close]];
      run.start = at = skip_blanks (text, run.open, run.end);
    }
  if (run.end > run.start)
    g_array_append_val (parts, run);
}

/* Direct speech behind a dash, if an insert tells that it is such. */
static void
add_dashed (const EntenteLexicon *lexicon,
            const char           *text,
            gsize                 start,
            gsize                 end,
            GArray               *parts)
{
  gsize first = skip_blanks (text, start, end), behind;
  g_autoptr (GArray) found = NULL;
  EntenteRun run;

  if (first >= end || !is_dash (g_utf8_get_char (text + first)))
    return;
  behind = first + g_utf8_skip[(guchar) text[first]];
  if (behind >= end || !g_unichar_isspace (g_utf8_get_char (text + behind)))
    return;
  run = (EntenteRun) { .open = behind, .start = skip_blanks (text, behind, end), .end = end, .close = end,
                       .is_closed = TRUE };
  found = g_array_new (FALSE, FALSE, sizeof (EntenteRun));
  split_run (lexicon, text, run, found);
  if (found->len > 0 && g_array_index (found, EntenteRun, 0).end < end)
    g_array_append_vals (parts, found->data, found->len);
}

/**
 * entente_inserts_split:
 * @lexicon: the words of the language
 * @text: a text
 * @start: where a paragraph begins, in bytes
 * @end: where it ends
 * @runs: (element-type EntenteRun): its runs; those with an insert become two
 *
 * Takes the words of the author out of quotations.
 */
void
entente_inserts_split (const EntenteLexicon *lexicon,
                       const char           *text,
                       gsize                 start,
                       gsize                 end,
                       GArray               *runs)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (EntenteRun));

  if (runs->len == 0)
    add_dashed (lexicon, text, start, end, parts);
  for (guint i = 0; i < runs->len; i++)
    split_run (lexicon, text, g_array_index (runs, EntenteRun, i), parts);
  g_array_set_size (runs, 0);
  if (parts->len > 0)
    g_array_append_vals (runs, parts->data, parts->len);
}
