/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_date_entry_read (const char *text, const GDate *today);

G_END_DECLS
