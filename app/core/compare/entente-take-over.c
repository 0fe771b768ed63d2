/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-take-over.h"

#include "entente-commands.h"
#include "entente-deletion.h"
#include "entente-difference.h"

#include <glib/gi18n.h>

/* Taking over into a document what differs in another one: some items, with all that they need, or everything. */

typedef struct {
  EntenteDraft *draft;
  const EntenteComparison *comparison;
  GQueue *added; /* of EntenteItem: what may need more items */
} TakeOver;

/**
 * entente_take_over_can:
 * @difference: a difference
 *
 * Returns: whether there is something to take over: how well a relation is supported follows from its statements; and
 *   whether its id, and those of the items that it needs, are free
 */
gboolean
entente_take_over_can (const EntenteItemDifference *difference)
{
  g_return_val_if_fail (difference != NULL, FALSE);

  return !difference->is_barred &&
         (difference->before == NULL || difference->after == NULL || difference->members != NULL);
}

/* The place in the list behind the item that is before it in the other document. */
static guint
find_place (TakeOver    *take_over,
            EntenteItem *item)
{
  EntenteDocument *after = take_over->comparison->after, *document = entente_draft_get_document (take_over->draft);
  GListModel *items = entente_document_get_items (after, entente_item_get_kind (item));
  guint nth = 0;

  entente_document_find (after, item, &nth);
  while (nth-- > 0)
    {
      g_autoptr (EntenteItem) before = g_list_model_get_item (items, nth);
      EntenteItem *here = entente_document_lookup_kind (document, entente_item_get_kind (item),
                                                        entente_item_get_id (before));
      guint place;

      if (here != NULL && entente_document_find (document, here, &place))
        return place + 1;
    }
  return 0;
}

static void
add_item (TakeOver    *take_over,
          EntenteItem *item)
{
  const char *id = entente_item_get_id (item);
  EntentePoint at;

  entente_draft_add (take_over->draft, item, find_place (take_over, item));
  if (entente_layout_get_position (entente_document_get_layout (take_over->comparison->after), id, &at))
    entente_draft_place (take_over->draft, id, &at);
  g_queue_push_tail (take_over->added, item);
}

/* A statement can be about an item of any kind. */
static gboolean
can_mean (EntenteLink     link,
          EntenteItemKind kind)
{
  if (link == ENTENTE_LINK_ABOUT)
    return TRUE;
  return kind == (link == ENTENTE_LINK_SOURCE || link == ENTENTE_LINK_CITES ? ENTENTE_ITEM_SOURCE : ENTENTE_ITEM_ACTOR);
}

/* An item that is taken over must not refer to nothing. What is nothing in the other document as well stays so. */
static void
add_needed_cb (EntenteLink link,
               const char *id,
               gpointer    data)
{
  TakeOver *take_over = data;
  EntenteItem *needed = entente_document_lookup (take_over->comparison->after, id);

  if (needed != NULL && can_mean (link, entente_item_get_kind (needed)) &&
      entente_draft_lookup (take_over->draft, id) == NULL)
    add_item (take_over, needed);
}

/* The item in the document that a difference is of, as it is now; NULL if there is none. */
static EntenteItem *
find_now (EntenteDocument             *document,
          const EntenteItemDifference *difference)
{
  EntenteItem *item = difference->after != NULL ? difference->after : difference->before;

  return entente_document_lookup_kind (document, difference->kind, entente_item_get_id (item));
}

static gboolean
is_stale (EntenteDocument             *document,
          const EntenteItemDifference *difference)
{
  EntenteItem *now = find_now (document, difference);

  /* An item of another kind may have the id by now. */
  if (difference->before == NULL && entente_document_lookup (document, entente_item_get_id (difference->after)) != NULL)
    return TRUE;
  return (now == NULL) != (difference->before == NULL)
         || (now != NULL && !entente_item_equal (now, difference->before));
}

/* Begins with what is to be deleted, as the user deletes it. */
static EntenteDraft *
begin (EntenteDocument *document,
       const GPtrArray *differences)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteDeletion) deletion = NULL;

  for (guint i = 0; i < differences->len; i++)
    {
      const EntenteItemDifference *difference = differences->pdata[i];

      if (difference->after == NULL)
        g_ptr_array_add (items, find_now (document, difference));
    }
  if (items->len == 0)
    return entente_draft_new (document, NULL);
  deletion = entente_deletion_new (document, items);
  return g_steal_pointer (&deletion->draft);
}

