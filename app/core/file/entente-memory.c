/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-memory.h"

#include "entente-memory-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* How much memory a document takes with all that a window needs to show it, and how much there is. Whoever opens a file
 * that needs more should hear of it before the machine is too busy to be told to stop. */

/* Smaller files are never too large. */
#define SMALL_FILE (4 * 1024 * 1024)

/* A name, a value or a bracket takes so many bytes in the end: it was 70 in a document of 100,000 actors with many
 * statements, and 160 in one of a million actors and two million relations whose lines lead everywhere. */
#define BYTES_OF_TOKEN 150

#define N_SAMPLES 16
#define SAMPLE_SIZE (64 * 1024)

G_DEFINE_QUARK (entente-memory-error-quark, entente_memory_error)

/* Which number of /proc/self/statm, in pages, is limited by which limit: see proc(5). */
#define STATM_ALL 0
#define STATM_DATA 5

/* Returns how many bytes the process has. */
static guint64
get_size (guint nth)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) numbers = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  numbers = g_strsplit (text, " ", -1);
  if (nth >= g_strv_length (numbers))
    return 0;
  return g_ascii_strtoull (numbers[nth], NULL, 10) * (guint64) sysconf (_SC_PAGESIZE);
}

static guint64
get_free_of_groups (void)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents ("/proc/self/cgroup", &text, NULL, NULL))
    return ENTENTE_MEMORY_ALL;
  return entente_memory_group_get_free (text, "/sys/fs/cgroup");
}

static guint64
get_free_of_limit (int   resource,
                   guint nth)
{
  struct rlimit limit;

  if (getrlimit (resource, &limit) < 0 || limit.rlim_cur == RLIM_INFINITY)
    return ENTENTE_MEMORY_ALL;
  return limit.rlim_cur - MIN (limit.rlim_cur, get_size (nth));
}

static guint64
get_free_of_limits (void)
{
  return MIN (get_free_of_limit (RLIMIT_DATA, STATM_DATA), get_free_of_limit (RLIMIT_AS, STATM_ALL));
}

/**
 * entente_memory_get_free:
 *
 * Returns: how many bytes of memory this process can have without any being moved to a disk, as Linux tells it;
 *   %ENTENTE_MEMORY_ALL if that is not known
 */
guint64
entente_memory_get_free (void)
{
  static const char NAME[] = "MemAvailable:";
  g_autofree char *text = NULL;
  guint64 left = MIN (get_free_of_limits (), get_free_of_groups ());
  const char *found = NULL;

  if (g_file_get_contents ("/proc/meminfo", &text, NULL, NULL))
    found = strstr (text, NAME);
  return found != NULL ? MIN (left, g_ascii_strtoull (found + strlen (NAME), NULL, 10) * 1024) : left;
}

/* A colon is between a name and its value, apart from the few in texts. */
static guint
count_tokens (const char *text,
              gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == ':' ? 2 : text[i] == '{' || text[i] == '}';
  return n;
}

/**
 * entente_memory_estimate:
 * @file: the contents of a file with a document
 *
 * Looks at samples of a large file.
 *
 * Returns: about how many bytes of memory the document takes with all that a window needs to show it, and the contents
 *   of the file; 0 for a small file
 */
guint64
entente_memory_estimate (GBytes *file)
{
  gsize length;
  const char *text;
  guint64 n_tokens = 0;

  g_return_val_if_fail (file != NULL, 0);

  text = g_bytes_get_data (file, &length);
  if (length < SMALL_FILE)
    return 0;
  for (guint i = 0; i < N_SAMPLES; i++)
    n_tokens += count_tokens (text + (length - SAMPLE_SIZE) / (N_SAMPLES - 1) * i, SAMPLE_SIZE);
  return length + n_tokens * BYTES_OF_TOKEN * (length / SAMPLE_SIZE) / N_SAMPLES;
}

/**
 * entente_memory_check:
 * @file: the contents of a file with a document
 * @memory: how many bytes of memory there are, or %ENTENTE_MEMORY_ALL
 * @error: return location for an error of %ENTENTE_MEMORY_ERROR, in the user's language
 *
 * Returns: whether there is as much memory as the document will about need
 */
gboolean
entente_memory_check (GBytes   *file,
                      guint64   memory,
                      GError  **error)
{
  guint64 need;
  g_autofree char *needed = NULL, *there = NULL;

  g_return_val_if_fail (file != NULL, FALSE);

  need = memory < ENTENTE_MEMORY_ALL ? entente_memory_estimate (file) : 0;
  if (need <= memory)
    return TRUE;
  needed = g_format_size (need);
  there = g_format_size (memory);
  g_set_error (error, ENTENTE_MEMORY_ERROR, ENTENTE_MEMORY_ERROR_TOO_LITTLE,
               /* Translators: both placeholders are amounts of memory, such as “7.2 GB”. */
               _("Showing this file takes about %s of memory, but only %s is free. If you open it anyway, the "
                 "computer may become very slow, or the system may end the program. Closing other programs may help."),
               needed, there);
  return FALSE;
}
