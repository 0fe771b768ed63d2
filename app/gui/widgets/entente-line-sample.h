/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-evidence.h"

G_BEGIN_DECLS

/* A short line, drawn as in the picture for a class of evidence. */

#define ENTENTE_TYPE_LINE_SAMPLE (entente_line_sample_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLineSample, entente_line_sample, ENTENTE, LINE_SAMPLE, GtkWidget)

void entente_line_sample_set (EntenteLineSample *self, EntenteEvidenceClass evidence, gboolean disputed);
void entente_line_sample_set_pale (EntenteLineSample *self);
void entente_line_sample_set_scale (EntenteLineSample *self, double scale, gboolean solid);

G_END_DECLS
