/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-sheet.h"

G_BEGIN_DECLS

GBytes *entente_dot_write (EntenteSheet *sheet, EntenteDocument *document);

G_END_DECLS
