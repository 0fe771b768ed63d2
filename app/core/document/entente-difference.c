/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-difference.h"

#include "entente-id.h"

/* The difference of two documents, as a draft that turns the first into the second. So reloading a file and
 * restoring a backup are ordinary steps that can be undone. */

static GPtrArray *
list_items (EntenteDocument *document,
            EntenteItemKind  kind)
{
  GListModel *list = entente_document_get_items (document, kind);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

static EntenteItem *
find (EntenteDocument *document,
      EntenteItem     *item)
{
  return entente_document_lookup_kind (document, entente_item_get_kind (item), entente_item_get_id (item));
}

/* Whether the items that are in both documents have the same order in both. */
static gboolean
have_same_order (EntenteDocument *document,
                 GPtrArray       *items,
                 EntenteDocument *other,
                 GPtrArray       *others)
{
  guint i = 0, j = 0;

  while (TRUE)
    {
      while (i < items->len && find (other, items->pdata[i]) == NULL)
        i++;
      while (j < others->len && find (document, others->pdata[j]) == NULL)
        j++;
      if (i == items->len || j == others->len)
        return TRUE;
      if (!g_str_equal (entente_item_get_id (items->pdata[i++]), entente_item_get_id (others->pdata[j++])))
        return FALSE;
    }
}

static void
remove_items (EntenteDraft    *draft,
              GPtrArray       *items,
              EntenteDocument *unless_in)
{
  for (guint i = 0; i < items->len; i++)
    if (unless_in == NULL || find (unless_in, items->pdata[i]) == NULL)
      entente_draft_remove (draft, items->pdata[i]);
}

/* Walks both lists in parallel, so that each new item is inserted before the item that follows it in the
 * other document. */
static void
add_items (EntenteDraft *draft,
           GPtrArray    *items,
           GPtrArray    *others)
{
  EntenteDocument *document = entente_draft_get_document (draft);
  guint position = 0;

  for (guint i = 0; i < others->len; i++)
    {
      EntenteItem *before = find (document, others->pdata[i]);

      if (entente_draft_lookup (draft, entente_item_get_id (others->pdata[i])) == NULL)
        {
          entente_draft_add (draft, others->pdata[i], position);
          continue;
        }
      entente_draft_replace (draft, others->pdata[i]);
      while (items->pdata[position++] != before)
        ;
    }
}

static void
compare_places (EntenteDraft  *draft,
                EntenteLayout *layout,
                EntenteLayout *other)
{
  g_auto (GStrv) placed = entente_layout_list_positions (layout), wanted = entente_layout_list_positions (other);
  g_auto (GStrv) pinned = entente_layout_list_pinned (layout), to_pin = entente_layout_list_pinned (other);

  for (char **id = placed; *id != NULL; id++)
    entente_draft_place (draft, *id, NULL);
  for (char **id = wanted; *id != NULL; id++)
    {
      EntentePoint at = { 0, 0 };

      entente_layout_get_position (other, *id, &at);
      entente_draft_place (draft, *id, &at);
    }
  for (char **id = pinned; *id != NULL; id++)
    entente_draft_pin (draft, *id, FALSE);
  for (char **id = to_pin; *id != NULL; id++)
    entente_draft_pin (draft, *id, TRUE);
  entente_draft_set_engine (draft, entente_layout_get_engine (other));
}

/**
 * entente_difference_new:
 * @document: a document
 * @other: the document that it is to equal; its items are shared
 * @name: the name of the step, in words that can follow "Undo"
 *
 * Returns: (transfer full): a draft that makes @document the same as @other
 */
EntenteDraft *
entente_difference_new (EntenteDocument *document,
                        EntenteDocument *other,
                        const char      *name)
{
  EntenteDraft *draft;
  GPtrArray *items[ENTENTE_N_ITEM_KINDS], *others[ENTENTE_N_ITEM_KINDS];

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_DOCUMENT (other), NULL);

  draft = entente_draft_new (document, name);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      items[kind] = list_items (document, kind);
      others[kind] = list_items (other, kind);
      remove_items (draft, items[kind],
                    have_same_order (document, items[kind], other, others[kind]) ? other : NULL);
    }
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    {
      add_items (draft, items[kind], others[kind]);
      g_ptr_array_unref (items[kind]);
      g_ptr_array_unref (others[kind]);
    }
  compare_places (draft, entente_document_get_layout (document), entente_document_get_layout (other));
  entente_draft_set_record (draft, ENTENTE_OWN_RECORD_DOCUMENT, entente_document_get_record (other));
  entente_draft_set_record (draft, ENTENTE_OWN_RECORD_VIEW, entente_document_get_view_record (other));
  return draft;
}
