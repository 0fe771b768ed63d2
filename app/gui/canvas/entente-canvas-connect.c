/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include "entente-route.h"

#include <math.h>

/* The handle on a card, from which a line is drawn to another card, to relate the two, or to where
 * nothing is, to relate it to a new actor there. It is on the card that is pointed at and on the one
 * that is selected, in the middle of its right side, or of its left one where the right is out of
 * sight. */

/* In logical pixels. */
#define HANDLE_RADIUS 7.0
#define HANDLE_REACH 12.0
#define HANDLE_SIGN 3.5
#define HANDLE_OUTSIDE 5.0 /* of the card, whose words it must not cover */

/* On a card that is seen lower than this, a handle would be most of what one sees. */
#define CARD_HEIGHT_MIN 13.0

/* What a new actor would look like, and the head of the line. */
#define GHOST_WIDTH 92.0
#define GHOST_HEIGHT 30.0
#define LINE_WIDTH 2.0
#define HEAD_LENGTH 10.0
#define HEAD_WIDTH 9.0

static gboolean
find_place (EntenteCanvas *self,
            guint          card,
            EntenteVec    *at)
{
  EntenteBox box = entente_canvas_get_card_box (self, card);
  double scale = entente_viewport_get_scale (self->viewport);
  double width = entente_viewport_get_width (self->viewport);

  if (box.height * scale < CARD_HEIGHT_MIN)
    return FALSE;

  *at = entente_viewport_from_scene (self->viewport, box.x + box.width, box.y + box.height / 2);
  at->x += HANDLE_OUTSIDE;
  if (at->x + HANDLE_RADIUS > width)
    at->x -= box.width * scale + 2 * HANDLE_OUTSIDE;

  return at->x >= 0 && at->x <= width && at->y >= 0 && at->y <= entente_viewport_get_height (self->viewport);
}

static gboolean
can_connect (EntenteCanvas *self)
{
  return self->scene != NULL && entente_canvas_can_move (self);
}

static gboolean
get_selected_card (EntenteCanvas *self,
                   guint         *card)
{
  return entente_session_get_selection (self->session)->len == 1 &&
         entente_canvas_get_selected_part (self, card) == ENTENTE_PART_CARD;
}

static gboolean
is_on_handle (EntenteCanvas *self,
              guint          card,
              double         x,
              double         y)
{
  EntenteVec at;

  return find_place (self, card, &at) && hypot (x - at.x, y - at.y) <= HANDLE_REACH;
}

static GdkRGBA
to_rgba (const EntenteColor *color,
         double              alpha)
{
  return (GdkRGBA) { color->red, color->green, color->blue, alpha };
}

static void
append_disc (GtkSnapshot   *snapshot,
             EntenteVec     at,
             double         radius,
             const GdkRGBA *color)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (at.x - radius, at.y - radius, 2 * radius, 2 * radius);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
append_handle (EntenteCanvas *self,
               GtkSnapshot   *snapshot,
               guint          card,
               gboolean       large)
{
  GdkRGBA accent = to_rgba (&self->theme->accent, 1), ground = to_rgba (&self->theme->card, 1);
  double radius = large ? HANDLE_RADIUS + 2 : HANDLE_RADIUS;
  EntenteVec at;

  if (!find_place (self, card, &at))
    return;

  append_disc (snapshot, at, radius + 2, &ground);
  append_disc (snapshot, at, radius, &accent);
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (at.x - HANDLE_SIGN, at.y - 0.75, 2 * HANDLE_SIGN, 1.5));
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (at.x - 0.75, at.y - HANDLE_SIGN, 1.5, 2 * HANDLE_SIGN));
}

