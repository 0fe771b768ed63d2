/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-fit.h"

/* Finds where all of a scene is in sight. Panels lie over the corners of the view. While there is room elsewhere, no
 * card is put under them: the scene is moved to another side of the view, or made smaller. */

/* The scene is made smaller for the panels' sake down to this part of its size. */
#define MIN_PART 0.55
#define STEP 0.96

/* Between a card and a panel, in logical pixels. */
#define GAP 6.0

/* Which part of the free room is before the scene, across and down. A picture looks right a little above the middle. */
static const EntenteVec sides[] = { { 0.5, 0.38 }, { 0.5, 0.0 },  { 0.0, 0.0 },
                                    { 1.0, 0.0 },  { 0.0, 0.38 }, { 1.0, 0.38 } };

typedef struct {
  EntenteScene *scene;
  const EntenteBox *covers;
  guint n_covers;
  double width, height, margin; /* of the view, in logical pixels */
  EntenteVec center;
  double scale;
} Fit;

/* Puts the free room of one axis on both sides of the scene. Returns the centre of the view. */
static double
place (double start,
       double length,
       double view,
       double part_before)
{
  double room = MAX (view - length, 0.0);

  return start + length / 2.0 + room * (0.5 - part_before);
}

static gboolean
is_clear (const Fit *fit)
{
  for (guint i = 0; i < fit->n_covers; i++)
    {
      const EntenteBox *cover = &fit->covers[i];
      EntenteBox area = { fit->center.x + (cover->x - GAP - fit->width / 2.0) / fit->scale,
                          fit->center.y + (cover->y - GAP - fit->height / 2.0) / fit->scale,
                          (cover->width + 2 * GAP) / fit->scale, (cover->height + 2 * GAP) / fit->scale };

      for (guint j = 0; j < entente_scene_get_n_cards (fit->scene); j++)
        if (entente_box_overlaps (&entente_scene_get_card (fit->scene, j)->box, &area))
          return FALSE;
    }
  return TRUE;
}

/* Tries all sides of the view at this scale. */
static gboolean
try_scale (Fit    *fit,
           double  scale)
{
  const EntenteBox *bounds = entente_scene_get_bounds (fit->scene);

  fit->scale = scale;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      fit->center.x = place (bounds->x, bounds->width, (fit->width - 2 * fit->margin) / scale, sides[i].x);
      fit->center.y = place (bounds->y, bounds->height, (fit->height - 2 * fit->margin) / scale, sides[i].y);
      if (is_clear (fit))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_fit_find:
 * @viewport: the view of the scene, which is not changed
 * @scene: the scene
 * @covers: (array length=n_covers): what lies over the view, in logical pixels from its top left
 * @n_covers: how many
 * @margin: the least room about the scene, in logical pixels
 * @center: (out): what to have in the middle of the view, in points
 * @scale: (out): logical pixels a point
 */
void
entente_fit_find (EntenteViewport  *viewport,
                  EntenteScene     *scene,
                  const EntenteBox *covers,
                  guint             n_covers,
                  double            margin,
                  EntenteVec       *center,
                  double           *scale)
{
  g_autoptr (EntenteViewport) whole = NULL;
  Fit fit = { scene, covers, n_covers, .margin = margin };

  g_return_if_fail (ENTENTE_IS_VIEWPORT (viewport) && ENTENTE_IS_SCENE (scene) && (covers != NULL || n_covers == 0));
  g_return_if_fail (center != NULL && scale != NULL);

  whole = entente_viewport_copy (viewport);
  entente_viewport_fit (whole, margin);
  entente_viewport_get_center (whole, center);
  *scale = entente_viewport_get_scale (whole);
  fit.width = entente_viewport_get_width (viewport);
  fit.height = entente_viewport_get_height (viewport);
  for (double part = 1.0; part >= MIN_PART; part *= STEP)
    if (try_scale (&fit, *scale * part))
      {
        *center = fit.center;
        *scale = fit.scale;
        return;
      }
}
