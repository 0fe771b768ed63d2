/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-xml.h"

#include <math.h>
#include <string.h>

/* XML cannot hold some characters at all, and programs that read XML change others: a carriage return becomes a line
 * feed, and any white space in an attribute becomes a space. A character that XML can hold is written in a way in
 * which it is read back unchanged. Any other is written as a visible code, which is also what the window shows. */

typedef enum {
  CONTEXT_TEXT,
  CONTEXT_ATTRIBUTE,
} Context;

#define NUMBER_MAX 1e12 /* so that a number in hundredths fits into 64 bits */

static gboolean
is_between (gunichar c,
            gunichar first,
            gunichar last)
{
  return c >= first && c <= last;
}

static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || is_between (c, 0x20, 0xd7ff) || is_between (c, 0xe000, 0xfffd)
         || is_between (c, 0x10000, 0x10ffff);
}

/* An invisible character is written as its number, so that it can be seen by someone who reads the file itself. */
static gboolean
needs_number (gunichar c,
              Context  context)
{
  if (c == '\n' || c == '\t')
    return context == CONTEXT_ATTRIBUTE;
  if (c < 0x80)
    return c < ' ' || c == 0x7f;
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
append_char (GString    *xml,
             gunichar    c,
             const char *at,
             gsize       length,
             Context     context)
{
  if (c == '&')
    g_string_append (xml, "&amp;");
  else if (c == '<')
    g_string_append (xml, "&lt;");
  else if (c == '>')
    g_string_append (xml, "&gt;");
  else if (c == '"' && context == CONTEXT_ATTRIBUTE)
    g_string_append (xml, "&quot;");
  else if (!is_allowed (c))
    g_string_append_printf (xml, "⟦U+%04X⟧", c);
  else if (needs_number (c, context))
    g_string_append_printf (xml, "&#x%X;", c);
  else
    g_string_append_len (xml, at, (gssize) length);
}

static gboolean
is_plain (char c)
{
  return c >= ' ' && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"';
}

static void
append_escaped (GString    *xml,
                const char *text,
                Context     context)
{
  while (*text != '\0')
    {
      const char *end = text;
      gunichar c;

      while (is_plain (*end))
        end++;
      g_string_append_len (xml, text, end - text);
      text = end;
      if (*text == '\0')
        break;

      c = g_utf8_get_char_validated (text, -1);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (xml, "⟦0x%02X⟧", (guchar) *text);
          text++;
          continue;
        }
      end = g_utf8_next_char (text);
      append_char (xml, c, text, (gsize) (end - text), context);
      text = end;
    }
}

/* Whether a name in XML may have the character. Invisible characters are left out. */
static gboolean
is_name_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || c == '-' || c == '.' || c == '_';
  return (g_unichar_isalnum (c) || g_unichar_ismark (c))
         && (is_between (c, 0xc0, 0x1fff) || is_between (c, 0x2070, 0x218f) || is_between (c, 0x2c00, 0x2fef)
             || is_between (c, 0x3001, 0xd7ff) || is_between (c, 0xf900, 0xfdcf) || is_between (c, 0xfdf0, 0xfffd)
             || is_between (c, 0x10000, 0xeffff))
         && c != 0xd7 && c != 0xf7 && c != 0x37e;
}

/* Whether the text could be taken for the number of a character, as entente_xml_append_name() writes it. */
static gboolean
starts_number (const char *at)
{
  return at[0] == '_' && at[1] == 'x';
}

/**
 * entente_xml_append_text:
 * @xml: the text that is written so far
 * @text: any text
 *
 * Adds text between tags.
 */
void
entente_xml_append_text (GString    *xml,
                         const char *text)
{
  g_return_if_fail (xml != NULL && text != NULL);

  append_escaped (xml, text, CONTEXT_TEXT);
}

/**
 * entente_xml_append_element:
 * @xml: the text that is written so far
 * @name: the name of the element
 * @text: any text
 *
 * Adds an element that holds nothing but text, and ends the line.
 */
