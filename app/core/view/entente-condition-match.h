/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-condition.h"
#include "entente-view-input.h"

G_BEGIN_DECLS

EntenteBits *entente_condition_match (const EntenteCondition *self, EntenteViewInput *input,
                                      GCancellable *cancellable);

G_END_DECLS
