/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-order.h"

#include "entente-display-text.h"

#include <glib/gi18n.h>

/* In settings this stands before the id of a column that is sorted from the last to the first. */
#define DESCENDING '-'

/* So many columns are named. */
#define MAX_NAMED 3

typedef struct {
  EntenteItemColumn *column;
  gboolean descending;
} Part;

struct _EntenteTableOrder {
  GArray *parts; /* of Part */
};

static void
part_clear (gpointer data)
{
  entente_item_column_unref (((Part *) data)->column);
}

static Part *
get_part (const EntenteTableOrder *self,
          guint                    nth)
{
  return &g_array_index (self->parts, Part, nth);
}

EntenteTableOrder *
entente_table_order_new (void)
{
  EntenteTableOrder *self = g_new (EntenteTableOrder, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  return self;
}

static void
append (EntenteTableOrder *self,
        EntenteItemColumn *column,
        gboolean           descending)
{
  Part part = { entente_item_column_ref (column), descending };

  g_array_append_val (self->parts, part);
}

EntenteTableOrder *
entente_table_order_copy (const EntenteTableOrder *self)
{
  EntenteTableOrder *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = entente_table_order_new ();
  for (guint i = 0; i < self->parts->len; i++)
    append (copy, get_part (self, i)->column, get_part (self, i)->descending);
  return copy;
}

void
entente_table_order_free (EntenteTableOrder *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

guint
entente_table_order_get_n (const EntenteTableOrder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

/**
 * entente_table_order_get_nth:
 * @self: an order
 * @nth: a number
 * @descending: (out): whether it is sorted from the last to the first
 *
 * Returns: (transfer none): the column that decides where those before it do not
 */
EntenteItemColumn *
entente_table_order_get_nth (const EntenteTableOrder *self,
                             guint                    nth,
                             gboolean                *descending)
{
  g_return_val_if_fail (self != NULL && nth < self->parts->len && descending != NULL, NULL);

  *descending = get_part (self, nth)->descending;
  return get_part (self, nth)->column;
}

/**
 * entente_table_order_find:
 * @self: an order
 * @id: the id of a column
 * @nth: (out): how many columns come before it
 * @descending: (out): whether it is sorted from the last to the first
 *
 * Returns: whether the table is sorted by that column
 */
gboolean
entente_table_order_find (const EntenteTableOrder *self,
                          const char              *id,
                          guint                   *nth,
                          gboolean                *descending)
{
  g_return_val_if_fail (self != NULL && id != NULL && nth != NULL && descending != NULL, FALSE);

  for (*nth = 0; *nth < self->parts->len; (*nth)++)
    if (g_str_equal (get_part (self, *nth)->column->id, id))
      {
        *descending = get_part (self, *nth)->descending;
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_table_order_choose:
 * @self: an order
 * @column: a column
 * @adds: whether the columns by which the table is sorted stay, and this one decides where they do not
 *
 * Sorts by the column, the other way round if the table is sorted by it already. Of numbers the largest come first.
 */
void
entente_table_order_choose (EntenteTableOrder *self,
                            EntenteItemColumn *column,
                            gboolean           adds)
{
  gboolean descending, was_there;
  guint nth;

  g_return_if_fail (self != NULL && column != NULL);

  was_there = entente_table_order_find (self, column->id, &nth, &descending);
  if (adds && was_there)
    {
      get_part (self, nth)->descending = !descending;
      return;
    }
  descending = was_there && nth == 0 ? !descending : entente_item_column_is_number (column);
  entente_item_column_ref (column);
  if (!adds)
    g_array_set_size (self->parts, 0);
  append (self, column, descending);
  entente_item_column_unref (column);
}

/**
 * entente_table_order_remove:
 * @self: an order
 * @id: the id of a column that no longer decides, if it did
 */
void
entente_table_order_remove (EntenteTableOrder *self,
                            const char        *id)
{
  gboolean descending;
  guint nth;

  g_return_if_fail (self != NULL && id != NULL);

  if (entente_table_order_find (self, id, &nth, &descending))
    g_array_remove_index (self->parts, nth);
}

/**
 * entente_table_order_to_words:
 * @self: an order
 *
 * Returns: (transfer full): the order as settings remember it
 */
char **
entente_table_order_to_words (const EntenteTableOrder *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *word = g_strdup_printf ("%s%s", get_part (self, i)->descending ? "-" : "",
                                               get_part (self, i)->column->id);

      g_strv_builder_add (builder, word);
    }
  return g_strv_builder_end (builder);
}

/**
 * entente_table_order_new_for_words:
 * @kind: a kind of item
 * @words: (array zero-terminated=1): what entente_table_order_to_words() returned, or anything else
 *
 * Returns: (transfer full): the order, as far as there are such columns
 */
EntenteTableOrder *
entente_table_order_new_for_words (EntenteItemKind    kind,
                                   const char *const *words)
{
  EntenteTableOrder *self = entente_table_order_new ();

  g_return_val_if_fail (words != NULL, self);

  for (; *words != NULL; words++)
    {
      gboolean descending = **words == DESCENDING, was_descending;
      g_autoptr (EntenteItemColumn) column = entente_item_column_new_for_id (kind, *words + (descending ? 1 : 0));
      guint nth;

      if (column != NULL && !entente_table_order_find (self, column->id, &nth, &was_descending))
        append (self, column, descending);
    }
  return self;
}

/**
 * entente_table_order_describe:
 * @self: an order
 *
 * Returns: (transfer full) (nullable): the order in words: “by Kind and Name”; %NULL if it is that of the document
 */
char *
entente_table_order_describe (const EntenteTableOrder *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->parts->len == 0)
    return NULL;
  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (names, get_part (self, i)->column->title);
  g_ptr_array_add (names, NULL);
  list = entente_display_text_join ((const char *const *) names->pdata, MAX_NAMED);
  /* Translators: %s lists the columns by which a table is sorted: “by Kind and Name”. */
  return g_strdup_printf (C_("table", "by %s"), list);
}
