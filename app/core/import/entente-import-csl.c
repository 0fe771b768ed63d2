/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-bibliography.h"
#include "entente-import-readers.h"

#include <glib/gi18n.h>
#include <string.h>

/* CSL-JSON, as Zotero and others write it. */

static JsonNode *
get_items (EntenteImportInput *input)
{
  JsonNode *root = entente_import_input_get_json (input);
  JsonNode *items = entente_import_json_get (root, "items");

  return entente_import_json_is_array (items) ? items : root;
}

static gboolean
is_item (JsonNode *node)
{
  static const char *const foreign[] = { "recordType", "nodes", "edges", "links", "items", "objects", "claims", NULL };
  static const char *const names[] = { "title", "issued", "author", "container-title", "URL", NULL };

  if (entente_import_json_get (node, "id") == NULL)
    return FALSE;
  for (const char *const *name = foreign; *name != NULL; name++)
    if (entente_import_json_get (node, *name) != NULL)
      return FALSE;
  if (entente_import_json_is_object (entente_import_json_get (node, "issued")))
    return TRUE;
  for (const char *const *name = names; *name != NULL; name++)
    if (entente_import_json_get (node, *name) != NULL)
      return entente_import_json_is_text (entente_import_json_get (node, "type"));
  return FALSE;
}

/* The first entry may be nearly empty. One may also stand alone. */
static gboolean
sniff (EntenteImportInput *input)
{
  JsonNode *items = get_items (input);

  if (is_item (items))
    return TRUE;
  for (guint i = 0; i < MIN (entente_import_json_get_n (items), 5); i++)
    if (is_item (entente_import_json_get_nth (items, i)))
      return TRUE;
  return FALSE;
}

static void
append_part (GString *name,
             const char *part)
{
  if (part == NULL)
    return;
  if (name->len > 0)
    g_string_append_c (name, ' ');
  g_string_append (name, part);
}

static void
read_authors (EntenteImportItem *source,
              JsonNode          *authors)
{
  for (guint i = 0; i < entente_import_json_get_n (authors); i++)
    {
      JsonNode *author = entente_import_json_get_nth (authors, i);
      const char *given = entente_import_json_get_text_of (author, "given");
      const char *literal = entente_import_json_get_text_of (author, "literal");
      g_autoptr (GString) name = g_string_new (NULL);

      append_part (name, entente_import_json_get_text_of (author, "non-dropping-particle"));
      append_part (name, entente_import_json_get_text_of (author, "family"));
      if (name->len > 0 && given != NULL)
        g_string_append (name, ", ");
      g_string_append (name, given != NULL ? given : "");
      entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, literal != NULL ? literal : name->str);
    }
}

/* The numbers of a date, which may be texts: "2025", 3, 25. A season takes the place of a month, as EDTF has
 * it. */
static char *
read_parts (JsonNode   *parts,
            const char *season)
{
  gint64 numbers[3] = { 0, 0, 0 };
  guint n = MIN (entente_import_json_get_n (parts), 3), used = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *text = entente_import_json_get_text (entente_import_json_get_nth (parts, i));
      char *end;

      if (text == NULL || *text == '\0')
        break;
      numbers[i] = g_ascii_strtoll (text, &end, 10);
      if (*end != '\0')
        return NULL;
      used = i + 1;
    }
  if (used == 0 || numbers[0] == 0 || ABS (numbers[0]) > 9999)
    return NULL;
  /* CSL has no year 0: its year -1 is the year 0 of EDTF. */
  if (numbers[0] < 0)
    numbers[0]++;
  if (season != NULL && *season >= '1' && *season <= '4' && season[1] == '\0' && used == 1)
    return g_strdup_printf ("%04d-2%c", (int) numbers[0], *season);
  /* Zotero once wrote the seasons as the months 13 to 16. */
  if (used == 2 && numbers[1] >= 13 && numbers[1] <= 16)
    numbers[1] += 8;
  if (used == 1 || numbers[1] == 0)
    return g_strdup_printf (numbers[0] < 0 ? "-%04d" : "%04d", (int) ABS (numbers[0]));
  if (used == 2 || numbers[2] == 0)
    return g_strdup_printf (numbers[0] < 0 ? "-%04d-%02d" : "%04d-%02d", (int) ABS (numbers[0]), (int) numbers[1]);
  return g_strdup_printf (numbers[0] < 0 ? "-%04d-%02d-%02d" : "%04d-%02d-%02d", (int) ABS (numbers[0]),
                          (int) numbers[1], (int) numbers[2]);
}

