/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-bibliography.h"
#include "entente-import-date.h"
#include "entente-import-readers.h"
#include "entente-text-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* RIS: a tag of two letters, two blanks, a hyphen, and a value; from TY to ER. A value goes on in the lines behind it
 * that have no tag. What stands before the first TY, or between ER and TY, is not of an entry. */

typedef struct {
  char tag[3];
  GString *value;
} Field;

static const EntenteImportReason outside = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u line outside of the entries", "%u lines outside of the entries"),
};

static void
clear_field (gpointer data)
{
  Field *field = data;

  g_string_free (field->value, TRUE);
}

/* Where a file is, and how many blanks it puts behind a tag: two, or with some programs one. */
typedef struct {
  gboolean inside; /* an entry */
  gsize n_blanks;
} State;

/* Words of a text that goes on can look like a tag, so that the file has to keep to its blanks. An end may have no
 * hyphen. */
static gboolean
is_tag (const State *state,
        const char  *line)
{
  gsize n_blanks;

  if (g_str_equal (line, "ER"))
    return TRUE;
  if (!g_ascii_isupper (line[0]) || !(g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1])))
    return FALSE;
  n_blanks = strspn (line + 2, " ");
  if (line[2 + n_blanks] != '-' || (n_blanks != state->n_blanks && !(n_blanks == 1 && g_str_has_prefix (line, "TY"))))
    return FALSE;
  return n_blanks == 2 || line[4] == ' ' || line[4] == '\0';
}

static gboolean
sniff (EntenteImportInput *input)
{
  const char *text;

  if (entente_import_input_starts_with (input, "PK", 2) || entente_import_input_starts_with (input, "SQLite", 6))
    return FALSE;
  text = entente_import_input_get_text (input, NULL);
  if (g_str_has_prefix (text, "TY  -") || g_str_has_prefix (text, "TY - "))
    return TRUE;
  for (const char *start = strstr (text, "TY "); start != NULL && start - text < 65536;
       start = strstr (start + 1, "TY "))
    if (start > text && (start[-1] == '\n' || start[-1] == '\r') && start[3 + strspn (start + 3, " ")] == '-')
      return strstr (start, "ER  -") != NULL || strstr (start, "T1  -") != NULL || strstr (start, "TI  -") != NULL ||
             strstr (start, "ER -") != NULL;
  return FALSE;
}

static const char *
find (GArray     *fields,
      const char *tags)
{
  g_auto (GStrv) wanted = g_strsplit (tags, " ", -1);

  for (char **tag = wanted; *tag != NULL; tag++)
    for (guint i = 0; i < fields->len; i++)
      if (g_str_equal (g_array_index (fields, Field, i).tag, *tag) && g_array_index (fields, Field, i).value->len > 0)
        return g_array_index (fields, Field, i).value->str;
  return NULL;
}

static gboolean
is_one_of (const char *tag,
           const char *tags)
{
  return strstr (tags, tag) != NULL;
}

#define TITLE_TAGS "TI T1 CT BT"
#define AUTHOR_TAGS "AU A1"
#define DATE_TAGS "DA PY Y1"
#define MEDIA_TAGS "T2 JO JF JA J2"

/* "2025/03/26/10:00:00" is a date and something more. */
static char *
dup_date (const char *value)
{
  g_auto (GStrv) parts = value != NULL ? g_strsplit (value, "/", 4) : NULL;

  if (parts == NULL)
    return NULL;
  if (g_strv_length (parts) == 4)
    g_clear_pointer (&parts[3], g_free);
  return g_strjoinv ("/", parts);
}

/* What is behind the date is no part of it. A time of the day says nothing of the source. */
static void
set_date (EntenteImportItem *source,
          guint              member,
          const char        *value,
          const char        *tag)
{
  g_autofree char *date = dup_date (value);
  const char *more = date != NULL ? value + MIN (strlen (date), strlen (value)) : "";

  entente_import_bibliography_set_date (source, member, date, tag);
  more += strspn (more, "/ ");
  if (*more != '\0' && !g_ascii_isdigit (*more))
    entente_import_item_add_datum (source, tag, ENTENTE_DATUM_TEXT, value);
}

/* Of several dates the one that says most: PY is often only the year. */
static const char *
find_date (GArray *fields)
{
  const char *best = find (fields, DATE_TAGS);
  gsize most = 0;
  g_auto (GStrv) tags = g_strsplit (DATE_TAGS, " ", -1);

  for (char **tag = tags; *tag != NULL; tag++)
    {
      const char *text = find (fields, *tag);
      g_autofree char *plain = dup_date (text), *date = entente_import_date_read (plain, ENTENTE_DATE_ORDER_UNKNOWN);

      if (date != NULL && strlen (date) > most)
        {
          best = text;
          most = strlen (date);
        }
    }
  return best;
}

/* JF is the full name of a journal and JA its short one; only one of them is the publisher. Returns which. */
static const char *
set_publisher (EntenteImport     *import,
               EntenteImportItem *source,
               GArray            *fields)
{
  gboolean in_media =
    entente_import_bibliography_is_in_media (entente_record_get_text (source->record, ENTENTE_SOURCE_KIND));
  const char *media = in_media ? find (fields, MEDIA_TAGS) : NULL;
  const char *name = media != NULL ? media : find (fields, "PB");

  entente_import_bibliography_set_publisher (import, source, name, media != NULL);
  return name;
}

