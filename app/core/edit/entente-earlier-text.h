/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-source.h"

G_BEGIN_DECLS

EntenteSource *entente_earlier_text_find (const GPtrArray *sources, const char *text, GCancellable *cancellable);

G_END_DECLS
