/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-grid.h"
#include "entente-line.h"

G_BEGIN_DECLS

/* The grounds of groups. A ground lies behind the cards of the members of a group, and never behind another card: where
 * it would, it consists of several patches, which bridges join if no other card is between them. Lengths are points. */

/* A patch is convex. */
typedef struct {
  GArray *corners; /* of EntenteVec, clockwise on the screen; its outline is by @radius outside of them */
  double radius;
} EntenteGroundPatch;

typedef struct {
  EntenteVec from, to;
} EntenteGroundBridge;

/* Half of the width of a bridge. */
#define ENTENTE_GROUND_BRIDGE 7.0

/* The part of its color that a ground has, over what is behind it. */
#define ENTENTE_GROUND_ALPHA 0.55

typedef struct {
  char *id;                     /* of the group */
  guint ink;
  GArray *patches;              /* of EntenteGroundPatch */
  GArray *bridges;              /* of EntenteGroundBridge */
  const EntenteCardText *words; /* the name; its title is shown */
  gboolean has_name;            /* there is room for the name */
  EntenteBox plate;             /* the box of the name */
  double zoom;                  /* a name enlarged by so much still covers no card */
  gboolean is_below;            /* the name is below the card that it stands at */
  EntenteBox bounds;
} EntenteGround;

/* What the grounds of a picture have to keep clear of. */
typedef struct {
  const EntenteCard *cards;
  guint n_cards;
  const EntenteLine *lines;
  guint n_lines;
  const EntenteGrid *card_grid;
  GArray *plates;               /* of EntenteBox: the names of other grounds */
} EntenteGroundRoom;

EntenteGround *entente_ground_new (const EntenteGroundRoom *room, const GArray *members, const char *id, guint ink,
                                   const EntenteCardText *words);
void entente_ground_free (EntenteGround *self);

EntenteBox entente_ground_get_plate_at (const EntenteGround *self, double zoom);
EntenteVec entente_ground_get_row (const EntenteGround *self, guint row);
gboolean entente_ground_contains (const EntenteGround *self, const EntenteBox *box);

guint entente_ground_choose_ink (guint nth);
EntenteColor entente_ground_get_fill (const EntenteTheme *theme, guint ink);
EntenteColor entente_ground_get_edge (const EntenteTheme *theme, guint ink);
EntenteColor entente_ground_get_plate (const EntenteTheme *theme, guint ink);
EntenteColor entente_ground_get_words (const EntenteTheme *theme, guint ink);

G_END_DECLS
