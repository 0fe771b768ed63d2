/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-passage.h"

#include "entente-substring.h"

#include <string.h>

/* A search for quotations in the text of their source. Texts are compared letter by letter. Only what typesetting
 * changes is tolerated:
 *
 *   - any white space is like one space;
 *   - all quotation marks and apostrophes are alike;
 *   - a hyphen at the end of a line, between two letters, may be there or not;
 *   - a line end between two letters of scripts that write no spaces between words may be a space or nothing;
 *   - the two ways in which Unicode can write the same letter are alike.
 *
 * An ellipsis ("…", "...", "[…]") in a quotation stands for any words that were left out: the parts around it must
 * be in the text in this order. If the words in brackets are not in the text, they are a remark of whoever quotes,
 * and stand for any words as well.
 *
 * What is compared is the key: the characters of the text without white space and hyphens. Each of them knows what
 * stood before it. */

/* The space and the hyphens between two characters, as a number below 12. A gap that can be read in two ways has
 * two of the bits 1 << form. */
#define FORM(space_before, space_after, n_hyphens) ((space_before) + 2 * (space_after) + 4 * (n_hyphens))
#define BIT(form) (1u << (form))
#define MAX_HYPHENS 2

/* All gaps that have hyphens. */
#define HYPHENATED (BIT (12) - BIT (4))

typedef struct {
  guint32 key;    /* its offset in the key */
  guint32 start;  /* the offset of its character in the text */
  guint16 gap;    /* the forms that what is before it can have, as bits */
  guint8 length;  /* the number of bytes of its character in the text */
} Unit;

struct _EntentePassageText
{
  GString *key;
  GArray *units; /* of Unit */
  guint16 tail;  /* the gap after the last unit */
};

/* What was read since the last unit. */
typedef struct {
  guint n_hyphens;
  gboolean space_before, space_after, line_end, soft_hyphen;
  gunichar last; /* the last character before the gap, or 0 */
} Gap;

/* In a hostile text a quotation can begin almost everywhere. A search compares at most so many characters. */
#define MAX_COMPARISONS 20000000

#define SOFT_HYPHEN 0xad

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static gboolean
is_line_end (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || is_line_end (c);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Lines of these scripts end anywhere, also inside a word. */
static gboolean
breaks_anywhere (gunichar c)
{
  return (c >= 0x1100 && c <= 0x11ff) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7af)
         || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == '\'' || c == '`' || c == 0xab || c == 0xbb || c == 0xb4 || c == 0x2bc
         || (c >= 0x2018 && c <= 0x201f) || c == 0x2032 || c == 0x2033 || c == 0x2039 || c == 0x203a
         || (c >= 0x3008 && c <= 0x300f) || (c >= 0x301d && c <= 0x301f) || c == 0xff02 || c == 0xff07;
}

static void
add_to_gap (Gap      *gap,
            gunichar  c)
{
  if (c == SOFT_HYPHEN)
    gap->soft_hyphen = TRUE;
  else if (is_hyphen (c))
    gap->n_hyphens = MIN (gap->n_hyphens + 1, MAX_HYPHENS);
  else
    {
      gap->space_before |= gap->n_hyphens == 0;
      gap->space_after |= gap->n_hyphens > 0;
      gap->line_end |= is_line_end (c);
    }
}

/* Returns the forms that a gap before @next can have, as bits. */
static guint16
read_gap (const Gap *gap,
          gunichar   next)
{
  guint16 written = BIT (FORM (gap->space_before, gap->space_after, gap->n_hyphens));
  guint16 nothing = BIT (FORM (0, 0, 0));

  if (!gap->line_end)
    return written;
  if (gap->soft_hyphen && gap->n_hyphens == 0)
    return nothing;
  if (gap->n_hyphens == 1 && !gap->space_before && is_letter (gap->last) && is_letter (next))
    return nothing | BIT (FORM (0, 0, 1));
  if (gap->n_hyphens == 0 && breaks_anywhere (gap->last) && breaks_anywhere (next))
    return written | nothing;
  return written;
}

static void
add_unit (EntentePassageText *self,
          gunichar            c,
          gsize               start,
          gsize               length,
          guint16             gap)
{
  Unit unit = { self->key->len, start, gap, length };

  g_string_append_unichar (self->key, is_quotation_mark (c) ? '\'' : c);
  g_array_append_val (self->units, unit);
}

/* Adds a character as its canonical parts, such as a letter and its accent. */
static void
add_character (EntentePassageText *self,
               gunichar            c,
               gsize               start,
               gsize               length,
               guint16             gap)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (c < 0x80)
    {
      add_unit (self, c, start, length, gap);
      return;
    }
  n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    add_unit (self, parts[i], start, length, i == 0 ? gap : BIT (FORM (0, 0, 0)));
}

