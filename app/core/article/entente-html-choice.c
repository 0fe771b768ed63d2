/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-html-choice.h"

#include "entente-html-look.h"

#include <string.h>

/* Elements that never hold words of an article. */
static const char *const other_elements[] = {
  "script", "style", "noscript", "template", "nav", "aside", "button", "select", "textarea", "input", "svg",
  "iframe", "object", "embed", "canvas", "video", "audio", "math", "dialog", "menu", "head", "footer", "title",
};

static const char *const other_roles[] = {
  "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "menubar", "toolbar",
  "tooltip",
};

/* Words in the classes and ids of what is beside an article. */
static const char *const other_words[] = {
  "ad", "ads", "adv", "advert", "advertisement", "advertising", "adsense", "banner", "breadcrumb", "breadcrumbs",
  "comment", "comments", "disqus", "cookie", "cookies", "consent", "footer", "masthead", "menu", "modal", "nav",
  "navbar", "navigation", "newsletter", "outbrain", "pagination", "pager", "popup", "popular", "promo", "promotion",
  "recommended", "recommendations", "related", "share", "sharing", "shares", "sidebar", "social", "sponsor",
  "sponsored", "subscribe", "subscription", "taboola", "teasers", "toolbar", "skip", "paywall", "sitemap", "login",
  "signup",
};

/* An element that holds so much of the words of a page is the article or around it, whatever it is called. */
#define MAX_OTHER 0.45

/* An article has so much of all the words, or there are several. */
#define MIN_ARTICLE 0.4

/* So much of the words of a part are in one part of it, if the others are beside the article. */
#define MIN_DENSE 0.7

/* In characters. */
#define MIN_WORDS 140

static gboolean
is_one_of (const char        *word,
           gsize              length,
           const char *const *words,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

#define IS_ONE_OF(word, words) is_one_of (word, strlen (word), words, G_N_ELEMENTS (words))

static gboolean
has_other_word (const char *names)
{
  for (const char *word = names; names != NULL && *word != '\0';)
    {
      gsize length = strcspn (word, " -_\t\r\n");

      if (is_one_of (word, length, other_words, G_N_ELEMENTS (other_words)))
        return TRUE;
      word += length;
      word += strspn (word, " -_\t\r\n");
    }
  return FALSE;
}

/* What is never an article, whatever is in it. */
static gboolean
is_surely_other (const EntenteMarkupNode *node)
{
  const char *role = entente_markup_get (node, "role");

  return IS_ONE_OF (node->name, other_elements) || entente_html_look_is_hidden (node) ||
         entente_html_look_is_silent (node) || (role != NULL && IS_ONE_OF (role, other_roles));
}

static gboolean
is_in_article (const EntenteMarkupNode *node)
{
  for (node = node->parent; node != NULL; node = node->parent)
    if (entente_markup_is (node, "article") || entente_markup_is (node, "main"))
      return TRUE;
  return FALSE;
}

/* What is beside an article by its name, unless most of the page is in it. */
static gboolean
is_probably_other (const EntenteMarkupNode *node)
{
  if (IS_ONE_OF (node->name, ((const char *const[]) { "html", "body", "main", "article", "p", "h1", "" })))
    return FALSE;
  if (entente_markup_is (node, "header"))
    return !is_in_article (node);
  /* Some programs set a whole page in a form. */
  return entente_markup_is (node, "form") || has_other_word (entente_markup_get (node, "class")) ||
         has_other_word (entente_markup_get (node, "id"));
}

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += ((guchar) *text & 0xc0) != 0x80 && !g_ascii_isspace (*text);
  return n;
}

/* Counts the letters in each element, and those in links, but for what is left out. */
static void
count (EntenteMarkupNode *node,
       gboolean           is_link)
{
  node->n_letters = node->n_linked = 0;
  if (node->text != NULL)
    {
      node->n_letters = count_letters (node->text);
      node->n_linked = is_link ? node->n_letters : 0;
    }
  for (EntenteMarkupNode *child = node->first; child != NULL; child = child->next)
    {
      if (child->is_left_out)
        continue;
      count (child, is_link || entente_markup_is (node, "a"));
      node->n_letters += child->n_letters;
      node->n_linked += child->n_linked;
    }
}

static void
leave_out (EntenteMarkupNode *top,
           gboolean           (*is_other) (const EntenteMarkupNode *node),
           guint              max)
{
  for (EntenteMarkupNode *node = top->first, *next; node != NULL; node = next)
    {
      node->is_left_out |= node->name != NULL && node->n_letters <= max && is_other (node);
      next = node->is_left_out ? entente_markup_skip (node, top) : entente_markup_next (node, top);
    }
}

static guint
get_own (const EntenteMarkupNode *node)
{
  return node->n_letters - node->n_linked;
}

static gboolean
is_body (const EntenteMarkupNode *node)
{
  const char *property = entente_markup_get (node, "itemprop");

  return property != NULL && strstr (property, "articleBody") != NULL;
}

static gboolean
is_article (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "article") || g_strcmp0 (entente_markup_get (node, "role"), "article") == 0;
}

static gboolean
is_main (const EntenteMarkupNode *node)
{
  return entente_markup_is (node, "main") || g_strcmp0 (entente_markup_get (node, "role"), "main") == 0;
}

/* The element of a sort with the most words of its own. */
static EntenteMarkupNode *
find_best (EntenteMarkupNode *top,
           gboolean           (*is_wanted) (const EntenteMarkupNode *node))
{
  EntenteMarkupNode *best = NULL;

  for (EntenteMarkupNode *node = top->first, *next; node != NULL; node = next)
    {
      next = node->is_left_out ? entente_markup_skip (node, top) : entente_markup_next (node, top);
      if (!node->is_left_out && node->name != NULL && is_wanted (node) &&
          (best == NULL || get_own (node) > get_own (best)))
        best = node;
    }
  return best;
}

/* Goes down to the smallest element with most of the words that are not links. */
static EntenteMarkupNode *
find_dense (EntenteMarkupNode *top)
{
  for (;;)
    {
      EntenteMarkupNode *most = NULL;

      for (EntenteMarkupNode *child = top->first; child != NULL; child = child->next)
        if (!child->is_left_out && child->name != NULL && (most == NULL || get_own (child) > get_own (most)))
          most = child;
      if (most == NULL || entente_markup_is (most, "p") || get_own (most) < MIN_DENSE * get_own (top))
        return top;
      top = most;
    }
}

static gboolean
is_enough (const EntenteMarkupNode *node,
           const EntenteMarkupNode *top)
{
  return node != NULL && get_own (node) >= MIN_WORDS && get_own (node) >= MIN_ARTICLE * get_own (top);
}

/**
 * entente_html_choose:
 * @page: a page
 *
 * Leaves out what is beside the article. What the page calls an article is believed if it has enough words; else the
 * part with most of the words is taken.
 *
 * Returns: (transfer none): the part of the page with the article
 */
EntenteMarkupNode *
entente_html_choose (EntenteMarkup *page)
{
  EntenteMarkupNode *root = entente_markup_get_root (page), *body, *article, *main_part;

  leave_out (root, is_surely_other, G_MAXUINT);
  count (root, FALSE);
  leave_out (root, is_probably_other, (guint) (MAX_OTHER * root->n_letters));
  count (root, FALSE);
  body = find_best (root, is_body);
  article = find_best (root, is_article);
  main_part = find_best (root, is_main);
  if (is_enough (article, root))
    return article;
  if (is_enough (body, root))
    return body;
  if (is_enough (main_part, root))
    return main_part;
  return find_dense (root);
}
