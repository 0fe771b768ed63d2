/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-scan.h"

#include "entente-finding.h"
#include "entente-json-names.h"
#include "entente-json-place.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* One strict pass over the text of a JSON file (RFC 8259), which leaves a tape. The pass is a loop and
 * not a recursion, so that no file can exhaust the stack. Most of what is here says what is wrong. */

/* What may come next. */
typedef enum {
  WANT_VALUE,
  WANT_VALUE_OR_END,
  WANT_NAME,
  WANT_NAME_OR_END,
  WANT_COLON,
  WANT_COMMA_OR_END,
  WANT_NOTHING,
} Want;

/* An object or an array that is still open. */
typedef struct {
  guint token;
  guint n_members;
  guint first_name; /* in names */
  gboolean is_object;
} Level;

typedef struct {
  EntenteJsonTape *tape;
  EntenteJsonNames *names;
  const char *text; /* of the tape */
  gsize length;
  gsize at;
  Want want;
  Level levels[ENTENTE_JSON_MAX_DEPTH + 1]; /* the first is for the outermost value */
  guint depth;
  gsize error_at;
  GError **error;
} Pass;

G_DEFINE_QUARK (entente-json-error-quark, entente_json_error)

static gboolean fail (Pass *pass, gsize at, EntenteJsonError code, const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
fail (Pass             *pass,
      gsize             at,
      EntenteJsonError  code,
      const char       *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  pass->error_at = at;
  g_set_error_literal (pass->error, ENTENTE_JSON_ERROR, code, message);
  return FALSE;
}

static guint
line_of (Pass  *pass,
         gsize  offset)
{
  EntenteJsonPlace place;

  entente_json_place_start (&place, pass->text, pass->length);
  entente_json_place_advance (&place, pass->text, pass->length, offset);
  return place.line;
}

static gboolean
starts_with (Pass       *pass,
             const char *what)
{
  gsize n = strlen (what);

  return pass->length - pass->at >= n && memcmp (pass->text + pass->at, what, n) == 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* What stands at a place, to be named in a message: a whole word, or one character. */
static char *
describe (Pass  *pass,
          gsize  at)
{
  const char *text = pass->text + at;
  gsize rest = pass->length - at;
  gsize n = 0;

  while (n < rest && n < 40 && (g_ascii_isalnum (text[n]) || text[n] == '_'))
    n++;
  if (n > 0)
    return entente_finding_quote (text, (gssize) n);
  if (*text == '\0' || g_utf8_get_char_validated (text, (gssize) rest) >= (gunichar) -2)
    return g_strdup_printf (_("the byte 0x%02X"), (guint8) *text);
  return entente_finding_quote (text, g_utf8_next_char (text) - text);
}

static gboolean
fail_at_end (Pass *pass)
{
  const Level *level = &pass->levels[pass->depth];
  guint line;

  if (pass->depth == 0)
    return fail (pass, pass->length, ENTENTE_JSON_ERROR_SYNTAX, _("the file is empty"));

  line = line_of (pass, entente_json_tape_get_offset (pass->tape, level->token));
  if (level->is_object)
    return fail (pass, pass->length, ENTENTE_JSON_ERROR_SYNTAX,
                 _("the file ends before the object that begins in line %u is closed with “}”"), line);
  return fail (pass, pass->length, ENTENTE_JSON_ERROR_SYNTAX,
               _("the file ends before the list that begins in line %u is closed with “]”"), line);
}

/* If the bracket here follows a comma: where that stands. */
static gboolean
find_comma_before (Pass  *pass,
                   gsize *comma)
{
  gsize at = pass->at;

  while (at > 0 && is_space (pass->text[at - 1]))
    at--;
  if (at == 0 || pass->text[at - 1] != ',')
    return FALSE;
  *comma = at - 1;
  return TRUE;
}

/* Common slips deserve a better answer than that some other character was expected. */
static gboolean
explain_slip (Pass *pass)
{
  char c = pass->text[pass->at];
  gsize comma;

  if (c == '#' || starts_with (pass, "//") || starts_with (pass, "/*"))
    fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("there are no comments in JSON"));
  else if (c == '\'' || starts_with (pass, "“") || starts_with (pass, "”"))
    fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
          _("texts and names must stand in straight double quotation marks"));
  else if ((c == '}' || c == ']') && find_comma_before (pass, &comma))
    fail (pass, comma, ENTENTE_JSON_ERROR_SYNTAX, _("there must be no comma before the closing “%c”"), c);
  else
    return FALSE;
  return TRUE;
}

