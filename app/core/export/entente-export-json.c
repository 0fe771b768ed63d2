/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-json.h"

#include "entente-xml.h"

#include <string.h>

/* The mark before JSON that reaches json-glib as a text. It is printed as it is in the place of the text. A text or a
 * name that begins with the mark gets another one in front, which is taken away again. */
#define MARK "\x01"
#define MARK_ESCAPED "\\u0001"

/* What the name of a fact begins with if the format, or another member, has its name. */
#define DATA_PREFIX "data."

/**
 * entente_export_json_add_name:
 * @json: an object that is written
 * @name: the name of its next member
 */
void
entente_export_json_add_name (JsonBuilder *json,
                              const char  *name)
{
  g_autofree char *marked = g_str_has_prefix (name, MARK) ? g_strconcat (MARK, name, NULL) : NULL;

  json_builder_set_member_name (json, marked != NULL ? marked : name);
}

/**
 * entente_export_json_add_value:
 * @json: a list that is written, or an object whose next member has a name
 * @text: a text
 */
void
entente_export_json_add_value (JsonBuilder *json,
                               const char  *text)
{
  g_autofree char *marked = g_str_has_prefix (text, MARK) ? g_strconcat (MARK, text, NULL) : NULL;

  json_builder_add_string_value (json, marked != NULL ? marked : text);
}

static void
add_raw (JsonBuilder *json,
         const char  *value)
{
  g_autofree char *marked = g_strconcat (MARK, value, NULL);

  json_builder_add_string_value (json, marked);
}

/**
 * entente_export_json_add_text:
 * @json: an object that is written
 * @name: the name of a member
 * @text: (nullable): its value; nothing is added if it is %NULL or empty
 */
void
entente_export_json_add_text (JsonBuilder *json,
                              const char  *name,
                              const char  *text)
{
  g_return_if_fail (JSON_IS_BUILDER (json) && name != NULL);

  if (text == NULL || *text == '\0')
    return;
  entente_export_json_add_name (json, name);
  entente_export_json_add_value (json, text);
}

/**
 * entente_export_json_add_texts:
 * @json: an object that is written
 * @name: the name of a member
 * @texts: (nullable) (array zero-terminated=1): its value; nothing is added if there are none
 */
void
entente_export_json_add_texts (JsonBuilder       *json,
                               const char        *name,
                               const char *const *texts)
{
  g_return_if_fail (JSON_IS_BUILDER (json) && name != NULL);

  if (texts == NULL || *texts == NULL)
    return;
  entente_export_json_add_name (json, name);
  json_builder_begin_array (json);
  for (; *texts != NULL; texts++)
    entente_export_json_add_value (json, *texts);
  json_builder_end_array (json);
}

/**
 * entente_export_json_add_flag:
 * @json: an object that is written
 * @name: the name of a member
 * @flag: its value
 */
void
entente_export_json_add_flag (JsonBuilder *json,
                              const char  *name,
                              gboolean     flag)
{
  g_return_if_fail (JSON_IS_BUILDER (json) && name != NULL);

  entente_export_json_add_name (json, name);
  json_builder_add_boolean_value (json, flag);
}

/**
 * entente_export_json_add_number:
 * @json: an object that is written
 * @name: the name of a member
 * @number: its value; it is written with at most two decimals
 */
void
entente_export_json_add_number (JsonBuilder *json,
                                const char  *name,
                                double       number)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  g_return_if_fail (JSON_IS_BUILDER (json) && name != NULL);

  entente_xml_append_number (digits, number);
  entente_export_json_add_name (json, name);
  add_raw (json, digits->str);
}

static void
add_datum (JsonBuilder        *json,
           const char         *name,
           const EntenteDatum *datum)
{
  entente_export_json_add_name (json, name);
  if (datum->type == ENTENTE_DATUM_TEXT)
    entente_export_json_add_value (json, datum->text);
  else
    add_raw (json, datum->text);
}

/* The digests of an identifier are for Entente alone. */
static void
add_record (JsonBuilder         *json,
            const EntenteRecord *record)
{
  const EntenteShape *shape = entente_record_get_shape (record);

  json_builder_begin_object (json);
  for (guint i = 0; i < shape->n_members; i++)
    if (shape != &entente_identifier_shape || i != ENTENTE_IDENTIFIER_IMPORTED)
      entente_export_json_add_member (json, shape->members[i].name, record, i);
  json_builder_end_object (json);
}

/**
 * entente_export_json_add_records:
 * @json: a list that is written
 * @record: a record
 * @member: a member of it that is a list of records
 */
void
entente_export_json_add_records (JsonBuilder         *json,
                                 const EntenteRecord *record,
                                 guint                member)
{
  g_return_if_fail (JSON_IS_BUILDER (json) && record != NULL);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    add_record (json, entente_record_get_nth (record, member, i));
}

static void
add_integer (JsonBuilder *json,
             const char  *name,
             gint64       number)
{
  entente_export_json_add_name (json, name);
  json_builder_add_int_value (json, number);
}

/**
 * entente_export_json_add_member:
 * @json: an object that is written
 * @name: the name of a member of it
 * @record: a record
 * @member: a member of the record
 *
 * Adds the member as Entente's own file has it, if it has a value.
 */
