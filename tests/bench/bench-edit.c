/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <time.h>

#include "entente-actor.h"
#include "entente-application.h"
#include "entente-arrange-task.h"
#include "entente-canvas.h"
#include "entente-commands.h"
#include "entente-deletion.h"
#include "entente-fragment.h"
#include "entente-import-format.h"
#include "entente-import-plan.h"
#include "entente-json.h"
#include "entente-relation.h"
#include "entente-save.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-window-owner.h"
#include "entente-window.h"

/* How long the window is not there for its user when a large document is changed: for each command the
 * time of the call itself, and the longest stretch without a return to the main loop until all that follows
 * from it is done, the new scene and its tiles among it. The reference is a frame. Needs a display:
 *
 *   tests/with-screen --size 1600x1000 build/tests/bench/bench-edit [ACTORS|FILE [COMMAND]]
 *
 * What the software renderer of such a display takes for a frame of the window is told as well, for it
 * lies within most of these stretches and is no part of the program. */

#define FRAME_MS (1000.0 / 60)
#define N_ROUNDS 5
#define N_ROWS 100000 /* of an imported table */
#define N_MANY 1000   /* actors that are changed at once */
#define N_HUB 200     /* more relations of one actor */

typedef struct {
  EntenteWindow *window;
  EntenteSession *session;
  EntenteDocument *document;
  EntenteHistory *history;
  GtkWidget *canvas;
  const char *only; /* the command to measure; NULL: all */
  guint round;
  EntenteStep *import; /* NULL until it is made */
} Bench;

/* Times are those that this thread was at work, in milliseconds: other programs do not count. What it has
 * waited for within a stretch is seen from the clock on the wall. */
typedef struct {
  double work, wall;
} Time;

static Time began;     /* when the main loop last came back from waiting */
static double longest; /* stretch since then */
static double longest_wall;
static double laying;   /* the longest time in which the widgets of the window were laid out */
static double painting; /* the longest in which the window was drawn */
static double phase_began;

static Time
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (Time) { (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6, (double) g_get_monotonic_time () / 1e3 };
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n;

  longest = MAX (longest, get_time ().work - began.work);
  longest_wall = MAX (longest_wall, get_time ().wall - began.wall);
  n = g_poll (fds, n_fds, timeout);
  began = get_time ();
  return n;
}

static void
begin_phase_cb (GdkFrameClock *clock)
{
  phase_began = get_time ().work;
}

/* Called after the window's own handlers of a phase, which were there before. */
static void
end_phase_cb (GdkFrameClock *clock,
              double        *phase)
{
  double now = get_time ().work;

  *phase = MAX (*phase, now - phase_began);
  phase_began = now;
}

/* The graph: actors on a grid, relations mostly between neighbours, a statement for each, some sources. */

static void
add_actor (EntenteDocument *document,
           guint            nth,
           guint            n_columns)
{
  g_autofree char *id = g_strdup_printf ("actor-%u", nth), *name = g_strdup_printf ("Actor Number %u", nth);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntentePoint at = { (int) (nth % n_columns) * 3000, (int) (nth / n_columns) * 1600 };

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_NAME, name);
  entente_record_set_text (entente_item_edit_record (item), ENTENTE_ACTOR_KIND, "person");
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
  g_autofree char *from_id = g_strdup_printf ("actor-%d", from), *to_id = g_strdup_printf ("actor-%d", to);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_RELATION, id);
  EntenteRecord *record = entente_item_edit_record (item);

  entente_record_set_text (record, ENTENTE_RELATION_FROM, from_id);
  entente_record_set_text (record, ENTENTE_RELATION_TO, to_id);
  entente_record_set_text (record, ENTENTE_RELATION_KIND, kinds[nth % G_N_ELEMENTS (kinds)]);
  entente_document_insert (document, item, G_MAXUINT);
}

static void
add_statement (EntenteDocument *document,
               guint            nth,
               int              speaker)
{
  g_autofree char *id = g_strdup_printf ("statement-%u", nth), *relation = g_strdup_printf ("relation-%u", nth);
  g_autofree char *speaker_id = g_strdup_printf ("actor-%d", speaker), *source = g_strdup_printf ("source-%u",
                                                                                                  nth % 2000);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_STATEMENT, id);
  EntenteRecord *record = entente_item_edit_record (item), *about = entente_record_new (&entente_target_shape);

  entente_record_set_text (record, ENTENTE_STATEMENT_TEXT, "They met in the spring, and nobody knows what was said");
  entente_record_set_text (record, ENTENTE_STATEMENT_FORM, "quote");
  entente_record_set_text (record, ENTENTE_STATEMENT_SPEAKER, speaker_id);
  entente_record_set_text (record, ENTENTE_STATEMENT_SOURCE, source);
  entente_record_set_text (about, ENTENTE_TARGET_ID, relation);
  entente_record_set_text (about, ENTENTE_TARGET_STANCE, "supports");
  entente_record_add_record (record, ENTENTE_STATEMENT_ABOUT, about);
  entente_document_insert (document, item, G_MAXUINT);
}

