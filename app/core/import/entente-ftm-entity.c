/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm-entity.h"

#include "entente-id.h"
#include "entente-json-print.h"

#include <string.h>

/* Most properties have few values, which are compared one by one, as are the few names of an entity. Of many a hash
 * table tells whether one is there. */
#define MAX_COMPARED 16

/**
 * entente_ftm_is_entity:
 * @node: (nullable): a node
 *
 * Returns: whether it is an entity
 */
gboolean
entente_ftm_is_entity (JsonNode *node)
{
  return entente_import_json_get_text_of (node, "schema") != NULL &&
         entente_import_json_get_text_of (node, "id") != NULL &&
         entente_import_json_is_object (entente_import_json_get (node, "properties"));
}

/**
 * entente_ftm_value_get_text:
 * @value: (nullable): a value of a property
 *
 * Returns: (transfer none) (nullable): a text, or the id of an entity that stands for itself
 */
const char *
entente_ftm_value_get_text (JsonNode *value)
{
  return entente_ftm_is_entity (value) ? entente_import_json_get_text_of (value, "id")
                                       : entente_import_json_get_text (value);
}

/* A larger copy of a list in a pool. */
static gpointer
grow (EntentePool *pool,
      gconstpointer list,
      gsize         size,
      guint         n,
      guint         n_allocated)
{
  gpointer grown = entente_pool_alloc (pool, n_allocated * size);

  return n > 0 ? memcpy (grown, list, n * size) : grown;
}

static EntenteFtmMore *
need_more (EntenteFtmEntity *self,
           EntentePool      *pool)
{
  if (self->more == NULL)
    self->more = entente_pool_alloc0 (pool, sizeof (EntenteFtmMore));
  return self->more;
}

/* The letters of ASCII are told apart, if capitals are not told from small ones. */
static guint
get_letter (const char *name)
{
  return 1u << (*name & 31);
}

static const char *
get_name_of (JsonNode *value)
{
  const char *text = entente_import_json_get_text (value);

  return text != NULL && *text != '\0' ? text : NULL;
}

/**
 * entente_ftm_members_read:
 * @self: where its members are put; its list is used again
 * @node: (nullable): a node
 *
 * Goes through the members once, which takes less time than to look up each.
 *
 * Returns: whether it is an entity
 */
gboolean
entente_ftm_members_read (EntenteFtmMembers *self,
                          JsonNode          *node)
{
  JsonObjectIter iter;
  EntenteFtmMember member;

  *self = (EntenteFtmMembers) { .rest = self->rest };
  g_array_set_size (self->rest, 0);
  if (!entente_import_json_is_object (node))
    return FALSE;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member.name, &member.value))
    if (g_str_equal (member.name, "id"))
      self->id = get_name_of (member.value);
    else if (g_str_equal (member.name, "schema"))
      self->schema = get_name_of (member.value);
    else if (g_str_equal (member.name, "caption"))
      self->caption = get_name_of (member.value);
    else if (g_str_equal (member.name, "properties"))
      self->properties = member.value;
    else if (g_str_equal (member.name, "referents"))
      self->referents = member.value;
    else if (g_str_equal (member.name, "entente"))
      self->own = member.value;
    else
      g_array_append_val (self->rest, member);
  return self->id != NULL && self->schema != NULL && entente_import_json_is_object (self->properties);
}

/**
 * entente_ftm_entity_new:
 * @pool: where it and its texts are
 * @members: the members of an entity
 *
 * Returns: (transfer none): the entity, without parts; it needs entente_ftm_entity_clear() at its end
 */
EntenteFtmEntity *
entente_ftm_entity_new (EntentePool             *pool,
                        const EntenteFtmMembers *members)
{
  EntenteFtmEntity *self = entente_pool_alloc0 (pool, sizeof (EntenteFtmEntity));

  self->id = entente_pool_add_text (pool, members->id);
  self->schema = entente_pool_add_name (pool, members->schema);
  return self;
}

/**
 * entente_ftm_entity_clear:
 * @self: an entity
 *
 * Frees what is not in the pool.
 */
void
entente_ftm_entity_clear (EntenteFtmEntity *self)
{
  if (self->more == NULL)
    return;
  g_clear_pointer (&self->more->by_name, g_hash_table_unref);
  g_clear_pointer (&self->more->seen, g_hash_table_unref);
  g_clear_pointer (&self->more->facts, g_ptr_array_unref);
  g_clear_pointer (&self->more->own, json_node_unref);
}

