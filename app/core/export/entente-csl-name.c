/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csl-name.h"

#include <string.h>

#include "entente-json-print.h"

/* The author of a source as a name of CSL JSON. Only a comma tells which part is the family name: "Doe, Jane". Without
 * one nothing is guessed, because the order of names differs between languages, and the author may be an office. The
 * comma of a body ("Department of Health, London") is told by words that no person's name has, and by the actors of the
 * document. The parts of a name together have the same words as the author. */

/* Words before a family name that are not counted to it, or that follow the given name. */
static const char *const particles[] = {
  "af", "al", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du",
  "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur", NULL
};

static const char *const suffixes[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", NULL };

/* Words of bodies, in small letters. */
static const char *const body_words[] = {
  "&", "and", "for", "of", "the", "ag", "co.", "corp.", "gmbh", "inc", "inc.", "llc", "llp", "ltd", "ltd.", "plc",
  "agency", "association", "committee", "council", "department", "foundation", "institute", "ministry", "university",
  "ооо", "оао", "зао", "пао", "министерство", "институт", "университет", NULL
};

#define MAX_WORDS 4

typedef struct {
  char *particle; /* nullable: before the family name */
  char *family;
  char *given;
  char *trailing; /* nullable: a particle after the given name */
  char *suffix;   /* nullable: such as "Jr." */
} Name;

static void
name_clear (Name *name)
{
  g_free (name->particle);
  g_free (name->family);
  g_free (name->given);
  g_free (name->trailing);
  g_free (name->suffix);
}

static gboolean
is_in (const char        *word,
       const char *const *list)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);

  return g_strv_contains (list, folded);
}

static gboolean
has_digit (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isdigit (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Whether the part can be one of a person's name. */
static gboolean
is_personal (const char *part,
             GHashTable *bodies)
{
  g_auto (GStrv) words = g_strsplit (part, " ", -1);

  if (*part == '\0' || has_digit (part) || strchr (part, ';') != NULL || g_strv_length (words) > MAX_WORDS
      || g_hash_table_contains (bodies, part))
    return FALSE;
  for (char **word = words; *word != NULL; word++)
    if (is_in (*word, body_words))
      return FALSE;
  return TRUE;
}

/* Moves the particles at the start of a family name out of it. They are written in small letters. */
static void
split_family (Name *name)
{
  char *rest = name->family, *space;

  while ((space = strchr (rest, ' ')) != NULL)
    {
      g_autofree char *word = g_strndup (rest, (gsize) (space - rest));

      if (!g_strv_contains (particles, word))
        break;
      rest = space + 1;
    }
  if (rest == name->family)
    return;
  name->particle = g_strndup (name->family, (gsize) (rest - name->family - 1));
  rest = g_strdup (rest);
  g_free (name->family);
  name->family = rest;
}

/* Likewise at the end of a given name: "Beethoven, Ludwig van". */
static void
split_given (Name *name)
{
  char *end = name->given + strlen (name->given), *space;

  for (; (space = g_strrstr_len (name->given, end - name->given, " ")) != NULL; end = space)
    {
      g_autofree char *word = g_strndup (space + 1, (gsize) (end - space - 1));

      if (!g_strv_contains (particles, word))
        break;
    }
  if (*end == '\0')
    return;
  name->trailing = g_strdup (end + 1);
  *end = '\0';
}

static gboolean
read_name (const char *author,
           GHashTable *bodies,
           Name       *name)
{
  g_auto (GStrv) parts = g_strsplit (author, ",", -1);
  guint n = g_strv_length (parts), suffix = 2;

  for (char **part = parts; *part != NULL; part++)
    g_strstrip (*part);
  /* Both "King, Martin Luther, Jr." and "King, Jr., Martin Luther" are usual. */
  if (n == 3 && is_in (parts[1], suffixes))
    suffix = 1;
  if (g_hash_table_contains (bodies, author) || n < 2 || n > 3 || (n == 3 && !is_in (parts[suffix], suffixes))
      || (n == 2 && is_in (parts[1], suffixes)) || !is_personal (parts[0], bodies)
      || !is_personal (parts[3 - suffix], bodies))
    return FALSE;

  name->family = g_strdup (parts[0]);
  name->given = g_strdup (parts[3 - suffix]);
  name->suffix = n == 3 ? g_strdup (parts[suffix]) : NULL;
  split_family (name);
  split_given (name);
  return TRUE;
}

static void
print_part (GString    *json,
            const char *name,
            const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (json, "%s\"%s\": ", json->str[json->len - 1] == '{' ? "" : ", ", name);
  entente_json_print_text (json, text);
}

/**
 * entente_csl_name_print:
 * @json: receives an object of CSL JSON
 * @author: an author of a source, as the document has it
 * @bodies: (element-type utf8): the set of names that are not those of persons
 *
 * Prints the family and the given name if a comma tells them, and a literal otherwise.
 */
void
entente_csl_name_print (GString    *json,
                        const char *author,
                        GHashTable *bodies)
{
  Name name = { NULL };

  g_return_if_fail (json != NULL && author != NULL && bodies != NULL);

  g_string_append_c (json, '{');
  if (read_name (author, bodies, &name))
    {
      print_part (json, "family", name.family);
      print_part (json, "given", name.given);
      print_part (json, "non-dropping-particle", name.particle);
      print_part (json, "dropping-particle", name.trailing);
      print_part (json, "suffix", name.suffix);
    }
  else
    print_part (json, "literal", author);
  g_string_append_c (json, '}');
  name_clear (&name);
}
