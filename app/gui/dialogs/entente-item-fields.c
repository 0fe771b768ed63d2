/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-fields.h"

/* A field with the member of the item that it edits. */
typedef struct {
  EntenteField *field; /* borrowed: in the dialog */
  guint member;
  int part;            /* if the member is a record: the member of that record; else -1 */
} Binding;

struct _EntenteItemFields
{
  GArray *bindings;
};

/**
 * entente_item_fields_new:
 *
 * Returns: (transfer full): no fields yet
 */
EntenteItemFields *
entente_item_fields_new (void)
{
  EntenteItemFields *self = g_new0 (EntenteItemFields, 1);

  self->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  return self;
}

void
entente_item_fields_free (EntenteItemFields *self)
{
  g_array_unref (self->bindings);
  g_free (self);
}

/**
 * entente_item_fields_add:
 * @self: fields
 * @field: (transfer none): another one; must live until the fields are cleared
 * @member: the member that is edited there
 * @part: if the member is a record: the member of that record; else -1
 */
void
entente_item_fields_add (EntenteItemFields *self,
                         EntenteField      *field,
                         guint              member,
                         int                part)
{
  Binding binding = { field, member, part };

  g_return_if_fail (self != NULL && ENTENTE_IS_FIELD (field));

  g_array_append_val (self->bindings, binding);
}

/**
 * entente_item_fields_clear:
 * @self: fields
 *
 * Forgets all of them. To be called before they are destroyed.
 */
void
entente_item_fields_clear (EntenteItemFields *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->bindings, 0);
}

static const EntenteShape *
get_part_shape (const Binding *binding,
                EntenteItem   *item)
{
  return entente_item_kind_get_shape (entente_item_get_kind (item))->members[binding->member].shape;
}

/* The field for a part is shown even if the item has no record for it yet. */
static void
show (const Binding *binding,
      EntenteItem   *item)
{
  const EntenteRecord *record = entente_item_get_record (item), *inner;
  g_autoptr (EntenteRecord) empty = NULL;

  if (binding->part < 0)
    {
      entente_field_show (binding->field, record, binding->member);
      return;
    }
  inner = entente_record_get_record (record, binding->member);
  if (inner == NULL)
    inner = empty = entente_record_new (get_part_shape (binding, item));
  entente_field_show (binding->field, inner, binding->part);
}

/**
 * entente_item_fields_show:
 * @self: fields
 * @item: an item of the kind whose members the fields edit
 *
 * Shows the item in all fields.
 */
void
entente_item_fields_show (EntenteItemFields *self,
                          EntenteItem       *item)
{
  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  for (guint i = 0; i < self->bindings->len; i++)
    show (&g_array_index (self->bindings, Binding, i), item);
}

/* Adds a record only if it is not empty, and removes a record that has become empty. */
static void
store_part (const Binding *binding,
            EntenteItem   *item)
{
  EntenteRecord *record = entente_item_edit_record (item);
  EntenteRecord *before = entente_record_get_record (record, binding->member);
  g_autoptr (EntenteRecord) after = before != NULL ? entente_record_copy (before)
                                                   : entente_record_new (get_part_shape (binding, item));

  entente_field_store (binding->field, after, binding->part);
  if (before != NULL && entente_record_equal (before, after))
    return;
  if (!entente_record_is_empty (after))
    entente_record_take_record (record, binding->member, g_steal_pointer (&after));
  else if (before != NULL)
    entente_record_clear (record, binding->member);
}

/**
 * entente_item_fields_store:
 * @self: fields
 * @item: an item of that kind, which is not in a document
 *
 * Gives the item what is in all fields.
 */
void
entente_item_fields_store (EntenteItemFields *self,
                           EntenteItem       *item)
{
  g_return_if_fail (self != NULL && ENTENTE_IS_ITEM (item));

  for (guint i = 0; i < self->bindings->len; i++)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i);

      if (binding->part < 0)
        entente_field_store (binding->field, entente_item_edit_record (item), binding->member);
      else
        store_part (binding, item);
    }
}

/**
 * entente_item_fields_settle:
 * @self: fields
 *
 * Asks each field to end what is being done in it.
 *
 * Returns: (transfer none) (nullable): the first field that cannot be saved as it is; %NULL if all can be
 */
EntenteField *
entente_item_fields_settle (EntenteItemFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->bindings->len; i++)
    {
      EntenteField *field = g_array_index (self->bindings, Binding, i).field;

      if (!entente_field_settle (field))
        return field;
    }
  return NULL;
}

/**
 * entente_item_fields_find:
 * @self: fields
 * @member: a member
 *
 * Returns: (transfer none) (nullable): the first field in which it is edited
 */
EntenteField *
entente_item_fields_find (EntenteItemFields *self,
                          guint              member)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->bindings->len; i++)
    if (g_array_index (self->bindings, Binding, i).member == member)
      return g_array_index (self->bindings, Binding, i).field;
  return NULL;
}
