/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-tape.h"

#include "entente-json-print.h"

#include <math.h>
#include <string.h>

/* A token of the tape. Its type is read from the text where the token begins, so that eight bytes suffice.
 * The extent of a text or number is its length in bytes (of a text: without the quotation marks). The
 * extent of an object or array is the index of its closing token. The extent of a closing token is the
 * number of members. */

typedef struct {
  guint32 offset;
  guint32 extent;
} Token;

/* This bit is set in the extent of a text that holds an escape. Lengths are always smaller. */
#define ESCAPED (1u << 31)

struct _EntenteJsonTape
{
  GBytes *bytes;
  const char *text; /* of bytes */
  gsize length;

  Token *tokens;
  guint n_tokens;
  guint n_allocated;
  gboolean is_plain;
};

/* Reads four hexadecimal digits that are known to be valid. */
static int
hex_quad (const char *digits)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    value = value * 16 + g_ascii_xdigit_value (digits[i]);
  return value;
}

/* Writes the character of an escape that is known to be valid, and returns the place after it. */
static const char *
decode_escape (const char *c,
               GString    *text)
{
  static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  int unit;

  if (c[1] != 'u')
    {
      g_string_append_c (text, meanings[strchr (escapes, c[1]) - escapes]);
      return c + 2;
    }
  unit = hex_quad (c + 2);
  if (unit < 0xD800 || unit > 0xDBFF)
    {
      g_string_append_unichar (text, (gunichar) unit);
      return c + 6;
    }
  unit = 0x10000 + ((unit - 0xD800) << 10) + (hex_quad (c + 8) - 0xDC00);
  g_string_append_unichar (text, (gunichar) unit);
  return c + 12;
}

/**
 * entente_json_tape_new:
 * @bytes: a text of less than 2 GiB; the tape keeps a reference
 *
 * Returns: (transfer full): an empty tape for @bytes
 */
EntenteJsonTape *
entente_json_tape_new (GBytes *bytes)
{
  EntenteJsonTape *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (EntenteJsonTape, 1);
  self->bytes = g_bytes_ref (bytes);
  self->text = g_bytes_get_data (bytes, &self->length);
  self->is_plain = TRUE;
  return self;
}

