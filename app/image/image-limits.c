/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "image-limits.h"

#include <signal.h>
#include <sys/resource.h>

/* The limits that the process sets for itself before it reads anything. A picture of a stranger cannot make it open or
 * write a file, start a process, dump core, or use too much memory and time. */

#define MAX_MEMORY ((rlim_t) 1 << 30)
#define MAX_SECONDS 20

/* A sanitizer reserves terabytes of address space that it never uses, and is slow. */
#ifndef __has_feature
#define __has_feature(feature) 0
#endif
#if defined __SANITIZE_ADDRESS__ || __has_feature (address_sanitizer)
#define SLOWNESS 8
#else
#define SLOWNESS 1
#endif

static void
set_limit (int    resource,
           rlim_t amount)
{
  struct rlimit limit = { amount, amount };

  setrlimit (resource, &limit);
}

/**
 * image_limits_set:
 *
 * At the limit of the computing time SIGXCPU ends the process.
 */
void
image_limits_set (void)
{
  struct rlimit time = { SLOWNESS * MAX_SECONDS, SLOWNESS * MAX_SECONDS + 1 };

  if (SLOWNESS == 1)
    set_limit (RLIMIT_AS, MAX_MEMORY);
  set_limit (RLIMIT_CORE, 0);
  set_limit (RLIMIT_FSIZE, 0);
  /* A warning that cannot be written to a file must not end the process. */
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_NOFILE, 0);
  set_limit (RLIMIT_NPROC, 0);
  setrlimit (RLIMIT_CPU, &time);
}
