/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-arrange-process.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

#define MARGIN 240

typedef struct {
  GMainLoop *loop;
  EntenteArrangement *arrangement;
  GError *error;
} Wait;

static EntenteArrangeProblem *
problem_new (EntenteEngine engine,
             guint         n_nodes,
             guint         n_edges)
{
  EntenteArrangeProblem *problem = entente_arrange_problem_new (engine, n_nodes, n_edges);

  /* A machine that is busy with other tests is no reason to give up. */
  problem->time_limit = 240000;
  for (guint i = 0; i < n_nodes; i++)
    {
      problem->nodes[i].width = 1000 + i * 7919 % 1600;
      problem->nodes[i].height = 460;
    }
  return problem;
}

/* Each node after the first is joined to an earlier one. */
static EntenteArrangeProblem *
tree_new (EntenteEngine engine,
          guint         n_nodes)
{
  EntenteArrangeProblem *problem = problem_new (engine, n_nodes, n_nodes - 1);

  for (guint i = 1; i < n_nodes; i++)
    {
      problem->edges[i - 1] = (EntenteGraphEdge) { i * 7919 % 1009 % i, i };
      problem->lengths[i - 1] = 500;
    }
  return problem;
}

static EntenteArrangeProblem *
clique_new (EntenteEngine engine,
            guint         n_nodes)
{
  EntenteArrangeProblem *problem = problem_new (engine, n_nodes, n_nodes * (n_nodes - 1) / 2);
  guint n = 0;

  for (guint i = 0; i < n_nodes; i++)
    for (guint j = 0; j < i; j++)
      problem->edges[n++] = (EntenteGraphEdge) { i, j };
  return problem;
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Wait *wait = data;

  wait->arrangement = entente_arrange_process_run_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static EntenteArrangement *
arrange (const EntenteArrangeProblem *problem)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (g_main_context_get_thread_default (), FALSE);
  Wait wait = { .loop = loop };

  entente_arrange_process_run_async (problem, NULL, NULL, arranged_cb, &wait);
  g_main_loop_run (loop);
  g_assert_no_error (wait.error);
  g_assert_nonnull (wait.arrangement);
  g_assert_cmpuint (wait.arrangement->n_points, ==, problem->n_nodes);
  return wait.arrangement;
}

static gboolean
overlap (const EntenteArrangeProblem *problem,
         const EntentePoint          *points,
         guint                        i,
         guint                        j,
         int                          margin)
{
  const EntenteArrangeNode *a = &problem->nodes[i], *b = &problem->nodes[j];

  return 2 * ABS (points[i].x - points[j].x) < a->width + b->width + 2 * margin &&
         2 * ABS (points[i].y - points[j].y) < a->height + b->height + 2 * margin;
}

static void
assert_clear (const EntenteArrangeProblem *problem,
              const EntenteArrangement    *arrangement)
{
  for (guint i = 0; i < problem->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (overlap (problem, arrangement->points, i, j, MARGIN));
}

/* Whether a point of the line from a to b, looked at in steps of a point, is in the card. */
static gboolean
passes_under (const EntenteArrangeNode *card,
              EntentePoint              at,
              EntentePoint              a,
              EntentePoint              b)
{
  int steps = MAX (ABS (b.x - a.x), ABS (b.y - a.y)) / 10 + 1;

  for (int i = 0; i <= steps; i++)
    {
      double x = a.x + (double) (b.x - a.x) * i / steps, y = a.y + (double) (b.y - a.y) * i / steps;

      if (ABS (x - at.x) < card->width / 2.0 && ABS (y - at.y) < card->height / 2.0)
        return TRUE;
    }
  return FALSE;
}

static void
get_box (const EntenteArrangeProblem *problem,
         const EntenteArrangement    *arrangement,
         EntenteBox                  *box)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < problem->n_nodes; i++)
    {
      left = MIN (left, arrangement->points[i].x - problem->nodes[i].width / 2.0);
      right = MAX (right, arrangement->points[i].x + problem->nodes[i].width / 2.0);
      top = MIN (top, arrangement->points[i].y - problem->nodes[i].height / 2.0);
      bottom = MAX (bottom, arrangement->points[i].y + problem->nodes[i].height / 2.0);
    }
  *box = (EntenteBox) { left, top, right - left, bottom - top };
}

