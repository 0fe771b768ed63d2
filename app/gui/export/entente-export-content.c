/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-export-content.h"

#include "entente-id.h"
#include "entente-png.h"

#include <glib/gstdio.h>

/* A picture is offered in the chosen format and also as SVG and as PNG, because no program takes all picture formats. A
 * file manager asks for a file. That file lasts as long as this program runs, because it may be read long after it was
 * dropped. */

#define URI_LIST "text/uri-list"

struct _EntenteExportContent
{
  GdkContentProvider parent_instance;

  EntenteExportJob *job;
  EntenteChoices choices;
  char *name;          /* nullable: the name of the file; if it is %NULL no file is offered */
  GHashTable *written; /* MIME type to GBytes: programs ask for the same type again */
};

/* What the other program asks for. */
typedef struct {
  char *mime_type;
  GOutputStream *stream;
  int priority;
  GFile *location;     /* nullable: the file that is written for it */
} Request;

static const EntenteExportFormat picture_formats[] = { ENTENTE_EXPORT_FORMAT_SVG, ENTENTE_EXPORT_FORMAT_PNG };

G_DEFINE_FINAL_TYPE (EntenteExportContent, entente_export_content, GDK_TYPE_CONTENT_PROVIDER)

/* The folders of the files that were offered, one for each file. */
static GPtrArray *folders;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->mime_type);
  g_object_unref (request->stream);
  g_clear_object (&request->location);
  g_free (request);
}

static gboolean
is_picture (EntenteExportContent *self)
{
  return entente_export_format_get_category (self->choices.format) == ENTENTE_EXPORT_CATEGORY_PICTURE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The hash table keeps the bytes alive until they are written to the stream. */
static void
send_bytes (GTask  *task,
            GBytes *bytes)
{
  const Request *request = g_task_get_task_data (task);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  g_output_stream_write_all_async (request->stream, data, size, request->priority, g_task_get_cancellable (task),
                                   written_cb, g_object_ref (task));
}

static void
keep_and_send_bytes (GTask  *task,
                     GBytes *bytes)
{
  EntenteExportContent *self = g_task_get_source_object (task);
  const Request *request = g_task_get_task_data (task);

  g_hash_table_replace (self->written, g_strdup (request->mime_type), g_bytes_ref (bytes));
  send_bytes (task, bytes);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = entente_export_job_write_finish (ENTENTE_EXPORT_JOB (source), result, &error);

  if (bytes != NULL)
    keep_and_send_bytes (task, bytes);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  EntenteExportContent *self = g_task_get_source_object (task);
  const Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  if (entente_export_job_save_finish (self->job, result, &error))
    {
      g_autofree char *uri = g_file_get_uri (request->location);
      char *line = g_strconcat (uri, "\r\n", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (line, strlen (line));

      keep_and_send_bytes (task, bytes);
    }
  else
    g_task_return_error (task, error);
}

/* Makes a folder for the file alone. The runtime folder is private, and the system empties it after the session. */
static GFile *
new_location (const char  *name,
              GError     **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "entente-XXXXXX", NULL);

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  if (g_mkdtemp (folder) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "There is no place for the file");
      return NULL;
    }
  if (folders == NULL)
    folders = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (folders, g_strdup (folder));
  return g_file_new_build_filename (folder, name, NULL);
}

