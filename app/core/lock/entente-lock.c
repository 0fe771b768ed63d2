/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* for close_range */

#include "config.h"

#include "entente-lock.h"

#include "entente-lock-filter.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* How much slower what is computed is with a sanitizer. */
#define SLOWNESS (ENTENTE_IS_SANITIZED ? 8 : 1)

static void
set_limit (int    resource,
           rlim_t amount)
{
  struct rlimit limit = { amount, amount };

  setrlimit (resource, &limit);
}

static void
set_limits (guint64 max_memory,
            guint   max_seconds)
{
  struct rlimit time = { SLOWNESS * max_seconds, SLOWNESS * max_seconds + 1 };

  if (!ENTENTE_IS_SANITIZED)
    set_limit (RLIMIT_AS, max_memory);
  set_limit (RLIMIT_CORE, 0);
  set_limit (RLIMIT_FSIZE, 0);
  /* A warning that cannot be written to a file must not end the process. */
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_NOFILE, 0);
  set_limit (RLIMIT_NPROC, 0);
  setrlimit (RLIMIT_CPU, &time);
}

/**
 * entente_lock_process:
 * @max_memory: in bytes
 * @max_seconds: of computing; at the limit SIGXCPU ends the process
 *
 * Locks the process in, for good, before it gives anything to a library that may be made to do what a stranger wants.
 * It can still read its standard input, write to its standard output and error, and compute. It cannot open, write or
 * list files, start a process or a thread, reach another process or the network, make code, or undo any of this; and
 * no other process of the user can look into it. What a library needs of files it has to read before. It ends with the
 * thread that has started it.
 *
 * Where the kernel has no filter, see entente_lock_has_filter(), the limits are set alone. If there is one, but it
 * cannot be set, the process ends.
 */
void
entente_lock_process (guint64 max_memory,
                      guint   max_seconds)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  close_range (STDERR_FILENO + 1, G_MAXUINT, 0);
  set_limits (max_memory, max_seconds);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  if (entente_lock_has_filter () && !entente_lock_filter_load ())
    {
      fputs ("The process cannot be locked in.\n", stderr);
      _exit (EXIT_FAILURE);
    }
}