static void
add_source (EntenteDocument *document,
            guint            nth)
{
  g_autofree char *id = g_strdup_printf ("source-%u", nth), *title = g_strdup_printf ("Report number %u", nth);
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_SOURCE, id);

  entente_record_set_text (entente_item_edit_record (item), ENTENTE_SOURCE_TITLE, title);
  entente_document_insert (document, item, G_MAXUINT);
}

static EntenteDocument *
make_document (guint n_actors)
{
  EntenteDocument *document = entente_document_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  int n = (int) n_actors, n_columns = (int) ceil (sqrt (n_actors * 0.6));

  for (guint i = 0; i < n_actors; i++)
    add_actor (document, i, (guint) n_columns);
  for (guint i = 0; i < 2 * n_actors; i++)
    {
      int from = g_rand_int_range (random, 0, n);
      int near = from + g_rand_int_range (random, -3, 4) + n_columns * g_rand_int_range (random, -3, 4);

      add_relation (document, i, from, i % 20 == 0 ? g_rand_int_range (random, 0, n) : CLAMP (near, 0, n - 1));
      add_statement (document, i, g_rand_int_range (random, 0, n));
    }
  for (guint i = 0; i < N_HUB; i++)
    add_relation (document, 2 * n_actors + i, 0, 1 + (int) i * (n - 1) / N_HUB);
  for (guint i = 0; i < 2000; i++)
    add_source (document, i);
  return document;
}

static GFile *
write_document (guint n_actors)
{
  g_autoptr (EntenteDocument) document = make_document (n_actors);
  g_autoptr (GBytes) bytes = entente_json_write (document, NULL);
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("entente-bench-XXXXXX.json", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

/* What is measured may be saved, too. */
static GFile *
copy_document (const char *path)
{
  g_autofree char *contents = NULL, *copy = NULL;
  gsize length;
  int fd = g_file_open_tmp ("entente-bench-XXXXXX.json", &copy, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
  return g_file_new_for_path (copy);
}

/* The commands */

/* The nth of a kind; a small document is gone through more than once. */
static EntenteItem *
find (Bench           *bench,
      EntenteItemKind  kind,
      guint            nth)
{
  GListModel *items = entente_document_get_items (bench->document, kind);
  g_autoptr (EntenteItem) item = g_list_model_get_item (items, nth % g_list_model_get_n_items (items));

  return item; /* the document holds it */
}

static void
apply (Bench        *bench,
       EntenteDraft *draft)
{
  g_assert_true (entente_history_apply (bench->history, draft));
  entente_draft_free (draft);
}

static void
change_word (Bench *bench)
{
  static guint n_words;
  g_autoptr (EntenteItem) after = entente_item_copy (find (bench, ENTENTE_ITEM_RELATION, 777), NULL);
  g_autofree char *word = g_strdup_printf ("met for the %uth time", ++n_words);
  EntenteDraft *draft;

  entente_record_set_text (entente_item_edit_record (after), ENTENTE_RELATION_KIND, word);
  draft = entente_draft_new (bench->document, NULL);
  entente_commands_change (draft, after, entente_session_get_measure (bench->session));
  apply (bench, draft);
}

static void
undo (Bench *bench)
{
  g_assert_true (entente_history_undo (bench->history));
}

static void
redo (Bench *bench)
{
  g_assert_true (entente_history_redo (bench->history));
}

static void
select_actor (Bench *bench)
{
  entente_session_select (bench->session, find (bench, ENTENTE_ITEM_ACTOR, 4242 + bench->round));
}

static void
select_relation (Bench *bench)
{
  entente_session_select (bench->session, find (bench, ENTENTE_ITEM_RELATION, 4242 + bench->round));
}

static void
delete_actor (Bench *bench)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (EntenteDeletion) deletion = NULL;

  g_ptr_array_add (items, find (bench, ENTENTE_ITEM_ACTOR, 555 + bench->round));
  deletion = entente_deletion_new (bench->document, items);
  g_assert_true (entente_history_apply (bench->history, deletion->draft));
}

static void
add_one_actor (Bench *bench)
{
  g_autofree char *id = entente_document_make_id (bench->document, "new-one");
  g_autoptr (EntenteItem) actor = entente_item_new (ENTENTE_ITEM_ACTOR, id);
  EntenteDraft *draft = entente_draft_new (bench->document, NULL);

  entente_record_set_text (entente_item_edit_record (actor), ENTENTE_ACTOR_NAME, "New One");
  entente_commands_add (draft, actor, entente_session_get_measure (bench->session), NULL);
  apply (bench, draft);
}

static void
move_actor (Bench *bench)
{
  const char *id = entente_item_get_id (find (bench, ENTENTE_ITEM_ACTOR, 99));
  const EntentePosition position = { id, { 12345 + (int) bench->round, 6789 } };

  apply (bench, entente_commands_move (bench->document, &position, 1));
}

/* A card with many lines is dropped somewhere else. */
static void
move_hub (Bench *bench)
{
  const EntentePosition position = { "actor-0", { 12345 + 100 * (int) bench->round, 6789 } };

  apply (bench, entente_commands_move (bench->document, &position, 1));
}

static GPtrArray *
list_many (Bench *bench)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < N_MANY; i++)
    g_ptr_array_add (items, find (bench, ENTENTE_ITEM_ACTOR, 5000 + i));
  return items;
}

