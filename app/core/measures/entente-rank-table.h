/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ranking.h"

G_BEGIN_DECLS

/* A ranking as a table, for spreadsheets and other programs. */
GBytes *entente_rank_table_write (const EntenteRanking *ranking);

G_END_DECLS
