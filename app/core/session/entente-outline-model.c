/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-model.h"

#include "entente-list-index.h"
#include "entente-outline-fill.h"
#include "entente-task-thread.h"

/* The outline of a document, in sections. Each section knows its items and their positions, so that
 * finding an item by its row or a row by its item takes no time, even in a long list. One command can
 * make thousands of changes, so that changes of the document are collected and applied together. */

/* Up to MAX_SINGLE_CHANGES changes are signalled one by one; with more, each section signals once. If
 * more than MAX_CHANGES_IN_PLACE items are removed or added, their section is filled anew. */
#define MAX_SINGLE_CHANGES 8
#define MAX_CHANGES_IN_PLACE 256

typedef struct {
  EntenteOutlineHeading *heading;
  EntenteItemList *items;
} Section;

struct _EntenteOutlineModel
{
  GObject parent_instance;

  EntenteDocument *document;
  Section sections[ENTENTE_N_OUTLINE_SECTIONS];

  GHashTable *removed; /* set of EntenteItem: removed from the document, but not yet from the outline */
  GHashTable *added;   /* set of EntenteItem: added to the document, but not yet to the outline */
  guint source;        /* will apply these changes */

  EntenteOutlineFill *fill; /* nullable: all items of the document, which a thread divides into sections */
};

static void entente_outline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteOutlineModel, entente_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_outline_model_list_model_init))

static guint
count_items (const Section *section)
{
  return entente_item_list_get_n (section->items);
}

static guint
count_rows (const Section *section)
{
  if (count_items (section) == 0)
    return 0;
  return entente_outline_heading_get_collapsed (section->heading) ? 1 : 1 + count_items (section);
}

static guint
get_start (EntenteOutlineModel *self,
           guint                section)
{
  guint start = 0;

  for (guint i = 0; i < section; i++)
    start += count_rows (&self->sections[i]);
  return start;
}

static const char *
get_language (EntenteOutlineModel *self)
{
  return entente_document_get_name_language (self->document);
}

/* Actors are sorted by name, the other items are in the order of the document. */
static gboolean
is_after (EntenteOutlineModel *self,
          EntenteItem         *other,
          EntenteItem         *item,
          const char          *key)
{
  EntenteItemKind kind = entente_item_get_kind (item);
  GListModel *list = entente_document_get_items (self->document, kind);
  g_autofree char *other_key = NULL;

  if (kind != ENTENTE_ITEM_ACTOR)
    return entente_list_index_get_order (list, other) > entente_list_index_get_order (list, item);
  other_key = entente_outline_dup_sort_key (other, get_language (self));
  return strcmp (other_key, key) > 0;
}

static guint
find_index (EntenteOutlineModel *self,
            EntenteItemList     *items,
            EntenteItem         *item)
{
  gboolean is_actor = entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR;
  g_autofree char *key = is_actor ? entente_outline_dup_sort_key (item, get_language (self)) : NULL;
  guint low = 0, high = entente_item_list_get_n (items);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_after (self, entente_item_list_get_nth (items, middle), item, key))
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* Signals one removed or added row. The heading appears with the first item and disappears with the
 * last. */
static void
signal_change (EntenteOutlineModel *self,
               guint                section,
               guint                index,
               guint                removed,
               guint                added)
{
  const Section *changed = &self->sections[section];
  gboolean heading_changes = count_items (changed) == added;

  entente_outline_heading_set_count (changed->heading, count_items (changed));
  if (heading_changes)
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section),
                                removed ? (entente_outline_heading_get_collapsed (changed->heading) ? 1 : 2) : 0,
                                count_rows (changed));
  else if (!entente_outline_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section) + 1 + index, removed, added);
}

static void
remove_item (EntenteOutlineModel *self,
             EntenteItem         *item)
{
  guint section = entente_outline_get_section (item), index;
  EntenteItemList *items = self->sections[section].items;

  g_return_if_fail (entente_list_index_find (G_LIST_MODEL (items), item, &index));

  entente_item_list_splice (items, index, 1, NULL, 0);
  signal_change (self, section, index, 1, 0);
}

static guint
insert_item (EntenteOutlineModel *self,
             EntenteItem         *item)
{
  EntenteItemList *items = self->sections[entente_outline_get_section (item)].items;
  guint index = find_index (self, items, item);

  entente_item_list_splice (items, index, 0, (gpointer *) &item, 1);
  return index;
}

