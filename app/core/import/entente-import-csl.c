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
  if (part == NULL || *part == '\0')
    return;
  /* "d'Alembert" */
  if (name->len > 0 && !g_str_has_suffix (name->str, "'") && !g_str_has_suffix (name->str, "’"))
    g_string_append_c (name, ' ');
  g_string_append (name, part);
}

/* Behind a comma. */
static void
append_behind (GString    *name,
               const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (name->len > 0)
    g_string_append (name, ", ");
  g_string_append (name, part);
}

/* "van der Berg, Anna, junior", "Beethoven, Ludwig van". */
static char *
dup_author (JsonNode *author)
{
  GString *name = g_string_new (NULL);
  g_autoptr (GString) given = g_string_new (NULL);

  append_part (given, entente_import_json_get_text_of (author, "given"));
  append_part (given, entente_import_json_get_text_of (author, "dropping-particle"));
  append_part (name, entente_import_json_get_text_of (author, "non-dropping-particle"));
  append_part (name, entente_import_json_get_text_of (author, "family"));
  append_behind (name, given->str);
  append_behind (name, entente_import_json_get_text_of (author, "suffix"));
  return g_string_free (name, FALSE);
}

static void
read_authors (EntenteImportItem *source,
              JsonNode          *authors)
{
  for (guint i = 0; i < entente_import_json_get_n (authors); i++)
    {
      JsonNode *author = entente_import_json_get_nth (authors, i);
      const char *literal = entente_import_json_is_object (author) ? entente_import_json_get_text_of (author, "literal")
                                                                   : entente_import_json_get_text (author);
      g_autofree char *name = dup_author (author);

      entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, literal != NULL ? literal : name);
    }
  /* One name in place of a list. */
  entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, entente_import_json_get_text (authors));
}

static gboolean
is_season (const char *text)
{
  return text != NULL && *text >= '1' && *text <= '4' && text[1] == '\0';
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
  if (is_season (season) && used == 1)
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

/* Whether a date says anything: some programs write "date-parts": [[]]. */
static gboolean
is_said (JsonNode *date)
{
  JsonNode *first = entente_import_json_get_nth (entente_import_json_get (date, "date-parts"), 0);

  return entente_import_json_is_object (date) && entente_import_json_get_n (first) > 0;
}

/* What is not told by the date of the source is kept as it stands. */
static void
set_date (EntenteImportItem *source,
          guint              member,
          JsonNode          *date,
          const char        *name)
{
  g_autofree char *edtf = read_date (date);
  const char *season = entente_import_json_get_text_of (date, "season");
  const char *words = entente_import_json_is_object (date)
                        ? entente_import_json_get_first_text_of (date, (const char *const[]) { "edtf", "raw", "literal",
                                                                                               NULL })
                        : entente_import_json_get_text (date);

  if (edtf != NULL)
    entente_import_bibliography_set_date (source, member, edtf, name);
  else
    entente_import_bibliography_set_date (source, member, words, name);
  if (edtf != NULL && words != NULL)
    entente_import_item_add_datum (source, name, ENTENTE_DATUM_TEXT, words);
  else if (edtf == NULL && words == NULL && is_said (date))
    entente_import_json_add_datum (date, source, name);
  else if (season != NULL && !is_season (season))
    entente_import_item_add_datum (source, name, ENTENTE_DATUM_TEXT, season);
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
  entente_import_bibliography_add_doi (source, doi);
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
