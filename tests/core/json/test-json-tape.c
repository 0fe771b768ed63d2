/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"
#include "random-document.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A comparison with json-glib: both must find the same. Known mistakes of json-glib are left out: its
 * representation of numbers, and invalid JSON that it accepts. */

static void assert_same (const EntenteJsonTape *tape, guint token, JsonNode *node);

static void
assert_same_object (const EntenteJsonTape *tape,
                    guint                  token,
                    JsonNode              *node)
{
  JsonObject *object = json_node_get_object (node);
  guint n = entente_json_tape_get_n_members (tape, token);

  g_assert_cmpuint (json_object_get_size (object), ==, n);
  for (token++; n > 0; n--, token = entente_json_tape_get_next (tape, token + 1))
    {
      g_autofree char *name = entente_json_tape_dup_text (tape, token);

      g_assert_true (json_object_has_member (object, name));
      assert_same (tape, token + 1, json_object_get_member (object, name));
    }
}

static void
assert_same_array (const EntenteJsonTape *tape,
                   guint                  token,
                   JsonNode              *node)
{
  JsonArray *array = json_node_get_array (node);
  guint n = entente_json_tape_get_n_members (tape, token);

  g_assert_cmpuint (json_array_get_length (array), ==, n);
  token++;
  for (guint i = 0; i < n; i++, token = entente_json_tape_get_next (tape, token))
    assert_same (tape, token, json_array_get_element (array, i));
}

static void
assert_same (const EntenteJsonTape *tape,
             guint                  token,
             JsonNode              *node)
{
  g_autofree char *text = NULL;
  gint64 number;

  switch (entente_json_tape_get_type (tape, token))
    {
    case ENTENTE_JSON_OBJECT:
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      assert_same_object (tape, token, node);
      break;
    case ENTENTE_JSON_ARRAY:
      g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
      assert_same_array (tape, token, node);
      break;
    case ENTENTE_JSON_TEXT:
      text = entente_json_tape_dup_text (tape, token);
      g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_STRING);
      g_assert_cmpstr (json_node_get_string (node), ==, text);
      break;
    case ENTENTE_JSON_NUMBER:
      if (json_node_get_value_type (node) == G_TYPE_INT64 &&
          entente_json_tape_get_integer (tape, token, &number))
        g_assert_cmpint (json_node_get_int (node), ==, number);
      break;
    case ENTENTE_JSON_TRUE:
    case ENTENTE_JSON_FALSE:
      g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_BOOLEAN);
      g_assert_cmpint (json_node_get_boolean (node), ==,
                       entente_json_tape_get_type (tape, token) == ENTENTE_JSON_TRUE);
      break;
    case ENTENTE_JSON_NULL:
      g_assert_true (JSON_NODE_HOLDS_NULL (node));
      break;
    case ENTENTE_JSON_END:
    default:
      g_assert_not_reached ();
    }
}

static void
assert_same_text (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteJsonTape) tape = entente_json_scan (bytes, NULL, NULL, &error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_no_error (error);
  json_parser_load_from_data (parser, text, (gssize) length, &error);
  g_assert_no_error (error);
  assert_same (tape, 0, json_parser_get_root (parser));
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (52);

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (EntenteDocument) document = random_document_new (random, (guint) i % 12);
      g_autoptr (GBytes) bytes = entente_json_write (document, NULL);

      assert_same_text (bytes);
    }
}

static void
test_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                 "shoigu-visit.entente.json", NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  assert_same_text (bytes);
}

/* Every kind of escape, on its own. */
static void
test_escapes (void)
{
  g_autoptr (GString) text = g_string_new ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"");

  for (guint unit = 1; unit < 0x10000; unit += 7)
    if (unit < 0xD800 || unit > 0xDFFF)
      g_string_append_printf (text, ",\"\\u%04x\\u%04X.\"", unit, unit);
  for (guint high = 0xD800; high < 0xDC00; high += 5)
    g_string_append_printf (text, ",\"\\u%04x\\u%04X\"", high, 0xDC00 + high % 0x400);
  g_string_append_c (text, ']');
  {
    g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);

    assert_same_text (bytes);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tape/random", test_random);
  g_test_add_func ("/json-tape/example", test_example);
  g_test_add_func ("/json-tape/escapes", test_escapes);
  return g_test_run ();
}
