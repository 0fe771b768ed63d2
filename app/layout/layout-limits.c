/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-limits.h"

#include <signal.h>
#include <sys/resource.h>

/* What the process denies itself before it reads anything: whatever an engine does wrong, it
 * cannot open or write a file, start a process, leave a core, or take more than its share of
 * memory and time. */

#define MAX_MEMORY ((rlim_t) 1 << 30)

/* A sanitizer reserves terabytes of addresses that it never uses, and takes its time. */
#ifdef __SANITIZE_ADDRESS__
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
  /* A warning that cannot be written to a file is no reason to die. */
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_NOFILE, 0);
  set_limit (RLIMIT_NPROC, 0);
}

/**
 * layout_limits_set_time:
 *
 * Gives the process 8 seconds of computing, more for a larger graph, and a minute at most.
 * Reaching it ends the process with SIGXCPU.
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
