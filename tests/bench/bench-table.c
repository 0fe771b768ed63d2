/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <adwaita.h>

#include "entente-table-page.h"

#include "large-graph.h"
#include "sample-session.h"
#include "sample.h"

/* How long it takes until a table of 20,000 actors or 40,000 relations is sorted in another way and is on the screen,
 * and for how long the main loop cannot do anything else meanwhile: the longest that it was away from its poll, in the
 * worst of the rounds. The references are 100 ms, in which one sees a delay but does not wait, and a frame. The first
 * row that is printed is the time until the table first shows. Then a filter leaves a part of the rows, 20 of them, or
 * none, and is taken away.
 *
 * A table of 100,000 statements is scrolled as well, by half a page and by 40 pages a frame. Its frames are told by the
 * clock, which hides what is faster than it, and by the processor time of the main loop. */

#define N_ACTORS 20000
#define N_RELATIONS 40000
#define N_ROUNDS 7
#define REFERENCE_MS 100.0
#define FRAME_MS (1000.0 / 60)
#define N_STATEMENTS 100000
#define N_SPEAKERS 50
#define N_FRAMES 150
#define N_FEW 20

typedef struct {
  EntenteTablePage *page;
  EntenteSession *session;
  gboolean painted;
  gboolean changed;           /* the rows of another table have come */

  /* While it scrolls. */
  double step;                /* in pages a frame */
  guint n_frames;             /* how many were shown */
  gint64 last_frame, last_own;
  double intervals[N_FRAMES], own[N_FRAMES]; /* in milliseconds */
} Bench;

static gint64 busy_since;     /* 0 while it waits */
static gint64 longest;

/* In microseconds of the processor: on a busy machine a clock tells of the others. */
static gint64
get_own_time (void)
{
  struct timespec own;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &own);
  return own.tv_sec * G_USEC_PER_SEC + own.tv_nsec / 1000;
}

/* What the main loop does lasts from one poll to the next. */
static int
poll_func (GPollFD *fds,
           guint    n_fds,
           int      timeout)
{
  int result;

  if (busy_since != 0)
    longest = MAX (longest, get_own_time () - busy_since);
  result = g_poll (fds, n_fds, timeout);
  busy_since = get_own_time ();
  return result;
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_frames (const char *name,
              const char *what,
              double     *times)
{
  static const guint parts[] = { 50, 95 };

  qsort (times, N_FRAMES, sizeof *times, compare);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double time = times[N_FRAMES * parts[i] / 100];

      printf ("%s-%s-p%u-ms %.1f %.1f %.3f\n", name, what, parts[i], time, FRAME_MS, time / FRAME_MS);
    }
}

static void
print_row (const char *name,
           const char *what,
           double     *times,
           double      reference)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);
  printf ("%s%s-ms %.1f %.1f %.3f\n", name, what, times[N_ROUNDS / 2], reference, times[N_ROUNDS / 2] / reference);
}

/* In one round it is too long, in others it is not: the user meets that round. */
static void
print_holds (const char *name,
             const char *what,
             double     *times,
             guint       n)
{
  double most = 0;

  for (guint i = 0; i < n; i++)
    most = MAX (most, times[i]);
  printf ("%s%s-main-loop-ms %.1f %.1f %.3f\n", name, what, most, FRAME_MS, most / FRAME_MS);
}

static gboolean
is_shown (gpointer data)
{
  Bench *bench = data;

  return bench->painted && bench->changed && entente_table_page_get_table (bench->page) != NULL
         && !entente_table_page_is_busy (bench->page);
}

static void
changed_cb (Bench *bench)
{
  bench->painted = FALSE;
  bench->changed = TRUE;
}

static void
after_paint_cb (Bench *bench)
{
  bench->painted = TRUE;
}

static double
wait (Bench  *bench,
      gint64  begin)
{
  longest = busy_since = 0;
  bench->painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (bench->page));
  sample_wait (is_shown, bench);
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

static void
measure (Bench      *bench,
         const char *name,
         const char *first,
         const char *second)
{
  double times[N_ROUNDS], blocked[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      entente_table_page_sort (bench->page, first, FALSE);
      entente_table_page_sort (bench->page, second, TRUE);
      times[i] = wait (bench, begin);
      blocked[i] = (double) longest / 1000.0;
    }
  print_row (name, "", times, REFERENCE_MS);
  print_holds (name, "", blocked, N_ROUNDS);
}

static void
measure_filter (Bench            *bench,
                const char       *name,
                const char       *what,
                EntenteCondition *condition)
{
  g_autoptr (EntenteCondition) owned = condition;
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteFilter) filter = entente_filter_new_with (none, condition);
  g_autofree char *back = g_strconcat (what, "-back", NULL);
  double times[2][N_ROUNDS], blocked[2][N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    for (guint j = 0; j < 2; j++)
      {
        gint64 begin = g_get_monotonic_time ();

        bench->changed = FALSE;
        entente_view_state_set_filter (entente_session_get_view_state (bench->session), j == 0 ? filter : none);
        times[j][i] = wait (bench, begin);
        blocked[j][i] = (double) longest / 1000.0;
      }
  print_row (name, what, times[0], REFERENCE_MS);
  print_holds (name, what, blocked[0], N_ROUNDS);
  print_row (name, back, times[1], REFERENCE_MS);
  print_holds (name, back, blocked[1], N_ROUNDS);
}

