/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "entente-scene.h"

G_BEGIN_DECLS

/* The named areas of a very large picture that is seen from afar. An area is ground on which most actors are of one
 * community, and it is named after the most connected of them. A quiet veil is over it. It opens as one comes nearer:
 * the veil and the name give way to the names of its actors.
 *
 * Communities are those of the graph (Leiden), not of the picture. Where the members of one are scattered, the picture
 * shows no such place, and there is no area. The rule: the picture is divided into cells with about six cards each. A
 * cell is of a community if, seen together with the cells around it, more than half of its cards are members. The
 * ground of an area are the cells of the community that are joined, those with the most members. It is an area only if
 * at least half of all members, and 25, are on it. */

/* In a smaller picture the names of actors suffice. */
#define ENTENTE_MAP_AREAS_MIN_CARDS 5000

#define ENTENTE_MAP_AREA_NAME_SIZE 14.0   /* of the font, in pixels of the screen */
#define ENTENTE_MAP_AREA_NAME_HEIGHT 24.0

/**
 * EntenteMapArea:
 * @name: what it is called
 * @x: the middle of its name, in points
 * @y: likewise
 * @width: of the name with some room around it, in pixels of the screen
 * @n_members: how many actors are on its ground
 * @from: the scale from which on it is named, in pixels a point
 * @open: from this scale on it opens, and its actors can have names
 * @until: from this scale on it is fully open
 * @bounds: of its ground, in points
 * @points: (element-type EntenteVec): the outlines of its ground, one after the other, in points
 * @ends: (element-type guint): for each outline, how many points there are up to its end
 */
typedef struct {
  char *name;
  double x, y;
  double width;
  guint n_members;
  double from, open, until;
  EntenteBox bounds;
  GArray *points;
  GArray *ends;
} EntenteMapArea;

/* Counted, and immutable because several threads share it. */
typedef struct _EntenteMapAreas EntenteMapAreas;

EntenteMapAreas *entente_map_areas_new (EntenteScene *scene, const guint *cards, guint n_cards,
                                        GCancellable *cancellable);
EntenteMapAreas *entente_map_areas_ref (EntenteMapAreas *self);
void entente_map_areas_unref (EntenteMapAreas *self);

guint entente_map_areas_get_n (EntenteMapAreas *self);
const EntenteMapArea *entente_map_areas_get (EntenteMapAreas *self, guint index);
const EntenteMapArea *entente_map_areas_get_of_card (EntenteMapAreas *self, guint card);
double entente_map_area_get_strength (const EntenteMapArea *area, double scale);
gboolean entente_map_area_get_ground (const EntenteMapArea *area, double scale, double *veil, double *edge);
void entente_map_areas_paint (EntenteMapAreas *self, cairo_t *cr, const EntenteTheme *theme, const EntenteBox *seen,
                              double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMapAreas, entente_map_areas_unref)

G_END_DECLS
