/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "entente-audit.h"

#include "entente-voices.h"

#include "large-graph.h"
#include "sample.h"

/* How long it takes another thread to audit a document, and to count who speaks of whom. The reference is a second,
 * after which one would wait for it. Of several times, that in the middle counts. */

#define N_ROUNDS 5
#define REFERENCE_MS 1000.0

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_row (const char *name,
           guint       n_statements,
           double     *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);
  printf ("%s-%u-ms %.1f %.1f %.3f\n", name, n_statements, times[N_ROUNDS / 2], REFERENCE_MS,
          times[N_ROUNDS / 2] / REFERENCE_MS);
}

static void
measure_voices (guint            n_statements,
                EntenteDocument *document)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntenteDocument) copy = entente_document_copy (document);
      gint64 begin = sample_processor_time ();
      g_autoptr (EntenteVoices) voices = entente_voices_new (copy, ENTENTE_VOICES_BY_COUNT, NULL);

      times[i] = (double) (sample_processor_time () - begin) / 1000.0;
      if (entente_voices_get_n_speakers (voices) == 0)
        exit (EXIT_FAILURE);
    }
  print_row ("voices", n_statements, times);
}

static void
measure (guint n_statements)
{
  g_autoptr (EntenteDocument) document = large_graph_new (n_statements / 2, n_statements, LARGE_GRAPH_ANY, NULL);
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntenteDocument) copy = entente_document_copy (document);
      gint64 begin = sample_processor_time ();
      g_autoptr (EntenteAudit) audit = entente_audit_new (copy, NULL);

      times[i] = (double) (sample_processor_time () - begin) / 1000.0;
      if (entente_audit_get_n (audit) < n_statements)
        exit (EXIT_FAILURE);
    }
  print_row ("audit", n_statements, times);
  measure_voices (n_statements, document);
}

/* With a number, only a document of so many statements is measured. */
int
main (int   argc,
      char *argv[])
{
  if (argc > 1)
    {
      measure ((guint) atoi (argv[1]));
      return EXIT_SUCCESS;
    }
  measure (20000);
  measure (40000);
  measure (100000);
  return EXIT_SUCCESS;
}
