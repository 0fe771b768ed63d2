/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-audit-arguments.h"

#include "entente-audit-kind.h"
#include "entente-command-line.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include <stdlib.h>

/* Audits on the command line, of the example and of a file in which one of each was planted. */

typedef struct {
  int status;
  char *out, *err;
} Result;

static void
result_clear (Result *result)
{
  free (result->out);
  free (result->err);
}

static Result
run (const char *option,
     const char *path)
{
  const char *arguments[] = { "entente", option, path, NULL };
  Result result = { -1, NULL, NULL };
  gsize out_size, err_size;
  FILE *out = open_memstream (&result.out, &out_size), *err = open_memstream (&result.err, &err_size);

  g_assert_true (entente_command_line_run (arguments, out, err, &result.status));
  fclose (out);
  fclose (err);
  return result;
}

static char *
get_planted (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "audit", "planted.entente.json", NULL);
}

static char *
get_example (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "shoigu-visit.entente.json", NULL);
}

/* Each line has the id of an item, the word of what was found, and a sentence; the words are those of the table, in its
 * order. */
static void
test_lines (void)
{
  static const char *const expected[] = {
    "misquoted not-in-source", "passage passage-not-in-source", "denied contradicts-itself", "reed ends-before-start",
    "expected said-after-published", "article read-before-published", "doubts no-statement", "owns nothing-confirms",
    "pays unnamed-only", "fears hedged-only", "knows one-origin", "article much-on-one-source",
    "article circular-citing", "sourceless no-source", "speakerless no-speaker", "repeated no-speaker",
    "courier-says speaker-and-medium", "narrated speaker-and-medium", "relayed speaker-and-medium", "met-reed no-date",
    "denied no-date", "knows-reed no-date", "sourceless no-date", "repeated no-date", "repeated same-words",
    "wells-2 same-name", "reed-2 lookalike-names", "reed-2 mixed-letters", "nameless no-name", "letter source-no-date",
    "letter source-no-address", "vanishing source-no-copy",
  };
  g_autofree char *path = get_planted ();
  Result result = run ("--audit", path);
  g_auto (GStrv) lines = g_strsplit (result.out, "\n", -1);

  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_auto (GStrv) cells = lines[i] != NULL ? g_strsplit (lines[i], "\t", -1) : NULL;
      g_autofree char *found = NULL;

      g_assert_nonnull (cells);
      g_assert_cmpuint (g_strv_length (cells), ==, 3);
      found = g_strconcat (cells[0], " ", cells[1], NULL);
      g_assert_cmpstr (found, ==, expected[i]);
      g_assert_nonnull (g_strrstr (cells[2], ": "));
    }
  g_assert_cmpstr (lines[G_N_ELEMENTS (expected)], ==, "");
  g_assert_null (lines[G_N_ELEMENTS (expected) + 1]);
  result_clear (&result);
}

static JsonObject *
find_finding (JsonArray  *findings,
              const char *word)
{
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      if (g_str_equal (json_object_get_string_member (finding, "finding"), word))
        return finding;
    }
  return NULL;
}

/* Every kind of finding is planted, and what is set aside is told with its reason. */
static void
test_json (void)
{
  g_autofree char *path = get_planted ();
  Result result = run ("--audit=json", path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *aside;
  JsonArray *findings;

  g_assert_cmpint (result.status, ==, 1);
  json_parser_load_from_data (parser, result.out, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  findings = json_object_get_array_member (root, "findings");
  g_assert_cmpint (json_object_get_int_member (root, "setAside"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (root, "open"), ==, json_array_get_length (findings) - 1);
  for (guint kind = 0; kind < ENTENTE_N_AUDIT_KINDS; kind++)
    if (find_finding (findings, entente_audit_kind_get_word (kind)) == NULL)
      g_error ("%s is not found", entente_audit_kind_get_word (kind));

  aside = find_finding (findings, "nobody-speaks-of");
  g_assert_true (json_object_get_boolean_member (aside, "setAside"));
  g_assert_cmpstr (json_object_get_string_member (aside, "reason"), ==, "He stands by.");
  g_assert_cmpstr (json_object_get_string_member (aside, "kind"), ==, "actor");
  g_assert_cmpstr (json_object_get_string_member (find_finding (findings, "same-name"), "other"), ==, "wells");
  result_clear (&result);
}

/* The example was read with care: it has no fault, but what one article cannot say is told. */
static void
test_example (void)
{
  g_autofree char *path = get_example ();
  Result result = run ("--audit", path);

  g_assert_cmpint (result.status, ==, 1);
  g_assert_null (strstr (result.out, "\tnot-in-source\t"));
  g_assert_null (strstr (result.out, "\tcontradicts-itself\t"));
  g_assert_nonnull (strstr (result.out, "\tone-origin\t"));
  g_assert_nonnull (strstr (result.out, "\tmuch-on-one-source\t"));
  result_clear (&result);
}

static void
test_clean (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-audit-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "empty.json", NULL);
  Result result;

  g_assert_true (g_file_set_contents (path, "{\"actors\": []}", -1, NULL));
  result = run ("--audit", path);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "");
  result_clear (&result);
  g_assert_cmpint (remove (path), ==, 0);
  g_assert_cmpint (remove (folder), ==, 0);
}

static void
test_faults (void)
{
  g_autofree char *path = get_planted ();
  Result result = run ("--audit=xml", path);

  g_assert_cmpint (result.status, ==, 2);
  g_assert_nonnull (strstr (result.err, "json"));
  result_clear (&result);
  result = run ("--audit", "/nowhere/at-all.json");
  g_assert_cmpint (result.status, ==, 2);
  result_clear (&result);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit-arguments/lines", test_lines);
  g_test_add_func ("/audit-arguments/json", test_json);
  g_test_add_func ("/audit-arguments/example", test_example);
  g_test_add_func ("/audit-arguments/clean", test_clean);
  g_test_add_func ("/audit-arguments/faults", test_faults);
  return g_test_run ();
}
