/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-additions.h"

#include "entente-addition-scene.h"
#include "entente-free-spot.h"
#include "entente-id.h"
#include "entente-relation.h"

/* An addition is where the other file has its card, unless a card is there, or an earlier addition. Otherwise it is
 * where the actor would be if it were new: beside those that it is related to, or below the picture. No card moves for
 * it. */

struct _EntenteAdditions {
  EntenteScene *scene;
  EntenteEmphasis *parts;
  guint n_below;          /* so many cards of the scene are no additions */
};

/* What is known while they are made. */
typedef struct {
  EntenteScene *below;
  GArray *actors;    /* of EntentePlacedActor: the additions that are not in the scene */
  GArray *placed;    /* of gboolean, by actor: whether the other file has its card */
  GArray *relations; /* of EntenteWeighedRelation */
  GHashTable *nodes; /* id -> the index of the addition of an actor, and 1 */
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->actors, g_array_unref);
  g_clear_pointer (&making->placed, g_array_unref);
  g_clear_pointer (&making->relations, g_array_unref);
  g_clear_pointer (&making->nodes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
add (Making                *making,
     const EntenteAddition *addition)
{
  const char *id = entente_item_get_id (addition->item);
  EntentePlacedActor actor = { addition->item, addition->at, FALSE };
  /* Lines of this class are dashed. */
  EntenteWeighedRelation relation = { addition->item, ENTENTE_EVIDENCE_REPORTED, FALSE };
  guint index;

  /* The document may have got it since the files were compared. */
  if (entente_scene_find (making->below, id, &index) != ENTENTE_PART_NONE)
    return;
  if (entente_item_get_kind (addition->item) == ENTENTE_ITEM_RELATION)
    g_array_append_val (making->relations, relation);
  if (entente_item_get_kind (addition->item) != ENTENTE_ITEM_ACTOR || g_hash_table_contains (making->nodes, id))
    return;
  g_array_append_val (making->actors, actor);
  g_array_append_val (making->placed, addition->placed);
  g_hash_table_insert (making->nodes, (gpointer) id, GUINT_TO_POINTER (making->actors->len));
}

/* The nodes are the cards of the scene, and then the additions. */
static gboolean
find_node (const Making *making,
           const char   *id,
           guint        *node)
{
  guint addition = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (making->nodes, id)) : 0;

  if (addition == 0)
    return entente_scene_find (making->below, id, node) == ENTENTE_PART_CARD;
  *node = entente_scene_get_n_cards (making->below) + addition - 1;
  return TRUE;
}

static void
add_edge (const Making                 *making,
          EntenteArrangeProblem        *problem,
          const EntenteWeighedRelation *weighed)
{
  EntenteRelation *relation = ENTENTE_RELATION (weighed->relation);
  EntenteGraphEdge edge;

  if (!find_node (making, entente_relation_get_from (relation), &edge.from) ||
      !find_node (making, entente_relation_get_to (relation), &edge.to))
    return;
  problem->lengths[problem->n_edges] = entente_arrange_measure_length (entente_scene_get_measure (making->below),
                                                                       entente_relation_get_kind (relation));
  problem->edges[problem->n_edges++] = edge;
}

static EntenteArrangeProblem *
new_problem (const Making *making)
{
  EntenteArrangeProblem *problem = entente_arrange_problem_new_for_scene (ENTENTE_ENGINE_AUTO, making->below);
  guint n_below = problem->n_nodes, n_edges = problem->n_edges + making->relations->len;

  for (guint i = 0; i < n_below; i++)
    {
      EntenteVec center = entente_card_get_center (entente_scene_get_card (making->below, i));

      problem->nodes[i].at = (EntentePoint) { entente_coordinate_round (center.x * 10.0),
                                              entente_coordinate_round (center.y * 10.0) };
      problem->nodes[i].placed = TRUE;
    }
  problem->n_nodes += making->actors->len;
  problem->nodes = g_renew (EntenteArrangeNode, problem->nodes, problem->n_nodes);
  problem->edges = g_renew (EntenteGraphEdge, problem->edges, n_edges);
  problem->lengths = g_renew (int, problem->lengths, n_edges);
  for (guint i = 0; i < making->actors->len; i++)
    {
      problem->nodes[n_below + i] = (EntenteArrangeNode) { .placed = FALSE };
      entente_arrange_node_measure (&problem->nodes[n_below + i], entente_scene_get_measure (making->below),
                                    g_array_index (making->actors, EntentePlacedActor, i).actor);
    }
  for (guint i = 0; i < making->relations->len; i++)
    add_edge (making, problem, &g_array_index (making->relations, EntenteWeighedRelation, i));
  return problem;
}

static EntenteBox
get_box (const EntenteArrangeNode *node)
{
  return (EntenteBox) { (node->at.x - node->width / 2.0) / 10.0, (node->at.y - node->height / 2.0) / 10.0,
                        node->width / 10.0, node->height / 10.0 };
}

typedef struct {
  EntenteScene *scene;
  const EntenteBox *box;
  gboolean found;
} CardSearch;

static gboolean
look_for_card (EntentePart part,
               guint       index,
               gpointer    data)
{
  CardSearch *search = data;

  search->found = part == ENTENTE_PART_CARD
                  && entente_box_overlaps (&entente_scene_get_card (search->scene, index)->box, search->box);
  return !search->found;
}

