/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-move-task.h"

#include "entente-canvas-geometry.h"
#include "entente-canvas-items.h"
#include "entente-commands.h"

#include <math.h>

/* All cards go equally far, in whole tenths of a point, so that they stay as they were among themselves. */

/* A card is brought in line with a neighbour within so many logical pixels, unless cards are seen very small. */
#define SNAP_REACH 6.0
#define SNAP_SCALE_MIN 0.2

struct _EntenteMoveTask
{
  EntenteDragTask parent_instance;

  GPtrArray *actors;     /* of EntenteItem, while the task runs; the first is the one that is dragged */
  GArray *starts;        /* of EntentePosition: where they were, in the same order */
  GArray *cards;         /* of EntentePosition: where the cards were of the folded groups that are moved with them */
  EntenteBox box;        /* where the card was that is dragged */
  EntentePoint distance; /* how far they are moved, in tenths of a point */
  EntenteSnap snap;
};

G_DEFINE_FINAL_TYPE (EntenteMoveTask, entente_move_task, ENTENTE_TYPE_DRAG_TASK)

static EntenteSession *
get_session (EntenteMoveTask *self)
{
  return entente_canvas_content_get_session (entente_drag_task_get_content (ENTENTE_DRAG_TASK (self)));
}

static EntenteCardOverlay *
get_overlay (EntenteMoveTask *self)
{
  return entente_canvas_content_get_overlay (entente_drag_task_get_content (ENTENTE_DRAG_TASK (self)));
}

static EntenteViewport *
get_viewport (EntenteMoveTask *self)
{
  return entente_canvas_content_get_viewport (entente_drag_task_get_content (ENTENTE_DRAG_TASK (self)));
}

static void
take_actor (EntenteMoveTask *self,
            EntenteItem     *item)
{
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (get_session (self)));
  EntentePosition position = { entente_item_get_id (item), { 0, 0 } };

  if (entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR ||
      !entente_layout_get_position (layout, position.id, &position.at))
    return;

  g_ptr_array_add (self->actors, g_object_ref (item));
  g_array_append_val (self->starts, position);
}

static gboolean
has_card (EntenteMoveTask *self,
          const char      *id)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (g_array_index (self->cards, EntentePosition, i).id == id)
      return TRUE;
  return FALSE;
}

/* A folded group is seen to move as its members do, which have no cards. */
static void
take_folded_cards (EntenteMoveTask *self)
{
  EntenteScene *scene = entente_canvas_content_get_scene (entente_drag_task_get_content (ENTENTE_DRAG_TASK (self)));
  guint index;

  self->cards = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  for (guint i = 0; i < self->actors->len; i++)
    if (entente_scene_find (scene, entente_item_get_id (self->actors->pdata[i]), &index) == ENTENTE_PART_CARD
        && entente_scene_get_card (scene, index)->folded != NULL)
      {
        const EntenteCard *card = entente_scene_get_card (scene, index);
        EntenteVec center = entente_card_get_center (card);
        EntentePosition position = { entente_item_get_id (card->item),
                                     { entente_coordinate_round (center.x * 10),
                                       entente_coordinate_round (center.y * 10) } };

        if (!has_card (self, position.id))
          g_array_append_val (self->cards, position);
      }
}

/* A card that is selected takes all others that are selected with it. With Ctrl, so does a card that is added to
 * the selection. */
static void
take_actors (EntenteMoveTask *self,
             GPtrArray       *items,
             GdkModifierType  state)
{
  const GPtrArray *selection = entente_session_get_selection (get_session (self));
  EntenteItem *item = items->pdata[0];

  self->actors = g_ptr_array_new_with_free_func (g_object_unref);
  self->starts = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  for (guint i = 0; i < items->len; i++)
    take_actor (self, items->pdata[i]);
  if (!entente_session_is_selected (get_session (self), item) && !(state & GDK_CONTROL_MASK))
    return;
  for (guint i = 0; i < selection->len; i++)
    if (!g_ptr_array_find (items, selection->pdata[i], NULL))
      take_actor (self, selection->pdata[i]);
}

