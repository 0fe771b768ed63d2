/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "config.h"

#include "faults.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MAX_REFUSED 4

const char *const faults_calls[] = {
  "readlink", "open", "openat", "fstat", "fstatat", "faccessat", "pread", "write", "fchown",
  "fchmod", "fgetxattr", "fsetxattr", "fremovexattr", "flistxattr", "fsync", "flock", "linkat", "renameat",
  "renameat2", "unlinkat", NULL,
};

static __thread struct {
  const char *call; /* the call that fails, at the @nth time */
  guint nth;
  int number;
  GFunc func;
  gpointer data;
  gboolean was_reached;
  struct { const char *call; int number; } refused[MAX_REFUSED];
  gboolean short_writes, short_reads;
} faults;

/* Lets the @nth call fail with @number. The first call is 1. */
void
faults_fail (const char *call,
             guint       nth,
             int         number)
{
  faults.call = call;
  faults.nth = nth;
  faults.number = number;
  faults.func = NULL;
  faults.was_reached = FALSE;
}

/* Lets each call fail, as on a file system that does not support it. */
void
faults_refuse (const char *call,
               int         number)
{
  for (guint i = 0; i < MAX_REFUSED; i++)
    if (faults.refused[i].call == NULL)
      {
        faults.refused[i].call = call;
        faults.refused[i].number = number;
        return;
      }
  g_assert_not_reached ();
}

/* Calls a function before the @nth call, which then proceeds. */
void
faults_before (const char *call,
               guint       nth,
               GFunc       func,
               gpointer    data)
{
  faults_fail (call, nth, 0);
  faults.func = func;
  faults.data = data;
}

void
faults_write_short (gboolean short_writes)
{
  faults.short_writes = short_writes;
}

void
faults_read_short (gboolean short_reads)
{
  faults.short_reads = short_reads;
}

/* Removes all faults. Returns whether the call that was to fail was reached. */
gboolean
faults_reset (void)
{
  gboolean was_reached = faults.was_reached;

  faults.call = NULL;
  faults.was_reached = faults.short_writes = faults.short_reads = FALSE;
  for (guint i = 0; i < MAX_REFUSED; i++)
    faults.refused[i].call = NULL;
  return was_reached;
}

static gboolean
trips (const char *call)
{
  for (guint i = 0; i < MAX_REFUSED; i++)
    if (g_strcmp0 (faults.refused[i].call, call) == 0)
      {
        errno = faults.refused[i].number;
        return TRUE;
      }
  if (g_strcmp0 (faults.call, call) != 0 || faults.nth == 0 || --faults.nth > 0)
    return FALSE;
  faults.was_reached = TRUE;
  if (faults.func != NULL)
    {
      GFunc func = faults.func;

      faults.call = NULL;
      func (faults.data, NULL);
      return FALSE;
    }
  errno = faults.number;
  return TRUE;
}

/* A call and its variant for large files count as one. */
#define WRAP(type, call, duplicate, parameters, arguments) \
  type __real_##duplicate parameters; \
  type __wrap_##duplicate parameters; \
  type \
  __wrap_##duplicate parameters \
  { \
    return trips (#call) ? -1 : __real_##duplicate arguments; \
  }

#define WRAP_WITH_DUPLICATE(type, call, parameters, arguments) \
  WRAP (type, call, call, parameters, arguments) \
  WRAP (type, call, call##64, parameters, arguments)

#define GET_MODE(mode, flags) \
  do { \
    va_list arguments; \
    va_start (arguments, flags); \
    mode = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? va_arg (arguments, mode_t) : 0; \
    va_end (arguments); \
  } while (FALSE)

#define WRAP_OPEN(duplicate) \
  int __real_##duplicate (const char *path, int flags, ...); \
  int __wrap_##duplicate (const char *path, int flags, ...); \
  int \
  __wrap_##duplicate (const char *path, int flags, ...) \
  { \
    mode_t mode; \
    GET_MODE (mode, flags); \
    return trips ("open") ? -1 : __real_##duplicate (path, flags, mode); \
  }

/* Files without a name are refused by the name "O_TMPFILE". */
#define WRAP_OPENAT(duplicate) \
  int __real_##duplicate (int folder, const char *path, int flags, ...); \
  int __wrap_##duplicate (int folder, const char *path, int flags, ...); \
  int \
  __wrap_##duplicate (int folder, const char *path, int flags, ...) \
  { \
    mode_t mode; \
    GET_MODE (mode, flags); \
    if ((flags & O_TMPFILE) == O_TMPFILE && trips ("O_TMPFILE")) \
      return -1; \
    return trips ("openat") ? -1 : __real_##duplicate (folder, path, flags, mode); \
  }

WRAP_OPEN (open)
WRAP_OPEN (open64)
WRAP_OPENAT (openat)
WRAP_OPENAT (openat64)
WRAP (ssize_t, readlink, readlink, (const char *path, char *target, size_t size),
      (path, target, size))
WRAP_WITH_DUPLICATE (int, fstat, (int fd, struct stat *info), (fd, info))
WRAP_WITH_DUPLICATE (int, fstatat, (int folder, const char *path, struct stat *info, int flags),
                     (folder, path, info, flags))
WRAP (int, faccessat, faccessat, (int folder, const char *path, int mode, int flags),
      (folder, path, mode, flags))
WRAP_WITH_DUPLICATE (ssize_t, pread, (int fd, void *data, size_t size, off_t offset),
                     (fd, data, faults.short_reads ? (size + 2) / 3 : size, offset))
WRAP (int, fchown, fchown, (int fd, uid_t owner, gid_t group), (fd, owner, group))
WRAP (int, fchmod, fchmod, (int fd, mode_t mode), (fd, mode))
WRAP (ssize_t, fgetxattr, fgetxattr, (int fd, const char *name, void *value, size_t size),
      (fd, name, value, size))
WRAP (int, fsetxattr, fsetxattr,
      (int fd, const char *name, const void *value, size_t size, int flags),
      (fd, name, value, size, flags))
WRAP (int, fremovexattr, fremovexattr, (int fd, const char *name), (fd, name))
WRAP (ssize_t, flistxattr, flistxattr, (int fd, char *names, size_t size), (fd, names, size))
WRAP (int, fsync, fsync, (int fd), (fd))
WRAP (int, flock, flock, (int fd, int operation), (fd, operation))
WRAP (int, linkat, linkat, (int from, const char *path, int to, const char *name, int flags),
      (from, path, to, name, flags))
WRAP (int, renameat, renameat, (int from, const char *path, int to, const char *name),
      (from, path, to, name))
WRAP (int, renameat2, renameat2,
      (int from, const char *path, int to, const char *name, unsigned flags),
      (from, path, to, name, flags))
WRAP (int, unlinkat, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))

ssize_t __real_write (int fd, const void *data, size_t size);
ssize_t __wrap_write (int fd, const void *data, size_t size);

ssize_t
__wrap_write (int         fd,
              const void *data,
              size_t      size)
{
  if (trips ("write"))
    return -1;
  return __real_write (fd, data, faults.short_writes ? (size + 2) / 3 : size);
}
