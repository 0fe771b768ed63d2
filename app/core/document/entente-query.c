/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-query.h"

#include "entente-actor.h"
#include "entente-blank-text.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-file-words.h"
#include "entente-list-index.h"
#include "entente-relation.h"
#include "entente-statement.h"
#include "entente-translation.h"

/* Queries about a document. Results are lists of items. They are ordered by date if the items have one, and
 * otherwise, or for equal dates, as in the document. */

typedef struct {
  EntenteItem *item;
  EntenteDateKey date;
  guint64 order; /* in the list of the document */
} Entry;

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_once (GPtrArray  *items,
          GHashTable *seen,
          gpointer    item)
{
  if (g_hash_table_add (seen, item))
    g_ptr_array_add (items, g_object_ref (item));
}

static void
add_all_once (GPtrArray       *items,
              GHashTable      *seen,
              const GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    add_once (items, seen, others->pdata[i]);
}

static const char *
date_of (EntenteItem *item)
{
  switch (entente_item_get_kind (item))
    {
    case ENTENTE_ITEM_ACTOR:
      return entente_item_get_text (item, ENTENTE_ACTOR_START);
    case ENTENTE_ITEM_RELATION:
      return entente_item_get_text (item, ENTENTE_RELATION_START);
    case ENTENTE_ITEM_STATEMENT:
      return entente_item_get_text (item, ENTENTE_STATEMENT_DATE);
    case ENTENTE_ITEM_SOURCE:
      return entente_item_get_text (item, ENTENTE_SOURCE_PUBLISHED);
    case ENTENTE_N_ITEM_KINDS:
    default:
      return NULL;
    }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = a, *y = b;
  int by_date = entente_date_key_compare (&x->date, &y->date);

  return by_date != 0 ? by_date : (x->order > y->order) - (x->order < y->order);
}

static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  const Entry *x = a, *y = b;

  return (x->order > y->order) - (x->order < y->order);
}

static GPtrArray *
sort_items (EntenteDocument *document,
            GPtrArray       *items,
            GCompareFunc     compare)
{
  g_autoptr (GArray) entries = NULL;
  GListModel *list;

  if (items->len < 2)
    return items;

  list = entente_document_get_items (document, entente_item_get_kind (items->pdata[0]));
  entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), items->len);
  for (guint i = 0; i < items->len; i++)
    {
      EntenteItem *item = items->pdata[i];
      Entry entry = { item, entente_date_make_key (date_of (item)), entente_list_index_get_order (list, item) };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare);
  for (guint i = 0; i < entries->len; i++)
    items->pdata[i] = g_array_index (entries, Entry, i).item;
  return items;
}

static GPtrArray *
list_linked (EntenteDocument *document,
             const char      *id,
             EntenteLink      link,
             GCompareFunc     compare)
{
  const GPtrArray *linked = entente_document_get_linked (document, id, link);
  GPtrArray *items = new_items ();

  for (guint i = 0; i < linked->len; i++)
    g_ptr_array_add (items, g_object_ref (linked->pdata[i]));
  return sort_items (document, items, compare);
}

/* Adds what others say about an actor or one of its relations. */
static void
add_said_by_others (EntenteDocument *document,
                    const char      *actor,
                    const char      *target,
                    GPtrArray       *statements,
                    GHashTable      *seen)
{
  const GPtrArray *linked = entente_document_get_linked (document, target, ENTENTE_LINK_ABOUT);

  for (guint i = 0; i < linked->len; i++)
    if (g_strcmp0 (entente_statement_get_speaker (linked->pdata[i]), actor) != 0)
      add_once (statements, seen, linked->pdata[i]);
}

static void
add_said_of_relations (EntenteDocument *document,
                       const char      *actor,
                       EntenteLink      link,
                       GPtrArray       *statements,
                       GHashTable      *seen)
{
  const GPtrArray *relations = entente_document_get_linked (document, actor, link);

  for (guint i = 0; i < relations->len; i++)
    add_said_by_others (document, actor, entente_item_get_id (relations->pdata[i]), statements, seen);
}

static void
add_sources_of (EntenteDocument *document,
                const GPtrArray *statements,
                GPtrArray       *sources,
                GHashTable      *seen)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const char *id = entente_statement_get_source (statements->pdata[i]);
      EntenteItem *source = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, id);

      if (source != NULL)
        add_once (sources, seen, source);
    }
}

