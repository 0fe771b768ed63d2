/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document.h"

#include "entente-id.h"
#include "entente-index.h"
#include "entente-item-list.h"
#include "entente-list-index.h"

/* A document: four lists of items, an index of the items by id, and an index of the items that name each
 * id. The indexes are built on demand, because most copies of a document are only written. */

struct _EntenteDocument
{
  GObject parent_instance;

  EntenteRecord *record;      /* title, summary and the other members of the outermost object */
  EntenteRecord *view_record; /* of "view": only its foreign members */
  EntenteLayout *layout;
  EntenteItemList *items[ENTENTE_N_ITEM_KINDS];
  EntenteItemList *whole[ENTENTE_N_ITEM_KINDS]; /* of a part: what is in the document that it is of; else NULL */
  EntenteIndex *index; /* nullable: built on demand */

  /* How the names of actors are shown, which is no part of the file. */
  const char *reader_language; /* nullable: interned */
  gboolean shows_names;        /* in that language */
};

enum { PROP_0, PROP_TITLE, PROP_SUMMARY, PROP_NAME_LANGUAGE, N_PROPS };
static GParamSpec *props[N_PROPS];

enum { ITEM_CHANGED, MANY_CHANGED, VIEWS_CHANGED, GROUPS_CHANGED, WEIGHING_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteDocument, entente_document, G_TYPE_OBJECT)

static EntenteIndex *
index_of (EntenteDocument *self)
{
  if (self->index != NULL)
    return self->index;

  self->index = entente_index_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      EntenteItemList *items = self->whole[kind] != NULL ? self->whole[kind] : self->items[kind];

      for (guint i = 0; i < entente_item_list_get_n (items); i++)
        entente_index_add (self->index, entente_item_list_get_nth (items, i));
    }
  return self->index;
}

static gboolean
is_applicable (EntenteDocument     *self,
               const EntenteChange *change)
{
  EntenteItemList *list;

  if (change->before == NULL && change->after == NULL)
    return FALSE;
  list = self->items[entente_change_get_kind (change)];
  if (change->before == NULL)
    return change->position <= entente_item_list_get_n (list);
  return entente_item_list_get_nth (list, change->position) == change->before &&
         (change->after == NULL || entente_item_get_kind (change->after) == entente_change_get_kind (change));
}

static void
unindex_all (EntenteDocument     *self,
             const EntenteChange *changes,
             guint                n_changes)
{
  while (n_changes-- > 0)
    if (changes[n_changes].before != NULL)
      entente_index_remove (index_of (self), changes[n_changes].before);
}

/* Returns FALSE if an id exists already; the index then has none of the changed items. */
static gboolean
index_all (EntenteDocument     *self,
           const EntenteChange *changes,
           guint                n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    {
      if (changes[i].after == NULL)
        continue;
      if (entente_index_lookup (index_of (self), entente_item_get_id (changes[i].after)) != NULL)
        {
          while (i-- > 0)
            if (changes[i].after != NULL)
              entente_index_remove (index_of (self), changes[i].after);
          return FALSE;
        }
      if (changes[i].before != NULL)
        entente_item_succeed (changes[i].after, changes[i].before);
      entente_index_add (index_of (self), changes[i].after);
    }
  return TRUE;
}

static void
splice_lists (EntenteDocument     *self,
              const EntenteChange *changes,
              guint                n_changes)
{
  for (guint i = 0, n; i < n_changes; i += n)
    {
      EntenteItemKind kind = entente_change_get_kind (&changes[i]);

      for (n = 1; i + n < n_changes && entente_change_get_kind (&changes[i + n]) == kind; n++)
        ;
      entente_changes_splice (changes + i, n, self->items[kind]);
    }
}

static void
entente_document_finalize (GObject *object)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  g_clear_pointer (&self->index, entente_index_free);
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    {
      g_clear_object (&self->items[i]);
      g_clear_object (&self->whole[i]);
    }
  g_clear_object (&self->layout);
  g_clear_pointer (&self->record, entente_record_free);
  g_clear_pointer (&self->view_record, entente_record_free);

  G_OBJECT_CLASS (entente_document_parent_class)->finalize (object);
}

