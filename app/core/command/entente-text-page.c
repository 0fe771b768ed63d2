/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-text-page.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-finding.h"
#include "entente-former.h"
#include "entente-query.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* The parts of a page of plain text: facts, headings, statements and sources. */

/* Separates the parts of one line. */
#define SEPARATOR " · "

/* Joins the parts that are not NULL, and frees them. Returns NULL if there are none. */
static char *
join_parts (char       *parts[],
            guint       n,
            const char *separator)
{
  g_autoptr (GPtrArray) present = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL)
      g_ptr_array_add (present, parts[i]);
  if (present->len == 0)
    return NULL;
  g_ptr_array_add (present, NULL);
  return g_strjoinv (separator, (char **) present->pdata);
}

static void
add_byline (EntenteTextPage  *page,
            guint             indent,
            EntenteStatement *statement)
{
  const char *speaker = entente_statement_get_speaker (statement);
  char *parts[] = {
    speaker != NULL ? entente_query_mention (page->document, ENTENTE_ITEM_ACTOR, speaker)
                    : entente_citation_describe_former (statement, ENTENTE_ROLE_SPEAKER),
    entente_date_format (entente_statement_get_date (statement)),
    entente_citation_via (page->document, statement),
  };

  entente_text_page_add_parts (page, indent, parts, G_N_ELEMENTS (parts));
}

static void
add_badges (EntenteTextPage  *page,
            guint             indent,
            EntenteStatement *statement)
{
  char *parts[] = {
    entente_vocabulary_get_label (ENTENTE_VOCABULARY_FORM, entente_statement_get_form (statement)),
    entente_vocabulary_get_label (ENTENTE_VOCABULARY_ATTRIBUTION, entente_statement_get_attribution (statement)),
    entente_vocabulary_get_label (ENTENTE_VOCABULARY_MODALITY, entente_statement_get_modality (statement)),
    entente_citation_grade (entente_citation_find_source (page->document, statement), statement),
  };

  entente_text_page_add_parts (page, indent, parts, G_N_ELEMENTS (parts));
}

/* The text around a statement may begin and end with a space, and may contain line breaks. */
static char *
format_context (const char *text)
{
  g_autoptr (EntenteDisplayText) words = NULL;

  if (text == NULL)
    return NULL;
  words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_LINE, ENTENTE_DISPLAY_TEXT_MAX);
  return g_strstrip (g_steal_pointer (&words->shown));
}

/* Adds the text before and after the statement, as in the source. An ellipsis stands for the
 * statement. */
static void
add_context (EntenteTextPage  *page,
             guint             indent,
             EntenteStatement *statement)
{
  const EntenteRecord *anchor = entente_statement_get_anchor (statement);
  const char *prefix = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_PREFIX) : NULL;
  const char *suffix = anchor != NULL ? entente_record_get_text (anchor, ENTENTE_ANCHOR_SUFFIX) : NULL;
  g_autofree char *line = NULL;
  char *parts[] = {
    prefix != NULL ? g_strdup ("…") : NULL,
    format_context (prefix),
    g_strdup ("…"),
    format_context (suffix),
    suffix != NULL ? g_strdup ("…") : NULL,
  };

  line = join_parts (parts, G_N_ELEMENTS (parts), " ");
  if (prefix != NULL || suffix != NULL)
    entente_column_add (page->column, indent, line);
}

static void
add_words (EntenteTextPage  *page,
           guint             indent,
           EntenteStatement *statement,
           guint             max)
{
  g_autofree char *words = entente_citation_quote (statement, max);

  if (entente_statement_get_text (statement) == NULL)
    entente_column_add (page->column, indent, _("(no words given)"));
  else
    entente_column_add (page->column, indent, words);
}

static void
add_statement_source (EntenteTextPage  *page,
                      guint             indent,
                      EntenteStatement *statement)
{
  EntenteSource *source = entente_citation_find_source (page->document, statement);
  g_autofree char *line = source != NULL ? entente_query_describe_source (page->document, source)
                                         : entente_citation_describe_no_source (statement, _("no source given"));

  entente_text_page_add_fact (page, indent, C_("statement", "Written in"), line);
}

/**
 * entente_text_page_add_parts:
 * @page: a page
 * @indent: the indentation, in cells
 * @parts: (array length=n) (transfer full): parts of a line, any of which may be %NULL
 * @n: the number of parts
 *
 * Adds one line with all parts, unless all of them are %NULL.
 */
