/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-json.h"

#include "entente-json-print.h"
#include "entente-json-scan.h"
#include "entente-text-words.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* The mark before a number. A text that begins with it in the file gets another one in front. */
#define MARK '\x1f'
#define MARK_ESCAPED "\\u001f"

/* json-glib makes a double of 1.50 and wraps whole numbers past 2^63. As a text with a mark the number stays as it
 * is written. */
static void
append_token (GString               *marked,
              const EntenteJsonTape *tape,
              guint                  token)
{
  gsize length;
  const char *raw = entente_json_tape_get_raw (tape, token, &length);

  if (entente_json_tape_get_type (tape, token) == ENTENTE_JSON_NUMBER)
    {
      g_string_append (marked, "\"" MARK_ESCAPED);
      g_string_append_len (marked, raw, length);
      g_string_append_c (marked, '"');
      return;
    }
  g_string_append (marked, "\"" MARK_ESCAPED);
  g_string_append_len (marked, raw + 1, length - 1);
}

static gboolean
needs_mark (const EntenteJsonTape *tape,
            guint                  token)
{
  gsize length;
  const char *raw;

  if (entente_json_tape_get_type (tape, token) == ENTENTE_JSON_NUMBER)
    return TRUE;
  if (entente_json_tape_get_type (tape, token) != ENTENTE_JSON_TEXT)
    return FALSE;
  raw = entente_json_tape_get_raw (tape, token, &length);
  return length > 7 && g_ascii_strncasecmp (raw + 1, MARK_ESCAPED, 6) == 0;
}

static gboolean
needs_marks (const EntenteJsonTape *tape)
{
  for (guint token = 0; !entente_json_tape_is_plain (tape) && token < entente_json_tape_get_n_tokens (tape); token++)
    if (needs_mark (tape, token))
      return TRUE;
  return FALSE;
}

/* Files that were put together may have a byte order mark at the start of any line. */
static gsize
get_start (const EntenteJsonTape *tape)
{
  return entente_json_tape_has_mark (tape) ? 3 : 0;
}

static void
append_marked (GString               *marked,
               const EntenteJsonTape *tape)
{
  gsize length, done = get_start (tape), token_length;
  const char *text = entente_json_tape_get_text (tape, &length);

  for (guint token = 0; token < entente_json_tape_get_n_tokens (tape); token++)
    {
      const char *raw;

      if (!needs_mark (tape, token))
        continue;
      raw = entente_json_tape_get_raw (tape, token, &token_length);
      g_string_append_len (marked, text + done, (raw - text) - done);
      append_token (marked, tape, token);
      done = (raw - text) + token_length;
    }
  g_string_append_len (marked, text + done, length - done);
}

static gboolean
load (JsonParser             *parser,
      const EntenteJsonTape  *tape,
      GError                **error)
{
  g_autoptr (GString) marked = NULL;
  gsize length;
  const char *text = entente_json_tape_get_text (tape, &length);

  if (!needs_marks (tape))
    return json_parser_load_from_data (parser, text, length, error);
  marked = g_string_sized_new (length + length / 8);
  append_marked (marked, tape);
  return json_parser_load_from_data (parser, marked->str, marked->len, error);
}

/* The text need not end with a null character. */
static gboolean
starts_with (const char *at,
             const char *end,
             const char *word)
{
  return (gsize) (end - at) >= strlen (word) && memcmp (at, word, strlen (word)) == 0;
}

static void
set_error (GBytes        *bytes,
           gsize          offset,
           const GError  *problem,
           GError       **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  /* The answer of a process may be nothing at all. */
  const char *text = data != NULL ? data : "";
  const char *start = text, *at = text + MIN (offset, length);
  guint line = 1;

  for (const char *c = text; c < at; c++)
    if (*c == '\n')
      {
        line++;
        start = c + 1;
      }
  if (starts_with (at, text + length, "NaN") || starts_with (at, text + length, "Infinity") ||
      starts_with (at, text + length, "-Infinity"))
    /* Translators: NaN, Infinity and null are words of file formats. */
    g_set_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_SYNTAX,
                 _("Line %u, column %u: JSON has no “NaN” and no “Infinity”, although some programs write them. "
                   "Put null in their place."),
                 line, (guint) g_utf8_strlen (start, at - start) + 1);
  else
    g_set_error (error, problem->domain, problem->code, _("Line %u, column %u: %s"), line,
                 (guint) g_utf8_strlen (start, at - start) + 1, problem->message);
}

