/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-file.h"

#include "entente-background.h"
#include "entente-file-hash.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that was opened: its location, its contents, and the document read from it. */

struct _EntenteFile
{
  GObject parent_instance;

  GFile *location;
  char *hash; /* nullable: SHA-256 of the bytes that were read, in hexadecimal */
  EntenteDocument *document;
  GListStore *diagnostics;
};

/* The number of bytes that are read between two checks of the cancellable. */
#define CHUNK_SIZE (1024 * 1024)

/* The hash of a file of so many bytes is computed in a thread. */
#define LARGE_SIZE (1024 * 1024)

/* About so many bytes are an item. */
#define ITEM_SIZE 200

/* The most attempts to read a file that another program changes meanwhile, and the delay between them, in
 * microseconds. */
#define MAX_TRIES 4
#define RETRY_DELAY 50000

G_DEFINE_FINAL_TYPE (EntenteFile, entente_file, G_TYPE_OBJECT)

static void
set_errno_error (GError **error,
                 int      number)
{
  GIOErrorEnum code = g_io_error_from_errno (number);

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, code, _("There is no such file"));
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, G_IO_ERROR, code, _("You do not have the permission to read this file"));
      break;
    default:
      g_set_error (error, G_IO_ERROR, code, _("The file could not be read: %s"),
                   g_strerror (number));
    }
}

static gboolean
check_size (guint64   size,
            GError  **error)
{
  g_autofree char *most = NULL, *found = NULL;

  if (size <= ENTENTE_JSON_MAX_SIZE)
    return TRUE;
  most = g_format_size_full (ENTENTE_JSON_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);
  found = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               _("The file is too large: it has %s, and Entente opens files of up to %s"),
               found, most);
  return FALSE;
}

static void
set_not_regular_error (GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
               _("This is a pipe, a device or the like, "
                 "not a file that can be read as a whole"));
}

static gboolean
check_stat (const struct stat  *info,
            GError            **error)
{
  if (S_ISDIR (info->st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("This is a folder, not a file"));
      return FALSE;
    }
  if (!S_ISREG (info->st_mode))
    {
      set_not_regular_error (error);
      return FALSE;
    }
  return check_size ((guint64) info->st_size, error);
}

/* Opening a pipe blocks, and opening a device can have effects, so that the type must be known before. If
 * the file is exchanged in between, O_NONBLOCK and the second check of the type prevent harm. */
static int
open_local (const char   *path,
            struct stat  *info,
            GError      **error)
{
  int fd;

  if (stat (path, info) < 0)
    {
      set_errno_error (error, errno);
      return -1;
    }
  if (!check_stat (info, error))
    return -1;

  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0);
  if (fd < 0 || fstat (fd, info) < 0)
    set_errno_error (error, errno);
  else if (check_stat (info, error))
    return fd;

  if (fd >= 0)
    g_close (fd, NULL);
  return -1;
}

/* What a file is read from. */
typedef struct {
  GInputStream *stream; /* nullable: NULL for a descriptor */
  int fd;
} Input;

