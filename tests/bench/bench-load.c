/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Loads a large document: all that opening a file does, from the disk to a document with its
 * indexes and its diagnostics, against what json-glib takes only to parse the same bytes. Both take
 * turns in one run, and the best of each counts. Memory is that of a process that does no more. */

#define N_ACTORS 10000
#define N_RELATIONS 20000
#define N_STATEMENTS 20000
#define N_SOURCES 500
#define N_RUNS 7

static void
append_actors (GString *text)
{
  static const char *const kinds[] = { "person", "organization", "government", "media" };

  g_string_append (text, "  \"actors\": [");
  for (int i = 0; i < N_ACTORS; i++)
    g_string_append_printf (text,
                            "%s\n    {\n"
                            "      \"id\": \"actor-%d\",\n"
                            "      \"name\": \"Actor Number %d\",\n"
                            "      \"kind\": \"%s\",\n"
                            "      \"aliases\": [\n"
                            "        {\"text\": \"세르게이 %d\", \"lang\": \"ko\"},\n"
                            "        {\"text\": \"Сергей %d\", \"lang\": \"ru\"}\n"
                            "      ],\n"
                            "      \"description\": \"Secretary of a council, once a minister\"\n"
                            "    }",
                            i > 0 ? "," : "", i, i, kinds[i % 4], i, i);
  g_string_append (text, "\n  ],\n");
}

static void
append_relations (GString *text)
{
  g_string_append (text, "  \"relations\": [");
  for (int i = 0; i < N_RELATIONS; i++)
    g_string_append_printf (text,
                            "%s\n    {\n"
                            "      \"id\": \"met-%d\",\n"
                            "      \"from\": \"actor-%d\",\n"
                            "      \"to\": \"actor-%d\",\n"
                            "      \"kind\": \"met\",\n"
                            "      \"start\": \"2025-03-%02d\"\n"
                            "    }",
                            i > 0 ? "," : "", i, i % N_ACTORS, (i * 7 + 1) % N_ACTORS, i % 28 + 1);
  g_string_append (text, "\n  ],\n");
}

static void
append_statements (GString *text)
{
  g_string_append (text, "  \"statements\": [");
  for (int i = 0; i < N_STATEMENTS; i++)
    g_string_append_printf (text,
                            "%s\n    {\n"
                            "      \"id\": \"said-%d\",\n"
                            "      \"text\": \"We will support each other, \\\"in all\\\", and"
                            " without conditions, whatever may come (%d)\",\n"
                            "      \"form\": \"quote\",\n"
                            "      \"speaker\": \"actor-%d\",\n"
                            "      \"via\": [\"actor-%d\"],\n"
                            "      \"attribution\": \"on-record\",\n"
                            "      \"modality\": \"asserts\",\n"
                            "      \"date\": \"2025-03-21\",\n"
                            "      \"about\": [\n"
                            "        {\"target\": \"met-%d\", \"stance\": \"supports\"}\n"
                            "      ],\n"
                            "      \"source\": \"source-%d\",\n"
                            "      \"anchor\": {\n"
                            "        \"prefix\": \"the minister told reporters that \",\n"
                            "        \"exact\": \"We will support each other\",\n"
                            "        \"suffix\": \", and left the room\",\n"
                            "        \"paragraph\": %d\n"
                            "      }\n"
                            "    }",
                            i > 0 ? "," : "", i, i, i % N_ACTORS, (i + 5) % N_ACTORS, i,
                            i % N_SOURCES, i % 40);
  g_string_append (text, "\n  ],\n");
}

static char *
write_document (GString *text)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-bench-XXXXXX.json", &path, NULL);

  g_string_append (text, "{\n  \"format\": \"entente\",\n  \"version\": 1,\n");
  append_actors (text);
  append_relations (text);
  append_statements (text);
  g_string_append (text, "  \"sources\": [");
  for (int i = 0; i < N_SOURCES; i++)
    g_string_append_printf (text,
                            "%s\n    {\n"
                            "      \"id\": \"source-%d\",\n"
                            "      \"title\": \"An article\",\n"
                            "      \"url\": \"https://example.org/%d\"\n"
                            "    }",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "\n  ],\n  \"view\": {\n    \"positions\": {");
  for (int i = 0; i < N_ACTORS; i++)
    g_string_append_printf (text, "%s\n      \"actor-%d\": [%d, %d]", i > 0 ? "," : "", i,
                            i * 37 % 90000, i * 91 % 50000);
  g_string_append (text, "\n    }\n  }\n}\n");

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text->str, text->len), ==, (gssize) text->len);
  g_close (fd, NULL);
  return g_steal_pointer (&path);
}

