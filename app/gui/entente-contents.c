/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-contents.h"

#include "entente-actor.h"
#include "entente-positions.h"

/* The document's items in sections. Each section knows its items and each item its index, so that
 * asking for a row and finding the row of an item take no time, however many there are. Changes of the
 * document are taken over together, since one action can make thousands. */

/* As many changes are told one by one; of more, each section is gone through once. Where so many items
 * are added, their section is made anew; so many are looked for in a list one after the other. */
#define FEW 8
#define MANY 256
#define FEW_SEARCHES 4

typedef struct {
  EntenteHeading *heading;
  GPtrArray *items; /* of EntenteItem */
} Section;

#define N_SECTIONS (ENTENTE_N_LOOKS + ENTENTE_N_ITEM_KINDS - 1)

struct _EntenteContents
{
  GObject parent_instance;

  EntenteDocument *document;
  Section sections[N_SECTIONS];
  GHashTable *indexes; /* EntenteItem, not owned -> its index in its section */

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

static void entente_contents_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteContents, entente_contents, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_contents_list_model_init))

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
n_rows (const Section *section)
{
  if (section->items->len == 0)
    return 0;
  return entente_heading_get_collapsed (section->heading) ? 1 : 1 + section->items->len;
}

static guint
start_of (EntenteContents *self,
          guint            section)
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

static void
index_from (EntenteContents *self,
            Section         *section,
            guint            first)
{
  for (guint i = first; i < section->items->len; i++)
    g_hash_table_insert (self->indexes, section->items->pdata[i], GUINT_TO_POINTER (i));
  entente_heading_set_count (section->heading, section->items->len);
}

/* Where an actor belongs among those that are sorted by name. */
static guint
place_by_name (GPtrArray   *items,
               EntenteItem *item)
{
  g_autofree char *key = sort_key (item);
  guint low = 0, high = items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autofree char *other = sort_key (items->pdata[middle]);

      if (strcmp (other, key) > 0)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* Tells of one row less or more; the heading comes with the first item and goes with the last. */
static void
tell (EntenteContents *self,
      guint            section,
      guint            index,
      guint            removed,
      guint            added)
{
  const Section *changed = &self->sections[section];
  gboolean alone = changed->items->len == added;

  if (alone)
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section),
                                removed ? (entente_heading_get_collapsed (changed->heading) ? 1 : 2) : 0,
                                n_rows (changed));
  else if (!entente_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section) + 1 + index, removed, added);
}

static void
remove_item (EntenteContents *self,
             EntenteItem     *item)
{
  guint section = section_of (item);
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, item));

  g_hash_table_remove (self->indexes, item);
  g_ptr_array_remove_index (self->sections[section].items, index);
  index_from (self, &self->sections[section], index);
  tell (self, section, index, 1, 0);
}

/* An item that comes, and where to. */
typedef struct {
  EntenteItem *item; /* borrowed */
  guint place;
} Addition;

static int
compare_additions (gconstpointer a,
                   gconstpointer b)
{
  guint x = ((const Addition *) a)->place, y = ((const Addition *) b)->place;

  return (x > y) - (x < y);
}

static guint
drop_removed (EntenteContents *self,
              guint            section)
{
  GPtrArray *items = self->sections[section].items;
  guint first = items->len, kept;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (section_of (item) == section)
      {
        first = MIN (first, GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, item)));
        g_hash_table_remove (self->indexes, item);
      }
  kept = first;
  for (guint i = first; i < items->len; i++)
    if (g_hash_table_contains (self->removed, items->pdata[i]))
      g_object_unref (items->pdata[i]);
    else
      items->pdata[kept++] = items->pdata[i];
  /* The rest was moved or let go of. */
  g_ptr_array_set_free_func (items, NULL);
  g_ptr_array_set_size (items, (int) kept);
  g_ptr_array_set_free_func (items, g_object_unref);
  return first;
}

/* Those that are sorted by name go where their names belong; the others stand as in the document, where
 * they are looked for all at once. */
static void
find_places (EntenteContents *self,
             guint            section,
             GArray          *additions)
{
  Section *changed = &self->sections[section];
  EntenteItemKind kind = entente_heading_get_kind (changed->heading);

  for (guint i = 0; i < additions->len; i++)
    {
      Addition *addition = &g_array_index (additions, Addition, i);

      if (kind == ENTENTE_ITEM_ACTOR)
        addition->place = place_by_name (changed->items, addition->item);
      else if (additions->len <= FEW_SEARCHES)
        entente_document_find (self->document, addition->item, &addition->place);
      else
        addition->place = entente_positions_find (entente_document_get_items (self->document, kind), addition->item);
    }
  g_array_sort (additions, compare_additions);
}

