/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csv.h"

#include "entente-actor.h"
#include "entente-citation.h"
#include "entente-evidence.h"
#include "entente-facts.h"

#include <string.h>

/* One kind of item as a table, by RFC 4180: UTF-8 with the mark by which spreadsheets know it, CRLF at
 * the end of each row. What is a list in the file has a line for each of its parts within its cell.
 *
 * Spreadsheets calculate what begins with certain characters, and a file from a stranger must not make
 * them do so. Such a cell gets an apostrophe in front, as spreadsheets themselves write plain text. */

#define FORMULA_STARTS "=+-@\t\r"

/* One cell after another. */
typedef struct {
  EntenteDocument *document;
  GString *csv;
  gboolean row_started;
} Table;

static void
add_cell (Table      *table,
          const char *text)
{
  gboolean is_formula, is_quoted;

  if (table->row_started)
    g_string_append_c (table->csv, ',');
  table->row_started = TRUE;
  if (text == NULL || *text == '\0')
    return;

  is_formula = strchr (FORMULA_STARTS, *text) != NULL;
  is_quoted = strpbrk (text, ",;\"\t\r\n") != NULL || *text == ' ' || g_str_has_suffix (text, " ");
  if (is_quoted)
    g_string_append_c (table->csv, '"');
  if (is_formula)
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

/* What a person calls the item that the cell before names by its id. */
static void
add_name (Table                *table,
          const EntenteFactRow *row,
          EntenteItem          *item)
{
  const char *id = entente_item_get_text (item, row->member);
  EntenteItem *named = id != NULL ? entente_document_lookup_kind (table->document, row->kind, id) : NULL;
  guint member = row->kind == ENTENTE_ITEM_ACTOR ? (guint) ENTENTE_ACTOR_NAME : (guint) ENTENTE_SOURCE_TITLE;

  add_cell (table, named != NULL ? entente_item_get_text (named, member) : NULL);
}

static void
add_evidence (Table       *table,
              EntenteItem *item)
{
  gboolean disputed;
  EntenteEvidenceClass class = entente_evidence_weigh (table->document, ENTENTE_RELATION (item), &disputed);

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

/* What no member says: columns that come after the one of a member. */
static const struct {
  EntenteItemKind kind;
  guint member;
  const char *columns;
  void (*add) (Table *table, EntenteItem *item);
} additions[] = {
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_END, "evidence,disputed", add_evidence },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_SOURCE, "source_url,reliability", add_source },
};

/* Column names are the file's, and are for programs as well, so they are not translated. */
static void
add_column_names (Table                *table,
                  EntenteItemKind       kind,
                  const EntenteFactRow *row)
{
  g_string_append_printf (table->csv, "%s%s", table->row_started ? "," : "", row->column);
  table->row_started = TRUE;
  if (row->type == ENTENTE_FACT_ITEM)
    g_string_append_printf (table->csv, ",%s_%s", row->column, row->kind == ENTENTE_ITEM_ACTOR ? "name" : "title");
  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    if (additions[i].kind == kind && additions[i].member == row->member)
      g_string_append_printf (table->csv, ",%s", additions[i].columns);
}

static void
add_cells (Table                *table,
           const EntenteFactRow *row,
           EntenteItem          *item)
{
  g_autofree char *cell = entente_fact_row_dup_cell (row, item);

  add_cell (table, cell);
  if (row->type == ENTENTE_FACT_ITEM)
    add_name (table, row, item);
  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    if (additions[i].kind == entente_item_get_kind (item) && additions[i].member == row->member)
      additions[i].add (table, item);
}

/**
 * entente_csv_write:
 * @document: a document, which must not change meanwhile
 * @kind: which of its items
 *
 * Writes all items of a kind as a table, with what they refer to named beside its id, and with the
 * evidence of relations. The full texts of sources are left out: they are longer than a cell may be.
 *
 * Returns: (transfer full): the file
 */
GBytes *
entente_csv_write (EntenteDocument *document,
                   EntenteItemKind  kind)
{
  Table table = { document, NULL, FALSE };
  GListModel *items;
  const EntenteFactRow *rows;
  guint n_rows;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && kind < ENTENTE_N_ITEM_KINDS, NULL);

  table.csv = g_string_new ("\ufeff");
  rows = entente_facts_get_rows (kind, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].column != NULL)
      add_column_names (&table, kind, &rows[i]);
  end_row (&table);
  items = entente_document_get_items (document, kind);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      for (guint j = 0; j < n_rows; j++)
        if (rows[j].column != NULL)
          add_cells (&table, &rows[j], item);
      end_row (&table);
    }
  return g_string_free_to_bytes (table.csv);
}
