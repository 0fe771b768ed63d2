/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-special-file.h"

#include "entente-location.h"
#include "entente-save-error.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* Pipes, character devices, and what this process has open, such as /dev/stdout. Bytes are written into them; they are
 * never replaced. Disks and sockets are left to entente_save_bytes(), which refuses them. */

static gboolean
can_be_written_into (mode_t mode)
{
  return S_ISFIFO (mode) || S_ISCHR (mode);
}

/**
 * entente_special_file_is_at:
 * @path: a path
 *
 * Returns: whether entente_special_file_write() is to be used for it. There may be nothing at the path
 */
gboolean
entente_special_file_is_at (const char *path)
{
  struct stat info;

  g_return_val_if_fail (path != NULL, FALSE);

  return entente_location_find_descriptor (path) >= 0
         || (stat (path, &info) == 0 && can_be_written_into (info.st_mode));
}

/* A copy of a descriptor shares its position, so that output which is written before or after stays. Opening a pipe
 * that nobody reads from fails instead of waiting for ever. */
static int
open_special (const char  *path,
              GError     **error)
{
  int number = entente_location_find_descriptor (path);
  int fd = number >= 0 ? fcntl (number, F_DUPFD_CLOEXEC, 0)
                       : open (path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat info;

  if (fd < 0 && errno == ENXIO)
    entente_save_error_set (error, ENTENTE_SAVE_ERROR_NO_READER);
  else if (fd < 0)
    entente_save_error_set_errno (error, errno);
  if (fd < 0 || number >= 0)
    return fd;
  if (fstat (fd, &info) == 0 && can_be_written_into (info.st_mode)
      && fcntl (fd, F_SETFL, fcntl (fd, F_GETFL) & ~O_NONBLOCK) == 0)
    return fd;
  close (fd);
  entente_save_error_set (error, ENTENTE_SAVE_ERROR_NOT_A_FILE);
  return -1;
}

/* What is at the other end decides whether it takes the bytes. So the reason comes from the system. */
static gboolean
write_all (int          fd,
           GBytes      *bytes,
           GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t n = write (fd, data, MIN (length, G_MAXINT / 2));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return entente_save_error_set_errno (error, n < 0 ? errno : EIO);
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/**
 * entente_special_file_write:
 * @path: the path of a pipe, a character device, or a descriptor of this process
 * @bytes: what to write
 * @error: return location for an error of %ENTENTE_SAVE_ERROR; then a part may have been written
 *
 * Writes into what is there. This blocks until it has taken the bytes.
 *
 * Returns: whether it has taken them
 */
gboolean
entente_special_file_write (const char *path,
                            GBytes     *bytes,
                            GError    **error)
{
  gboolean is_written;
  int fd;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  fd = open_special (path, error);
  if (fd < 0)
    return FALSE;
  is_written = write_all (fd, bytes, error);
  if (close (fd) < 0 && is_written && errno != EINTR)
    return entente_save_error_set_errno (error, errno);
  return is_written;
}
