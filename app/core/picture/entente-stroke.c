/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-stroke.h"

#include "entente-measure.h"

/* The strokes of the classes of evidence. They differ in width and dashes, and in tone (entente_theme_get_line()),
 * because no single difference can be seen at every size. In a far view lines and dashes keep a size on the screen at
 * which they can still be told apart. */

/* A line shows at least so many whole periods of its dashes, and one dash more. With fewer, dashes look like dots. */
#define MIN_PERIODS 2

/* A dash is so many times as long as it is wide. */
#define MIN_DASH_RATIO 2.0

/* Round dots of at least so many pixels can be told from square ones, which are painted much faster. */
#define MIN_ROUND_DOT 2.5

/* Smaller marks of a dispute, in pixels, cannot be seen. */
#define MIN_MARK_RADIUS 2.4

/* In a far view of so many lines, all are solid: one could not follow the dashes of any, and they take long to paint.
 * Width and tone tell the class. */
#define MANY_LINES 8000
#define FAR_SCALE 0.22

static const struct {
  double width;       /* points */
  double min_width;   /* pixels */
  double solid_width; /* pixels: if all lines are solid, the width must tell the class */
  double on, off;     /* points; 0 for a solid line; dots have an "on" of 0 */
  double min_period;  /* pixels */
} strokes[ENTENTE_N_EVIDENCE_CLASSES] = {
  [ENTENTE_EVIDENCE_CONFIRMED] = { 1.8, 1.0, 1.0, 0.0, 0.0, 0.0 },
  [ENTENTE_EVIDENCE_REPORTED] = { 1.6, 0.8, 0.8, 8.0, 4.5, 7.5 },
  [ENTENTE_EVIDENCE_TENTATIVE] = { 2.1, 1.0, 0.6, 0.0, 4.6, 3.4 },
  [ENTENTE_EVIDENCE_UNSUPPORTED] = { 1.0, 0.5, 0.4, 0.0, 0.0, 0.0 },
};

/* Shrinks the dashes of a line that is too short for them. */
static double
get_fit (EntenteEvidenceClass evidence,
         double               period,
         double               length)
{
  double on = strokes[evidence].on / (strokes[evidence].on + strokes[evidence].off) * period;
  double needed = MIN_PERIODS * period + on;

  return CLAMP (length / needed, 0.05, 1.0);
}

static void
set_dashes (EntenteStroke        *self,
            EntenteEvidenceClass  evidence,
            double                length,
            double                scale)
{
  double period = entente_stroke_get_period (evidence, scale);
  double fitting = period * get_fit (evidence, period, length);
  double on = strokes[evidence].on / (strokes[evidence].on + strokes[evidence].off) * fitting;

  self->n_dashes = 2;
  if (on > 0.0)
    {
      self->width = MIN (self->width, on / MIN_DASH_RATIO);
    }
  else
    {
      self->width = MIN (self->width, fitting / 2.0);
      self->round = self->width * scale >= MIN_ROUND_DOT || scale >= 1.0;
      on = self->round ? 0.01 : self->width;
    }
  self->dash[0] = on;
  self->dash[1] = fitting - on;
}

/**
 * entente_stroke_init:
 * @self: (out): a stroke
 * @evidence: a class of evidence
 * @length: how much of the line can be seen in one piece, in points
 * @scale: pixels per point; 1 on paper
 * @solid: whether all lines of the picture are solid
 *
 * Finds how a line of a class is drawn. A short line has shorter dashes, so that at least two whole periods of them
 * are on it.
 */
void
entente_stroke_init (EntenteStroke        *self,
                     EntenteEvidenceClass  evidence,
                     double                length,
                     double                scale,
                     gboolean              solid)
{
  double pixels;

  g_return_if_fail (self != NULL && evidence < ENTENTE_N_EVIDENCE_CLASSES && scale > 0.0);

  pixels = solid ? strokes[evidence].solid_width : strokes[evidence].min_width;
  *self = (EntenteStroke) { .width = solid ? pixels / scale : MAX (strokes[evidence].width, pixels / scale) };
  if (strokes[evidence].off > 0.0 && !solid)
    set_dashes (self, evidence, length, scale);
}

/**
 * entente_stroke_is_solid:
 * @n_lines: how many lines the picture has
 * @scale: pixels per point
 *
 * Returns: whether all lines are solid at that scale
 */
gboolean
entente_stroke_is_solid (guint  n_lines,
                         double scale)
{
  return n_lines > MANY_LINES && scale < FAR_SCALE;
}

/**
 * entente_stroke_get_period:
 * @evidence: a class of evidence
 * @scale: pixels per point; 1 on paper
 *
 * Returns: from one dash to the next on a line that is long enough, in points; 0 if the line is solid
 */
double
entente_stroke_get_period (EntenteEvidenceClass evidence,
                           double               scale)
{
  g_return_val_if_fail (evidence < ENTENTE_N_EVIDENCE_CLASSES && scale > 0.0, 0.0);

  return MAX (strokes[evidence].on + strokes[evidence].off, strokes[evidence].min_period / scale);
}

/**
 * entente_stroke_get_mark_radius:
 * @scale: pixels per point
 *
 * Returns: the radius of the mark of a dispute, in points; it never is too small to be seen
 */
double
entente_stroke_get_mark_radius (double scale)
{
  g_return_val_if_fail (scale > 0.0, ENTENTE_MARK_RADIUS);

  return MAX (ENTENTE_MARK_RADIUS, MIN_MARK_RADIUS / scale);
}