static void
get_size (const EntenteArrangeProblem *problem,
          const EntenteArrangement    *arrangement,
          double                      *width,
          double                      *height)
{
  EntenteBox box;

  get_box (problem, arrangement, &box);
  /* The picture begins at 0, 0, but for the half of a tenth that a card's middle may be off. */
  g_assert_cmpfloat (ABS (box.x), <=, 1);
  g_assert_cmpfloat (ABS (box.y), <=, 1);
  *width = box.width;
  *height = box.height;
}

static void
test_names (void)
{
  EntenteEngine engine;

  for (guint i = 0; i < ENTENTE_N_ENGINES; i++)
    {
      g_assert_true (entente_engine_from_name (entente_engine_to_name (i), &engine));
      g_assert_cmpuint (engine, ==, i);
    }
  g_assert_false (entente_engine_from_name ("osage", &engine));
  g_assert_false (entente_engine_from_name ("", &engine));
}

static void
test_engines (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    {
      g_autoptr (EntenteArrangeProblem) problem = tree_new (engine, 40);
      g_autoptr (EntenteArrangement) first = arrange (problem);
      g_autoptr (EntenteArrangement) second = arrange (problem);

      g_test_message ("engine %s", entente_engine_to_name (engine));
      g_assert_no_error (first->trouble);
      if (engine != ENTENTE_ENGINE_AUTO)
        g_assert_cmpuint (first->engine, ==, engine);
      else
        g_assert_cmpuint (first->engine, !=, ENTENTE_ENGINE_AUTO);
      assert_clear (problem, first);
      g_assert_cmpmem (first->points, 40 * sizeof (EntentePoint), second->points,
                       40 * sizeof (EntentePoint));
    }
}

static void
test_smallest (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    for (guint n = 0; n <= 3; n++)
      {
        g_autoptr (EntenteArrangeProblem) joined = clique_new (engine, n);
        g_autoptr (EntenteArrangeProblem) apart = problem_new (engine, n, 0);
        g_autoptr (EntenteArrangement) first = arrange (joined);
        g_autoptr (EntenteArrangement) second = arrange (apart);

        g_assert_no_error (first->trouble);
        g_assert_no_error (second->trouble);
        assert_clear (joined, first);
        assert_clear (apart, second);
      }
}

/* The words on the line between two cards have the room they asked for. */
static void
test_length (void)
{
  g_autoptr (EntenteArrangeProblem) problem = clique_new (ENTENTE_ENGINE_AUTO, 2);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  int middle;

  problem->lengths[0] = 1800;
  arrangement = arrange (problem);
  middle = ABS (arrangement->points[1].x - arrangement->points[0].x);
  g_assert_cmpint (middle - (problem->nodes[0].width + problem->nodes[1].width) / 2, >=, 1800);
  g_assert_cmpint (arrangement->points[0].y, ==, arrangement->points[1].y);
}

static void
test_loops_and_parallels (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    {
      g_autoptr (EntenteArrangeProblem) problem = problem_new (engine, 4, 12);
      g_autoptr (EntenteArrangement) arrangement = NULL;

      for (guint i = 0; i < 12; i++)
        {
          problem->edges[i] = (EntenteGraphEdge) { i % 3, i % 2 };
          problem->lengths[i] = 100 * i;
        }
      arrangement = arrange (problem);
      g_assert_no_error (arrangement->trouble);
      assert_clear (problem, arrangement);
    }
}

