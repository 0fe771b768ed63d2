/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-graph.h"

#include "entente-id.h"
#include "entente-list-index.h"
#include "entente-relation.h"

/* A graph as algorithms take it. Its nodes are the numbers from 0 to before n_nodes, and its edges are an
 * array of pairs of nodes: the number of vertices and the list of edges of igraph_create(), and what
 * the layout process is sent. Results are arrays by node or by edge; the actor of a node and the relation
 * of an edge are kept beside the numbers, so that a result can be told of the items.
 *
 * Several relations between the same two actors are several edges, and a relation of an actor to itself is
 * an edge from a node to itself. A relation to something that is no actor is no edge.
 *
 * A graph does not change, and holds its items: it may be used in another thread than the document, and
 * after it. */

struct _EntenteGraph {
  GPtrArray *actors;    /* by node: EntenteItem */
  GHashTable *nodes;    /* id, owned by the actor -> index of the node */
  GArray *edges;        /* of EntenteGraphEdge */
  GPtrArray *relations; /* by edge: EntenteItem */
};

/* A part of a document on the way to become a graph. */
typedef struct {
  EntenteGraph *graph;       /* in the order in which nodes and edges were found */
  EntenteDocument *document; /* borrowed, as the draft */
  EntenteDraft *draft;       /* nullable: what is to be done to the document */
  GPtrArray *added;          /* nullable: of EntenteItem: the relations that the draft adds */
  GHashTable *seen;          /* set of EntenteItem: the relations that are edges */
  guint max_relations;
} Part;

/* Where an item goes: the sort key, and its index before. */
typedef struct {
  guint64 order;
  guint index;
} Place;

static void
part_clear (Part *part)
{
  g_clear_pointer (&part->added, g_ptr_array_unref);
  g_clear_pointer (&part->seen, g_hash_table_unref);
  g_clear_pointer (&part->graph, entente_graph_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static EntenteGraph *
graph_new (void)
{
  EntenteGraph *self = g_new0 (EntenteGraph, 1);

  self->actors = g_ptr_array_new_with_free_func (g_object_unref);
  self->nodes = g_hash_table_new (entente_id_hash, g_str_equal);
  self->edges = g_array_new (FALSE, FALSE, sizeof (EntenteGraphEdge));
  self->relations = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static guint
add_node (EntenteGraph *self,
          EntenteItem  *actor)
{
  guint node = self->actors->len;

  g_ptr_array_add (self->actors, g_object_ref (actor));
  g_hash_table_insert (self->nodes, (gpointer) entente_item_get_id (actor), GUINT_TO_POINTER (node));
  return node;
}

static void
add_edge (EntenteGraph     *self,
          EntenteItem      *relation,
          EntenteGraphEdge  edge)
{
  g_array_append_val (self->edges, edge);
  g_ptr_array_add (self->relations, g_object_ref (relation));
}

static gboolean
find_node (const EntenteGraph *self,
           const char         *id,
           guint              *node)
{
  gpointer value;

  if (id == NULL || !g_hash_table_lookup_extended (self->nodes, id, NULL, &value))
    return FALSE;
  *node = GPOINTER_TO_UINT (value);
  return TRUE;
}

/* The end of a relation that is no node yet becomes one, if it is an actor. */
static gboolean
add_end (Part       *part,
         const char *id,
         guint      *node)
{
  EntenteItem *item = entente_draft_lookup (part->draft, id);

  if (item == NULL || entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR)
    return FALSE;
  *node = add_node (part->graph, item);
  return TRUE;
}

/* Makes a relation an edge if one of its ends is among the first @n_nodes nodes and the other is an actor:
 * with @outward any actor, or else one that is a node already. */
static void
find_edge (Part        *part,
           EntenteItem *relation,
           guint        n_nodes,
           gboolean     outward)
{
  EntenteItem *current = entente_draft_get_current (part->draft, relation);
  EntenteGraphEdge edge;
  const char *from, *to;
  gboolean has_from, has_to;

  if (current == NULL || g_hash_table_contains (part->seen, relation))
    return;
  from = entente_item_get_text (current, ENTENTE_RELATION_FROM);
  to = entente_item_get_text (current, ENTENTE_RELATION_TO);
  has_from = find_node (part->graph, from, &edge.from);
  has_to = find_node (part->graph, to, &edge.to);
  if (!(has_from && edge.from < n_nodes) && !(has_to && edge.to < n_nodes))
    return;
  if (!has_from && outward)
    has_from = add_end (part, from, &edge.from);
  if (!has_to && outward)
    has_to = add_end (part, to, &edge.to);
  if (!has_from || !has_to)
    return;
  add_edge (part->graph, current, edge);
  g_hash_table_add (part->seen, relation);
}

/* Without @outward, a relation to another node is found from the one that it starts at. */
static void
find_edges_of (Part     *part,
               guint     node,
               guint     n_nodes,
               gboolean  outward)
{
  const char *id = entente_item_get_id (part->graph->actors->pdata[node]);

  for (int link = ENTENTE_LINK_FROM; link <= (outward ? ENTENTE_LINK_TO : ENTENTE_LINK_FROM); link++)
    {
      const GPtrArray *relations = entente_document_get_linked (part->document, id, link);

      for (guint i = 0; i < MIN (relations->len, part->max_relations); i++)
        find_edge (part, relations->pdata[i], n_nodes, outward);
    }
}

/* The edges of the nodes from @first on. */
static void
find_edges (Part     *part,
            guint     first,
            gboolean  outward)
{
  guint n_nodes = part->graph->actors->len;

  for (guint i = 0; i < part->added->len; i++)
    find_edge (part, part->added->pdata[i], n_nodes, outward);
  for (guint i = first; i < n_nodes; i++)
    find_edges_of (part, i, n_nodes, outward);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *x = a, *y = b;

  return (x->order > y->order) - (x->order < y->order);
}

static guint64
get_order (Part        *part,
           EntenteItem *item)
{
  EntenteItemKind kind = entente_item_get_kind (item);

  item = entente_document_lookup_kind (part->document, kind, entente_item_get_id (item));
  return item != NULL ? entente_list_index_get_order (entente_document_get_items (part->document, kind), item)
                      : G_MAXUINT64;
}

/* The order of the document, with what the draft adds at the end; the first @n_first items stay the first. */
static GArray *
sort_items (Part            *part,
            const GPtrArray *items,
            guint            n_first)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), items->len);

  for (guint i = 0; i < items->len; i++)
    {
      Place place = { i < n_first ? 0 : get_order (part, items->pdata[i]), i };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places); /* equal ones keep their order */
  return places;
}