/* This is faster than single removals if there are very many. */
static void
filter_removed (EntenteOutlineModel *self,
                EntenteItemList     *items)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = entente_item_list_get_n (items);

  for (guint i = 0; i < n; i++)
    {
      EntenteItem *item = entente_item_list_get_nth (items, i);

      if (!g_hash_table_contains (self->removed, item))
        g_ptr_array_add (kept, g_object_ref (item));
    }
  entente_item_list_splice (items, 0, n, kept->pdata, kept->len);
}

/* Returns the index of the first removed item. */
static guint
remove_items (EntenteOutlineModel *self,
              guint                section)
{
  EntenteItemList *items = self->sections[section].items;
  guint first = count_items (&self->sections[section]), index;
  GHashTableIter iter;
  gpointer item;

  /* Finding each of very many takes longer than looking at all. */
  if (g_hash_table_size (self->removed) > MAX_CHANGES_IN_PLACE)
    {
      filter_removed (self, items);
      return 0;
    }
  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (entente_outline_get_section (item) == section && entente_list_index_find (G_LIST_MODEL (items), item, &index))
      {
        first = MIN (first, index);
        entente_item_list_splice (items, index, 1, NULL, 0);
      }
  return first;
}

/* Returns the index of the first added item. */
static guint
insert_items (EntenteOutlineModel *self,
              guint                section)
{
  guint first = G_MAXUINT;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (entente_outline_get_section (item) == section)
      {
        guint index = insert_item (self, item);

        first = MIN (first, index);
      }
  return first;
}

/* Fills the section @only, or all sections of the kind if @only is ENTENTE_N_OUTLINE_SECTIONS, from the document. */
static void
refill_items (EntenteOutlineModel *self,
              EntenteItemKind      kind,
              guint                only)
{
  GListModel *list = entente_document_get_items (self->document, kind);
  GPtrArray *items[ENTENTE_N_OUTLINE_SECTIONS];

  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    items[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0, n = g_list_model_get_n_items (list); i < n; i++)
    {
      EntenteItem *item = g_list_model_get_item (list, i);

      g_ptr_array_add (items[entente_outline_get_section (item)], item);
    }
  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];

      if (entente_outline_heading_get_kind (section->heading) == kind &&
          (only == i || only == ENTENTE_N_OUTLINE_SECTIONS))
        {
          if (kind == ENTENTE_ITEM_ACTOR)
            entente_outline_sort (items[i], get_language (self));
          entente_item_list_splice (section->items, 0, count_items (section), items[i]->pdata, items[i]->len);
        }
      g_ptr_array_unref (items[i]);
    }
}

/* Applies the changes to a section and returns the index of the first changed row. If there are very
 * many added items, sorting all is faster than inserting each. */
static guint
change_items (EntenteOutlineModel *self,
              guint                section)
{
  guint first_removed, first_added;

  if (g_hash_table_size (self->added) > MAX_CHANGES_IN_PLACE)
    {
      refill_items (self, entente_outline_heading_get_kind (self->sections[section].heading), section);
      return 0;
    }
  first_removed = remove_items (self, section);
  first_added = insert_items (self, section);
  return MIN (first_removed, first_added);
}

/* Signals that the items of a section have changed, except for the first ones. */
static void
signal_section (EntenteOutlineModel *self,
                guint                section,
                guint                rows_before,
                guint                before,
                guint                first)
{
  const Section *changed = &self->sections[section];

  entente_outline_heading_set_count (changed->heading, count_items (changed));
  if (before == 0 || count_items (changed) == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section), rows_before, count_rows (changed));
  else if (!entente_outline_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section) + 1 + first, before - first,
                                count_items (changed) - first);
}

static void
update_section (EntenteOutlineModel *self,
                guint                section)
{
  const Section *changed = &self->sections[section];
  guint rows_before = count_rows (changed), before = count_items (changed);

  signal_section (self, section, rows_before, before, change_items (self, section));
}

static void
mark_sections (GHashTable *items,
               gboolean   *marks)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    marks[entente_outline_get_section (item)] = TRUE;
}

static void
apply_single_changes (EntenteOutlineModel *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    remove_item (self, item);
  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    signal_change (self, entente_outline_get_section (item), insert_item (self, item), 0, 1);
}

static void
apply_changes_by_section (EntenteOutlineModel *self)
{
  gboolean marks[ENTENTE_N_OUTLINE_SECTIONS] = { FALSE };

  mark_sections (self->removed, marks);
  mark_sections (self->added, marks);
  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    if (marks[i])
      update_section (self, i);
}

