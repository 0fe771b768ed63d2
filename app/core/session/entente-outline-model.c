/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-model.h"

#include "entente-actor.h"
#include "entente-list-index.h"

/* The document's items in sections. Each section knows its items and their positions, so that asking for
 * a row and diagnostic the row of an item take no time, however many there are. Changes of the
 * document are taken over together, since one action can make thousands. */

/* As many changes are told one by one; of more, each section tells once. Where so many items come or go,
 * their section is made anew. */
#define FEW 8
#define MANY 256

typedef struct {
  EntenteOutlineHeading *heading;
  GListStore *items; /* of EntenteItem */
} Section;

#define N_SECTIONS (ENTENTE_N_LOOKS + ENTENTE_N_ITEM_KINDS - 1)

struct _EntenteOutlineModel
{
  GObject parent_instance;

  EntenteDocument *document;
  Section sections[N_SECTIONS];

  GHashTable *removed; /* EntenteItem: gone from the document, but not from here yet */
  GHashTable *added;
  guint source;        /* to take that over */
};

/* An actor and what its name is sorted by. */
typedef struct {
  char *key;
  EntenteItem *item;
} Named;

static const EntenteLook look_order[ENTENTE_N_LOOKS] = {
  ENTENTE_LOOK_PERSON, ENTENTE_LOOK_GOVERNMENT, ENTENTE_LOOK_STATE, ENTENTE_LOOK_ORGANIZATION,
  ENTENTE_LOOK_MEDIA, ENTENTE_LOOK_GROUP, ENTENTE_LOOK_AGREEMENT, ENTENTE_LOOK_EVENT,
  ENTENTE_LOOK_PLACE, ENTENTE_LOOK_OTHER,
};

static void entente_outline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteOutlineModel, entente_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_outline_model_list_model_init))

static guint
section_of (EntenteItem *item)
{
  EntenteItemKind kind = entente_item_get_kind (item);
  EntenteLook look;
  guint i = 0;

  if (kind != ENTENTE_ITEM_ACTOR)
    return ENTENTE_N_LOOKS + kind - 1;

  look = entente_look_for_kind (entente_actor_get_kind (ENTENTE_ACTOR (item)));
  while (look_order[i] != look)
    i++;
  return i;
}

static guint
n_items (const Section *section)
{
  return g_list_model_get_n_items (G_LIST_MODEL (section->items));
}

static guint
n_rows (const Section *section)
{
  if (n_items (section) == 0)
    return 0;
  return entente_outline_heading_get_collapsed (section->heading) ? 1 : 1 + n_items (section);
}

static guint
start_of (EntenteOutlineModel *self,
          guint                section)
{
  guint start = 0;

  for (guint i = 0; i < section; i++)
    start += n_rows (&self->sections[i]);
  return start;
}

static char *
sort_key (EntenteItem *item)
{
  const char *name = entente_actor_get_name (ENTENTE_ACTOR (item));

  return g_utf8_collate_key (name != NULL ? name : entente_item_get_id (item), -1);
}

static int
compare_named (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Named *) a)->key, ((const Named *) b)->key);
}

static void
sort_by_name (GPtrArray *items)
{
  g_autofree Named *named = g_new (Named, items->len);

  if (items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    named[i] = (Named) { sort_key (items->pdata[i]), items->pdata[i] };
  qsort (named, items->len, sizeof (Named), compare_named);
  for (guint i = 0; i < items->len; i++)
    {
      items->pdata[i] = named[i].item;
      g_free (named[i].key);
    }
}

/* Items that are sorted by name go where their names belong; the others stand as in the document. */
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
  other_key = sort_key (other);
  return strcmp (other_key, key) > 0;
}

