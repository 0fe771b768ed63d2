/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* Says in a dialog that looks at the whole document that it does, as long as the picture shows only a part of it, or
 * weighs it as on another day or without something. */

void entente_scope_note_add (AdwWindow *dialog, EntenteSession *session);

G_END_DECLS
