/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-html-details.h"

#include "entente-html-text.h"
#include "entente-import-json.h"

#include <string.h>

/* Pages say the same in many ways. Those are asked first that are made for catalogues, and those last that are made for
 * the bar of a browser. */

#define MAX_DEPTH 8
#define MAX_BYLINES 50

static const struct { const char *name; EntenteArticleDetail detail; } metas[] = {
  { "citation_title", ENTENTE_ARTICLE_TITLE },
  { "og:title", ENTENTE_ARTICLE_TITLE },
  { "dc.title", ENTENTE_ARTICLE_TITLE },
  { "dcterms.title", ENTENTE_ARTICLE_TITLE },
  { "twitter:title", ENTENTE_ARTICLE_TITLE },
  { "citation_journal_title", ENTENTE_ARTICLE_PUBLISHER },
  { "og:site_name", ENTENTE_ARTICLE_PUBLISHER },
  { "dc.publisher", ENTENTE_ARTICLE_PUBLISHER },
  { "dcterms.publisher", ENTENTE_ARTICLE_PUBLISHER },
  { "citation_publisher", ENTENTE_ARTICLE_PUBLISHER },
  { "publisher", ENTENTE_ARTICLE_PUBLISHER },
  { "article:published_time", ENTENTE_ARTICLE_PUBLISHED },
  { "citation_publication_date", ENTENTE_ARTICLE_PUBLISHED },
  { "citation_online_date", ENTENTE_ARTICLE_PUBLISHED },
  { "citation_date", ENTENTE_ARTICLE_PUBLISHED },
  { "datepublished", ENTENTE_ARTICLE_PUBLISHED },
  { "dc.date.issued", ENTENTE_ARTICLE_PUBLISHED },
  { "dcterms.issued", ENTENTE_ARTICLE_PUBLISHED },
  { "dc.date", ENTENTE_ARTICLE_PUBLISHED },
  { "parsely-pub-date", ENTENTE_ARTICLE_PUBLISHED },
  { "pubdate", ENTENTE_ARTICLE_PUBLISHED },
  { "date", ENTENTE_ARTICLE_PUBLISHED },
  { "og:url", ENTENTE_ARTICLE_URL },
  { "citation_public_url", ENTENTE_ARTICLE_URL },
  { "citation_language", ENTENTE_ARTICLE_LANGUAGE },
  { "dc.language", ENTENTE_ARTICLE_LANGUAGE },
  { "og:locale", ENTENTE_ARTICLE_LANGUAGE },
};

static const char *const author_metas[] = {
  "citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
};

static const char *
get_meta_name (const EntenteMarkupNode *node)
{
  static const char *const attributes[] = { "property", "name", "itemprop" };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (entente_markup_get (node, attributes[i]) != NULL)
      return entente_markup_get (node, attributes[i]);
  return "";
}

/* All <meta> elements with a name, in order. */
static GPtrArray *
list_metas (EntenteMarkupNode *root)
{
  GPtrArray *list = g_ptr_array_new ();

  for (EntenteMarkupNode *node = root->first; node != NULL && list->len < 1000; node = entente_markup_next (node, root))
    if (entente_markup_is (node, "meta") && entente_markup_get (node, "content") != NULL)
      g_ptr_array_add (list, node);
  return list;
}

static void
read_metas (GPtrArray      *list,
            EntenteArticle *article)
{
  for (gsize i = 0; i < G_N_ELEMENTS (metas); i++)
    for (guint j = 0; j < list->len; j++)
      if (g_ascii_strcasecmp (get_meta_name (list->pdata[j]), metas[i].name) == 0)
        entente_article_offer (article, metas[i].detail, entente_markup_get (list->pdata[j], "content"));
}

/* The first of these names that is there tells all authors. */
static void
read_author_metas (GPtrArray      *list,
                   EntenteArticle *article)
{
  for (gsize i = 0; i < G_N_ELEMENTS (author_metas) && article->authors->len == 0; i++)
    for (guint j = 0; j < list->len; j++)
      if (g_ascii_strcasecmp (get_meta_name (list->pdata[j]), author_metas[i]) == 0)
        entente_article_offer_author (article, entente_markup_get (list->pdata[j], "content"));
}

static gboolean
is_article_type (const char *type)
{
  return type != NULL && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "BlogPosting") ||
                          g_str_equal (type, "Report") || g_str_equal (type, "SocialMediaPosting"));
}

static gboolean
is_article (JsonNode *node)
{
  JsonNode *type = entente_import_json_get (node, "@type");

  for (guint i = 0; entente_import_json_is_array (type) && i < entente_import_json_get_n (type); i++)
    if (is_article_type (entente_import_json_get_text (entente_import_json_get_nth (type, i))))
      return TRUE;
  return is_article_type (entente_import_json_get_text (type));
}

/* An article, in a list of things or in the graph of one. */
static JsonNode *
find_article (JsonNode *node,
              guint     depth)
{
  JsonNode *found = NULL;

  if (depth > MAX_DEPTH || node == NULL)
    return NULL;
  if (entente_import_json_is_object (node))
    return is_article (node) ? node : find_article (entente_import_json_get (node, "@graph"), depth + 1);
  for (guint i = 0; entente_import_json_is_array (node) && found == NULL && i < entente_import_json_get_n (node); i++)
    found = find_article (entente_import_json_get_nth (node, i), depth + 1);
  return found;
}

/* "Words", or {"name": "Words"}. */
static const char *
get_name (JsonNode *node)
{
  const char *text = entente_import_json_get_text (node);

  return text != NULL ? text : entente_import_json_get_text_of (node, "name");
}

