/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-cursor.h"

#include "entente-diagnostic.h"
#include "entente-json-place.h"
#include "entente-json-scan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The cursor of a scan: the steps over a text and over a number, and the functions that report errors. A
 * step that can fail returns whether to continue. So a failing step stores its message and returns FALSE at
 * once. */

/* Eight bytes at once: each of them with this value, or with its highest bit. */
#define EACH(byte) ((byte) * G_GUINT64_CONSTANT (0x0101010101010101))
#define HIGHEST EACH (0x80)

/* Whether any of eight bytes is less than @limit, which is at most 128. */
static inline gboolean
has_less (guint64 bytes,
          guint64 limit)
{
  return ((bytes - EACH (limit)) & ~bytes & HIGHEST) != 0;
}

static inline gboolean
has_byte (guint64 bytes,
          guint64 byte)
{
  return has_less (bytes ^ EACH (byte), 1);
}

/* Returns the next byte in a text that may end it; before it, all bytes with their highest bit are put together in
 * @seen. Most of a file is skipped here. */
static const guint8 *
skip_plain (const guint8 *c,
            const guint8 *end,
            guint64      *seen)
{
  for (guint64 bytes; end - c >= 8; c += 8)
    {
      memcpy (&bytes, c, 8);
      if (has_byte (bytes, '"') || has_byte (bytes, '\\') || has_less (bytes, 0x20))
        break;
      *seen |= bytes & HIGHEST;
    }
  for (; c < end && *c != '"' && *c != '\\' && *c >= 0x20; c++)
    *seen |= *c & 0x80;
  return c;
}

