/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-actor.h"
#include "entente-json.h"
#include "entente-relation.h"

#include <string.h>

/* Long lists are read in several threads, which must not be seen in what is read or reported. */

#define N_ACTORS 5000
#define N_RELATIONS 9000

/* What is written in place of an item, whose number in its list is @nth. */
typedef struct {
  const char *list;
  guint nth;
  const char *text;
} Other;

static void
append_list (GString     *text,
             const char  *list,
             guint        n,
             const Other *others)
{
  gboolean is_actor = g_str_equal (list, "actors");

  g_string_append_printf (text, ", \"%s\": [", list);
  for (guint i = 0; i < n; i++)
    {
      const Other *other = others;

      while (other->list != NULL && (other->nth != i || !g_str_equal (other->list, list)))
        other++;
      g_string_append (text, i > 0 ? ",\n" : "\n");
      if (other->list != NULL)
        g_string_append (text, other->text);
      else if (is_actor)
        g_string_append_printf (text, "{\"id\": \"a%u\", \"name\": \"Actor %u\"}", i, i);
      else
        g_string_append_printf (text, "{\"id\": \"r%u\", \"from\": \"a%u\", \"to\": \"a%u\"}", i, i % N_ACTORS,
                                (7 * i + 1) % N_ACTORS);
    }
  g_string_append (text, "]");
}

static EntenteDocument *
read_lists (const Other  *others,
            GPtrArray   **diagnostics)
{
  GString *text = g_string_new ("{\"format\": \"entente\", \"version\": 1");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDocument *document;

  append_list (text, "actors", N_ACTORS, others);
  append_list (text, "relations", N_RELATIONS, others);
  g_string_append (text, "}");
  bytes = g_string_free_to_bytes (text);
  document = entente_json_read (bytes, NULL, diagnostics, &error);
  g_assert_no_error (error);
  return document;
}

static void
assert_diagnostic (GPtrArray  *diagnostics,
                   guint       nth,
                   const char *place,
                   const char *part)
{
  EntenteDiagnostic *diagnostic;

  g_assert_cmpuint (nth, <, diagnostics->len);
  diagnostic = diagnostics->pdata[nth];
  g_assert_cmpstr (entente_diagnostic_get_place (diagnostic), ==, place);
  g_assert_nonnull (strstr (entente_diagnostic_get_message (diagnostic), part));
}

/* All items are there, in their order, with their references. */
static void
test_good (void)
{
  const Other none[] = { { 0 } };
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (EntenteDocument) document = read_lists (none, &diagnostics);
  GListModel *relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);

  g_assert_cmpuint (diagnostics->len, ==, 0);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, N_ACTORS);
  g_assert_cmpuint (g_list_model_get_n_items (relations), ==, N_RELATIONS);
  for (guint i = 0; i < N_RELATIONS; i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      g_autofree char *id = g_strdup_printf ("r%u", i), *from = g_strdup_printf ("a%u", i % N_ACTORS);

      g_assert_cmpstr (entente_item_get_id (ENTENTE_ITEM (relation)), ==, id);
      g_assert_cmpstr (entente_relation_get_from (relation), ==, from);
    }
  g_assert_cmpuint (entente_document_get_linked (document, "a3", ENTENTE_LINK_FROM)->len, ==, 2);
}

/* What is wrong far behind is reported as in a short list: in the order of the file, once if it is repeated. */
static void
test_mistakes (void)
{
  const Other others[] = {
    { "actors", 2500, "{\"id\": \"a2500\", \"name\": 5}" },
    { "actors", 4500, "{\"id\": \"a4500\", \"name\": \"A\", \"colour\": \"red\"}" },
    { "actors", 4900, "{\"id\": \"a4900\", \"name\": \"B\", \"colour\": \"red\"}" },
    { "relations", 4000, "{\"id\": \"r4000\", \"from\": \"a1\", \"to\": \"nobody-at-all\"}" },
    { "relations", 8500,
      "{\"id\": \"r8500\", \"from\": \"a1\", \"to\": \"a2\", \"start\": \"2025\", \"end\": \"2024\"}" },
    { 0 },
  };
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (EntenteDocument) document = read_lists (others, &diagnostics);
  const EntenteRecord *record = entente_item_get_record (entente_document_lookup (document, "a4900"));

  g_assert_cmpuint (diagnostics->len, ==, 4);
  assert_diagnostic (diagnostics, 0, "actors[2500].name", "expected a text");
  assert_diagnostic (diagnostics, 1, "actors[4500].colour", "1 other place");
  assert_diagnostic (diagnostics, 2, "relations[4000].to", "nobody-at-all");
  assert_diagnostic (diagnostics, 3, "relations[8500].end", "before the start");
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR), ==, N_ACTORS);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_RELATION), ==, N_RELATIONS);
  g_assert_cmpuint (entente_record_get_n_foreign (record), ==, 1);
}

/* The first of two items with one id keeps it, whichever thread reads it. */
static void
test_same_id (void)
{
  const Other others[] = { { "actors", 4800, "{\"id\": \"a7\", \"name\": \"Late\"}" }, { 0 } };
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (EntenteDocument) document = read_lists (others, &diagnostics);
  EntenteItem *late = entente_document_lookup (document, "a7-2");

  g_assert_nonnull (late);
  g_assert_cmpstr (entente_item_get_text (late, ENTENTE_ACTOR_NAME), ==, "Late");
  assert_diagnostic (diagnostics, 0, "actors[4800]", "actors[7]");
}

/* An item that is none ends the reading, with all mistakes before it. */
static void
test_no_object (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"entente\", \"version\": 1, \"actors\": [");
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_ACTORS; i++)
    g_string_append_printf (text, "{\"id\": \"a%u\"}, ", i);
  g_string_append (text, "7]}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (entente_json_read (bytes, NULL, &diagnostics, &error));
  g_assert_error (error, ENTENTE_JSON_ERROR, ENTENTE_JSON_ERROR_UNUSABLE);
  g_assert_cmpuint (diagnostics->len, ==, 1);
  assert_diagnostic (diagnostics, 0, "actors[5000]", "expected an object");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-items/good", test_good);
  g_test_add_func ("/json-items/mistakes", test_mistakes);
  g_test_add_func ("/json-items/same-id", test_same_id);
  g_test_add_func ("/json-items/no-object", test_no_object);
  return g_test_run ();
}
