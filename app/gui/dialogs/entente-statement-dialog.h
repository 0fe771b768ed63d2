/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* The dialog that edits or creates a statement. */

#define ENTENTE_TYPE_STATEMENT_DIALOG (entente_statement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatementDialog, entente_statement_dialog, ENTENTE, STATEMENT_DIALOG, EntenteItemDialog)

EntenteItemDialog *entente_statement_dialog_new (EntenteHistory *history, EntenteItem *item, EntenteItem *about);

G_END_DECLS
