/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-arrange.h"
#include "layout-dot.h"
#include "layout-limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The layout process. It reads one request, answers it, and ends. Only this process uses Graphviz,
 * because Graphviz cannot be cancelled and may never return, but a process can be killed.
 *
 * Without an argument it lays out a graph; with "read-dot" it tells what a DOT file says. */

enum {
  EXIT_REFUSED = 2, /* the request is not valid */
  EXIT_NO_LAYOUT = 3,
};

static int
answer (void)
{
  g_autoptr (LayoutGraph) graph = NULL;
  LayoutEngine engine;
  const char *why;

  graph = layout_request_read (STDIN_FILENO, &engine, &why);
  if (graph == NULL)
    {
      fprintf (stderr, "entente-layout: refused: %s\n", why);
      return EXIT_REFUSED;
    }
  layout_limits_set_time (graph->n_nodes, graph->n_edges);
  if (!layout_arrange (graph, &engine))
    {
      fprintf (stderr, "entente-layout: the engine gave no layout\n");
      return EXIT_NO_LAYOUT;
    }
  layout_answer_write (STDOUT_FILENO, graph, engine);
  return EXIT_SUCCESS;
}

static int
tell (void)
{
  return layout_dot_answer (STDIN_FILENO, STDOUT_FILENO) ? EXIT_SUCCESS : EXIT_REFUSED;
}

int
main (int   argc,
      char *argv[])
{
  layout_limits_set ();
  /* Ends without the usual clean-up, because there is nothing to clean up. A leak sanitizer would
   * start threads to search for the memory that Graphviz leaves, but threads are not allowed here. */
  _exit (argc > 1 && g_str_equal (argv[1], "read-dot") ? tell () : answer ());
}
