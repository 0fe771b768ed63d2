/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-lock.h"
#include "layout-arrange.h"
#include "layout-dot.h"
#include "layout-preview.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The layout process. It reads one request, answers it, and ends. Only this process uses Graphviz,
 * because Graphviz cannot be cancelled and may never return, but a process can be killed.
 *
 * Without an argument it lays out a graph; with "preview" it also shows meanwhile how the nodes settle; with "read-dot"
 * it tells what a DOT file says. */

/* The descriptor of the memory for a preview. */
#define SHARED 3

#define MAX_MEMORY ((guint64) 1 << 30)

/* Seconds of computing. A small graph gets 8, a larger one more. */
#define MIN_SECONDS 8
#define MAX_SECONDS 60
#define LINES_A_SECOND 2000

enum {
  EXIT_REFUSED = 2, /* the request is not valid */
  EXIT_NO_LAYOUT = 3,
};

/* Each node and each edge is a line. */
static guint
get_seconds (const GByteArray *request)
{
  guint n_lines = 0;

  for (guint i = 0; i < request->len; i++)
    n_lines += request->data[i] == '\n';
  return MIN (MAX_SECONDS, MIN_SECONDS + n_lines / LINES_A_SECOND);
}

/* How long it may take is set with all else, when the process is locked in, so the bytes are read before. */
static int
answer (gboolean with_preview)
{
  g_autoptr (GByteArray) request = layout_request_load (STDIN_FILENO);
  g_autoptr (LayoutGraph) graph = NULL;
  LayoutPreview *preview = with_preview ? layout_preview_new (SHARED) : NULL;
  LayoutEngine engine;
  const char *why;

  entente_lock_process (MAX_MEMORY, get_seconds (request));
  graph = layout_request_read (request, &engine, &why);
  if (graph == NULL)
    {
      fprintf (stderr, "entente-layout: refused: %s\n", why);
      return EXIT_REFUSED;
    }
  if (preview != NULL && graph->n_nodes <= preview->n_nodes)
    graph->preview = preview;
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
  entente_lock_process (MAX_MEMORY, MAX_SECONDS);
  return layout_dot_answer (STDIN_FILENO, STDOUT_FILENO) ? EXIT_SUCCESS : EXIT_REFUSED;
}

int
main (int   argc,
      char *argv[])
{
  const char *verb = argc > 1 ? argv[1] : "";

  /* Ends without the usual clean-up, because there is nothing to clean up. A leak sanitizer would
   * start threads to search for the memory that Graphviz leaves, but threads are not allowed here. */
  _exit (g_str_equal (verb, "read-dot") ? tell () : answer (g_str_equal (verb, "preview")));
}