void
entente_xml_append_element (GString    *xml,
                            const char *name,
                            const char *text)
{
  g_return_if_fail (xml != NULL && name != NULL && text != NULL);

  g_string_append_c (xml, '<');
  g_string_append (xml, name);
  g_string_append_c (xml, '>');
  append_escaped (xml, text, CONTEXT_TEXT);
  g_string_append (xml, "</");
  g_string_append (xml, name);
  g_string_append (xml, ">\n");
}

/**
 * entente_xml_append_attribute:
 * @xml: the text that is written so far, within a tag
 * @name: the name of the attribute
 * @value: any text
 *
 * Adds an attribute, with a space before it.
 */
void
entente_xml_append_attribute (GString    *xml,
                              const char *name,
                              const char *value)
{
  g_return_if_fail (xml != NULL && name != NULL && value != NULL);

  g_string_append_c (xml, ' ');
  g_string_append (xml, name);
  g_string_append (xml, "=\"");
  append_escaped (xml, value, CONTEXT_ATTRIBUTE);
  g_string_append_c (xml, '"');
}

/**
 * entente_xml_append_name:
 * @xml: the text that is written so far, within a tag
 * @attribute: the name of the attribute
 * @prefix: the start of the value; it must be a letter if the value is to be an id of XML
 * @id: any text
 *
 * Adds an attribute whose value is a name, with a space before it. Characters that a name must not have are written as
 * their number, such as "_x0020_". So different texts make different names.
 */
void
entente_xml_append_name (GString    *xml,
                         const char *attribute,
                         const char *prefix,
                         const char *id)
{
  g_return_if_fail (xml != NULL && attribute != NULL && prefix != NULL && id != NULL);

  g_string_append_c (xml, ' ');
  g_string_append (xml, attribute);
  g_string_append (xml, "=\"");
  g_string_append (xml, prefix);
  while (*id != '\0')
    {
      gunichar c = g_utf8_get_char_validated (id, -1);
      gboolean broken = c == (gunichar) -1 || c == (gunichar) -2;
      const char *end = broken ? id + 1 : g_utf8_next_char (id);

      if (broken)
        g_string_append_printf (xml, "_xx%02X_", (guchar) *id);
      else if (is_name_char (c) && !starts_number (id))
        g_string_append_len (xml, id, end - id);
      else
        g_string_append_printf (xml, "_x%04X_", c);
      id = end;
    }
  g_string_append_c (xml, '"');
}

/**
 * entente_xml_append_id:
 * @xml: the text that is written so far, within a tag
 * @prefix: the start of the id, which begins with a letter
 * @id: any text
 *
 * Adds an attribute "id", like entente_xml_append_name().
 */
void
entente_xml_append_id (GString    *xml,
                       const char *prefix,
                       const char *id)
{
  entente_xml_append_name (xml, "id", prefix, id);
}

/**
 * entente_xml_append_number:
 * @xml: the text that is written so far
 * @number: a number
 *
 * Adds a number with at most two decimals. It is the same in every locale.
 */
void
entente_xml_append_number (GString *xml,
                           double   number)
{
  char digits[24];
  char *at = digits + sizeof digits;
  gint64 hundredths;
  guint64 rest;

  g_return_if_fail (xml != NULL);

  hundredths = isnan (number) ? 0 : (gint64) llround (CLAMP (number, -NUMBER_MAX, NUMBER_MAX) * 100.0);
  if (hundredths < 0)
    g_string_append_c (xml, '-');
  rest = (guint64) ABS (hundredths);

  if (rest % 100 != 0)
    {
      if (rest % 10 != 0)
        *--at = (char) ('0' + rest % 10);
      *--at = (char) ('0' + rest / 10 % 10);
      *--at = '.';
    }
  rest /= 100;
  do
    {
      *--at = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  g_string_append_len (xml, at, digits + sizeof digits - at);
}