/* Whether an addition can be at its place: no card is there, and none of the additions before it. */
static gboolean
is_free (const Making                *making,
         const EntenteArrangeProblem *problem,
         guint                        node)
{
  EntenteBox box = get_box (&problem->nodes[node]);
  CardSearch search = { making->below, &box, FALSE };

  entente_scene_query (making->below, &box, look_for_card, &search);
  for (guint i = entente_scene_get_n_cards (making->below); i < node && !search.found; i++)
    {
      EntenteBox other = get_box (&problem->nodes[i]);

      search.found = problem->nodes[i].placed && entente_box_overlaps (&other, &box);
    }
  return !search.found;
}

static void
place (Making *making)
{
  g_autoptr (EntenteArrangeProblem) problem = new_problem (making);
  guint n_below = entente_scene_get_n_cards (making->below);
  g_autofree EntentePoint *points = NULL;

  for (guint i = 0; i < making->actors->len; i++)
    {
      EntenteArrangeNode *node = &problem->nodes[n_below + i];

      node->at = g_array_index (making->actors, EntentePlacedActor, i).at;
      node->placed = g_array_index (making->placed, gboolean, i) && is_free (making, problem, n_below + i);
    }
  points = entente_free_spot_for_new (problem);
  for (guint i = 0; i < making->actors->len; i++)
    g_array_index (making->actors, EntentePlacedActor, i).at = points[n_below + i];
}

static EntenteAdditions *
create (const Making *making)
{
  EntenteAdditions *self = g_atomic_rc_box_new0 (EntenteAdditions);
  const EntenteSceneInput input = {
    (EntentePlacedActor *) making->actors->data, making->actors->len,
    (EntenteWeighedRelation *) making->relations->data, making->relations->len,
  };

  self->scene = entente_addition_scene_new (making->below, &input);
  self->n_below = entente_scene_get_n_cards (making->below);
  self->parts = entente_emphasis_new (self->scene);
  for (guint i = self->n_below; i < entente_scene_get_n_cards (self->scene); i++)
    entente_emphasis_light (self->parts, ENTENTE_PART_CARD, i);
  for (guint i = 0; i < entente_scene_get_n_lines (self->scene); i++)
    entente_emphasis_light (self->parts, ENTENTE_PART_LINE, i);
  return self;
}

/**
 * entente_additions_new:
 * @below: the scene of a document
 * @additions: (array length=n_additions): what only another file has, in its order
 * @n_additions: how many
 *
 * The same always gives the same places. A relation is seen if both of its ends are. This can take long for a large
 * scene. Any thread can do it.
 *
 * Returns: (transfer full) (nullable): the additions above @below; %NULL if there is nothing to be seen, or too much
 */
EntenteAdditions *
entente_additions_new (EntenteScene          *below,
                       const EntenteAddition *additions,
                       guint                  n_additions)
{
  g_auto (Making) making = { below };
  g_autoptr (EntenteAdditions) self = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCENE (below) && (additions != NULL || n_additions == 0), NULL);

  making.actors = g_array_new (FALSE, FALSE, sizeof (EntentePlacedActor));
  making.placed = g_array_new (FALSE, FALSE, sizeof (gboolean));
  making.relations = g_array_new (FALSE, FALSE, sizeof (EntenteWeighedRelation));
  making.nodes = g_hash_table_new (entente_id_hash, g_str_equal);
  if (n_additions > ENTENTE_ADDITIONS_MAX)
    return NULL;
  for (guint i = 0; i < n_additions; i++)
    add (&making, &additions[i]);
  if (making.actors->len > 0)
    place (&making);
  if (making.actors->len + making.relations->len > 0)
    self = create (&making);
  return self != NULL && !entente_emphasis_is_empty (self->parts) ? g_steal_pointer (&self) : NULL;
}

EntenteAdditions *
entente_additions_ref (EntenteAdditions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
additions_clear (gpointer data)
{
  EntenteAdditions *self = data;

  entente_emphasis_unref (self->parts);
  g_object_unref (self->scene);
}

void
entente_additions_unref (EntenteAdditions *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, additions_clear);
}

/**
 * entente_additions_get_scene:
 * @self: additions
 *
 * Returns: (transfer none): a scene of the additions and of all cards below them
 */
EntenteScene *
entente_additions_get_scene (EntenteAdditions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scene;
}

/**
 * entente_additions_get_parts:
 * @self: additions
 *
 * Returns: (transfer none): which parts of the scene are additions
 */
EntenteEmphasis *
entente_additions_get_parts (EntenteAdditions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->parts;
}

/**
 * entente_additions_pick:
 * @self: additions
 * @x: x of a point, in points
 * @y: y of the point
 * @reach: the distance below which a line counts as hit, in points
 * @index: (out): index of the card or line in the scene of the additions
 *
 * Returns: whether the card or the line of an addition was found there, or none
 */
EntentePart
entente_additions_pick (EntenteAdditions *self,
                        double            x,
                        double            y,
                        double            reach,
                        guint            *index)
{
  EntentePart part;

  g_return_val_if_fail (self != NULL && index != NULL, ENTENTE_PART_NONE);

  part = entente_scene_pick (self->scene, x, y, reach, index);
  return part == ENTENTE_PART_CARD && *index < self->n_below ? ENTENTE_PART_NONE : part;
}