/* Some files of the kernel, such as /proc/kmsg, claim to be regular ones, and wait for something to be there. */
static gssize
read_chunk (const Input   *input,
            char          *buffer,
            gsize          length,
            GCancellable  *cancellable,
            GError       **error)
{
  ssize_t n;

  if (input->stream != NULL)
    return g_input_stream_read (input->stream, buffer, length, cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  do
    n = read (input->fd, buffer, length);
  while (n < 0 && errno == EINTR);
  if (n < 0 && errno == EAGAIN)
    set_not_regular_error (error);
  else if (n < 0)
    set_errno_error (error, errno);
  return n;
}

/* Reads to the end, even if it moves, but never more than the largest size. */
static GBytes *
read_all (const Input   *input,
          gsize          expected,
          GCancellable  *cancellable,
          GError       **error)
{
  gsize allocated = expected + 1;
  gsize length = 0;
  g_autofree char *buffer = g_malloc (allocated);

  for (;;)
    {
      gssize n = read_chunk (input, buffer + length, MIN (CHUNK_SIZE, allocated - length), cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_bytes_new_take (g_steal_pointer (&buffer), length);

      length += (gsize) n;
      if (!check_size (length, error))
        return NULL;
      if (length == allocated)
        {
          allocated = MIN (allocated * 2 + CHUNK_SIZE, (gsize) ENTENTE_JSON_MAX_SIZE + 1);
          buffer = g_realloc (buffer, allocated);
        }
    }
}

static gboolean
is_unchanged (const struct stat *before,
              int                fd)
{
  struct stat now;

  return fstat (fd, &now) == 0 && now.st_size == before->st_size &&
         now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

static void
set_busy_error (GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
               _("The file keeps changing while it is read; another program is writing to it"));
}

static GBytes *
read_local (const char    *path,
            GCancellable  *cancellable,
            GError       **error)
{
  for (int i = 0; i < MAX_TRIES; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      struct stat info;
      Input input = { NULL, open_local (path, &info, error) };
      gboolean is_done;

      if (input.fd < 0)
        return NULL;
      bytes = read_all (&input, (gsize) info.st_size, cancellable, error);
      is_done = bytes == NULL || is_unchanged (&info, input.fd);
      g_close (input.fd, NULL);
      if (is_done)
        return g_steal_pointer (&bytes);
      g_usleep (RETRY_DELAY);
    }
  set_busy_error (error);
  return NULL;
}

static GBytes *
read_remote (GFile         *location,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GFileType type;
  gsize size;

  info = g_file_query_info (location,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  type = g_file_info_get_file_type (info);
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("This is a folder or the like, not a file"));
      return NULL;
    }
  size = (gsize) g_file_info_get_size (info);
  if (!check_size (size, error))
    return NULL;
  stream = g_file_read (location, cancellable, error);
  if (stream == NULL)
    return NULL;
  return read_all (&(Input) { G_INPUT_STREAM (stream), -1 }, size, cancellable, error);
}

/* Reads a document from the bytes of the file. What another program has written only in part can look like a whole file
 * that does not change. So what is no document is read from the file again, and only if the same bytes are still there,
 * they are wrong. Replaces @bytes by those of the document. */
static EntenteDocument *
read_document (GFile         *location,
               GBytes       **bytes,
               GPtrArray    **diagnostics,
               GCancellable  *cancellable,
               GError       **error)
{
  for (int i = 0; i < MAX_TRIES; i++)
    {
      g_autoptr (GError) json_error = NULL;
      g_autoptr (GBytes) again = NULL;
      EntenteDocument *document;

      g_clear_pointer (diagnostics, g_ptr_array_unref);
      document = entente_json_read (*bytes, cancellable, diagnostics, &json_error);
      if (document != NULL)
        return document;
      if (json_error->domain == ENTENTE_JSON_ERROR)
        {
          g_usleep (RETRY_DELAY);
          again = entente_file_read (location, cancellable, error);
          if (again == NULL)
            return NULL;
        }
      if (again == NULL || g_bytes_equal (again, *bytes))
        {
          g_propagate_error (error, g_steal_pointer (&json_error));
          return NULL;
        }
      g_bytes_unref (*bytes);
      *bytes = g_steal_pointer (&again);
    }
  set_busy_error (error);
  return NULL;
}

static gpointer
hash_thread (gpointer bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* Reads a document as above, and computes the hash of its bytes meanwhile. */
static EntenteDocument *
read_and_hash (GFile         *location,
               GBytes       **bytes,
               GPtrArray    **diagnostics,
               char         **hash,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GBytes) first = g_bytes_ref (*bytes);
  GThread *thread = g_bytes_get_size (first) >= LARGE_SIZE ? g_thread_try_new ("hash", hash_thread, first, NULL) : NULL;
  EntenteDocument *document = read_document (location, bytes, diagnostics, cancellable, error);
  g_autofree char *hash_of_first = thread != NULL ? g_thread_join (thread) : NULL;

  if (document != NULL)
    *hash = hash_of_first != NULL && *bytes == first ? g_steal_pointer (&hash_of_first) : hash_thread (*bytes);
  return document;
}

static void
entente_file_finalize (GObject *object)
{
  EntenteFile *self = ENTENTE_FILE (object);

  g_clear_object (&self->location);
  g_clear_pointer (&self->hash, g_free);
  g_clear_object (&self->document);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (entente_file_parent_class)->finalize (object);
}

static void
entente_file_class_init (EntenteFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_file_finalize;
}

static void
entente_file_init (EntenteFile *self)
{
  self->diagnostics = g_list_store_new (ENTENTE_TYPE_DIAGNOSTIC);
}

/**
 * entente_file_read:
 * @location: where the file is
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %G_IO_ERROR, in the user's language
 *
 * Reads a whole file. Folders, pipes and devices are refused, as are files larger than
 * %ENTENTE_JSON_MAX_SIZE. If another program is writing the file, a few more attempts are made.
 *
 * Returns: (transfer full) (nullable): its contents
 */
GBytes *
entente_file_read (GFile         *location,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (location), NULL);

  if (g_file_is_native (location))
    return read_local (g_file_peek_path (location), cancellable, error);
  return read_remote (location, cancellable, error);
}

/**
 * entente_file_hash:
 * @location: where the file is
 * @cancellable: (nullable): checked regularly
 *
 * Takes no more memory for a large file than for a small one, and begins when nothing else is to be done for it.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of what is in the file, in hexadecimal; %NULL if it is not local or
 *   cannot be read. While another program is writing the file, it is of no use.
 */
char *
entente_file_hash (GFile        *location,
                   GCancellable *cancellable)
{
  struct stat info;
  guint n_items;
  char *hash;
  int fd;

  g_return_val_if_fail (G_IS_FILE (location), NULL);

  if (!g_file_is_native (location))
    return NULL;
  fd = open_local (g_file_peek_path (location), &info, NULL);
  if (fd < 0)
    return NULL;
  n_items = (guint) (info.st_size / ITEM_SIZE);
  entente_background_wait (n_items, cancellable);
  hash = entente_file_hash_open (fd, cancellable);
  entente_background_end (n_items);
  g_close (fd, NULL);
  return hash;
}

