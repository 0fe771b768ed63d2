/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-import-task.h"
#include "entente-tick-list.h"

G_BEGIN_DECLS

/* The page on which the user sees what an import does, before it is done: what is new, what is here already, what
 * differs, and what does not come. */

#define ENTENTE_TYPE_REVIEW_PAGE (entente_review_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReviewPage, entente_review_page, ENTENTE, REVIEW_PAGE, AdwBin)

void entente_review_page_set_task (EntenteReviewPage *self, EntenteImportTask *task, const char *document_name);
void entente_review_page_update (EntenteReviewPage *self);
EntenteTickList *entente_review_page_get_differences (EntenteReviewPage *self);
EntenteTickList *entente_review_page_get_namesakes (EntenteReviewPage *self);

G_END_DECLS
