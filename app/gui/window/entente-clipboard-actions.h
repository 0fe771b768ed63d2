/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-canvas.h"
#include "entente-import-actions.h"
#include "entente-picture-actions.h"
#include "entente-reader-actions.h"
#include "entente-table-panel.h"
#include "entente-toasts.h"

G_BEGIN_DECLS

/* The actions "cut", "copy" and "paste". The clipboard gets two forms at once: that of Entente, which it pastes
 * with all that belongs to the items, and text to be read: of rows of a table, their cells. A table that is pasted is
 * imported, and prose becomes the text of a new source. */

#define ENTENTE_TYPE_CLIPBOARD_ACTIONS (entente_clipboard_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteClipboardActions, entente_clipboard_actions, ENTENTE, CLIPBOARD_ACTIONS, EntenteActions)

EntenteClipboardActions *entente_clipboard_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                        EntenteToasts *toasts, EntenteCanvas *canvas,
                                                        EntenteImportActions *import_actions,
                                                        EntenteReaderActions *reader_actions,
                                                        EntentePictureActions *picture_actions);
void entente_clipboard_actions_set_table (EntenteClipboardActions *self, EntenteTablePanel *table);

G_END_DECLS
