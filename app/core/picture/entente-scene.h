/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-line.h"
#include "entente-own-kinds.h"
#include "entente-scene-input.h"
#include "entente-shades.h"
#include "entente-view.h"

G_BEGIN_DECLS

/* The new center of a card. */
typedef struct {
  guint card;        /* its index in the whole scene */
  EntenteVec center; /* in points */
} EntenteCardPlace;

typedef enum {
  ENTENTE_PART_NONE,
  ENTENTE_PART_CARD,
  ENTENTE_PART_LINE, /* the line, the words on it, or its mark */
} EntentePart;

/* The picture of a graph: its cards and lines with their positions. */

#define ENTENTE_TYPE_SCENE (entente_scene_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScene, entente_scene, ENTENTE, SCENE, GObject)

EntenteScene *entente_scene_new_for_snapshot (EntenteSceneInput *input, EntenteMeasure *measure,
                                              EntenteScene *before);
EntenteScene *entente_scene_new_part (EntenteScene *whole, const EntenteCardPlace *cards, guint n_cards,
                                      const guint *lines, guint n_lines, gboolean wordless);
EntenteScene *entente_scene_new_for_view (EntenteScene *whole, EntenteView *view);
EntenteScene *entente_scene_new_shaded (EntenteScene *scene, EntenteScene *whole, EntenteShades *shades);
EntenteScene *entente_scene_new_folded (EntenteScene *scene);
EntenteScene *entente_scene_new (EntenteDocument *document, EntenteMeasure *measure);

const EntenteBox *entente_scene_get_bounds (EntenteScene *self);
EntenteMeasure *entente_scene_get_measure (EntenteScene *self);
guint entente_scene_get_n_cards (EntenteScene *self);
const EntenteCard *entente_scene_get_card (EntenteScene *self, guint index);
EntenteOwnKinds *entente_scene_get_own_kinds (EntenteScene *self);
EntenteShades *entente_scene_get_shades (EntenteScene *self);
const GPtrArray *entente_scene_get_grounds (EntenteScene *self);
guint entente_scene_get_n_lines (EntenteScene *self);
const EntenteLine *entente_scene_get_line (EntenteScene *self, guint index);
const guint *entente_scene_get_lines_of (EntenteScene *self, guint card, guint *n_lines);

EntenteScene *entente_scene_get_unfolded (EntenteScene *self);
gboolean entente_scene_is_faded (EntenteScene *self, EntentePart part, guint index);
void entente_scene_add_items (EntenteScene *self, EntentePart part, guint index, GPtrArray *items);
EntentePart entente_scene_find (EntenteScene *self, const char *id, guint *index);
EntentePart entente_scene_pick (EntenteScene *self, double x, double y, double reach, guint *index);

/* Is called with each line and then with each card that may touch an area, in the order of the document.
 * Returns %FALSE to stop. */
typedef gboolean (*EntenteSceneFunc) (EntentePart part, guint index, gpointer data);
void entente_scene_query (EntenteScene *self, const EntenteBox *area, EntenteSceneFunc func, gpointer data);

G_END_DECLS
