/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-card-overlay.h"

#include "entente-id.h"
#include "entente-moved-cards-layer.h"

#include <math.h>

/* A new scene takes a while to be built, and its tiles take a while to be painted. Cards that were moved
 * must be seen in their new places at once. So they are left out of the tiles, and are painted above them
 * together with their lines. This ends when there are tiles that have the cards in their new places.
 *
 * For a moment there are two layers of moved cards: one for the scene that the tiles still show, and one for
 * the scene that they will show. */

struct _EntenteCardOverlay
{
  GObject parent_instance;

  EntenteTiles *tiles;
  EntenteScene *scene;                /* nullable */
  EntenteDocument *document;          /* of the scene; nullable */
  GHashTable *places;                 /* id -> EntentePoint, for each card that the scene has elsewhere */
  EntenteMovedCardsLayer *layer;      /* for the scene; NULL when no card is moved */
  EntenteMovedCardsLayer *last_layer; /* for the former scene, while the tiles show it; else NULL */
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCardOverlay, entente_card_overlay, G_TYPE_OBJECT)

static void
put_on_layers (EntenteCardOverlay *self,
               const char         *id,
               const EntentePoint *at)
{
  if (self->layer != NULL)
    entente_moved_cards_layer_put (self->layer, id, at);
  if (self->last_layer != NULL)
    entente_moved_cards_layer_put (self->last_layer, id, at);
}

static void
leave_out_moved (EntenteCardOverlay *self)
{
  EntenteMovedCards *cards = entente_card_overlay_get_cards (self);

  if (self->scene != NULL)
    entente_tiles_leave_out (self->tiles, cards != NULL ? entente_moved_cards_get_parts (cards) : NULL);
}

/* Gets where the document has a card. Returns whether the scene has it elsewhere. */
static gboolean
find_elsewhere (EntenteCardOverlay *self,
                const char         *id,
                EntentePoint       *at)
{
  EntenteLayout *layout = entente_document_get_layout (self->document);
  EntenteVec center;
  guint card;

  if (entente_scene_find (self->scene, id, &card) != ENTENTE_PART_CARD ||
      entente_scene_get_card (self->scene, card)->folded != NULL || !entente_layout_get_position (layout, id, at))
    return FALSE;

  center = entente_card_get_center (entente_scene_get_card (self->scene, card));

  return fabs (center.x * 10 - at->x) > 0.5 || fabs (center.y * 10 - at->y) > 0.5;
}

/* A card that is being dragged is put where the pointer has it again with the next motion. */
static void
forget_arrived (EntenteCardOverlay *self)
{
  GHashTableIter iter;
  gpointer id, at;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &at))
    if (!find_elsewhere (self, id, at))
      g_hash_table_iter_remove (&iter);
}

static void
renew_layer (EntenteCardOverlay *self)
{
  GHashTableIter iter;
  gpointer id, at;

  g_clear_pointer (&self->layer, entente_moved_cards_layer_free);
  if (g_hash_table_size (self->places) == 0)
    return;

  self->layer = entente_moved_cards_layer_new (self->scene);
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &at))
    entente_moved_cards_layer_put (self->layer, id, at);
}

static void
clear (EntenteCardOverlay *self)
{
  g_hash_table_remove_all (self->places);
  g_clear_pointer (&self->layer, entente_moved_cards_layer_free);
  g_clear_pointer (&self->last_layer, entente_moved_cards_layer_free);
}

/* Frees the layers that the tiles replace by now. */
static void
drop_shown_layers (EntenteCardOverlay *self)
{
  if (self->last_layer != NULL && entente_tiles_get_shown_scene (self->tiles) == self->scene)
    g_clear_pointer (&self->last_layer, entente_moved_cards_layer_free);
  if (self->layer != NULL && !entente_card_overlay_has_cards (self) && entente_tiles_is_current (self->tiles))
    g_clear_pointer (&self->layer, entente_moved_cards_layer_free);
}

static void
entente_card_overlay_finalize (GObject *object)
{
  EntenteCardOverlay *self = ENTENTE_CARD_OVERLAY (object);

  g_clear_pointer (&self->layer, entente_moved_cards_layer_free);
  g_clear_pointer (&self->last_layer, entente_moved_cards_layer_free);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->scene);
  g_clear_object (&self->tiles);

  G_OBJECT_CLASS (entente_card_overlay_parent_class)->finalize (object);
}

