/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-task.h"

#include "entente-commands.h"
#include "entente-history.h"
#include "entente-json.h"
#include "sample.h"

#define N_ACROSS 6
#define N_DOWN 5

typedef struct {
  EntenteDocument *document;
  EntenteHistory *history;
  EntenteArrangeTask *arranging;
  GError *error;
  gboolean done;
} Fixture;

static char *
name_actor (guint nth)
{
  return g_strdup_printf ("actor-%u", nth);
}

/* Makes rows of people. Each person knows the next one. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->document = entente_document_new ();
  for (guint i = 0; i < N_ACROSS * N_DOWN; i++)
    {
      g_autofree char *id = name_actor (i), *last = name_actor (i - 1);
      g_autofree char *relation = g_strdup_printf ("knows-%u", i);
      EntentePoint at = { (int) (i % N_ACROSS) * 3000 + 7, (int) (i / N_ACROSS) * 1500 - 3001 };

      sample_add (fixture->document, ENTENTE_ITEM_ACTOR, id, ENTENTE_ACTOR_NAME, id, 0);
      entente_layout_set_position (entente_document_get_layout (fixture->document), id, &at);
      if (i > 0)
        sample_add (fixture->document, ENTENTE_ITEM_RELATION, relation, ENTENTE_RELATION_FROM, last,
                    ENTENTE_RELATION_TO, id, ENTENTE_RELATION_KIND, "knows", 0);
    }
  fixture->history = entente_history_new (fixture->document);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->arranging, entente_arrange_task_free);
  g_clear_error (&fixture->error);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Fixture *fixture = data;

  fixture->arranging = entente_arrange_task_run_finish (result, &fixture->error);
  fixture->done = TRUE;
}

static void
start (Fixture        *fixture,
       EntenteEngine   engine,
       GPtrArray      *chosen,
       GCancellable   *cancellable)
{
  fixture->done = FALSE;
  entente_arrange_task_run_async (fixture->document, engine, chosen, cancellable, arranged_cb, fixture);
}

static void
finish (Fixture *fixture)
{
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
apply (Fixture    *fixture,
       const char *name)
{
  g_autoptr (EntenteDraft) draft = NULL;

  g_assert_no_error (fixture->error);
  draft = entente_arrange_task_make_draft (fixture->arranging, fixture->document);
  g_assert_true (entente_history_apply (fixture->history, draft));
  g_assert_cmpstr (entente_history_get_undo_name (fixture->history), ==, name);
}

static EntentePoint
get_place (Fixture *fixture,
           guint    nth)
{
  g_autofree char *id = name_actor (nth);
  EntentePoint at;

  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document), id, &at));
  return at;
}

static EntentePoint *
get_places (Fixture *fixture)
{
  EntentePoint *places = g_new (EntentePoint, N_ACROSS * N_DOWN);

  for (guint i = 0; i < N_ACROSS * N_DOWN; i++)
    places[i] = get_place (fixture, i);
  return places;
}

static gboolean
has_moved (Fixture            *fixture,
           const EntentePoint *before,
           guint               nth)
{
  EntentePoint now = get_place (fixture, nth);

  return now.x != before[nth].x || now.y != before[nth].y;
}

static GPtrArray *
choose (Fixture *fixture,
        guint    first,
        guint    n)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *id = name_actor (i);

      g_ptr_array_add (chosen, entente_document_lookup (fixture->document, id));
    }
  return chosen;
}

static void
pin (Fixture *fixture,
     guint    nth)
{
  g_autofree char *id = name_actor (nth);

  entente_layout_set_pinned (entente_document_get_layout (fixture->document), id, TRUE);
}

static void
assert_clear (Fixture *fixture)
{
  g_autoptr (EntenteMeasure) measure = entente_measure_new ();

  for (guint i = 0; i < N_ACROSS * N_DOWN; i++)
    for (guint j = 0; j < i; j++)
      {
        EntentePoint a = get_place (fixture, i), b = get_place (fixture, j);
        g_autofree char *id = name_actor (i);
        const EntenteCardText *card = entente_measure_card (measure, entente_document_lookup (fixture->document, id));

        g_assert_true (ABS (a.x - b.x) > 9 * card->width || ABS (a.y - b.y) > 9 * card->height);
      }
}

/* Arranging is one step, and undoing it restores each byte. */
static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree EntentePoint *before = get_places (fixture);
  g_autoptr (GBytes) bytes = entente_json_write (fixture->document, NULL), unwound = NULL;

  start (fixture, ENTENTE_ENGINE_DOT, NULL, NULL);
  finish (fixture);
  apply (fixture, "Arrange with dot");
  g_assert_true (has_moved (fixture, before, 0));
  g_assert_cmpuint (entente_history_get_position (fixture->history), ==, 1);
  g_assert_cmpstr (entente_layout_get_engine (entente_document_get_layout (fixture->document)), ==, "dot");
  assert_clear (fixture);
  entente_history_undo (fixture->history);
  unwound = entente_json_write (fixture->document, NULL);
  g_assert_true (g_bytes_equal (bytes, unwound));
}

