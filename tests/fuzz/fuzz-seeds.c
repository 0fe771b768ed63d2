/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-problem.h"
#include "entente-fragment.h"
#include "entente-json.h"
#include "entente-step-json.h"
#include "random-document.h"
#include "random-edits.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Writes what fuzzers begin with:  fuzz-seeds FOLDER
 *
 * Random documents of the tests, some of them changed and laid out, in a folder for each target that wants them. */

#define N_SEEDS 60

static const char *top;

static void
write_seed (const char *target,
            guint       nth,
            GString    *seed)
{
  g_autofree char *folder = g_build_filename (top, target, NULL);
  g_autofree char *path = g_strdup_printf ("%s/random-%u", folder, nth);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0755) < 0 ||
      !g_file_set_contents_full (path, seed->str, (gssize) seed->len, G_FILE_SET_CONTENTS_NONE, 0644, &error))
    g_error ("%s: %s", path, error != NULL ? error->message : g_strerror (errno));
}

static void
append_part (GString *seed,
             GBytes  *part)
{
  gsize length;
  const char *data = g_bytes_get_data (part, &length);

  if (seed->len > 0)
    g_string_append_c (seed, '\0');
  g_string_append_len (seed, data, (gssize) length);
}

static GBytes *
write_document (EntenteDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = entente_json_write (document, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
write_fragment (EntenteDocument *document,
                guint            nth)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (EntenteFragment) fragment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) seed = g_string_new (NULL);
  GListModel *actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (actors), 2); i++)
    g_ptr_array_add (chosen, g_list_model_get_item (actors, i));
  fragment = entente_fragment_new (document, chosen);
  bytes = entente_fragment_write (fragment, NULL);
  append_part (seed, bytes);
  write_seed ("fragment", nth, seed);
}

/* The document, and the steps that change it: as a journal has them, and as three documents to compare. */
static void
write_changes (GRand           *random,
               EntenteDocument *document,
               guint            nth)
{
  g_autoptr (GString) journal = g_string_new (NULL), compared = g_string_new (NULL);

  if (nth % 4 == 0)
    g_string_append_printf (journal, "%u", 300 + 40 * nth);
  else
    g_string_append_c (journal, '0');
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = write_document (document), text = NULL;
      g_autoptr (EntenteDraft) draft = random_edits_draft (random, document, 4);
      g_autoptr (EntenteStep) step = entente_draft_finish (draft);

      append_part (compared, bytes);
      if (i == 0)
        append_part (journal, bytes);
      if (step == NULL)
        continue;
      text = entente_step_json_write (step, NULL);
      append_part (journal, text);
      g_assert_true (entente_step_apply (step, document));
    }
  write_seed ("journal", nth, journal);
  write_seed ("compare", nth, compared);
}

static void
write_request (GRand *random,
               guint  nth)
{
  guint n = nth % 5, n_edges = n > 0 ? nth % 3 : 0;
  g_autoptr (EntenteArrangeProblem) problem = entente_arrange_problem_new (nth % ENTENTE_N_ENGINES, n, n_edges);
  g_autoptr (GString) seed = NULL;

  for (guint i = 0; i < n; i++)
    problem->nodes[i] = (EntenteArrangeNode) { g_rand_int_range (random, 1, 3000), 400, { -90, 7000 }, i == 1, i == 1 };
  for (guint i = 0; i < n_edges; i++)
    {
      problem->edges[i] = (EntenteGraphEdge) { .from = i % n, .to = (i + 1) % n };
      problem->lengths[i] = (int) i * 900;
    }
  seed = entente_arrange_problem_to_request (problem);
  g_string_append_c (seed, '\0');
  g_string_append_printf (seed, "entente-layout 1 neato %u\n", n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (seed, "%u -%u\n", i * 300, nth);
  g_string_append (seed, "end\n");
  write_seed ("layout", nth, seed);
}

int
main (int    argc,
      char **argv)
{
  if (argc != 2)
    g_error ("fuzz-seeds FOLDER");
  top = argv[1];
  for (guint nth = 0; nth < N_SEEDS; nth++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (nth);
      g_autoptr (EntenteDocument) document = random_document_new (random, nth % 12);
      g_autoptr (GBytes) bytes = write_document (document);
      g_autoptr (GString) seed = g_string_new (NULL);

      append_part (seed, bytes);
      write_seed ("document", nth, seed);
      write_fragment (document, nth);
      write_changes (random, document, nth);
      write_request (random, nth);
    }
  return 0;
}