static void
take (TakeOver                    *take_over,
      const EntenteItemDifference *difference)
{
  EntenteItem *there = entente_draft_lookup (take_over->draft, entente_item_get_id (difference->after));

  /* Another one needed it. */
  if (there == difference->after)
    return;
  if (there == NULL)
    {
      add_item (take_over, difference->after);
      return;
    }
  entente_draft_replace (take_over->draft, difference->after);
  g_queue_push_tail (take_over->added, difference->after);
}

/* What is deleted alone has the name of a deletion. */
static void
name_step (EntenteDraft    *draft,
           const GPtrArray *differences)
{
  const EntenteItemDifference *first = differences->pdata[0];
  g_autofree char *what = NULL;

  if (differences->len > 1)
    {
      /* Translators: the name of a step. */
      entente_draft_take_name (draft, g_strdup_printf (ngettext ("Take Over %u Change", "Take Over %u Changes",
                                                                 differences->len), differences->len));
      return;
    }
  if (first->after == NULL)
    return;
  what = entente_commands_name_item (first->after);
  /* Translators: the name of a step; the placeholder is an item, such as “Statement”. */
  entente_draft_take_name (draft, g_strdup_printf (C_("step", "Take Over %s"), what));
}

/**
 * entente_take_over_new:
 * @document: a document
 * @comparison: what differed between it and another one
 * @differences: (element-type EntenteItemDifference): those of @comparison to take over, in its order; each of them can
 *   be, and there is at least one
 *
 * An item that is only in @document is deleted, as the user deletes it; one that is only in the other is added, with
 * the items to which it refers.
 *
 * Returns: (transfer full) (nullable): the draft that makes these items as in the other document; %NULL if one of them
 *   has been changed since they were compared
 */
EntenteDraft *
entente_take_over_new (EntenteDocument         *document,
                       const EntenteComparison *comparison,
                       const GPtrArray         *differences)
{
  g_auto (GQueue) added = G_QUEUE_INIT;
  TakeOver take_over = { NULL, comparison, &added };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && comparison != NULL, NULL);
  g_return_val_if_fail (differences != NULL && differences->len > 0, NULL);

  for (guint i = 0; i < differences->len; i++)
    if (is_stale (document, differences->pdata[i]))
      return NULL;
  take_over.draft = begin (document, differences);
  name_step (take_over.draft, differences);
  for (guint i = 0; i < differences->len; i++)
    {
      const EntenteItemDifference *difference = differences->pdata[i];

      if (difference->after != NULL)
        take (&take_over, difference);
      while (!g_queue_is_empty (&added))
        entente_item_foreach_link (g_queue_pop_head (&added), add_needed_cb, &take_over);
    }
  return take_over.draft;
}

/* A card stays where it is if the other file gives no place for it. */
static void
keep_places (EntenteDraft    *draft,
             EntenteLayout   *layout,
             EntenteDocument *after)
{
  g_auto (GStrv) ids = entente_layout_list_positions (layout);

  for (char **id = ids; *id != NULL; id++)
    {
      EntentePoint at = { 0, 0 };

      if (entente_document_lookup_kind (after, ENTENTE_ITEM_ACTOR, *id) == NULL ||
          entente_layout_get_position (entente_document_get_layout (after), *id, NULL))
        continue;
      entente_layout_get_position (layout, *id, &at);
      entente_draft_place (draft, *id, &at);
    }
}

/**
 * entente_take_over_new_for_all:
 * @document: a document
 * @comparison: what differed between it and another one
 *
 * Returns: (transfer full): the draft that makes the whole document as the other one, with its places and views. A card
 *   to which the other one gives no place stays where it is
 */
EntenteDraft *
entente_take_over_new_for_all (EntenteDocument         *document,
                               const EntenteComparison *comparison)
{
  EntenteDraft *draft;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && comparison != NULL, NULL);

  draft = entente_difference_new (document, comparison->after, C_("step", "Take Over Everything"));
  keep_places (draft, entente_document_get_layout (document), comparison->after);
  return draft;
}
