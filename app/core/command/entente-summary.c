/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-summary.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-facts.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-text-page.h"
#include "entente-vocabulary.h"
#include "entente-wording.h"

#include <glib/gi18n.h>

/* The commands "--show" and "--summary": an item, or a whole document, as plain text. */

/* An overview names at most this many actors of a kind. */
#define MAX_NAMED 12

static void
add_evidence (EntenteTextPage *page,
              guint            indent,
              EntenteRelation *relation)
{
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (page->document, relation, NULL);
  g_autofree char *why = entente_evidence_explain (evidence, page->document);

  entente_column_add (page->column, indent, why);
}

static void
add_relations (EntenteTextPage *page,
               const char      *actor)
{
  g_autoptr (GPtrArray) relations = entente_query_relations (page->document, actor);

  if (relations->len > 0)
    entente_text_page_add_heading (page, entente_vocabulary_item_kinds (ENTENTE_ITEM_RELATION), relations->len);
  for (guint i = 0; i < relations->len; i++)
    {
      EntenteRelation *relation = relations->pdata[i];
      char *parts[] = {
        entente_query_title (page->document, ENTENTE_ITEM (relation)),
        entente_date_format_range (entente_relation_get_start (relation), entente_relation_get_end (relation)),
      };

      entente_column_add_space (page->column);
      entente_text_page_add_parts (page, ENTENTE_TEXT_PAGE_INDENT, parts, G_N_ELEMENTS (parts));
      add_evidence (page, 2 * ENTENTE_TEXT_PAGE_INDENT, relation);
    }
}

/* Adds the facts that are for the command line. */
static void
add_facts (EntenteTextPage *page,
           guint            indent,
           EntenteItem     *item)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (page->document, item, ENTENTE_FACT_IN_TEXT);

  for (guint i = 0; i < facts->len; i++)
    {
      const EntenteFact *fact = facts->pdata[i];

      entente_text_page_add_fact (page, indent, fact->label, fact->shown);
    }
}

static void
add_actor (EntenteTextPage *page,
           EntenteActor    *actor)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (actor));

  entente_text_page_add_title (page, 0, ENTENTE_ITEM (actor));
  add_facts (page, 0, ENTENTE_ITEM (actor));
  entente_text_page_add_findings (page, 0, ENTENTE_ITEM (actor));
  entente_text_page_add_statements (page, C_("actor", "Said"), entente_query_said (page->document, id));
  entente_text_page_add_statements (page, C_("actor", "Said of it"), entente_query_said_of (page->document, id));
  entente_text_page_add_statements (page, C_("actor", "Relayed by it"), entente_query_relayed (page->document, id));
  add_relations (page, id);
  entente_text_page_add_sources (page, entente_vocabulary_item_kinds (ENTENTE_ITEM_SOURCE),
                                 entente_query_sources (page->document, id));
}

static void
add_relation (EntenteTextPage *page,
              EntenteRelation *relation)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));

  entente_text_page_add_title (page, 0, ENTENTE_ITEM (relation));
  add_facts (page, 0, ENTENTE_ITEM (relation));
  entente_text_page_add_findings (page, 0, ENTENTE_ITEM (relation));
  entente_column_add_space (page->column);
  add_evidence (page, 0, relation);

  entente_text_page_add_statements (page, C_("relation", "Supported by"),
                                    entente_query_about (page->document, id, ENTENTE_STANCE_SUPPORTS));
  entente_text_page_add_statements (page, C_("relation", "Disputed by"),
                                    entente_query_about (page->document, id, ENTENTE_STANCE_DISPUTES));
  entente_text_page_add_statements (page, C_("relation", "Mentioned in"),
                                    entente_query_about (page->document, id, ENTENTE_STANCE_MENTIONS));
}

static char *
create_target_title (EntenteDocument *document,
                     const char      *id)
{
  EntenteItem *item = entente_document_lookup (document, id);

  return item != NULL ? entente_query_title (document, item) : entente_query_describe_missing (id);
}

static void
add_targets (EntenteTextPage  *page,
             EntenteStatement *statement)
{
  guint n = entente_statement_get_n_about (statement);

  if (n > 0)
    entente_text_page_add_heading (page, C_("statement", "About"), n);
  for (guint i = 0; i < n; i++)
    {
      const EntenteRecord *about = entente_statement_get_nth_about (statement, i);
      const char *id = entente_record_get_text (about, ENTENTE_TARGET_ID);
      g_autofree char *title = create_target_title (page->document, id != NULL ? id : "");
      g_autofree char *stance = entente_vocabulary_get_label (ENTENTE_VOCABULARY_STANCE,
                                                              entente_record_get_text (about, ENTENTE_TARGET_STANCE));

      entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT,
                                  stance != NULL ? stance : C_("stance of a statement", "mentions"), title);
    }
}

