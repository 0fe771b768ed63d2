/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-summary.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-doubt.h"
#include "entente-evidence.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-source-names.h"
#include "entente-vocabulary.h"

#include <string.h>
#include <glib/gi18n.h>

/* Writes the summary of a report, which is one page: what it is about, how well it is supported, and who speaks. Long
 * texts are cut here; the details have them whole. */

#define TEXT_LETTERS_MAX 600
#define SHORT_TEXT_LETTERS_MAX 200 /* where there is little room */
#define NAME_LETTERS_MAX 48
#define SOURCE_LETTERS_MAX 200
#define PUBLISHERS_MAX 2
#define CITED_MAX 2      /* sources that are named behind a relation where there are no numbers */

/* A relation and how well it is supported. */
typedef struct {
  EntenteRelation *relation;
  EntenteEvidenceClass support;
  gboolean disputed;
  guint n_origins;
  guint index;
} Weighed;

/* Who speaks, and in how many statements. */
typedef struct {
  EntenteItem *actor;
  guint n_statements;
  guint index;
} Voice;

typedef struct {
  const EntenteReportScope *scope;
  GArray *weighed;       /* of Weighed, from the best to the worst */
  GArray *speakers;      /* of Voice, those who say most first */
  GArray *publishers;    /* of Voice, of what is said in their own voice */
  guint n_nameless;      /* statements of speakers who are not named */
  guint n_of_class[ENTENTE_N_EVIDENCE_CLASSES];
  guint n_disputed;
} Summary;

static Weighed
weigh (const EntenteReportScope *scope,
       guint                     index)
{
  EntenteRelation *relation = scope->relations->pdata[index];
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (scope->document, relation, NULL);

  return (Weighed) { relation, evidence->support, evidence->disputed, evidence->origins->len, index };
}

/* What is disputed is worse than what is not, however well it is supported. */
static int
compare_weighed (const void *a,
                 const void *b)
{
  const Weighed *x = a, *y = b;

  if (x->disputed != y->disputed)
    return x->disputed ? 1 : -1;
  if (x->support != y->support)
    return x->support < y->support ? -1 : 1;
  if (x->n_origins != y->n_origins)
    return x->n_origins > y->n_origins ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/* Among equals the first in the document comes first in both orders. */
static int
compare_worst (const void *a,
               const void *b)
{
  const Weighed *x = a, *y = b;

  if (x->disputed == y->disputed && x->support == y->support && x->n_origins == y->n_origins)
    return x->index < y->index ? -1 : 1;
  return compare_weighed (y, x);
}

static int
compare_voices (const void *a,
                const void *b)
{
  const Voice *x = a, *y = b;

  if (x->n_statements != y->n_statements)
    return x->n_statements > y->n_statements ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

static void
count_voice (GArray      *voices,
             GHashTable  *indexes,
             EntenteItem *actor)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (indexes, actor, NULL, &index))
    {
      Voice voice = { actor, 0, voices->len };

      index = GUINT_TO_POINTER (voices->len);
      g_hash_table_insert (indexes, actor, index);
      g_array_append_val (voices, voice);
    }
  g_array_index (voices, Voice, GPOINTER_TO_UINT (index)).n_statements++;
}

static void
count_voices (Summary *summary)
{
  const EntenteReportScope *scope = summary->scope;
  g_autoptr (GHashTable) speakers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) publishers = g_hash_table_new (NULL, NULL);

  for (guint number = 1; number <= entente_footnotes_get_n (scope->footnotes); number++)
    {
      EntenteStatement *statement = entente_footnotes_get_statement (scope->footnotes, number);
      const char *id = entente_statement_get_speaker (statement);
      EntenteItem *speaker = id != NULL ? entente_document_lookup_kind (scope->document, ENTENTE_ITEM_ACTOR, id) : NULL;
      EntenteItem *origin = entente_doubt_find_origin (scope->document, statement);

      if (speaker != NULL)
        count_voice (summary->speakers, speakers, speaker);
      else if (origin != NULL && id == NULL && !entente_citation_is_unnamed (statement))
        count_voice (summary->publishers, publishers, origin);
      else
        summary->n_nameless++;
    }
  g_array_sort (summary->speakers, compare_voices);
  g_array_sort (summary->publishers, compare_voices);
}

