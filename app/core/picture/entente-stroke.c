/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-stroke.h"

/* The strokes of the classes of evidence. They differ in width and dashes, because colour must never
 * be the only difference. */
static const EntenteStroke strokes[ENTENTE_N_EVIDENCE_CLASSES] = {
  [ENTENTE_EVIDENCE_CONFIRMED] = { 1.7, { 0 }, 0, FALSE, FALSE },
  [ENTENTE_EVIDENCE_REPORTED] = { 1.6, { 8.0, 4.5 }, 2, FALSE, FALSE },
  [ENTENTE_EVIDENCE_TENTATIVE] = { 2.1, { 0.01, 4.6 }, 2, TRUE, FALSE },
  [ENTENTE_EVIDENCE_UNSUPPORTED] = { 1.0, { 0 }, 0, FALSE, TRUE },
};

/**
 * entente_stroke_for_class:
 * @evidence: a class of evidence
 *
 * Returns: the stroke of its lines
 */
const EntenteStroke *
entente_stroke_for_class (EntenteEvidenceClass evidence)
{
  g_return_val_if_fail (evidence < ENTENTE_N_EVIDENCE_CLASSES, &strokes[0]);

  return &strokes[evidence];
}