static void
entente_document_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, entente_document_get_title (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, entente_document_get_summary (self));
      break;
    case PROP_NAME_LANGUAGE:
      g_value_set_string (value, entente_document_get_name_language (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_document_class_init (EntenteDocumentClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->finalize = entente_document_finalize;
  G_OBJECT_CLASS (klass)->get_property = entente_document_get_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  props[PROP_NAME_LANGUAGE] = g_param_spec_string ("name-language", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  /**
   * EntenteDocument::item-changed:
   * @self: a document
   * @before: (nullable): the item that was there
   * @after: (nullable): the item that is there now
   *
   * One item was added, removed or replaced. It is emitted when lists and indexes are up to date. If many have changed
   * together, #EntenteDocument::many-changed is emitted in its place.
   */
  signals[ITEM_CHANGED] = g_signal_new ("item-changed", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        ENTENTE_TYPE_ITEM, ENTENTE_TYPE_ITEM);

  /**
   * EntenteDocument::many-changed:
   * @self: a document
   * @changes: (element-type EntenteChange): what has changed; it never changes itself, and can be kept
   *
   * More than %ENTENTE_DOCUMENT_MANY items were added, removed or replaced. To look at all of them may take longer than
   * a frame, so that what follows the document does that later, in parts, or in a thread.
   */
  signals[MANY_CHANGED] = g_signal_new ("many-changed", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_ARRAY);

  /**
   * EntenteDocument::views-changed:
   * @self: a document
   *
   * Other views are kept in it, or in another order.
   */
  signals[VIEWS_CHANGED] = g_signal_new ("views-changed", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  /* Likewise, for groups. */
  signals[GROUPS_CHANGED] = g_signal_new ("groups-changed", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  /* Its evidence is weighed in another way, so that any relation may be drawn otherwise. */
  signals[WEIGHING_CHANGED] = g_signal_new ("weighing-changed", ENTENTE_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
}

static void
entente_document_init (EntenteDocument *self)
{
  self->record = entente_record_new (&entente_document_shape);
  self->view_record = entente_record_new (&entente_view_shape);
  self->layout = entente_layout_new ();
  for (int i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    self->items[i] = entente_item_list_new ();
}

/**
 * entente_document_new:
 *
 * Returns: (transfer full): an empty document. It may be filled in one thread and then passed to another
 */
EntenteDocument *
entente_document_new (void)
{
  return g_object_new (ENTENTE_TYPE_DOCUMENT, NULL);
}

/**
 * entente_document_copy:
 * @self: a document
 *
 * Copies a document, for example to write it in another thread while this one is edited. The copy shares
 * the items, which never change, and everything that has not changed since the last copy. So even a large
 * document is copied within a few milliseconds. Two threads must not use a copy at the same time, not even
 * to read it.
 *
 * Returns: (transfer full): a document that equals this one at present
 */
EntenteDocument *
entente_document_copy (EntenteDocument *self)
{
  EntenteDocument *copy;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  copy = entente_document_new ();
  entente_record_free (copy->record);
  copy->record = entente_record_copy (self->record);
  entente_record_free (copy->view_record);
  copy->view_record = entente_record_copy (self->view_record);
  g_object_unref (copy->layout);
  copy->layout = entente_layout_copy (self->layout);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      g_object_unref (copy->items[kind]);
      copy->items[kind] = entente_item_list_copy (self->items[kind]);
      if (self->whole[kind] != NULL)
        copy->whole[kind] = entente_item_list_copy (self->whole[kind]);
    }
  copy->reader_language = self->reader_language;
  copy->shows_names = self->shows_names;
  return copy;
}

/**
 * entente_document_new_part:
 * @self: a document
 * @is_in: (scope call): returns whether an item is in the part
 * @data: for @is_in
 *
 * A part lists some of the items, and must not be changed. What is looked up by id, or by links, is found also where it
 * is not in the part: names are known, and the evidence is that of the whole document.
 *
 * Returns: (transfer full): a part of the document as it is at present
 */
EntenteDocument *
entente_document_new_part (EntenteDocument   *self,
                           EntenteItemFilter  is_in,
                           gpointer           data)
{
  EntenteDocument *part = entente_document_copy (self);

  g_return_val_if_fail (self->whole[0] == NULL && is_in != NULL, part);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      part->whole[kind] = part->items[kind];
      part->items[kind] = entente_item_list_pick (part->whole[kind], is_in, data);
    }
  return part;
}

/**
 * entente_document_has:
 * @self: a document
 * @item: an item that was found by its id or by a link
 *
 * Returns: whether it is in the document, which may be a part
 */
gboolean
entente_document_has (EntenteDocument *self,
                      EntenteItem     *item)
{
  guint position;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_ITEM (item), FALSE);

  return self->whole[0] == NULL || entente_document_find (self, item, &position);
}

/**
 * entente_document_get_record:
 * @self: a document
 *
 * Returns: (transfer none): the members of the file's outermost object, without items and view
 */
EntenteRecord *
entente_document_get_record (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->record;
}

static gboolean
have_same_list (const EntenteRecord *a,
                const EntenteRecord *b,
                guint                member)
{
  guint n = entente_record_get_n_records (a, member);

  if (entente_record_get_n_records (b, member) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!entente_record_equal (entente_record_get_nth (a, member, i), entente_record_get_nth (b, member, i)))
      return FALSE;
  return TRUE;
}

/**
 * entente_document_swap_record:
 * @self: a document
 * @which: which of its own records
 * @record: (transfer full): the new record
 *
 * Returns: (transfer full): the old record
 */
EntenteRecord *
entente_document_swap_record (EntenteDocument  *self,
                              EntenteOwnRecord  which,
                              EntenteRecord    *record)
{
  EntenteRecord **there, *before;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && record != NULL, NULL);
  there = which == ENTENTE_OWN_RECORD_VIEW ? &self->view_record : &self->record;
  g_return_val_if_fail (entente_record_get_shape (record) == entente_record_get_shape (*there), NULL);

  before = *there;
  *there = record;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
  if (which == ENTENTE_OWN_RECORD_DOCUMENT && !have_same_list (before, record, ENTENTE_DOCUMENT_VIEWS))
    g_signal_emit (self, signals[VIEWS_CHANGED], 0);
  if (which == ENTENTE_OWN_RECORD_DOCUMENT && !have_same_list (before, record, ENTENTE_DOCUMENT_GROUPS))
    g_signal_emit (self, signals[GROUPS_CHANGED], 0);
  if (which == ENTENTE_OWN_RECORD_DOCUMENT
      && !g_strv_equal (entente_record_get_texts (before, ENTENTE_DOCUMENT_WEIGHING),
                        entente_record_get_texts (record, ENTENTE_DOCUMENT_WEIGHING)))
    g_signal_emit (self, signals[WEIGHING_CHANGED], 0);
  return before;
}

/**
 * entente_document_set_reader:
 * @self: a document
 * @language: (nullable): the language of who reads it, see entente-language.h
 * @shows_names: whether actors are shown by their names in that language, if they have such names
 *
 * Nothing of this is in the file, or can be undone. What shows names follows the property "name-language". Without
 * this call names are shown as the file has them.
 */
void
entente_document_set_reader (EntenteDocument *self,
                             const char      *language,
                             gboolean         shows_names)
{
  const char *before;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (self));

  before = entente_document_get_name_language (self);
  self->reader_language = language;
  self->shows_names = shows_names;
  if (entente_document_get_name_language (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME_LANGUAGE]);
}

/**
 * entente_document_get_reader_language:
 * @self: a document
 *
 * Returns: (nullable): the language of who reads it, interned, in which names are found even if they are not shown
 */
const char *
entente_document_get_reader_language (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->reader_language;
}

/**
 * entente_document_get_name_language:
 * @self: a document
 *
 * Returns: (nullable): the language in which names are shown, interned, for entente_actor_choose_name(); %NULL if they
 *   are shown as the file has them
 */
const char *
entente_document_get_name_language (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->shows_names ? self->reader_language : NULL;
}

/**
 * entente_document_get_view_record:
 * @self: a document
 *
 * Returns: (transfer none): the foreign members of the file's "view". The positions that could not be
 *   understood are in it as foreign members of "positions"; all other positions are in the layout
 */
EntenteRecord *
entente_document_get_view_record (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->view_record;
}

const char *
entente_document_get_title (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return entente_record_get_text (self->record, ENTENTE_DOCUMENT_TITLE);
}

const char *
entente_document_get_summary (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return entente_record_get_text (self->record, ENTENTE_DOCUMENT_SUMMARY);
}

/**
 * entente_document_get_layout:
 * @self: a document
 *
 * Returns: (transfer none): the positions of its actors
 */
EntenteLayout *
entente_document_get_layout (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return self->layout;
}

/**
 * entente_document_get_items:
 * @self: a document
 * @kind: which list
 *
 * Returns: (transfer none): the items of that kind, in the order of the file
 */
GListModel *
entente_document_get_items (EntenteDocument *self,
                            EntenteItemKind  kind)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && kind < ENTENTE_N_ITEM_KINDS, NULL);

  return G_LIST_MODEL (self->items[kind]);
}

