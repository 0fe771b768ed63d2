/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-mail-part.h"

#include "entente-import-encoding.h"
#include "entente-substring.h"

#include <string.h>

/* In bytes. What is longer is no header. */
#define MAX_HEADERS (1024 * 1024)

static const char *
find_line_end (const char *at,
               const char *end)
{
  const char *stop = at < end ? memchr (at, '\n', (gsize) (end - at)) : NULL;

  return stop != NULL ? stop + 1 : end;
}

static gboolean
is_blank_line (const char *line,
               const char *end)
{
  return line == end || *line == '\n' || (*line == '\r' && line + 1 < end && line[1] == '\n');
}

/**
 * entente_mail_part_read:
 * @self: (out): receives the parts of a message
 * @bytes: (array length=length): a message
 * @length: how long it is
 */
void
entente_mail_part_read (EntenteMailPart *self,
                        const char      *bytes,
                        gsize            length)
{
  const char *end = bytes + length, *line = bytes;

  while (!is_blank_line (line, end) && (gsize) (line - bytes) < MAX_HEADERS)
    line = find_line_end (line, end);
  *self = (EntenteMailPart) { .headers = bytes, .headers_length = (gsize) (line - bytes) };
  if (is_blank_line (line, end))
    line = find_line_end (line, end);
  self->body = line;
  self->body_length = (gsize) (end - line);
}

/* The value of the header on this line, or NULL. */
static const char *
get_value (const char *line,
           const char *end,
           const char *name)
{
  gsize length = strlen (name);

  if ((gsize) (end - line) <= length || g_ascii_strncasecmp (line, name, length) != 0)
    return NULL;
  for (line += length; line < end && (*line == ' ' || *line == '\t'); line++)
    ;
  return line < end && *line == ':' ? line + 1 : NULL;
}

/**
 * entente_mail_part_dup_header:
 * @self: a part
 * @name: the name of a header
 *
 * Returns: (transfer full) (nullable): its value on one line, as it is written
 */
char *
entente_mail_part_dup_header (const EntenteMailPart *self,
                              const char            *name)
{
  const char *end = self->headers + self->headers_length;

  for (const char *line = self->headers; line < end; line = find_line_end (line, end))
    {
      const char *value = get_value (line, end, name), *stop = find_line_end (line, end);
      char *copy;

      if (value == NULL || value > stop)
        continue;
      while (stop < end && (*stop == ' ' || *stop == '\t'))
        stop = find_line_end (stop, end);
      copy = g_strndup (value, (gsize) (stop - value));
      g_strdelimit (copy, "\r\n\t", ' ');
      return g_strstrip (copy);
    }
  return NULL;
}

static int
get_hex (const char *at)
{
  return g_ascii_isxdigit (at[0]) && g_ascii_isxdigit (at[1]) ? g_ascii_xdigit_value (at[0]) * 16 +
                                                                   g_ascii_xdigit_value (at[1]) : -1;
}

/* "=?utf-8?q?Words?=": appends what it means, and returns behind it; NULL if it is none. */
static const char *
append_encoded_word (GString    *words,
                     const char *at)
{
  g_autofree char *text = NULL, *charset = NULL;
  g_autoptr (GString) bytes = g_string_new (NULL);
  const char *first = strchr (at + 2, '?'), *second = first != NULL ? strchr (first + 1, '?') : NULL;
  const char *end = second != NULL ? strstr (second + 1, "?=") : NULL;
  gsize length;
  guint n_doubtful;

  if (end == NULL || second != first + 2 || end - at > 1000)
    return NULL;
  charset = g_strndup (at + 2, strcspn (at + 2, "?*"));
  text = g_strndup (second + 1, (gsize) (end - second - 1));
  if (first[1] == 'b' || first[1] == 'B')
    {
      g_autofree guchar *decoded = g_base64_decode (text, &length);

      g_string_append_len (bytes, (const char *) decoded, (gssize) length);
    }
  else
    for (const char *c = text; *c != '\0'; c++)
      if (*c == '=' && get_hex (c + 1) >= 0)
        {
          g_string_append_c (bytes, (char) get_hex (c + 1));
          c += 2;
        }
      else
        g_string_append_c (bytes, *c == '_' ? ' ' : *c);
  g_free (text);
  text = entente_import_encoding_decode (bytes->str, bytes->len, charset, &length, &n_doubtful);
  if (text == NULL)
    return NULL;
  g_string_append (words, text);
  return end + 2;
}

