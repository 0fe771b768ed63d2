/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-export-input.h"
#include "entente-timeline.h"

G_BEGIN_DECLS

GBytes *entente_timeline_svg_write (EntenteTimeline *timeline, const EntenteDayRange *range,
                                    const EntenteTheme *theme, const char *title);

GBytes *entente_timeline_svg_export (const EntenteExportInput *input, GCancellable *cancellable, GError **error);

G_END_DECLS
