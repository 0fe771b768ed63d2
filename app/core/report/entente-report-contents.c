/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-contents.h"

#include "entente-actor.h"
#include "entente-bibliography.h"
#include "entente-citation.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-facts.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-vocabulary.h"

#include <string.h>
#include <glib/gi18n.h>

/* Writes a report on the actors and relations of a picture: what the document says of them, and which statements and
 * sources support it. */

#define SEPARATOR " · "

/* So many items are added between two looks at whether it was cancelled. */
#define ITEMS_AT_ONCE 32

typedef struct {
  EntenteReport *report;
  EntenteDocument *document;
  EntenteSheet *sheet;
  EntenteFootnotes *footnotes;
  GPtrArray *actors;     /* of the picture */
  GPtrArray *relations;
  GCancellable *cancellable;
} Contents;

static gboolean
is_cancelled (Contents *contents,
              guint     nth)
{
  return nth % ITEMS_AT_ONCE == 0 && g_cancellable_is_cancelled (contents->cancellable);
}

static void
add_quiet (Contents *contents,
           gboolean *any,
           char     *part)
{
  if (part != NULL && *part != '\0')
    {
      if (*any)
        entente_report_add (contents->report, ENTENTE_REPORT_QUIET, SEPARATOR);
      entente_report_add (contents->report, ENTENTE_REPORT_QUIET, part);
      *any = TRUE;
    }
  g_free (part);
}

static GPtrArray *
list_items (EntenteSheet *sheet,
            EntentePart   part)
{
  EntenteScene *scene = entente_sheet_get_scene (sheet);
  guint n;
  const guint *indexes = entente_sheet_list (sheet, part, &n);
  GPtrArray *items = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, part == ENTENTE_PART_CARD ? entente_scene_get_card (scene, indexes[i])->item
                                                      : entente_scene_get_line (scene, indexes[i])->item);
  return items;
}

static void
add_counts (Contents *contents,
            guint     n_sources)
{
  guint n_actors = contents->actors->len, n_relations = contents->relations->len;
  guint n_statements = entente_footnotes_get_n (contents->footnotes);
  g_autofree char *actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_actors), n_actors);
  g_autofree char *relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements),
                                                 n_statements);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  g_autofree char *all = entente_display_text_join ((const char *const[]) { actors, relations, statements, sources,
                                                                            NULL },
                                                    G_MAXUINT);

  entente_report_start (contents->report, ENTENTE_REPORT_PARAGRAPH);
  entente_report_add (contents->report, ENTENTE_REPORT_QUIET, all);
}

static void
add_beginning (Contents *contents,
               guint     n_sources)
{
  const char *summary = entente_document_get_summary (contents->document);

  entente_report_add_block (contents->report, ENTENTE_REPORT_TITLE, entente_report_get_title (contents->report));
  if (summary != NULL)
    {
      g_autofree char *shown = entente_display_text_reveal (summary);

      entente_report_add_block (contents->report, ENTENTE_REPORT_PARAGRAPH, shown);
    }
  add_counts (contents, n_sources);
  entente_report_start (contents->report, ENTENTE_REPORT_PICTURE);
}

static void
add_class (Contents   *contents,
           const char *label,
           const char *description,
           guint       n)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
  /* Translators: what a class of evidence means, and how many relations are of it. */
  g_autofree char *rest = g_strdup_printf (C_("report", ": %1$s (%2$s)"), description, count);

  entente_report_start (contents->report, ENTENTE_REPORT_ITEM);
  entente_report_add (contents->report, ENTENTE_REPORT_STRONG, label);
  entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, rest);
}

/* All classes are explained, so that a reader sees which of them have no relation. */
static void
add_classes (Contents *contents)
{
  guint n_of_class[ENTENTE_N_EVIDENCE_CLASSES] = { 0 };
  guint n_disputed = 0;

  for (guint i = 0; i < contents->relations->len; i++)
    {
      gboolean disputed;

      n_of_class[entente_evidence_weigh (contents->document, contents->relations->pdata[i], &disputed)]++;
      n_disputed += disputed;
    }
  entente_report_add_block (contents->report, ENTENTE_REPORT_SECTION, _("How Well It Is Supported"));
  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    add_class (contents, entente_evidence_class_get_label (i), entente_evidence_class_get_description (i),
               n_of_class[i]);
  add_class (contents, entente_evidence_get_dispute_label (), entente_evidence_get_dispute_description (), n_disputed);
  entente_report_add_block (contents->report, ENTENTE_REPORT_PARAGRAPH,
                            _("Origins are counted, not repetitions. The origin of a statement is who said it, or,"
                              " where a source speaks for itself, who published it. Whoever passes a statement on"
                              " adds no origin. A statement that is expected or guessed, and one whose speaker is"
                              " not named, confirms nothing."));
  entente_report_add_block (contents->report, ENTENTE_REPORT_PARAGRAPH,
                            _("A grade such as B2 is of the Admiralty code: the letter, from A to F, tells how reliable"
                              " the source is, and the figure, from 1 to 6, how credible the statement. What has no"
                              " grade was not graded."));
}

