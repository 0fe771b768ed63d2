/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-own.h"

#include "entente-import-rest.h"

#include <stdlib.h>
#include <string.h>

/* The members have the names of Entente's own file. All others are data; “data.” was put before the names of those that
 * are called like a member. Texts of XML hold a list one entry a line, or as JSON. */

#define DATA_PREFIX "data."

/* Positions of exports are in points, those of documents in tenths of a point. */
#define UNIT 10.0

/**
 * entente_import_own_is:
 * @generator: (nullable): what made a file, as the file says
 *
 * Returns: whether it is Entente
 */
gboolean
entente_import_own_is (const char *generator)
{
  return g_strcmp0 (generator, "Entente") == 0;
}

/**
 * entente_import_own_start:
 * @import: receives items of a file that Entente has exported, with positions
 */
void
entente_import_own_start (EntenteImport *import)
{
  entente_import_set_unit (import, UNIT);
  entente_import_set_own (import, TRUE);
}

static gboolean
find_member (EntenteImportItem *item,
             const char        *name,
             guint             *member)
{
  const EntenteShape *shape = entente_record_get_shape (item->record);

  for (guint i = ENTENTE_ITEM_ID + 1; i < shape->n_members; i++)
    if (g_str_equal (shape->members[i].name, name))
      {
        *member = i;
        return TRUE;
      }
  return FALSE;
}

/* What Entente computes from statements is not a fact of the file. */
static gboolean
is_computed (EntenteImportItem *item,
             const char        *name)
{
  return item->kind == ENTENTE_ITEM_RELATION && (g_str_equal (name, "evidence") || g_str_equal (name, "disputed"));
}

/* An item that is named may be described elsewhere in the file, or not at all. Then a name is told with its id. */
static EntenteImportItem *
find_other (EntenteImport   *import,
            EntenteItemKind  kind,
            JsonNode        *value)
{
  gboolean is_object = entente_import_json_is_object (value);
  const char *id = is_object ? entente_import_json_get_text_of (value, "id") : entente_import_json_get_text (value);
  const char *name = is_object ? entente_import_json_get_text_of (value, "name") : NULL;
  guint member = entente_item_kind_get_name (kind);
  EntenteImportItem *other;

  if (id == NULL || *id == '\0')
    return NULL;
  other = name != NULL ? entente_import_describe_once (import, kind, id) : entente_import_name (import, kind, id);
  other->is_own = TRUE;
  if (name != NULL && !entente_record_has (other->record, member))
    entente_import_item_set_text (other, member, name);
  if (kind == ENTENTE_ITEM_ACTOR && is_object)
    entente_import_item_set_text (other, ENTENTE_ACTOR_KIND, entente_import_json_get_text_of (value, "kind"));
  return other;
}

/**
 * entente_import_own_get_kind:
 * @link: a reference to an actor or a source
 *
 * Returns: to which of them
 */
EntenteItemKind
entente_import_own_get_kind (EntenteLink link)
{
  return link == ENTENTE_LINK_SOURCE || link == ENTENTE_LINK_CITES ? ENTENTE_ITEM_SOURCE : ENTENTE_ITEM_ACTOR;
}

/* A relation that the file tells in a statement about it: by its ends and its word. */
static EntenteImportItem *
relate (EntenteImport *import,
        JsonNode      *value)
{
  const char *id = entente_import_json_get_text_of (value, "id");
  EntenteImportItem *from = find_other (import, ENTENTE_ITEM_ACTOR, entente_import_json_get (value, "from"));
  EntenteImportItem *to = find_other (import, ENTENTE_ITEM_ACTOR, entente_import_json_get (value, "to"));
  EntenteImportItem *relation = entente_import_lookup (import, ENTENTE_ITEM_RELATION, id);

  if (relation != NULL || from == NULL || to == NULL)
    return relation;
  relation = entente_import_relate (import, id, from, to, 0);
  relation->is_own = TRUE;
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_import_json_get_text_of (value, "kind"));
  if (!entente_import_json_get_flag (entente_import_json_get (value, "directed"), TRUE))
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
  return relation;
}

static void
add_target (EntenteImport     *import,
            EntenteImportItem *item,
            JsonNode          *value)
{
  JsonNode *target = entente_import_json_get (value, "target");
  const char *id = entente_import_json_get_text (target), *stance = entente_import_json_get_text_of (value, "stance");
  EntenteImportItem *other = entente_import_lookup (import, ENTENTE_ITEM_RELATION, id);

  if (other == NULL && entente_import_json_get (target, "from") != NULL)
    other = relate (import, target);
  if (other == NULL)
    other = find_other (import, ENTENTE_ITEM_ACTOR, target);
  if (other != NULL)
    entente_import_item_add_target (item, other, stance != NULL ? stance : ENTENTE_STANCE_MENTIONS);
}

