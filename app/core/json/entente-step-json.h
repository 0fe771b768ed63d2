/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-draft.h"

G_BEGIN_DECLS

GBytes *entente_step_json_write (EntenteStep *step, GError **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteDraft *entente_step_json_read (EntenteDocument *document, GBytes *bytes, GError **error);

G_END_DECLS