/* Whether a field is the one of its tags that a member has. */
static gboolean
is_used (GArray      *fields,
         const Field *field)
{
  static const char *const groups[] = { TITLE_TAGS, "TY", "UR", "LA", "Y2", "DO", "ID" };

  if (is_one_of (field->tag, DATE_TAGS))
    return find_date (fields) == field->value->str;
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (is_one_of (field->tag, groups[i]))
      return find (fields, groups[i]) == field->value->str;
  return FALSE;
}

/* Some programs put several addresses on one line. The first is that of the source; the line is kept. */
static void
set_url (EntenteImportItem *source,
         const char        *value)
{
  g_auto (GStrv) parts = value != NULL ? g_strsplit (value, ";", -1) : NULL;
  gboolean all = TRUE;

  for (char **part = parts; part != NULL && *part != NULL; part++)
    all &= strstr (*part, "://") != NULL;
  if (parts == NULL || parts[0] == NULL || parts[1] == NULL || !all)
    entente_import_bibliography_set_url (source, value);
  else
    {
      entente_import_bibliography_set_url (source, parts[0]);
      entente_import_item_add_datum (source, "UR", ENTENTE_DATUM_TEXT, value);
    }
}

static void
add_field (EntenteImportItem *source,
           GArray            *fields,
           const Field       *field,
           const char        *publisher)
{
  if (is_one_of (field->tag, AUTHOR_TAGS))
    entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, field->value->str);
  else if (g_str_equal (field->tag, "KW"))
    entente_import_item_add_tag (source, field->value->str);
  else if (g_str_equal (field->tag, "N1"))
    entente_import_item_append_note (source, field->value->str);
  else if (!is_used (fields, field) && field->value->str != publisher)
    entente_import_item_add_datum (source, field->tag, ENTENTE_DATUM_TEXT, field->value->str);
}

static void
add_entry (EntenteImport *import,
           GArray        *fields)
{
  EntenteImportItem *source;
  const char *publisher;

  if (fields->len == 0)
    return;
  source = entente_import_bibliography_add (import, find (fields, "ID"));
  entente_import_bibliography_set_kind (source, find (fields, "TY"));
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, find (fields, TITLE_TAGS));
  set_date (source, ENTENTE_SOURCE_PUBLISHED, find_date (fields), "DA");
  set_date (source, ENTENTE_SOURCE_ACCESSED, find (fields, "Y2"), "Y2");
  set_url (source, find (fields, "UR"));
  entente_import_bibliography_add_doi (source, find (fields, "DO"));
  entente_import_item_set_text (source, ENTENTE_SOURCE_LANGUAGE, find (fields, "LA"));
  publisher = set_publisher (import, source, fields);
  for (guint i = 0; i < fields->len; i++)
    add_field (source, fields, &g_array_index (fields, Field, i), publisher);
  if (!entente_record_has (source->record, ENTENTE_SOURCE_TITLE))
    entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, find (fields, "T2 JO JF N2 AB"));
  g_array_set_size (fields, 0);
}

static void
append_to_last (GArray     *fields,
                const char *line)
{
  GString *value = g_array_index (fields, Field, fields->len - 1).value;

  g_string_append_printf (value, "%s%s", value->len > 0 ? "\n" : "", line);
}


static void
read_line (EntenteImport *import,
           GArray        *fields,
           State         *state,
           char          *line,
           guint          number)
{
  Field field = { "", NULL };
  g_autofree char *value = NULL;

  g_strchomp (line);
  if (*line == '\0')
    return;
  if (is_tag (state, line))
    memcpy (field.tag, line, 2);
  if (g_str_equal (field.tag, "TY") || g_str_equal (field.tag, "ER"))
    add_entry (import, fields);
  if (g_str_equal (field.tag, "TY"))
    *state = (State) { TRUE, strspn (line + 2, " ") };
  else if (g_str_equal (field.tag, "ER"))
    state->inside = FALSE;
  else if (!state->inside)
    entente_import_report_add (entente_import_get_report (import), &outside, NULL, number, line);
  else if (*field.tag == '\0' && fields->len > 0)
    append_to_last (fields, g_strstrip (line));
  if (!state->inside || *field.tag == '\0')
    return;
  value = g_strstrip (g_strdup (strchr (line, '-') + 1));
  field.value = g_string_new (value);
  g_array_append_val (fields, field);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (Field));
  EntenteTextLines lines;
  gsize length;
  const char *text = entente_import_input_get_text (input, &length);
  State state = { FALSE, 2 };

  g_array_set_clear_func (fields, clear_field);
  entente_text_lines_init (&lines, text, length);
  while (entente_text_lines_next (&lines))
    {
      g_autofree char *line = g_strndup (lines.line, lines.length);

      if (lines.number % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      read_line (import, fields, &state, line, lines.number);
    }
  add_entry (import, fields);
  entente_import_set_summary (import, "RIS");
  return TRUE;
}

const EntenteImportFormat entente_import_ris = {
  .name = "ris",
  .title = "RIS",
  .sniff = sniff,
  .read = read_input,
};