static void
add_alias (EntenteImportItem *item,
           JsonNode          *value)
{
  if (entente_import_json_is_object (value))
    entente_import_item_keep_alias (item, entente_import_json_get_text_of (value, "text"),
                                    entente_import_json_get_text_of (value, "lang"));
  else
    entente_import_item_keep_alias (item, entente_import_json_get_text (value), NULL);
}

static void
add_entry (EntenteImport     *import,
           EntenteImportItem *item,
           guint              member,
           JsonNode          *value)
{
  const EntenteMember *known = &entente_record_get_shape (item->record)->members[member];
  const char *scheme = entente_import_json_get_text_of (value, "scheme");
  EntenteImportItem *other;

  if (known->type == ENTENTE_VALUE_TEXTS)
    entente_import_item_add_text (item, member, entente_import_json_get_text (value));
  else if (known->type == ENTENTE_VALUE_REFS)
    {
      other = find_other (import, entente_import_own_get_kind (known->link), value);
      if (other != NULL)
        entente_import_item_add_reference (item, member, other);
    }
  else if (known->shape == &entente_phrase_shape)
    add_alias (item, value);
  else if (known->shape == &entente_target_shape)
    add_target (import, item, value);
  else if (known->shape == &entente_identifier_shape && scheme != NULL)
    entente_import_item_add_identifier (item, scheme, entente_import_json_get_text_of (value, "id"));
}

static void
set_number (EntenteRecord *record,
            guint          member,
            const char    *text)
{
  gint64 number;

  if (text != NULL && g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &number, NULL))
    entente_record_set_number (record, member, number);
}

/* An anchor or a translation. */
static void
set_record (EntenteImportItem *item,
            guint              member,
            JsonNode          *value)
{
  EntenteRecord *record;
  const EntenteShape *shape = entente_record_get_shape (item->record)->members[member].shape;

  if (!entente_import_json_is_object (value) || entente_record_has (item->record, member))
    return;
  record = entente_record_new (shape);
  for (guint i = 0; i < shape->n_members; i++)
    {
      const char *text = entente_import_json_get_text_of (value, shape->members[i].name);

      if (text != NULL && shape->members[i].type == ENTENTE_VALUE_NUMBER)
        set_number (record, i, text);
      else if (text != NULL)
        entente_record_set_text (record, i, text);
    }
  entente_record_take_record (item->record, member, record);
}

