/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-map-areas.h"

G_BEGIN_DECLS

/* The names that are shown above a scene that is seen from afar, where those on the cards cannot be read: those of
 * actors, and of areas in a very large scene. They have one size on the screen, whatever the scale. */

#define ENTENTE_MAP_NAME_SIZE 12.0      /* of the font, in pixels of the screen */
#define ENTENTE_MAP_NAME_HEIGHT 19.0
#define ENTENTE_MAP_NAME_PADDING 5.0    /* left and right of the words */
#define ENTENTE_MAP_NAME_MAX_WIDTH 210.0
#define ENTENTE_MAP_NAME_MAX_SCALE 0.4  /* in pixels a point: from here on the names on cards can be read */

typedef struct {
  const EntenteMapArea *area;
  EntenteBox box;  /* where its name is shown, in pixels from the origin of the scene */
  double strength; /* 0 to 1: a name comes in slowly as the scale grows */
} EntenteMapAreaName;

typedef struct _EntenteMapNames EntenteMapNames;

EntenteMapNames *entente_map_names_new (EntenteScene *scene, EntenteMapAreas *areas, GCancellable *cancellable);
EntenteMapNames *entente_map_names_new_for_cards (EntenteScene *scene, const guint *cards, guint n_cards,
                                                  EntenteMapAreas *areas, double max_scale,
                                                  GCancellable *cancellable);
void entente_map_names_free (EntenteMapNames *self);

EntenteScene *entente_map_names_get_scene (EntenteMapNames *self);
EntenteMapAreas *entente_map_names_get_areas (EntenteMapNames *self);
guint entente_map_names_list_areas (EntenteMapNames *self, double scale, const EntenteBox *area,
                                    EntenteMapAreaName *names, guint max);
guint entente_map_names_list (EntenteMapNames *self, double scale, const EntenteBox *area, guint *cards,
                              guint max);
EntenteBox entente_map_name_get_box (const EntenteCard *card, double scale);
EntenteBox entente_map_names_get_box (EntenteMapNames *self, guint card, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMapNames, entente_map_names_free)

G_END_DECLS
