/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-aside.h"
#include "entente-document.h"
#include "entente-weighing.h"

G_BEGIN_DECLS

char *entente_aside_describe (EntenteAside *self, EntenteDocument *document);
char *entente_weighing_tell (EntenteDocument *document);
char *entente_aside_describe_one (EntenteAsideKind kind, const char *word, EntenteDocument *document);

G_END_DECLS
