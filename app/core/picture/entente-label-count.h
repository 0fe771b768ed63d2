/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-line.h"

G_BEGIN_DECLS

/* How many words of relations are not to be read on their lines. */
typedef struct {
  guint missing;  /* there is no room for the word, not even for a number */
  guint cut;      /* only a part of the word is shown */
  guint numbered; /* a number is shown, and the word is told beside the picture */
} EntenteLabelCount;

void entente_label_count_add (EntenteLabelCount *self, const EntenteLine *line);
char *entente_label_count_describe (const EntenteLabelCount *self);

G_END_DECLS
