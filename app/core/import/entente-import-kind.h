/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *entente_import_kind_find (const char *word);
const char *entente_import_kind_get (const char *word);

G_END_DECLS