static void
add_note_text (Contents   *contents,
               const char *text)
{
  if (text == NULL)
    return;
  else
    {
      g_autofree char *shown = entente_display_text_reveal (text);

      entente_report_start (contents->report, ENTENTE_REPORT_PARAGRAPH);
      entente_report_add (contents->report, ENTENTE_REPORT_QUIET, shown);
    }
}

static char *
list_aliases (EntenteActor *actor)
{
  g_autoptr (GPtrArray) aliases = entente_actor_list_aliases (actor);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (aliases->len == 1)
    return NULL;
  for (const char **alias = (const char **) aliases->pdata; *alias != NULL; alias++)
    g_ptr_array_add (names, entente_display_text_embed (*alias));
  g_ptr_array_add (names, NULL);
  list = entente_display_text_join ((const char *const *) names->pdata, G_MAXUINT);
  return g_strdup_printf (_("also called %s"), list);
}

/* What the table of facts has for reports, in one paragraph. Most of it needs no label. */
static void
add_facts (Contents    *contents,
           EntenteItem *item,
           gboolean    *any)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (contents->document, item, ENTENTE_FACT_IN_REPORT);

  for (guint i = 0; i < facts->len; i++)
    add_quiet (contents, any, g_strdup (((EntenteFact *) facts->pdata[i])->alone));
}

static void
add_actor_facts (Contents     *contents,
                 EntenteActor *actor)
{
  gboolean any = FALSE;

  entente_report_start (contents->report, ENTENTE_REPORT_PARAGRAPH);
  add_facts (contents, ENTENTE_ITEM (actor), &any);
  add_quiet (contents, &any, list_aliases (actor));
  add_note_text (contents, entente_actor_get_note (actor));
}

/* Adds a line on a relation of an actor: its title, its time, its class of evidence, and the numbers of its
 * statements. */
static void
add_relation_line (Contents        *contents,
                   EntenteRelation *relation)
{
  g_autofree char *title = entente_query_title (contents->document, ENTENTE_ITEM (relation));
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  g_autoptr (GArray) numbers = entente_footnotes_list_relation (contents->footnotes, id);
  gboolean disputed, any = TRUE;
  EntenteEvidenceClass class = entente_evidence_weigh (contents->document, relation, &disputed);

  entente_report_start (contents->report, ENTENTE_REPORT_ITEM);
  entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, title);
  add_quiet (contents, &any, entente_date_format_range (entente_relation_get_start (relation),
                                                        entente_relation_get_end (relation)));
  add_quiet (contents, &any, g_strdup (entente_evidence_class_get_label (class)));
  if (disputed)
    add_quiet (contents, &any, g_strdup (entente_evidence_get_dispute_label ()));
  entente_report_add_notes (contents->report, numbers);
}

static void
add_numbered (Contents   *contents,
              const char *label,
              GArray     *numbers)
{
  if (numbers->len == 0)
    return;
  entente_report_start (contents->report, ENTENTE_REPORT_ITEM);
  entente_report_add (contents->report, ENTENTE_REPORT_STRONG, label);
  entente_report_add_note_list (contents->report, numbers);
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static GArray *
list_said (Contents   *contents,
           const char *actor)
{
  const GPtrArray *said = entente_document_get_linked (contents->document, actor, ENTENTE_LINK_SPEAKER);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < said->len; i++)
    {
      guint number = entente_footnotes_get_number (contents->footnotes, said->pdata[i]);

      if (number > 0)
        g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

static void
add_actor (Contents     *contents,
           EntenteActor *actor,
           GHashTable   *shown)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (actor));
  g_autofree char *title = entente_query_title (contents->document, ENTENTE_ITEM (actor));
  g_autoptr (GPtrArray) relations = entente_query_relations (contents->document, id);
  g_autoptr (GArray) said = list_said (contents, id);
  g_autoptr (GArray) about = entente_footnotes_list (contents->footnotes, id, NULL);

  entente_report_add_block (contents->report, ENTENTE_REPORT_TOPIC, title);
  add_actor_facts (contents, actor);
  for (guint i = 0; i < relations->len; i++)
    if (g_hash_table_contains (shown, relations->pdata[i]))
      add_relation_line (contents, relations->pdata[i]);
  add_numbered (contents, C_("report", "Said:"), said);
  add_numbered (contents, C_("report", "Spoken of in:"), about);
}

