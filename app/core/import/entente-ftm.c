/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm.h"

#include "entente-ftm-entity.h"
#include "entente-ftm-own.h"
#include "entente-id.h"
#include "entente-import-kind.h"
#include "entente-import-rest.h"

#include <glib/gi18n.h>
#include <string.h>

#define SCHEME "ftm"

struct _EntenteFtm {
  EntenteImport *import;
  EntentePool *pool;   /* of the import */
  GPtrArray *entities; /* of EntenteFtmEntity, in the order of the file */
  GHashTable *by_id;
  GHashTable *facts; /* likewise: those that are facts of others, which are few */
  EntenteFtmMembers members; /* of the entity that is added */

  /* What many items have is once in the pool. */
  const char *scheme;
  const char *words[ENTENTE_FTM_N_EDGES]; /* nullable */
  const char *schema, *kind;               /* (nullable): the kind of actor of the schema that was asked for last */

  GPtrArray *texts; /* of the facts that an item gets */
  GString *json;    /* of one of them */
};

/**
 * entente_ftm_new:
 * @import: receives the items; it must stay until the entities are freed
 *
 * Returns: (transfer full): no entities
 */
EntenteFtm *
entente_ftm_new (EntenteImport *import)
{
  EntenteFtm *self = g_new0 (EntenteFtm, 1);

  self->import = import;
  self->pool = entente_import_get_pool (import);
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_ftm_entity_clear);
  self->by_id = g_hash_table_new (entente_id_hash, g_str_equal);
  self->facts = g_hash_table_new (entente_id_hash, g_str_equal);
  self->members.rest = g_array_new (FALSE, FALSE, sizeof (EntenteFtmMember));
  self->scheme = entente_pool_add_text (self->pool, SCHEME);
  self->texts = g_ptr_array_new ();
  self->json = g_string_new (NULL);
  return self;
}

/**
 * entente_ftm_free:
 * @self: (nullable) (transfer full): entities
 */
void
entente_ftm_free (EntenteFtm *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->entities);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->facts);
  g_array_unref (self->members.rest);
  g_ptr_array_unref (self->texts);
  g_string_free (self->json, TRUE);
  g_free (self);
}

static EntenteFtmEntity *
lookup (EntenteFtm *self,
        const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

static EntenteFtmEntity *
lookup_fact (EntenteFtm *self,
             const char *id)
{
  return g_hash_table_size (self->facts) > 0 ? g_hash_table_lookup (self->facts, id) : NULL;
}

/* Aleph nests whole entities where others have an id. */
static void
add_nested (EntenteFtm *self,
            JsonNode   *properties)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *values;

  json_object_iter_init_ordered (&iter, json_node_get_object (properties));
  while (json_object_iter_next_ordered (&iter, &name, &values))
    for (guint i = 0; i < entente_import_json_get_n (values); i++)
      entente_ftm_add (self, entente_import_json_get_nth (values, i));
}

/* The word on the line, where the file has none. */
static const char *
get_word (EntenteFtm       *self,
          EntenteFtmEntity *entity)
{
  const char **word = &self->words[entity->told.edge];

  if (*word == NULL)
    *word = entente_pool_add_text (self->pool, _(entente_ftm_edges[entity->told.edge].word));
  return *word;
}

static const char *
get_kind (EntenteFtm       *self,
          EntenteFtmEntity *entity)
{
  if (self->schema != entity->schema)
    {
      self->schema = entity->schema;
      self->kind = entente_pool_add_text (self->pool, entente_import_kind_get (entity->schema));
    }
  return self->kind;
}

static EntenteFtmEntity *
make_entity (EntenteFtm *self)
{
  EntenteFtmEntity *entity = entente_ftm_entity_new (self->pool, &self->members);

  entity->told = entente_ftm_model_find (entity->schema);
  g_ptr_array_add (self->entities, entity);
  g_hash_table_insert (self->by_id, (gpointer) entity->id, entity);
  if (entity->told.fact >= 0)
    g_hash_table_insert (self->facts, (gpointer) entity->id, entity);
  return entity;
}

/**
 * entente_ftm_add:
 * @self: entities
 * @node: (nullable): a node
 *
 * Adds an entity. If one of its id is there, both are parts of one.
 *
 * Returns: whether the node is an entity
 */
