/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-table-panel.h"
#include "entente-table-paste.h"

G_BEGIN_DECLS

/* The pasting of cells into the table that is seen, of which a thread finds out what it changes. */

gboolean entente_table_pasting_start (EntenteTablePanel *panel, const char *text, GAsyncReadyCallback callback,
                                      gpointer data);
EntenteTablePaste *entente_table_pasting_finish (GAsyncResult *result, GError **error);

G_END_DECLS
