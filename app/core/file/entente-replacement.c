/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For files without a name and the exchange of two names. */
#define _GNU_SOURCE

#include "config.h"

#include "entente-replacement.h"

#include "entente-file-hash.h"
#include "entente-location.h"
#include "entente-save-error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* The replacement of a file's contents. At any moment, even if the process is killed or the power fails,
 * either the old or the new contents are there as a whole. The new contents are written to an unnamed file
 * beside the old one, synchronised and read back. Then both files are exchanged. The file that comes out is
 * only removed if it has the expected old contents. So even a program that writes to the file at the same
 * moment loses nothing.
 *
 * A hard link to the file under another name keeps the old contents. A symbolic link is followed and stays. */

struct _EntenteReplacement {
  int folder;
  char *name;      /* in the folder; symbolic links are resolved */
  char *temp_name; /* in the folder; exists for a moment, or after a process was killed */
  int old;         /* -1: there is no file yet */
  struct stat old_info;
  mode_t new_mode; /* mode of a new file, after the user's mask */
  char *old_hash;  /* nullable: not yet needed */
};

#define CHUNK_SIZE 65536
#define ACL "system.posix_acl_access"

static gboolean
set_error (GError         **error,
           int              number,
           EntenteSaveError otherwise)
{
  return number != 0 ? entente_save_error_set_errno (error, number)
                     : entente_save_error_set (error, otherwise);
}

static void
close_fd (int *fd)
{
  if (*fd >= 0)
    close (*fd);
  *fd = -1;
}

/* Returns the same name for each save of a file, so that there is at most one to clean up. */
static char *
make_temp_name (const char *name)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf (".entente-%.16s.tmp", hash);
}

static ssize_t
read_chunk (int   fd,
            char *buffer,
            off_t offset)
{
  ssize_t n;

  do
    n = pread (fd, buffer, CHUNK_SIZE, offset);
  while (n < 0 && errno == EINTR);
  return n;
}

