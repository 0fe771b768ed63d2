/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* The list of all items of the document under headings, which can be collapsed. It scrolls to what is selected
 * elsewhere. */

#define ENTENTE_TYPE_OUTLINE_CONTENTS (entente_outline_contents_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOutlineContents, entente_outline_contents, ENTENTE, OUTLINE_CONTENTS, AdwBin)

void entente_outline_contents_set_session (EntenteOutlineContents *self, EntenteSession *session);
gboolean entente_outline_contents_rename (EntenteOutlineContents *self, EntenteItem *item);

G_END_DECLS
