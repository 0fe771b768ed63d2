/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-cell.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-natural-key.h"
#include "entente-rank-words.h"
#include "entente-source.h"

#include <string.h>
#include <glib/gi18n.h>

/* A number that sorts behind all others, for texts among numbers. */
#define BEHIND_NUMBERS G_MAXDOUBLE

/* What a cell is made for. */
typedef struct {
  EntenteTableInput *input;
  const EntenteItemColumn *column;
  guint position;
  EntenteItem *item;
  const EntenteRecord *record;
} Cell;

static void
cell_init (Cell                    *cell,
           EntenteTableInput       *input,
           const EntenteItemColumn *column,
           EntenteItem             *item,
           guint                    position)
{
  cell->input = input;
  cell->column = column;
  cell->position = position;
  cell->item = item;
  cell->record = entente_item_get_record (item);
}

/* Takes the part. */
static char *
join (char *list,
      char *part)
{
  char *joined;

  if (list == NULL || part == NULL)
    return list != NULL ? list : part;
  joined = g_strconcat (list, ENTENTE_TABLE_BETWEEN, part, NULL);
  g_free (list);
  g_free (part);
  return joined;
}

static char *
format_number (const EntenteRecord *record,
               guint                member)
{
  gint64 number = entente_record_get_number (record, member);

  return number != ENTENTE_NUMBER_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

static char *
get_plain (const EntenteRecord *record,
           guint                member)
{
  if (entente_record_get_shape (record)->members[member].type == ENTENTE_VALUE_NUMBER)
    return format_number (record, member);
  return g_strdup (entente_record_get_text (record, member));
}

static char *
get_part (const Cell *cell)
{
  const EntenteRecord *part = entente_record_get_record (cell->record, cell->column->member);

  return part != NULL ? get_plain (part, cell->column->part) : NULL;
}

static char *
format_word (const Cell *cell)
{
  const char *word = entente_record_get_text (cell->record, cell->column->member);

  if (word == NULL || cell->column->vocabulary == ENTENTE_N_VOCABULARIES)
    return g_strdup (word);
  return entente_vocabulary_get_label (cell->column->vocabulary, word);
}

static char *
format_graded (const Cell *cell)
{
  char *word = get_plain (cell->record, cell->column->member);

  if (word == NULL || !entente_vocabulary_know (cell->column->vocabulary, word))
    return word;
  return join (word, entente_vocabulary_get_label (cell->column->vocabulary, word));
}

static char *
join_texts (const Cell *cell)
{
  const char *const *texts = entente_record_get_texts (cell->record, cell->column->member);

  return *texts != NULL ? g_strjoinv (ENTENTE_TABLE_BETWEEN, (char **) texts) : NULL;
}

static char *
join_phrases (const Cell *cell)
{
  char *list = NULL;

  for (guint i = 0; i < entente_record_get_n_records (cell->record, cell->column->member); i++)
    list = join (list, g_strdup (entente_record_get_text (entente_record_get_nth (cell->record, cell->column->member,
                                                                                  i), cell->column->part)));
  return list;
}

static char *
join_items (const Cell *cell)
{
  const char *const *ids = entente_record_get_texts (cell->record, cell->column->member);
  char *list = NULL;

  for (; *ids != NULL; ids++)
    list = join (list, entente_table_input_name_id (cell->input, cell->column->other, *ids));
  return list;
}

static char *
join_targets (const Cell *cell)
{
  char *list = NULL;

  for (guint i = 0; i < entente_record_get_n_records (cell->record, cell->column->member); i++)
    {
      const char *id = entente_record_get_text (entente_record_get_nth (cell->record, cell->column->member, i),
                                                ENTENTE_TARGET_ID);
      gboolean is_relation;

      if (id == NULL)
        continue;
      is_relation = entente_view_input_find (cell->input->items, ENTENTE_ITEM_RELATION, id) != ENTENTE_VIEW_NOWHERE;
      list = join (list, entente_table_input_name_id (cell->input,
                                                      is_relation ? ENTENTE_ITEM_RELATION : ENTENTE_ITEM_ACTOR, id));
    }
  return list;
}

static char *
join_identifiers (const Cell *cell)
{
  char *list = NULL;

  for (guint i = 0; i < entente_record_get_n_records (cell->record, cell->column->member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (cell->record, cell->column->member, i);
      const char *scheme = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME);
      const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

      list = join (list, scheme == NULL || id == NULL ? g_strdup (scheme != NULL ? scheme : id)
                                                      : g_strconcat (scheme, " ", id, NULL));
    }
  return list;
}

static char *
format_name (const Cell *cell)
{
  const char *name = entente_actor_choose_name (ENTENTE_ACTOR (cell->item), cell->input->language);

  return g_strdup (name != NULL ? name : entente_item_get_id (cell->item));
}

static char *
format_item (const Cell *cell)
{
  const char *id = entente_record_get_text (cell->record, cell->column->member);

  return id != NULL ? entente_table_input_name_id (cell->input, cell->column->other, id) : NULL;
}

static char *
format_grade (const Cell *cell)
{
  guint source = entente_view_input_get_links (cell->input->items)->sources[cell->position];
  const char *reliability = NULL;

  if (source != ENTENTE_VIEW_NOWHERE)
    reliability = entente_item_get_text (entente_view_input_get_item (cell->input->items, ENTENTE_ITEM_SOURCE, source),
                                         ENTENTE_SOURCE_RELIABILITY);
  return entente_vocabulary_grade (reliability, entente_record_get_number (cell->record,
                                                                           ENTENTE_STATEMENT_CREDIBILITY));
}

static char *
format_length (const Cell *cell)
{
  const char *text = entente_record_get_text (cell->record, cell->column->member);

  return text != NULL ? g_strdup_printf ("%ld", g_utf8_strlen (text, -1)) : NULL;
}

static char *
count_evidence (const char *label,
                guint       n)
{
  /* Translators: a class of evidence, and how many relations of an actor are of it: “Confirmed 4”. */
  return n > 0 ? g_strdup_printf (C_("evidence", "%1$s %2$u"), label, n) : NULL;
}

static char *
format_evidence (const Cell *cell)
{
  char *list = NULL;
  gboolean disputed;

  if (cell->column->kind == ENTENTE_ITEM_RELATION)
    {
      EntenteEvidenceClass support = entente_view_input_get_evidence (cell->input->items, cell->position, &disputed);

      list = g_strdup (entente_evidence_class_get_label (support));
      return join (list, disputed ? g_strdup (entente_evidence_get_dispute_label ()) : NULL);
    }
  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    list = join (list, count_evidence (entente_evidence_class_get_label (i),
                                       entente_table_counts_get_evidence (cell->input->counts, i, cell->position)));
  return join (list, count_evidence (entente_evidence_get_dispute_label (),
                                     entente_table_counts_get_disputed (cell->input->counts, cell->position)));
}

static gboolean
find_node (const Cell *cell,
           guint      *node)
{
  EntenteRanking *ranking = cell->input->ranking;

  if (ranking == NULL || !entente_ranking_find (ranking, entente_item_get_id (cell->item), node))
    return FALSE;
  return cell->column->type != ENTENTE_ITEM_COLUMN_MEASURE || entente_ranking_has (ranking, cell->column->member);
}

/* The number of the group, and the name of its most connected actor. */
static char *
name_group (const Cell *cell,
            guint       node)
{
  EntenteRanking *ranking = cell->input->ranking;
  guint group = entente_ranking_get_group (ranking, cell->column->member, node);
  EntenteItem *hub = entente_graph_get_actor (entente_ranking_get_graph (ranking),
                                              entente_ranking_get_group_hub (ranking, cell->column->member, group));
  const char *name = entente_actor_choose_name (ENTENTE_ACTOR (hub), cell->input->language);

  return g_strdup_printf ("%u" ENTENTE_TABLE_BETWEEN "%s", group + 1, name != NULL ? name : entente_item_get_id (hub));
}

static char *
format_measured (const Cell *cell)
{
  guint node;

  if (!find_node (cell, &node))
    return NULL;
  if (cell->column->type == ENTENTE_ITEM_COLUMN_MEASURE)
    return entente_rank_words_format (cell->input->ranking, cell->column->member, node);
  if (cell->column->type == ENTENTE_ITEM_COLUMN_GROUPING)
    return name_group (cell, node);
  return g_strdup (entente_ranking_is_cut (cell->input->ranking, node) ? C_("measure", "yes") : C_("measure", "no"));
}

static char *
make_cell (const Cell *cell)
{
  const EntenteItemColumn *column = cell->column;
  const EntenteDatum *datum;

  switch (column->type)
    {
    case ENTENTE_ITEM_COLUMN_NAME:
      return format_name (cell);
    case ENTENTE_ITEM_COLUMN_WORD:
      return format_word (cell);
    case ENTENTE_ITEM_COLUMN_GRADED:
      return format_graded (cell);
    case ENTENTE_ITEM_COLUMN_FLAG:
      return g_strdup (entente_record_get_flag (cell->record, column->member) ? C_("measure", "yes")
                                                                               : C_("measure", "no"));
    case ENTENTE_ITEM_COLUMN_TEXTS:
      return join_texts (cell);
    case ENTENTE_ITEM_COLUMN_PHRASES:
      return join_phrases (cell);
    case ENTENTE_ITEM_COLUMN_PART:
      return get_part (cell);
    case ENTENTE_ITEM_COLUMN_ITEM:
      return format_item (cell);
    case ENTENTE_ITEM_COLUMN_ITEMS:
      return join_items (cell);
    case ENTENTE_ITEM_COLUMN_TARGETS:
      return join_targets (cell);
    case ENTENTE_ITEM_COLUMN_IDENTIFIERS:
      return join_identifiers (cell);
    case ENTENTE_ITEM_COLUMN_LENGTH:
      return format_length (cell);
    case ENTENTE_ITEM_COLUMN_GRADE:
      return format_grade (cell);
    case ENTENTE_ITEM_COLUMN_COUNT:
      return g_strdup_printf ("%u", entente_table_counts_get (cell->input->counts, column->member, column->kind,
                                                              cell->position));
    case ENTENTE_ITEM_COLUMN_EVIDENCE:
      return format_evidence (cell);
    case ENTENTE_ITEM_COLUMN_DATUM:
      datum = entente_record_find_datum (cell->record, column->member, column->datum);
      return datum != NULL ? g_strdup (datum->text) : NULL;
    case ENTENTE_ITEM_COLUMN_MEASURE:
    case ENTENTE_ITEM_COLUMN_GROUPING:
    case ENTENTE_ITEM_COLUMN_CUT:
      return format_measured (cell);
    case ENTENTE_ITEM_COLUMN_TEXT:
    case ENTENTE_ITEM_COLUMN_DATE:
    case ENTENTE_ITEM_COLUMN_NUMBER:
    default:
      return get_plain (cell->record, column->member);
    }
}

/**
 * entente_table_cell_make:
 * @input: what cells are made from
 * @column: a column
 * @item: an item of its kind, as it is now: its own facts are told of it, and what is counted or named of others is
 *   that of @input
 * @form: how to write it
 *
 * Returns: (transfer full) (nullable): what is in the cell, as the file has it or in words; it has to be made fit to be
 *   shown. %NULL if it is empty, or @input does not have the item
 */
char *
entente_table_cell_make (EntenteTableInput       *input,
                         const EntenteItemColumn *column,
                         EntenteItem             *item,
                         EntenteCellForm          form)
{
  guint position;
  Cell cell;

  g_return_val_if_fail (input != NULL && column != NULL && ENTENTE_IS_ITEM (item), NULL);

  position = entente_view_input_find (input->items, column->kind, entente_item_get_id (item));
  if (position == ENTENTE_VIEW_NOWHERE)
    return NULL;
  cell_init (&cell, input, column, item, position);
  if (form == ENTENTE_CELL_SHOWN && column->type == ENTENTE_ITEM_COLUMN_DATE)
    return entente_date_format (entente_record_get_text (cell.record, column->member));
  return make_cell (&cell);
}

static void
set_text (EntenteTableKey *key,
          GStringChunk    *texts,
          const char      *text)
{
  g_autofree char *natural = text != NULL ? entente_natural_key (text) : NULL;

  key->is_absent = text == NULL || *text == '\0';
  key->text = natural != NULL ? g_string_chunk_insert (texts, natural) : NULL;
}

static void
set_date (EntenteTableKey *key,
          GStringChunk    *texts,
          const char      *date)
{
  EntenteDateKey date_key = entente_date_make_key (date);

  key->is_absent = date_key.rank == 2;
  key->first = date_key.rank == 0 ? (double) date_key.day : BEHIND_NUMBERS;
  key->second = date_key.rank == 0 ? -(double) date_key.last : 0;
  key->text = date_key.rank == 1 ? g_string_chunk_insert (texts, date) : NULL;
}

static void
set_number (EntenteTableKey *key,
            const char      *text)
{
  key->is_absent = text == NULL;
  key->first = text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

static void
set_datum (EntenteTableKey *key,
           GStringChunk    *texts,
           const Cell      *cell)
{
  const EntenteDatum *datum = entente_record_find_datum (cell->record, cell->column->member, cell->column->datum);

  if (datum != NULL && datum->type == ENTENTE_DATUM_NUMBER)
    {
      set_number (key, datum->text);
      return;
    }
  set_text (key, texts, datum != NULL ? datum->text : NULL);
  key->first = BEHIND_NUMBERS;
}

/* The better supported come later, as larger numbers do. */
static void
set_evidence (EntenteTableKey *key,
              const Cell      *cell)
{
  const EntenteTableCounts *counts = cell->input->counts;
  guint actor = cell->position;
  gboolean disputed;

  if (cell->column->kind == ENTENTE_ITEM_RELATION)
    {
      EntenteEvidenceClass support = entente_view_input_get_evidence (cell->input->items, cell->position, &disputed);

      key->first = -(double) support;
      key->second = disputed ? -1 : 0;
      return;
    }
  key->first = entente_table_counts_get_evidence (counts, ENTENTE_EVIDENCE_CONFIRMED, actor);
  key->second = entente_table_counts_get_evidence (counts, ENTENTE_EVIDENCE_REPORTED, actor) * 1e6
                + entente_table_counts_get_evidence (counts, ENTENTE_EVIDENCE_TENTATIVE, actor);
}

static void
set_measured (EntenteTableKey *key,
              const Cell      *cell)
{
  EntenteRanking *ranking = cell->input->ranking;
  guint node;

  key->is_absent = !find_node (cell, &node);
  if (key->is_absent)
    return;
  if (cell->column->type == ENTENTE_ITEM_COLUMN_MEASURE)
    key->first = entente_ranking_get_value (ranking, cell->column->member, node);
  else if (cell->column->type == ENTENTE_ITEM_COLUMN_GROUPING)
    key->first = entente_ranking_get_group (ranking, cell->column->member, node);
  else
    key->first = entente_ranking_is_cut (ranking, node) ? 1 : 0;
}

static gboolean
is_numeric_part (const Cell *cell)
{
  const EntenteShape *shape = entente_record_get_shape (cell->record)->members[cell->column->member].shape;

  return shape->members[cell->column->part].type == ENTENTE_VALUE_NUMBER;
}

static void
make_key (const Cell      *cell,
          GStringChunk    *texts,
          EntenteTableKey *key)
{
  g_autofree char *words = NULL;

  switch (cell->column->type)
    {
    case ENTENTE_ITEM_COLUMN_DATE:
      set_date (key, texts, entente_record_get_text (cell->record, cell->column->member));
      return;
    case ENTENTE_ITEM_COLUMN_DATUM:
      set_datum (key, texts, cell);
      return;
    case ENTENTE_ITEM_COLUMN_EVIDENCE:
      set_evidence (key, cell);
      return;
    case ENTENTE_ITEM_COLUMN_MEASURE:
    case ENTENTE_ITEM_COLUMN_GROUPING:
    case ENTENTE_ITEM_COLUMN_CUT:
      set_measured (key, cell);
      return;
    case ENTENTE_ITEM_COLUMN_TEXT:
    case ENTENTE_ITEM_COLUMN_NAME:
    case ENTENTE_ITEM_COLUMN_WORD:
    case ENTENTE_ITEM_COLUMN_GRADED:
    case ENTENTE_ITEM_COLUMN_NUMBER:
    case ENTENTE_ITEM_COLUMN_FLAG:
    case ENTENTE_ITEM_COLUMN_TEXTS:
    case ENTENTE_ITEM_COLUMN_PHRASES:
    case ENTENTE_ITEM_COLUMN_PART:
    case ENTENTE_ITEM_COLUMN_ITEM:
    case ENTENTE_ITEM_COLUMN_ITEMS:
    case ENTENTE_ITEM_COLUMN_TARGETS:
    case ENTENTE_ITEM_COLUMN_IDENTIFIERS:
    case ENTENTE_ITEM_COLUMN_LENGTH:
    case ENTENTE_ITEM_COLUMN_GRADE:
    case ENTENTE_ITEM_COLUMN_COUNT:
    default:
      break;
    }
  words = make_cell (cell);
  if (entente_item_column_is_number (cell->column) || cell->column->type == ENTENTE_ITEM_COLUMN_NUMBER
      || (cell->column->type == ENTENTE_ITEM_COLUMN_PART && is_numeric_part (cell)))
    set_number (key, words);
  else
    set_text (key, texts, words);
}

/**
 * entente_table_key_make:
 * @input: what cells are made from
 * @column: a column
 * @position: the position of an item of its kind
 * @texts: where the text of the key is to be
 * @key: (out caller-allocates): the key
 *
 * Makes a key, by which cells of the column are sorted: names by the language of the user, dates by time, numbers by
 * value.
 */
void
entente_table_key_make (EntenteTableInput       *input,
                        const EntenteItemColumn *column,
                        guint                    position,
                        GStringChunk            *texts,
                        EntenteTableKey         *key)
{
  Cell cell;

  g_return_if_fail (input != NULL && column != NULL && texts != NULL && key != NULL);

  cell_init (&cell, input, column, entente_view_input_get_item (input->items, column->kind, position), position);
  *key = (EntenteTableKey) { FALSE, 0, 0, NULL };
  make_key (&cell, texts, key);
}

static int
compare_numbers (double a,
                 double b)
{
  return a < b ? -1 : a > b;
}

/**
 * entente_table_key_compare:
 * @a: a key of a cell that is not empty
 * @b: one of another cell of the column
 *
 * Returns: which of them comes first, as strcmp() says it
 */
int
entente_table_key_compare (const EntenteTableKey *a,
                           const EntenteTableKey *b)
{
  int order = compare_numbers (a->first, b->first);

  if (order == 0)
    order = compare_numbers (a->second, b->second);
  if (order != 0 || a->text == b->text)
    return order;
  return g_strcmp0 (a->text, b->text);
}