static void
collect (Summary *summary)
{
  const EntenteReportScope *scope = summary->scope;

  for (guint i = 0; i < scope->relations->len; i++)
    {
      Weighed weighed = weigh (scope, i);

      g_array_append_val (summary->weighed, weighed);
      summary->n_of_class[weighed.support]++;
      summary->n_disputed += weighed.disputed;
    }
  g_array_sort (summary->weighed, compare_weighed);
  count_voices (summary);
}

static void
add_counts (Summary *summary)
{
  const EntenteReportScope *scope = summary->scope;
  guint n_actors = scope->actors->len, n_relations = scope->relations->len;
  guint n_statements = entente_footnotes_get_n (scope->footnotes), n_sources = scope->sources->len;
  g_autofree char *actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_actors), n_actors);
  g_autofree char *relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements),
                                                 n_statements);
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  g_autofree char *all = entente_display_text_join ((const char *const[]) { actors, relations, statements, sources,
                                                                            NULL },
                                                    G_MAXUINT);

  entente_report_start (scope->report, ENTENTE_REPORT_PARAGRAPH);
  entente_report_add (scope->report, ENTENTE_REPORT_QUIET, all);
}

static void
add_class (Summary    *summary,
           const char *label,
           const char *description,
           guint       n)
{
  EntenteReport *report = summary->scope->report;
  g_autofree char *count = g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
  /* Translators: what a class of evidence means, and how many relations are of it. */
  g_autofree char *rest = g_strdup_printf (C_("report", ": %1$s (%2$s)"), description, count);

  entente_report_start (report, ENTENTE_REPORT_ITEM);
  entente_report_add (report, ENTENTE_REPORT_STRONG, label);
  entente_report_add (report, ENTENTE_REPORT_PLAIN, rest);
}

/* On a small page, or where names are long, there is not even room to explain the classes. */
static gboolean
is_short (Summary *summary)
{
  return summary->scope->options->n_listed <= 1;
}

static void
count_class (Summary    *summary,
             const char *label,
             guint       n,
             gboolean   *any)
{
  /* Translators: a class of evidence, such as “Confirmed”, and how many relations are of it. */
  entente_report_scope_add_quiet (summary->scope, any, g_strdup_printf (C_("report", "%1$s: %2$u"), label, n));
}

static void
add_class_counts (Summary *summary)
{
  gboolean any = FALSE;

  entente_report_start (summary->scope->report, ENTENTE_REPORT_PARAGRAPH);
  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    count_class (summary, entente_evidence_class_get_label (i), summary->n_of_class[i], &any);
  count_class (summary, entente_evidence_get_dispute_label (), summary->n_disputed, &any);
}

/* All classes are explained, so that a reader sees which of them have no relation. */
static void
add_classes (Summary *summary)
{
  if (summary->weighed->len == 0)
    return;
  if (is_short (summary))
    {
      add_class_counts (summary);
      return;
    }
  entente_report_add_block (summary->scope->report, ENTENTE_REPORT_SECTION, _("How Well It Is Supported"));
  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    add_class (summary, entente_evidence_class_get_label (i), entente_evidence_class_get_description (i),
               summary->n_of_class[i]);
  add_class (summary, entente_evidence_get_dispute_label (), entente_evidence_get_dispute_description (),
             summary->n_disputed);
}

/* Names the sources behind a relation, for a report without footnotes, but for those that are its origins. */
static void
add_sources (Summary    *summary,
             const char *why,
             GArray     *numbers)
{
  EntenteReport *report = summary->scope->report;
  g_autoptr (GHashTable) told = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  guint n_told = 0;

  for (guint i = 0; i < numbers->len && n_told < CITED_MAX; i++)
    {
      g_autofree char *name = entente_footnotes_cite_briefly (summary->scope->footnotes,
                                                              g_array_index (numbers, guint, i));

      if (name == NULL || strstr (why, name) != NULL || !g_hash_table_add (told, g_strdup (name)))
        continue;
      entente_report_add (report, ENTENTE_REPORT_QUIET, n_told++ > 0 ? "; " : " (");
      entente_report_add (report, ENTENTE_REPORT_QUIET, name);
    }
  if (n_told > 0)
    entente_report_add (report, ENTENTE_REPORT_QUIET, ")");
}

