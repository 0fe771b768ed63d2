/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-summary.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-text-page.h"
#include "entente-vocabulary.h"
#include "entente-web-address.h"

#include <glib/gi18n.h>

/* What the details show of an item, and what a document is about, in plain text. */

/* How many actors of a kind an overview names. */
#define MAX_NAMED 12

static void
add_evidence (EntenteTextPage *page,
              guint            indent,
              EntenteRelation *relation)
{
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (page->document, relation);
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

static void
add_aliases (EntenteTextPage *page,
             EntenteActor    *actor)
{
  for (guint i = 0; i < entente_actor_get_n_aliases (actor); i++)
    {
      const EntenteRecord *alias = entente_actor_get_nth_aliases (actor, i);

      entente_text_page_add_raw_fact (page, 0, C_("actor", "Also called"),
                                      entente_record_get_text (alias, ENTENTE_PHRASE_TEXT));
    }
}

static void
add_links (EntenteTextPage *page,
           EntenteActor    *actor)
{
  for (const char *const *link = entente_actor_get_links (actor); *link != NULL; link++)
    entente_text_page_add_raw_fact (page, 0, C_("actor", "Link"), *link);
}

static void
add_actor (EntenteTextPage *page,
           EntenteActor    *actor)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (actor));
  g_autofree char *kind = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND, entente_actor_get_kind (actor));
  g_autofree char *time = entente_date_format_range (entente_actor_get_start (actor), entente_actor_get_end (actor));

  entente_text_page_add_title (page, 0, ENTENTE_ITEM (actor));
  add_aliases (page, actor);
  entente_text_page_add_fact (page, 0, C_("actor", "Kind"), kind);
  entente_text_page_add_raw_fact (page, 0, C_("actor", "Description"), entente_actor_get_description (actor));
  entente_text_page_add_fact (page, 0, C_("actor", "Time"), time);
  add_links (page, actor);
  entente_text_page_add_raw_fact (page, 0, C_("item", "Note"), entente_actor_get_note (actor));

  entente_text_page_add_statements (page, C_("actor", "Said"), entente_query_said (page->document, id));
  entente_text_page_add_statements (page, C_("actor", "Said of it"), entente_query_said_of (page->document, id));
  entente_text_page_add_statements (page, C_("actor", "Relayed by it"), entente_query_relayed (page->document, id));
  add_relations (page, id);
  entente_text_page_add_sources (page, entente_vocabulary_item_kinds (ENTENTE_ITEM_SOURCE),
                                 entente_query_sources (page->document, id));
}

static void
add_end (EntenteTextPage *page,
         const char      *label,
         const char      *actor)
{
  g_autofree char *name = NULL;

  if (actor == NULL)
    name = g_strdup (_("not given"));
  else if (entente_document_lookup_kind (page->document, ENTENTE_ITEM_ACTOR, actor) == NULL)
    name = entente_query_describe_missing (actor);
  else
    name = entente_query_mention (page->document, ENTENTE_ITEM_ACTOR, actor);
  entente_text_page_add_fact (page, 0, label, name);
}

static void
add_relation (EntenteTextPage *page,
              EntenteRelation *relation)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  gboolean directed = entente_relation_is_directed (relation);
  g_autofree char *time = entente_date_format_range (entente_relation_get_start (relation),
                                                     entente_relation_get_end (relation));

  entente_text_page_add_title (page, 0, ENTENTE_ITEM (relation));
  add_end (page, directed ? C_("relation", "From") : C_("relation", "Between"), entente_relation_get_from (relation));
  add_end (page, directed ? C_("relation", "To") : C_("relation", "And"), entente_relation_get_to (relation));
  entente_text_page_add_fact (page, 0, C_("relation", "Time"), time);
  entente_text_page_add_raw_fact (page, 0, C_("item", "Note"), entente_relation_get_note (relation));
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
target_title (EntenteDocument *document,
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
      g_autofree char *title = target_title (page->document, id != NULL ? id : "");
      g_autofree char *stance = entente_vocabulary_get_label (ENTENTE_VOCABULARY_STANCE,
                                                              entente_record_get_text (about, ENTENTE_TARGET_STANCE));

      entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT,
                                  stance != NULL ? stance : C_("stance of a statement", "mentions"), title);
    }
}

static void
add_place (EntenteTextPage  *page,
           EntenteStatement *statement)
{
  static const struct { guint member; const char *label; } places[] = {
    { ENTENTE_ANCHOR_PAGE, NC_("anchor", "Page") },
    { ENTENTE_ANCHOR_PARAGRAPH, NC_("anchor", "Paragraph") },
  };
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);

  for (gsize i = 0; anchor != NULL && i < G_N_ELEMENTS (places); i++)
    if (entente_record_has (anchor, places[i].member))
      {
        g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                                   entente_record_get_number (anchor, places[i].member));

        entente_text_page_add_fact (page, ENTENTE_TEXT_PAGE_INDENT, g_dpgettext2 (NULL, "anchor", places[i].label),
                                    number);
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