static void
select_many (Bench *bench)
{
  g_autoptr (GPtrArray) items = list_many (bench);

  entente_session_select_many (bench->session, items);
}

static void
delete_selected (Bench *bench)
{
  g_action_group_activate_action (G_ACTION_GROUP (bench->window), "delete", NULL);
}

static gboolean
has_many (Bench *bench)
{
  return entente_document_lookup (bench->document, "actor-5000") != NULL;
}

static void
prepare_deletion (Bench *bench)
{
  if (!has_many (bench))
    undo (bench);
  select_many (bench);
}

static void
prepare_restoring (Bench *bench)
{
  select_many (bench);
  delete_selected (bench);
  while (has_many (bench))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_many_kinds (Bench *bench)
{
  g_autoptr (GPtrArray) items = list_many (bench);
  const char *const kinds[ENTENTE_N_ITEM_KINDS] = { [ENTENTE_ITEM_ACTOR] = bench->round % 2 == 0 ? "party" : "company" };

  apply (bench, entente_commands_set_kinds (bench->document, items, kinds));
}

static void
copy_actors (Bench *bench)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (items, find (bench, ENTENTE_ITEM_ACTOR, 3000 + i));
  entente_fragment_free (entente_fragment_new (bench->document, items));
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  entente_arrange_task_free (entente_arrange_task_run_finish (result, NULL));
}

/* Only that it begins: it is given up at once. */
static void
begin_arranging (Bench *bench)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  entente_arrange_task_run_async (bench->document, ENTENTE_ENGINE_AUTO, NULL, cancellable, arranged_cb, NULL);
  g_cancellable_cancel (cancellable);
}

static void
save (Bench *bench)
{
  g_action_group_activate_action (G_ACTION_GROUP (bench->window), "save", NULL);
}

/* 100,000 rows of a table; the step is made beforehand, as a thread does it. */
static EntenteStep *
make_import (Bench *bench)
{
  g_autoptr (GString) text = g_string_new ("Id,Source,Target,Label,Since\n");
  g_autoptr (EntenteImportInput) input = NULL;
  g_autoptr (EntenteImport) import = NULL;
  g_autoptr (EntenteImportPlan) plan = NULL;
  g_autoptr (EntenteDraft) draft = NULL;
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStep *step;

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "e%u,Person number %u,Company number %u,director of,20%02u\n", i, i * 7919 % 20000,
                            i * 104729 % 5000, i % 24);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  input = entente_import_input_new (bytes, "bench.csv", NULL, &error);
  import = entente_import_read (&input, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  plan = entente_import_plan_new (import, bench->document, "csv", "bench");
  draft = entente_import_plan_make_draft (plan, entente_session_get_measure (bench->session), "bench.csv");
  step = entente_draft_finish (draft);
  document = entente_document_copy (bench->document);
  entente_step_prepare (step, document);
  return step;
}

static void
import_rows (Bench *bench)
{
  g_assert_true (entente_history_apply_step (bench->history, bench->import));
}

static gboolean
is_imported (Bench *bench)
{
  return bench->import != NULL &&
         entente_document_get_n_items (bench->document, ENTENTE_ITEM_RELATION) >= N_ROWS;
}

/* A step is applied once; then it is undone and redone. */
static void
prepare_import (Bench *bench)
{
  if (is_imported (bench))
    undo (bench);
  g_clear_object (&bench->import);
  bench->import = make_import (bench);
}

static void
prepare_import_undo (Bench *bench)
{
  prepare_import (bench);
  import_rows (bench);
}

/* How it is measured */

static gboolean
is_quiet (Bench *bench)
{
  return !g_main_context_pending (NULL) && entente_canvas_is_settled (ENTENTE_CANVAS (bench->canvas));
}