/* The title of an actor, a statement or a source, as the file has it; of an actor, the name in @language. */
static const char *
plain_title (EntenteItem *item,
             const char  *language)
{
  const char *title = NULL;

  if (ENTENTE_IS_ACTOR (item))
    title = entente_actor_choose_name (ENTENTE_ACTOR (item), language);
  else if (ENTENTE_IS_STATEMENT (item))
    title = entente_statement_get_text (ENTENTE_STATEMENT (item));
  else if (ENTENTE_IS_SOURCE (item))
    title = entente_source_get_title (ENTENTE_SOURCE (item));
  if (entente_blank_text_is (title) && ENTENTE_IS_SOURCE (item))
    title = entente_source_get_url (ENTENTE_SOURCE (item));
  return entente_blank_text_is (title) ? entente_item_get_id (item) : title;
}

static const char *
shown_title (EntenteDocument *document,
             EntenteItem     *item)
{
  return plain_title (item, entente_document_get_name_language (document));
}

static char *
raw_mention (EntenteDocument *document,
             const char      *actor,
             const char      *language)
{
  EntenteItem *item = entente_document_lookup_kind (document, ENTENTE_ITEM_ACTOR, actor);

  if (item != NULL)
    return g_strdup (plain_title (item, language));
  return g_strdup (actor != NULL ? actor : "?");
}

static char *
raw_relation_title (EntenteDocument *document,
                    EntenteRelation *relation,
                    const char      *language)
{
  g_autofree char *from = raw_mention (document, entente_relation_get_from (relation), language);
  g_autofree char *to = raw_mention (document, entente_relation_get_to (relation), language);

  return entente_query_join_relation (from, entente_relation_get_kind (relation), to);
}

static char *
relation_title (EntenteDocument *document,
                EntenteRelation *relation)
{
  g_autofree char *from = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_relation_get_from (relation));
  g_autofree char *to = entente_query_mention (document, ENTENTE_ITEM_ACTOR, entente_relation_get_to (relation));
  const char *raw_kind = entente_relation_get_kind (relation);
  g_autofree char *kind = raw_kind != NULL ? entente_display_text_embed (raw_kind) : NULL;

  return entente_query_join_relation (from, kind, to);
}

/**
 * entente_query_statement_title:
 * @statement: a statement
 *
 * Returns: (transfer full): its title in displayable form, on one line; in quotation marks if it is a quotation
 */
char *
entente_query_statement_title (EntenteStatement *statement)
{
  const char *text;
  g_autoptr (EntenteDisplayText) words = NULL;

  g_return_val_if_fail (ENTENTE_IS_STATEMENT (statement), NULL);

  text = plain_title (ENTENTE_ITEM (statement), NULL);
  words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_LINE, ENTENTE_DISPLAY_TEXT_NAME_MAX);
  if (g_strcmp0 (entente_statement_get_form (statement), ENTENTE_FORM_QUOTE) == 0)
    return entente_display_text_quote (words->shown);
  return g_steal_pointer (&words->shown);
}

/**
 * entente_query_count_items:
 * @document: a document
 *
 * Returns: how many items of all kinds it has
 */
guint
entente_query_count_items (EntenteDocument *document)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), 0);

  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    n += entente_document_get_n_items (document, kind);
  return n;
}

/**
 * entente_query_raw_title:
 * @document: a document
 * @item: an item of the document, or a changed copy of one
 *
 * Returns: (transfer full): the title of the item, as the file has it: for comparing and searching, not for
 *   showing
 */
char *
entente_query_raw_title (EntenteDocument *document,
                         EntenteItem     *item)
{
  return entente_query_raw_title_in (document, item, NULL);
}

/**
 * entente_query_raw_title_in:
 * @document: a document
 * @item: an item of the document, or a changed copy of one
 * @language: (nullable): the language in which actors are named; %NULL for the names in the file
 *
 * Returns: (transfer full): the title of the item, like entente_query_raw_title()
 */
char *
entente_query_raw_title_in (EntenteDocument *document,
                            EntenteItem     *item,
                            const char      *language)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item), NULL);

  if (ENTENTE_IS_RELATION (item))
    return raw_relation_title (document, ENTENTE_RELATION (item), language);
  return g_strdup (plain_title (item, language));
}

/**
 * entente_query_title:
 * @document: a document
 * @item: an item of the document, or a changed copy of one
 *
 * Returns: (transfer full): the title of the item in displayable form, on one line, to be shown on its own
 */
char *
entente_query_title (EntenteDocument *document,
                     EntenteItem     *item)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item), NULL);

  if (ENTENTE_IS_RELATION (item))
    return relation_title (document, ENTENTE_RELATION (item));
  if (ENTENTE_IS_STATEMENT (item))
    return entente_query_statement_title (ENTENTE_STATEMENT (item));
  return entente_display_text_name (shown_title (document, item));
}

/**
 * entente_query_mention:
 * @document: a document
 * @kind: the kind of the item
 * @id: (nullable): its id, which no item needs to have
 *
 * Returns: (transfer full): the title of the item in displayable form, for use inside a sentence; the id if
 *   there is no such item, and a question mark if there is no id
 */
