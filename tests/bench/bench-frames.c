/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "entente-actor.h"
#include "entente-canvas.h"
#include "entente-json.h"
#include "entente-painter.h"
#include "entente-relation.h"
#include "entente-style.h"

/* How long a frame takes while the canvas pans and zooms and while a card is dragged, against a widget that draws all
 * that is in sight with cairo anew in every frame; and before it a bare window, of one color, against the frame clock,
 * which tells how fast any window can be on this machine. Each case runs in a process of its own, because the renderer
 * is chosen once for a process. Needs a display:
 *
 *   tests/with-screen --size 1600x1000 build/tests/bench/bench-frames
 *
 * The frame clock hides what is faster than it, so the time of all processors for a frame is told as
 * well. To measure one case only: bench-frames canvas|reference|bare ACTORS RELATIONS. */

#define WIDTH 1400
#define HEIGHT 900

/* A phase is gone through so many times, for so many seconds each; the round that other programs
 * disturbed least counts. */
#define N_ROUNDS 5

/* Between two ticks of the frame clock. */
#define FRAME_MS (1000.0 / 60)
#define SECONDS 2.0

/* The first frames after a jump to another place show how tiles appear, not how they move. */
#define SKIPPED_FRAMES 5

enum { PAN, PAN_FAR, ZOOM, DRAG, DRAG_FAR, N_PHASES };
static const char *const phase_names[N_PHASES] = { "pan", "pan-far", "zoom", "drag", "drag-far" };

static const struct {
  guint actors, relations;
} sizes[] = { { 500, 1000 }, { 5000, 10000 }, { 20000, 40000 } };

/* Of one phase: the 50th and 95th percentile and the longest interval of frames, and the processor
 * time of a frame, in milliseconds. */
typedef struct {
  double interval_50, interval_95, interval_max, cpu_50, cpu_95;
} Figures;

/* The reference */

#define BENCH_TYPE_REDRAW (bench_redraw_get_type ())
G_DECLARE_FINAL_TYPE (BenchRedraw, bench_redraw, BENCH, REDRAW, GtkWidget)

struct _BenchRedraw
{
  GtkWidget parent_instance;

  EntenteViewport *viewport;
  EntenteScene *scene;
  EntentePainter *painter;
  gboolean bare;
};

G_DEFINE_FINAL_TYPE (BenchRedraw, bench_redraw, GTK_TYPE_WIDGET)

static void
bench_redraw_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BenchRedraw *self = BENCH_REDRAW (widget);
  const EntenteTheme *theme = entente_style_get_theme ();
  double scale = entente_viewport_get_scale (self->viewport);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  EntenteBox visible;
  cairo_t *cr;

  if (self->bare)
    {
      float changing = (float) (g_get_monotonic_time () % 1000) / 1000;

      gtk_snapshot_append_color (snapshot, &(GdkRGBA) { changing, changing, changing, 1 }, &all);
      return;
    }
  cr = gtk_snapshot_append_cairo (snapshot, &all);
  entente_viewport_get_visible (self->viewport, &visible);
  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -visible.x, -visible.y);
  entente_painter_paint (self->painter, cr, self->scene, theme, &visible, scale);
  cairo_destroy (cr);
}

static void
bench_redraw_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  entente_viewport_set_size (BENCH_REDRAW (widget)->viewport, width, height);
}

static void
bench_redraw_dispose (GObject *object)
{
  BenchRedraw *self = BENCH_REDRAW (object);

  g_clear_object (&self->viewport);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->painter, entente_painter_free);

  G_OBJECT_CLASS (bench_redraw_parent_class)->dispose (object);
}

static void
bench_redraw_class_init (BenchRedrawClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_redraw_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_redraw_snapshot;
  GTK_WIDGET_CLASS (klass)->size_allocate = bench_redraw_size_allocate;
}

