/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"

G_BEGIN_DECLS

/* The dialog that sets the tags of one or several items at once. */

#define ENTENTE_TYPE_TAGS_DIALOG (entente_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTagsDialog, entente_tags_dialog, ENTENTE, TAGS_DIALOG, AdwWindow)

GtkWindow *entente_tags_dialog_new (EntenteHistory *history, GPtrArray *items);
gboolean entente_tags_dialog_set (EntenteTagsDialog *self);

G_END_DECLS
