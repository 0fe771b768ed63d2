/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-table.h"

#include "entente-id.h"
#include "entente-list-index.h"

/* Work is given up after so many rows at most. */
#define ROWS_PER_LOOK 512

/* The rows while they are sorted. */
typedef struct {
  EntenteTableInput *input;
  EntenteItemKind kind;
  GArray *positions;          /* of guint: the rows */
  guint n_keys;
  EntenteTableKey **keys;     /* by column of the order, and then by position of the item */
  gboolean *descending;
  GStringChunk *texts;
  GCancellable *cancellable;
} Sorting;

static gboolean
is_cancelled (GCancellable *cancellable,
              guint         nth)
{
  return nth % ROWS_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Sorting *sorting = data;
  guint x = *(const guint *) a, y = *(const guint *) b;

  for (guint i = 0; i < sorting->n_keys; i++)
    {
      const EntenteTableKey *first = &sorting->keys[i][x], *second = &sorting->keys[i][y];
      int order;

      if (first->is_absent || second->is_absent)
        order = first->is_absent - second->is_absent;
      else
        order = entente_table_key_compare (first, second) * (sorting->descending[i] ? -1 : 1);
      if (order != 0)
        return order;
    }
  return x < y ? -1 : x > y;
}

/* Returns FALSE if it was cancelled. */
static gboolean
make_keys (Sorting                 *sorting,
           const EntenteTableOrder *order)
{
  guint n = entente_view_input_get_n (sorting->input->items, sorting->kind);

  sorting->n_keys = entente_table_order_get_n (order);
  sorting->keys = g_new0 (EntenteTableKey *, sorting->n_keys);
  sorting->descending = g_new (gboolean, sorting->n_keys);
  for (guint i = 0; i < sorting->n_keys; i++)
    {
      EntenteItemColumn *column = entente_table_order_get_nth (order, i, &sorting->descending[i]);

      sorting->keys[i] = g_new (EntenteTableKey, n);
      for (guint j = 0; j < sorting->positions->len; j++)
        {
          guint position = g_array_index (sorting->positions, guint, j);

          if (is_cancelled (sorting->cancellable, j))
            return FALSE;
          entente_table_key_make (sorting->input, column, position, sorting->texts, &sorting->keys[i][position]);
        }
    }
  return TRUE;
}

static void
sorting_clear (Sorting *sorting)
{
  for (guint i = 0; i < sorting->n_keys; i++)
    g_free (sorting->keys[i]);
  g_free (sorting->keys);
  g_free (sorting->descending);
  g_string_chunk_free (sorting->texts);
}

static gboolean
sort (GArray                  *positions,
      EntenteTableInput       *input,
      EntenteItemKind          kind,
      const EntenteTableOrder *order,
      GCancellable            *cancellable)
{
  Sorting sorting = { .input = input, .kind = kind, .positions = positions, .cancellable = cancellable };
  gboolean done;

  sorting.texts = g_string_chunk_new (1 << 16);
  done = make_keys (&sorting, order);
  if (done && sorting.n_keys > 0)
    g_array_sort_with_data (positions, compare_rows, &sorting);
  sorting_clear (&sorting);
  return done;
}

/* The view may be of the document as it was a moment before. */
static GArray *
list_shown (EntenteTableInput *input,
            EntenteItemKind    kind,
            EntenteView       *view)
{
  guint n = entente_view_input_get_n (input->items, kind), next = 0;
  GArray *positions = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    if (view == NULL || entente_view_shows_next (view, entente_view_input_get_item (input->items, kind, i), &next))
      g_array_append_val (positions, i);
  return positions;
}

static void
fill (EntenteItemTable *self,
      const GArray     *positions)
{
  g_autofree gpointer *items = g_new (gpointer, positions->len);

  for (guint i = 0; i < positions->len; i++)
    items[i] = entente_view_input_get_item (self->input->items, self->kind, g_array_index (positions, guint, i));
  self->rows = entente_item_list_new ();
  self->n_rows = positions->len;
  entente_item_list_splice (self->rows, 0, 0, items, positions->len);
  entente_list_index_learn (G_LIST_MODEL (self->rows));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
find_data (EntenteItemTable *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (entente_id_hash, g_str_equal);
  guint member = entente_item_kind_get_common (self->kind, ENTENTE_COMMON_DATA);

  for (guint i = 0; i < self->n_all; i++)
    {
      const EntenteRecord *record =
        entente_item_get_record (entente_view_input_get_item (self->input->items, self->kind, i));

      for (guint j = 0; j < entente_record_get_n_data (record, member); j++)
        {
          const char *name = entente_record_get_datum (record, member, j)->name;

          if (g_hash_table_add (names, (gpointer) name))
            g_ptr_array_add (self->data, g_strdup (name));
        }
    }
  g_ptr_array_sort (self->data, compare_names);
}

/**
 * entente_item_table_new:
 * @input: what its cells are made from
 * @kind: the kind of its items
 * @view: (nullable): which of them are shown; %NULL for all
 * @order: by what they are sorted
 * @cancellable: (nullable): ends the work
 *
 * Any thread can do it.
 *
 * Returns: (transfer full) (nullable): the table; %NULL if the work was cancelled
 */
EntenteItemTable *
entente_item_table_new (EntenteTableInput       *input,
                        EntenteItemKind          kind,
                        EntenteView             *view,
                        const EntenteTableOrder *order,
                        GCancellable            *cancellable)
{
  g_autoptr (GArray) positions = NULL;
  EntenteItemTable *self;

  g_return_val_if_fail (input != NULL && kind < ENTENTE_N_ITEM_KINDS && order != NULL, NULL);

  positions = list_shown (input, kind, view);
  if (!sort (positions, input, kind, order, cancellable))
    return NULL;
  self = g_new0 (EntenteItemTable, 1);
  self->input = entente_table_input_ref (input);
  self->kind = kind;
  self->n_all = entente_view_input_get_n (input->items, kind);
  self->data = g_ptr_array_new_with_free_func (g_free);
  fill (self, positions);
  find_data (self);
  return self;
}

static gpointer
free_thread (gpointer data)
{
  EntenteItemTable *self = data;

  g_object_unref (self->rows);
  g_ptr_array_unref (self->data);
  entente_table_input_unref (self->input);
  g_free (self);
  return NULL;
}

/**
 * entente_item_table_free:
 * @self: (transfer full): a table
 *
 * Many rows take longer to free than a frame, so that a thread does it.
 */
void
entente_item_table_free (EntenteItemTable *self)
{
  GThread *thread = g_thread_try_new ("entente-table", free_thread, self, NULL);

  if (thread != NULL)
    g_thread_unref (thread);
  else
    free_thread (self);
}

/**
 * entente_item_table_make_cell:
 * @self: a table
 * @column: a column of it
 * @item: an item of one of its rows, as it was or as it is now
 * @form: how to write it
 *
 * Returns: (transfer full) (nullable): what is in the cell, see entente_table_cell_make()
 */
char *
entente_item_table_make_cell (EntenteItemTable        *self,
                              const EntenteItemColumn *column,
                              EntenteItem             *item,
                              EntenteCellForm          form)
{
  g_return_val_if_fail (self != NULL && column != NULL && ENTENTE_IS_ITEM (item), NULL);

  return entente_table_cell_make (self->input, column, item, form);
}
