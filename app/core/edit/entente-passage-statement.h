/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-passage.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

EntenteRecord *entente_passage_statement_make_anchor (const char *text, const EntentePassage *passage);
EntenteItem *entente_passage_statement_new (EntenteSource *source, guint start, guint end);

G_END_DECLS