static void
test_parts (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    {
      g_autoptr (EntenteArrangeProblem) problem = problem_new (engine, 60, 45);
      g_autoptr (EntenteArrangement) arrangement = NULL;
      double width, height, cards = 0;

      /* Fifteen stars of four. */
      for (guint i = 0; i < 45; i++)
        {
          problem->edges[i] = (EntenteGraphEdge) { i / 3, 15 + i };
          problem->lengths[i] = 300;
        }
      arrangement = arrange (problem);
      g_assert_no_error (arrangement->trouble);
      assert_clear (problem, arrangement);
      get_size (problem, arrangement, &width, &height);
      for (guint i = 0; i < problem->n_nodes; i++)
        cards += (double) problem->nodes[i].width * problem->nodes[i].height;
      g_test_message ("%s: %.0f x %.0f, %.2f filled", entente_engine_to_name (engine), width,
                      height, cards / (width * height));
      g_assert_cmpfloat (width / height, >, 1.1);
      g_assert_cmpfloat (width / height, <, 2.2);
      g_assert_cmpfloat (cards / (width * height), >, 0.05);
    }
}

/* One in the middle of many, which all want to be near to it. */
static void
test_hub (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (ENTENTE_ENGINE_AUTO, 201, 200);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  double width, height;

  for (guint i = 0; i < 200; i++)
    {
      problem->edges[i] = (EntenteGraphEdge) { i + 1, 0 };
      problem->lengths[i] = 400 + 7 * i;
    }
  arrangement = arrange (problem);
  g_assert_no_error (arrangement->trouble);
  assert_clear (problem, arrangement);
  get_size (problem, arrangement, &width, &height);
  g_test_message ("%.0f x %.0f", width, height);
  g_assert_cmpfloat (width / height, >, 1.1);
  g_assert_cmpfloat (width / height, <, 2.2);
}

/* A chain is folded, so that all of it can be seen, and no line runs under a card. */
static void
test_chain (void)
{
  static const EntenteEngine engines[] = { ENTENTE_ENGINE_AUTO, ENTENTE_ENGINE_DOT };

  for (guint e = 0; e < G_N_ELEMENTS (engines); e++)
    {
      g_autoptr (EntenteArrangeProblem) problem = problem_new (engines[e], 30, 29);
      g_autoptr (EntenteArrangement) arrangement = NULL;
      double width, height;

      for (guint i = 0; i < 29; i++)
        problem->edges[i] = (EntenteGraphEdge) { i, i + 1 };
      arrangement = arrange (problem);
      g_assert_no_error (arrangement->trouble);
      assert_clear (problem, arrangement);
      get_size (problem, arrangement, &width, &height);
      g_assert_cmpfloat (width / height, >, 0.8);
      g_assert_cmpfloat (width / height, <, 2.6);
      for (guint i = 0; i < 29; i++)
        for (guint j = 0; j < 30; j++)
          if (j != i && j != i + 1)
            g_assert_false (passes_under (&problem->nodes[j], arrangement->points[j], arrangement->points[i],
                                          arrangement->points[i + 1]));
    }
}

/* Many chains are folded together, to rows of one width. */
static void
test_chains (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (ENTENTE_ENGINE_AUTO, 300, 290);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  double width, height, cards = 0;
  guint n = 0;

  for (guint i = 0; i < 300; i++)
    {
      cards += (double) problem->nodes[i].width * problem->nodes[i].height;
      if (i % 30 != 0)
        problem->edges[n++] = (EntenteGraphEdge) { i, i - 1 };
    }
  arrangement = arrange (problem);
  g_assert_no_error (arrangement->trouble);
  assert_clear (problem, arrangement);
  get_size (problem, arrangement, &width, &height);
  g_test_message ("%.0f x %.0f", width, height);
  g_assert_cmpfloat (width / height, >, 1.1);
  g_assert_cmpfloat (width / height, <, 2.2);
  g_assert_cmpfloat (cards / (width * height), >, 0.25);
  /* A line is beside its two cards or between two rows; none is long. */
  for (guint i = 0; i < n; i++)
    {
      EntentePoint a = arrangement->points[problem->edges[i].from], b = arrangement->points[problem->edges[i].to];

      g_assert_cmpint (ABS (a.x - b.x), <, 4000);
      g_assert_cmpint (ABS (a.y - b.y), <, 1500);
      /* Edges lead towards the card before, so that the chain is read from its other end. */
      if (i % 29 == 28)
        g_assert_cmpint (a.y, <=, arrangement->points[problem->edges[i - 28].to].y);
    }
}