static gboolean
update_cb (gpointer data)
{
  EntenteOutlineModel *self = data;

  self->source = 0;
  /* Otherwise the thread is waited for. */
  if (self->fill == NULL)
    entente_outline_model_update (self);
  return G_SOURCE_REMOVE;
}

static gboolean
has_same (EntenteItemList *items,
          EntenteItemList *others)
{
  guint n = entente_item_list_get_n (items);

  if (n != entente_item_list_get_n (others))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (entente_item_list_get_nth (items, i) != entente_item_list_get_nth (others, i))
      return FALSE;
  return TRUE;
}

/* Takes the sections over, and leaves there those that were shown until now. */
static void
take_fill (EntenteOutlineModel *self,
           EntenteOutlineFill  *fill)
{
  self->fill = NULL;
  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];
      guint n_before = count_items (section), n_rows = count_rows (section);

      if (has_same (section->items, fill->sections[i]))
        continue;
      entente_item_list_exchange (section->items, fill->sections[i], 0, n_before,
                                  entente_item_list_get_n (fill->sections[i]));
      signal_section (self, i, n_rows, n_before, 0);
    }
}

static void
fill_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  entente_outline_fill_run (data);
  g_task_return_boolean (task, TRUE);
}

static void start_fill (EntenteOutlineModel *self);

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  EntenteOutlineModel *self = ENTENTE_OUTLINE_MODEL (source);
  EntenteOutlineFill *fill = g_task_get_task_data (G_TASK (result));

  /* Another one was begun since, or somebody could not wait. */
  if (self->fill != fill)
    return;
  if (fill->language != get_language (self))
    {
      start_fill (self);
      return;
    }
  take_fill (self, fill);
  entente_outline_model_update (self);
}

/* Very many items have changed, or the language of the names. What was collected is in the document, too. */
static void
start_fill (EntenteOutlineModel *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, filled_cb, NULL);

  g_hash_table_remove_all (self->removed);
  g_hash_table_remove_all (self->added);
  self->fill = entente_outline_fill_new (self->document);
  g_task_set_source_tag (task, start_fill);
  g_task_set_task_data (task, self->fill, (GDestroyNotify) entente_outline_fill_free);
  entente_task_run_in_thread (task, fill_thread);
}

/* Who needs the outline of now cannot wait for the thread. */
static void
fill_now (EntenteOutlineModel *self)
{
  g_autoptr (EntenteOutlineFill) fill = entente_outline_fill_new (self->document);

  g_hash_table_remove_all (self->removed);
  g_hash_table_remove_all (self->added);
  entente_outline_fill_run (fill);
  take_fill (self, fill);
}

/* Records a change. An item that is added and removed again before the update causes no change. */
static void
record_change (GHashTable  *items,
               GHashTable  *opposite,
               EntenteItem *item)
{
  if (item != NULL && !g_hash_table_remove (opposite, item))
    g_hash_table_add (items, g_object_ref (item));
}

static void
item_changed_cb (EntenteOutlineModel *self,
                 EntenteItem         *before,
                 EntenteItem         *after)
{
  record_change (self->removed, self->added, before);
  record_change (self->added, self->removed, after);
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static GType
entente_outline_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_outline_model_get_n_items (GListModel *model)
{
  return get_start (ENTENTE_OUTLINE_MODEL (model), ENTENTE_N_OUTLINE_SECTIONS);
}

static gpointer
entente_outline_model_get_item (GListModel *model,
                                guint       position)
{
  EntenteOutlineModel *self = ENTENTE_OUTLINE_MODEL (model);

  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];
      guint n = count_rows (section);

      if (position < n)
        return position == 0 ? g_object_ref (section->heading)
                             : g_list_model_get_item (G_LIST_MODEL (section->items), position - 1);
      position -= n;
    }
  return NULL;
}

static void
entente_outline_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_outline_model_get_item_type;
  iface->get_n_items = entente_outline_model_get_n_items;
  iface->get_item = entente_outline_model_get_item;
}

static void
entente_outline_model_finalize (GObject *object)
{
  EntenteOutlineModel *self = ENTENTE_OUTLINE_MODEL (object);

  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      g_clear_object (&self->sections[i].heading);
      g_clear_object (&self->sections[i].items);
    }
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->removed, g_hash_table_unref);
  g_clear_pointer (&self->added, g_hash_table_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_outline_model_parent_class)->finalize (object);
}

