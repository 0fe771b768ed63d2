/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-paste.h"

#include "entente-fold.h"
#include "entente-table-cell.h"
#include "entente-table-entry.h"

#include <string.h>
#include <glib/gi18n.h>

/* The pasting of one table. */
typedef struct {
  const EntenteTablePlace *place;
  EntenteTableEntry *entry;
  EntenteTablePaste *paste;
  GPtrArray *columns;       /* of EntenteItemColumn: of the pasted cells */
  const GPtrArray *targets; /* of EntenteItem: of the pasted rows */
  const GPtrArray *cells;   /* of GStrv */
  guint n_titles;           /* rows of titles: 1 or 0 */
} Pasting;

void
entente_table_place_free (EntenteTablePlace *self)
{
  entente_table_input_unref (self->input);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->selected);
  g_free (self);
}

static EntenteItemColumn *
find_titled (const GPtrArray *columns,
             const char      *title)
{
  g_autofree char *wanted = entente_fold (title);

  for (guint i = 0; i < columns->len; i++)
    {
      EntenteItemColumn *column = columns->pdata[i];
      g_autofree char *folded = entente_fold (column->title);

      if (g_str_equal (folded, g_strstrip (wanted)))
        return column;
    }
  return NULL;
}

/* Returns how many of the cells are titles, and adds their columns. */
static guint
find_titles (Pasting           *self,
             const char *const *cells)
{
  g_ptr_array_set_size (self->columns, 0);
  for (; *cells != NULL; cells++)
    {
      EntenteItemColumn *column = find_titled (self->place->columns, *cells);

      if (column != NULL)
        g_ptr_array_add (self->columns, column);
    }
  return self->columns->len;
}

static guint
count_columns (const GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n = MAX (n, g_strv_length (cells->pdata[i]));
  return n;
}

/* Returns FALSE if the cells do not fit: then they are another table, with titles of its own or too wide. */
static gboolean
find_columns (Pasting *self)
{
  const GPtrArray *columns = self->place->columns;
  const char *const *first = self->cells->pdata[0];
  guint n = count_columns (self->cells), n_titles = find_titles (self, first);

  if (n_titles > 0 && self->cells->len > 1)
    {
      self->n_titles = 1;
      return n_titles == g_strv_length ((char **) first) && n == n_titles;
    }
  g_ptr_array_set_size (self->columns, 0);
  if (self->place->column + n > columns->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->columns, columns->pdata[self->place->column + i]);
  return TRUE;
}

/* Returns FALSE if there are more rows than the table has from the cursor on. */
static gboolean
find_targets (Pasting *self)
{
  guint n = self->cells->len - self->n_titles, n_selected = self->place->selected->len;

  self->targets = n_selected > 1 && (n == 1 || n == n_selected) ? self->place->selected : self->place->rows;
  return n <= self->targets->len;
}

/* Pasted cells have other line ends than those of the file, and no blanks at their ends. */
static gboolean
is_as_before (const Pasting           *self,
              const EntenteItemColumn *column,
              EntenteItem             *item,
              const char              *text)
{
  g_autofree char *before = entente_table_cell_make (self->place->input, column, item, ENTENTE_CELL_COPIED);
  g_autofree char *now = g_strdup (text);
  g_auto (GStrv) lines = before != NULL ? g_strsplit (before, "\r\n", -1) : NULL;
  g_autofree char *joined = lines != NULL ? g_strjoinv ("\n", lines) : g_strdup ("");

  return g_str_equal (g_strstrip (joined), g_strstrip (now));
}

static gboolean
paste_row (Pasting            *self,
           EntenteItem        *item,
           const char *const  *cells,
           guint               nth,
           GError            **error)
{
  g_autoptr (EntenteItem) copy = entente_item_copy (item, NULL);
  EntenteRecord *record = entente_item_edit_record (copy);
  guint n_set = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const EntenteItemColumn *column = self->columns->pdata[i];
      g_autoptr (EntenteRecord) before = NULL;

      if (is_as_before (self, column, item, cells[i]))
        continue;
      if (!entente_table_entry_can_set (self->entry, column, item))
        {
          self->paste->n_left++;
          continue;
        }
      before = entente_record_copy (record);
      if (!entente_table_entry_set (self->entry, column, record, cells[i], error))
        {
          /* Translators: where in what was pasted something is wrong: the number of a row, the title of a column, and
           * what is wrong. */
          g_prefix_error (error, C_("paste", "Row %1$u, %2$s: "), nth + 1, column->title);
          return FALSE;
        }
      /* A word can be written in other ways. */
      n_set += !entente_record_equal (before, record);
    }
  if (n_set == 0)
    return TRUE;
  self->paste->n_set += n_set;
  g_ptr_array_add (self->paste->before, g_object_ref (item));
  g_ptr_array_add (self->paste->after, g_steal_pointer (&copy));
  return TRUE;
}

static gboolean
paste_rows (Pasting  *self,
            GError  **error)
{
  guint n = self->cells->len - self->n_titles;

  for (guint i = 0; i < (n == 1 && self->targets == self->place->selected ? self->targets->len : n); i++)
    {
      const char *const *cells = self->cells->pdata[self->n_titles + (n == 1 ? 0 : i)];

      if (!paste_row (self, self->targets->pdata[i], cells, i, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_table_paste_new:
 * @place: where the cells go
 * @cells: (element-type GStrv): rows of cells, as of entente_table_text_read()
 * @today: what dates without a year are near to
 * @error: says which cell is not understood, and why
 *
 * Returns: (transfer full) (nullable): the step; %NULL without an error if the cells do not fit into the table, because
 *   they are more or have other titles
 */
EntenteTablePaste *
entente_table_paste_new (const EntenteTablePlace  *place,
                         const GPtrArray          *cells,
                         const GDate              *today,
                         GError                  **error)
{
  g_autoptr (EntenteTablePaste) paste = NULL;
  g_autoptr (EntenteTableEntry) entry = NULL;
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  Pasting self = { .place = place, .columns = columns, .cells = cells };

  g_return_val_if_fail (place != NULL && cells != NULL && today != NULL, NULL);

  if (cells->len == 0 || !find_columns (&self) || !find_targets (&self))
    return NULL;
  self.entry = entry = entente_table_entry_new (place->input, today);
  self.paste = paste = g_new0 (EntenteTablePaste, 1);
  paste->before = g_ptr_array_new_with_free_func (g_object_unref);
  paste->after = g_ptr_array_new_with_free_func (g_object_unref);
  return paste_rows (&self, error) ? g_steal_pointer (&paste) : NULL;
}

void
entente_table_paste_free (EntenteTablePaste *self)
{
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self);
}

/**
 * entente_table_paste_make_draft:
 * @self: what is to be changed
 * @document: the document
 *
 * Returns: (transfer full) (nullable): the step; %NULL if the items are not in the document any more, or not as they
 *   were
 */
EntenteDraft *
entente_table_paste_make_draft (EntenteTablePaste *self,
                                EntenteDocument   *document)
{
  g_autoptr (EntenteDraft) draft = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  draft = entente_draft_new (document, NULL);
  for (guint i = 0; i < self->before->len; i++)
    if (entente_document_lookup (document, entente_item_get_id (self->before->pdata[i])) != self->before->pdata[i])
      return NULL;
    else
      entente_draft_replace (draft, self->after->pdata[i]);
  entente_draft_take_name (draft, g_strdup_printf (ngettext ("Paste %u Cell", "Paste %u Cells", self->n_set),
                                                   self->n_set));
  return g_steal_pointer (&draft);
}