static void
add_translation (EntenteTextPage  *page,
                 EntenteStatement *statement)
{
  const EntenteRecord *translation = entente_statement_get_translation (statement);
  const char *text = translation != NULL ? entente_record_get_text (translation, ENTENTE_PHRASE_TEXT) : NULL;
  const char *language = translation != NULL ? entente_record_get_text (translation, ENTENTE_PHRASE_LANG) : NULL;
  g_autofree char *shown_text = text != NULL ? entente_display_text_reveal (text) : NULL;
  g_autofree char *shown_language = language != NULL ? entente_display_text_name (language) : NULL;
  g_autofree char *label = NULL;

  if (shown_language != NULL)
    label = g_strdup_printf (_("Translation (%s)"), shown_language);
  entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT, label != NULL ? label : _("Translation"), shown_text);
}

/* Whether the words stand in the stored text of the source. If not, a remark says what stands there. */
static void
add_wording (EntenteTextPage  *page,
             EntenteStatement *statement)
{
  EntenteWording wording = entente_wording_find (page->document, statement);

  if (wording != ENTENTE_WORDING_NONE)
    entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT, C_("fact", "Compared with the text"),
                                entente_wording_get_label (wording));
}

static void
add_statement_page (EntenteTextPage  *page,
                    EntenteStatement *statement)
{
  entente_text_page_add_statement (page, 0, statement, 0);
  add_translation (page, statement);
  add_facts (page, ENTENTE_TEXT_PAGE_INDENT, ENTENTE_ITEM (statement));
  add_wording (page, statement);
  add_targets (page, statement);
}

static void
add_missing_cites (EntenteTextPage *page,
                   EntenteSource   *source)
{
  for (const char *const *id = entente_source_get_cites (source); *id != NULL; id++)
    if (entente_document_lookup_kind (page->document, ENTENTE_ITEM_SOURCE, *id) == NULL)
      {
        g_autofree char *line = entente_query_describe_missing (*id);

        entente_text_page_add_fact (page, 0, C_("source", "Draws on"), line);
      }
}

static void
add_source (EntenteTextPage *page,
            EntenteSource   *source)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (source));

  entente_text_page_add_title (page, 0, ENTENTE_ITEM (source));
  add_facts (page, 0, ENTENTE_ITEM (source));
  entente_text_page_add_findings (page, 0, ENTENTE_ITEM (source));
  add_missing_cites (page, source);
  entente_text_page_add_statements (page, entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT),
                  entente_query_written_in (page->document, id));
  entente_text_page_add_sources (page, C_("source", "Draws on"), entente_query_cites (page->document, source));
  entente_text_page_add_sources (page, C_("source", "Drawn on by"), entente_query_cited_by (page->document, id));
}

static void
add_members (EntenteTextPage *page,
             const char      *label,
             GPtrArray       *names)
{
  g_autofree char *heading = g_strdup_printf (C_("summary", "%s (%u)"), label, names->len);
  g_autofree char *list = NULL;

  g_ptr_array_add (names, NULL);
  list = entente_display_text_join ((const char *const *) names->pdata, MAX_NAMED);
  entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT, heading, list);
}

/* The known kinds come in their order. The other kinds follow in the order in which they occur. */
static void
add_actors_by_kind (EntenteTextPage *page)
{
  GListModel *actors = entente_document_get_items (page->document, ENTENTE_ITEM_ACTOR);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (GHashTable) by_kind = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL,
                                                          (GDestroyNotify) g_ptr_array_unref);

  for (const char *const *kind = entente_actor_kinds; *kind != NULL; kind++)
    g_ptr_array_add (kinds, (gpointer) *kind);
  for (guint i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (EntenteActor) actor = g_list_model_get_item (actors, i);
      const char *kind = entente_actor_get_kind (actor) != NULL ? entente_actor_get_kind (actor) : "";
      GPtrArray *names = g_hash_table_lookup (by_kind, kind);

      if (names == NULL)
        {
          names = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (by_kind, (gpointer) kind, names);
          if (!entente_vocabulary_know (ENTENTE_VOCABULARY_ACTOR_KINDS, kind))
            g_ptr_array_add (kinds, (gpointer) kind);
        }
      g_ptr_array_add (names, entente_query_mention (page->document, ENTENTE_ITEM_ACTOR,
                                                     entente_item_get_id (ENTENTE_ITEM (actor))));
    }
  for (guint i = 0; i < kinds->len; i++)
    {
      const char *kind = kinds->pdata[i];
      GPtrArray *names = g_hash_table_lookup (by_kind, kind);
      g_autofree char *label = *kind != '\0' ? entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KINDS, kind)
                                             : g_strdup (C_("kinds of actors", "Of no kind"));

      if (names != NULL)
        add_members (page, label, names);
    }
}

