/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-separator.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The characters that can stand between the cells of a table. */

static const struct {
  const char *name;
  const char *label;
  char character;
} separators[ENTENTE_N_SEPARATORS] = {
  [ENTENTE_SEPARATOR_COMMA] = { "comma", NC_("separator", "Comma"), ',' },
  [ENTENTE_SEPARATOR_SEMICOLON] = { "semicolon", NC_("separator", "Semicolon"), ';' },
  [ENTENTE_SEPARATOR_TAB] = { "tab", NC_("separator", "Tab"), '\t' },
};

/**
 * entente_separator_for_name:
 * @name: a name as on the command line, in small or capital letters
 * @separator: (out): the separator of that name
 *
 * Returns: whether there is such a separator
 */
gboolean
entente_separator_for_name (const char       *name,
                            EntenteSeparator *separator)
{
  g_return_val_if_fail (name != NULL && separator != NULL, FALSE);

  for (EntenteSeparator i = 0; i < ENTENTE_N_SEPARATORS; i++)
    if (g_ascii_strcasecmp (name, separators[i].name) == 0)
      {
        *separator = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_separator_for_locale:
 *
 * Where a comma is the decimal sign, spreadsheets put semicolons between cells and expect them.
 *
 * Returns: the separator that spreadsheets in the user's locale expect
 */
EntenteSeparator
entente_separator_for_locale (void)
{
  return *localeconv ()->decimal_point == ',' ? ENTENTE_SEPARATOR_SEMICOLON : ENTENTE_SEPARATOR_COMMA;
}

/**
 * entente_separator_get_name:
 * @separator: a separator
 *
 * Returns: its name on the command line and in settings, such as "comma"
 */
const char *
entente_separator_get_name (EntenteSeparator separator)
{
  g_return_val_if_fail (separator < ENTENTE_N_SEPARATORS, NULL);

  return separators[separator].name;
}

/**
 * entente_separator_get_label:
 * @separator: a separator
 *
 * Returns: its name in the user's language
 */
const char *
entente_separator_get_label (EntenteSeparator separator)
{
  g_return_val_if_fail (separator < ENTENTE_N_SEPARATORS, NULL);

  return g_dpgettext2 (NULL, "separator", separators[separator].label);
}

/**
 * entente_separator_get_character:
 * @separator: a separator
 *
 * Returns: the character, which is ASCII
 */
char
entente_separator_get_character (EntenteSeparator separator)
{
  g_return_val_if_fail (separator < ENTENTE_N_SEPARATORS, ',');

  return separators[separator].character;
}
