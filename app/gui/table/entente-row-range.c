/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-row-range.h"

#include "entente-list-index.h"

struct _EntenteRowRange {
  EntenteItemList *list;   /* what is shown */
  EntenteItemList *all;    /* nullable, borrowed: what will be shown; %NULL if it is */
  EntenteItemList *before; /* nullable: what was shown */
  GArray *positions;       /* of guint, ascending: where in @all the first items of @list are; others are not in it */
  guint from, to;          /* the range in @all */
};

/**
 * entente_row_range_new:
 * @list: the rows that are shown
 *
 * Returns: (transfer full): a closed range
 */
EntenteRowRange *
entente_row_range_new (EntenteItemList *list)
{
  EntenteRowRange *self = g_new0 (EntenteRowRange, 1);

  self->list = g_object_ref (list);
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
entente_row_range_free (EntenteRowRange *self)
{
  g_object_unref (self->list);
  g_clear_object (&self->before);
  g_array_unref (self->positions);
  g_free (self);
}

static guint
get_position (EntenteRowRange *self,
              guint             nth)
{
  return g_array_index (self->positions, guint, nth);
}

/* Returns how many rows of the list are before a position. */
static guint
count_before (EntenteRowRange *self,
              guint             position)
{
  guint low = 0, high = self->positions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_position (self, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Gives the list other items, of which it tells at once, and returns a list of those that it had. */
static EntenteItemList *
put (EntenteRowRange *self,
     GPtrArray        *items)
{
  EntenteItemList *other = entente_item_list_new ();
  guint n = entente_item_list_get_n (self->list);

  entente_item_list_splice (other, 0, 0, items->pdata, items->len);
  entente_item_list_exchange (self->list, other, 0, n, items->len);
  return other;
}

static void
place_range (EntenteRowRange *self,
              guint             center,
              guint             n)
{
  guint n_all = entente_item_list_get_n (self->all);

  self->from = center > n / 2 ? center - n / 2 : 0;
  self->to = MIN (self->from + n, n_all);
  if (self->to - self->from < n)
    self->from = self->to > n ? self->to - n : 0;
}

static void
add_range (GtkBitset *rows,
           guint      from,
           guint      to)
{
  if (to > from)
    gtk_bitset_add_range (rows, from, to - from);
}

static void
take_positions (EntenteRowRange *self,
                GtkBitset        *rows)
{
  GtkBitsetIter iter;
  guint row;

  g_array_set_size (self->positions, 0);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more; more = gtk_bitset_iter_next (&iter, &row))
    g_array_append_val (self->positions, row);
}

/**
 * entente_row_range_open:
 * @self: a range
 * @all: the rows that the list is to have, with an index; they must live until the range closes or opens again
 * @center: a row of them that will be seen
 * @n: how many rows around it are to come now
 * @made: the rows of the list that have widgets
 *
 * The list then has the rows around @center and those with widgets, at its end also such as are not in @all.
 */
void
entente_row_range_open (EntenteRowRange *self,
                         EntenteItemList  *all,
                         guint             center,
                         guint             n,
                         GtkBitset        *made)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_empty ();
  g_autoptr (GPtrArray) items = g_ptr_array_new (), gone = g_ptr_array_new ();
  GtkBitsetIter iter;
  guint row, position;

  g_return_if_fail (self != NULL && all != NULL && made != NULL);

  self->all = all;
  place_range (self, center, n);
  add_range (rows, self->from, self->to);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, made, &row); more; more = gtk_bitset_iter_next (&iter, &row))
    {
      EntenteItem *item = entente_item_list_get_nth (self->list, row);

      if (entente_list_index_find (G_LIST_MODEL (all), item, &position))
        gtk_bitset_add (rows, position);
      else if (item != NULL)
        g_ptr_array_add (gone, item);
    }
  take_positions (self, rows);
  for (guint i = 0; i < self->positions->len; i++)
    g_ptr_array_add (items, entente_item_list_get_nth (all, get_position (self, i)));
  for (guint i = 0; i < gone->len; i++)
    g_ptr_array_add (items, gone->pdata[i]);
  g_clear_object (&self->before);
  self->before = put (self, items);
}

/**
 * entente_row_range_narrow:
 * @self: an open range
 * @made: the rows of the list that have widgets
 * @n: how many widgets may go
 *
 * Takes from the list what is not in the range and has no widget any more. What is not in the rows to come is taken
 * too, unless it is more than @n; then it is left to entente_row_range_shrink().
 */
