/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-difference-words.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-facts.h"
#include "entente-kept-view.h"
#include "entente-member-values.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"

#include <glib/gi18n.h>

/* How much of a value is told. */
#define MAX_VALUE 120

/**
 * entente_difference_words_title:
 * @comparison: what differs
 * @difference: one of it
 *
 * Returns: (transfer full): the title of the item
 */
char *
entente_difference_words_title (const EntenteComparison     *comparison,
                                const EntenteItemDifference *difference)
{
  g_return_val_if_fail (comparison != NULL && difference != NULL, NULL);

  if (difference->before != NULL)
    return entente_query_title (comparison->before, difference->before);
  return entente_query_title (comparison->after, difference->after);
}

/* What the details tell without a label. */
static const struct {
  EntenteItemKind kind;
  guint member;
  const char *label;
} labels[] = {
  { ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_NAME, NC_("difference", "Name") },
  { ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_ALIASES, NC_("difference", "Other names") },
  { ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_START, NC_("difference", "Start") },
  { ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_END, NC_("difference", "End") },
  { ENTENTE_ITEM_ACTOR, ENTENTE_ACTOR_DATA, NC_("difference", "Also in the file") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_FROM, NC_("difference", "From") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_TO, NC_("difference", "To") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_KIND, NC_("difference", "Word") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_DIRECTED, NC_("difference", "Has a direction") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_START, NC_("difference", "Start") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_END, NC_("difference", "End") },
  { ENTENTE_ITEM_RELATION, ENTENTE_RELATION_DATA, NC_("difference", "Also in the file") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_TEXT, NC_("difference", "Words") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_FORM, NC_("difference", "Form") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_SPEAKER, NC_("difference", "Speaker") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_VIA, NC_("difference", "Via") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_ATTRIBUTION, NC_("difference", "Attribution") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_MODALITY, NC_("difference", "Modality") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_DATE, NC_("difference", "Date") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_ABOUT, NC_("difference", "What it is about") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_SOURCE, NC_("difference", "Source") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_ANCHOR, NC_("difference", "Passage") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_CREDIBILITY, NC_("difference", "Credibility") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_TRANSLATION, NC_("difference", "Translation") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_FORMER, NC_("difference", "Who or what was deleted") },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_DATA, NC_("difference", "Also in the file") },
  { ENTENTE_ITEM_SOURCE, ENTENTE_SOURCE_TITLE, NC_("difference", "Title") },
  { ENTENTE_ITEM_SOURCE, ENTENTE_SOURCE_CITES, NC_("difference", "Draws on") },
  { ENTENTE_ITEM_SOURCE, ENTENTE_SOURCE_DATA, NC_("difference", "Also in the file") },
};

/* The label of a member, or its name in the file. */
static char *
dup_label (EntenteItemKind  kind,
           const char      *name)
{
  int member = entente_member_values_find (entente_item_kind_get_shape (kind), name);
  guint n_rows;
  const EntenteFactRow *rows = entente_facts_get_rows (kind, &n_rows);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].kind == kind && (int) labels[i].member == member)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "difference", labels[i].label));
  for (guint i = 0; i < n_rows; i++)
    if ((int) rows[i].member == member && rows[i].label != NULL)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "fact", rows[i].label));
  return entente_display_text_name (name);
}

static char *
shorten (const char *text)
{
  g_autoptr (EntenteDisplayText) shown = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_LINE, MAX_VALUE);

  return g_steal_pointer (&shown->shown);
}

/* The details tell the words of a statement in a way of their own: the table of facts has no vocabulary for them. */
static const struct {
  EntenteItemKind kind;
  guint member;
  EntenteVocabulary vocabulary;
} vocabularies[] = {
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_FORM, ENTENTE_VOCABULARY_FORM },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_ATTRIBUTION, ENTENTE_VOCABULARY_ATTRIBUTION },
  { ENTENTE_ITEM_STATEMENT, ENTENTE_STATEMENT_MODALITY, ENTENTE_VOCABULARY_MODALITY },
};

/* The vocabulary of a member; ENTENTE_N_VOCABULARIES if it has none. */
static EntenteVocabulary
find_vocabulary (EntenteItemKind kind,
                 guint           member)
{
  guint n_rows;
  const EntenteFactRow *rows = entente_facts_get_rows (kind, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].type == ENTENTE_FACT_WORD && rows[i].member == member)
      return rows[i].vocabulary;
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    if (vocabularies[i].kind == kind && vocabularies[i].member == member)
      return vocabularies[i].vocabulary;
  return ENTENTE_N_VOCABULARIES;
}

/* A word that Entente does not know is told as the file has it. */
static char *
dup_text (EntenteItemKind  kind,
          guint            member,
          const char      *text)
{
  EntenteVocabulary vocabulary = find_vocabulary (kind, member);

  if (vocabulary == ENTENTE_N_VOCABULARIES || !entente_vocabulary_know (vocabulary, text))
    return shorten (text);
  return entente_vocabulary_get_label (vocabulary, text);
}

/* The value of a text, or the title of the item that is meant; NULL if there is none, or for a list. */
static char *
dup_value (EntenteDocument *document,
           EntenteItem     *item,
           int              index)
{
  const EntenteRecord *record = entente_item_get_record (item);
  const char *text;
  EntenteItem *meant;

  if (index < 0 || !entente_record_has (record, (guint) index))
    return NULL;
  switch (entente_record_get_shape (record)->members[index].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
      return dup_text (entente_item_get_kind (item), (guint) index, entente_record_get_text (record, (guint) index));
    case ENTENTE_VALUE_REF:
      text = entente_record_get_text (record, (guint) index);
      meant = entente_document_lookup (document, text);
      return meant != NULL ? entente_query_title (document, meant) : shorten (text);
    case ENTENTE_VALUE_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, entente_record_get_number (record, (guint) index));
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_RECORDS:
    case ENTENTE_VALUE_DATA:
    case ENTENTE_VALUE_OTHER:
    default:
      return NULL;
    }
}