gboolean
entente_ftm_add (EntenteFtm *self,
                 JsonNode   *node)
{
  EntenteFtmEntity *entity;
  JsonNode *properties;
  gboolean has_objects;

  if (!entente_ftm_members_read (&self->members, node))
    return FALSE;
  properties = self->members.properties;
  entity = lookup (self, self->members.id);
  if (entity == NULL)
    entity = make_entity (self);
  has_objects = entente_ftm_entity_add_part (entity, self->pool, &self->members);
  if (entity->told.fact >= 0)
    entente_ftm_entity_add_fact (entity, self->pool, properties);
  if (has_objects)
    add_nested (self, properties);
  return TRUE;
}

/* A reference to an address is told by the words of the address; NULL if it is no such reference. */
static const char *
resolve_fact (EntenteFtm *self,
              const char *text)
{
  EntenteFtmEntity *entity = lookup_fact (self, text);
  const char *words;

  if (entity == NULL)
    return NULL;
  words = entente_ftm_entity_get_first (entity, "full");
  return words != NULL ? words : entity->caption;
}

static const char *
make_text (EntenteFtm               *self,
           const EntenteFtmProperty *property)
{
  EntenteFtmValues values = entente_ftm_property_get_values (property);
  const char **own = values.texts;

  for (guint i = 0; i < values.n; i++)
    {
      const char *words = resolve_fact (self, values.texts[i]);

      if (words == NULL)
        continue;
      if (values.texts == own)
        values.texts = memcpy (entente_pool_alloc (self->pool, values.n * sizeof (char *)), values.texts,
                               values.n * sizeof (char *));
      values.texts[i] = words;
    }
  return values.n > 0 ? entente_ftm_values_make_text (&values, self->pool, self->json) : NULL;
}

/* The facts stand behind each other in the pool if their texts are there already. */
static void
add_rest (EntenteFtm         *self,
          EntenteFtmEntity   *entity,
          EntenteImportItem  *item,
          const char *const  *told)
{
  g_ptr_array_set_size (self->texts, entity->n_properties);
  for (guint i = 0; i < entity->n_properties; i++)
    self->texts->pdata[i] = entente_ftm_is_one_of (entity->properties[i].name, told)
                              ? NULL : (gpointer) make_text (self, &entity->properties[i]);
  for (guint i = 0; i < entity->n_properties; i++)
    if (self->texts->pdata[i] != NULL)
      entente_import_item_add_datum (item, entity->properties[i].name,
                                     entity->properties[i].n == 1 ? ENTENTE_DATUM_TEXT : ENTENTE_DATUM_OTHER,
                                     self->texts->pdata[i]);
}

static void
add_head (EntenteFtm        *self,
          EntenteFtmEntity  *entity,
          EntenteImportItem *item)
{
  for (guint i = 0; entity->more != NULL && i < entity->more->referents.n; i++)
    entente_import_item_add_identifier (item, self->scheme, entity->more->referents.texts[i]);
  for (guint i = 0; i < entente_data_get_n (entity->head); i++)
    {
      const EntenteDatum *datum = entente_data_get_nth (entity->head, i);

      entente_import_item_add_datum (item, datum->name, datum->type, datum->text);
    }
}

static void
add_links (EntenteFtmEntity  *entity,
           EntenteImportItem *actor,
           const char        *property)
{
  EntenteFtmValues values = entente_ftm_entity_list_values (entity, property);

  for (guint i = 0; i < values.n; i++)
    entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, values.texts[i]);
}

static void
add_wikidata (EntenteFtmEntity  *entity,
              EntenteImportItem *actor)
{
  EntenteFtmValues values = entente_ftm_entity_list_values (entity, "wikidataId");

  for (guint i = 0; i < values.n; i++)
    {
      g_autofree char *address = g_strconcat ("https://www.wikidata.org/wiki/", values.texts[i], NULL);

      entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, address);
      entente_import_item_add_identifier (actor, "wikidata", values.texts[i]);
    }
}

static void
add_names (EntenteFtmEntity  *entity,
           EntenteImportItem *actor)
{
  static const char *const properties[] = { "name", "alias", "weakAlias", "previousName", NULL };

  for (const char *const *property = properties; *property != NULL; property++)
    {
      EntenteFtmValues values = entente_ftm_entity_list_values (entity, *property);

      for (guint i = 0; i < values.n; i++)
        entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, values.texts[i]);
    }
  if (!entente_record_has (actor->record, ENTENTE_ACTOR_NAME))
    entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entity->caption);
}

