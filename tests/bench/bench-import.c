/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-history.h"
#include "entente-import-format.h"
#include "entente-import-plan.h"
#include "entente-table.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Reads large files of other programs, from bytes to what the review shows, against what parsing alone takes: of a table
 * the division into cells, by the reader of Python and by that of Entente; of FollowTheMoney json-glib on each line, with
 * one parser for all. The best time of five by the clock, and the most memory of a process that does no more, as a
 * multiple of the file. */

#define N_RUNS 5
#define N_ROWS 100000
#define FTM_BYTES (50 * 1024 * 1024)

static GBytes *
make_table (void)
{
  GString *text = g_string_new ("Id,Source,Target,Type,Label,Weight,Since,Note\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "e%u,Person number %u,Company number %u,Directed,director of,%u,20%02u-0%u-1%u,"
                                  "\"Some words, as they stand in tables\"\n",
                            i, i * 7919 % 20000, i * 104729 % 5000, i % 7, i % 24, i % 9 + 1, i % 9);
  return g_string_free_to_bytes (text);
}

static GBytes *
make_ftm (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; text->len < FTM_BYTES; i++)
    if (i % 3 != 0)
      g_string_append_printf (
        text,
        "{\"id\": \"NK-%u\", \"caption\": \"Person %u\", \"schema\": \"Person\", \"properties\": {\"name\": [\"Person %u\", "
        "\"Pérson %u\"], \"birthDate\": [\"19%02u\"], \"country\": [\"ru\"], \"topics\": [\"sanction\"], \"address\": "
        "[\"Street %u\"], \"sourceUrl\": [\"https://example.org/%u\"]}, \"datasets\": [\"a\", \"b\"], \"target\": true}\n",
        i, i, i, i, i % 99, i, i % 1000);
    else
      g_string_append_printf (text,
                              "{\"id\": \"OW-%u\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"NK-%u\"], "
                              "\"asset\": [\"NK-%u\"], \"startDate\": [\"2010-01-01\"], \"percentage\": [\"50\"]}}\n",
                              i, i - 1, i - 2);
  return g_string_free_to_bytes (text);
}

static void
read_ours (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "bench", NULL, &error);
  g_autoptr (EntenteImport) import = NULL;

  g_assert_no_error (error);
  import = entente_import_read (&input, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
divide_table (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (EntenteTable) table = entente_table_new (text, length, ',');

  g_assert_cmpuint (entente_table_get_n_rows (table), ==, N_ROWS + 1);
}

static void
parse_lines (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length), *end = text + length;
  g_autoptr (JsonParser) parser = json_parser_new ();

  for (const char *line = text; line < end;)
    {
      const char *next = memchr (line, '\n', end - line);

      g_assert_true (json_parser_load_from_data (parser, line, next - line, NULL));
      line = next + 1;
    }
}

typedef void (*Run) (GBytes *);

static gpointer
wait_for_others (gpointer data)
{
  return g_async_queue_pop (data);
}

/* In a process of its own: seconds, and KiB of memory beyond what it had. As in Entente, there is another thread, for
 * whose sake the C library guards its memory. */
static void
measure_once (Run     run,
              GBytes *bytes,
              double  result[2])
{
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  fflush (NULL);
  child = fork ();
  if (child == 0)
    {
      struct rusage before, after;
      gint64 start;

      g_thread_unref (g_thread_new ("other", wait_for_others, g_async_queue_new ()));
      start = g_get_monotonic_time ();
      getrusage (RUSAGE_SELF, &before);
      run (bytes);
      getrusage (RUSAGE_SELF, &after);
      result[0] = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
      result[1] = (double) (after.ru_maxrss - before.ru_maxrss);
      _exit (write (ends[1], result, 2 * sizeof (double)) != 2 * sizeof (double));
    }
  g_assert_cmpint (read (ends[0], result, 2 * sizeof (double)), ==, 2 * sizeof (double));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  close (ends[0]);
  close (ends[1]);
}

static void
measure (Run     run,
         GBytes *bytes,
         double  best[2])
{
  best[0] = best[1] = G_MAXDOUBLE;
  for (guint i = 0; i < N_RUNS; i++)
    {
      double result[2];

      measure_once (run, bytes, result);
      best[0] = MIN (best[0], result[0]);
      best[1] = MIN (best[1], result[1]);
    }
}