/**
 * entente_document_find:
 * @self: a document
 * @item: an item
 * @position: (out) (optional): its position in its list
 *
 * Returns: whether this item itself, and not only one with its id, is in the document
 */
gboolean
entente_document_find (EntenteDocument *self,
                       EntenteItem     *item,
                       guint           *position)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_ITEM (item), FALSE);

  return entente_list_index_find (entente_document_get_items (self, entente_item_get_kind (item)), item, position);
}

guint
entente_document_get_n_items (EntenteDocument *self,
                              EntenteItemKind  kind)
{
  return g_list_model_get_n_items (entente_document_get_items (self, kind));
}

/**
 * entente_document_lookup:
 * @self: a document
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item that has the id
 */
EntenteItem *
entente_document_lookup (EntenteDocument *self,
                         const char      *id)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), NULL);

  return id != NULL ? entente_index_lookup (index_of (self), id) : NULL;
}

/**
 * entente_document_lookup_kind:
 * @self: a document
 * @kind: the expected kind
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the item that has the id, if it is of that kind
 */
EntenteItem *
entente_document_lookup_kind (EntenteDocument *self,
                              EntenteItemKind  kind,
                              const char      *id)
{
  EntenteItem *item = entente_document_lookup (self, id);

  return item != NULL && entente_item_get_kind (item) == kind ? item : NULL;
}

