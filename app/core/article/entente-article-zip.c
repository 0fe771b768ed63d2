/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-zip.h"

#include "entente-article-error.h"
#include "entente-import-zip.h"

#include <glib/gi18n.h>

/**
 * entente_article_zip_read_xml:
 * @input: an input that is a zip
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type EntenteImportZipEntry): all XML files in it
 */
GPtrArray *
entente_article_zip_read_xml (EntenteImportInput  *input,
                              GCancellable        *cancellable,
                              GError             **error)
{
  return entente_import_zip_read (input, "", ".xml", cancellable, error);
}

/**
 * entente_article_zip_find:
 * @entries: (element-type EntenteImportZipEntry): files of a zip
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the file of that name
 */
GBytes *
entente_article_zip_find (GPtrArray  *entries,
                          const char *name)
{
  for (guint i = 0; i < entries->len; i++)
    {
      EntenteImportZipEntry *entry = entries->pdata[i];

      if (g_ascii_strcasecmp (entry->name, name) == 0)
        return entry->bytes;
    }
  return NULL;
}

/**
 * entente_article_zip_parse:
 * @entries: (element-type EntenteImportZipEntry): files of a zip
 * @name: the name of an XML file
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %ENTENTE_ARTICLE_ERROR
 *
 * Returns: (transfer full) (nullable): the tree of the file; %NULL also if it is not there
 */
EntenteMarkup *
entente_article_zip_parse (GPtrArray     *entries,
                           const char    *name,
                           GCancellable  *cancellable,
                           GError       **error)
{
  GBytes *bytes = entente_article_zip_find (entries, name);
  gsize size;
  const char *data;

  if (bytes == NULL)
    {
      g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_INVALID, _("The file is damaged."));
      return NULL;
    }
  data = g_bytes_get_data (bytes, &size);
  return entente_markup_parse_xml (data != NULL ? data : "", size, cancellable, error);
}

static void
read_detail (EntenteArticle          *article,
             const EntenteMarkupNode *node)
{
  static const struct { const char *name; EntenteArticleDetail detail; } details[] = {
    { "title", ENTENTE_ARTICLE_TITLE },  { "publisher", ENTENTE_ARTICLE_PUBLISHER },
    { "created", ENTENTE_ARTICLE_MADE }, { "creation-date", ENTENTE_ARTICLE_MADE },
    { "language", ENTENTE_ARTICLE_LANGUAGE },
  };
  g_autofree char *text = entente_markup_dup_text (node);

  if (entente_markup_is (node, "creator") || entente_markup_is (node, "initial-creator"))
    entente_article_offer_author (article, text);
  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    if (entente_markup_is (node, details[i].name))
      entente_article_offer (article, details[i].detail, text);
}

/**
 * entente_article_zip_read_core:
 * @article: receives what an office program says of its text
 * @entries: (element-type EntenteImportZipEntry): files of a zip
 * @name: the name of the file that tells it
 */
void
entente_article_zip_read_core (EntenteArticle *article,
                               GPtrArray      *entries,
                               const char     *name)
{
  g_autoptr (EntenteMarkup) core = entente_article_zip_parse (entries, name, NULL, NULL);
  EntenteMarkupNode *root = core != NULL ? entente_markup_get_root (core) : NULL;

  for (EntenteMarkupNode *node = root != NULL ? root->first : NULL; node != NULL;
       node = entente_markup_next (node, root))
    if (node->name != NULL)
      read_detail (article, node);
}
