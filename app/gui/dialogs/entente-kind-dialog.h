/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* The dialog that sets the kind of several actors and sources, and the word of several relations, at once. */

#define ENTENTE_TYPE_KIND_DIALOG (entente_kind_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteKindDialog, entente_kind_dialog, ENTENTE, KIND_DIALOG, AdwWindow)

GtkWindow *entente_kind_dialog_new (EntenteHistory *history, GPtrArray *items);

gboolean entente_kind_dialog_set (EntenteKindDialog *self);

G_END_DECLS