/**
 * entente_document_get_linked:
 * @self: a document
 * @id: (nullable): an id, which no item needs to have
 * @link: the kind of reference
 *
 * Returns: (transfer none) (element-type EntenteItem): the items that have such a reference to @id, each
 *   once, ordered by rank; valid until the document changes
 */
const GPtrArray *
entente_document_get_linked (EntenteDocument *self,
                             const char      *id,
                             EntenteLink      link)
{
  static const GPtrArray none;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && link < ENTENTE_N_LINKS, &none);

  return id != NULL ? entente_index_get_linked (index_of (self), id, link) : &none;
}

/**
 * entente_document_append_all:
 * @self: a document
 * @kind: the kind of all of @items
 * @items: (element-type EntenteItem): items whose ids are new to the document; they are sealed
 *
 * Appends many items to their list at once, without a signal for each.
 *
 * Returns: %FALSE if one of the ids exists already; the document is then unchanged
 */
gboolean
entente_document_append_all (EntenteDocument *self,
                             EntenteItemKind  kind,
                             GPtrArray       *items)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && items != NULL, FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      EntenteItem *item = items->pdata[i];

      g_return_val_if_fail (entente_item_get_kind (item) == kind, FALSE);
      if (entente_index_lookup (index_of (self), entente_item_get_id (item)) != NULL)
        {
          while (i-- > 0)
            entente_index_remove (index_of (self), items->pdata[i]);
          return FALSE;
        }
      entente_index_add (index_of (self), item);
    }
  entente_item_list_splice (self->items[kind], entente_item_list_get_n (self->items[kind]), 0, items->pdata,
                            items->len);
  return TRUE;
}

