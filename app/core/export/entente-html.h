/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report.h"
#include "entente-sheet.h"

G_BEGIN_DECLS

GBytes *entente_html_write (EntenteReport *report, EntenteSheet *sheet, GBytes *picture, gboolean adaptive);

G_END_DECLS
