/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-document.h"

G_BEGIN_DECLS

/* What a list shows of a group of findings or of a finding: its words, and buttons for what can be done about it.
 *
 * Signals: "mend", "aside": a button was clicked. */

#define ENTENTE_TYPE_AUDIT_CELL (entente_audit_cell_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAuditCell, entente_audit_cell, ENTENTE, AUDIT_CELL, GtkWidget)

GtkWidget *entente_audit_cell_new (void);

void entente_audit_cell_show (EntenteAuditCell *self, EntenteDocument *document, GObject *item, gboolean editable);
GObject *entente_audit_cell_get_item (EntenteAuditCell *self);
char *entente_audit_cell_describe (EntenteAuditCell *self);

G_END_DECLS
