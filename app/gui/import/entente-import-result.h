/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-import-task.h"

G_BEGIN_DECLS

/* What an import has done: the step, and the account of it. */

#define ENTENTE_TYPE_IMPORT_RESULT (entente_import_result_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportResult, entente_import_result, ENTENTE, IMPORT_RESULT, GObject)

EntenteImportResult *entente_import_result_new (EntenteImportTask *task, EntenteStep *step, GPtrArray *added);

const char *entente_import_result_get_name (EntenteImportResult *self);
gboolean entente_import_result_is_into_new (EntenteImportResult *self);
EntenteStep *entente_import_result_get_step (EntenteImportResult *self);
const GPtrArray *entente_import_result_get_added (EntenteImportResult *self);
EntenteImportReading *entente_import_result_get_reading (EntenteImportResult *self);
char *entente_import_result_dup_summary (EntenteImportResult *self);
const GPtrArray *entente_import_result_get_lines (EntenteImportResult *self);
char *entente_import_result_dup_text (EntenteImportResult *self);

G_END_DECLS