static void
add_notes (EntenteFtmEntity  *entity,
           EntenteImportItem *item)
{
  static const char *const properties[] = { "summary", "notes", "description", NULL };

  for (const char *const *property = properties; *property != NULL; property++)
    {
      EntenteFtmValues values = entente_ftm_entity_list_values (entity, *property);

      for (guint i = 0; i < values.n; i++)
        entente_import_item_append_note (item, values.texts[i]);
    }
}

static void
fill_actor (EntenteFtm        *self,
            EntenteFtmEntity  *entity,
            EntenteImportItem *actor)
{
  static const char *const told[] = { "name",      "alias",           "weakAlias",   "previousName",
                                      "summary",   "notes",           "description", "sourceUrl",
                                      "website",   "wikidataId",      "birthDate",   "incorporationDate",
                                      "deathDate", "dissolutionDate", NULL };

  entente_import_item_add_identifier (actor, self->scheme, entity->id);
  add_names (entity, actor);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, get_kind (self, entity));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, entente_ftm_entity_get_first (entity, "position"));
  entente_ftm_entity_set_date (entity, actor, ENTENTE_ACTOR_START, "birthDate");
  entente_ftm_entity_set_date (entity, actor, ENTENTE_ACTOR_START, "incorporationDate");
  entente_ftm_entity_set_date (entity, actor, ENTENTE_ACTOR_END, "deathDate");
  entente_ftm_entity_set_date (entity, actor, ENTENTE_ACTOR_END, "dissolutionDate");
  add_links (entity, actor, "sourceUrl");
  add_links (entity, actor, "website");
  add_wikidata (entity, actor);
  add_notes (entity, actor);
  add_rest (self, entity, actor, told);
  add_head (self, entity, actor);
}

/* Its id holds in the document alone from which it came. */
static void
fill_own (EntenteFtm        *self,
          EntenteFtmEntity  *entity,
          EntenteImportItem *item)
{
  item->is_own = TRUE;
  entente_ftm_own_fill (self->import, entity, item);
  add_rest (self, entity, item, entente_ftm_own_properties);
  add_head (self, entity, item);
}

static void
read_own_thing (EntenteFtm       *self,
                EntenteFtmEntity *entity)
{
  if (entente_ftm_own_is (entity, "actor"))
    fill_own (self, entity, entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, entity->id, 0));
  else if (entente_ftm_own_is (entity, "source"))
    fill_own (self, entity, entente_import_describe (self->import, ENTENTE_ITEM_SOURCE, entity->id, 0));
}

static void
read_own_relation (EntenteFtm       *self,
                   EntenteFtmEntity *entity)
{
  int edge = entity->told.edge;
  const char *from = edge >= 0 ? entente_ftm_entity_get_first (entity, entente_ftm_edges[edge].from) : NULL;
  const char *to = edge >= 0 ? entente_ftm_entity_get_first (entity, entente_ftm_edges[edge].to) : NULL;

  if (from != NULL && to != NULL)
    fill_own (self, entity, entente_import_relate_keys (self->import, entity->id, from, to, 0));
  else
    entente_import_leave_edge (self->import, 0, entity->id);
}

static void
read_own_statement (EntenteFtm       *self,
                    EntenteFtmEntity *entity)
{
  const char *text = entente_ftm_entity_get_first (entity, "description");
  EntenteImportItem *statement = entente_import_state (self->import, text != NULL ? text : "", NULL);

  entente_import_take_key (self->import, statement, entity->id);
  fill_own (self, entity, statement);
}

static EntenteImportItem *
make_actor (EntenteFtm       *self,
            EntenteFtmEntity *entity,
            const char       *key)
{
  EntenteImportItem *actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, key, 0);

  fill_actor (self, entity, actor);
  return actor;
}

/**
 * entente_ftm_read_actor:
 * @self: entities
 * @id: the id of an entity
 * @key: the key of the actor
 *
 * Returns: (transfer none) (nullable): the actor that the entity is, filled; %NULL if there is no such entity
 */
EntenteImportItem *
entente_ftm_read_actor (EntenteFtm *self,
                        const char *id,
                        const char *key)
{
  EntenteFtmEntity *entity = lookup (self, id);

  return entity != NULL ? make_actor (self, entity, key) : NULL;
}