static void
load_ours (const char *path)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_load (location, NULL, &error);
  EntenteDocument *document;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (entente_file_get_diagnostics (file)), ==, 0);
  document = entente_file_get_document (file);
  g_assert_cmpuint (entente_document_get_n_items (document, ENTENTE_ITEM_STATEMENT), ==,
                    N_STATEMENTS);
}

static void
scan_ours (GBytes *bytes)
{
  g_autoptr (EntenteJsonTape) tape = entente_json_scan (bytes, NULL, NULL, NULL);

  g_assert_nonnull (tape);
}

static void
read_ours (GBytes *bytes)
{
  g_autoptr (EntenteDocument) document = entente_json_read (bytes, NULL, NULL, NULL);

  g_assert_nonnull (document);
}

static void
write_ours (EntenteDocument *document)
{
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
}

static void
parse_reference (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));
}

static void
print_reference (JsonParser *parser)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_assert_nonnull (text);
}

typedef void (*Run) (gconstpointer);

/* Lowers a time, in milliseconds, to what a function takes now if that is less. */
static void
measure (Run            run,
         gconstpointer  data,
         double        *best)
{
  gint64 start = g_get_monotonic_time ();

  run (data);
  *best = MIN (*best, (double) (g_get_monotonic_time () - start) / 1000);
}

/* The most memory, in MiB, that a process takes more than before while it does only this. */
static double
measure_memory (Run            run,
                gconstpointer  data)
{
  long result = 0;
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  fflush (NULL);
  child = fork ();
  if (child == 0)
    {
      struct rusage before, after;

      getrusage (RUSAGE_SELF, &before);
      run (data);
      getrusage (RUSAGE_SELF, &after);
      result = after.ru_maxrss - before.ru_maxrss;
      _exit (write (ends[1], &result, sizeof result) != sizeof result);
    }
  g_assert_cmpint (read (ends[0], &result, sizeof result), ==, sizeof result);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_close (ends[0], NULL);
  g_close (ends[1], NULL);
  return (double) result / 1024;
}

int
main (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = write_document (text);
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  double ours_memory = measure_memory ((Run) load_ours, path);
  double reference_memory = measure_memory ((Run) parse_reference, bytes);
  double load = G_MAXDOUBLE, scan = G_MAXDOUBLE, only_read = G_MAXDOUBLE, parse = G_MAXDOUBLE;
  double write_time = G_MAXDOUBLE, print = G_MAXDOUBLE;

  document = entente_json_read (bytes, NULL, NULL, NULL);
  json_parser_load_from_data (parser, text->str, (gssize) text->len, NULL);
  for (int i = 0; i < N_RUNS; i++)
    {
      measure ((Run) load_ours, path, &load);
      measure ((Run) parse_reference, bytes, &parse);
      measure ((Run) scan_ours, bytes, &scan);
      measure ((Run) read_ours, bytes, &only_read);
      measure ((Run) write_ours, document, &write_time);
      measure ((Run) print_reference, parser, &print);
    }

  printf ("# %d actors, %d relations, %d statements, %.1f MiB; reference: parsing with json-glib\n",
          N_ACTORS, N_RELATIONS, N_STATEMENTS, (double) text->len / 1024 / 1024);
  printf ("load-ms  %.1f  %.1f  %.2f\n", load, parse, load / parse);
  printf ("read-ms  %.1f  %.1f  %.2f\n", only_read, parse, only_read / parse);
  printf ("scan-ms  %.1f  %.1f  %.2f\n", scan, parse, scan / parse);
  printf ("load-peak-MiB  %.0f  %.0f  %.2f\n", ours_memory, reference_memory,
          ours_memory / reference_memory);
  printf ("write-ms  %.1f  %.1f  %.2f\n", write_time, print, write_time / print);
  g_unlink (path);
  return 0;
}
