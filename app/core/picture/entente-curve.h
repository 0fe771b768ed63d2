/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lengths are points; x grows to the right, y downwards. */
typedef struct {
  double x, y;
} EntenteVec;

typedef struct {
  double x, y, width, height;
} EntenteBox;

gboolean entente_box_overlaps (const EntenteBox *a, const EntenteBox *b);
double entente_box_get_overlap (const EntenteBox *a, const EntenteBox *b);
EntenteBox entente_box_intersect (const EntenteBox *a, const EntenteBox *b);
gboolean entente_box_contains (const EntenteBox *box, double x, double y);
EntenteBox entente_box_grow (const EntenteBox *box, double by);
EntenteBox entente_box_round_out (const EntenteBox *box);
void entente_box_add (EntenteBox *box, const EntenteBox *other);

/* A cubic Bézier curve. */
typedef struct {
  EntenteVec p[4];
} EntenteCurve;

/**
 * EntenteBend:
 * @first: how far the first half of a curve bends to the left of the straight line, in points
 * @second: how far the second half does
 * @has_corner: whether the curve cuts a corner instead: nearly straight to the corner, and from there nearly straight
 *   to the end
 * @corner: where along the straight line the corner is beside it, as a part of its length. @first and @second then
 *   tell how far it lies to the left, for either half
 */
typedef struct {
  double first, second;
  gboolean has_corner;
  double corner;
} EntenteBend;

EntenteBend entente_bend_reverse (EntenteBend bend);

EntenteCurve entente_curve_new_bent (EntenteVec from, EntenteVec to, double bend);
EntenteCurve entente_curve_new_bent_twice (EntenteVec from, EntenteVec to, EntenteBend bend);
EntenteVec entente_curve_at (const EntenteCurve *self, double t);
EntenteCurve entente_curve_part (const EntenteCurve *self, double from, double to);
EntenteCurve entente_curve_shortened (const EntenteCurve *self, double length);
double entente_curve_length (const EntenteCurve *self);
double entente_curve_distance (const EntenteCurve *self, double x, double y);
gboolean entente_curve_is_near (const EntenteCurve *self, double x, double y, double distance);
EntenteBox entente_curve_bounds (const EntenteCurve *self);

G_END_DECLS
