/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-timeline.h"

G_BEGIN_DECLS

GBytes *entente_timeline_svg_write (EntenteTimeline *timeline, const EntenteDayRange *range,
                                    const EntenteTheme *theme, const char *title);

G_END_DECLS
