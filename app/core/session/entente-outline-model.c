/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-model.h"

#include "entente-actor.h"
#include "entente-list-index.h"
#include "entente-natural-key.h"

/* The outline of a document, in sections. Each section knows its items and their positions, so that
 * finding an item by its row or a row by its item takes no time, even in a long list. One command can
 * make thousands of changes, so that changes of the document are collected and applied together. */

/* Up to MAX_SINGLE_CHANGES changes are signalled one by one; with more, each section signals once. If
 * more than MAX_CHANGES_IN_PLACE items are removed or added, their section is filled anew. */
#define MAX_SINGLE_CHANGES 8
#define MAX_CHANGES_IN_PLACE 256

typedef struct {
  EntenteOutlineHeading *heading;
  GListStore *items; /* of EntenteItem */
} Section;

#define N_SECTIONS (ENTENTE_N_KNOWN_LOOKS + ENTENTE_N_ITEM_KINDS - 1)

struct _EntenteOutlineModel
{
  GObject parent_instance;

  EntenteDocument *document;
  Section sections[N_SECTIONS];

  GHashTable *removed; /* set of EntenteItem: removed from the document, but not yet from the outline */
  GHashTable *added;   /* set of EntenteItem: added to the document, but not yet to the outline */
  guint source;        /* will apply these changes */

  guint n_updates;     /* how often changes were applied */
  gboolean sorting;    /* a thread sorts the actors by other names */
};

/* The actors of each look that a thread sorts. */
typedef struct {
  const char *language; /* of the names */
  guint n_updates;
  GPtrArray *items[ENTENTE_N_KNOWN_LOOKS];
} Sorting;

/* An actor with the sort key of its name. */
typedef struct {
  char *key;
  EntenteItem *item;
} NamedActor;

static const EntenteLook look_order[ENTENTE_N_KNOWN_LOOKS] = {
  ENTENTE_LOOK_PERSON, ENTENTE_LOOK_GOVERNMENT, ENTENTE_LOOK_STATE, ENTENTE_LOOK_ORGANIZATION,
  ENTENTE_LOOK_MEDIA, ENTENTE_LOOK_GROUP, ENTENTE_LOOK_AGREEMENT, ENTENTE_LOOK_EVENT,
  ENTENTE_LOOK_PLACE, ENTENTE_LOOK_OTHER,
};

static void entente_outline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteOutlineModel, entente_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_outline_model_list_model_init))

static guint
get_section (EntenteItem *item)
{
  EntenteItemKind kind = entente_item_get_kind (item);
  EntenteLook look;
  guint i = 0;

  if (kind != ENTENTE_ITEM_ACTOR)
    return ENTENTE_N_KNOWN_LOOKS + kind - 1;

  look = entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (item)));
  while (look_order[i] != look)
    i++;
  return i;
}

static guint
count_items (const Section *section)
{
  return g_list_model_get_n_items (G_LIST_MODEL (section->items));
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

/* Actors are sorted by the names that are shown. */
static char *
create_sort_key (EntenteItem *item,
                 const char  *language)
{
  const char *name = entente_actor_choose_name (ENTENTE_ACTOR (item), language);

  return entente_natural_key (name != NULL ? name : entente_item_get_id (item));
}

static const char *
get_language (EntenteOutlineModel *self)
{
  return entente_document_get_name_language (self->document);
}

static int
compare_named (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const NamedActor *) a)->key, ((const NamedActor *) b)->key);
}

