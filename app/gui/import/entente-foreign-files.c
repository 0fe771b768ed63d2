/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-foreign-files.h"

#include "entente-article-reader.h"
#include "entente-article-task.h"
#include "entente-file.h"
#include "entente-import-format.h"
#include "entente-substring.h"
#include "entente-task-thread.h"

#include <string.h>

/* A document names its format at its beginning, within so many bytes. */
#define HEAD 4096
#define OWN_FORMAT "\"entente\""
#define OWN_SUFFIX ".entente.json"

static gboolean
has_suffix (GFile      *file,
            const char *suffix)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *small = g_ascii_strdown (base, -1);

  return g_str_has_suffix (small, suffix);
}

/**
 * entente_foreign_files_is_named_as_own:
 * @file: a file
 *
 * Returns: whether its name is one of a document
 */
gboolean
entente_foreign_files_is_named_as_own (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return has_suffix (file, OWN_SUFFIX);
}

/* The first byte behind a byte order mark and blanks; 0 if there is none. */
static char
get_first_letter (const char *text,
                  gsize       length)
{
  gsize at = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (text[at]))
    at++;
  return at < length ? text[at] : '\0';
}

/* JSON that no reader knows may be a document that is broken. The error page knows more of these. */
static gboolean
is_known_json (GBytes *bytes)
{
  g_autoptr (EntenteImportInput) input = entente_import_input_new (bytes, "", NULL, NULL);
  const EntenteImportFormat *format = input != NULL ? entente_import_sniff (input, NULL) : NULL;

  return format != NULL && format != entente_import_find_format ("csv");
}

static gboolean
is_article (GFile  *file,
            GBytes *bytes)
{
  g_autofree char *name = entente_article_task_dup_name (file);

  return entente_article_is (bytes, name);
}

/* Returns which of the lists the file belongs to; NULL for a document. */
static GPtrArray *
choose (EntenteForeignFiles *found,
        GFile               *file)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;
  char first;

  if (entente_foreign_files_is_named_as_own (file))
    return NULL;
  bytes = entente_file_read (file, NULL, NULL);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  first = get_first_letter (text, length);
  if (first == '{' && entente_substring_find (text, MIN (length, HEAD), OWN_FORMAT, strlen (OWN_FORMAT)) != NULL)
    return NULL;
  if (is_article (file, bytes))
    return found->articles;
  if ((first == '{' || first == '[' || has_suffix (file, ".json")) && !is_known_json (bytes))
    return NULL;
  return found->imports;
}

static EntenteForeignFiles *
foreign_files_new (void)
{
  EntenteForeignFiles *self = g_new0 (EntenteForeignFiles, 1);

  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->imports = g_ptr_array_new_with_free_func (g_object_unref);
  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * entente_foreign_files_free:
 * @self: (transfer full): files
 */
void
entente_foreign_files_free (EntenteForeignFiles *self)
{
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_ptr_array_unref (self->imports);
  g_ptr_array_unref (self->articles);
  g_free (self);
}

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GPtrArray *files = data;
  EntenteForeignFiles *found = foreign_files_new ();

  for (guint i = 0; i < files->len; i++)
    {
      GPtrArray *list = choose (found, files->pdata[i]);

      g_ptr_array_add (list != NULL ? list : found->documents, g_object_ref (files->pdata[i]));
    }
  g_task_return_pointer (task, found, (GDestroyNotify) entente_foreign_files_free);
}

/**
 * entente_foreign_files_find_async:
 * @files: (element-type GFile): files
 * @callback: called when it is known which of them are of other programs
 * @data: for @callback
 *
 * Looks into files, in another thread. A file that cannot be read counts as a document.
 */
void
entente_foreign_files_find_async (GPtrArray           *files,
                                  GAsyncReadyCallback  callback,
                                  gpointer             data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (files != NULL);

  task = g_task_new (NULL, NULL, callback, data);
  g_task_set_source_tag (task, entente_foreign_files_find_async);
  g_task_set_task_data (task, g_ptr_array_ref (files), (GDestroyNotify) g_ptr_array_unref);
  entente_task_run_in_thread (task, find_thread);
}

/**
 * entente_foreign_files_find_finish:
 * @result: the result of the callback
 *
 * Returns: (transfer full): the files, sorted by what is to be done with them
 */
EntenteForeignFiles *
entente_foreign_files_find_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