static void
read_document (EntenteFtm       *self,
               EntenteFtmEntity *entity)
{
  static const char *const told[] = { "title", "fileName", "bodyText", "author", "authors", "sourceUrl", "date",
                                      "publishedAt", "language", "summary", "notes", "description", NULL };
  EntenteImportItem *source = entente_import_describe (self->import, ENTENTE_ITEM_SOURCE, entity->id, 0);
  EntenteFtmValues authors = entente_ftm_entity_list_values (entity, "author"),
                        more = entente_ftm_entity_list_values (entity, "authors");
  const char *title = entente_ftm_entity_get_first (entity, "title"),
             *text = entente_ftm_entity_get_first (entity, "bodyText");
  g_autofree char *digest = text != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1) : NULL;

  entente_import_item_add_identifier (source, self->scheme, entity->id);
  if (title == NULL)
    title = entente_ftm_entity_get_first (entity, g_str_equal (entity->schema, "Email") ? "subject" : "fileName");
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE,
                                title != NULL ? title : entity->caption);
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, entity->schema);
  for (guint i = 0; i < authors.n; i++)
    entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, authors.texts[i]);
  for (guint i = 0; i < more.n; i++)
    entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, more.texts[i]);
  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, entente_ftm_entity_get_first (entity, "sourceUrl"));
  entente_ftm_entity_set_date (entity, source, ENTENTE_SOURCE_PUBLISHED, "date");
  entente_ftm_entity_set_date (entity, source, ENTENTE_SOURCE_PUBLISHED, "publishedAt");
  entente_import_item_set_text (source, ENTENTE_SOURCE_LANGUAGE, entente_ftm_entity_get_first (entity, "language"));
  entente_import_item_set_text (source, ENTENTE_SOURCE_TEXT, text);
  entente_import_item_set_text (source, ENTENTE_SOURCE_SHA256, digest);
  entente_ftm_entity_add_others (entity, source, "title", title);
  entente_ftm_entity_add_others (entity, source, "fileName", title);
  entente_ftm_entity_add_others (entity, source, "sourceUrl", entente_ftm_entity_get_first (entity, "sourceUrl"));
  entente_ftm_entity_add_others (entity, source, "language", entente_ftm_entity_get_first (entity, "language"));
  entente_ftm_entity_add_others (entity, source, "bodyText", text);
  add_notes (entity, source);
  add_rest (self, entity, source, told);
  add_head (self, entity, source);
}

static EntenteImportItem *
find_item (EntenteFtm *self,
           const char *id)
{
  EntenteImportItem *item = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, id);

  if (item == NULL)
    item = entente_import_lookup (self->import, ENTENTE_ITEM_SOURCE, id);
  return item != NULL ? item : entente_import_lookup (self->import, ENTENTE_ITEM_RELATION, id);
}

/* Remembers which facts an entity refers to. */
static void
find_facts_of (EntenteFtm       *self,
               EntenteFtmEntity *entity)
{
  for (guint i = 0; i < entity->n_properties; i++)
    {
      EntenteFtmValues values = entente_ftm_property_get_values (&entity->properties[i]);

      for (guint j = 0; entity->properties[i].is_list && j < values.n; j++)
        {
          EntenteFtmEntity *fact = lookup_fact (self, values.texts[j]);

          if (fact != NULL)
            entente_ftm_entity_set_user (fact, self->pool, entity->id);
        }
    }
}

/* A fact goes to the item that it is a fact of, as one more line under the name of its schema. */
static void
read_fact (EntenteFtm       *self,
           EntenteFtmEntity *entity)
{
  const char *holder_property = entente_ftm_model_get_holder (entity->told);
  const char *holder = holder_property != NULL ? entente_ftm_entity_get_first (entity, holder_property) : NULL;
  EntenteImportItem *item = find_item (self, holder);

  if (item == NULL)
    item = find_item (self, entity->more->user);
  if (item == NULL)
    {
      entente_import_leave_part (self->import, entity->schema, 1);
      return;
    }
  for (guint i = 0; entity->more->facts != NULL && i < entity->more->facts->len; i++)
    entente_import_item_add_datum (item, entity->schema, ENTENTE_DATUM_OTHER, entity->more->facts->pdata[i]);
}

/**
 * entente_ftm_read_things:
 * @self: entities
 *
 * Makes actors of things, and sources of documents.
 */