static void
add_weighed (Summary       *summary,
             const Weighed *weighed)
{
  const EntenteReportScope *scope = summary->scope;
  g_autoptr (GArray) numbers = entente_footnotes_list_relation (scope->footnotes,
                                                                entente_item_get_id (ENTENTE_ITEM (weighed->relation)));
  const char *start = entente_relation_get_start (weighed->relation);
  const char *end = entente_relation_get_end (weighed->relation);
  gboolean any = TRUE;

  entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
  entente_report_scope_add_title (scope, weighed->relation, NAME_LETTERS_MAX);
  entente_report_scope_add_quiet (scope, &any, entente_date_format_range (start, end));
  entente_report_scope_add_evidence (scope, weighed->relation, !scope->options->brief);
  if (scope->options->brief)
    {
      g_autofree char *why = entente_report_scope_explain (scope, weighed->relation);

      add_sources (summary, why, numbers);
    }
}

/* Relations that are confirmed or reported, and that nobody disputes. */
static guint
count_good (Summary *summary)
{
  guint n = 0;

  while (n < summary->weighed->len)
    {
      const Weighed *weighed = &g_array_index (summary->weighed, Weighed, n);

      if (weighed->disputed || weighed->support > ENTENTE_EVIDENCE_REPORTED)
        break;
      n++;
    }
  return n;
}

/* Nothing is best or worst where nothing is supported at all. */
static void
add_best_and_worst (Summary *summary)
{
  EntenteReport *report = summary->scope->report;
  guint n = summary->weighed->len, n_good = count_good (summary), n_listed = summary->scope->options->n_listed;

  if (n == 0 || n_listed == 0 || summary->n_of_class[ENTENTE_EVIDENCE_UNSUPPORTED] == n)
    return;
  if (n_good > 0)
    entente_report_add_block (report, ENTENTE_REPORT_TOPIC, _("Best Supported"));
  for (guint i = 0; i < MIN (n_good, n_listed); i++)
    add_weighed (summary, &g_array_index (summary->weighed, Weighed, i));
  if (n_good < n)
    entente_report_add_block (report, ENTENTE_REPORT_TOPIC, _("Least Supported, or Disputed"));
  g_array_sort (summary->weighed, compare_worst);
  for (guint i = 0; i < MIN (n - n_good, n_listed); i++)
    add_weighed (summary, &g_array_index (summary->weighed, Weighed, i));
}

static void
add_voice (Summary     *summary,
           const Voice *voice,
           gboolean     own)
{
  EntenteReport *report = summary->scope->report;
  guint n = voice->n_statements;
  const char *id = entente_item_get_id (voice->actor);
  gboolean is_actor = ENTENTE_IS_ACTOR (voice->actor), any = TRUE;
  g_autofree char *name = is_actor ? entente_report_scope_name_actor (summary->scope, id, NAME_LETTERS_MAX)
                                   : entente_query_mention (summary->scope->document, ENTENTE_ITEM_SOURCE, id);
  const char *description = is_actor ? entente_actor_get_description (ENTENTE_ACTOR (voice->actor)) : NULL;
  g_autoptr (EntenteDisplayText) cut = NULL;

  entente_report_start (report, ENTENTE_REPORT_ITEM);
  entente_report_add (report, ENTENTE_REPORT_STRONG, name);
  if (description != NULL && !own)
    {
      cut = entente_display_text_new (description, ENTENTE_DISPLAY_TEXT_LINE, NAME_LETTERS_MAX);
      entente_report_scope_add_quiet (summary->scope, &any, g_strdup (cut->shown));
    }
  entente_report_scope_add_quiet (summary->scope, &any,
                                  g_strdup_printf (ngettext ("%u statement", "%u statements", n), n));
  if (own)
    entente_report_scope_add_quiet (summary->scope, &any,
                                    entente_vocabulary_get_label (ENTENTE_VOCABULARY_FORM, ENTENTE_FORM_NARRATION));
}