void
entente_text_page_add_parts (EntenteTextPage *page,
                             guint            indent,
                             char            *parts[],
                             guint            n)
{
  g_autofree char *line = join_parts (parts, n, SEPARATOR);

  if (line != NULL)
    entente_column_add (page->column, indent, line);
}

/**
 * entente_text_page_add_fact:
 * @page: a page
 * @indent: the indentation, in cells
 * @label: the name of the fact
 * @value: (nullable): its value, safe to show; nothing is added if it is %NULL or empty
 */
void
entente_text_page_add_fact (EntenteTextPage *page,
                            guint            indent,
                            const char      *label,
                            const char      *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  /* Translators: what is told, and what it is: “Published: 25 March 2025”. */
  line = g_strdup_printf (C_("summary", "%s: %s"), label, value);
  entente_column_add (page->column, indent, line);
}

/**
 * entente_text_page_add_heading:
 * @page: a page
 * @heading: the name of the items that follow
 * @n: the number of these items
 */
void
entente_text_page_add_heading (EntenteTextPage *page,
                               const char      *heading,
                               guint            n)
{
  g_autofree char *line = g_strdup_printf (C_("summary", "%s (%u)"), heading, n);

  entente_column_add_space (page->column);
  entente_column_add (page->column, 0, line);
}

void
entente_text_page_add_title (EntenteTextPage *page,
                             guint            indent,
                             EntenteItem     *item)
{
  g_autofree char *title = entente_query_title (page->document, item);

  entente_column_add (page->column, indent, title);
}

/**
 * entente_text_page_add_statement:
 * @page: a page
 * @indent: the indentation, in cells
 * @statement: a statement
 * @max: the largest number of characters of its text; 0 for all
 *
 * Adds the text, speaker, date, relays, form, attribution, modality and grade of the statement, the text
 * around it, and its source.
 */
void
entente_text_page_add_statement (EntenteTextPage  *page,
                                 guint             indent,
                                 EntenteStatement *statement,
                                 guint             max)
{
  guint inner_indent = indent + ENTENTE_TEXT_PAGE_INDENT;

  add_words (page, indent, statement, max);
  add_byline (page, inner_indent, statement);
  add_badges (page, inner_indent, statement);
  add_context (page, inner_indent, statement);
  add_statement_source (page, inner_indent, statement);
  entente_text_page_add_findings (page, inner_indent, ENTENTE_ITEM (statement));
}

/**
 * entente_text_page_add_findings:
 * @page: a page
 * @indent: the indentation, in cells
 * @item: an item
 *
 * Adds what is wrong with the item.
 */
void
entente_text_page_add_findings (EntenteTextPage *page,
                                guint            indent,
                                EntenteItem     *item)
{
  g_autoptr (GPtrArray) findings = entente_finding_list_for_item (page->document, item);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text = entente_finding_describe (page->document, findings->pdata[i]);

      entente_text_page_add_fact (page, indent, C_("finding", "Remark"), text);
    }
}

/**
 * entente_text_page_add_statements:
 * @page: a page
 * @heading: the heading
 * @statements: (transfer full): statements; nothing is added if there are none
 */
void
entente_text_page_add_statements (EntenteTextPage *page,
                                  const char      *heading,
                                  GPtrArray       *statements)
{
  if (statements->len > 0)
    entente_text_page_add_heading (page, heading, statements->len);
  for (guint i = 0; i < statements->len; i++)
    {
      entente_column_add_space (page->column);
      entente_text_page_add_statement (page, ENTENTE_TEXT_PAGE_INDENT, statements->pdata[i], ENTENTE_DISPLAY_TEXT_MAX);
    }
  g_ptr_array_unref (statements);
}

/**
 * entente_text_page_add_sources:
 * @page: a page
 * @heading: the heading
 * @sources: (transfer full): sources; nothing is added if there are none
 */
void
entente_text_page_add_sources (EntenteTextPage *page,
                               const char      *heading,
                               GPtrArray       *sources)
{
  if (sources->len > 0)
    {
      entente_text_page_add_heading (page, heading, sources->len);
      entente_column_add_space (page->column);
    }
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *line = entente_query_describe_source (page->document, sources->pdata[i]);

      entente_column_add (page->column, ENTENTE_TEXT_PAGE_INDENT, line);
    }
  g_ptr_array_unref (sources);
}