static void
send_file (EntenteExportContent *self,
           GTask                *task)
{
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->location = new_location (self->name, &error);
  if (request->location == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  entente_export_job_save_async (self->job, &self->choices, request->location, ENTENTE_SAVE_NONE,
                                 g_task_get_cancellable (task), saved_cb, g_object_ref (task));
}

/* A PNG has the scale that was chosen only if PNG is the format that was chosen. */
static EntenteChoices
get_choices (EntenteExportContent *self,
             const char           *mime_type)
{
  EntenteChoices choices = self->choices;

  if (!is_picture (self) || g_str_equal (mime_type, entente_export_format_get_mime_type (choices.format)))
    return choices;
  choices.options.scale = ENTENTE_PNG_SCALE_USUAL;
  for (gsize i = 0; i < G_N_ELEMENTS (picture_formats); i++)
    if (g_str_equal (mime_type, entente_export_format_get_mime_type (picture_formats[i])))
      choices.format = picture_formats[i];
  return choices;
}

static void
entente_export_content_write_mime_type_async (GdkContentProvider  *provider,
                                              const char          *mime_type,
                                              GOutputStream       *stream,
                                              int                  io_priority,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             data)
{
  EntenteExportContent *self = ENTENTE_EXPORT_CONTENT (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  GBytes *bytes = g_hash_table_lookup (self->written, mime_type);
  Request *request = g_new0 (Request, 1);

  request->mime_type = g_strdup (mime_type);
  request->stream = g_object_ref (stream);
  request->priority = io_priority;
  g_task_set_source_tag (task, entente_export_content_write_mime_type_async);
  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, request, request_free);

  if (bytes != NULL)
    send_bytes (task, bytes);
  else if (g_str_equal (mime_type, URI_LIST))
    send_file (self, task);
  else
    {
      EntenteChoices choices = get_choices (self, mime_type);

      entente_export_job_write_async (self->job, &choices, cancellable, exported_cb, g_object_ref (task));
    }
}

static gboolean
entente_export_content_write_mime_type_finish (GdkContentProvider  *provider,
                                               GAsyncResult        *result,
                                               GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
entente_export_content_ref_formats (GdkContentProvider *provider)
{
  EntenteExportContent *self = ENTENTE_EXPORT_CONTENT (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  if (is_picture (self))
    for (gsize i = 0; i < G_N_ELEMENTS (picture_formats); i++)
      gdk_content_formats_builder_add_mime_type (builder, entente_export_format_get_mime_type (picture_formats[i]));
  gdk_content_formats_builder_add_mime_type (builder, entente_export_format_get_mime_type (self->choices.format));
  if (!is_picture (self) && entente_export_format_is_text (self->choices.format))
    {
      gdk_content_formats_builder_add_mime_type (builder, "text/plain;charset=utf-8");
      gdk_content_formats_builder_add_mime_type (builder, "text/plain");
    }
  if (self->name != NULL)
    gdk_content_formats_builder_add_mime_type (builder, URI_LIST);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
entente_export_content_finalize (GObject *object)
{
  EntenteExportContent *self = ENTENTE_EXPORT_CONTENT (object);

  g_clear_object (&self->job);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->written, g_hash_table_unref);

  G_OBJECT_CLASS (entente_export_content_parent_class)->finalize (object);
}

static void
entente_export_content_class_init (EntenteExportContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_export_content_finalize;
  provider_class->ref_formats = entente_export_content_ref_formats;
  provider_class->write_mime_type_async = entente_export_content_write_mime_type_async;
  provider_class->write_mime_type_finish = entente_export_content_write_mime_type_finish;
}

static void
entente_export_content_init (EntenteExportContent *self)
{
  self->written = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

/**
 * entente_export_content_new:
 * @job: what is to be exported
 * @choices: how it is to be exported
 *
 * Returns: (transfer full): content for a clipboard
 */
GdkContentProvider *
entente_export_content_new (EntenteExportJob     *job,
                            const EntenteChoices *choices)
{
  EntenteExportContent *self;

  g_return_val_if_fail (ENTENTE_IS_EXPORT_JOB (job) && choices != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_EXPORT_CONTENT, NULL);
  self->job = g_object_ref (job);
  self->choices = *choices;
  return GDK_CONTENT_PROVIDER (self);
}

/**
 * entente_export_content_new_with_file:
 * @job: what is to be exported
 * @choices: how it is to be exported
 * @name: the name of the file, for programs that ask for a file
 *
 * Returns: (transfer full): content to drag
 */
GdkContentProvider *
entente_export_content_new_with_file (EntenteExportJob     *job,
                                      const EntenteChoices *choices,
                                      const char           *name)
{
  GdkContentProvider *provider = entente_export_content_new (job, choices);

  g_return_val_if_fail (provider != NULL && name != NULL, provider);

  ENTENTE_EXPORT_CONTENT (provider)->name = g_strdup (name);
  return provider;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

/**
 * entente_export_content_clean_up:
 *
 * Removes the files that were made for other programs. To be called when the program ends.
 */
void
entente_export_content_clean_up (void)
{
  for (guint i = 0; folders != NULL && i < folders->len; i++)
    remove_folder (folders->pdata[i]);
  g_clear_pointer (&folders, g_ptr_array_unref);
}