/* A name that is the same text for all entities need not be compared letter by letter. */
static EntenteFtmProperty *
find_property (const EntenteFtmEntity *self,
               const char             *name)
{
  if (!(self->letters & get_letter (name)))
    return NULL;
  if (self->more != NULL && self->more->by_name != NULL)
    {
      guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (self->more->by_name, name));

      return nth > 0 ? &self->properties[nth - 1] : NULL;
    }
  for (guint i = 0; i < self->n_properties; i++)
    if (self->properties[i].name == name ||
        (self->properties[i].name[0] == name[0] && g_str_equal (self->properties[i].name, name)))
      return &self->properties[i];
  return NULL;
}

static void
reserve_properties (EntenteFtmEntity *self,
                    EntentePool      *pool,
                    guint             n)
{
  if (n <= self->n_allocated)
    return;
  self->n_allocated = n;
  self->properties = grow (pool, self->properties, sizeof (EntenteFtmProperty), self->n_properties, n);
}

/* Two or more. */
static void
reserve_values (EntenteFtmProperty *property,
                EntentePool        *pool,
                guint               n)
{
  EntenteFtmValues values = entente_ftm_property_get_values (property);

  if (n <= MAX (property->n_allocated, 1))
    return;
  property->texts.many = grow (pool, values.texts, sizeof (char *), values.n, n);
  property->n_allocated = n;
}

static EntenteFtmProperty *
add_property (EntenteFtmEntity *self,
              EntentePool      *pool,
              const char       *name)
{
  EntenteFtmProperty *property;
  EntenteFtmMore *more;

  if (self->n_properties == self->n_allocated)
    reserve_properties (self, pool, MAX (4, 2 * self->n_allocated));
  property = &self->properties[self->n_properties++];
  *property = (EntenteFtmProperty) { .name = name };
  self->letters |= get_letter (name);
  if (self->n_properties <= MAX_COMPARED)
    return property;
  more = need_more (self, pool);
  if (more->by_name == NULL)
    {
      more->by_name = g_hash_table_new (entente_id_hash, g_str_equal);
      for (guint i = 0; i < self->n_properties; i++)
        g_hash_table_insert (more->by_name, (gpointer) self->properties[i].name, GUINT_TO_POINTER (i + 1));
    }
  else
    g_hash_table_insert (more->by_name, (gpointer) name, GUINT_TO_POINTER (self->n_properties));
  return property;
}

/* The set of the values of a property that has many of them. */
static GHashTable *
need_seen (EntenteFtmEntity         *self,
           EntentePool              *pool,
           const EntenteFtmProperty *property)
{
  EntenteFtmMore *more = need_more (self, pool);
  EntenteFtmValues values = entente_ftm_property_get_values (property);
  GHashTable *seen;

  if (more->seen == NULL)
    more->seen = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  seen = g_hash_table_lookup (more->seen, property->name);
  if (seen != NULL)
    return seen;
  seen = g_hash_table_new (entente_id_hash, g_str_equal);
  for (guint i = 0; i < values.n; i++)
    g_hash_table_add (seen, (gpointer) values.texts[i]);
  g_hash_table_insert (more->seen, (gpointer) property->name, seen);
  return seen;
}

static void
append_value (EntenteFtmProperty *property,
              EntentePool        *pool,
              const char         *text)
{
  if (property->n == MAX (property->n_allocated, 1))
    reserve_values (property, pool, 2 * property->n);
  if (property->n_allocated == 0)
    property->texts.one = text;
  else
    property->texts.many[property->n] = text;
  property->n++;
}

static void
add_text (EntenteFtmEntity   *self,
          EntentePool        *pool,
          EntenteFtmProperty *property,
          const char         *text)
{
  EntenteFtmValues values = entente_ftm_property_get_values (property);
  GHashTable *seen = values.n > MAX_COMPARED ? need_seen (self, pool, property) : NULL;

  if (seen != NULL && g_hash_table_contains (seen, text))
    return;
  for (guint i = 0; seen == NULL && i < values.n; i++)
    if (g_str_equal (values.texts[i], text))
      return;
  text = entente_pool_add_text (pool, text);
  append_value (property, pool, text);
  if (seen != NULL)
    g_hash_table_add (seen, (gpointer) text);
}

