/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-auditor.h"

G_BEGIN_DECLS

/* How many findings of an audit are open, as a button that leads to them ("win.audit"). */

#define ENTENTE_TYPE_AUDIT_NOTE (entente_audit_note_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAuditNote, entente_audit_note, ENTENTE, AUDIT_NOTE, GtkWidget)

GtkWidget *entente_audit_note_new (EntenteAuditor *auditor);

G_END_DECLS