/* Nothing has happened for longer than a new scene takes on a busy machine, and so nothing more will. */
static void
settle (Bench *bench)
{
  gint64 quiet_since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - quiet_since < G_USEC_PER_SEC)
    {
      if (!is_quiet (bench))
        quiet_since = g_get_monotonic_time ();
      if (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
      else
        g_usleep (1000);
      if (!g_main_context_pending (NULL))
        began = get_time ();
    }
}

typedef void (*Command) (Bench *bench);

static void
measure_prepared (Bench      *bench,
                  const char *name,
                  Command     prepare,
                  Command     command)
{
  double best_call = INFINITY, best_stretch = INFINITY, best_wall = INFINITY;
  double best_laying = INFINITY, best_painting = INFINITY;

  if (bench->only != NULL && !g_str_equal (bench->only, name))
    return;
  for (bench->round = 0; bench->round < N_ROUNDS; bench->round++)
    {
      Time start = get_time ();
      double call;

      if (prepare != NULL)
        {
          prepare (bench);
          settle (bench);
          start = get_time ();
        }
      command (bench);
      call = get_time ().work - start.work;
      longest = longest_wall = laying = painting = 0;
      began = get_time ();
      settle (bench);
      best_call = MIN (best_call, call);
      best_laying = MIN (best_laying, laying);
      best_painting = MIN (best_painting, painting);
      best_wall = MIN (best_wall, longest_wall);
      best_stretch = MIN (best_stretch, MAX (longest, call));
    }
  printf ("edit-%s-call %.2f %.2f %.3f ms\n", name, best_call, FRAME_MS, best_call / FRAME_MS);
  printf ("edit-%s-stretch %.2f %.2f %.3f ms; %.2f by the clock; laying out the window %.2f, painting it %.2f\n", name,
          best_stretch, FRAME_MS, best_stretch / FRAME_MS, best_wall, best_laying, best_painting);
  fflush (stdout);
}

static void
measure (Bench      *bench,
         const char *name,
         Command     command)
{
  measure_prepared (bench, name, NULL, command);
}

static void
open_window (Bench              *bench,
             EntenteApplication *application,
             GFile              *file)
{
  GdkFrameClock *clock;

  g_application_activate (G_APPLICATION (application));
  bench->window = ENTENTE_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  bench->session = entente_window_get_session (bench->window);
  entente_window_owner_open_file (ENTENTE_WINDOW_OWNER (application), file, GTK_WINDOW (bench->window));
  while (entente_session_get_scene (bench->session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  bench->document = entente_session_get_document (bench->session);
  bench->history = entente_session_get_history (bench->session);
  bench->canvas = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (bench->window), ENTENTE_TYPE_WINDOW,
                                                             "canvas"));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_phase_cb), NULL);
  g_signal_connect (clock, "layout", G_CALLBACK (end_phase_cb), &laying);
  g_signal_connect (clock, "after-paint", G_CALLBACK (end_phase_cb), &painting);
  settle (bench);
}

int
main (int   argc,
      char *argv[])
{
  guint n_actors = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 20000;
  g_autoptr (GFile) file = n_actors > 0 ? write_document (n_actors) : copy_document (argv[1]);
  g_autoptr (EntenteApplication) application = NULL;
  Bench bench = { .only = argc > 2 ? argv[2] : NULL };

  gtk_init ();
  application = entente_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  open_window (&bench, application, file);

  setvbuf (stdout, NULL, _IOLBF, 0);
  printf ("# Edits of %u actors and %u relations; reference: a frame\n",
          entente_document_get_n_items (bench.document, ENTENTE_ITEM_ACTOR),
          entente_document_get_n_items (bench.document, ENTENTE_ITEM_RELATION));
  measure (&bench, "select-actor", select_actor);
  measure (&bench, "select-relation", select_relation);
  measure (&bench, "word", change_word);
  measure (&bench, "undo", undo);
  measure (&bench, "redo", redo);
  measure (&bench, "move", move_actor);
  measure (&bench, "add-actor", add_one_actor);
  measure (&bench, "delete-actor", delete_actor);
  measure (&bench, "undo-delete", undo);
  measure (&bench, "move-hub", move_hub);
  measure_prepared (&bench, "select-1000", select_actor, select_many);
  measure_prepared (&bench, "select-1000", select_actor, select_many);
  measure_prepared (&bench, "delete-1000", prepare_deletion, delete_selected);
  measure_prepared (&bench, "undo-delete-1000", prepare_restoring, undo);
  measure (&bench, "kind-1000", set_many_kinds);
  measure (&bench, "undo-kind-1000", undo);
  measure (&bench, "copy-100", copy_actors);
  measure (&bench, "arrange-begin", begin_arranging);
  measure_prepared (&bench, "save", change_word, save);
  measure_prepared (&bench, "import", prepare_import, import_rows);
  measure_prepared (&bench, "undo-import", prepare_import_undo, undo);

  g_file_delete (file, NULL, NULL);
  return EXIT_SUCCESS;
}
