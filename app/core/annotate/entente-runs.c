/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-runs.h"

#include <string.h>

/* Which marks open and close quotations, in one pass over a paragraph. */

typedef enum { MARK_NONE, MARK_OPENS, MARK_CLOSES, MARK_EITHER } Mark;

/* A run that is open. */
typedef struct {
  const char *text;
  gsize start, end; /* of the paragraph */
  GArray *runs;
  EntenteRun run;
  gboolean is_open;
  guint depth;      /* of the same pair of marks inside */
  gboolean is_inner; /* single marks are open within the run */
} Scan;

static gunichar
get_before (const Scan *scan,
            gsize       place)
{
  if (place <= scan->start)
    return ' ';
  return g_utf8_get_char (g_utf8_prev_char (scan->text + place));
}

static gunichar
get_behind (const Scan *scan,
            gsize       place)
{
  return place < scan->end ? g_utf8_get_char (scan->text + place) : ' ';
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xa0;
}

/* What stands behind a closing mark, and not behind an opening one. */
static gboolean
ends_words (gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == ')' || c == '?' || c == '!';
}

static gboolean
is_wordy (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* Two of the typewriter's single marks in a row. Three of them close an inner quotation and the outer one. */
static gsize
measure_double (const Scan *scan,
                gsize       place,
                char        mark)
{
  gsize n = 0;

  while (n < 4 && place + n < scan->end && scan->text[place + n] == mark)
    n++;
  return n == 2 || n == 3 ? n : 0;
}

static Mark
read_mark (const Scan *scan,
           gsize       place,
           gsize      *length)
{
  const char *at = scan->text + place;
  gunichar c = g_utf8_get_char (at);

  *length = g_utf8_skip[(guchar) *at];
  switch (c)
    {
    case '"':
    case 0xff02:
      return MARK_EITHER;
    case '\'':
      if (measure_double (scan, place, '\'') == 0)
        return MARK_NONE;
      *length = measure_double (scan, place, '\'');
      return is_wordy (get_before (scan, place)) && is_wordy (get_behind (scan, place + *length)) ? MARK_NONE
                                                                                               : MARK_EITHER;
    case '`':
      if (measure_double (scan, place, '`') != 2)
        return MARK_NONE;
      *length = 2;
      return MARK_OPENS;
    case 0x201c:
      return MARK_OPENS;
    case 0x201e:
    case 0x201f:
    case 0xab:
    case 0x2e42:
      return MARK_OPENS;
    case 0x201d:
    case 0xbb:
      return MARK_CLOSES;
    default:
      return MARK_NONE;
    }
}

static void
end_run (Scan    *scan,
         gsize    end,
         gsize    close,
         gboolean is_closed)
{
  scan->run.end = MAX (end, scan->run.start);
  scan->run.close = close;
  scan->run.is_closed = is_closed;
  scan->is_open = FALSE;
  if (scan->run.end > scan->run.start)
    g_array_append_val (scan->runs, scan->run);
}

static void
start_run (Scan *scan,
           gsize place,
           gsize length)
{
  scan->run = (EntenteRun) { .open = place, .start = place + length };
  scan->is_open = TRUE;
  scan->depth = 0;
  scan->is_inner = FALSE;
}

/* 6'2", and 24" */
static gboolean
is_inches (const Scan *scan,
           gsize       place)
{
  return g_unichar_isdigit (get_before (scan, place)) && !is_wordy (get_behind (scan, place + 1));
}

static gboolean
is_guillemet_pair (const Scan *scan,
                   gsize       place)
{
  gunichar opened = g_utf8_get_char (scan->text + scan->run.open), c = g_utf8_get_char (scan->text + place);

  return (opened == 0xab && (c == 0xbb || c == 0xab)) || (opened == 0x201e && (c == 0x201c || c == 0x201d));
}

static void
take_either (Scan *scan,
             gsize place,
             gsize length)
{
  gunichar before = get_before (scan, place), behind = get_behind (scan, place + length);

  if (!scan->is_open)
    {
      if (!is_blank (behind) && !ends_words (behind) && !is_inches (scan, place) &&
          !(behind == '.' && get_behind (scan, place + length + 1) != '.'))
        start_run (scan, place, length);
    }
  else if ((is_blank (before) || before == '(') && is_wordy (behind))
    {
      /* The earlier one was never closed. */
      end_run (scan, place, place, FALSE);
      start_run (scan, place, length);
    }
  else
    end_run (scan, place + length - MIN (length, 2), place + length, TRUE);
}

static void
take_opening (Scan *scan,
              gsize place,
              gsize length)
{
  if (!scan->is_open)
    start_run (scan, place, length);
  else if (!is_blank (get_before (scan, place)) && is_blank (get_behind (scan, place + length)) &&
           g_utf8_get_char (scan->text + place) == 0x201c)
    end_run (scan, place, place + length, TRUE); /* it was turned the wrong way */
  else if (is_guillemet_pair (scan, place))
    {
      if (g_utf8_get_char (scan->text + scan->run.open) == 0xab)
        scan->depth++;
      else
        end_run (scan, place, place + length, TRUE);
    }
  else if (scan->is_inner && g_utf8_get_char (scan->text + place) == 0x201c)
    scan->depth++; /* “… ‘… “…” …’ …” */
  else if (g_utf8_get_char (scan->text + scan->run.open) == g_utf8_get_char (scan->text + place))
    {
      end_run (scan, place, place, FALSE);
      start_run (scan, place, length);
    }
}

static void
take_closing (Scan *scan,
              gsize place,
              gsize length)
{
  gunichar opened = scan->is_open ? g_utf8_get_char (scan->text + scan->run.open) : 0;
  gunichar c = g_utf8_get_char (scan->text + place);

  if (!scan->is_open || (opened == 0xab) != (c == 0xbb))
    return;
  if (scan->depth > 0)
    scan->depth--;
  else
    end_run (scan, place, place + length, TRUE);
}

/* Single marks within a run. An apostrophe stands between letters. */
static void
take_inner (Scan *scan,
            gsize place)
{
  gunichar c = g_utf8_get_char (scan->text + place);

  if (c == 0x2018 && !is_wordy (get_before (scan, place)))
    scan->is_inner = TRUE;
  else if (c == 0x2019 && scan->depth == 0 && !is_wordy (get_behind (scan, place + 3)))
    scan->is_inner = FALSE;
}

/* The end of a run in single marks that begins at @place; 0 if it is none. An apostrophe stands between letters. */
static gsize
find_single_end (const Scan *scan,
                 gsize       place)
{
  gsize limit = MIN (scan->end, place + 600);

  for (gsize i = place + 3; i < limit; i += g_utf8_skip[(guchar) scan->text[i]])
    {
      gunichar c = g_utf8_get_char (scan->text + i);

      if (c == 0x201c || c == 0x201d || c == '"' || c == 0x2018)
        return 0;
      if (c == 0x2019 && !is_wordy (get_behind (scan, i + 3)))
        return i;
    }
  return 0;
}

static gsize
take_single (Scan *scan,
             gsize place)
{
  gsize end = is_wordy (get_before (scan, place)) ? 0 : find_single_end (scan, place);

  if (end == 0)
    return place + 3;
  start_run (scan, place, 3);
  scan->run.is_single = TRUE;
  end_run (scan, end, end + 3, TRUE);
  return end + 3;
}

/**
 * entente_runs_find:
 * @text: a text in valid UTF-8
 * @start: where a paragraph begins in it, in bytes
 * @end: where it ends
 * @singles: which runs in single marks count
 * @runs: (element-type EntenteRun): receives the runs of the paragraph, in order; they do not overlap
 *
 * Finds what stands in quotation marks. A run that is not closed ends with the paragraph.
 */
void
entente_runs_find (const char        *text,
                   gsize              start,
                   gsize              end,
                   EntenteSingleMarks singles,
                   GArray            *runs)
{
  Scan scan = { text, start, end, runs };

  for (gsize i = start; i < end;)
    {
      gsize length;
      Mark mark;

      /* Most characters are no marks, and letters beyond ASCII are rarely. */
      if ((guchar) text[i] < 0x80 && text[i] != '"' && text[i] != '\'' && text[i] != '`')
        {
          i++;
          continue;
        }
      mark = read_mark (&scan, i, &length);
      if (mark == MARK_EITHER)
        take_either (&scan, i, length);
      else if (mark == MARK_OPENS)
        take_opening (&scan, i, length);
      else if (mark == MARK_CLOSES)
        take_closing (&scan, i, length);
      else if (!scan.is_open && singles == ENTENTE_SINGLE_MARKS_CURLY && g_utf8_get_char (text + i) == 0x2018)
        {
          i = take_single (&scan, i);
          continue;
        }
      else if (scan.is_open && g_utf8_get_char (scan.text + scan.run.open) == 0x201c)
        take_inner (&scan, i);
      i += length;
    }
  if (scan.is_open)
    end_run (&scan, end, end, FALSE);
}
