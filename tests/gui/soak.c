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
 * thousand times. Tells how much memory is in use. In the first half the caches of cairo and GTK fill; if in the second
 * half each window takes more for good than the libraries keep of it, this fails. */

#define TIMES 1000
#define FIRST 50

/* In bytes, for each window: the sections of its menus, which GTK 4.8 holds on to, what librsvg keeps of each icon, and
 * the list of recent files, which grows. It was 9 KiB. */
#define OF_LIBRARIES (12 * 1024.0)

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
  g_autofree char *status = NULL;
  const char *resident;
  struct mallinfo2 info;

  g_idle_add_full (G_PRIORITY_LOW + 100, rested_cb, &rested, NULL);
  sample_wait (is_done, &rested);
  malloc_trim (0);
  info = mallinfo2 ();
  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  resident = strstr (status, "VmRSS:");
  g_assert_nonnull (resident);
  g_print ("%4u times: %.1f MiB in use, %.1f MiB resident\n", nth, (double) (info.uordblks + info.hblkhd) / (1 << 20),
           g_ascii_strtod (resident + strlen ("VmRSS:"), NULL) / 1024);
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

int
main (int    argc,
      char **argv)
{
  guint times = TIMES; /* more than twice the first */
  double first = 0, middle = 0, last, growth;

  sample_window_init (&argc, &argv);
  if (argc > 1)
    times = (guint) g_ascii_strtoull (argv[1], NULL, 10);
  for (guint nth = 1; nth <= times; nth++)
    {
      work (nth);
      if (nth == FIRST)
        first = measure_memory (nth);
      else if (nth == times / 2)
        middle = measure_memory (nth);
      else if (nth % 200 == 0 && nth < times)
        measure_memory (nth);
    }
  last = measure_memory (times);
  growth = (last - middle) / (times - times / 2);
  g_print ("%.2f times the memory that was in use after %d; %.1f KiB more with each window of the second half\n",
           last / MAX (first, 1), FIRST, growth / 1024);
  return growth > OF_LIBRARIES ? 1 : 0;
}
