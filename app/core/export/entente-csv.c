/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-csv.h"

#include <string.h>

#include "entente-actor.h"
#include "entente-evidence.h"
#include "entente-file-words.h"
#include "entente-source.h"

/* One kind of item as a table, by RFC 4180: UTF-8 with the mark by which spreadsheets know it, CRLF at
 * the end of each row. What is a list in the file has a line for each of its parts within its cell.
 *
 * Spreadsheets calculate what begins with certain characters, and a file from a stranger must not make
 * them do so. Such a cell gets an apostrophe in front, as spreadsheets themselves write plain text. */

#define FORMULA_STARTS "=+-@\t\r"

/* One cell after another. */
typedef struct {
  EntenteDocument *document;
  GString *csv;
  gboolean row_started;
} Table;

static void
add_cell (Table      *table,
          const char *text)
{
  gboolean is_formula, is_quoted;

  if (table->row_started)
    g_string_append_c (table->csv, ',');
  table->row_started = TRUE;
  if (text == NULL || *text == '\0')
    return;

  is_formula = strchr (FORMULA_STARTS, *text) != NULL;
  is_quoted = strpbrk (text, ",;\"\t\r\n") != NULL || *text == ' ' || g_str_has_suffix (text, " ");
  if (is_quoted)
    g_string_append_c (table->csv, '"');
  if (is_formula)
    g_string_append_c (table->csv, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (table->csv, '"');
      g_string_append_c (table->csv, *text);
    }
  if (is_quoted)
    g_string_append_c (table->csv, '"');
}

static void
end_row (Table *table)
{
  g_string_append (table->csv, "\r\n");
  table->row_started = FALSE;
}

static void
add_lines (Table             *table,
           const char *const *lines)
{
  g_autofree char *joined = lines != NULL ? g_strjoinv ("\n", (char **) lines) : NULL;

  add_cell (table, joined);
}

static void
add_number (Table  *table,
            gint64  number)
{
  g_autofree char *digits = number != ENTENTE_NUMBER_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;

  add_cell (table, digits);
}

static void
add_flag (Table    *table,
          gboolean  flag)
{
  add_cell (table, flag ? "yes" : "no");
}

/* A cell for the id, and one for what a person calls it. */
static void
add_named (Table           *table,
           EntenteItemKind  kind,
           const char      *id)
{
  EntenteItem *item = id != NULL ? entente_document_lookup_kind (table->document, kind, id) : NULL;
  guint member = kind == ENTENTE_ITEM_ACTOR ? (guint) ENTENTE_ACTOR_NAME : (guint) ENTENTE_SOURCE_TITLE;

  add_cell (table, id);
  add_cell (table, item != NULL ? entente_item_get_text (item, member) : NULL);
}

static void
add_actor (Table       *table,
           EntenteItem *item)
{
  EntenteActor *actor = ENTENTE_ACTOR (item);
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();

  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const char *text = entente_record_get_text (entente_actor_get_nth_aliases (actor, i), ENTENTE_PHRASE_TEXT);

      if (text != NULL)
        g_ptr_array_add (aliases, (gpointer) text);
    }
  g_ptr_array_add (aliases, NULL);

  add_cell (table, entente_item_get_id (item));
  add_cell (table, entente_actor_get_name (actor));
  add_cell (table, entente_actor_get_kind (actor));
  add_lines (table, (const char *const *) aliases->pdata);
  add_cell (table, entente_actor_get_description (actor));
  add_cell (table, entente_actor_get_start (actor));
  add_cell (table, entente_actor_get_end (actor));
  add_lines (table, entente_actor_get_links (actor));
  add_cell (table, entente_actor_get_note (actor));
}

static void
add_relation (Table       *table,
              EntenteItem *item)
{
  EntenteRelation *relation = ENTENTE_RELATION (item);
  gboolean disputed;
  EntenteEvidenceClass support = entente_evidence_weigh (table->document, relation, &disputed);

  add_cell (table, entente_item_get_id (item));
  add_named (table, ENTENTE_ITEM_ACTOR, entente_relation_get_from (relation));
  add_cell (table, entente_relation_get_kind (relation));
  add_named (table, ENTENTE_ITEM_ACTOR, entente_relation_get_to (relation));
  add_flag (table, entente_relation_is_directed (relation));
  add_cell (table, entente_relation_get_start (relation));
  add_cell (table, entente_relation_get_end (relation));
  add_cell (table, entente_evidence_class_get_word (support));
  add_flag (table, disputed);
  add_cell (table, entente_relation_get_note (relation));
}

static void
add_about (Table            *table,
           EntenteStatement *statement)
{
  g_autoptr (GString) about = g_string_new (NULL);

  for (guint i = 0; i < entente_statement_get_n_about (statement); i++)
    {
      const EntenteRecord *target = entente_statement_get_nth_about (statement, i);
      const char *id = entente_record_get_text (target, ENTENTE_TARGET_ID);
      const char *stance = entente_record_get_text (target, ENTENTE_TARGET_STANCE);

      g_string_append_printf (about, "%s%s %s", about->len > 0 ? "\n" : "",
                              stance != NULL ? stance : ENTENTE_STANCE_MENTIONS,
                              id != NULL ? id : "");
    }
  add_cell (table, about->str);
}