static void
entente_card_overlay_class_init (EntenteCardOverlayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_card_overlay_finalize;

  /**
   * EntenteCardOverlay::changed:
   *
   * Cards are shown in other places.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_card_overlay_init (EntenteCardOverlay *self)
{
  self->places = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
}

/**
 * entente_card_overlay_new:
 * @tiles: the opaque tiles that show the scene; cards that are moved are left out of them
 *
 * Returns: (transfer full): an overlay without a scene
 */
EntenteCardOverlay *
entente_card_overlay_new (EntenteTiles *tiles)
{
  EntenteCardOverlay *self;

  g_return_val_if_fail (ENTENTE_IS_TILES (tiles), NULL);

  self = g_object_new (ENTENTE_TYPE_CARD_OVERLAY, NULL);
  self->tiles = g_object_ref (tiles);

  return self;
}

/**
 * entente_card_overlay_set_scene:
 * @self: an overlay
 * @scene: (nullable): the scene that the tiles were given
 * @document: (nullable): the document that the scene shows; its layout says where cards are to be
 *
 * With another document nothing is moved any longer. With the same document, cards stay moved until
 * the scene has them where the document has them. This does not emit "changed".
 */
void
entente_card_overlay_set_scene (EntenteCardOverlay *self,
                                EntenteScene       *scene,
                                EntenteDocument    *document)
{
  gboolean same_document;

  g_return_if_fail (ENTENTE_IS_CARD_OVERLAY (self));
  g_return_if_fail (scene == NULL || (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_DOCUMENT (document)));

  same_document = document != NULL && document == self->document;
  g_set_object (&self->scene, scene);
  g_set_object (&self->document, document);
  if (scene == NULL || !same_document)
    {
      clear (self);
      return;
    }

  if (self->last_layer == NULL)
    self->last_layer = g_steal_pointer (&self->layer);
  forget_arrived (self);
  renew_layer (self);
  leave_out_moved (self);
}

/**
 * entente_card_overlay_put:
 * @self: an overlay
 * @positions: (array length=n_positions): whose cards to show where, in tenths of a point
 * @n_positions: how many
 *
 * Shows cards at once where they will be.
 */
void
entente_card_overlay_put (EntenteCardOverlay    *self,
                          const EntentePosition *positions,
                          guint                  n_positions)
{
  g_return_if_fail (ENTENTE_IS_CARD_OVERLAY (self));
  g_return_if_fail (positions != NULL || n_positions == 0);

  if (self->scene == NULL || n_positions == 0)
    return;

  if (!entente_card_overlay_has_cards (self))
    g_clear_pointer (&self->layer, entente_moved_cards_layer_free);
  if (self->layer == NULL)
    self->layer = entente_moved_cards_layer_new (self->scene);
  for (guint i = 0; i < n_positions; i++)
    {
      g_hash_table_replace (self->places, g_strdup (positions[i].id),
                            g_memdup2 (&positions[i].at, sizeof positions[i].at));
      put_on_layers (self, positions[i].id, &positions[i].at);
    }
  leave_out_moved (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_card_overlay_put_back:
 * @self: an overlay
 *
 * Shows all cards where the document has them.
 */
void
entente_card_overlay_put_back (EntenteCardOverlay *self)
{
  GHashTableIter iter;
  gpointer id, at;

  g_return_if_fail (ENTENTE_IS_CARD_OVERLAY (self));

  if (!entente_card_overlay_has_cards (self))
    return;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &at))
    {
      find_elsewhere (self, id, at);
      put_on_layers (self, id, at);
    }
  forget_arrived (self);
  leave_out_moved (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_card_overlay_has_cards:
 * @self: an overlay
 *
 * Returns: whether cards are shown where the scene does not have them
 */
gboolean
entente_card_overlay_has_cards (EntenteCardOverlay *self)
{
  g_return_val_if_fail (ENTENTE_IS_CARD_OVERLAY (self), FALSE);

  return g_hash_table_size (self->places) > 0;
}

/**
 * entente_card_overlay_is_painted:
 * @self: an overlay
 *
 * Returns: whether it paints anything. It still does for a while after the last card has arrived, until the tiles
 *   show that card.
 */
gboolean
entente_card_overlay_is_painted (EntenteCardOverlay *self)
{
  g_return_val_if_fail (ENTENTE_IS_CARD_OVERLAY (self), FALSE);

  return self->layer != NULL || self->last_layer != NULL;
}

/**
 * entente_card_overlay_get_cards:
 * @self: an overlay
 *
 * Returns: (transfer none) (nullable): the cards that are shown where the scene does not have them, or %NULL if
 *   there are none; valid until the overlay changes
 */
EntenteMovedCards *
entente_card_overlay_get_cards (EntenteCardOverlay *self)
{
  g_return_val_if_fail (ENTENTE_IS_CARD_OVERLAY (self), NULL);

  if (self->layer == NULL || !entente_card_overlay_has_cards (self))
    return NULL;

  return entente_moved_cards_layer_get_cards (self->layer);
}

/**
 * entente_card_overlay_pick:
 * @self: an overlay
 * @place: a place in the scene, in points
 * @reach: how far from a line the place may be, in points
 * @index: (out): index of the card or line in the scene
 *
 * Returns: which of the cards that are moved, or of their lines, is at the place
 */
EntentePart
entente_card_overlay_pick (EntenteCardOverlay *self,
                           EntenteVec          place,
                           double              reach,
                           guint              *index)
{
  g_return_val_if_fail (ENTENTE_IS_CARD_OVERLAY (self) && index != NULL, ENTENTE_PART_NONE);

  if (entente_card_overlay_get_cards (self) == NULL)
    return ENTENTE_PART_NONE;

  return entente_moved_cards_layer_pick (self->layer, place.x, place.y, reach, index);
}

/**
 * entente_card_overlay_snapshot:
 * @self: an overlay
 * @snapshot: where to draw, with the view's top left at its origin; the tiles were drawn to it already
 * @viewport: what is seen
 * @theme: its colours
 * @scale_factor: device pixels a logical one
 * @with_cairo: whether cairo will draw it
 */
void
entente_card_overlay_snapshot (EntenteCardOverlay *self,
                               GtkSnapshot        *snapshot,
                               EntenteViewport    *viewport,
                               const EntenteTheme *theme,
                               int                 scale_factor,
                               gboolean            with_cairo)
{
  EntenteMovedCardsLayer *layer;

  g_return_if_fail (ENTENTE_IS_CARD_OVERLAY (self));

  drop_shown_layers (self);
  layer = self->last_layer != NULL ? self->last_layer : self->layer;
  if (layer != NULL)
    entente_moved_cards_layer_snapshot (layer, snapshot, viewport, theme, scale_factor, with_cairo);
}
