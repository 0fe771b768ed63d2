/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-layout-preview.h"

#include "entente-arrange-process.h"

#include <errno.h>
#include <math.h>
#include <sys/mman.h>
#include <unistd.h>

static EntenteArrangeProblem *
chain_new (guint n_nodes)
{
  EntenteArrangeProblem *problem = entente_arrange_problem_new (ENTENTE_ENGINE_SFDP, n_nodes, n_nodes - 1);

  for (guint i = 0; i < n_nodes; i++)
    problem->nodes[i] = (EntenteArrangeNode) { .width = 1000, .height = 400 };
  for (guint i = 0; i < problem->n_edges; i++)
    problem->edges[i] = (EntenteGraphEdge) { i, i + 1 };
  return problem;
}

/* Writes what any layout process could. */
static void
show (EntenteLayoutPreview *preview,
      guint                 node,
      float                 x,
      float                 y)
{
  const float place[] = { x, y };

  g_assert_cmpint (pwrite (entente_layout_preview_get_fd (preview), place, sizeof place, node * sizeof place), ==,
                   sizeof place);
}

static void
test_read (void)
{
  g_autoptr (EntenteArrangeProblem) problem = chain_new (5);
  EntenteLayoutPreview *preview = entente_layout_preview_new (problem);
  EntenteVec points[5];
  EntenteBox box;
  guint n_edges;

  g_assert_cmpuint (entente_layout_preview_get_n_nodes (preview), ==, 5);
  g_assert_cmpuint (entente_layout_preview_get_edges (preview, &n_edges)[3].to, ==, 4);
  g_assert_cmpuint (n_edges, ==, 4);
  g_assert_false (entente_layout_preview_read (preview, points, &box));
  show (preview, 1, -3, 4);
  g_assert_false (entente_layout_preview_read (preview, points, &box));
  show (preview, 4, 7, 5);
  g_assert_true (entente_layout_preview_read (preview, points, &box));
  g_assert_true (isnan (points[0].x) && isnan (points[0].y));
  g_assert_cmpfloat (points[1].x, ==, -3);
  g_assert_cmpfloat (points[4].y, ==, 5);
  g_assert_cmpfloat (box.x, ==, -3);
  g_assert_cmpfloat (box.y, ==, 4);
  g_assert_cmpfloat (box.width, ==, 10);
  g_assert_cmpfloat (box.height, ==, 1);
  g_assert_finalize_object (preview);
}

/* What is no place is not shown, and nobody can take the memory away while it is read. */
static void
test_hostile (void)
{
  static const float NO_PLACES[] = { NAN, INFINITY, -INFINITY, 3e38f, -2e9f };
  g_autoptr (EntenteArrangeProblem) problem = chain_new (3);
  g_autoptr (EntenteLayoutPreview) preview = entente_layout_preview_new (problem);
  EntenteVec points[3];
  EntenteBox box;
  int fd = entente_layout_preview_get_fd (preview);

  show (preview, 0, 0, 0);
  show (preview, 1, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (NO_PLACES); i++)
    {
      show (preview, 2, i % 2 == 0 ? NO_PLACES[i] : 0.5f, i % 2 == 0 ? 0.5f : NO_PLACES[i]);
      g_assert_true (entente_layout_preview_read (preview, points, &box));
      g_assert_true (isnan (points[2].x) && isnan (points[2].y));
      g_assert_cmpfloat (box.width, ==, 1);
      g_assert_cmpfloat (box.height, ==, 1);
    }
  g_assert_cmpint (ftruncate (fd, 0), ==, -1);
  g_assert_cmpint (errno, ==, EPERM);
  g_assert_cmpint (ftruncate (fd, 1 << 20), ==, -1);
  g_assert_cmpint (pwrite (fd, points, 1, 3 * 2 * sizeof (float)), ==, -1);
}

static void
arranged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  EntenteArrangement **arrangement = data;

  *arrangement = entente_arrange_process_run_finish (result, NULL);
}

static EntenteArrangement *
arrange (const EntenteArrangeProblem *problem,
         EntenteLayoutPreview        *preview)
{
  EntenteArrangement *arrangement = NULL;

  entente_arrange_process_run_async (problem, preview, NULL, arranged_cb, &arrangement);
  while (arrangement == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (arrangement->trouble);
  return arrangement;
}

static void
assert_same (const EntenteArrangement *a,
             const EntenteArrangement *b)
{
  g_assert_cmpmem (a->points, a->n_points * sizeof *a->points, b->points, b->n_points * sizeof *b->points);
}

/* The layout process shows all cards of a large graph: test-layout-forces.c tells that they are where they will be. */
static void
test_large (void)
{
  g_autoptr (EntenteArrangeProblem) problem = chain_new (5100);
  g_autoptr (EntenteLayoutPreview) preview = entente_layout_preview_new (problem);
  g_autoptr (EntenteArrangement) arrangement = arrange (problem, preview);
  g_autofree EntenteVec *points = g_new (EntenteVec, problem->n_nodes);
  EntenteBox box;

  g_assert_true (entente_layout_preview_read (preview, points, &box));
  for (guint i = 0; i < problem->n_nodes; i++)
    g_assert_true (isfinite (points[i].x) && isfinite (points[i].y));
}

/* Of a small one there is nothing to see, and the layout is as without a preview. */
static void
test_small (void)
{
  g_autoptr (EntenteArrangeProblem) problem = chain_new (30);
  g_autoptr (EntenteArrangeProblem) empty = entente_arrange_problem_new (ENTENTE_ENGINE_AUTO, 0, 0);
  g_autoptr (EntenteLayoutPreview) preview = entente_layout_preview_new (problem);
  g_autoptr (EntenteArrangement) arrangement = arrange (problem, preview);
  g_autoptr (EntenteArrangement) unseen = arrange (problem, NULL);
  EntenteVec points[30];
  EntenteBox box;

  assert_same (arrangement, unseen);
  g_assert_false (entente_layout_preview_read (preview, points, &box));
  g_assert_null (entente_layout_preview_new (empty));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-preview/read", test_read);
  g_test_add_func ("/layout-preview/hostile", test_hostile);
  g_test_add_func ("/layout-preview/large", test_large);
  g_test_add_func ("/layout-preview/small", test_small);

  return g_test_run ();
}
