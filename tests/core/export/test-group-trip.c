/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export.h"

#include <string.h>

#include "entente-actor-group.h"
#include "entente-json.h"
#include "import-sample.h"

/* The groups of a document come back from the formats that tell of them. */

static const struct {
  EntenteExportFormat format;
  const char *name; /* of the reader */
} trips[] = {
  { ENTENTE_EXPORT_FORMAT_GEXF, "gexf" },
  { ENTENTE_EXPORT_FORMAT_GRAPHML, "graphml" },
  { ENTENTE_EXPORT_FORMAT_CYTOSCAPE, "cytoscape" },
  { ENTENTE_EXPORT_FORMAT_NODE_LINK, "node-link" },
};

/* A group that names its members, one by a tag, one by a relation, one without a name, and one of the name of another. */
static const char grouped_text[] =
  "{\"actors\":[{\"id\":\"a\",\"name\":\"A\",\"tags\":[\"t\"]},{\"id\":\"b\",\"name\":\"B\"},{\"id\":\"c\",\"name\":\"C\","
  "\"tags\":[\"t\"]},{\"id\":\"d\",\"name\":\"D\"}],\"relations\":[{\"id\":\"r\",\"from\":\"c\",\"to\":\"b\",\"kind\":\"part\"}],"
  "\"groups\":[{\"id\":\"g-1\",\"name\":\"[Old] & \\\"new\\\"\\nfriends\",\"members\":[\"a\",\"b\"],\"drawn\":\"folded\"},"
  "{\"id\":\"g-2\",\"name\":\"Друзья <1>\",\"tag\":\"t\"},{\"id\":\"g-3\",\"name\":\"Parts\",\"whole\":\"b\",\"relation\":\"part\"},"
  "{\"id\":\"g-4\",\"members\":[\"c\"]},{\"id\":\"g-5\",\"name\":\"Parts\",\"members\":[\"a\"]}]}";

/* The groups as an import makes them: each by its name, with its members; in the order of the bytes. */
static const char sorted_groups[] = "Parts: a b c;[Old] & \"new\"\nfriends: a b;g-4: c;Друзья <1>: a c;";

static EntenteDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntenteDocument *document = entente_json_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All groups with the members that they name, sorted. */
static char *
describe_groups (EntenteDocument *document)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entente_actor_group_get_n (document); i++)
    {
      const EntenteRecord *group = entente_actor_group_get_nth (document, i);
      g_auto (GStrv) members = g_strdupv ((char **) entente_record_get_texts (group, ENTENTE_ACTOR_GROUP_MEMBERS));
      g_autofree char *names = NULL;

      qsort (members, g_strv_length (members), sizeof (char *), compare_texts);
      names = g_strjoinv (" ", members);
      g_assert_true (entente_record_has (group, ENTENTE_ACTOR_GROUP_ID));
      g_ptr_array_add (lines, g_strdup_printf ("%s: %s;", entente_record_get_text (group, ENTENTE_ACTOR_GROUP_NAME),
                                               names));
    }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, lines->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_groups (EntenteDocument *document,
               const char      *wanted)
{
  g_autofree char *found = describe_groups (document);

  g_assert_cmpstr (found, ==, wanted);
}

/* Groups come back with their members. At home and the second time nothing changes. */
static void
test_groups (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    {
      g_autoptr (EntenteDocument) home = read_text (grouped_text), other = entente_document_new ();
      g_autoptr (GBytes) bytes = import_sample_export (home, trips[i].format), before = entente_json_write (home, NULL);
      g_autoptr (GBytes) after = NULL;

      g_test_message ("%s", trips[i].name);
      import_sample_import (bytes, trips[i].name, other);
      assert_groups (other, sorted_groups);
      import_sample_import (bytes, trips[i].name, other);
      assert_groups (other, sorted_groups);
      import_sample_import (bytes, trips[i].name, home);
      after = entente_json_write (home, NULL);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* A group that is there gets the new actors, unless its rule has them. Who was taken out of it stays out. */
static void
test_group_joins (void)
{
  static const char here_text[] =
    "{\"actors\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}],\"groups\":[{\"id\":\"p\",\"name\":\"Parts\","
    "\"members\":[\"b\"]},{\"id\":\"q\",\"name\":\"Друзья <1>\",\"tag\":\"t\"}]}";

  for (guint i = 0; i < G_N_ELEMENTS (trips); i++)
    {
      g_autoptr (EntenteDocument) from = read_text (grouped_text), here = read_text (here_text);
      g_autoptr (GBytes) bytes = import_sample_export (from, trips[i].format);

      g_test_message ("%s", trips[i].name);
      import_sample_import (bytes, trips[i].name, here);
      assert_groups (here, "Parts: b c;[Old] & \"new\"\nfriends: a b;g-4: c;Друзья <1>: ;");
    }
}

static gboolean
holds (GBytes     *bytes,
       const char *part)
{
  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), part) != NULL;
}

/* Programs that draw a graph get the names as an attribute of a node. */
static void
test_group_attributes (void)
{
  static const struct {
    EntenteExportFormat format;
    const char *part;
  } parts[] = {
    { ENTENTE_EXPORT_FORMAT_DOT, ", groups=\"Друзья <1>\nParts\ng-4\"" },
    { ENTENTE_EXPORT_FORMAT_GRAPHML, "<data key=\"node-groups\">Друзья &lt;1&gt;\nParts\ng-4</data>" },
    { ENTENTE_EXPORT_FORMAT_GEXF, "<attvalue for=\"10\" value=\"Друзья &lt;1&gt;&#xA;Parts&#xA;g-4\"/>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (EntenteDocument) document = read_text (grouped_text);
      g_autoptr (GBytes) bytes = import_sample_export (document, parts[i].format);

      if (!holds (bytes, parts[i].part))
        g_error ("“%s” is not there: %s", parts[i].part, (const char *) g_bytes_get_data (bytes, NULL));
    }
}

/* Graphviz gets clusters, unless an actor is in two groups. */
static void
test_clusters (void)
{
  static const char apart_text[] =
    "{\"actors\":[{\"id\":\"a\"},{\"id\":\"b \\\"b\\\"\"},{\"id\":\"c\"},{\"id\":\"d\"}],\"groups\":[{\"id\":\"g\",\"name\":\"R&D \\\\N\","
    "\"members\":[\"a\",\"b \\\"b\\\"\"]},{\"id\":\"h\",\"members\":[\"c\"]},{\"id\":\"i\",\"name\":\"Nobody\"}]}";
  g_autoptr (EntenteDocument) apart = read_text (apart_text), grouped = read_text (grouped_text);
  g_autoptr (GBytes) bytes = import_sample_export (apart, ENTENTE_EXPORT_FORMAT_DOT);
  g_autoptr (GBytes) none = import_sample_export (grouped, ENTENTE_EXPORT_FORMAT_DOT);

  g_assert_true (holds (bytes, "  subgraph \"cluster_1\" { label=\"R&amp;D \\\\N\"; \"a\"; \"b \\\"b\\\"\"; }\n"
                               "  subgraph \"cluster_2\" { label=\"h\"; \"c\"; }\n"));
  g_assert_false (holds (bytes, "Nobody"));
  g_assert_false (holds (none, "subgraph"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-trip/groups", test_groups);
  g_test_add_func ("/group-trip/joins", test_group_joins);
  g_test_add_func ("/group-trip/attributes", test_group_attributes);
  g_test_add_func ("/group-trip/clusters", test_clusters);
  return g_test_run ();
}
