/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-history.h"
#include "entente-text-edition.h"

G_BEGIN_DECLS

/* The dialog that replaces the text of a source. It lists the statements that the new text does not have as they were,
 * side by side with what it has instead, and attaches none of them unasked.
 *
 * Signals: "accepted" (EntenteTextEdition): the user wants the edition, with the choices that were made; it changes
 * nothing by itself. "refused": the text is to become a source of its own, if the dialog offers that. */

#define ENTENTE_TYPE_EDITION_DIALOG (entente_edition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEditionDialog, entente_edition_dialog, ENTENTE, EDITION_DIALOG, AdwWindow)

EntenteEditionDialog *entente_edition_dialog_new (EntenteHistory *history, EntenteSource *source, const char *text);
void entente_edition_dialog_offer_source (EntenteEditionDialog *self);
void entente_edition_dialog_present (EntenteEditionDialog *self, GtkWidget *from);

const EntenteTextEdition *entente_edition_dialog_get_edition (EntenteEditionDialog *self);

G_END_DECLS