char *
entente_query_mention (EntenteDocument *document,
                       EntenteItemKind  kind,
                       const char      *id)
{
  EntenteItem *item;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  if (id == NULL)
    return g_strdup ("?");

  item = entente_document_lookup_kind (document, kind, id);
  if (item == NULL)
    return entente_display_text_embed (id);
  if (kind == ENTENTE_ITEM_RELATION || kind == ENTENTE_ITEM_STATEMENT)
    return entente_query_title (document, item);
  return entente_display_text_embed (shown_title (document, item));
}

/**
 * entente_query_shown_name:
 * @document: a document
 * @actor: an actor of the document, or a changed copy of one
 *
 * Returns: (transfer none): the name by which the actor is shown, as the file has it; the id if it has no name. It is
 *   not yet fit to be shown, and it is not what one edits
 */
const char *
entente_query_shown_name (EntenteDocument *document,
                          EntenteActor    *actor)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ACTOR (actor), NULL);

  return shown_title (document, ENTENTE_ITEM (actor));
}

/**
 * entente_query_other_names:
 * @document: a document
 * @actor: an actor of the document, or a changed copy of one
 *
 * Returns: (transfer container) (element-type utf8): the names of the actor besides the one that is shown, as of
 *   entente_actor_list_other_names()
 */
GPtrArray *
entente_query_other_names (EntenteDocument *document,
                           EntenteActor    *actor)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ACTOR (actor), NULL);

  return entente_actor_list_other_names (actor, entente_document_get_name_language (document));
}

/**
 * entente_query_join_relation:
 * @from: the title of the actor at the start, for use inside a sentence
 * @kind: (nullable): the word for the relation
 * @to: the title of the actor at the end
 *
 * Returns: (transfer full): the title of the relation
 */
char *
entente_query_join_relation (const char *from,
                             const char *kind,
                             const char *to)
{
  if (kind == NULL)
    /* Translators: a relation that has no word: who, and whom. */
    return entente_translation_fill (C_("relation", "%s – %s"), from, to);
  /* Translators: a relation: who, the word for it, such as “met”, and whom. */
  return entente_translation_fill (C_("relation", "%1$s %2$s %3$s"), from, kind, to);
}

/**
 * entente_query_describe_source:
 * @document: a document
 * @source: a source of it
 *
 * Returns: (transfer full): its title, publisher and date on one line
 */
char *
entente_query_describe_source (EntenteDocument *document,
                               EntenteSource   *source)
{
  const char *publisher = entente_source_get_publisher (source);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *title = entente_query_title (document, ENTENTE_ITEM (source));
  g_autofree char *date = entente_date_format (entente_source_get_published (source));

  g_string_append (line, title);
  if (publisher != NULL)
    {
      g_autofree char *name = entente_query_mention (document, ENTENTE_ITEM_ACTOR, publisher);

      g_string_append_printf (line, " · %s", name);
    }
  if (date != NULL)
    g_string_append_printf (line, " · %s", date);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * entente_query_describe_missing:
 * @id: an id that no item has
 *
 * Returns: (transfer full): the text to show in place of the item's title
 */
char *
entente_query_describe_missing (const char *id)
{
  g_autofree char *shown = entente_display_text_embed (id);

  return entente_translation_fill (_("“%s”, which is not in the document"), shown);
}

/**
 * entente_query_said:
 * @document: a document
 * @actor: an id
 *
 * Returns: (transfer full) (element-type EntenteStatement): the statements of the actor, by date
 */
GPtrArray *
entente_query_said (EntenteDocument *document,
                    const char      *actor)
{
  return list_linked (document, actor, ENTENTE_LINK_SPEAKER, compare_entries);
}

/**
 * entente_query_relayed:
 * @document: a document
 * @actor: an id
 *
 * Returns: (transfer full) (element-type EntenteStatement): the statements of others that the actor
 *   relayed, by date
 */
GPtrArray *
entente_query_relayed (EntenteDocument *document,
                       const char      *actor)
{
  return list_linked (document, actor, ENTENTE_LINK_VIA, compare_entries);
}

/**
 * entente_query_said_of:
 * @document: a document
 * @actor: an id
 *
 * Returns: (transfer full) (element-type EntenteStatement): the statements of others about the actor
 *   itself, by date, and then those about its relations, by date; each once. entente_query_said() lists the
 *   actor's own statements
 */
GPtrArray *
entente_query_said_of (EntenteDocument *document,
                       const char      *actor)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *of_relations = new_items ();
  GPtrArray *items = new_items ();

  add_said_by_others (document, actor, actor, items, seen);
  sort_items (document, items, compare_entries);
  add_said_of_relations (document, actor, ENTENTE_LINK_FROM, of_relations, seen);
  add_said_of_relations (document, actor, ENTENTE_LINK_TO, of_relations, seen);
  sort_items (document, of_relations, compare_entries);
  g_ptr_array_extend_and_steal (items, of_relations);
  return items;
}

