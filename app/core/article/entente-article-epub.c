/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-format.h"
#include "entente-article-html.h"
#include "entente-article-omissions.h"
#include "entente-article-zip.h"
#include "entente-html-look.h"
#include "entente-html-text.h"
#include "entente-id.h"
#include "entente-import-encoding.h"
#include "entente-import-zip.h"

#include <glib/gi18n.h>
#include <string.h>

/* A book, of which each chapter is a page of the web. */

#define CONTAINER "META-INF/container.xml"

static gboolean
sniff (EntenteImportInput *input)
{
  return entente_import_zip_has (input, CONTAINER, "");
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_INVALID, _("The file is damaged."));
  return FALSE;
}

/* The files with words, by their names. */
static GPtrArray *
read_files (EntenteImportInput  *input,
            GCancellable        *cancellable,
            GError             **error)
{
  static const char *const suffixes[] = { ".xml", ".opf", ".xhtml", ".html", ".htm" };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      GPtrArray *some = entente_import_zip_read (input, "", suffixes[i], cancellable, error);

      if (some == NULL)
        {
          g_ptr_array_set_free_func (all, (GDestroyNotify) g_ptr_array_unref);
          return NULL;
        }
      g_ptr_array_add (all, some);
    }
  for (guint i = 1; i < all->len; i++)
    g_ptr_array_extend_and_steal (all->pdata[0], all->pdata[i]);
  return all->pdata[0];
}

/* A place in the zip, from the folder of another file. */
static char *
resolve (const char *from,
         const char *href)
{
  g_autofree char *folder = g_path_get_dirname (from);
  g_autofree char *plain = g_strndup (href, strcspn (href, "#"));
  g_autofree char *decoded = g_uri_unescape_string (plain, NULL), *joined = NULL, *path = NULL;

  joined = g_build_filename ("/", folder, decoded != NULL ? decoded : plain, NULL);
  path = g_canonicalize_filename (joined, "/");
  return g_strdup (path + 1);
}

static char *
find_package (GPtrArray    *files,
              GCancellable *cancellable)
{
  g_autoptr (EntenteMarkup) container = entente_article_zip_parse (files, CONTAINER, cancellable, NULL);
  const EntenteMarkupNode *root =
    container != NULL ? entente_markup_find (entente_markup_get_root (container), "rootfile") : NULL;

  return root != NULL ? g_strdup (entente_markup_get (root, "full-path")) : NULL;
}

static void
read_details (EntenteArticle          *article,
              const EntenteMarkupNode *package)
{
  static const struct { const char *name; EntenteArticleDetail detail; } details[] = {
    { "title", ENTENTE_ARTICLE_TITLE },     { "publisher", ENTENTE_ARTICLE_PUBLISHER },
    { "date", ENTENTE_ARTICLE_PUBLISHED },  { "language", ENTENTE_ARTICLE_LANGUAGE },
    { "source", ENTENTE_ARTICLE_URL },      { "identifier", ENTENTE_ARTICLE_URL },
  };
  const EntenteMarkupNode *metadata = entente_markup_find (package, "metadata");

  for (const EntenteMarkupNode *node = metadata != NULL ? metadata->first : NULL; node != NULL; node = node->next)
    {
      g_autofree char *text = node->name != NULL ? entente_markup_dup_text (node) : NULL;

      if (text == NULL)
        continue;
      if (entente_markup_is (node, "creator"))
        entente_article_offer_author (article, text);
      for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
        if (entente_markup_is (node, details[i].name))
          entente_article_offer (article, details[i].detail, text);
    }
}

/* The files of the book by their ids, but for the table of contents. */
static GHashTable *
list_items (const EntenteMarkupNode *package)
{
  GHashTable *items = g_hash_table_new (entente_id_hash, g_str_equal);
  const EntenteMarkupNode *manifest = entente_markup_find (package, "manifest");

  for (const EntenteMarkupNode *node = manifest != NULL ? manifest->first : NULL; node != NULL; node = node->next)
    {
      const char *id, *href, *properties;

      if (!entente_markup_is (node, "item"))
        continue;
      id = entente_markup_get (node, "id");
      href = entente_markup_get (node, "href");
      properties = entente_markup_get (node, "properties");
      if (id != NULL && href != NULL && (properties == NULL || strstr (properties, "nav") == NULL))
        g_hash_table_insert (items, (gpointer) id, (gpointer) href);
    }
  return items;
}

