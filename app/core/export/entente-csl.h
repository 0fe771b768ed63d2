/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

GBytes *entente_csl_write (EntenteDocument *document);

G_END_DECLS
