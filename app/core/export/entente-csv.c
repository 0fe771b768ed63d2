/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csv.h"

#include "entente-actor.h"
#include "entente-citation.h"
#include "entente-csv-cell.h"
#include "entente-data-columns.h"
#include "entente-evidence.h"
#include "entente-facts.h"

#include <string.h>

/* Tables of the four kinds of item, by RFC 4180: rows end with CRLF. The text is UTF-8 and starts with a byte order
 * mark, by which spreadsheets recognize it. A member that is a list has a line for each element within its cell. The
 * apostrophe before what spreadsheets take for a formula is put there only on request, because a quotation such as "-5
 * degrees" must not be altered. */

typedef struct {
  EntenteDocument *document;
  const EntenteExportOptions *options;
  EntenteItemKind kind;
  const EntenteFactRow *facts;
  guint n_facts;
  gboolean *is_left_out; /* for each of the facts */
  EntenteDataColumns *data;
  GString *csv;
  gboolean row_started; /* the row has a cell already */
} Table;

static void
add_cell (Table      *table,
          const char *text)
{
  gboolean is_quoted;

  if (table->row_started)
    g_string_append_c (table->csv, entente_separator_get_character (table->options->separator));
  table->row_started = TRUE;
  if (text == NULL || *text == '\0')
    return;

  is_quoted = strpbrk (text, ",;\"\t\r\n") != NULL || *text == ' ' || g_str_has_suffix (text, " ");
  if (is_quoted)
    g_string_append_c (table->csv, '"');
  if (table->options->guard_formulas && entente_csv_cell_is_formula (text))
    g_string_append_c (table->csv, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (table->csv, '"');
      g_string_append_c (table->csv, *text);
    }
  if (is_quoted)
    g_string_append_c (table->csv, '"');
}

static void
end_row (Table *table)
{
  g_string_append (table->csv, "\r\n");
  table->row_started = FALSE;
}

static void
add_flag (Table    *table,
          gboolean  flag)
{
  add_cell (table, flag ? "yes" : "no");
}

/* The cell before has the id of an actor or a source. This one has its name or title. */
static void
add_name (Table                *table,
          const EntenteFactRow *fact,
          EntenteItem          *item)
{
  const char *id = entente_item_get_text (item, fact->member);
  EntenteItem *named = id != NULL ? entente_document_lookup_kind (table->document, fact->kind, id) : NULL;

  add_cell (table, named != NULL ? entente_item_get_text (named, entente_item_kind_get_name (fact->kind)) : NULL);
}

static void
add_evidence (Table       *table,
              EntenteItem *item)
{
  gboolean disputed;
  EntenteEvidenceClass class = entente_evidence_weigh (table->document, ENTENTE_RELATION (item), NULL, &disputed);

  add_cell (table, entente_evidence_class_get_word (class));
  add_flag (table, disputed);
}

static void
add_source (Table       *table,
            EntenteItem *item)
{
  EntenteSource *source = entente_citation_find_source (table->document, ENTENTE_STATEMENT (item));

  add_cell (table, source != NULL ? entente_source_get_url (source) : NULL);
  add_cell (table, source != NULL ? entente_source_get_reliability (source) : NULL);
}

/* Columns that are computed and not members of the item. They come after the column of a member. */
static const struct {
  EntenteItemKind kind;
  guint member;
  const char *columns;
  void (*add) (Table *table, EntenteItem *item);
} additions[] = {
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_END, "evidence,disputed", add_evidence },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_SOURCE, "source_url,reliability", add_source },
};

/* The columns have the names of the members in the file, here with commas between. Programs read them as well, so they
 * are not translated. */
static void
append_titles (Table                *table,
               const EntenteFactRow *fact,
               GString              *titles)
{
  g_string_append (titles, fact->column);
  if (fact->type == ENTENTE_FACT_ITEM)
    g_string_append_printf (titles, ",%s_%s", fact->column, fact->kind == ENTENTE_ITEM_ACTOR ? "name" : "title");
  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    if (additions[i].kind == table->kind && additions[i].member == fact->member)
      g_string_append_printf (titles, ",%s", additions[i].columns);
}

static void
add_column_names (Table                *table,
                  const EntenteFactRow *fact)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_auto (GStrv) names = NULL;

  append_titles (table, fact, titles);
  names = g_strsplit (titles->str, ",", -1);
  for (char **name = names; *name != NULL; name++)
    add_cell (table, *name);
}