static void
bench_redraw_init (BenchRedraw *self)
{
  self->viewport = entente_viewport_new ();
  self->painter = entente_painter_new ();
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* The graph */

static void
add_actor (EntenteDocument *document,
           guint            nth,
           int              x,
           int              y)
{
  static const char *const kinds[] = { "person", "organization", "government", "state", "media",
                                       "group", "agreement", "event", "place", "ship" };
  g_autofree char *id = g_strdup_printf ("actor-%u", nth);
  g_autofree char *name = g_strdup_printf ("Actor Number %u", nth);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntenteRecord *record = entente_item_edit_record (item);
  EntentePoint at = { x, y };

  entente_record_set_text (record, ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (record, ENTENTE_ACTOR_KIND, kinds[nth % G_N_ELEMENTS (kinds)]);
  if (nth % 3 != 0)
    entente_record_set_text (record, ENTENTE_ACTOR_DESCRIPTION, "Secretary of some council");
  entente_document_insert (document, item, G_MAXUINT);
  entente_layout_set_position (entente_document_get_layout (document), id, &at);
}

static void
add_relation (EntenteDocument *document,
              guint            nth,
              int              from,
              int              to)
{
  static const char *const kinds[] = { "met", "speaks for", "signed", "part of", "leads", "owns shares of" };
  g_autofree char *id = g_strdup_printf ("relation-%u", nth);
  g_autofree char *from_id = g_strdup_printf ("actor-%d", from);
  g_autofree char *to_id = g_strdup_printf ("actor-%d", to);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from_id);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to_id);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, kinds[nth % G_N_ELEMENTS (kinds)]);
  entente_document_insert (document, item, G_MAXUINT);
}

/* Actors on an uneven grid; of the relations nineteen in twenty lead to actors near by, as they do
 * when a layout is good. */
static EntenteDocument *
make_document (guint n_actors,
               guint n_relations)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  int n = (int) n_actors, columns = (int) ceil (sqrt (n_actors * 0.6));

  for (int i = 0; i < n; i++)
    add_actor (document, (guint) i,
               i % columns * 3000 + g_rand_int_range (random, -300, 300),
               i / columns * 1600 + g_rand_int_range (random, -300, 300));
  for (guint i = 0; i < n_relations; i++)
    {
      int from = g_rand_int_range (random, 0, n);
      int near = from + g_rand_int_range (random, -3, 4) + columns * g_rand_int_range (random, -3, 4);

      add_relation (document, i, from, i % 20 == 0 ? g_rand_int_range (random, 0, n) : CLAMP (near, 0, n - 1));
    }

  return document;
}

static GFile *
write_document (guint n_actors,
                guint n_relations)
{
  g_autoptr (EntenteDocument) document = make_document (n_actors, n_relations);
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-bench-XXXXXX.json", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));

  return g_file_new_for_path (path);
}

/* One case */

typedef struct {
  EntenteSession *session;
  GtkWidget *subject;
  EntenteViewport *viewport;

  double fit_scale;
  int phase; /* -1 until the picture is there */
  guint round;
  Figures best;
  double phase_start;
  guint n_frames;
  gint64 last_paint;
  double last_cpu;
  GArray *intervals;
  GArray *cpus;
} Case;

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_percentile (GArray *values,
                double  part)
{
  g_array_sort (values, compare_doubles);

  return values->len > 0 ? g_array_index (values, double, (guint) (part * (values->len - 1))) : 0;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Case          *test)
{
  gint64 now = g_get_monotonic_time ();
  double cpu = get_cpu_ms ();

  if (test->phase >= 0 && test->n_frames > SKIPPED_FRAMES)
    {
      double interval = (double) (now - test->last_paint) / 1e3, spent = cpu - test->last_cpu;

      g_array_append_val (test->intervals, interval);
      g_array_append_val (test->cpus, spent);
    }
  test->last_paint = now;
  test->last_cpu = cpu;
}

static void
end_round (Case *test)
{
  Figures figures = {
    .interval_50 = get_percentile (test->intervals, 0.5),
    .interval_95 = get_percentile (test->intervals, 0.95),
    .interval_max = get_percentile (test->intervals, 1),
    .cpu_50 = get_percentile (test->cpus, 0.5),
    .cpu_95 = get_percentile (test->cpus, 0.95),
  };

  if (test->round == 0 || figures.interval_95 < test->best.interval_95)
    test->best = figures;
  g_array_set_size (test->intervals, 0);
  g_array_set_size (test->cpus, 0);
}

static void
report_phase (Case *test)
{
  const Figures *best = &test->best;

  printf ("%d %f %f %f %f %f\n", test->phase, best->interval_50, best->interval_95, best->interval_max,
          best->cpu_50, best->cpu_95);
  fflush (stdout);
}

static void
begin_round (Case   *test,
             double  now)
{
  EntenteVec center;

  test->phase_start = now;
  test->n_frames = 0;
  entente_viewport_fit (test->viewport, 32);
  entente_viewport_get_center (test->viewport, &center);
  if (test->phase == PAN || test->phase == DRAG)
    entente_viewport_look_at (test->viewport, &center, 1);
  else if (test->phase == PAN_FAR)
    entente_viewport_look_at (test->viewport, &center, test->fit_scale * 2);
}

