/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lock-filter.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

/* The system calls that a locked process may make: to read its request, to answer, to ask for memory and the time, and
 * to end. Names that an architecture does not have are passed over.
 *
 * Any other call fails as one that the kernel does not have. It does not end the process, because libraries try calls
 * that they can do without, each version others, and an attacker has nothing of a call that fails. Calls of another
 * architecture end it. */

/* Calls without a rule for what they are given. */
static const int plain_calls[] = {
  /* Memory. What may be mapped and protected is below. */
  SCMP_SYS (brk), SCMP_SYS (madvise), SCMP_SYS (mremap), SCMP_SYS (munmap),
  /* The end, and the way back from a signal. */
  SCMP_SYS (exit), SCMP_SYS (exit_group), SCMP_SYS (restart_syscall), SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn), SCMP_SYS (sigreturn),
  /* The time, and how much was used. */
  SCMP_SYS (clock_getres), SCMP_SYS (clock_gettime), SCMP_SYS (clock_gettime64), SCMP_SYS (getrusage),
  SCMP_SYS (gettimeofday), SCMP_SYS (time), SCMP_SYS (times),
  /* Waiting, for locks of the only thread. */
  SCMP_SYS (clock_nanosleep), SCMP_SYS (clock_nanosleep_time64), SCMP_SYS (futex), SCMP_SYS (futex_time64),
  SCMP_SYS (nanosleep), SCMP_SYS (sched_yield),
  /* The C library: seeds, its sorting asks for the size of the memory, and abort() for the process. */
  SCMP_SYS (getpid), SCMP_SYS (getrandom), SCMP_SYS (gettid), SCMP_SYS (sysinfo),
};

/* Calls on an open file: the request, the answer and the messages are all that are open. stat() of a name is not among
 * them, nor newfstatat(), which could be given one; without it, a stream has a buffer of the usual size. */
static const int file_calls[] = {
  SCMP_SYS (fstat), SCMP_SYS (fstat64), SCMP_SYS (lseek), SCMP_SYS (_llseek),
};

static gboolean
allow (scmp_filter_ctx filter,
       int             call)
{
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

static gboolean
allow_if (scmp_filter_ctx     filter,
          int                 call,
          struct scmp_arg_cmp condition)
{
  return seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, call, 1, &condition) == 0;
}

static gboolean
allow_listed (scmp_filter_ctx filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_calls); i++)
    if (!allow (filter, plain_calls[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (file_calls); i++)
    if (!allow_if (filter, file_calls[i], SCMP_A0_32 (SCMP_CMP_LE, STDERR_FILENO)))
      return FALSE;
  return TRUE;
}

static gboolean
allow_files (scmp_filter_ctx filter)
{
  return allow_if (filter, SCMP_SYS (read), SCMP_A0_32 (SCMP_CMP_EQ, STDIN_FILENO)) &&
         allow_if (filter, SCMP_SYS (write), SCMP_A0_32 (SCMP_CMP_EQ, STDOUT_FILENO)) &&
         allow_if (filter, SCMP_SYS (write), SCMP_A0_32 (SCMP_CMP_EQ, STDERR_FILENO)) &&
         /* The last words of the C library. */
         allow_if (filter, SCMP_SYS (writev), SCMP_A0_32 (SCMP_CMP_EQ, STDERR_FILENO)) &&
         /* A stream asks whether its file is open for it. */
         allow_if (filter, SCMP_SYS (fcntl), SCMP_A1_32 (SCMP_CMP_EQ, F_GETFL)) &&
         allow_if (filter, SCMP_SYS (fcntl64), SCMP_A1_32 (SCMP_CMP_EQ, F_GETFL));
}

/* No memory can be made to hold code. */
static gboolean
allow_memory (scmp_filter_ctx filter)
{
  static const int calls[] = { SCMP_SYS (mmap), SCMP_SYS (mmap2), SCMP_SYS (mprotect) };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (!allow_if (filter, calls[i], SCMP_A2_32 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)))
      return FALSE;
  return TRUE;
}

/* Calls that are about the process itself alone. */
static gboolean
allow_self (scmp_filter_ctx filter)
{
  return allow_if (filter, SCMP_SYS (tgkill), SCMP_A0_32 (SCMP_CMP_EQ, (guint32) getpid ())) &&
         allow_if (filter, SCMP_SYS (sched_getaffinity), SCMP_A0_32 (SCMP_CMP_EQ, 0)) &&
         /* Limits can be read, but not set. */
         allow (filter, SCMP_SYS (getrlimit)) && allow (filter, SCMP_SYS (ugetrlimit)) &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 2, SCMP_A0_32 (SCMP_CMP_EQ, 0),
                           SCMP_A2_64 (SCMP_CMP_EQ, 0)) == 0;
}

/**
 * entente_lock_filter_load:
 *
 * From here on the process can make no system call but those listed, and cannot undo that.
 *
 * Returns: whether it is so
 */
gboolean
entente_lock_filter_load (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (ENOSYS));
  gboolean is_loaded = filter != NULL && allow_listed (filter) && allow_files (filter) && allow_memory (filter) &&
                       allow_self (filter) && seccomp_load (filter) == 0;

  seccomp_release (filter);
  return is_loaded;
}
