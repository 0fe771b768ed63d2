/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>

#include "large-graph.h"

/* What it takes to export a large graph as a whole, from a file to a file, each time by a process of its
 * own: as pictures against neato with the same places and words, as reports against the SVG, and with lines
 * of any length across the picture against as many that are short. The time is that of the processor.
 *
 * usage: bench-export ENTENTE
 *
 * Prints rows of a name, our milliseconds, those of the reference, and their ratio. */

#define N_RUNS 3
#define N_ACTORS 3000
#define N_RELATIONS 6000

/* Writes a graph for us and for Graphviz. */
static void
write_graph (const char      *json_name,
             const char      *dot_name,
             guint            n_actors,
             guint            n_relations,
             LargeGraphReach  reach)
{
  g_autoptr (GString) dot = g_string_new (NULL);
  g_autoptr (EntenteDocument) document = large_graph_new (n_actors, n_relations, reach, dot);
  g_autoptr (GBytes) json = entente_json_write (document, NULL);

  g_file_set_contents (json_name, g_bytes_get_data (json, NULL), (gssize) g_bytes_get_size (json), NULL);
  g_file_set_contents (dot_name, dot->str, (gssize) dot->len, NULL);
}

/* What all processes that have ended have taken, in milliseconds. */
static double
read_used (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

/* The least of several times. */
static double
time_process (const char *const *arguments)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double before = read_used ();
      g_autoptr (GError) error = NULL;
      int status;

      if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error)
          || !g_spawn_check_wait_status (status, &error))
        g_error ("%s: %s", arguments[0], error->message);
      least = MIN (least, read_used () - before);
    }
  return least;
}

static double
time_export (const char *entente,
             const char *json_name,
             const char *folder,
             const char *suffix)
{
  g_autofree char *out = g_strconcat (folder, G_DIR_SEPARATOR_S, "a", suffix, NULL);
  g_autofree char *option = g_strconcat ("--export=", out, NULL);
  double time = time_process ((const char *const[]) { entente, option, json_name, NULL });

  g_unlink (out);
  return time;
}

static double
time_neato (const char *dot_name,
            const char *folder,
            const char *format)
{
  g_autofree char *out = g_build_filename (folder, "neato", NULL);
  g_autofree char *option = g_strconcat ("-T", format, NULL);
  double time = time_process ((const char *const[]) { "neato", "-n2", option, "-o", out, dot_name, NULL });

  g_unlink (out);
  return time;
}

static void
print_row (const char *name,
           guint       n_actors,
           double      ours,
           double      reference)
{
  printf ("export-%s-%u %.1f %.1f %.2f\n", name, n_actors, ours, reference, ours / reference);
  fflush (stdout);
}

static void
compare_with_neato (const char *entente,
                    const char *json_name,
                    const char *dot_name,
                    const char *folder)
{
  static const char *const formats[] = { "svg", "pdf", "png" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *suffix = g_strconcat (".", formats[i], NULL);

      print_row (formats[i], N_ACTORS, time_export (entente, json_name, folder, suffix),
                 time_neato (dot_name, folder, formats[i]));
    }
}

static void
compare_reports (const char *entente,
                 const char *json_name,
                 const char *folder)
{
  static const char *const suffixes[] = { ".report.pdf", ".html", ".md" };
  double svg = time_export (entente, json_name, folder, ".svg");

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    print_row (suffixes[i] + 1, N_ACTORS, time_export (entente, json_name, folder, suffixes[i]), svg);
}

/* Few enough lines that all of them are bent around cards, and all words weighed against all lines. */
static void
compare_lengths (const char *entente,
                 const char *json_name,
                 const char *dot_name,
                 const char *folder)
{
  double any, near;

  write_graph (json_name, dot_name, 1000, 2000, LARGE_GRAPH_ANY);
  any = time_export (entente, json_name, folder, ".svg");
  write_graph (json_name, dot_name, 1000, 2000, LARGE_GRAPH_NEAR);
  near = time_export (entente, json_name, folder, ".svg");
  print_row ("long-lines", 1000, any, near);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-export-XXXXXX", NULL);
  g_autofree char *json_name = g_build_filename (folder, "a.entente.json", NULL);
  g_autofree char *dot_name = g_build_filename (folder, "a.dot", NULL);

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s ENTENTE\n", argv[0]);
      return 2;
    }
  write_graph (json_name, dot_name, N_ACTORS, N_RELATIONS, LARGE_GRAPH_NEAR);
  compare_with_neato (argv[1], json_name, dot_name, folder);
  compare_reports (argv[1], json_name, folder);
  compare_lengths (argv[1], json_name, dot_name, folder);
  g_unlink (json_name);
  g_unlink (dot_name);
  g_rmdir (folder);
  return 0;
}
