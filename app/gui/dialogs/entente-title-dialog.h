/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* The dialog for a title and some words on it: of a document, or of a view or a group, be it new or kept already. */

#define ENTENTE_TYPE_TITLE_DIALOG (entente_title_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTitleDialog, entente_title_dialog, ENTENTE, TITLE_DIALOG, AdwWindow)

GtkWindow *entente_title_dialog_new (GtkWindow *parent, EntenteHistory *history);
GtkWindow *entente_title_dialog_new_for_view (GtkWindow *parent, EntenteHistory *history, const EntenteRecord *view);
GtkWindow *entente_title_dialog_new_for_group (GtkWindow *parent, EntenteHistory *history, const EntenteRecord *group);

gboolean entente_title_dialog_save (EntenteTitleDialog *self);

G_END_DECLS