/* In a hierarchy a rank of very many cards becomes several rows, above the rank that follows. */
static void
test_broad_rank (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (ENTENTE_ENGINE_DOT, 301, 300);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  double width, height;

  for (guint i = 0; i < 300; i++)
    problem->edges[i] = (EntenteGraphEdge) { i + 1, 0 };
  arrangement = arrange (problem);
  g_assert_no_error (arrangement->trouble);
  assert_clear (problem, arrangement);
  get_size (problem, arrangement, &width, &height);
  g_assert_cmpfloat (width / height, >, 0.8);
  g_assert_cmpfloat (width / height, <, 2.6);
  for (guint i = 1; i < 301; i++)
    g_assert_cmpint (arrangement->points[i].y, <, arrangement->points[0].y);
}

/* No line of a tree need cross another, or run under a card. */
static void
test_tree_is_plain (void)
{
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, 40);
  g_autoptr (EntenteArrangement) arrangement = arrange (problem);

  g_assert_no_error (arrangement->trouble);
  for (guint i = 0; i < problem->n_edges; i++)
    {
      EntentePoint a = arrangement->points[problem->edges[i].from];
      EntentePoint b = arrangement->points[problem->edges[i].to];

      for (guint j = 0; j < problem->n_nodes; j++)
        if (j != problem->edges[i].from && j != problem->edges[i].to)
          g_assert_false (passes_under (&problem->nodes[j], arrangement->points[j], a, b));
    }
}

static void
test_wide (void)
{
  const guint sizes[] = { 5, 20, 100, 500, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, sizes[i]);
      g_autoptr (EntenteArrangement) arrangement = arrange (problem);
      double width, height;

      g_assert_no_error (arrangement->trouble);
      assert_clear (problem, arrangement);
      get_size (problem, arrangement, &width, &height);
      g_test_message ("%u: %.0f x %.0f", sizes[i], width, height);
      g_assert_cmpfloat (width / height, >, 1.1);
      /* Five cards side by side with words between them are wide. */
      g_assert_cmpfloat (width / height, <, sizes[i] < 10 ? 4.0 : 2.6);
    }
}

static void
test_pins (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    {
      g_autoptr (EntenteArrangeProblem) problem = tree_new (engine, 30);
      g_autoptr (EntenteArrangement) arrangement = NULL;

      for (guint i = 0; i < 30; i += 7)
        {
          problem->nodes[i].at = (EntentePoint) { -20001 + 3000 * (int) i, 777 * (int) i };
          problem->nodes[i].placed = problem->nodes[i].pinned = TRUE;
        }
      arrangement = arrange (problem);
      g_assert_no_error (arrangement->trouble);
      assert_clear (problem, arrangement);
      for (guint i = 0; i < 30; i += 7)
        {
          g_assert_cmpint (arrangement->points[i].x, ==, problem->nodes[i].at.x);
          g_assert_cmpint (arrangement->points[i].y, ==, problem->nodes[i].at.y);
        }
    }
}

/* What is large is laid out small, and enlarged until the cards have room, which is not where the pinned ones are. */
static void
test_pin_of_many (void)
{
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_SFDP, 5100);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  EntenteBox box;

  problem->nodes[7].at = (EntentePoint) { 12345, -678 };
  problem->nodes[7].placed = problem->nodes[7].pinned = TRUE;
  arrangement = arrange (problem);
  g_assert_no_error (arrangement->trouble);
  g_assert_cmpint (arrangement->points[7].x, ==, 12345);
  g_assert_cmpint (arrangement->points[7].y, ==, -678);
  assert_clear (problem, arrangement);
  /* No solid block: at most a third is covered by cards. */
  get_box (problem, arrangement, &box);
  g_assert_cmpfloat (box.width * box.height, >, 3 * 5100 * 1800.0 * 460.0);
}

/* Many at one place are no crowd that the others would have to leave. */
static void
test_pins_at_one_place (void)
{
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, 60);
  g_autoptr (EntenteArrangement) arrangement = NULL;
  EntenteBox box;

  for (guint i = 0; i < 28; i++)
    problem->nodes[2 * i].placed = problem->nodes[2 * i].pinned = TRUE;
  arrangement = arrange (problem);
  g_assert_no_error (arrangement->trouble);
  get_box (problem, arrangement, &box);
  g_assert_cmpfloat (MAX (box.width, box.height), <, 60 * 1800);
}