static char *
read_date (JsonNode *date)
{
  JsonNode *parts = entente_import_json_get (date, "date-parts");
  const char *season = entente_import_json_get_text_of (date, "season");
  gboolean circa = entente_import_json_get_flag (entente_import_json_get (date, "circa"), FALSE);
  g_autofree char *start = read_parts (entente_import_json_get_nth (parts, 0), season);
  g_autofree char *end = read_parts (entente_import_json_get_nth (parts, 1), NULL);
  const char *mark = circa ? "~" : "";

  if (start == NULL)
    return NULL;
  return end != NULL ? g_strdup_printf ("%s%s/%s%s", start, mark, end, mark) : g_strdup_printf ("%s%s", start, mark);
}

/* A date in words goes into the note. */
static void
set_date (EntenteImportItem *source,
          guint              member,
          JsonNode          *date,
          const char        *name)
{
  g_autofree char *edtf = read_date (date);
  const char *words =
    entente_import_json_get_first_text_of (date, (const char *const[]) { "edtf", "raw", "literal", NULL });

  if (edtf != NULL)
    entente_import_bibliography_set_date (source, member, edtf, name);
  else
    entente_import_bibliography_set_date (source, member, words, name);
  if (edtf != NULL && words != NULL)
    entente_import_item_add_datum (source, name, ENTENTE_DATUM_TEXT, words);
}

static void
read_item (EntenteImport *import,
           JsonNode      *item)
{
  static const char *const told[] = { "id", "type", "title", "author", "container-title", "publisher", "issued",
                                      "accessed", "URL", "DOI", "language", "note", NULL };
  const char *doi = entente_import_json_get_text_of (item, "DOI");
  EntenteImportItem *source = entente_import_bibliography_add (import, entente_import_json_get_text_of (item, "id"));
  const char *container = entente_import_json_get_text_of (item, "container-title");
  gboolean in_media;

  entente_import_bibliography_set_kind (source, entente_import_json_get_text_of (item, "type"));
  in_media = entente_import_bibliography_is_in_media (entente_record_get_text (source->record, ENTENTE_SOURCE_KIND));
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, entente_import_json_get_text_of (item, "title"));
  read_authors (source, entente_import_json_get (item, "author"));
  if (in_media)
    entente_import_bibliography_set_publisher (import, source, container, TRUE);
  else if (container != NULL)
    entente_import_json_add_datum (entente_import_json_get (item, "container-title"), source, "container-title");
  if (!entente_record_has (source->record, ENTENTE_SOURCE_PUBLISHER))
    entente_import_bibliography_set_publisher (import, source, entente_import_json_get_text_of (item, "publisher"),
                                               FALSE);
  else
    entente_import_json_add_datum (entente_import_json_get (item, "publisher"), source, "publisher");
  set_date (source, ENTENTE_SOURCE_PUBLISHED, entente_import_json_get (item, "issued"), "issued");
  set_date (source, ENTENTE_SOURCE_ACCESSED, entente_import_json_get (item, "accessed"), "accessed");
  entente_import_bibliography_set_url (source, entente_import_json_get_text_of (item, "URL"));
  entente_import_item_add_identifier (source, "doi", doi);
  entente_import_item_set_text (source, ENTENTE_SOURCE_LANGUAGE, entente_import_json_get_text_of (item, "language"));
  entente_import_item_append_note (source, entente_import_json_get_text_of (item, "note"));
  entente_import_json_add_data (item, source, told);
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  JsonNode *items = get_items (input);

  if (entente_import_json_is_object (items))
    read_item (import, items);
  for (guint i = 0; i < entente_import_json_get_n (items); i++)
    if (entente_import_json_is_object (entente_import_json_get_nth (items, i)))
      read_item (import, entente_import_json_get_nth (items, i));
  entente_import_set_summary (import, "CSL-JSON");
  return TRUE;
}

const EntenteImportFormat entente_import_csl = {
  .name = "csl",
  .title = "CSL-JSON",
  .sniff = sniff,
  .read = read_input,
};
