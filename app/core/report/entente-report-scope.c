/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-report-scope.h"

#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-facts.h"
#include "entente-file-words.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/* What several sections of a report need. */

/* So many items are added between two looks at whether it was cancelled. */
#define ITEMS_AT_ONCE 32

gboolean
entente_report_scope_is_cancelled (const EntenteReportScope *self,
                                   guint                     nth)
{
  return nth % ITEMS_AT_ONCE == 0 && g_cancellable_is_cancelled (self->cancellable);
}

/**
 * entente_report_scope_add_quiet:
 * @self: what a report is on
 * @any: (inout): whether there are parts before it in the block
 * @part: (transfer full) (nullable): what to add; nothing if it is empty
 */
void
entente_report_scope_add_quiet (const EntenteReportScope *self,
                                gboolean                 *any,
                                char                     *part)
{
  if (part != NULL && *part != '\0')
    {
      if (*any)
        entente_report_add (self->report, ENTENTE_REPORT_QUIET, ENTENTE_REPORT_SEPARATOR);
      entente_report_add (self->report, ENTENTE_REPORT_QUIET, part);
      *any = TRUE;
    }
  g_free (part);
}

/* An event can have its date as its description too. */
static gboolean
is_told (GPtrArray *facts,
         guint      nth)
{
  for (guint i = 0; i < nth; i++)
    if (g_str_equal (((EntenteFact *) facts->pdata[i])->alone, ((EntenteFact *) facts->pdata[nth])->alone))
      return TRUE;
  return FALSE;
}

/* What the table of facts has for reports. Most of it needs no label. */
void
entente_report_scope_add_facts (const EntenteReportScope *self,
                                EntenteItem              *item,
                                gboolean                 *any)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (self->document, item, ENTENTE_FACT_IN_REPORT);

  for (guint i = 0; i < facts->len; i++)
    if (!is_told (facts, i))
      entente_report_scope_add_quiet (self, any, g_strdup (((EntenteFact *) facts->pdata[i])->alone));
}

/* Adds the note of an item in a paragraph of its own, if it has one. */
void
entente_report_scope_add_note (const EntenteReportScope *self,
                               const char               *text)
{
  g_autofree char *shown = text != NULL ? entente_display_text_reveal (text) : NULL;

  if (shown == NULL)
    return;
  entente_report_start (self->report, ENTENTE_REPORT_PARAGRAPH);
  entente_report_add (self->report, ENTENTE_REPORT_QUIET, shown);
}

/* Adds the numbers of statements after a label, if there are any. */
void
entente_report_scope_add_numbered (const EntenteReportScope *self,
                                   const char               *label,
                                   GArray                   *numbers)
{
  if (numbers->len == 0)
    return;
  entente_report_add (self->report, ENTENTE_REPORT_STRONG, label);
  entente_report_add_note_list (self->report, numbers);
}

/**
 * entente_report_scope_name_actor:
 * @self: what a report is on
 * @id: (nullable): the id of an actor, which need not be in the document
 * @max: how many letters the name can have; 0 for all
 *
 * Returns: (transfer full): its name, for use inside a sentence
 */
char *
entente_report_scope_name_actor (const EntenteReportScope *self,
                                 const char               *id,
                                 guint                     max)
{
  EntenteItem *actor = id != NULL ? entente_document_lookup_kind (self->document, ENTENTE_ITEM_ACTOR, id) : NULL;
  g_autofree char *title = actor != NULL ? entente_query_raw_title (self->document, actor) : g_strdup (id);
  g_autoptr (EntenteDisplayText) cut = NULL;

  if (max == 0 || title == NULL)
    return entente_query_mention (self->document, ENTENTE_ITEM_ACTOR, id);
  cut = entente_display_text_new (title, ENTENTE_DISPLAY_TEXT_NAME, max);
  return entente_display_text_embed (cut->shown);
}

/* Returns what a relation says of the actor from which it leads, such as “met Kim Jong-un”. A name can have @max
 * letters; with 0 all. */
