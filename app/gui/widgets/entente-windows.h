/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_windows_connect (const char *signal, GCallback callback);

G_END_DECLS