static void
read_json_article (JsonNode       *node,
                   EntenteArticle *article)
{
  JsonNode *authors = entente_import_json_get (node, "author");
  JsonNode *page = entente_import_json_get (node, "mainEntityOfPage");
  const char *url = entente_import_json_get_text_of (node, "url");

  if (entente_import_json_is_array (authors))
    for (guint i = 0; i < entente_import_json_get_n (authors); i++)
      entente_article_offer_author (article, get_name (entente_import_json_get_nth (authors, i)));
  else
    entente_article_offer_author (article, get_name (authors));
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, entente_import_json_get_text_of (node, "headline"));
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHER, get_name (entente_import_json_get (node, "publisher")));
  entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHED, entente_import_json_get_text_of (node, "datePublished"));
  entente_article_offer (article, ENTENTE_ARTICLE_URL, url);
  entente_article_offer (article, ENTENTE_ARTICLE_URL, entente_import_json_get_text (page));
  entente_article_offer (article, ENTENTE_ARTICLE_URL, entente_import_json_get_text_of (page, "@id"));
  entente_article_offer (article, ENTENTE_ARTICLE_LANGUAGE, entente_import_json_get_text_of (node, "inLanguage"));
}

static void
read_json (EntenteMarkupNode *script,
           EntenteArticle    *article)
{
  g_autofree char *text = entente_markup_dup_text (script);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  JsonNode *node = entente_import_json_parse (bytes, NULL, NULL), *found = find_article (node, 0);

  if (found != NULL)
    read_json_article (found, article);
  g_clear_pointer (&node, json_node_unref);
}

static void
read_json_parts (EntenteMarkupNode *root,
                 EntenteArticle    *article)
{
  guint n = 0;

  for (EntenteMarkupNode *node = root->first; node != NULL && n < 50; node = entente_markup_next (node, root))
    {
      const char *type = entente_markup_is (node, "script") ? entente_markup_get (node, "type") : NULL;

      if (type == NULL || strstr (type, "ld+json") == NULL)
        continue;
      read_json (node, article);
      n++;
    }
}

static gboolean
is_canonical (const EntenteMarkupNode *node)
{
  const char *rel = entente_markup_is (node, "link") ? entente_markup_get (node, "rel") : NULL;

  return rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0;
}

static void
read_canonical (EntenteMarkupNode *root,
                EntenteArticle    *article)
{
  for (EntenteMarkupNode *node = root->first; node != NULL; node = entente_markup_next (node, root))
    if (is_canonical (node))
      entente_article_offer (article, ENTENTE_ARTICLE_URL, entente_markup_get (node, "href"));
}

/* The bar of a browser often shows more than the heading, such as the name of the paper. A heading that is not in it is
 * one of another part. */
static void
read_headings (EntenteMarkupNode *root,
               EntenteArticle    *article)
{
  EntenteMarkupNode *heading = entente_markup_find (root, "h1"), *title = entente_markup_find (root, "title");
  g_autofree char *words = heading != NULL ? entente_html_text_dup (heading) : NULL;
  g_autofree char *bar = title != NULL ? entente_markup_dup_text (title) : NULL;

  if (words != NULL && *words != '\0' && bar != NULL && strstr (bar, words) != NULL)
    entente_article_offer (article, ENTENTE_ARTICLE_TITLE, words);
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, bar);
  entente_article_offer (article, ENTENTE_ARTICLE_TITLE, words);
}

static gboolean
has_word (const char *names,
          const char *word)
{
  g_autofree char *small = names != NULL ? g_ascii_strdown (names, -1) : NULL;

  return small != NULL && strstr (small, word) != NULL;
}

/* Parts of the page itself with who wrote it, where its head does not say it. */
static void
read_byline (EntenteMarkupNode *root,
             EntenteArticle    *article)
{
  guint n = 0;

  for (EntenteMarkupNode *node = root->first; node != NULL && article->authors->len == 0 && n < MAX_BYLINES;
       node = entente_markup_next (node, root))
    {
      const char *rel = node->name != NULL ? entente_markup_get (node, "rel") : NULL;
      g_autofree char *text = NULL;

      if (node->name == NULL || (g_strcmp0 (rel, "author") != 0 && !has_word (entente_markup_get (node, "itemprop"),
                                                                              "author")))
        continue;
      n++;
      text = entente_html_text_dup (node);
      entente_article_offer_author (article, text);
    }
}

static void
read_time (EntenteMarkupNode *root,
           EntenteArticle    *article)
{
  EntenteMarkupNode *top = entente_markup_find (root, "article"), *node = entente_markup_find (top, "time");

  if (node == NULL)
    node = entente_markup_find (root, "time");
  if (node != NULL)
    entente_article_offer (article, ENTENTE_ARTICLE_PUBLISHED, entente_markup_get (node, "datetime"));
}

static void
read_language (EntenteMarkupNode *root,
               EntenteArticle    *article)
{
  EntenteMarkupNode *html = entente_markup_find (root, "html");

  if (html != NULL)
    entente_article_offer (article, ENTENTE_ARTICLE_LANGUAGE, entente_markup_get (html, "lang"));
}

/**
 * entente_html_details_read:
 * @page: a page
 * @article: receives what the page says: title, authors, publisher, date, address and language
 */
void
entente_html_details_read (EntenteMarkup  *page,
                           EntenteArticle *article)
{
  EntenteMarkupNode *root = entente_markup_get_root (page);
  g_autoptr (GPtrArray) list = list_metas (root);

  read_canonical (root, article);
  read_language (root, article);
  read_json_parts (root, article);
  read_metas (list, article);
  read_author_metas (list, article);
  read_byline (root, article);
  read_time (root, article);
  read_headings (root, article);
}