static gboolean
add_actors (Contents *contents)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < contents->relations->len; i++)
    g_hash_table_add (shown, contents->relations->pdata[i]);
  if (contents->actors->len > 0)
    entente_report_add_block (contents->report, ENTENTE_REPORT_SECTION,
                              entente_vocabulary_item_kinds (ENTENTE_ITEM_ACTOR));
  for (guint i = 0; i < contents->actors->len; i++)
    {
      if (is_cancelled (contents, i))
        return FALSE;
      add_actor (contents, contents->actors->pdata[i], shown);
    }
  return TRUE;
}

static const char *
language_of (Contents         *contents,
             EntenteStatement *statement)
{
  EntenteSource *source = entente_citation_find_source (contents->document, statement);

  return source != NULL ? entente_source_get_language (source) : NULL;
}

/* Adds the words of a statement and who said them. The rest is in its footnote. */
static void
add_statement_line (Contents         *contents,
                    EntenteStatement *statement,
                    gboolean          disputing)
{
  guint number = entente_footnotes_get_number (contents->footnotes, statement);
  g_autofree char *words = entente_citation_quote (statement, 0);
  g_autofree char *who = entente_citation_who (contents->document, statement);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  entente_report_start (contents->report, ENTENTE_REPORT_ITEM);
  if (disputing)
    {
      entente_report_add (contents->report, ENTENTE_REPORT_STRONG, C_("report", "Disputing it:"));
      entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, " ");
    }
  entente_report_add_foreign (contents->report, words, language_of (contents, statement));
  if (who != NULL)
    {
      entente_report_add (contents->report, ENTENTE_REPORT_QUIET, " — ");
      entente_report_add (contents->report, ENTENTE_REPORT_QUIET, who);
    }
  g_array_append_val (numbers, number);
  entente_report_add_notes (contents->report, numbers);
}

static void
add_statement_lines (Contents   *contents,
                     const char *relation,
                     const char *stance)
{
  g_autoptr (GArray) numbers = entente_footnotes_list (contents->footnotes, relation, stance);

  for (guint i = 0; i < numbers->len; i++)
    add_statement_line (contents,
                        entente_footnotes_get_statement (contents->footnotes, g_array_index (numbers, guint, i)),
                        g_str_equal (stance, ENTENTE_STANCE_DISPUTES));
}

static void
add_relation (Contents        *contents,
              EntenteRelation *relation)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  g_autofree char *title = entente_query_title (contents->document, ENTENTE_ITEM (relation));
  gboolean any = FALSE;
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (contents->document, relation);
  g_autofree char *why = entente_evidence_explain (evidence, contents->document);
  g_autoptr (GArray) mentions = entente_footnotes_list (contents->footnotes, id, ENTENTE_STANCE_MENTIONS);

  entente_report_add_block (contents->report, ENTENTE_REPORT_TOPIC, title);
  entente_report_start (contents->report, ENTENTE_REPORT_PARAGRAPH);
  add_facts (contents, ENTENTE_ITEM (relation), &any);
  if (any)
    entente_report_add (contents->report, ENTENTE_REPORT_QUIET, SEPARATOR);
  entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, why);
  add_statement_lines (contents, id, ENTENTE_STANCE_SUPPORTS);
  add_statement_lines (contents, id, ENTENTE_STANCE_DISPUTES);
  add_numbered (contents, C_("report", "Also mentioned in:"), mentions);
  add_note_text (contents, entente_relation_get_note (relation));
}

static gboolean
add_relations (Contents *contents)
{
  if (contents->relations->len > 0)
    entente_report_add_block (contents->report, ENTENTE_REPORT_SECTION,
                              entente_vocabulary_item_kinds (ENTENTE_ITEM_RELATION));
  for (guint i = 0; i < contents->relations->len; i++)
    {
      if (is_cancelled (contents, i))
        return FALSE;
      add_relation (contents, contents->relations->pdata[i]);
    }
  return TRUE;
}

/* Adds a list of items under a sentence that says what they lack. Without items it adds nothing. */
static void
add_incomplete (Contents   *contents,
                const char *sentence,
                GPtrArray  *titles)
{
  if (titles->len == 0)
    return;
  entente_report_add_block (contents->report, ENTENTE_REPORT_PARAGRAPH, sentence);
  for (guint i = 0; i < titles->len; i++)
    entente_report_add_block (contents->report, ENTENTE_REPORT_ITEM, titles->pdata[i]);
}