static void
forget_actors (EntenteMoveTask *self)
{
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->cards, g_array_unref);
}

/* Corrects the distance, in points, so that the card is in line with its neighbours. */
static void
snap (EntenteMoveTask *self,
      GdkModifierType  state,
      EntenteVec      *distance)
{
  EntenteCanvasContent *content = entente_drag_task_get_content (ENTENTE_DRAG_TASK (self));
  EntenteMovedCards *moved = entente_card_overlay_get_cards (get_overlay (self));
  double scale = entente_viewport_get_scale (get_viewport (self));
  EntenteBox box = self->box;

  self->snap = (EntenteSnap) { 0, };
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || scale < SNAP_SCALE_MIN || moved == NULL)
    return;

  box.x += distance->x;
  box.y += distance->y;
  self->snap = entente_snap_find (entente_canvas_content_get_scene (content), entente_moved_cards_get_parts (moved),
                                  &box, SNAP_REACH / scale);
  distance->x += self->snap.by_x;
  distance->y += self->snap.by_y;
}

/* Returns where they are now. */
static GArray *
move (EntenteMoveTask *self,
      GArray          *starts)
{
  GArray *positions = g_array_copy (starts);

  for (guint i = 0; i < positions->len; i++)
    {
      EntentePosition *position = &g_array_index (positions, EntentePosition, i);

      position->at.x += self->distance.x;
      position->at.y += self->distance.y;
    }

  return positions;
}

static void
put_cards (EntenteMoveTask *self)
{
  g_autoptr (GArray) positions = move (self, self->starts), cards = move (self, self->cards);

  g_array_append_vals (positions, cards->data, cards->len);
  entente_card_overlay_put (get_overlay (self), (const EntentePosition *) positions->data, positions->len);
}

static void
apply (EntenteMoveTask *self)
{
  EntenteSession *session = get_session (self);
  g_autoptr (GArray) positions = move (self, self->starts);
  g_autoptr (EntenteDraft) draft = entente_commands_move (entente_session_get_document (session),
                                                          (const EntentePosition *) positions->data, positions->len);

  if (!entente_history_apply (entente_session_get_history (session), draft))
    entente_card_overlay_put_back (get_overlay (self));
}

static void
select_moved (EntenteMoveTask *self)
{
  EntenteSession *session = get_session (self);
  EntenteItem *item = self->actors->pdata[0];
  EntenteItem *now = entente_document_lookup (entente_session_get_document (session), entente_item_get_id (item));

  if (now == NULL || entente_session_is_selected (session, now))
    return;
  if (self->actors->len > 1)
    entente_session_select_many (session, self->actors);
  else
    entente_session_select (session, now);
}

static void
append_guide (GtkSnapshot        *snapshot,
              const EntenteColor *color,
              double              x,
              double              y,
              double              width,
              double              height)
{
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { color->red, color->green, color->blue, 1 },
                             &GRAPHENE_RECT_INIT (round (x), round (y), MAX (round (width), 1),
                                                  MAX (round (height), 1)));
}

static void
entente_move_task_begin (EntenteDragTask   *task,
                         const EntenteDrag *drag)
{
  EntenteMoveTask *self = ENTENTE_MOVE_TASK (task);
  EntenteCanvasContent *content = entente_drag_task_get_content (task);
  g_autoptr (GPtrArray) items = entente_canvas_items_list (content, ENTENTE_PART_CARD, drag->card);

  self->box = entente_canvas_geometry_get_card_box (content, drag->card);
  self->distance = (EntentePoint) { 0, 0 };
  self->snap = (EntenteSnap) { 0, };
  forget_actors (self);
  take_actors (self, items, drag->state);
  take_folded_cards (self);
  put_cards (self);
}