/* A card in the middle of the view. */
static EntenteVec
find_card (Case *test)
{
  EntenteScene *scene = entente_canvas_get_scene (ENTENTE_CANVAS (test->subject));
  EntenteVec middle, found = { 0, 0 };
  double least = G_MAXDOUBLE;

  entente_viewport_get_center (test->viewport, &middle);
  for (guint i = 0; i < entente_scene_get_n_cards (scene); i++)
    {
      EntenteVec center = entente_card_get_center (entente_scene_get_card (scene, i));
      double distance = hypot (center.x - middle.x, center.y - middle.y);

      if (distance < least)
        found = center;
      least = MIN (least, distance);
    }
  return entente_viewport_from_scene (test->viewport, found.x, found.y);
}

static void
tell_drags (Case       *test,
            const char *signal,
            double      x,
            double      y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (test->subject);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_DRAG)
        g_signal_emit_by_name (controller, signal, x, y);
    }
}

/* The reference draws everything anew, whatever moves. */
static void
drag (Case   *test,
      double  turn)
{
  EntenteVec at;

  if (BENCH_IS_REDRAW (test->subject))
    {
      gtk_widget_queue_draw (test->subject);
      return;
    }
  if (test->n_frames == 1)
    {
      at = find_card (test);
      tell_drags (test, "drag-begin", at.x, at.y);
    }
  tell_drags (test, "drag-update", 250 * sin (turn), 200 * (1 - cos (turn)));
}

/* About as fast as a hand drags, in loops; and in and out, between the whole and three times
 * life size. */
static void
move_on (Case   *test,
         double  part)
{
  double turn = part * 2 * G_PI;

  if (test->phase >= DRAG)
    drag (test, turn);
  else if (test->phase == ZOOM)
    entente_viewport_zoom_at (test->viewport,
                              test->fit_scale * pow (3 / test->fit_scale, (1 - cos (turn)) / 2) /
                                entente_viewport_get_scale (test->viewport),
                              500, 300);
  else
    entente_viewport_pan (test->viewport, 14 * cos (turn * 0.7), 10 * sin (turn));
}

/* Whether there is one. */
static gboolean
next_round (Case   *test,
            double  now)
{
  if (test->phase >= DRAG && ENTENTE_IS_CANVAS (test->subject))
    tell_drags (test, "drag-end", 0, 0);
  end_round (test);
  if (++test->round == N_ROUNDS)
    {
      report_phase (test);
      test->round = 0;
      test->phase++;
    }
  if (test->phase == N_PHASES)
    return FALSE;

  begin_round (test, now);

  return TRUE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Case *test = data;
  double now = (double) g_get_monotonic_time () / 1e6;

  if (test->phase < 0)
    {
      if (ENTENTE_IS_CANVAS (test->subject) && !entente_canvas_is_settled (ENTENTE_CANVAS (test->subject)))
        return G_SOURCE_CONTINUE;
      test->fit_scale = entente_viewport_get_scale (test->viewport);
      test->phase = 0;
      begin_round (test, now);
    }

  if (now - test->phase_start > SECONDS && !next_round (test, now))
    return G_SOURCE_REMOVE;
  test->n_frames++;
  move_on (test, (now - test->phase_start) / SECONDS);

  return G_SOURCE_CONTINUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Case *test = data;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = gtk_window_new ();

  if (!entente_session_open_finish (test->session, result, &error))
    g_error ("%s", error->message);

  if (BENCH_IS_REDRAW (test->subject))
    {
      BenchRedraw *redraw = BENCH_REDRAW (test->subject);

      redraw->scene = g_object_ref (entente_session_get_scene (test->session));
      test->viewport = redraw->viewport;
      entente_viewport_set_bounds (test->viewport, entente_scene_get_bounds (redraw->scene));
      entente_viewport_set_size (test->viewport, WIDTH, HEIGHT);
      entente_viewport_fit (test->viewport, 32);
    }

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), test->subject);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_add_tick_callback (test->subject, tick_cb, test, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), test);
}