static void
set_member (EntenteImport     *import,
            EntenteImportItem *item,
            guint              member,
            JsonNode          *value)
{
  const EntenteMember *known = &entente_record_get_shape (item->record)->members[member];
  EntenteImportItem *other;

  switch (known->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
      entente_import_item_set_text (item, member, entente_import_json_get_text (value));
      break;
    case ENTENTE_VALUE_REF:
      other = find_other (import, entente_import_own_get_kind (known->link), value);
      if (other != NULL)
        entente_import_item_set_reference (item, member, other);
      break;
    case ENTENTE_VALUE_FLAG:
      if (!entente_import_json_get_flag (value, TRUE))
        entente_record_set_flag (item->record, member, FALSE);
      break;
    case ENTENTE_VALUE_NUMBER:
      set_number (item->record, member, entente_import_json_get_text (value));
      break;
    case ENTENTE_VALUE_RECORD:
      set_record (item, member, value);
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_RECORDS:
      for (guint i = 0; i < entente_import_json_get_n (value); i++)
        add_entry (import, item, member, entente_import_json_get_nth (value, i));
      break;
    case ENTENTE_VALUE_DATA:
      entente_import_json_add_data (value, item, (const char *const[]) { NULL });
      break;
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

/* An export of Entente names the groups of an actor, which are the document's and not its own. */
static gboolean
are_groups (EntenteImportItem *item,
            const char        *name)
{
  return item->kind == ENTENTE_ITEM_ACTOR && g_str_equal (name, "groups");
}

static void
add_groups (EntenteImport     *import,
            EntenteImportItem *item,
            JsonNode          *list)
{
  for (guint i = 0; i < entente_import_json_get_n (list); i++)
    {
      const char *name = entente_import_json_get_text (entente_import_json_get_nth (list, i));

      if (name != NULL && *name != '\0' && entente_import_has_room (import, name))
        entente_import_groups_add (entente_import_get_groups (import), entente_import_get_pool (import), item->id,
                                   name);
    }
}

static const char *
get_datum_name (const char *name)
{
  return g_str_has_prefix (name, DATA_PREFIX) ? name + strlen (DATA_PREFIX) : name;
}

/* Sets the member, or keeps a fact of the data. What Entente computes is reported. */
static void
add_member (EntenteImport     *import,
            EntenteImportItem *item,
            const char        *name,
            JsonNode          *value)
{
  guint member;

  if (is_computed (item, name))
    entente_import_leave_part (import, name, 1);
  else if (are_groups (item, name))
    add_groups (import, item, value);
  else if (find_member (item, name, &member))
    set_member (import, item, member, value);
  else
    entente_import_json_add_datum (value, item, get_datum_name (name));
}

/**
 * entente_import_own_add_all:
 * @import: an import
 * @item: an item of a file that Entente has exported
 * @object: (nullable): an object with members of it
 * @told: (array zero-terminated=1): names that are told elsewhere
 */
void
entente_import_own_add_all (EntenteImport     *import,
                            EntenteImportItem *item,
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
    if (!g_strv_contains (told, name))
      add_member (import, item, name, value);
}

/* The entries of a list, as JSON or one a line. */
static JsonNode *
read_list (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_auto (GStrv) lines = NULL;
  JsonNode *list = *text == '[' ? entente_import_json_parse (bytes, NULL, NULL) : NULL;
  JsonArray *array;

  if (entente_import_json_is_array (list))
    return list;
  g_clear_pointer (&list, json_node_unref);
  lines = g_strsplit (text, "\n", -1);
  array = json_array_new ();
  for (char **line = lines; *line != NULL; line++)
    json_array_add_string_element (array, *line);
  list = json_node_init_array (json_node_alloc (), array);
  json_array_unref (array);
  return list;
}

static void
add_languages (EntenteImportItem *item,
               JsonNode          *list)
{
  guint n = entente_record_get_n_records (item->record, ENTENTE_ACTOR_ALIASES);

  for (guint i = 0; i < MIN (n, entente_import_json_get_n (list)); i++)
    {
      const char *language = entente_import_json_get_text (entente_import_json_get_nth (list, i));
      EntenteRecord *alias = entente_record_get_nth (item->record, ENTENTE_ACTOR_ALIASES, i);

      if (language != NULL && *language != '\0' && !entente_record_has (alias, ENTENTE_PHRASE_LANG))
        entente_record_set_text (alias, ENTENTE_PHRASE_LANG, language);
    }
}

static gboolean
is_list (const EntenteMember *known)
{
  return known->type == ENTENTE_VALUE_TEXTS || known->type == ENTENTE_VALUE_RECORDS;
}

static gboolean
is_text (const EntenteMember *known)
{
  return known->type == ENTENTE_VALUE_TEXT || known->type == ENTENTE_VALUE_WORD || known->type == ENTENTE_VALUE_DATE;
}

/**
 * entente_import_own_add_text:
 * @import: an import
 * @item: an actor or a relation of an XML file that Entente has exported
 * @name: the name of an attribute of it
 * @type: the type of the attribute, if it is a fact of the data
 * @text: its value
 *
 * Sets the member, or keeps a fact of the data. What Entente computes is reported.
 */
void
entente_import_own_add_text (EntenteImport     *import,
                             EntenteImportItem *item,
                             const char        *name,
                             EntenteDatumType   type,
                             const char        *text)
{
  const EntenteShape *shape = entente_record_get_shape (item->record);
  gboolean are_languages = item->kind == ENTENTE_ITEM_ACTOR && g_str_equal (name, "alias-languages");
  g_autoptr (JsonNode) list = NULL;
  guint member = 0;

  if (is_computed (item, name))
    entente_import_leave_part (import, name, 1);
  else if (are_languages)
    add_languages (item, list = read_list (text));
  else if (are_groups (item, name))
    add_groups (import, item, list = read_list (text));
  else if (!find_member (item, name, &member))
    entente_import_item_add_datum (item, get_datum_name (name), type, text);
  else if (is_list (&shape->members[member]))
    set_member (import, item, member, list = read_list (text));
  else if (shape->members[member].type == ENTENTE_VALUE_FLAG)
    {
      if (g_str_equal (text, "false"))
        entente_record_set_flag (item->record, member, FALSE);
    }
  else if (is_text (&shape->members[member]))
    entente_import_item_set_text (item, member, text);
  else
    entente_import_item_add_datum (item, name, type, text);
}

/**
 * entente_import_own_dup_id:
 * @xml_name: a name of XML; the exports write characters that a name must not have as their number: "a_x0020_b"
 *
 * Returns: (transfer full): the id that it stands for
 */
char *
entente_import_own_dup_id (const char *xml_name)
{
  GString *id = g_string_new (NULL);

  while (*xml_name != '\0')
    {
      char *end = NULL;
      guint64 c = g_str_has_prefix (xml_name, "_x") && g_ascii_isxdigit (xml_name[2])
                    ? g_ascii_strtoull (xml_name + 2, &end, 16) : 0;

      if (end != NULL && *end == '_' && c > 0 && c <= 0x10ffff && g_unichar_validate (c))
        {
          g_string_append_unichar (id, c);
          xml_name = end + 1;
        }
      else
        g_string_append_c (id, *xml_name++);
    }
  return g_string_free (id, FALSE);
}
