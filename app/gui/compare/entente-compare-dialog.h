/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A window that lists what differs between the document and another file, and takes it over: one item, or everything.
 * It is beside the window of the document, and follows its changes. */

#define ENTENTE_TYPE_COMPARE_DIALOG (entente_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCompareDialog, entente_compare_dialog, ENTENTE, COMPARE_DIALOG, AdwWindow)

GtkWindow *entente_compare_dialog_new (EntenteSession *session, GFile *other, const char *name);
gboolean entente_compare_dialog_is_busy (EntenteCompareDialog *self);
gboolean entente_compare_dialog_take (EntenteCompareDialog *self, guint nth);
void entente_compare_dialog_tick (EntenteCompareDialog *self, guint nth, gboolean ticked);
gboolean entente_compare_dialog_take_ticked (EntenteCompareDialog *self);
void entente_compare_dialog_take_all (EntenteCompareDialog *self);

G_END_DECLS
