/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a picture could be decoded. */
typedef enum {
  ENTENTE_IMAGE_READ,
  ENTENTE_IMAGE_UNREADABLE,
  ENTENTE_IMAGE_TOO_LARGE,
} EntenteImageState;

/* What is wanted of pictures. */
typedef struct {
  guint32 max_side;   /* a larger picture is made so small */
  guint32 max_pixels; /* one with more pixels is refused */
  guint32 as_file;    /* 1: as a new file; 0: as pixels, in the order of cairo's ARGB32 */
} EntenteImageWishes;

/* A decoded picture. */
typedef struct {
  EntenteImageState state;
  guint32 width, height;
  GBytes *bytes; /* owned; NULL unless it could be read */
} EntenteImageAnswer;

EntenteImageAnswer *entente_image_process_run (GBytes *const *files, guint n_files, const EntenteImageWishes *wishes,
                                               GCancellable *cancellable, GError **error);
void entente_image_answers_free (EntenteImageAnswer *answers, guint n);

G_END_DECLS
