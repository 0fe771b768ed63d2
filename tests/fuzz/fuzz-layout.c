/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memfd_create() */

#include "config.h"

#include "fuzz.h"

#include "entente-arrange-problem.h"
#include "layout-request.h"

#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Both sides of the layout process without Graphviz. A request that is understood is the one that would be written, and
 * an answer that is written is understood; any other request and answer is refused. */

/* Both sides name the same engines in the same order. */
G_STATIC_ASSERT ((int) LAYOUT_ENGINE_TWOPI == (int) ENTENTE_ENGINE_TWOPI);

static EntenteArrangeProblem *
make_problem (const LayoutGraph *graph,
              LayoutEngine       engine)
{
  EntenteArrangeProblem *problem = entente_arrange_problem_new ((EntenteEngine) engine, graph->n_nodes, graph->n_edges);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const LayoutNode *node = &graph->nodes[i];

      problem->nodes[i] = (EntenteArrangeNode) {
        .width = (int) node->width,
        .height = (int) node->height,
        .at = { (int) node->x, (int) node->y },
        .placed = node->pinned,
        .pinned = node->pinned,
      };
    }
  for (guint i = 0; i < graph->n_edges; i++)
    {
      problem->edges[i].from = graph->edges[i].from;
      problem->edges[i].to = graph->edges[i].to;
      problem->lengths[i] = (int) graph->edges[i].length;
    }
  return problem;
}

static GString *
write_answer (const LayoutGraph *graph,
              LayoutEngine       engine)
{
  int fd = memfd_create ("answer", MFD_CLOEXEC);
  GString *answer = g_string_new (NULL);
  off_t size;

  g_assert_cmpint (fd, >=, 0);
  layout_answer_write (fd, graph, engine);
  size = lseek (fd, 0, SEEK_END);
  g_string_set_size (answer, (gsize) size);
  g_assert_cmpint (pread (fd, answer->str, (gsize) size, 0), ==, size);
  close (fd);
  return answer;
}

static void
check_answer (const EntenteArrangeProblem *problem,
              const LayoutGraph           *graph,
              LayoutEngine                 engine)
{
  g_autoptr (GString) answer = write_answer (graph, engine);
  g_autofree EntentePoint *points = g_new0 (EntentePoint, problem->n_nodes + 1);
  EntenteEngine read_engine;

  g_assert_true (entente_arrange_problem_read_answer (problem, answer->str, answer->len, &read_engine, points));
  g_assert_cmpint (read_engine, ==, engine);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_assert_cmpint (points[i].x, ==, lround (graph->nodes[i].x));
      g_assert_cmpint (points[i].y, ==, lround (graph->nodes[i].y));
    }
}

static void
check_any_answer (const EntenteArrangeProblem *problem,
                  GBytes                      *answer)
{
  g_autofree EntentePoint *points = g_new0 (EntentePoint, problem->n_nodes + 1);
  EntenteEngine engine;
  gsize length;
  const char *text = g_bytes_get_data (answer, &length);

  if (!entente_arrange_problem_read_answer (problem, text != NULL ? text : "", length, &engine, points))
    return;
  g_assert_cmpint (engine, <, ENTENTE_N_ENGINES);
  for (guint i = 0; i < problem->n_nodes; i++)
    {
      g_assert_cmpint (ABS (points[i].x), <=, ENTENTE_COORDINATE_MAX);
      g_assert_cmpint (ABS (points[i].y), <=, ENTENTE_COORDINATE_MAX);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GPtrArray) parts = fuzz_split (data, size, 2);
  g_autoptr (GByteArray) request = g_bytes_unref_to_array (g_bytes_ref (parts->pdata[0]));
  g_autoptr (EntenteArrangeProblem) problem = NULL;
  g_autoptr (GString) written = NULL;
  LayoutEngine engine;
  const char *reason;
  g_autoptr (LayoutGraph) graph = layout_request_read (request, &engine, &reason);

  if (graph == NULL)
    {
      g_assert_nonnull (reason);
      return 0;
    }
  problem = make_problem (graph, engine);
  g_assert_true (entente_arrange_problem_is_valid (problem));
  written = entente_arrange_problem_to_request (problem);
  g_assert_cmpmem (written->str, written->len, request->data, request->len);
  check_answer (problem, graph, engine);
  check_any_answer (problem, parts->pdata[1]);
  return 0;
}
