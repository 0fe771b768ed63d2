/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-data-columns.h"

#include "entente-id.h"

/* Names come out of files, so the table of names is hashed by the rule of ids. */

#define DATA_PREFIX "data."

typedef struct {
  char *name;            /* in the data of items */
  char *title;           /* in the table */
  EntenteDatumType type; /* text, unless all facts of the column are numbers, or all are true or false */
} Column;

struct _EntenteDataColumns {
  GArray *columns;        /* of Column */
  GHashTable *by_name;    /* the name of a column, borrowed -> its index */
  GHashTable *taken;      /* set of the titles of other columns, owned */
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  g_free (column->title);
}

static const EntenteRecord *
record_of (EntenteItem *item,
           guint       *member)
{
  *member = entente_item_get_common (item, ENTENTE_COMMON_DATA);
  return entente_item_get_record (item);
}

/* A column of the table may have the same name already. A name that begins like that of such a column gets the
 * beginning once more, so that it can be told what the name was. */
static char *
make_title (EntenteDataColumns *self,
            const char         *name)
{
  if (g_hash_table_contains (self->taken, name) || g_str_has_prefix (name, DATA_PREFIX))
    return g_strconcat (DATA_PREFIX, name, NULL);
  return g_strdup (name);
}

static void
add_datum (EntenteDataColumns *self,
           const EntenteDatum *datum)
{
  gpointer index;

  if (g_hash_table_lookup_extended (self->by_name, datum->name, NULL, &index))
    {
      Column *column = &g_array_index (self->columns, Column, GPOINTER_TO_UINT (index));

      if (column->type != datum->type)
        column->type = ENTENTE_DATUM_TEXT;
    }
  else
    {
      Column column = { g_strdup (datum->name), make_title (self, datum->name), datum->type };

      g_hash_table_insert (self->by_name, column.name, GUINT_TO_POINTER (self->columns->len));
      g_array_append_val (self->columns, column);
    }
}

/**
 * entente_data_columns_new:
 * @taken: (array zero-terminated=1): the titles of the other columns of the table
 *
 * Returns: (transfer full): no columns yet
 */
EntenteDataColumns *
entente_data_columns_new (const char *const *taken)
{
  EntenteDataColumns *self = g_new0 (EntenteDataColumns, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->by_name = g_hash_table_new (entente_id_hash, g_str_equal);
  self->taken = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  for (; *taken != NULL; taken++)
    g_hash_table_add (self->taken, g_strdup (*taken));
  return self;
}

void
entente_data_columns_free (EntenteDataColumns *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->by_name);
  g_array_unref (self->columns);
  g_free (self);
}

/**
 * entente_data_columns_add:
 * @self: some columns
 * @item: an item that is to be in the table
 *
 * Adds a column for each name in the data of the item that has none yet.
 */
void
entente_data_columns_add (EntenteDataColumns *self,
                          EntenteItem        *item)
{
  const EntenteRecord *record;
  guint member;

  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  record = record_of (item, &member);
  for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
    add_datum (self, entente_record_get_datum (record, member, i));
}

/**
 * entente_data_columns_add_sheet:
 * @actors: the columns of a table of actors
 * @relations: the columns of a table of relations
 * @sheet: a picture; the tables hold what is in it
 */
void
entente_data_columns_add_sheet (EntenteDataColumns *actors,
                                EntenteDataColumns *relations,
                                EntenteSheet       *sheet)
{
  for (guint i = 0; i < entente_sheet_get_n_cards (sheet); i++)
    entente_data_columns_add (actors, entente_sheet_get_card (sheet, i)->item);
  for (guint i = 0; i < entente_sheet_get_n_lines (sheet); i++)
    entente_data_columns_add (relations, entente_sheet_get_line (sheet, i)->item);
}

guint
entente_data_columns_get_n (EntenteDataColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * entente_data_columns_get_title:
 * @self: some columns
 * @column: less than entente_data_columns_get_n()
 *
 * Returns: (transfer none): the name of the facts, with “data.” before it if another column has that title, or if it
 *   begins with “data.”
 */
const char *
entente_data_columns_get_title (EntenteDataColumns *self,
                                guint               column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).title;
}

/**
 * entente_data_columns_get_type:
 * @self: some columns
 * @column: less than entente_data_columns_get_n()
 *
 * Returns: %ENTENTE_DATUM_NUMBER or %ENTENTE_DATUM_FLAG if all facts of the column are such, and
 *   %ENTENTE_DATUM_TEXT otherwise
 */
EntenteDatumType
entente_data_columns_get_type (EntenteDataColumns *self,
                               guint               column)
{
  EntenteDatumType type;

  g_return_val_if_fail (self != NULL && column < self->columns->len, ENTENTE_DATUM_TEXT);

  type = g_array_index (self->columns, Column, column).type;
  return type == ENTENTE_DATUM_NUMBER || type == ENTENTE_DATUM_FLAG ? type : ENTENTE_DATUM_TEXT;
}

/**
 * entente_data_columns_get_type_name:
 * @self: some columns
 * @column: less than entente_data_columns_get_n()
 *
 * Returns: the type of the column as GraphML and GEXF both call it
 */
const char *
entente_data_columns_get_type_name (EntenteDataColumns *self,
                                    guint               column)
{
  switch (entente_data_columns_get_type (self, column))
    {
    case ENTENTE_DATUM_NUMBER:
      return "double";
    case ENTENTE_DATUM_FLAG:
      return "boolean";
    case ENTENTE_DATUM_TEXT:
    case ENTENTE_DATUM_OTHER:
    default:
      return "string";
    }
}

/**
 * entente_data_columns_list_cells:
 * @self: some columns
 * @item: an item
 *
 * Returns: (transfer container): the text of each column, or %NULL where the item has no such fact; owned
 *   by the item
 */
const char **
entente_data_columns_list_cells (EntenteDataColumns *self,
                                 EntenteItem        *item)
{
  const EntenteRecord *record;
  const char **cells;
  guint member;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), NULL);

  cells = g_new0 (const char *, self->columns->len + 1);
  record = record_of (item, &member);
  for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, member, i);
      gpointer index;

      if (g_hash_table_lookup_extended (self->by_name, datum->name, NULL, &index))
        cells[GPOINTER_TO_UINT (index)] = datum->text;
    }
  return cells;
}