/* Keeps from json-glib what crashes or bends it. */
static EntenteJsonTape *
scan (GBytes        *bytes,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GError) problem = NULL;
  gsize offset = 0;
  EntenteJsonTape *tape = entente_json_scan (bytes, cancellable, &offset, &problem);

  if (tape == NULL && problem->domain == ENTENTE_JSON_ERROR)
    set_error (bytes, offset, problem, error);
  else if (tape == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return tape;
}

/**
 * entente_import_json_parse:
 * @bytes: a JSON text
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_JSON_ERROR, with line and column, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the outermost value
 */
JsonNode *
entente_import_json_parse (GBytes        *bytes,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (EntenteJsonTape) tape = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  parser = json_parser_new_immutable ();
  tape = scan (bytes, cancellable, error);
  return tape != NULL && load (parser, tape, error) ? json_parser_steal_root (parser) : NULL;
}

/**
 * entente_import_json_append_text:
 * @texts: JSON texts to be parsed together; empty at first
 * @bytes: a JSON text
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error, as for entente_import_json_parse()
 *
 * Appends a text to others, unless there is a reason not to parse it.
 *
 * Returns: whether it was appended
 */
gboolean
entente_import_json_append_text (GString       *texts,
                                 GBytes        *bytes,
                                 GCancellable  *cancellable,
                                 GError       **error)
{
  g_autoptr (EntenteJsonTape) tape = NULL;
  gsize length;
  const char *text;

  g_return_val_if_fail (texts != NULL && bytes != NULL, FALSE);

  tape = scan (bytes, cancellable, error);
  if (tape == NULL)
    return FALSE;
  g_string_append_c (texts, texts->len == 0 ? '[' : ',');
  text = entente_json_tape_get_text (tape, &length);
  if (needs_marks (tape))
    append_marked (texts, tape);
  else
    g_string_append_len (texts, text + get_start (tape), length - get_start (tape));
  return TRUE;
}

/* Two texts that are none alone may make an array together, such as {"a":1 and "b":2}. */
static gboolean
has_elements (const EntenteJsonTape *tape,
              const gsize           *ends,
              guint                  n)
{
  gsize start = 1, length;
  guint token = 1;

  if (entente_json_tape_get_n_members (tape, 0) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gsize offset = entente_json_tape_get_offset (tape, token);

      entente_json_tape_get_raw (tape, token, &length);
      if (offset < start || offset + length > ends[i])
        return FALSE;
      start = ends[i] + 1;
      token = entente_json_tape_get_next (tape, token);
    }
  return TRUE;
}

/**
 * entente_import_json_check_list:
 * @list: JSON texts with commas between them, in square brackets
 * @ends: (array length=n): where each text ends in @list, in bytes
 * @n: how many there are
 * @cancellable: (nullable): checked regularly
 *
 * Many short texts take less time together than each alone. If there is no reason not to parse them, @list becomes
 * what entente_import_json_load() takes.
 *
 * Returns: whether each of them is a JSON text; %FALSE if it is cancelled
 */
gboolean
entente_import_json_check_list (GString      *list,
                                const gsize  *ends,
                                guint         n,
                                GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteJsonTape) tape = NULL;
  g_autoptr (GString) marked = NULL;

  g_return_val_if_fail (list != NULL && ends != NULL, FALSE);

  bytes = g_bytes_new_static (list->str, list->len);
  tape = entente_json_scan (bytes, cancellable, NULL, NULL);
  if (tape == NULL || !has_elements (tape, ends, n))
    return FALSE;
  if (!needs_marks (tape))
    return TRUE;
  marked = g_string_sized_new (list->len + list->len / 8);
  append_marked (marked, tape);
  g_string_assign (list, marked->str);
  return TRUE;
}

/**
 * entente_import_json_load:
 * @parser: a parser
 * @texts: what entente_import_json_check_list() has passed, or entente_import_json_append_text() has made, in square
 *   brackets
 * @error: return location for an error of json-glib
 *
 * Many short texts take less time together than each alone.
 *
 * Returns: (transfer none) (nullable): an array of their values, until the parser is used again
 */
JsonNode *
entente_import_json_load (JsonParser     *parser,
                          const GString  *texts,
                          GError        **error)
{
  g_return_val_if_fail (JSON_IS_PARSER (parser) && texts != NULL, NULL);

  return json_parser_load_from_data (parser, texts->str, texts->len, error) ? json_parser_get_root (parser) : NULL;
}

/**
 * entente_import_json_is_text:
 * @node: (nullable): a node
 *
 * Returns: whether it is a text of the file
 */
