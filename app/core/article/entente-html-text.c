/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-html-text.h"

#include "entente-html-look.h"

#include <string.h>

/* The words of a part of a page, in paragraphs, as a browser shows them. */

/* So many parts of a row are looked at. */
#define MAX_ROW 2000

/* So many parts of an element are looked at before its words are added. */
#define MAX_LOOK 2000

/* In bytes. What is longer is a text in small letters. */
#define MAX_SHIFTED 64

typedef struct {
  EntenteArticleWords *words;
  EntenteArticleOmissions *omissions;
  guint n_quotes; /* quotations that are open */
} Reader;

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

static void add_children (Reader *reader, const EntenteMarkupNode *top, gboolean is_exact, gboolean is_in_row);

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

/* What has letters that no browser shows. */
static gboolean
is_code (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "script") || entente_markup_is (node, "style") ||
         entente_markup_is (node, "template") || entente_markup_is (node, "noscript");
}

/* The next part of an element, of those that are not in what is left out within it. */
static const EntenteMarkupNode *
next_shown (const EntenteMarkupNode *node,
            const EntenteMarkupNode *top)
{
  gboolean is_left_out = node != top && node->name != NULL &&
                         (node->is_left_out || is_code (node) || entente_html_look_is_struck (node));

  return is_left_out ? entente_markup_skip (node, top) : entente_markup_next (node, top);
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* Whether there are words in an element. An element with very many parts is taken for one that has some. */
static gboolean
has_words (const EntenteMarkupNode *top,
           gboolean                *is_apart)
{
  gboolean has = FALSE, is_blank_last = FALSE;
  guint n = 0;

  *is_apart = FALSE;
  for (const EntenteMarkupNode *node = next_shown (top, top); node != NULL && n < MAX_LOOK;
       node = next_shown (node, top), n++)
    {
      if (node->text == NULL || *node->text == '\0')
        continue;
      *is_apart |= !has && g_ascii_isspace (node->text[0]);
      has |= !is_blank (node->text);
      is_blank_last = g_ascii_isspace (node->text[strlen (node->text) - 1]);
    }
  *is_apart |= is_blank_last;
  return has || n == MAX_LOOK;
}

/* Whether an element is left out because a browser strikes its words through, as it shows what was deleted. */
static gboolean
omit_struck (Reader                  *reader,
             const EntenteMarkupNode *node)
{
  gboolean is_apart;

  if (!entente_html_look_is_struck (node) || !has_words (node, &is_apart))
    return FALSE;
  reader->omissions->n_struck++;
  entente_article_words_omit (reader->words, is_apart);
  return TRUE;
}

static void
tell_hidden (Reader                  *reader,
             const EntenteMarkupNode *node)
{
  gboolean is_apart;

  if (node->name != NULL && !is_code (node) &&
      (entente_html_look_is_hidden (node) || entente_html_look_is_silent (node)) && has_words (node, &is_apart))
    reader->omissions->n_hidden++;
}

/* The words of an element if they are few and on one line. */
static char *
dup_few_words (const EntenteMarkupNode *top)
{
  g_autoptr (GString) few = g_string_new (NULL);
  guint n = 0;

  for (const EntenteMarkupNode *node = next_shown (top, top); node != NULL; node = next_shown (node, top), n++)
    {
      if (n == MAX_LOOK || few->len > MAX_SHIFTED || entente_markup_is (node, "br") || is_block (node) ||
          is_cell (node))
        return NULL;
      if (node->text != NULL)
        g_string_append (few, node->text);
    }
  return few->len <= MAX_SHIFTED ? g_strdup (few->str) : NULL;
}

static void
add_text (Reader     *reader,
          const char *text,
          gboolean    is_exact)
{
  if (is_exact)
    entente_article_words_add_exact (reader->words, text);
  else
    entente_article_words_add (reader->words, text);
}

/* Returns whether it was added in other letters than its own. */
static gboolean
add_shifted (Reader                  *reader,
             const EntenteMarkupNode *node,
             gboolean                 is_exact)
{
  EntenteShift shift = entente_html_look_get_shift (node);
  g_autofree char *few = shift != ENTENTE_SHIFT_NONE ? dup_few_words (node) : NULL;
  g_autofree char *shifted = NULL;

  if (few != NULL)
    shifted = entente_shifted_text_new (few, shift, entente_article_words_ends_in_digit (reader->words));
  if (shifted != NULL)
    add_text (reader, shifted, is_exact);
  return shifted != NULL;
}

/* Whether a quotation has marks of its own. Some pages keep the browser from adding any. */
static gboolean
has_marks (const EntenteMarkupNode *top)
{
  gunichar first = 0, last = 0;
  guint n = 0;

  for (const EntenteMarkupNode *node = next_shown (top, top); node != NULL && n < MAX_LOOK;
       node = next_shown (node, top), n++)
    for (const char *c = node->text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
      if (!g_unichar_isspace (g_utf8_get_char (c)))
        {
          last = g_utf8_get_char (c);
          first = first != 0 ? first : last;
        }
  return (first == 0x201c && last == 0x201d) || (first == 0x201e && (last == 0x201c || last == 0x201d)) ||
         (first == 0x00ab && last == 0x00bb) || (first == 0x300c && last == 0x300d) || (first == '"' && last == '"');
}

/* A browser shows the marks of quotations, which are no letters of the page. */
static void
add_quotation (Reader                  *reader,
               const EntenteMarkupNode *node,
               gboolean                 is_exact,
               gboolean                 is_in_row)
{
  gboolean is_inner = reader->n_quotes > 0, is_apart, is_marked = !has_words (node, &is_apart) || has_marks (node);

  reader->n_quotes++;
  if (!is_marked)
    add_text (reader, is_inner ? "‘" : "“", is_exact);
  add_children (reader, node, is_exact, is_in_row);
  if (!is_marked)
    add_text (reader, is_inner ? "’" : "”", is_exact);
  reader->n_quotes--;
}

static void
add_content (Reader                  *reader,
             const EntenteMarkupNode *node,
             gboolean                 is_exact,
             gboolean                 is_in_row)
{
  if (omit_struck (reader, node) || add_shifted (reader, node, is_exact))
    return;
  if (entente_markup_is (node, "q"))
    add_quotation (reader, node, is_exact, is_in_row);
  else
    add_children (reader, node, is_exact, is_in_row);
}

static void
add_element (Reader                  *reader,
             const EntenteMarkupNode *node,
             gboolean                 is_exact,
             gboolean                 is_in_row,
             gboolean                 is_later)
{
  gboolean is_own_row = !is_in_row && is_row (node);
  gboolean is_own_block = !is_in_row && (is_block (node) || is_cell (node));

  if (entente_markup_is (node, "br"))
    {
      entente_article_words_end_line (reader->words);
      return;
    }
  if (is_own_block)
    entente_article_words_end_paragraph (reader->words);
  if (is_in_row && is_cell (node) && is_later)
    entente_article_words_tab (reader->words);
  add_content (reader, node, is_exact || entente_markup_is (node, "pre"), is_in_row || is_own_row);
  if (is_own_row)
    entente_article_words_end_row (reader->words);
  if (is_own_block)
    entente_article_words_end_paragraph (reader->words);
}

static void
add_children (Reader                  *reader,
              const EntenteMarkupNode *top,
              gboolean                 is_exact,
              gboolean                 is_in_row)
{
  gboolean has_cell = FALSE;

  for (const EntenteMarkupNode *node = top->first; node != NULL; node = node->next)
    if (node->is_left_out)
      tell_hidden (reader, node);
    else if (node->text == NULL)
      {
        add_element (reader, node, is_exact, is_in_row, has_cell);
        has_cell |= is_cell (node);
      }
    else
      add_text (reader, node->text, is_exact);
}

/**
 * entente_html_text_add:
 * @words: receives the words
 * @top: a part of a page; what is left out of it is not added
 * @omissions: receives how much in it a browser hides or strikes through, which is not added
 */
void
entente_html_text_add (EntenteArticleWords     *words,
                       const EntenteMarkupNode *top,
                       EntenteArticleOmissions *omissions)
{
  Reader reader = { .words = words, .omissions = omissions };

  add_element (&reader, top, FALSE, FALSE, FALSE);
}

/**
 * entente_html_text_dup:
 * @top: a part of a page
 *
 * Returns: (transfer full): its words
 */
char *
entente_html_text_dup (const EntenteMarkupNode *top)
{
  EntenteArticleOmissions omissions = { 0 };
  EntenteArticleWords words;

  entente_article_words_init (&words);
  entente_html_text_add (&words, top, &omissions);
  return entente_article_words_finish (&words);
}
