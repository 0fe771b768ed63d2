/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-text.h"

#include <stdlib.h>
#include <string.h>

/* In parts of the height of a line. */
#define MAX_SIZE_CHANGE 0.18
#define MIN_INDENT 0.7
#define MIN_OVERLAP 0.5

/* A line is short if so much of the column is free behind it. */
#define SHORT 0.12

/* How much farther than usual lines are apart between two paragraphs. */
#define WIDE_PITCH 1.3

#define LINE_SEPARATOR "\u2028"
#define SOFT_HYPHEN 0xad

struct _PdfText
{
  GString *text;
  GArray *undecided; /* of gsize: places behind hyphens at line ends, until all words of the text are known */
  PdfLine last; /* of the pages before; its text is owned, and NULL if there is none */
  guint n_pages;
};

static gunichar
last_letter (const char *text)
{
  return *text != '\0' ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == SOFT_HYPHEN;
}

/* Lines of these scripts end anywhere, also inside a word. */
static gboolean
breaks_anywhere (gunichar c)
{
  return (c >= 0x1100 && c <= 0x11ff) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7af) ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

/* Whether a sentence ends here, also behind a closing mark. */
static gboolean
ends_sentence (const char *text)
{
  for (const char *c = text + strlen (text); c > text;)
    {
      gunichar letter;

      c = g_utf8_prev_char (c);
      letter = g_utf8_get_char (c);
      if (strchr (".!?:", letter < 0x80 ? (int) letter : 'a') != NULL || letter == 0x2026 || letter == 0x3002 ||
          letter == 0x061f || letter == 0x06d4)
        return TRUE;
      if (letter != '"' && letter != '\'' && letter != ')' && letter != ']' && letter != 0x201d && letter != 0x2019 &&
          letter != 0xbb && letter != 0x201c && letter != 0x300d && !g_unichar_isdigit (letter))
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_same_size (const PdfLine *line,
               const PdfLine *other)
{
  return ABS (line->size - other->size) <= MAX_SIZE_CHANGE * MAX (line->size, other->size);
}

/* The usual distance from a line to the next one in a column. */
static double
find_pitch (GArray *lines)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));
  double n_best = 0, best = 0;

  for (guint i = 1; i < lines->len; i++)
    {
      const PdfLine *line = &g_array_index (lines, PdfLine, i), *before = line - 1;
      double pitch = line->top - before->top;

      if (pitch > 0 && pitch < 4 * before->size && has_same_size (line, before))
        g_array_append_val (pitches, pitch);
    }
  /* Pages of some thousand lines are no pages of an article; then a part of them tells. */
  for (guint i = 0; i < MIN (pitches->len, 400); i++)
    {
      double pitch = g_array_index (pitches, double, i), n = 0;

      for (guint j = 0; j < MIN (pitches->len, 400); j++)
        n += ABS (g_array_index (pitches, double, j) - pitch) < 0.06 * pitch;
      if (n > n_best || (n == n_best && pitch < best))
        {
          n_best = n;
          best = pitch;
        }
    }
  return best;
}

/* Whether a line stands beside the one before, as the cells of a table do. */
static gboolean
is_beside (const PdfLine *line,
           const PdfLine *before)
{
  double overlap = MIN (line->bottom, before->bottom) - MAX (line->top, before->top);

  return overlap > MIN_OVERLAP * MIN (line->size, before->size) && line->left >= before->right - 1;
}

static double
get_indent (const PdfLine *line,
            const PdfLine *before)
{
  return line->is_rtl ? before->right - line->right : line->left - before->left;
}

static gboolean
is_short (const PdfLine *line)
{
  double width = line->is_rtl ? line->right - line->margin : line->margin - line->left;
  double rest = line->is_rtl ? line->left - line->margin : line->margin - line->right;

  return rest > SHORT * width && rest > line->size;
}

/* A number of a page, which is not in the middle of a sentence. */
static gboolean
is_number (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isdigit (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/* A line with a mark in front, as in lists. */
static gboolean
begins_item (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c == 0x2022 || c == 0x2023 || c == 0x25aa || c == 0x25cf || c == 0x25e6 || c == 0x25a0 || c == 0x2043 ||
         c == 0xf0b7;
}

static gboolean
begins_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text)) || breaks_anywhere (g_utf8_get_char (text));
}

/* In another column or on another page only the words tell whether a paragraph goes on. */
static gboolean
goes_on_elsewhere (const PdfLine *before,
                   const PdfLine *line)
{
  return has_same_size (before, line) && !ends_sentence (before->text) && !is_number (before->text) &&
         !is_number (line->text) &&
         (is_hyphen (last_letter (before->text)) || begins_small (line->text) || !is_short (before));
}

static gboolean
goes_on (const PdfLine *before,
         const PdfLine *line,
         double         pitch)
{
  if (begins_item (line->text))
    return FALSE;
  if (is_beside (line, before))
    return TRUE;
  if (line->top <= before->top || line->left >= before->right || line->right <= before->left)
    return goes_on_elsewhere (before, line);
  if (!has_same_size (before, line) || (pitch > 0 && line->top - before->top > WIDE_PITCH * pitch))
    return FALSE;
  if (get_indent (line, before) > MIN_INDENT * line->size && !begins_small (line->text))
    return FALSE;
  return !(is_short (before) && ends_sentence (before->text));
}

