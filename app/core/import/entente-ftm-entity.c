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
 * entente_ftm_is_one_of:
 * @name: a name
 * @names: names, with %NULL at the end
 *
 * Works like g_strv_contains(), in less time for short lists in which few names begin with the same letter. That is
 * asked for each property of each entity.
 *
 * Returns: whether it is one of them
 */
gboolean
entente_ftm_is_one_of (const char        *name,
                       const char *const *names)
{
  for (; *names != NULL; names++)
    if (**names == *name && g_str_equal (*names, name))
      return TRUE;
  return FALSE;
}

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

/**
 * entente_ftm_entity_new:
 * @pool: where it and its texts are
 * @node: an entity
 *
 * Returns: (transfer none): the entity, without parts; it needs entente_ftm_entity_clear() at its end
 */
EntenteFtmEntity *
entente_ftm_entity_new (EntentePool *pool,
                        JsonNode    *node)
{
  EntenteFtmEntity *self = entente_pool_alloc0 (pool, sizeof (EntenteFtmEntity));

  self->id = entente_pool_add_text (pool, entente_import_json_get_text_of (node, "id"));
  self->schema = entente_pool_add_name (pool, entente_import_json_get_text_of (node, "schema"));
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
  for (guint i = 0; i < self->n_properties; i++)
    g_clear_pointer (&self->properties[i].seen, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->own, json_node_unref);
}

/* A name that is the same text for all entities need not be compared letter by letter. */
static EntenteFtmProperty *
find_property (const EntenteFtmEntity *self,
               const char             *name)
{
  if (self->by_name != NULL)
    {
      guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, name));

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

static void
reserve_values (EntenteFtmProperty *property,
                EntentePool        *pool,
                guint               n)
{
  if (n <= property->n_allocated)
    return;
  property->n_allocated = n;
  property->values.texts = grow (pool, property->values.texts, sizeof (char *), property->values.n, n);
}

static EntenteFtmProperty *
add_property (EntenteFtmEntity *self,
              EntentePool      *pool,
              const char       *name)
{
  EntenteFtmProperty *property;

  if (self->n_properties == self->n_allocated)
    reserve_properties (self, pool, MAX (4, 2 * self->n_allocated));
  property = &self->properties[self->n_properties++];
  *property = (EntenteFtmProperty) { .name = name };
  if (self->by_name == NULL && self->n_properties > MAX_COMPARED)
    {
      self->by_name = g_hash_table_new (entente_id_hash, g_str_equal);
      for (guint i = 0; i < self->n_properties; i++)
        g_hash_table_insert (self->by_name, (gpointer) self->properties[i].name, GUINT_TO_POINTER (i + 1));
    }
  else if (self->by_name != NULL)
    g_hash_table_insert (self->by_name, (gpointer) name, GUINT_TO_POINTER (self->n_properties));
  return property;
}

static gboolean
has_value (EntenteFtmProperty *property,
           const char         *text)
{
  const EntenteFtmValues *values = &property->values;

  if (property->seen != NULL)
    return g_hash_table_contains (property->seen, text);
  for (guint i = 0; i < values->n; i++)
    if (g_str_equal (values->texts[i], text))
      return TRUE;
  return FALSE;
}

static void
append_value (EntenteFtmProperty *property,
              EntentePool        *pool,
              const char         *text)
{
  EntenteFtmValues *values = &property->values;

  if (values->n == property->n_allocated)
    reserve_values (property, pool, MAX (1, 2 * property->n_allocated));
  values->texts[values->n++] = entente_pool_add_text (pool, text);
  if (property->seen == NULL && values->n > MAX_COMPARED)
    {
      property->seen = g_hash_table_new (entente_id_hash, g_str_equal);
      for (guint i = 0; i < values->n; i++)
        g_hash_table_add (property->seen, (gpointer) values->texts[i]);
    }
  else if (property->seen != NULL)
    g_hash_table_add (property->seen, (gpointer) values->texts[values->n - 1]);
}