static guint
find_place (EntenteOutlineModel *self,
            GListModel          *items,
            EntenteItem         *item)
{
  g_autofree char *key = entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR ? sort_key (item) : NULL;
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

/* Tells of one row less or more; the heading comes with the first item and goes with the last. */
static void
tell (EntenteOutlineModel *self,
      guint                section,
      guint                index,
      guint                removed,
      guint                added)
{
  const Section *changed = &self->sections[section];
  gboolean alone = n_items (changed) == added;

  entente_outline_heading_set_count (changed->heading, n_items (changed));
  if (alone)
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section),
                                removed ? (entente_outline_heading_get_collapsed (changed->heading) ? 1 : 2) : 0,
                                n_rows (changed));
  else if (!entente_outline_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section) + 1 + index, removed, added);
}

static void
remove_item (EntenteOutlineModel *self,
             EntenteItem         *item)
{
  guint section = section_of (item), index;
  GListStore *items = self->sections[section].items;

  g_return_if_fail (entente_list_index_find (G_LIST_MODEL (items), item, &index));

  g_list_store_remove (items, index);
  tell (self, section, index, 1, 0);
}

static guint
insert_item (EntenteOutlineModel *self,
             EntenteItem         *item)
{
  GListStore *items = self->sections[section_of (item)].items;
  guint place = find_place (self, G_LIST_MODEL (items), item);

  g_list_store_insert (items, place, item);
  return place;
}

/* Goes through all from @first on, which is quicker where there are very many. */
static void
sweep_removed (EntenteOutlineModel *self,
               GListStore          *items,
               guint                first)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (items));

  for (guint i = first; i < n; i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      if (!g_hash_table_contains (self->removed, item))
        g_ptr_array_add (kept, g_steal_pointer (&item));
    }
  g_list_store_splice (items, first, n - first, kept->pdata, kept->len);
}

/* Returns: where the first of them was */
static guint
drop_removed (EntenteOutlineModel *self,
              guint                section)
{
  GListStore *items = self->sections[section].items;
  gboolean are_many = g_hash_table_size (self->removed) > MANY;
  guint first = n_items (&self->sections[section]), index;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (section_of (item) == section && entente_list_index_find (G_LIST_MODEL (items), item, &index))
      {
        first = MIN (first, index);
        if (!are_many)
          g_list_store_remove (items, index);
      }
  if (are_many)
    sweep_removed (self, items, first);
  return first;
}

/* Returns: where the first of them is */
static guint
insert_added (EntenteOutlineModel *self,
              guint                section)
{
  guint first = G_MAXUINT;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (section_of (item) == section)
      {
        guint place = insert_item (self, item);

        first = MIN (first, place);
      }
  return first;
}

/* Fills a section, or all for a kind of items, with what the document has for them. */
static void
remake_items (EntenteOutlineModel *self,
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

      g_ptr_array_add (items[section_of (item)], item);
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];

      if (entente_outline_heading_get_kind (section->heading) == kind && (only == i || only == N_SECTIONS))
        {
          if (kind == ENTENTE_ITEM_ACTOR)
            sort_by_name (items[i]);
          g_list_store_splice (section->items, 0, n_items (section), items[i]->pdata, items[i]->len);
        }
      g_ptr_array_unref (items[i]);
    }
}

/* Where there are very many, sorting them all is quicker than inserting each. Returns: the first that
 * stands elsewhere than before */
static guint
change_items (EntenteOutlineModel *self,
              guint                section)
{
  guint first_removed, first_added;

  if (g_hash_table_size (self->added) > MANY)
    {
      remake_items (self, entente_outline_heading_get_kind (self->sections[section].heading), section);
      return 0;
    }
  first_removed = drop_removed (self, section);
  first_added = insert_added (self, section);
  return MIN (first_removed, first_added);
}

static void
remake_section (EntenteOutlineModel *self,
                guint                section)
{
  const Section *changed = &self->sections[section];
  guint rows_before = n_rows (changed), before = n_items (changed), first = change_items (self, section);

  entente_outline_heading_set_count (changed->heading, n_items (changed));
  if (before == 0 || n_items (changed) == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section), rows_before, n_rows (changed));
  else if (!entente_outline_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section) + 1 + first, before - first,
                                n_items (changed) - first);
}

