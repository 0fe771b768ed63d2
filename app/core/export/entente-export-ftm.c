/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-ftm.h"

#include <string.h>

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-export-json.h"
#include "entente-file-words.h"
#include "entente-ftm-schema.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

/* Writes a document as entities of FollowTheMoney, one a line: actors as things, sources as documents, relations as
 * links, and statements as notes, whose description is their text. What the model has no property for stands in a
 * member “entente” beside the properties, which other programs leave alone, under the names of Entente's own file. */

/* An entity while it is written. */
typedef struct {
  EntenteDocument *document;
  JsonBuilder *json;
} Writer;

static void
begin_entity (Writer      *self,
              EntenteItem *item,
              const char  *schema)
{
  json_builder_reset (self->json);
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "id", entente_item_get_id (item));
  entente_export_json_add_text (self->json, "schema", schema);
  entente_export_json_add_name (self->json, "properties");
  json_builder_begin_object (self->json);
}

/* Ends the properties, and begins what stands beside them. */
static void
begin_rest (Writer     *self,
            const char *item)
{
  json_builder_end_object (self->json);
  entente_export_json_add_name (self->json, "entente");
  json_builder_begin_object (self->json);
  entente_export_json_add_text (self->json, "item", item);
}

static void
end_entity (Writer  *self,
            GString *lines)
{
  json_builder_end_object (self->json);
  json_builder_end_object (self->json);
  entente_export_json_print (self->json, TRUE, lines);
}

/* A property has a list of values. */
static void
add (Writer     *self,
     const char *property,
     const char *value)
{
  if (value != NULL && *value != '\0')
    entente_export_json_add_texts (self->json, property, (const char *const[]) { value, NULL });
}

/* FollowTheMoney has years, months and days. */
static gboolean
is_plain_date (const char *date)
{
  gsize length = date != NULL ? strlen (date) : 0;

  return (length == 4 || length == 7 || length == 10) && strspn (date, "0123456789-") == length && *date != '-' &&
         entente_date_is_valid (date);
}

/* Returns whether the date is told by a property. */
static gboolean
add_date (Writer     *self,
          const char *property,
          const char *date)
{
  if (property == NULL || !is_plain_date (date))
    return FALSE;
  add (self, property, date);
  return TRUE;
}

/* The name of a member that is told by a property, or an empty one, which no member has. */
static const char *
told_if (gboolean    told,
         const char *member)
{
  return told ? member : "";
}

static void
add_aliases (Writer       *self,
             EntenteActor *actor)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const char *text = entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT);

      if (text != NULL && *text != '\0')
        g_ptr_array_add (texts, (gpointer) text);
    }
  g_ptr_array_add (texts, NULL);
  entente_export_json_add_texts (self->json, "alias", (const char *const *) texts->pdata);
}

static gboolean
has_languages (EntenteActor *actor)
{
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    if (entente_record_has (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_LANG))
      return TRUE;
  return FALSE;
}

static void
add_wikidata (Writer      *self,
              EntenteItem *item)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint member = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (record, member, i);

      if (g_strcmp0 (entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME), "wikidata") == 0)
        {
          add (self, "wikidataId", entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID));
          return;
        }
    }
}

static void
write_actor (Writer      *self,
             EntenteItem *item,
             GString     *lines)
{
  EntenteActor *actor = ENTENTE_ACTOR (item);
  const EntenteFtmSchema *schema = entente_ftm_schema_for_actor (entente_actor_get_kind (actor));
  const char *name = entente_actor_get_name (actor), *id = entente_item_get_id (item);
  gboolean start, end;

  begin_entity (self, item, schema->name);
  /* An entity must have a name. */
  add (self, "name", name != NULL && *name != '\0' ? name : id);
  /* It is the caption of an address. */
  if (g_str_equal (schema->name, "Address"))
    add (self, "full", name);
  add_aliases (self, actor);
  add (self, "summary", entente_actor_get_description (actor));
  start = add_date (self, schema->start, entente_actor_get_start (actor));
  end = add_date (self, schema->end, entente_actor_get_end (actor));
  entente_export_json_add_texts (self->json, "sourceUrl", entente_actor_get_links (actor));
  add_wikidata (self, item);
  add (self, "notes", entente_actor_get_note (actor));
  entente_export_json_add_texts (self->json, "keywords", entente_item_get_tags (item));
  begin_rest (self, "actor");
  entente_export_json_add_rest (self->json, item,
                                (const char *const[]) { "name", "description", "links", "note", "tags",
                                                        told_if (start, "start"), told_if (end, "end"),
                                                        told_if (!has_languages (actor), "aliases"), NULL });
  end_entity (self, lines);
}

static void
write_source (Writer      *self,
              EntenteItem *item,
              GString     *lines)
{
  EntenteSource *source = ENTENTE_SOURCE (item);
  EntenteItem *publisher = entente_document_lookup_kind (self->document, ENTENTE_ITEM_ACTOR,
                                                         entente_source_get_publisher (source));
  const char *title = entente_source_get_title (source);
  gboolean published, accessed;

  begin_entity (self, item, entente_ftm_schema_for_source (entente_source_get_kind (source)));
  add (self, "title", title != NULL ? title : entente_source_get_url (source));
  entente_export_json_add_texts (self->json, "author", entente_source_get_authors (source));
  if (publisher != NULL)
    add (self, "publisher", entente_actor_get_name (ENTENTE_ACTOR (publisher)));
  add (self, "sourceUrl", entente_source_get_url (source));
  published = add_date (self, "publishedAt", entente_source_get_published (source));
  accessed = add_date (self, "retrievedAt", entente_source_get_accessed (source));
  add (self, "bodyText", entente_source_get_text (source));
  add (self, "notes", entente_source_get_note (source));
  entente_export_json_add_texts (self->json, "keywords", entente_item_get_tags (item));
  begin_rest (self, "source");
  entente_export_json_add_rest (self->json, item,
                                (const char *const[]) { "title", "authors", "url", "text", "note", "tags",
                                                        told_if (published, "published"),
                                                        told_if (accessed, "accessed"), NULL });
  end_entity (self, lines);
}

