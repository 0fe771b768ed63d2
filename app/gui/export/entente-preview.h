/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* Shows how an export will look: the picture, or the first lines of the text. A picture can be dragged into another
 * program.
 *
 * Property "measure": how large the export will be, in words; empty while this is not known. */

#define ENTENTE_TYPE_PREVIEW (entente_preview_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreview, entente_preview, ENTENTE, PREVIEW, GtkWidget)

void entente_preview_set_job (EntentePreview *self, EntenteExportJob *job, const char *name);
void entente_preview_set_choices (EntentePreview *self, const EntenteChoices *choices);

const char *entente_preview_get_measure (EntentePreview *self);
const char *entente_preview_get_trouble (EntentePreview *self);
gboolean entente_preview_is_settled (EntentePreview *self);
GdkTexture *entente_preview_get_texture (EntentePreview *self);
const char *entente_preview_get_text (EntentePreview *self);

G_END_DECLS
