/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "own-table.h"

#include "entente-csv-cell.h"
#include "entente-import-format.h"
#include "entente-json.h"
#include "entente-table.h"

#include <string.h>

const EntenteExportFormat own_table_formats[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = ENTENTE_EXPORT_FORMAT_CSV_ACTORS,
  [ENTENTE_ITEM_RELATION] = ENTENTE_EXPORT_FORMAT_CSV_RELATIONS,
  [ENTENTE_ITEM_STATEMENT] = ENTENTE_EXPORT_FORMAT_CSV_STATEMENTS,
  [ENTENTE_ITEM_SOURCE] = ENTENTE_EXPORT_FORMAT_CSV_SOURCES,
};

/* Everything that a table can tell, and what it cannot. */
static const char document_text[] =
  "{\"actors\":["
  "{\"id\":\"shoigu\",\"name\":\"Sergei Shoigu\",\"kind\":\"person\",\"aliases\":[{\"text\":\"Сергей Шойгу\",\"lang\":\"ru\"},"
  "{\"text\":\"Serge\",\"lang\":\"fr\"},{\"text\":\"Serge\",\"lang\":\"de\"},{\"text\":\"S. S.\"}],"
  "\"description\":\"=Secretary; \\\"of\\\"\\nthe Council\",\"start\":\"1955-05-21\",\"end\":\"2055~\","
  "\"links\":[\"https://example.org/a\",\"https://example.org/b\"],\"note\":\" First\\r\\nsecond \","
  "\"identifiers\":[{\"scheme\":\"wikidata\",\"id\":\"Q1\",\"imported\":\"name:00000000\"},"
  "{\"scheme\":\"gexf:Les Miserables\",\"id\":\"11\"}],\"tags\":[\"on trial\",\"x;y\"],"
  "\"data\":{\"size\":\"3\",\"known\":true,\"height\":1.50,\"list\":[1,{\"a\":2}],\"kind\":\"tall\",\"data.kind\":\"twice\","
  "\"since\":\"2001-02-03\"}},"
  "{\"id\":\"peskov\",\"name\":\"-Dmitry Peskov\",\"kind\":\"person\"},"
  "{\"id\":\"kcna\",\"name\":\"KCNA\",\"kind\":\"media\",\"image\":\"https://example.org/k.png\"},"
  "{\"id\":\"tass\",\"name\":\"TASS\",\"kind\":\"media\"}],"
  "\"relations\":["
  "{\"id\":\"met\",\"from\":\"shoigu\",\"to\":\"peskov\",\"kind\":\"met\",\"directed\":false,\"start\":\"2025-03-21\","
  "\"end\":\"2025-03-22\",\"note\":\"Two\\nlines\",\"identifiers\":[{\"scheme\":\"ftm\",\"id\":\"abc\"}],\"tags\":[\"t\"],"
  "\"data\":{\"weight\":3,\"evidence\":\"mine\"}},"
  "{\"id\":\"owns\",\"from\":\"peskov\",\"to\":\"kcna\",\"kind\":\"owns\",\"start\":\"1999\"},"
  "{\"id\":\"cites\",\"from\":\"tass\",\"to\":\"kcna\",\"kind\":\"cites\"}],"
  "\"statements\":["
  "{\"id\":\"s-one\",\"text\":\"“I am  sure,”\\r\\nhe said 😀.\",\"form\":\"quote\",\"speaker\":\"shoigu\","
  "\"via\":[\"kcna\",\"tass\"],\"attribution\":\"on-record\",\"modality\":\"asserts\",\"date\":\"2025-03-21~\","
  "\"about\":[{\"target\":\"met\",\"stance\":\"supports\"},{\"target\":\"peskov\",\"stance\":\"disputes\"}],"
  "\"source\":\"article\",\"anchor\":{\"prefix\":\"Then: \",\"exact\":\"I am  sure\",\"suffix\":\" End\",\"start\":6,"
  "\"end\":17,\"page\":7,\"paragraph\":2},\"credibility\":2,\"translation\":{\"text\":\"Ich bin sicher\",\"lang\":\"de\"},"
  "\"note\":\"A note\",\"former\":[{\"role\":\"via\",\"name\":\"Old Paper\"}],"
  "\"identifiers\":[{\"scheme\":\"hypothesis\",\"id\":\"h1\"}],\"tags\":[\"tag\"],\"data\":{\"n\":9007199254740993}},"
  "{\"id\":\"s-two\",\"text\":\"-5 degrees\",\"form\":\"narration\",\"about\":[{\"target\":\"owns\",\"stance\":\"supports\"}],"
  "\"source\":\"bare\"},"
  "{\"id\":\"s-three\",\"text\":\"Of nobody\",\"about\":[{\"target\":\"tass\",\"stance\":\"mentions\"}]}],"
  "\"sources\":["
  "{\"id\":\"article\",\"title\":\"An article\",\"kind\":\"article\",\"publisher\":\"kcna\",\"authors\":[\"Doe, Jane\","
  "\"Roe\"],\"url\":\"https://example.org/article\",\"archived\":\"https://archive.example.org/1\","
  "\"published\":\"2025-03-22\",\"accessed\":\"2025-04\",\"language\":\"ru\",\"reliability\":\"B\",\"sha256\":\"00ff\","
  "\"text\":\"Then: I am  sure End\",\"cites\":[\"bare\"],\"note\":\"Note\","
  "\"former\":[{\"role\":\"cites\",\"name\":\"A leaflet\"}],"
  "\"identifiers\":[{\"scheme\":\"doi\",\"id\":\"10.1/x\"}],\"tags\":[\"s\"],\"data\":{\"k\":true}},"
  "{\"id\":\"bare\",\"title\":\"A register\",\"kind\":\"register\",\"published\":\"2024?\"}]}";

