/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void entente_csl_name_print (GString *json, const char *author, GHashTable *bodies);

G_END_DECLS
