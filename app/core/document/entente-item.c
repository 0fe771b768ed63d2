/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item.h"

#include "entente-actor.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

/* An item of a document: a record with an identity. It can be filled until it is sealed, which happens when
 * it joins a document. A sealed item never changes, so that it can be shown, indexed and kept by the
 * history without a copy. A document is changed by replacing its items. */

typedef struct {
  EntenteRecord *record;
  gsize rank; /* 0 until the item is sealed */
} EntenteItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteItem, entente_item, G_TYPE_OBJECT)

static const EntenteMember phrase_members[] = {
  [ENTENTE_PHRASE_TEXT] = { "text", ENTENTE_VALUE_TEXT },
  [ENTENTE_PHRASE_LANG] = { "lang", ENTENTE_VALUE_WORD },
};

static const EntenteMember identifier_members[] = {
  [ENTENTE_IDENTIFIER_SCHEME] = { "scheme", ENTENTE_VALUE_WORD },
  [ENTENTE_IDENTIFIER_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_IDENTIFIER_IMPORTED] = { "imported", ENTENTE_VALUE_TEXT },
};

const EntenteShape entente_identifier_shape = { "identifier", identifier_members, ENTENTE_N_IDENTIFIER };

const EntenteShape entente_phrase_shape = { "phrase", phrase_members, ENTENTE_N_PHRASE };

static EntenteItemPrivate *
private_of (EntenteItem *self)
{
  return entente_item_get_instance_private (self);
}

static GType
type_for_kind (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return ENTENTE_TYPE_ACTOR;
    case ENTENTE_ITEM_RELATION:
      return ENTENTE_TYPE_RELATION;
    case ENTENTE_ITEM_STATEMENT:
      return ENTENTE_TYPE_STATEMENT;
    case ENTENTE_ITEM_SOURCE:
      return ENTENTE_TYPE_SOURCE;
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* The classes are static types and never unloaded, so that pointers into them stay valid. */
static const EntenteItemClass *
class_for_kind (EntenteItemKind kind)
{
  static const EntenteItemClass *classes[ENTENTE_N_ITEM_KINDS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
        classes[i] = g_type_class_ref (type_for_kind (i));
      g_once_init_leave (&ready, 1);
    }
  return classes[kind];
}

static void
foreach_link_in_record (const EntenteRecord *record,
                        EntenteLinkFunc      func,
                        gpointer             data)
{
  const EntenteShape *shape = entente_record_get_shape (record);

  for (guint i = 0; i < shape->n_members; i++)
    {
      const EntenteMember *member = &shape->members[i];

      if (!entente_record_has (record, i))
        continue;
      if (member->type == ENTENTE_VALUE_REF)
        func (member->link, entente_record_get_text (record, i), data);
      else if (member->type == ENTENTE_VALUE_REFS)
        for (const char *const *id = entente_record_get_texts (record, i); *id != NULL; id++)
          func (member->link, *id, data);
      else if (member->type == ENTENTE_VALUE_RECORDS)
        for (guint j = 0; j < entente_record_get_n_records (record, i); j++)
          foreach_link_in_record (entente_record_get_nth (record, i, j), func, data);
    }
}

static void
entente_item_finalize (GObject *object)
{
  EntenteItemPrivate *priv = private_of (ENTENTE_ITEM (object));
  EntentePool *pool = entente_record_get_pool (priv->record);

  g_clear_pointer (&priv->record, entente_record_free);
  entente_pool_unref (pool);

  G_OBJECT_CLASS (entente_item_parent_class)->finalize (object);
}

static void
entente_item_class_init (EntenteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_item_finalize;
}

static void
entente_item_init (EntenteItem *self)
{
}

/**
 * entente_item_new:
 * @kind: the kind of item
 * @id: its id
 *
 * Returns: (transfer full): an item that can be filled and then put into a document
 */
EntenteItem *
entente_item_new (EntenteItemKind kind,
                  const char     *id)
{
  EntenteRecord *record = entente_record_new (entente_item_kind_get_shape (kind));

  g_return_val_if_fail (id != NULL, NULL);

  entente_record_set_text (record, ENTENTE_ITEM_ID, id);
  return entente_item_new_for_record (kind, record);
}

/**
 * entente_item_new_for_record:
 * @kind: the kind of item
 * @record: (transfer full): the contents of the item; of the kind's shape, with an id. If it is in a pool, the item
 *   keeps the pool
 *
 * Returns: (transfer full): an item that holds @record
 */
EntenteItem *
entente_item_new_for_record (EntenteItemKind  kind,
                             EntenteRecord   *record)
{
  EntenteItem *self;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (entente_record_get_shape (record) == entente_item_kind_get_shape (kind), NULL);
  g_return_val_if_fail (entente_record_has (record, ENTENTE_ITEM_ID), NULL);

  self = g_object_new (type_for_kind (kind), NULL);
  private_of (self)->record = record;
  if (entente_record_get_pool (record) != NULL)
    entente_pool_ref (entente_record_get_pool (record));
  return self;
}

/**
 * entente_item_copy:
 * @self: an item
 * @id: (nullable): the id of the copy; %NULL for the same id
 *
 * Returns: (transfer full): a copy that can be changed
 */
EntenteItem *
entente_item_copy (EntenteItem *self,
                   const char  *id)
{
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_ITEM (self), NULL);

  record = entente_record_copy (private_of (self)->record);
  if (id != NULL)
    entente_record_set_text (record, ENTENTE_ITEM_ID, id);
  return entente_item_new_for_record (entente_item_get_kind (self), record);
}