gboolean
entente_import_json_is_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING && !entente_import_json_is_number (node);
}

/**
 * entente_import_json_is_number:
 * @node: (nullable): a node
 *
 * Returns: whether it is a number of the file
 */
gboolean
entente_import_json_is_number (JsonNode *node)
{
  const char *text;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  text = json_node_get_string (node);
  return text[0] == MARK && text[1] != MARK && text[1] != '\0';
}

/**
 * entente_import_json_get_text:
 * @node: (nullable): a node
 *
 * Returns: (transfer none) (nullable): a text as it is, a number as the file writes it, "true" or "false"; %NULL for
 *   anything else
 */
const char *
entente_import_json_get_text (JsonNode *node)
{
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  const char *text;

  if (type == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? "true" : "false";
  text = type == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  return text != NULL && text[0] == MARK ? text + 1 : text;
}

/**
 * entente_import_json_get_number:
 * @node: (nullable): a node
 * @number: (out): its number, if it is one, or a text that reads as one
 *
 * Returns: whether it is one
 */
gboolean
entente_import_json_get_number (JsonNode *node,
                                double   *number)
{
  return entente_text_read_number (entente_import_json_get_text (node), number) && isfinite (*number);
}

/**
 * entente_import_json_is_integer:
 * @node: (nullable): a node
 *
 * Returns: whether it is a number of the file without a fraction or an exponent
 */
gboolean
entente_import_json_is_integer (JsonNode *node)
{
  return entente_import_json_is_number (node) && strpbrk (entente_import_json_get_text (node), ".eE") == NULL;
}

/**
 * entente_import_json_get_flag:
 * @node: (nullable): a node
 * @otherwise: what holds if it is none of true, false, "true", "false", 1 and 0
 *
 * Returns: whether it says true
 */
gboolean
entente_import_json_get_flag (JsonNode *node,
                              gboolean  otherwise)
{
  const char *text = entente_import_json_get_text (node);

  if (text == NULL)
    return otherwise;
  if (g_ascii_strcasecmp (text, "true") == 0 || g_str_equal (text, "1"))
    return TRUE;
  if (g_ascii_strcasecmp (text, "false") == 0 || g_str_equal (text, "0"))
    return FALSE;
  return otherwise;
}

static void
append_compact (GString  *json,
                JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  gboolean first = TRUE;

  if (entente_import_json_is_object (node))
    {
      g_string_append_c (json, '{');
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          if (!first)
            g_string_append_c (json, ',');
          first = FALSE;
          entente_json_print_text (json, entente_import_json_get_name (name));
          g_string_append_c (json, ':');
          append_compact (json, value);
        }
      g_string_append_c (json, '}');
    }
  else if (entente_import_json_is_array (node))
    {
      g_string_append_c (json, '[');
      for (guint i = 0; i < entente_import_json_get_n (node); i++)
        {
          if (i > 0)
            g_string_append_c (json, ',');
          append_compact (json, entente_import_json_get_nth (node, i));
        }
      g_string_append_c (json, ']');
    }
  else if (entente_import_json_is_text (node))
    entente_json_print_text (json, entente_import_json_get_text (node));
  else
    g_string_append (json, entente_import_json_get_text (node) != NULL ? entente_import_json_get_text (node) : "null");
}

/**
 * entente_import_json_dup_compact:
 * @node: a node
 *
 * Returns: (transfer full): it, as JSON on one line, with its numbers as the file writes them
 */
char *
entente_import_json_dup_compact (JsonNode *node)
{
  GString *json = g_string_new (NULL);

  append_compact (json, node);
  return g_string_free (json, FALSE);
}

/**
 * entente_import_json_is_object:
 * @node: (nullable): a node
 *
 * Returns: whether it is an object
 */
gboolean
entente_import_json_is_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

/**
 * entente_import_json_is_array:
 * @node: (nullable): a node
 *
 * Returns: whether it is an array
 */
gboolean
entente_import_json_is_array (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node);
}

/**
 * entente_import_json_get:
 * @node: (nullable): a node
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the member of that name, if @node is an object that has it
 */
