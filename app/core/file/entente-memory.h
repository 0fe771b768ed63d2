/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_MEMORY_ERROR (entente_memory_error_quark ())
GQuark entente_memory_error_quark (void);

/**
 * EntenteMemoryError:
 * @ENTENTE_MEMORY_ERROR_TOO_LITTLE: there is less memory than would be needed
 */
typedef enum {
  ENTENTE_MEMORY_ERROR_TOO_LITTLE,
} EntenteMemoryError;

/* All the memory that is needed, also if there is less. */
#define ENTENTE_MEMORY_ALL G_MAXUINT64

guint64 entente_memory_get_free (void);
guint64 entente_memory_estimate (GBytes *file);
gboolean entente_memory_check (GBytes *file, guint64 memory, GError **error);

G_END_DECLS
