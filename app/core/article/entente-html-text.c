/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-html-text.h"

/* The words of a part of a page, in paragraphs. */

/* So many parts of a row are looked at. */
#define MAX_ROW 2000

static const char *const blocks[] = {
  "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
  "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p",
  "pre", "section", "summary", "table", "ul",
};

static gboolean
is_block (const EntenteMarkupNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (entente_markup_is (node, blocks[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_cell (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "td") || entente_markup_is (node, "th");
}

static void add_children (EntenteArticleWords *words, const EntenteMarkupNode *top, gboolean is_exact,
                          gboolean is_in_row);

/* The paragraphs of a cell are one line of its row. A row with much text is no table: such pages are set in tables. */
static gboolean
is_row (const EntenteMarkupNode *node)
{
  guint n = 0;

  if (!entente_markup_is (node, "tr"))
    return FALSE;
  for (const EntenteMarkupNode *child = entente_markup_next (node, node); child != NULL && n < MAX_ROW;
       child = entente_markup_next (child, node), n++)
    if (entente_markup_is (child, "p") || entente_markup_is (child, "table") || entente_markup_is (child, "div"))
      return FALSE;
  return TRUE;
}

static void
add_element (EntenteArticleWords     *words,
             const EntenteMarkupNode *node,
             gboolean                 is_exact,
             gboolean                 is_in_row,
             gboolean                 is_later)
{
  gboolean is_own_row = !is_in_row && is_row (node);
  gboolean is_own_block = !is_in_row && (is_block (node) || is_cell (node));

  if (entente_markup_is (node, "br"))
    {
      entente_article_words_end_line (words);
      return;
    }
  if (is_own_block)
    entente_article_words_end_paragraph (words);
  if (is_in_row && is_cell (node) && is_later)
    entente_article_words_tab (words);
  add_children (words, node, is_exact || entente_markup_is (node, "pre"), is_in_row || is_own_row);
  if (is_own_row)
    entente_article_words_end_row (words);
  if (is_own_block)
    entente_article_words_end_paragraph (words);
}

static void
add_children (EntenteArticleWords     *words,
              const EntenteMarkupNode *top,
              gboolean                 is_exact,
              gboolean                 is_in_row)
{
  gboolean has_cell = FALSE;

  for (const EntenteMarkupNode *node = top->first; node != NULL; node = node->next)
    if (node->is_left_out)
      continue;
    else if (node->text == NULL)
      {
        add_element (words, node, is_exact, is_in_row, has_cell);
        has_cell |= is_cell (node);
      }
    else if (is_exact)
      entente_article_words_add_exact (words, node->text);
    else
      entente_article_words_add (words, node->text);
}

/**
 * entente_html_text_add:
 * @words: receives the words
 * @top: a part of a page; what is left out of it is not added
 */
void
entente_html_text_add (EntenteArticleWords     *words,
                       const EntenteMarkupNode *top)
{
  add_element (words, top, FALSE, FALSE, FALSE);
}
