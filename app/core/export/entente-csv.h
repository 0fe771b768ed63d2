/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

GBytes *entente_csv_write (EntenteDocument *document, EntenteItemKind kind);

G_END_DECLS
