/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-commands.h"
#include "entente-export-job.h"
#include "sample-session.h"
#include "sample-widget.h"
#include "sample-window.h"

#include <malloc.h>

/* Whoever works for a week does not need more and more memory:  soak [TIMES]
 *
 * Opens a document in a window, edits it, undoes that, exports it in one of all formats and closes the window, a
 * thousand times. Tells how much memory is in use. If that is more at the end than after the first fifty, when the
 * caches of cairo and GTK are full, or if in the second half each window takes some for good, this fails. */

#define TIMES 1000
#define FIRST 50
#define MOST 1.05

/* The last window may not be gone yet, which is worth megabytes. So it is the least after so many that counts. */
#define LOOKS 10

/* In bytes, for each window: as much as the heap varies. What GTK 4.8 keeps for good are 32 of them, for each change of
 * the list of recent files. */
#define OF_A_WINDOW (2 * 1024.0)

static gboolean
is_done (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
rested_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* In bytes, once nothing is waiting to be done. */
static double
measure_memory (guint nth)
{
  gboolean rested = FALSE;
  struct mallinfo2 info;

  g_idle_add_full (G_PRIORITY_LOW + 100, rested_cb, &rested, NULL);
  sample_wait (is_done, &rested);
  malloc_trim (0);
  info = mallinfo2 ();
  g_print ("%4u times: %.1f MiB in use\n", nth, (double) (info.uordblks + info.hblkhd) / (1 << 20));
  return (double) (info.uordblks + info.hblkhd);
}

static void
edit (SampleWindow *window)
{
  g_autoptr (EntenteDraft) renamed =
    entente_commands_rename (window->document, entente_document_lookup (window->document, "kim"), "Kim");

  sample_window_select (window, "shoigu", NULL);
  sample_settle (GTK_WIDGET (window->window));
  g_assert_true (entente_history_apply (window->history, renamed));
  sample_window_select (window, "tass", "met", NULL);
  sample_window_do (window, "delete", NULL);
  sample_settle (GTK_WIDGET (window->window));
}

static void
undo_all (SampleWindow *window)
{
  while (sample_window_can (window, "undo"))
    sample_window_do (window, "undo", NULL);
  g_assert_false (entente_history_can_undo (window->history));
  sample_settle (GTK_WIDGET (window->window));
}

static void
export_as (SampleWindow        *window,
           EntenteExportFormat  format)
{
  const EntenteChoices choices = { .format = format, .extent = ENTENTE_EXTENT_WHOLE };
  g_autoptr (EntenteExportJob) job =
    entente_export_job_new (window->document, entente_session_get_scene (window->session), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export_job_write (job, &choices, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
}

static void
work (guint nth)
{
  SampleWindow window;

  sample_window_set_up (&window, NULL);
  edit (&window);
  undo_all (&window);
  export_as (&window, nth % ENTENTE_N_EXPORT_FORMATS);
  sample_window_tear_down (&window, NULL);
}

/* Works until so many times are done, and returns the least memory that was in use after the last of them. */
static double
work_until (guint *done,
            guint  times)
{
  double least = G_MAXDOUBLE;

  while (*done < times)
    {
      work (++*done);
      if (*done + LOOKS > times)
        least = MIN (least, measure_memory (*done));
    }
  return least;
}

int
main (int    argc,
      char **argv)
{
  guint times = TIMES, done = 0; /* more than twice the first */
  double first, middle, last, growth;

  sample_window_init (&argc, &argv);
  if (argc > 1)
    times = (guint) g_ascii_strtoull (argv[1], NULL, 10);
  first = work_until (&done, FIRST);
  middle = work_until (&done, times / 2);
  last = work_until (&done, times);
  growth = (last - middle) / (times - times / 2);
  g_print ("%.2f times the memory that was in use after %d; %.1f KiB more with each window of the second half\n",
           last / first, FIRST, growth / 1024);
  return last > MOST * first || growth > OF_A_WINDOW ? 1 : 0;
}
