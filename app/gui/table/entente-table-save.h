/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-table-text.h"

G_BEGIN_DECLS

void entente_table_save_ask (GtkWindow *window, EntenteTableText *text);

G_END_DECLS
