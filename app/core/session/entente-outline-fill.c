/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-fill.h"

#include "entente-actor.h"
#include "entente-list-index.h"
#include "entente-natural-key.h"

#include <stdlib.h>
#include <string.h>

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

/**
 * entente_outline_get_section:
 * @item: an item
 *
 * Returns: the section to which it belongs
 */
guint
entente_outline_get_section (EntenteItem *item)
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

/**
 * entente_outline_get_section_kind:
 * @section: a section
 * @look: (out): the look of its actors
 *
 * Returns: the kind of its items
 */
EntenteItemKind
entente_outline_get_section_kind (guint        section,
                                  EntenteLook *look)
{
  *look = section < ENTENTE_N_KNOWN_LOOKS ? look_order[section] : ENTENTE_LOOK_OTHER;
  return section < ENTENTE_N_KNOWN_LOOKS ? ENTENTE_ITEM_ACTOR : section - ENTENTE_N_KNOWN_LOOKS + 1;
}

/**
 * entente_outline_dup_sort_key:
 * @item: an actor
 * @language: (nullable): the language in which names are shown
 *
 * Actors are sorted by the names that are shown.
 *
 * Returns: (transfer full): a text that sorts by byte as the names do
 */
char *
entente_outline_dup_sort_key (EntenteItem *item,
                              const char  *language)
{
  const char *name = entente_actor_choose_name (ENTENTE_ACTOR (item), language);

  return entente_natural_key (name != NULL ? name : entente_item_get_id (item));
}

static int
compare_named (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const NamedActor *) a)->key, ((const NamedActor *) b)->key);
}

/**
 * entente_outline_sort:
 * @actors: (element-type EntenteActor): actors
 * @language: (nullable): the language in which names are shown
 */
void
entente_outline_sort (GPtrArray  *actors,
                      const char *language)
{
  g_autofree NamedActor *named = g_new (NamedActor, actors->len);

  if (actors->len == 0)
    return;
  for (guint i = 0; i < actors->len; i++)
    named[i] = (NamedActor) { entente_outline_dup_sort_key (actors->pdata[i], language), actors->pdata[i] };
  qsort (named, actors->len, sizeof (NamedActor), compare_named);
  for (guint i = 0; i < actors->len; i++)
    {
      actors->pdata[i] = named[i].item;
      g_free (named[i].key);
    }
}

/**
 * entente_outline_fill_new:
 * @document: a document
 *
 * Returns: (transfer full): its items, which are not divided yet. Meanwhile the document can be changed
 */
EntenteOutlineFill *
entente_outline_fill_new (EntenteDocument *document)
{
  EntenteOutlineFill *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_new0 (EntenteOutlineFill, 1);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    self->items[kind] = entente_item_list_copy (ENTENTE_ITEM_LIST (entente_document_get_items (document, kind)));
  self->language = entente_document_get_name_language (document);
  return self;
}

static gpointer
free_thread (gpointer data)
{
  EntenteOutlineFill *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    g_clear_object (&self->items[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->sections); i++)
    g_clear_object (&self->sections[i]);
  g_free (self);
  return NULL;
}

/**
 * entente_outline_fill_free:
 * @self: (nullable) (transfer full): the items of a document
 *
 * Lists of very many items take longer to free than a frame, so that a thread does it.
 */
void
entente_outline_fill_free (EntenteOutlineFill *self)
{
  GThread *thread;

  if (self == NULL)
    return;

  thread = g_thread_try_new ("entente-outline", free_thread, self, NULL);
  if (thread != NULL)
    g_thread_unref (thread);
  else
    free_thread (self);
}

/**
 * entente_outline_fill_run:
 * @self: the items of a document, which are not divided yet
 *
 * Divides and sorts them, in any thread.
 */
void
entente_outline_fill_run (EntenteOutlineFill *self)
{
  GPtrArray *items[ENTENTE_N_OUTLINE_SECTIONS];

  g_return_if_fail (self != NULL && self->sections[0] == NULL);

  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    items[i] = g_ptr_array_new ();
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < entente_item_list_get_n (self->items[kind]); i++)
      {
        EntenteItem *item = entente_item_list_get_nth (self->items[kind], i);

        g_ptr_array_add (items[entente_outline_get_section (item)], item);
      }
  for (guint i = 0; i < ENTENTE_N_OUTLINE_SECTIONS; i++)
    {
      if (i < ENTENTE_N_KNOWN_LOOKS)
        entente_outline_sort (items[i], self->language);
      self->sections[i] = entente_item_list_new ();
      entente_item_list_splice (self->sections[i], 0, 0, items[i]->pdata, items[i]->len);
      entente_list_index_learn (G_LIST_MODEL (self->sections[i]));
      g_ptr_array_unref (items[i]);
    }
}