/* Of a text both values are told, of a list only that it differs. */
static char *
tell_member (const EntenteComparison     *comparison,
             const EntenteItemDifference *difference,
             const char                  *name)
{
  int member = entente_member_values_find (entente_item_kind_get_shape (difference->kind), name);
  g_autofree char *label = dup_label (difference->kind, name);
  g_autofree char *before = dup_value (comparison->before, difference->before, member);
  g_autofree char *after = dup_value (comparison->after, difference->after, member);

  if (before == NULL && after == NULL)
    return g_steal_pointer (&label);
  /* Translators: a member of an item, what it is in this file, and what in the other one: “Name: Kim → Kim Jong-un”. */
  return g_strdup_printf (C_("difference", "%1$s: %2$s → %3$s"), label, before != NULL ? before : "–",
                          after != NULL ? after : "–");
}

static char *
describe_class (const EntenteComparedClass *weight)
{
  char *words = g_strdup (entente_evidence_class_get_label (weight->support));

  if (weight->disputed)
    words = entente_display_text_append (words, g_strdup (entente_evidence_get_dispute_label ()));
  return words;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* Why an item is not taken over, though it differs; NULL if it is. */
static const char *
explain_bar (const EntenteComparison     *comparison,
             const EntenteItemDifference *difference)
{
  if (!difference->is_barred || (difference->before != NULL && difference->members == NULL))
    return NULL;
  if (difference->before == NULL &&
      entente_document_lookup (comparison->before, entente_item_get_id (difference->after)) != NULL)
    return C_("difference", "Can’t be taken over alone: an item of another kind has its id here");
  return C_("difference", "Can’t be taken over alone: it refers to an item that can’t be");
}

/**
 * entente_difference_words_tell:
 * @comparison: what differs
 * @difference: one of it
 *
 * Returns: (transfer full): what differs, in lines: what is here first
 */
char *
entente_difference_words_tell (const EntenteComparison     *comparison,
                               const EntenteItemDifference *difference)
{
  GString *text = g_string_new (NULL);
  const char *bar;

  g_return_val_if_fail (comparison != NULL && difference != NULL, g_string_free (text, FALSE));

  if (difference->before == NULL)
    append_line (text, C_("difference", "Only in the other file"));
  else if (difference->after == NULL)
    append_line (text, C_("difference", "Only here"));
  for (guint i = 0; difference->members != NULL && i < difference->members->len; i++)
    {
      g_autofree char *line = tell_member (comparison, difference, difference->members->pdata[i]);

      append_line (text, line);
    }
  if (entente_item_difference_changes_class (difference))
    {
      g_autofree char *before = describe_class (&difference->old_class);
      g_autofree char *after = describe_class (&difference->new_class);
      /* Translators: how well a relation is supported here, and in the other file. */
      g_autofree char *line = g_strdup_printf (C_("difference", "Evidence: %1$s → %2$s"), before, after);

      append_line (text, line);
    }
  bar = explain_bar (comparison, difference);
  if (bar != NULL)
    append_line (text, bar);
  return g_string_free (text, FALSE);
}

/**
 * entente_difference_words_tell_rest:
 * @comparison: what differs
 *
 * Returns: (transfer full): what differs besides items, in lines; "" if nothing does
 */
char *
entente_difference_words_tell_rest (const EntenteComparison *comparison)
{
  GString *text = g_string_new (NULL);
  guint n_orders = comparison->order_of_views ? 1 : 0;
  g_autofree char *moved = NULL, *views = NULL;

  for (guint i = 0; i < comparison->members->len; i++)
    {
      g_autofree char *name = entente_display_text_name (comparison->members->pdata[i]);

      if (g_str_equal (name, "title"))
        append_line (text, C_("difference", "The title of the document"));
      else if (g_str_equal (name, "summary"))
        append_line (text, C_("difference", "The summary of the document"));
      else
        append_line (text, name);
    }
  for (int kind = 0; kind < ENTENTE_N_ITEM_KINDS; kind++)
    n_orders += comparison->order[kind];
  moved = g_strdup_printf (ngettext ("%u card is elsewhere", "%u cards are elsewhere", comparison->n_moved),
                           comparison->n_moved);
  views = g_strdup_printf (ngettext ("%u kept view", "%u kept views", comparison->views->len), comparison->views->len);
  if (comparison->views->len > 0)
    append_line (text, views);
  if (comparison->n_moved > 0)
    append_line (text, moved);
  if (comparison->n_pinned > 0 || comparison->engine)
    append_line (text, C_("difference", "How cards are arranged"));
  if (n_orders > 0)
    append_line (text, C_("difference", "The order of lists"));
  return g_string_free (text, FALSE);
}

/**
 * entente_difference_words_count:
 * @comparison: what differs
 *
 * Returns: (transfer full): how many items are only there, only here, and different
 */
char *
entente_difference_words_count (const EntenteComparison *comparison)
{
  guint n_there = 0, n_here = 0, n_other = 0;

  g_return_val_if_fail (comparison != NULL, NULL);

  for (guint i = 0; i < comparison->items->len; i++)
    {
      const EntenteItemDifference *difference = comparison->items->pdata[i];

      n_there += difference->before == NULL;
      n_here += difference->after == NULL;
      n_other += difference->before != NULL && difference->after != NULL;
    }
  /* Translators: how many items. */
  return g_strdup_printf (_("%1$u only there, %2$u only here, %3$u different"), n_there, n_here, n_other);
}
