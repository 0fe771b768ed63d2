/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-rows.h"

#include "entente-list-index.h"
#include "entente-row-range.h"

/* If there are few widgets, rows come bit by bit, because widgets have to be made for them, and they go bit by bit if
 * there are too many. GTK makes no more than for so many rows, or a few less. */
#define MAX_WIDGETS 220
#define MANY_WIDGETS 190
#define FIRST_ROWS 16
#define MORE_ROWS 16

/* So many rows may go and come as they are. */
#define FEW_ROWS 16

/* This many rows around what is seen are filled at once, and of the others this many cells at a time. */
#define NEAR_ROWS 40
#define MORE_CELLS 120

#define PRIORITY (GDK_PRIORITY_REDRAW + 10)

struct _EntenteTableRows {
  EntenteShowCellFunc show;
  EntenteScrollToFunc scroll_to;
  GCallback done;
  gpointer data;

  EntenteItemList *list;
  EntenteRowRange *range;   /* of the list */
  EntenteItemTable *table;  /* borrowed, nullable: what the cells are filled from */
  EntenteDocument *document; /* nullable, owned */
  guint again;              /* will show again what was edited; else 0 */
  GHashTable *bound;        /* GtkListItem, borrowed, of a cell -> the table that it shows, perhaps gone; or NULL */
  guint place;              /* a row of the table that is seen while more come */
  guint source;             /* adds more rows, or fills more cells; else 0 */
  gboolean exchanging;
};

/**
 * entente_table_rows_new:
 * @show: fills a cell
 * @scroll_to: brings a row into sight
 * @done: (scope notified): called with @data when all rows of a table have come
 * @data: for all of them
 *
 * Returns: (transfer full): no rows
 */
EntenteTableRows *
entente_table_rows_new (EntenteShowCellFunc show,
                        EntenteScrollToFunc scroll_to,
                        GCallback           done,
                        gpointer            data)
{
  EntenteTableRows *self = g_new0 (EntenteTableRows, 1);

  self->show = show;
  self->scroll_to = scroll_to;
  self->done = done;
  self->data = data;
  self->list = entente_item_list_new ();
  self->range = entente_row_range_new (self->list);
  self->bound = g_hash_table_new (NULL, NULL);
  return self;
}

void
entente_table_rows_free (EntenteTableRows *self)
{
  entente_table_rows_follow (self, NULL);
  g_clear_handle_id (&self->source, g_source_remove);
  entente_row_range_free (self->range);
  g_object_unref (self->list);
  g_hash_table_unref (self->bound);
  g_free (self);
}

EntenteItemList *
entente_table_rows_get_list (EntenteTableRows *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->list;
}

static EntenteItem *
find_current (EntenteTableRows *self,
              EntenteItem      *item)
{
  EntenteItem *current = self->document != NULL ? entente_document_lookup (self->document, entente_item_get_id (item))
                                                : NULL;

  return current != NULL && entente_item_get_kind (current) == entente_item_get_kind (item) ? current : item;
}

static void
show_cell (EntenteTableRows *self,
           GtkListItem      *list_item)
{
  EntenteItem *item = gtk_list_item_get_item (list_item);

  g_hash_table_insert (self->bound, list_item, self->table);
  if (self->table != NULL && item != NULL)
    self->show (list_item, self->table, find_current (self, item), self->data);
}

static gboolean
show_again_cb (gpointer data)
{
  EntenteTableRows *self = data;
  g_autoptr (GPtrArray) edited = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer list_item;

  self->again = 0;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      EntenteItem *item = gtk_list_item_get_item (list_item);

      if (item != NULL && find_current (self, item) != item)
        g_ptr_array_add (edited, list_item);
    }
  for (guint i = 0; i < edited->len; i++)
    show_cell (self, edited->pdata[i]);
  return G_SOURCE_REMOVE;
}

/* An edit changes one item after the other. It is seen before the next table comes from its thread, which has the same
 * priority. */
static void
edited_cb (EntenteTableRows *self)
{
  if (self->again == 0)
    self->again = g_idle_add_full (G_PRIORITY_DEFAULT, show_again_cb, self, NULL);
}

/**
 * entente_table_rows_follow:
 * @self: the rows
 * @document: (nullable): whose edits they show from now on
 */
