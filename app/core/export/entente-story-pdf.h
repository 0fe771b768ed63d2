/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-input.h"

G_BEGIN_DECLS

GBytes *entente_story_pdf_write (const EntenteExportInput *input, GCancellable *cancellable, GError **error);

G_END_DECLS
