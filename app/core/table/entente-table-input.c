/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-input.h"

#include "entente-actor.h"
#include "entente-query.h"
#include "entente-source.h"

/**
 * entente_table_input_new:
 * @items: a document at one moment, complete
 * @ranking: (nullable): a ranking of its actors
 * @language: (nullable): the language in which actors are named, interned
 *
 * It counts all links, which takes a while for a large document. Any thread can do it.
 *
 * Returns: (transfer full): what cells are made from
 */
EntenteTableInput *
entente_table_input_new (EntenteViewInput *items,
                         EntenteRanking   *ranking,
                         const char       *language)
{
  EntenteTableInput *self;

  g_return_val_if_fail (items != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteTableInput);
  self->items = entente_view_input_ref (items);
  self->counts = entente_table_counts_new (items);
  self->ranking = ranking != NULL ? entente_ranking_ref (ranking) : NULL;
  self->language = language;
  return self;
}

EntenteTableInput *
entente_table_input_ref (EntenteTableInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
table_input_clear (gpointer data)
{
  EntenteTableInput *self = data;

  entente_view_input_unref (self->items);
  entente_table_counts_free (self->counts);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
}

void
entente_table_input_unref (EntenteTableInput *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, table_input_clear);
}

static char *
name_relation (EntenteTableInput *self,
               EntenteItem       *relation)
{
  const char *from = entente_item_get_text (relation, ENTENTE_RELATION_FROM);
  const char *to = entente_item_get_text (relation, ENTENTE_RELATION_TO);
  g_autofree char *from_name = from != NULL ? entente_table_input_name_id (self, ENTENTE_ITEM_ACTOR, from) : NULL;
  g_autofree char *to_name = to != NULL ? entente_table_input_name_id (self, ENTENTE_ITEM_ACTOR, to) : NULL;

  return entente_query_join_relation (from_name != NULL ? from_name : "?",
                                      entente_item_get_text (relation, ENTENTE_RELATION_KIND),
                                      to_name != NULL ? to_name : "?");
}

/**
 * entente_table_input_name:
 * @self: a document at one moment
 * @kind: a kind of item
 * @position: the position of an item of that kind
 *
 * Returns: (transfer full): by what the item is known: its name, words or title, as in the file
 */
char *
entente_table_input_name (EntenteTableInput *self,
                          EntenteItemKind    kind,
                          guint              position)
{
  EntenteItem *item;
  const char *name = NULL;

  g_return_val_if_fail (self != NULL && kind < ENTENTE_N_ITEM_KINDS, NULL);

  item = entente_view_input_get_item (self->items, kind, position);
  if (kind == ENTENTE_ITEM_RELATION)
    return name_relation (self, item);
  if (kind == ENTENTE_ITEM_ACTOR)
    name = entente_actor_choose_name (ENTENTE_ACTOR (item), self->language);
  else if (kind == ENTENTE_ITEM_STATEMENT)
    name = entente_item_get_text (item, ENTENTE_STATEMENT_TEXT);
  else
    name = entente_item_get_text (item, ENTENTE_SOURCE_TITLE);
  return g_strdup (name != NULL ? name : entente_item_get_id (item));
}

/**
 * entente_table_input_name_id:
 * @self: a document at one moment
 * @kind: a kind of item
 * @id: the id of an item that should be of that kind
 *
 * Returns: (transfer full): by what the item is known; that it is missing, if it is
 */
char *
entente_table_input_name_id (EntenteTableInput *self,
                             EntenteItemKind    kind,
                             const char        *id)
{
  guint position;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  position = entente_view_input_find (self->items, kind, id);
  if (position == ENTENTE_VIEW_NOWHERE)
    return entente_query_describe_missing (id);
  return entente_table_input_name (self, kind, position);
}
