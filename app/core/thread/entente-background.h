/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void entente_background_hold (void);
void entente_background_release (void);
gboolean entente_background_wait (guint n_items, GCancellable *cancellable);
void entente_background_end (guint n_items);
void entente_background_trim_after (guint n_items);

G_END_DECLS
