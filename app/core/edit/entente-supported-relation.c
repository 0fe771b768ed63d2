/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-supported-relation.h"

#include "entente-file-words.h"

static gboolean
joins (EntenteRelation *relation,
       const char      *from,
       const char      *to,
       const char      *kind)
{
  return g_strcmp0 (entente_relation_get_from (relation), from) == 0
         && g_strcmp0 (entente_relation_get_to (relation), to) == 0
         && g_strcmp0 (entente_relation_get_kind (relation), kind) == 0;
}

/* A relation without a direction joins both in either order. */
static gboolean
is_same (EntenteRelation *relation,
         const char      *from,
         const char      *to,
         const char      *kind,
         gboolean         is_directed)
{
  return joins (relation, from, to, kind)
         || ((!is_directed || !entente_relation_is_directed (relation)) && joins (relation, to, from, kind));
}

/* The relations of an actor in the document; those that the draft removes are no more. */
static EntenteRelation *
find_linked (EntenteDraft *draft,
             EntenteLink   link,
             const char   *from,
             const char   *to,
             const char   *kind,
             gboolean      is_directed)
{
  const GPtrArray *linked = entente_document_get_linked (entente_draft_get_document (draft), from, link);

  for (guint i = 0; i < linked->len; i++)
    {
      EntenteItem *relation = entente_draft_get_current (draft, linked->pdata[i]);

      if (relation != NULL && is_same (ENTENTE_RELATION (relation), from, to, kind, is_directed))
        return ENTENTE_RELATION (relation);
    }
  return NULL;
}

/**
 * entente_supported_relation_find:
 * @draft: a draft
 * @from: the id of an actor
 * @to: the id of another one
 * @kind: (nullable): a kind of relation
 * @is_directed: whether it matters who is the first
 *
 * Returns: (transfer none) (nullable): the relation of that kind between the two, in the document or in the draft
 */
EntenteRelation *
entente_supported_relation_find (EntenteDraft *draft,
                                 const char   *from,
                                 const char   *to,
                                 const char   *kind,
                                 gboolean      is_directed)
{
  g_autoptr (GPtrArray) added = NULL;
  EntenteRelation *found;

  g_return_val_if_fail (draft != NULL && from != NULL && to != NULL, NULL);

  found = find_linked (draft, ENTENTE_LINK_FROM, from, to, kind, is_directed);
  if (found == NULL)
    found = find_linked (draft, ENTENTE_LINK_TO, from, to, kind, is_directed);
  if (found != NULL)
    return found;
  added = entente_draft_list_added (draft, ENTENTE_ITEM_RELATION);
  for (guint i = 0; i < added->len; i++)
    if (is_same (added->pdata[i], from, to, kind, is_directed))
      return added->pdata[i];
  return NULL;
}

/**
 * entente_supported_relation_ensure:
 * @draft: a draft
 * @from: the id of an actor
 * @to: the id of another one
 * @kind: (nullable): a kind of relation
 * @is_directed: whether it matters who is the first
 *
 * Adds a relation, unless the two have one of that kind.
 *
 * Returns: (transfer none): the id of the relation; valid until the draft changes
 */
const char *
entente_supported_relation_ensure (EntenteDraft *draft,
                                   const char   *from,
                                   const char   *to,
                                   const char   *kind,
                                   gboolean      is_directed)
{
  EntenteRelation *found = entente_supported_relation_find (draft, from, to, kind, is_directed);
  g_autoptr (EntenteItem) item = NULL;
  g_autofree char *id = NULL;
  EntenteRecord *record;

  if (found != NULL)
    return entente_item_get_id (ENTENTE_ITEM (found));
  id = entente_draft_make_id (draft, kind != NULL ? kind : "relation");
  item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  record = entente_item_edit_record (item);
  entente_record_set_text (record, ENTENTE_RELATION_FROM, from);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, kind);
  if (!is_directed)
    entente_record_set_flag (record, ENTENTE_RELATION_DIRECTED, FALSE);
  entente_draft_add (draft, item, G_MAXUINT);
  return entente_item_get_id (item); /* the draft has a reference */
}

static gboolean
has_words_at (EntenteStatement *statement,
              const char       *words,
              gint64            start)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);

  return anchor != NULL && entente_record_get_number (anchor, ENTENTE_ANCHOR_START) == start
         && g_strcmp0 (entente_statement_get_text (statement), words) == 0;
}

/**
 * entente_supported_relation_find_statement:
 * @draft: a draft
 * @source: the id of a source
 * @words: words of its text
 * @start: where they begin, in characters
 *
 * Words that tell of several relations are one statement.
 *
 * Returns: (transfer none) (nullable): the statement that has these words at this place, in the document or the draft
 */
EntenteStatement *
entente_supported_relation_find_statement (EntenteDraft *draft,
                                           const char   *source,
                                           const char   *words,
                                           gint64        start)
{
  const GPtrArray *all;
  g_autoptr (GPtrArray) added = NULL;

  g_return_val_if_fail (draft != NULL && source != NULL && words != NULL, NULL);

  all = entente_document_get_linked (entente_draft_get_document (draft), source, ENTENTE_LINK_SOURCE);
  for (guint i = 0; i < all->len; i++)
    {
      EntenteItem *item = entente_draft_get_current (draft, all->pdata[i]);

      if (item != NULL && ENTENTE_IS_STATEMENT (item) && has_words_at (ENTENTE_STATEMENT (item), words, start))
        return ENTENTE_STATEMENT (item);
    }
  added = entente_draft_list_added (draft, ENTENTE_ITEM_STATEMENT);
  for (guint i = 0; i < added->len; i++)
    if (has_words_at (added->pdata[i], words, start))
      return added->pdata[i];
  return NULL;
}

/**
 * entente_supported_relation_support:
 * @statement: the record of a statement
 * @relation: the id of a relation
 *
 * Lets the statement support the relation, unless it has a stance to it.
 */
void
entente_supported_relation_support (EntenteRecord *statement,
                                    const char    *relation)
{
  EntenteRecord *target;

  g_return_if_fail (statement != NULL && relation != NULL);

  for (guint i = 0; i < entente_record_get_n_records (statement, ENTENTE_STATEMENT_ABOUT); i++)
    if (g_strcmp0 (entente_record_get_text (entente_record_get_nth (statement, ENTENTE_STATEMENT_ABOUT, i),
                                            ENTENTE_TARGET_ID), relation) == 0)
      return;
  target = entente_record_new (&entente_target_shape);
  entente_record_set_text (target, ENTENTE_TARGET_ID, relation);
  entente_record_set_text (target, ENTENTE_TARGET_STANCE, ENTENTE_STANCE_SUPPORTS);
  entente_record_add_record (statement, ENTENTE_STATEMENT_ABOUT, target);
}