/* In the order in which they will stand, so that each finds those before it in their places. */
static GArray *
list_added (EntenteContents *self,
            guint            section)
{
  GArray *additions = g_array_new (FALSE, FALSE, sizeof (Addition));
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (section_of (item) == section)
      {
        Addition addition = { item, 0 };

        g_array_append_val (additions, addition);
      }
  find_places (self, section, additions);
  return additions;
}

static guint
insert_one (EntenteContents *self,
            guint            section,
            const Addition  *addition)
{
  GPtrArray *items = self->sections[section].items;
  gboolean by_name = entente_item_get_kind (addition->item) == ENTENTE_ITEM_ACTOR;
  guint place = MIN (by_name ? place_by_name (items, addition->item) : addition->place, items->len);

  g_ptr_array_insert (items, (int) place, g_object_ref (addition->item));
  return place;
}

static guint
insert_added (EntenteContents *self,
              guint            section)
{
  g_autoptr (GArray) additions = list_added (self, section);
  guint first = self->sections[section].items->len;

  for (guint i = 0; i < additions->len; i++)
    {
      guint place = insert_one (self, section, &g_array_index (additions, Addition, i));

      first = MIN (first, place);
    }
  return first;
}

/* Likewise, telling of each. */
static void
show_added (EntenteContents *self,
            guint            section)
{
  g_autoptr (GArray) additions = list_added (self, section);

  for (guint i = 0; i < additions->len; i++)
    {
      guint place = insert_one (self, section, &g_array_index (additions, Addition, i));

      index_from (self, &self->sections[section], place);
      tell (self, section, place, 0, 1);
    }
}

/* Where there are very many, sorting them all is quicker than inserting each. */
static guint
remake_items (EntenteContents *self,
              guint            section)
{
  EntenteItemKind kind = entente_heading_get_kind (self->sections[section].heading);
  GListModel *list = entente_document_get_items (self->document, kind);
  GPtrArray *items = self->sections[section].items;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_remove (self->indexes, items->pdata[i]);
  g_ptr_array_set_size (items, 0);
  for (guint i = 0, n = g_list_model_get_n_items (list); i < n; i++)
    {
      EntenteItem *item = g_list_model_get_item (list, i);

      if (section_of (item) == section)
        g_ptr_array_add (items, item);
      else
        g_object_unref (item);
    }
  if (kind == ENTENTE_ITEM_ACTOR)
    sort_by_name (items);
  return 0;
}

static void
remake_section (EntenteContents *self,
                guint            section)
{
  Section *changed = &self->sections[section];
  guint rows_before = n_rows (changed), before = changed->items->len, first;

  if (g_hash_table_size (self->added) > MANY)
    first = remake_items (self, section);
  else
    {
      guint first_removed = drop_removed (self, section), first_added = insert_added (self, section);

      first = MIN (first_removed, first_added);
    }
  index_from (self, changed, first);
  if (before == 0 || changed->items->len == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section), rows_before, n_rows (changed));
  else if (!entente_heading_get_collapsed (changed->heading))
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section) + 1 + first, before - first,
                                changed->items->len - first);
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
change_few (EntenteContents *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    remove_item (self, item);
  for (guint i = 0; i < N_SECTIONS; i++)
    show_added (self, i);
}

static void
change_many (EntenteContents *self)
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
  EntenteContents *self = data;

  self->source = 0;
  entente_contents_update (self);
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
item_changed_cb (EntenteContents *self,
                 EntenteItem     *before,
                 EntenteItem     *after)
{
  note (self->removed, self->added, before);
  note (self->added, self->removed, after);
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
add_items (EntenteContents *self,
           EntenteItemKind  kind)
{
  GListModel *list = entente_document_get_items (self->document, kind);
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      EntenteItem *item = g_list_model_get_item (list, i);

      g_ptr_array_add (self->sections[section_of (item)].items, item);
    }
}

static GType
entente_contents_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_contents_get_n_items (GListModel *model)
{
  return start_of (ENTENTE_CONTENTS (model), N_SECTIONS);
}

static gpointer
entente_contents_get_item (GListModel *model,
                           guint       position)
{
  EntenteContents *self = ENTENTE_CONTENTS (model);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      const Section *section = &self->sections[i];
      guint n = n_rows (section);

      if (position < n)
        return g_object_ref (position == 0 ? (gpointer) section->heading : section->items->pdata[position - 1]);
      position -= n;
    }
  return NULL;
}