void
entente_ftm_read_things (EntenteFtm *self)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      EntenteFtmEntity *entity = self->entities->pdata[i];

      if (entente_ftm_own_is (entity, NULL))
        read_own_thing (self, entity);
      else if (entity->told.is_document)
        read_document (self, entity);
      else if (entity->told.edge < 0 && entity->told.fact < 0 && !entity->told.is_sanction)
        entity->actor = make_actor (self, entity, entity->id);
    }
}

/**
 * entente_ftm_fill_relation:
 * @self: entities
 * @id: (nullable): the id of an edge
 * @relation: the relation that it is
 *
 * Fills a relation whose ends and word are told elsewhere.
 */
void
entente_ftm_fill_relation (EntenteFtm        *self,
                           const char        *id,
                           EntenteImportItem *relation)
{
  const char *told[] = { "startDate", "endDate", "summary", "notes", "description", NULL, NULL, NULL };
  EntenteFtmEntity *entity = lookup (self, id);
  int edge;

  if (entity == NULL)
    return;
  entente_import_item_add_identifier (relation, self->scheme, id);
  edge = entity->told.edge;
  if (edge >= 0)
    {
      told[5] = entente_ftm_edges[edge].from;
      told[6] = entente_ftm_edges[edge].to;
    }
  entente_ftm_entity_set_date (entity, relation, ENTENTE_RELATION_START, "startDate");
  entente_ftm_entity_set_date (entity, relation, ENTENTE_RELATION_END, "endDate");
  add_notes (entity, relation);
  add_rest (self, entity, relation, told);
  add_head (self, entity, relation);
}

static EntenteImportItem *
name_actor (EntenteFtm *self,
            const char *id)
{
  EntenteFtmEntity *entity = lookup (self, id);
  EntenteImportItem *actor;

  if (entity != NULL && entity->actor != NULL)
    return entity->actor;
  actor = entente_import_name (self->import, ENTENTE_ITEM_ACTOR, id);
  entente_import_item_add_identifier (actor, self->scheme, id);
  if (entity != NULL && entity->told.is_document)
    {
      actor->is_described = TRUE;
      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_ftm_entity_get_first (entity, "title"));
      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_ftm_entity_get_first (entity, "fileName"));
    }
  return actor;
}

static EntenteImportItem *
relate (EntenteFtm        *self,
        EntenteFtmEntity  *entity,
        guint              nth,
        EntenteImportItem *from,
        EntenteImportItem *to)
{
  g_autofree char *key = nth == 0 ? g_strdup (entity->id) : g_strdup_printf ("%s#%u", entity->id, nth + 1);
  EntenteImportItem *relation = entente_import_relate (self->import, key, from, to, 0);

  entente_import_item_add_identifier (relation, self->scheme, key);
  entente_ftm_entity_set_date (entity, relation, ENTENTE_RELATION_START, "startDate");
  entente_ftm_entity_set_date (entity, relation, ENTENTE_RELATION_START, "date");
  entente_ftm_entity_set_date (entity, relation, ENTENTE_RELATION_END, "endDate");
  return relation;
}

static EntenteImportItem *
cite (EntenteFtm *self,
      const char *address)
{
  EntenteImportItem *source = entente_import_describe_once (self->import, ENTENTE_ITEM_SOURCE, address);

  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, address);
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, "web page");
  entente_import_item_add_identifier (source, "url", address);
  return source;
}

static void
state (EntenteFtm        *self,
       GPtrArray         *relations,
       const char        *text,
       EntenteImportItem *source)
{
  EntenteImportItem *statement = entente_import_state (self->import, text, source);

  entente_import_item_set_text (statement, ENTENTE_STATEMENT_FORM, ENTENTE_FORM_NARRATION);
  for (guint i = 0; i < relations->len; i++)
    entente_import_item_add_target (statement, relations->pdata[i], ENTENTE_STANCE_SUPPORTS);
}

/* The words are those of the record itself: a reason, or else the word on the line. */
static void
add_sources (EntenteFtm       *self,
             EntenteFtmEntity *entity,
             GPtrArray        *relations,
             const char       *text,
             gboolean          also_without)
{
  EntenteFtmValues addresses = entente_ftm_entity_list_values (entity, "sourceUrl");

  if (relations->len == 0 || text == NULL)
    return;
  for (guint i = 0; i < addresses.n; i++)
    state (self, relations, text, cite (self, addresses.texts[i]));
  if (addresses.n == 0 && also_without)
    state (self, relations, text, NULL);
}