static EntentePassageText *
prepare (const char *text,
         gsize       length)
{
  EntentePassageText *self = g_new0 (EntentePassageText, 1);
  Gap gap = { 0 };

  self->key = g_string_sized_new (length);
  self->units = g_array_sized_new (FALSE, FALSE, sizeof (Unit), length);
  for (const char *at = text, *next; at < text + length; at = next)
    {
      gunichar c = g_utf8_get_char (at);

      next = g_utf8_next_char (at);
      if (is_space (c) || is_hyphen (c) || c == SOFT_HYPHEN)
        {
          add_to_gap (&gap, c);
          continue;
        }
      add_character (self, c, at - text, next - at, read_gap (&gap, c));
      gap = (Gap) { .last = c };
    }
  self->tail = BIT (FORM (0, 0, gap.n_hyphens));
  return self;
}

static const Unit *
unit_at (const EntentePassageText *self,
         guint                     nth)
{
  return &g_array_index (self->units, Unit, nth);
}

static guint
find_unit (const EntentePassageText *self,
           gsize                     key)
{
  guint first = 0, last = self->units->len;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (unit_at (self, middle)->key < key)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

/* Whether nothing is between two units but that they belong to the same letter. */
static gboolean
is_inside_letter (const EntentePassageText *self,
                  guint                     nth)
{
  gunichar c;

  if (nth == 0 || nth >= self->units->len)
    return FALSE;
  if (unit_at (self, nth)->start == unit_at (self, nth - 1)->start)
    return TRUE;
  c = g_utf8_get_char (self->key->str + unit_at (self, nth)->key);
  return unit_at (self, nth)->gap == BIT (FORM (0, 0, 0)) && (g_unichar_ismark (c) || (c >= 0x1160 && c <= 0x11ff));
}

static guint16
gap_before (const EntentePassageText *self,
            guint                     nth)
{
  return nth < self->units->len ? unit_at (self, nth)->gap : self->tail;
}

/* The key of @part is in that of @self at the unit @nth. Compares what is between its characters. */
static gboolean
has_same_gaps (const EntentePassageText *self,
               guint                     nth,
               const EntentePassageText *part,
               guint                    *n_comparisons)
{
  guint n = part->units->len;

  if (is_inside_letter (self, nth) || is_inside_letter (self, nth + n))
    return FALSE;
  if ((part->tail & HYPHENATED) && !(gap_before (self, nth + n) & HYPHENATED))
    return FALSE;
  if ((gap_before (part, 0) & HYPHENATED) && !(gap_before (self, nth) & HYPHENATED))
    return FALSE;
  for (guint i = 1; i < n; i++)
    {
      ++*n_comparisons;
      if (!(unit_at (self, nth + i)->gap & unit_at (part, i)->gap))
        return FALSE;
    }
  return TRUE;
}

/* Finds a part of a quotation from the unit @from on. Returns its first unit, or G_MAXUINT. */
static guint
find_part (const EntentePassageText *self,
           const EntentePassageText *part,
           guint                     from,
           guint                    *n_comparisons)
{
  while (from < self->units->len && *n_comparisons < MAX_COMPARISONS)
    {
      gsize start = unit_at (self, from)->key;
      const char *hit = entente_substring_find (self->key->str + start, self->key->len - start, part->key->str,
                                                part->key->len);
      guint nth;

      if (hit == NULL)
        return G_MAXUINT;
      nth = find_unit (self, hit - self->key->str);
      if (has_same_gaps (self, nth, part, n_comparisons))
        return nth;
      from = nth + 1;
    }
  return G_MAXUINT;
}

static guint
find_parts (const EntentePassageText *self,
            GPtrArray                *parts,
            EntentePassage           *passages,
            guint                     max)
{
  guint n_comparisons = 0, n = 0, from = 0;

  while (parts->len > 0 && n < max)
    {
      guint first = find_part (self, parts->pdata[0], from, &n_comparisons), last = first;
      const Unit *end;

      for (guint i = 1; i < parts->len && last != G_MAXUINT; i++)
        {
          const EntentePassageText *before = parts->pdata[i - 1];

          last = find_part (self, parts->pdata[i], last + before->units->len, &n_comparisons);
        }
      if (last == G_MAXUINT)
        break;
      end = unit_at (self, last + ((EntentePassageText *) parts->pdata[parts->len - 1])->units->len - 1);
      passages[n++] = (EntentePassage) { unit_at (self, first)->start, end->start + end->length };
      from = first + 1;
    }
  return n;
}

/* Returns the end of an ellipsis, which may be three dots or more with spaces between them; NULL if there is none. */
static const char *
skip_dots (const char *at)
{
  const char *end = NULL;
  guint n = 0;

  for (gunichar c = g_utf8_get_char (at); c == '.' || c == 0x2026 || c == 0x22ef || (c == ' ' && n > 0);
       at = g_utf8_next_char (at), c = g_utf8_get_char (at))
    if (c != ' ')
      {
        n += c == '.' ? 1 : 3;
        end = g_utf8_next_char (at);
      }
  return n >= 3 ? end : NULL;
}

/* Returns the end of the brackets at @at, in which there is an ellipsis, or anything if @with_words. */
static const char *
skip_brackets (const char *at,
               gboolean    with_words)
{
  const char *end = skip_dots (at + 1);

  if (end != NULL && (*end == ']' || *end == ')'))
    return end + 1;
  end = with_words && *at == '[' ? strchr (at, ']') : NULL;
  return end != NULL ? end + 1 : NULL;
}

static const char *
skip_ellipsis (const char *at,
               gboolean    with_words)
{
  return *at == '[' || *at == '(' ? skip_brackets (at, with_words) : skip_dots (at);
}

static void
add_part (GPtrArray  *parts,
          const char *start,
          const char *end)
{
  EntentePassageText *part = prepare (start, end - start);

  if (part->units->len > 0)
    g_ptr_array_add (parts, part);
  else
    entente_passage_text_free (part);
}

/* Returns the parts of a quotation between ellipses, and between brackets if @with_words. */
static GPtrArray *
split (const char *quotation,
       gboolean    with_words)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_passage_text_free);
  const char *start = quotation, *at = quotation, *last = strrchr (quotation, ']');

  while (*at != '\0')
    {
      /* Behind the last bracket, none is looked for: a hostile text can have a million that are never closed. */
      const char *end = skip_ellipsis (at, with_words && last != NULL && at < last);

      if (end != NULL)
        {
          add_part (parts, start, at);
          start = end;
        }
      at = end != NULL ? end : g_utf8_next_char (at);
    }
  add_part (parts, start, at);
  return parts;
}