/* Two cards pinned on top of each other are the user's wish; the others still keep clear. */
static void
test_pins_overlapping (void)
{
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, 12);
  g_autoptr (EntenteArrangement) arrangement = NULL;

  for (guint i = 0; i < 2; i++)
    {
      problem->nodes[i].at = (EntentePoint) { -5, 100 };
      problem->nodes[i].placed = problem->nodes[i].pinned = TRUE;
    }
  arrangement = arrange (problem);
  g_assert_no_error (arrangement->trouble);
  for (guint i = 2; i < problem->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (overlap (problem, arrangement->points, i, j, MARGIN));
  g_assert_cmpint (arrangement->points[1].x, ==, -5);
  g_assert_cmpint (arrangement->points[1].y, ==, 100);
}

static gpointer
arrange_thread (gpointer problem)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  EntenteArrangement *arrangement;

  g_main_context_push_thread_default (context);
  arrangement = arrange (problem);
  g_main_context_pop_thread_default (context);
  return arrangement;
}

/* No main loop runs but the one of the thread. */
static void
test_thread (void)
{
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_NEATO, 20);
  GThread *thread = g_thread_new ("arrange", arrange_thread, problem);
  g_autoptr (EntenteArrangement) arrangement = g_thread_join (thread);

  g_assert_no_error (arrangement->trouble);
  assert_clear (problem, arrangement);
}

/* Writes a shell script to stand in for the layout process. */
static void
use_script (const char *script)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "fake-layout.sh", NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0755, &error);
  g_assert_no_error (error);
  g_setenv ("ENTENTE_LAYOUT_PROGRAM", path, TRUE);
}

static void
use_program (const char *program)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "fake-layout.sh", NULL);

  g_setenv ("ENTENTE_LAYOUT_PROGRAM", program, TRUE);
  g_unlink (path);
}

static void
assert_no_child (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
assert_cancels (const EntenteArrangeProblem *problem,
                guint                        after)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Wait wait = { .loop = loop };

  g_timeout_add (after, cancel_cb, cancellable);
  entente_arrange_process_run_async (problem, NULL, cancellable, arranged_cb, &wait);
  g_main_loop_run (loop);
  g_assert_null (wait.arrangement);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);
  assert_no_child ();
}

static void
test_cancel (void)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autoptr (EntenteArrangeProblem) problem = clique_new (ENTENTE_ENGINE_DOT, 60);
  g_autofree char *folder = g_dir_make_tmp ("entente-arrange-XXXXXX", NULL);
  g_autofree char *mark = g_build_filename (folder, "ended", NULL);
  g_autofree char *script = g_strdup_printf ("(sleep 30; touch %s) 2>/dev/null & wait", mark);

  for (guint i = 0; i < 5; i++)
    assert_cancels (problem, 30 * i);

  /* What the process started itself lives on, holds its pipes, and leaves a mark in the end. Nothing may wait for
   * that. */
  use_script (script);
  for (guint i = 0; i < 3; i++)
    {
      assert_cancels (problem, 50);
      g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
    }
  g_assert_no_errno (g_rmdir (folder));
  use_program (program);
}

static void
test_cancelled_before (void)
{
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, 5);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { .loop = loop };

  g_cancellable_cancel (cancellable);
  entente_arrange_process_run_async (problem, NULL, cancellable, arranged_cb, &wait);
  g_main_loop_run (loop);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);
  assert_no_child ();
}

static void
assert_trouble (EntenteArrangeProblem *problem,
                EntenteArrangeError    code)
{
  g_autoptr (EntenteArrangement) arrangement = arrange (problem);

  g_assert_error (arrangement->trouble, ENTENTE_ARRANGE_ERROR, (int) code);
  assert_clear (problem, arrangement);
  assert_no_child ();
}

