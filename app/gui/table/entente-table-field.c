/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-field.h"

#include "entente-address-row.h"
#include "entente-chooser.h"
#include "entente-date-row.h"
#include "entente-datum-entry.h"
#include "entente-entry-row.h"
#include "entente-field.h"
#include "entente-flag-row.h"
#include "entente-pair-list.h"
#include "entente-row-list.h"
#include "entente-term-row.h"
#include "entente-text-row.h"
#include "entente-word-row.h"

#include <glib/gi18n.h>

/* Notes and descriptions may have several lines. */
static gboolean
is_long (const EntenteItemColumn *column)
{
  return g_str_equal (column->id, "note") || g_str_equal (column->id, "description");
}

static GtkWidget *
word_field_new (EntenteDraft            *draft,
                const EntenteItemColumn *column)
{
  EntenteVocabulary vocabulary = column->vocabulary;
  EntenteWordRow *row;

  if (vocabulary == ENTENTE_VOCABULARY_FORM || vocabulary == ENTENTE_VOCABULARY_ATTRIBUTION
      || vocabulary == ENTENTE_VOCABULARY_MODALITY)
    {
      GtkWidget *terms = g_object_new (ENTENTE_TYPE_TERM_ROW, "title", column->title, NULL);

      entente_term_row_set_terms (ENTENTE_TERM_ROW (terms), vocabulary, C_("kind", "none"));
      return terms;
    }
  row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", column->title, NULL);
  entente_word_row_set_document (row, entente_draft_get_document (draft), column->kind, column->member);
  if (vocabulary != ENTENTE_N_VOCABULARIES)
    entente_word_row_set_terms (row, vocabulary);
  return GTK_WIDGET (row);
}

static GtkWidget *
graded_field_new (const EntenteItemColumn *column)
{
  GtkWidget *row = g_object_new (ENTENTE_TYPE_TERM_ROW, "title", column->title, NULL);

  entente_term_row_set_terms (ENTENTE_TERM_ROW (row), column->vocabulary, C_("grade", "Not graded"));
  return row;
}

static EntenteEntryRow *
new_name (gpointer draft)
{
  return ENTENTE_ENTRY_ROW (entente_entry_row_new (_("Name")));
}

static EntenteEntryRow *
new_link (gpointer draft)
{
  return g_object_new (ENTENTE_TYPE_ADDRESS_ROW, "title", _("Address"), NULL);
}

static EntenteEntryRow *
new_relay (gpointer draft)
{
  return ENTENTE_ENTRY_ROW (entente_chooser_new (draft, ENTENTE_CHOOSER_ACTORS, _("Passed on by")));
}

static EntenteEntryRow *
new_target (gpointer draft)
{
  return ENTENTE_ENTRY_ROW (entente_chooser_new (draft, ENTENTE_CHOOSER_RELATIONS | ENTENTE_CHOOSER_ACTORS,
                                                 _("Relation or actor")));
}

static EntenteEntryRow *
new_source (gpointer draft)
{
  return ENTENTE_ENTRY_ROW (entente_chooser_new (draft, ENTENTE_CHOOSER_SOURCES, _("Source")));
}

static EntenteEntryRow *
new_tag (gpointer draft)
{
  EntenteWordRow *row = g_object_new (ENTENTE_TYPE_WORD_ROW, "title", _("Tag"), NULL);

  entente_word_row_set_common (row, entente_draft_get_document (draft), ENTENTE_COMMON_TAGS, NULL);
  return ENTENTE_ENTRY_ROW (row);
}

/* How the rows of a list are made. */
typedef struct {
  const char *column;  /* its id */
  const char *add;     /* translatable */
  EntenteNewRowFunc new_row;
} ListRows;

static const ListRows list_rows[] = {
  { "aliases", N_("Add Name"), new_name },      { "links", N_("Add Link"), new_link },
  { "authors", N_("Add Author"), new_name },    { "cites", N_("Add Source"), new_source },
  { "via", N_("Add Relay"), new_relay },        { "about", N_("Add What It Is About"), new_target },
  { "tags", N_("Add Tag"), new_tag },
};

static GtkWidget *
list_field_new (EntenteDraft            *draft,
                const EntenteItemColumn *column)
{
  const EntenteMember *member = &entente_item_kind_get_shape (column->kind)->members[column->member];
  GtkWidget *list;

  if (column->type == ENTENTE_ITEM_COLUMN_IDENTIFIERS)
    {
      list = g_object_new (ENTENTE_TYPE_PAIR_LIST, "title", column->title, NULL);
      entente_pair_list_set_up_identifiers (ENTENTE_PAIR_LIST (list), entente_draft_get_document (draft), member);
      return list;
    }
  list = g_object_new (ENTENTE_TYPE_ROW_LIST, "title", column->title, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (list_rows); i++)
    if (g_str_equal (list_rows[i].column, column->id))
      entente_row_list_set_up (ENTENTE_ROW_LIST (list), member, _(list_rows[i].add), list_rows[i].new_row, draft);
  return list;
}