static GPtrArray *
list_unsupported (Contents *contents)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < contents->relations->len; i++)
    if (entente_evidence_weigh (contents->document, contents->relations->pdata[i], NULL)
        == ENTENTE_EVIDENCE_UNSUPPORTED)
      g_ptr_array_add (titles, entente_query_title (contents->document, contents->relations->pdata[i]));
  return titles;
}

static gboolean
is_shown (GHashTable *shown,
          const char *id)
{
  return id != NULL && g_hash_table_contains (shown, id);
}

/* Lists the relations that lead to an actor who is not in the document. They have no line in the picture. */
static GPtrArray *
list_unconnected (Contents *contents,
                  gboolean  whole)
{
  GListModel *relations = entente_document_get_items (contents->document, ENTENTE_ITEM_RELATION);
  g_autoptr (GHashTable) shown = g_hash_table_new (entente_id_hash, g_str_equal);
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (relations);

  for (guint i = 0; i < contents->actors->len; i++)
    g_hash_table_add (shown, (gpointer) entente_item_get_id (contents->actors->pdata[i]));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRelation) relation = g_list_model_get_item (relations, i);
      const char *from = entente_relation_get_from (relation), *to = entente_relation_get_to (relation);
      gboolean is_ours = whole || is_shown (shown, from) || is_shown (shown, to);

      if (is_ours && (entente_document_lookup_kind (contents->document, ENTENTE_ITEM_ACTOR, from) == NULL
                      || entente_document_lookup_kind (contents->document, ENTENTE_ITEM_ACTOR, to) == NULL))
        g_ptr_array_add (titles, entente_query_title (contents->document, ENTENTE_ITEM (relation)));
    }
  return titles;
}

static GArray *
list_without_source (Contents *contents)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint number = 1; number <= entente_footnotes_get_n (contents->footnotes); number++)
    if (entente_citation_find_source (contents->document,
                                      entente_footnotes_get_statement (contents->footnotes, number)) == NULL)
      g_array_append_val (numbers, number);
  return numbers;
}

static GPtrArray *
list_without_address (Contents  *contents,
                      GPtrArray *sources)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    if (entente_citation_find_link (sources->pdata[i]) == NULL)
      g_ptr_array_add (titles, entente_query_title (contents->document, sources->pdata[i]));
  return titles;
}

static void
add_gaps (Contents  *contents,
          GPtrArray *sources,
          gboolean   whole)
{
  g_autoptr (GPtrArray) unsupported = list_unsupported (contents);
  g_autoptr (GPtrArray) unconnected = list_unconnected (contents, whole);
  g_autoptr (GArray) without_source = list_without_source (contents);
  g_autoptr (GPtrArray) without_address = list_without_address (contents, sources);

  entente_report_add_block (contents->report, ENTENTE_REPORT_SECTION, _("What Is Not Sourced"));
  if (unsupported->len == 0 && unconnected->len == 0 && without_source->len == 0)
    entente_report_add_block (contents->report, ENTENTE_REPORT_PARAGRAPH,
                              _("Every relation is supported by a statement, and every statement names its source."));
  add_incomplete (contents, _("No statement supports these relations:"), unsupported);
  add_incomplete (contents,
                  _("These relations lead to an actor that is not in the document, and are not in the picture:"),
                  unconnected);
  if (without_source->len > 0)
    {
      entente_report_start (contents->report, ENTENTE_REPORT_PARAGRAPH);
      entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, _("These statements name no source that is in the"
                                                                    " document:"));
      entente_report_add_note_list (contents->report, without_source);
    }
  add_incomplete (contents, _("These sources give no address at which they can be read:"), without_address);
}

static void
add_note (Contents *contents,
          guint     number)
{
  EntenteStatement *statement = entente_footnotes_get_statement (contents->footnotes, number);
  g_autoptr (EntenteCitation) citation = entente_citation_new (contents->document, statement);
  gboolean any = TRUE; /* the facts follow where it is written */

  entente_report_start_note (contents->report, number);
  entente_report_add_foreign (contents->report, citation->words, language_of (contents, statement));
  if (citation->translation != NULL)
    {
      entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, "\n");
      entente_report_add (contents->report, ENTENTE_REPORT_PLAIN, citation->translation);
    }
  if (citation->said != NULL)
    {
      entente_report_add (contents->report, ENTENTE_REPORT_QUIET, "\n");
      entente_report_add (contents->report, ENTENTE_REPORT_QUIET, citation->said);
    }
  entente_report_add (contents->report, ENTENTE_REPORT_QUIET, "\n");
  entente_report_add_link (contents->report, ENTENTE_REPORT_QUIET, citation->written, citation->link);
  add_facts (contents, ENTENTE_ITEM (statement), &any);
}

