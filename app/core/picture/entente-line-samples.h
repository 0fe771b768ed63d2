/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-line.h"

G_BEGIN_DECLS

/* Points along all lines, by place: they tell how much of the lines a box covers. */
typedef struct _EntenteLineSamples EntenteLineSamples;

EntenteLineSamples *entente_line_samples_new (const EntenteLine *lines, guint n_lines, const EntenteBox *bounds);
void entente_line_samples_free (EntenteLineSamples *self);

double entente_line_samples_measure (const EntenteLineSamples *self, guint own, const EntenteBox *box,
                                     double most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLineSamples, entente_line_samples_free)

G_END_DECLS
