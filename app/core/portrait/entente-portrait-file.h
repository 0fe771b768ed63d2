/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-item.h"

G_BEGIN_DECLS

/* A file with a picture that is longer than this is not read. */
#define ENTENTE_PORTRAIT_FILE_MAX_SIZE (32u << 20)

/* The longest side of a picture that is stored. */
#define ENTENTE_PORTRAIT_FILE_MAX_SIDE 256

#define ENTENTE_PORTRAIT_ERROR (entente_portrait_error_quark ())
GQuark entente_portrait_error_quark (void);

typedef enum {
  ENTENTE_PORTRAIT_ERROR_UNREADABLE,
  ENTENTE_PORTRAIT_ERROR_TOO_LARGE,
  ENTENTE_PORTRAIT_ERROR_NO_PROGRAM,
} EntentePortraitError;

/* The picture of an actor as a file that can be given away. */
typedef struct {
  char *value; /* owned: as an address with the scheme "data"; NULL if there is none */
  guint width, height;
} EntentePortraitFile;

char *entente_portrait_file_take (GBytes *file, GCancellable *cancellable, GError **error);
void entente_portrait_file_set_too_long (GError **error);
void entente_portrait_files_make (EntenteItem *const *actors, guint n_actors, guint side, EntentePortraitFile *files,
                                  GCancellable *cancellable);

G_END_DECLS