static void
join (PdfText    *self,
      const char *next,
      gboolean    is_new_page)
{
  GString *text = self->text;
  gunichar last = text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
  gunichar first = g_utf8_get_char (next);
  const char *before = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : text->str;
  gboolean is_word = before > text->str && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (before)));

  if (is_hyphen (last) && is_word && g_unichar_isalpha (first))
    g_array_append_val (self->undecided, text->len);
  else if (breaks_anywhere (last) && breaks_anywhere (first))
    g_string_append (text, LINE_SEPARATOR);
  else if (!is_new_page)
    g_string_append_c (text, ' ');
  if (is_new_page)
    g_string_append_c (text, '\f');
}

/**
 * pdf_text_new:
 *
 * Returns: (transfer full): a text without pages; pdf_text_finish() frees it
 */
PdfText *
pdf_text_new (void)
{
  PdfText *self = g_new0 (PdfText, 1);

  self->text = g_string_new (NULL);
  self->undecided = g_array_new (FALSE, FALSE, sizeof (gsize));
  return self;
}

static void
add_line (PdfText       *self,
          const PdfLine *before,
          const PdfLine *line,
          gboolean       is_new_page,
          double         pitch)
{
  gboolean same = before != NULL && (is_new_page ? goes_on_elsewhere (before, line) && !begins_item (line->text)
                                                 : goes_on (before, line, pitch));

  if (same)
    join (self, line->text, is_new_page);
  else if (before != NULL)
    g_string_append (self->text, is_new_page ? "\n\n\f" : "\n\n");
  g_string_append (self->text, line->text);
}

/**
 * pdf_text_add_page:
 * @self: a text
 * @lines: (element-type PdfLine): the lines of the next page
 */
void
pdf_text_add_page (PdfText *self,
                   GArray  *lines)
{
  double pitch = find_pitch (lines);

  /* A page without words is one too. */
  if (self->n_pages++ > 0 && (lines->len == 0 || self->last.text == NULL))
    g_string_append_c (self->text, '\f');
  if (lines->len == 0)
    {
      g_clear_pointer (&self->last.text, g_free);
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const PdfLine *line = &g_array_index (lines, PdfLine, i);
      const PdfLine *before = i > 0 ? line - 1 : self->last.text != NULL ? &self->last : NULL;

      add_line (self, before, line, i == 0, pitch);
    }
  g_free (self->last.text);
  self->last = g_array_index (lines, PdfLine, lines->len - 1);
  self->last.text = g_strdup (self->last.text);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static const char *
find_word_start (const char *text,
                 const char *at)
{
  while (at > text && (is_letter (g_utf8_get_char (g_utf8_prev_char (at))) || at[-1] == '-'))
    at = g_utf8_prev_char (at);
  return at;
}

static const char *
find_word_end (const char *at)
{
  while (is_letter (g_utf8_get_char (at)) || *at == '-')
    at = g_utf8_next_char (at);
  return at;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All words of the text with a hyphen in them that is not at the end of a line, sorted. */
static GPtrArray *
list_hyphenated (PdfText *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *text = self->text->str;
  guint n = 0;

  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      const char *start = find_word_start (text, hyphen), *end = find_word_end (hyphen);
      gsize behind = (gsize) (end - text);

      while (n < self->undecided->len && g_array_index (self->undecided, gsize, n) <= (gsize) (start - text))
        n++;
      if (start < hyphen && end > hyphen + 1 &&
          (n == self->undecided->len || g_array_index (self->undecided, gsize, n) > behind))
        {
          g_autofree char *word = g_strndup (start, (gsize) (end - start));

          g_ptr_array_add (words, g_utf8_casefold (word, -1));
        }
      /* A row of hyphens is looked at once. */
      hyphen = MAX (hyphen, end - 1);
    }
  g_ptr_array_sort (words, compare_words);
  return words;
}

/* Whether the hyphen before a line end is one of the word: the word has it elsewhere too, or a name follows it. */
static gboolean
is_of_word (GPtrArray  *hyphenated,
            const char *text,
            gsize       place)
{
  const char *behind = text + place, *next = *behind == '\f' ? behind + 1 : behind;
  g_autofree char *start = NULL, *end = NULL, *word = NULL, *folded = NULL;
  const char *first = find_word_start (text, behind);

  if (g_unichar_isupper (g_utf8_get_char (next)))
    return !g_unichar_isupper (g_utf8_get_char (g_utf8_prev_char (g_utf8_prev_char (behind))));
  start = g_strndup (first, (gsize) (behind - first));
  end = g_strndup (next, (gsize) (find_word_end (next) - next));
  word = g_strconcat (start, end, NULL);
  folded = g_utf8_casefold (word, -1);
  return hyphenated->len > 0 &&
         bsearch (&folded, hyphenated->pdata, hyphenated->len, sizeof (gpointer), compare_words) != NULL;
}

/**
 * pdf_text_finish:
 * @self: (transfer full): a text
 *
 * Returns: (transfer full): the text of all pages
 */
char *
pdf_text_finish (PdfText *self)
{
  g_autoptr (GPtrArray) hyphenated = list_hyphenated (self);
  GString *text = g_string_sized_new (self->text->len);
  gsize copied = 0;

  for (guint i = 0; i < self->undecided->len; i++)
    {
      gsize place = g_array_index (self->undecided, gsize, i);

      g_string_append_len (text, self->text->str + copied, (gssize) (place - copied));
      if (!is_of_word (hyphenated, self->text->str, place))
        g_string_append (text, LINE_SEPARATOR);
      copied = place;
    }
  g_string_append (text, self->text->str + copied);
  g_string_free (self->text, TRUE);
  g_array_unref (self->undecided);
  g_free (self->last.text);
  g_free (self);
  return g_string_free (text, FALSE);
}
