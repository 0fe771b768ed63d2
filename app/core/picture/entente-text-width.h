/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

double entente_text_width_measure (PangoLayout *layout, const char *text);

G_END_DECLS
