/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page that says how far the opening of a file is, and shows how a large graph settles. */

#define ENTENTE_TYPE_LOADING_PAGE (entente_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLoadingPage, entente_loading_page, ENTENTE, LOADING_PAGE, AdwBin)

void entente_loading_page_set_session (EntenteLoadingPage *self, EntenteSession *session);

G_END_DECLS
