/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-bibliography.h"
#include "entente-import-readers.h"

#include <glib/gi18n.h>
#include <string.h>

/* RIS: a tag of two letters, two blanks, a hyphen, and a value; from TY to ER. A value goes on in the lines behind it that
 * have no tag. What stands before the first TY, or between ER and TY, is not of an entry. */

typedef struct {
  char tag[3];
  char *value;
  guint line;
} Field;

static void
clear_field (gpointer data)
{
  Field *field = data;

  g_free (field->value);
}

static gboolean
is_tag (const char *line)
{
  return g_ascii_isupper (line[0]) && (g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1])) && line[2] == ' ' &&
         strlen (line) >= 5 && g_str_has_prefix (line + 2, "  -") && (line[5] == ' ' || line[5] == '\0');
}

static gboolean
sniff (EntenteImportInput *input)
{
  const char *text;

  if (entente_import_input_starts_with (input, "PK", 2) || entente_import_input_starts_with (input, "SQLite", 6))
    return FALSE;
  text = entente_import_input_get_text (input, NULL);
  if (g_str_has_prefix (text, "TY  -"))
    return TRUE;
  text = g_strstr_len (text, 65536, "\nTY  - ");
  return text != NULL && (strstr (text, "\nER  -") != NULL || strstr (text, "\nT1  -") != NULL ||
                          strstr (text, "\nTI  -") != NULL);
}

static const char *
find (GArray     *fields,
      const char *tags)
{
  g_auto (GStrv) wanted = g_strsplit (tags, " ", -1);

  for (char **tag = wanted; *tag != NULL; tag++)
    for (guint i = 0; i < fields->len; i++)
      if (g_str_equal (g_array_index (fields, Field, i).tag, *tag) && *g_array_index (fields, Field, i).value != '\0')
        return g_array_index (fields, Field, i).value;
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
#define TOLD_TAGS TITLE_TAGS " " AUTHOR_TAGS " " DATE_TAGS " TY ER UR LA Y2 N1 PB DO KW"

/* JF is the full name of a journal and JA its short one; only one of them is the publisher. */
static void
set_publisher (EntenteImport     *import,
               EntenteImportItem *source,
               GArray            *fields)
{
  gboolean in_media =
    entente_import_bibliography_is_in_media (entente_record_get_text (source->record, ENTENTE_SOURCE_KIND));
  const char *media = in_media ? find (fields, MEDIA_TAGS) : NULL;

  if (media != NULL)
    entente_import_bibliography_set_publisher (import, source, media, TRUE);
  else
    entente_import_bibliography_set_publisher (import, source, find (fields, "PB"), FALSE);
}

static void
add_field (EntenteImportItem *source,
           const Field       *field)
{
  if (is_one_of (field->tag, AUTHOR_TAGS))
    entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, field->value);
  else if (g_str_equal (field->tag, "KW"))
    entente_import_item_add_tag (source, field->value);
  else if (g_str_equal (field->tag, "N1"))
    entente_import_item_append_note (source, field->value);
  else if (!is_one_of (field->tag, TOLD_TAGS))
    entente_import_item_add_datum (source, field->tag, ENTENTE_DATUM_TEXT, field->value);
}

static void
add_entry (EntenteImport *import,
           GArray        *fields)
{
  EntenteImportItem *source;

  if (fields->len == 0)
    return;
  source = entente_import_bibliography_add (import, find (fields, "ID"), g_array_index (fields, Field, 0).line);
  entente_import_bibliography_set_kind (source, find (fields, "TY"));
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, find (fields, TITLE_TAGS));
  entente_import_bibliography_set_date (source, ENTENTE_SOURCE_PUBLISHED, find (fields, DATE_TAGS), "DA");
  entente_import_bibliography_set_date (source, ENTENTE_SOURCE_ACCESSED, find (fields, "Y2"), "Y2");
  entente_import_bibliography_set_url (source, find (fields, "UR"));
  entente_import_item_add_identifier (source, "doi", find (fields, "DO"));
  entente_import_item_set_text (source, ENTENTE_SOURCE_LANGUAGE, find (fields, "LA"));
  set_publisher (import, source, fields);
  for (guint i = 0; i < fields->len; i++)
    add_field (source, &g_array_index (fields, Field, i));
  if (!entente_record_has (source->record, ENTENTE_SOURCE_TITLE))
    entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, find (fields, "T2 JO JF N2 AB"));
  g_array_set_size (fields, 0);
}

static void
append_to_last (GArray     *fields,
                const char *line)
{
  Field *last = &g_array_index (fields, Field, fields->len - 1);
  char *joined = g_strconcat (last->value, *last->value != '\0' ? "\n" : "", line, NULL);

  g_free (last->value);
  last->value = joined;
}

/* "2025/03/26/10:00:00" is a date and something more. */
static char *
trim_value (const char *tag,
            const char *value)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  if (!is_one_of (tag, DATE_TAGS " Y2") || strchr (stripped, '/') == NULL)
    return g_steal_pointer (&stripped);
  parts = g_strsplit (stripped, "/", 4);
  if (g_strv_length (parts) == 4)
    g_clear_pointer (&parts[3], g_free);
  return g_strjoinv ("/", parts);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_auto (GStrv) lines = g_strsplit (entente_import_input_get_text (input, NULL), "\n", -1);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (Field));
  gboolean inside = FALSE;

  g_array_set_clear_func (fields, clear_field);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Field field = { "", NULL, i + 1 };

      g_strchomp (lines[i]);
      if (!is_tag (lines[i]))
        {
          if (inside && fields->len > 0 && *lines[i] != '\0')
            append_to_last (fields, g_strstrip (lines[i]));
          continue;
        }
      memcpy (field.tag, lines[i], 2);
      if (g_str_equal (field.tag, "TY") || g_str_equal (field.tag, "ER"))
        add_entry (import, fields);
      inside = g_str_equal (field.tag, "TY") || (inside && !g_str_equal (field.tag, "ER"));
      if (!inside)
        continue;
      field.value = trim_value (field.tag, lines[i] + 5);
      g_array_append_val (fields, field);
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