static void
entente_contents_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_contents_get_item_type;
  iface->get_n_items = entente_contents_get_n_items;
  iface->get_item = entente_contents_get_item;
}

static void
entente_contents_finalize (GObject *object)
{
  EntenteContents *self = ENTENTE_CONTENTS (object);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_clear_object (&self->sections[i].heading);
      g_clear_pointer (&self->sections[i].items, g_ptr_array_unref);
    }
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->removed, g_hash_table_unref);
  g_clear_pointer (&self->added, g_hash_table_unref);
  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (entente_contents_parent_class)->finalize (object);
}

static void
entente_contents_class_init (EntenteContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_contents_finalize;
}

static void
entente_contents_init (EntenteContents *self)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      EntenteItemKind kind = i < ENTENTE_N_LOOKS ? ENTENTE_ITEM_ACTOR : i - ENTENTE_N_LOOKS + 1;
      EntenteLook look = i < ENTENTE_N_LOOKS ? look_order[i] : ENTENTE_LOOK_OTHER;

      self->sections[i].heading = entente_heading_new (kind, look);
      self->sections[i].items = g_ptr_array_new_with_free_func (g_object_unref);
    }
  self->indexes = g_hash_table_new (NULL, NULL);
  self->removed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->added = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * entente_contents_new:
 * @document: a document
 *
 * Sorting many names takes a while; this may be called in the thread that loads the document.
 *
 * Returns: (transfer full): its contents, which follow its changes
 */
EntenteContents *
entente_contents_new (EntenteDocument *document)
{
  EntenteContents *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_object_new (ENTENTE_TYPE_CONTENTS, NULL);
  self->document = g_object_ref (document);
  for (guint i = 0; i < ENTENTE_N_ITEM_KINDS; i++)
    add_items (self, i);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      if (i < ENTENTE_N_LOOKS)
        sort_by_name (self->sections[i].items);
      index_from (self, &self->sections[i], 0);
    }
  g_signal_connect_object (document, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * entente_contents_update:
 * @self: contents
 *
 * Takes over what has changed in the document, which otherwise happens before the next frame.
 */
void
entente_contents_update (EntenteContents *self)
{
  guint n;

  g_return_if_fail (ENTENTE_IS_CONTENTS (self));

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
 * entente_contents_find:
 * @self: contents
 * @item: an item
 * @position: (out): its place in the list
 *
 * Returns: %FALSE if it isn't in the list, because it is not in the document or its heading is collapsed
 */
gboolean
entente_contents_find (EntenteContents *self,
                       EntenteItem     *item,
                       guint           *position)
{
  gpointer index;
  guint section;

  g_return_val_if_fail (ENTENTE_IS_CONTENTS (self) && ENTENTE_IS_ITEM (item), FALSE);

  entente_contents_update (self);
  if (!g_hash_table_lookup_extended (self->indexes, item, NULL, &index))
    return FALSE;
  section = section_of (item);
  if (entente_heading_get_collapsed (self->sections[section].heading))
    return FALSE;
  *position = start_of (self, section) + 1 + GPOINTER_TO_UINT (index);
  return TRUE;
}

/**
 * entente_contents_reveal:
 * @self: contents
 * @item: an item of the document
 *
 * Opens the heading of an item, so that it is in the list.
 */
void
entente_contents_reveal (EntenteContents *self,
                         EntenteItem     *item)
{
  g_return_if_fail (ENTENTE_IS_CONTENTS (self) && ENTENTE_IS_ITEM (item));

  entente_contents_set_collapsed (self, self->sections[section_of (item)].heading, FALSE);
}

/**
 * entente_contents_set_collapsed:
 * @self: contents
 * @heading: one of its headings
 * @collapsed: whether what stands under it is folded away
 */
void
entente_contents_set_collapsed (EntenteContents *self,
                                EntenteHeading  *heading,
                                gboolean         collapsed)
{
  guint section = 0, n;

  g_return_if_fail (ENTENTE_IS_CONTENTS (self) && ENTENTE_IS_HEADING (heading));

  while (section < N_SECTIONS && self->sections[section].heading != heading)
    section++;
  g_return_if_fail (section < N_SECTIONS);

  entente_contents_update (self);
  if (entente_heading_get_collapsed (heading) == collapsed)
    return;
  entente_heading_set_collapsed (heading, collapsed);
  n = self->sections[section].items->len;
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start_of (self, section) + 1,
                                collapsed ? n : 0, collapsed ? 0 : n);
}