/* Returns the code unit that is written as \uXXXX at a place, or -1 if there is none. */
static int
unit_at (EntenteJsonCursor *self,
         gsize              at)
{
  int unit = 0;

  if (at + 6 > self->length || self->text[at] != '\\' || self->text[at + 1] != 'u')
    return -1;
  for (gsize i = at + 2; i < at + 6; i++)
    {
      int digit = g_ascii_xdigit_value (self->text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

static gboolean
scan_unicode_escape (EntenteJsonCursor *self)
{
  int unit = unit_at (self, self->at);
  gboolean is_high = unit >= 0xD800 && unit <= 0xDBFF;
  gboolean is_low = unit >= 0xDC00 && unit <= 0xDFFF;

  if (unit < 0)
    return entente_json_cursor_wrong (self, self->at,
                                      _("four hexadecimal digits must follow “\\u”"));
  if (unit == 0)
    return entente_json_cursor_refuse (self, self->at,
                                       _("a text cannot hold the null character (\\u0000): "
                                         "what follows it would be lost"));
  if (is_high)
    {
      int other = unit_at (self, self->at + 6);

      is_low = other < 0xDC00 || other > 0xDFFF;
    }
  if (is_low)
    return entente_json_cursor_refuse (self, self->at,
                                       _("\\u%04X is half a surrogate pair; "
                                         "its other half is missing"), (guint) unit);

  self->at += is_high ? 12 : 6;
  return TRUE;
}

static gboolean
scan_escape (EntenteJsonCursor *self)
{
  g_autofree char *found = NULL;
  char c;

  if (self->at + 1 >= self->length)
    return entente_json_cursor_wrong (self, self->length, _("the file ends inside a text"));

  c = self->text[self->at + 1];
  if (c == 'u')
    return scan_unicode_escape (self);
  if (c != '\0' && strchr ("\"\\/bfnrt", c) != NULL)
    {
      self->at += 2;
      return TRUE;
    }
  found = entente_json_cursor_describe (self, self->at + 1);
  return entente_json_cursor_wrong (self, self->at,
                                    _("“\\” must be followed by one of "
                                      "\" \\ / b f n r t u, found %s"), found);
}

static gboolean
fail_in_text (EntenteJsonCursor *self,
              gsize              start)
{
  guint8 c;

  if (self->at >= self->length)
    return entente_json_cursor_wrong (self, self->length,
                                      _("the file ends inside a text that begins in line %u"),
                                      entente_json_cursor_get_line (self, start));

  c = (guint8) self->text[self->at];
  if (c == '\n' || c == '\r')
    return entente_json_cursor_wrong (self, self->at,
                                      _("the line ends inside a text: its closing quotation mark "
                                        "is missing, or the line break must be written as \\n"));
  if (c == '\0')
    return entente_json_cursor_wrong (self, self->at, _("a text cannot hold the null character"));
  if (c == '\t')
    return entente_json_cursor_wrong (self, self->at, _("a tab in a text must be written as \\t"));
  return entente_json_cursor_wrong (self, self->at,
                                    _("the control character U+%04X in a text "
                                      "must be written as \\u%04x"), c, c);
}

static gboolean
check_encoding (EntenteJsonCursor *self,
                gsize              start)
{
  const char *end = self->text + self->at;
  const char *bad;

  if (g_utf8_validate_len (self->text + start, self->at - start, &bad))
    return TRUE;
  /* The file may end in the middle of a character. */
  if (self->at == self->length && g_utf8_get_char_validated (bad, end - bad) == (gunichar) -2)
    return fail_in_text (self, start - 1);
  return entente_json_cursor_wrong (self, (gsize) (bad - self->text),
                                    _("the byte 0x%02X here is not UTF-8; "
                                      "please save the file in UTF-8"), (guint8) *bad);
}

/* Numbers are kept as they are written, so that no digit is lost. But a number beyond the range of a double
 * is probably a mistake. */
static gboolean
check_range (EntenteJsonCursor *self,
             gsize              start)
{
  g_autofree char *number = g_strndup (self->text + start, self->at - start);

  if (isfinite (g_ascii_strtod (number, NULL)))
    return TRUE;
  return entente_json_cursor_refuse (self, start, _("this number is too large to be kept exactly"));
}

static gboolean
scan_whole_part (EntenteJsonCursor *self)
{
  gsize start = self->at;
  gboolean leading_zero;

  entente_json_cursor_skip (self, "-");
  leading_zero = entente_json_cursor_next_is (self, "0");
  switch (entente_json_cursor_skip_digits (self))
    {
    case 0:
      return entente_json_cursor_wrong (self, start, _("a digit must follow “-”"));
    case 1:
      return TRUE;
    default:
      return !leading_zero ||
             entente_json_cursor_wrong (self, start, _("a number must not begin with a zero"));
    }
}

/**
 * entente_json_cursor_init:
 * @self: (out caller-allocates): a cursor
 * @tape: an empty tape
 * @error: return location for the first error
 */
void
entente_json_cursor_init (EntenteJsonCursor  *self,
                          EntenteJsonTape    *tape,
                          GError            **error)
{
  *self = (EntenteJsonCursor) { .tape = tape, .error = error };
  self->text = entente_json_tape_get_text (tape, &self->length);
}

/**
 * entente_json_cursor_wrong:
 * @self: a cursor
 * @at: the offset of the mistake, in bytes
 * @format: a printf() format for the message
 * @...: its arguments
 *
 * Reports that the text is not JSON.
 *
 * Returns: %FALSE
 */
gboolean
entente_json_cursor_wrong (EntenteJsonCursor *self,
                           gsize              at,
                           const char        *format,
                           ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  self->error_at = at;
  g_set_error_literal (self->error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX, message);
  return FALSE;
}

/**
 * entente_json_cursor_refuse:
 * @self: a cursor
 * @at: the offset of the value, in bytes
 * @format: a printf() format for the message
 * @...: its arguments
 *
 * Reports that the text may be JSON, but cannot be kept unchanged.
 *
 * Returns: %FALSE
 */
gboolean
entente_json_cursor_refuse (EntenteJsonCursor *self,
                            gsize              at,
                            const char        *format,
                            ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  self->error_at = at;
  g_set_error_literal (self->error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_REFUSED, message);
  return FALSE;
}

/**
 * entente_json_cursor_describe:
 * @self: a cursor
 * @at: an offset before the end, in bytes
 *
 * Returns: (transfer full): the word or the character at this place, for use in a message
 */
char *
entente_json_cursor_describe (EntenteJsonCursor *self,
                              gsize              at)
{
  const char *text = self->text + at;
  gsize rest = self->length - at;
  gsize n = 0;

  while (n < rest && n < 40 && (g_ascii_isalnum (text[n]) || text[n] == '_'))
    n++;
  if (n > 0)
    return entente_diagnostic_quote (text, (gssize) n);
  if (*text == '\0' || g_utf8_get_char_validated (text, (gssize) rest) >= (gunichar) -2)
    return g_strdup_printf (_("the byte 0x%02X"), (guint8) *text);
  return entente_diagnostic_quote (text, g_utf8_next_char (text) - text);
}

/**
 * entente_json_cursor_get_line:
 * @self: a cursor
 * @at: an offset, in bytes
 *
 * Returns: the line of this place, counted from 1
 */
guint
entente_json_cursor_get_line (EntenteJsonCursor *self,
                              gsize              at)
{
  EntenteJsonPlace place;

  entente_json_place_start (&place, self->text, self->length);
  entente_json_place_advance (&place, self->text, self->length, at);
  return place.line;
}

gboolean
entente_json_cursor_starts_with (EntenteJsonCursor *self,
                                 const char        *what)
{
  gsize n = strlen (what);

  return self->length - self->at >= n && memcmp (self->text + self->at, what, n) == 0;
}

/**
 * entente_json_cursor_next_is:
 * @self: a cursor
 * @any: some characters
 *
 * Returns: whether one of them is next
 */
gboolean
entente_json_cursor_next_is (EntenteJsonCursor *self,
                             const char        *any)
{
  return self->at < self->length && self->text[self->at] != '\0' &&
         strchr (any, self->text[self->at]) != NULL;
}

/**
 * entente_json_cursor_skip:
 * @self: a cursor
 * @any: some characters
 *
 * Steps over one of them.
 *
 * Returns: whether one of them was next
 */
gboolean
entente_json_cursor_skip (EntenteJsonCursor *self,
                          const char        *any)
{
  if (!entente_json_cursor_next_is (self, any))
    return FALSE;
  self->at++;
  return TRUE;
}

/**
 * entente_json_cursor_skip_digits:
 * @self: a cursor
 *
 * Returns: the number of digits that were skipped
 */
gsize
entente_json_cursor_skip_digits (EntenteJsonCursor *self)
{
  gsize start = self->at;

  while (self->at < self->length && g_ascii_isdigit (self->text[self->at]))
    self->at++;
  return self->at - start;
}

/**
 * entente_json_cursor_add:
 * @self: a cursor
 * @start: the offset of a token, in bytes
 * @length: its length, as for entente_json_tape_append()
 * @escaped: whether it is a text with escapes in it
 *
 * Appends a token to the tape.
 *
 * Returns: %FALSE if there are too many tokens
 */
gboolean
entente_json_cursor_add (EntenteJsonCursor *self,
                         gsize              start,
                         gsize              length,
                         gboolean           escaped)
{
  if (entente_json_tape_append (self->tape, start, length, escaped) >= ENTENTE_JSON_MAX_TOKENS)
    return entente_json_cursor_refuse (self, start,
                                       _("the file holds more than %u names and values"),
                                       ENTENTE_JSON_MAX_TOKENS);
  return TRUE;
}

/**
 * entente_json_cursor_scan_text:
 * @self: a cursor at an opening quotation mark
 *
 * Skips a text and appends it to the tape. Quotation mark and backslash are never part of a longer
 * character, so that the encoding can be checked afterwards, all at once.
 *
 * Returns: %FALSE on an error
 */
gboolean
entente_json_cursor_scan_text (EntenteJsonCursor *self)
{
  gsize start = ++self->at;
  gboolean escaped = FALSE;
  guint64 seen = 0; /* the highest bits of bytes that are not ASCII */

  for (;;)
    {
      const guint8 *c = (const guint8 *) self->text + self->at, *end = (const guint8 *) self->text + self->length;

      c = skip_plain (c, end, &seen);
      self->at = (gsize) ((const char *) c - self->text);
      if (c == end || *c != '\\')
        break;
      escaped = TRUE;
      if (!scan_escape (self))
        return FALSE;
    }

  if (seen != 0 && !check_encoding (self, start))
    return FALSE;
  if (self->at >= self->length || self->text[self->at] != '"')
    return fail_in_text (self, start - 1);
  if (!entente_json_cursor_add (self, start - 1, self->at - start, escaped))
    return FALSE;
  self->at++;
  return TRUE;
}

/**
 * entente_json_cursor_scan_number:
 * @self: a cursor at a digit or a minus
 *
 * Skips a number and appends it to the tape.
 *
 * Returns: %FALSE on an error
 */
gboolean
entente_json_cursor_scan_number (EntenteJsonCursor *self)
{
  gsize start = self->at;
  gboolean has_exponent;

  if (!scan_whole_part (self))
    return FALSE;
  if (entente_json_cursor_skip (self, ".") && entente_json_cursor_skip_digits (self) == 0)
    return entente_json_cursor_wrong (self, start, _("a digit must follow the decimal point"));
  has_exponent = entente_json_cursor_skip (self, "eE");
  if (has_exponent)
    {
      entente_json_cursor_skip (self, "+-");
      if (entente_json_cursor_skip_digits (self) == 0)
        return entente_json_cursor_wrong (self, start,
                                          _("a digit must follow the “e” of the exponent"));
    }

  /* The largest double has 309 digits before its point. */
  if ((has_exponent || self->at - start >= 309) && !check_range (self, start))
    return FALSE;
  return entente_json_cursor_add (self, start, self->at - start, FALSE);
}