static void
measure_filters (Bench           *bench,
                 const char      *name,
                 EntenteItemKind  kind,
                 const char      *word)
{
  const char *words[] = { word, NULL }, *nobody[] = { "nobody", NULL };
  g_auto (GStrv) few = g_new0 (char *, N_FEW + 1);

  for (guint i = 0; i < N_FEW; i++)
    few[i] = g_strdup_printf ("%s-%u", kind == ENTENTE_ITEM_ACTOR ? "actor" : "relation", i * 977);
  measure_filter (bench, name, "-filter", entente_condition_new (kind, ENTENTE_ASPECT_KIND, words));
  measure_filter (bench, name, "-filter-few",
                  entente_condition_new (kind, ENTENTE_ASPECT_ITEM, (const char *const *) few));
  measure_filter (bench, name, "-filter-none", entente_condition_new (kind, ENTENTE_ASPECT_ITEM, nobody));
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Bench *bench = data;
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (widget));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  gint64 now = g_get_monotonic_time (), own = get_own_time ();

  if (bench->last_frame != 0)
    {
      bench->intervals[bench->n_frames] = (double) (now - bench->last_frame) / 1000.0;
      bench->own[bench->n_frames++] = (double) (own - bench->last_own) / 1000.0;
    }
  bench->last_frame = now;
  bench->last_own = own;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + bench->step * gtk_adjustment_get_page_size (adjustment));
  return bench->n_frames < N_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_scrolled (gpointer data)
{
  return ((Bench *) data)->n_frames == N_FRAMES;
}

static void
measure_scrolling (Bench      *bench,
                   const char *name,
                   double      step)
{
  bench->step = step;
  bench->n_frames = 0;
  bench->last_frame = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->page), scroll_cb, bench, NULL);
  sample_wait (has_scrolled, bench);
  print_frames (name, "interval", bench->intervals);
  print_frames (name, "main-loop", bench->own);
}

static void
measure_kind (EntenteSession  *session,
              EntenteItemKind  kind,
              const char      *name,
              const char      *first,
              const char      *second)
{
  GtkWidget *window = adw_window_new ();
  Bench bench = { .page = ENTENTE_TABLE_PAGE (entente_table_page_new (kind)), .session = session };
  g_autofree char *opening = g_strconcat (name, "-open", NULL);
  gint64 begin;
  double time, hold;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 400);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (bench.page));
  entente_table_page_set_session (bench.page, session);
  g_signal_connect_swapped (bench.page, "changed", G_CALLBACK (changed_cb), &bench);
  gtk_widget_realize (window);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), &bench);
  begin = g_get_monotonic_time ();
  gtk_window_present (GTK_WINDOW (window));
  time = wait (&bench, begin);
  printf ("%s-ms %.1f %.1f %.3f\n", opening, time, REFERENCE_MS, time / REFERENCE_MS);
  hold = (double) longest / 1000.0;
  print_holds (opening, "", &hold, 1);
  measure (&bench, name, first, second);
  if (kind == ENTENTE_ITEM_ACTOR)
    measure_filters (&bench, name, kind, "person");
  if (kind == ENTENTE_ITEM_RELATION)
    measure_filters (&bench, name, kind, "met");
  if (kind == ENTENTE_ITEM_STATEMENT)
    {
      measure_scrolling (&bench, "table-scroll", 0.5);
      measure_scrolling (&bench, "table-scroll-far", 40);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Many statements of few speakers. */
static EntenteDocument *
statements_new (void)
{
  EntenteDocument *document = large_graph_new (N_SPEAKERS, N_SPEAKERS, LARGE_GRAPH_NEAR, NULL);

  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("said-%u", i);
      g_autofree char *text = g_strdup_printf ("Number %u of what was said about the treaty", i * 7919 % 100003);
      g_autofree char *speaker = g_strdup_printf ("actor-%u", i % N_SPEAKERS);
      g_autofree char *date = g_strdup_printf ("20%02u-%02u", i % 25, i % 12 + 1);

      sample_add (document, ENTENTE_ITEM_STATEMENT, id, ENTENTE_STATEMENT_TEXT, text, ENTENTE_STATEMENT_FORM, "quote",
                  ENTENTE_STATEMENT_SPEAKER, speaker, ENTENTE_STATEMENT_DATE, date, ENTENTE_STATEMENT_SOURCE,
                  "source", 0);
    }
  return document;
}

static gboolean
open (EntenteSession  *session,
      EntenteDocument *document)
{
  g_autoptr (EntenteDocument) taken = document;
  g_autoptr (GFile) file = sample_file_new (taken);
  gboolean opened = sample_session_open (session, file, NULL, NULL);

  g_file_delete (file, NULL, NULL);
  return opened;
}

int
main (void)
{
  g_autoptr (EntenteSession) session = entente_session_new ();

  adw_init ();
  g_main_context_set_poll_func (NULL, poll_func);
  if (!open (session, large_graph_new (N_ACTORS, N_RELATIONS, LARGE_GRAPH_NEAR, NULL)))
    return 1;
  measure_kind (session, ENTENTE_ITEM_ACTOR, "table-actors", "kind", "name");
  measure_kind (session, ENTENTE_ITEM_RELATION, "table-relations", "from", "start");
  if (!open (session, statements_new ()))
    return 1;
  measure_kind (session, ENTENTE_ITEM_STATEMENT, "table-statements", "speaker", "text");
  return 0;
}
