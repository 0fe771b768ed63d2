/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-background.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* What nobody waits for, such as the audit of a document that was opened, would take the processors from what paints
 * the picture. In a very large document both take seconds. So it begins when nothing is painted. */

/* With fewer items everything takes a fraction of a second. */
#define MIN_ITEMS 20000

/* All times are in microseconds. Before anything is painted, the window has to find its place. */
#define TIME_BEFORE (G_USEC_PER_SEC / 2)
#define TIME_AFTER (G_USEC_PER_SEC / 20)
#define MAX_WAIT (4 * G_USEC_PER_SEC)

/* Between two looks at the cancellable. */
#define SLICE (G_USEC_PER_SEC / 20)

static GMutex mutex;
static GCond cond;
static guint n_holds;
static guint n_works;       /* that wait or are going on */
static gboolean wants_trim;
static gint64 released_at;

/**
 * entente_background_hold:
 *
 * Something begins that the user waits for. To be ended by entente_background_release(), in any thread.
 */
void
entente_background_hold (void)
{
  g_mutex_lock (&mutex);
  n_holds++;
  g_mutex_unlock (&mutex);
}

void
entente_background_release (void)
{
  g_mutex_lock (&mutex);
  g_warn_if_fail (n_holds > 0);
  n_holds--;
  released_at = g_get_monotonic_time ();
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);
}

/* Called with the mutex held. */
static gboolean
is_quiet (gint64 begin,
          gint64 now)
{
  return n_holds == 0 && now - begin >= (released_at > begin ? 0 : TIME_BEFORE) && now - released_at >= TIME_AFTER;
}

/**
 * entente_background_wait:
 * @n_items: how many items are to be worked on
 * @cancellable: (nullable): ends the waiting
 *
 * Called in a thread before it begins what nobody waits for. If the items are very many, it waits until nothing else
 * has been going on for a moment, but only some seconds. To be ended by entente_background_end().
 *
 * Returns: whether it had to wait
 */
gboolean
entente_background_wait (guint         n_items,
                         GCancellable *cancellable)
{
  gboolean waits = FALSE;
  gint64 begin, now;

  if (n_items < MIN_ITEMS)
    return FALSE;
  g_mutex_lock (&mutex);
  n_works++;
  begin = now = g_get_monotonic_time ();
  while (!is_quiet (begin, now) && now - begin < MAX_WAIT && !g_cancellable_is_cancelled (cancellable))
    {
      waits = TRUE;
      g_cond_wait_until (&cond, &mutex, now + SLICE);
      now = g_get_monotonic_time ();
    }
  g_mutex_unlock (&mutex);
  return waits;
}

/**
 * entente_background_end:
 * @n_items: as for entente_background_wait(), in the same thread
 */
void
entente_background_end (guint n_items)
{
  gboolean trims;

  if (n_items < MIN_ITEMS)
    return;
  g_mutex_lock (&mutex);
  g_warn_if_fail (n_works > 0);
  n_works--;
  trims = wants_trim && n_works == 0;
  if (trims)
    wants_trim = FALSE;
  g_mutex_unlock (&mutex);
#ifdef __GLIBC__
  if (trims)
    malloc_trim (0);
#endif
}

/**
 * entente_background_trim_after:
 * @n_items: how many items have been loaded
 *
 * To load a document and to look at all of it for the first time needs memory that is not needed again. The C library
 * would keep it. If the items are very many, it is given back to the system once nothing goes on in the background.
 */
void
entente_background_trim_after (guint n_items)
{
  g_mutex_lock (&mutex);
  wants_trim = wants_trim || n_items >= MIN_ITEMS;
  g_mutex_unlock (&mutex);
}
