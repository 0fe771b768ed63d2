/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-request.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

/* The request and the answer of the layout process: lines of ASCII with integers in tenths of a point.
 *
 * The request:
 *
 *   entente-layout 1 ENGINE NODES EDGES
 *   n WIDTH HEIGHT            once for each node, or
 *   n WIDTH HEIGHT X Y        for a node pinned with its centre at X, Y
 *   e FROM TO LENGTH          once for each edge: two nodes, counted from 0, and the wanted free
 *                             length between their cards, 0 for the default
 *   end
 *
 * The answer, in the order of the nodes:
 *
 *   entente-layout 1 ENGINE NODES
 *   X Y                       once for each node: its centre
 *   end
 *
 * One space separates two fields, and one newline ends a line. Anything else is refused: nothing is guessed.
 * Every number has bounds, so that later sums cannot overflow. */

#define MAX_REQUEST (64u << 20)
#define MAX_NODES 200000
#define MAX_EDGES 1000000
#define MAX_SIZE 200000       /* a card of 20,000 points */
#define MAX_COORDINATE 100000000
#define MAX_LENGTH 100000

typedef struct {
  const char *at, *end;
} Cursor;

static const char *const ENGINE_NAMES[] = { "auto", "dot",   "neato", "fdp",
                                            "sfdp", "circo", "twopi" };

static gboolean
read_text (Cursor     *cursor,
           const char *text)
{
  gsize length = strlen (text);

  if ((gsize) (cursor->end - cursor->at) < length || memcmp (cursor->at, text, length) != 0)
    return FALSE;
  cursor->at += length;
  return TRUE;
}

/* Reads a space and an integer in its shortest form. */
static gboolean
read_number (Cursor *cursor,
             long    min,
             long    max,
             long   *number)
{
  const char *start;
  gboolean negative;
  long value = 0;

  if (!read_text (cursor, " "))
    return FALSE;
  negative = read_text (cursor, "-");
  start = cursor->at;
  while (cursor->at < cursor->end && g_ascii_isdigit (*cursor->at) && cursor->at - start < 10)
    value = 10 * value + (*cursor->at++ - '0');
  if (cursor->at == start || (*start == '0' && (cursor->at - start > 1 || negative)))
    return FALSE;
  *number = negative ? -value : value;
  return *number >= min && *number <= max;
}

static gboolean
read_engine (Cursor       *cursor,
             LayoutEngine *engine)
{
  if (!read_text (cursor, " "))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ENGINE_NAMES); i++)
    {
      Cursor next = *cursor;

      if (read_text (&next, ENGINE_NAMES[i]) && next.at < next.end && *next.at == ' ')
        {
          *cursor = next;
          *engine = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_node (Cursor     *cursor,
           LayoutNode *node)
{
  long width, height, x = 0, y = 0;

  if (!read_text (cursor, "n") || !read_number (cursor, 1, MAX_SIZE, &width) ||
      !read_number (cursor, 1, MAX_SIZE, &height))
    return FALSE;
  node->pinned = cursor->at < cursor->end && *cursor->at == ' ';
  if (node->pinned && (!read_number (cursor, -MAX_COORDINATE, MAX_COORDINATE, &x) ||
                       !read_number (cursor, -MAX_COORDINATE, MAX_COORDINATE, &y)))
    return FALSE;
  node->width = width;
  node->height = height;
  node->x = x;
  node->y = y;
  return read_text (cursor, "\n");
}

static gboolean
read_edge (Cursor     *cursor,
           long        n_nodes,
           LayoutEdge *edge)
{
  long from, to, length;

  if (!read_text (cursor, "e") || !read_number (cursor, 0, n_nodes - 1, &from) ||
      !read_number (cursor, 0, n_nodes - 1, &to) || !read_number (cursor, 0, MAX_LENGTH, &length))
    return FALSE;
  *edge = (LayoutEdge) { from, to, length, 1 };
  return read_text (cursor, "\n");
}

static LayoutGraph *
parse_request (Cursor       *cursor,
               LayoutEngine *engine,
               const char  **reason)
{
  g_autoptr (LayoutGraph) graph = NULL;
  long n_nodes, n_edges;

  *reason = "the first line is not as expected";
  if (!read_text (cursor, "entente-layout 1") || !read_engine (cursor, engine) ||
      !read_number (cursor, 0, MAX_NODES, &n_nodes) ||
      !read_number (cursor, 0, MAX_EDGES, &n_edges) || !read_text (cursor, "\n"))
    return NULL;
  graph = layout_graph_new (n_nodes, n_edges);

  *reason = "a node is not as expected";
  for (long i = 0; i < n_nodes; i++)
    if (!read_node (cursor, &graph->nodes[i]))
      return NULL;

  *reason = "an edge is not as expected";
  for (long i = 0; i < n_edges; i++)
    if (!read_edge (cursor, n_nodes, &graph->edges[i]))
      return NULL;

  *reason = "the end is not as expected";
  if (!read_text (cursor, "end\n") || cursor->at != cursor->end)
    return NULL;
  return g_steal_pointer (&graph);
}

/**
 * layout_engine_to_name:
 *
 * Returns: the name of @engine in requests and answers, which is also Graphviz's
 */
const char *
layout_engine_to_name (LayoutEngine engine)
{
  return ENGINE_NAMES[engine];
}

/**
 * layout_request_load:
 * @fd: the file descriptor of a request
 *
 * Returns: (transfer full): its bytes, or none if there are too many or they cannot be read
 */
GByteArray *
layout_request_load (int fd)
{
  GByteArray *bytes = g_byte_array_new ();
  static guint8 buffer[1 << 16];
  gssize n;

  while ((n = read (fd, buffer, sizeof buffer)) != 0)
    if (n > 0 && bytes->len + n <= MAX_REQUEST)
      g_byte_array_append (bytes, buffer, n);
    else if (n > 0 || errno != EINTR)
      {
        g_byte_array_set_size (bytes, 0);
        return bytes;
      }
  return bytes;
}

/**
 * layout_request_read:
 * @request: the bytes of a request
 * @engine: (out): the requested engine
 * @reason: (out): why the request is refused, for the author of the request
 *
 * Returns: (transfer full) (nullable): the graph to lay out, or %NULL if the request is refused
 */
LayoutGraph *
layout_request_read (const GByteArray *request,
                     LayoutEngine     *engine,
                     const char      **reason)
{
  const char *bytes = (const char *) request->data;
  Cursor cursor;

  if (request->len == 0)
    {
      *reason = "it is empty, too long, or cannot be read";
      return NULL;
    }
  cursor = (Cursor) { bytes, bytes + request->len };
  return parse_request (&cursor, engine, reason);
}

/**
 * layout_answer_write:
 * @fd: the file descriptor of the answer
 * @graph: the graph, laid out
 * @engine: the engine that laid out its largest part
 */
void
layout_answer_write (int                fd,
                     const LayoutGraph *graph,
                     LayoutEngine       engine)
{
  g_autoptr (GString) text = g_string_sized_new (64 + 20 * graph->n_nodes);
  gsize written = 0;

  g_string_append_printf (text, "entente-layout 1 %s %u\n", ENGINE_NAMES[engine], graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    g_string_append_printf (text, "%ld %ld\n", lround (graph->nodes[i].x),
                            lround (graph->nodes[i].y));
  g_string_append (text, "end\n");

  while (written < text->len)
    {
      gssize n = write (fd, text->str + written, text->len - written);

      if (n >= 0)
        written += n;
      else if (errno != EINTR)
        return;
    }
}