/**
 * entente_query_about:
 * @document: a document
 * @id: the id of an actor or a relation
 * @stance: (nullable): "supports", "disputes" or "mentions"; %NULL for all
 *
 * Returns: (transfer full) (element-type EntenteStatement): the statements about it that take this stance,
 *   by date
 */
GPtrArray *
entente_query_about (EntenteDocument *document,
                     const char      *id,
                     const char      *stance)
{
  GPtrArray *items = list_linked (document, id, ENTENTE_LINK_ABOUT, compare_entries);

  for (guint i = items->len; stance != NULL && i-- > 0;)
    if (!entente_statement_takes_stance (items->pdata[i], id, stance))
      g_ptr_array_remove_index (items, i);
  return items;
}

/**
 * entente_query_relations:
 * @document: a document
 * @actor: an id
 *
 * Returns: (transfer full) (element-type EntenteRelation): the relations that start or end at the
 *   actor, by date
 */
GPtrArray *
entente_query_relations (EntenteDocument *document,
                         const char      *actor)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *items = new_items ();

  add_all_once (items, seen, entente_document_get_linked (document, actor, ENTENTE_LINK_FROM));
  add_all_once (items, seen, entente_document_get_linked (document, actor, ENTENTE_LINK_TO));
  return sort_items (document, items, compare_entries);
}

/**
 * entente_query_sources:
 * @document: a document
 * @actor: an id
 *
 * Returns: (transfer full) (element-type EntenteSource): the sources of the statements that the actor made
 *   or relayed, or that are about it, and the sources that it published; by date
 */
GPtrArray *
entente_query_sources (EntenteDocument *document,
                       const char      *actor)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen_statements = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) said_of = new_items ();
  GPtrArray *items = new_items ();

  add_said_by_others (document, actor, actor, said_of, seen_statements);
  add_said_of_relations (document, actor, ENTENTE_LINK_FROM, said_of, seen_statements);
  add_said_of_relations (document, actor, ENTENTE_LINK_TO, said_of, seen_statements);
  add_sources_of (document, entente_document_get_linked (document, actor, ENTENTE_LINK_SPEAKER), items, seen);
  add_sources_of (document, entente_document_get_linked (document, actor, ENTENTE_LINK_VIA), items, seen);
  add_sources_of (document, said_of, items, seen);
  add_all_once (items, seen, entente_document_get_linked (document, actor, ENTENTE_LINK_PUBLISHER));
  return sort_items (document, items, compare_entries);
}

/**
 * entente_query_written_in:
 * @document: a document
 * @source: an id
 *
 * Returns: (transfer full) (element-type EntenteStatement): the statements in the source, in the order of
 *   the document, which mostly is the order of the source
 */
GPtrArray *
entente_query_written_in (EntenteDocument *document,
                          const char      *source)
{
  return list_linked (document, source, ENTENTE_LINK_SOURCE, compare_orders);
}

/**
 * entente_query_cites:
 * @document: a document
 * @source: a source
 *
 * Returns: (transfer full) (element-type EntenteSource): the sources that it draws on, as far as the
 *   document has them, in the order of the document
 */
GPtrArray *
entente_query_cites (EntenteDocument *document,
                     EntenteSource   *source)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *items = new_items ();

  for (const char *const *id = entente_source_get_cites (source); *id != NULL; id++)
    {
      EntenteItem *cited = entente_document_lookup_kind (document, ENTENTE_ITEM_SOURCE, *id);

      if (cited != NULL)
        add_once (items, seen, cited);
    }
  return items;
}

/**
 * entente_query_cited_by:
 * @document: a document
 * @source: an id
 *
 * Returns: (transfer full) (element-type EntenteSource): the sources that draw on it, by date
 */
GPtrArray *
entente_query_cited_by (EntenteDocument *document,
                        const char      *source)
{
  return list_linked (document, source, ENTENTE_LINK_CITES, compare_entries);
}

/**
 * entente_query_sort:
 * @document: a document
 * @items: (element-type EntenteItem): items of it, all of one kind
 * @by_date: whether they are ordered by date; else as in the document
 *
 * Returns: (transfer none): @items, which are sorted now
 */
GPtrArray *
entente_query_sort (EntenteDocument *document,
                    GPtrArray       *items,
                    gboolean         by_date)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && items != NULL, items);

  return sort_items (document, items, by_date ? compare_entries : compare_orders);
}