/* The reader of Python, a library in C, makes a list of texts of each row. Returns seconds; 0 without Python. */
static double
measure_python (GBytes *bytes)
{
  static const char program[] = "import csv, sys, time\n"
                                "best = 1e9\n"
                                "for i in range(5):\n"
                                "    with open(sys.argv[1], newline='', encoding='utf-8') as file:\n"
                                "        start = time.perf_counter()\n"
                                "        for row in csv.reader(file):\n"
                                "            pass\n"
                                "        best = min(best, time.perf_counter() - start)\n"
                                "print(best)\n";
  g_autofree char *path = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  double seconds;

  close (g_file_open_tmp ("bench-XXXXXX.csv", &path, &error));
  g_assert_true (g_file_set_contents (path, text, size, &error));
  if (!g_spawn_sync (NULL, (char **) (const char *[]) { "python3", "-c", program, path, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL,
                     NULL, &out, NULL, NULL, NULL))
    out = g_strdup ("0");
  g_remove (path);
  seconds = g_ascii_strtod (out, NULL);
  return seconds;
}

static void
print_time (const char *name,
            double      ours,
            double      parsed)
{
  printf ("import-%s-ms  %.0f  %.0f  %.2f\n", name, ours * 1000, parsed * 1000, ours / parsed);
}

static void
print_memory (const char *name,
              GBytes     *bytes,
              double      ours)
{
  double size = (double) g_bytes_get_size (bytes) / 1024;

  printf ("import-%s-KiB  %.0f  %.0f  %.2f  of the file\n", name, ours, size, ours / size);
}

static void
bench_table (void)
{
  g_autoptr (GBytes) bytes = make_table ();
  double ours[2], divided[2], python = measure_python (bytes);

  printf ("# %d rows of a table; reference: dividing it into cells, by Python and by Entente\n", N_ROWS);
  measure (read_ours, bytes, ours);
  measure (divide_table, bytes, divided);
  if (python > 0)
    print_time ("table", ours[0], python);
  print_time ("table-cells", ours[0], divided[0]);
  print_memory ("table", bytes, ours[1]);
}

/* Of this thread: what it leaves to others does not hold up the window. */
static double
get_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* What comes after reading. The plan and the step are made and prepared in a thread; only applying and undoing are in
 * the main loop, where a frame is 16 ms. */
static void
bench_step (void)
{
  g_autoptr (GBytes) bytes = make_table ();
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "bench", NULL, NULL);
  g_autoptr (EntenteImport) import = entente_import_read (&input, 1, NULL, NULL, NULL, NULL);
  double planned = G_MAXDOUBLE, made = G_MAXDOUBLE, prepared = G_MAXDOUBLE;
  double applied = G_MAXDOUBLE, undone = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (EntenteDocument) document = entente_document_new ();
      g_autoptr (EntenteHistory) history = entente_history_new (document);
      g_autoptr (EntenteMeasure) measure_text = entente_measure_new ();
      double start = get_seconds ();
      g_autoptr (EntenteImportPlan) plan = entente_import_plan_new (import, document, "csv", "bench");
      g_autoptr (EntenteDraft) draft = NULL;
      g_autoptr (EntenteStep) step = NULL;
      g_autoptr (EntenteDocument) copy = NULL;

      planned = MIN (planned, get_seconds () - start);
      start = get_seconds ();
      draft = entente_import_plan_make_draft (plan, measure_text, "bench");
      step = entente_draft_finish (draft);
      made = MIN (made, get_seconds () - start);
      start = get_seconds ();
      copy = entente_document_copy (document);
      entente_step_prepare (step, copy);
      prepared = MIN (prepared, get_seconds () - start);
      start = get_seconds ();
      g_assert_true (entente_history_apply_step (history, step));
      applied = MIN (applied, get_seconds () - start);
      start = get_seconds ();
      g_assert_true (entente_history_undo (history));
      undone = MIN (undone, get_seconds () - start);
    }
  printf ("# After reading %d rows; reference: a frame\n", N_ROWS);
  print_time ("plan", planned, 0.016);
  print_time ("step", made, 0.016);
  print_time ("prepare", prepared, 0.016);
  print_time ("apply", applied, 0.016);
  print_time ("undo", undone, 0.016);
}

static void
bench_ftm (void)
{
  g_autoptr (GBytes) bytes = make_ftm ();
  double ours[2], parsed[2];

  printf ("# %d MiB of FollowTheMoney; reference: json-glib\n", FTM_BYTES / 1024 / 1024);
  measure (read_ours, bytes, ours);
  measure (parse_lines, bytes, parsed);
  print_time ("ftm", ours[0], parsed[0]);
  print_memory ("ftm", bytes, ours[1]);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (void); } benches[] = {
    { "table", bench_table },
    { "ftm", bench_ftm },
    { "step", bench_step },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (benches); i++)
    if (argc < 2 || g_str_equal (argv[1], benches[i].name))
      benches[i].run ();
  return 0;
}
