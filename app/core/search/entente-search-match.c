/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-search-match.h"

struct _EntenteSearchMatch {
  EntenteViewInput *input;
  EntenteBits *bits[ENTENTE_N_ITEM_KINDS]; /* nullable: none of that kind */
};

static void
match_clear (gpointer data)
{
  EntenteSearchMatch *self = data;

  entente_view_input_unref (self->input);
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    g_clear_pointer (&self->bits[kind], entente_bits_free);
}

/**
 * entente_search_match_new:
 * @input: a document
 *
 * Returns: (transfer full): a match of nothing
 */
EntenteSearchMatch *
entente_search_match_new (EntenteViewInput *input)
{
  EntenteSearchMatch *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteSearchMatch);
  self->input = entente_view_input_ref (input);
  return self;
}

EntenteSearchMatch *
entente_search_match_ref (EntenteSearchMatch *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_search_match_unref (EntenteSearchMatch *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, match_clear);
}

/**
 * entente_search_match_take:
 * @self: a match
 * @kind: a kind of item
 * @bits: (transfer full): the positions of those that match
 */
void
entente_search_match_take (EntenteSearchMatch *self,
                           EntenteItemKind     kind,
                           EntenteBits        *bits)
{
  g_return_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS && bits != NULL);

  g_clear_pointer (&self->bits[kind], entente_bits_free);
  self->bits[kind] = bits;
}

gboolean
entente_search_match_has (EntenteSearchMatch *self,
                          EntenteItem        *item)
{
  EntenteItemKind kind;
  guint position;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ITEM (item), FALSE);

  kind = entente_item_get_kind (item);
  if (self->bits[kind] == NULL)
    return FALSE;
  position = entente_view_input_find (self->input, kind, entente_item_get_id (item));
  return position != ENTENTE_VIEW_NOWHERE && entente_bits_get (self->bits[kind], position);
}

guint
entente_search_match_count (EntenteSearchMatch *self,
                            EntenteItemKind     kind)
{
  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, 0);

  return self->bits[kind] != NULL ? entente_bits_count (self->bits[kind]) : 0;
}

/**
 * entente_search_match_list:
 * @self: a match
 * @found: where to add the items that match, in the order of the document
 */
void
entente_search_match_list (EntenteSearchMatch *self,
                           EntenteSearchFound *found)
{
  g_return_if_fail (self != NULL && found != NULL);

  for (EntenteItemKind kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; self->bits[kind] != NULL && i < entente_bits_get_size (self->bits[kind]); i++)
      if (entente_bits_get (self->bits[kind], i))
        entente_search_found_add (found, entente_view_input_get_item (self->input, kind, i));
}
