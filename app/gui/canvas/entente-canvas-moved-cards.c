/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-canvas-private.h"

#include <math.h>

/* The scene takes a while to be built again, and its tiles to be painted. Cards that were moved are
 * shown in their new places at once: they are left out of the tiles, and painted above them with their
 * lines, until there are tiles that have them. So there are two layers of moved cards for a moment: one of the scene
 * that is still shown, and one of the scene that will be. */

static EntenteMovedCardsLayer *
get_shown_layer (EntenteCanvas *self)
{
  return self->last_moved_layer != NULL ? self->last_moved_layer : self->moved_layer;
}

static void
put (EntenteCanvas      *self,
     const char         *id,
     const EntentePoint *at)
{
  g_hash_table_replace (self->held, g_strdup (id), g_memdup2 (at, sizeof *at));
  if (self->moved_layer != NULL)
    entente_moved_cards_layer_put (self->moved_layer, id, at);
  if (self->last_moved_layer != NULL)
    entente_moved_cards_layer_put (self->last_moved_layer, id, at);
}

static void
leave_out_moved (EntenteCanvas *self)
{
  EntenteMovedCards *moved_cards = self->moved_layer != NULL
                                     ? entente_moved_cards_layer_get_cards (self->moved_layer) : NULL;

  if (self->scene != NULL)
    entente_tiles_leave_out (self->tiles, moved_cards != NULL && g_hash_table_size (self->held) > 0
                                            ? entente_moved_cards_get_parts (moved_cards) : NULL);
}

/* Where the document has a card, unless the scene has it there too. */
static gboolean
find_elsewhere (EntenteCanvas *self,
                const char    *id,
                EntentePoint  *at)
{
  EntenteLayout *layout = entente_document_get_layout (entente_session_get_document (self->session));
  EntenteVec center;
  guint card;

  if (entente_scene_find (self->scene, id, &card) != ENTENTE_PART_CARD ||
      !entente_layout_get_position (layout, id, at))
    return FALSE;

  center = entente_card_get_center (entente_scene_get_card (self->scene, card));

  return fabs (center.x * 10 - at->x) > 0.5 || fabs (center.y * 10 - at->y) > 0.5;
}

/* Whatever the hand has moved meanwhile, it will put where it has it. */
static void
let_go_of_arrived (EntenteCanvas *self)
{
  GHashTableIter iter;
  gpointer id, at;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &id, &at))
    if (!find_elsewhere (self, id, at))
      g_hash_table_iter_remove (&iter);
}

static void
moved_cards_held (EntenteCanvas *self)
{
  GHashTableIter iter;
  gpointer id, at;

  g_clear_pointer (&self->moved_layer, entente_moved_cards_layer_free);
  if (g_hash_table_size (self->held) == 0)
    return;

  self->moved_layer = entente_moved_cards_layer_new (self->scene);
  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &id, &at))
    entente_moved_cards_layer_put (self->moved_layer, id, at);
}

static void
drop_moved_cards_layers (EntenteCanvas *self)
{
  g_hash_table_remove_all (self->held);
  g_clear_pointer (&self->moved_layer, entente_moved_cards_layer_free);
  g_clear_pointer (&self->last_moved_layer, entente_moved_cards_layer_free);
}

/* What the files of the canvas share */

/**
 * entente_canvas_is_lifting:
 * @self: a canvas
 *
 * Returns: whether cards are shown where the scene does not have them
 */
gboolean
entente_canvas_is_moving_cards (EntenteCanvas *self)
{
  return g_hash_table_size (self->held) > 0;
}

