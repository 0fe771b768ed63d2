/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-own-mapping.h"
#include "entente-own-row.h"
#include "entente-table-reasons.h"

#include <glib/gi18n.h>
#include <string.h>

/* The tables of actors, relations, statements and sources that Entente exports, maybe changed in a spreadsheet since.
 * A row is the item of its id. What the cells say is read when all tables are there, because they refer to each other;
 * and once more for an item that the document has, because a table does not tell all of it. */

/* Of a long table so much tells what it is. */
#define MAX_HEADER (64 * 1024)

static const EntenteImportReason same_row = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u row that stands there already", "%u rows that stand there already"),
};

static const EntenteImportReason same_id = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u row has the id of another one, and comes as a new item",
               "%u rows have the ids of others, and come as new items"),
};

static void
report (EntenteImport             *import,
        const EntenteImportReason *reason,
        const EntenteOwnRow       *row,
        const char                *text)
{
  entente_import_report_add (entente_import_get_report (import), reason, NULL, entente_own_row_get_line (row), text);
}

static const char *
find_member (const EntenteOwnRow *row,
             const char          *title)
{
  return entente_own_row_find_cell (row, ENTENTE_OWN_MEMBER, title);
}

/* Whether an end of a relation is told, by its id or by its name. */
static gboolean
has_end (const EntenteOwnRow *row,
         const char          *title)
{
  const EntenteOwnColumn *column = entente_own_columns_find (row->columns, ENTENTE_OWN_MEMBER, title);

  return column != NULL && *entente_own_row_tell (row, column - row->columns->all) != '\0';
}

/* Whether a row says enough to be an item. */
static gboolean
check_row (EntenteImport       *import,
           const EntenteOwnRow *row)
{
  const char *id = entente_own_row_get_id (row);

  if (row->columns->kind == ENTENTE_ITEM_RELATION)
    {
      if (has_end (row, "from") && has_end (row, "to"))
        return TRUE;
      report (import, &entente_table_no_ends, row, id);
      return FALSE;
    }
  if (*id != '\0')
    return TRUE;
  if (row->columns->kind == ENTENTE_ITEM_STATEMENT && *find_member (row, "text") == '\0')
    {
      report (import, &entente_table_no_words, row, NULL);
      return FALSE;
    }
  if (row->columns->kind == ENTENTE_ITEM_STATEMENT || *find_member (row, "name") != '\0' ||
      *find_member (row, "title") != '\0' || *find_member (row, "url") != '\0')
    return TRUE;
  entente_import_leave_row (import, entente_own_row_get_line (row));
  return FALSE;
}

/* The item of the row. One whose id another row has is new, unless both say the same: whoever copies a row to change it
 * means another item. Returns NULL if there is none. */
static EntenteImportItem *
find_item (EntenteImport *import,
           EntenteOwnRow *row)
{
  const char *id = entente_own_row_get_id (row);
  EntenteImportItem *item = *id != '\0' ? entente_import_lookup (import, row->columns->kind, id) : NULL;

  if (item != NULL && item->row != NULL && entente_own_row_repeats (row, item->row))
    {
      report (import, &same_row, row, id);
      return NULL;
    }
  if (item != NULL && item->row != NULL)
    {
      report (import, &same_id, row, id);
      row->is_copy = TRUE;
    }
  if (*id == '\0' || (item != NULL && item->row != NULL))
    return entente_import_add (import, row->columns->kind);
  item = entente_import_describe_once (import, row->columns->kind, id);
  item->is_own = TRUE;
  return item;
}

static EntenteOwnRow *
new_row (EntenteImport           *import,
         const EntenteOwnColumns *columns,
         guint                    nth)
{
  EntenteOwnRow *row = entente_pool_alloc0 (entente_import_get_pool (import), sizeof *row);

  row->columns = columns;
  row->nth = nth;
  row->n_cells = entente_table_get_width (columns->table, nth);
  for (guint i = 0; i < row->n_cells; i++)
    entente_import_has_room (import, entente_own_row_get_cell (row, i));
  return row;
}

static gboolean
read_rows (EntenteImport       *import,
           const EntenteTable  *table,
           EntenteItemKind      kind,
           GCancellable        *cancellable,
           GError             **error)
{
  const EntenteOwnColumns *columns = entente_own_columns_new (entente_import_get_pool (import), table, kind);

  for (guint nth = 1; nth < entente_table_get_n_rows (table) && !entente_import_is_too_large (import); nth++)
    {
      EntenteOwnRow *row;
      EntenteImportItem *item;

      if (nth % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      row = new_row (import, columns, nth);
      if (row->n_cells > entente_table_get_width (table, 0))
        report (import, &entente_table_long_row, row, NULL);
      item = check_row (import, row) ? find_item (import, row) : NULL;
      if (item != NULL)
        item->row = row;
    }
  return TRUE;
}

/* A table whose header is one of Entente. */
static EntenteTable *
find_table (const char      *text,
            gsize            length,
            EntenteItemKind *kind,
            char            *separator)
{
  static const char separators[] = { ',', ';', '\t', '|' };

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autoptr (EntenteTable) table = entente_table_new_exact (g_memdup2 (text, length), length, separators[i]);

      *separator = separators[i];
      if (entente_own_columns_recognize (table, kind))
        return g_steal_pointer (&table);
    }
  return NULL;
}

static gboolean
sniff (EntenteImportInput *input)
{
  gsize length;
  const char *text = entente_import_input_get_plain_text (input, &length);
  g_autoptr (EntenteTable) header = NULL;
  EntenteItemKind kind;
  char separator;

  if (text == NULL)
    return FALSE;
  header = find_table (text, MIN (length, MAX_HEADER), &kind, &separator);
  return header != NULL;
}

/* The rows are in it as long as the import is there. */
static const EntenteTable *
keep_table (EntenteImport *import,
            EntenteTable  *table)
{
  gsize size;
  const char *text = g_bytes_get_data (entente_table_get_bytes (table), &size);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (text, size, (GDestroyNotify) entente_table_free, table);

  entente_pool_keep (entente_import_get_pool (import), bytes);
  return table;
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  const char *text = entente_import_input_get_text (input, &length);
  g_autoptr (EntenteTable) header = NULL, table = NULL;
  EntenteItemKind kind;
  char separator;

  header = find_table (text, MIN (length, MAX_HEADER), &kind, &separator);
  /* Somebody has chosen this for another file, of which nothing comes. */
  if (header == NULL)
    return TRUE;
  text = entente_import_input_take_text (input, &length);
  table = entente_table_new_exact ((char *) text, length, separator);
  if (!entente_table_check_width (table, error))
    return FALSE;
  if (entente_table_get_unclosed_line (table) > 0)
    entente_import_report_add (entente_import_get_report (import), &entente_table_unclosed_quote, NULL,
                               entente_table_get_unclosed_line (table), NULL);
  entente_import_set_summary (import, _("Table of Entente"));
  return read_rows (import, keep_table (import, g_steal_pointer (&table)), kind, cancellable, error);
}

const EntenteImportFormat entente_import_own_table = {
  .name = "entente-table",
  .title = N_("Table of Entente"),
  .general = &entente_import_table,
  .sniff = sniff,
  .read = read_input,
  .complete = entente_own_mapping_complete,
};
