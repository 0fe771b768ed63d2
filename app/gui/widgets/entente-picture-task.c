/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-picture-task.h"

#include "entente-portrait-file.h"
#include "entente-task-thread.h"

#include <glib/gi18n.h>

/* The bytes are read first, and not more than may be; then another thread has them decoded. GTK would decode what is on
 * the clipboard in this process, so it is read as bytes. */

#define CHUNK (1 << 18)

static const char *mimes[] = { "image/png", "image/jpeg", "image/webp", NULL };

static const char *const suffixes[] = { ".png", ".jpg", ".jpeg", ".webp" };

/* What is read from the clipboard or a drop. */
typedef struct {
  GInputStream *stream;
  GByteArray *bytes;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->stream);
  g_byte_array_unref (reading->bytes);
  g_free (reading);
}

static void
take_bytes (GTask        *task,
            GBytes       *bytes,
            GCancellable *cancellable)
{
  GError *error = NULL;
  char *value = entente_portrait_file_take (bytes, cancellable, &error);

  if (value != NULL)
    g_task_return_pointer (task, value, g_free);
  else
    g_task_return_error (task, error);
}

/* Reads the file, or a little more than may be. A pipe or a device could go on for ever. */
static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                                                  cancellable, error);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, ENTENTE_PORTRAIT_ERROR, ENTENTE_PORTRAIT_ERROR_UNREADABLE,
                           _("This is not a file with a picture."));
      return NULL;
    }
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  bytes = g_malloc (ENTENTE_PORTRAIT_FILE_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, ENTENTE_PORTRAIT_FILE_MAX_SIZE + 1, &length,
                                cancellable, error))
    return NULL;
  return g_bytes_new (bytes, length);
}

static void
file_step (GTask        *task,
           gpointer      source,
           gpointer      file,
           GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, cancellable, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    take_bytes (task, bytes, cancellable);
}

static void
take_file (GTask *task,
           GFile *file)
{
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  entente_task_run_in_thread (task, file_step);
}

static void
bytes_step (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (reading->bytes->data, reading->bytes->len);

  take_bytes (task, bytes, cancellable);
}

static void chunk_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
read_chunk (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (reading->stream, CHUNK, G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                                   chunk_cb, task);
}

/* Another program could send data without an end. */
static void
chunk_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gsize length;
  gconstpointer chunk = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes != NULL && length == 0)
    {
      entente_task_run_in_thread (task, bytes_step);
      return;
    }
  if (bytes != NULL && reading->bytes->len + length > ENTENTE_PORTRAIT_FILE_MAX_SIZE)
    entente_portrait_file_set_too_long (&error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_byte_array_append (reading->bytes, chunk, (guint) length);
  read_chunk (g_steal_pointer (&task));
}

/* Takes the stream. */
static void
take_stream (GTask        *task,
             GInputStream *stream)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->stream = stream;
  reading->bytes = g_byte_array_new ();
  g_task_set_task_data (task, reading, reading_free);
  read_chunk (g_object_ref (task));
}

static void
return_nothing (GTask  *task,
                GError *error)
{
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, ENTENTE_PORTRAIT_ERROR, ENTENTE_PORTRAIT_ERROR_UNREADABLE, "%s",
                             _("There is no picture."));
}

/* The first of several files. What is not on this computer is not fetched. */
static void
take_files (GTask        *task,
            const GValue *value,
            GError       *error)
{
  g_autoptr (GSList) files = value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path != NULL)
    take_file (task, files->data);
  else
    return_nothing (task, error);
}

/* From a clipboard or a drop. */
static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  const GValue *value = GDK_IS_DROP (source)
                          ? gdk_drop_read_value_finish (GDK_DROP (source), result, &error)
                          : gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  take_files (task, value, error);
}

static void
stream_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GInputStream *stream = GDK_IS_DROP (source)
                           ? gdk_drop_read_finish (GDK_DROP (source), result, NULL, &error)
                           : gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  if (stream != NULL)
    take_stream (task, stream);
  else
    return_nothing (task, error);
}