static EntenteGraph *
sort_graph (Part  *part,
            guint  n_given)
{
  const EntenteGraph *graph = part->graph;
  g_autoptr (GArray) actors = sort_items (part, graph->actors, n_given);
  g_autoptr (GArray) relations = sort_items (part, graph->relations, 0);
  g_autofree guint *nodes = g_new (guint, graph->actors->len);
  EntenteGraph *sorted = graph_new ();

  for (guint i = 0; i < actors->len; i++)
    {
      guint before = g_array_index (actors, Place, i).index;

      nodes[before] = add_node (sorted, graph->actors->pdata[before]);
    }
  for (guint i = 0; i < relations->len; i++)
    {
      guint before = g_array_index (relations, Place, i).index;
      EntenteGraphEdge edge = g_array_index (graph->edges, EntenteGraphEdge, before);

      add_edge (sorted, graph->relations->pdata[before], (EntenteGraphEdge) { nodes[edge.from], nodes[edge.to] });
    }
  return sorted;
}

static EntenteGraph *
make_part (Part            *part,
           const GPtrArray *actors,
           guint            distance)
{
  guint n_given;

  part->graph = graph_new ();
  part->seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < actors->len; i++)
    if (!g_hash_table_contains (part->graph->nodes, entente_item_get_id (actors->pdata[i])))
      add_node (part->graph, actors->pdata[i]);
  n_given = part->graph->actors->len;
  if (distance == 0)
    find_edges (part, 0, FALSE);
  for (guint step = 0, first = 0; step < distance; step++)
    {
      guint next = part->graph->actors->len;

      find_edges (part, first, TRUE);
      first = next;
    }
  return sort_graph (part, n_given);
}

static void
add_relation (EntenteGraph *self,
              EntenteItem  *relation)
{
  EntenteGraphEdge edge;

  if (find_node (self, entente_item_get_text (relation, ENTENTE_RELATION_FROM), &edge.from) &&
      find_node (self, entente_item_get_text (relation, ENTENTE_RELATION_TO), &edge.to))
    add_edge (self, relation, edge);
}

/**
 * entente_graph_new_for_document:
 * @document: a document
 *
 * Returns: (transfer full): all actors as nodes, and the relations between them as edges, both in the
 *   order of the document
 */
EntenteGraph *
entente_graph_new_for_document (EntenteDocument *document)
{
  EntenteGraph *self;
  GListModel *actors, *relations;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = graph_new ();
  actors = entente_document_get_items (document, ENTENTE_ITEM_ACTOR);
  relations = entente_document_get_items (document, ENTENTE_ITEM_RELATION);
  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);

      add_node (self, actor);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (EntenteItem) relation = g_list_model_get_item (relations, i);

      add_relation (self, relation);
    }
  return self;
}

/**
 * entente_graph_new_for_items:
 * @actors: (element-type EntenteActor): actors, such as those that are shown, each once
 * @relations: (element-type EntenteRelation): relations, each once
 *
 * Returns: (transfer full): @actors as nodes, and of @relations those between them as edges, both in their order
 */
EntenteGraph *
entente_graph_new_for_items (const GPtrArray *actors,
                             const GPtrArray *relations)
{
  EntenteGraph *self;

  g_return_val_if_fail (actors != NULL && relations != NULL, NULL);

  self = graph_new ();
  for (guint i = 0; i < actors->len; i++)
    add_node (self, actors->pdata[i]);
  for (guint i = 0; i < relations->len; i++)
    add_relation (self, relations->pdata[i]);
  return self;
}

