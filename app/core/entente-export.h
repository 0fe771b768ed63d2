/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

#define ENTENTE_EXPORT_ERROR (entente_export_error_quark ())
GQuark entente_export_error_quark (void);

typedef enum {
  ENTENTE_EXPORT_ERROR_UNKNOWN_FORMAT,
} EntenteExportError;

typedef enum {
  ENTENTE_EXPORT_SVG,
  ENTENTE_N_EXPORTS
} EntenteExport;

gboolean entente_export_for_name (const char *name, EntenteExport *format, GError **error);
GBytes *entente_export_write (EntenteDocument *document, EntenteExport format, char **trouble,
                              GCancellable *cancellable, GError **error);

G_END_DECLS
