/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item-dialog.h"

G_BEGIN_DECLS

/* Creates the dialog for an item of any kind. */

EntenteItemDialog *entente_dialogs_open (EntenteHistory *history, EntenteItem *item);
EntenteItemDialog *entente_dialogs_open_new (EntenteHistory *history, EntenteItemKind kind);
EntenteItemDialog *entente_dialogs_open_duplicate (EntenteHistory *history, EntenteItem *item);
EntenteItemDialog *entente_dialogs_open_from (EntenteItemDialog *opener, EntenteItem *item);

G_END_DECLS
