/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-ftm-entity.h"

#include "entente-id.h"
#include "entente-json-print.h"

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
 * entente_ftm_entity_new:
 * @node: an entity; it must stay
 *
 * Returns: (transfer full): the entity, without parts
 */
EntenteFtmEntity *
entente_ftm_entity_new (JsonNode *node)
{
  EntenteFtmEntity *self = g_new0 (EntenteFtmEntity, 1);

  self->id = entente_import_json_get_text_of (node, "id");
  self->schema = entente_import_json_get_text_of (node, "schema");
  self->parts = g_ptr_array_new ();
  return self;
}

/**
 * entente_ftm_entity_free:
 * @self: (nullable) (transfer full): an entity
 */
void
entente_ftm_entity_free (EntenteFtmEntity *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->parts);
  g_free (self);
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

/* Most properties have few values, which are compared one by one. Of many a hash table tells whether one is there. */
#define MAX_COMPARED 16

static gboolean
has_text (GPtrArray   *texts,
          GHashTable **seen,
          const char  *text)
{
  if (texts->len < MAX_COMPARED)
    {
      for (guint i = 0; i < texts->len; i++)
        if (g_str_equal (texts->pdata[i], text))
          return TRUE;
      return FALSE;
    }
  if (*seen == NULL)
    {
      *seen = g_hash_table_new (entente_id_hash, g_str_equal);
      for (guint i = 0; i < texts->len; i++)
        g_hash_table_add (*seen, texts->pdata[i]);
    }
  return !g_hash_table_add (*seen, (gpointer) text);
}

/**
 * entente_ftm_entity_list_values:
 * @self: an entity
 * @property: the name of a property
 *
 * Returns: (transfer container) (element-type utf8): all its values, each once
 */
GPtrArray *
entente_ftm_entity_list_values (EntenteFtmEntity *self,
                                const char       *property)
{
  GPtrArray *texts = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      JsonNode *values =
        entente_import_json_get (entente_import_json_get (self->parts->pdata[i], "properties"), property);
      guint n = entente_import_json_is_array (values) ? entente_import_json_get_n (values) : values != NULL;

      for (guint j = 0; j < n; j++)
        {
          const char *text = entente_ftm_value_get_text (
            entente_import_json_is_array (values) ? entente_import_json_get_nth (values, j) : values);

          if (text != NULL && *text != '\0' && !has_text (texts, &seen, text))
            g_ptr_array_add (texts, (gpointer) text);
        }
    }
  return texts;
}

/**
 * entente_ftm_entity_get_first:
 * @self: an entity
 * @property: the name of a property
 *
 * Returns: (transfer none) (nullable): its first value
 */
const char *
entente_ftm_entity_get_first (EntenteFtmEntity *self,
                              const char       *property)
{
  g_autoptr (GPtrArray) texts = entente_ftm_entity_list_values (self, property);

  return texts->len > 0 ? texts->pdata[0] : NULL;
}

/**
 * entente_ftm_entity_get_caption:
 * @self: an entity
 *
 * Returns: (transfer none) (nullable): how the file calls it for people
 */
const char *
entente_ftm_entity_get_caption (EntenteFtmEntity *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (entente_import_json_get_text_of (self->parts->pdata[i], "caption") != NULL)
      return entente_import_json_get_text_of (self->parts->pdata[i], "caption");
  return NULL;
}

/**
 * entente_ftm_add_values:
 * @item: an item
 * @name: the name of a fact
 * @texts: (element-type utf8): its values
 *
 * Keeps one value as a text, and several as a list.
 */
void
entente_ftm_add_values (EntenteImportItem *item,
                        const char        *name,
                        GPtrArray         *texts)
{
  g_autoptr (GString) json = NULL;

  if (texts->len == 0)
    return;
  if (texts->len == 1)
    {
      entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, texts->pdata[0]);
      return;
    }
  json = g_string_new ("[");
  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      entente_json_print_text (json, texts->pdata[i]);
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
entente_ftm_entity_add_others (EntenteFtmEntity  *self,
                               EntenteImportItem *item,
                               const char        *property,
                               const char        *used)
{
  g_autoptr (GPtrArray) texts = entente_ftm_entity_list_values (self, property);

  for (guint i = 0; i < texts->len; i++)
    if (g_strcmp0 (texts->pdata[i], used) != 0)
      entente_import_item_add_datum (item, property, ENTENTE_DATUM_TEXT, texts->pdata[i]);
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
entente_ftm_entity_set_date (EntenteFtmEntity  *self,
                             EntenteImportItem *item,
                             guint              member,
                             const char        *property)
{
  g_autoptr (GPtrArray) texts = entente_ftm_entity_list_values (self, property);

  for (guint i = 0; i < texts->len; i++)
    entente_import_item_set_date (item, member, property, texts->pdata[i], ENTENTE_DATE_ORDER_UNKNOWN);
}