void
entente_table_rows_follow (EntenteTableRows *self,
                           EntenteDocument  *document)
{
  g_return_if_fail (self != NULL);

  if (self->document == document)
    return;
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_handle_id (&self->again, g_source_remove);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;
  g_signal_connect_swapped (document, "item-changed", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (document, "many-changed", G_CALLBACK (edited_cb), self);
}

/**
 * entente_table_rows_bind:
 * @self: the rows
 * @list_item: a cell that shows an item of them from now on
 */
void
entente_table_rows_bind (EntenteTableRows *self,
                         GtkListItem      *list_item)
{
  g_return_if_fail (self != NULL);

  if (self->exchanging)
    g_hash_table_insert (self->bound, list_item, NULL);
  else
    show_cell (self, list_item);
}

void
entente_table_rows_unbind (EntenteTableRows *self,
                           GtkListItem      *list_item)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove (self->bound, list_item);
}

/* Only what differs is told to the view, so that a change of one item leaves the focus and the place where they are.
 * Returns FALSE if too much differs, unless it must be. */
static gboolean
exchange_few (EntenteTableRows *self,
              EntenteItemList  *next,
              gboolean          must)
{
  guint n_before = entente_item_list_get_n (self->list), n = entente_item_list_get_n (next);
  guint start = 0, end = 0;

  while (start < MIN (n_before, n)
         && entente_item_list_get_nth (self->list, start) == entente_item_list_get_nth (next, start))
    start++;
  while (end < MIN (n_before, n) - start
         && entente_item_list_get_nth (self->list, n_before - 1 - end)
              == entente_item_list_get_nth (next, n - 1 - end))
    end++;
  if (!must && (n_before - start - end > FEW_ROWS || n - start - end > FEW_ROWS))
    return FALSE;
  self->exchanging = TRUE;
  entente_item_list_exchange (self->list, next, start, n_before - start - end, n - start - end);
  self->exchanging = FALSE;
  return TRUE;
}

/* Finds the rows that have widgets. */
static GtkBitset *
list_made (EntenteTableRows *self)
{
  GtkBitset *made = gtk_bitset_new_empty ();
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      guint position = gtk_list_item_get_position (list_item);

      if (position != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (made, position);
    }
  return made;
}

/* Finds what will be seen if the place is kept. Returns whether everything that is seen stays; then the view keeps the
 * place by itself. Otherwise who was at the beginning stays there, and few rows are seen from their beginning. */
static gboolean
find_seen (EntenteTableRows *self,
           EntenteItemList  *next,
           guint             first_seen,
           guint             n_seen,
           guint            *place)
{
  guint n_before = entente_item_list_get_n (self->list), n = entente_item_list_get_n (next), n_found = 0;

  *place = n_before > 0 ? (guint) ((guint64) first_seen * n / n_before) : 0;
  for (guint i = first_seen; i < MIN (first_seen + n_seen, n_before); i++)
    {
      guint position;

      if (!entente_list_index_find (G_LIST_MODEL (next), entente_item_list_get_nth (self->list, i), &position))
        continue;
      if (n_found++ == 0)
        *place = position;
    }
  if (n_found > 0 && n_found == MIN (first_seen + n_seen, n_before) - first_seen)
    return TRUE;
  if (first_seen == 0 || n <= MAX_WIDGETS)
    *place = 0;
  return FALSE;
}

/* Returns whether all rows have come. */
static gboolean
exchange_many (EntenteTableRows *self,
               EntenteItemList  *next,
               gboolean          scrolls)
{
  g_autoptr (GtkBitset) made = list_made (self), still_made = NULL;
  guint n_made = (guint) gtk_bitset_get_size (made);
  guint n = entente_item_list_get_n (next);
  gboolean is_rich = n_made >= MANY_WIDGETS && n >= n_made;
  gboolean is_done = TRUE;

  self->exchanging = TRUE;
  if (is_rich)
    n = 2 * MAX_WIDGETS;
  else if (n > n_made)
    n = FIRST_ROWS;
  entente_row_range_open (self->range, next, self->place, n, made);
  if (scrolls)
    self->scroll_to (entente_row_range_get_position (self->range, self->place), self->data);
  still_made = list_made (self);
  entente_row_range_narrow (self->range, still_made, FEW_ROWS);
  if (is_rich || entente_row_range_is_full (self->range))
    {
      entente_row_range_close (self->range);
      if (scrolls)
        self->scroll_to (self->place, self->data);
    }
  else
    is_done = FALSE;
  self->exchanging = FALSE;
  return is_done;
}