void
entente_row_range_narrow (EntenteRowRange *self,
                           GtkBitset        *made,
                           guint             n)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_empty ();
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteItemList) short_list = NULL;
  guint n_before, n_made = 0;

  g_return_if_fail (self != NULL && self->all != NULL && made != NULL);

  n_before = entente_item_list_get_n (self->list);
  add_range (rows, self->from, self->to);
  for (guint i = 0; i < self->positions->len; i++)
    if (gtk_bitset_contains (made, i))
      gtk_bitset_add (rows, get_position (self, i));
  for (guint i = self->positions->len; i < n_before; i++)
    if (gtk_bitset_contains (made, i))
      n_made++;
  if (n_made > n || gtk_bitset_get_size (rows) == n_before)
    return;
  take_positions (self, rows);
  for (guint i = 0; i < self->positions->len; i++)
    g_ptr_array_add (items, entente_item_list_get_nth (self->all, get_position (self, i)));
  short_list = put (self, items);
}

/**
 * entente_row_range_shrink:
 * @self: an open range
 * @n: how many rows are to go at most
 *
 * Returns: whether rows have gone; if not, there are only such as will be there
 */
gboolean
entente_row_range_shrink (EntenteRowRange *self,
                           guint             n)
{
  guint n_list, n_removed;

  g_return_val_if_fail (self != NULL && self->all != NULL, FALSE);

  n_list = entente_item_list_get_n (self->list);
  n_removed = MIN (n, n_list - self->positions->len);
  entente_item_list_splice (self->list, n_list - n_removed, n_removed, NULL, 0);
  return n_removed > 0;
}

/**
 * entente_row_range_is_full:
 * @self: an open range
 *
 * Returns: whether the list has nothing but all the rows that are to come
 */
gboolean
entente_row_range_is_full (EntenteRowRange *self)
{
  guint n;

  g_return_val_if_fail (self != NULL && self->all != NULL, FALSE);

  n = entente_item_list_get_n (self->all);
  return self->positions->len == n && entente_item_list_get_n (self->list) == n;
}

static void
add_rows (EntenteRowRange *self,
          guint             first,
          guint             n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (guint));
  guint position = count_before (self, first);

  for (guint i = first; i < first + n; i++)
    {
      g_array_append_val (added, i);
      g_ptr_array_add (items, entente_item_list_get_nth (self->all, i));
    }
  g_array_insert_vals (self->positions, position, added->data, added->len);
  entente_item_list_splice (self->list, position, 0, items->pdata, items->len);
}

/* Takes into the range the rows beside it that are there already. */
static void
meet_others (EntenteRowRange *self)
{
  guint nth = count_before (self, self->to);

  while (nth < self->positions->len && get_position (self, nth) == self->to)
    {
      self->to++;
      nth++;
    }
  nth = count_before (self, self->from);
  while (nth > 0 && get_position (self, nth - 1) == self->from - 1)
    {
      self->from--;
      nth--;
    }
}

/**
 * entente_row_range_grow:
 * @self: an open range without rows that go, see entente_row_range_shrink()
 * @n: how many rows are to come at most
 *
 * Returns: whether rows have come; if not, the range can only close
 */
gboolean
entente_row_range_grow (EntenteRowRange *self,
                         guint             n)
{
  guint nth, end, begin, n_added;

  g_return_val_if_fail (self != NULL && self->all != NULL, FALSE);

  meet_others (self);
  nth = count_before (self, self->to);
  end = nth < self->positions->len ? get_position (self, nth) : entente_item_list_get_n (self->all);
  n_added = MIN (n, end - self->to);
  if (n_added > 0)
    {
      add_rows (self, self->to, n_added);
      self->to += n_added;
      return TRUE;
    }
  nth = count_before (self, self->from);
  begin = nth > 0 ? get_position (self, nth - 1) + 1 : 0;
  n_added = MIN (n, self->from - begin);
  if (n_added == 0)
    return FALSE;
  add_rows (self, self->from - n_added, n_added);
  self->from -= n_added;
  return TRUE;
}

/**
 * entente_row_range_close:
 * @self: an open range without rows that go, see entente_row_range_shrink()
 *
 * Gives the list all rows, and @all those that the list had before the range opened. Nothing is freed here, which
 * takes long.
 */
void
entente_row_range_close (EntenteRowRange *self)
{
  g_return_if_fail (self != NULL && self->all != NULL);

  entente_item_list_unfold (self->list, self->all, (const guint *) (gpointer) self->positions->data,
                            self->positions->len);
  if (self->before != NULL)
    entente_item_list_exchange (self->all, self->before, 0, 0, 0);
  g_clear_object (&self->before);
  self->all = NULL;
}

/**
 * entente_row_range_get_position:
 * @self: an open range
 * @row: a row of those that will be shown, in the range
 *
 * Returns: where it is in the list now
 */
guint
entente_row_range_get_position (EntenteRowRange *self,
                                 guint             row)
{
  g_return_val_if_fail (self != NULL && self->all != NULL, 0);

  return count_before (self, row);
}