static char **
dup_row (const EntenteTable *table,
         guint               row)
{
  guint n = entente_table_get_width (table, 0);
  char **cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = g_strdup (entente_table_get_cell (table, row, i));
  return cells;
}

OwnTable *
own_table_new_for_bytes (GBytes *bytes)
{
  OwnTable *self = g_new0 (OwnTable, 1);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize mark = strlen (ENTENTE_CSV_BYTE_ORDER_MARK);
  g_autoptr (EntenteTable) table = NULL;

  if (length < mark || memcmp (text, ENTENTE_CSV_BYTE_ORDER_MARK, mark) != 0)
    mark = 0;
  table = entente_table_new_exact (g_memdup2 (text + mark, length - mark), length - mark, ',');
  self->separator = ',';
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint row = 0; row < entente_table_get_n_rows (table); row++)
    g_ptr_array_add (self->rows, dup_row (table, row));
  return self;
}

/* The table of a document, as it is exported. */
OwnTable *
own_table_new (EntenteDocument *document,
               EntenteItemKind  kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export_write (document, own_table_formats[kind], NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return own_table_new_for_bytes (bytes);
}

OwnTable *
own_table_new_for_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return own_table_new_for_bytes (bytes);
}

void
own_table_free (OwnTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
own_table_find_column (OwnTable   *self,
                       const char *title)
{
  char **header = self->rows->pdata[0];

  for (guint i = 0; header[i] != NULL; i++)
    if (g_str_equal (header[i], title))
      return i;
  g_error ("There is no column “%s”", title);
}

guint
own_table_find_row (OwnTable   *self,
                    const char *id)
{
  guint column = own_table_find_column (self, "id");

  for (guint row = 1; row < self->rows->len; row++)
    if (g_str_equal (((char **) self->rows->pdata[row])[column], id))
      return row;
  g_error ("There is no row “%s”", id);
}

static char **
find_cell (OwnTable   *self,
           const char *id,
           const char *title)
{
  char **row = self->rows->pdata[own_table_find_row (self, id)];

  return &row[own_table_find_column (self, title)];
}

const char *
own_table_get (OwnTable   *self,
               const char *id,
               const char *title)
{
  return *find_cell (self, id, title);
}

void
own_table_set (OwnTable   *self,
               const char *id,
               const char *title,
               const char *text)
{
  char **cell = find_cell (self, id, title);

  g_free (*cell);
  *cell = g_strdup (text);
}

/* Adds a row with the cells of these titles. */
void
own_table_add (OwnTable   *self,
               const char *title,
               const char *text,
               ...)
{
  guint n = g_strv_length (self->rows->pdata[0]);
  char **row = g_new0 (char *, n + 1);
  va_list rest;

  for (guint i = 0; i < n; i++)
    row[i] = g_strdup ("");
  va_start (rest, text);
  for (; title != NULL; title = va_arg (rest, const char *))
    {
      char **cell = &row[own_table_find_column (self, title)];

      g_free (*cell);
      *cell = g_strdup (text != NULL ? text : va_arg (rest, const char *));
      text = NULL;
    }
  va_end (rest);
  g_ptr_array_add (self->rows, row);
}

void
own_table_reverse_rows (OwnTable *self)
{
  for (guint i = 1, j = self->rows->len - 1; i < j; i++, j--)
    {
      gpointer row = self->rows->pdata[i];

      self->rows->pdata[i] = self->rows->pdata[j];
      self->rows->pdata[j] = row;
    }
}

void
own_table_reverse_columns (OwnTable *self)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      char **cells = self->rows->pdata[row];

      for (guint i = 0, j = g_strv_length (cells) - 1; i < j; i++, j--)
        {
          char *cell = cells[i];

          cells[i] = cells[j];
          cells[j] = cell;
        }
    }
}

