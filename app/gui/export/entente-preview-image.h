/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "entente-export-job.h"

G_BEGIN_DECLS

/* How an export will look: either a picture or the beginning of a text. */
typedef struct {
  GdkTexture *texture;  /* nullable */
  char *text;           /* nullable: the first lines */
  double width, height; /* of the picture or of its page, in points */
  char *trouble;        /* nullable: that its letters are too small, in words for the user */
  gsize n_bytes;        /* the size of the file; 0 if the file was not written */
} EntentePreviewImage;

void entente_preview_image_free (EntentePreviewImage *self);
void entente_preview_image_set_source (EntentePreviewImage *self, cairo_t *cr);

void entente_preview_image_new_async (EntenteExportJob *job, const EntenteChoices *choices, int width, int height,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntentePreviewImage *entente_preview_image_new_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePreviewImage, entente_preview_image_free)

G_END_DECLS
