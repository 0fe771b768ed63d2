/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-pair.h"

#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-statement.h"

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static const char *
get_other_end (EntenteRelation *relation,
               EntenteLink      link)
{
  return link == ENTENTE_LINK_FROM ? entente_relation_get_to (relation) : entente_relation_get_from (relation);
}

static void
add_relations (EntentePair     *self,
               EntenteDocument *document,
               const char      *first,
               const char      *second,
               EntenteLink      link)
{
  const GPtrArray *linked = entente_document_get_linked (document, first, link);

  for (guint i = 0; i < linked->len; i++)
    if (g_strcmp0 (get_other_end (linked->pdata[i], link), second) == 0)
      g_ptr_array_add (self->relations, g_object_ref (linked->pdata[i]));
}

static void
add_neighbours (EntenteDocument *document,
                const char      *actor,
                EntenteLink      link,
                GHashTable      *neighbours)
{
  const GPtrArray *linked = entente_document_get_linked (document, actor, link);

  for (guint i = 0; i < linked->len; i++)
    {
      const char *id = get_other_end (linked->pdata[i], link);

      if (id != NULL)
        g_hash_table_add (neighbours, (gpointer) id);
    }
}

static GHashTable *
list_neighbours (EntenteDocument *document,
                 const char      *actor)
{
  GHashTable *neighbours = g_hash_table_new (entente_id_hash, g_str_equal);

  add_neighbours (document, actor, ENTENTE_LINK_FROM, neighbours);
  add_neighbours (document, actor, ENTENTE_LINK_TO, neighbours);
  return neighbours;
}

static GPtrArray *
find_shared (EntenteDocument *document,
             const char      *first,
             const char      *second)
{
  g_autoptr (GHashTable) of_first = list_neighbours (document, first), of_second = list_neighbours (document, second);
  GPtrArray *shared = new_items ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_remove (of_first, first);
  g_hash_table_remove (of_first, second);
  g_hash_table_iter_init (&iter, of_first);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      EntenteItem *actor = g_hash_table_contains (of_second, id)
                             ? entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, id) : NULL;

      if (actor != NULL)
        g_ptr_array_add (shared, g_object_ref (actor));
    }
  return entente_query_sort (document, shared, FALSE);
}

static void
add_about (EntenteDocument *document,
           const char      *target,
           GHashTable      *statements)
{
  const GPtrArray *linked = entente_document_get_linked (document, target, ENTENTE_LINK_ABOUT);

  for (guint i = 0; i < linked->len; i++)
    g_hash_table_add (statements, linked->pdata[i]);
}

/* Lists the statements that tell of an actor. */
static GHashTable *
list_telling (EntenteDocument *document,
              const char      *actor)
{
  static const EntenteLink links[] = { ENTENTE_LINK_FROM, ENTENTE_LINK_TO };
  GHashTable *statements = g_hash_table_new (NULL, NULL);

  add_about (document, actor, statements);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      const GPtrArray *relations = entente_document_get_linked (document, actor, links[i]);

      for (guint j = 0; j < relations->len; j++)
        add_about (document, entente_item_get_id (relations->pdata[j]), statements);
    }
  return statements;
}

/* Returns the id of who says it. */
static const char *
find_voice (EntenteDocument  *document,
            EntenteStatement *statement)
{
  EntenteItem *source;

  if (g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_NARRATION) != 0)
    return entente_statement_get_speaker (statement);
  source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
  return source != NULL ? entente_source_get_publisher (ENTENTE_SOURCE (source)) : NULL;
}

/* Sorts what is told of @of: what @by says goes to @said, and what neither says, if it tells of both, to others. */
static void
take_statements (EntentePair     *self,
                 EntenteDocument *document,
                 GHashTable      *telling,
                 GHashTable      *telling_of_other, /* nullable */
                 const char      *by,
                 const char      *of,
                 GPtrArray       *said)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, telling);
  while (g_hash_table_iter_next (&iter, &statement, NULL))
    {
      const char *voice = find_voice (document, statement);

      if (g_strcmp0 (voice, by) == 0)
        g_ptr_array_add (said, g_object_ref (statement));
      else if (telling_of_other != NULL && g_strcmp0 (voice, of) != 0
               && g_hash_table_contains (telling_of_other, statement))
        g_ptr_array_add (self->by_others, g_object_ref (statement));
    }
}

/**
 * entente_pair_new:
 * @document: a document
 * @first: the id of an actor
 * @second: the id of another actor
 *
 * Returns: (transfer full): what is between the two
 */
EntentePair *
entente_pair_new (EntenteDocument *document,
                  const char      *first,
                  const char      *second)
{
  g_autoptr (GHashTable) of_first = NULL, of_second = NULL;
  EntentePair *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && first != NULL && second != NULL, NULL);

  self = g_new (EntentePair, 1);
  *self = (EntentePair) { new_items (), find_shared (document, first, second), { new_items (), new_items () },
                          new_items () };
  add_relations (self, document, first, second, ENTENTE_LINK_FROM);
  add_relations (self, document, first, second, ENTENTE_LINK_TO);
  entente_query_sort (document, self->relations, TRUE);

  of_first = list_telling (document, first);
  of_second = list_telling (document, second);
  take_statements (self, document, of_second, of_first, first, second, self->said[0]);
  take_statements (self, document, of_first, NULL, second, first, self->said[1]);
  for (guint i = 0; i < G_N_ELEMENTS (self->said); i++)
    entente_query_sort (document, self->said[i], TRUE);
  entente_query_sort (document, self->by_others, TRUE);
  return self;
}

void
entente_pair_free (EntentePair *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->shared);
  for (guint i = 0; i < G_N_ELEMENTS (self->said); i++)
    g_ptr_array_unref (self->said[i]);
  g_ptr_array_unref (self->by_others);
  g_free (self);
}
