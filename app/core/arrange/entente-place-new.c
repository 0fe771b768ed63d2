/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-place-new.h"

#include "entente-arrange-document.h"
#include "entente-free-spot.h"
#include "entente-grid.h"
#include "entente-relation.h"

#include <math.h>

/* Gives a place to the actors that a draft adds: clear of all cards, and beside those they are related
 * to. Nothing else moves. Of the lines only those are looked at that lead to such a neighbour or away
 * from it, so that an actor is added to a large picture within a frame. */

/* Of a neighbour with more relations than this, only so many tell where its lines go. */
#define MAX_LINES 64

/* A group is sought a place for on rings that grow by this much, in points, and on so many of them. */
#define RING_STEP 40.0
#define N_RINGS 12
#define MARGIN 12.0

typedef struct {
  EntenteDraft *draft;     /* borrowed, as the others */
  EntenteMeasure *measure;
  GPtrArray *added;        /* of EntenteItem: those to be placed, the first nodes of the problem */
  GHashTable *numbers;     /* EntenteItem -> number of its node, or G_MAXUINT as long as that is not known */
  GPtrArray *lines;        /* of EntenteItem: relations */
  GHashTable *seen;        /* set of those */
} Placing;

static void
placing_clear (Placing *self)
{
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Placing, placing_clear)

static EntenteItem *
get_end (Placing     *self,
         EntenteItem *relation,
         guint        member)
{
  EntenteItem *item = entente_draft_lookup (self->draft, entente_item_get_text (relation, member));

  return item != NULL && entente_item_get_kind (item) == ENTENTE_ITEM_ACTOR ? item : NULL;
}

static void
add_line (Placing     *self,
          EntenteItem *relation)
{
  EntenteItem *from = get_end (self, relation, ENTENTE_RELATION_FROM);
  EntenteItem *to = get_end (self, relation, ENTENTE_RELATION_TO);

  if (from == NULL || to == NULL || !g_hash_table_add (self->seen, relation))
    return;
  g_ptr_array_add (self->lines, relation);
  if (!g_hash_table_contains (self->numbers, from))
    g_hash_table_insert (self->numbers, from, GUINT_TO_POINTER (G_MAXUINT));
  if (!g_hash_table_contains (self->numbers, to))
    g_hash_table_insert (self->numbers, to, GUINT_TO_POINTER (G_MAXUINT));
}

static void
add_lines_of (Placing     *self,
              EntenteItem *actor)
{
  EntenteDocument *document = entente_draft_get_document (self->draft);

  for (int link = ENTENTE_LINK_FROM; link <= ENTENTE_LINK_TO; link++)
    {
      const GPtrArray *relations = entente_document_get_linked (document, entente_item_get_id (actor), link);

      for (guint i = 0; i < MIN (relations->len, MAX_LINES); i++)
        add_line (self, relations->pdata[i]);
    }
}

static void
find_added (Placing *self)
{
  g_autoptr (GPtrArray) added = entente_draft_list_added (self->draft, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < added->len; i++)
    if (!entente_draft_get_position (self->draft, entente_item_get_id (added->pdata[i]), NULL))
      {
        g_hash_table_insert (self->numbers, added->pdata[i], GUINT_TO_POINTER (self->added->len));
        g_ptr_array_add (self->added, added->pdata[i]);
      }
}

/* The lines of the new actors, and those of their neighbours. */
static void
find_lines (Placing *self)
{
  g_autoptr (GPtrArray) relations = entente_draft_list_added (self->draft, ENTENTE_ITEM_RELATION);
  g_autoptr (GList) neighbours = NULL;

  for (guint i = 0; i < relations->len; i++)
    add_line (self, relations->pdata[i]);
  for (guint i = 0; i < self->added->len; i++)
    add_lines_of (self, self->added->pdata[i]);
  neighbours = g_hash_table_get_keys (self->numbers);
  for (GList *l = neighbours; l != NULL; l = l->next)
    add_lines_of (self, l->data);
}

static void
add_node (Placing               *self,
          EntenteArrangeProblem *problem,
          EntenteItem           *actor,
          const EntentePoint    *at)
{
  EntenteArrangeNode *node = &problem->nodes[problem->n_nodes];

  node->placed = at != NULL;
  if (at != NULL)
    node->at = *at;
  entente_arrange_document_measure_node (node, self->measure, actor);
  if (g_hash_table_contains (self->numbers, actor))
    g_hash_table_insert (self->numbers, actor, GUINT_TO_POINTER (problem->n_nodes));
  problem->n_nodes++;
}

