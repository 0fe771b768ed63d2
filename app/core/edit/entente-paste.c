/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-paste.h"

#include "entente-commands.h"
#include "entente-id.h"
#include "entente-place-new.h"
#include "entente-reference.h"

#include <glib/gi18n.h>

/* The paste of a fragment into a document. An item is not added if the document has an equal item
 * with the same id. If the document has a different item with that id, the new item gets a new id.
 * All items that refer to it then get a new id too, because they are no longer equal. A reference to
 * an item that is not in the fragment must not come to mean another item of the document. Such a
 * reference gets a new id, which no item has. */

typedef struct {
  EntentePaste *paste;
  EntenteDocument *document; /* borrowed */
  EntenteDocument *fragment; /* borrowed */
  GHashTable *renamed;       /* set of ids of the items that get a new id */
  GHashTable *ids;           /* id in the fragment -> new id in the document */
} Pasting;

static void
rename_item (Pasting     *self,
             GQueue      *queue,
             EntenteItem *item)
{
  if (g_hash_table_add (self->renamed, (gpointer) entente_item_get_id (item)))
    g_queue_push_tail (queue, item);
}

static gboolean
is_taken (Pasting     *self,
          EntenteItem *item)
{
  return entente_document_lookup (self->document, entente_item_get_id (item)) != NULL;
}

static void
find_different (Pasting *self,
                GQueue  *queue)
{
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (self->fragment, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);
          EntenteItem *here = entente_document_lookup (self->document, entente_item_get_id (item));

          if (here != NULL && (entente_item_get_kind (here) != entente_item_get_kind (item) ||
                               !entente_item_equal (here, item)))
            rename_item (self, queue, item);
        }
    }
}

static void
find_renamed (Pasting *self)
{
  GQueue queue = G_QUEUE_INIT;
  EntenteItem *item;

  find_different (self, &queue);
  while ((item = g_queue_pop_head (&queue)) != NULL)
    for (int link = 0; link < ENTENTE_N_LINKS; link++)
      {
        const GPtrArray *referrers = entente_document_get_linked (self->fragment, entente_item_get_id (item), link);

        for (guint i = 0; i < referrers->len; i++)
          if (is_taken (self, referrers->pdata[i]))
            rename_item (self, &queue, referrers->pdata[i]);
      }
}

static void
add_item (Pasting     *self,
          EntenteItem *item,
          const char  *id)
{
  g_autoptr (EntenteItem) copy = entente_item_copy (item, id);

  entente_draft_add (self->paste->draft, copy, G_MAXUINT);
  self->paste->n_added++;
}

/* Items that keep their ids come first, so that no other item gets one of these ids. */
static GPtrArray *
add_items (Pasting  *self,
           gboolean  renamed)
{
  GPtrArray *added = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      GListModel *items = entente_document_get_items (self->fragment, kind);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);
          const char *id = entente_item_get_id (item);
          char *new_id;

          if (g_hash_table_contains (self->renamed, id) != renamed || (!renamed && is_taken (self, item)))
            continue;
          new_id = renamed ? entente_draft_make_id (self->paste->draft, id) : g_strdup (id);
          add_item (self, item, new_id);
          g_ptr_array_add (added, new_id);
          if (renamed)
            g_hash_table_insert (self->ids, g_strdup (id), g_strdup (new_id));
        }
    }
  return added;
}

static const char *
map_id (EntenteLink link,
        const char *id,
        gpointer    data)
{
  Pasting *self = data;
  const char *new_id = g_hash_table_lookup (self->ids, id);
  char *unused_id;

  if (new_id != NULL)
    return new_id;
  if (entente_document_lookup (self->fragment, id) != NULL || entente_draft_lookup (self->paste->draft, id) == NULL)
    return id;
  unused_id = entente_draft_make_id (self->paste->draft, id);
  g_hash_table_insert (self->ids, g_strdup (id), unused_id);
  return unused_id;
}

static void
map_references (Pasting   *self,
                GPtrArray *added)
{
  for (guint i = 0; i < added->len; i++)
    entente_reference_map (entente_draft_edit (self->paste->draft, added->pdata[i]), map_id, self);
}

static const char *
get_new_id (Pasting    *self,
            const char *id)
{
  const char *new_id = g_hash_table_lookup (self->ids, id);

  return new_id != NULL ? new_id : id;
}