static char *
describe_predicate (const EntenteReportScope *self,
                    EntenteRelation          *relation,
                    guint                     max)
{
  const char *kind = entente_relation_get_kind (relation);
  g_autofree char *to = entente_report_scope_name_actor (self, entente_relation_get_to (relation), max);
  g_autofree char *word = kind != NULL ? entente_display_text_embed (kind) : NULL;

  if (word == NULL || *word == '\0')
    return g_strconcat ("– ", to, NULL);
  /* Translators: what a relation says of an actor: the word for it, such as “met”, and whom. */
  return g_strdup_printf (C_("report", "%1$s %2$s"), word, to);
}

/* The name of an actor and the word of a relation do not make a sentence: “Shoigu in Pyongyang” “to Pyongyang”. So the
 * name is the heading, and the rest is what is said of it. */
void
entente_report_scope_add_title (const EntenteReportScope *self,
                                EntenteRelation          *relation,
                                guint                     max)
{
  g_autofree char *from = entente_report_scope_name_actor (self, entente_relation_get_from (relation), max);
  g_autofree char *predicate = describe_predicate (self, relation, max);

  entente_report_add (self->report, ENTENTE_REPORT_STRONG, from);
  /* Translators: between the name of an actor and what a relation says of it: “Sergei Shoigu: met Kim Jong-un”. */
  entente_report_add (self->report, ENTENTE_REPORT_PLAIN, C_("report", ": "));
  entente_report_add (self->report, ENTENTE_REPORT_PLAIN, predicate);
}

char *
entente_report_scope_title (const EntenteReportScope *self,
                            EntenteRelation          *relation)
{
  g_autofree char *from = entente_report_scope_name_actor (self, entente_relation_get_from (relation), 0);
  g_autofree char *predicate = describe_predicate (self, relation, 0);

  return g_strconcat (from, C_("report", ": "), predicate, NULL);
}

/**
 * entente_report_scope_explain:
 * @self: what a report is on
 * @relation: a relation
 *
 * Returns: (transfer full): its class and why, in few words: what confirmed and reported mean is explained elsewhere
 */
char *
entente_report_scope_explain (const EntenteReportScope *self,
                              EntenteRelation          *relation)
{
  g_autoptr (EntenteEvidence) evidence = entente_evidence_for_relation (self->document, relation, NULL);
  g_autofree char *origins = NULL;

  if (evidence->disputed || evidence->origins->len == 0)
    return entente_evidence_explain_briefly (evidence, self->document);
  origins = entente_evidence_name_origins (self->document, evidence->origins);
  /* Translators: a class of evidence, such as “Confirmed”, and who is the origin of the statements. */
  return g_strdup_printf (C_("report", "%1$s by %2$s"), entente_evidence_class_get_label (evidence->support), origins);
}

/**
 * entente_report_scope_add_evidence:
 * @self: what a report is on
 * @relation: a relation
 * @numbered: whether the numbers of the statements follow
 *
 * Adds to a block how well the relation is supported and, apart from each other, the numbers of the statements that
 * support it and of those that dispute it.
 */
void
entente_report_scope_add_evidence (const EntenteReportScope *self,
                                   EntenteRelation          *relation,
                                   gboolean                  numbered)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  g_autoptr (GArray) supporting = entente_footnotes_list (self->footnotes, id, ENTENTE_STANCE_SUPPORTS);
  g_autoptr (GArray) disputing = entente_footnotes_list (self->footnotes, id, ENTENTE_STANCE_DISPUTES);
  gboolean any = TRUE;

  entente_report_scope_add_quiet (self, &any, entente_report_scope_explain (self, relation));
  if (!numbered)
    return;
  entente_report_add_notes (self->report, supporting);
  if (disputing->len == 0)
    return;
  /* Translators: then the numbers of the statements that dispute a relation. */
  entente_report_scope_add_quiet (self, &any, g_strdup (C_("report", "disputed in")));
  entente_report_add_note_list (self->report, disputing);
}