/* Those that have a place already: of the document, and of the draft. */
static void
add_placed_nodes (Placing               *self,
                  EntenteArrangeProblem *problem)
{
  GListModel *actors = entente_document_get_items (entente_draft_get_document (self->draft), ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) added = entente_draft_list_added (self->draft, ENTENTE_ITEM_ACTOR);

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntenteItem *kept = entente_draft_get_current (self->draft, actor);
      EntentePoint at;

      if (kept != NULL && entente_draft_get_position (self->draft, entente_item_get_id (kept), &at))
        add_node (self, problem, kept, &at);
    }
  for (guint i = 0; i < added->len; i++)
    {
      EntentePoint at;

      if (entente_draft_get_position (self->draft, entente_item_get_id (added->pdata[i]), &at))
        add_node (self, problem, added->pdata[i], &at);
    }
}

static void
add_edges (Placing               *self,
           EntenteArrangeProblem *problem)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      EntenteItem *relation = self->lines->pdata[i];
      EntenteItem *from = get_end (self, relation, ENTENTE_RELATION_FROM);
      EntenteItem *to = get_end (self, relation, ENTENTE_RELATION_TO);
      EntenteArrangeEdge edge = {
        GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, from)),
        GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, to)),
        entente_arrange_document_measure_edge (self->measure, entente_item_get_text (relation, ENTENTE_RELATION_KIND)),
      };

      if (edge.from != G_MAXUINT && edge.to != G_MAXUINT)
        problem->edges[problem->n_edges++] = edge;
    }
}

static EntenteArrangeProblem *
new_problem (Placing *self)
{
  EntenteDocument *document = entente_draft_get_document (self->draft);
  g_autoptr (GPtrArray) added = entente_draft_list_added (self->draft, ENTENTE_ITEM_ACTOR);
  guint n_actors = entente_document_get_n_items (document, ENTENTE_ITEM_ACTOR) + added->len;
  EntenteArrangeProblem *problem = entente_arrange_problem_new (ENTENTE_ENGINE_AUTO, n_actors, self->lines->len);

  problem->n_nodes = problem->n_edges = 0;
  for (guint i = 0; i < self->added->len; i++)
    add_node (self, problem, self->added->pdata[i], NULL);
  add_placed_nodes (self, problem);
  add_edges (self, problem);
  return problem;
}

static void
place_at_wish (Placing               *self,
               EntenteArrangeProblem *problem,
               EntentePoint           wish)
{
  for (guint i = 0; i < self->added->len; i++)
    {
      problem->nodes[i].at = entente_free_spot_near (problem, i, wish);
      problem->nodes[i].placed = TRUE;
      entente_draft_place (self->draft, entente_item_get_id (self->added->pdata[i]), &problem->nodes[i].at);
    }
}

static void
place_beside_neighbours (Placing               *self,
                         EntenteArrangeProblem *problem)
{
  g_autofree EntentePoint *points = entente_free_spot_for_new (problem);

  for (guint i = 0; i < self->added->len; i++)
    entente_draft_place (self->draft, entente_item_get_id (self->added->pdata[i]), &points[i]);
}

/**
 * entente_place_new_actors:
 * @draft: a draft that adds actors
 * @measure: how large cards and words are
 * @wish: (nullable): where the user wants them, such as where the pointer is
 *
 * Gives a place to those of them that have none: near @wish, or else beside those they are related to,
 * or else below the picture.
 */
void
entente_place_new_actors (EntenteDraft       *draft,
                          EntenteMeasure     *measure,
                          const EntentePoint *wish)
{
  g_auto (Placing) self = { .draft = draft, .measure = measure };
  g_autoptr (EntenteArrangeProblem) problem = NULL;

  g_return_if_fail (draft != NULL && ENTENTE_IS_MEASURE (measure));

  self.added = g_ptr_array_new ();
  self.numbers = g_hash_table_new (NULL, NULL);
  self.lines = g_ptr_array_new ();
  self.seen = g_hash_table_new (NULL, NULL);
  find_added (&self);
  if (self.added->len == 0)
    return;
  if (wish == NULL)
    find_lines (&self);
  problem = new_problem (&self);
  if (wish != NULL)
    place_at_wish (&self, problem, *wish);
  else
    place_beside_neighbours (&self, problem);
}

