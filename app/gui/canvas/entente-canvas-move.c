/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "entente-commands.h"

#include <math.h>

/* Moving cards by hand: they follow the pointer, gently drawn in line with their neighbours, and when
 * they are let go it is one step of the history. All of them go equally far, in whole tenths of a
 * point, so that among themselves they stay as they were. */

/* Within so many logical pixels a card is drawn in line, unless one sees but a crowd of small ones. */
#define SNAP_REACH 6.0
#define SNAP_SCALE 0.2

static EntenteHistory *
history_of (EntenteCanvas *self)
{
  return entente_session_get_history (self->session);
}

static void
take_actor (EntenteCanvas *self,
            EntenteItem   *item)
{
  EntenteHand *hand = &self->hand;
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (self->session));
  EntentePosition position = { entente_item_get_id (item), { 0, 0 } };

  if (entente_item_get_kind (item) != ENTENTE_ITEM_ACTOR ||
      !entente_layout_get_position (layout, position.id, &position.at))
    return;

  g_ptr_array_add (hand->actors, g_object_ref (item));
  g_array_append_val (hand->starts, position);
}

/* A card that is selected takes all others that are with it; so does one that is added to them. */
static void
take_actors (EntenteCanvas *self)
{
  EntenteHand *hand = &self->hand;
  const GPtrArray *selection = entente_session_get_selection (self->session);
  EntenteItem *item = entente_canvas_get_item (self, ENTENTE_PART_CARD, hand->card);
  gboolean selected = entente_session_is_selected (self->session, item);

  hand->actors = g_ptr_array_new_with_free_func (g_object_unref);
  hand->starts = g_array_new (FALSE, FALSE, sizeof (EntentePosition));
  take_actor (self, item);
  if (!selected && !(hand->state & GDK_CONTROL_MASK))
    return;
  for (guint i = 0; i < selection->len; i++)
    if (selection->pdata[i] != item)
      take_actor (self, selection->pdata[i]);
}

static gboolean
wants_snap (EntenteCanvas *self)
{
  return !(self->hand.state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) &&
         entente_viewport_get_scale (self->viewport) >= SNAP_SCALE;
}

static int
to_tenths (double points)
{
  return (int) CLAMP (round (points * 10), -ENTENTE_COORDINATE_MAX, ENTENTE_COORDINATE_MAX);
}

static void
snap (EntenteCanvas *self,
      EntenteVec    *by)
{
  EntenteHand *hand = &self->hand;
  EntenteMovedCards *moved_cards = self->moved_layer != NULL
                                     ? entente_moved_cards_layer_get_cards (self->moved_layer) : NULL;
  EntenteBox box = hand->box;

  hand->snap = (EntenteSnap) { 0, };
  if (!wants_snap (self) || moved_cards == NULL)
    return;

  box.x += by->x;
  box.y += by->y;
  hand->snap = entente_snap_find (self->scene, entente_moved_cards_get_parts (moved_cards), &box,
                                  SNAP_REACH / entente_viewport_get_scale (self->viewport));
  by->x += hand->snap.by_x;
  by->y += hand->snap.by_y;
}

static GArray *
list_places (EntenteCanvas *self)
{
  EntenteHand *hand = &self->hand;
  GArray *places = g_array_copy (hand->starts);

  for (guint i = 0; i < places->len; i++)
    {
      EntentePosition *position = &g_array_index (places, EntentePosition, i);

      position->at.x += hand->by.x;
      position->at.y += hand->by.y;
    }

  return places;
}

static void
apply (EntenteCanvas *self)
{
  g_autoptr (GArray) places = list_places (self);
  g_autoptr (EntenteDraft) draft = entente_commands_move (entente_session_get_document (self->session),
                                                          (const EntentePosition *) places->data, places->len);

  if (!entente_history_apply (history_of (self), draft))
    entente_canvas_let_go (self);
}

static void
select_moved (EntenteCanvas *self)
{
  EntenteItem *item = self->hand.actors->pdata[0];
  EntenteItem *now = entente_document_lookup (entente_session_get_document (self->session), entente_item_get_id (item));

  if (now == NULL || entente_session_is_selected (self->session, now))
    return;
  if (self->hand.actors->len > 1)
    entente_session_select_many (self->session, self->hand.actors);
  else
    entente_session_select (self->session, now);
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

/* What the files of the canvas share */

gboolean
entente_canvas_can_move (EntenteCanvas *self)
{
  return self->session != NULL && entente_session_is_editable (self->session);
}

void
entente_canvas_begin_move (EntenteCanvas *self)
{
  EntenteHand *hand = &self->hand;

  hand->box = entente_canvas_get_card_box (self, hand->card);
  hand->by = (EntentePoint) { 0, 0 };
  hand->snap = (EntenteSnap) { 0, };
  take_actors (self);
  entente_canvas_hold (self, (const EntentePosition *) hand->starts->data, hand->starts->len);
}

void
entente_canvas_update_move (EntenteCanvas *self)
{
  EntenteHand *hand = &self->hand;
  EntenteVec at = entente_viewport_to_scene (self->viewport, hand->x, hand->y);
  EntenteVec by = { at.x - hand->grabbed.x, at.y - hand->grabbed.y };
  g_autoptr (GArray) places = NULL;

  snap (self, &by);
  hand->by = (EntentePoint) { to_tenths (by.x), to_tenths (by.y) };
  places = list_places (self);
  entente_canvas_hold (self, (const EntentePosition *) places->data, places->len);
}

void
entente_canvas_end_move (EntenteCanvas *self,
                         gboolean       keep)
{
  EntenteHand *hand = &self->hand;

  if (keep && hand->starts->len > 0 && (hand->by.x != 0 || hand->by.y != 0))
    {
      apply (self);
      select_moved (self);
    }
  else
    {
      entente_canvas_let_go (self);
    }
  g_clear_pointer (&hand->actors, g_ptr_array_unref);
  g_clear_pointer (&hand->starts, g_array_unref);
}

void
entente_canvas_snapshot_guides (EntenteCanvas *self,
                                GtkSnapshot   *snapshot)
{
  const EntenteSnap *snap = &self->hand.snap;
  const EntenteColor *color = &self->theme->accent;
  EntenteVec start, end;

  if (snap->across)
    {
      start = entente_viewport_from_scene (self->viewport, snap->guide_x.at, snap->guide_x.start);
      end = entente_viewport_from_scene (self->viewport, snap->guide_x.at, snap->guide_x.end);
      append_guide (snapshot, color, start.x, start.y, 1, end.y - start.y);
    }
  if (snap->down)
    {
      start = entente_viewport_from_scene (self->viewport, snap->guide_y.start, snap->guide_y.at);
      end = entente_viewport_from_scene (self->viewport, snap->guide_y.end, snap->guide_y.at);
      append_guide (snapshot, color, start.x, start.y, end.x - start.x, 1);
    }
}
