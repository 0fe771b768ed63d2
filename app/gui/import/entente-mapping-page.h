/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-task.h"

G_BEGIN_DECLS

/* The page on which the user says what a table means, and sees at once what comes of it. */

#define ENTENTE_TYPE_MAPPING_PAGE (entente_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMappingPage, entente_mapping_page, ENTENTE, MAPPING_PAGE, AdwBin)

void entente_mapping_page_set_task (EntenteMappingPage *self, EntenteImportTask *task);
void entente_mapping_page_update (EntenteMappingPage *self);
void entente_mapping_page_set_role (EntenteMappingPage *self, guint column, EntenteColumnRole role);
guint entente_mapping_page_get_part (EntenteMappingPage *self);

G_END_DECLS
