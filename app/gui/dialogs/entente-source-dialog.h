/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* The dialog that edits or creates a source. */

#define ENTENTE_TYPE_SOURCE_DIALOG (entente_source_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSourceDialog, entente_source_dialog, ENTENTE, SOURCE_DIALOG, EntenteItemDialog)

EntenteItemDialog *entente_source_dialog_new (EntenteHistory *history, EntenteItem *item);

G_END_DECLS