/* The other actors do not move at all. The arranged actors stay near their old places. */
static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree EntentePoint *before = get_places (fixture);
  g_autoptr (GPtrArray) chosen = choose (fixture, 7, 4);
  guint n_moved = 0;

  start (fixture, ENTENTE_ENGINE_CIRCO, chosen, NULL);
  finish (fixture);
  apply (fixture, "Arrange 4 Actors with circo");
  for (guint i = 0; i < N_ACROSS * N_DOWN; i++)
    if (i < 7 || i >= 11)
      g_assert_false (has_moved (fixture, before, i));
    else
      n_moved += has_moved (fixture, before, i);
  g_assert_cmpuint (n_moved, >=, 3);
  for (guint i = 7; i < 11; i++)
    {
      g_assert_cmpint (ABS (get_place (fixture, i).x - 7507), <, 16000);
      g_assert_cmpint (ABS (get_place (fixture, i).y + 1501), <, 16000);
    }
  assert_clear (fixture);
  g_assert_null (entente_layout_get_engine (entente_document_get_layout (fixture->document)));
}

static void
test_pins (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree EntentePoint *before = get_places (fixture);
  g_autoptr (GPtrArray) chosen = choose (fixture, 0, 12);

  pin (fixture, 3);
  pin (fixture, 20);
  start (fixture, ENTENTE_ENGINE_NEATO, NULL, NULL);
  finish (fixture);
  apply (fixture, "Arrange with neato");
  g_assert_false (has_moved (fixture, before, 3));
  g_assert_false (has_moved (fixture, before, 20));
  g_assert_true (has_moved (fixture, before, 4));

  entente_history_undo (fixture->history);
  g_clear_pointer (&fixture->arranging, entente_arrange_task_free);
  start (fixture, ENTENTE_ENGINE_AUTO, chosen, NULL);
  finish (fixture);
  apply (fixture, "Arrange 12 Actors Automatically");
  g_assert_false (has_moved (fixture, before, 3));
  for (guint i = 12; i < N_ACROSS * N_DOWN; i++)
    g_assert_false (has_moved (fixture, before, i));
}

/* Changes that the user makes while the layout process runs are kept. */
static void
test_meanwhile (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree EntentePoint *before = get_places (fixture);
  const EntentePosition position = { "actor-5", { 123, 456 } };
  g_autoptr (EntenteDraft) move = NULL, removal = entente_draft_new (fixture->document, "Delete");
  EntentePoint new_at = { 99999, 1 }, at;

  start (fixture, ENTENTE_ENGINE_FDP, NULL, NULL);
  move = entente_commands_move (fixture->document, &position, 1);
  g_assert_true (entente_history_apply (fixture->history, move));
  entente_draft_remove (removal, entente_document_lookup (fixture->document, "knows-29"));
  entente_draft_remove (removal, entente_document_lookup (fixture->document, "actor-29"));
  entente_draft_place (removal, "actor-29", NULL);
  g_assert_true (entente_history_apply (fixture->history, removal));
  sample_add (fixture->document, ENTENTE_ITEM_ACTOR, "late", ENTENTE_ACTOR_NAME, "Late", 0);
  entente_layout_set_position (entente_document_get_layout (fixture->document), "late", &new_at);
  pin (fixture, 8);
  finish (fixture);
  apply (fixture, "Arrange with fdp");

  g_assert_cmpint (get_place (fixture, 5).x, ==, 123);
  g_assert_false (has_moved (fixture, before, 8));
  g_assert_true (has_moved (fixture, before, 9));
  g_assert_false (entente_layout_get_position (entente_document_get_layout (fixture->document), "actor-29", NULL));
  g_assert_true (entente_layout_get_position (entente_document_get_layout (fixture->document), "late", &at));
  g_assert_cmpint (at.x, ==, 99999);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  start (fixture, ENTENTE_ENGINE_AUTO, NULL, cancellable);
  g_cancellable_cancel (cancellable);
  finish (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->arranging);
}

/* Without a layout there are no new places. The message must not say that a simple layout was used. */
static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/bin/false", TRUE);
  start (fixture, ENTENTE_ENGINE_AUTO, NULL, NULL);
  finish (fixture);
  g_assert_error (fixture->error, ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_FAILED);
  g_assert_null (strstr (fixture->error->message, "plainly"));
  g_clear_error (&fixture->error);

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", "/nowhere/entente-layout", TRUE);
  start (fixture, ENTENTE_ENGINE_DOT, NULL, NULL);
  finish (fixture);
  g_assert_error (fixture->error, ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_UNAVAILABLE);
  g_assert_null (fixture->arranging);
  g_setenv ("ENTENTE_LAYOUT_PROGRAM", program, TRUE);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteDocument) empty = entente_document_new ();
  g_autoptr (EntenteDraft) draft = NULL;

  entente_arrange_task_run_async (empty, ENTENTE_ENGINE_AUTO, NULL, NULL, arranged_cb, fixture);
  finish (fixture);
  g_assert_no_error (fixture->error);
  draft = entente_arrange_task_make_draft (fixture->arranging, empty);
  g_assert_nonnull (draft);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/arrange-task/all", test_all);
  ADD ("/arrange-task/selection", test_selection);
  ADD ("/arrange-task/pins", test_pins);
  ADD ("/arrange-task/meanwhile", test_meanwhile);
  ADD ("/arrange-task/cancel", test_cancel);
  ADD ("/arrange-task/trouble", test_trouble);
  ADD ("/arrange-task/empty", test_empty);

  return g_test_run ();
}
