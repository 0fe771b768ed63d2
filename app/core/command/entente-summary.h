/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

char *entente_summary_text (EntenteDocument *document, const char *id, guint width);
char *entente_summary_overview (EntenteDocument *document, guint width);

G_END_DECLS