/* The line in the view: from outline to outline, or to the pointer. */
static void
get_line (EntenteCanvas *self,
          guint          from,
          EntenteVec    *start,
          EntenteVec    *end)
{
  EntenteHand *hand = &self->hand;
  EntenteCard source = *entente_scene_get_card (self->scene, from);
  EntenteCurve curve;

  *end = (EntenteVec) { hand->x, hand->y };
  source.box = entente_canvas_get_card_box (self, from);
  if (hand->has_target)
    {
      EntenteCard target = *entente_scene_get_card (self->scene, hand->target);

      target.box = entente_canvas_get_card_box (self, hand->target);
      curve = entente_route_between (&source, &target, 0);
      *start = entente_viewport_from_scene (self->viewport, curve.p[0].x, curve.p[0].y);
      *end = entente_viewport_from_scene (self->viewport, curve.p[3].x, curve.p[3].y);
    }
  else if (!find_place (self, from, start))
    {
      *start = entente_viewport_from_scene (self->viewport, source.box.x + source.box.width,
                                            source.box.y + source.box.height / 2);
    }
}

static void
paint_line (cairo_t    *cr,
            EntenteVec  start,
            EntenteVec  end)
{
  double length = MAX (hypot (end.x - start.x, end.y - start.y), 1e-6);
  double dx = (end.x - start.x) / length, dy = (end.y - start.y) / length;
  EntenteVec base = { end.x - dx * HEAD_LENGTH, end.y - dy * HEAD_LENGTH };

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, start.x, start.y);
  cairo_line_to (cr, base.x, base.y);
  cairo_stroke (cr);
  cairo_move_to (cr, end.x, end.y);
  cairo_line_to (cr, base.x - dy * HEAD_WIDTH / 2, base.y + dx * HEAD_WIDTH / 2);
  cairo_line_to (cr, base.x + dy * HEAD_WIDTH / 2, base.y - dx * HEAD_WIDTH / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_ghost (cairo_t    *cr,
             EntenteVec  at)
{
  static const double dashes[] = { 4, 3 };
  double radius = GHOST_HEIGHT / 2, left = at.x - GHOST_WIDTH / 2, right = at.x + GHOST_WIDTH / 2;

  cairo_new_path (cr);
  cairo_arc (cr, right - radius, at.y, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, left + radius, at.y, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Where a line from the start meets the outline of what a new actor would look like. */
static EntenteVec
meet_ghost (EntenteVec start,
            EntenteVec at)
{
  double dx = at.x - start.x, dy = at.y - start.y;
  double part = MIN (GHOST_WIDTH / 2 / MAX (fabs (dx), 1e-6), GHOST_HEIGHT / 2 / MAX (fabs (dy), 1e-6));

  part = MIN (part, 1);

  return (EntenteVec) { at.x - dx * part, at.y - dy * part };
}

static void
append_line (EntenteCanvas *self,
             GtkSnapshot   *snapshot,
             guint          from)
{
  const EntenteColor *accent = &self->theme->accent;
  EntenteVec start, end;
  graphene_rect_t bounds;
  cairo_t *cr;

  get_line (self, from, &start, &end);
  bounds = GRAPHENE_RECT_INIT (MIN (start.x, end.x), MIN (start.y, end.y), fabs (end.x - start.x),
                               fabs (end.y - start.y));
  graphene_rect_inset (&bounds, -GHOST_WIDTH / 2 - 4, -GHOST_HEIGHT);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_rgb (cr, accent->red, accent->green, accent->blue);
  if (self->hand.has_target || self->hand.at_source)
    {
      paint_line (cr, start, end);
    }
  else
    {
      paint_line (cr, start, meet_ghost (start, end));
      paint_ghost (cr, end);
    }
  cairo_destroy (cr);
}

static void
append_ring (EntenteCanvas *self,
             GtkSnapshot   *snapshot,
             guint          card)
{
  GdkRGBA color = to_rgba (&self->theme->accent, 1);
  EntenteBox box = entente_canvas_get_card_box (self, card);
  double scale = entente_viewport_get_scale (self->viewport);
  EntenteVec corner = entente_viewport_from_scene (self->viewport, box.x, box.y);
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT (corner.x - 5, corner.y - 5, box.width * scale + 10,
                                                               box.height * scale + 10), 8);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2.5, 2.5, 2.5, 2.5 },
                              (GdkRGBA[4]) { color, color, color, color });
}