static void
sort_by_name (GPtrArray  *items,
              const char *language)
{
  g_autofree NamedActor *named = g_new (NamedActor, items->len);

  if (items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    named[i] = (NamedActor) { create_sort_key (items->pdata[i], language), items->pdata[i] };
  qsort (named, items->len, sizeof (NamedActor), compare_named);
  for (guint i = 0; i < items->len; i++)
    {
      items->pdata[i] = named[i].item;
      g_free (named[i].key);
    }
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
  other_key = create_sort_key (other, get_language (self));
  return strcmp (other_key, key) > 0;
}

static guint
find_index (EntenteOutlineModel *self,
            GListModel          *items,
            EntenteItem         *item)
{
  gboolean is_actor = entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR;
  g_autofree char *key = is_actor ? create_sort_key (item, get_language (self)) : NULL;
  guint low = 0, high = g_list_model_get_n_items (items);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (EntenteItem) other = g_list_model_get_item (items, middle);

      if (is_after (self, other, item, key))
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
  guint section = get_section (item), index;
  GListStore *items = self->sections[section].items;

  g_return_if_fail (entente_list_index_find (G_LIST_MODEL (items), item, &index));

  g_list_store_remove (items, index);
  signal_change (self, section, index, 1, 0);
}

static guint
insert_item (EntenteOutlineModel *self,
             EntenteItem         *item)
{
  GListStore *items = self->sections[get_section (item)].items;
  guint index = find_index (self, G_LIST_MODEL (items), item);

  g_list_store_insert (items, index, item);
  return index;
}

/* This is faster than single removals if there are very many. */
static void
filter_removed (EntenteOutlineModel *self,
                GListStore          *items)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      if (!g_hash_table_contains (self->removed, item))
        g_ptr_array_add (kept, g_steal_pointer (&item));
    }
  g_list_store_splice (items, 0, n, kept->pdata, kept->len);
}

/* Returns the index of the first removed item. */
static guint
remove_items (EntenteOutlineModel *self,
              guint                section)
{
  GListStore *items = self->sections[section].items;
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
    if (get_section (item) == section && entente_list_index_find (G_LIST_MODEL (items), item, &index))
      {
        first = MIN (first, index);
        g_list_store_remove (items, index);
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
    if (get_section (item) == section)
      {
        guint index = insert_item (self, item);

        first = MIN (first, index);
      }
  return first;
}

/* Fills the section @only, or all sections of the kind if @only is N_SECTIONS, from the document. */
static void
refill_items (EntenteOutlineModel *self,
              EntenteItemKind      kind,
              guint                only)
{
  GListModel *list = entente_document_get_items (self->document, kind);
  GPtrArray *items[N_SECTIONS];

  for (guint i = 0; i < N_SECTIONS; i++)
    items[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0, n = g_list_model_get_n_items (list); i < n; i++)
    {
      EntenteItem *item = g_list_model_get_item (list, i);

      g_ptr_array_add (items[get_section (item)], item);
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];

      if (entente_outline_heading_get_kind (section->heading) == kind && (only == i || only == N_SECTIONS))
        {
          if (kind == ENTENTE_ITEM_ACTOR)
            sort_by_name (items[i], get_language (self));
          g_list_store_splice (section->items, 0, count_items (section), items[i]->pdata, items[i]->len);
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

static void
update_section (EntenteOutlineModel *self,
                guint                section)
{
  const Section *changed = &self->sections[section];
  guint rows_before = count_rows (changed), before = count_items (changed), first = change_items (self, section);

  entente_outline_heading_set_count (changed->heading, count_items (changed));
  if (before == 0 || count_items (changed) == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section), rows_before, count_rows (changed));
  else if (!entente_outline_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section) + 1 + first, before - first,
                                count_items (changed) - first);
}

static void
mark_sections (GHashTable *items,
               gboolean   *marks)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    marks[get_section (item)] = TRUE;
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
    signal_change (self, get_section (item), insert_item (self, item), 0, 1);
}

static void
apply_changes_by_section (EntenteOutlineModel *self)
{
  gboolean marks[N_SECTIONS] = { FALSE };

  mark_sections (self->removed, marks);
  mark_sections (self->added, marks);
  for (guint i = 0; i < N_SECTIONS; i++)
    if (marks[i])
      update_section (self, i);
}

static gboolean
update_cb (gpointer data)
{
  EntenteOutlineModel *self = data;

  self->source = 0;
  entente_outline_model_update (self);
  return G_SOURCE_REMOVE;
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

static void
sorting_free (gpointer data)
{
  Sorting *sorting = data;

  for (guint i = 0; i < ENTENTE_N_KNOWN_LOOKS; i++)
    g_ptr_array_unref (sorting->items[i]);
  g_free (sorting);
}

static void
sort_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Sorting *sorting = data;

  for (guint i = 0; i < ENTENTE_N_KNOWN_LOOKS; i++)
    sort_by_name (sorting->items[i], sorting->language);
  g_task_return_boolean (task, TRUE);
}