static void
test_trouble (void)
{
  static const char *const GARBAGE[] = {
    "cat >/dev/null; echo good morning",
    "cat >/dev/null; printf 'entente-layout 1 neato 8\\n'",
    "cat >/dev/null; printf 'entente-layout 1 neato 8\\n0 0\\n0 0\\n0 0\\n0 0\\nend\\n'",
    "cat >/dev/null; printf 'entente-layout 1 neato 9\\n%s' '0 0'",
    "cat >/dev/null; printf 'entente-layout 1 neato 4294967304\\n'",
    "cat >/dev/null; printf 'entente-layout 1 osage 8\\n'",
    "cat >/dev/null; head -c 65536 /dev/zero",
    "printf 'entente-layout 1 neato 8\\n99999999999 0\\n'",
    "exit 0",
    "exit 7",
    "kill -9 $$",
    "kill -11 $$",
    "exec yes",
  };
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, 8);

  for (guint i = 0; i < G_N_ELEMENTS (GARBAGE); i++)
    {
      g_test_message ("%s", GARBAGE[i]);
      use_script (GARBAGE[i]);
      assert_trouble (problem, ENTENTE_ARRANGE_ERROR_FAILED);
    }
  use_program ("/bin/false");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_FAILED);
  use_program ("/nowhere/entente-layout");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_UNAVAILABLE);
  use_program (program);
}

/* A picture that has no room within the bounds is none. */
static void
test_too_wide (void)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_AUTO, 2);

  use_script ("cat >/dev/null; printf 'entente-layout 1 sfdp 2\\n0 0\\n150000000 0\\nend\\n'");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_TOO_LARGE);
  use_program (program);
}

static void
test_time_out (void)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_CIRCO, 8);
  g_autoptr (EntenteArrangement) arrangement = NULL;

  problem->time_limit = 100;
  use_script ("exec sleep 20");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_TIMED_OUT);
  use_script ("sleep 2");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_TIMED_OUT);
  use_script ("exec >&-; exec sleep 20");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_TIMED_OUT);
  arrangement = arrange (problem);
  g_assert_nonnull (strstr (arrangement->trouble->message, "circo"));
  problem->time_limit = 0;
  /* The limit the process sets itself, here one that has it killed at once. */
  use_script ("kill -XCPU $$");
  assert_trouble (problem, ENTENTE_ARRANGE_ERROR_TIMED_OUT);
  use_program (program);
}

static void
test_clique (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    {
      g_autoptr (EntenteArrangeProblem) problem = clique_new (engine, 60);
      g_autoptr (EntenteArrangement) arrangement = NULL;
      gint64 start = g_get_monotonic_time ();

      /* These two would take more than they get at all. */
      if (engine == ENTENTE_ENGINE_DOT || engine == ENTENTE_ENGINE_CIRCO)
        problem->time_limit = 2000;
      /* By the clock of a busy machine even this one could; its own limit counts computing only. */
      if (engine == ENTENTE_ENGINE_AUTO)
        problem->time_limit = 240000;
      arrangement = arrange (problem);
      assert_clear (problem, arrangement);
      g_test_message ("%s: %" G_GINT64_FORMAT " ms, %s", entente_engine_to_name (engine),
                      (g_get_monotonic_time () - start) / 1000,
                      arrangement->trouble != NULL ? arrangement->trouble->message : "laid out");
      if (arrangement->trouble != NULL)
        g_assert_error (arrangement->trouble, ENTENTE_ARRANGE_ERROR,
                        ENTENTE_ARRANGE_ERROR_TIMED_OUT);
      /* Automatic is chosen not to need a way out. */
      if (engine == ENTENTE_ENGINE_AUTO)
        g_assert_no_error (arrangement->trouble);
    }
}

static void
test_fallback_keeps_places (void)
{
  g_autofree char *program = g_strdup (g_getenv ("ENTENTE_LAYOUT_PROGRAM"));
  g_autoptr (EntenteArrangeProblem) problem = tree_new (ENTENTE_ENGINE_DOT, 8);
  g_autoptr (EntenteArrangement) arrangement = NULL;

  for (guint i = 0; i < 7; i++)
    {
      problem->nodes[i].placed = TRUE;
      problem->nodes[i].at = (EntentePoint) { 4000 * (int) i, 0 };
    }
  use_program ("/bin/false");
  arrangement = arrange (problem);
  use_program (program);
  g_assert_nonnull (arrangement->trouble);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (arrangement->points[i].x, ==, 4000 * (int) i);
  assert_clear (problem, arrangement);
}

