/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-card.h"
#include "entente-grid.h"

G_BEGIN_DECLS

/* The routes of lines between cards. */

EntenteCurve entente_route_part_outside (const EntenteCurve *whole, const EntenteCard *from, const EntenteCard *to);
EntenteCurve entente_route_between (const EntenteCard *from, const EntenteCard *to, EntenteBend bend);
EntenteBend entente_route_get_parallel_bend (EntenteBend common, guint nth, guint n_lines);
EntenteBend entente_route_find_bend (const EntenteCard *cards, const EntenteGrid *grid, guint from, guint to,
                                     guint n_lines, gboolean quickly);

G_END_DECLS