void
entente_json_tape_free (EntenteJsonTape *self)
{
  if (self == NULL)
    return;

  g_free (self->tokens);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * entente_json_tape_append:
 * @self: a tape
 * @offset: the offset of the token, in bytes
 * @length: its length in bytes; of a text, without its quotation marks
 * @escaped: whether it is a text with escapes in it
 *
 * Returns: the number of the new token
 */
guint
entente_json_tape_append (EntenteJsonTape *self,
                          gsize            offset,
                          gsize            length,
                          gboolean         escaped)
{
  if (self->n_tokens == self->n_allocated)
    {
      self->n_allocated = self->n_allocated > 0 ? self->n_allocated * 2 : CLAMP (self->length / 8, 16, 1024);
      self->tokens = g_renew (Token, self->tokens, self->n_allocated);
    }
  if (escaped || self->text[offset] == '-' || g_ascii_isdigit (self->text[offset]))
    self->is_plain = FALSE;
  self->tokens[self->n_tokens] = (Token) {
    .offset = (guint32) offset,
    .extent = (guint32) length | (escaped ? ESCAPED : 0),
  };
  return self->n_tokens++;
}

/**
 * entente_json_tape_close:
 * @self: a tape
 * @token: an object or an array
 * @offset: the offset of its closing bracket, in bytes
 * @n_members: the number of its members
 */
void
entente_json_tape_close (EntenteJsonTape *self,
                         guint            token,
                         gsize            offset,
                         guint            n_members)
{
  /* In two steps, because appending may move the tokens. */
  guint closing = entente_json_tape_append (self, offset, n_members, FALSE);

  self->tokens[token].extent = closing;
}

guint
entente_json_tape_get_n_tokens (const EntenteJsonTape *self)
{
  return self->n_tokens;
}

/**
 * entente_json_tape_is_plain:
 * @self: a tape
 *
 * Returns: whether it has no number and no text with escapes
 */
gboolean
entente_json_tape_is_plain (const EntenteJsonTape *self)
{
  return self->is_plain;
}

/**
 * entente_json_tape_has_mark:
 * @self: a tape
 *
 * Returns: whether the text begins with a byte order mark, which belongs to no token
 */
gboolean
entente_json_tape_has_mark (const EntenteJsonTape *self)
{
  return self->length >= 3 && memcmp (self->text, "\xEF\xBB\xBF", 3) == 0;
}

/**
 * entente_json_tape_get_text:
 * @self: a tape
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none): the whole text; it need not end in a null character
 */
const char *
entente_json_tape_get_text (const EntenteJsonTape *self,
                            gsize                 *length)
{
  *length = self->length;
  return self->text;
}

EntenteJsonType
entente_json_tape_get_type (const EntenteJsonTape *self,
                            guint                  token)
{
  switch (self->text[self->tokens[token].offset])
    {
    case '{':
      return ENTENTE_JSON_OBJECT;
    case '[':
      return ENTENTE_JSON_ARRAY;
    case '"':
      return ENTENTE_JSON_TEXT;
    case 't':
      return ENTENTE_JSON_TRUE;
    case 'f':
      return ENTENTE_JSON_FALSE;
    case 'n':
      return ENTENTE_JSON_NULL;
    case '}':
    case ']':
      return ENTENTE_JSON_END;
    default:
      return ENTENTE_JSON_NUMBER;
    }
}

/**
 * entente_json_tape_get_next:
 * @self: a tape
 * @token: a name or a value
 *
 * Returns: the token after it and its contents
 */
guint
entente_json_tape_get_next (const EntenteJsonTape *self,
                            guint                  token)
{
  char c = self->text[self->tokens[token].offset];

  return c == '{' || c == '[' ? self->tokens[token].extent + 1 : token + 1;
}

/**
 * entente_json_tape_get_n_members:
 * @self: a tape
 * @token: an object or an array
 *
 * Returns: the number of its members
 */
guint
entente_json_tape_get_n_members (const EntenteJsonTape *self,
                              guint                  token)
{
  return self->tokens[self->tokens[token].extent].extent;
}

/**
 * entente_json_tape_find_member:
 * @self: a tape whose first token is an object
 * @name: a name
 *
 * Returns: the value of the object's member of this name; 0, which is never such a value, if there is none
 */
guint
entente_json_tape_find_member (const EntenteJsonTape *self,
                               const char            *name)
{
  return entente_json_tape_find_member_of (self, 0, name);
}

/**
 * entente_json_tape_find_member_of:
 * @self: a tape
 * @object: an object on it
 * @name: a name
 *
 * Returns: the value of the object's member of this name; 0, which is never such a value, if there is none
 */
guint
entente_json_tape_find_member_of (const EntenteJsonTape *self,
                                  guint                  object,
                                  const char            *name)
{
  guint n = entente_json_tape_get_n_members (self, object), token = object + 1;

  for (; n > 0; n--, token = entente_json_tape_get_next (self, token + 1))
    if (entente_json_tape_is_text (self, token, name, strlen (name)))
      return token + 1;
  return 0;
}

/**
 * entente_json_tape_get_offset:
 * @self: a tape
 * @token: a token
 *
 * Returns: its offset, in bytes
 */
gsize
entente_json_tape_get_offset (const EntenteJsonTape *self,
                              guint                  token)
{
  return self->tokens[token].offset;
}

/**
 * entente_json_tape_get_raw:
 * @self: a tape
 * @token: a name or a value
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none): the token and its contents, as they are written
 */
const char *
entente_json_tape_get_raw (const EntenteJsonTape *self,
                           guint                  token,
                           gsize                 *length)
{
  const Token *t = &self->tokens[token];
  const char *start = self->text + t->offset;

  if (*start == '{' || *start == '[')
    *length = self->tokens[t->extent].offset + 1 - t->offset;
  else if (*start == '"')
    *length = (t->extent & ~ESCAPED) + 2;
  else
    *length = t->extent;
  return start;
}

/**
 * entente_json_tape_peek_text:
 * @self: a tape
 * @token: a name or a text
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none) (nullable): its text if it is written without escapes; not terminated by a null
 *   character
 */
const char *
entente_json_tape_peek_text (const EntenteJsonTape *self,
                             guint                  token,
                             gsize                 *length)
{
  const Token *t = &self->tokens[token];

  *length = t->extent & ~ESCAPED;
  return t->extent & ESCAPED ? NULL : self->text + t->offset + 1;
}

/**
 * entente_json_tape_dup_text:
 * @self: a tape
 * @token: a name or a text
 *
 * Returns: (transfer full): its text
 */
char *
entente_json_tape_dup_text (const EntenteJsonTape *self,
                            guint                  token)
{
  const char *c = self->text + self->tokens[token].offset + 1;
  guint32 extent = self->tokens[token].extent;
  const char *end = c + (extent & ~ESCAPED);
  GString *text;

  if (!(extent & ESCAPED))
    return g_strndup (c, extent);

  text = g_string_sized_new ((gsize) (end - c));
  while (c < end)
    {
      const char *escape = memchr (c, '\\', (gsize) (end - c));

      g_string_append_len (text, c, (escape ? escape : end) - c);
      c = escape ? decode_escape (escape, text) : end;
    }
  return g_string_free (text, FALSE);
}

/**
 * entente_json_tape_is_text:
 * @self: a tape
 * @token: a name or a text
 * @text: a text to compare with
 * @length: its length in bytes
 *
 * Returns: whether the text of @token equals @text
 */
gboolean
entente_json_tape_is_text (const EntenteJsonTape *self,
                           guint                  token,
                           const char            *text,
                           gsize                  length)
{
  const Token *t = &self->tokens[token];
  g_autofree char *decoded = NULL;

  if (!(t->extent & ESCAPED))
    return t->extent == length && memcmp (self->text + t->offset + 1, text, length) == 0;

  decoded = entente_json_tape_dup_text (self, token);
  return strlen (decoded) == length && memcmp (decoded, text, length) == 0;
}

/**
 * entente_json_tape_dup_compact:
 * @self: a tape
 * @token: a value
 *
 * Returns: (transfer full): the value as it is written, without the white space between its tokens
 */
char *
entente_json_tape_dup_compact (const EntenteJsonTape *self,
                               guint                  token)
{
  gsize length;
  const char *raw = entente_json_tape_get_raw (self, token, &length);

  return entente_json_print_compact (raw, length);
}

/**
 * entente_json_tape_get_integer:
 * @self: a tape
 * @token: a number
 * @number: (out): its value
 *
 * Returns: whether the number is whole and can be represented exactly; this includes 3.0 and 3e0
 */
gboolean
entente_json_tape_get_integer (const EntenteJsonTape *self,
                               guint                  token,
                               gint64                *number)
{
  char digits[24];
  gsize length;
  const char *raw = entente_json_tape_get_raw (self, token, &length);
  double value;

  if (length >= sizeof digits)
    return FALSE;
  memcpy (digits, raw, length);
  digits[length] = '\0';
  if (strpbrk (digits, ".eE") == NULL)
    return g_ascii_string_to_signed (digits, 10, G_MININT64 + 1, G_MAXINT64, number, NULL);

  /* At most 15 digits: a double represents that many exactly, so that it can tell a fraction. */
  value = g_ascii_strtod (digits, NULL);
  if (length > 16 || value != floor (value) || fabs (value) >= 1e15)
    return FALSE;
  *number = (gint64) value;
  return TRUE;
}