static void
entente_outline_model_class_init (EntenteOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_outline_model_finalize;
}

static void
entente_outline_model_init (EntenteOutlineModel *self)
{
  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      EntenteLook look;
      EntenteItemKind kind = entente_outline_get_section_kind (i, &look);

      self->sections[i].heading = entente_outline_heading_new (kind, look);
      self->sections[i].items = entente_item_list_new ();
    }
  self->removed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->added = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * entente_outline_model_new:
 * @document: a document
 *
 * Sorting many names takes a while; this may be called in the thread that loads the document.
 *
 * Returns: (transfer full): the outline of @document, which follows its changes
 */
EntenteOutlineModel *
entente_outline_model_new (EntenteDocument *document)
{
  EntenteOutlineModel *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_OUTLINE_MODEL, NULL);
  self->document = g_object_ref (document);
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    {
      refill_items (self, i, ENTENTE_N_OUTLINE_SECTIONS);
      entente_list_index_learn (entente_document_get_items (document, i));
    }
  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      entente_outline_heading_set_count (self->sections[i].heading, count_items (&self->sections[i]));
      entente_list_index_learn (G_LIST_MODEL (self->sections[i].items));
    }
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "many-changed", G_CALLBACK (start_fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::name-language", G_CALLBACK (start_fill), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_outline_model_update:
 * @self: an outline model
 *
 * Applies the changes of the document now. Otherwise this happens before the next frame.
 */
void
entente_outline_model_update (EntenteOutlineModel *self)
{
  guint n;

  g_return_if_fail (ENTENTE_IS_OUTLINE_MODEL (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->fill != NULL)
    fill_now (self);
  n = g_hash_table_size (self->removed) + g_hash_table_size (self->added);
  if (n == 0)
    return;
  if (n <= MAX_SINGLE_CHANGES)
    apply_single_changes (self);
  else
    apply_changes_by_section (self);
  g_hash_table_remove_all (self->removed);
  g_hash_table_remove_all (self->added);
}

/**
 * entente_outline_model_find:
 * @self: an outline model
 * @item: an item
 * @position: (out): its position in the list
 *
 * Returns: %FALSE if the item is not in the list, because it is not in the document or its heading is collapsed
 */
gboolean
entente_outline_model_find (EntenteOutlineModel *self,
                            EntenteItem         *item,
                            guint               *position)
{
  guint section, index;

  g_return_val_if_fail (ENTENTE_IS_OUTLINE_MODEL (self) && ENTENTE_IS_ITEM (item), FALSE);

  entente_outline_model_update (self);
  section = entente_outline_get_section (item);
  if (!entente_list_index_find (G_LIST_MODEL (self->sections[section].items), item, &index)
      || entente_outline_heading_get_collapsed (self->sections[section].heading))
    return FALSE;
  *position = get_start (self, section) + 1 + index;
  return TRUE;
}

/**
 * entente_outline_model_reveal:
 * @self: an outline model
 * @item: an item of the document
 *
 * Expands the heading of an item, so that the item is in the list.
 */
void
entente_outline_model_reveal (EntenteOutlineModel *self,
                              EntenteItem         *item)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_MODEL (self) && ENTENTE_IS_ITEM (item));

  entente_outline_model_set_collapsed (self, self->sections[entente_outline_get_section (item)].heading, FALSE);
}

/**
 * entente_outline_model_set_collapsed:
 * @self: an outline model
 * @heading: one of its headings
 * @collapsed: whether the items under it are hidden
 */
void
entente_outline_model_set_collapsed (EntenteOutlineModel   *self,
                                     EntenteOutlineHeading *heading,
                                     gboolean               collapsed)
{
  guint section = 0, n;

  g_return_if_fail (ENTENTE_IS_OUTLINE_MODEL (self) && ENTENTE_IS_OUTLINE_HEADING (heading));

  while (section < ENTENTE_N_OUTLINE_SECTIONS && self->sections[section].heading != heading)
    section++;
  g_return_if_fail (section < ENTENTE_N_OUTLINE_SECTIONS);

  entente_outline_model_update (self);
  if (entente_outline_heading_get_collapsed (heading) == collapsed)
    return;
  entente_outline_heading_set_collapsed (heading, collapsed);
  n = count_items (&self->sections[section]);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section) + 1,
                                collapsed ? n : 0, collapsed ? 0 : n);
}