static void
drop_taken_cb (GTask      *task,
               GParamSpec *pspec,
               GdkDrop    *drop)
{
  gdk_drop_finish (drop, g_task_had_error (task) ? 0 : GDK_ACTION_COPY);
}

static gboolean
has_picture (const GdkContentFormats *formats)
{
  for (gsize i = 0; mimes[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (formats, mimes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_files (const GdkContentFormats *formats)
{
  return gdk_content_formats_contain_mime_type (formats, "text/uri-list") ||
         gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);
}

/**
 * entente_picture_task_get_formats:
 *
 * Returns: (transfer full): the formats of pictures, for a target of drops
 */
GdkContentFormats *
entente_picture_task_get_formats (void)
{
  return gdk_content_formats_new (mimes, g_strv_length ((char **) mimes));
}

/**
 * entente_picture_task_fits:
 * @formats: what the clipboard or a drop has
 *
 * Returns: whether there is a picture among it; of a file that is not known yet
 */
gboolean
entente_picture_task_fits (const GdkContentFormats *formats)
{
  g_return_val_if_fail (formats != NULL, FALSE);

  return has_picture (formats);
}

/**
 * entente_picture_task_is_picture:
 * @file: a file
 *
 * Returns: whether it is called as pictures are
 */
gboolean
entente_picture_task_is_picture (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  for (gsize i = 0; small != NULL && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (small, suffixes[i]))
      return TRUE;
  return FALSE;
}

/**
 * entente_picture_task_add_filters:
 * @chooser: a chooser that opens a file
 */
void
entente_picture_task_add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, C_("filter", "Pictures"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (pictures, suffixes[i] + 1);
  gtk_file_filter_set_name (all, C_("filter", "All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, pictures);
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * entente_picture_task_take_file:
 * @file: a file
 * @cancellable: (nullable): to stop
 * @callback: called in this thread; it gets the picture by entente_picture_task_finish()
 * @data: for @callback
 */
void
entente_picture_task_take_file (GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, entente_picture_task_finish);
  take_file (task, file);
}

/**
 * entente_picture_task_take_clipboard:
 * @clipboard: a clipboard, with a picture or a file
 * @cancellable: (nullable): to stop
 * @callback: called in this thread; it gets the picture by entente_picture_task_finish()
 * @data: for @callback
 */
void
entente_picture_task_take_clipboard (GdkClipboard        *clipboard,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  const GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  g_task_set_source_tag (task, entente_picture_task_finish);
  if (!has_picture (formats) && has_files (formats))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable,
                                    files_cb, task);
  else
    gdk_clipboard_read_async (clipboard, mimes, G_PRIORITY_DEFAULT, cancellable, stream_cb, task);
}

/**
 * entente_picture_task_take_drop:
 * @drop: a drop, with a picture or a file; it is finished with the task
 * @cancellable: (nullable): to stop
 * @callback: called in this thread; it gets the picture by entente_picture_task_finish()
 * @data: for @callback
 */
void
entente_picture_task_take_drop (GdkDrop             *drop,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  const GdkContentFormats *formats = gdk_drop_get_formats (drop);

  g_task_set_source_tag (task, entente_picture_task_finish);
  g_object_set_data_full (G_OBJECT (task), "entente-drop", g_object_ref (drop), g_object_unref);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (drop_taken_cb), drop, 0);
  if (!has_picture (formats) && has_files (formats))
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable, files_cb, task);
  else
    gdk_drop_read_async (drop, mimes, G_PRIORITY_DEFAULT, cancellable, stream_cb, task);
}

/**
 * entente_picture_task_finish:
 * @result: what the callback got
 * @error: return location for an error, in words for the user
 *
 * Returns: (transfer full) (nullable): the picture, as it is stored with an actor
 */
char *
entente_picture_task_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