static void
leave_out (EntenteMarkupNode       *root,
           EntenteArticleOmissions *omissions)
{
  for (EntenteMarkupNode *node = root->first; node != NULL; node = entente_markup_next (node, root))
    {
      omissions->n_pictures += entente_markup_is (node, "img") || entente_markup_is (node, "image");
      node->is_left_out = entente_markup_is (node, "script") || entente_markup_is (node, "style") ||
                          entente_markup_is (node, "head") || entente_markup_is (node, "svg") ||
                          entente_html_look_is_hidden (node);
    }
}

/* Chapters are in UTF-8, or in the encoding that they say. Returns NULL if they are in neither. */
static char *
decode (const char *data,
        gsize       size,
        gsize      *length)
{
  g_autofree char *declared = NULL, *text = NULL;
  guint n_doubtful = 0;

  if (g_utf8_validate_len (data, size, NULL))
    {
      *length = size;
      return g_strndup (data, size);
    }
  declared = entente_article_html_dup_declared (data, size);
  text = declared != NULL ? entente_import_encoding_decode (data, size, declared, length, &n_doubtful) : NULL;
  return n_doubtful == 0 && text != NULL && strlen (text) == *length ? g_steal_pointer (&text) : NULL;
}

static gboolean
add_chapter (EntenteArticleWords      *words,
             GBytes                   *bytes,
             EntenteArticleOmissions  *omissions,
             GCancellable             *cancellable,
             GError                  **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (EntenteMarkup) page = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (size == 0)
    return TRUE;
  text = decode (data, size, &length);
  if (text == NULL)
    {
      g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_ENCRYPTED,
                           _("This book is encrypted or damaged: its chapters are no text."));
      return FALSE;
    }
  page = entente_markup_parse_html (text, length, cancellable, error);
  if (page == NULL)
    return FALSE;
  leave_out (entente_markup_get_root (page), omissions);
  entente_html_text_add (words, entente_markup_get_root (page), omissions);
  entente_article_words_end_paragraph (words);
  return TRUE;
}

/* The chapters in the order of reading. Each comes once, however often the book leads to it. */
static gboolean
add_chapters (EntenteArticle           *article,
              EntenteArticleWords      *words,
              GPtrArray                *files,
              const char               *path,
              const EntenteMarkupNode  *package,
              GCancellable             *cancellable,
              GError                  **error)
{
  g_autoptr (GHashTable) items = list_items (package);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, NULL);
  const EntenteMarkupNode *spine = entente_markup_find (package, "spine");
  EntenteArticleOmissions omissions = { 0 };
  guint n_missing = 0;

  for (const EntenteMarkupNode *node = spine != NULL ? spine->first : NULL; node != NULL; node = node->next)
    {
      const char *id = node->name != NULL ? entente_markup_get (node, "idref") : NULL;
      const char *href = id != NULL ? g_hash_table_lookup (items, id) : NULL;
      g_autofree char *name = href != NULL ? resolve (path, href) : NULL;
      GBytes *bytes = name != NULL ? entente_article_zip_find (files, name) : NULL;

      if (name == NULL || !g_hash_table_add (seen, g_strdup (name)))
        continue;
      n_missing += bytes == NULL;
      if (bytes != NULL && !add_chapter (words, bytes, &omissions, cancellable, error))
        return FALSE;
    }
  entente_article_omissions_tell (&omissions, article);
  if (n_missing > 0)
    entente_article_take_remark (
      article, g_strdup_printf (ngettext ("%u chapter is not in the file.", "%u chapters are not in the file.",
                                          n_missing), n_missing));
  return TRUE;
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  g_autoptr (GPtrArray) files = read_files (input, cancellable, error);
  g_autoptr (EntenteMarkup) package = NULL;
  g_autofree char *path = NULL, *text = NULL;
  EntenteArticleWords words;
  gboolean done;

  if (files == NULL)
    return FALSE;
  path = find_package (files, cancellable);
  if (path == NULL)
    return fail_damaged (error);
  package = entente_article_zip_parse (files, path, cancellable, error);
  if (package == NULL)
    return FALSE;
  read_details (article, entente_markup_get_root (package));
  entente_article_words_init (&words);
  done = add_chapters (article, &words, files, path, entente_markup_get_root (package), cancellable, error);
  text = entente_article_words_finish (&words);
  if (done)
    entente_article_take_text (article, g_steal_pointer (&text));
  return done;
}

const EntenteArticleFormat entente_article_epub = { sniff, read_article };
