/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-paper.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

/* How to write it; all zero is a light picture on a page that is as large as it is. */
typedef struct {
  EntenteThemeName theme;
  EntentePaper paper;
} EntentePdfOptions;

GBytes *entente_pdf_write (EntenteSheet *sheet, EntenteDocument *document, const EntentePdfOptions *options,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
