/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-actions.h"
#include "entente-panes.h"
#include "entente-reader.h"

G_BEGIN_DECLS

/* The actions about the texts of sources: "show-text", which shows the reader beside the picture, and "show-in-text",
 * which leads to the place of a statement. New statements are made of the words that are selected there. */

#define ENTENTE_TYPE_READER_ACTIONS (entente_reader_actions_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReaderActions, entente_reader_actions, ENTENTE, READER_ACTIONS, EntenteActions)

EntenteReaderActions *entente_reader_actions_new (EntenteOpenDocument *document, GtkApplicationWindow *window,
                                                  EntentePanes *panes, EntenteReader *reader);
void entente_reader_actions_add_source (EntenteReaderActions *self, EntenteItem *source);
void entente_reader_actions_add_text (EntenteReaderActions *self, const char *text);

G_END_DECLS
