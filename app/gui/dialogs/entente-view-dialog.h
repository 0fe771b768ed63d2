/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* The dialog for the title and the sentence of a view, be it new or kept already. */

#define ENTENTE_TYPE_VIEW_DIALOG (entente_view_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewDialog, entente_view_dialog, ENTENTE, VIEW_DIALOG, AdwWindow)

GtkWindow *entente_view_dialog_new (GtkWindow *parent, EntenteHistory *history, const EntenteRecord *view);

gboolean entente_view_dialog_save (EntenteViewDialog *self);

G_END_DECLS
