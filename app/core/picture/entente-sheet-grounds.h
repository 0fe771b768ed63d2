/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-sheet.h"

G_BEGIN_DECLS

gboolean entente_sheet_has_grounds (EntenteSheet *sheet);

G_END_DECLS