static gboolean
add_footnotes (Contents   *contents,
               const char *heading)
{
  guint n = entente_footnotes_get_n (contents->footnotes);

  if (n > 0)
    entente_report_add_block (contents->report, ENTENTE_REPORT_SECTION, heading);
  for (guint number = 1; number <= n; number++)
    {
      if (is_cancelled (contents, number))
        return FALSE;
      add_note (contents, number);
    }
  return TRUE;
}

/* Lists the sources of the statements; all sources if the picture is of the whole document. */
static GPtrArray *
list_sources (Contents *contents,
              gboolean  whole)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = entente_document_get_items (contents->document, ENTENTE_ITEM_SOURCE);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  for (guint number = 1; number <= entente_footnotes_get_n (contents->footnotes); number++)
    {
      EntenteSource *source = entente_citation_find_source (contents->document,
                                                            entente_footnotes_get_statement (contents->footnotes,
                                                                                             number));

      if (source != NULL)
        g_hash_table_add (used, source);
    }
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteSource) source = g_list_model_get_item (all, i);

      if (whole || g_hash_table_contains (used, source))
        g_ptr_array_add (sources, g_steal_pointer (&source));
    }
  return sources;
}

static gboolean
add_all (Contents *contents,
         gboolean  whole)
{
  g_autoptr (GPtrArray) sources = list_sources (contents, whole);

  add_beginning (contents, sources->len);
  add_classes (contents);
  if (!add_actors (contents) || !add_relations (contents))
    return FALSE;
  add_gaps (contents, sources, whole);
  if (!add_footnotes (contents, entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT)))
    return FALSE;
  if (sources->len > 0)
    entente_report_add_block (contents->report, ENTENTE_REPORT_SECTION,
                              entente_vocabulary_item_kinds (ENTENTE_ITEM_SOURCE));
  entente_bibliography_add (contents->report, contents->document, sources);
  return TRUE;
}

static EntenteReport *
new_report (EntenteDocument *document)
{
  const char *given = entente_document_get_title (document);
  g_autofree char *title = entente_display_text_name (given != NULL && *given != '\0' ? given
                                                                               : C_("picture", "Relationships"));

  return entente_report_new (title);
}

/**
 * entente_report_contents_new:
 * @sheet: a picture
 * @document: the document its scene was made from, which must not change meanwhile
 * @whole: whether the picture is of all of it, so that the report has all statements and sources
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): a report on what is in the picture
 */
EntenteReport *
entente_report_contents_new (EntenteSheet     *sheet,
                             EntenteDocument  *document,
                             gboolean          whole,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GPtrArray) relations = NULL;
  g_autoptr (EntenteFootnotes) footnotes = NULL;
  Contents contents;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document), NULL);

  report = new_report (document);
  actors = list_items (sheet, ENTENTE_PART_CARD);
  relations = list_items (sheet, ENTENTE_PART_LINE);
  footnotes = entente_footnotes_new (document, relations, actors, whole);
  contents = (Contents) { report, document, sheet, footnotes, actors, relations, cancellable };
  if (add_all (&contents, whole))
    return g_steal_pointer (&report);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

/**
 * entente_report_contents_new_footnotes:
 * @sheet: a picture
 * @document: the document its scene was made from, which must not change meanwhile
 * @heading: what is above the footnotes
 * @cancellable: (nullable): to stop it
 * @error: set if it was cancelled
 *
 * Returns: (transfer full) (nullable): a report of the picture and, if there are numbers in it, their footnotes alone
 */
EntenteReport *
entente_report_contents_new_footnotes (EntenteSheet     *sheet,
                                       EntenteDocument  *document,
                                       const char       *heading,
                                       GCancellable     *cancellable,
                                       GError          **error)
{
  g_autoptr (EntenteReport) report = NULL;
  EntenteFootnotes *footnotes;
  Contents contents;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document) && heading != NULL, NULL);

  report = new_report (document);
  footnotes = entente_sheet_get_footnotes (sheet);
  contents = (Contents) { report, document, sheet, footnotes, NULL, NULL, cancellable };
  entente_report_start (report, ENTENTE_REPORT_PICTURE);
  if (footnotes == NULL || add_footnotes (&contents, heading))
    return g_steal_pointer (&report);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}