static void
read_edge (EntenteFtm       *self,
           EntenteFtmEntity *entity)
{
  const EntenteFtmLink *edge = &entente_ftm_edges[entity->told.edge];
  const char *const told[] = { edge->from, edge->to, "role", "relationship", "startDate", "endDate", "date", "summary",
                               "notes", "description", "sourceUrl", NULL };
  EntenteFtmValues from = entente_ftm_entity_list_values (entity, edge->from),
                        to = entente_ftm_entity_list_values (entity, edge->to);
  g_autoptr (GPtrArray) relations = g_ptr_array_new ();
  const char *word = entente_ftm_entity_get_first (entity, "role");

  if (word == NULL)
    word = entente_ftm_entity_get_first (entity, "relationship");
  for (guint i = 0; i < from.n; i++)
    for (guint j = 0; j < to.n && !entente_import_is_too_large (self->import); j++)
      {
        EntenteImportItem *start = name_actor (self, from.texts[i]);
        EntenteImportItem *relation = relate (self, entity, relations->len, start, name_actor (self, to.texts[j]));

        entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, word != NULL ? word : get_word (self, entity));
        if (edge->undirected)
          entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
        entente_ftm_entity_add_others (entity, relation, "role", word);
        entente_ftm_entity_add_others (entity, relation, "relationship", word);
        add_notes (entity, relation);
        add_rest (self, entity, relation, told);
        add_head (self, entity, relation);
        g_ptr_array_add (relations, relation);
      }
  if (relations->len == 0)
    entente_import_leave_edge (self->import, 0, entity->id);
  add_sources (self, entity, relations, word != NULL ? word : get_word (self, entity), FALSE);
}

static void
read_sanction (EntenteFtm       *self,
               EntenteFtmEntity *entity)
{
  static const char *const told[] = { "entity", "authority", "startDate", "endDate", "summary", "reason", "sourceUrl",
                                      NULL };
  EntenteFtmValues authorities = entente_ftm_entity_list_values (entity, "authority"),
                        targets = entente_ftm_entity_list_values (entity, "entity");
  g_autoptr (GPtrArray) relations = g_ptr_array_new ();
  const char *reason = entente_ftm_entity_get_first (entity, "reason");

  for (guint i = 0; i < authorities.n; i++)
    for (guint j = 0; j < targets.n && !entente_import_is_too_large (self->import); j++)
      {
        EntenteImportItem *authority =
          entente_import_describe_once (self->import, ENTENTE_ITEM_ACTOR, authorities.texts[i]);
        EntenteImportItem *relation = relate (self, entity, relations->len, authority,
                                              name_actor (self, targets.texts[j]));

        entente_import_item_set_text (authority, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_GOVERNMENT);
        entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, _("sanctions"));
        entente_ftm_entity_add_others (entity, relation, "reason", reason);
        add_notes (entity, relation);
        add_rest (self, entity, relation, told);
        add_head (self, entity, relation);
        g_ptr_array_add (relations, relation);
      }
  if (relations->len == 0)
    entente_import_leave_edge (self->import, 0, entity->id);
  add_sources (self, entity, relations, reason != NULL ? reason : entente_ftm_entity_get_first (entity, "program"),
               reason != NULL);
}

/**
 * entente_ftm_read_links:
 * @self: entities
 *
 * Makes relations of edges and sanctions, statements of their sources, and data of what is a fact of another entity.
 */
void
entente_ftm_read_links (EntenteFtm *self)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      EntenteFtmEntity *entity = self->entities->pdata[i];

      if (entente_ftm_own_is (entity, "relation"))
        read_own_relation (self, entity);
      else if (entity->told.is_sanction)
        read_sanction (self, entity);
      else if (entity->told.edge >= 0)
        read_edge (self, entity);
    }
  for (guint i = 0; g_hash_table_size (self->facts) > 0 && i < self->entities->len; i++)
    find_facts_of (self, self->entities->pdata[i]);
  for (guint i = 0; i < self->entities->len; i++)
    {
      EntenteFtmEntity *entity = self->entities->pdata[i];

      if (entente_ftm_own_is (entity, "statement"))
        read_own_statement (self, entity);
      else if (entity->told.fact >= 0 && !entente_ftm_own_is (entity, NULL))
        read_fact (self, entity);
    }
}
