/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-dot.h"

#include <errno.h>
#include <graphviz/cgraph.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The second verb of the process: what a DOT file says, as numbers and strings. The file comes in UTF-8. The answer
 * is one JSON text:
 *
 *   { "graphs": [ { "name", "directed", "strict", "attributes",
 *                   "clusters": [ { "name", "attributes", "html" } ],
 *                   "nodes": [ { "name", "cluster", "attributes", "html" } ],
 *                   "edges": [ { "from", "to", "key", "attributes", "html" } ] } ],
 *     "messages": [ … ], "failed": … }
 *
 * Attributes are objects of texts, as cgraph has them; those without a value are left out. "html", if it is there,
 * lists the attributes that were written between angle brackets. Ends are numbers of nodes, counted from 0, and
 * "cluster" is the number of the innermost cluster. "messages" are cgraph's own words; if it "failed", the file is
 * none. */

#define MAX_MESSAGES 1000

/* cgraph's function for messages has no argument for data. It is also called for the level of a message. */
static GPtrArray *messages;

static int
take_message (char *text)
{
  static const char *const levels[] = { "", ":", "Error", "Error:", "Warning", "Warning:", NULL };
  char *line = g_strstrip (g_utf8_make_valid (text, -1));

  g_strdelimit (line, "\r\n", ' ');
  if (messages->len >= MAX_MESSAGES || g_strv_contains (levels, line))
    g_free (line);
  else
    g_ptr_array_add (messages, line);
  return 0;
}

static void
append_text (GString    *json,
             const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");

  g_string_append_c (json, '"');
  for (const char *c = valid; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (json, "\\%c", *c);
    else if ((guchar) *c < 0x20)
      g_string_append_printf (json, "\\u%04x", (guchar) *c);
    else
      g_string_append_c (json, *c);
  g_string_append_c (json, '"');
}

/* The attributes of an object, and which of them are HTML. */
static void
append_attributes (GString  *json,
                   Agraph_t *graph,
                   int       kind,
                   void     *object)
{
  g_autoptr (GString) html = g_string_new (NULL);
  const char *separator = "";

  g_string_append (json, "\"attributes\":{");
  for (Agsym_t *symbol = agnxtattr (graph, kind, NULL); symbol != NULL; symbol = agnxtattr (graph, kind, symbol))
    {
      char *value = agxget (object, symbol);

      if (value == NULL || *value == '\0')
        continue;
      g_string_append (json, separator);
      append_text (json, symbol->name);
      g_string_append_c (json, ':');
      append_text (json, value);
      separator = ",";
      if (!aghtmlstr (value))
        continue;
      if (html->len > 0)
        g_string_append_c (html, ',');
      append_text (html, symbol->name);
    }
  g_string_append_c (json, '}');
  if (html->len > 0)
    g_string_append_printf (json, ",\"html\":[%s]", html->str);
}

typedef struct {
  GString *json;
  Agraph_t *graph;
  guint n_clusters;
  GHashTable *clusters; /* node -> number of its innermost cluster, from 1 */
  GHashTable *numbers;  /* node -> number, from 1 */
} Answer;

static gboolean
is_cluster (Agraph_t *subgraph)
{
  const char *name = agnameof (subgraph), *value = agget (subgraph, (char *) "cluster");

  return (name != NULL && g_str_has_prefix (name, "cluster")) || g_strcmp0 (value, "true") == 0;
}

/* What is inside comes first, so that each node goes to the innermost. */
static void
append_clusters (Answer   *self,
                 Agraph_t *parent)
{
  for (Agraph_t *subgraph = agfstsubg (parent); subgraph != NULL; subgraph = agnxtsubg (subgraph))
    {
      append_clusters (self, subgraph);
      if (!is_cluster (subgraph))
        continue;
      g_string_append (self->json, self->n_clusters++ > 0 ? ",{\"name\":" : "{\"name\":");
      append_text (self->json, agnameof (subgraph));
      g_string_append_c (self->json, ',');
      append_attributes (self->json, self->graph, AGRAPH, subgraph);
      g_string_append_c (self->json, '}');
      for (Agnode_t *node = agfstnode (subgraph); node != NULL; node = agnxtnode (subgraph, node))
        {
          gpointer root = agsubnode (self->graph, node, FALSE);

          if (!g_hash_table_contains (self->clusters, root))
            g_hash_table_insert (self->clusters, root, GUINT_TO_POINTER (self->n_clusters));
        }
    }
}

static void
append_node (Answer   *self,
             Agnode_t *node)
{
  guint cluster = GPOINTER_TO_UINT (g_hash_table_lookup (self->clusters, node));
  guint n = g_hash_table_size (self->numbers);

  g_hash_table_insert (self->numbers, node, GUINT_TO_POINTER (n + 1));
  g_string_append (self->json, n > 0 ? ",{\"name\":" : "{\"name\":");
  append_text (self->json, agnameof (node));
  g_string_append_c (self->json, ',');
  if (cluster > 0)
    g_string_append_printf (self->json, "\"cluster\":%u,", cluster - 1);
  append_attributes (self->json, self->graph, AGNODE, node);
  g_string_append_c (self->json, '}');
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  guint64 first = AGSEQ (*(Agedge_t **) a), second = AGSEQ (*(Agedge_t **) b);

  return (first > second) - (first < second);
}

/* In the order of the file. */
static GPtrArray *
list_edges (Agraph_t *graph)
{
  GPtrArray *edges = g_ptr_array_new ();

  for (Agnode_t *node = agfstnode (graph); node != NULL; node = agnxtnode (graph, node))
    for (Agedge_t *edge = agfstout (graph, node); edge != NULL; edge = agnxtout (graph, edge))
      g_ptr_array_add (edges, edge);
  g_ptr_array_sort (edges, compare_edges);
  return edges;
}

static void
append_edge (Answer   *self,
             Agedge_t *edge,
             gboolean  is_first)
{
  const char *key = agnameof (edge);

  g_string_append_printf (self->json, "%s{\"from\":%u,\"to\":%u,", is_first ? "" : ",",
                          GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, agtail (edge))) - 1,
                          GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, aghead (edge))) - 1);
  if (key != NULL && *key != '\0')
    {
      g_string_append (self->json, "\"key\":");
      append_text (self->json, key);
      g_string_append_c (self->json, ',');
    }
  append_attributes (self->json, self->graph, AGEDGE, edge);
  g_string_append_c (self->json, '}');
}