/* Returns whether the value is more than a text. */
static gboolean
add_value (EntenteFtmProperty *property,
           EntentePool        *pool,
           JsonNode           *value)
{
  gboolean is_object = entente_import_json_is_object (value);
  const char *text = is_object ? entente_ftm_value_get_text (value) : entente_import_json_get_text (value);

  if (text != NULL && *text != '\0' && !has_value (property, text))
    append_value (property, pool, text);
  return is_object;
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
          add_value (property, pool, values);
          continue;
        }
      property->is_list = TRUE;
      if (property->values.n == 0)
        reserve_values (property, pool, entente_import_json_get_n (values));
      for (guint i = 0, n = entente_import_json_get_n (values); i < n; i++)
        any_object |= add_value (property, pool, json_array_get_element (json_node_get_array (values), i));
    }
  return any_object;
}

static void
add_referents (EntenteFtmEntity *self,
               EntentePool      *pool,
               JsonNode         *referents)
{
  EntenteFtmValues *all = &self->referents;
  guint n = entente_import_json_get_n (referents);

  if (n == 0)
    return;
  all->texts = grow (pool, all->texts, sizeof (char *), all->n, all->n + n);
  for (guint i = 0; i < n; i++)
    {
      const char *text = entente_import_json_get_text (entente_import_json_get_nth (referents, i));

      if (text != NULL)
        all->texts[all->n++] = entente_pool_add_text (pool, text);
    }
}

/* What is beside the properties. */
static void
add_head (EntenteFtmEntity *self,
          EntentePool      *pool,
          JsonNode         *node)
{
  static const char *const told[] = { "id", "schema", "properties", "caption", "referents", "entente", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *json = NULL;
      EntenteDatumType type;
      const char *text;

      if (entente_ftm_is_one_of (name, told))
        continue;
      text = entente_import_json_get_datum (value, &type, &json);
      if (text != NULL)
        self->head = entente_data_add (self->head, pool, entente_import_json_get_name (name), type, text);
    }
}

/**
 * entente_ftm_entity_add_part:
 * @self: an entity
 * @pool: where it is
 * @node: a part of it
 *
 * Returns: whether it has values that are more than a text, and may be entities
 */
gboolean
entente_ftm_entity_add_part (EntenteFtmEntity *self,
                             EntentePool      *pool,
                             JsonNode         *node)
{
  const char *caption = entente_import_json_get_text_of (node, "caption");
  JsonNode *own = entente_import_json_get (node, "entente");
  gboolean has_objects;

  if (self->caption == NULL && caption != NULL)
    self->caption = entente_pool_add_text (pool, caption);
  has_objects = add_properties (self, pool, json_node_get_object (entente_import_json_get (node, "properties")));
  add_referents (self, pool, entente_import_json_get (node, "referents"));
  add_head (self, pool, node);
  if (self->own == NULL && entente_import_json_get_text_of (own, "item") != NULL)
    self->own = json_node_ref (own);
  return has_objects;
}

/**
 * entente_ftm_entity_add_fact:
 * @self: an entity that is a fact of others
 * @node: a part of it
 *
 * Keeps all its properties together.
 */
void
entente_ftm_entity_add_fact (EntenteFtmEntity *self,
                             JsonNode         *node)
{
  g_autofree char *json = NULL;
  EntenteDatumType type;

  if (entente_import_json_get_datum (entente_import_json_get (node, "properties"), &type, &json) == NULL)
    return;
  if (self->facts == NULL)
    self->facts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->facts, g_steal_pointer (&json));
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

  return found != NULL ? found->values : (EntenteFtmValues) { 0, NULL };
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
 * entente_ftm_add_values:
 * @item: an item
 * @name: the name of a fact
 * @values: its values
 *
 * Keeps one value as a text, and several as a list.
 */
void
entente_ftm_add_values (EntenteImportItem      *item,
                        const char             *name,
                        const EntenteFtmValues *values)
{
  g_autoptr (GString) json = NULL;

  if (values->n == 0)
    return;
  if (values->n == 1)
    {
      entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, values->texts[0]);
      return;
    }
  json = g_string_new ("[");
  for (guint i = 0; i < values->n; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      entente_json_print_text (json, values->texts[i]);
    }
  g_string_append_c (json, ']');
  entente_import_item_add_datum (item, name, ENTENTE_DATUM_OTHER, json->str);
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
