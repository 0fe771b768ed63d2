/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-task.h"

#include "entente-article-reader.h"
#include "entente-file.h"
#include "entente-task-thread.h"

typedef struct {
  GFile *file;
  GBytes *bytes; /* NULL until the file is loaded */
  char *encoding;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->encoding);
  g_free (self);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Request *request = data;
  g_autofree char *name = entente_article_task_dup_name (request->file);
  const EntenteArticleOptions options = { .encoding = request->encoding };
  EntenteArticle *article = NULL;
  GError *error = NULL;

  if (request->bytes == NULL)
    request->bytes = entente_file_read (request->file, cancellable, &error);
  if (request->bytes != NULL)
    article = entente_article_read (request->bytes, name, &options, cancellable, &error);
  if (article != NULL)
    g_task_return_pointer (task, article, (GDestroyNotify) entente_article_free);
  else
    g_task_return_error (task, error);
}

/**
 * entente_article_task_read_async:
 * @file: an article file
 * @bytes: (nullable): what is in it, if it was read before
 * @encoding: (nullable): the encoding that the user has chosen for it
 * @cancellable: (nullable): to stop
 * @callback: called when it is read
 * @data: for @callback
 *
 * Reads an article file.
 */
void
entente_article_task_read_async (GFile               *file,
                                 GBytes              *bytes,
                                 const char          *encoding,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (G_IS_FILE (file));

  request = g_new0 (Request, 1);
  request->file = g_object_ref (file);
  request->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  request->encoding = g_strdup (encoding);
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, entente_article_task_read_async);
  g_task_set_task_data (task, request, request_free);
  entente_task_run_in_thread (task, read_thread);
}

/**
 * entente_article_task_read_finish:
 * @result: the result of the callback
 * @bytes: (out) (transfer full) (nullable): what is in the file; %NULL if it cannot be loaded
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the article
 */
EntenteArticle *
entente_article_task_read_finish (GAsyncResult  *result,
                                  GBytes       **bytes,
                                  GError       **error)
{
  Request *request = g_task_get_task_data (G_TASK (result));

  *bytes = request->bytes != NULL ? g_bytes_ref (request->bytes) : NULL;
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_article_task_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its name, without its folder
 */
char *
entente_article_task_dup_name (GFile *file)
{
  g_autofree char *base = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base = g_file_get_basename (file);
  return base != NULL ? g_filename_display_name (base) : g_strdup ("");
}