static EntenteFile *
load (GFile         *location,
      gboolean       hashed,
      guint64        memory,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (EntenteFile) self = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GBytes) bytes = entente_file_read (location, cancellable, error);

  if (bytes == NULL || !entente_memory_check (bytes, memory, error))
    return NULL;

  self = g_object_new (ENTENTE_TYPE_FILE, NULL);
  self->document = hashed ? read_and_hash (location, &bytes, &diagnostics, &self->hash, cancellable, error)
                          : read_document (location, &bytes, &diagnostics, cancellable, error);
  if (self->document == NULL)
    return NULL;

  self->location = g_object_ref (location);
  g_list_store_splice (self->diagnostics, 0, 0, diagnostics->pdata, diagnostics->len);
  return g_steal_pointer (&self);
}

/**
 * entente_file_load:
 * @location: where the file is
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error of %G_IO_ERROR if it cannot be read, or
 *   %ENTENTE_JSON_ERROR if it is no document; in the user's language
 *
 * Returns: (transfer full) (nullable): the file, with a document
 */
EntenteFile *
entente_file_load (GFile         *location,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (location), NULL);

  return load (location, TRUE, ENTENTE_MEMORY_ALL, cancellable, error);
}

/**
 * entente_file_load_to_read:
 * @location: where the file is
 * @cancellable: (nullable): checked regularly
 * @error: return location for an error, as of entente_file_load()
 *
 * Like entente_file_load(), for a file that will not be saved: it has no SHA-256, which takes time to compute.
 *
 * Returns: (transfer full) (nullable): the file, with a document
 */
EntenteFile *
entente_file_load_to_read (GFile         *location,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (location), NULL);

  return load (location, FALSE, ENTENTE_MEMORY_ALL, cancellable, error);
}

/* What is loaded in a thread. */
typedef struct {
  GFile *location;
  guint64 memory;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_object_unref (loading->location);
  g_free (loading);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Loading *loading = data;
  GError *error = NULL;
  EntenteFile *self = load (loading->location, TRUE, loading->memory, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * entente_file_load_async:
 * @location: where the file is
 * @memory: how many bytes of memory there are for the document; if it needs more, that is an error of
 *   %ENTENTE_MEMORY_ERROR
 * @cancellable: (nullable): cancels the loading at any time
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Loads a file in another thread.
 */
void
entente_file_load_async (GFile               *location,
                         guint64              memory,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Loading *loading;

  g_return_if_fail (G_IS_FILE (location));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_file_load_async);
  loading = g_new (Loading, 1);
  *loading = (Loading) { g_object_ref (location), memory };
  g_task_set_task_data (task, loading, loading_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_thread);
}

/**
 * entente_file_load_finish:
 * @result: the result that the callback received
 * @error: return location for an error, as of entente_file_load()
 *
 * Returns: (transfer full) (nullable): the file, with a document
 */
EntenteFile *
entente_file_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * entente_file_get_location:
 * @self: a file
 *
 * Returns: (transfer none): where it is
 */
GFile *
entente_file_get_location (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return self->location;
}

/**
 * entente_file_dup_display_name:
 * @self: a file
 *
 * Returns: (transfer full): its name without the folder, to be shown
 */
char *
entente_file_dup_display_name (EntenteFile *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  name = g_file_get_basename (self->location);
  return g_filename_display_name (name);
}

/**
 * entente_file_get_hash:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): the SHA-256 of the bytes that were read, in hexadecimal; %NULL after
 *   entente_file_load_to_read()
 */
const char *
entente_file_get_hash (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return self->hash;
}

EntenteDocument *
entente_file_get_document (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return self->document;
}

/**
 * entente_file_get_diagnostics:
 * @self: a file
 *
 * Returns: (transfer none): the diagnostics of reading it, a list of #EntenteDiagnostic; all are warnings
 */
GListModel *
entente_file_get_diagnostics (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return G_LIST_MODEL (self->diagnostics);
}

/**
 * entente_file_is_read_only:
 * @self: a file
 *
 * Returns: whether it is of a newer version of the format, so that it must not be written
 */
gboolean
entente_file_is_read_only (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), TRUE);

  return entente_record_has (entente_document_get_record (self->document),
                             ENTENTE_DOCUMENT_VERSION);
}

/**
 * entente_file_check_editable:
 * @self: a file
 * @error: return location for an error of %G_IO_ERROR, in the user's language
 *
 * Returns: whether its document may be edited
 */
gboolean
entente_file_check_editable (EntenteFile *self,
                             GError     **error)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), FALSE);

  if (!entente_file_is_read_only (self))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("It was written by a newer version of Entente, and can only be looked at."));
  return FALSE;
}
