/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"
#include "entente-svg.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "large-graph.h"

/* How long it takes to write a picture of a large graph, against Graphviz with the same places, words
 * and boxes; each as a process of its own, from a file to a file. And how much memory the writing
 * takes, against what the document itself takes.
 *
 * usage: bench-svg PICTURE, the program built from tests/picture.c
 *
 * Prints rows of a name, our milliseconds (or megabytes), the other's, and their ratio. */

#define N_RUNS 5

static double
time_process (const char *const *arguments)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);

      if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
        g_error ("%s: %s", arguments[0], error->message);
      least = MIN (least, g_get_monotonic_time () - start);
    }
  return least / 1000.0;
}

static double
time_writing (EntenteDocument *document)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  g_autoptr (EntenteScene) scene = entente_scene_new (document, measure);
  g_autoptr (EntenteSheet) sheet = entente_sheet_new (scene, document, NULL);
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) svg = entente_svg_write (sheet, document, NULL, NULL, NULL);

      least = MIN (least, g_get_monotonic_time () - start);
    }
  return least / 1000.0;
}

static void
measure_time (const char *picture,
              guint       n_actors,
              guint       n_relations)
{
  g_autoptr (GString) dot = g_string_new (NULL);
  g_autoptr (EntenteDocument) document = large_graph_new (n_actors, n_relations, LARGE_GRAPH_NEAR, dot);
  g_autoptr (GBytes) json = entente_json_write (document, NULL);
  g_autofree char *folder = g_dir_make_tmp ("bench-svg-XXXXXX", NULL);
  g_autofree char *json_name = g_build_filename (folder, "a.entente.json", NULL);
  g_autofree char *dot_name = g_build_filename (folder, "a.dot", NULL);
  g_autofree char *svg_name = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *option = g_strconcat ("--svg=", svg_name, NULL);
  double ours, reference, writing;

  g_file_set_contents (json_name, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json), NULL);
  g_file_set_contents (dot_name, dot->str, (gssize) dot->len, NULL);
  ours = time_process ((const char *const[]) { picture, option, json_name, NULL });
  reference = time_process ((const char *const[]) { "neato", "-n2", "-Tsvg", "-o", svg_name, dot_name, NULL });
  writing = time_writing (document);
  printf ("svg-whole-%u %.1f %.1f %.2f\n", n_actors, ours, reference, ours / reference);
  printf ("svg-write-%u %.1f %.1f %.2f\n", n_actors, writing, reference, writing / reference);

  g_unlink (json_name);
  g_unlink (dot_name);
  g_unlink (svg_name);
  g_rmdir (folder);
}

/* In megabytes; @name is a line of the kernel's account of this process. */
static double
read_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0.0;
  line = strstr (status, name);
  return line != NULL ? (double) g_ascii_strtoull (line + strlen (name) + 1, NULL, 10) / 1024.0 : 0.0;
}

static void
measure_memory (guint n_actors,
                guint n_relations)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();
  double before, with_document, peak;
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteSheet) sheet = NULL;
  g_autoptr (GBytes) svg = NULL;
  FILE *refs;

  before = read_memory ("VmRSS:");
  document = large_graph_new (n_actors, n_relations, LARGE_GRAPH_NEAR, NULL);
  with_document = read_memory ("VmRSS:");

  /* From here on the kernel counts the peak anew. */
  refs = fopen ("/proc/self/clear_refs", "w");
  if (refs == NULL || fputs ("5", refs) < 0 || fclose (refs) != 0)
    return;
  scene = entente_scene_new (document, measure);
  sheet = entente_sheet_new (scene, document, NULL);
  svg = entente_svg_write (sheet, document, NULL, NULL, NULL);
  peak = read_memory ("VmHWM:");
  printf ("svg-memory-%u %.1f %.1f %.2f\n", n_actors, peak - with_document, with_document - before,
          (peak - with_document) / (with_document - before));
}

int
main (int    argc,
      char **argv)
{
  if (argc != 2)
    {
      fprintf (stderr, "usage: %s PICTURE\n", argv[0]);
      return 2;
    }
  measure_memory (20000, 40000);
  measure_time (argv[1], 3000, 6000);
  return 0;
}
