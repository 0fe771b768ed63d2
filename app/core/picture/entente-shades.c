/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-shades.h"

typedef struct {
  gint8 group;
  float size;
} Shade;

struct _EntenteShades {
  EntenteMeaning *meaning;
  guint n_cards;
  Shade *shades;
  char *labels[ENTENTE_N_GROUPS]; /* nullable */
  char *sizes_label;              /* nullable */
};

static void
shades_clear (gpointer data)
{
  EntenteShades *self = data;

  entente_meaning_unref (self->meaning);
  g_free (self->shades);
  g_free (self->sizes_label);
  for (guint i = 0; i < ENTENTE_N_GROUPS; i++)
    g_free (self->labels[i]);
}

/**
 * entente_shades_new:
 * @meaning: what they mean
 * @n_cards: how many cards the whole scene has
 *
 * Returns: (transfer full): shades with which all cards have the color of their kind, and no size
 */
EntenteShades *
entente_shades_new (EntenteMeaning *meaning,
                    guint           n_cards)
{
  EntenteShades *self;

  g_return_val_if_fail (meaning != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteShades);
  self->meaning = entente_meaning_ref (meaning);
  self->n_cards = n_cards;
  self->shades = g_new (Shade, n_cards);
  for (guint i = 0; i < n_cards; i++)
    self->shades[i] = (Shade) { ENTENTE_GROUP_NONE, -1.0f };
  return self;
}

EntenteShades *
entente_shades_ref (EntenteShades *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_shades_unref (EntenteShades *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, shades_clear);
}

/**
 * entente_shades_set_group:
 * @self: shades
 * @card: the index of a card in the whole scene
 * @group: from 0; %ENTENTE_GROUP_REST for all that have no color of their own
 */
void
entente_shades_set_group (EntenteShades *self,
                          guint          card,
                          int            group)
{
  g_return_if_fail (self != NULL && card < self->n_cards && group < ENTENTE_N_GROUPS);

  self->shades[card].group = (gint8) group;
}

/**
 * entente_shades_set_size:
 * @self: shades
 * @card: the index of a card in the whole scene
 * @size: from 0 to 1, which the largest has
 */
void
entente_shades_set_size (EntenteShades *self,
                         guint          card,
                         double         size)
{
  g_return_if_fail (self != NULL && card < self->n_cards);

  self->shades[card].size = (float) CLAMP (size, 0.0, 1.0);
}

/**
 * entente_shades_set_label:
 * @self: shades
 * @group: a group
 * @label: what a legend calls it; safe to show
 */
void
entente_shades_set_label (EntenteShades *self,
                          int            group,
                          const char    *label)
{
  g_return_if_fail (self != NULL && group >= 0 && group < ENTENTE_N_GROUPS);

  g_free (self->labels[group]);
  self->labels[group] = g_strdup (label);
}

/**
 * entente_shades_set_sizes_label:
 * @self: shades
 * @label: what a legend says that sizes tell
 */
void
entente_shades_set_sizes_label (EntenteShades *self,
                                const char    *label)
{
  g_return_if_fail (self != NULL);

  g_free (self->sizes_label);
  self->sizes_label = g_strdup (label);
}

EntenteMeaning *
entente_shades_get_meaning (EntenteShades *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->meaning;
}

/**
 * entente_shades_get_label:
 * @self: shades
 * @group: a group
 *
 * Returns: (transfer none) (nullable): what a legend calls the group; %NULL if there is none
 */
const char *
entente_shades_get_label (EntenteShades *self,
                          int            group)
{
  g_return_val_if_fail (self != NULL && group < ENTENTE_N_GROUPS, NULL);

  return group >= 0 ? self->labels[group] : NULL;
}

/**
 * entente_shades_get_sizes_label:
 * @self: shades
 *
 * Returns: (transfer none) (nullable): what a legend says that sizes tell; %NULL if they tell nothing
 */
const char *
entente_shades_get_sizes_label (EntenteShades *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sizes_label;
}

/**
 * entente_shades_apply:
 * @self: shades
 * @nth: the index of the card in the whole scene
 * @card: (inout): the card; it gets its color and its size
 */
void
entente_shades_apply (EntenteShades *self,
                      guint          nth,
                      EntenteCard   *card)
{
  const Shade *shade;

  g_return_if_fail (self != NULL && nth < self->n_cards && card != NULL);

  shade = &self->shades[nth];
  card->group = shade->group;
  card->size = shade->size;
  if (shade->group == ENTENTE_GROUP_NONE)
    card->ink = card->look;
  else if (shade->group == ENTENTE_GROUP_REST)
    card->ink = ENTENTE_LOOK_OTHER;
  else
    card->ink = ENTENTE_INK_GROUP + (guint) shade->group;
}