/* There may be a new scene since the hand took hold of it. */
static gboolean
find_source (EntenteCanvas *self,
             guint         *card)
{
  return self->hand.source != NULL &&
         entente_scene_find (self->scene, entente_item_get_id (self->hand.source), card) == ENTENTE_PART_CARD;
}

/* What the files of the canvas share */

/* Whether there is a handle at a place in the view, and whose. */
gboolean
entente_canvas_find_handle (EntenteCanvas *self,
                            double         x,
                            double         y,
                            guint         *card)
{
  guint selected;

  if (!can_connect (self))
    return FALSE;

  if (self->pointed == ENTENTE_PART_CARD && is_on_handle (self, self->pointed_index, x, y))
    {
      *card = self->pointed_index;
      return TRUE;
    }
  if (get_selected_card (self, &selected) && is_on_handle (self, selected, x, y))
    {
      *card = selected;
      return TRUE;
    }

  return FALSE;
}

void
entente_canvas_begin_connect (EntenteCanvas *self)
{
  g_set_object (&self->hand.source, entente_canvas_get_item (self, ENTENTE_PART_CARD, self->hand.card));
  self->hand.has_target = FALSE;
}

void
entente_canvas_update_connect (EntenteCanvas *self)
{
  EntenteHand *hand = &self->hand;
  EntenteVec at = entente_viewport_to_scene (self->viewport, hand->x, hand->y);
  guint source, index;

  hand->has_target = hand->at_source = FALSE;
  if (!find_source (self, &source) || entente_canvas_pick_at (self, at, 0.01, &index) != ENTENTE_PART_CARD)
    return;

  hand->at_source = index == source;
  hand->has_target = !hand->at_source;
  hand->target = index;
}

void
entente_canvas_end_connect (EntenteCanvas *self,
                            gboolean       keep)
{
  EntenteHand *hand = &self->hand;
  EntenteVec at = entente_viewport_to_scene (self->viewport, hand->x, hand->y);
  g_autoptr (EntenteItem) source = g_steal_pointer (&hand->source);
  EntenteItem *target = NULL;
  guint card;

  if (!keep || source == NULL || hand->at_source ||
      entente_scene_find (self->scene, entente_item_get_id (source), &card) != ENTENTE_PART_CARD)
    return;

  if (hand->has_target)
    target = entente_canvas_get_item (self, ENTENTE_PART_CARD, hand->target);
  entente_canvas_connect_items (self, source, target,
                                &(EntentePoint) { (int) round (at.x * 10), (int) round (at.y * 10) });
}

void
entente_canvas_snapshot_handles (EntenteCanvas *self,
                                 GtkSnapshot   *snapshot)
{
  guint pointed = G_MAXUINT, selected, on;
  gboolean over = entente_canvas_find_handle (self, self->pointer_x, self->pointer_y, &on);

  if (!can_connect (self) || entente_canvas_is_handling (self) || entente_navigator_is_dragging (self->navigator))
    return;

  if (self->pointed == ENTENTE_PART_CARD)
    {
      pointed = self->pointed_index;
      append_handle (self, snapshot, pointed, over && on == pointed);
    }
  if (get_selected_card (self, &selected) && selected != pointed)
    append_handle (self, snapshot, selected, over && on == selected);
}

void
entente_canvas_snapshot_connection (EntenteCanvas *self,
                                    GtkSnapshot   *snapshot)
{
  guint source;

  if (!find_source (self, &source))
    return;

  append_line (self, snapshot, source);
  if (self->hand.has_target)
    append_ring (self, snapshot, self->hand.target);
  else
    append_handle (self, snapshot, source, TRUE);
}
