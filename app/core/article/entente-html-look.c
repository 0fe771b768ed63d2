/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-html-look.h"

#include <string.h>

static gboolean
is_name_of (const char *declaration,
            gsize       length,
            const char *property)
{
  while (length > 0 && g_ascii_isspace (*declaration))
    declaration++, length--;
  while (length > 0 && g_ascii_isspace (declaration[length - 1]))
    length--;
  return strlen (property) == length && g_ascii_strncasecmp (declaration, property, length) == 0;
}

static gboolean
has_word (const char *value,
          gsize       length,
          const char *word)
{
  const char *end = value + length;

  while (value < end)
    {
      gsize n;

      while (value < end && g_ascii_isspace (*value))
        value++;
      for (n = 0; value + n < end && !g_ascii_isspace (value[n]) && value[n] != '!'; n++)
        ;
      if (strlen (word) == n && g_ascii_strncasecmp (value, word, n) == 0)
        return TRUE;
      value += MAX (n, 1);
    }
  return FALSE;
}

/* Of several declarations of a property the last one counts. */
static gboolean
has_style (const EntenteMarkupNode *node,
           const char              *property,
           const char              *word)
{
  gboolean has = FALSE;

  for (const char *at = entente_markup_get (node, "style"); at != NULL && *at != '\0';)
    {
      gsize length = strcspn (at, ";"), n = strcspn (at, ":;");

      if (n < length && is_name_of (at, n, property))
        has = has_word (at + n + 1, length - n - 1, word);
      at += length;
      at += *at == ';';
    }
  return has;
}

gboolean
entente_html_look_is_hidden (const EntenteMarkupNode *node)
{
  return node->attributes != NULL &&
         (entente_markup_get (node, "hidden") != NULL || has_style (node, "display", "none"));
}

/* Whether it is hidden from those who hear the page. What it shows is an ornament, or said at another place. */
gboolean
entente_html_look_is_silent (const EntenteMarkupNode *node)
{
  return g_strcmp0 (entente_markup_get (node, "aria-hidden"), "true") == 0;
}

gboolean
entente_html_look_is_struck (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "del") || entente_markup_is (node, "s") || entente_markup_is (node, "strike") ||
         has_style (node, "text-decoration", "line-through") ||
         has_style (node, "text-decoration-line", "line-through");
}

EntenteShift
entente_html_look_get_shift (const EntenteMarkupNode *node)
{
  if (entente_markup_is (node, "sup") || has_style (node, "vertical-align", "super"))
    return ENTENTE_SHIFT_SUPERSCRIPT;
  if (entente_markup_is (node, "sub") || has_style (node, "vertical-align", "sub"))
    return ENTENTE_SHIFT_SUBSCRIPT;
  return ENTENTE_SHIFT_NONE;
}