static EntenteBox
box_for (EntenteMeasure *measure,
         EntenteItem    *actor,
         EntentePoint    at)
{
  const EntenteCardText *text = entente_measure_card (measure, actor);

  return (EntenteBox) { at.x / 10.0 - text->width / 2.0, at.y / 10.0 - text->height / 2.0, text->width, text->height };
}

/* The cards of the document as the draft leaves it, but for those that are to be put. */
static GArray *
list_boxes (EntenteDraft   *draft,
            EntenteMeasure *measure)
{
  GListModel *actors = entente_document_get_items (entente_draft_get_document (draft), ENTENTE_ITEM_ACTOR);
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (EntenteBox));

  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteItem) actor = g_list_model_get_item (actors, i);
      EntentePoint at;
      EntenteBox box;

      if (entente_draft_get_current (draft, actor) == NULL ||
          !entente_draft_get_position (draft, entente_item_get_id (actor), &at))
        continue;
      box = box_for (measure, actor, at);
      g_array_append_val (boxes, box);
    }
  return boxes;
}

static EntenteBox
get_bounds (GArray *boxes)
{
  EntenteBox bounds = g_array_index (boxes, EntenteBox, 0);

  for (guint i = 1; i < boxes->len; i++)
    entente_box_add (&bounds, &g_array_index (boxes, EntenteBox, i));
  return bounds;
}

static gboolean
is_clear (const EntenteGrid *grid,
          GArray            *standing,
          GArray            *group,
          EntenteVec         offset)
{
  for (guint i = 0; i < group->len; i++)
    {
      EntenteBox box = entente_box_grow (&g_array_index (group, EntenteBox, i), MARGIN);
      g_autofree guint *near = NULL;
      guint n_near;

      box.x += offset.x;
      box.y += offset.y;
      near = entente_grid_list (grid, &box, &n_near);
      for (guint j = 0; j < n_near; j++)
        if (entente_box_overlaps (&box, &g_array_index (standing, EntenteBox, near[j])))
          return FALSE;
    }
  return TRUE;
}

static EntenteVec
find_offset (GArray *standing,
             GArray *group)
{
  EntenteBox bounds = get_bounds (standing), group_bounds = get_bounds (group);
  g_autoptr (EntenteGrid) grid = entente_grid_new (&bounds, standing->len);

  for (guint i = 0; i < standing->len; i++)
    entente_grid_add_box (grid, i, &g_array_index (standing, EntenteBox, i));
  for (int ring = 0; ring <= N_RINGS; ring++)
    for (int i = 0; i < MAX (8 * ring, 1); i++)
      {
        double turn = ring > 0 ? 2.0 * G_PI * i / (8 * ring) + G_PI_4 : 0.0;
        EntenteVec offset = { round (ring * RING_STEP * cos (turn)), round (ring * RING_STEP * sin (turn)) };

        if (is_clear (grid, standing, group, offset))
          return offset;
      }
  return (EntenteVec) { round (bounds.x + bounds.width + RING_STEP - group_bounds.x), 0.0 };
}

/**
 * entente_place_new_group:
 * @draft: a draft that adds actors
 * @measure: how large cards and words are
 * @positions: (array length=n_places): where some of them would best be
 * @n_places: how many
 *
 * Puts actors where they are wanted, or as near as all cards are clear, without changing how they lie
 * to each other.
 */
void
entente_place_new_group (EntenteDraft          *draft,
                         EntenteMeasure        *measure,
                         const EntentePosition *positions,
                         guint                  n_places)
{
  g_autoptr (GArray) standing = NULL, group = NULL;
  EntenteVec offset = { 0.0, 0.0 };

  g_return_if_fail (draft != NULL && ENTENTE_IS_MEASURE (measure) && (positions != NULL || n_places == 0));

  standing = list_boxes (draft, measure);
  group = g_array_sized_new (FALSE, FALSE, sizeof (EntenteBox), n_places);
  for (guint i = 0; i < n_places; i++)
    {
      EntenteBox box = box_for (measure, entente_draft_lookup (draft, positions[i].id), positions[i].at);

      g_array_append_val (group, box);
    }
  if (standing->len > 0 && n_places > 0)
    offset = find_offset (standing, group);
  for (guint i = 0; i < n_places; i++)
    {
      EntentePoint at = { positions[i].at.x + (int) (10.0 * offset.x), positions[i].at.y + (int) (10.0 * offset.y) };

      entente_draft_place (draft, positions[i].id, &at);
    }
}