static void
test_too_large (void)
{
  g_autoptr (EntenteArrangeProblem) problem = problem_new (ENTENTE_ENGINE_AUTO, 200001, 0);
  g_autoptr (EntenteArrangement) arrangement = arrange (problem);

  g_assert_error (arrangement->trouble, ENTENTE_ARRANGE_ERROR, ENTENTE_ARRANGE_ERROR_TOO_LARGE);
}

/* Runs the layout process on any bytes; it must end by itself, and say nothing but an answer. */
static void
feed (const char *request,
      gssize      length,
      int         status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
      G_SUBPROCESS_FLAGS_STDERR_SILENCE,
    &error, g_getenv ("ENTENTE_LAYOUT_PROGRAM"), NULL);
  g_autoptr (GBytes) in = g_bytes_new (request, length < 0 ? strlen (request) : (gsize) length);
  g_autoptr (GBytes) out = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, NULL, &error);
  g_clear_error (&error); /* It need not read to the end. */
  g_assert_true (g_subprocess_get_if_exited (process));
  if (status >= 0)
    g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
  if (g_subprocess_get_exit_status (process) != 0)
    g_assert_cmpuint (out != NULL ? g_bytes_get_size (out) : 0, ==, 0);
}

static void
test_refused (void)
{
  static const char *const BAD[] = {
    "",
    "\n",
    "entente-layout",
    "entente-layout 2 neato 0 0\nend\n",
    "entente-layout 1 osage 0 0\nend\n",
    "entente-layout 1 neato 0 0",
    "entente-layout 1 neato 0 0\n",
    "entente-layout 1 neato 0 0\nend",
    "entente-layout 1 neato 0 0\nend\n\n",
    "entente-layout 1 neato 0 0\r\nend\r\n",
    "entente-layout 1 neato  0 0\nend\n",
    "entente-layout 1 neato -1 0\nend\n",
    "entente-layout 1 neato 200001 0\nend\n",
    "entente-layout 1 neato 4294967297 0\nend\n",
    "entente-layout 1 neato 99999999999999999999999999 0\nend\n",
    "entente-layout 1 neato 0 1000001\nend\n",
    "entente-layout 1 neato 1 0\nend\n",
    "entente-layout 1 neato 1 0\nn 0 5\nend\n",
    "entente-layout 1 neato 1 0\nn 5 200001\nend\n",
    "entente-layout 1 neato 1 0\nn 05 5\nend\n",
    "entente-layout 1 neato 1 0\nn 5 5 5\nend\n",
    "entente-layout 1 neato 1 0\nn 5 5 -0 5\nend\n",
    "entente-layout 1 neato 1 0\nn 5 5 100000001 5\nend\n",
    "entente-layout 1 neato 1 0\nn 5.5 5\nend\n",
    "entente-layout 1 neato 1 0\nn 5 nan\nend\n",
    "entente-layout 1 neato 1 1\nn 5 5\nend\n",
    "entente-layout 1 neato 1 1\nn 5 5\ne 0 1 0\nend\n",
    "entente-layout 1 neato 1 1\nn 5 5\ne -1 0 0\nend\n",
    "entente-layout 1 neato 1 1\nn 5 5\ne 0 0 100001\nend\n",
    "entente-layout 1 neato 1 1\nn 5 5\ne 0 0\nend\n",
    "entente-layout 1 neato 1 1\ne 0 0 0\nn 5 5\nend\n",
    "digraph { a -> b }\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_test_message ("%s", BAD[i]);
      feed (BAD[i], -1, 2);
    }
  feed ("entente-layout 1 neato 0 0\nend\n\0", 32, 2);
  feed ("entente-layout 1 neato 0 0\nend\n", -1, 0);
}