static gboolean
fail_unexpected (Pass *pass)
{
  g_autofree char *found = NULL;

  if (pass->at >= pass->length)
    return fail_at_end (pass);
  if (explain_slip (pass))
    return FALSE;

  found = describe (pass, pass->at);
  switch (pass->want)
    {
    case WANT_VALUE:
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("expected a value, found %s"), found);
    case WANT_VALUE_OR_END:
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("expected a value or “]”, found %s"), found);
    case WANT_NAME:
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
                   _("expected a name in double quotation marks, found %s"), found);
    case WANT_NAME_OR_END:
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
                   _("expected a name in double quotation marks or “}”, found %s"), found);
    case WANT_COLON:
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("expected “:” after the name, found %s"), found);
    case WANT_COMMA_OR_END:
      if (pass->levels[pass->depth].is_object)
        return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("expected “,” or “}”, found %s"), found);
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("expected “,” or “]”, found %s"), found);
    case WANT_NOTHING:
    default:
      return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
                   _("expected nothing more after the end of the document, found %s"), found);
    }
}

static gboolean
add_token (Pass     *pass,
           gsize     offset,
           gsize     length,
           gboolean  escaped)
{
  if (entente_json_tape_get_n_tokens (pass->tape) >= ENTENTE_JSON_MAX_TOKENS)
    return fail (pass, offset, ENTENTE_JSON_ERROR_REFUSED,
                 _("the file holds more than %u names and values"), ENTENTE_JSON_MAX_TOKENS);
  entente_json_tape_append (pass->tape, offset, length, escaped);
  return TRUE;
}

/* The code unit written as \uXXXX at a place; -1 if there is none. */
static int
unit_at (Pass  *pass,
         gsize  at)
{
  int unit = 0;

  if (at + 6 > pass->length || pass->text[at] != '\\' || pass->text[at + 1] != 'u')
    return -1;
  for (gsize i = at + 2; i < at + 6; i++)
    {
      int digit = g_ascii_xdigit_value (pass->text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

static gboolean
scan_unicode_escape (Pass *pass)
{
  int unit = unit_at (pass, pass->at);
  gboolean is_high = unit >= 0xD800 && unit <= 0xDBFF;
  gboolean is_low = unit >= 0xDC00 && unit <= 0xDFFF;

  if (unit < 0)
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("four hexadecimal digits must follow “\\u”"));
  if (unit == 0)
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_REFUSED,
                 _("a text cannot hold the null character (\\u0000): what follows it would be lost"));
  if (is_high)
    {
      int other = unit_at (pass, pass->at + 6);

      is_low = other < 0xDC00 || other > 0xDFFF;
    }
  if (is_low)
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_REFUSED,
                 _("\\u%04X is half a surrogate pair; its other half is missing"), (guint) unit);

  pass->at += is_high ? 12 : 6;
  return TRUE;
}

static gboolean
scan_escape (Pass *pass)
{
  g_autofree char *found = NULL;
  char c;

  if (pass->at + 1 >= pass->length)
    return fail (pass, pass->length, ENTENTE_JSON_ERROR_SYNTAX, _("the file ends inside a text"));

  c = pass->text[pass->at + 1];
  if (c == 'u')
    return scan_unicode_escape (pass);
  if (c != '\0' && strchr ("\"\\/bfnrt", c) != NULL)
    {
      pass->at += 2;
      return TRUE;
    }
  found = describe (pass, pass->at + 1);
  return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
               _("“\\” must be followed by one of \" \\ / b f n r t u, found %s"), found);
}