static void
add_header (Table *table)
{
  for (guint i = 0; i < table->n_facts; i++)
    if (!table->is_left_out[i])
      add_column_names (table, &table->facts[i]);
  for (guint i = 0; i < entente_data_columns_get_n (table->data); i++)
    add_cell (table, entente_data_columns_get_title (table->data, i));
  end_row (table);
}

static void
add_fact (Table                *table,
          const EntenteFactRow *fact,
          EntenteItem          *item)
{
  g_autofree char *cell = entente_fact_row_dup_cell (fact, item);

  add_cell (table, cell);
  if (fact->type == ENTENTE_FACT_ITEM)
    add_name (table, fact, item);
  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    if (additions[i].kind == table->kind && additions[i].member == fact->member)
      additions[i].add (table, item);
}

static void
add_item (Table       *table,
          EntenteItem *item)
{
  g_autofree const char **data = entente_data_columns_list_cells (table->data, item);

  for (guint i = 0; i < table->n_facts; i++)
    if (!table->is_left_out[i])
      add_fact (table, &table->facts[i], item);
  for (guint i = 0; i < entente_data_columns_get_n (table->data); i++)
    add_cell (table, data[i]);
  end_row (table);
}

/* A rare member has a column only if an item has a value for it. */
static void
choose_columns (Table      *table,
                GListModel *items)
{
  for (guint i = 0; i < table->n_facts; i++)
    table->is_left_out[i] = table->facts[i].column == NULL || table->facts[i].is_rare;
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      entente_data_columns_add (table->data, item);
      for (guint j = 0; j < table->n_facts; j++)
        if (table->facts[j].is_rare && entente_record_has (entente_item_get_record (item), table->facts[j].member))
          table->is_left_out[j] = FALSE;
    }
}

/* The titles of the columns that are there without the data, also of those that are left out. */
static GStrv
list_titles (Table *table)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < table->n_facts; i++)
    if (table->facts[i].column != NULL)
      {
        if (titles->len > 0)
          g_string_append_c (titles, ',');
        append_titles (table, &table->facts[i], titles);
      }
  return g_strsplit (titles->str, ",", -1);
}

/* The columns are: the members, with the names of the items that they refer to; what is computed; and a column for each
 * name in the data of the items. */
static GBytes *
write_table (const EntenteExportInput *input,
             EntenteItemKind           kind)
{
  g_autoptr (EntenteDataColumns) data = NULL;
  g_auto (GStrv) titles = NULL;
  g_autofree gboolean *is_left_out = NULL;
  GListModel *items = entente_document_get_items (input->document, kind);
  Table table = { input->document, input->options, kind };

  table.csv = g_string_new ("\ufeff");
  table.facts = entente_facts_get_rows (kind, &table.n_facts);
  table.is_left_out = is_left_out = g_new0 (gboolean, table.n_facts);
  titles = list_titles (&table);
  table.data = data = entente_data_columns_new ((const char *const *) titles);
  choose_columns (&table, items);
  add_header (&table);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      add_item (&table, item);
    }
  return g_string_free_to_bytes (table.csv);
}

/**
 * entente_csv_write_actors:
 * @input: the document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a table of all actors
 */
GBytes *
entente_csv_write_actors (const EntenteExportInput  *input,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  return write_table (input, ENTENTE_ITEM_ACTOR);
}

/**
 * entente_csv_write_relations:
 * @input: the document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a table of all relations, with the names of their actors and with their evidence
 */
GBytes *
entente_csv_write_relations (const EntenteExportInput  *input,
                             GCancellable              *cancellable,
                             GError                   **error)
{
  return write_table (input, ENTENTE_ITEM_RELATION);
}

/**
 * entente_csv_write_statements:
 * @input: the document
 * @cancellable: not used
 * @error: not used
 *
 * Returns: (transfer full): a table of all statements, with the names of their speakers and the titles of their sources
 */
GBytes *
entente_csv_write_statements (const EntenteExportInput  *input,
                              GCancellable              *cancellable,
                              GError                   **error)
{
  return write_table (input, ENTENTE_ITEM_STATEMENT);
}

/**
 * entente_csv_write_sources:
 * @input: the document
 * @cancellable: not used
 * @error: not used
 *
 * The full texts are left out, because they are longer than a cell may be.
 *
 * Returns: (transfer full): a table of all sources, with the names of their publishers
 */
GBytes *
entente_csv_write_sources (const EntenteExportInput  *input,
                           GCancellable              *cancellable,
                           GError                   **error)
{
  return write_table (input, ENTENTE_ITEM_SOURCE);
}