static void
add_count (EntenteTextPage *page,
           const char      *label,
           guint            n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 0)
    entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT, label, number);
}

static void
add_relations_by_evidence (EntenteTextPage *page)
{
  GListModel *relations = entente_document_get_items (page->document, ENTENTE_ITEM_RELATION);
  guint n_of_class[ENTENTE_N_EVIDENCE_CLASSES] = { 0 };
  guint n_disputed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      gboolean disputed;

      n_of_class[entente_evidence_weigh (page->document, relation, NULL, &disputed)]++;
      n_disputed += disputed;
    }
  for (int i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    add_count (page, entente_evidence_class_get_label (i), n_of_class[i]);
  add_count (page, entente_evidence_get_dispute_label (), n_disputed);
}

static void
add_statements_by_form (EntenteTextPage *page)
{
  GListModel *statements = entente_document_get_items (page->document, ENTENTE_ITEM_STATEMENT);
  const char *const *forms = entente_vocabulary_list_words (ENTENTE_VOCABULARY_FORM);

  for (const char *const *form = forms; *form != NULL; form++)
    {
      g_autofree char *label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_FORM, *form);
      guint n = 0;

      for (guint i = 0; i < g_list_model_get_n_items (statements); i++)
        {
          g_autoptr (EntenteStatement) statement = g_list_model_get_item (statements, i);

          n += g_strcmp0 (entente_statement_get_form (statement), *form) == 0;
        }
      add_count (page, label, n);
    }
}

static GPtrArray *
list_sources (EntenteDocument *document)
{
  GListModel *model = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (sources, g_list_model_get_item (model, i));
  return sources;
}

static void
add_count_heading (EntenteTextPage *page,
                   EntenteItemKind  kind)
{
  entente_text_page_add_heading (page, entente_vocabulary_item_kinds (kind),
                                 entente_document_get_n_items (page->document, kind));
}

/**
 * entente_summary_text:
 * @document: a document
 * @id: an id
 * @width: the largest number of cells in a line; 0 for no limit
 *
 * Returns: (transfer full) (nullable): a description of the item with that id, as plain text for a terminal;
 *   %NULL if there is no such item
 */
char *
entente_summary_text (EntenteDocument *document,
                      const char      *id,
                      guint            width)
{
  EntenteItem *item;
  EntenteTextPage page = { document };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && id != NULL, NULL);

  item = entente_document_lookup (document, id);
  if (item == NULL)
    return NULL;

  page.column = entente_column_new (width);
  if (ENTENTE_IS_ACTOR (item))
    add_actor (&page, ENTENTE_ACTOR (item));
  else if (ENTENTE_IS_RELATION (item))
    add_relation (&page, ENTENTE_RELATION (item));
  else if (ENTENTE_IS_STATEMENT (item))
    add_statement_page (&page, ENTENTE_STATEMENT (item));
  else
    add_source (&page, ENTENTE_SOURCE (item));
  return entente_column_free (page.column);
}

/**
 * entente_summary_overview:
 * @document: a document
 * @width: the largest number of cells in a line; 0 for no limit
 *
 * Returns: (transfer full): an overview of the document and of its evidence, as plain text for a terminal
 */
char *
entente_summary_overview (EntenteDocument *document,
                          guint            width)
{
  EntenteTextPage page = { document };
  const char *title;
  g_autofree char *shown_title = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  page.column = entente_column_new (width);
  title = entente_document_get_title (document);
  shown_title = title != NULL ? entente_display_text_name (title) : g_strdup (_("Untitled"));
  entente_column_add (page.column, 0, shown_title);
  if (entente_document_get_summary (document) != NULL)
    {
      summary = entente_display_text_reveal (entente_document_get_summary (document));
      entente_column_add (page.column, 0, summary);
    }

  add_count_heading (&page, ENTENTE_ITEM_ACTOR);
  add_actors_by_kind (&page);
  add_count_heading (&page, ENTENTE_ITEM_RELATION);
  add_relations_by_evidence (&page);
  add_count_heading (&page, ENTENTE_ITEM_STATEMENT);
  add_statements_by_form (&page);
  entente_text_page_add_sources (&page, entente_vocabulary_item_kinds (ENTENTE_ITEM_SOURCE), list_sources (document));
  return entente_column_free (page.column);
}
