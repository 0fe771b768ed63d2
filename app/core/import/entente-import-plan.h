/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"
#include "entente-import-difference.h"
#include "entente-import-ids.h"
#include "entente-import-files.h"
#include "entente-import.h"
#include "entente-measure.h"
#include "entente-text-edition.h"

G_BEGIN_DECLS

/* What an import does to a document: which of its items are new, which are there already, and what differs. The
 * user looks at the plan and chooses; then it becomes one step. */
typedef struct _EntenteImportPlan EntenteImportPlan;

/* A new actor that is called as one of the document. */
typedef struct {
  EntenteImportItem *imported;
  EntenteItem *item;  /* of the document */
  gboolean is_chosen; /* they are to be one; at first they are not */
} EntenteImportNamesake;

EntenteImportPlan *entente_import_plan_new (EntenteImport *import, EntenteDocument *document, const char *format,
                                            const char *data_set);
void entente_import_plan_free (EntenteImportPlan *self);

guint entente_import_plan_get_n_new (EntenteImportPlan *self, EntenteItemKind kind);
guint entente_import_plan_get_n_here (EntenteImportPlan *self, EntenteItemKind kind);
guint entente_import_plan_get_n_missing (EntenteImportPlan *self, EntenteItemKind kind);
guint entente_import_plan_get_n_filled (EntenteImportPlan *self);
guint entente_import_plan_get_n_differences (EntenteImportPlan *self);
EntenteImportDifference *entente_import_plan_get_difference (EntenteImportPlan *self, guint nth);
GPtrArray *entente_import_plan_get_editions (EntenteImportPlan *self);
guint entente_import_plan_get_n_namesakes (EntenteImportPlan *self);
EntenteImportNamesake *entente_import_plan_get_namesake (EntenteImportPlan *self, guint nth);

EntenteImportFiles *entente_import_plan_get_files (EntenteImportPlan *self);

EntenteDraft *entente_import_plan_make_draft (EntenteImportPlan *self, EntenteMeasure *measure,
                                              const char *file_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportPlan, entente_import_plan_free)

G_END_DECLS
