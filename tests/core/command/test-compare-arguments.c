/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-command-line.h"

#include "entente-json.h"
#include "sample.h"
#include "sample-folder.h"

#include <string.h>

/* A folder with documents: what was, what two have made of it, and what is none. */
typedef struct {
  char *folder;
  char *base, *ours, *theirs, *other, *empty, *bad;
} Fixture;

static char *
add_file (Fixture    *fixture,
          const char *name,
          const char *text,
          gssize      length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return path;
}

/* The sample, in which an actor has another text as its member. */
static char *
add_document (Fixture    *fixture,
              const char *name,
              guint       member,
              const char *text)
{
  g_autoptr (EntenteDocument) document = sample_document_new ();
  EntenteItem *before = entente_document_lookup (document, "kim");
  g_autoptr (EntenteItem) after = entente_item_copy (before, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (text != NULL)
    entente_record_set_text (entente_item_edit_record (after), member, text);
  g_assert_true (entente_document_replace (document, before, after));
  bytes = entente_json_write (document, NULL);
  return add_file (fixture, name, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-compare-XXXXXX", NULL);
  fixture->base = add_document (fixture, "base.json", 0, NULL);
  fixture->ours = add_document (fixture, "ours.json", ENTENTE_ACTOR_NAME, "Kim");
  fixture->theirs = add_document (fixture, "theirs.json", ENTENTE_ACTOR_NOTE, "A note");
  fixture->other = add_document (fixture, "other.json", ENTENTE_ACTOR_NAME, "Kim Jong Un");
  fixture->empty = add_file (fixture, "empty.json", "", 0);
  fixture->bad = add_file (fixture, "bad.json", "{", -1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  sample_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->base);
  g_free (fixture->ours);
  g_free (fixture->theirs);
  g_free (fixture->other);
  g_free (fixture->empty);
  g_free (fixture->bad);
}

/* Runs a command, and checks its exit status and what is in its output and in its complaints. */
static void
check (int         status,
       const char *out,
       const char *err,
       ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  char *printed = NULL, *complained = NULL;
  gsize out_length, err_length;
  FILE *out_file = open_memstream (&printed, &out_length), *err_file = open_memstream (&complained, &err_length);
  int found = -1;
  va_list others;

  g_ptr_array_add (arguments, (gpointer) "entente");
  va_start (others, err);
  for (const char *argument = va_arg (others, const char *); argument != NULL; argument = va_arg (others, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (others);
  g_ptr_array_add (arguments, NULL);
  g_assert_true (entente_command_line_run ((const char *const *) arguments->pdata, out_file, err_file, &found));
  fclose (out_file);
  fclose (err_file);
  g_test_message ("%s%s", printed, complained);
  g_assert_cmpint (found, ==, status);
  g_assert_true (out != NULL ? strstr (printed, out) != NULL : *printed == '\0');
  g_assert_true (err != NULL ? strstr (complained, err) != NULL : *complained == '\0');
  free (printed);
  free (complained);
}

static void
test_diff (Fixture       *fixture,
           gconstpointer  data)
{
  check (0, NULL, NULL, "--diff", fixture->base, fixture->base, NULL);
  check (1, "  actor kim: Kim\n-   name: \"Kim Jong-un\"\n+   name: \"Kim\"\n", NULL, "--diff", fixture->base,
         fixture->ours, NULL);
  /* As git calls it; a file that is new has no other. */
  check (0, "\n+   name: \"Kim\"\n", NULL, "--diff", "x", fixture->base, "0", "0", fixture->ours, "0", "0", NULL);
  check (0, "\n+ actor kim: Kim\n", NULL, "--diff", "x", "/dev/null", "0", "0", fixture->ours, "0", "0", NULL);
  check (2, NULL, "bad.json: ", "--diff", fixture->base, fixture->bad, NULL);
  check (2, NULL, "--diff takes two FILEs", "--diff", fixture->base, NULL);
  check (2, NULL, "Only one command", "--diff", "--merge", fixture->base, NULL);
  check (2, NULL, "--names-in is for", "--diff", "--names-in=ko", fixture->base, fixture->ours, NULL);
}

static void
test_textconv (Fixture       *fixture,
               gconstpointer  data)
{
  check (0, "\nactor kim: Kim\n  name: \"Kim\"\n", NULL, "--textconv", fixture->ours, NULL);
  /* Git would end if one version of many were refused. */
  check (0, "\n{", NULL, "--textconv", fixture->bad, NULL);
  check (0, "# ", NULL, "--textconv", fixture->empty, NULL);
  check (2, NULL, "nowhere.json: ", "--textconv", "nowhere.json", NULL);
  check (2, NULL, "Only one FILE", "--textconv", fixture->ours, fixture->ours, NULL);
}

/* OURS has both changes, and is written only if something changes. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *loose = g_strdup ("{\"actors\":[{\"id\":\"a\",\"name\":\"A\"}]}"), *same = NULL;
  g_autofree char *path = add_file (fixture, "loose.json", loose, -1), *added = NULL;

  check (0, NULL, NULL, "--merge", fixture->base, fixture->ours, fixture->theirs, NULL);
  check (1, "+   note: \"A note\"\n", NULL, "--diff", fixture->base, fixture->ours, NULL);
  check (1, "+   name: \"Kim\"\n", NULL, "--diff", fixture->base, fixture->ours, NULL);
  check (0, NULL, NULL, "--merge", path, path, path, NULL);
  g_assert_true (g_file_get_contents (path, &same, NULL, NULL));
  g_assert_cmpstr (same, ==, loose);
  /* Both are new. */
  added = add_file (fixture, "added.json", "{\"actors\":[{\"id\":\"a\",\"name\":\"B\"}]}", -1);
  check (0, "renamed actor a-2: B\n  theirs was a\n", NULL, "--merge", fixture->empty, path, added, NULL);
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *before = NULL, *after = NULL;

  check (1, "conflict actor kim: Kim\n  name\n    base    \"Kim Jong-un\"\n    ours    \"Kim\"\n"
            "    theirs  \"Kim Jong Un\"\n",
         NULL, "--merge", fixture->base, fixture->ours, fixture->other, NULL);
  check (1, "+   data.theirs.name: \"Kim Jong Un\"\n", NULL, "--diff", fixture->base, fixture->ours, NULL);
  /* What cannot be read changes nothing. */
  g_assert_true (g_file_get_contents (fixture->other, &before, NULL, NULL));
  check (2, NULL, "bad.json: ", "--merge", fixture->base, fixture->other, fixture->bad, NULL);
  check (2, NULL, "--merge takes three", "--merge", fixture->base, fixture->other, NULL);
  g_assert_true (g_file_get_contents (fixture->other, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/compare-arguments/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (diff);
  ADD (textconv);
  ADD (merge);
  ADD (conflict);

  return g_test_run ();
}
