/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

gboolean entente_view_merge_can (const EntenteRecord *document);
GPtrArray *entente_view_merge_new (const EntenteRecord *base, const EntenteRecord *ours, const EntenteRecord *theirs,
                                   GPtrArray *conflicts);

G_END_DECLS