static void
add_anchor (Table            *table,
            EntenteStatement *statement)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);

  add_cell (table, anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_EXACT) : NULL);
  add_number (table, anchor != NULL ? entente_record_get_number (anchor, ENTENTE_ANCHOR_PAGE) : ENTENTE_NUMBER_ABSENT);
  add_number (table,
              anchor != NULL ? entente_record_get_number (anchor, ENTENTE_ANCHOR_PARAGRAPH) : ENTENTE_NUMBER_ABSENT);
}

static void
add_statement (Table       *table,
               EntenteItem *item)
{
  EntenteStatement *statement = ENTENTE_STATEMENT (item);
  const EntenteRecord *translation = entente_statement_get_translation (statement);
  EntenteSource *source = (EntenteSource *) entente_document_lookup_kind (table->document, ENTENTE_ITEM_SOURCE,
                                                                         entente_statement_get_source (statement));

  add_cell (table, entente_item_get_id (item));
  add_cell (table, entente_statement_get_text (statement));
  add_cell (table, entente_statement_get_form (statement));
  add_named (table, ENTENTE_ITEM_ACTOR, entente_statement_get_speaker (statement));
  add_lines (table, entente_statement_get_via (statement));
  add_cell (table, entente_statement_get_attribution (statement));
  add_cell (table, entente_statement_get_modality (statement));
  add_cell (table, entente_statement_get_date (statement));
  add_about (table, statement);
  add_named (table, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
  add_cell (table, source != NULL ? entente_source_get_url (source) : NULL);
  add_cell (table, source != NULL ? entente_source_get_reliability (source) : NULL);
  add_number (table, entente_statement_get_credibility (statement));
  add_anchor (table, statement);
  add_cell (table, translation != NULL ? entente_record_get_text (translation, ENTENTE_PHRASE_TEXT) : NULL);
  add_cell (table, entente_statement_get_note (statement));
}

static void
add_source (Table       *table,
            EntenteItem *item)
{
  EntenteSource *source = ENTENTE_SOURCE (item);

  add_cell (table, entente_item_get_id (item));
  add_cell (table, entente_source_get_title (source));
  add_cell (table, entente_source_get_kind (source));
  add_named (table, ENTENTE_ITEM_ACTOR, entente_source_get_publisher (source));
  add_lines (table, entente_source_get_authors (source));
  add_cell (table, entente_source_get_url (source));
  add_cell (table, entente_source_get_archived (source));
  add_cell (table, entente_source_get_published (source));
  add_cell (table, entente_source_get_accessed (source));
  add_cell (table, entente_source_get_language (source));
  add_cell (table, entente_source_get_reliability (source));
  add_cell (table, entente_source_get_sha256 (source));
  add_lines (table, entente_source_get_cites (source));
  add_cell (table, entente_source_get_note (source));
}

/* Column names are the file's, and are for programs as well, so they are not translated. */
static const struct {
  const char *columns;
  void (*add) (Table *table, EntenteItem *item);
} tables[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = { "id,name,kind,aliases,description,start,end,links,note", add_actor },
  [ENTENTE_ITEM_RELATION] = {
    "id,from,from_name,kind,to,to_name,directed,start,end,evidence,disputed,note", add_relation,
  },
  [ENTENTE_ITEM_STATEMENT] = {
    "id,text,form,speaker,speaker_name,via,attribution,modality,date,about,source,source_title,source_url,"
    "reliability,credibility,exact,page,paragraph,translation,note", add_statement,
  },
  [ENTENTE_ITEM_SOURCE] = {
    "id,title,kind,publisher,publisher_name,authors,url,archived,published,accessed,language,reliability,"
    "sha256,cites,note", add_source,
  },
};

/**
 * entente_csv_write:
 * @document: a document, which must not change meanwhile
 * @kind: which of its items
 *
 * Writes all items of a kind as a table, with what they refer to named beside its id, and with the
 * evidence of relations. The full texts of sources are left out: they are longer than a cell may be.
 *
 * Returns: (transfer full): the file
 */
GBytes *
entente_csv_write (EntenteDocument *document,
                   EntenteItemKind  kind)
{
  Table table = { document, NULL, FALSE };
  GListModel *items;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && kind < ENTENTE_N_ITEM_KINDS, NULL);

  table.csv = g_string_new ("\ufeff");
  g_string_append (table.csv, tables[kind].columns);
  end_row (&table);
  items = entente_document_get_items (document, kind);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);

      tables[kind].add (&table, item);
      end_row (&table);
    }
  return g_string_free_to_bytes (table.csv);
}
