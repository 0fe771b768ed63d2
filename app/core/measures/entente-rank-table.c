/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-rank-table.h"

#include "entente-actor.h"
#include "entente-csv-cell.h"

/* CSV by RFC 4180, as the other tables of Entente are: UTF-8 with a byte order mark, rows that end with CRLF, a point
 * in numbers. Columns have the names by which other programs call the measures. Names stay as they are in the file. */

/* The last digits that a number could have are those of rounding. */
#define NUMBER_FORMAT "%.12g"

static const char *const names[ENTENTE_N_CENTRALITIES] = {
  [ENTENTE_CENTRALITY_DEGREE] = "degree",
  [ENTENTE_CENTRALITY_PAGERANK] = "pagerank",
  [ENTENTE_CENTRALITY_BETWEENNESS] = "betweenness",
  [ENTENTE_CENTRALITY_CLOSENESS] = "closeness",
};

static void
add_head (GString              *csv,
          const EntenteRanking *ranking)
{
  g_string_append (csv, ENTENTE_CSV_BYTE_ORDER_MARK "id,name");
  for (EntenteCentrality i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    if (entente_ranking_has (ranking, i))
      g_string_append_printf (csv, ",%s", names[i]);
  g_string_append (csv, ",community,component,cut\r\n");
}

static void
add_row (GString              *csv,
         const EntenteRanking *ranking,
         guint                 node)
{
  EntenteItem *actor = entente_graph_get_actor (entente_ranking_get_graph (ranking), node);
  const char *name = entente_actor_get_name (ENTENTE_ACTOR (actor));

  entente_csv_cell_append (csv, entente_item_get_id (actor), ',');
  g_string_append_c (csv, ',');
  entente_csv_cell_append (csv, name, ',');
  for (EntenteCentrality i = 0; i < ENTENTE_N_CENTRALITIES; i++)
    if (entente_ranking_has (ranking, i))
      {
        char number[G_ASCII_DTOSTR_BUF_SIZE];

        g_ascii_formatd (number, sizeof number, NUMBER_FORMAT, entente_ranking_get_value (ranking, i, node));
        g_string_append_printf (csv, ",%s", number);
      }
  for (EntenteGrouping i = 0; i < ENTENTE_N_GROUPINGS; i++)
    g_string_append_printf (csv, ",%u", entente_ranking_get_group (ranking, i, node) + 1);
  g_string_append_printf (csv, ",%s\r\n", entente_ranking_is_cut (ranking, node) ? "true" : "false");
}

/**
 * entente_rank_table_write:
 * @ranking: a ranking
 *
 * Returns: (transfer full): a row for each actor, in the order of the document, with all that was measured
 */
GBytes *
entente_rank_table_write (const EntenteRanking *ranking)
{
  GString *csv;

  g_return_val_if_fail (ranking != NULL, NULL);

  csv = g_string_new (NULL);
  add_head (csv, ranking);
  for (guint i = 0; i < entente_ranking_get_n_actors (ranking); i++)
    add_row (csv, ranking, i);
  return g_string_free_to_bytes (csv);
}
