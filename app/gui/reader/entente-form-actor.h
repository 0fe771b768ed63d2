/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-chooser.h"

G_BEGIN_DECLS

void entente_form_actor_create (EntenteDraft *draft, EntenteChooser *chooser, const char *name, const char *kind,
                                const char *description);

G_END_DECLS