/* Returns whether the value is more than a text. */
static gboolean
add_value (EntenteFtmEntity   *self,
           EntentePool        *pool,
           EntenteFtmProperty *property,
           JsonNode           *value)
{
  gboolean is_object = entente_import_json_is_object (value);
  const char *text = is_object ? entente_ftm_value_get_text (value) : entente_import_json_get_text (value);

  if (text != NULL && *text != '\0')
    add_text (self, pool, property, text);
  return is_object;
}

static gboolean
add_list (EntenteFtmEntity   *self,
          EntentePool        *pool,
          EntenteFtmProperty *property,
          JsonArray          *values)
{
  guint n = json_array_get_length (values);
  gboolean any_object = FALSE;

  if (property->n == 0)
    reserve_values (property, pool, n);
  for (guint i = 0; i < n; i++)
    any_object |= add_value (self, pool, property, json_array_get_element (values, i));
  return any_object;
}

/* Returns whether there are values that are more than a text. */
static gboolean
add_properties (EntenteFtmEntity *self,
                EntentePool      *pool,
                JsonObject       *properties)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *values;
  gboolean any_object = FALSE;

  if (self->n_properties == 0)
    reserve_properties (self, pool, json_object_get_size (properties));
  json_object_iter_init_ordered (&iter, properties);
  while (json_object_iter_next_ordered (&iter, &name, &values))
    {
      EntenteFtmProperty *property;

      name = entente_pool_add_name (pool, name);
      property = find_property (self, name);
      if (property == NULL)
        property = add_property (self, pool, name);
      if (!entente_import_json_is_array (values))
        {
          add_value (self, pool, property, values);
          continue;
        }
      property->is_list = TRUE;
      any_object |= add_list (self, pool, property, json_node_get_array (values));
    }
  return any_object;
}

static void
add_referents (EntenteFtmEntity *self,
               EntentePool      *pool,
               JsonNode         *referents)
{
  guint n = entente_import_json_get_n (referents);
  EntenteFtmValues *all;

  if (n == 0)
    return;
  all = &need_more (self, pool)->referents;
  all->texts = grow (pool, all->texts, sizeof (char *), all->n, all->n + n);
  for (guint i = 0; i < n; i++)
    {
      const char *text = entente_import_json_get_text (entente_import_json_get_nth (referents, i));

      if (text != NULL)
        all->texts[all->n++] = entente_pool_add_text (pool, text);
    }
}

/* What is beside the properties. The facts stand behind each other in the pool if their texts are there already. */
static void
add_head (EntenteFtmEntity *self,
          EntentePool      *pool,
          GArray           *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      EntenteFtmMember *member = &g_array_index (members, EntenteFtmMember, i);
      g_autofree char *json = NULL;

      member->text = entente_import_json_get_datum (member->value, &member->type, &json);
      if (member->text != NULL)
        member->text = entente_pool_add_text (pool, member->text);
    }
  for (guint i = 0; i < members->len; i++)
    {
      const EntenteFtmMember *member = &g_array_index (members, EntenteFtmMember, i);

      if (member->text != NULL)
        self->head =
          entente_data_add (self->head, pool, entente_import_json_get_name (member->name), member->type, member->text);
    }
}

/* Most captions are the first name. */
static const char *
add_caption (EntenteFtmEntity *self,
             EntentePool      *pool,
             const char       *caption)
{
  const char *name = entente_ftm_entity_get_first (self, "name");

  return name != NULL && g_str_equal (name, caption) ? name : entente_pool_add_text (pool, caption);
}

/**
 * entente_ftm_entity_add_part:
 * @self: an entity
 * @pool: where it is
 * @members: the members of a part of it
 *
 * Returns: whether it has values that are more than a text, and may be entities
 */
gboolean
entente_ftm_entity_add_part (EntenteFtmEntity        *self,
                             EntentePool             *pool,
                             const EntenteFtmMembers *members)
{
  gboolean has_objects;

  has_objects = add_properties (self, pool, json_node_get_object (members->properties));
  if (self->caption == NULL && members->caption != NULL)
    self->caption = add_caption (self, pool, members->caption);
  add_referents (self, pool, members->referents);
  add_head (self, pool, members->rest);
  if (entente_import_json_get_text_of (members->own, "item") != NULL && need_more (self, pool)->own == NULL)
    self->more->own = json_node_ref (members->own);
  return has_objects;
}

