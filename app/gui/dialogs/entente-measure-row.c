/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-measure-row.h"

#include "entente-actor.h"
#include "entente-query.h"
#include "entente-rank-words.h"

#include <string.h>
#include <glib/gi18n.h>

/* What a measure has not told yet. */
#define UNKNOWN "…"

struct _EntenteMeasureRow
{
  GObject parent_instance;

  EntenteDocument *document;
  EntenteRanking *ranking;
  guint node;
  char *name; /* nullable, as the key: made when it is asked for */
  char *key;  /* by which names are sorted */
};

G_DEFINE_FINAL_TYPE (EntenteMeasureRow, entente_measure_row, G_TYPE_OBJECT)

static void
entente_measure_row_finalize (GObject *object)
{
  EntenteMeasureRow *self = ENTENTE_MEASURE_ROW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->ranking, entente_ranking_unref);
  g_free (self->name);
  g_free (self->key);

  G_OBJECT_CLASS (entente_measure_row_parent_class)->finalize (object);
}

static void
entente_measure_row_class_init (EntenteMeasureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_measure_row_finalize;
}

static void
entente_measure_row_init (EntenteMeasureRow *self)
{
}

/**
 * entente_measure_row_get_actor:
 * @row: a row
 *
 * Returns: (transfer none): its actor, as it was when it was measured
 */
EntenteItem *
entente_measure_row_get_actor (EntenteMeasureRow *row)
{
  return entente_graph_get_actor (entente_ranking_get_graph (row->ranking), row->node);
}

/**
 * entente_measure_row_new:
 * @document: a document
 * @ranking: a ranking of its actors
 * @node: the number of an actor in it
 *
 * Returns: (transfer full): the row of the actor
 */
EntenteMeasureRow *
entente_measure_row_new (EntenteDocument *document,
                         EntenteRanking  *ranking,
                         guint            node)
{
  EntenteMeasureRow *row = g_object_new (ENTENTE_TYPE_MEASURE_ROW, NULL);

  row->document = g_object_ref (document);
  row->ranking = entente_ranking_ref (ranking);
  row->node = node;
  return row;
}

/**
 * entente_measure_row_get_name:
 * @row: a row
 *
 * A list can have many rows of which nobody sees the names; they are made when they are asked for.
 *
 * Returns: (transfer none): the name of the actor, as it is shown
 */
const char *
entente_measure_row_get_name (EntenteMeasureRow *row)
{
  if (row->name == NULL)
    row->name = entente_query_title (row->document, entente_measure_row_get_actor (row));
  return row->name;
}

static const char *
get_key (EntenteMeasureRow *row)
{
  if (row->key == NULL)
    row->key = g_utf8_collate_key (entente_measure_row_get_name (row), -1);
  return row->key;
}

/* The number of the group, and the name of its most connected actor. */
static char *
name_group (EntenteMeasureRow *row,
            EntenteGrouping    grouping)
{
  guint group = entente_ranking_get_group (row->ranking, grouping, row->node);
  EntenteItem *hub = entente_graph_get_actor (entente_ranking_get_graph (row->ranking),
                                              entente_ranking_get_group_hub (row->ranking, grouping, group));
  g_autofree char *name = entente_query_title (row->document, hub);

  return g_strdup_printf ("%u · %s", group + 1, name);
}

/**
 * entente_measure_row_make_cell:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): what is in the cell
 */
char *
entente_measure_row_make_cell (EntenteMeasureRow *row,
                               guint              column)
{
  if (column == ENTENTE_MEASURE_COLUMN_NAME)
    return g_strdup (entente_measure_row_get_name (row));
  if (column == ENTENTE_MEASURE_COLUMN_CUT)
    return g_strdup (entente_ranking_is_cut (row->ranking, row->node) ? C_("measure", "yes") : C_("measure", "no"));
  if (column >= ENTENTE_MEASURE_COLUMN_GROUP)
    return name_group (row, column - ENTENTE_MEASURE_COLUMN_GROUP);
  if (!entente_ranking_has (row->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY))
    return g_strdup (UNKNOWN);
  return entente_rank_words_format (row->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY, row->node);
}

/**
 * entente_measure_row_make_tooltip:
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full) (nullable): what a pointer that rests on the cell is told
 */
char *
entente_measure_row_make_tooltip (EntenteMeasureRow *row,
                                  guint              column)
{
  if (column >= ENTENTE_MEASURE_COLUMN_CENTRALITY && column < ENTENTE_MEASURE_COLUMN_GROUP
      && entente_ranking_has (row->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY))
    return entente_rank_words_tell (row->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY, row->node);
  if (column >= ENTENTE_MEASURE_COLUMN_GROUP && column < ENTENTE_MEASURE_COLUMN_CUT)
    return entente_rank_words_tell_group (row->ranking, row->document, column - ENTENTE_MEASURE_COLUMN_GROUP,
                                          row->node);
  return NULL;
}

/**
 * entente_measure_row_name_column:
 * @column: a column
 *
 * Returns: (transfer none): what is above it
 */
const char *
entente_measure_row_name_column (guint column)
{
  if (column == ENTENTE_MEASURE_COLUMN_NAME)
    return C_("measure", "Actor");
  if (column == ENTENTE_MEASURE_COLUMN_CUT)
    return entente_rank_words_name_cut ();
  if (column >= ENTENTE_MEASURE_COLUMN_GROUP)
    return entente_rank_words_name_grouping (column - ENTENTE_MEASURE_COLUMN_GROUP);
  return entente_rank_words_name (column - ENTENTE_MEASURE_COLUMN_CENTRALITY);
}

static int
compare_numbers (guint a,
                 guint b)
{
  return a < b ? -1 : a > b;
}

/**
 * entente_measure_row_compare:
 * @a: a row
 * @b: another one
 * @data: a column, as GUINT_TO_POINTER()
 *
 * A #GCompareDataFunc. The first places come first, and the larger groups; equal ones stay as they are.
 *
 * Returns: which of the rows comes first by this column
 */
int
entente_measure_row_compare (gconstpointer a,
                             gconstpointer b,
                             gpointer      data)
{
  EntenteMeasureRow *x = (gpointer) a, *y = (gpointer) b;
  guint column = GPOINTER_TO_UINT (data);

  if (column == ENTENTE_MEASURE_COLUMN_NAME)
    return strcmp (get_key (x), get_key (y));
  if (column == ENTENTE_MEASURE_COLUMN_CUT)
    return entente_ranking_is_cut (y->ranking, y->node) - entente_ranking_is_cut (x->ranking, x->node);
  if (column >= ENTENTE_MEASURE_COLUMN_GROUP)
    return compare_numbers (entente_ranking_get_group (x->ranking, column - ENTENTE_MEASURE_COLUMN_GROUP, x->node),
                            entente_ranking_get_group (y->ranking, column - ENTENTE_MEASURE_COLUMN_GROUP, y->node));
  if (!entente_ranking_has (x->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY)
      || !entente_ranking_has (y->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY))
    return 0;
  return compare_numbers (entente_ranking_get_rank (x->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY, x->node),
                          entente_ranking_get_rank (y->ranking, column - ENTENTE_MEASURE_COLUMN_CENTRALITY, y->node));
}