static void
mark_sections (GHashTable *items,
               gboolean   *marks)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    marks[section_of (item)] = TRUE;
}

static void
change_few (EntenteOutlineModel *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    remove_item (self, item);
  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    tell (self, section_of (item), insert_item (self, item), 0, 1);
}

static void
change_many (EntenteOutlineModel *self)
{
  gboolean marks[N_SECTIONS] = { FALSE };

  mark_sections (self->removed, marks);
  mark_sections (self->added, marks);
  for (guint i = 0; i < N_SECTIONS; i++)
    if (marks[i])
      remake_section (self, i);
}

static gboolean
update_cb (gpointer data)
{
  EntenteOutlineModel *self = data;

  self->source = 0;
  entente_outline_model_update (self);
  return G_SOURCE_REMOVE;
}

/* An item that comes and goes before anybody looks was never here. */
static void
note (GHashTable  *items,
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
  note (self->removed, self->added, before);
  note (self->added, self->removed, after);
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
  return start_of (ENTENTE_OUTLINE_MODEL (model), N_SECTIONS);
}

static gpointer
entente_outline_model_get_item (GListModel *model,
                                guint       position)
{
  EntenteOutlineModel *self = ENTENTE_OUTLINE_MODEL (model);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];
      guint n = n_rows (section);

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
      EntenteItemKind kind = i < ENTENTE_N_LOOKS ? ENTENTE_ITEM_ACTOR : i - ENTENTE_N_LOOKS + 1;
      EntenteLook look = i < ENTENTE_N_LOOKS ? look_order[i] : ENTENTE_LOOK_OTHER;

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
 * Returns: (transfer full): its contents, which follow its changes
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
      remake_items (self, i, N_SECTIONS);
      entente_list_index_learn (entente_document_get_items (document, i));
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      entente_outline_heading_set_count (self->sections[i].heading, n_items (&self->sections[i]));
      entente_list_index_learn (G_LIST_MODEL (self->sections[i].items));
    }
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_outline_model_update:
 * @self: contents
 *
 * Takes over what has changed in the document, which otherwise happens before the next frame.
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
  if (n <= FEW)
    change_few (self);
  else
    change_many (self);
  g_hash_table_remove_all (self->removed);
  g_hash_table_remove_all (self->added);
}

/**
 * entente_outline_model_find:
 * @self: contents
 * @item: an item
 * @position: (out): its place in the list
 *
 * Returns: %FALSE if it isn't in the list, because it is not in the document or its heading is collapsed
 */
gboolean
entente_outline_model_find (EntenteOutlineModel *self,
                            EntenteItem         *item,
                            guint               *position)
{
  guint section, index;

  g_return_val_if_fail (ENTENTE_IS_OUTLINE_MODEL (self) && ENTENTE_IS_ITEM (item), FALSE);

  entente_outline_model_update (self);
  section = section_of (item);
  if (!entente_list_index_find (G_LIST_MODEL (self->sections[section].items), item, &index)
      || entente_outline_heading_get_collapsed (self->sections[section].heading))
    return FALSE;
  *position = start_of (self, section) + 1 + index;
  return TRUE;
}

/**
 * entente_outline_model_reveal:
 * @self: contents
 * @item: an item of the document
 *
 * Opens the heading of an item, so that it is in the list.
 */
void
entente_outline_model_reveal (EntenteOutlineModel *self,
                              EntenteItem         *item)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_MODEL (self) && ENTENTE_IS_ITEM (item));

  entente_outline_model_set_collapsed (self, self->sections[section_of (item)].heading, FALSE);
}

/**
 * entente_outline_model_set_collapsed:
 * @self: contents
 * @heading: one of its headings
 * @collapsed: whether what stands under it is folded away
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
  n = n_items (&self->sections[section]);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section) + 1,
                                collapsed ? n : 0, collapsed ? 0 : n);
}