static gboolean
is_near (GtkListItem *list_item,
         guint        first_seen)
{
  guint position = gtk_list_item_get_position (list_item);

  return position + NEAR_ROWS / 2 >= first_seen && position < first_seen + NEAR_ROWS;
}

/* Cells may say something else though their item is the same: a name of another item, a number. Returns whether there
 * are cells left that show another table. */
static gboolean
show_cells (EntenteTableRows *self,
            guint             first_seen,
            guint             max)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  gboolean more = FALSE;
  GHashTableIter iter;
  gpointer list_item, shown;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, &shown))
    {
      if (shown == self->table)
        continue;
      if (wanted->len < max && (first_seen == G_MAXUINT || is_near (list_item, first_seen)))
        g_ptr_array_add (wanted, list_item);
      else
        more = TRUE;
    }
  for (guint i = 0; i < wanted->len; i++)
    show_cell (self, wanted->pdata[i]);
  return more;
}

static gboolean
show_more_cb (gpointer data)
{
  EntenteTableRows *self = data;

  if (show_cells (self, G_MAXUINT, MORE_CELLS))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static void
finish (EntenteTableRows *self)
{
  if (show_cells (self, self->place, G_MAXUINT))
    self->source = g_idle_add_full (PRIORITY, show_more_cb, self, NULL);
  ((void (*) (gpointer)) self->done) (self->data);
}

static gboolean
add_more_cb (gpointer data)
{
  EntenteTableRows *self = data;

  if (entente_row_range_shrink (self->range, MORE_ROWS)
      || (entente_item_list_get_n (self->list) < MAX_WIDGETS && entente_row_range_grow (self->range, MORE_ROWS)))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  self->exchanging = TRUE;
  entente_row_range_close (self->range);
  self->exchanging = FALSE;
  finish (self);
  return G_SOURCE_REMOVE;
}

/**
 * entente_table_rows_take_table:
 * @self: the rows
 * @table: (nullable): a new table, which must live until the next one is taken; its rows are exchanged with those that
 *   are there
 * @goal: the row of the table that is to be seen from now on; %G_MAXUINT to keep the place
 * @first_seen: the first row that is seen now
 * @n_seen: how many rows are seen now
 *
 * Shows the rows of the table.
 */
void
entente_table_rows_take_table (EntenteTableRows *self,
                               EntenteItemTable *table,
                               guint             goal,
                               guint             first_seen,
                               guint             n_seen)
{
  g_autoptr (EntenteItemList) none = table == NULL ? entente_item_list_new () : NULL;
  EntenteItemList *next = table != NULL ? table->rows : none;
  gboolean scrolls;

  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  self->table = table;
  scrolls = !find_seen (self, next, first_seen, n_seen, &self->place) || goal != G_MAXUINT;
  if (goal != G_MAXUINT)
    self->place = goal;
  if (exchange_few (self, next, table == NULL) || exchange_many (self, next, scrolls))
    {
      finish (self);
      return;
    }
  show_cells (self, G_MAXUINT, G_MAXUINT);
  self->source = g_idle_add_full (PRIORITY, add_more_cb, self, NULL);
}

/**
 * entente_table_rows_stop:
 * @self: the rows
 *
 * Nobody will see them any more, and the table may go.
 */
void
entente_table_rows_stop (EntenteTableRows *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  entente_table_rows_follow (self, NULL);
  self->table = NULL;
}

/**
 * entente_table_rows_are_coming:
 * @self: the rows
 *
 * Returns: whether rows are missing, or cells that are not seen are empty
 */
gboolean
entente_table_rows_are_coming (EntenteTableRows *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->source != 0;
}

/**
 * entente_table_rows_find_item:
 * @self: the rows
 * @cell: (nullable): a widget in a cell
 *
 * Returns: (transfer none) (nullable): the item of its row
 */
EntenteItem *
entente_table_rows_find_item (EntenteTableRows *self,
                              GtkWidget        *cell)
{
  GHashTableIter iter;
  gpointer list_item;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->bound);
  while (cell != NULL && g_hash_table_iter_next (&iter, &list_item, NULL))
    if (gtk_list_item_get_child (list_item) == cell)
      return gtk_list_item_get_item (list_item);
  return NULL;
}