/**
 * entente_mail_part_dup_words:
 * @self: a part
 * @name: the name of a header
 *
 * Returns: (transfer full) (nullable): its value as words, in UTF-8
 */
char *
entente_mail_part_dup_words (const EntenteMailPart *self,
                             const char            *name)
{
  g_autofree char *raw = entente_mail_part_dup_header (self, name);
  g_autofree char *value = raw != NULL ? g_utf8_make_valid (raw, -1) : NULL;
  GString *words;
  gboolean was_encoded = FALSE;

  if (value == NULL)
    return NULL;
  words = g_string_new (NULL);
  for (const char *c = value; *c != '\0';)
    {
      gsize spaces = strspn (c, " ");
      const char *word = c + spaces;
      gsize before = words->len;
      const char *behind = NULL;

      /* The space between two of them is none. */
      if (!was_encoded || !g_str_has_prefix (word, "=?"))
        g_string_append_len (words, c, (gssize) spaces);
      if (g_str_has_prefix (word, "=?"))
        behind = append_encoded_word (words, word);
      was_encoded = behind != NULL;
      if (behind == NULL && *word != '\0')
        {
          if (words->len == before)
            g_string_append_len (words, c, (gssize) spaces);
          g_string_append_c (words, *word);
          behind = word + 1;
        }
      c = behind != NULL ? behind : word;
    }
  return g_string_free (words, FALSE);
}

/**
 * entente_mail_part_dup_type:
 * @self: a part
 *
 * Returns: (transfer full): its type, such as "text/plain", in small letters
 */
char *
entente_mail_part_dup_type (const EntenteMailPart *self)
{
  g_autofree char *value = entente_mail_part_dup_header (self, "Content-Type");
  g_autofree char *type = value != NULL ? g_strstrip (g_strndup (value, strcspn (value, ";"))) : NULL;

  return type != NULL && strchr (type, '/') != NULL ? g_ascii_strdown (type, -1) : g_strdup ("text/plain");
}

/* "utf-8'en'words" */
static char *
unescape (const char *value)
{
  const char *language = strchr (value, '\''), *words = language != NULL ? strchr (language + 1, '\'') : NULL;

  return words != NULL ? g_uri_unescape_string (words + 1, NULL) : NULL;
}

/**
 * entente_mail_part_dup_parameter:
 * @self: a part
 * @header: the name of a header
 * @parameter: the name of a parameter of it
 *
 * Returns: (transfer full) (nullable): the value of the parameter
 */
char *
entente_mail_part_dup_parameter (const EntenteMailPart *self,
                                 const char            *header,
                                 const char            *parameter)
{
  g_autofree char *value = entente_mail_part_dup_words (self, header);
  gsize length = strlen (parameter);
  const char *at = value != NULL ? strchr (value, ';') : NULL;

  while (at != NULL)
    {
      gboolean is_escaped;

      at += strspn (at, "; ");
      is_escaped = g_ascii_strncasecmp (at, parameter, length) == 0 && at[length] == '*' && at[length + 1] == '=';
      if (g_ascii_strncasecmp (at, parameter, length) == 0 && (at[length] == '=' || is_escaped))
        {
          const char *start = at + length + 1 + is_escaped;
          gboolean quoted = *start == '"';
          g_autofree char *found = g_strndup (start + quoted, strcspn (start + quoted, quoted ? "\"" : "; "));

          return is_escaped ? unescape (found) : g_steal_pointer (&found);
        }
      /* Steps over a value in quotation marks, in which semicolons mean nothing. */
      at += strcspn (at, ";\"");
      while (*at == '"')
        {
          const char *close = strchr (at + 1, '"');

          at = close != NULL ? close + 1 : at + strlen (at);
          at += strcspn (at, ";\"");
        }
      if (*at == '\0')
        break;
    }
  return NULL;
}

