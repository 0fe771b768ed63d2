/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json.h"
#include "entente-loader.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "large-graph.h"

/* Opens a document of 100,000 actors, 200,000 relations and as many statements, with positions: from its file to all
 * that a window needs to draw it, each in a process of its own. The reference is 2 s, and 6 times the size of the file.
 * "bench-open FILE" opens another file, and tells the time of each stage. */

#define N_ACTORS 100000
#define N_RELATIONS 200000
#define N_RUNS 5
#define REFERENCE_MS 2000.0
#define REFERENCE_FILES 6.0

typedef struct {
  GMainLoop *loop;
  double stage_begin;
  char *stage; /* nullable */
} Opening;

static double
get_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

/* The time of all threads. */
static double
get_processor_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;

  entente_loader_run_finish (ENTENTE_LOADER (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (opening->loop);
}

static void
stage_cb (Opening       *opening,
          GParamSpec    *pspec,
          EntenteLoader *loader)
{
  double now = get_ms ();

  if (opening->stage != NULL)
    fprintf (stderr, "# %s %.0f ms\n", opening->stage, now - opening->stage_begin);
  g_free (opening->stage);
  opening->stage = g_strdup (entente_loader_get_stage (loader));
  opening->stage_begin = now;
}

/* In MiB: "VmHWM" is the most that was resident, "VmRSS" is what is now. */
static double
get_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, name) : NULL;
  return line != NULL ? g_ascii_strtod (line + strlen (name) + 1, NULL) / 1024.0 : 0.0;
}

/* Opens the file in this process, and prints times and memory. */
static void
open_file (const char *path)
{
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (EntenteLoader) loader = entente_loader_new (location);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  double before = get_memory ("VmRSS"), begin = get_ms ();
  Opening opening = { .loop = loop, .stage_begin = begin };

  g_signal_connect_swapped (loader, "notify::stage", G_CALLBACK (stage_cb), &opening);
  entente_loader_run_async (loader, NULL, loaded_cb, &opening);
  g_main_loop_run (loop);
  stage_cb (&opening, NULL, loader);
  g_free (opening.stage);
  printf ("%.0f %.0f %.0f %.0f %.0f\n", get_ms () - begin, get_processor_ms (), get_memory ("VmHWM") - before,
          get_memory ("VmRSS") - before, (double) mallinfo2 ().uordblks / 1024 / 1024);
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static char *
write_file (double *size)
{
  g_autoptr (EntenteDocument) document = large_graph_new (N_ACTORS, N_RELATIONS, LARGE_GRAPH_NEAR, NULL);
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-bench-XXXXXX.json", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  *size = (double) g_bytes_get_size (bytes) / 1024 / 1024;
  return g_steal_pointer (&path);
}

static void
print_row (const char *name,
           double     *values,
           double      reference)
{
  qsort (values, N_RUNS, sizeof *values, compare);
  printf ("%s %.1f %.1f %.2f\n", name, values[N_RUNS / 2], reference, values[N_RUNS / 2] / reference);
}

int
main (int    argc,
      char **argv)
{
  double times[N_RUNS], processor[N_RUNS], peaks[N_RUNS], ends[N_RUNS], size;
  g_autofree char *path = NULL;

  if (argc > 1)
    {
      open_file (argv[1]);
      return 0;
    }

  path = write_file (&size);
  printf ("# %d actors, %d relations, %d statements, %.1f MiB; reference: 2 s, and %.0f times the file\n", N_ACTORS,
          N_RELATIONS, N_RELATIONS, size, REFERENCE_FILES);
  for (int i = 0; i < N_RUNS; i++)
    {
      const char *child[] = { argv[0], path, NULL };
      g_autofree char *output = NULL;
      double used;

      g_assert_true (g_spawn_sync (NULL, (char **) child, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                                   NULL, NULL));
      g_assert_cmpint (sscanf (output, "%lf %lf %lf %lf %lf", &times[i], &processor[i], &peaks[i], &ends[i], &used),
                       ==, 5);
    }
  print_row ("open-large-ms", times, REFERENCE_MS);
  print_row ("open-large-processor-ms", processor, REFERENCE_MS);
  print_row ("open-large-peak-MiB", peaks, REFERENCE_FILES * size);
  print_row ("open-large-end-MiB", ends, REFERENCE_FILES * size);
  g_unlink (path);
  return 0;
}