/* Shows cards at once where they are to be. */
void
entente_canvas_hold (EntenteCanvas         *self,
                     const EntentePosition *positions,
                     guint                  n_places)
{
  gboolean began = !entente_canvas_is_moving_cards (self);

  if (self->scene == NULL || n_places == 0)
    return;

  if (began)
    g_clear_pointer (&self->moved_layer, entente_moved_cards_layer_free);
  if (self->moved_layer == NULL)
    self->moved_layer = entente_moved_cards_layer_new (self->scene);
  for (guint i = 0; i < n_places; i++)
    put (self, positions[i].id, &positions[i].at);
  leave_out_moved (self);
  if (began)
    entente_canvas_update_emphasis (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shows cards again where the document has them. */
void
entente_canvas_let_go (EntenteCanvas *self)
{
  GHashTableIter iter;
  gpointer id, at;

  if (!entente_canvas_is_moving_cards (self))
    return;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &id, &at))
    {
      find_elsewhere (self, id, at);
      entente_moved_cards_layer_put (self->moved_layer, id, at);
      if (self->last_moved_layer != NULL)
        entente_moved_cards_layer_put (self->last_moved_layer, id, at);
    }
  let_go_of_arrived (self);
  leave_out_moved (self);
  entente_canvas_update_emphasis (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The scene is a new one: what it has in place need not be held any longer. The layer of moved cards of the one that
 * is still shown stays until the other is there. */
void
entente_canvas_renew_moved_cards (EntenteCanvas *self,
                                  gboolean       same_document)
{
  if (self->scene == NULL || !same_document)
    {
      drop_moved_cards_layers (self);
      return;
    }

  if (self->last_moved_layer == NULL)
    self->last_moved_layer = g_steal_pointer (&self->moved_layer);
  let_go_of_arrived (self);
  moved_cards_held (self);
  leave_out_moved (self);
}

/* What is raised must not be seen in the new scene while the rest is still seen in the former one. */
void
entente_canvas_begin_switch (EntenteCanvas *self)
{
  self->switching = TRUE;
  entente_tiles_hold (self->tiles, TRUE);
  entente_tiles_hold (self->raised, TRUE);
}

void
entente_canvas_try_switch (EntenteCanvas *self)
{
  int scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (!self->switching)
    return;

  entente_tiles_prepare (self->tiles, self->viewport, scale_factor);
  entente_tiles_prepare (self->raised, self->viewport, scale_factor);
  if (!entente_tiles_is_ready (self->tiles) || !entente_tiles_is_ready (self->raised))
    return;

  self->switching = FALSE;
  entente_tiles_hold (self->tiles, FALSE);
  entente_tiles_hold (self->raised, FALSE);
}

/* Called before each frame, when it is known which tiles it will show. */
void
entente_canvas_update_moved_cards (EntenteCanvas *self)
{
  if (self->last_moved_layer != NULL && entente_tiles_get_shown_scene (self->tiles) == self->scene)
    g_clear_pointer (&self->last_moved_layer, entente_moved_cards_layer_free);
  if (self->moved_layer != NULL && !entente_canvas_is_moving_cards (self) && entente_tiles_is_current (self->tiles))
    g_clear_pointer (&self->moved_layer, entente_moved_cards_layer_free);
}

void
entente_canvas_snapshot_moved_cards (EntenteCanvas *self,
                                     GtkSnapshot   *snapshot)
{
  EntenteMovedCardsLayer *layer = get_shown_layer (self);

  if (layer != NULL)
    entente_moved_cards_layer_snapshot (layer, snapshot, self->viewport, self->theme,
                                        gtk_widget_get_scale_factor (GTK_WIDGET (self)), self->with_cairo);
}

/* What is at a place in the scene, as it is shown. */
EntentePart
entente_canvas_pick_at (EntenteCanvas *self,
                        EntenteVec     place,
                        double         reach,
                        guint         *index)
{
  EntentePart part = ENTENTE_PART_NONE;

  if (self->moved_layer == NULL || !entente_canvas_is_moving_cards (self))
    return entente_scene_pick (self->scene, place.x, place.y, reach, index);

  part = entente_moved_cards_layer_pick (self->moved_layer, place.x, place.y, reach, index);
  if (part != ENTENTE_PART_NONE)
    return part;

  part = entente_scene_pick (self->scene, place.x, place.y, reach, index);
  if (part != ENTENTE_PART_NONE &&
      entente_emphasis_get (entente_moved_cards_get_parts (entente_moved_cards_layer_get_cards (self->moved_layer)),
                            part, *index) != ENTENTE_RAISE_NOT)
    return ENTENTE_PART_NONE;

  return part;
}

/* Where a card is shown. */
EntenteBox
entente_canvas_get_card_box (EntenteCanvas *self,
                             guint          index)
{
  if (self->moved_layer != NULL && entente_canvas_is_moving_cards (self))
    return entente_moved_cards_get_box (entente_moved_cards_layer_get_cards (self->moved_layer), index);

  return entente_scene_get_card (self->scene, index)->box;
}