/**
 * entente_table_field_new:
 * @draft: of the document, for what can be chosen; must outlive the field
 * @column: a column whose cells can be edited
 *
 * Returns: (transfer floating): an empty field for its cells
 */
GtkWidget *
entente_table_field_new (EntenteDraft            *draft,
                         const EntenteItemColumn *column)
{
  g_return_val_if_fail (draft != NULL && column != NULL && !column->is_frozen, NULL);

  switch (column->type)
    {
    case ENTENTE_ITEM_COLUMN_WORD:
      return word_field_new (draft, column);
    case ENTENTE_ITEM_COLUMN_GRADED:
      return graded_field_new (column);
    case ENTENTE_ITEM_COLUMN_DATE:
      return g_object_new (ENTENTE_TYPE_DATE_ROW, "title", column->title, NULL);
    case ENTENTE_ITEM_COLUMN_FLAG:
      return g_object_new (ENTENTE_TYPE_FLAG_ROW, "title", column->title, NULL);
    case ENTENTE_ITEM_COLUMN_ITEM:
      return entente_chooser_new (draft, 1u << column->other, column->title);
    case ENTENTE_ITEM_COLUMN_TEXTS:
    case ENTENTE_ITEM_COLUMN_PHRASES:
    case ENTENTE_ITEM_COLUMN_ITEMS:
    case ENTENTE_ITEM_COLUMN_TARGETS:
    case ENTENTE_ITEM_COLUMN_IDENTIFIERS:
      return list_field_new (draft, column);
    case ENTENTE_ITEM_COLUMN_TEXT:
    case ENTENTE_ITEM_COLUMN_NAME:
    case ENTENTE_ITEM_COLUMN_NUMBER:
    case ENTENTE_ITEM_COLUMN_PART:
    case ENTENTE_ITEM_COLUMN_LENGTH:
    case ENTENTE_ITEM_COLUMN_GRADE:
    case ENTENTE_ITEM_COLUMN_COUNT:
    case ENTENTE_ITEM_COLUMN_EVIDENCE:
    case ENTENTE_ITEM_COLUMN_DATUM:
    case ENTENTE_ITEM_COLUMN_MEASURE:
    case ENTENTE_ITEM_COLUMN_GROUPING:
    case ENTENTE_ITEM_COLUMN_CUT:
    default:
      return is_long (column) ? g_object_new (ENTENTE_TYPE_TEXT_ROW, "title", column->title, NULL)
                              : entente_entry_row_new (column->title);
    }
}

gboolean
entente_table_field_is_list (GtkWidget *field)
{
  return ENTENTE_IS_ROW_LIST (field);
}

/**
 * entente_table_field_show:
 * @field: a field for cells of the column
 * @column: a column
 * @record: the record of an item
 *
 * Shows what is in the cell.
 */
void
entente_table_field_show (GtkWidget               *field,
                          const EntenteItemColumn *column,
                          const EntenteRecord     *record)
{
  const EntenteDatum *datum;

  g_return_if_fail (ENTENTE_IS_FIELD (field) && column != NULL && record != NULL);

  if (column->type != ENTENTE_ITEM_COLUMN_DATUM)
    {
      entente_field_show (ENTENTE_FIELD (field), record, column->member);
      return;
    }
  datum = entente_record_find_datum (record, column->member, column->datum);
  entente_entry_row_show_value (ENTENTE_ENTRY_ROW (field), datum != NULL ? datum->text : NULL);
}

/**
 * entente_table_field_store:
 * @field: a field for cells of the column, which was settled
 * @column: a column
 * @record: the record of the item that is shown, or a copy of it
 *
 * Gives the record what is in the field. A fact that was not touched keeps its type: a text of digits is no number.
 */
void
entente_table_field_store (GtkWidget               *field,
                           const EntenteItemColumn *column,
                           EntenteRecord           *record)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (ENTENTE_IS_FIELD (field) && column != NULL && record != NULL);

  if (column->type != ENTENTE_ITEM_COLUMN_DATUM)
    {
      entente_field_store (ENTENTE_FIELD (field), record, column->member);
      return;
    }
  if (!entente_entry_row_is_touched (ENTENTE_ENTRY_ROW (field)))
    return;
  typed = entente_entry_row_get_value (ENTENTE_ENTRY_ROW (field));
  entente_datum_entry_set (record, column->member, column->datum,
                           typed != NULL ? entente_datum_entry_get_type (typed) : ENTENTE_DATUM_TEXT, typed);
}
