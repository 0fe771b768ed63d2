/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-selection.h"

#include "entente-back-list.h"

/* An item never changes; the document replaces it by another one. Then the selection must hold the other one too. One
 * action can replace or remove thousands of items. So it is only noted what they became, and the selection is
 * updated once for all of them. */

struct _EntenteSelection
{
  GObject parent_instance;

  EntenteDocument *document;
  GPtrArray *items;           /* of EntenteItem: what is selected */
  GHashTable *set;            /* of the same items, for quick look-up */
  EntenteBackList *back_list;
  EntenteViewpoint *viewpoint; /* NULL if all is shown */
  gboolean stepping;          /* the user goes back or forward */

  GHashTable *changed;        /* EntenteItem -> the item that replaced it, or NULL if it was removed */
  guint update_source;        /* pending while there are such items */
};

enum { CHANGED, VIEWPOINT_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSelection, entente_selection, G_TYPE_OBJECT)

static gboolean
has_items (EntenteSelection *self,
           const GPtrArray  *items)
{
  if (items->len != self->items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] != self->items->pdata[i])
      return FALSE;
  return TRUE;
}

static void
take_items (EntenteSelection *self,
            GPtrArray        *items)
{
  g_autoptr (GPtrArray) before = self->items;

  self->items = items;
  g_hash_table_remove_all (self->set);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (self->set, items->pdata[i]);
}

static EntenteItem *
current_item (EntenteSelection *self,
              EntenteItem      *item)
{
  gpointer now;

  while (item != NULL && g_hash_table_lookup_extended (self->changed, item, NULL, &now))
    item = now;
  return item;
}

static void
update_back_list (EntenteSelection *self)
{
  GHashTableIter iter;
  gpointer before;

  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &before, NULL))
    {
      EntenteItem *after = current_item (self, before);
      const char *id = after != NULL ? entente_item_get_id (after) : NULL;

      if (g_strcmp0 (entente_item_get_id (before), id) != 0)
        entente_back_list_forget (self->back_list, entente_item_get_id (before), id);
    }
}

static void
update (EntenteSelection *self)
{
  GPtrArray *items;

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (g_hash_table_size (self->changed) == 0)
    return;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteItem *item = current_item (self, self->items->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
    }
  update_back_list (self);
  take_items (self, items);
  g_hash_table_remove_all (self->changed);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
update_cb (gpointer data)
{
  EntenteSelection *self = data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
item_changed_cb (EntenteSelection *self,
                 EntenteItem      *before,
                 EntenteItem      *after)
{
  /* An item that was removed can come back. */
  if (after != NULL)
    g_hash_table_remove (self->changed, after);
  if (before == NULL)
    return;

  g_hash_table_insert (self->changed, g_object_ref (before), after != NULL ? g_object_ref (after) : NULL);
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/* The items that are selected, and those that will be when what is noted is carried out. */
static GHashTable *
list_selected (EntenteSelection *self)
{
  GHashTable *selected = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer after;

  for (guint i = 0; i < self->items->len; i++)
    g_hash_table_add (selected, self->items->pdata[i]);
  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, NULL, &after))
    if (after != NULL)
      g_hash_table_add (selected, after);
  return selected;
}

/* Of very many items few were ever selected, and only those are noted. */
static void
many_changed_cb (EntenteSelection *self,
                 GArray           *changes)
{
  g_autoptr (GHashTable) selected = list_selected (self), visited = entente_back_list_list (self->back_list);
  gboolean any_visited = g_hash_table_size (visited) > 0;

  if (g_hash_table_size (selected) == 0 && g_hash_table_size (self->changed) == 0 && !any_visited)
    return;
  for (guint i = 0; i < changes->len; i++)
    {
      const EntenteChange *change = &g_array_index (changes, EntenteChange, i);

      if ((change->after != NULL && g_hash_table_contains (self->changed, change->after)) ||
          (change->before != NULL && (g_hash_table_contains (selected, change->before) ||
                                      (any_visited && g_hash_table_contains (visited,
                                                                             entente_item_get_id (change->before))))))
        item_changed_cb (self, change->before, change->after);
    }
}

static void
unref_item (gpointer item)
{
  g_clear_object (&item);
}

static void
entente_selection_finalize (GObject *object)
{
  EntenteSelection *self = ENTENTE_SELECTION (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->back_list, entente_back_list_free);
  g_clear_pointer (&self->viewpoint, entente_viewpoint_unref);
  g_clear_pointer (&self->set, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_selection_parent_class)->finalize (object);
}

static void
entente_selection_class_init (EntenteSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_selection_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_SELECTION, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VIEWPOINT_CHANGED] = g_signal_new ("viewpoint-changed", ENTENTE_TYPE_SELECTION, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_selection_init (EntenteSelection *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->set = g_hash_table_new (NULL, NULL);
  self->back_list = entente_back_list_new ();
  self->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, unref_item);
}

/**
 * entente_selection_new:
 * @document: a document
 *
 * Returns: (transfer full): a selection of no items, for the document as a whole
 */
EntenteSelection *
entente_selection_new (EntenteDocument *document)
{
  EntenteSelection *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_SELECTION, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (many_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_selection_get_items:
 * @self: a selection
 *
 * Returns: (transfer none) (element-type EntenteItem): the items that are selected; valid until that changes
 */
const GPtrArray *
entente_selection_get_items (EntenteSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  return self->items;
}

gboolean
entente_selection_contains (EntenteSelection *self,
                            EntenteItem      *item)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), FALSE);

  return item != NULL && g_hash_table_contains (self->set, item);
}

