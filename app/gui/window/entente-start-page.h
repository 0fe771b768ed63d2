/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of a window that has no document yet. It offers to open a file, the example or a recent file, and what
 * was not saved when Entente last ended. */

#define ENTENTE_TYPE_START_PAGE (entente_start_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStartPage, entente_start_page, ENTENTE, START_PAGE, AdwBin)

void entente_start_page_update (EntenteStartPage *self);
void entente_start_page_set_recoveries (EntenteStartPage *self, GListModel *recoveries);

G_END_DECLS
