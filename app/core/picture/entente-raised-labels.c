/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-raised-labels.h"

#include <math.h>

#include "entente-relation.h"

/* Places the whole words of raised lines that have no room for them: broken into rows, and on the line or beside
 * it, where they cover no card. They are drawn above everything else, so they may cover other lines. */

#define CARD_CLEARANCE 3.0
#define ROW_STEP 18.0     /* between a line and the labels beside it */

/* Parts of the length of a line, and steps to its side. */
static const double places[] = { 0.5, 0.36, 0.64, 0.22, 0.78 };
static const double sides[] = { 0.0, 1.0, -1.0, 2.0, -2.0, 3.5, -3.5 };

/* A place that is tried. */
typedef struct {
  EntenteScene *scene;
  EntenteBox box;
  gboolean covers_card;
  double covered;       /* the area of labels that it covers */
} Trial;

static gboolean
add_part_cb (EntentePart part,
             guint       index,
             gpointer    data)
{
  Trial *trial = data;
  const EntenteLine *line;
  EntenteBox area;

  if (part == ENTENTE_PART_CARD)
    {
      area = entente_box_grow (&trial->box, CARD_CLEARANCE);
      trial->covers_card = entente_box_overlaps (&entente_scene_get_card (trial->scene, index)->box, &area);
      return !trial->covers_card;
    }
  line = entente_scene_get_line (trial->scene, index);
  if (line->label_fits)
    trial->covered += entente_box_get_overlap (&line->label_box, &trial->box);
  return TRUE;
}

static void
try_box (Trial        *trial,
         const GArray *others)
{
  trial->covers_card = FALSE;
  trial->covered = 0.0;
  for (guint i = 0; i < others->len; i++)
    trial->covered += 4.0 * entente_box_get_overlap (&g_array_index (others, EntenteRaisedLabel, i).box, &trial->box);
  entente_scene_query (trial->scene, &trial->box, add_part_cb, trial);
}

/* The middle of a label beside a line: as far from it as the label needs there. */
static EntenteVec
get_middle (const EntenteLine      *line,
            const EntenteLabelText *label,
            double                  place,
            double                  side)
{
  EntenteVec at = entente_curve_at (&line->curve, place), ahead = entente_curve_at (&line->curve, place + 0.02);
  double dx = ahead.x - at.x, dy = ahead.y - at.y, length = MAX (hypot (dx, dy), 1e-6);
  double x = -dy / length, y = dx / length;
  double reach = (fabs (x) * label->width + fabs (y) * label->height) / 2.0 + ENTENTE_LABEL_PADDING;

  if (side == 0.0)
    return at;
  reach += (fabs (side) - 1.0) * ROW_STEP;
  return (EntenteVec) { at.x + copysign (reach, side) * x, at.y + copysign (reach, side) * y };
}

/* Keeps the place where the label covers least. Returns whether it covers nothing. */
static gboolean
try_form (EntenteRaisedLabel     *self,
          Trial                  *trial,
          const EntenteLabelText *label,
          const GArray           *others,
          double                 *least)
{
  const EntenteLine *line = entente_scene_get_line (trial->scene, self->line);
  double width = label->width + 2 * ENTENTE_LABEL_PADDING;

  for (guint i = 0; i < G_N_ELEMENTS (sides) && *least > 0.0; i++)
    for (guint j = 0; j < G_N_ELEMENTS (places) && *least > 0.0; j++)
      {
        EntenteVec middle = get_middle (line, label, places[j], sides[i]);

        trial->box = (EntenteBox) { middle.x - width / 2.0, middle.y - label->height / 2.0, width, label->height };
        try_box (trial, others);
        if (trial->covers_card || trial->covered >= *least)
          continue;
        *least = trial->covered;
        self->label = label;
        self->box = trial->box;
      }
  return *least <= 0.0;
}

/**
 * entente_raised_label_place:
 * @self: (out): the label, if there is a place for it
 * @scene: a scene
 * @line: the index of a line that does not show its whole word
 * @others: (element-type EntenteRaisedLabel): the labels that are raised already
 *
 * Returns: whether there is a place for the whole word where it covers no card
 */
gboolean
entente_raised_label_place (EntenteRaisedLabel *self,
                            EntenteScene       *scene,
                            guint               line,
                            const GArray       *others)
{
  Trial trial = { .scene = scene };
  double least = G_MAXDOUBLE;
  const char *word;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_SCENE (scene) && others != NULL, FALSE);
  g_return_val_if_fail (entente_scene_get_line (scene, line)->word != NULL, FALSE);

  *self = (EntenteRaisedLabel) { .line = line };
  word = entente_item_get_text (entente_scene_get_line (scene, line)->item, ENTENTE_RELATION_KIND);
  for (EntenteLabelForm form = ENTENTE_LABEL_WHOLE; form <= ENTENTE_LABEL_THREE_ROWS; form++)
    {
      const EntenteLabelText *label = entente_measure_label (entente_scene_get_measure (scene), word, form);

      if (label != NULL && try_form (self, &trial, label, others, &least))
        return TRUE;
    }
  return self->label != NULL;
}
