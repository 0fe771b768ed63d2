/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include <math.h>
#include <string.h>

/* The rubber band: selects the cards that it touches and the lines that are wholly in it, with Ctrl
 * besides what is selected already. Until it is let go, what it would select is only raised. */

typedef struct {
  EntenteCanvas *canvas;
  EntenteBox box;
  EntenteEmphasis *emphasis;
} Catch;

static EntenteBox
get_box (EntenteCanvas *self)
{
  const EntenteHand *hand = &self->hand;
  EntenteVec at = entente_viewport_to_scene (self->viewport, hand->x, hand->y);

  return (EntenteBox) { MIN (at.x, hand->grabbed.x), MIN (at.y, hand->grabbed.y),
                        fabs (at.x - hand->grabbed.x), fabs (at.y - hand->grabbed.y) };
}

static gboolean
is_within (const EntenteBox   *box,
           const EntenteCurve *curve)
{
  EntenteBox bounds = entente_curve_bounds (curve);

  return entente_box_contains (box, bounds.x, bounds.y) &&
         entente_box_contains (box, bounds.x + bounds.width, bounds.y + bounds.height);
}

static gboolean
catch_cb (EntentePart part,
          guint       index,
          gpointer    data)
{
  Catch *catch = data;
  EntenteScene *scene = catch->canvas->scene;
  gboolean caught;

  if (part == ENTENTE_PART_CARD)
    caught = entente_box_overlaps (&entente_scene_get_card (scene, index)->box, &catch->box);
  else
    caught = is_within (&catch->box, &entente_scene_get_line (scene, index)->curve);
  if (caught)
    entente_emphasis_raise (catch->emphasis, part, index, ENTENTE_RAISE_SELECTED);

  return TRUE;
}

/* Both were raised in the same order. */
static gboolean
are_same (EntenteEmphasis *a,
          EntenteEmphasis *b,
          EntentePart      part)
{
  guint n, m;
  const guint *first = entente_emphasis_list (a, part, &n), *second = entente_emphasis_list (b, part, &m);

  return n == m && (n == 0 || memcmp (first, second, n * sizeof (guint)) == 0);
}

static void
raise_selected (EntenteCanvas   *self,
                EntenteEmphasis *emphasis)
{
  const GPtrArray *selection = entente_session_get_selection (self->session);

  for (guint i = 0; i < selection->len; i++)
    {
      guint index;
      EntentePart part = entente_scene_find (self->scene, entente_item_get_id (selection->pdata[i]), &index);

      if (part != ENTENTE_PART_NONE)
        entente_emphasis_raise (emphasis, part, index, ENTENTE_RAISE_SELECTED);
    }
}

static void
add_items (EntenteCanvas *self,
           EntentePart    part,
           GPtrArray     *items)
{
  guint n;
  const guint *raised = entente_emphasis_list (self->hand.caught, part, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_object_ref (entente_canvas_get_item (self, part, raised[i])));
}

/* What is selected already comes first, also what is not in the picture. */
static GPtrArray *
list_items (EntenteCanvas *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *selection = entente_session_get_selection (self->session);
  guint index;

  for (guint i = 0; (self->hand.state & GDK_CONTROL_MASK) && i < selection->len; i++)
    if (entente_scene_find (self->scene, entente_item_get_id (selection->pdata[i]), &index) == ENTENTE_PART_NONE)
      g_ptr_array_add (items, g_object_ref (selection->pdata[i]));
  add_items (self, ENTENTE_PART_CARD, items);
  add_items (self, ENTENTE_PART_LINE, items);

  return items;
}

/* What the files of the canvas share */

void
entente_canvas_update_band (EntenteCanvas *self)
{
  Catch catch = { self, get_box (self), entente_emphasis_new (self->scene) };

  if (self->hand.state & GDK_CONTROL_MASK)
    raise_selected (self, catch.emphasis);
  entente_scene_query (self->scene, &catch.box, catch_cb, &catch);
  if (self->hand.caught != NULL && are_same (self->hand.caught, catch.emphasis, ENTENTE_PART_CARD) &&
      are_same (self->hand.caught, catch.emphasis, ENTENTE_PART_LINE))
    {
      entente_emphasis_unref (catch.emphasis);
      return;
    }
  g_clear_pointer (&self->hand.caught, entente_emphasis_unref);
  self->hand.caught = catch.emphasis;
  entente_canvas_update_emphasis (self);
}

void
entente_canvas_end_band (EntenteCanvas *self,
                         gboolean       keep)
{
  g_autoptr (GPtrArray) items = keep && self->hand.caught != NULL ? list_items (self) : NULL;

  g_clear_pointer (&self->hand.caught, entente_emphasis_unref);
  if (items != NULL)
    entente_session_select_many (self->session, items);
  entente_canvas_update_emphasis (self);
}

void
entente_canvas_snapshot_band (EntenteCanvas *self,
                              GtkSnapshot   *snapshot)
{
  const EntenteColor *accent = &self->theme->accent;
  const GdkRGBA edge = { accent->red, accent->green, accent->blue, 0.8 };
  const GdkRGBA ground = { accent->red, accent->green, accent->blue, 0.12 };
  EntenteBox box = get_box (self);
  double scale = entente_viewport_get_scale (self->viewport);
  EntenteVec corner = entente_viewport_from_scene (self->viewport, box.x, box.y);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (round (corner.x), round (corner.y), MAX (round (box.width * scale), 1),
                                             MAX (round (box.height * scale), 1));
  GskRoundedRect outline;

  gtk_snapshot_append_color (snapshot, &ground, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { edge, edge, edge, edge });
}