/**
 * entente_ftm_entity_add_fact:
 * @self: an entity that is a fact of others
 * @pool: where it is
 * @properties: the properties of a part of it
 *
 * Keeps all its properties together.
 */
void
entente_ftm_entity_add_fact (EntenteFtmEntity *self,
                             EntentePool      *pool,
                             JsonNode         *properties)
{
  EntenteFtmMore *more = need_more (self, pool);
  g_autofree char *json = NULL;
  EntenteDatumType type;

  if (entente_import_json_get_datum (properties, &type, &json) == NULL)
    return;
  if (more->facts == NULL)
    more->facts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (more->facts, g_steal_pointer (&json));
}

/**
 * entente_ftm_entity_set_user:
 * @self: an entity that is a fact of others
 * @pool: where it is
 * @user: the id of an entity that refers to it
 *
 * The first one stays.
 */
void
entente_ftm_entity_set_user (EntenteFtmEntity *self,
                             EntentePool      *pool,
                             const char       *user)
{
  EntenteFtmMore *more = need_more (self, pool);

  if (more->user == NULL)
    more->user = user;
}

/**
 * entente_ftm_property_get_values:
 * @self: a property
 *
 * Returns: all its values, each once; they belong to the property
 */
EntenteFtmValues
entente_ftm_property_get_values (const EntenteFtmProperty *self)
{
  return (EntenteFtmValues) { self->n, self->n_allocated > 0 ? self->texts.many : (const char **) &self->texts.one };
}

/**
 * entente_ftm_entity_list_values:
 * @self: an entity
 * @property: the name of a property
 *
 * Returns: all its values, each once; they belong to the entity
 */
EntenteFtmValues
entente_ftm_entity_list_values (const EntenteFtmEntity *self,
                                const char             *property)
{
  const EntenteFtmProperty *found = find_property (self, property);

  return found != NULL ? entente_ftm_property_get_values (found) : (EntenteFtmValues) { 0, NULL };
}

/**
 * entente_ftm_entity_get_first:
 * @self: an entity
 * @property: the name of a property
 *
 * Returns: (transfer none) (nullable): its first value
 */
const char *
entente_ftm_entity_get_first (const EntenteFtmEntity *self,
                              const char             *property)
{
  EntenteFtmValues values = entente_ftm_entity_list_values (self, property);

  return values.n > 0 ? values.texts[0] : NULL;
}

/**
 * entente_ftm_values_make_text:
 * @self: some values; at least one
 * @pool: where the text is put
 * @json: for the text; it is used again
 *
 * Returns: (transfer none): the only value as it is, several as a list of JSON
 */
const char *
entente_ftm_values_make_text (const EntenteFtmValues *self,
                              EntentePool            *pool,
                              GString                *json)
{
  if (self->n == 1)
    return self->texts[0];
  g_string_assign (json, "[");
  for (guint i = 0; i < self->n; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      entente_json_print_text (json, self->texts[i]);
    }
  g_string_append_c (json, ']');
  return entente_pool_add_text (pool, json->str);
}

/**
 * entente_ftm_entity_add_others:
 * @self: an entity
 * @item: the item that it is
 * @property: the name of a property that is one member
 * @used: (nullable): the value that the member has
 *
 * Keeps all other values as facts.
 */
void
entente_ftm_entity_add_others (const EntenteFtmEntity *self,
                               EntenteImportItem      *item,
                               const char             *property,
                               const char             *used)
{
  EntenteFtmValues values = entente_ftm_entity_list_values (self, property);

  for (guint i = 0; i < values.n; i++)
    if (g_strcmp0 (values.texts[i], used) != 0)
      entente_import_item_add_datum (item, property, ENTENTE_DATUM_TEXT, values.texts[i]);
}

/**
 * entente_ftm_entity_set_date:
 * @self: an entity
 * @item: the item that it is
 * @member: a member that is a date
 * @property: the name of a property
 *
 * Sets the member to the first date; others are facts.
 */
void
entente_ftm_entity_set_date (const EntenteFtmEntity *self,
                             EntenteImportItem      *item,
                             guint                   member,
                             const char             *property)
{
  EntenteFtmValues values = entente_ftm_entity_list_values (self, property);

  for (guint i = 0; i < values.n; i++)
    entente_import_item_set_date (item, member, property, values.texts[i], ENTENTE_DATE_ORDER_UNKNOWN);
}