JsonNode *
entente_import_json_get (JsonNode   *node,
                         const char *name)
{
  return entente_import_json_is_object (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

/**
 * entente_import_json_get_path:
 * @node: (nullable): a node
 * @name: the name of a member
 * @...: names of members of members, and %NULL
 *
 * Returns: (transfer none) (nullable): the innermost member
 */
JsonNode *
entente_import_json_get_path (JsonNode   *node,
                              const char *name,
                              ...)
{
  va_list names;

  va_start (names, name);
  for (; name != NULL; name = va_arg (names, const char *))
    node = entente_import_json_get (node, name);
  va_end (names);
  return node;
}

/**
 * entente_import_json_get_text_of:
 * @node: (nullable): a node
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the text of the member, as entente_import_json_get_text() has it; %NULL
 *   also if it is empty
 */
const char *
entente_import_json_get_text_of (JsonNode   *node,
                                 const char *name)
{
  const char *text = entente_import_json_get_text (entente_import_json_get (node, name));

  return text != NULL && *text != '\0' ? text : NULL;
}

/**
 * entente_import_json_get_first_text_of:
 * @node: (nullable): a node
 * @names: names, with %NULL at the end
 *
 * Returns: (transfer none) (nullable): the text of the first of these members that has one and is not empty
 */
const char *
entente_import_json_get_first_text_of (JsonNode          *node,
                                       const char *const *names)
{
  for (; *names != NULL; names++)
    {
      const char *text = entente_import_json_get_text_of (node, *names);

      if (text != NULL)
        return text;
    }
  return NULL;
}

/**
 * entente_import_json_get_number_of:
 * @node: (nullable): a node
 * @name: a name
 * @number: (out): the number of the member
 *
 * Returns: whether the member is one
 */
gboolean
entente_import_json_get_number_of (JsonNode   *node,
                                   const char *name,
                                   double     *number)
{
  return entente_import_json_get_number (entente_import_json_get (node, name), number);
}

/**
 * entente_import_json_get_n:
 * @node: (nullable): a node
 *
 * Returns: how many elements it has, if it is an array
 */
guint
entente_import_json_get_n (JsonNode *node)
{
  return entente_import_json_is_array (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

/**
 * entente_import_json_get_nth:
 * @node: (nullable): a node
 * @nth: which element
 *
 * Returns: (transfer none) (nullable): the element
 */
JsonNode *
entente_import_json_get_nth (JsonNode *node,
                             guint     nth)
{
  return nth < entente_import_json_get_n (node) ? json_array_get_element (json_node_get_array (node), nth) : NULL;
}

/**
 * entente_import_json_get_name:
 * @name: the name of a member, as it reached json-glib
 *
 * Returns: (transfer none): it, as the file has it
 */
const char *
entente_import_json_get_name (const char *name)
{
  return name[0] == MARK ? name + 1 : name;
}

/**
 * entente_import_json_get_datum:
 * @node: (nullable): a value
 * @type: (out): what the fact is
 * @json: (out) (optional): the text, if it had to be made
 *
 * Returns: (transfer none) (nullable): the text of the value as a fact, which may be @json; %NULL for null, an empty
 *   list and an empty object, which say nothing
 */
const char *
entente_import_json_get_datum (JsonNode          *node,
                               EntenteDatumType  *type,
                               char             **json)
{
  *type = ENTENTE_DATUM_OTHER;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node) ||
      (entente_import_json_is_array (node) && entente_import_json_get_n (node) == 0) ||
      (entente_import_json_is_object (node) && json_object_get_size (json_node_get_object (node)) == 0))
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node))
    return *json = entente_import_json_dup_compact (node);
  *type = entente_import_json_is_text (node)     ? ENTENTE_DATUM_TEXT
          : entente_import_json_is_number (node) ? ENTENTE_DATUM_NUMBER
                                                 : ENTENTE_DATUM_FLAG;
  return entente_import_json_get_text (node);
}

/**
 * entente_import_json_add_datum:
 * @node: (nullable): a value
 * @item: an item
 * @name: the name of the fact
 *
 * Keeps the value as a fact of the item. Null, an empty text and an empty list say nothing.
 */
void
entente_import_json_add_datum (JsonNode          *node,
                               EntenteImportItem *item,
                               const char        *name)
{
  g_autofree char *json = NULL;
  EntenteDatumType type;
  const char *text = entente_import_json_get_datum (node, &type, &json);

  entente_import_item_add_datum (item, entente_import_json_get_name (name), type, text);
}

/**
 * entente_import_json_add_data:
 * @node: (nullable): an object
 * @item: an item
 * @except: names of members that are told elsewhere, with %NULL at the end
 *
 * Keeps all other members as facts of the item.
 */
void
entente_import_json_add_data (JsonNode          *node,
                              EntenteImportItem *item,
                              const char *const *except)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!entente_import_json_is_object (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (except, name))
      entente_import_json_add_datum (value, item, name);
}
