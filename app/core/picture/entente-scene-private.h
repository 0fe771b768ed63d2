/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-grid.h"
#include "entente-ground.h"
#include "entente-line-ends.h"
#include "entente-membership.h"
#include "entente-own-kinds.h"
#include "entente-scene-index.h"
#include "entente-scene-input.h"
#include "entente-shades.h"

G_BEGIN_DECLS

/* What the files share that build scenes. */

struct _EntenteScene
{
  GObject parent_instance;

  EntenteMeasure *measure;  /* owns the texts of the cards and lines */
  EntenteSceneInput *input; /* owns the items of the cards and lines */
  EntenteBox bounds;
  EntenteCard *cards;
  guint n_cards;
  EntenteLine *lines;
  guint n_lines;
  EntenteOwnKinds *own_kinds; /* the kinds that Entente does not know, and their looks */
  EntenteShades *shades;    /* nullable: what colors tell instead of kinds */
  GPtrArray *grounds;       /* of EntenteGround; those of groups with a card in the picture */
  struct _EntenteScene *unfolded;   /* nullable: the same picture without folded groups */
  GPtrArray *folded;        /* nullable: of EntenteFoldedGroup */
  GPtrArray *bundles;       /* nullable: of EntenteBundle */
  GPtrArray *own_items;     /* nullable: of EntenteItem: those of cards and lines that are in no document */
  gboolean with_grounds;    /* not in a part that is moved */
  EntenteLineEnds ends;     /* which lines each card has */
  gboolean quick;           /* there are too many lines to look for the best way around cards */
  EntenteSceneIndex *index; /* (nullable) until it is finished */
};

struct _EntenteScene *entente_scene_begin (struct _EntenteScene *whole, gboolean quick);
void entente_scene_add_cards (struct _EntenteScene *self, const EntenteSceneInput *input);
void entente_scene_add_lines (struct _EntenteScene *self, const EntenteSceneInput *input);
void entente_scene_compute_geometry (struct _EntenteScene *self, struct _EntenteScene *before, gboolean new_numbers);
EntenteGrid *entente_scene_grid_cards (struct _EntenteScene *self);
void entente_scene_list_ends (struct _EntenteScene *self);
void entente_scene_index_all (struct _EntenteScene *self);
void entente_scene_place_words (struct _EntenteScene *self);

EntenteMembership *entente_scene_group_cards (struct _EntenteScene *self);
void entente_scene_find_grounds (struct _EntenteScene *self);

G_END_DECLS
