/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

/* The whole word of a raised line that shows it only in part, or not at all. */
typedef struct {
  guint line;
  const EntenteLabelText *label; /* owned by the measure of the scene */
  EntenteBox box;
} EntenteRaisedLabel;

gboolean entente_raised_label_place (EntenteRaisedLabel *self, EntenteScene *scene, guint line, const GArray *others);

G_END_DECLS
