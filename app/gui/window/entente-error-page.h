/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page that says why a file can't be opened. It leads back to the start page. */

#define ENTENTE_TYPE_ERROR_PAGE (entente_error_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteErrorPage, entente_error_page, ENTENTE, ERROR_PAGE, AdwBin)

void entente_error_page_show (EntenteErrorPage *self, GFile *file, const GError *error);
gboolean entente_error_page_offers_anyway (EntenteErrorPage *self);

G_END_DECLS
