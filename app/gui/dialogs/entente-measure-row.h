/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-ranking.h"

G_BEGIN_DECLS

/* An actor in the list of measures, with what each column tells of it. */

enum {
  ENTENTE_MEASURE_COLUMN_NAME,
  ENTENTE_MEASURE_COLUMN_CENTRALITY, /* the first of them */
  ENTENTE_MEASURE_COLUMN_GROUP = ENTENTE_MEASURE_COLUMN_CENTRALITY + ENTENTE_N_CENTRALITIES, /* the first of them */
  ENTENTE_MEASURE_COLUMN_CUT = ENTENTE_MEASURE_COLUMN_GROUP + ENTENTE_N_GROUPINGS,
  ENTENTE_N_MEASURE_COLUMNS
};

#define ENTENTE_TYPE_MEASURE_ROW (entente_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasureRow, entente_measure_row, ENTENTE, MEASURE_ROW, GObject)

EntenteMeasureRow *entente_measure_row_new (EntenteDocument *document, EntenteRanking *ranking, guint node);

EntenteItem *entente_measure_row_get_actor (EntenteMeasureRow *row);
const char *entente_measure_row_get_name (EntenteMeasureRow *row);
char *entente_measure_row_make_cell (EntenteMeasureRow *row, guint column);
char *entente_measure_row_make_tooltip (EntenteMeasureRow *row, guint column);
const char *entente_measure_row_name_column (guint column);
int entente_measure_row_compare (gconstpointer a, gconstpointer b, gpointer data);

G_END_DECLS