void
own_table_remove_column (OwnTable   *self,
                         const char *title)
{
  guint column = own_table_find_column (self, title);

  for (guint row = 0; row < self->rows->len; row++)
    {
      char **cells = self->rows->pdata[row];
      guint n = g_strv_length (cells);

      g_free (cells[column]);
      memmove (&cells[column], &cells[column + 1], (n - column) * sizeof *cells);
    }
}

GBytes *
own_table_write (OwnTable *self)
{
  GString *text = g_string_new (ENTENTE_CSV_BYTE_ORDER_MARK);

  for (guint row = 0; row < self->rows->len; row++)
    {
      char **cells = self->rows->pdata[row];

      for (guint i = 0; cells[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append_c (text, self->separator);
          entente_csv_cell_append (text, cells[i], self->separator);
        }
      g_string_append (text, "\r\n");
    }
  return g_string_free_to_bytes (text);
}

void
own_import_clear (OwnImport *self)
{
  g_clear_pointer (&self->plan, entente_import_plan_free);
  g_clear_pointer (&self->import, entente_import_free);
}

/* Imports files of tables together, all of which are told to be tables of Entente. */
void
own_import_init_bytes (OwnImport       *self,
                       EntenteDocument *document,
                       GBytes *const   *tables,
                       guint            n)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_import_input_free);
  g_autoptr (GError) error = NULL;
  const EntenteImportFormat *format;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (inputs, entente_import_input_new (tables[i], "table.csv", NULL, &error));
      g_assert_no_error (error);
      format = entente_import_sniff (inputs->pdata[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (format->name, ==, "entente-table");
    }
  self->document = document;
  self->import = entente_import_read ((EntenteImportInput *const *) inputs->pdata, n, NULL, &format, NULL, &error);
  g_assert_no_error (error);
  self->plan = entente_import_plan_new (self->import, document, format->name, "set");
}

void
own_import_init (OwnImport       *self,
                 EntenteDocument *document,
                 OwnTable        *table,
                 ...)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  va_list rest;

  va_start (rest, table);
  for (; table != NULL; table = va_arg (rest, OwnTable *))
    g_ptr_array_add (tables, own_table_write (table));
  va_end (rest);
  own_import_init_bytes (self, document, (GBytes *const *) tables->pdata, tables->len);
}

void
own_import_assert (OwnImport *self,
                   guint      n_new,
                   guint      n_filled,
                   guint      n_differences)
{
  guint n = 0;

  for (guint i = 0; i < entente_import_plan_get_n_differences (self->plan); i++)
    {
      const EntenteImportDifference *difference = entente_import_plan_get_difference (self->plan, i);

      g_test_message ("%s %s: “%s” → “%s”", entente_item_get_id (difference->item),
                      entente_item_kind_get_shape (entente_item_get_kind (difference->item))->
                        members[difference->member].name, difference->before, difference->after);
      g_assert_cmpstr (difference->before, !=, difference->after);
    }
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_test_message ("%s: %u read, %u new", entente_item_kind_get_plural (kind), entente_import_get_n (self->import, kind),
                      entente_import_plan_get_n_new (self->plan, kind));
      n += entente_import_plan_get_n_new (self->plan, kind);
      g_assert_cmpuint (entente_import_plan_get_n_missing (self->plan, kind), ==, 0);
    }
  g_assert_cmpuint (n, ==, n_new);
  g_assert_cmpuint (entente_import_plan_get_n_filled (self->plan), ==, n_filled);
  g_assert_cmpuint (entente_import_plan_get_n_differences (self->plan), ==, n_differences);
}

/* Does what the plan says, with all that differs. */
void
own_import_take (OwnImport *self)
{
  g_autoptr (EntenteHistory) history = entente_history_new (self->document);
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteDraft) draft = NULL;

  for (guint i = 0; i < entente_import_plan_get_n_differences (self->plan); i++)
    entente_import_plan_get_difference (self->plan, i)->is_chosen = TRUE;
  draft = entente_import_plan_make_draft (self->plan, measure, "set");
  entente_history_apply (history, draft);
}

EntenteDocument *
own_document_new (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document_text, strlen (document_text));
  g_autoptr (GError) error = NULL;
  EntenteDocument *document = entente_json_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

GBytes *
own_document_write (EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = entente_json_write (document, &error);

  g_assert_no_error (error);
  return bytes;
}