static GPtrArray *
keep_whole (const char *quotation)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_passage_text_free);

  add_part (parts, quotation, quotation + strlen (quotation));
  return parts;
}

/* Whether there was nothing to split. */
static gboolean
is_same (GPtrArray *parts,
         GPtrArray *whole)
{
  if (parts->len != 1 || whole->len != 1)
    return FALSE;
  return g_string_equal (((EntentePassageText *) parts->pdata[0])->key, ((EntentePassageText *) whole->pdata[0])->key);
}

/**
 * entente_passage_text_new:
 * @text: valid UTF-8 of at most 4 GiB
 *
 * Prepares a text for entente_passage_text_find(). This takes some milliseconds for 100 kB; the result takes about
 * 13 times as much memory as the text.
 *
 * Returns: (transfer full): the prepared text
 */
EntentePassageText *
entente_passage_text_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return prepare (text, strlen (text));
}

/**
 * entente_passage_text_free:
 * @self: (nullable) (transfer full): a prepared text
 */
void
entente_passage_text_free (EntentePassageText *self)
{
  if (self == NULL)
    return;

  g_string_free (self->key, TRUE);
  g_array_unref (self->units);
  g_free (self);
}

/**
 * entente_passage_text_find:
 * @self: a prepared text
 * @quotation: words that may be in it, with ellipses or without
 * @passages: (out caller-allocates) (array length=max): the places where it begins, in the order of the text
 * @max: the most places that are to be found
 *
 * Finds a quotation in a text. It may differ from the text only in what typesetting changes.
 *
 * Returns: the number of places that were found
 */
guint
entente_passage_text_find (const EntentePassageText *self,
                           const char               *quotation,
                           EntentePassage           *passages,
                           guint                     max)
{
  g_autoptr (GPtrArray) whole = NULL;
  guint n;

  g_return_val_if_fail (self != NULL && quotation != NULL && passages != NULL, 0);

  whole = keep_whole (quotation);
  n = find_parts (self, whole, passages, max);
  for (int with_words = FALSE; n == 0 && with_words <= TRUE; with_words++)
    {
      g_autoptr (GPtrArray) parts = split (quotation, with_words);

      if (!is_same (parts, whole))
        n = find_parts (self, parts, passages, max);
    }
  return n;
}

/**
 * entente_passage_can_compare:
 * @quotation: (nullable): words
 *
 * Returns: whether there is anything in it that could be found in a text: more than spaces, hyphens and ellipses
 */
gboolean
entente_passage_can_compare (const char *quotation)
{
  g_autoptr (GPtrArray) parts = quotation != NULL ? split (quotation, FALSE) : NULL;

  return parts != NULL && parts->len > 0;
}
