/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *entente_wikidata_get_label (const char *property);

G_END_DECLS