static void
add_voices (Summary *summary)
{
  EntenteReport *report = summary->scope->report;
  guint n_listed = summary->scope->options->n_listed, n_nameless = summary->n_nameless;
  guint n_speakers = MIN (summary->speakers->len, n_listed);
  guint n_publishers = MIN (summary->publishers->len, MIN (n_listed, PUBLISHERS_MAX));
  guint n_more = summary->speakers->len + summary->publishers->len - n_speakers - n_publishers;

  if (entente_footnotes_get_n (summary->scope->footnotes) == 0 || n_listed == 0)
    return;
  entente_report_add_block (report, ENTENTE_REPORT_TOPIC, _("Who Speaks"));
  for (guint i = 0; i < n_speakers; i++)
    add_voice (summary, &g_array_index (summary->speakers, Voice, i), FALSE);
  for (guint i = 0; i < n_publishers; i++)
    add_voice (summary, &g_array_index (summary->publishers, Voice, i), TRUE);
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more voice", "And %u more voices", n_more), n_more);

      entente_report_add_block (report, ENTENTE_REPORT_ITEM, more);
    }
  if (n_nameless > 0)
    {
      /* Translators: statements of which the document does not tell who made them. */
      g_autofree char *nameless = g_strdup_printf (ngettext ("%u statement without a known speaker",
                                                             "%u statements without a known speaker", n_nameless),
                                                   n_nameless);

      entente_report_add_block (report, ENTENTE_REPORT_ITEM, nameless);
    }
}

/* The sources, for a report that has no list of them. */
static void
add_source_names (Summary *summary)
{
  const EntenteReportScope *scope = summary->scope;
  guint n = scope->sources->len, n_named = MIN (n, scope->options->n_listed);

  if (n_named == 0)
    return;
  entente_report_add_block (scope->report, ENTENTE_REPORT_TOPIC, entente_vocabulary_item_kinds (ENTENTE_ITEM_SOURCE));
  for (guint i = 0; i < n_named; i++)
    {
      EntenteSource *source = scope->sources->pdata[i];
      g_autofree char *described = entente_query_describe_source (scope->document, source);
      g_autoptr (EntenteDisplayText) cut = entente_display_text_new (described, ENTENTE_DISPLAY_TEXT_NAME,
                                                                     SOURCE_LETTERS_MAX);

      entente_report_start (scope->report, ENTENTE_REPORT_ITEM);
      entente_report_add_link (scope->report, ENTENTE_REPORT_PLAIN, cut->shown, entente_citation_find_link (source));
    }
  if (n > n_named)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more source", "And %u more sources", n - n_named),
                                               n - n_named);

      entente_report_add_block (scope->report, ENTENTE_REPORT_ITEM, more);
    }
}

static void
add_text (Summary *summary)
{
  const char *text = entente_document_get_summary (summary->scope->document);
  g_autoptr (EntenteDisplayText) cut = NULL;

  if (text == NULL || *text == '\0')
    return;
  cut = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_LINE,
                                  entente_report_summary_get_max_letters (summary->scope->options));
  entente_report_add_block (summary->scope->report, ENTENTE_REPORT_PARAGRAPH, cut->shown);
}

/* A part is not to be taken for the whole. */
static void
add_part (const EntenteReportScope *scope)
{
  g_autofree char *text = NULL;

  if (scope->options->part == NULL)
    return;
  /* Translators: %s is such as “34 of 56 actors, 41 of 81 relations: since 2021, not unsupported”. */
  text = g_strdup_printf (C_("report", "This report shows %s"), scope->options->part);
  entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH, text);
}

/**
 * entente_report_summary_get_max_letters:
 * @options: what is in the report
 *
 * Returns: how many letters of the text on the document the summary has at most
 */
guint
entente_report_summary_get_max_letters (const EntenteReportOptions *options)
{
  return options->n_listed <= 1 ? SHORT_TEXT_LETTERS_MAX : TEXT_LETTERS_MAX;
}

/**
 * entente_report_summary_add:
 * @scope: what the report is on
 *
 * Adds the title and the summary.
 */
void
entente_report_summary_add (const EntenteReportScope *scope)
{
  g_autoptr (GArray) weighed = g_array_new (FALSE, FALSE, sizeof (Weighed));
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (Voice));
  g_autoptr (GArray) publishers = g_array_new (FALSE, FALSE, sizeof (Voice));
  Summary summary = { scope, weighed, speakers, publishers };

  collect (&summary);
  entente_report_add_block (scope->report, ENTENTE_REPORT_TITLE, entente_report_get_title (scope->report));
  add_text (&summary);
  add_part (scope);
  if (scope->actors->len == 0 && entente_footnotes_get_n (scope->footnotes) == 0 && scope->sources->len == 0)
    {
      entente_report_add_block (scope->report, ENTENTE_REPORT_PARAGRAPH,
                                _("There is nothing to report: no actors, relations, statements or sources."));
      return;
    }
  add_counts (&summary);
  add_classes (&summary);
  add_best_and_worst (&summary);
  add_voices (&summary);
  if (scope->options->brief)
    add_source_names (&summary);
}