static int
open_to_read (EntenteReplacement *self,
              const char         *name)
{
  return openat (self->folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

/* The system lets root write to any file. But a file that nobody may write to is protected on purpose. */
static gboolean
is_protected (EntenteReplacement *self)
{
  return (self->old_info.st_mode & 0222) == 0
         || (faccessat (self->folder, self->name, W_OK, AT_EACCESS) < 0 && errno == EACCES);
}

/* Checks the type before opening the file, because opening a device can have effects. */
static gboolean
open_old (EntenteReplacement *self,
          GError            **error)
{
  if (fstatat (self->folder, self->name, &self->old_info, AT_SYMLINK_NOFOLLOW) < 0)
    return errno == ENOENT ? TRUE : entente_save_error_set_errno (error, errno);
  if (!S_ISREG (self->old_info.st_mode))
    return entente_save_error_set (error, ENTENTE_SAVE_ERROR_NOT_A_FILE);
  if (is_protected (self))
    return entente_save_error_set (error, ENTENTE_SAVE_ERROR_READ_ONLY);

  self->old = open_to_read (self, self->name);
  if (self->old < 0 || fstat (self->old, &self->old_info) < 0)
    return entente_save_error_set_errno (error, errno);
  return S_ISREG (self->old_info.st_mode) || entente_save_error_set (error, ENTENTE_SAVE_ERROR_NOT_A_FILE);
}

static gboolean
hash_old (EntenteReplacement *self,
          GError            **error)
{
  if (self->old >= 0 && self->old_hash == NULL)
    self->old_hash = entente_file_hash_open (self->old, NULL);
  return self->old < 0 || self->old_hash != NULL || entente_save_error_set_errno (error, errno);
}

static gboolean
write_all (int           fd,
           const guint8 *data,
           gsize         length)
{
  while (length > 0)
    {
      ssize_t n = write (fd, data, MIN (length, G_MAXINT / 2));

      if (n < 0 && errno == EINTR)
        continue;
      if (n == 0)
        errno = EIO;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* Some file systems cannot synchronise a folder, and report this. */
static gboolean
sync_fd (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result < 0 && errno == EINTR);
  return result == 0 || errno == EINVAL;
}

static gboolean
has_contents (int           fd,
              const guint8 *data,
              gsize         length)
{
  char buffer[CHUNK_SIZE];
  gsize offset = 0;
  ssize_t n;

  while ((n = read_chunk (fd, buffer, (off_t) offset)) > 0)
    {
      if ((gsize) n > length - offset || memcmp (buffer, data + offset, (gsize) n) != 0)
        return FALSE;
      offset += (gsize) n;
    }
  return n == 0 && offset == length;
}

/* Only root can keep the owner, and only members of the group can keep the group. If the group cannot be
 * kept, the new group gets the rights of others. */
static gboolean
copy_owner_and_mode (EntenteReplacement *self,
                     int                 fd)
{
  const struct stat *old = &self->old_info;
  mode_t mode = old->st_mode & 07777;
  struct stat now;

  if (fstat (fd, &now) < 0)
    return FALSE;
  if ((now.st_uid != old->st_uid || now.st_gid != old->st_gid) &&
      fchown (fd, old->st_uid, old->st_gid) < 0 &&
      (now.st_gid == old->st_gid || fchown (fd, (uid_t) -1, old->st_gid) < 0) &&
      now.st_gid != old->st_gid)
    mode = (mode & ~070u) | (mode & 07) << 3;
  return (now.st_mode & 07777) == mode || fchmod (fd, mode) == 0;
}

static gboolean
copy_attribute (int         from,
                int         to,
                const char *name)
{
  g_autofree char *value = NULL;
  ssize_t length = fgetxattr (from, name, NULL, 0);

  if (length < 0)
    return FALSE;
  value = g_malloc ((gsize) length + 1);
  length = fgetxattr (from, name, value, (gsize) length);
  return length >= 0 && fsetxattr (to, name, value, (gsize) length, 0) == 0;
}

static gboolean
is_unsupported (int number)
{
  return number == ENODATA || number == ENOTSUP || number == ENOSYS;
}

/* If the old file has no access list, only its mode counts. The new one must not inherit a list from its
 * folder. */
static gboolean
copy_access_list (EntenteReplacement *self,
                  int                 fd)
{
  if (copy_attribute (self->old, fd, ACL))
    return TRUE;
  if (!is_unsupported (errno))
    return FALSE;
  return fremovexattr (fd, ACL) == 0 || is_unsupported (errno);
}

/* Copies the extended attributes of users and programs. They are not worth an error. */
static void
copy_user_attributes (EntenteReplacement *self,
                      int                 fd)
{
  g_autofree char *names = NULL;
  ssize_t length = flistxattr (self->old, NULL, 0);

  if (length <= 0)
    return;
  names = g_malloc0 ((gsize) length + 1);
  length = flistxattr (self->old, names, (gsize) length);
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (g_str_has_prefix (name, "user."))
      copy_attribute (self->old, fd, name);
}

static gboolean
write_contents (EntenteReplacement *self,
                int                 fd,
                GBytes             *bytes,
                GError            **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  if (!write_all (fd, data, length))
    return entente_save_error_set_errno (error, errno);
  if (self->old >= 0)
    {
      if (!copy_owner_and_mode (self, fd) || !copy_access_list (self, fd))
        return entente_save_error_set_errno (error, errno);
      copy_user_attributes (self, fd);
    }
  if (!sync_fd (fd))
    return entente_save_error_set_errno (error, errno);
  return has_contents (fd, data, length) || entente_save_error_set (error, ENTENTE_SAVE_ERROR_UNFAITHFUL);
}

static gboolean
exchange (EntenteReplacement *self)
{
  return renameat2 (self->folder, self->temp_name,
                    self->folder, self->name, RENAME_EXCHANGE) == 0;
}

static void
remove_temp (EntenteReplacement *self)
{
  unlinkat (self->folder, self->temp_name, 0);
}

/* Whether the file has the old contents. If this cannot be determined, @number is the error. */
static gboolean
is_old_at (EntenteReplacement *self,
           const char         *name,
           int                *number)
{
  int fd = open_to_read (self, name);
  g_autofree char *hash = fd >= 0 ? entente_file_hash_open (fd, NULL) : NULL;

  *number = hash == NULL && errno != ENOENT ? errno : 0;
  close_fd (&fd);
  return hash != NULL && g_str_equal (hash, self->old_hash);
}

/* Whether the file at the temporary name is the one that was written here, with these contents. */
static gboolean
is_new_at_temp (EntenteReplacement *self,
                int                 fd,
                GBytes             *bytes)
{
  struct stat a, b;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return fstat (fd, &a) == 0 &&
         fstatat (self->folder, self->temp_name, &b, AT_SYMLINK_NOFOLLOW) == 0 &&
         a.st_dev == b.st_dev && a.st_ino == b.st_ino && has_contents (fd, data, length);
}

/* Undoes the exchange. If yet another program has written in between, its version stays, and the one before
 * it is kept as a backup. */
static gboolean
undo_exchange (EntenteReplacement *self,
               int                 fd,
               GBytes             *bytes)
{
  if (!exchange (self))
    return FALSE;
  if (is_new_at_temp (self, fd, bytes))
    remove_temp (self);
  else
    exchange (self);
  return TRUE;
}

/* The fallback for file systems that cannot exchange. For a moment, a write of another program goes unnoticed. */
static gboolean
rename_over (EntenteReplacement *self,
             GError            **error)
{
  int number;
  gboolean is_old = is_old_at (self, self->name, &number);

  if (is_old && renameat (self->folder, self->temp_name, self->folder, self->name) == 0)
    return sync_fd (self->folder) || entente_save_error_set (error, ENTENTE_SAVE_ERROR_UNCERTAIN);
  if (is_old)
    number = errno;
  remove_temp (self);
  return set_error (error, number, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
}

/* The new contents are at the temporary name. */
static gboolean
put_in_place_of_old (EntenteReplacement *self,
                     int                 fd,
                     GBytes             *bytes,
                     GError            **error)
{
  int number;

  if (!exchange (self))
    {
      number = errno;
      if (number == EINVAL || number == ENOSYS || number == ENOTSUP)
        return rename_over (self, error);
      remove_temp (self);
      return set_error (error, number != ENOENT ? number : 0, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
    }
  if (is_old_at (self, self->temp_name, &number))
    {
      if (sync_fd (self->folder))
        {
          remove_temp (self);
          return TRUE;
        }
      number = errno;
    }
  if (!undo_exchange (self, fd, bytes))
    return entente_save_error_set (error, ENTENTE_SAVE_ERROR_UNCERTAIN);
  return set_error (error, number, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
}

/* Requires the new contents at the temporary name, and no file at the final one. */
static int
rename_to_free_name (EntenteReplacement *self)
{
  struct stat info;

  if (renameat2 (self->folder, self->temp_name, self->folder, self->name, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return errno;
  if (fstatat (self->folder, self->name, &info, AT_SYMLINK_NOFOLLOW) == 0)
    return EEXIST;
  return renameat (self->folder, self->temp_name, self->folder, self->name) == 0 ? 0 : errno;
}

static gboolean
finish_new (EntenteReplacement *self,
            int                 number,
            GError            **error)
{
  if (number == EEXIST)
    return entente_save_error_set (error, ENTENTE_SAVE_ERROR_CHANGED_ON_DISK);
  if (number != 0)
    return entente_save_error_set_errno (error, number);
  if (sync_fd (self->folder))
    return TRUE;
  number = errno;
  unlinkat (self->folder, self->name, 0);
  return entente_save_error_set_errno (error, number);
}

static int
link_unnamed (EntenteReplacement *self,
              int                 fd,
              const char         *name)
{
  char path[64];

  snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  return linkat (AT_FDCWD, path, self->folder, name, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
}

/* The replacement of an old file starts out private, before it gets the rights of the old one. */
static mode_t
get_mode (EntenteReplacement *self)
{
  return self->old >= 0 ? 0600 : self->new_mode;
}

/* Returns an error number, or 0 if all is done or @error is set. */
static int
run_unnamed (EntenteReplacement *self,
             GBytes             *bytes,
             gboolean           *is_done,
             GError            **error)
{
  int fd = openat (self->folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, get_mode (self));
  int number = fd < 0 ? errno : 0;

  if (fd < 0)
    return number;
  flock (fd, LOCK_EX | LOCK_NB);
  *is_done = FALSE;
  if (write_contents (self, fd, bytes, error))
    {
      number = link_unnamed (self, fd, self->old >= 0 ? self->temp_name : self->name);
      if (number == 0 && self->old >= 0)
        *is_done = put_in_place_of_old (self, fd, bytes, error);
      else if (self->old < 0 && (number == 0 || number == EEXIST))
        {
          *is_done = finish_new (self, number, error);
          number = 0;
        }
    }
  close_fd (&fd);
  return number;
}

static gboolean
run_named (EntenteReplacement *self,
           GBytes             *bytes,
           GError            **error)
{
  int fd = openat (self->folder, self->temp_name,
                   O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, get_mode (self));
  gboolean is_done = FALSE;

  if (fd < 0)
    return entente_save_error_set_errno (error, errno);
  flock (fd, LOCK_EX | LOCK_NB);
  if (!write_contents (self, fd, bytes, error))
    remove_temp (self);
  else if (self->old >= 0)
    is_done = put_in_place_of_old (self, fd, bytes, error);
  else
    {
      is_done = finish_new (self, rename_to_free_name (self), error);
      if (!is_done)
        remove_temp (self);
    }
  close_fd (&fd);
  return is_done;
}

/* Whether the error may mean that the file system does not support unnamed files, or cannot give them a name. */
static gboolean
may_need_name (int number)
{
  switch (number)
    {
    case ENOTSUP:
    case EISDIR:
    case EINVAL:
    case ENOENT:
    case ENOSYS:
    case EXDEV:
    case EPERM:
    case EMLINK:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * entente_replacement_new:
 * @path: the path of the file, which need not exist
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Examines the file, without changing it.
 *
 * Returns: (transfer full) (nullable): the replacement
 */
EntenteReplacement *
entente_replacement_new (const char *path,
                         GError    **error)
{
  g_autoptr (EntenteReplacement) self = NULL;
  g_autofree char *end = NULL, *folder = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (EntenteReplacement, 1);
  self->folder = self->old = -1;
  self->new_mode = 0666;
  end = entente_location_resolve (path);
  if (end == NULL)
    {
      set_error (error, stat (path, &self->old_info) < 0 ? errno : 0, ENTENTE_SAVE_ERROR_NOT_A_FILE);
      return NULL;
    }
  folder = g_path_get_dirname (end);
  self->name = g_path_get_basename (end);
  self->temp_name = make_temp_name (self->name);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder < 0)
    {
      entente_save_error_set_errno (error, errno);
      return NULL;
    }
  return open_old (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * entente_replacement_free:
 * @self: (nullable) (transfer full): a replacement
 */
void
entente_replacement_free (EntenteReplacement *self)
{
  if (self == NULL)
    return;

  close_fd (&self->old);
  close_fd (&self->folder);
  g_free (self->name);
  g_free (self->temp_name);
  g_free (self->old_hash);
  g_free (self);
}

/**
 * entente_replacement_make_private:
 * @self: a replacement
 *
 * Makes a new file readable only by its user.
 */
void
entente_replacement_make_private (EntenteReplacement *self)
{
  g_return_if_fail (self != NULL);

  self->new_mode = 0600;
}

/**
 * entente_replacement_get_fd:
 * @self: a replacement
 *
 * Returns: the descriptor of the old file, for reading; -1 if there is none
 */
int
entente_replacement_get_fd (EntenteReplacement *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->old;
}

/**
 * entente_replacement_compute_hash:
 * @self: a replacement
 * @hash: (out) (transfer none) (nullable): the SHA-256 of the old file, in hexadecimal; %NULL if there is none
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Returns: whether the old file could be read, or there is none
 */
gboolean
entente_replacement_compute_hash (EntenteReplacement *self,
                                  const char        **hash,
                                  GError            **error)
{
  g_return_val_if_fail (self != NULL && hash != NULL, FALSE);

  if (!hash_old (self, error))
    return FALSE;
  *hash = self->old_hash;
  return TRUE;
}

/**
 * entente_replacement_has_contents:
 * @self: a replacement
 * @bytes: any contents
 *
 * Returns: whether there is an old file, and it has these contents
 */
gboolean
entente_replacement_has_contents (EntenteReplacement *self,
                                  GBytes             *bytes)
{
  gsize length;
  const guint8 *data;

  g_return_val_if_fail (self != NULL && bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  return self->old >= 0 && has_contents (self->old, data, length);
}

/**
 * entente_replacement_open_leftover:
 * @self: a replacement
 * @error: return location for an error of %ENTENTE_SAVE_ERROR, if another process is just saving the file
 *
 * Opens the temporary file of a process that was killed while it saved the file. It has the new or the old
 * contents. These are always complete if the file system supports unnamed files.
 *
 * Returns: a descriptor to read and close; -1 if there is no such file, or if @error is set
 */
int
entente_replacement_open_leftover (EntenteReplacement *self,
                                   GError            **error)
{
  struct stat info;
  int fd;

  g_return_val_if_fail (self != NULL, -1);

  if (fstatat (self->folder, self->temp_name, &info, AT_SYMLINK_NOFOLLOW) < 0 ||
      !S_ISREG (info.st_mode))
    return -1;
  fd = open_to_read (self, self->temp_name);
  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK)
    {
      close_fd (&fd);
      entente_save_error_set (error, ENTENTE_SAVE_ERROR_BUSY);
    }
  return fd;
}

void
entente_replacement_drop_leftover (EntenteReplacement *self)
{
  g_return_if_fail (self != NULL);

  remove_temp (self);
}

/**
 * entente_replacement_run:
 * @self: a replacement, which cannot be used afterwards
 * @bytes: the new contents
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Replaces the contents of the file by @bytes, if it is unchanged since @self was made. Mode, owner and
 * access list are kept. This blocks until the disk is done.
 *
 * Returns: whether the new contents are on the disk
 */
gboolean
entente_replacement_run (EntenteReplacement *self,
                         GBytes             *bytes,
                         GError            **error)
{
  gboolean is_done = FALSE;
  GError *own_error = NULL;
  int number;

  g_return_val_if_fail (self != NULL && bytes != NULL, FALSE);

  if (!hash_old (self, error))
    return FALSE;
  number = run_unnamed (self, bytes, &is_done, &own_error);
  if (own_error != NULL)
    g_propagate_error (error, own_error);
  else if (number != 0 && may_need_name (number))
    is_done = run_named (self, bytes, error);
  else if (number != 0)
    entente_save_error_set_errno (error, number);
  return is_done;
}
