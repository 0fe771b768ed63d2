/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-limits.h"

#include <signal.h>
#include <sys/resource.h>

/* The limits that the process sets for itself before it reads anything. Even with a faulty engine, it
 * cannot open or write a file, start a process, dump core, or use too much memory and time. */

#define MAX_MEMORY ((rlim_t) 1 << 30)

/* A sanitizer reserves terabytes of address space that it never uses, and is slow. GCC tells of it by a macro, clang by
 * a feature. */
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

void
layout_limits_set (void)
{
  if (SLOWNESS == 1)
    set_limit (RLIMIT_AS, MAX_MEMORY);
  set_limit (RLIMIT_CORE, 0);
  set_limit (RLIMIT_FSIZE, 0);
  /* A warning that cannot be written to a file must not end the process. */
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_NOFILE, 0);
  set_limit (RLIMIT_NPROC, 0);
}

/**
 * layout_limits_set_time:
 *
 * Limits the CPU time of the process to 8 seconds. A larger graph gets more, up to a minute. At the limit
 * SIGXCPU ends the process.
 */
void
layout_limits_set_time (guint n_nodes,
                        guint n_edges)
{
  struct rlimit limit;

  limit.rlim_cur = SLOWNESS * MIN (60, 8 + (n_nodes + n_edges) / 2000);
  limit.rlim_max = limit.rlim_cur + 1;
  setrlimit (RLIMIT_CPU, &limit);
}