static int
run_case (const char *subject,
          guint       n_actors,
          guint       n_relations)
{
  g_autoptr (GFile) file = write_document (n_actors, n_relations);
  g_autoptr (EntenteLoader) loader = entente_loader_new (file);
  Case test = { .phase = -1 };

  adw_init ();
  test.intervals = g_array_new (FALSE, FALSE, sizeof (double));
  test.cpus = g_array_new (FALSE, FALSE, sizeof (double));
  test.session = entente_session_new ();
  if (!g_str_equal (subject, "canvas"))
    {
      test.subject = g_object_new (BENCH_TYPE_REDRAW, NULL);
      BENCH_REDRAW (test.subject)->bare = g_str_equal (subject, "bare");
    }
  else
    {
      test.subject = entente_canvas_new ();
      entente_canvas_set_session (ENTENTE_CANVAS (test.subject), test.session);
      test.viewport = entente_canvas_get_viewport (ENTENTE_CANVAS (test.subject));
    }
  entente_session_open_async (test.session, loader, NULL, loaded_cb, &test);
  while (!entente_session_get_scene (test.session))
    g_main_context_iteration (NULL, TRUE);
  g_file_delete (file, NULL, NULL);

  while (test.phase < N_PHASES)
    g_main_context_iteration (NULL, TRUE);

  return EXIT_SUCCESS;
}

/* All cases */

static void
ask_child (const char *program,
           const char *renderer,
           const char *subject,
           guint       size,
           Figures     figures[N_PHASES])
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *actors = g_strdup_printf ("%u", sizes[size].actors);
  g_autofree char *relations = g_strdup_printf ("%u", sizes[size].relations);
  g_autoptr (GSubprocess) child = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", renderer, TRUE);
  child = g_subprocess_launcher_spawn (launcher, &error, program, subject, actors, relations, NULL);
  if (child == NULL || !g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error))
    g_error ("%s", error->message);

  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; i < N_PHASES; i++)
    {
      Figures *f = &figures[i];
      int phase = -1;

      if (g_strv_length (lines) <= i ||
          sscanf (lines[i], "%d %lf %lf %lf %lf %lf", &phase, &f->interval_50, &f->interval_95,
                  &f->interval_max, &f->cpu_50, &f->cpu_95) != 6)
        g_error ("%s with %s did not end well", subject, renderer);
    }
}

static void
run_bare (const char *program,
          const char *renderer)
{
  Figures bare[N_PHASES];

  ask_child (program, renderer, "bare", 0, bare);
  printf ("bare-%s-p50-ms  %.1f  %.1f  %.2f\n", renderer, bare[PAN].interval_50, FRAME_MS,
          bare[PAN].interval_50 / FRAME_MS);
  printf ("bare-%s-p95-ms  %.1f  %.1f  %.2f\n", renderer, bare[PAN].interval_95, FRAME_MS,
          bare[PAN].interval_95 / FRAME_MS);
  fflush (stdout);
}

static void
print_row (const char *renderer,
           guint       size,
           guint       phase,
           const char *what,
           double      ours,
           double      reference)
{
  printf ("%s-%u-%s-%s-ms  %.1f  %.1f  %.2f\n", phase_names[phase], sizes[size].actors, renderer, what,
          ours, reference, ours / reference);
  fflush (stdout);
}

static void
run_size (const char *program,
          const char *renderer,
          guint       size)
{
  Figures ours[N_PHASES], reference[N_PHASES];

  ask_child (program, renderer, "canvas", size, ours);
  ask_child (program, renderer, "reference", size, reference);
  for (guint i = 0; i < N_PHASES; i++)
    {
      print_row (renderer, size, i, "p50", ours[i].interval_50, reference[i].interval_50);
      print_row (renderer, size, i, "p95", ours[i].interval_95, reference[i].interval_95);
      print_row (renderer, size, i, "longest", ours[i].interval_max, reference[i].interval_max);
      print_row (renderer, size, i, "processor", ours[i].cpu_50, reference[i].cpu_50);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const renderers[] = { "gl", "cairo" };

  if (argc == 4)
    return run_case (argv[1], (guint) atoi (argv[2]), (guint) atoi (argv[3]));

  printf ("# Frames of %d × %d pixels on %u processors; reference: all in sight drawn with cairo in each frame\n",
          WIDTH, HEIGHT, g_get_num_processors ());
  for (guint i = 0; i < G_N_ELEMENTS (renderers); i++)
    run_bare (argv[0], renderers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (renderers); i++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      run_size (argv[0], renderers[i], size);

  return EXIT_SUCCESS;
}