static GString *
decode_quoted (const EntenteMailPart *self)
{
  GString *text = g_string_sized_new (self->body_length);
  const char *end = self->body + self->body_length;

  for (const char *c = self->body; c < end;)
    {
      gsize left = (gsize) (end - c);

      if (*c == '=' && left > 1 && c[1] == '\n')
        c += 2;
      else if (*c == '=' && left > 2 && c[1] == '\r' && c[2] == '\n')
        c += 3;
      else if (*c == '=' && left > 2 && get_hex (c + 1) >= 0)
        {
          g_string_append_c (text, (char) get_hex (c + 1));
          c += 3;
        }
      else
        g_string_append_c (text, *c++);
    }
  return text;
}

/* What is none of its letters is stepped over, as the rules want it, and counted. */
static GString *
decode_base64 (const EntenteMailPart *self,
               guint                 *n_rubbish)
{
  GString *letters = g_string_sized_new (self->body_length);
  gsize length = 0;

  for (gsize i = 0; i < self->body_length; i++)
    if (g_ascii_isalnum (self->body[i]) || strchr ("+/", self->body[i] != '\0' ? self->body[i] : '?') != NULL)
      g_string_append_c (letters, self->body[i]);
    else if (!g_ascii_isspace (self->body[i]) && self->body[i] != '=')
      ++*n_rubbish;
  while (letters->len % 4 != 0)
    g_string_append_c (letters, '=');
  if (letters->len > 0)
    g_base64_decode_inplace (letters->str, &length);
  g_string_truncate (letters, length);
  return letters;
}

/**
 * entente_mail_part_decode:
 * @self: a part
 * @n_rubbish: (out): how many bytes do not belong to the way in which it is packed
 *
 * Returns: (transfer full): its body, unpacked, in its own encoding
 */
GString *
entente_mail_part_decode (const EntenteMailPart *self,
                          guint                 *n_rubbish)
{
  g_autofree char *encoding = entente_mail_part_dup_header (self, "Content-Transfer-Encoding");

  *n_rubbish = 0;
  if (encoding != NULL && g_ascii_strncasecmp (encoding, "base64", 6) == 0)
    return decode_base64 (self, n_rubbish);
  if (encoding != NULL && g_ascii_strncasecmp (encoding, "quoted-printable", 16) == 0)
    return decode_quoted (self);
  return g_string_new_len (self->body, (gssize) self->body_length);
}

static void
add_part (GArray     *parts,
          const char *start,
          const char *end)
{
  EntenteMailPart part;

  /* The line end before a border belongs to the border. */
  if (end > start && end[-1] == '\n')
    end--;
  if (end > start && end[-1] == '\r')
    end--;
  entente_mail_part_read (&part, start, (gsize) (end - start));
  g_array_append_val (parts, part);
}

/**
 * entente_mail_part_split:
 * @self: a part that is made of others
 * @max: how many to take at most
 *
 * Returns: (transfer full) (element-type EntenteMailPart): the others
 */
GArray *
entente_mail_part_split (const EntenteMailPart *self,
                         guint                  max)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (EntenteMailPart));
  g_autofree char *boundary = entente_mail_part_dup_parameter (self, "Content-Type", "boundary");
  g_autofree char *border = boundary != NULL && *boundary != '\0' ? g_strconcat ("--", boundary, NULL) : NULL;
  const char *end = self->body + self->body_length, *start = NULL;
  gsize length = border != NULL ? strlen (border) : 0;

  if (border == NULL)
    return parts;
  for (const char *line = self->body; line < end && parts->len < max; line = find_line_end (line, end))
    {
      if ((gsize) (end - line) < length || memcmp (line, border, length) != 0)
        continue;
      if (start != NULL)
        add_part (parts, start, line);
      start = find_line_end (line, end);
      if ((gsize) (end - line) >= length + 2 && line[length] == '-' && line[length + 1] == '-')
        return parts;
    }
  /* The last border may be missing. */
  if (start != NULL && start < end && parts->len < max)
    add_part (parts, start, end);
  return parts;
}
