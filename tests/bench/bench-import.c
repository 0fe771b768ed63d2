/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-format.h"
#include "entente-table.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Reads large files of other programs, from bytes to what the review shows, against what parsing alone takes: of a table
 * the division into cells, of FollowTheMoney json-glib on each line. Processor time, and the most memory of a process
 * that does no more, as a multiple of the file. */

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

  for (const char *line = text; line < end;)
    {
      const char *next = memchr (line, '\n', end - line);
      g_autoptr (JsonParser) parser = json_parser_new ();

      g_assert_true (json_parser_load_from_data (parser, line, next - line, NULL));
      line = next + 1;
    }
}

typedef void (*Run) (GBytes *);

/* In a process of its own: seconds of processor time, and KiB of memory beyond what it had. */
static void
measure (Run     run,
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
      struct timespec time;

      getrusage (RUSAGE_SELF, &before);
      run (bytes);
      getrusage (RUSAGE_SELF, &after);
      clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
      result[0] = (double) time.tv_sec + (double) time.tv_nsec / 1e9;
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
print_rows (const char *name,
            GBytes     *bytes,
            Run         reference)
{
  double ours[2], parsed[2], size = (double) g_bytes_get_size (bytes) / 1024;

  measure (read_ours, bytes, ours);
  measure (reference, bytes, parsed);
  printf ("import-%s-ms  %.0f  %.0f  %.2f\n", name, ours[0] * 1000, parsed[0] * 1000, ours[0] / parsed[0]);
  printf ("import-%s-KiB  %.0f  %.0f  %.2f  of the file\n", name, ours[1], size, ours[1] / size);
}

int
main (void)
{
  g_autoptr (GBytes) table = make_table (), ftm = make_ftm ();

  printf ("# %d rows of a table, and %d MiB of FollowTheMoney; reference: dividing it into cells, and json-glib\n", N_ROWS,
          FTM_BYTES / 1024 / 1024);
  print_rows ("table", table, divide_table);
  print_rows ("ftm", ftm, parse_lines);
  return 0;
}