static gboolean
fail_in_text (Pass  *pass,
              gsize  start)
{
  guint8 c;

  if (pass->at >= pass->length)
    return fail (pass, pass->length, ENTENTE_JSON_ERROR_SYNTAX,
                 _("the file ends inside a text that begins in line %u"), line_of (pass, start));

  c = (guint8) pass->text[pass->at];
  if (c == '\n' || c == '\r')
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
                 _("the line ends inside a text: its closing quotation mark is missing, "
                   "or the line break must be written as \\n"));
  if (c == '\0')
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("a text cannot hold the null character"));
  if (c == '\t')
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX, _("a tab in a text must be written as \\t"));
  return fail (pass, pass->at, ENTENTE_JSON_ERROR_SYNTAX,
               _("the control character U+%04X in a text must be written as \\u%04x"), c, c);
}

static gboolean
check_encoding (Pass  *pass,
                gsize  start)
{
  const char *bad;

  if (g_utf8_validate_len (pass->text + start, pass->at - start, &bad))
    return TRUE;
  if (pass->at == pass->length && g_utf8_get_char_validated (bad, pass->text + pass->at - bad) == (gunichar) -2)
    return fail_in_text (pass, start - 1);
  return fail (pass, (gsize) (bad - pass->text), ENTENTE_JSON_ERROR_SYNTAX,
               _("the byte 0x%02X here is not UTF-8; please save the file in UTF-8"), (guint8) *bad);
}

/* A text, from its opening quotation mark on. The bytes that end or escape never are a part of a
 * longer character, so that the encoding can be checked afterwards, all at once. */
static gboolean
scan_text (Pass *pass)
{
  gsize start = ++pass->at;
  gboolean escaped = FALSE;
  guint8 seen = 0;

  for (;;)
    {
      guint8 c = 0;

      while (pass->at < pass->length && (c = (guint8) pass->text[pass->at]) != '"' && c != '\\' && c >= 0x20)
        {
          seen |= c;
          pass->at++;
        }
      if (pass->at >= pass->length || c != '\\')
        break;
      escaped = TRUE;
      if (!scan_escape (pass))
        return FALSE;
    }

  if (seen >= 0x80 && !check_encoding (pass, start))
    return FALSE;
  if (pass->at >= pass->length || pass->text[pass->at] != '"')
    return fail_in_text (pass, start - 1);
  if (!add_token (pass, start - 1, pass->at - start, escaped))
    return FALSE;
  pass->at++;
  return TRUE;
}

static gboolean
next_is (Pass       *pass,
         const char *any)
{
  return pass->at < pass->length && pass->text[pass->at] != '\0' &&
         strchr (any, pass->text[pass->at]) != NULL;
}

/* Steps over any of some characters. */
static gboolean
skip (Pass       *pass,
      const char *any)
{
  if (!next_is (pass, any))
    return FALSE;
  pass->at++;
  return TRUE;
}

static gsize
skip_digits (Pass *pass)
{
  gsize start = pass->at;

  while (pass->at < pass->length && g_ascii_isdigit (pass->text[pass->at]))
    pass->at++;
  return pass->at - start;
}

/* Numbers are kept as they are written, so that none loses a digit. But one that no program could
 * hold even roughly is more likely a mistake than meant. */
static gboolean
check_range (Pass  *pass,
             gsize  start)
{
  g_autofree char *number = g_strndup (pass->text + start, pass->at - start);

  if (isfinite (g_ascii_strtod (number, NULL)))
    return TRUE;
  return fail (pass, start, ENTENTE_JSON_ERROR_REFUSED, _("this number is too large to be kept exactly"));
}

static gboolean
scan_whole_part (Pass *pass)
{
  gsize start = pass->at;
  gboolean leading_zero;

  skip (pass, "-");
  leading_zero = next_is (pass, "0");
  switch (skip_digits (pass))
    {
    case 0:
      return fail (pass, start, ENTENTE_JSON_ERROR_SYNTAX, _("a digit must follow “-”"));
    case 1:
      return TRUE;
    default:
      return !leading_zero ||
             fail (pass, start, ENTENTE_JSON_ERROR_SYNTAX, _("a number must not begin with a zero"));
    }
}

