/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json-graph.h"

#include "entente-import-kind.h"
#include "entente-import-rest.h"

static const char *const name_members[] = { "label", "name", "title", NULL };
static const char *const kind_members[] = { "label", "relation", "relationship", "interaction", "kind", "type", NULL };
static const char *const actor_kind_members[] = { "kind", "type", NULL };

/* How a thing is drawn is not carried. */
static const char *const look_members[] = { "color", "size", "shape", "hidden", NULL };

/* Where it stands, and how it moves there, is told apart. */
static const char *const place_members[] = { "x", "y", "z", "vx", "vy", "fx", "fy", "index", NULL };

static gboolean
is_in (const char *const *names,
       const char        *name)
{
  return names != NULL && g_strv_contains (names, name);
}

/* The first of these members that is a text and no number. */
static const char *
find_word (JsonNode           *attributes,
           const char *const  *members,
           const char *const  *except,
           const char        **member)
{
  for (; *members != NULL; members++)
    {
      JsonNode *node = entente_import_json_get (attributes, *members);

      if (!is_in (except, *members) && entente_import_json_is_text (node) &&
          *entente_import_json_get_text (node) != '\0')
        {
          *member = *members;
          return entente_import_json_get_text (node);
        }
    }
  *member = NULL;
  return NULL;
}

static gboolean
set_date (JsonNode          *attributes,
          const char        *name,
          EntenteImportItem *item,
          guint              member)
{
  const char *text = entente_import_json_get_text_of (attributes, name);

  return text != NULL && entente_import_item_set_date (item, member, name, text, ENTENTE_DATE_ORDER_UNKNOWN);
}

/* Keeps the members that are not told otherwise. */
static void
add_rest (EntenteImport      *import,
          JsonNode           *attributes,
          EntenteImportItem  *item,
          const char *const  *except,
          const char *const  *told)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!entente_import_json_is_object (attributes))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (attributes));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (is_in (except, name) || is_in (told, name) || is_in (place_members, name))
      continue;
    else if (is_in (look_members, name))
      entente_import_leave_look (import, name);
    else
      entente_import_json_add_datum (value, item, name);
}

/**
 * entente_import_json_fill_actor:
 * @import: receives the report
 * @attributes: (nullable): the attributes of a node
 * @actor: the actor that it is
 * @except: (nullable): names of members that are told otherwise, with %NULL at the end
 *
 * Fills the actor: its name, kind, description, link, start and end by the names that they usually have; the rest is
 * data, except how it is drawn and where.
 */
void
entente_import_json_fill_actor (EntenteImport     *import,
                                JsonNode          *attributes,
                                EntenteImportItem *actor,
                                const char *const *except)
{
  const char *told[8] = { NULL };
  guint n = 0;
  const char *member;

  for (const char *const *name = name_members; *name != NULL; name++)
    {
      const char *text = entente_import_json_get_text_of (attributes, *name);

      if (text == NULL || is_in (except, *name))
        continue;
      entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, text);
      told[n++] = *name;
      break;
    }
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND,
                                entente_import_kind_get (find_word (attributes, actor_kind_members, except, &member)));
  if (member != NULL)
    told[n++] = member;
  if (find_word (attributes, (const char *const[]) { "description", NULL }, except, &member) != NULL)
    {
      entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION,
                                    entente_import_json_get_text_of (attributes, "description"));
      told[n++] = "description";
    }
  for (const char *const *name = (const char *const[]) { "url", "URL", "href", NULL }; *name != NULL; name++)
    if (entente_import_json_get_text_of (attributes, *name) != NULL && !is_in (except, *name))
      {
        entente_import_item_add_text (actor, ENTENTE_ACTOR_LINKS, entente_import_json_get_text_of (attributes, *name));
        told[n++] = *name;
        break;
      }
  if (set_date (attributes, "start", actor, ENTENTE_ACTOR_START))
    told[n++] = "start";
  if (set_date (attributes, "end", actor, ENTENTE_ACTOR_END))
    told[n++] = "end";
  add_rest (import, attributes, actor, except, told);
}

/**
 * entente_import_json_fill_relation:
 * @import: receives the report
 * @attributes: (nullable): the attributes of an edge
 * @relation: the relation that it is
 * @except: (nullable): names of members that are told otherwise, with %NULL at the end
 *
 * Fills the relation: its kind, start and end by the names that they usually have; the rest is data.
 */
void
entente_import_json_fill_relation (EntenteImport     *import,
                                   JsonNode          *attributes,
                                   EntenteImportItem *relation,
                                   const char *const *except)
{
  const char *told[4] = { NULL };
  guint n = 0;
  const char *member;

  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND,
                                find_word (attributes, kind_members, except, &member));
  if (member != NULL)
    told[n++] = member;
  if (set_date (attributes, "start", relation, ENTENTE_RELATION_START))
    told[n++] = "start";
  if (set_date (attributes, "end", relation, ENTENTE_RELATION_END))
    told[n++] = "end";
  add_rest (import, attributes, relation, except, told);
}

/**
 * entente_import_json_fill_position:
 * @place: (nullable): an object with "x" and "y"
 * @actor: the actor that stands there
 * @upwards: whether y grows upwards in the file
 */
void
entente_import_json_fill_position (JsonNode          *place,
                                   EntenteImportItem *actor,
                                   gboolean           upwards)
{
  double x, y;

  if (entente_import_json_get_number_of (place, "x", &x) && entente_import_json_get_number_of (place, "y", &y))
    entente_import_item_set_position (actor, x, upwards ? -y : y);
}

/**
 * entente_import_json_leave_rest:
 * @import: receives the report
 * @object: (nullable): what is said of a graph or a file as a whole
 * @told: names of members that are told, with %NULL at the end
 *
 * Reports all other members.
 */
void
entente_import_json_leave_rest (EntenteImport     *import,
                                JsonNode          *object,
                                const char *const *told)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!entente_import_json_is_object (object))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (object));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!is_in (told, name) && !JSON_NODE_HOLDS_NULL (value))
      entente_import_leave_heading (import, name);
}

/**
 * entente_import_json_set_undirected:
 * @relation: a relation
 * @undirected: whether it has no direction
 */
void
entente_import_json_set_undirected (EntenteImportItem *relation,
                                    gboolean           undirected)
{
  if (undirected)
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
}
