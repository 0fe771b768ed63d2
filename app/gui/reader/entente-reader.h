/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-name-bar.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* The text of a source, with its statements marked where they stand. It shares the selection with the other parts of
 * the window: a statement that is selected anywhere is shown in its text.
 *
 * Signals:
 * "passage-chosen" (EntenteItem): the user wants to fill in a new statement in the dialog; it is in no document yet. */

#define ENTENTE_TYPE_READER (entente_reader_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReader, entente_reader, ENTENTE, READER, GtkWidget)

void entente_reader_set_session (EntenteReader *self, EntenteSession *session);
EntenteNameBar *entente_reader_get_name_bar (EntenteReader *self);
gboolean entente_reader_show_item (EntenteReader *self, EntenteItem *item);

G_END_DECLS
