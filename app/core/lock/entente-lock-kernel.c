/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lock.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>

/* This file is apart from the filter, so that the window can ask without libseccomp. */

/**
 * entente_lock_has_filter:
 *
 * Returns: whether this kernel can keep a process from making system calls, and this build of the programs asks it to;
 *   if not, entente_lock_process() sets limits alone
 */
gboolean
entente_lock_has_filter (void)
{
  if (ENTENTE_IS_SANITIZED)
    return FALSE;
  /* A kernel that knows filters looks for this one, and finds that it is nowhere. */
  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) == -1 && errno == EFAULT;
}