static const EntenteFtmSchema *
get_schema_of (Writer     *self,
               const char *id)
{
  EntenteItem *actor = entente_document_lookup_kind (self->document, ENTENTE_ITEM_ACTOR, id);

  return entente_ftm_schema_for_actor (actor != NULL ? entente_actor_get_kind (ENTENTE_ACTOR (actor)) : NULL);
}

/* The documents whose statements support the relation. */
static void
add_proofs (Writer     *self,
            const char *relation)
{
  g_autoptr (GPtrArray) statements = entente_query_about (self->document, relation, ENTENTE_STANCE_SUPPORTS);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < statements->len; i++)
    {
      const char *id = entente_statement_get_source (statements->pdata[i]);

      if (entente_document_lookup_kind (self->document, ENTENTE_ITEM_SOURCE, id) != NULL &&
          !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  entente_export_json_add_texts (self->json, "proof", (const char *const *) ids->pdata);
}

/* A relation without one of its ends cannot be an entity. */
static void
write_relation (Writer      *self,
                EntenteItem *item,
                GString     *lines)
{
  EntenteRelation *relation = ENTENTE_RELATION (item);
  const char *from = entente_relation_get_from (relation), *to = entente_relation_get_to (relation);
  const char *kind = entente_relation_get_kind (relation);
  gboolean directed = entente_relation_is_directed (relation), start, end;
  const EntenteFtmEdge *edge;

  if (from == NULL || to == NULL)
    return;
  edge = entente_ftm_schema_for_relation (kind, directed, get_schema_of (self, from), get_schema_of (self, to));
  begin_entity (self, item, edge->name);
  add (self, edge->from, from);
  add (self, edge->to, to);
  add (self, edge->word, kind);
  start = add_date (self, "startDate", entente_relation_get_start (relation));
  end = add_date (self, "endDate", entente_relation_get_end (relation));
  add (self, "description", entente_relation_get_note (relation));
  add_proofs (self, entente_item_get_id (item));
  begin_rest (self, "relation");
  entente_export_json_add_flag (self->json, "directed", directed);
  entente_export_json_add_rest (self->json, item,
                                (const char *const[]) { "from", "to", "kind", "directed", "note",
                                                        told_if (start, "start"), told_if (end, "end"), NULL });
  end_entity (self, lines);
}

/* The actors that it is about; a link is no thing that a note can be about. */
static void
add_things (Writer           *self,
            EntenteStatement *statement)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      const char *id = entente_record_get_text (entente_statement_get_nth_about (statement, i), ENTENTE_TARGET_ID);

      if (entente_document_lookup_kind (self->document, ENTENTE_ITEM_ACTOR, id) != NULL)
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  entente_export_json_add_texts (self->json, "entity", (const char *const *) ids->pdata);
}

static void
write_statement (Writer      *self,
                 EntenteItem *item,
                 GString     *lines)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (item);
  EntenteItem *source = entente_document_lookup_kind (self->document, ENTENTE_ITEM_SOURCE,
                                                      entente_statement_get_source (statement));

  begin_entity (self, item, "Note");
  add (self, "description", entente_statement_get_text (statement));
  add_things (self, statement);
  if (source != NULL)
    {
      add (self, "proof", entente_item_get_id (source));
      add (self, "sourceUrl", entente_source_get_url (ENTENTE_SOURCE (source)));
    }
  entente_export_json_add_texts (self->json, "keywords", entente_item_get_tags (item));
  begin_rest (self, "statement");
  entente_export_json_add_rest (self->json, item, (const char *const[]) { "text", "tags", NULL });
  end_entity (self, lines);
}

/**
 * entente_export_ftm_write:
 * @input: the document
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all of its items as entities of FollowTheMoney, one a line
 */
GBytes *
entente_export_ftm_write (const EntenteExportInput  *input,
                          GCancellable              *cancellable,
                          GError                   **error)
{
  static void (*const write[ENTENTE_N_ITEM_KINDS]) (Writer *, EntenteItem *, GString *) = {
    [ENTENTE_ITEM_ACTOR] = write_actor,
    [ENTENTE_ITEM_RELATION] = write_relation,
    [ENTENTE_ITEM_STATEMENT] = write_statement,
    [ENTENTE_ITEM_SOURCE] = write_source,
  };
  static const EntenteItemKind order[] = {
    ENTENTE_ITEM_ACTOR, ENTENTE_ITEM_SOURCE, ENTENTE_ITEM_RELATION, ENTENTE_ITEM_STATEMENT,
  };
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  Writer writer = { input->document, json };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (input->document), NULL);

  for (gsize kind = 0; kind < G_N_ELEMENTS (order); kind++)
    {
      GListModel *items = entente_document_get_items (input->document, order[kind]);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return NULL;
          write[order[kind]] (&writer, item, lines);
        }
    }
  return g_string_free_to_bytes (g_steal_pointer (&lines));
}
