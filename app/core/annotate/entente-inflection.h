/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **entente_inflection_list (const char *verb);

G_END_DECLS