static void
entente_move_task_update (EntenteDragTask   *task,
                          const EntenteDrag *drag)
{
  EntenteMoveTask *self = ENTENTE_MOVE_TASK (task);
  EntenteVec at = entente_viewport_to_scene (get_viewport (self), drag->x, drag->y);
  EntenteVec distance = { at.x - drag->start.x, at.y - drag->start.y };

  snap (self, drag->state, &distance);
  self->distance = (EntentePoint) { entente_coordinate_round (distance.x * 10),
                                    entente_coordinate_round (distance.y * 10) };
  put_cards (self);
}

static void
entente_move_task_end (EntenteDragTask   *task,
                       const EntenteDrag *drag,
                       gboolean           keep)
{
  EntenteMoveTask *self = ENTENTE_MOVE_TASK (task);

  if (keep && self->starts->len > 0 && (self->distance.x != 0 || self->distance.y != 0))
    {
      apply (self);
      select_moved (self);
    }
  else
    {
      entente_card_overlay_put_back (get_overlay (self));
    }
  forget_actors (self);
}

static void
entente_move_task_snapshot (EntenteDragTask    *task,
                            const EntenteDrag  *drag,
                            GtkSnapshot        *snapshot,
                            const EntenteTheme *theme)
{
  EntenteViewport *viewport = get_viewport (ENTENTE_MOVE_TASK (task));
  const EntenteSnap *snap = &ENTENTE_MOVE_TASK (task)->snap;
  EntenteVec start, end;

  if (snap->across)
    {
      start = entente_viewport_from_scene (viewport, snap->guide_x.at, snap->guide_x.start);
      end = entente_viewport_from_scene (viewport, snap->guide_x.at, snap->guide_x.end);
      append_guide (snapshot, &theme->accent, start.x, start.y, 1, end.y - start.y);
    }
  if (snap->down)
    {
      start = entente_viewport_from_scene (viewport, snap->guide_y.start, snap->guide_y.at);
      end = entente_viewport_from_scene (viewport, snap->guide_y.end, snap->guide_y.at);
      append_guide (snapshot, &theme->accent, start.x, start.y, end.x - start.x, 1);
    }
}

static void
entente_move_task_finalize (GObject *object)
{
  forget_actors (ENTENTE_MOVE_TASK (object));

  G_OBJECT_CLASS (entente_move_task_parent_class)->finalize (object);
}

static void
entente_move_task_class_init (EntenteMoveTaskClass *klass)
{
  EntenteDragTaskClass *task_class = ENTENTE_DRAG_TASK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_move_task_finalize;
  task_class->cursor = "grabbing";
  task_class->begin = entente_move_task_begin;
  task_class->update = entente_move_task_update;
  task_class->end = entente_move_task_end;
  task_class->snapshot = entente_move_task_snapshot;
}

static void
entente_move_task_init (EntenteMoveTask *self)
{
}

/**
 * entente_move_task_new:
 * @content: the content of the canvas
 *
 * Returns: (transfer full): a task for drags that begin on a card
 */
EntenteDragTask *
entente_move_task_new (EntenteCanvasContent *content)
{
  return entente_drag_task_new (ENTENTE_TYPE_MOVE_TASK, content);
}

/**
 * entente_move_task_get_distance:
 * @self: a task
 *
 * Returns: how far it has moved the cards, in tenths of a point
 */
EntentePoint
entente_move_task_get_distance (EntenteMoveTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_MOVE_TASK (self), ((EntentePoint) { 0, 0 }));

  return self->distance;
}

/**
 * entente_move_task_get_snap:
 * @self: a task
 *
 * Returns: (transfer none): how the card that is dragged is in line with its neighbours
 */
const EntenteSnap *
entente_move_task_get_snap (EntenteMoveTask *self)
{
  g_return_val_if_fail (ENTENTE_IS_MOVE_TASK (self), NULL);

  return &self->snap;
}