static void
add_statement_page (EntenteTextPage  *page,
                    EntenteStatement *statement)
{
  entente_text_page_add_statement (page, 0, statement, 0);
  add_place (page, statement);
  add_translation (page, statement);
  entente_text_page_add_raw_fact (page, 0, C_("item", "Note"), entente_statement_get_note (statement));
  add_targets (page, statement);
}

static void
add_address (EntenteTextPage *page,
             const char      *label,
             const char      *url)
{
  g_autofree char *host = entente_web_address_get_host (url);
  g_autofree char *shown = url != NULL ? entente_display_text_reveal (url) : NULL;
  g_autofree char *line = NULL;

  if (url != NULL && host == NULL)
    line = g_strdup_printf (_("%s (not safe to open)"), shown);
  entente_text_page_add_fact (page, 0, label, line != NULL ? line : shown);
}

static void
add_authors (EntenteTextPage *page,
             EntenteSource   *source)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (const char *const *author = entente_source_get_authors (source); *author != NULL; author++)
    g_ptr_array_add (names, entente_display_text_embed (*author));
  g_ptr_array_add (names, NULL);
  line = entente_display_text_join ((const char *const *) names->pdata, G_MAXUINT);
  entente_text_page_add_fact (page, 0, C_("source", "By"), line);
}

static void
add_stored_text (EntenteTextPage *page,
                 EntenteSource   *source)
{
  const char *text = entente_source_get_text (source);
  glong n = text != NULL ? g_utf8_strlen (text, -1) : 0;
  g_autofree char *line = NULL;

  if (text == NULL)
    return;
  line = g_strdup_printf (ngettext ("%ld character, kept in the file", "%ld characters, kept in the file", n), n);
  entente_text_page_add_fact (page, 0, C_("source", "Text"), line);
}

static void
add_source_facts (EntenteTextPage *page,
                  EntenteSource   *source)
{
  const char *publisher = entente_source_get_publisher (source);
  const char *reliability = entente_source_get_reliability (source);
  g_autofree char *kind = entente_vocabulary_get_label (ENTENTE_VOCABULARY_SOURCE_KIND,
                                                        entente_source_get_kind (source));
  g_autofree char *name = NULL;
  g_autofree char *meaning = entente_vocabulary_get_label (ENTENTE_VOCABULARY_RELIABILITY, reliability);
  g_autofree char *published = entente_date_format (entente_source_get_published (source));
  g_autofree char *accessed = entente_date_format (entente_source_get_accessed (source));
  g_autofree char *grade = NULL;

  if (publisher != NULL)
    name = entente_query_mention (page->document, ENTENTE_ITEM_ACTOR, publisher);
  if (entente_vocabulary_know (ENTENTE_VOCABULARY_RELIABILITY, reliability))
    grade = g_strdup_printf ("%s (%s)", reliability, meaning);

  entente_text_page_add_fact (page, 0, C_("source", "Kind"), kind);
  entente_text_page_add_fact (page, 0, C_("source", "Publisher"), name);
  add_authors (page, source);
  entente_text_page_add_fact (page, 0, C_("source", "Published"), published);
  add_address (page, C_("source", "Address"), entente_source_get_url (source));
  add_address (page, C_("source", "Archived at"), entente_source_get_archived (source));
  entente_text_page_add_fact (page, 0, C_("source", "Accessed"), accessed);
  entente_text_page_add_raw_fact (page, 0, C_("source", "Language"), entente_source_get_language (source));
  entente_text_page_add_fact (page, 0, C_("source", "Reliability"), grade != NULL ? grade : meaning);
  add_stored_text (page, source);
  entente_text_page_add_raw_fact (page, 0, "SHA-256", entente_source_get_sha256 (source));
  entente_text_page_add_raw_fact (page, 0, C_("item", "Note"), entente_source_get_note (source));
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
  add_source_facts (page, source);
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

/* The actors by kind: the known kinds in their order, then the others as they come. */
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

      n_of_class[entente_evidence_weigh (page->document, relation, &disputed)]++;
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
 * @width: how many cells a line may have; 0 for no limit
 *
 * Returns: (transfer full) (nullable): what there is to say of the item of that id, as plain text fit
 *   for a terminal; %NULL if there is no such item
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
 * @width: how many cells a line may have; 0 for no limit
 *
 * Returns: (transfer full): what the document is about and how well it is supported, as plain text
 *   fit for a terminal
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
