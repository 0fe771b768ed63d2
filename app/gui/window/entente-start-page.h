/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first minute: a file of one's own, the example, or what was open lately. */

#define ENTENTE_TYPE_START_PAGE (entente_start_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStartPage, entente_start_page, ENTENTE, START_PAGE, AdwBin)

void entente_start_page_update (EntenteStartPage *self);
void entente_start_page_set_recoveries (EntenteStartPage *self, GListModel *recoveries);

G_END_DECLS