void
entente_export_json_add_member (JsonBuilder         *json,
                                const char          *name,
                                const EntenteRecord *record,
                                guint                member)
{
  g_return_if_fail (JSON_IS_BUILDER (json) && name != NULL && record != NULL);

  if (!entente_record_has (record, member))
    return;
  switch (entente_record_get_shape (record)->members[member].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      entente_export_json_add_text (json, name, entente_record_get_text (record, member));
      break;
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      entente_export_json_add_texts (json, name, entente_record_get_texts (record, member));
      break;
    case ENTENTE_VALUE_FLAG:
      entente_export_json_add_flag (json, name, entente_record_get_flag (record, member));
      break;
    case ENTENTE_VALUE_NUMBER:
      add_integer (json, name, entente_record_get_number (record, member));
      break;
    case ENTENTE_VALUE_RECORD:
      entente_export_json_add_name (json, name);
      add_record (json, entente_record_get_record (record, member));
      break;
    case ENTENTE_VALUE_RECORDS:
      entente_export_json_add_name (json, name);
      json_builder_begin_array (json);
      entente_export_json_add_records (json, record, member);
      json_builder_end_array (json);
      break;
    case ENTENTE_VALUE_DATA:
      entente_export_json_add_name (json, name);
      json_builder_begin_object (json);
      for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
        add_datum (json, entente_record_get_datum (record, member, i)->name,
                   entente_record_get_datum (record, member, i));
      json_builder_end_object (json);
      break;
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

/**
 * entente_export_json_add_rest:
 * @json: an object that is written
 * @item: an item
 * @told: (array zero-terminated=1): names of members that are told elsewhere
 *
 * Adds all other members that have a value, under their own names.
 */
void
entente_export_json_add_rest (JsonBuilder       *json,
                              EntenteItem       *item,
                              const char *const *told)
{
  const EntenteRecord *record;
  const EntenteShape *shape;

  g_return_if_fail (JSON_IS_BUILDER (json) && ENTENTE_IS_ITEM (item) && told != NULL);

  record = entente_item_get_record (item);
  shape = entente_record_get_shape (record);
  for (guint i = 0; i < shape->n_members; i++)
    if (i != ENTENTE_ITEM_ID && !g_strv_contains (told, shape->members[i].name))
      entente_export_json_add_member (json, shape->members[i].name, record, i);
}

static gboolean
is_member (const EntenteShape *shape,
           const char         *name)
{
  for (guint i = 0; i < shape->n_members; i++)
    if (g_str_equal (shape->members[i].name, name))
      return TRUE;
  return FALSE;
}

/**
 * entente_export_json_add_data:
 * @json: an object that is written
 * @item: an item
 * @taken: (array zero-terminated=1): names that the format has for other things
 *
 * Adds the data of the item as members. Where the name is taken, or begins with “data.”, another “data.” is put before
 * it. So it can be told what the name was.
 */
void
entente_export_json_add_data (JsonBuilder       *json,
                              EntenteItem       *item,
                              const char *const *taken)
{
  const EntenteRecord *record;
  guint member;

  g_return_if_fail (JSON_IS_BUILDER (json) && ENTENTE_IS_ITEM (item) && taken != NULL);

  record = entente_item_get_record (item);
  member = entente_item_get_common (item, ENTENTE_COMMON_DATA);
  for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (record, member, i);
      gboolean is_taken = g_str_has_prefix (datum->name, DATA_PREFIX) || g_strv_contains (taken, datum->name) ||
                          is_member (entente_record_get_shape (record), datum->name);
      g_autofree char *name = is_taken ? g_strconcat (DATA_PREFIX, datum->name, NULL) : g_strdup (datum->name);

      add_datum (json, name, datum);
    }
}

/* Returns where a text of JSON ends, behind its quote. */
static const char *
find_end (const char *quote)
{
  for (quote++; *quote != '"' && *quote != '\0'; quote++)
    if (*quote == '\\' && quote[1] != '\0')
      quote++;
  return *quote == '"' ? quote + 1 : quote;
}

/* JSON has no control characters within texts, so that json-glib has escaped nothing but quotes and backslashes. */
static void
append_raw (GString    *out,
            const char *at,
            const char *end)
{
  for (; at < end; at++)
    {
      if (*at == '\\')
        at++;
      g_string_append_c (out, *at);
    }
}

/* json-glib 1.6 escapes all control characters but one. */
static void
append_text (GString    *out,
             const char *at,
             const char *end)
{
  const char *bare;

  while ((bare = memchr (at, '\x1f', (gsize) (end - at))) != NULL)
    {
      g_string_append_len (out, at, bare - at);
      g_string_append (out, "\\u001f");
      at = bare + 1;
    }
  g_string_append_len (out, at, end - at);
}

/* Puts JSON in the place of texts that begin with one mark. */
static void
append_unmarked (GString    *out,
                 const char *json)
{
  const gsize length = strlen (MARK_ESCAPED);

  while (*json != '\0')
    {
      gsize plain = strcspn (json, "\"");
      const char *end;

      g_string_append_len (out, json, plain);
      json += plain;
      if (*json == '\0')
        break;
      end = find_end (json);
      if (strncmp (json + 1, MARK_ESCAPED, length) != 0)
        append_text (out, json, end);
      else if (strncmp (json + 1 + length, MARK_ESCAPED, length) != 0)
        append_raw (out, json + 1 + length, end - 1);
      else
        {
          g_string_append_c (out, '"');
          append_text (out, json + 1 + length, end);
        }
      json = end;
    }
}

/**
 * entente_export_json_print:
 * @json: a value that is complete
 * @one_line: whether it is one line of a file
 * @out: receives it, with a line end
 */
void
entente_export_json_print (JsonBuilder *json,
                           gboolean     one_line,
                           GString     *out)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (JSON_IS_BUILDER (json) && out != NULL);

  root = json_builder_get_root (json);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, !one_line);
  json_generator_set_indent (generator, 2);
  text = json_generator_to_data (generator, NULL);
  append_unmarked (out, text);
  g_string_append_c (out, '\n');
}
