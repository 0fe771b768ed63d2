/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-history.h"
#include "entente-import-plan.h"
#include "entente-import-reading.h"

G_BEGIN_DECLS

/* Reads files, compares them with a document, and makes the step that imports them, all of it in another thread. What
 * was asked last counts; what was asked before is given up.
 *
 * Signals: "planned": there is a new reading and a new plan; "failed" (GError): the files cannot be read, or not so;
 * "busy", when work begins or ends. */

#define ENTENTE_TYPE_IMPORT_TASK (entente_import_task_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportTask, entente_import_task, ENTENTE, IMPORT_TASK, GObject)

EntenteImportTask *entente_import_task_new (EntenteHistory *history);
void entente_import_task_add_file (EntenteImportTask *self, GFile *file);
void entente_import_task_add_bytes (EntenteImportTask *self, GBytes *bytes, const char *name);
void entente_import_task_set_remembered (EntenteImportTask *self, GHashTable *remembered);
guint entente_import_task_get_n_files (EntenteImportTask *self);
const char *entente_import_task_get_nth_name (EntenteImportTask *self, guint nth);
const char *entente_import_task_get_name (EntenteImportTask *self);

const EntenteImportChoices *entente_import_task_get_choices (EntenteImportTask *self, guint nth);
void entente_import_task_take_choices (EntenteImportTask *self, guint nth, EntenteImportChoices *choices);
void entente_import_task_read_as (EntenteImportTask *self, guint nth, const char *format);
void entente_import_task_restore_choices (EntenteImportTask *self);
void entente_import_task_set_into_new (EntenteImportTask *self, gboolean into_new);
gboolean entente_import_task_is_into_new (EntenteImportTask *self);
void entente_import_task_set_keeps_files (EntenteImportTask *self, gboolean keeps_files);
void entente_import_task_set_data_set (EntenteImportTask *self, const char *data_set);
const char *entente_import_task_get_data_set (EntenteImportTask *self);

void entente_import_task_read (EntenteImportTask *self);
void entente_import_task_plan (EntenteImportTask *self);
gboolean entente_import_task_is_busy (EntenteImportTask *self);
void entente_import_task_cancel (EntenteImportTask *self);

EntenteImportReading *entente_import_task_get_reading (EntenteImportTask *self);
EntenteImportPlan *entente_import_task_get_plan (EntenteImportTask *self);
EntenteDocument *entente_import_task_get_document (EntenteImportTask *self);
gboolean entente_import_task_is_current (EntenteImportTask *self);

void entente_import_task_make_step_async (EntenteImportTask *self, GAsyncReadyCallback callback, gpointer data);
EntenteStep *entente_import_task_make_step_finish (EntenteImportTask *self, GAsyncResult *result, GPtrArray **added,
                                                   GError **error);

G_END_DECLS
