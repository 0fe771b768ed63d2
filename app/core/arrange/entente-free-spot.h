/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-arrange-problem.h"

G_BEGIN_DECLS

/* Places that are found without the layout process. */

EntentePoint *entente_free_spot_for_new (const EntenteArrangeProblem *problem);
EntentePoint entente_free_spot_near (const EntenteArrangeProblem *problem, guint node, EntentePoint at);

EntentePoint *entente_free_spot_for_group (const EntenteArrangeProblem *problem, const EntentePoint *wanted);

G_END_DECLS
