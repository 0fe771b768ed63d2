/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-format.h"

G_BEGIN_DECLS

EntenteSheet *entente_export_new_sheet (EntenteScene *scene, EntenteDocument *document, EntenteExportFormat format,
                                        const EntenteExportOptions *options);
GBytes *entente_export_write (EntenteDocument *document, EntenteExportFormat format,
                              const EntenteExportOptions *options, char **layout_error, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
