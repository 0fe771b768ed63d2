/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-report.h"
#include "entente-source.h"

G_BEGIN_DECLS

void entente_bibliography_add (EntenteReport *report, EntenteDocument *document, GPtrArray *sources);

G_END_DECLS
