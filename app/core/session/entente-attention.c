/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-attention.h"

#include "entente-trail.h"

/* Items never change, so an item that is replaced in the document is another here as well. One action
 * can replace or remove thousands: what they became is noted, and taken over at once. */

struct _EntenteAttention
{
  GObject parent_instance;

  EntenteDocument *document;
  GPtrArray *items;    /* of EntenteItem */
  GHashTable *set;     /* the same, to ask */
  EntenteTrail *trail;
  gboolean stepping;

  GHashTable *changed; /* EntenteItem -> what it is now, NULL if it is gone */
  guint source;        /* to take that over */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteAttention, entente_attention, G_TYPE_OBJECT)

static gboolean
has_items (EntenteAttention *self,
           GPtrArray        *items)
{
  if (items->len != self->items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] != self->items->pdata[i])
      return FALSE;
  return TRUE;
}

static void
take_items (EntenteAttention *self,
            GPtrArray        *items)
{
  g_autoptr (GPtrArray) before = self->items;

  self->items = items;
  g_hash_table_remove_all (self->set);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (self->set, items->pdata[i]);
}

static EntenteItem *
current_item (EntenteAttention *self,
              EntenteItem      *item)
{
  gpointer now;

  while (item != NULL && g_hash_table_lookup_extended (self->changed, item, NULL, &now))
    item = now;
  return item;
}

static void
update_trail (EntenteAttention *self)
{
  GHashTableIter iter;
  gpointer before;

  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &before, NULL))
    {
      EntenteItem *after = current_item (self, before);
      const char *id = after != NULL ? entente_item_get_id (after) : NULL;

      if (g_strcmp0 (entente_item_get_id (before), id) != 0)
        entente_trail_forget (self->trail, entente_item_get_id (before), id);
    }
}

static void
update (EntenteAttention *self)
{
  GPtrArray *items;

  g_clear_handle_id (&self->source, g_source_remove);
  if (g_hash_table_size (self->changed) == 0)
    return;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteItem *item = current_item (self, self->items->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
    }
  update_trail (self);
  take_items (self, items);
  g_hash_table_remove_all (self->changed);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
update_cb (gpointer data)
{
  EntenteAttention *self = data;

  self->source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
item_changed_cb (EntenteAttention *self,
                 EntenteItem      *before,
                 EntenteItem      *after)
{
  /* What was gone can come back. */
  if (after != NULL)
    g_hash_table_remove (self->changed, after);
  if (before == NULL)
    return;

  g_hash_table_insert (self->changed, g_object_ref (before), after != NULL ? g_object_ref (after) : NULL);
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
unref_item (gpointer item)
{
  g_clear_object (&item);
}

static void
entente_attention_finalize (GObject *object)
{
  EntenteAttention *self = ENTENTE_ATTENTION (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->trail, entente_trail_free);
  g_clear_pointer (&self->set, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_attention_parent_class)->finalize (object);
}

static void
entente_attention_class_init (EntenteAttentionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_attention_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_ATTENTION, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_attention_init (EntenteAttention *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->set = g_hash_table_new (NULL, NULL);
  self->trail = entente_trail_new ();
  self->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, unref_item);
}

/**
 * entente_attention_new:
 * @document: a document
 *
 * Returns: (transfer full): attention to the document as a whole
 */
EntenteAttention *
entente_attention_new (EntenteDocument *document)
{
  EntenteAttention *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_ATTENTION, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_attention_get_items:
 * @self: the attention
 *
 * Returns: (transfer none) (element-type EntenteItem): what is selected; valid until that changes
 */
const GPtrArray *
entente_attention_get_items (EntenteAttention *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENTION (self), NULL);

  return self->items;
}

gboolean
entente_attention_contains (EntenteAttention *self,
                            EntenteItem      *item)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENTION (self), FALSE);

  return item != NULL && g_hash_table_contains (self->set, item);
}

/**
 * entente_attention_set_items:
 * @self: the attention
 * @items: (element-type EntenteItem): items of the document, each once, maybe none
 */
void
entente_attention_set_items (EntenteAttention *self,
                             GPtrArray        *items)
{
  GPtrArray *copy;

  g_return_if_fail (ENTENTE_IS_ATTENTION (self) && items != NULL);

  update (self);
  if (has_items (self, items))
    return;

  copy = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (copy, g_object_ref (items->pdata[i]));
  take_items (self, copy);
  entente_trail_visit (self->trail, copy->len > 0 ? entente_item_get_id (copy->pdata[0]) : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_attention_can_step:
 * @self: the attention
 * @direction: -1 for back, 1 for forward
 *
 * Returns: whether there is something in that direction
 */
gboolean
entente_attention_can_step (EntenteAttention *self,
                            int               direction)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENTION (self), FALSE);

  return entente_trail_can_step (self->trail, direction);
}

/**
 * entente_attention_step:
 * @self: the attention
 * @direction: -1 for back, 1 for forward
 *
 * Goes back to what was read before, or forward again, if possible.
 *
 * Returns: (transfer none) (nullable): what is read now; %NULL for the document as a whole
 */
EntenteItem *
entente_attention_step (EntenteAttention *self,
                        int               direction)
{
  GPtrArray *items;
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_ATTENTION (self), NULL);

  update (self);
  if (!entente_trail_can_step (self->trail, direction))
    return self->items->len > 0 ? self->items->pdata[0] : NULL;

  item = entente_document_lookup (self->document, entente_trail_step (self->trail, direction));
  items = g_ptr_array_new_with_free_func (g_object_unref);
  if (item != NULL)
    g_ptr_array_add (items, g_object_ref (item));
  take_items (self, items);
  self->stepping = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
  self->stepping = FALSE;
  return item;
}

/**
 * entente_attention_is_stepping:
 * @self: the attention
 *
 * Returns: while "changed" is emitted: whether it is because of entente_attention_step()
 */
gboolean
entente_attention_is_stepping (EntenteAttention *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENTION (self), FALSE);

  return self->stepping;
}
