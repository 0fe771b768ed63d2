/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-sample.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* With ENTENTE_KEEP_INPUTS, what the tests read is kept in that folder, for fuzzers to begin with. */
static void
keep_input (GBytes *bytes)
{
  const char *folder = g_getenv ("ENTENTE_KEEP_INPUTS");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *sum = NULL, *path = NULL;

  if (folder == NULL || size > 100000)
    return;
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  path = g_build_filename (folder, "article", sum, NULL);
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

/* Reads a file that is an article, and can be read. */
EntenteArticle *
article_sample_read_bytes (const char *name,
                           GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  EntenteArticle *article;

  keep_input (bytes);
  g_assert_true (entente_article_is (bytes, name));
  article = entente_article_read (bytes, name, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (article->text, -1, NULL));
  return article;
}

EntenteArticle *
article_sample_read (const char *name,
                     const char *text,
                     gssize      length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return article_sample_read_bytes (name, bytes);
}

void
article_sample_assert_refused (const char           *name,
                               GBytes               *bytes,
                               EntenteArticleError   code,
                               const char           *words)
{
  g_autoptr (GError) error = NULL;
  EntenteArticle *article;

  keep_input (bytes);
  article = entente_article_read (bytes, name, NULL, NULL, &error);
  g_assert_null (article);
  g_assert_error (error, ENTENTE_ARTICLE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

void
article_sample_assert_remark (EntenteArticle *article,
                              const char     *words)
{
  for (guint i = 0; i < article->remarks->len; i++)
    if (strstr (article->remarks->pdata[i], words) != NULL)
      return;
  g_error ("no remark says “%s”", words);
}

void
article_sample_assert_no_remark (EntenteArticle *article,
                                 const char     *words)
{
  for (guint i = 0; i < article->remarks->len; i++)
    g_assert_null (strstr (article->remarks->pdata[i], words));
}

/* Whatever it is, it is read or refused with words. */
void
article_sample_assert_any (const char *name,
                           const char *text,
                           gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArticle) article = entente_article_read_text (bytes, name, NULL, NULL, &error);

  g_assert_true ((article == NULL) == (error != NULL));
  if (article != NULL)
    g_assert_true (g_utf8_validate (article->text, -1, NULL));
  else
    g_assert_cmpstr (error->message, !=, "");
}

GBytes *
article_sample_zip (const ArticleEntry *entries,
                    guint               n)
{
  struct archive *archive = archive_write_new ();
  gsize room = 65536;
  size_t used = 0;
  char *zip;

  for (guint i = 0; i < n; i++)
    room += strlen (entries[i].text) + 1024;
  zip = g_malloc (room);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, zip, room, &used), ==, ARCHIVE_OK);
  for (guint i = 0; i < n; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize size = strlen (entries[i].text);

      archive_entry_set_pathname (entry, entries[i].name);
      archive_entry_set_size (entry, (la_int64_t) size);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      /* As these formats have it, the type is not packed. */
      g_assert_cmpint (g_str_equal (entries[i].name, "mimetype") ? archive_write_zip_set_compression_store (archive)
                                                                 : archive_write_zip_set_compression_deflate (archive),
                       ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, entries[i].text, size), ==, (la_ssize_t) size);
      archive_entry_free (entry);
    }
  archive_write_free (archive);
  return g_bytes_new_take (zip, used);
}