static void
append_graph (GString  *json,
              Agraph_t *graph)
{
  g_autoptr (GHashTable) clusters = g_hash_table_new (NULL, NULL), numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) edges = list_edges (graph);
  Answer self = { json, graph, 0, clusters, numbers };

  g_string_append (json, "{\"name\":");
  append_text (json, agnameof (graph));
  g_string_append_printf (json, ",\"directed\":%s,\"strict\":%s,", agisdirected (graph) ? "true" : "false",
                          agisstrict (graph) ? "true" : "false");
  append_attributes (json, graph, AGRAPH, graph);
  g_string_append (json, ",\"clusters\":[");
  append_clusters (&self, graph);
  g_string_append (json, "],\"nodes\":[");
  for (Agnode_t *node = agfstnode (graph); node != NULL; node = agnxtnode (graph, node))
    append_node (&self, node);
  g_string_append (json, "],\"edges\":[");
  for (guint i = 0; i < edges->len; i++)
    append_edge (&self, edges->pdata[i], i == 0);
  g_string_append (json, "]}");
}

static gboolean
write_all (int            fd,
           const GString *text)
{
  gsize written = 0;

  while (written < text->len)
    {
      gssize n = write (fd, text->str + written, text->len - written);

      if (n >= 0)
        written += n;
      else if (errno != EINTR)
        return FALSE;
    }
  return TRUE;
}

/**
 * layout_dot_tell:
 * @file: a DOT file in UTF-8
 *
 * Returns: (transfer full): the answer
 */
GString *
layout_dot_tell (FILE *file)
{
  GString *json = g_string_new ("{\"graphs\":[");
  Agraph_t *graph;
  gboolean is_first = TRUE;

  messages = g_ptr_array_new_with_free_func (g_free);
  agseterrf (take_message);
  agreseterrors ();
  while ((graph = agread (file, NULL)) != NULL)
    {
      if (!is_first)
        g_string_append_c (json, ',');
      append_graph (json, graph);
      agclose (graph);
      is_first = FALSE;
    }
  g_string_append_printf (json, "],\"failed\":%s,\"messages\":[", agerrors () >= AGERR ? "true" : "false");
  for (guint i = 0; i < messages->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_text (json, messages->pdata[i]);
    }
  g_clear_pointer (&messages, g_ptr_array_unref);
  g_string_append (json, "]}\n");
  return json;
}

/**
 * layout_dot_answer:
 * @in: the file descriptor of a DOT file in UTF-8
 * @out: the file descriptor of the answer
 *
 * Returns: whether there was an answer
 */
gboolean
layout_dot_answer (int in,
                   int out)
{
  FILE *file = fdopen (in, "r");
  GString *json;
  gboolean is_written;

  if (file == NULL)
    return FALSE;
  json = layout_dot_tell (file);
  is_written = write_all (out, json);
  g_string_free (json, TRUE);
  return is_written;
}
