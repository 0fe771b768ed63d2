/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-member-lines.h"

#include "entente-display-text.h"
#include "entente-json.h"
#include "entente-member-values.h"

#include <string.h>

/* The members of a record as lines of text, so that programs which compare lines find small differences: each entry of
 * a list, each fact and each paragraph has a line of its own. Values are JSON, with a box for each character that
 * could deceive. */

/* How many characters of a long line are told, and how many of those before a difference. */
#define MAX_CHARACTERS 400
#define BEFORE 60

static void
add_line (GPtrArray  *lines,
          const char *name,
          const char *separator,
          const char *value)
{
  g_autofree char *line = g_strconcat (name, separator, value, NULL);

  g_ptr_array_add (lines, entente_display_text_reveal (line));
}

static void
add_paragraphs (GPtrArray  *lines,
                const char *name,
                const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    {
      g_autofree char *shown = entente_display_text_reveal (*paragraph);

      /* What is left may still have separators of lines. */
      g_strdelimit (shown, "\r\t\f\v", ' ');
      g_ptr_array_add (lines, g_strconcat (name, " | ", shown, NULL));
    }
}

static void
add_texts (GPtrArray           *lines,
           const EntenteRecord *record,
           guint                member,
           const char          *name)
{
  for (const char *const *text = entente_record_get_texts (record, member); *text != NULL; text++)
    {
      g_autofree char *quoted = NULL;
      g_autoptr (EntenteRecord) alone = entente_record_new (entente_record_get_shape (record));
      const char *only[] = { *text, NULL };

      entente_record_set_texts (alone, member, only);
      quoted = entente_json_write_member (alone, member);
      quoted[strlen (quoted) - 1] = '\0';
      add_line (lines, name, ": ", quoted + 1);
    }
}

static void
add_data (GPtrArray           *lines,
          const EntenteRecord *record,
          guint                member,
          const char          *name)
{
  for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
    {
      const EntenteDatum *fact = entente_record_get_datum (record, member, i);
      g_autofree char *full = g_strconcat (name, ".", fact->name, NULL);
      g_autofree char *value = entente_member_values_write_datum (entente_record_get_shape (record), member, fact);

      g_strdelimit (full, "\n\r\t\f\v", ' ');
      add_line (lines, full, ": ", value);
    }
}

static void
add_records (GPtrArray           *lines,
             const EntenteRecord *record,
             guint                member,
             const char          *name)
{
  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      g_autofree char *value = entente_member_values_dup_nth (record, member, i);

      add_line (lines, name, ": ", value);
    }
}

static void
add_known (GPtrArray           *lines,
           const EntenteRecord *record,
           guint                member,
           const char          *name)
{
  EntenteValueType type = entente_record_get_shape (record)->members[member].type;
  g_autofree char *value = NULL;

  if (type == ENTENTE_VALUE_TEXT && strchr (entente_record_get_text (record, member), '\n') != NULL)
    add_paragraphs (lines, name, entente_record_get_text (record, member));
  else if (type == ENTENTE_VALUE_TEXTS || type == ENTENTE_VALUE_REFS)
    add_texts (lines, record, member, name);
  else if (type == ENTENTE_VALUE_DATA)
    add_data (lines, record, member, name);
  else if (type == ENTENTE_VALUE_RECORDS)
    add_records (lines, record, member, name);
  else
    {
      value = entente_json_write_member (record, member);
      add_line (lines, name, ": ", value);
    }
}

/**
 * entente_member_lines_add:
 * @lines: (element-type utf8): receives the lines
 * @record: a record
 * @foreign: its members that Entente does not know, entente_member_values_index_foreign()
 * @name: the name of a member
 *
 * Tells the value of a member in lines, if it has one. They have no line end, and can be shown.
 */
void
entente_member_lines_add (GPtrArray           *lines,
                          const EntenteRecord *record,
                          GHashTable          *foreign,
                          const char          *name)
{
  g_autofree char *shown = NULL;
  const EntenteForeign *unknown;
  int member;

  g_return_if_fail (lines != NULL && record != NULL && foreign != NULL && name != NULL);

  member = entente_member_values_find (entente_record_get_shape (record), name);
  if (member >= 0 && entente_record_has (record, (guint) member))
    {
      add_known (lines, record, (guint) member, name);
      return;
    }
  unknown = g_hash_table_lookup (foreign, name);
  if (unknown == NULL)
    return;
  shown = g_strdelimit (g_strdup (name), "\n\r\t\f\v", ' ');
  add_line (lines, shown, ": ", unknown->json);
}

/* How many characters both begin with. */
static glong
count_same (const char *a,
            const char *b)
{
  const char *start = a;

  for (; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    ;
  return g_utf8_pointer_to_offset (start, a);
}

static char *
shorten (const char *text,
         const char *other,
         gboolean    has_name)
{
  glong length = g_utf8_strlen (text, -1), from;
  g_autofree char *part = NULL, *head = NULL;
  const char *space;

  if (length <= MAX_CHARACTERS)
    return g_strdup (text);
  from = other != NULL ? MAX (count_same (text, other) - BEFORE, 0) : 0;
  part = g_utf8_substring (text, from, MIN (from + MAX_CHARACTERS, length));
  space = has_name && from > 0 ? strchr (text, ' ') : NULL;
  head = space != NULL ? g_strndup (text, (gsize) (space - text + 1)) : g_strdup ("");
  return g_strconcat (head, from > 0 ? "…" : "", part, from + MAX_CHARACTERS < length ? "…" : "", NULL);
}

/**
 * entente_member_lines_shorten:
 * @line: a line of a member
 * @other: (nullable): the line that it is compared with
 *
 * Returns: (transfer full): the line, or of a long one what is around the first difference, or the beginning
 */
char *
entente_member_lines_shorten (const char *line,
                              const char *other)
{
  g_return_val_if_fail (line != NULL, NULL);

  return shorten (line, other, TRUE);
}

/**
 * entente_member_lines_shorten_value:
 * @value: a value, without the name of its member
 * @other: (nullable): the value that it is compared with
 *
 * Returns: (transfer full): the value, or of a long one what is around the first difference, or the beginning
 */
char *
entente_member_lines_shorten_value (const char *value,
                                    const char *other)
{
  g_return_val_if_fail (value != NULL, NULL);

  return shorten (value, other, FALSE);
}