static const char *
get_id (EntenteSelection *self,
        guint             nth)
{
  return nth < self->items->len ? entente_item_get_id (self->items->pdata[nth]) : NULL;
}

/* Two items have a page of their own, to which Back leads. */
static void
visit (EntenteSelection *self)
{
  entente_back_list_visit (self->back_list, get_id (self, 0), self->items->len == 2 ? get_id (self, 1) : NULL,
                           self->viewpoint);
}

/**
 * entente_selection_set_items:
 * @self: a selection
 * @items: (element-type EntenteItem): items of the document, each once; may be empty
 *
 * Selects these items instead of those before. The first one is added to the list for Back and Forward, and if they are
 * two, both.
 */
void
entente_selection_set_items (EntenteSelection *self,
                             const GPtrArray  *items)
{
  GPtrArray *copy;

  g_return_if_fail (ENTENTE_IS_SELECTION (self) && items != NULL);

  update (self);
  if (has_items (self, items))
    return;

  copy = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (copy, g_object_ref (items->pdata[i]));
  take_items (self, copy);
  visit (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_selection_get_viewpoint:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): from where the document is seen; %NULL if all of it is shown
 */
EntenteViewpoint *
entente_selection_get_viewpoint (EntenteSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  return self->viewpoint;
}

static gboolean
take_viewpoint (EntenteSelection *self,
                EntenteViewpoint *viewpoint)
{
  if (viewpoint == self->viewpoint)
    return FALSE;
  if (viewpoint != NULL && self->viewpoint != NULL && entente_viewpoint_equal (viewpoint, self->viewpoint))
    return FALSE;
  g_clear_pointer (&self->viewpoint, entente_viewpoint_unref);
  self->viewpoint = viewpoint != NULL ? entente_viewpoint_ref (viewpoint) : NULL;
  return TRUE;
}

/**
 * entente_selection_set_viewpoint:
 * @self: a selection
 * @viewpoint: (nullable): from where the document is seen from now on; %NULL if all of it is shown
 *
 * The same items stay selected, whether they are shown or not. The viewpoint is added to the list for Back and Forward.
 */
void
entente_selection_set_viewpoint (EntenteSelection *self,
                                 EntenteViewpoint *viewpoint)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));

  update (self);
  if (!take_viewpoint (self, viewpoint))
    return;
  visit (self);
  g_signal_emit (self, signals[VIEWPOINT_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_selection_adjust_viewpoint:
 * @self: a selection
 * @viewpoint: (nullable): from where the document is seen from now on; %NULL if all of it is shown
 *
 * As entente_selection_set_viewpoint(), but Back does not lead to the viewpoint before: both are moments of one change,
 * such as a drag.
 */
void
entente_selection_adjust_viewpoint (EntenteSelection *self,
                                    EntenteViewpoint *viewpoint)
{
  g_return_if_fail (ENTENTE_IS_SELECTION (self));

  if (!take_viewpoint (self, viewpoint))
    return;
  entente_back_list_replace_viewpoint (self->back_list, viewpoint);
  g_signal_emit (self, signals[VIEWPOINT_CHANGED], 0);
}

/**
 * entente_selection_can_step:
 * @self: a selection
 * @direction: -1 for back, 1 for forward
 *
 * Returns: whether the user can go in that direction
 */
gboolean
entente_selection_can_step (EntenteSelection *self,
                            int               direction)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), FALSE);

  return entente_back_list_can_step (self->back_list, direction);
}

/**
 * entente_selection_step:
 * @self: a selection
 * @direction: -1 for back, 1 for forward
 *
 * Selects the item that was shown before, or after, if possible, and goes to the viewpoint from which it was seen.
 *
 * Returns: (transfer none) (nullable): the item that is shown now; %NULL for the document as a whole
 */
EntenteItem *
entente_selection_step (EntenteSelection *self,
                        int               direction)
{
  GPtrArray *items;
  EntenteItem *item, *other;

  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), NULL);

  update (self);
  if (!entente_back_list_can_step (self->back_list, direction))
    return self->items->len > 0 ? self->items->pdata[0] : NULL;

  item = entente_document_lookup (self->document, entente_back_list_step (self->back_list, direction));
  other = entente_document_lookup (self->document, entente_back_list_get_other (self->back_list));
  items = g_ptr_array_new_with_free_func (g_object_unref);
  if (item != NULL)
    g_ptr_array_add (items, g_object_ref (item));
  if (other != NULL && other != item)
    g_ptr_array_add (items, g_object_ref (other));
  take_items (self, items);
  self->stepping = TRUE;
  if (take_viewpoint (self, entente_back_list_get_viewpoint (self->back_list)))
    g_signal_emit (self, signals[VIEWPOINT_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
  self->stepping = FALSE;
  return item;
}

/**
 * entente_selection_is_stepping:
 * @self: a selection
 *
 * To be asked while "changed" is emitted.
 *
 * Returns: whether entente_selection_step() has caused the change
 */
gboolean
entente_selection_is_stepping (EntenteSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_SELECTION (self), FALSE);

  return self->stepping;
}