static void
signal_changes (EntenteDocument     *self,
                const EntenteChange *changes,
                guint                n_changes)
{
  g_autoptr (GArray) many = NULL;

  if (n_changes > ENTENTE_DOCUMENT_MANY)
    {
      many = entente_changes_copy (changes, n_changes);
      g_signal_emit (self, signals[MANY_CHANGED], 0, many);
      return;
    }
  for (guint i = 0; i < n_changes; i++)
    g_signal_emit (self, signals[ITEM_CHANGED], 0, changes[i].before, changes[i].after);
}

/**
 * entente_document_apply:
 * @self: a document
 * @changes: (array length=n_changes): changes in the order of the kinds, and for each kind in the order of
 *   the list. No two have the same position, except that several items can be added before one item.
 * @n_changes: their number
 *
 * Makes many changes at once. The signals follow when all changes are made.
 *
 * Returns: %FALSE if the changes do not apply to the present document, which then stays unchanged
 */
gboolean
entente_document_apply (EntenteDocument     *self,
                        const EntenteChange *changes,
                        guint                n_changes)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && (changes != NULL || n_changes == 0), FALSE);

  for (guint i = 0; i < n_changes; i++)
    if (!is_applicable (self, &changes[i]))
      return FALSE;
  if (!entente_changes_are_in_order (changes, n_changes))
    return FALSE;

  unindex_all (self, changes, n_changes);
  if (!index_all (self, changes, n_changes))
    {
      for (guint i = 0; i < n_changes; i++)
        if (changes[i].before != NULL)
          entente_index_add (index_of (self), changes[i].before);
      return FALSE;
    }
  splice_lists (self, changes, n_changes);
  signal_changes (self, changes, n_changes);
  return TRUE;
}

/* The changes of one kind, which stand together. */
static guint
find_changes (const GArray    *changes,
              EntenteItemKind  kind)
{
  guint low = 0, high = changes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entente_change_get_kind (&g_array_index (changes, EntenteChange, middle)) < kind)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_document_exchange:
 * @self: a document
 * @other: what it is to become: a copy to which @changes were applied, and which nobody else uses
 * @changes: (element-type EntenteChange): the changes, in order, which can be kept
 *
 * Works like entente_document_apply(), but takes no time: both documents exchange their items and their indexes. To
 * exchange them again, with the inverse changes, undoes it.
 */
void
entente_document_exchange (EntenteDocument *self,
                           EntenteDocument *other,
                           GArray          *changes)
{
  EntenteIndex *index;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_DOCUMENT (other) && changes != NULL);

  index = self->index;
  self->index = other->index;
  other->index = index;
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      guint first = find_changes (changes, kind), end = find_changes (changes, kind + 1);
      guint n_before = entente_item_list_get_n (self->items[kind]);
      guint n_after = entente_item_list_get_n (other->items[kind]), start, n_removed;
      const EntenteChange *last;

      if (first == end)
        continue;
      last = &g_array_index (changes, EntenteChange, end - 1);
      start = g_array_index (changes, EntenteChange, first).position;
      n_removed = last->position + (last->before != NULL) - start;
      entente_item_list_exchange (self->items[kind], other->items[kind], start, n_removed,
                                  n_after + n_removed - n_before);
    }
  if (changes->len > ENTENTE_DOCUMENT_MANY)
    g_signal_emit (self, signals[MANY_CHANGED], 0, changes);
  else
    signal_changes (self, (const EntenteChange *) changes->data, changes->len);
}

/**
 * entente_document_is_same:
 * @self: a document
 * @copy: a copy of it
 *
 * Returns: whether the items and the places of both are still those of when it was copied
 */
gboolean
entente_document_is_same (EntenteDocument *self,
                          EntenteDocument *copy)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self) && ENTENTE_IS_DOCUMENT (copy), FALSE);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    if (!entente_item_list_equals (self->items[kind], copy->items[kind]))
      return FALSE;
  return entente_layout_is_same (self->layout, copy->layout);
}