/**
 * entente_graph_new_for_draft:
 * @draft: a draft
 * @actors: (element-type EntenteActor): actors of its document, as they are after the step, or actors that
 *   it adds
 * @distance: how many edges to go from @actors: with 0 the graph has only the relations between @actors,
 *   with 1 also those that lead out, and the actors at their other ends; with 2 also those of these
 *   actors, and so on
 * @max_relations: of the relations that lead from an actor in the document, and of those that lead to it,
 *   no more are looked at than this many; those that the draft adds are all looked at
 *
 * This takes as long as the part and the draft are large. Relations that the draft replaces are looked for
 * at the ends that they have in the document.
 *
 * Returns: (transfer full): the part of the document as it is after the step: @actors as nodes, in their
 *   order and each once, and after them the actors that were reached, in the order of the document; the edges
 *   are in the order of the document. What the draft adds is behind what the document has
 */
EntenteGraph *
entente_graph_new_for_draft (EntenteDraft    *draft,
                             const GPtrArray *actors,
                             guint            distance,
                             guint            max_relations)
{
  g_auto (Part) part = { .draft = draft, .max_relations = max_relations };

  g_return_val_if_fail (draft != NULL && actors != NULL, NULL);

  part.document = entente_draft_get_document (draft);
  part.added = entente_draft_list_added (draft, ENTENTE_ITEM_RELATION);
  return make_part (&part, actors, distance);
}

/**
 * entente_graph_new_subgraph:
 * @graph: a graph
 * @nodes: (array length=n_nodes): nodes of it, each once
 * @n_nodes: how many
 *
 * Returns: (transfer full): @nodes in their order, and the edges between them in the order of @graph
 */
EntenteGraph *
entente_graph_new_subgraph (const EntenteGraph *graph,
                            const guint        *nodes,
                            guint               n_nodes)
{
  EntenteGraph *self;
  g_autofree guint *indexes = NULL; /* by node of @graph: the node here, or G_MAXUINT */

  g_return_val_if_fail (graph != NULL && (nodes != NULL || n_nodes == 0), NULL);

  self = graph_new ();
  indexes = g_new (guint, graph->actors->len);
  for (guint i = 0; i < graph->actors->len; i++)
    indexes[i] = G_MAXUINT;
  for (guint i = 0; i < n_nodes; i++)
    indexes[nodes[i]] = add_node (self, graph->actors->pdata[nodes[i]]);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      EntenteGraphEdge edge = g_array_index (graph->edges, EntenteGraphEdge, i);

      edge = (EntenteGraphEdge) { indexes[edge.from], indexes[edge.to] };
      if (edge.from != G_MAXUINT && edge.to != G_MAXUINT)
        add_edge (self, graph->relations->pdata[i], edge);
    }
  return self;
}

/**
 * entente_graph_free:
 * @self: (nullable) (transfer full): a graph
 */
void
entente_graph_free (EntenteGraph *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->nodes);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->relations);
  g_array_unref (self->edges);
  g_free (self);
}

guint
entente_graph_get_n_nodes (const EntenteGraph *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->actors->len;
}

/**
 * entente_graph_get_edges:
 * @self: a graph
 * @n_edges: (out): how many edges it has
 *
 * Returns: (transfer none) (array length=n_edges) (nullable): the edges; owned by @self
 */
const EntenteGraphEdge *
entente_graph_get_edges (const EntenteGraph *self,
                         guint              *n_edges)
{
  g_return_val_if_fail (self != NULL && n_edges != NULL, NULL);

  *n_edges = self->edges->len;
  return (const EntenteGraphEdge *) self->edges->data;
}

/**
 * entente_graph_get_actor:
 * @self: a graph
 * @node: the index of a node
 *
 * Returns: (transfer none): the actor that the node is
 */
EntenteItem *
entente_graph_get_actor (const EntenteGraph *self,
                         guint               node)
{
  g_return_val_if_fail (self != NULL && node < self->actors->len, NULL);

  return self->actors->pdata[node];
}

/**
 * entente_graph_get_relation:
 * @self: a graph
 * @edge: the index of an edge
 *
 * Returns: (transfer none): the relation that the edge is
 */
EntenteItem *
entente_graph_get_relation (const EntenteGraph *self,
                            guint               edge)
{
  g_return_val_if_fail (self != NULL && edge < self->relations->len, NULL);

  return self->relations->pdata[edge];
}

/**
 * entente_graph_find_actor:
 * @self: a graph
 * @id: the id of an actor
 * @node: (out): the index of its node
 *
 * Returns: whether the actor is a node of the graph
 */
gboolean
entente_graph_find_actor (const EntenteGraph *self,
                          const char         *id,
                          guint              *node)
{
  g_return_val_if_fail (self != NULL && id != NULL && node != NULL, FALSE);

  return find_node (self, id, node);
}
