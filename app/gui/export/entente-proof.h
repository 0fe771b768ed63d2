/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "entente-publication.h"

G_BEGIN_DECLS

/* What an export looks like, before it is made: as a picture or as text. */
typedef struct {
  GdkTexture *texture;  /* nullable */
  char *text;           /* nullable: the first lines */
  double width, height; /* of the picture or of its page, in points */
  gsize n_bytes;        /* of the file; 0 if it has not been written for this */
} EntenteProof;

void entente_proof_free (EntenteProof *self);
void entente_proof_set_source (EntenteProof *self, cairo_t *cr);

void entente_proof_new_async (EntentePublication *publication, const EntenteChoices *choices, int width, int height,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
EntenteProof *entente_proof_new_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteProof, entente_proof_free)

G_END_DECLS