/* Moves all places so that their middle is at the wish, without changing their arrangement. */
static void
move_places (GArray             *places,
             const EntentePoint *wish)
{
  gint64 left = G_MAXINT, right = G_MININT, top = G_MAXINT, bottom = G_MININT;

  for (guint i = 0; i < places->len; i++)
    {
      const EntentePoint *at = &g_array_index (places, EntentePosition, i).at;

      left = MIN (left, at->x);
      right = MAX (right, at->x);
      top = MIN (top, at->y);
      bottom = MAX (bottom, at->y);
    }
  for (guint i = 0; i < places->len; i++)
    {
      EntentePoint *at = &g_array_index (places, EntentePosition, i).at;

      at->x = (int) CLAMP (at->x + wish->x - (left + right) / 2, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
      at->y = (int) CLAMP (at->y + wish->y - (top + bottom) / 2, -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
    }
}

static void
place_actors (Pasting            *self,
              EntenteMeasure     *measure,
              const EntentePoint *wish)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  GListModel *actors = entente_document_get_items (self->fragment, ENTENTE_ITEM_ACTOR);
  EntenteLayout *layout = entente_document_get_layout (self->fragment);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      const char *id = entente_item_get_id (actor);
      EntentePosition position = { get_new_id (self, id), { 0, 0 } };

      if (entente_document_lookup (self->document, position.id) == NULL &&
          entente_layout_get_position (layout, id, &position.at))
        g_array_append_val (places, position);
    }
  if (places->len > 0 && wish != NULL)
    move_places (places, wish);
  if (places->len > 0)
    entente_place_new_group (self->paste->draft, measure, (const EntentePosition *) places->data, places->len);
  entente_place_new_actors (self->paste->draft, measure, places->len > 0 ? NULL : wish);
}

static char *
create_name_for_kind (EntenteItemKind kind,
                      guint           n)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return g_strdup_printf (ngettext ("Paste %u Actor", "Paste %u Actors", n), n);
    case ENTENTE_ITEM_RELATION:
      return g_strdup_printf (ngettext ("Paste %u Relation", "Paste %u Relations", n), n);
    case ENTENTE_ITEM_STATEMENT:
      return g_strdup_printf (ngettext ("Paste %u Statement", "Paste %u Statements", n), n);
    case ENTENTE_ITEM_SOURCE:
      return g_strdup_printf (ngettext ("Paste %u Source", "Paste %u Sources", n), n);
    case ENTENTE_N_ITEM_KINDS:
    default:
      return g_strdup_printf (ngettext ("Paste %u Item", "Paste %u Items", n), n);
    }
}

/* Names the step after the chosen items. The items that come along with them are not mentioned. */
static char *
create_name (Pasting         *self,
             const GPtrArray *chosen)
{
  EntenteItem *first = NULL;
  EntenteItemKind kind = ENTENTE_N_ITEM_KINDS;
  guint n = 0;

  for (guint i = 0; i < chosen->len; i++)
    {
      EntenteItem *item = chosen->pdata[i];

      if (entente_document_lookup (self->document, get_new_id (self, entente_item_get_id (item))) != NULL)
        continue;
      kind = n == 0 || kind == entente_item_get_kind (item) ? entente_item_get_kind (item) : ENTENTE_N_ITEM_KINDS;
      first = n++ == 0 ? item : first;
    }
  if (n == 1)
    {
      g_autofree char *name = entente_commands_name_item (first);

      return g_strdup_printf (_("Paste %s"), name);
    }
  return n > 0 ? create_name_for_kind (kind, n) : create_name_for_kind (ENTENTE_N_ITEM_KINDS, self->paste->n_added);
}

/**
 * entente_paste_new:
 * @fragment: the fragment to paste
 * @document: the document to paste into; the fragment may come from it
 * @measure: the sizes of the cards
 * @wish: (nullable): the wanted place of its actors; %NULL for their places in the fragment
 *
 * Returns: (transfer full): the draft that adds the items which are not there yet. New actors do not overlap
 *   others.
 */
EntentePaste *
entente_paste_new (EntenteFragment    *fragment,
                   EntenteDocument    *document,
                   EntenteMeasure     *measure,
                   const EntentePoint *wish)
{
  Pasting self = { .document = document };
  const GPtrArray *chosen;
  g_autoptr (GHashTable) renamed = NULL, ids = NULL;
  g_autoptr (GPtrArray) kept = NULL, new = NULL;

  g_return_val_if_fail (fragment != NULL && ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_MEASURE (measure), NULL);

  chosen = entente_fragment_get_chosen (fragment);
  self.fragment = entente_fragment_get_document (fragment);
  self.renamed = renamed = g_hash_table_new (entente_id_hash, g_str_equal);
  self.ids = ids = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  self.paste = g_new0 (EntentePaste, 1);
  self.paste->draft = entente_draft_new (document, NULL);
  self.paste->chosen = g_ptr_array_new_with_free_func (g_free);

  find_renamed (&self);
  kept = add_items (&self, FALSE);
  new = add_items (&self, TRUE);
  map_references (&self, kept);
  map_references (&self, new);
  place_actors (&self, measure, wish);
  entente_draft_take_name (self.paste->draft, create_name (&self, chosen));
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (self.paste->chosen, g_strdup (get_new_id (&self, entente_item_get_id (chosen->pdata[i]))));
  return self.paste;
}

/**
 * entente_paste_free:
 * @self: (nullable) (transfer full): a paste
 */
void
entente_paste_free (EntentePaste *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->draft, entente_draft_free);
  g_ptr_array_unref (self->chosen);
  g_free (self);
}