static void start_sorting (EntenteOutlineModel *self);

static void
sorted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  EntenteOutlineModel *self = ENTENTE_OUTLINE_MODEL (source);
  const Sorting *sorting = g_task_get_task_data (G_TASK (result));

  entente_outline_model_update (self);
  self->sorting = FALSE;
  if (sorting->language != get_language (self) || sorting->n_updates != self->n_updates)
    {
      start_sorting (self);
      return;
    }
  for (guint i = 0; i < ENTENTE_N_KNOWN_LOOKS; i++)
    {
      const GPtrArray *items = sorting->items[i];
      guint n = count_rows (&self->sections[i]);

      g_list_store_splice (self->sections[i].items, 0, items->len, items->pdata, items->len);
      if (n > 1)
        g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, i) + 1, n - 1, n - 1);
    }
}

/* Sorts the actors by the names that are shown now. With many actors that takes longer than a frame, so a thread does
 * it. It starts anew if the actors or the language have changed meanwhile. */
static void
start_sorting (EntenteOutlineModel *self)
{
  g_autoptr (GTask) task = NULL;
  Sorting *sorting;

  entente_outline_model_update (self);
  if (self->sorting)
    return;
  self->sorting = TRUE;
  sorting = g_new0 (Sorting, 1);
  sorting->language = get_language (self);
  sorting->n_updates = self->n_updates;
  for (guint i = 0; i < ENTENTE_N_KNOWN_LOOKS; i++)
    {
      sorting->items[i] = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint j = 0; j < count_items (&self->sections[i]); j++)
        g_ptr_array_add (sorting->items[i], g_list_model_get_item (G_LIST_MODEL (self->sections[i].items), j));
    }
  task = g_task_new (self, NULL, sorted_cb, NULL);
  g_task_set_source_tag (task, start_sorting);
  g_task_set_task_data (task, sorting, sorting_free);
  g_task_run_in_thread (task, sort_thread);
}

static GType
entente_outline_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_outline_model_get_n_items (GListModel *model)
{
  return get_start (ENTENTE_OUTLINE_MODEL (model), N_SECTIONS);
}

static gpointer
entente_outline_model_get_item (GListModel *model,
                                guint       position)
{
  EntenteOutlineModel *self = ENTENTE_OUTLINE_MODEL (model);

  for (guint i = 0; i < N_SECTIONS; i++)
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

  for (guint i = 0; i < N_SECTIONS; i++)
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
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      EntenteItemKind kind = i < ENTENTE_N_KNOWN_LOOKS ? ENTENTE_ITEM_ACTOR : i - ENTENTE_N_KNOWN_LOOKS + 1;
      EntenteLook look = i < ENTENTE_N_KNOWN_LOOKS ? look_order[i] : ENTENTE_LOOK_OTHER;

      self->sections[i].heading = entente_outline_heading_new (kind, look);
      self->sections[i].items = g_list_store_new (ENTENTE_TYPE_ITEM);
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
      refill_items (self, i, N_SECTIONS);
      entente_list_index_learn (entente_document_get_items (document, i));
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      entente_outline_heading_set_count (self->sections[i].heading, count_items (&self->sections[i]));
      entente_list_index_learn (G_LIST_MODEL (self->sections[i].items));
    }
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::name-language", G_CALLBACK (start_sorting), self, G_CONNECT_SWAPPED);
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
  n = g_hash_table_size (self->removed) + g_hash_table_size (self->added);
  if (n == 0)
    return;
  self->n_updates++;
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
  section = get_section (item);
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

  entente_outline_model_set_collapsed (self, self->sections[get_section (item)].heading, FALSE);
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

  while (section < N_SECTIONS && self->sections[section].heading != heading)
    section++;
  g_return_if_fail (section < N_SECTIONS);

  entente_outline_model_update (self);
  if (entente_outline_heading_get_collapsed (heading) == collapsed)
    return;
  entente_outline_heading_set_collapsed (heading, collapsed);
  n = count_items (&self->sections[section]);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), get_start (self, section) + 1,
                                collapsed ? n : 0, collapsed ? 0 : n);
}