static gboolean
scan_number (Pass *pass)
{
  gsize start = pass->at;
  gboolean has_exponent;

  if (!scan_whole_part (pass))
    return FALSE;
  if (skip (pass, ".") && skip_digits (pass) == 0)
    return fail (pass, start, ENTENTE_JSON_ERROR_SYNTAX, _("a digit must follow the decimal point"));
  has_exponent = skip (pass, "eE");
  if (has_exponent)
    {
      skip (pass, "+-");
      if (skip_digits (pass) == 0)
        return fail (pass, start, ENTENTE_JSON_ERROR_SYNTAX, _("a digit must follow the “e” of the exponent"));
    }

  /* The largest number that can be held has 309 digits before its point. */
  if ((has_exponent || pass->at - start >= 309) && !check_range (pass, start))
    return FALSE;
  return add_token (pass, start, pass->at - start, FALSE);
}

static gboolean
scan_word (Pass       *pass,
           const char *word)
{
  gsize n = strlen (word);

  if (!starts_with (pass, word) ||
      (pass->length - pass->at > n && g_ascii_isalnum (pass->text[pass->at + n])))
    return fail_unexpected (pass);
  if (!add_token (pass, pass->at, n, FALSE))
    return FALSE;
  pass->at += n;
  return TRUE;
}

static void
value_is_done (Pass *pass)
{
  pass->want = pass->depth > 0 ? WANT_COMMA_OR_END : WANT_NOTHING;
}

static gboolean
open_level (Pass     *pass,
            gboolean  is_object)
{
  if (pass->depth == ENTENTE_JSON_MAX_DEPTH)
    return fail (pass, pass->at, ENTENTE_JSON_ERROR_REFUSED,
                 _("objects and lists are nested more than %d deep"), ENTENTE_JSON_MAX_DEPTH);

  pass->levels[++pass->depth] = (Level) {
    .token = entente_json_tape_get_n_tokens (pass->tape),
    .first_name = entente_json_names_get_length (pass->names),
    .is_object = is_object,
  };
  pass->want = is_object ? WANT_NAME_OR_END : WANT_VALUE_OR_END;
  return add_token (pass, pass->at++, 0, FALSE);
}

static gboolean
check_names (Pass *pass)
{
  g_autofree char *name = NULL, *quoted = NULL;
  guint first, second;

  if (!entente_json_names_find_twin (pass->names, pass->levels[pass->depth].first_name, &first, &second))
    return TRUE;

  name = entente_json_tape_dup_text (pass->tape, second);
  quoted = entente_finding_quote (name, -1);
  return fail (pass, entente_json_tape_get_offset (pass->tape, second), ENTENTE_JSON_ERROR_REFUSED,
               _("the name %s stands twice in the same object, first in line %u"), quoted,
               line_of (pass, entente_json_tape_get_offset (pass->tape, first)));
}

static gboolean
close_level (Pass *pass)
{
  Level *level = &pass->levels[pass->depth];

  if (level->is_object)
    {
      if (!check_names (pass))
        return FALSE;
      entente_json_names_truncate (pass->names, level->first_name);
    }
  entente_json_tape_close (pass->tape, level->token, pass->at++, level->n_members);
  pass->depth--;
  value_is_done (pass);
  return TRUE;
}

static gboolean
scan_name (Pass *pass)
{
  guint token = entente_json_tape_get_n_tokens (pass->tape);

  if (pass->text[pass->at] != '"')
    return fail_unexpected (pass);
  if (!scan_text (pass))
    return FALSE;

  entente_json_names_add (pass->names, token);
  pass->want = WANT_COLON;
  return TRUE;
}

static gboolean
scan_value (Pass *pass)
{
  char c = pass->text[pass->at];
  gboolean good;

  pass->levels[pass->depth].n_members++;
  if (c == '{' || c == '[')
    return open_level (pass, c == '{');

  if (c == '"')
    good = scan_text (pass);
  else if (c == '-' || g_ascii_isdigit (c))
    good = scan_number (pass);
  else if (c == 't')
    good = scan_word (pass, "true");
  else if (c == 'f')
    good = scan_word (pass, "false");
  else if (c == 'n')
    good = scan_word (pass, "null");
  else
    return fail_unexpected (pass);

  value_is_done (pass);
  return good;
}

static gboolean
scan_comma_or_end (Pass *pass,
                   char  c)
{
  gboolean is_object = pass->levels[pass->depth].is_object;

  if (c == (is_object ? '}' : ']'))
    return close_level (pass);
  if (c != ',')
    return fail_unexpected (pass);
  pass->at++;
  pass->want = is_object ? WANT_NAME : WANT_VALUE;
  return TRUE;
}

