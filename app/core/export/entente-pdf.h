/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-booklet.h"

G_BEGIN_DECLS

GBytes *entente_pdf_write (EntenteBooklet *booklet, EntenteDocument *document, EntenteThemeName theme,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
