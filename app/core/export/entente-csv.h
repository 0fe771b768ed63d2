/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-input.h"

G_BEGIN_DECLS

GBytes *entente_csv_write_actors (const EntenteExportInput *input, GCancellable *cancellable, GError **error);
GBytes *entente_csv_write_relations (const EntenteExportInput *input, GCancellable *cancellable, GError **error);
GBytes *entente_csv_write_statements (const EntenteExportInput *input, GCancellable *cancellable, GError **error);
GBytes *entente_csv_write_sources (const EntenteExportInput *input, GCancellable *cancellable, GError **error);

G_END_DECLS
