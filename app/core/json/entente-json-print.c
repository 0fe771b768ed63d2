/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-print.h"

#include <string.h>

/* A printer of JSON for people and for git: it indents by two spaces, and escapes only the characters that
 * must be escaped. */

/**
 * entente_json_print_line:
 * @out: the output
 * @indent: the level of the new line
 */
void
entente_json_print_line (GString *out,
                         guint    indent)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < indent; i++)
    g_string_append_len (out, "  ", 2);
}

static void
print_escape (GString *out,
              guint8   c)
{
  static const char meanings[] = "\"\\\b\f\n\r\t", escapes[] = "\"\\bfnrt";
  const char *found = strchr (meanings, c);

  if (found != NULL)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, escapes[found - meanings]);
    }
  else
    g_string_append_printf (out, "\\u%04x", c);
}

/**
 * entente_json_print_text:
 * @out: the output
 * @text: valid UTF-8
 *
 * Prints a text in quotation marks. Only the characters that must be escaped are.
 */
void
entente_json_print_text (GString    *out,
                         const char *text)
{
  const char *start = text;

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    if ((guint8) *text < 0x20 || *text == '"' || *text == '\\')
      {
        g_string_append_len (out, start, text - start);
        print_escape (out, (guint8) *text);
        start = text + 1;
      }
  g_string_append_len (out, start, text - start);
  g_string_append_c (out, '"');
}

/* Returns the place after a text that begins here. */
static const char *
skip_text (const char *c)
{
  for (c++; *c != '\0' && *c != '"'; c++)
    if (*c == '\\' && c[1] != '\0')
      c++;
  return *c != '\0' ? c + 1 : c;
}

/* Returns the place after a token that begins here. In invalid JSON, it is at least one byte further. */
static const char *
skip_scalar (const char *c)
{
  return *c == '"' ? skip_text (c) : c + 1 + strcspn (c + 1, "\"[]{},:");
}

/* Returns the end of a list that begins here, if it holds neither lists nor objects. */
static const char *
find_end_of_simple_list (const char *c)
{
  for (c++; *c != '\0' && *c != ']'; c = *c == ',' ? c + 1 : skip_scalar (c))
    if (*c == '[' || *c == '{')
      return NULL;
  return *c == ']' ? c : NULL;
}

static gsize
get_line_width (GString *out)
{
  gsize start = out->len;

  while (start > 0 && out->str[start - 1] != '\n')
    start--;
  return (gsize) g_utf8_strlen (out->str + start, (gssize) (out->len - start));
}

static void
print_simple_list (GString    *out,
                   const char *c,
                   const char *end,
                   guint       indent,
                   gboolean    one_line)
{
  g_string_append_c (out, '[');
  if (!one_line)
    entente_json_print_line (out, indent + 1);
  for (c++; c < end;)
    {
      const char *next = skip_scalar (c);

      g_string_append_len (out, c, next - c);
      c = next;
      if (c == end)
        break;
      g_string_append_c (out, ',');
      if (one_line)
        g_string_append_c (out, ' ');
      else
        entente_json_print_line (out, indent + 1);
      c++;
    }
  if (!one_line)
    entente_json_print_line (out, indent);
  g_string_append_c (out, ']');
}

/* Prints a list on one line if it fits there, with room for a comma. */
static void
fit_simple_list (GString    *out,
                 const char *c,
                 const char *end,
                 guint       indent)
{
  gsize start = out->len;

  /* A character takes four bytes at most, so that a much longer list need not be tried. */
  if (end - c <= 4 * ENTENTE_JSON_PRINT_WIDTH)
    {
      print_simple_list (out, c, end, indent, TRUE);
      if (get_line_width (out) < ENTENTE_JSON_PRINT_WIDTH)
        return;
      g_string_truncate (out, start);
    }
  print_simple_list (out, c, end, indent, FALSE);
}

static const char *
print_opening (GString    *out,
               const char *c,
               guint      *indent,
               gboolean    one_line)
{
  const char *end = *c == '[' && !one_line ? find_end_of_simple_list (c) : NULL;

  if (c[1] == ']' || c[1] == '}')
    {
      g_string_append_len (out, c, 2);
      return c + 2;
    }
  if (end != NULL)
    {
      fit_simple_list (out, c, end, *indent);
      return end + 1;
    }
  g_string_append_c (out, *c);
  ++*indent;
  if (!one_line)
    entente_json_print_line (out, *indent);
  return c + 1;
}

/**
 * entente_json_print_raw:
 * @out: the output
 * @json: a JSON value without white space between its tokens
 * @indent: its level
 * @one_line: whether to print it on one line
 *
 * Prints a value with white space between its tokens. The tokens stay unchanged, so that no number and no
 * text changes.
 */
void
entente_json_print_raw (GString    *out,
                        const char *json,
                        guint       indent,
                        gboolean    one_line)
{
  for (const char *c = json; *c != '\0';)
    {
      const char *next = c + 1;

      switch (*c)
        {
        case '{':
        case '[':
          next = print_opening (out, c, &indent, one_line);
          break;
        case '}':
        case ']':
          indent -= indent > 0;
          if (!one_line)
            entente_json_print_line (out, indent);
          g_string_append_c (out, *c);
          break;
        case ',':
          g_string_append_c (out, ',');
          if (one_line)
            g_string_append_c (out, ' ');
          else
            entente_json_print_line (out, indent);
          break;
        case ':':
          g_string_append (out, ": ");
          break;
        default:
          next = skip_scalar (c);
          g_string_append_len (out, c, next - c);
        }
      c = next;
    }
}

/**
 * entente_json_print_compact:
 * @json: JSON; need not end with a zero
 * @length: its length in bytes
 *
 * Returns: (transfer full): the same without the white space between its tokens
 */
char *
entente_json_print_compact (const char *json,
                            gsize       length)
{
  char *compact = g_malloc (length + 1);
  char *to = compact;
  gboolean in_text = FALSE;

  for (const char *c = json, *end = c + length; c < end; c++)
    {
      if (in_text && *c == '\\')
        *to++ = *c++;
      else if (*c == '"')
        in_text = !in_text;
      if (in_text || (*c != ' ' && *c != '\n' && *c != '\r' && *c != '\t'))
        *to++ = *c;
    }
  *to = '\0';
  return g_realloc (compact, (gsize) (to - compact) + 1);
}
