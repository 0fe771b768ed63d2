/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-markup-text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest name of an entity, with its end. */
#define MAX_ENTITY 10

/* The character that stands for an entity, or 0. Returns behind it. */
static gunichar
read_entity (const char  *text,
             const char  *end,
             const char **behind)
{
  const char *close = memchr (text, ';', MIN (end - text, MAX_ENTITY));
  char name[MAX_ENTITY + 1] = { 0 };
  const htmlEntityDesc *entity;
  guint64 code;

  if (close == NULL)
    return 0;
  *behind = close + 1;
  memcpy (name, text, close - text);
  if (*name == '#')
    {
      gboolean is_hex = name[1] == 'x' || name[1] == 'X';

      return g_ascii_string_to_unsigned (name + 1 + is_hex, is_hex ? 16 : 10, 1, 0x10ffff, &code, NULL) &&
                 g_unichar_validate (code)
               ? (gunichar) code
               : 0;
    }
  if (g_str_equal (name, "apos"))
    return '\'';
  entity = htmlEntityLookup ((const xmlChar *) name);
  return entity != NULL ? entity->value : 0;
}

/* Returns behind the letter or the entity. */
static const char *
append_letter (GString    *decoded,
               const char *c,
               const char *end)
{
  const char *behind = NULL;
  gunichar letter = *c == '&' ? read_entity (c + 1, end, &behind) : 0;

  if (letter == 0)
    {
      g_string_append_c (decoded, *c);
      return c + 1;
    }
  g_string_append_unichar (decoded, letter);
  return behind;
}

/**
 * entente_markup_text_decode:
 * @text: a text with entities of HTML, such as "&uuml;" and "&#252;"
 * @length: how long it is, or -1
 *
 * Returns: (transfer full): the text with letters in their place; what is no entity stays
 */
char *
entente_markup_text_decode (const char *text,
                            gssize      length)
{
  const char *end;
  GString *decoded;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  decoded = g_string_sized_new (end - text);
  for (const char *c = text; c < end;)
    c = append_letter (decoded, c, end);
  return g_string_free (decoded, FALSE);
}

/* Whether words before and behind the tag stand apart from each other. */
static gboolean
is_break (const char *tag,
          const char *end)
{
  static const char *const names[] = { "br", "p",  "div", "td", "th", "tr", "table", "li", "ul", "ol",
                                       "hr", "h1", "h2",  "h3", "h4", "h5", "h6",    "vr", "blockquote" };
  gsize length = 0;

  if (tag < end && *tag == '/')
    tag++;
  while (tag + length < end && g_ascii_isalnum (tag[length]))
    length++;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], tag, length) == 0)
      return TRUE;
  return FALSE;
}

/* Where the last tag and the last comment end, so that behind it none is looked for again and again. NULL: there is
 * none. */
typedef struct {
  const char *tag, *comment;
} Ends;

/* The end of the tag or the comment that begins here; NULL if it is none. */
static const char *
find_tag_end (const char *tag,
              const Ends *last)
{
  if (g_str_has_prefix (tag, "<!--") && last->comment != NULL && tag + 2 <= last->comment)
    return strstr (tag + 2, "-->") + 2;
  if (last->tag == NULL || tag > last->tag || !(g_ascii_isalpha (tag[1]) || strchr ("/!?", tag[1]) != NULL))
    return NULL;
  return strchr (tag, '>');
}

static void
append_blank (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

/**
 * entente_markup_text_from_html:
 * @html: a piece of HTML
 *
 * As HTML has it, white space is one blank, and so is the end of a paragraph, a line or a cell.
 *
 * Returns: (transfer full): its words, without how they are set
 */
char *
entente_markup_text_from_html (const char *html)
{
  GString *text;
  const char *end;
  Ends last;

  g_return_val_if_fail (html != NULL, NULL);

  text = g_string_new (NULL);
  end = html + strlen (html);
  last = (Ends) { strrchr (html, '>'), g_strrstr (html, "-->") };
  for (const char *c = html; c < end;)
    {
      const char *close = *c == '<' ? find_tag_end (c, &last) : NULL;

      if (close == NULL && !g_ascii_isspace (*c))
        {
          c = append_letter (text, c, end);
          continue;
        }
      if (close == NULL || is_break (c + 1, close))
        append_blank (text);
      c = close != NULL ? close + 1 : c + 1;
    }
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