/* A good request with some bytes changed is answered or refused, and nothing else. */
static void
test_mutated (void)
{
  static const char GOOD[] = "entente-layout 1 auto 5 4\nn 1000 460\nn 1200 460 -30 40\n"
                             "n 1400 460\nn 900 460\nn 1000 460\ne 0 1 300\ne 1 2 0\n"
                             "e 2 0 500\ne 3 4 10\nend\n";
  static const char LIKELY[] = "0123456789 -\nne";
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *bad = g_strdup (GOOD);

      for (int j = g_rand_int_range (rand, 1, 4); j > 0; j--)
        bad[g_rand_int_range (rand, 0, sizeof GOOD - 1)] =
          j == 2 ? g_rand_int_range (rand, 0, 256)
                 : LIKELY[g_rand_int_range (rand, 0, sizeof LIKELY - 1)];
      feed (bad, sizeof GOOD - 1, -1);
    }
}

/* Sizes and places at the bounds of what is taken. */
static void
test_extremes (void)
{
  for (guint engine = 0; engine < ENTENTE_N_ENGINES; engine++)
    {
      g_autoptr (EntenteArrangeProblem) problem = tree_new (engine, 9);
      g_autoptr (EntenteArrangement) arrangement = NULL;

      problem->nodes[0].width = problem->nodes[1].height = ENTENTE_ARRANGE_SIZE_MAX;
      problem->nodes[2].width = problem->nodes[2].height = 1;
      problem->lengths[3] = ENTENTE_ARRANGE_LENGTH_MAX;
      problem->nodes[4].at = (EntentePoint) { ENTENTE_COORDINATE_MAX, -ENTENTE_COORDINATE_MAX };
      problem->nodes[4].placed = problem->nodes[4].pinned = TRUE;
      problem->nodes[5].at = (EntentePoint) { -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX };
      problem->nodes[5].placed = problem->nodes[5].pinned = TRUE;
      arrangement = arrange (problem);
      g_assert_no_error (arrangement->trouble);
      assert_clear (problem, arrangement);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrange-process/names", test_names);
  g_test_add_func ("/arrange-process/engines", test_engines);
  g_test_add_func ("/arrange-process/smallest", test_smallest);
  g_test_add_func ("/arrange-process/length", test_length);
  g_test_add_func ("/arrange-process/loops-and-parallels", test_loops_and_parallels);
  g_test_add_func ("/arrange-process/parts", test_parts);
  g_test_add_func ("/arrange-process/wide", test_wide);
  g_test_add_func ("/arrange-process/hub", test_hub);
  g_test_add_func ("/arrange-process/chain", test_chain);
  g_test_add_func ("/arrange-process/chains", test_chains);
  g_test_add_func ("/arrange-process/broad-rank", test_broad_rank);
  g_test_add_func ("/arrange-process/tree-is-plain", test_tree_is_plain);
  g_test_add_func ("/arrange-process/pins", test_pins);
  g_test_add_func ("/arrange-process/pin-of-many", test_pin_of_many);
  g_test_add_func ("/arrange-process/pins-at-one-place", test_pins_at_one_place);
  g_test_add_func ("/arrange-process/pins-overlapping", test_pins_overlapping);
  g_test_add_func ("/arrange-process/thread", test_thread);
  g_test_add_func ("/arrange-process/cancel", test_cancel);
  g_test_add_func ("/arrange-process/cancelled-before", test_cancelled_before);
  g_test_add_func ("/arrange-process/trouble", test_trouble);
  g_test_add_func ("/arrange-process/too-wide", test_too_wide);
  g_test_add_func ("/arrange-process/time-out", test_time_out);
  g_test_add_func ("/arrange-process/clique", test_clique);
  g_test_add_func ("/arrange-process/fallback-keeps-places", test_fallback_keeps_places);
  g_test_add_func ("/arrange-process/too-large", test_too_large);
  g_test_add_func ("/arrange-process/refused", test_refused);
  g_test_add_func ("/arrange-process/mutated", test_mutated);
  g_test_add_func ("/arrange-process/extremes", test_extremes);

  return g_test_run ();
}