static gboolean
step (Pass *pass)
{
  char c = pass->text[pass->at];

  switch (pass->want)
    {
    case WANT_VALUE:
      return scan_value (pass);
    case WANT_VALUE_OR_END:
      return c == ']' ? close_level (pass) : scan_value (pass);
    case WANT_NAME:
      return scan_name (pass);
    case WANT_NAME_OR_END:
      return c == '}' ? close_level (pass) : scan_name (pass);
    case WANT_COLON:
      if (c != ':')
        return fail_unexpected (pass);
      pass->at++;
      pass->want = WANT_VALUE;
      return TRUE;
    case WANT_COMMA_OR_END:
      return scan_comma_or_end (pass, c);
    case WANT_NOTHING:
    default:
      return fail_unexpected (pass);
    }
}

/* JSON begins with an ASCII character, so that the zeros around it tell the other encodings. */
static const char *
other_encoding (const guint8 *t,
                gsize         n)
{
  if (n >= 4 && t[0] == 0 && t[1] == 0 && ((t[2] == 0xFE && t[3] == 0xFF) || (t[2] == 0 && t[3] != 0)))
    return "UTF-32BE";
  if (n >= 4 && ((t[0] == 0xFF && t[1] == 0xFE) || (t[0] != 0 && t[1] == 0)) && t[2] == 0 && t[3] == 0)
    return "UTF-32LE";
  if (n >= 2 && ((t[0] == 0xFE && t[1] == 0xFF) || (t[0] == 0 && t[1] != 0)))
    return "UTF-16BE";
  if (n >= 2 && ((t[0] == 0xFF && t[1] == 0xFE) || (t[0] != 0 && t[1] == 0)))
    return "UTF-16LE";
  return NULL;
}

static gboolean
check_start (Pass *pass)
{
  const char *encoding = other_encoding ((const guint8 *) pass->text, pass->length);

  if (encoding != NULL)
    return fail (pass, 0, ENTENTE_JSON_ERROR_SYNTAX,
                 _("the file is in the encoding %s; please save it in UTF-8"), encoding);
  if (pass->length > ENTENTE_JSON_MAX_SIZE)
    return fail (pass, 0, ENTENTE_JSON_ERROR_REFUSED,
                 _("the file is larger than %u MiB"), ENTENTE_JSON_MAX_SIZE / 1024 / 1024);
  pass->at = entente_json_tape_has_mark (pass->tape) ? 3 : 0;
  return TRUE;
}

static gboolean
run (Pass         *pass,
     GCancellable *cancellable)
{
  if (!check_start (pass))
    return FALSE;

  for (guint n = 1;; n++)
    {
      while (pass->at < pass->length && is_space (pass->text[pass->at]))
        pass->at++;
      if (pass->at >= pass->length)
        return pass->want == WANT_NOTHING || fail_at_end (pass);
      if (!step (pass))
        return FALSE;
      if (n % 65536 == 0 && g_cancellable_set_error_if_cancelled (cancellable, pass->error))
        return FALSE;
    }
}

/**
 * entente_json_scan:
 * @bytes: the text
 * @cancellable: (nullable): asked regularly
 * @error_offset: (out) (optional): where the text is wrong, in bytes from its start, if it is
 * @error: return location for an error of %ENTENTE_JSON_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Walks the text once. Whatever is not JSON to the letter is refused, and so is what could not be
 * kept. A byte order mark at the start is passed over.
 *
 * Returns: (transfer full) (nullable): the tape of the text
 */
EntenteJsonTape *
entente_json_scan (GBytes        *bytes,
                   GCancellable  *cancellable,
                   gsize         *error_offset,
                   GError       **error)
{
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autoptr (EntenteJsonNames) names = NULL;
  Pass pass = { .error = error };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);

  tape = pass.tape = entente_json_tape_new (bytes);
  names = pass.names = entente_json_names_new (tape);
  pass.text = entente_json_tape_get_text (tape, &pass.length);
  good = run (&pass, cancellable);

  if (error_offset != NULL)
    *error_offset = pass.error_at;
  return good ? g_steal_pointer (&tape) : NULL;
}