gboolean
entente_item_equal (EntenteItem *a,
                    EntenteItem *b)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (a) && ENTENTE_IS_ITEM (b), FALSE);

  return entente_record_equal (private_of (a)->record, private_of (b)->record);
}

const EntenteShape *
entente_item_kind_get_shape (EntenteItemKind kind)
{
  return class_for_kind (kind)->shape;
}

const char *
entente_item_kind_get_plural (EntenteItemKind kind)
{
  return class_for_kind (kind)->plural;
}

EntenteItemKind
entente_item_get_kind (EntenteItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), ENTENTE_ITEM_ACTOR);

  return ENTENTE_ITEM_GET_CLASS (self)->kind;
}

const char *
entente_item_get_id (EntenteItem *self)
{
  return entente_item_get_text (self, ENTENTE_ITEM_ID);
}

/**
 * entente_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none): the contents of the item, read-only
 */
const EntenteRecord *
entente_item_get_record (EntenteItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), NULL);

  return private_of (self)->record;
}

/**
 * entente_item_edit_record:
 * @self: an item that is not sealed
 *
 * Returns: (transfer none): the contents of the item, to be filled
 */
EntenteRecord *
entente_item_edit_record (EntenteItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), NULL);
  g_return_val_if_fail (private_of (self)->rank == 0, NULL);

  return private_of (self)->record;
}

/**
 * entente_item_seal:
 * @self: an item, which must not change from now on
 */
void
entente_item_seal (EntenteItem *self)
{
  static gsize n_ranks;

  g_return_if_fail (ENTENTE_IS_ITEM (self));

  if (private_of (self)->rank == 0)
    private_of (self)->rank = (gsize) g_atomic_pointer_add (&n_ranks, 1) + 1;
}

/**
 * entente_item_succeed:
 * @self: an item, which must not change from now on
 * @before: the sealed item that it replaces. It takes over its rank if it has none.
 */
void
entente_item_succeed (EntenteItem *self,
                      EntenteItem *before)
{
  g_return_if_fail (ENTENTE_IS_ITEM (self) && ENTENTE_IS_ITEM (before));

  if (private_of (self)->rank == 0)
    private_of (self)->rank = private_of (before)->rank;
  entente_item_seal (self);
}

/**
 * entente_item_get_rank:
 * @self: an item
 *
 * Returns: a number that orders items by their creation. Changing, removing and restoring an item keeps it.
 *   0 for an item that is not sealed
 */
gsize
entente_item_get_rank (EntenteItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), 0);

  return private_of (self)->rank;
}

const char *
entente_item_get_text (EntenteItem *self,
                       guint        member)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), NULL);

  return entente_record_get_text (private_of (self)->record, member);
}

const char *const *
entente_item_get_texts (EntenteItem *self,
                        guint        member)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), NULL);

  return entente_record_get_texts (private_of (self)->record, member);
}

/**
 * entente_item_kind_get_common:
 * @kind: a kind of item
 * @common: a member that items of every kind have
 *
 * Returns: the index of that member in the shape of the kind
 */
guint
entente_item_kind_get_common (EntenteItemKind kind,
                              EntenteCommon   common)
{
  g_return_val_if_fail (kind < ENTENTE_N_ITEM_KINDS && common < ENTENTE_N_COMMON, 0);

  return entente_item_kind_get_shape (kind)->n_members - ENTENTE_N_COMMON + common;
}

/**
 * entente_item_kind_get_name:
 * @kind: that of actors or of sources
 *
 * Returns: the member by which others mention such an item: its name or its title
 */
guint
entente_item_kind_get_name (EntenteItemKind kind)
{
  g_return_val_if_fail (kind == ENTENTE_ITEM_ACTOR || kind == ENTENTE_ITEM_SOURCE, ENTENTE_ITEM_ID);

  return kind == ENTENTE_ITEM_ACTOR ? (guint) ENTENTE_ACTOR_NAME : (guint) ENTENTE_SOURCE_TITLE;
}

guint
entente_item_get_common (EntenteItem   *self,
                         EntenteCommon  common)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), 0);

  return entente_item_kind_get_common (entente_item_get_kind (self), common);
}

/**
 * entente_item_get_tags:
 * @self: an item
 *
 * Returns: (transfer none) (array zero-terminated=1): the tags that users gave it
 */
const char *const *
entente_item_get_tags (EntenteItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_ITEM (self), NULL);

  return entente_item_get_texts (self, entente_item_get_common (self, ENTENTE_COMMON_TAGS));
}

/**
 * entente_item_foreach_link:
 * @self: an item
 * @func: (scope call): called with each id that the item refers to, and the kind of reference
 * @data: for @func
 */
void
entente_item_foreach_link (EntenteItem     *self,
                           EntenteLinkFunc  func,
                           gpointer         data)
{
  g_return_if_fail (ENTENTE_IS_ITEM (self) && func != NULL);

  foreach_link_in_record (private_of (self)->record, func, data);
}
